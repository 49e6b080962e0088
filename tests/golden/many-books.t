A township reads the books of its villages together: each team keeps its own, and the township one for itself.

  $ export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1 RURALCTL_TODAY=2021-12-31
  $ book() { ruralctl init "$1" --title "$2" --lang zh 2> /dev/null; }
  $ book town 良渚街道台账
  $ ruralctl -C town village add liangzhu 良渚街道 --level township > /dev/null
  $ for village in xiacun:下村 dongcun:东村; do
  >   slug=${village%:*}
  >   book "villages/$slug" "${village#*:}台账"
  >   ruralctl -C "villages/$slug" village add liangzhu 良渚街道 --level township > /dev/null
  >   ruralctl -C "villages/$slug" village add "$slug" "${village#*:}" --level village --parent liangzhu > /dev/null
  >   ruralctl -C "villages/$slug" person add he-yuan 何源 > /dev/null
  >   for household in h001 h002 h003; do ruralctl -C "villages/$slug" household add "$household" --village "$slug" > /dev/null; done
  > done
  $ ruralctl -C villages/xiacun visit add h001 h002 --village xiacun --by he-yuan --date 2021-03-01
  2021-03-01-g2dm
  $ ruralctl -C villages/dongcun visit add h001 --village dongcun --by he-yuan --date 2021-03-02
  2021-03-02-jxdh
  $ ruralctl -C villages/xiacun stay add --village xiacun --by he-yuan --dates 2021-03-01..2021-03-05
  2021-03-01-cpy8
  $ ruralctl -C villages/dongcun stay add --village dongcun --by he-yuan --dates 2021-03-05..2021-03-06
  2021-03-05-c6k3

