What differs between two states of a book.

  $ export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1
  $ export GIT_AUTHOR_NAME=何源 GIT_AUTHOR_EMAIL=he@example.org GIT_COMMITTER_NAME=何源 GIT_COMMITTER_EMAIL=he@example.org
  $ commit() { export GIT_AUTHOR_DATE=$1T18:00+0800 GIT_COMMITTER_DATE=$1T18:00+0800; git add -A && git commit -q -m "$2"; }
  $ mkdir repository && cd repository && git init -q -b main
  $ ruralctl init book 2> /dev/null; cd book
  $ ruralctl diff 2>&1 | sed "s|in .*/repository|in …|"
  ruralctl: nothing has been committed in … yet, so there is no past to look at; 'git commit' begins it

  $ ruralctl village add zhen 张家楼 --level township
  zhen
  $ ruralctl village add xiacun 下村 --level grid --parent zhen
  xiacun
  $ ruralctl village add xiaan 下庵 --level grid --parent zhen
  xiaan
  $ ruralctl person add he-yuan 何源 --post first-secretary
  he-yuan
  $ export RURALCTL_VILLAGE=xiacun
  $ ruralctl household add h012 --class hardship --members 3 2> /dev/null
  h012
  $ ruralctl household add h013 --members 4
  h013
  $ ruralctl household add h014 &&  ruralctl household add h001 --village xiaan
  h014
  h001
  $ ruralctl visit add h012 --date 2021-02-27 --by he-yuan "担心销路。"
  2021-02-27-5wgh
  $ ruralctl visit add h013 --date 2021-03-02
  2021-03-02-p1hx
  $ ruralctl visit add h001 --date 2021-03-02 --village xiaan
  2021-03-02-yy47
  $ ruralctl planting add 艾草 --area-mu 约100 --date 2021-02-01
  2021-02-01-jzmb
  $ commit 2021-03-02 "First records"
  $ git tag before

Nothing differs, and nothing is said of how things are written: comments, order, quotes, lists of one.

  $ ruralctl diff; ruralctl diff --stat; ruralctl diff HEAD..HEAD
  $ cat > villages/xiacun/households.yaml <<'END'
  > # The households of the village, with those at the end of the road first.
  > - id: h013
  >   members: '4'
  > 
  > - members: 3.0
  >   classes:
  >     - hardship
  >   id: "h012"
  > - {id: h014}
  > END
  $ sed -i 's/by: .*/by: he-yuan/' villages/xiacun/visits/2021-02.yaml
  $ git diff --shortstat
   2 files changed, 9 insertions(+), 6 deletions(-)
  $ ruralctl diff
  $ git checkout -q .

