Files that people wrote: every verb touches its own lines and no other byte.

  $ ruralctl init book 2>/dev/null && cd book
  $ ruralctl village add xiacun 下村 --level grid
  xiacun
  $ for h in h011 h012 h013; do ruralctl household add $h; done
  h011
  h012
  h013
  $ ruralctl person add he-yuan 何源
  he-yuan
  $ ruralctl person add li-na 李娜
  li-na
  $ mkdir villages/xiacun/visits && cd villages/xiacun/visits

Comments, blank lines, lists in blocks and in brackets, single quotes, folded text, unknown fields, records in braces.

  $ cat > by-hand <<'END'
  > # 三月走访记录,手工维护
  > 
  > - id: 2021-03-02-aaaa      # 第一次
  >   date: 2021-03-02
  >   households:
  >     - h012   # 老于
  >     - 'h013'
  >   by: [ he-yuan ,li-na ]
  >   天气: 晴
  >   notes: '他说 ''可以'''
  > 
  > # 下面是补记的
  > -   id: "2021-03-03-bbbb"
  >     topics: [planting,
  >              "livelihood"]
  >     date: 2021-03-03
  >     notes: >-
  >       折叠
  >       文本
  > 
  > - {id: 2021-03-05-cccc, date: 2021-03-05, households: [h011], extra: {a: [1, 2]}}   # 一行
  > -
  >   id: 2021-03-08-dddd
  >   date: '2021-03-08'
  >   place:
  >   topics: 种植
  > # 完
  > END
  $ cp by-hand 2021-03.yaml
  $ differ() { diff --old-line-format='%dn< %L' --new-line-format='%dn> %L' --unchanged-line-format= "$@"; }
  $ after() { ruralctl visit "$@"; differ by-hand 2021-03.yaml; cp by-hand 2021-03.yaml; }

All of it is read.

  $ ruralctl visit list --format jsonl
  {"_kind":"visit","_village":"xiacun","id":"2021-03-02-aaaa","date":"2021-03-02","households":["h012","h013"],"by":["he-yuan","li-na"],"notes":"他说 '可以'","天气":"晴"}
  {"_kind":"visit","_village":"xiacun","id":"2021-03-03-bbbb","date":"2021-03-03","topics":["planting","livelihood"],"notes":"折叠 文本"}
  {"_kind":"visit","_village":"xiacun","id":"2021-03-05-cccc","date":"2021-03-05","households":["h011"],"extra":{"a":["1","2"]}}
  {"_kind":"visit","_village":"xiacun","id":"2021-03-08-dddd","date":"2021-03-08","topics":["种植"]}

set, with a plain value, and with one that needs more lines.

  $ after set aaaa place=home
  9>   place: home
  $ after set aaaa date=2021-03-04
  4<   date: 2021-03-02
  4>   date: 2021-03-04
  $ after set aaaa notes=好
  10<   notes: '他说 ''可以'''
  10>   notes: 好
  $ after set aaaa notes=
  10<   notes: '他说 ''可以'''
  $ after set bbbb notes=短
  17<     notes: >-
  18<       折叠
  19<       文本
  17>     notes: 短
  $ after set bbbb place=入户
  17>     place: home
  $ after set cccc place=home
  21< - {id: 2021-03-05-cccc, date: 2021-03-05, households: [h011], extra: {a: [1, 2]}}   # 一行
  21> - {id: 2021-03-05-cccc, date: 2021-03-05, households: [h011], place: home, extra: {a: [1, 2]}}   # 一行
  $ after set cccc households=
  21< - {id: 2021-03-05-cccc, date: 2021-03-05, households: [h011], extra: {a: [1, 2]}}   # 一行
  21> - {id: 2021-03-05-cccc, date: 2021-03-05, extra: {a: [1, 2]}}   # 一行
  $ after set cccc notes="两行
  > 字"
  21< - {id: 2021-03-05-cccc, date: 2021-03-05, households: [h011], extra: {a: [1, 2]}}   # 一行
  21> - {id: 2021-03-05-cccc, date: 2021-03-05, households: [h011], notes: "两行\n字", extra: {a: [1, 2]}}   # 一行
  $ after set dddd place=home
  25<   place:
  25>   place: home
  $ after set dddd place=
  25<   place:
  $ after set dddd notes="两行
  > 字"
  27>   notes: |-
  28>     两行
  29>     字