Each by its name, or a folder of books. h001 is a household of each village; he-yuan is one person, and was in both on one day.

  $ ruralctl -C villages/xiacun -C villages/dongcun tally households-visited days-in-village --by village
  village  households visited (households)  days in village (days)
  -------  -------------------------------  ----------------------
  东村                                   1                       2
  下村                                   2                       5
  -------  -------------------------------  ----------------------
  total                                  3                       6
  
  days in village: what stands in several rows counts once in the total
  $ ruralctl -C town -C villages tally households-visited village:良渚街道 --explain
  measure             value  unit        records  remarks
  ------------------  -----  ----------  -------  -------
  households visited      3  households        2
  
  households visited: 3 households
  adds  record                                                   kind   id               village  date        remarks
  ----  -------------------------------------------------------  -----  ---------------  -------  ----------  ------------------------
     1  villages/dongcun/villages/dongcun/visits/2021-03.yaml:1  visit  2021-03-02-jxdh  东村     2021-03-02  dongcun/h001
     2  villages/xiacun/villages/xiacun/visits/2021-03.yaml:1    visit  2021-03-01-g2dm  下村     2021-03-01  xiacun/h001, xiacun/h002
  $ ruralctl -C villages coverage --by village
  village  registered  visited  coverage  without names  remarks
  -------  ----------  -------  --------  -------------  -------
  东村              3        1     33.3%
  下村              3        2     66.7%
  -------  ----------  -------  --------  -------------  -------
  total             6        3       50%
  $ ruralctl -C villages household show dongcun/h001
  field    value
  -------  ---------------------------------------------------
  id       h001
  village  东村
  file     villages/dongcun/villages/dongcun/households.yaml:1
  
  visit
  id               village  date        households  by
  ---------------  -------  ----------  ----------  ----
  2021-03-02-jxdh  东村     2021-03-02  h001        何源
  $ ruralctl -C villages person list
  id       name
  -------  ----
  he-yuan  何源
  $ ruralctl -C villages visit list --format json
  [
    {
      "_kind": "visit",
      "_village": "xiacun",
      "id": "2021-03-01-g2dm",
      "date": "2021-03-01",
      "households": ["h001", "h002"],
      "by": ["he-yuan"]
    },
    {
      "_kind": "visit",
      "_village": "dongcun",
      "id": "2021-03-02-jxdh",
      "date": "2021-03-02",
      "households": ["h001"],
      "by": ["he-yuan"]
    }
  ]
  $ ruralctl -C villages report month --of 2021-03 --brief --lang zh
  东村台账 · 下村台账月报
  =======================
  2021年3月
  累计：截至2021年3月31日
  
  一、党建
  --------
  尚缺的组织生活
  期限        村  类别      下一步
  ----------  --  --------  -------------------------------
  2021-03-31      组织生活  党员大会，每季度一次：2021Q1 缺
  2021-03-31      组织生活  党课，每季度一次：2021Q1 缺
  2021-03-31      组织生活  支委会，每月一次：2021-03 缺
  2021-03-31      组织生活  党小组会，每月一次：2021-03 缺
  2021-03-31      组织生活  主题党日，每月一次：2021-03 缺
  
  二、为民服务
  ------------
  本月走访3户次，涉及农户3户；累计走访农户3户，占在册农户的50%。
  
  分类        在册  本月走访  本月覆盖率  累计走访  累计覆盖率
  ----------  ----  --------  ----------  --------  ----------
  （未填）       6         3         50%         3         50%
  生活困难户     0         0        未知         0        未知
  信访矛盾户     0         0        未知         0        未知
  ----------  ----  --------  ----------  --------  ----------
  合计           6         3         50%         3         50%
  
  指标      本月  上月  累计  单位
  --------  ----  ----  ----  ----
  走访户次     3     0     3  户次
  走访户数     3     0     3  户
  
  三、自身建设
  ------------
  本月驻村6天，累计驻村6天。
  
  指标      本月  上月  累计  单位
  --------  ----  ----  ----  ----
  驻村天数     6     0     6  天
  
  四、各村情况
  ------------
  村        走访户次 (户次)  走访户数 (户)  问题收集 (项)  问题销号 (项)
  --------  ---------------  -------------  -------------  -------------
  东村                    1              1              0              0
  良渚街道                0              0              0              0
  下村                    2              2              0              0
  --------  ---------------  -------------  -------------  -------------
  合计                    3              3              0              0
  
  五、图表
  --------
  走访户次（户次）
  2021-03  ████████████████████████████████████████████████████████████████████ 3
  
  走访户次（户次）
  
      10月    11月      12月    1月     2月     3月
  一  · · · · · · · · · · · · · · · · · · · · · █ · · · ·
  二  · · · · · · · · · · · · · · · · · · · · · ▒ · · · ·
  三  · · · · · · · · · · · · · · · · · · · · · · · · · ·
  四  · · · · · · · · · · · · · · · · · · · · · · · · ·
  五  · · · · · · · · · · · · · · · · · · · · · · · · ·
  六  · · · · · · · · · · · · · · · · · · · · · · · · ·
  日  · · · · · · · · · · · · · · · · · · · · · · · · ·
  
  0 · ░ ▒ ▓ █ 2
  $ ruralctl -C villages check

A book twice is one book.

  $ ruralctl -C villages -C villages/../villages/xiacun tally visits-made
  measure                value  unit              records  remarks
  ---------------------  -----  ----------------  -------  -------
  household visits made      3  household visits        2

One of them is not there.

  $ ruralctl -C villages -C nowhere tally visits-made 2>&1 | sed "s#$PWD/##"
  ruralctl: no book here: there is no ruralctl.yaml in nowhere. Go into a book's folder, name it with -C, or make one with 'ruralctl init DIR'
  $ ruralctl tally visits-made
  ruralctl: no book here, but below: town, villages/dongcun, villages/xiacun. Go into one of them, name it with -C, or read them all together with '-C .'
  [3]

What changes a book, and what is kept in one, works on one.

  $ ruralctl -C villages visit add h001
  ruralctl: this works on one book; name one of these behind -C: villages/dongcun, villages/xiacun
  [2]
  $ ruralctl -C villages fmt
  ruralctl: this works on one book; name one of these behind -C: villages/dongcun, villages/xiacun
  [2]
  $ ruralctl -C villages sync
  ruralctl: this works on one book; name one of these behind -C: villages/dongcun, villages/xiacun
  [2]
  $ ruralctl -C villages diff
  ruralctl: this works on one book; name one of these behind -C: villages/dongcun, villages/xiacun
  [2]
  $ ruralctl -C villages history h001
  ruralctl: this works on one book; name one of these behind -C: villages/dongcun, villages/xiacun
  [2]
  $ ruralctl -C villages check --staged
  ruralctl: this works on one book; name one of these behind -C: villages/dongcun, villages/xiacun
  [2]
  $ ruralctl -C villages check villages/xiacun/village.yaml
  ruralctl: this works on one book; name one of these behind -C: villages/dongcun, villages/xiacun
  [2]
  $ ruralctl -C villages report month --publish
  ruralctl: this works on one book; name one of these behind -C: villages/dongcun, villages/xiacun
  [2]
  $ ruralctl -C villages report --check-published
  ruralctl: this works on one book; name one of these behind -C: villages/dongcun, villages/xiacun
  [2]
  $ ruralctl -C villages git setup
  ruralctl: this works on one book; name one of these behind -C: villages/dongcun, villages/xiacun
  [2]

