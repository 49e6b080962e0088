The life of one record.

  $ export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1
  $ export GIT_AUTHOR_EMAIL=team@example.org GIT_COMMITTER_NAME=何源 GIT_COMMITTER_EMAIL=he@example.org
  $ commit() { export GIT_AUTHOR_DATE=$1T18:00+0800 GIT_COMMITTER_DATE=$1T18:00+0800 GIT_AUTHOR_NAME=$2; git add -A && git commit -q -m "$3"; }
  $ mkdir repository && cd repository && git init -q -b main
  $ ruralctl init book 2> /dev/null; cd book
  $ ruralctl village add xiacun 下村 --level grid && ruralctl village add xiaan 下庵 --level grid
  xiacun
  xiaan
  $ export RURALCTL_VILLAGE=xiacun
  $ ruralctl person add he-yuan 何源
  he-yuan
  $ ruralctl history he-yuan 2>&1 | sed "s|in .*/repository|in …|"
  ruralctl: nothing has been committed in … yet, so there is no past to look at; 'git commit' begins it
  $ ruralctl household add h012 --members 3 && ruralctl household add h013 && ruralctl household add h012 --village xiaan
  h012
  h013
  h012
  $ commit 2021-02-01 何源 "The village"
  $ ruralctl visit add h012 --date 2021-02-27 --by he-yuan "担心销路。"
  2021-02-27-5wgh
  $ ruralctl issue add "自来水管漏水" --category livelihood --household h012 --opened 2021-02-27
  2021-02-27-j1h0
  $ commit 2021-02-27 何源 "A visit"
  $ ruralctl household set h013 members=2 && commit 2021-02-28 李明 "Others"

