check: everything that is wrong in the book, one line each, as compilers write it; exit status 1 if there is anything.

  $ ruralctl init book 2>/dev/null && cd book
  $ ruralctl village add jiedao 张家楼街道 --level township
  jiedao
  $ ruralctl village add xiacun 下村 --level grid --parent jiedao --households-total 120
  xiacun
  $ export RURALCTL_VILLAGE=xiacun
  $ for h in h011 h012 h013; do ruralctl household add $h; done
  h011
  h012
  h013
  $ ruralctl person add he-yuan 何源
  he-yuan
  $ ruralctl visit add h012 --by he-yuan
  2021-03-16-chr9

A book in order: nothing to say.

  $ ruralctl check

What each record says.

  $ cd villages/xiacun/visits
  $ finds() { cat > 2021-03.yaml; ruralctl check 2021-03.yaml | sed 's|^villages/xiacun/visits/2021-03.yaml:||'; }
  $ finds <<'END'
  > - id: 2021-03-01-aaaa
  >   date: 2021-3-1
  >   households: [h012, h099, h12]
  >   by: [heyuan]
  >   place: 入户
  >   role: led by
  >   household_count: 约20户
  > - id: 2021-03-02-bbbb
  >   households: h012
  >   by: [he-yuan, he-yuan]
  >   plcae: home
  >   天气: 晴
  > - date: 2021-03-03
  > - id: 2021-03-04-dddd
  >   date: 2021-03-20
  > - id: 2021-03-05-eeee
  >   date: 2021-02-30
  >   notes: [一, 二]
  > - id: 2021-03-06-ffff
  >   date: 2021-02-06
  > - id: 2021-03-07-ｇ
  >   date: 2021-03-07
  >   household_count: 300
  > END
  2:9: error: '2021-3-1' is not how the book writes a date; write 2021-03-01
  3:22: error: 'households': there is no household 'h099' in 下村; correct it, or add the record
  3:28: error: 'households': there is no household 'h12' in 下村; did you mean h012, h011, h013?
  4:8: error: 'by': there is no person 'heyuan' in this book; did you mean he-yuan?
  5:10: error: 'place' is written 'home' in the book, not '入户'
  6:9: error: 'role' cannot be 'led by'; did you mean 'led'? Possible are led 主办, attended 参加, assisted 协助, coordinated 协调
  7:20: error: '约20户' is not how the book writes a figure; write ~20
  8:3: error: 'date' is missing, which each visit needs
  9:15: error: 'households' is a list; write [h012]
  10:17: warning: 'by' names 'he-yuan' twice; it counts once: keep one
  11:3: warning: visit has no field 'plcae'; it is kept, but nothing reads it: did you mean 'place'?
  12:3: warning: visit has no field '天气'; it is kept, but nothing reads it: see 'ruralctl schema visit', or add the field in ruralctl.yaml
  13:3: error: this record has no id; give it one: 'id: …' of letters, digits, '-' and '_', which no other visit has
  15:9: warning: 'date': 2021-03-20 lies ahead, today is 2021-03-16; correct the date, or enter what happens when it has happened
  17:9: error: 2021-02-30: February 2021 has 28 days; type a day from 1 to 28
  18:10: error: 'notes' takes one value, not a list nor fields of its own
  20:9: error: a record of 2021-02-06 belongs in villages/xiacun/visits/2021-02.yaml; move it there, or correct the date
  21:7: warning: '2021-03-07-ｇ' has full-width characters; write '2021-03-07-g', and so where others refer to it
  23:20: warning: 'household_count' is 300, more than all that 下村 has (120, in village.yaml); correct one of the two

Ids that stand twice, visits that may be one, a file that cannot be read.

  $ finds <<'END'
  > - id: 2021-03-01-aaaa
  >   date: 2021-03-01
  >   households: [h011]
  > - id: 2021-03-01-aaaa
  >   date: 2021-03-01
  >   households: [h011, h012]
  > END
  4:7: error: visit '2021-03-01-aaaa' is also in villages/xiacun/visits/2021-03.yaml:1; an id stands once in a village: give one of them another
  4:7: warning: visit: 'h011' stands on 2021-03-01 in villages/xiacun/visits/2021-03.yaml:1 too; if it was one and the same, remove one of the two, else say what each was about
  $ finds <<'END'
  > - id: 2021-03-01-aaaa
  >   date: 2021-03-01
  >   households: [h012，h013]
  > END
  3:20: error: '，' does not separate items; type ',' and a space, or quote the text