A copy of a book among them counts nothing twice, and is told.

  $ cp -r villages/xiacun villages/xiacun-copy
  $ ruralctl -C villages tally households-visited days-in-village
  measure             value  unit        records  remarks
  ------------------  -----  ----------  -------  -------
  households visited      3  households        2
  days in village         6  days              2
  ruralctl: villages/xiacun-copy/villages/xiacun: 下村 is kept in villages/xiacun/villages/xiacun too; what is recorded here is left out, since it would count twice: leave one of the two books out, or bring their records together in one. If these are two villages, say in village.yaml what tells them apart: their names, or the places they lie in
  ruralctl: the answer lacks what was not read there; mend it and run the command again
  [3]
  $ ruralctl -C villages tally households-visited --lang zh
  指标      数值  单位  记录  说明
  --------  ----  ----  ----  ----
  走访户数     3  户       2
  ruralctl: villages/xiacun-copy/villages/xiacun: 下村在 villages/xiacun/villages/xiacun 也有记录；为免重复计算，这里的记录未计入：请只读其中一本台账，或把两处记录合到一本里。如果是两个村，请在 village.yaml 里写明区别：名称，或所属的上级
  ruralctl: 有 1 处没有读入，结果不含这部分内容；请改正后重新运行命令
  [3]
  $ ruralctl -C villages check
  villages/xiacun-copy/villages/xiacun: error: 下村 is kept in villages/xiacun/villages/xiacun too; what is recorded here is left out, since it would count twice: leave one of the two books out, or bring their records together in one. If these are two villages, say in village.yaml what tells them apart: their names, or the places they lie in
  [1]
  $ rm -r villages/xiacun-copy

