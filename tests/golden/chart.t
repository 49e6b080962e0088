Figures as pictures in the terminal.

  $ ruralctl init book --title 测试 2>/dev/null && cd book
  $ for village in xiacun:下村 shiqiao:石桥新村; do ruralctl village add ${village%:*} ${village#*:} --level village >/dev/null; done
  $ for day in 2021-01-11 2021-02-15 2021-03-01 2021-03-16; do
  >   ruralctl visit add --village xiacun --household-count ${day#*-*-} --date $day >/dev/null
  > done
  ruralctl: '01' is not clearly a quantity in households; type a number such as 30, about 30 households or 30+ households
  $ ruralctl visit add --village shiqiao --household-count 约40 --date 2021-03-10 >/dev/null
  $ ruralctl planting add 艾草 --village xiacun --area-mu 100 --date 2021-02-01 >/dev/null
  $ export LC_ALL=C.UTF-8
  $ ruralctl tally visits-made --by month --chart
  household visits made (household visits)
  2021-01  ████████████ 11
  2021-02  ████████████████▍ 15
  2021-03  █████████████████████████████████████████████████████████████ about 56
  $ ruralctl tally visits-made --by village --chart --lang zh
  走访户次 (户次)
  石桥新村  █████████████████████████████████████████████████████████████ 约40
  下村      ████████████████████████████████████████████████████████████████ 42
  $ ruralctl tally visits-made area-planted --by village,month --chart --lang zh
  走访户次 (户次)
  下村      ▃▄▄  16
  石桥新村  ▁▁█  约40
            2021-01 … 2021-03
  
  种植面积 (亩)
  下村  ██  100
        2021-02 … 2021-03
  $ ruralctl tally visits-made --by week,village --chart --period 2021-03
  household visits made (household visits)
  下村      ▁▁▄  16
  石桥新村  ▁█▁  0
            2021-W09 … 2021-W11
  $ ruralctl coverage --chart --within 21d --lang zh
  走访户数，逐日，2021-02-24 至 2021-03-16
  
      2月 3月
  一    · · ·
  二    · · ▒
  三  · · █
  四  · · ·
  五  · · ·
  六  · · ·
  日  · · ·
  
  0 · ░ ▒ ▓ █ 40

Without block characters.

  $ LC_ALL=C ruralctl tally visits-made --by month --chart
  household visits made (household visits)
  2021-01  ############ 11
  2021-02  ################ 15
  2021-03  ############################################################# about 56
  $ TERM=dumb ruralctl tally visits-made --by village,month --chart
  household visits made (household visits)
  下村      :--  16
  石桥新村  __#  about 40
            2021-01 … 2021-03
  $ LANG=zh_CN.GB18030 LC_ALL= LC_CTYPE= ruralctl coverage --chart --within 21d
  households visited, day by day, 2021-02-24 to 2021-03-16
  
      Feb Mar
  Mo    . . .
  Tu    . . +
  We  . . #
  Th  . . .
  Fr  . . .
  Sa  . . .
  Su  . . .
  
  0 . - + * # 40

What does not go together.

  $ ruralctl tally visits-made --chart
  ruralctl: --chart draws what --by divides; add '--by month', '--by village' …
  [2]
  $ ruralctl tally visits-made --by month --chart --format json
  ruralctl: --chart and --format do not go together; leave out one
  [2]
  $ ruralctl tally visits-made --by month --chart --explain
  ruralctl: --chart and --explain do not go together; leave out one
  [2]
  $ ruralctl coverage --chart --missing
  ruralctl: --chart and --missing do not go together; leave out one
  [2]
  $ ruralctl coverage --chart --by village
  ruralctl: --chart and --by do not go together; leave out one
  [2]
