Words that the program does not know: what is near, or where to look; exit status 2, and nothing is written.

  $ ruralctl init book 2>/dev/null && cd book
  $ ruralctl village add xiacun 下村 --level grid
  xiacun
  $ ruralctl village add wujia 吴家 --level grid
  wujia
  $ export RURALCTL_VILLAGE=xiacun
  $ find . -type f | xargs md5sum > ../before

Commands, kinds and verbs.

  $ ruralctl vist add
  ruralctl: no command or kind 'vist'; did you mean visit?
  [2]
  $ ruralctl 走方 添加
  ruralctl: no command or kind '走方'; did you mean 走访?
  [2]
  $ ruralctl taly
  ruralctl: no command or kind 'taly'; did you mean tally?
  [2]
  $ ruralctl xyzzy
  ruralctl: no command or kind 'xyzzy'; 'ruralctl help' lists the commands, 'ruralctl kinds' the kinds
  [2]
  $ ruralctl visit ad
  ruralctl: visit has no verb 'ad'; did you mean 'add'?
  [2]
  $ ruralctl visit 填加
  ruralctl: visit has no verb '填加'; did you mean '添加'?
  [2]
  $ ruralctl visit xyzzy
  ruralctl: visit has no verb 'xyzzy'; there are add, set, show, list, rm, edit
  [2]
  $ ruralctl issue clos
  ruralctl: issue has no verb 'clos'; did you mean 'close'?
  [2]
  $ ruralctl help vist
  ruralctl: no command or kind 'vist'; did you mean visit?
  [2]
  $ ruralctl schema vist
  ruralctl: no kind 'vist'; did you mean visit?
  [2]
  $ ruralctl schema xyzzy
  ruralctl: no kind 'xyzzy'; 'ruralctl kinds' lists them
  [2]
  $ ruralctl schema
  ruralctl: say which kind: 'ruralctl schema KIND'; 'ruralctl kinds' lists them
  [2]
  $ ruralctl visit | head -4
  ruralctl visit — visit
  
  Usage:
    ruralctl visit VERB …

  $ ruralctl completion
  ruralctl: say for which shell: 'ruralctl completion bash', zsh or fish
  [2]
  $ ruralctl completion fsh
  ruralctl: no completion for 'fsh'; did you mean 'fish'?
  [2]
  $ ruralctl completion xyzzy
  ruralctl: no completion for 'xyzzy'; there is one for bash, zsh, fish
  [2]

Flags, and words that are one too many.

  $ ruralctl visit add --dat 3-5
  ruralctl: no flag '--dat' here; did you mean --date, --at?
  [2]
  $ ruralctl visit add --xyzzy
  ruralctl: no flag '--xyzzy' here; --help lists them. A text that starts with '-' goes behind '--'
  [2]
  $ ruralctl --xyzzy
  ruralctl: no flag '--xyzzy' here; --help lists them. A text that starts with '-' goes behind '--'
  [2]
  $ ruralctl visit add --village
  ruralctl: --village needs a value; type it behind, with a space or '='
  [2]
  $ ruralctl kinds visit
  ruralctl: 'visit' is one argument too many; put a text of several words between quotes
  [2]
  $ ruralctl init
  ruralctl: say where the book is to be: 'ruralctl init DIR'
  [2]
  $ ruralctl init a b
  ruralctl: say where the book is to be: 'ruralctl init DIR'
  [2]

Villages.

  $ ruralctl visit add --village 下庄
  ruralctl: no village '下庄' in this book; did you mean 下村 (xiacun)?
  [2]
  $ ruralctl visit add --village nowhere
  ruralctl: no village 'nowhere' in this book; 'ruralctl village list' shows them
  [2]
  $ RURALCTL_VILLAGE=xiacum ruralctl visit add
  ruralctl: no village 'xiacum' in this book; did you mean 下村 (xiacun)?
  [2]
  $ ruralctl visit list village:xiacum
  ruralctl: no village 'xiacum' in this book; did you mean 下村 (xiacun)?
  [2]
  $ ruralctl visit show wuja/2021-03-01-aaaa
  ruralctl: no village 'wuja' in this book; did you mean 吴家 (wujia)?
  [2]
  $ ruralctl visit list village:nowhere
  ruralctl: no village 'nowhere' in this book; 'ruralctl village list' shows them
  [2]