Records that were added, removed and changed. A visit whose date was corrected moved to another file, and stays one record.

  $ ruralctl visit add h012 h014 --date 2021-03-10 --by he-yuan --place home
  2021-03-10-088r
  $ ruralctl visit set p1hx date=2021-03-01 notes= place=field
  $ ruralctl household set h012 members=4 phone=13900000000 group=三组 class+=petition 2> /dev/null
  $ ruralctl household rm h014 --force
  $ ruralctl visit rm xiaan/2021-03-02-yy47
  $ ruralctl planting add 艾草 --area-mu 约120 --date 2021-03-05
  2021-03-05-rm76
  $ ruralctl person set he-yuan post=第一书记
  $ printf '  colour: red\n' >> villages/xiaan/households.yaml
  $ ruralctl diff
  the whole book
  change   kind    id       fields
  -------  ------  -------  --------------------------------
  changed  person  he-yuan  post: first-secretary → 第一书记
  
  下庵
  change   kind       id               fields
  -------  ---------  ---------------  ----------------------------------
  changed  household  h001             colour: – → red
  removed  visit      2021-03-02-yy47  date: 2021-03-02; households: h001
  
  下村
  change   kind       id               fields
  -------  ---------  ---------------  ------------------------------------------------------------------------------------------------------------------
  added    planting   2021-03-05-rm76  date: 2021-03-05; crop: 艾草; area (mu): about 120
  changed  household  h012             group: – → 三组; classes: hardship → hardship, petition; members (people): 3 → 4; phone: – → (a person's own data)
  removed  household  h014
  changed  visit      2021-03-02-p1hx  date: 2021-03-02 → 2021-03-01; place: – → field
  added    visit      2021-03-10-088r  date: 2021-03-10; households: h012, h014; by: 何源; place: home
  
  measure                                            value  unit
  ---------------------  ---------------------------------  ----------------
  area planted           about 100 → about 120 (about +20)  mu
  household visits made                         3 → 4 (+1)  household visits
  $ ruralctl diff --stat
  village         added  removed  changed  kinds
  --------------  -----  -------  -------  ------------------------------------------
  the whole book      0        0        1  person 1
  下庵                0        1        1  household 1, visit 1
  下村                2        1        2  household 2, planting 1, visit 2
  --------------  -----  -------  -------  ------------------------------------------
  total               2        2        4  household 3, person 1, planting 1, visit 3
  $ ruralctl 对比 --概要 --lang zh
  村      新增  删除  修改  类别
  ------  ----  ----  ----  ------------------------------
  全台账     0     0     1  队员 1
  下庵       0     1     1  农户 1、走访 1
  下村       2     1     2  农户 2、种植 1、走访 2
  ------  ----  ----  ----  ------------------------------
  合计       2     2     4  农户 3、种植 1、走访 3、队员 1
  $ ruralctl diff --village xiaan
  下庵
  change   kind       id               fields
  -------  ---------  ---------------  ----------------------------------
  changed  household  h001             colour: – → red
  removed  visit      2021-03-02-yy47  date: 2021-03-02; households: h001
  
  measure                     value  unit
  ---------------------  ----------  ----------------
  household visits made  1 → 0 (-1)  household visits
  households visited     1 → 0 (-1)  households
  $ ruralctl diff --explain | sed -n '/^measure/,$p'
  measure                                            value  unit
  ---------------------  ---------------------------------  ----------------
  area planted           about 100 → about 120 (about +20)  mu
  household visits made                         3 → 4 (+1)  household visits
  
  area planted: about 100 → about 120 (about +20)
     before      after  record                            kind      id               village  date
  ---------  ---------  --------------------------------  --------  ---------------  -------  ----------
  about 100          –  villages/xiacun/plantings.yaml:1  planting  2021-02-01-jzmb  下村     2021-02-01
          –  about 120  villages/xiacun/plantings.yaml:5  planting  2021-03-05-rm76  下村     2021-03-05
  
  household visits made: 3 → 4 (+1)
  before  after  record                                 kind   id               village  date
  ------  -----  -------------------------------------  -----  ---------------  -------  ----------
       1      –  villages/xiaan/visits/2021-03.yaml:1   visit  2021-03-02-yy47  下庵     2021-03-02
       –      2  villages/xiacun/visits/2021-03.yaml:5  visit  2021-03-10-088r  下村     2021-03-10
  $ ruralctl diff --period 2021-03 | sed -n '/^measure/,$p'
  measure                                            value  unit
  ---------------------  ---------------------------------  ----------------
  area planted           about 100 → about 120 (about +20)  mu
  household visits made                         2 → 3 (+1)  household visits
  households visited                            2 → 3 (+1)  households
  $ ruralctl diff --format csv
  ﻿village,kind,id,change,field,before,after
  xiacun,planting,2021-03-05-rm76,added,date,,2021-03-05
  xiacun,planting,2021-03-05-rm76,added,crop,,艾草
  xiacun,planting,2021-03-05-rm76,added,area_mu,,~120
  xiaan,household,h001,changed,colour,,red
  xiacun,household,h012,changed,group,,三组
  xiacun,household,h012,changed,classes,hardship,"hardship, petition"
  xiacun,household,h012,changed,members,3,4
  xiacun,household,h012,changed,phone,,
  xiacun,household,h014,removed,,,
  xiaan,visit,2021-03-02-yy47,removed,date,2021-03-02,
  xiaan,visit,2021-03-02-yy47,removed,households,h001,
  xiacun,visit,2021-03-02-p1hx,changed,date,2021-03-02,2021-03-01
  xiacun,visit,2021-03-02-p1hx,changed,place,,field
  xiacun,visit,2021-03-10-088r,added,date,,2021-03-10
  xiacun,visit,2021-03-10-088r,added,households,,"h012, h014"
  xiacun,visit,2021-03-10-088r,added,by,,he-yuan
  xiacun,visit,2021-03-10-088r,added,place,,home
  ,person,he-yuan,changed,post,first-secretary,第一书记
  $ ruralctl diff --format json
  {
    "before": {"revision": "HEAD", "commit": "df5f5ef9a1c8ccee6d45b30b0b2e2fa5917b61b2", "date": "2021-03-02"},
    "after": null,
    "settings": [],
    "records": [
      {
        "change": "added",
        "kind": "planting",
        "village": "xiacun",
        "id": "2021-03-05-rm76",
        "file_after": "villages/xiacun/plantings.yaml:5",
        "fields": {
          "date": {"before": null, "after": "2021-03-05"},
          "crop": {"before": null, "after": "艾草"},
          "area_mu": {
            "before": null,
            "after": {"value": 120, "qualifier": "about"}
          }
        }
      },
      {
        "change": "changed",
        "kind": "household",
        "village": "xiaan",
        "id": "h001",
        "file_before": "villages/xiaan/households.yaml:1",
        "file_after": "villages/xiaan/households.yaml:1",
        "fields": {
          "colour": {"before": null, "after": "red"}
        }
      },
      {
        "change": "changed",
        "kind": "household",
        "village": "xiacun",
        "id": "h012",
        "file_before": "villages/xiacun/households.yaml:1",
        "file_after": "villages/xiacun/households.yaml:1",
        "fields": {
          "group": {"before": null, "after": "三组"},
          "classes": {
            "before": ["hardship"],
            "after": ["hardship", "petition"]
          },
          "members": {"before": 3, "after": 4},
          "phone": {"before": null, "after": null}
        }
      },
      {
        "change": "removed",
        "kind": "household",
        "village": "xiacun",
        "id": "h014",
        "file_before": "villages/xiacun/households.yaml:6",
        "fields": {}
      },
      {
        "change": "removed",
        "kind": "visit",
        "village": "xiaan",
        "id": "2021-03-02-yy47",
        "file_before": "villages/xiaan/visits/2021-03.yaml:1",
        "fields": {
          "date": {"before": "2021-03-02", "after": null},
          "households": {
            "before": ["h001"],
            "after": null
          }
        }
      },
      {
        "change": "changed",
        "kind": "visit",
        "village": "xiacun",
        "id": "2021-03-02-p1hx",
        "file_before": "villages/xiacun/visits/2021-03.yaml:1",
        "file_after": "villages/xiacun/visits/2021-03.yaml:1",
        "fields": {
          "date": {"before": "2021-03-02", "after": "2021-03-01"},
          "place": {"before": null, "after": "field"}
        }
      },
      {
        "change": "added",
        "kind": "visit",
        "village": "xiacun",
        "id": "2021-03-10-088r",
        "file_after": "villages/xiacun/visits/2021-03.yaml:5",
        "fields": {
          "date": {"before": null, "after": "2021-03-10"},
          "households": {
            "before": null,
            "after": ["h012", "h014"]
          },
          "by": {
            "before": null,
            "after": ["he-yuan"]
          },
          "place": {"before": null, "after": "home"}
        }
      },
      {
        "change": "changed",
        "kind": "person",
        "id": "he-yuan",
        "file_before": "team.yaml:1",
        "file_after": "team.yaml:1",
        "fields": {
          "post": {"before": "first-secretary", "after": "第一书记"}
        }
      }
    ],
    "measures": [
      {
        "measure": "area-planted",
        "label": "area planted",
        "unit": "mu",
        "before": {"value": 100, "qualifier": "about"},
        "after": {"value": 120, "qualifier": "about"},
        "change": {"value": 20, "qualifier": "about"}
      },
      {
        "measure": "visits-made",
        "label": "household visits made",
        "unit": "household-visit",
        "before": {"value": 3, "qualifier": "exact"},
        "after": {"value": 4, "qualifier": "exact"},
        "change": {"value": 1, "qualifier": "exact"}
      }
    ]
  }
  $ ruralctl diff --stat --format json
  [
    {
      "village": null,
      "added": 0,
      "removed": 0,
      "changed": 1
    },
    {
      "village": "xiaan",
      "added": 0,
      "removed": 1,
      "changed": 1
    },
    {
      "village": "xiacun",
      "added": 2,
      "removed": 1,
      "changed": 2
    }
  ]
  $ ruralctl diff --format jsonl | head -n 2
  {"change":"added","kind":"planting","village":"xiacun","id":"2021-03-05-rm76","file_after":"villages/xiacun/plantings.yaml:5","fields":{"date":{"before":null,"after":"2021-03-05"},"crop":{"before":null,"after":"艾草"},"area_mu":{"before":null,"after":{"value":120,"qualifier":"about"}}}}
  {"change":"changed","kind":"household","village":"xiaan","id":"h001","file_before":"villages/xiaan/households.yaml:1","file_after":"villages/xiaan/households.yaml:1","fields":{"colour":{"before":null,"after":"red"}}}
  $ ruralctl diff --format md --lang zh
  **全台账**
  
  | 变动 | 类别 | 编号    | 内容                             |
  | ---- | ---- | ------- | -------------------------------- |
  | 修改 | 队员 | he-yuan | 职务：first-secretary → 第一书记 |
  
  **下庵**
  
  | 变动 | 类别 | 编号            | 内容                         |
  | ---- | ---- | --------------- | ---------------------------- |
  | 修改 | 农户 | h001            | colour：– → red              |
  | 删除 | 走访 | 2021-03-02-yy47 | 日期：2021-03-02；农户：h001 |
  
  **下村**
  
  | 变动 | 类别 | 编号            | 内容                                                                                                        |
  | ---- | ---- | --------------- | ----------------------------------------------------------------------------------------------------------- |
  | 新增 | 种植 | 2021-03-05-rm76 | 日期：2021-03-05；作物：艾草；面积 (亩)：约120                                                              |
  | 修改 | 农户 | h012            | 村民小组：– → 三组；分类：生活困难户 → 生活困难户、信访矛盾户；家庭人口 (人)：3 → 4；电话：– → （个人信息） |
  | 删除 | 农户 | h014            |                                                                                                             |
  | 修改 | 走访 | 2021-03-02-p1hx | 日期：2021-03-02 → 2021-03-01；地点：– → 地头                                                               |
  | 新增 | 走访 | 2021-03-10-088r | 日期：2021-03-10；农户：h012、h014；走访人：何源；地点：入户                                                |
  
  | 指标     |                  数值 | 单位 |
  | -------- | --------------------: | ---- |
  | 种植面积 | 约100 → 约120 (约+20) | 亩   |
  | 走访户次 |            3 → 4 (+1) | 户次 |

Between revisions, tags and days it is the same.

  $ ruralctl diff > uncommitted; commit 2021-03-10 "Second"
  $ ruralctl diff before..main > committed; diff uncommitted committed
  $ ruralctl diff before.. | diff - committed
  $ ruralctl diff 2021-03-02..2021-03-10 | diff - committed
  $ ruralctl diff before | diff - committed
  $ ruralctl diff main..before --stat
  village         added  removed  changed  kinds
  --------------  -----  -------  -------  ------------------------------------------
  the whole book      0        0        1  person 1
  下庵                1        0        1  household 1, visit 1
  下村                1        2        2  household 2, planting 1, visit 2
  --------------  -----  -------  -------  ------------------------------------------
  total               2        2        4  household 3, person 1, planting 1, visit 3
  $ rm committed uncommitted; ruralctl diff

Lower bounds have no difference.

  $ ruralctl visit add h013 --household-count 20余户 --date 2021-03-11
  2021-03-11-1mem
  $ ruralctl diff | sed -n '/^measure/,$p'
  measure                  value  unit
  ---------------------  -------  ----------------
  household visits made  4 → 25+  household visits
  households visited     3 → 21+  households

A baseline changes the figures that it is included in, and a kind of one's own the settings.

  $ ruralctl baseline add households-visited --value 194 --as-of 2021-02-28
  2021-02-28-04be
  $ ruralctl diff | sed -n '/^measure/,$p'
  measure                   value  unit
  ---------------------  --------  ----------------
  household visits made   4 → 25+  household visits
  households visited     3 → 194+  households
  $ git stash -q -u
  $ cat >> ruralctl.yaml <<'END'
  > measures:
  >   home-visits: {zh: 入户走访, kind: visit, aggregate: count, where: ["place:home"]}
  > END
  $ ruralctl diff
  measure      value  unit
  -----------  -----  ----
  home visits  – → 1  item
  ruralctl: settings that differ (ruralctl.yaml): measures
  $ git checkout -q . && git stash pop -q

A file that cannot be read is told, and its records count as unknown on both sides.

  $ printf 'x: [\n' >> villages/xiacun/visits/2021-03.yaml
  $ ruralctl diff
  下村
  change  kind      id               fields
  ------  --------  ---------------  ----------------------------------------------------------
  added   baseline  2021-02-28-04be  as of: 2021-02-28; measure: households-visited; value: 194
  ruralctl: figures are not compared, since a part of the book cannot be read
  ruralctl: villages/xiacun/visits/2021-03.yaml:14:1: what the file holds ended above this line; move this into it, or remove it
  ruralctl: the answer lacks what was not read there; mend it and run the command again
  [3]
  $ commit 2021-03-12 "Damaged" && ruralctl diff HEAD~1..HEAD --stat
  village  added  removed  changed  kinds
  -------  -----  -------  -------  ----------
  下村         1        0        0  baseline 1
  ruralctl: HEAD:villages/xiacun/visits/2021-03.yaml:14:1: what the file holds ended above this line; move this into it, or remove it
  ruralctl: the answer lacks what was not read there
  [3]
  $ git revert --no-edit HEAD > /dev/null

What does not go.

  $ ruralctl diff --at HEAD
  ruralctl: 'ruralctl diff' names its revisions itself, A..B; leave out --at
  [2]
  $ ruralctl diff before main
  ruralctl: two revisions are typed with two dots between them: 'before..main'
  [2]
  $ ruralctl diff before...main
  ruralctl: two dots stand between two revisions, A..B, and not three as in 'before...main'
  [2]
  $ ruralctl diff befor
  ruralctl: no revision 'befor'; did you mean before?
  [2]
  $ ruralctl diff before..2021-02-01
  ruralctl: the history begins on 2021-03-02, so there is no book as of 2021-02-01
  [3]
  $ ruralctl diff --village 下庄
  ruralctl: no village '下庄' in this book; did you mean 下庵 (xiaan), 下村 (xiacun)?
  [2]
  $ sed -i 's/format: 1/format: 9/' ruralctl.yaml && commit 2021-03-13 "Newer" && sed -i 's/format: 9/format: 1/' ruralctl.yaml
  $ ruralctl diff
  ruralctl: HEAD:ruralctl.yaml:1:9: this book is of format 9; this program reads format 1: install a newer ruralctl, or correct the line
  ruralctl: the book as of HEAD cannot be read
  [3]

The folder of the book may have been another one then.

  $ git reset -q --hard HEAD~1 && cd .. && git mv book 台账 && cd 台账 && commit 2021-03-14 "Renamed"
  $ ruralctl diff before 2>&1 | sed "s|in /.*/台账|in …|; s|commit [0-9a-f]*|commit …|"
  the whole book
  change   kind    id       fields
  -------  ------  -------  --------------------------------
  changed  person  he-yuan  post: first-secretary → 第一书记
  
  下庵
  change   kind       id               fields
  -------  ---------  ---------------  ----------------------------------
  changed  household  h001             colour: – → red
  removed  visit      2021-03-02-yy47  date: 2021-03-02; households: h001
  
  下村
  change   kind       id               fields
  -------  ---------  ---------------  ------------------------------------------------------------------------------------------------------------------
  added    planting   2021-03-05-rm76  date: 2021-03-05; crop: 艾草; area (mu): about 120
  changed  household  h012             group: – → 三组; classes: hardship → hardship, petition; members (people): 3 → 4; phone: – → (a person's own data)
  removed  household  h014
  changed  visit      2021-03-02-p1hx  date: 2021-03-02 → 2021-03-01; place: – → field
  added    visit      2021-03-10-088r  date: 2021-03-10; households: h012, h014; by: 何源; place: home
  
  measure                                            value  unit
  ---------------------  ---------------------------------  ----------------
  area planted           about 100 → about 120 (about +20)  mu
  household visits made                         3 → 4 (+1)  household visits
  $ ruralctl household set h013 members=5 && ruralctl diff
  下村
  change   kind       id    fields
  -------  ---------  ----  -----------------------
  changed  household  h013  members (people): 4 → 5