Its date was corrected, which moved it to another file; its text was changed; the file was reformatted; and something is not committed.

  $ ruralctl visit set 5wgh date=2021-03-01 household+=h013 && commit 2021-03-01 李明 "It was on Monday"
  $ sed -i '1i # The visits of March.' villages/xiacun/visits/2021-03.yaml && sed -i 's/households: .*/households:\n  - h012\n  - h013/' villages/xiacun/visits/2021-03.yaml
  $ ruralctl visit list --columns id,households
  id               households
  ---------------  ----------
  2021-02-27-5wgh  h012, h013
  $ commit 2021-03-02 李明 "Style"
  $ ruralctl visit set 5wgh 'notes=担心销路，愿意再谈。' place=home && commit 2021-03-03 何源 "More of it"
  $ ruralctl visit set 5wgh place=
  $ ruralctl history 5wgh
  when              who   commit      change   fields
  ----------------  ----  ----------  -------  ---------------------------------------------------------------
  2021-02-27 18:00  何源  e4a7d33222  added    date: 2021-02-27; households: h012; by: 何源; notes: 担心销路。
  2021-03-01 18:00  李明  136c03cde3  changed  date: 2021-02-27 → 2021-03-01; households: h012 → h012, h013
  2021-03-03 18:00  何源  ff761a2353  changed  place: – → home; notes: 担心销路。 → 担心销路，愿意再谈。
  not committed                       changed  place: home → –
  $ ruralctl 历程 走访 5wgh --lang zh
  时间              提交人  提交        变动  内容
  ----------------  ------  ----------  ----  ------------------------------------------------------------
  2021-02-27 18:00  何源    e4a7d33222  新增  日期：2021-02-27；农户：h012；走访人：何源；备注：担心销路。
  2021-03-01 18:00  李明    136c03cde3  修改  日期：2021-02-27 → 2021-03-01；农户：h012 → h012、h013
  2021-03-03 18:00  何源    ff761a2353  修改  地点：– → 入户；备注：担心销路。 → 担心销路，愿意再谈。
  尚未提交                              修改  地点：入户 → –
  $ ruralctl history visit 2021-02-27-5wgh --at 2021-03-01
  when              who   commit      change   fields
  ----------------  ----  ----------  -------  ---------------------------------------------------------------
  2021-02-27 18:00  何源  e4a7d33222  added    date: 2021-02-27; households: h012; by: 何源; notes: 担心销路。
  2021-03-01 18:00  李明  136c03cde3  changed  date: 2021-02-27 → 2021-03-01; households: h012 → h012, h013
  $ ruralctl history 5wgh --format csv
  ﻿when,who,commit,village,kind,id,change,field,before,after
  2021-02-27 18:00,何源,e4a7d33222335990e88e00942a1813c129d0d78c,xiacun,visit,2021-02-27-5wgh,added,date,,2021-02-27
  2021-02-27 18:00,何源,e4a7d33222335990e88e00942a1813c129d0d78c,xiacun,visit,2021-02-27-5wgh,added,households,,h012
  2021-02-27 18:00,何源,e4a7d33222335990e88e00942a1813c129d0d78c,xiacun,visit,2021-02-27-5wgh,added,by,,he-yuan
  2021-02-27 18:00,何源,e4a7d33222335990e88e00942a1813c129d0d78c,xiacun,visit,2021-02-27-5wgh,added,notes,,担心销路。
  2021-03-01 18:00,李明,136c03cde3daaae8746c803e9a0c3ec0b4c45f22,xiacun,visit,2021-02-27-5wgh,changed,date,2021-02-27,2021-03-01
  2021-03-01 18:00,李明,136c03cde3daaae8746c803e9a0c3ec0b4c45f22,xiacun,visit,2021-02-27-5wgh,changed,households,h012,"h012, h013"
  2021-03-03 18:00,何源,ff761a2353eeecec492f18ee45e0027afb93a9d4,xiacun,visit,2021-02-27-5wgh,changed,place,,home
  2021-03-03 18:00,何源,ff761a2353eeecec492f18ee45e0027afb93a9d4,xiacun,visit,2021-02-27-5wgh,changed,notes,担心销路。,担心销路，愿意再谈。
  ,,,xiacun,visit,2021-02-27-5wgh,changed,place,home,
  $ ruralctl history 5wgh --format json | head -n 30
  [
    {
      "commit": "e4a7d33222335990e88e00942a1813c129d0d78c",
      "when": "2021-02-27 18:00",
      "who": "何源",
      "summary": "A visit",
      "change": "added",
      "kind": "visit",
      "village": "xiacun",
      "id": "2021-02-27-5wgh",
      "file_after": "villages/xiacun/visits/2021-02.yaml:1",
      "fields": {
        "date": {"before": null, "after": "2021-02-27"},
        "households": {
          "before": null,
          "after": ["h012"]
        },
        "by": {
          "before": null,
          "after": ["he-yuan"]
        },
        "notes": {"before": null, "after": "担心销路。"}
      }
    },
    {
      "commit": "136c03cde3daaae8746c803e9a0c3ec0b4c45f22",
      "when": "2021-03-01 18:00",
      "who": "李明",
      "summary": "It was on Monday",
      "change": "changed",
  $ ruralctl history 5wgh --format md --at HEAD
  | when             | who  | commit     | change  | fields                                                          |
  | ---------------- | ---- | ---------- | ------- | --------------------------------------------------------------- |
  | 2021-02-27 18:00 | 何源 | e4a7d33222 | added   | date: 2021-02-27; households: h012; by: 何源; notes: 担心销路。 |
  | 2021-03-01 18:00 | 李明 | 136c03cde3 | changed | date: 2021-02-27 → 2021-03-01; households: h012 → h012, h013    |
  | 2021-03-03 18:00 | 何源 | ff761a2353 | changed | place: – → home; notes: 担心销路。 → 担心销路，愿意再谈。       |
  $ git checkout -q .

A village, a person, an id of several records.

  $ ruralctl history xiacun
  when              who   commit      change  fields
  ----------------  ----  ----------  ------  -----------------------
  2021-02-01 18:00  何源  3d7aa37fb9  added   name: 下村; level: grid
  $ ruralctl history person he-yuan
  when              who   commit      change  fields
  ----------------  ----  ----------  ------  ----------
  2021-02-01 18:00  何源  3d7aa37fb9  added   name: 何源
  $ ruralctl history xiaan/h012
  when              who   commit      change  fields
  ----------------  ----  ----------  ------  ------
  2021-02-01 18:00  何源  3d7aa37fb9  added
  $ ruralctl history h012
  when              who   commit      change  fields
  ----------------  ----  ----------  ------  -------------------
  2021-02-01 18:00  何源  3d7aa37fb9  added   members (people): 3
  $ (unset RURALCTL_VILLAGE; ruralctl history h012)
  ruralctl: 'h012' may be several records; say which: household xiaan/h012, household xiacun/h012
  [2]

A record that is no longer there.

  $ ruralctl issue rm "$(ruralctl issue list --columns id --format tsv | sed -n 2p)" && commit 2021-03-04 李明 "Twice"
  $ ruralctl issue list
  id  village
  --  -------
  $ ruralctl history issue 2021-02-27-j1h0
  when              who   commit      change   fields
  ----------------  ----  ----------  -------  ------------------------------------------------------------------------------
  2021-02-27 18:00  何源  e4a7d33222  added    opened: 2021-02-27; title: 自来水管漏水; category: livelihood; household: h012
  2021-03-04 18:00  李明  80e122a708  removed  opened: 2021-02-27; title: 自来水管漏水; category: livelihood; household: h012
  $ ruralctl history j1h0 --format json | grep '"change"'
      "change": "added",
      "change": "removed",

Two branches change it, and a merge takes both; what a merge itself changes happened at it.

  $ git checkout -q -b side && ruralctl household set h012 group=三组 && commit 2021-03-05 李明 "Group"
  $ git checkout -q main && ruralctl household set h012 members=4 && commit 2021-03-06 何源 "A child was born"
  $ git merge -q side > /dev/null 2>&1; git status --short
  UU villages/xiacun/households.yaml
  $ printf -- '- id: h012\n  group: 三组\n  members: 4\n- id: h013\n  members: 2\n' > villages/xiacun/households.yaml && commit 2021-03-07 何源 "Merged"
  $ ruralctl history household h012
  when              who   commit      change   fields
  ----------------  ----  ----------  -------  -----------------------
  2021-02-01 18:00  何源  3d7aa37fb9  added    members (people): 3
  2021-03-05 18:00  李明  272fa03371  changed  group: – → 三组
  2021-03-06 18:00  何源  6a98e8dc7c  changed  members (people): 3 → 4
  $ git checkout -q -b other && ruralctl household set h012 alias=老于 && commit 2021-03-08 李明 "Alias"
  $ git checkout -q main && ruralctl household set h013 members=5 && commit 2021-03-08 何源 "Others"
  $ git merge -q --no-commit other > /dev/null 2>&1; ruralctl household set h012 group=四组 && commit 2021-03-09 何源 "Merged, and more"
  $ ruralctl history household h012 | tail -n 3
  2021-03-06 18:00  何源  6a98e8dc7c  changed  members (people): 3 → 4
  2021-03-08 18:00  李明  5811ff312e  changed  alias: – → 老于
  2021-03-09 18:00  何源  b61d77dc39  changed  group: 三组 → 四组

Its file could not be read for a while.

  $ printf 'x: [\n' >> villages/xiacun/households.yaml && commit 2021-03-10 李明 "Damaged"
  $ git checkout -q HEAD~1 villages/xiacun/households.yaml && commit 2021-03-11 何源 "Mended"
  $ ruralctl history household h012 | tail -n 2
  ruralctl: 1 state of its file cannot be read; what changed there is not shown
  2021-03-08 18:00  李明  5811ff312e  changed  alias: – → 老于
  2021-03-09 18:00  何源  b61d77dc39  changed  group: 三组 → 四组

In a shallow clone it begins where the clone does.

  $ cd ../.. && git clone -q --depth 3 "file://$PWD/repository" shallow && cd shallow/book
  $ ruralctl history household h013
  when              who   commit      change  fields
  ----------------  ----  ----------  ------  -------------------
  2021-03-09 18:00  何源  b61d77dc39  added   members (people): 5
  ruralctl: this copy of the repository goes back to 2021-03-09 only; what is older is not shown until 'git fetch --unshallow' brings it
  ruralctl: 1 state of its file cannot be read; what changed there is not shown
  [3]

What does not go.

  $ ruralctl history
  ruralctl: name one record: 'ruralctl history ID', or with its kind 'ruralctl history KIND ID'
  [2]
  $ ruralctl history vist 5wgh
  ruralctl: no kind 'vist'; did you mean visit?
  [2]
  $ ruralctl history no-such-thing
  ruralctl: no record 'no-such-thing', neither in the book nor in its history; 'ruralctl KIND list' shows what there is
  [2]
  $ ruralctl history a b c
  ruralctl: name one record: 'ruralctl history ID', or with its kind 'ruralctl history KIND ID'
  [2]
  $ ruralctl history 下庄/h012
  ruralctl: no village '下庄' in this book; did you mean 下庵 (xiaan), 下村 (xiacun)?
  [2]