Fields, terms and choices.

  $ ruralctl visit list plaec:home
  ruralctl: visit has no field 'plaec'; did you mean place?
  [2]
  $ ruralctl visit list xyzzy:home
  ruralctl: visit has no field 'xyzzy'; 'ruralctl schema visit' shows its fields
  [2]
  $ ruralctl visit list place:xyzzy 2>&1 | sed 's/;.*//'
  ruralctl: place is never 'xyzzy'
  $ ruralctl visit list household:h012
  ruralctl: households: no household 'h012' in this book
  [2]
  $ ruralctl visit list household_count:some
  ruralctl: 'some' is not clearly a quantity in households; type a number such as 30, about 30 households or 30+ households
  [2]
  $ ruralctl visit list date:some
  ruralctl: 'some' is not a period; type 2021, 2021-03, 2021-W11, 2021Q1 or 2021-03-16, a range such as 2021-02..2021-03, ..2021-03 or 2021-02-23..03-06, or today, yesterday, last-7-days, or this-week, last-week and so on for month, quarter and year
  [2]
  $ ruralctl visit list --columns date,plaec
  ruralctl: visit has no field 'plaec'; did you mean 'place'?
  [2]
  $ ruralctl visit list --columns xyzzy
  ruralctl: visit has no field 'xyzzy'; 'ruralctl schema visit' shows its fields
  [2]
  $ ruralctl visit list --sort plaec
  ruralctl: visit has no field 'plaec'; did you mean 'place'?
  [2]
  $ ruralctl visit list --limit many
  ruralctl: --limit takes a whole number, not 'many'
  [2]
  $ ruralctl visit list place:home..field
  ruralctl: place has no order, so 'home..field' means nothing; name the choices one by one
  [2]
  $ ruralctl tally xyzzy:home
  ruralctl: no measure knows the term 'xyzzy:home'; 'ruralctl schema KIND' shows the fields of a kind
  [2]
  $ ruralctl tally visits-made xyzzy:home
  ruralctl: visit has no field 'xyzzy'; 'ruralctl schema visit' shows its fields
  [2]

Formats, periods and days.

  $ ruralctl visit list --format cvs
  ruralctl: no format 'cvs'; did you mean 'csv'?
  [2]
  $ ruralctl visit list --format xml
  ruralctl: no format 'xml'; there are table, csv, tsv, json, jsonl, yaml, md, html
  [2]
  $ ruralctl visit list --period 2021-13
  ruralctl: 2021-13: there is no month 13; type one from 1 to 12
  [2]
  $ ruralctl visit list --period 2021-W60
  ruralctl: 2021-W60: 2021 has 52 ISO weeks; type a week from 1 to 52
  [2]
  $ ruralctl visit list --period 2021Q5
  ruralctl: 2021Q5: there is no quarter 5; type one from 1 to 4
  [2]
  $ ruralctl visit list --period 2021-03..2021-02
  ruralctl: 2021-03..2021-02 ends before it begins; type the earlier date first, and the year of each where they differ
  [2]
  $ ruralctl visit list --period xyzzy
  ruralctl: 'xyzzy' is not a period; type 2021, 2021-03, 2021-W11, 2021Q1 or 2021-03-16, a range such as 2021-02..2021-03, ..2021-03 or 2021-02-23..03-06, or today, yesterday, last-7-days, or this-week, last-week and so on for month, quarter and year
  [2]
  $ ruralctl visit list --today 2021-3-16
  ruralctl: --today takes a day, written 2021-03-16, not '2021-3-16'
  [2]
  $ RURALCTL_TODAY=xyzzy ruralctl visit list
  ruralctl: --today takes a day, written 2021-03-16, not 'xyzzy'
  [2]

Measures, units and dimensions.

  $ ruralctl tally visits-mad
  ruralctl: no measure 'visits-mad'; did you mean visits-made?
  [2]
  $ ruralctl tally xyzzy
  ruralctl: no measure 'xyzzy'; 'ruralctl measures' lists them
  [2]
  $ ruralctl tally visit.household_cont
  ruralctl: no measure 'visit.household_cont'; 'ruralctl measures' lists them
  [2]
  $ ruralctl tally 走访户
  ruralctl: no measure '走访户'; did you mean 走访户数, 走访户次?
  [2]
  $ ruralctl tally visits-made --unit mu
  ruralctl: household visits made is measured in household visits, which cannot be said in mu
  [2]
  $ ruralctl tally area-planted --unit mou
  ruralctl: no unit 'mou' for --unit; did you mean 'mu'?
  [2]
  $ ruralctl tally area-planted --unit xyzzy
  ruralctl: no unit 'xyzzy' for --unit; there are mu, acre, ha, m2, km2, wan, yuan, yi, m, km, li
  [2]
  $ ruralctl tally visits-made --by monht
  ruralctl: visit cannot be divided by 'monht'; did you mean 'month'?
  [2]
  $ ruralctl tally visits-made --by xyzzy
  ruralctl: visit cannot be divided by 'xyzzy'; possible are village, month, week, quarter, year, and its fields ('ruralctl schema visit')
  [2]
  $ ruralctl tally visits-made --by month,week
  ruralctl: --by takes one span of time: day, week, month, quarter or year
  [2]
  $ ruralctl tally visits-made --by month,month
  ruralctl: --by names 'month' twice
  [2]
  $ ruralctl tally visits-made --by month,village,place
  ruralctl: --by takes at most two dimensions
  [2]
  $ ruralctl tally --by xyzzy
  ruralctl: no measure can be divided by 'xyzzy'
  [2]
  $ ruralctl baseline add visits-mad --value 3
  ruralctl: no measure 'visits-mad'; did you mean visits-made?
  [2]
  $ ruralctl baseline add visits-made --value 3亩
  ruralctl: '3亩' is in 亩, but a quantity in household visits is wanted; type a number such as 30, about 30 household visits or 30+ household visits
  [2]
  $ ruralctl baseline add visits-made --value 3 --where xyzzy:home
  ruralctl: visit has no field 'xyzzy'; 'ruralctl schema visit' shows its fields
  [2]
  $ ruralctl baseline add visits-made
  ruralctl: baseline needs value: add --value
  [2]

  $ find . -type f | xargs md5sum | diff ../before -