Two villages of one slug; one village of two slugs; two people of one id.

  $ book other/a 夏村
  $ ruralctl -C other/a village add xiacun 夏村 --level village > /dev/null
  $ ruralctl -C other/a village add dong-cun 东村 --level village --households-total 240 > /dev/null
  $ ruralctl -C other/a household add h001 --village xiacun > /dev/null
  $ ruralctl -C other/a person add he-yuan 何远 > /dev/null
  $ ruralctl -C other/a visit add h001 --village xiacun --by he-yuan --date 2021-03-04
  2021-03-04-gc4m
  $ ruralctl -C villages -C other/a tally households-visited days-in-village --by by
  by     households visited (households)  days in village (days)
  -----  -------------------------------  ----------------------
  何源                                 3                       6
  何远                                 1
  -----  -------------------------------  ----------------------
  total                                4                       6
  $ ruralctl -C villages -C other/a tally households-visited --by village
  village  households visited (households)
  -------  -------------------------------
  东村                                   1
  下村                                   2
  夏村                                   1
  -------  -------------------------------
  total                                  4
  $ ruralctl -C villages -C other/a tally households-visited village:夏村 --explain
  measure             value  unit       records  remarks
  ------------------  -----  ---------  -------  -------
  households visited      1  household        1
  
  households visited: 1 household
  adds  record                                         kind   id               village  date        remarks
  ----  ---------------------------------------------  -----  ---------------  -------  ----------  -------------
     1  other/a/villages/xiacun/visits/2021-03.yaml:1  visit  2021-03-04-gc4m  夏村     2021-03-04  xiacun@a/h001
  $ ruralctl -C villages -C other/a visit list --format jsonl village:xiacun@a
  {"_kind":"visit","_village":"xiacun@a","id":"2021-03-04-gc4m","date":"2021-03-04","households":["h001"],"by":["he-yuan@a"]}
  $ ruralctl -C villages -C other/a person list
  id         name
  ---------  ----
  he-yuan    何源
  he-yuan@a  何远
  $ ruralctl -C villages -C other/a coverage village:dong-cun
  classes     registered  visited  coverage  without names  remarks
  ----------  ----------  -------  --------  -------------  ------------------------------------
  (not said)           3        1     33.3%
  hardship             0        0   unknown                 nobody on the roster
  petition             0        0   unknown                 nobody on the roster
  ----------  ----------  -------  --------  -------------  ------------------------------------
  total                3        1   unknown                 东村: 3 on the roster, of 240 in all
  $ ruralctl -C villages/dongcun village set dongcun households_total=250
  $ ruralctl -C villages -C other/a coverage village:东村
  classes     registered  visited  coverage  without names  remarks
  ----------  ----------  -------  --------  -------------  ------------------------------------
  (not said)           3        1     33.3%
  hardship             0        0   unknown                 nobody on the roster
  petition             0        0   unknown                 nobody on the roster
  ----------  ----------  -------  --------  -------------  ------------------------------------
  total                3        1   unknown                 东村: 3 on the roster, of 250 in all
  ruralctl: other/a/villages/dong-cun/village.yaml:4:21: 'households_total' of 东村 is another one in villages/dongcun/villages/dongcun/village.yaml, and that is what counts; correct one of the two
  ruralctl: the answer lacks what was not read there; mend it and run the command again
  [3]
  $ ruralctl -C villages -C other/a coverage village:东村 --lang zh
  分类        在册  已走访  覆盖率  未列名  说明
  ----------  ----  ------  ------  ------  ------------------
  （未填）       3       1   33.3%
  生活困难户     0       0    未知          名册为空
  信访矛盾户     0       0    未知          名册为空
  ----------  ----  ------  ------  ------  ------------------
  合计           3       1    未知          东村：250户中在册3
  ruralctl: other/a/villages/dong-cun/village.yaml:4:21: 东村的“households_total”在 villages/dongcun/villages/dongcun/village.yaml 中与此不同，以那边为准；请改正其中一处
  ruralctl: 有 1 处没有读入，结果不含这部分内容；请改正后重新运行命令
  [3]
  $ ruralctl -C other/a household add h009 --village dong-cun
  h009
  $ ruralctl -C other/a village set dong-cun households_total=
  $ ruralctl -C villages -C other/a tally household-count --by village
  village  household records (items)
  -------  -------------------------
  东村                             3
  下村                             3
  夏村                             1
  -------  -------------------------
  total                            7
  ruralctl: other/a/villages/dong-cun: 东村 is kept in villages/dongcun/villages/dongcun too; what is recorded here is left out, since it would count twice: leave one of the two books out, or bring their records together in one. If these are two villages, say in village.yaml what tells them apart: their names, or the places they lie in
  ruralctl: the answer lacks what was not read there; mend it and run the command again
  [3]
  $ ruralctl -C villages -C other/a tally household-count --lang zh
  指标        数值  单位  记录  说明
  ----------  ----  ----  ----  ----
  农户记录数     7  项       7
  ruralctl: other/a/villages/dong-cun: 东村在 villages/dongcun/villages/dongcun 也有记录；为免重复计算，这里的记录未计入：请只读其中一本台账，或把两处记录合到一本里。如果是两个村，请在 village.yaml 里写明区别：名称，或所属的上级
  ruralctl: 有 1 处没有读入，结果不含这部分内容；请改正后重新运行命令
  [3]
  $ ruralctl -C other/a village set dong-cun parent=xiacun
  $ ruralctl -C villages -C other/a tally household-count --by village
  village          household records (items)
  ---------------  -------------------------
  东村 (dong-cun)                          1
  东村 (dongcun)                           3
  下村                                     3
  夏村                                     1
  ---------------  -------------------------
  total                                    8
  $ ruralctl -C villages -C other/a tally household-count village:东村
  ruralctl: '东村' could be dong-cun (夏村), dongcun (良渚街道); type the slug
  [2]
  $ ruralctl -C villages -C other/a tally household-count village:东村 --lang zh
  ruralctl: “东村”可能是 dong-cun (夏村), dongcun (良渚街道)；请写代号
  [2]

