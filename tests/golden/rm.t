KIND rm: removes one record, unless others refer to it.

  $ ruralctl init book 2>/dev/null && cd book
  $ ruralctl village add xiacun 下村 --level grid
  xiacun
  $ for h in h011 h012; do ruralctl household add $h; done
  h011
  h012
  $ ruralctl person add he-yuan 何源
  he-yuan
  $ ruralctl visit add h012 --by he-yuan
  2021-03-16-chr9
  $ ruralctl issue add 水渠堵塞 --category livelihood --household h012 --owner he-yuan
  2021-03-16-8fx4
  $ ruralctl visit add h012 --date 3-10 --issues 2021-03-16-8fx4
  2021-03-10-088r

  $ ruralctl household rm h012
  ruralctl: 3 records refer to 'h012' (issue xiacun/2021-03-16-8fx4, visit xiacun/2021-03-10-088r, visit xiacun/2021-03-16-chr9); change them first, or add --force
  [2]
  $ ruralctl person rm he-yuan
  ruralctl: 2 records refer to 'he-yuan' (issue xiacun/2021-03-16-8fx4, visit xiacun/2021-03-16-chr9); change them first, or add --force
  [2]
  $ ruralctl issue rm 8fx4
  ruralctl: 1 record refers to '2021-03-16-8fx4' (visit xiacun/2021-03-10-088r); change it first, or add --force
  [2]
  $ ruralctl village rm xiacun
  ruralctl: the village 'xiacun' has records of its own (households.yaml); move or remove them first, or add --force
  [2]

One that nobody refers to goes, with its lines and no others; the file that has nothing left, too.

  $ ruralctl household rm h011
  $ cat villages/xiacun/households.yaml
  - id: h012
  $ ruralctl visit rm 03-10-088r
  $ ls villages/xiacun
  households.yaml
  issues
  village.yaml
  visits
  $ ruralctl issue rm 8fx4
  $ ls villages/xiacun
  households.yaml
  village.yaml
  visits

--force removes all the same; the references stay as they stood.

  $ ruralctl household rm h012 --force
  $ ls villages/xiacun
  village.yaml
  visits
  $ cat villages/xiacun/visits/2021-03.yaml
  - id: 2021-03-16-chr9
    date: 2021-03-16
    households: [h012]
    by: [he-yuan]

  $ ruralctl household rm h012
  ruralctl: no household 'h012' in 下村; 'ruralctl household list' shows what there is
  [2]
  $ ruralctl household rm
  ruralctl: say which record: 'ruralctl household rm ID'
  [2]

A village that is empty, and one that is not.

  $ ruralctl village add shangcun 上村 --level village
  shangcun
  $ ruralctl village set xiacun parent=shangcun
  $ ruralctl village rm 上村
  ruralctl: 1 record refers to 'shangcun' (village xiacun/xiacun); change it first, or add --force
  [2]
  $ ruralctl village set xiacun parent=
  $ ruralctl village rm 上村
  $ ls villages
  xiacun

What refers to a record is not known as long as a file that may do so cannot be read.

  $ ruralctl household add h013
  h013
  $ echo 'a: [' >> villages/xiacun/visits/2021-03.yaml
  $ ruralctl household rm h013
  ruralctl: villages/xiacun/visits/2021-03.yaml: this file cannot be read, and it may refer to 'h013'; mend it first, or add --force
  ruralctl: villages/xiacun/visits/2021-03.yaml:5:1: what the file holds ended above this line; move this into it, or remove it
  [3]
  $ ruralctl household rm h013 --force
