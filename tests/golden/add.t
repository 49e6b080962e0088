KIND add: what the words behind it mean, what is filled in, what is refused, and what stands in the file.

  $ ruralctl init book 2>/dev/null && cd book
  $ ruralctl visit add h012
  ruralctl: this book has no village yet; add one with 'ruralctl village add SLUG NAME --level …'
  [2]
  $ ruralctl village add xiacun 下村 --level grid
  xiacun
  $ for h in h011 h012 h013; do ruralctl household add $h; done
  h011
  h012
  h013
  $ ruralctl person add he-yuan 何源
  he-yuan

Of a kind with dated ids, words of letters and digits are references, any other is the text: the kind's own, or notes.

  $ ruralctl visit add h012 h013 "愿意加入种植" --by he-yuan
  2021-03-16-chr9
  $ ruralctl visit add "只有一句话"
  2021-03-16-kvqy
  $ ruralctl issue add 水渠堵塞 "第二段话进备注" --category livelihood
  2021-03-16-8fx4
  $ ruralctl visit add "一句" "又一句"
  ruralctl: '又一句' is one text too many; put a text of several words between quotes
  [2]
  $ ruralctl visit add h099
  ruralctl: no household 'h099' in 下村; 'ruralctl household list' shows what there is
  [2]
  $ ruralctl visit add h012 h12
  ruralctl: no household 'h12' in 下村; did you mean h012, h011, h013?
  [2]
  $ ruralctl visit add h012 下村
  2021-03-16-satn

Of a kind with chosen ids, the first such word is the id; without one it is drawn.

  $ ruralctl project add moxa-hall 艾灸体验馆 "街道引进"
  moxa-hall
  $ ruralctl project add 采摘园
  6nyj
  $ ruralctl project add --id trail Trail
  trail
  $ ruralctl project add moxa-hall 另一个
  ruralctl: there is a project 'moxa-hall' already, in villages/xiacun/projects.yaml line 1; choose another id, or change that one with 'set'
  [2]
  $ ruralctl project add --id 艾灸 艾灸体验馆
  ruralctl: '艾灸' cannot be an id; use letters, digits, '-' and '_'
  [2]
  $ ruralctl village add 上村 --level grid
  ruralctl: a village needs a short id in letters, its folder's name: 'ruralctl village add xiacun 下村 --level grid'
  [2]
  $ cat villages/xiacun/projects.yaml
  - id: moxa-hall
    name: 艾灸体验馆
    notes: 街道引进
  - id: 6nyj
    name: 采摘园
  - id: trail
    name: Trail

Flags have the names of the fields, in both languages, and repeat or take commas where the field is a list.

  $ ruralctl visit add --household h012 --households h013 --topics "种植，民生；党建" --topic 产业 --topics 种植
  2021-03-16-wvw4
  $ ruralctl 走访 添加 --农户 h011、h012 --地点 地头 --另有户数 约30户 --日期 3-10
  2021-03-10-088r
  $ ruralctl project add road 环村路 --milestones "date=2021-01,stage=planned" --milestones "stage=在建, note=沥青, 3公里, date=2021-03-01"
  road
  $ ruralctl visit add --place home --place field
  ruralctl: place takes one value, not 2
  [2]
  $ ruralctl project add x 甲 --milestones "stge=planned"
  ruralctl: milestones: 'stge=planned' is not understood; did you mean 'stage='?
  [2]
  $ ruralctl project add x 甲 --milestones "好好好"
  ruralctl: milestones: '好好好' is not understood; write date=…,stage=…,note=…
  [2]

