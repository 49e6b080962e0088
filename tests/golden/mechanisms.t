The mechanisms of the press page, day by day, with commands alone.

  $ ruralctl init book --title 工作队 2>/dev/null && cd book
  $ cat >> ruralctl.yaml <<'EOF'
  > procedure: [{step: propose, zh: 支部提议}, {step: consult, zh: 两委商议}, {step: resolve, zh: 代表决议}]
  > classes: {elderly: {en: living alone, zh: 独居老人}, disabled: {en: disabled, zh: 残疾人户}}
  > EOF
  $ ruralctl village add xiacun 下村 --level village
  xiacun
  $ export RURALCTL_VILLAGE=xiacun

The four classes of household, with coverage for each.

  $ for h in h1:petition h2:hardship h3:elderly,hardship; do ruralctl household add ${h%:*} --classes ${h#*:}; done
  h1
  h2
  h3
  $ ruralctl person add he-yuan 何源 --group party --from 2020-05
  he-yuan
  $ ruralctl person add li-na 李娜 --group industry --from 2020-05 --to 2021-02-01
  li-na
  $ ruralctl visit add h2 h3 "房屋漏雨" --by he-yuan --date 2021-03-02 --next 2021-03-09 > /dev/null
  $ ruralctl coverage --period 2021-03
  classes       registered  visited  coverage  without names  remarks
  ------------  ----------  -------  --------  -------------  --------------------
  disabled               0        0   unknown                 nobody on the roster
  living alone           1        1      100%
  hardship               2        2      100%
  petition               1        0        0%
  ------------  ----------  -------  --------  -------------  --------------------
  total                  3        2     66.7%
  
  a record with several values is in each of its groups: the rows need not add up to the total

An issue from the visit to its end: raised, in hand, overdue, done, closed.

  $ issue=$(ruralctl issue add 房屋漏雨 --category livelihood --household h2 --owner he-yuan --opened 2021-03-02 --due 2021-03-10)
  $ visit=$(ruralctl visit list --format tsv --columns id | tail -1)
  $ ruralctl visit set $visit issues+=$issue
  $ ruralctl issue start $issue --date 2021-03-03
  $ ruralctl due kind:issue --format tsv | cut -f1,2,5-7
  due	days	title	waits_for	people
  2021-03-10	-6	房屋漏雨	started	he-yuan
  $ ruralctl issue list status:started due:..2021-03-15 --columns title,due,status
  title     due         status
  --------  ----------  -------
  房屋漏雨  2021-03-10  started
  $ ruralctl issue done $issue --date 2021-03-11 --outcome 已换瓦
  $ ruralctl issue close $issue --date 2021-03-12
  $ ruralctl due kind:issue --format tsv | cut -f1,2,5-7
  due	days	title	waits_for	people
  $ ruralctl tally issues-raised issues-done issues-closed --format tsv | cut -f1,2
  measure	value
  issues-raised	1
  issues-done	1
  issues-closed	1
  $ ruralctl household show h2
  field    value
  -------  ---------------------------------
  id       h2
  village  下村
  classes  hardship
  file     villages/xiacun/households.yaml:3
  
  visit
  id               date        households  by    issues           next visit  notes
  ---------------  ----------  ----------  ----  ---------------  ----------  --------
  2021-03-02-p1hx  2021-03-02  h2, h3      何源  2021-03-02-z0e4  2021-03-09  房屋漏雨
  
  issue
  id               opened      title     category    owner  due         started     done        closed      outcome  status
  ---------------  ----------  --------  ----------  -----  ----------  ----------  ----------  ----------  -------  ------
  2021-03-02-z0e4  2021-03-02  房屋漏雨  livelihood  何源   2021-03-10  2021-03-03  2021-03-11  2021-03-12  已换瓦   closed

Days in the village and leave, for each person and month; a day is counted once.

  $ ruralctl stay add --by he-yuan,li-na --dates 2021-01-30..2021-02-02 > /dev/null
  $ ruralctl stay add --by he-yuan --dates 2021-02-02,2021-02-05 > /dev/null
  $ ruralctl stay add --by he-yuan --type leave --dates 2021-02-08..10 > /dev/null
  $ ruralctl tally days-in-village days-on-leave --by by,month
  days in village (days)  2021-01  2021-02
  ----------------------  -------  -------
  何源                          2        3
  李娜                          2        2
  
  total: 9 days
  
  days on leave (days)  2021-02
  --------------------  -------
  何源                        3
  
  total: 3 days

The work log.

  $ ruralctl log add 走访时了解到春耕缺肥 --by he-yuan --date 2021-03-05 > /dev/null
  $ ruralctl log list 春耕 --columns date,notes --format tsv
  date	notes
  2021-03-05	走访时了解到春耕缺肥

What a decision waits for.

  $ decision=$(ruralctl decision add 艾草收购办法 --opened 2021-03-01)
  $ ruralctl decision step $decision consult
  ruralctl: 'propose' (propose) comes before 'consult'; take that step first, or out of order with --force
  [2]
  $ ruralctl decision step $decision propose --date 2021-03-01
  $ ruralctl decision list --columns title,status,waits_for --format tsv
  title	status	waits_for
  艾草收购办法	open	consult
  $ ruralctl due kind:decision --format tsv | cut -f5,6
  title	waits_for
  艾草收购办法	consult

Party life against its rhythm.

  $ ruralctl meeting add 学习文件 --type theme-day --date 2021-02-20 --expected 12 --present 11 > /dev/null
  $ ruralctl due kind:meeting --format tsv | cut -f1,2,6
  due	days	waits_for
  2021-02-28	-16	type:committee 2021-02
  2021-02-28	-16	type:group 2021-02
  2021-03-31	15	type:general 2021Q1
  2021-03-31	15	type:lecture 2021Q1
  2021-03-31	15	type:committee 2021-03
  2021-03-31	15	type:group 2021-03
  2021-03-31	15	type:theme-day 2021-03

Star ratings, promoted and demoted.

  $ ruralctl rating add 一支部 --stars 3 --date 2019-12-20 > /dev/null
  $ ruralctl rating add 一支部 --stars 4 --date 2020-12-20 > /dev/null
  $ ruralctl rating add 二支部 --stars 4 --date 2019-12-20 > /dev/null
  $ ruralctl rating add 二支部 --stars 3 --date 2020-12-20 > /dev/null
  $ ruralctl tally stars --by branch,year
  stars (stars)  2019  2020  2021
  -------------  ----  ----  ----
  一支部            3   4 ↑     4
  二支部            4   3 ↓     3
  
  stars: is not added up; '--by branch' divides it
  $ ruralctl tally stars --by branch,year --format jsonl | grep change | cut -d, -f4-
  "group":{"branch":"一支部","year":"2020"},"value":4,"qualifier":"exact","records":1,"unknown":0,"change":1}
  "group":{"branch":"一支部","year":"2021"},"value":4,"qualifier":"exact","records":1,"unknown":0,"change":0}
  "group":{"branch":"二支部","year":"2020"},"value":3,"qualifier":"exact","records":1,"unknown":0,"change":-1}
  "group":{"branch":"二支部","year":"2021"},"value":3,"qualifier":"exact","records":1,"unknown":0,"change":0}
  $ ruralctl tally stars
  measure  branch  value  unit   records  remarks
  -------  ------  -----  -----  -------  -------
  stars    一支部      4  stars        1
  stars    二支部      3  stars        1

