What was promised: issues, next visits, rules for visiting again, meetings, decisions, targets.

  $ ruralctl init book --title 测试 2>/dev/null && cd book
  $ cat > ruralctl.yaml <<'EOF'
  > format: 1
  > title: 测试
  > procedure:
  >   - {step: branch-proposes, zh: 支部提议}
  >   - {step: committees-consult, zh: 两委商议}
  >   - {step: villagers-resolve, zh: 村民代表会议决议}
  > revisit: [{where: "monitor:unstable", every: 30d}]
  > EOF
  $ cat > team.yaml <<'EOF'
  > - id: he-yuan
  >   name: 何源
  > - id: li-na
  >   name: 李娜
  > EOF
  $ mkdir -p villages/wujia
  $ printf -- '- id: wujia\n  name: 吴家村\n  level: village\n' > villages/wujia/village.yaml
  $ mkdir -p villages/xiacun/visits villages/xiacun/meetings
  $ printf -- '- id: xiacun\n  name: 下村\n  level: village\n' > villages/xiacun/village.yaml
  $ printf -- '- id: h1\n  monitor: unstable\n- id: h2\n- id: h3\n  monitor: unstable\n' > villages/xiacun/households.yaml
  $ cat > villages/xiacun/visits/2021-03.yaml <<'EOF'
  > - id: 2021-03-01-aaaa
  >   date: 2021-03-01
  >   households: [h1, h2]
  >   by: [he-yuan]
  >   next: 2021-03-12
  > - id: 2021-03-02-aaaa
  >   date: 2021-03-02
  >   household_count: 20
  >   next: 2021-03-05
  > - id: 2021-03-10-aaaa
  >   date: 2021-03-10
  >   households: [h1]
  >   by: [li-na]
  > EOF
  $ export RURALCTL_VILLAGE=xiacun

A visit's own next one is a flag like the others; what was raised in a visit is referred to by it.

  $ ruralctl issue add 房屋漏雨 --category livelihood --household h1 --owner he-yuan --due 2021-03-14 --opened 2021-03-01
  2021-03-01-47q4
  $ ruralctl issue add 低保评议 --category stability --owner li-na --opened 2021-03-02
  2021-03-02-z0e4
  $ ruralctl decision add 艾草收购办法 --opened 2021-03-03
  2021-03-03-69ra
  $ ruralctl target add moxa --measure area-planted --value 1000 --due 2022-12
  moxa

Everything, by its day; what has no day last.

  $ ruralctl due
  due                   days  village  kind       what          waits for                                who   id
  ----------  --------------  -------  ---------  ------------  ---------------------------------------  ----  ---------------
  2021-03-12  4 days overdue  下村     visit                    again: h2                                何源  2021-03-01-aaaa
  2021-03-14  2 days overdue  下村     issue      房屋漏雨      open                                     何源  2021-03-01-47q4
  2021-03-16           today  下村     household                every 30 days; never met yet                   h3
  2021-03-31      in 15 days           meeting                  general, one a quarter: none in 2021Q1
  2021-03-31      in 15 days           meeting                  lecture, one a quarter: none in 2021Q1
  2021-03-31      in 15 days           meeting                  committee, one a month: none in 2021-03
  2021-03-31      in 15 days           meeting                  group, one a month: none in 2021-03
  2021-03-31      in 15 days           meeting                  theme day, one a month: none in 2021-03
  2021-04-09      in 24 days  下村     household                every 30 days; last on 2021-03-10              h1
  2022-12-31     in 655 days  下村     target                   area planted: 0 of 1000 mu                     moxa
  no date                     下村     decision   艾草收购办法  next: branch proposes                          2021-03-03-69ra
  no date                     下村     issue      低保评议      open                                     李娜  2021-03-02-z0e4
  $ ruralctl due --within 7d --format csv
  \xef\xbb\xbfdue,days,village,kind,title,waits_for,people,id (esc)
  2021-03-12,-4,xiacun,visit,,h2,he-yuan,2021-03-01-aaaa
  2021-03-14,-2,xiacun,issue,房屋漏雨,open,he-yuan,2021-03-01-47q4
  2021-03-16,0,xiacun,household,,30d,,h3

