A record is named by its id, by the end of it, or by village and id.

  $ ruralctl init book 2>/dev/null && cd book
  $ ruralctl village add xiacun 下村 --level grid
  xiacun
  $ ruralctl village add wujia 吴家 --level grid
  wujia
  $ mkdir villages/{xiacun,wujia}/visits
  $ cat > villages/xiacun/visits/2021-03.yaml <<'END'
  > - id: 2021-03-01-7k3f
  >   date: 2021-03-01
  > - id: 2021-03-02-7k3f
  >   date: 2021-03-02
  > - id: 2021-03-03-ak3f
  >   date: 2021-03-03
  > - id: 2021-03-04-zz3f
  >   date: 2021-03-04
  > END
  $ cat > villages/wujia/visits/2021-03.yaml <<'END'
  > - id: 2021-03-04-zz3f
  >   date: 2021-03-04
  > END
  $ show() { ruralctl visit show "$@" --format tsv | grep -E '^(id|file)' | cut -f2 | paste -sd' '; }

The whole id, or an end of it that only one has.

  $ show 2021-03-03-ak3f
  2021-03-03-ak3f villages/xiacun/visits/2021-03.yaml:5
  $ show ak3f
  2021-03-03-ak3f villages/xiacun/visits/2021-03.yaml:5
  $ show 02-7k3f
  2021-03-02-7k3f villages/xiacun/visits/2021-03.yaml:3

One that several have lists them; a village at hand may settle it, and village/id always does.

  $ ruralctl visit show 7k3f
  ruralctl: '7k3f' could be xiacun/2021-03-01-7k3f, xiacun/2021-03-02-7k3f; type more of the id
  [2]
  $ ruralctl visit show k3f
  ruralctl: 'k3f' could be xiacun/2021-03-01-7k3f, xiacun/2021-03-02-7k3f, xiacun/2021-03-03-ak3f; type more of the id
  [2]
  $ ruralctl visit show zz3f
  ruralctl: 'zz3f' could be wujia/2021-03-04-zz3f, xiacun/2021-03-04-zz3f; type more of the id
  [2]
  $ show zz3f --village xiacun
  2021-03-04-zz3f villages/xiacun/visits/2021-03.yaml:7
  $ RURALCTL_VILLAGE=吴家 show zz3f
  2021-03-04-zz3f villages/wujia/visits/2021-03.yaml:1
  $ (cd villages/wujia && show zz3f)
  2021-03-04-zz3f villages/wujia/visits/2021-03.yaml:1
  $ show xiacun/zz3f
  2021-03-04-zz3f villages/xiacun/visits/2021-03.yaml:7
  $ show 吴家/2021-03-04-zz3f
  2021-03-04-zz3f villages/wujia/visits/2021-03.yaml:1

One that nobody has: what is near, or where to look.

  $ ruralctl visit show 2021-03-03
  ruralctl: no visit '2021-03-03' in this book; did you mean 2021-03-03-ak3f?
  [2]
  $ ruralctl visit show ak3g --village xiacun
  ruralctl: no visit 'ak3g' in 下村; 'ruralctl visit list' shows what there is
  [2]
  $ ruralctl visit show ak3f --village wujia
  ruralctl: no visit 'ak3f' in 吴家; 'ruralctl visit list' shows what there is
  [2]
  $ ruralctl visit show nowhere/ak3f
  ruralctl: no village 'nowhere' in this book; 'ruralctl village list' shows them
  [2]
  $ ruralctl visit show wujia/ak3f
  ruralctl: no visit 'wujia/ak3f' in 吴家; 'ruralctl visit list' shows what there is
  [2]
  $ ruralctl visit show f
  ruralctl: no visit 'f' in this book; 'ruralctl visit list' shows what there is
  [2]
  $ ruralctl visit show aaaa bbbb
  ruralctl: 'ruralctl visit show' takes one record at a time, not 2; run it once for each of them
  [2]
  $ ruralctl visit show
  ruralctl: say which record: 'ruralctl visit show ID'
  [2]

