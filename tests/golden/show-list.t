KIND list and KIND show: terms, periods, columns, order and formats.

  $ ruralctl init book 2>/dev/null && cd book
  $ mkdir -p villages/{jiedao,xiacun,wujia}/visits
  $ echo '- {id: jiedao, name: 张家楼街道, level: township}' > villages/jiedao/village.yaml
  $ echo '- {id: xiacun, name: 下村, level: grid, parent: jiedao}' > villages/xiacun/village.yaml
  $ echo '- {id: wujia, name: 吴家, level: grid, parent: jiedao}' > villages/wujia/village.yaml
  $ cat > team.yaml <<'END'
  > - {id: he-yuan, name: 何源}
  > - {id: li-na, name: 李娜}
  > END
  $ cat > villages/xiacun/households.yaml <<'END'
  > - {id: h011}
  > - {id: h012, alias: 老于, classes: [hardship], phone: "13800000000"}
  > - {id: h013, classes: [petition, hardship]}
  > END
  $ echo '- {id: h014, classes: [petition]}' > villages/wujia/households.yaml
  $ cat > villages/xiacun/visits/2021-02.yaml <<'END'
  > - id: 2021-02-10-aaaa
  >   date: 2021-02-10
  >   households: [h011]
  >   by: [he-yuan, li-na]
  >   place: home
  >   notes: |-
  >     第一行
  >     第二行 | "竖线"
  > END
  $ cat > villages/xiacun/visits/2021-03.yaml <<'END'
  > - id: 2021-03-16-dddd
  >   date: 2021-03-16
  >   households: [h012, h013]
  >   by: [he-yuan]
  >   topics: [planting, livelihood]
  >   weather: {sky: 晴, degrees: 12}
  >   notes: <担心> & 销路
  > END
  $ cat > villages/wujia/visits/2021-03.yaml <<'END'
  > - id: 2021-03-01-bbbb
  >   date: 2021-03-01
  >   households: [h014]
  >   household_count: ~20
  > END
  $ cat > villages/jiedao/visits/2021-03.yaml <<'END'
  > - id: 2021-03-02-cccc
  >   date: 2021-03-02
  >   household_count: 100+
  >   role: attended
  > END

As tables for people: names and labels, columns that nobody filled left out.

  $ ruralctl visit list village:xiacun
  id               village  date        households  by          place  topics                notes
  ---------------  -------  ----------  ----------  ----------  -----  --------------------  ------------------------
  2021-02-10-aaaa  下村     2021-02-10  h011        何源, 李娜  home                         第一行 / 第二行 | "竖线"
  2021-03-16-dddd  下村     2021-03-16  h012, h013  何源               planting, livelihood  <担心> & 销路
  $ ruralctl visit list village:xiacun --format md --columns id,by,topics,notes
  | id              | by         | topics               | notes                      |
  | --------------- | ---------- | -------------------- | -------------------------- |
  | 2021-02-10-aaaa | 何源, 李娜 |                      | 第一行<br>第二行 \| "竖线" |
  | 2021-03-16-dddd | 何源       | planting, livelihood | \<担心> \& 销路            |
  $ ruralctl visit list village:xiacun --format html --columns id,by,notes
  <table>
  <thead>
  <tr><th scope="col">id</th><th scope="col" class="text">by</th><th scope="col" class="text">notes</th></tr>
  </thead>
  <tbody>
  <tr><th scope="row">2021-02-10-aaaa</th><td class="text">何源, 李娜</td><td class="text">第一行<br>第二行 | &quot;竖线&quot;</td></tr>
  <tr><th scope="row">2021-03-16-dddd</th><td class="text">何源</td><td class="text">&lt;担心&gt; &amp; 销路</td></tr>
  </tbody>
  </table>
  $ ruralctl visit list --columns village,household_count --lang zh
  村          另有户数 (户)
  ----------  -------------
  下村
  吴家                 约20
  张家楼街道          100余
  下村
  $ ruralctl visit show dddd
  field       value
  ----------  -------------------------------------
  id          2021-03-16-dddd
  village     下村
  date        2021-03-16
  households  h012, h013
  by          何源
  topics      planting, livelihood
  notes       <担心> & 销路
  weather     {"sky":"晴","degrees":"12"}
  file        villages/xiacun/visits/2021-03.yaml:1
  $ ruralctl visit show dddd --format md
  | field      | value                                 |
  | ---------- | ------------------------------------- |
  | id         | 2021-03-16-dddd                       |
  | village    | 下村                                  |
  | date       | 2021-03-16                            |
  | households | h012, h013                            |
  | by         | 何源                                  |
  | topics     | planting, livelihood                  |
  | notes      | \<担心> \& 销路                       |
  | weather    | {"sky":"晴","degrees":"12"}           |
  | file       | villages/xiacun/visits/2021-03.yaml:1 |
  $ ruralctl visit show aaaa --format html
  <table>
  <thead>
  <tr><th scope="col">field</th><th scope="col" class="text">value</th></tr>
  </thead>
  <tbody>
  <tr><th scope="row">id</th><td class="text">2021-02-10-aaaa</td></tr>
  <tr><th scope="row">village</th><td class="text">下村</td></tr>
  <tr><th scope="row">date</th><td class="text">2021-02-10</td></tr>
  <tr><th scope="row">households</th><td class="text">h011</td></tr>
  <tr><th scope="row">by</th><td class="text">何源, 李娜</td></tr>
  <tr><th scope="row">place</th><td class="text">home</td></tr>
  <tr><th scope="row">notes</th><td class="text">第一行<br>第二行 | &quot;竖线&quot;</td></tr>
  <tr><th scope="row">file</th><td class="text">villages/xiacun/visits/2021-02.yaml:1</td></tr>
  </tbody>
  </table>

