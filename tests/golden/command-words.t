How the words of a command fall apart: a flag takes the one word behind it, and everything else stands for itself.

  $ ruralctl init book 2>/dev/null && cd book
  $ ruralctl village add xiacun 下村 --level grid
  xiacun
  $ for h in h011 h012; do ruralctl household add $h; done
  h011
  h012
  $ ruralctl person add he-yuan 何源
  he-yuan

A flag takes one value, so a positional may follow it; a list flag repeats, or takes commas.

  $ ruralctl visit add --date 3-1 h012 愿意
  2021-03-01-g2dm
  $ ruralctl visit add h012 --by he-yuan 愿意 --date=3-2
  2021-03-02-p1hx
  $ ruralctl visit add --topics 种植,民生 h011 --topics 党建 h012 --date 3-3
  2021-03-03-9gm3
  $ ruralctl visit add --by=he-yuan 愿意 --date 3-5
  2021-03-05-adzk
  $ cat villages/xiacun/visits/2021-03.yaml
  - id: 2021-03-01-g2dm
    date: 2021-03-01
    households: [h012]
    notes: 愿意
  - id: 2021-03-02-p1hx
    date: 2021-03-02
    households: [h012]
    by: [he-yuan]
    notes: 愿意
  - id: 2021-03-03-9gm3
    date: 2021-03-03
    households: [h011, h012]
    topics: [种植, 民生, 党建]
  - id: 2021-03-05-adzk
    date: 2021-03-05
    by: [he-yuan]
    notes: 愿意
  $ ruralctl issue add --category livelihood 水渠堵塞
  2021-03-16-8fx4
  $ ruralctl visit list --columns date by:he-yuan
  date
  ----------
  2021-03-02
  2021-03-05
  $ ruralctl tally visits-made --by month village:下村 --period 2021 --format csv | sed 1d
  visits-made,2021-01,0,household-visit,0,
  visits-made,2021-02,0,household-visit,0,
  visits-made,2021-03,4,household-visit,3,1 record without a figure

Text in brackets is text.

  $ ruralctl log add "[重要] 开会[下午]" > /dev/null
  $ ruralctl log add "[x]" > /dev/null
  $ ruralctl log add --notes "[a,b]" > /dev/null
  $ ruralctl log add --notes=[h012，h013] > /dev/null
  $ grep notes villages/xiacun/logs/2021-03.yaml | LC_ALL=C sort
    notes: "[a,b]"
    notes: "[h012，h013]"
    notes: "[x]"
    notes: "[重要] 开会[下午]"

Behind -- nothing is a flag.

  $ ruralctl issue add --category other -- "-5 度,水管冻裂"
  2021-03-16-q5gc
  $ ruralctl log add -- --date > /dev/null
  $ grep -e --date villages/xiacun/logs/2021-03.yaml
    notes: "--date"

An empty value is a value: it leaves a field out, and takes no word from behind it.

  $ ruralctl visit add h012 --place= --notes 好 --date 3-10
  2021-03-10-088r
  $ ruralctl visit add h012 --place "" --notes= --date 3-12
  2021-03-12-ztfs
  $ sed -n '/2021-03-10-/,$p' villages/xiacun/visits/2021-03.yaml
  - id: 2021-03-10-088r
    date: 2021-03-10
    households: [h012]
    notes: 好
  - id: 2021-03-12-ztfs
    date: 2021-03-12
    households: [h012]

One that a record needs cannot be empty, and nothing is written.

  $ find villages -type f | LC_ALL=C sort | xargs md5sum > before
  $ ruralctl visit add h012 --date "" 2> /dev/null
  [2]
  $ ruralctl issue add "" --category other 2> /dev/null
  [2]
  $ ruralctl stay add --by "" --dates 3-1 2> /dev/null
  [2]
  $ find villages -type f | LC_ALL=C sort | xargs md5sum | diff before -

What only completion scripts call is suggested to nobody.

  $ ruralctl complet
  ruralctl: no command or kind 'complet'; did you mean completion?
  [2]
  $ ruralctl compleet
  ruralctl: no command or kind 'compleet'; 'ruralctl help' lists the commands, 'ruralctl kinds' the kinds
  [2]
