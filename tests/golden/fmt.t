fmt: files in the canonical form; what they say stays the same, and so do comments.

  $ ruralctl init book 2>/dev/null && cd book
  $ ruralctl village add xiacun 下村 --level grid
  xiacun
  $ for h in h011 h012 h013; do ruralctl household add $h; done
  h011
  h012
  h013
  $ ruralctl person add he-yuan 何源
  he-yuan
  $ ruralctl visit add h012
  2021-03-16-chr9

What ruralctl wrote needs nothing, and is not touched.

  $ find . -name '*.yaml' | LC_ALL=C sort | xargs stat -c '%n %i %Y' > before
  $ ruralctl fmt
  $ ruralctl fmt --check
  $ find . -name '*.yaml' | LC_ALL=C sort | xargs stat -c '%n %i %Y' | diff before -

What people wrote: --check names the files and changes nothing.

  $ cat > villages/xiacun/visits/2021-03.yaml <<'END'
  > # 三月走访记录,手工维护
  > 
  > - date: 2021-03-02
  >   id: 2021-03-02-aaaa      # 第一次
  >   households:
  >     - h012   # 老于
  >     - 'h013'
  >   by: [ he-yuan ]
  >   天气: 晴
  >   notes: '他说 ''可以'''
  > 
  > # 下面是补记的
  > -   id: "2021-03-03-bbbb"
  >     topics: [planting,
  >              "no"]
  >     date: '2021-03-03'
  >     notes: >-
  >       折叠
  >       文本
  > 
  > - {id: 2021-03-05-cccc, date: 2021-03-05, households: [h011], extra: {a: [1, 2]}}   # 一行
  > -
  >   id: 2021-03-08-dddd
  >   date: 2021-03-08
  >   household_count: 20
  >   topics: 种植
  >   notes: "第一段\n\n第二段"
  > # 完
  > END
  $ printf -- '- name: 艾灸体验馆\r\n  id: moxa\r\n  milestones: [{date: 2020-05, stage: "building"},\r\n    {date: 2021-02, stage: operating, note: "已开业"}]' > villages/xiacun/projects.yaml
  $ ruralctl visit list --format json > json; ruralctl project list --format json >> json
  $ cp -r villages as-written
  $ ruralctl fmt --check
  villages/xiacun/projects.yaml
  villages/xiacun/visits/2021-03.yaml
  [1]
  $ diff -r villages as-written

Without it, they are written: fields in the order of the schema, plain where that is safe, lists on one line.

  $ ruralctl fmt
  villages/xiacun/projects.yaml
  villages/xiacun/visits/2021-03.yaml
  $ cat villages/xiacun/visits/2021-03.yaml
  # 三月走访记录,手工维护
  
  - id: 2021-03-02-aaaa # 第一次
    date: 2021-03-02
    # 老于
    households: [h012, h013]
    by: [he-yuan]
    notes: 他说 '可以'
    天气: 晴
  
  # 下面是补记的
  - id: 2021-03-03-bbbb
    date: 2021-03-03
    topics: [planting, "no"]
    notes: 折叠 文本
  
  # 一行
  - id: 2021-03-05-cccc
    date: 2021-03-05
    households: [h011]
    extra: {a: [1, 2]}
  - id: 2021-03-08-dddd
    date: 2021-03-08
    household_count: 20
    topics: 种植
    notes: |-
      第一段
  
      第二段
  # 完
  $ cat villages/xiacun/projects.yaml
  - id: moxa
    name: 艾灸体验馆
    milestones:
      - {date: 2020-05, stage: building}
      - {date: 2021-02, stage: operating, note: 已开业}
  $ grep -c $'\r' villages/xiacun/projects.yaml
  0
  [1]
  $ ruralctl fmt
  $ ruralctl fmt --check
  $ { ruralctl visit list --format json; ruralctl project list --format json; } | diff json -

Only some files.

  $ rm -r villages && cp -r as-written villages
  $ ruralctl fmt --check villages/xiacun/visits
  villages/xiacun/visits/2021-03.yaml
  [1]
  $ cd villages/xiacun
  $ ruralctl fmt projects.yaml
  villages/xiacun/projects.yaml
  $ ruralctl fmt --check projects.yaml
  $ ruralctl fmt --check .
  villages/xiacun/visits/2021-03.yaml
  [1]
  $ ruralctl fmt nowhere.yaml
  ruralctl: there is no 'nowhere.yaml'; name files and folders as they are seen from the current folder
  [2]
  $ ruralctl fmt ../../ruralctl.yaml
  ruralctl: ruralctl.yaml holds no records; only files of records have a canonical form
  [2]

A file that cannot be read is left as it is, and the others are written.

  $ echo '- id: [' > projects.yaml
  $ ruralctl fmt
  ruralctl: villages/xiacun/projects.yaml:1:7: this '[' is never closed; type the closing ']' behind the last item
  villages/xiacun/visits/2021-03.yaml
  [3]
  $ ruralctl fmt --check
  ruralctl: villages/xiacun/projects.yaml:1:7: this '[' is never closed; type the closing ']' behind the last item
  [3]
  $ cat projects.yaml
  - id: [

So have the entries of a nested list an order of their fields; what the kind does not know comes last.

  $ cat > projects.yaml <<'END'
  > - id: moxa
  >   name: 艾灸体验馆
  >   milestones:
  >     - {stage: operating, x: y, date: 2021-01}   # 注
  >     - note: 已开工
  >       stage: approved
  >       date: 2020-12
  > END
  $ ruralctl fmt .
  villages/xiacun/projects.yaml
  $ cat projects.yaml
  - id: moxa
    name: 艾灸体验馆
    milestones:
      - {date: 2021-01, stage: operating, x: "y"} # 注
      - {date: 2020-12, stage: approved, note: 已开工}
  $ ruralctl fmt --check projects.yaml