By whose, where, and of what kind; people are owners here and visitors there.

  $ ruralctl due by:he-yuan --format json
  [
    {
      "due": "2021-03-12",
      "days": -4,
      "source": "record",
      "kind": "visit",
      "village": "xiacun",
      "id": "2021-03-01-aaaa",
      "waits_for": "again: h2",
      "detail": "h2",
      "people": ["he-yuan"],
      "file": "villages/xiacun/visits/2021-03.yaml",
      "line": 1
    },
    {
      "due": "2021-03-14",
      "days": -2,
      "source": "record",
      "kind": "issue",
      "village": "xiacun",
      "id": "2021-03-01-47q4",
      "title": "房屋漏雨",
      "waits_for": "open",
      "detail": "open",
      "people": ["he-yuan"],
      "file": "villages/xiacun/issues/2021.yaml",
      "line": 1
    }
  ]
  $ ruralctl due village:wujia kind:issue
  due  days  village  kind  what  waits for  who  id
  ---  ----  -------  ----  ----  ---------  ---  --
  $ ruralctl due kind:decision kind:问题 --format csv
  \xef\xbb\xbfdue,days,village,kind,title,waits_for,people,id (esc)
  2021-03-14,-2,xiacun,issue,房屋漏雨,open,he-yuan,2021-03-01-47q4
  ,,xiacun,decision,艾草收购办法,branch-proposes,,2021-03-03-69ra
  ,,xiacun,issue,低保评议,open,li-na,2021-03-02-z0e4
  $ ruralctl due category:stability --format csv
  \xef\xbb\xbfdue,days,village,kind,title,waits_for,people,id (esc)
  ,,xiacun,issue,低保评议,open,li-na,2021-03-02-z0e4
  $ ruralctl due kind:isue
  ruralctl: no kind 'isue'; did you mean 'issue'?
  [2]
  $ ruralctl due colour:red
  ruralctl: nothing that can be due knows the term 'colour:red'; possible are village:, by:, kind: and the fields of issues, visits, decisions and targets
  [2]
  $ ruralctl due category:roads
  ruralctl: category is never 'roads'; possible are industry, 产业, infrastructure, 基础设施, service, 公共服务, tax-source, 税源
  [2]
  $ ruralctl due --within 7d --period 2021-03
  ruralctl: --within and --period do not go together; leave out one
  [2]
  $ ruralctl due --within soon
  ruralctl: --within takes days or weeks, 30d or 2w, not 'soon'
  [2]

A kept promise is no longer due.

  $ ruralctl visit add h2 h3 "再去看过" >/dev/null
  $ ruralctl due kind:visit kind:household --format csv
  \xef\xbb\xbfdue,days,village,kind,title,waits_for,people,id (esc)
  2021-04-09,24,xiacun,household,,30d,,h1
  2021-04-15,30,xiacun,household,,30d,,h3

Steps of a decision are taken in the order of the book's procedure, unless one insists.

  $ decision=$(ruralctl decision list --format csv --columns id | tail -1)
  $ ruralctl decision step $decision villagers-resolve
  ruralctl: 'branch proposes' (branch-proposes) comes before 'villagers resolve'; take that step first, or out of order with --force
  [2]
  $ ruralctl decision step $decision 支部提议
  $ ruralctl decision step $decision branch-proposes
  ruralctl: the step 'branch proposes' is taken already, and 'committees consult' (committees-consult) comes next; --force takes it again
  [2]
  $ ruralctl decision list --columns title,waits_for,status
  title         waits for           status
  ------------  ------------------  ------
  艾草收购办法  committees consult  open
  $ ruralctl decision step $decision villagers-resolve --force --date 2021-03-15
  $ ruralctl decision step $decision committees-consult
  $ ruralctl decision step $decision committees-consult
  ruralctl: all steps of this decision are taken; --force takes 'committees consult' again
  [2]
  $ ruralctl decision list --columns title,waits_for,status
  title         waits for  status
  ------------  ---------  ---------
  艾草收购办法             completed
  $ ruralctl due kind:decision
  due  days  village  kind  what  waits for  who  id
  ---  ----  -------  ----  ----  ---------  ---  --

Meetings that are missing in a period, by the usual rhythms and by the book's own.

  $ cat > villages/xiacun/meetings/2021.yaml <<'EOF'
  > - id: 2021-01-10-aaaa
  >   date: 2021-01-10
  >   type: theme-day
  > - id: 2021-01-20-aaaa
  >   date: 2021-01-20
  >   type: committee
  > - id: 2021-02-20-aaaa
  >   date: 2021-02-20
  >   type: committee
  > - id: 2021-03-05-aaaa
  >   date: 2021-03-05
  >   type: general
  > EOF
  $ ruralctl due kind:meeting --period 2021Q1 --format tsv
  due	days	village	kind	title	waits_for	people	id
  2021-01-31	-44	xiacun	meeting		type:group 2021-01		
  2021-02-28	-16	xiacun	meeting		type:group 2021-02		
  2021-02-28	-16	xiacun	meeting		type:theme-day 2021-02		
  2021-03-31	15	xiacun	meeting		type:lecture 2021Q1		
  2021-03-31	15	xiacun	meeting		type:committee 2021-03		
  2021-03-31	15	xiacun	meeting		type:group 2021-03		
  2021-03-31	15	xiacun	meeting		type:theme-day 2021-03		
  $ ruralctl due kind:meeting type:committee --period 2021 --format tsv
  due	days	village	kind	title	waits_for	people	id
  2021-03-31	15	xiacun	meeting		type:committee 2021-03		
  $ printf 'rhythms: [{kind: meeting, where: "type:theme-day", every: month}]\n' >> ruralctl.yaml
  $ ruralctl due kind:meeting --format json
  [
    {
      "due": "2021-02-28",
      "days": -16,
      "source": "rhythm",
      "kind": "meeting",
      "village": "xiacun",
      "waits_for": "theme day, one a month: none in 2021-02",
      "detail": "type:theme-day 2021-02",
      "file": "ruralctl.yaml",
      "line": 8
    },
    {
      "due": "2021-03-31",
      "days": 15,
      "source": "rhythm",
      "kind": "meeting",
      "village": "xiacun",
      "waits_for": "theme day, one a month: none in 2021-03",
      "detail": "type:theme-day 2021-03",
      "file": "ruralctl.yaml",
      "line": 8
    }
  ]