set, with lists: an item goes where the others are.

  $ after set aaaa households+=h011
  8>     - h011
  $ after set aaaa by-=li-na
  8<   by: [ he-yuan ,li-na ]
  8>   by: [he-yuan]
  $ after set aaaa by+=li-na
  ruralctl: nothing to change: the record says so already
  $ after set bbbb topics+=x
  15<              "livelihood"]
  15>              "livelihood",
  16>              x]
  $ after set cccc households+=h012
  21< - {id: 2021-03-05-cccc, date: 2021-03-05, households: [h011], extra: {a: [1, 2]}}   # 一行
  21> - {id: 2021-03-05-cccc, date: 2021-03-05, households: [h011, h012], extra: {a: [1, 2]}}   # 一行
  $ after set dddd topics+=x
  26<   topics: 种植
  26>   topics: [种植, x]
  $ after set aaaa households-=h012
  5<   households:
  6<     - h012   # 老于
  7<     - 'h013'
  5>   # 老于
  6>   households: [h013]

add and rm.

  $ after add h011 --date 3-3
  2021-03-03-9gm3
  11> - id: 2021-03-03-9gm3
  12>   date: 2021-03-03
  13>   households: [h011]
  $ after add h011 --date 3-1
  2021-03-01-g2dm
  3> - id: 2021-03-01-g2dm
  4>   date: 2021-03-01
  5>   households: [h011]
  $ after add h011
  2021-03-16-chr9
  28> - id: 2021-03-16-chr9
  29>   date: 2021-03-16
  30>   households: [h011]
  $ after rm aaaa
  3< - id: 2021-03-02-aaaa      # 第一次
  4<   date: 2021-03-02
  5<   households:
  6<     - h012   # 老于
  7<     - 'h013'
  8<   by: [ he-yuan ,li-na ]
  9<   天气: 晴
  10<   notes: '他说 ''可以'''
  $ after rm bbbb
  13< -   id: "2021-03-03-bbbb"
  14<     topics: [planting,
  15<              "livelihood"]
  16<     date: 2021-03-03
  17<     notes: >-
  18<       折叠
  19<       文本
  $ after rm cccc
  21< - {id: 2021-03-05-cccc, date: 2021-03-05, households: [h011], extra: {a: [1, 2]}}   # 一行
  $ after rm dddd
  22< -
  23<   id: 2021-03-08-dddd
  24<   date: '2021-03-08'
  25<   place:
  26<   topics: 种植

Where the layout leaves no way to change one line alone, nothing is changed.

  $ cat > by-hand <<'END'
  > - id: 2021-03-02-aaaa
  >   date: 2021-03-02
  >   ? place
  >   : home
  > END
  $ cp by-hand 2021-03.yaml
  $ after set aaaa place=field
  ruralctl: villages/xiacun/visits/2021-03.yaml:3:5: the lines here are laid out in a way that this change cannot be made without touching others; change them by hand, or run 'ruralctl fmt' on the file first

Lines that end as on Windows, and a byte order mark.

  $ printf '\357\273\277- id: 2021-03-02-aaaa\r\n  date: 2021-03-02\r\n  households: [h012]\r\n' > by-hand
  $ cp by-hand 2021-03.yaml
  $ after() { ruralctl visit "$@"; differ <(cat -A by-hand; echo) <(cat -A 2021-03.yaml; echo); cp by-hand 2021-03.yaml; }
  $ after set aaaa place=home
  4>   place: home^M$
  $ after set aaaa households+=h011
  3<   households: [h012]^M$
  3>   households: [h012, h011]^M$
  $ after set aaaa notes="two
  > lines"
  4>   notes: |-^M$
  5>     two^M$
  6>     lines^M$
  $ after add h011
  2021-03-16-chr9
  4> - id: 2021-03-16-chr9^M$
  5>   date: 2021-03-16^M$
  6>   households: [h011]^M$
  $ after add h011 --date 3-1
  2021-03-01-g2dm
  1< M-oM-;M-?- id: 2021-03-02-aaaa^M$
  1> M-oM-;M-?- id: 2021-03-01-g2dm^M$
  2>   date: 2021-03-01^M$
  3>   households: [h011]^M$
  4> - id: 2021-03-02-aaaa^M$