Pairing, while it lasts.

  $ ruralctl pairing add p1 区农业局 --branch 一支部 --since 2020-06 --until 2021-01 > /dev/null
  $ ruralctl pairing add p2 区财政局 --branch 二支部 --since 2020-06 > /dev/null
  $ ruralctl tally pairings --period 2020
  measure   value  unit   records  remarks
  --------  -----  -----  -------  -------
  pairings      2  pairs        2
  $ ruralctl pairing list --period 2021-03 --columns partner
  partner
  --------
  区财政局

The team's groups, and who belonged to them on a day.

  $ ruralctl person list --period 2021-01-15 --columns name,group --format tsv
  name	group
  何源	party
  李娜	industry
  $ ruralctl person list group:党建组 --period 2021-03-15 --columns name,group --format tsv
  name	group
  何源	party
  $ ruralctl tally person-count --by group --period 2021-03-15
  group  person records (items)
  -----  ----------------------
  party                       1
  -----  ----------------------
  total                       1

Enterprises, each once at the highest stage that it has reached.

  $ ruralctl project add moxa 艾草产业 --category industry --milestones date=2020-06,stage=planned > /dev/null
  $ ruralctl contact add 艾润科技 --stage talk --date 2021-01-05 --project moxa > /dev/null
  $ ruralctl contact add 艾润科技 --stage landed --date 2021-03-05 --project moxa > /dev/null
  $ ruralctl contact add 绿园公司 --stage intent --date 2021-02-05 > /dev/null
  $ ruralctl tally enterprises-contacted --by stage
  stage   enterprises contacted (enterprises)
  ------  -----------------------------------
  intent                                    1
  landed                                    1
  ------  -----------------------------------
  total                                     2
  $ ruralctl tally enterprises-contacted --by stage --period 2021-01..2021-02
  stage   enterprises contacted (enterprises)
  ------  -----------------------------------
  talk                                      1
  intent                                    1
  ------  -----------------------------------
  total                                     2

