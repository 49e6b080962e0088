A change of date across files moves the record's own bytes, all or nothing.

  $ ruralctl init book 2>/dev/null && cd book
  $ ruralctl village add xiacun 下村 --level grid
  xiacun
  $ mkdir villages/xiacun/visits && cd villages/xiacun/visits
  $ cat > 2021-02.yaml <<'END'
  > # 二月
  > - id: 2021-02-03-aaaa
  >   date: 2021-02-03
  > - id: 2021-02-20-cccc
  >   date: 2021-02-20
  > END
  $ cat > 2021-03.yaml <<'END'
  > - id: 2021-03-05-bbbb    # 手写的
  >   天气: 晴
  >   date: '2021-03-05'
  >   topics:
  >     - planting   # 蓝莓
  > END

It goes to its place among the others, as it is written; the file that has nothing left is removed.

  $ ruralctl visit set bbbb date=2-10
  $ ls
  2021-02.yaml
  $ cat 2021-02.yaml
  # 二月
  - id: 2021-02-03-aaaa
    date: 2021-02-03
  - id: 2021-03-05-bbbb    # 手写的
    天气: 晴
    date: 2021-02-10
    topics:
      - planting   # 蓝莓
  - id: 2021-02-20-cccc
    date: 2021-02-20

Into a month without a file, and out of a file that keeps its others.

  $ ruralctl visit set aaaa date=2021-01-31
  $ tail -n +1 *
  ==> 2021-01.yaml <==
  - id: 2021-02-03-aaaa
    date: 2021-01-31
  
  ==> 2021-02.yaml <==
  # 二月
  - id: 2021-03-05-bbbb    # 手写的
    天气: 晴
    date: 2021-02-10
    topics:
      - planting   # 蓝莓
  - id: 2021-02-20-cccc
    date: 2021-02-20

Within the month nothing moves. A record may be found under its new date, with the id it had.

  $ ruralctl visit set aaaa date=2021-01-01
  $ tail -n +1 *
  ==> 2021-01.yaml <==
  - id: 2021-02-03-aaaa
    date: 2021-01-01
  
  ==> 2021-02.yaml <==
  # 二月
  - id: 2021-03-05-bbbb    # 手写的
    天气: 晴
    date: 2021-02-10
    topics:
      - planting   # 蓝莓
  - id: 2021-02-20-cccc
    date: 2021-02-20
  $ ruralctl visit show 2021-02-03-aaaa
  field    value
  -------  -------------------------------------
  id       2021-02-03-aaaa
  village  下村
  date     2021-01-01
  file     villages/xiacun/visits/2021-01.yaml:1
  $ ruralctl visit list --period 2021-01 --columns id
  id
  ---------------
  2021-02-03-aaaa

A training is in the file of its first day.

  $ ruralctl training add 刺绣 --dates 2020-12-30..2021-01-03
  2020-12-30-7489
  $ ruralctl training set 2020-12-30-7489 dates=2021-01-02..03
  $ tail -n +1 ../trainings/*
  - id: 2020-12-30-7489
    dates: [2021-01-02..2021-01-03]
    title: 刺绣

Where the other file cannot be read, nothing is changed.

  $ echo '- id: [' > 2021-04.yaml
  $ ruralctl visit set aaaa date=2021-04-01 --allow-future 2>&1 | sort -u
  ruralctl: villages/xiacun/visits/2021-04.yaml:1:7: this '[' is never closed; type the closing ']' behind the last item
  $ cat 2021-01.yaml 2021-04.yaml
  - id: 2021-02-03-aaaa
    date: 2021-01-01
  - id: [
  $ ls
  2021-01.yaml
  2021-02.yaml
  2021-04.yaml
