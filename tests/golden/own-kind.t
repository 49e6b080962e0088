A kind, fields, choices and a measure that a book adds for itself get every verb at once; a mistake in them is told with its line.

  $ ruralctl init book 2>/dev/null && cd book
  $ ruralctl village add xiacun 下村 --level grid
  xiacun
  $ for h in h011 h012 h013; do ruralctl household add $h; done
  h011
  h012
  h013
  $ cat > ruralctl.yaml <<'END'
  > format: 1
  > title: 张家楼街道
  > lang: zh
  > classes: {petition: 信访矛盾户, hardship: 生活困难户, elderly: {en: living alone, zh: 独居老人}}
  > kinds:
  >   beehive: {zh: 蜂箱, nature: snapshot, subject: [owner], file: one, pillar: industry,
  >             fields: {owner: {zh: 户主代码, type: text, required: true}, hives: {zh: 箱数, type: quantity, unit: box}}}
  >   rescue:
  >     zh: 救助
  >     en: rescue of a household
  >     nature: event
  >     file: month
  >     fields:
  >       household: {zh: 农户, type: ref, to: household, required: true, positional: true}
  >       cause: {zh: 缘由, type: choice, values: {illness: 因病, disaster: 因灾}}
  >       paid: {zh: 发放, type: flag}
  >       sum_yuan: {en: sum, zh: 金额, type: quantity, unit: yuan}
  >       settled: {zh: 办结, type: date}
  >     actions: {settle: {zh: 办结, stamp: settled}}
  >     measures: {rescue-money: {en: rescue money, zh: 救助金, aggregate: sum, field: sum_yuan}}
  >   visit: {fields: {mood: {zh: 情绪, type: choice, values: {calm: 平稳, upset: 激动}}, place: {values: {market: 集市}}}}
  > measures: {hives: {zh: 蜂箱数, kind: beehive, aggregate: level, field: hives}}
  > END

Verbs, with the kind's name and its Chinese one.

  $ ruralctl beehive add --owner h012 --hives 12箱
  2021-03-16-avhz
  $ ruralctl 蜂箱 添加 --户主代码 h013 --箱数 约30 --日期 3-10
  2021-03-10-55y1
  $ ruralctl beehive add --owner h012 --hives 13
  ruralctl: beehive already has a figure of 2021-03-16 for the same, in villages/xiacun/beehives.yaml line 5; change that one with 'ruralctl beehive set 2021-03-16-avhz …'
  [2]
  $ ruralctl beehive add --owner h011 --hives 3亩
  ruralctl: '3亩' is in 亩, but a quantity in boxes is wanted; type a number such as 30, about 30 boxes or 30+ boxes
  [2]
  $ ruralctl beehive add --hives 3
  ruralctl: beehive needs owner: add --owner
  [2]
  $ ruralctl beehive set avhz hives=14
  $ ruralctl beehive list
  id               date        owner  hives (boxes)
  ---------------  ----------  -----  -------------
  2021-03-10-55y1  2021-03-10  h013        about 30
  2021-03-16-avhz  2021-03-16  h012              14
  $ ruralctl 蜂箱 列表 --lang zh hives:20..
  编号             日期        户主代码  箱数 (箱)
  ---------------  ----------  --------  ---------
  2021-03-10-55y1  2021-03-10  h013           约30
  $ cat villages/xiacun/beehives.yaml
  - id: 2021-03-10-55y1
    date: 2021-03-10
    owner: h013
    hives: ~30
  - id: 2021-03-16-avhz
    date: 2021-03-16
    owner: h012
    hives: 14
  $ ruralctl rescue add h012 "大病" --cause 因病 --sum-yuan 3000元
  2021-03-16-nh9j
  $ ruralctl rescue add h099
  ruralctl: no household 'h099' in 下村; 'ruralctl household list' shows what there is
  [2]
  $ ruralctl 救助 办结 nh9j --lang zh
  $ ruralctl rescue set nh9j paid=是
  $ ruralctl 救助 查看 nh9j --lang zh
  字段       内容
  ---------  --------------------------------------
  编号       2021-03-16-nh9j
  村         下村
  日期       2021-03-16
  农户       h012
  缘由       因病
  发放       是
  金额 (元)  3000
  办结       2021-03-16
  备注       大病
  文件       villages/xiacun/rescues/2021-03.yaml:1
  $ ruralctl household rm h012
  ruralctl: 1 record refers to 'h012' (rescue xiacun/2021-03-16-nh9j); change it first, or add --force
  [2]
  $ cat villages/xiacun/rescues/2021-03.yaml
  - id: 2021-03-16-nh9j
    date: 2021-03-16
    household: h012
    cause: illness
    paid: true
    sum_yuan: 3000
    settled: 2021-03-16
    notes: 大病

