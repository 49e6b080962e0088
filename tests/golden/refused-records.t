What add and set do not write, since check would call it an error.

  $ ruralctl init book 2>/dev/null && cd book
  $ ruralctl village add xiacun 下村 --level grid
  xiacun
  $ ruralctl household add h012
  h012

Nothing but blanks is no value for a field that a record needs, nor an item of a list.

  $ ruralctl person add he-yuan '  '
  ruralctl: name: no value was typed; type one
  [2]
  $ ruralctl issue add '　' --category other
  ruralctl: title: no value was typed; type one
  [2]
  $ ruralctl log add 记事 --topics ' '
  ruralctl: topics: no value was typed; type one
  [2]
  $ ruralctl log add 记事 --topics ',、'
  ruralctl: topics: no value was typed; type one
  [2]
  $ ruralctl visit add --households ' '
  ruralctl: households: no value was typed; type one
  [2]
  $ ruralctl person add he-yuan 何源
  he-yuan
  $ ruralctl person set he-yuan 'name= '
  ruralctl: name: no value was typed; type one
  [2]
  $ ruralctl log add 记事
  2021-03-16-gcqq
  $ ruralctl log set gcqq 'topics= '
  ruralctl: topics: no value was typed; type one
  [2]
  $ ruralctl log set gcqq 'topics+='
  ruralctl: topics: no value was typed; type one
  [2]

Nor is a record without anything, off a terminal.

  $ ruralctl visit add
  ruralctl: say what is to be added: 'ruralctl visit add ID … TEXT', or fields by their flags, which 'ruralctl visit add --help' lists
  [2]
  $ ruralctl visit add --place ''
  ruralctl: say what is to be added: 'ruralctl visit add ID … TEXT', or fields by their flags, which 'ruralctl visit add --help' lists
  [2]
  $ ruralctl household add
  ruralctl: say what is to be added: 'ruralctl household add ID', or fields by their flags, which 'ruralctl household add --help' lists
  [2]
  $ ruralctl log add
  ruralctl: say what is to be added: 'ruralctl log add TEXT', or fields by their flags, which 'ruralctl log add --help' lists
  [2]
  $ ruralctl issue add
  ruralctl: issue needs title: add --title
  [2]
  $ ruralctl household add --group 一组
  yg0w
  $ ruralctl household add --id h017
  h017

Dates that cannot follow one another; also where only one of the two is set.

  $ ruralctl issue add 水渠堵塞 --category other --opened 3-10 --done 3-1
  ruralctl: 'done' (2021-03-01) lies before 'opened' (2021-03-10); correct one of the two
  [2]
  $ ruralctl household add h014 --joined 2020 --left 2019
  ruralctl: 'left' (2019) lies before 'joined' (2020); correct one of the two
  [2]
  $ ruralctl issue add 水渠堵塞 --category other --opened 3-10
  2021-03-10-0443
  $ ruralctl issue set 0443 done=3-1
  ruralctl: 'done' (2021-03-01) lies before 'opened' (2021-03-10); correct one of the two
  [2]
  $ ruralctl issue done 0443 --date 3-9
  ruralctl: 'done' (2021-03-09) lies before 'opened' (2021-03-10); correct one of the two
  [2]
  $ ruralctl issue done 0443 --date 3-11
  $ ruralctl issue set 0443 opened=3-12
  ruralctl: 'done' (2021-03-11) lies before 'opened' (2021-03-12); correct one of the two
  [2]
  $ ruralctl stay add --by he-yuan --dates 2020-11-01..2022-02-01 --allow-future
  ruralctl: the days reach to 2022-02-01, but a record that begins on 2020-11-01 may reach to 2021-12-31; divide it into several records
  [2]
  $ cat villages/xiacun/issues/2021.yaml
  - id: 2021-03-10-0443
    opened: 2021-03-10
    title: 水渠堵塞
    category: other
    done: 2021-03-11

What was wrong before does not keep anybody from putting other things right.

  $ sed -i 's/done: .*/done: 2021-03-01/' villages/xiacun/issues/2021.yaml
  $ ruralctl issue set 0443 outcome=已疏通
  $ ruralctl issue set 0443 started=3-11
  ruralctl: 'done' (2021-03-01) lies before 'started' (2021-03-11); correct one of the two
  [2]
  $ ruralctl issue set 0443 done=3-14

A place does not lie in itself, nor in one that lies in it.

  $ ruralctl village add shangcun 上村 --level village
  shangcun
  $ ruralctl village set xiacun parent=xiacun
  ruralctl: 'parent' would lead from 'xiacun' back to itself (xiacun → xiacun); choose another
  [2]
  $ ruralctl village set xiacun parent=上村
  $ ruralctl village set shangcun parent=xiacun
  ruralctl: 'parent' would lead from 'shangcun' back to itself (shangcun → xiacun → shangcun); choose another
  [2]
  $ EDITOR='sed -i "s/level:.*/&\n  parent: xiacun/"' ruralctl village edit shangcun 2>&1 | sed 1d
  ruralctl: 'parent' would lead from 'shangcun' back to itself (shangcun → xiacun → shangcun); choose another
  $ ruralctl village rm shangcun --force
  $ ruralctl village add shangcun 上村 --level village --parent xiacun
  ruralctl: 'parent' would lead from 'shangcun' back to itself (shangcun → xiacun → shangcun); choose another
  [2]
  $ cat villages/*/village.yaml
  - id: xiacun
    name: 下村
    level: grid
    parent: shangcun