Entities, days, entries, and what follows from other fields.

  $ cd ..
  $ cat > issues-2021.yaml <<'END'
  > - {id: 2021-03-01-aaaa, opened: 2021-03-01, title: 甲, category: 民生, done: 2021-02-20, status: done}
  > - {id: 2021-03-02-aaaa, opened: 2021-03-02, title: 乙, category: livlihood, household: shangcun/h1, owner: he-yuan}
  > END
  $ mkdir issues stays && mv issues-2021.yaml issues/2021.yaml
  $ cat > stays/2021.yaml <<'END'
  > - {id: 2021-02-27-aaaa, dates: [2021-03-02..2021-02-27], by: [he-yuan]}
  > - {id: 2021-03-02-bbbb, dates: [2021-03-02, 2021-03-02..2021-03-03], by: [he-yuan]}
  > - {id: 2021-03-05-cccc, dates: 2021-03-05, by: []}
  > - {id: 2021-03-06-dddd, dates: ["2021-03-06 - 03-08"], by: [he-yuan]}
  > END
  $ cat > projects.yaml <<'END'
  > - id: moxa
  >   name: 艾灸体验馆
  >   milestones:
  >     - {date: 2021-02, stage: operating}
  >     - {date: 2020-05, stage: 在建, remark: 早}
  >     - 封顶
  > - {id: moxa, name: 又一个, investment_wan: 1400万元, milestones: [planned]}
  > END
  $ cat > plantings.yaml <<'END'
  > - {id: 2021-03-01-aaaa, date: 2021-03-01, crop: 蓝莓, area_mu: 800}
  > - {id: 2021-03-01-bbbb, date: 2021-03-01, crop: 蓝莓, area_mu: 900}
  > END
  $ echo '- {id: 2021-03-01-cccc, date: 2021-03-01, crop: 蓝莓, area_mu: 900}' > ../jiedao/plantings.yaml
  $ cat > targets.yaml <<'END'
  > - {id: a, due: 2021-12, value: 300}
  > - {id: b, due: 2021-12, measure: households-visted, value: 300}
  > END
  $ cat > households.yaml <<'END'
  > - {id: h011, phone: "13800000000", members: 三口}
  > - {id: h012, classes: [hardship, poor], members: ~3}
  > - {id: h013, joined: 2021-03, left: 2020-12, phone: 13800000001}
  > END
  $ echo '- {id: hq, name: 合庆, type: labour, led_by_branch: yes, founded: 2021年}' > coops.yaml
  $ cd ../..
  $ echo '- {id: 2021-03-01-aaaa, date: 2021-03-01, households: [h012]}' > villages/xiacun/visits/2021-03.yaml
  $ ruralctl check
  villages/xiacun/coops.yaml:1:51: error: 'led_by_branch' is true or false, not 'yes'
  villages/xiacun/coops.yaml:1:65: error: '2021年' is not how the book writes a date; write 2021
  villages/xiacun/households.yaml:1:21: warning: 'phone' is a person's own, here and in all 2 records of this file that have it, and git forgets nothing; keep it out of the book if you can
  villages/xiacun/households.yaml:1:45: error: '三口' is not how the book writes a figure; write 3
  villages/xiacun/households.yaml:2:34: error: 'classes' cannot be 'poor'; possible are petition 信访矛盾户, hardship 生活困难户
  villages/xiacun/households.yaml:2:50: error: 'members' must be a whole number, not '~3'
  villages/xiacun/households.yaml:3:37: error: 'left' (2020-12) lies before 'joined' (2021-03); correct one of the two
  villages/xiacun/issues/2021.yaml:1:65: error: 'category' is written 'livelihood' in the book, not '民生'
  villages/xiacun/issues/2021.yaml:1:75: error: 'done' (2021-02-20) lies before 'opened' (2021-03-01); correct one of the two
  villages/xiacun/issues/2021.yaml:1:87: warning: 'status' follows from other fields, and what is written here is not read; remove it
  villages/xiacun/issues/2021.yaml:2:65: error: 'category' cannot be 'livlihood'; did you mean 'livelihood'? Possible are legacy 历史遗留, stability 信访稳定, livelihood 民生, other 其他
  villages/xiacun/issues/2021.yaml:2:87: error: 'household': there is no village 'shangcun' in this book; 'ruralctl village list' shows them
  villages/xiacun/plantings.yaml:2:8: error: planting: there is a record of the same on the same day, 2021-03-01, in villages/xiacun/plantings.yaml:1; keep one of the two, or correct a date
  villages/xiacun/plantings.yaml:2:8: warning: planting: the same is recorded for 张家楼街道, which this place lies in, in villages/jiedao/plantings.yaml:1; only that one counts: end one of the two with a record of 0, or name them differently
  villages/xiacun/projects.yaml:5:30: error: 'stage' is written 'building' in the book, not '在建'
  villages/xiacun/projects.yaml:5:34: warning: an entry of 'milestones' has no 'remark'; it is kept, but nothing reads it: possible are date, stage, note
  villages/xiacun/projects.yaml:6:7: error: an entry of 'milestones' is written {date: …, stage: …, note: …}
  villages/xiacun/projects.yaml:7:8: error: project 'moxa' is also in villages/xiacun/projects.yaml:1; an id stands once in a village: give one of them another
  villages/xiacun/projects.yaml:7:41: error: '1400万元' is not how the book writes a figure; write 1400
  villages/xiacun/projects.yaml:7:62: error: an entry of 'milestones' is written {date: …, stage: …, note: …}
  villages/xiacun/stays/2021.yaml:1:33: error: the range 2021-03-02..2021-02-27 ends before it begins; write the earlier day first
  villages/xiacun/stays/2021.yaml:2:32: warning: 'dates' names a day twice; it counts once: keep one
  villages/xiacun/stays/2021.yaml:3:32: error: 'dates' is a list; write [2021-03-05]
  villages/xiacun/stays/2021.yaml:3:48: error: 'by' is missing, which each stay needs
  villages/xiacun/stays/2021.yaml:4:33: error: '2021-03-06 - 03-08' is not how the book writes days; write 2021-03-06..2021-03-08
  villages/xiacun/targets.yaml:1:3: error: a record of target needs measure and value, or project and stage
  villages/xiacun/targets.yaml:1:32: warning: 'value' means nothing without 'measure'; say which measure it is about
  villages/xiacun/targets.yaml:2:34: error: no measure 'households-visted'; did you mean 'households-visited'?
  [1]