A date may be said in many ways; it is today if it is left out. One that lies ahead needs a word, except where that is the point.

  $ for d in 2021-03-01 3-1 3月1日 三月一日 昨天 yesterday monday last-friday 2021/3/1 20210301 ２０２１－０３－０１; do
  >   ruralctl log add 记事 --date $d | cut -c1-10
  > done
  2021-03-01
  2021-03-01
  2021-03-01
  2021-03-01
  2021-03-15
  2021-03-15
  2021-03-15
  2021-03-12
  2021-03-01
  2021-03-01
  2021-03-01
  $ ruralctl visit add h012 --date 2021-03-17
  ruralctl: date: 2021-03-17 lies in the future; add --allow-future if that is meant
  [2]
  $ ruralctl visit add h012 --date 2021-03-17 --allow-future
  2021-03-17-7ak6
  $ ruralctl visit add h012 --date 2021-02-30
  ruralctl: 2021-02-30: February 2021 has 28 days; type a day from 1 to 28
  [2]
  $ ruralctl visit add h012 --date 2021-13-01
  ruralctl: 2021-13-01: there is no month 13; type one from 1 to 12
  [2]
  $ ruralctl visit add h012 --date soon
  ruralctl: 'soon' is not a date; type a day such as 2021-03-16, 03-16 (of this year), today, yesterday, monday or last-friday
  [2]
  $ ruralctl issue add 补种 --category other --due 2021-06-01
  2021-03-16-q5gc
  $ ruralctl stay add --by he-yuan --dates "2月23日-25日, 2021-03-06"
  2021-02-23-2dnw
  $ ruralctl stay add --by he-yuan --dates 2021-03-06..03-02
  ruralctl: 2021-03-06..03-02 ends before it begins; type the earlier date first, and the year of each where they differ
  [2]
  $ ruralctl stay add --by he-yuan --dates 2021-03
  ruralctl: '2021-03' is neither a date nor a range of days; type days such as 2021-03-16 or today, ranges such as 2021-02-23..25 or 2021-02-23..03-02, and commas between several of them
  [2]
  $ ruralctl stay add --by he-yuan --dates 2月25日,3-6
  ruralctl: '3-6' after '2月25日' may be a date or a range of days; type a date in full, such as 2021-03-16, and a range with '..', such as 2021-02-23..25
  [2]
  $ ruralctl stay add --by he-yuan --dates 3-6,3-2
  ruralctl: '3-2' would lie before '3-6', which it follows; type it in full, such as 2021-03-16
  [2]
  $ ruralctl project add x 甲 --since soon
  ruralctl: 'soon' is not a date; type a day such as 2021-03-16, 03-16 (of this year) or today, or what is known of it, such as 2021-03 or 2021
  [2]
  $ ruralctl visit add h012 --date 1850-01-01
  ruralctl: 1850-01-01: 1850 is not a year that dates here may have; type one from 1900 to 2200
  [2]
  $ ruralctl project add y 甲 --since 2020
  y
  $ ruralctl visit add h012 --date 2021-03
  ruralctl: '2021-03' is not a date; type a day such as 2021-03-16, 03-16 (of this year), today, yesterday, monday or last-friday
  [2]

What a record needs and was not given is named, with its flag. Choices are shown.

  $ ruralctl issue add
  ruralctl: issue needs title: add --title
  [2]
  $ ruralctl issue add 路灯不亮
  ruralctl: issue needs category: add --category
  [2]
  $ ruralctl stay add
  ruralctl: stay needs by: add --by
  [2]
  $ ruralctl household add h020 --monitor 脱贫
  ruralctl: monitoring cannot be '脱贫'; did you mean '脱贫不稳定户'? Possible are: none 无, unstable 脱贫不稳定户, marginal 边缘易致贫户, sudden 突发严重困难户
  [2]
  $ ruralctl visit add --place hom
  ruralctl: place cannot be 'hom'; did you mean 'home'? Possible are: home 入户, field 地头, office 村办, phone 电话
  [2]
  $ ruralctl coop add hq 合庆 --type labour --led-by-branch perhaps
  ruralctl: led by the branch is yes or no (是, 否), not 'perhaps'
  [2]
  $ ruralctl rating add 支部 --stars 约5
  ruralctl: stars is a whole number, known exactly, not '约5'
  [2]
  $ ruralctl visit add h012 --by heyuan
  ruralctl: no person 'heyuan' in this book; did you mean he-yuan?
  [2]

A person's own data is taken, with a word of warning; ids are printed alone.

  $ id=$(ruralctl household add h021 --phone 13800000000)
  ruralctl: phone is a person's own data, and git never forgets; leave it out of a book that others read
  $ echo "$id"
  h021
  $ cat villages/xiacun/households.yaml
  - id: h011
  - id: h012
  - id: h013
  - id: h021
    phone: "13800000000"