The same in every command that takes an id.

  $ ruralctl visit set 7k3f place=home
  ruralctl: '7k3f' could be xiacun/2021-03-01-7k3f, xiacun/2021-03-02-7k3f; type more of the id
  [2]
  $ ruralctl visit rm 7k3f
  ruralctl: '7k3f' could be xiacun/2021-03-01-7k3f, xiacun/2021-03-02-7k3f; type more of the id
  [2]
  $ ruralctl visit edit 7k3f
  ruralctl: '7k3f' could be xiacun/2021-03-01-7k3f, xiacun/2021-03-02-7k3f; type more of the id
  [2]
  $ ruralctl issue start zz
  ruralctl: no issue 'zz' in this book; 'ruralctl issue list' shows what there is
  [2]

Chosen ids are codes and stay strings; letters count, in their case.

  $ cd villages/xiacun
  $ ruralctl household add h012
  h012
  $ ruralctl household add 0017
  0017
  $ ruralctl household add no
  no
  $ ruralctl household add A1
  A1
  $ ruralctl household add h012
  ruralctl: there is a household 'h012' already, in villages/xiacun/households.yaml line 1; choose another id, or change that one with 'set'
  [2]
  $ ruralctl household add --id "h 13"
  ruralctl: 'h 13' cannot be an id; use letters, digits, '-' and '_'
  [2]
  $ ruralctl household add --id -x
  ruralctl: '-x' cannot be an id; use letters, digits, '-' and '_'
  [2]
  $ cat households.yaml
  - id: h012
  - id: "0017"
  - id: "no"
  - id: A1
  $ ruralctl household show 17 --format json
  {
    "_kind": "household",
    "_village": "xiacun",
    "id": "0017"
  }
  $ ruralctl household show a1
  ruralctl: no household 'a1' in 下村; did you mean A1?
  [2]
  $ cd ../wujia
  $ ruralctl household add h012
  h012
  $ cd ../..
  $ ruralctl household show h012
  ruralctl: 'h012' could be wujia/h012, xiacun/h012; type more of the id
  [2]
  $ ruralctl household show h012 --village 下村
  field    value
  -------  ---------------------------------
  id       h012
  village  下村
  file     villages/xiacun/households.yaml:1

References are written in full, whatever was typed: the end of an id, a name, another village's.

  $ cd villages/xiacun
  $ ruralctl visit add --households 12,17
  2021-03-16-chr9
  $ ruralctl visit add wujia/12 --date 3-14
  2021-03-14-vqqa
  $ sed -n '/03-14/,$p' visits/2021-03.yaml
  - id: 2021-03-14-vqqa
    date: 2021-03-14
    households: [wujia/h012]
  - id: 2021-03-16-chr9
    date: 2021-03-16
    households: [h012, "0017"]
  $ ruralctl person add he-yuan 何源
  he-yuan
  $ ruralctl person show yuan --format json
  {
    "_kind": "person",
    "id": "he-yuan",
    "name": "何源"
  }
  $ ruralctl person show 何源 --format jsonl
  {"_kind":"person","id":"he-yuan","name":"何源"}
  $ ruralctl visit add --by 何源 --date 3-13
  2021-03-13-3cnn

What is mistyped of a name brings up the record, with the id that stands for it.

  $ ruralctl village show 下庄
  ruralctl: no village '下庄' in this book; did you mean 下村 (xiacun)?
  [2]
  $ ruralctl person show 何原
  ruralctl: no person '何原' in this book; did you mean 何源 (he-yuan)?
  [2]
  $ ruralctl person show he-yaun
  ruralctl: no person 'he-yaun' in this book; did you mean he-yuan?
  [2]
  $ ruralctl visit add --by 何 --date 3-13
  ruralctl: no person '何' in this book; did you mean 何源 (he-yuan)?
  [2]

  $ ruralctl project add moxa 艾灸体验馆
  moxa
  $ ruralctl project advance 艾灸体验馆 operating --date 2020-05
  $ ruralctl contact add 甲公司 --stage talk --project 艾灸体验馆
  2021-03-16-pt89
  $ grep -h -e he-yuan -e moxa -e operating visits/2021-03.yaml contacts/2021.yaml projects.yaml
    by: [he-yuan]
    project: moxa
  - id: moxa
      - {date: 2020-05, stage: operating}
  $ ruralctl village show 下村 --format json
  {
    "_kind": "village",
    "_village": "xiacun",
    "id": "xiacun",
    "name": "下村",
    "level": "grid"
  }