Who ended before a record or begins after it, days that reach too far, what stands back, names that look alike.

  $ cat > villages/xiacun/households.yaml <<'END'
  > - {id: h011, left: 2021-02}
  > - {id: h012, joined: 2021-03-10}
  > - {id: h013, phone: "13800000000"}
  > END
  $ cat > villages/xiacun/visits/2021-03.yaml <<'END'
  > - {id: 2021-03-01-aaaa, date: 2021-03-01, households: [h011, h012], topics: [planting]}
  > - {id: 2021-03-01-bbbb, date: 2021-03-01, households: [h012], topics: [planting]}
  > - {id: 2021-03-02-cccc, date: 2021-03-02, households: [h０13]}
  > - {id: 2021-03-03-dddd, date: 2021-03-03, households: [{id: h013}]}
  > END
  $ rm -r villages/xiacun/issues villages/xiacun/coops.yaml villages/xiacun/targets.yaml villages/xiacun/plantings.yaml villages/jiedao/plantings.yaml
  $ rm villages/xiacun/stays/2021.yaml
  $ echo '- {id: 2019-01-03-aaaa, dates: [2019-01-03..2021-02-03], by: [he-yuan]}' > villages/xiacun/stays/2019.yaml
  $ echo '- {id: moxa, name: 艾灸馆, milestones: [{date: 2021-02, stage: building}, {date: 2020-05, stage: operating}]}' > villages/xiacun/projects.yaml
  $ mkdir villages/xiacun/contacts
  $ cat > villages/xiacun/contacts/2021.yaml <<'END'
  > - {id: 2021-01-05-aaaa, date: 2021-01-05, enterprise: 青岛艾润科技有限公司, stage: talk}
  > - {id: 2021-02-05-bbbb, date: 2021-02-05, enterprise: 青岛 艾润科技, stage: signed, by: [he-yuan, li-na]}
  > END
  $ ruralctl check
  villages/xiacun/contacts/2021.yaml:2:8: warning: 'enterprise': '青岛 艾润科技' looks like '青岛艾润科技有限公司' in villages/xiacun/contacts/2021.yaml:1; if they are one, spell them alike, or it counts twice
  villages/xiacun/contacts/2021.yaml:2:93: error: 'by': there is no person 'li-na' in this book; correct it, or add the record
  villages/xiacun/households.yaml:3:21: warning: 'phone' is a person's own, and git forgets nothing; keep it out of the book if you can
  villages/xiacun/projects.yaml:1:79: warning: 'milestones' goes back from 2021-02 to 2020-05; put the entries in order, or correct the date
  villages/xiacun/stays/2019.yaml:1:32: error: the days reach to 2021-02-03, but a record that begins on 2019-01-03 may reach to 2020-12-31; divide it into several records
  villages/xiacun/visits/2021-03.yaml:1:56: warning: 'households': household 'h011' ended on 2021-02, before the day of this record, 2021-03-01; correct one of the two
  villages/xiacun/visits/2021-03.yaml:1:62: warning: 'households': household 'h012' begins on 2021-03-10, after the day of this record, 2021-03-01; correct one of the two
  villages/xiacun/visits/2021-03.yaml:2:8: warning: visit: 'h012' stands on 2021-03-01 in villages/xiacun/visits/2021-03.yaml:1 too, about the same (planting); if it was one and the same, remove one of the two
  villages/xiacun/visits/2021-03.yaml:2:56: warning: 'households': household 'h012' begins on 2021-03-10, after the day of this record, 2021-03-01; correct one of the two
  villages/xiacun/visits/2021-03.yaml:3:56: error: 'households': there is no household 'h０13' in 下村; did you mean h013, h011, h012?
  villages/xiacun/visits/2021-03.yaml:4:56: error: an item of 'households' is one value, not a list nor fields of its own
  [1]

