kinds, measures, schema and help: what there is, in both languages.

  $ ruralctl kinds --format tsv | cut -f 1-4 | grep -v rating
  kind	label	pillar	nature
  meeting	组织生活	party	event
  pairing	结对共建	party	entity
  contact	招商洽谈	industry	event
  coop	合作社	industry	entity
  planting	种植	industry	snapshot
  project	项目	industry	entity
  resource	资源	industry	snapshot
  target	目标	industry	entity
  decision	村务决策	institutions	entity
  activity	活动	service	event
  household	农户	service	entity
  issue	问题	service	entity
  visit	走访	service	event
  works	实事	service	event
  baseline	期初数	team	snapshot
  document	文件	team	entity
  log	日志	team	event
  person	队员	team	entity
  stay	驻村	team	event
  training	培训	team	event
  village	村庄	team	entity
  $ ruralctl 类别 --lang zh --format tsv | sed -n '1p; /^household/p; /^person/p'
  kind	label	pillar	nature	file	fields
  household	农户	service	entity	villages/…/households.yaml	alias group classes monitor members joined left phone notes
  person	队员	team	entity	team.yaml	name unit post group village from to notes
  $ ruralctl kinds | sed -n '1p; /^log/p'
  kind       label      pillar        nature    file                             fields
  log        log        team          event     villages/…/logs/2021-03.yaml     date, by, topics, role, notes
  $ ruralctl kinds --lang zh | sed -n '1p; /^log/p'
  类别       中文名    板块      性质  文件                             字段
  log        日志      自身建设  事件  villages/…/logs/2021-03.yaml     日期、记录人、主题、角色、备注
  $ ruralctl kinds --format jsonl | grep '"log"'
  {"kind":"log","label":{"en":"log","zh":"日志"},"pillar":"team","nature":"event","file":"villages/…/logs/2021-03.yaml","builtin":true,"fields":["date","by","topics","role","notes"]}

Measures, in the order of the pillars, with unit, kind and how they are taken.

  $ ruralctl measures --format tsv | grep -v rating
  measure	label	unit	kind	aggregate	of
  meetings-held	组织生活次数	meeting	meeting	count	not:role:attended
  pairings	结对	pair	pairing	count	
  enterprises-contacted	洽谈企业	enterprise	contact	distinct	enterprise
  enterprises-with-intent	意向企业	enterprise	contact	distinct	enterprise, stage:intent..
  enterprises-signed	签约企业	enterprise	contact	distinct	enterprise, stage:signed..
  enterprises-landed	落地企业	enterprise	contact	distinct	enterprise, stage:landed..
  coops-founded	成立合作社	coop	coop	count	
  area-planted	种植面积	mu	planting	level	area_mu
  households-planting	种植户数	household	planting	level	household_count
  projects	项目数	item	project	count	
  investment	投资额	wan	project	sum	investment_wan
  expected-tax	预计年税收	wan	project	sum	annual_tax_wan
  floor-area	建筑面积	m2	project	sum	floor_area_m2
  land-area	资源面积	mu	resource	level	area_mu
  resources	资源数	item	resource	level	count
  decisions-completed	完成决策	decision	decision	count	
  activities-held	活动次数	time	activity	sum	times, not:role:attended
  issues-raised	问题收集	item	issue	count	
  issues-done	问题办结	item	issue	count	
  issues-closed	问题销号	item	issue	count	
  visits-made	走访户次	household-visit	visit	sum	households, household_count
  households-visited	走访户数	household	visit	distinct	households, household_count
  road-built	硬化道路	m	works	sum	length_m, type:road
  buildings-repaired	修缮场所	place	works	sum	count, type:building
  structures-removed	拆除违建	place	works	sum	count, type:demolition
  works-funding	实事资金	wan	works	sum	funding_wan
  document-items	文件条数	item	document	sum	items
  days-in-village	驻村天数	day	stay	distinct	by, dates, type:present
  days-on-leave	请假天数	day	stay	distinct	by, dates, type:leave
  trainings-held	培训期数	training	training	count	not:role:attended
  training-days	培训天数	day	training	distinct	id, dates
  training-attendance	培训人数	person	training	sum	attendees
  $ ruralctl 指标 --lang zh | sed -n '1,2p; /^visits-made/p; /^households-visited/p'
  代号                     指标          单位    类别      算法      依据
  -----------------------  ------------  ------  --------  --------  ---------------------------
  visits-made              走访户次      户次    走访      求和      households, household_count
  households-visited       走访户数      户      走访      去重计数  households, household_count
  $ ruralctl measures --format jsonl | sed -n '/"households-visited"/p'
  {"measure":"households-visited","label":{"en":"households visited","zh":"走访户数"},"unit":"household","kind":"visit","aggregate":"distinct","of":["households","household_count"]}