Figures.

  $ ruralctl tally hives rescue-money
  measure          value  unit   records  remarks
  ------------  --------  -----  -------  -------
  hives         about 44  boxes        2
  rescue money      3000  yuan         1
  $ ruralctl tally 蜂箱数 --按 owner --lang zh
  户主代码  蜂箱数 (箱)
  --------  -----------
  h012               14
  h013             约30
  --------  -----------
  合计             约44
  $ ruralctl tally beehive-count beehive.hives rescue.sum_yuan --unit wan --format csv
  \xef\xbb\xbfmeasure,value,unit,records,remarks (esc)
  beehive-count,2,item,2,
  beehive.hives,~44,box,2,
  rescue.sum_yuan,0.3,wan,1,

Its own choices and fields of kinds that there are.

  $ ruralctl household set h012 classes+=独居老人
  $ ruralctl household list class:elderly --columns id,classes
  id    classes
  ----  ------------
  h012  living alone
  $ ruralctl visit add h013 --mood 激动 --place market
  2021-03-16-chr9
  $ ruralctl visit add h013 --mood angry
  ruralctl: mood cannot be 'angry'; possible are: calm 平稳, upset 激动
  [2]
  $ ruralctl visit list --lang zh
  编号             日期        农户  地点  情绪
  ---------------  ----------  ----  ----  ----
  2021-03-16-chr9  2021-03-16  h013  集市  激动
  $ ruralctl tally visits-made --by mood --lang zh
  情绪  走访户次 (户次)
  ----  ---------------
  激动                1
  ----  ---------------
  合计                1

What there is, and help.

  $ ruralctl kinds --format tsv | grep -e beehive -e rescue
  beehive	蜂箱	industry	snapshot	villages/…/beehives.yaml	date owner hives notes
  rescue	救助	team	event	villages/…/rescues/2021-03.yaml	date household cause paid sum_yuan settled role notes
  $ ruralctl schema rescue --lang zh
  字段       名称  类型  说明
  ---------  ----  ----  --------------------------------------------------------
  date       日期  日期  必填
  household  农户  引用  必填；添加时可直接写；→ 农户
  cause      缘由  选项  illness 因病；disaster 因灾
  paid       发放  是否
  sum_yuan   金额  数量  单位元
  settled    办结  日期
  role       角色  选项  led 主办；attended 参加；assisted 协助；coordinated 协调
  notes      备注  文字
  
  后续操作：ruralctl rescue settle（办结）
  指标：rescue-money（救助金）
  $ ruralctl measures --format tsv | grep -e hives -e rescue
  hives	蜂箱数	box	beehive	level	hives
  rescue-money	救助金	yuan	rescue	sum	sum_yuan
  $ ruralctl rescue --help --lang zh | sed -n '/救助/p'
  ruralctl rescue — 救助
    add 添加     添加一条记录（救助），并输出编号
    set 修改     修改一条记录（救助）的字段
    show 查看    查看一条记录（救助）
    list 列表    列出记录（救助）
    rm 删除      删除一条记录（救助）
    edit 编辑    用 $EDITOR 编辑一条记录（救助）
    settle 办结  救助：办结（填写“settled”，默认今天，可用 --date 指定）
  $ ruralctl help | grep -o 'beehive 蜂箱'
  beehive 蜂箱
  $ ruralctl beehve list
  ruralctl: no command or kind 'beehve'; did you mean beehive?
  [2]
  $ ruralctl check