Rules of the book that mean nothing are told at their line, and the rest is answered.

  $ sed -i 's/type:theme-day/typ:theme-day/' ruralctl.yaml
  $ ruralctl due kind:meeting
  due  days  village  kind  what  waits for  who  id
  ---  ----  -------  ----  ----  ---------  ---  --
  ruralctl: ruralctl.yaml:8:11: meeting has no field 'typ'; did you mean type?
  ruralctl: the answer lacks what was not read there; mend it and run the command again
  [3]
  $ sed -i 's/kind: meeting, where: "typ:theme-day"/kind: meting/' ruralctl.yaml
  $ ruralctl due kind:meeting
  ruralctl: ruralctl.yaml:8:18: no kind 'meting'; did you mean 'meeting'?
  [3]
  $ sed -i 's/kind: meting, every: month/kind: meeting, every: fortnight/' ruralctl.yaml
  $ ruralctl due kind:meeting
  ruralctl: ruralctl.yaml:8:34: 'every' must be one of day, week, month, quarter, year, not 'fortnight'
  [3]

In Chinese.

  $ sed -i '/rhythms/d' ruralctl.yaml
  $ ruralctl --lang zh 待办 --近 7d
  期限            天数  村    类别      内容      下一步                          负责人  编号
  ----------  --------  ----  --------  --------  ------------------------------  ------  ---------------
  2021-02-28  逾期16天  下村  组织生活            党小组会，每月一次：2021-02 缺
  2021-02-28  逾期16天  下村  组织生活            主题党日，每月一次：2021-02 缺
  2021-03-14   逾期2天  下村  问题      房屋漏雨  待办                            何源    2021-03-01-47q4

Rules are lists; kinds of which nothing can be due are told.

  $ printf 'format: 1\nrhythms: {kind: meeting, every: month}\n' > ruralctl.yaml
  $ ruralctl due
  ruralctl: ruralctl.yaml:2:10: 'rhythms' is a list: write each rule behind '- '
  [3]
  $ printf 'format: 1\nrevisit: 30d\n' > ruralctl.yaml
  $ ruralctl due
  ruralctl: ruralctl.yaml:2:10: 'revisit' is a list: write each rule behind '- '
  [3]
  $ printf 'format: 1\nprocedure: {step: propose, zh: 提议}\n' > ruralctl.yaml
  $ ruralctl due
  ruralctl: ruralctl.yaml:2:12: 'procedure' is a list: write each rule behind '- '
  [3]
  $ printf 'format: 1\nrhythms: [{kind: meeting, every: month, per: brnch}]\n' > ruralctl.yaml
  $ ruralctl check
  ruralctl.yaml:2:11: error: meeting has no field 'brnch'; 'ruralctl schema meeting' shows its fields
  villages/xiacun/decisions/2021.yaml:6:39: warning: 'steps' goes back from 2021-03-16 to 2021-03-15; put the entries in order, or correct the date
  [1]
  $ printf 'format: 1\nrhythms: []\n' > ruralctl.yaml
  $ ruralctl due kind:meeting
  ruralctl: meeting promises nothing and is never due; 'ruralctl due' without 'kind:' shows what is
  [2]
  $ ruralctl due kind:planting
  ruralctl: planting promises nothing and is never due; 'ruralctl due' without 'kind:' shows what is
  [2]

What is promised lies behind its day.

  $ ruralctl visit add h1 --date 2021-03-10 --next 2021-03-09
  ruralctl: 'next' (2021-03-09) lies before 'date' (2021-03-10); correct one of the two
  [2]
  $ ruralctl issue add 修路 --category other --opened 2021-03-10 --due 2021-03-01
  ruralctl: 'due' (2021-03-01) lies before 'opened' (2021-03-10); correct one of the two
  [2]

类别 is a category too.

  $ printf 'format: 1\n' > ruralctl.yaml
  $ ruralctl due 类别:稳定 --format tsv
  ruralctl: category is never '稳定'; possible are industry, 产业, infrastructure, 基础设施, service, 公共服务, tax-source, 税源
  [2]
  $ ruralctl due 类别:信访稳定 --format tsv | cut -f5
  title
  低保评议