A file whose last line does not end.

  $ printf -- '- id: 2021-03-02-aaaa\n  date: 2021-03-02\n- id: 2021-03-03-bbbb\n  date: 2021-03-03' > by-hand
  $ cp by-hand 2021-03.yaml
  $ after set aaaa place=home
  3>   place: home$
  $ after set bbbb place=home
  4<   date: 2021-03-03
  4>   date: 2021-03-03$
  5>   place: home
  $ after set bbbb date=3-4
  4<   date: 2021-03-03
  4>   date: 2021-03-04
  $ after add h011 --date 3-2
  2021-03-02-p1hx
  3> - id: 2021-03-02-p1hx$
  4>   date: 2021-03-02$
  5>   households: [h011]$
  $ after add h011
  2021-03-16-chr9
  4<   date: 2021-03-03
  4>   date: 2021-03-03$
  5> - id: 2021-03-16-chr9$
  6>   date: 2021-03-16$
  7>   households: [h011]
  $ after rm bbbb
  2<   date: 2021-03-02$
  3< - id: 2021-03-03-bbbb$
  4<   date: 2021-03-03
  2>   date: 2021-03-02

The whole file in brackets, indented, or with nothing in it yet.

  $ printf '[{id: 2021-03-02-aaaa, date: 2021-03-02}, {id: 2021-03-03-bbbb, date: 2021-03-03}]\n' > by-hand
  $ cp by-hand 2021-03.yaml
  $ after set aaaa place=home
  1< [{id: 2021-03-02-aaaa, date: 2021-03-02}, {id: 2021-03-03-bbbb, date: 2021-03-03}]$
  1> [{id: 2021-03-02-aaaa, date: 2021-03-02, place: home}, {id: 2021-03-03-bbbb, date: 2021-03-03}]$
  $ after add h011
  2021-03-16-chr9
  1< [{id: 2021-03-02-aaaa, date: 2021-03-02}, {id: 2021-03-03-bbbb, date: 2021-03-03}]$
  1> [{id: 2021-03-02-aaaa, date: 2021-03-02}, {id: 2021-03-03-bbbb, date: 2021-03-03}, {id: 2021-03-16-chr9, date: 2021-03-16, households: [h011]}]$
  $ after rm aaaa
  1< [{id: 2021-03-02-aaaa, date: 2021-03-02}, {id: 2021-03-03-bbbb, date: 2021-03-03}]$
  1> [{id: 2021-03-03-bbbb, date: 2021-03-03}]$
  $ printf '%s\n' '---' '  - id: 2021-03-02-aaaa' '    date: 2021-03-02' '...' > by-hand
  $ cp by-hand 2021-03.yaml
  $ after set aaaa place=home
  4>     place: home$
  $ after add h011
  2021-03-16-chr9
  4>   - id: 2021-03-16-chr9$
  5>     date: 2021-03-16$
  6>     households: [h011]$
  $ printf '# 还没有\n' > by-hand
  $ cp by-hand 2021-03.yaml
  $ after add h011
  2021-03-16-chr9
  2> - id: 2021-03-16-chr9$
  3>   date: 2021-03-16$
  4>   households: [h011]$
  $ printf '[]\n' > by-hand
  $ cp by-hand 2021-03.yaml
  $ after add h011
  2021-03-16-chr9
  1< []$
  1> - id: 2021-03-16-chr9$
  2>   date: 2021-03-16$
  3>   households: [h011]$