One kind: its fields, follow-ups and measures.

  $ ruralctl schema issue
  field      label      type       remarks
  ---------  ---------  ---------  ------------------------------------------------------------------------------
  opened     opened     date       required
  title      title      text       required; without a flag in 'add'
  category   category   choice     required; legacy 历史遗留; stability 信访稳定; livelihood 民生; other 其他
  household  household  reference  → household
  owner      owner      reference  → person
  due        due        date
  started    started    date
  done       done       date
  closed     closed     date
  outcome    outcome    text
  notes      notes      text
  status     status     choice     follows from other fields; open 待办; started 在办; done 已办结; closed 已销号
  
  follow-up: ruralctl issue start (start)
  follow-up: ruralctl issue done (done)
  follow-up: ruralctl issue close (close)
  measure: issues-raised (issues raised)
  measure: issues-done (issues done)
  measure: issues-closed (issues closed)
  $ ruralctl 结构 问题 --lang zh
  字段       名称    类型  说明
  ---------  ------  ----  ----------------------------------------------------------------------
  opened     收集    日期  必填
  title      标题    文字  必填；添加时可直接写
  category   类别    选项  必填；legacy 历史遗留；stability 信访稳定；livelihood 民生；other 其他
  household  农户    引用  → 农户
  owner      负责人  引用  → 队员
  due        期限    日期
  started    着手    日期
  done       办结    日期
  closed     销号    日期
  outcome    结果    文字
  notes      备注    文字
  status     状态    选项  由其他字段得出；open 待办；started 在办；done 已办结；closed 已销号
  
  后续操作：ruralctl issue start（着手）
  后续操作：ruralctl issue done（办结）
  后续操作：ruralctl issue close（销号）
  指标：issues-raised（问题收集）
  指标：issues-done（问题办结）
  指标：issues-closed（问题销号）
  $ ruralctl schema project --lang zh
  字段            名称        类型  说明
  --------------  ----------  ----  ---------------------------------------------------------------------------------------------------------
  name            名称        文字  必填；添加时可直接写
  category        类别        选项  industry 产业；infrastructure 基础设施；service 公共服务；tax-source 税源
  partner         合作方      文字
  since           起始        日期  可只写到月或年
  investment_wan  投资额      数量  单位万元
  annual_tax_wan  预计年税收  数量  单位万元
  floor_area_m2   建筑面积    数量  单位平方米
  milestones      进展        明细  date 日期；stage 阶段；note 说明
  notes           备注        文字
  stage           阶段        选项  由其他字段得出；planned 谋划；approved 获批；building 在建；topped-out 封顶；operating 运营；stopped 停止
  
  后续操作：ruralctl project advance（推进）
  指标：projects（项目数）
  指标：investment（投资额）
  指标：expected-tax（预计年税收）
  指标：floor-area（建筑面积）
  $ ruralctl schema log --format json
  {
    "kind": "log",
    "label": {"en": "log", "zh": "日志"},
    "nature": "event",
    "fields": [
      {
        "field": "date",
        "label": {"en": "date", "zh": "日期"},
        "type": "date",
        "required": true,
        "derived": false
      },
      {
        "field": "by",
        "label": {"en": "by", "zh": "记录人"},
        "type": "refs",
        "required": false,
        "derived": false,
        "to": "person"
      },
      {
        "field": "topics",
        "label": {"en": "topics", "zh": "主题"},
        "type": "texts",
        "required": false,
        "derived": false
      },
      {
        "field": "role",
        "label": {"en": "role", "zh": "角色"},
        "type": "choice",
        "required": false,
        "derived": false,
        "values": [
          {
            "name": "led",
            "label": {"en": "led", "zh": "主办"}
          },
          {
            "name": "attended",
            "label": {"en": "attended", "zh": "参加"}
          },
          {
            "name": "assisted",
            "label": {"en": "assisted", "zh": "协助"}
          },
          {
            "name": "coordinated",
            "label": {"en": "coordinated", "zh": "协调"}
          }
        ]
      },
      {
        "field": "notes",
        "label": {"en": "notes", "zh": "备注"},
        "type": "text",
        "required": false,
        "derived": false
      }
    ],
    "actions": [],
    "measures": []
  }
  $ ruralctl schema log --json-schema | /usr/bin/python3 -c 'import json, sys; print(json.load(sys.stdin)["items"]["required"])'
  ['id', 'date']