People twice, entries that are none, lists that are none, dates and days that are none.

  $ cp team.yaml ../team.yaml && echo '- {id: he-yuan, name: 乙}' >> team.yaml
  $ cat > villages/xiacun/projects.yaml <<'END'
  > - {id: p1, name: 甲, since: 二〇二〇, milestones: {date: 2020}}
  > - {id: p2, name: "", since: [2020], milestones: [{dat: 2020, stage: planned}]}
  > - {id: "p 3", name: 丙}
  > END
  $ echo '- {id: 2021-03-01-aaaa, dates: [三月], by: [he-yuan]}' > villages/xiacun/stays/2021.yaml
  $ mkdir villages/xiacun/trainings
  $ echo '- {id: 2021-03-01-aaaa, dates: [2021-03-01], title: 刺绣, audience: [ＶＩＰ], attendees: many}' > villages/xiacun/trainings/other.yaml
  $ touch -d '2 hours ago' villages/xiacun/visits/2021-03.yaml.new
  $ ruralctl check | grep -v -e 'visits/2021-03.yaml:' -e contacts -e households.yaml
  team.yaml:3:8: error: person 'he-yuan' is also in team.yaml:1; an id stands once in the book: give one of them another
  villages/xiacun/projects.yaml:1:28: error: '二〇二〇' is no date; write 2021-03-16, 2021-03 or 2021
  villages/xiacun/projects.yaml:1:46: error: 'milestones' is a list of entries; write each on a line of its own: - {date: …, stage: …, note: …}
  villages/xiacun/projects.yaml:2:18: error: 'name' is missing, which each project needs
  villages/xiacun/projects.yaml:2:29: error: 'since' takes one value, not a list nor fields of its own
  villages/xiacun/projects.yaml:2:51: warning: an entry of 'milestones' has no 'dat'; it is kept, but nothing reads it: did you mean 'date'?
  villages/xiacun/projects.yaml:3:8: warning: an id is made of letters, digits, '-' and '_'; choose another for 'p 3', and write it so where others refer to it
  villages/xiacun/stays/2019.yaml:1:32: error: the days reach to 2021-02-03, but a record that begins on 2019-01-03 may reach to 2020-12-31; divide it into several records
  villages/xiacun/stays/2021.yaml:1:33: error: '三月' is no day nor range of days; write 2021-02-23 or 2021-02-23..2021-02-25
  villages/xiacun/trainings/other.yaml: warning: files here are named like 2021.yaml, and questions about a period do not find this one; move its records to where their dates belong
  villages/xiacun/trainings/other.yaml:1:68: warning: 'audience' has full-width characters in 'ＶＩＰ'; write 'VIP'
  villages/xiacun/trainings/other.yaml:1:85: error: 'many' is no figure; write 800, ~800 (about) or 800+ (at least), without a unit
  villages/xiacun/visits/2021-03.yaml.new: warning: an interrupted command left this behind; see whether villages/xiacun/visits/2021-03.yaml is as it should be, and delete this
  $ rm -r villages/xiacun/trainings villages/xiacun/visits/2021-03.yaml.new && mv ../team.yaml team.yaml