Mistakes, at their line.

  $ settings() { printf '%s\n' 'format: 1' "$1" > ruralctl.yaml; ruralctl visit list 2>&1 | sed -n 's/^ruralctl: ruralctl.yaml://p'; }
  $ kind() { settings "kinds: {bee: {zh: 蜂, $1}}"; }
  $ field() { kind "nature: entity, fields: {a: {zh: 甲, $1}}"; }
  $ measure() { settings "measures: {m: {zh: 甲, $1}}"; }
  $ settings 'kinds: {Bee: {zh: 蜂, nature: event}}'
  2:14: 'Bee' is no name; use small letters, digits, '-' and '_', a letter first
  $ settings 'kinds: {tally: {zh: 蜂, nature: event}}'
  2:16: 'tally' is the name of a command; choose another for the kind
  $ settings 'kinds: {due: {zh: 蜂, nature: event}}'
  2:14: 'due' is the name of a command; choose another for the kind
  $ settings 'kinds: [bee]'
  2:8: a definition is written '{name: value, …}'
  $ settings 'kinds: {visit: {nature: entity}}'
  2:17: no setting 'nature' here; possible are en, zh, fields, actions, derived, measures, shows, told
  $ settings 'kinds: {visit: {fields: {date: {type: text}}}}'
  2:39: 'date' is a built-in field of type date, which cannot change; choose another name
  $ settings 'kinds: {household: {fields: {alias: {values: {a: 甲}}}}}'
  2:46: the field 'alias' takes no choices
  $ kind 'nature: evnt'
  2:30: 'nature' must be one of event, entity, snapshot, not 'evnt'
  $ kind 'nature: event, file: week'
  2:43: 'file' must be one of month, year, one, team, village, not 'week'
  $ kind 'nature: snapshot'
  2:14: a snapshot needs 'subject:', the fields that say of what it is
  $ kind 'nature: snapshot, subject: [owner]'
  2:49: 'subject' names the field 'owner', which bee does not have
  $ kind 'nature: entity, pillar: farming'
  2:46: 'farming' is no pillar; choose party, industry, institutions, service or team
  $ kind 'nature: entity, file: year'
  2:44: files by month or year need 'date:' with a required date field
  $ kind 'nature: entity, colour: red'
  2:38: no setting 'colour' here; possible are en, zh, plural, nature, file, pillar, id, date, ends, subject, fields, derived, actions, measures, coverage, open_until, due, again, shows, rhythms, either, told
  $ kind 'nature: entity, date: since'
  2:44: 'date' names the field 'since', which bee does not have
  $ kind 'nature: entity, fields: {id: {zh: 号, type: text}}'
  2:47: every record has an id; choose another name for the field
  $ kind 'nature: entity, fields: {甲: {zh: 甲, type: text}}'
  2:47: '甲' is no name; use small letters, digits, '-' and '_', a letter first
  $ kind 'nature: entity, fields: {a: {zh: 甲, type: text}}, date: a'
  2:78: 'a' is no date
  $ kind 'nature: entity, actions: {go: {zh: 走}}'
  2:52: the action 'go' needs either 'stamp:' with a date field or 'append:' with a list
  $ kind 'nature: entity, fields: {a: {zh: 甲, type: text}}, actions: {go: {zh: 走, stamp: a}}'
  2:101: 'a' is no date
  $ kind 'nature: entity, fields: {a: {zh: 甲, type: text}}, actions: {go: {zh: 走, append: a}}'
  2:86: the action 'go' needs a list of entries, and with 'positional:' a field of theirs
  $ field 'type: txt'
  2:64: 'type' must be one of text, texts, date, days, quantity, integer, choice, choices, ref, refs, flag, entries, terms, measure, not 'txt'
  $ field 'type: quantity'
  2:50: the field 'a' needs 'unit:', for example household, mu, wan, m, item
  $ field 'type: choice'
  2:50: the field 'a' needs 'values: {name: 中文, …}', its choices
  $ field 'type: choice, values: {x: 一}, absent: y'
  2:96: 'y' is none of the choices of 'a'
  $ field 'type: choice, values: [{zh: 一}]'
  2:81: an item of this list needs 'step:' with its name
  $ field 'type: choice, values: [{step: x, zh: 一}, {step: x, zh: 二}]'
  2:99: the choice 'x' stands twice; keep one
  $ field 'type: choice, values: {x: [一]}'
  2:81: the choice 'x' needs its Chinese label, 'x: …'
  $ field 'type: choice, choices_of: visit.mood'
  2:84: 'visit.mood' is no field with choices
  $ field 'type: ref, to: hosehold'
  2:73: the field 'a' refers to 'hosehold', which is no kind; name a kind after 'to:'
  $ field 'type: text, requird: true'
  2:70: no setting 'requird' here; did you mean 'required'?
  $ field 'type: text, required: perhaps'
  2:80: 'required' is true or false
  $ field 'type: entries'
  2:50: the field 'a' needs 'fields:', those of an entry
  $ field 'type: entries, fields: {b: {zh: 乙, type: texts}}'
  2:82: 'b' stands in a list of entries and cannot be a list
  $ measure 'aggregate: count'
  2:15: the measure 'm' needs 'kind:', whose records it counts
  $ measure 'kind: vist, aggregate: count'
  2:29: no kind 'vist'; did you mean 'visit'?
  $ measure 'kind: visit, aggregate: average'
  2:47: 'aggregate' must be one of count, sum, distinct, level, not 'average'
  $ measure 'kind: visit, aggregate: sum'
  2:15: the measure 'm' needs 'field:', what it adds up
  $ measure 'kind: visit, aggregate: sum, field: hosehold_count'
  2:59: 'field' names the field 'hosehold_count', which visit does not have
  $ measure 'kind: visit, aggregate: level, field: household_count'
  2:47: a level is a measure of snapshots; 'visit' is none
  $ measure 'kind: visit, aggregate: distinct'
  2:15: the measure 'm' needs 'key:', what it counts once
  $ measure 'kind: visit, aggregate: count, date: notes'
  2:60: 'notes' is no date
  $ measure 'kind: contact, aggregate: distinct, key: enterprise, reached: stage:xyzzy'
  2:85: 'stage:xyzzy' must be an ordered field and one of its stages, 'stage:intent'
  $ measure 'kind: xyzzy, aggregate: count'
  2:29: no kind 'xyzzy'; 'ruralctl kinds' lists them
  $ settings 'procedure: [{zh: 支部提议}]'
  2:13: an item of this list needs 'step:' with its name
  $ settings 'classes: {a: }'
  2:11: 'a' has no value; type a space behind the colon, or give a value
  $ settings 'classes: {a: {fr: x}}'
  2:15: no setting 'fr' here; possible are en, zh