As tables for programs: codes, all columns; CSV begins with a byte order mark, for Excel.

  $ ruralctl visit list --format csv
  \xef\xbb\xbfid,village,date,households,household_count,by,place,topics,issues,next,role,notes (esc)
  2021-02-10-aaaa,xiacun,2021-02-10,h011,,"he-yuan, li-na",home,,,,,"第一行
  第二行 | ""竖线"""
  2021-03-01-bbbb,wujia,2021-03-01,h014,~20,,,,,,,
  2021-03-02-cccc,jiedao,2021-03-02,,100+,,,,,,attended,
  2021-03-16-dddd,xiacun,2021-03-16,"h012, h013",,he-yuan,,"planting, livelihood",,,,<担心> & 销路
  $ ruralctl visit list --format tsv --columns id,village,household_count,notes
  id	village	household_count	notes
  2021-02-10-aaaa	xiacun		第一行\n第二行 | "竖线"
  2021-03-01-bbbb	wujia	~20	
  2021-03-02-cccc	jiedao	100+	
  2021-03-16-dddd	xiacun		<担心> & 销路
  $ ruralctl visit show dddd --format csv
  \xef\xbb\xbffield,value (esc)
  id,2021-03-16-dddd
  village,xiacun
  date,2021-03-16
  households,"h012, h013"
  by,he-yuan
  topics,"planting, livelihood"
  notes,<担心> & 销路
  weather,"{""sky"":""晴"",""degrees"":""12""}"
  file,villages/xiacun/visits/2021-03.yaml:1

As data.

  $ ruralctl visit list --format json village:=xiacun
  [
    {
      "_kind": "visit",
      "_village": "xiacun",
      "id": "2021-02-10-aaaa",
      "date": "2021-02-10",
      "households": ["h011"],
      "by": ["he-yuan", "li-na"],
      "place": "home",
      "notes": "第一行\n第二行 | \"竖线\""
    },
    {
      "_kind": "visit",
      "_village": "xiacun",
      "id": "2021-03-16-dddd",
      "date": "2021-03-16",
      "households": ["h012", "h013"],
      "by": ["he-yuan"],
      "topics": ["planting", "livelihood"],
      "notes": "<担心> & 销路",
      "weather": {"sky": "晴", "degrees": "12"}
    }
  ]
  $ ruralctl visit list --format jsonl
  {"_kind":"visit","_village":"xiacun","id":"2021-02-10-aaaa","date":"2021-02-10","households":["h011"],"by":["he-yuan","li-na"],"place":"home","notes":"第一行\n第二行 | \"竖线\""}
  {"_kind":"visit","_village":"wujia","id":"2021-03-01-bbbb","date":"2021-03-01","households":["h014"],"household_count":{"value":20,"qualifier":"about"}}
  {"_kind":"visit","_village":"jiedao","id":"2021-03-02-cccc","date":"2021-03-02","household_count":{"value":100,"qualifier":"at-least"},"role":"attended"}
  {"_kind":"visit","_village":"xiacun","id":"2021-03-16-dddd","date":"2021-03-16","households":["h012","h013"],"by":["he-yuan"],"topics":["planting","livelihood"],"notes":"<担心> & 销路","weather":{"sky":"晴","degrees":"12"}}
  $ ruralctl visit list --format yaml village:=wujia
  - _kind: visit
    _village: wujia
    id: 2021-03-01-bbbb
    date: "2021-03-01"
    households: [h014]
    household_count: {value: 20, qualifier: about}
  $ ruralctl visit show aaaa --format json
  {
    "_kind": "visit",
    "_village": "xiacun",
    "id": "2021-02-10-aaaa",
    "date": "2021-02-10",
    "households": ["h011"],
    "by": ["he-yuan", "li-na"],
    "place": "home",
    "notes": "第一行\n第二行 | \"竖线\""
  }
  $ ruralctl visit show dddd --format yaml
  _kind: visit
  _village: xiacun
  id: 2021-03-16-dddd
  date: "2021-03-16"
  households: [h012, h013]
  by: [he-yuan]
  topics: [planting, livelihood]
  notes: <担心> & 销路
  weather: {sky: 晴, degrees: "12"}
  $ ruralctl visit list --format json --columns id,village,household_count
  [
    {
      "id": "2021-02-10-aaaa",
      "_village": "xiacun"
    },
    {
      "id": "2021-03-01-bbbb",
      "_village": "wujia",
      "household_count": {"value": 20, "qualifier": "about"}
    },
    {
      "id": "2021-03-02-cccc",
      "_village": "jiedao",
      "household_count": {"value": 100, "qualifier": "at-least"}
    },
    {
      "id": "2021-03-16-dddd",
      "_village": "xiacun"
    }
  ]
  $ ruralctl visit list --format jsonl --columns village,id,household_count
  {"_village":"xiacun","id":"2021-02-10-aaaa"}
  {"_village":"wujia","id":"2021-03-01-bbbb","household_count":{"value":20,"qualifier":"about"}}
  {"_village":"jiedao","id":"2021-03-02-cccc","household_count":{"value":100,"qualifier":"at-least"}}
  {"_village":"xiacun","id":"2021-03-16-dddd"}
  $ ruralctl issue list --format json
  []
  $ ruralctl issue list --format jsonl
  $ ruralctl issue list --format csv
  \xef\xbb\xbfid,village,opened,title,category,household,owner,due,started,done,closed,outcome,notes,status (esc)

Order and number. Numbers are sorted as numbers; what has none comes first.

  $ ids() { ruralctl visit list --columns id --format tsv "$@" | sed 1d | paste -sd' '; }
  $ ids
  2021-02-10-aaaa 2021-03-01-bbbb 2021-03-02-cccc 2021-03-16-dddd
  $ ids --sort -date
  2021-03-16-dddd 2021-03-02-cccc 2021-03-01-bbbb 2021-02-10-aaaa
  $ ids --sort household_count
  2021-02-10-aaaa 2021-03-16-dddd 2021-03-01-bbbb 2021-03-02-cccc
  $ ids --sort -household_count
  2021-03-02-cccc 2021-03-01-bbbb 2021-02-10-aaaa 2021-03-16-dddd
  $ ids --sort -日期 --limit 2
  2021-03-16-dddd 2021-03-02-cccc
  $ ids --limit 0
  
  $ ruralctl visit list --columns 日期,编号,村,农户 --sort 村
  date        id               village     households
  ----------  ---------------  ----------  ----------
  2021-03-02  2021-03-02-cccc  张家楼街道
  2021-03-01  2021-03-01-bbbb  吴家        h014
  2021-02-10  2021-02-10-aaaa  下村        h011
  2021-03-16  2021-03-16-dddd  下村        h012, h013

Periods.

  $ ids --period 2021
  2021-02-10-aaaa 2021-03-01-bbbb 2021-03-02-cccc 2021-03-16-dddd
  $ ids --period 2021-03
  2021-03-01-bbbb 2021-03-02-cccc 2021-03-16-dddd
  $ ids --period 2021-W09
  2021-03-01-bbbb 2021-03-02-cccc
  $ ids --period 2021Q1
  2021-02-10-aaaa 2021-03-01-bbbb 2021-03-02-cccc 2021-03-16-dddd
  $ ids --period 2021-02-10..2021-03-01
  2021-02-10-aaaa 2021-03-01-bbbb
  $ ids --period ..2021-02
  2021-02-10-aaaa
  $ ids --period 2021-03-02..
  2021-03-02-cccc 2021-03-16-dddd
  $ ids --period 上月
  2021-02-10-aaaa
  $ ids --period 第9周
  2021-03-01-bbbb 2021-03-02-cccc
  $ ids --period today
  2021-03-16-dddd

Terms: of one field or-ed, of several and-ed; names, singulars and labels will do.

  $ ids by:he-yuan
  2021-02-10-aaaa 2021-03-16-dddd
  $ ids by:李娜
  2021-02-10-aaaa
  $ ids by:he-yuan by:li-na
  2021-02-10-aaaa 2021-03-16-dddd
  $ ids by:he-yuan place:入户
  2021-02-10-aaaa
  $ ids 走访人:he-yuan topic:planting
  2021-03-16-dddd
  $ ids topics:livelihood
  2021-03-16-dddd
  $ ids household:h012
  2021-03-16-dddd
  $ ids role:attended
  2021-03-02-cccc
  $ ids role:led
  2021-02-10-aaaa 2021-03-01-bbbb 2021-03-16-dddd
  $ ids date:2021-03
  2021-03-01-bbbb 2021-03-02-cccc 2021-03-16-dddd
  $ ids not:by:he-yuan
  2021-03-01-bbbb 2021-03-02-cccc
  $ ids not:role:attended not:place:home
  2021-03-01-bbbb 2021-03-16-dddd

Of a place and all below, or of it alone.

  $ ids village:下村
  2021-02-10-aaaa 2021-03-16-dddd
  $ ids village:jiedao
  2021-02-10-aaaa 2021-03-01-bbbb 2021-03-02-cccc 2021-03-16-dddd
  $ ids village:=jiedao
  2021-03-02-cccc
  $ ids village:=张家楼街道
  2021-03-02-cccc
  $ ids --village 吴家
  2021-03-01-bbbb
  $ ids not:village:xiacun
  2021-03-01-bbbb 2021-03-02-cccc

Of what a record refers to.

  $ ids class:hardship
  2021-03-16-dddd
  $ ids 分类:信访矛盾户
  2021-03-01-bbbb 2021-03-16-dddd
  $ ids class:petition class:hardship
  2021-03-01-bbbb 2021-03-16-dddd
  $ ids not:class:hardship
  2021-02-10-aaaa 2021-03-01-bbbb 2021-03-02-cccc

Numbers and ranges of them.

  $ ids household_count:20
  2021-03-01-bbbb
  $ ids household_count:20..
  2021-03-01-bbbb 2021-03-02-cccc
  $ ids household_count:..50
  2021-03-01-bbbb
  $ ids 另有户数:50..200
  2021-03-02-cccc

Words that stand in any text.

  $ ids 销路
  2021-03-16-dddd
  $ ids 第二行
  2021-02-10-aaaa
  $ ids not:销路
  2021-02-10-aaaa 2021-03-01-bbbb 2021-03-02-cccc
  $ ids 没有这句话
  

Derived fields, and what is a person's own data: only when asked for.

  $ mkdir villages/xiacun/issues
  $ cat > villages/xiacun/issues/2021.yaml <<'END'
  > - {id: 2021-03-01-aaaa, opened: 2021-03-01, title: 水渠, category: livelihood, done: 2021-03-09}
  > - {id: 2021-03-02-bbbb, opened: 2021-03-02, title: 路灯, category: other}
  > END
  $ ruralctl issue list status:open
  id               village  opened      title  category  status
  ---------------  -------  ----------  -----  --------  ------
  2021-03-02-bbbb  下村     2021-03-02  路灯   other     open
  $ ruralctl issue list status:已办结 --columns title,status
  title  status
  -----  ------
  水渠   done
  $ ruralctl issue list status:started..done --columns title,status
  title  status
  -----  ------
  水渠   done
  $ ruralctl household list village:xiacun
  id    village  alias  classes
  ----  -------  -----  ------------------
  h011  下村
  h012  下村     老于   hardship
  h013  下村            petition, hardship
  $ ruralctl household list village:xiacun --columns id,phone
  id    phone
  ----  -----------
  h011
  h012  13800000000
  h013
  $ ruralctl household list class:hardship --format jsonl
  {"_kind":"household","_village":"xiacun","id":"h012","alias":"老于","classes":["hardship"]}
  {"_kind":"household","_village":"xiacun","id":"h013","classes":["petition","hardship"]}
  $ ruralctl household list class:hardship --format csv
  \xef\xbb\xbfid,village,alias,group,classes,monitor,members,joined,left,notes (esc)
  h012,xiacun,老于,,hardship,,,,,
  h013,xiacun,,,"petition, hardship",,,,,
  $ ruralctl household show xiacun/h012 --format jsonl
  {"_kind":"household","_village":"xiacun","id":"h012","alias":"老于","classes":["hardship"],"phone":"13800000000"}
  $ ruralctl village list level:township
  id      name        level
  ------  ----------  --------
  jiedao  张家楼街道  township

Stages sort as they follow one another.

  $ ruralctl project add b 已批 --milestones date=2021-01,stage=approved --village xiacun
  b
  $ ruralctl project add o 已营 --milestones date=2021-01,stage=operating --village xiacun
  o
  $ ruralctl project add p 在谋 --milestones date=2021-01,stage=planned --village xiacun
  p
  $ ruralctl project add n 未定 --village xiacun
  n
  $ ruralctl project list --sort stage --columns id,stage
  id  stage
  --  ---------
  n
  p   planned
  b   approved
  o   operating
  $ ruralctl project list --sort -阶段 --columns id,stage
  id  stage
  --  ---------
  o   operating
  b   approved
  p   planned
  n