-C and its folder may be one word; each book needs its own.

  $ ruralctl -Cvillages/xiacun -Cother/a tally visits-made
  measure                value  unit              records  remarks
  ---------------------  -----  ----------------  -------  -------
  household visits made      3  household visits        2
  $ ruralctl -C villages/* tally visits-made
  ruralctl: no command or kind 'villages/xiacun'; of several books each has a -C of its own, or -C names the folder that holds them
  [2]
  $ ruralctl -C villages/* tally visits-made --lang zh
  ruralctl: 没有命令或类别“villages/xiacun”；要读几本台账，请在每一本前面写 -C，或用 -C 写出放着它们的文件夹
  [2]

Kinds and fields of all books are known; what two define differently is told.

  $ cat >> villages/dongcun/ruralctl.yaml <<'END'
  > kinds:
  >   bee: {zh: 蜂, nature: event, fields: {hives: {zh: 箱, type: quantity, unit: box}}}
  >   visit:
  >     fields:
  >       weather: {zh: 天气, type: choice, values: {fine: 晴}}
  > END
  $ ruralctl -C villages/dongcun bee add --hives 3 --village dongcun --date 2021-03-05
  2021-03-05-62s1
  $ ruralctl -C villages tally bee.hives
  measure     value  unit   records  remarks
  ----------  -----  -----  -------  -------
  bee: hives      3  boxes        1
  $ cat >> villages/xiacun/ruralctl.yaml <<'END'
  > procedure: [{step: meeting, zh: 开会}]
  > kinds:
  >   visit:
  >     fields:
  >       weather: {zh: 天气, type: text}
  > END
  $ ruralctl -C villages tally bee.hives
  measure     value  unit   records  remarks
  ----------  -----  -----  -------  -------
  bee: hives      3  boxes        1
  ruralctl: villages/xiacun/ruralctl.yaml:8:16: 'kinds: visit: fields: weather' is defined otherwise in villages/dongcun/ruralctl.yaml, and that is how all these books are read; give them one definition
  ruralctl: villages/xiacun/ruralctl.yaml:4:12: 'procedure' is defined here and not in villages/dongcun/ruralctl.yaml, and all these books are read without it; give them one definition
  ruralctl: the answer lacks what was not read in these 2 places; mend them and run the command again
  [3]
  $ ruralctl -C villages tally bee.hives --lang zh
  指标  数值  单位  记录  说明
  ----  ----  ----  ----  ----
  蜂箱     3  箱       1
  ruralctl: villages/xiacun/ruralctl.yaml:8:16: “kinds: visit: fields: weather”在 villages/dongcun/ruralctl.yaml 中的定义与此不同，合在一起读时各本台账都以那边为准；请把定义改成一致
  ruralctl: villages/xiacun/ruralctl.yaml:4:12: “procedure”在这里有定义，在 villages/dongcun/ruralctl.yaml 中没有；合在一起读时各本台账都不用它；请把定义改成一致
  ruralctl: 有 2 处没有读入，结果不含这部分内容；请改正后重新运行命令
  [3]
  $ cat >> other/a/ruralctl.yaml <<'END'
  > kinds:
  >   swarm: {zh: 蜂, nature: event}
  > classes: {elderly: 老人}
  > END
  $ echo 'classes: {old: 老人}' >> villages/dongcun/ruralctl.yaml
  $ ruralctl -C villages/dongcun -C other/a tally bee.hives
  measure     value  unit   records  remarks
  ----------  -----  -----  -------  -------
  bee: hives      3  boxes        1
  ruralctl: other/a/ruralctl.yaml: what this book defines does not go together with the books before it, and is left out: the kind 'bee' is called '蜂' already; choose another word
  ruralctl: the answer lacks what was not read there; mend it and run the command again
  [3]
  $ ruralctl -C villages/dongcun -C other/a tally bee.hives --lang zh
  指标  数值  单位  记录  说明
  ----  ----  ----  ----  ----
  蜂箱     3  箱       1
  ruralctl: other/a/ruralctl.yaml: 这本台账的定义与前面的台账合不到一起，未采用：类别“bee”已经叫做“蜂”；请换一个名称
  ruralctl: 有 1 处没有读入，结果不含这部分内容；请改正后重新运行命令
  [3]

A book that cannot be read leaves the others.

  $ echo 'format: 9' > other/a/ruralctl.yaml
  $ ruralctl -C other/a -C villages/dongcun tally visits-made
  measure                value  unit             records  remarks
  ---------------------  -----  ---------------  -------  -------
  household visits made      1  household visit        1
  ruralctl: other/a/ruralctl.yaml:1:9: this book is of format 9; this program reads format 1: install a newer ruralctl, or correct the line
  ruralctl: the answer lacks what was not read there; mend it and run the command again
  [3]
  $ ruralctl -C other/a -C other/a/. tally visits-made
  ruralctl: other/a/ruralctl.yaml:1:9: this book is of format 9; this program reads format 1: install a newer ruralctl, or correct the line
  [3]
  $ ruralctl -C other/a -C villages/dongcun check
  other/a/ruralctl.yaml:1:9: error: this book is of format 9; this program reads format 1: install a newer ruralctl, or correct the line
  [1]

None of them can be read.

  $ mkdir other/b && echo 'titel: x' > other/b/ruralctl.yaml
  $ ruralctl -C other tally
  ruralctl: other/a/ruralctl.yaml:1:9: this book is of format 9; this program reads format 1: install a newer ruralctl, or correct the line
  [3]
  $ ruralctl -C other check
  other/a/ruralctl.yaml:1:9: error: this book is of format 9; this program reads format 1: install a newer ruralctl, or correct the line
  other/b/ruralctl.yaml:1:1: error: no setting 'titel' here; did you mean 'title'?
  [1]
  $ rm -r other/b

As they stood, each in its own repository.

  $ for village in xiacun dongcun; do
  >   git -C "villages/$village" init -q -b main && git -C "villages/$village" add -A
  >   GIT_AUTHOR_DATE=2021-03-02T12:00+0800 GIT_COMMITTER_DATE=2021-03-02T12:00+0800 git -C "villages/$village" \
  >     -c user.name=何源 -c user.email=h@example.org commit -qm 起
  > done
  $ ruralctl -C villages/dongcun visit add h002 --village dongcun --date 2021-03-10
  2021-03-10-xjhk
  $ ruralctl -C villages/dongcun -C villages/xiacun tally visits-made
  measure                value  unit              records  remarks
  ---------------------  -----  ----------------  -------  -------
  household visits made      4  household visits        3
  ruralctl: villages/xiacun/ruralctl.yaml:8:16: 'kinds: visit: fields: weather' is defined otherwise in villages/dongcun/ruralctl.yaml, and that is how all these books are read; give them one definition
  ruralctl: villages/xiacun/ruralctl.yaml:4:12: 'procedure' is defined here and not in villages/dongcun/ruralctl.yaml, and all these books are read without it; give them one definition
  ruralctl: the answer lacks what was not read in these 2 places; mend them and run the command again
  [3]
  $ ruralctl -C villages/dongcun -C villages/xiacun --at 2021-03-05 tally visits-made
  measure                value  unit              records  remarks
  ---------------------  -----  ----------------  -------  -------
  household visits made      3  household visits        2
  ruralctl: villages/xiacun/ruralctl.yaml:8:16: 'kinds: visit: fields: weather' is defined otherwise in villages/dongcun/ruralctl.yaml, and that is how all these books are read; give them one definition
  ruralctl: villages/xiacun/ruralctl.yaml:4:12: 'procedure' is defined here and not in villages/dongcun/ruralctl.yaml, and all these books are read without it; give them one definition
  ruralctl: the answer lacks what was not read there
  [3]
  $ ruralctl -C villages/dongcun -C town --at 2021-03-05 tally visits-made 2>&1 | sed "s#$PWD/##"
  measure                value  unit             records  remarks
  ---------------------  -----  ---------------  -------  -------
  household visits made      1  household visit        1
  ruralctl: town: town lies in no git repository, so nothing is known of the past; 'git init' begins one
  ruralctl: the answer lacks what was not read there
  $ ruralctl -C villages/dongcun -C town --at 2021-03-05 check 2>&1 | sed "s#$PWD/##"
  town: error: town lies in no git repository, so nothing is known of the past; 'git init' begins one