Each kind has a schema, and each JSON Schema is sound JSON.

  $ for kind in $(ruralctl kinds --format tsv | sed 1d | cut -f 1); do
  >   ruralctl schema $kind --format tsv > /dev/null || echo $kind
  >   ruralctl schema $kind --json-schema | /usr/bin/python3 -m json.tool > /dev/null || echo $kind
  > done

Help: of everything, of a kind, of a verb, of a follow-up.

  $ ruralctl help | sed -n '/^Verbs/,/^$/p'
  Verbs of every kind:
    add 添加   add one record (KIND) and print its id
    set 修改   change fields of a record (KIND)
    show 查看  show one record (KIND)
    list 列表  list records (KIND)
    rm 删除    remove a record (KIND)
    edit 编辑  open a record (KIND) in $EDITOR
  
  $ ruralctl help --lang zh | sed -n '/^各类别/,/^$/p'
  各类别通用的操作：
    add 添加   添加一条记录（类别），并输出编号
    set 修改   修改一条记录（类别）的字段
    show 查看  查看一条记录（类别）
    list 列表  列出记录（类别）
    rm 删除    删除一条记录（类别）
    edit 编辑  用 $EDITOR 编辑一条记录（类别）
  
  $ ruralctl help --lang zh | grep -e 'tally' -e 'init' -e '  --format'
    init 新建            新建一本台账
    tally 统计           统计指标：走访户数、种植面积、驻村天数等
    measures 指标        列出“tally”可统计的指标
    --format 格式       数据的输出格式：table、csv、tsv、json、jsonl、yaml、md、html
  $ ruralctl help issue | sed -n '/^Verbs/,/^$/p'
  Verbs:
    add 添加    add one record (issue) and print its id
    set 修改    change fields of a record (issue)
    show 查看   show one record (issue)
    list 列表   list records (issue)
    rm 删除     remove a record (issue)
    edit 编辑   open a record (issue) in $EDITOR
    start 着手  issue: start (sets 'started', today unless --date says otherwise)
    done 办结   issue: done (sets 'done', today unless --date says otherwise)
    close 销号  issue: close (sets 'closed', today unless --date says otherwise)
  
  $ ruralctl help household add --lang zh | sed -n 1p
  ruralctl household add — 添加一条记录（农户），并输出编号
  $ ruralctl issue done --help | sed -n 1,4p
  ruralctl issue done — issue: done (sets 'done', today unless --date says otherwise)
  
  Usage:
    ruralctl issue done [ID …] [FLAGS]
  $ ruralctl help xyzzy
  ruralctl: no command or kind 'xyzzy'; 'ruralctl help' lists the commands, 'ruralctl kinds' the kinds
  [2]

Completion, for each shell.

  $ ruralctl completion bash > complete.bash && bash -n complete.bash
  $ for shell in zsh fish; do ruralctl completion $shell | grep -c . > /dev/null || echo $shell; done