Words that mean something already.

  $ settings 'kinds: {bee: {zh: 农户, nature: entity}}'
  2:19: the kind 'household' is called '农户' already; choose another word
  $ settings 'kinds: {bee: {zh: 统计, nature: entity}}'
  2:19: '统计' is the name of a command; choose another for the kind
  $ settings 'kinds: {bee: {zh: 蜂, en: visits, nature: entity}}'
  2:26: the kind 'visit' is called 'visits' already; choose another word
  $ settings 'kinds: {visits: {zh: 访, nature: entity}}'
  2:17: the kind 'visit' is called 'visits' already; choose another word
  $ settings 'kinds: {bee: {zh: 蜂, nature: entity}, wasp: {zh: 蜂, nature: entity}}'
  2:50: the kind 'bee' is called '蜂' already; choose another word
  $ settings 'kinds: {visit: {zh: 农户}}'
  2:21: the kind 'household' is called '农户' already; choose another word
  $ settings 'measures: {visits-made: {zh: 走访, kind: visit, aggregate: count}}'
  2:12: another measure is called 'visits-made' already; choose another word
  $ settings 'measures: {m: {zh: 走访户数, kind: visit, aggregate: count}}'
  2:20: another measure is called '走访户数' already; choose another word
  $ settings 'measures: {m: {zh: 甲, kind: visit, aggregate: count}, n: {zh: 甲, kind: visit, aggregate: count}}'
  2:20: another measure is called '甲' already; choose another word
  $ kind 'nature: entity, measures: {m: {zh: 走访户数, aggregate: count}}'
  2:57: another measure is called '走访户数' already; choose another word

The fields that all kinds share can be extended like the others, and keep their place at the end.

  $ settings 'kinds: {visit: {fields: {mood: {zh: 情绪, type: text}, notes: {zh: 谈话, required: true}, role: {values: {invited: 受邀}}}}}'
  $ ruralctl schema visit | sed -n '/mood/,$p'
  mood             mood                text
  role             role                choice         led 主办; attended 参加; assisted 协助; coordinated 协调; invited 受邀
  notes            notes               text           required
  
  measure: visits-made (household visits made)
  measure: households-visited (households visited)
  $ settings 'kinds: {visit: {fields: {notes: {type: date}}}}'
  2:40: 'notes' is a built-in field of type text, which cannot change; choose another name