Files where nothing reads them, and villages.

  $ rm -r villages/xiacun/{stays,contacts,projects.yaml}
  $ for h in h011 h012 h013; do echo "- id: $h"; done > villages/xiacun/households.yaml
  $ echo '- {id: 2021-03-01-aaaa, date: 2021-03-01, households: [h012]}' > villages/xiacun/visits/2021-03.yaml
  $ cp villages/xiacun/visits/2021-03.yaml villages/xiacun/visits/2021-3.yaml
  $ cp villages/xiacun/visits/2021-03.yaml villages/xiacun/visits/2021-03.yml
  $ cp villages/xiacun/visits/2021-03.yaml villages/xiacun/visits.yaml
  $ cp villages/xiacun/visits/2021-03.yaml villages/xiacun/vists.yaml
  $ cp villages/xiacun/visits/2021-03.yaml villages/xiacun/weather.yaml
  $ cp team.yaml villages/xiacun/people.yaml
  $ touch villages/xiacun/visits/list.txt
  $ mkdir -p villages/shangcun/visits
  $ cp villages/xiacun/visits/2021-03.yaml villages/shangcun/visits/2021-03.yaml
  $ echo '- {id: jiedao, name: 张家楼街道, level: grid, parent: xiacun}' > villages/jiedao/village.yaml
  $ ruralctl check
  villages/jiedao/village.yaml:1:50: error: the villages lie within one another in a circle (jiedao → xiacun → jiedao); correct a 'parent'
  villages/shangcun/village.yaml: error: the folder of the village 'shangcun' has no village.yaml; add it with 'ruralctl village add shangcun NAME --level …', or move the folder away
  villages/shangcun/visits/2021-03.yaml:1:56: error: 'households': there is no household 'h012' in shangcun; did you mean xiacun/h012?
  villages/xiacun/people.yaml: warning: nothing reads this; records of person stand in team.yaml
  villages/xiacun/village.yaml:4:11: error: the villages lie within one another in a circle (xiacun → jiedao → xiacun); correct a 'parent'
  villages/xiacun/visits.yaml: warning: nothing reads this; records of visit stand in visits/2021-03.yaml
  villages/xiacun/visits/2021-03.yml: warning: nothing reads this file, as its name does not end in .yaml; rename it to 2021-03.yaml
  villages/xiacun/visits/2021-3.yaml: warning: files here are named like 2021-03.yaml, and questions about a period do not find this one; rename it to 2021-03.yaml, or move its records there
  villages/xiacun/visits/2021-3.yaml:1:8: error: visit '2021-03-01-aaaa' is also in villages/xiacun/visits/2021-03.yaml:1; an id stands once in a village: give one of them another
  villages/xiacun/visits/list.txt: warning: nothing reads this; the files here are named like 2021-03.yaml
  villages/xiacun/vists.yaml: warning: nothing reads this; records of visit stand in visits/2021-03.yaml
  villages/xiacun/weather.yaml: warning: nothing reads this, as no kind of records has this name; move it out of the folder, or define the kind in ruralctl.yaml
  [1]
  $ echo '- {id: zhangjialou, name: 张家楼街道, level: township}' > villages/jiedao/village.yaml
  $ ruralctl check villages/jiedao
  villages/jiedao/village.yaml:1:8: error: the id 'zhangjialou' is not the folder's name, 'jiedao', by which others refer to the village; write 'jiedao', or rename the folder
  [1]
  $ echo '- {id: jiedao, name: 张家楼街道, level: grid}' > villages/jiedao/village.yaml
  $ echo '- {id: xiacun, name: 下村, level: township, parent: jiedao}' > villages/xiacun/village.yaml
  $ echo '- {id: other, name: 上村, level: grid}' >> villages/xiacun/village.yaml
  $ ruralctl check villages/jiedao villages/xiacun/village.yaml
  villages/xiacun/village.yaml:1:51: warning: 'jiedao' is of a lower level than 'xiacun', which is said to lie in it; correct the 'level' of one, or the 'parent'
  villages/xiacun/village.yaml:2:8: error: village.yaml holds one record, its own village; move this one into a folder of its own
  [1]