One industry: the branch's cooperative, the company, the households and their land, drawn together.

  $ ruralctl coop add moxa-coop 艾草合作社 --type land-share --led-by-branch true --project moxa --household-count 100余户 > /dev/null
  $ ruralctl planting add 艾草 --area-mu 300 --project moxa --date 2020-10-01 > /dev/null
  $ ruralctl planting add 艾草 --area-mu 约800亩 --household-count 100余户 --project moxa --date 2021-03-01 > /dev/null
  $ ruralctl resource add 塘坝 --type pond --count 1处 --project moxa --date 2021-03-01 > /dev/null
  $ ruralctl target add moxa-area --measure area-planted --where crop:艾草 --value 1000余 --due 2022-12 --project moxa
  moxa-area
  $ ruralctl project advance moxa operating --date 2021-03
  $ ruralctl project show moxa
  field       value
  ----------  ----------------------------------
  id          moxa
  village     下村
  name        艾草产业
  category    industry
  milestones  2020-06 planned; 2021-03 operating
  stage       operating
  file        villages/xiacun/projects.yaml:1
  
  planting
  id               date        crop  area (mu)  growing households (households)
  ---------------  ----------  ----  ---------  -------------------------------
  2020-10-01-r6wk  2020-10-01  艾草        300
  2021-03-01-p9jr  2021-03-01  艾草  about 800                             100+
  
  resource
  id               date        name  type  count (items)
  ---------------  ----------  ----  ----  -------------
  2021-03-01-y1qr  2021-03-01  塘坝  pond              1
  
  coop
  id         name        type        led by the branch  member households (households)
  ---------  ----------  ----------  -----------------  ------------------------------
  moxa-coop  艾草合作社  land share  yes                                          100+
  
  contact
  id               date        enterprise  stage
  ---------------  ----------  ----------  ------
  2021-01-05-318f  2021-01-05  艾润科技    talk
  2021-03-05-032q  2021-03-05  艾润科技    landed
  
  target
  id         due      measure       value  where
  ---------  -------  ------------  -----  ---------
  moxa-area  2022-12  area-planted  1000+  crop:艾草
  $ ruralctl targets --lang zh
  目标       村    内容               现状    目标值  完成率  期限     剩余天数  进度  首次记录
  ---------  ----  --------------  -------  --------  ------  -------  --------  ----  -------------------
  moxa-area  下村  种植面积，艾草  约800亩  1000余亩     80%  2022-12       655  正常  2020-10-01 为 300亩