Two figures of one subject on one day are refused.

  $ ruralctl planting add 蓝莓 --area-mu 约800亩
  2021-03-16-6r33
  $ ruralctl planting add 蓝莓 --area-mu 900
  ruralctl: planting already has a figure of 2021-03-16 for the same, in villages/xiacun/plantings.yaml line 1; change that one with 'ruralctl planting set 2021-03-16-6r33 …'
  [2]
  $ ruralctl planting add 茶 --area-mu 900
  2021-03-16-sfxh

Events stand in the order of date and id, whenever they were added.

  $ ruralctl visit add h013 --date 3-2
  2021-03-02-p1hx
  $ cat villages/xiacun/visits/2021-03.yaml
  - id: 2021-03-02-p1hx
    date: 2021-03-02
    households: [h013]
  - id: 2021-03-10-088r
    date: 2021-03-10
    households: [h011, h012]
    household_count: ~30
    place: field
  - id: 2021-03-16-chr9
    date: 2021-03-16
    households: [h012, h013]
    by: [he-yuan]
    notes: 愿意加入种植
  - id: 2021-03-16-kvqy
    date: 2021-03-16
    notes: 只有一句话
  - id: 2021-03-16-satn
    date: 2021-03-16
    households: [h012]
    notes: 下村
  - id: 2021-03-16-wvw4
    date: 2021-03-16
    households: [h012, h013]
    topics: [种植, 民生, 党建, 产业]
  - id: 2021-03-17-7ak6
    date: 2021-03-17
    households: [h012]
  $ cat villages/xiacun/stays/2021.yaml
  - id: 2021-02-23-2dnw
    dates: [2021-02-23..2021-02-25, 2021-03-06]
    by: [he-yuan]
  $ tail -n 4 villages/xiacun/projects.yaml
      - {date: 2021-03-01, stage: building, note: "沥青, 3公里"}
  - id: "y"
    name: 甲
    since: 2020

A place's name and an id are a reference like its slug and an id; what names no place of the book is a text.

  $ ruralctl visit add 下村/h012 --date 3-4
  2021-03-04-gc4m
  $ ruralctl visit add xiacun/h012 --date 3-5
  2021-03-05-adzk
  $ ruralctl visit add 下村/h099 --date 3-6
  ruralctl: no household '下村/h099' in 下村; 'ruralctl household list' shows what there is
  [2]
  $ ruralctl visit add 是/否 --date 3-7
  2021-03-07-sacp
  $ grep -h -A 2 -e '03-0[457]-' villages/xiacun/visits/2021-03.yaml
  - id: 2021-03-04-gc4m
    date: 2021-03-04
    households: [h012]
  - id: 2021-03-05-adzk
    date: 2021-03-05
    households: [h012]
  - id: 2021-03-07-sacp
    date: 2021-03-07
    notes: 是/否

Which village, where there are several: --village, RURALCTL_VILLAGE, the current folder, the settings.

  $ ruralctl village add shangcun 上村 --level grid
  shangcun
  $ ruralctl visit add h012
  ruralctl: which village? Add --village, set RURALCTL_VILLAGE, or go into its folder; there are 上村 (shangcun), 下村 (xiacun)
  [2]
  $ ruralctl visit add h012 --village shangcun
  ruralctl: no household 'h012' in 上村; 'ruralctl household list' shows what there is
  [2]
  $ ruralctl visit add xiacun/h012 --village 上村
  2021-03-16-ce2x
  $ (RURALCTL_VILLAGE=上村 ruralctl log add 记事)
  2021-03-16-v929
  $ (cd villages/shangcun && ruralctl log add 记事)
  2021-03-16-q5av
  $ echo 'default_village: shangcun' >> ruralctl.yaml
  $ ruralctl log add 记事
  2021-03-16-e1bs
  $ cat villages/shangcun/*/2021-03.yaml
  - id: 2021-03-16-e1bs
    date: 2021-03-16
    notes: 记事
  - id: 2021-03-16-q5av
    date: 2021-03-16
    notes: 记事
  - id: 2021-03-16-v929
    date: 2021-03-16
    notes: 记事
  - id: 2021-03-16-ce2x
    date: 2021-03-16
    households: [xiacun/h012]