Settings, and only a part of the book.

  $ rm villages/xiacun/{visits/2021-3.yaml,visits/2021-03.yml,visits.yaml,vists.yaml,weather.yaml,people.yaml,visits/list.txt} && rm -r villages/shangcun
  $ echo '- {id: jiedao, name: 张家楼街道, level: township}' > villages/jiedao/village.yaml
  $ echo '- {id: xiacun, name: 下村, level: grid, parent: jiedao}' > villages/xiacun/village.yaml
  $ ruralctl check
  $ echo 'default_village: xiacum' >> ruralctl.yaml
  $ ruralctl check
  ruralctl.yaml:4:18: warning: 'default_village': there is no village 'xiacum' in this book; did you mean 'xiacun'?
  [1]
  $ echo 'titel: x' >> ruralctl.yaml
  $ sed -i 's/h012/h099/' villages/xiacun/visits/2021-03.yaml
  $ ruralctl check
  ruralctl.yaml:5:1: error: no setting 'titel' here; did you mean 'title'?
  villages/xiacun/visits/2021-03.yaml:1:56: error: 'households': there is no household 'h099' in 下村; correct it, or add the record
  [1]
  $ ruralctl check villages/xiacun/visits
  villages/xiacun/visits/2021-03.yaml:1:56: error: 'households': there is no household 'h099' in 下村; correct it, or add the record
  [1]
  $ ruralctl check team.yaml
  $ ruralctl check nowhere
  ruralctl: 'nowhere' is no part of the book; its records are in team.yaml and villages/ of */book (glob)
  [2]
  $ (cd villages/xiacun && ruralctl check visits/2021-03.yaml)
  villages/xiacun/visits/2021-03.yaml:1:56: error: 'households': there is no household 'h099' in 下村; correct it, or add the record
  [1]

As data.

  $ ruralctl check --format json
  [
    {
      "file": "ruralctl.yaml",
      "line": 5,
      "column": 1,
      "severity": "error",
      "message": "no setting 'titel' here; did you mean 'title'?"
    },
    {
      "file": "villages/xiacun/visits/2021-03.yaml",
      "line": 1,
      "column": 56,
      "severity": "error",
      "message": "'households': there is no household 'h099' in 下村; correct it, or add the record"
    }
  ]
  [1]
  $ ruralctl check ruralctl.yaml --format csv --lang zh
  \xef\xbb\xbffile,line,column,severity,message (esc)
  ruralctl.yaml,5,1,error,这里没有设置项“titel”；是不是要写“title”？
  [1]
  $ ruralctl check ruralctl.yaml --format html
  <table>
  <thead>
  <tr><th scope="col">file</th><th scope="col" class="number">line</th><th scope="col" class="number">column</th><th scope="col">severity</th><th scope="col" class="text">message</th></tr>
  </thead>
  <tbody>
  <tr><th scope="row">ruralctl.yaml</th><td class="number">5</td><td class="number">1</td><td>error</td><td class="text">no setting 'titel' here; did you mean 'title'?</td></tr>
  </tbody>
  </table>
  [1]
  $ ruralctl check --format md
  | file                                | line | column | severity | message                                                                           |
  | ----------------------------------- | ---: | -----: | -------- | --------------------------------------------------------------------------------- |
  | ruralctl.yaml                       |    5 |      1 | error    | no setting 'titel' here; did you mean 'title'?                                    |
  | villages/xiacun/visits/2021-03.yaml |    1 |     56 | error    | 'households': there is no household 'h099' in 下村; correct it, or add the record |
  [1]
