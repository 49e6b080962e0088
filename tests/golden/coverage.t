How many of the roster were visited: a book with two places, classes, a household that left, one
that came late, visits without names and rules for visiting again.

  $ ruralctl init book --title 测试 2>/dev/null && cd book
  $ cat > ruralctl.yaml <<'EOF'
  > format: 1
  > title: 测试
  > revisit: [{where: "monitor:unstable", every: 30d}, {where: "class:hardship", every: 60d}]
  > EOF
  $ mkdir -p villages/xiaan villages/xiacun/visits villages/xiacun/issues
  $ cat > villages/xiaan/village.yaml <<'EOF'
  > - id: xiaan
  >   name: 厦安村
  >   level: village
  > EOF
  $ cat > villages/xiacun/village.yaml <<'EOF'
  > - id: xiacun
  >   name: 下村
  >   level: grid
  >   parent: xiaan
  >   households_total: 6
  > EOF
  $ cat > villages/xiacun/households.yaml <<'EOF'
  > - id: h1
  >   classes: [hardship]
  >   monitor: unstable
  > - id: h2
  >   classes: [petition, hardship]
  > - id: h3
  > - id: h4
  >   left: 2021-03-10
  > - id: h5
  >   classes: [hardship]
  >   joined: 2021-04-01
  > - id: h6
  >   joined: 2021
  > EOF
  $ cat > villages/xiaan/households.yaml <<'EOF'
  > - id: h1
  > EOF
  $ cat > villages/xiacun/visits/2021-02.yaml <<'EOF'
  > - id: 2021-02-01-aaaa
  >   date: 2021-02-01
  >   households: [h1, h3]
  > EOF
  $ cat > villages/xiacun/visits/2021-03.yaml <<'EOF'
  > - id: 2021-03-02-aaaa
  >   date: 2021-03-02
  >   households: [h2, h4]
  >   household_count: 20+
  > - id: 2021-03-05-aaaa
  >   date: 2021-03-05
  >   households: [h2, xiaan/h1, h99]
  > EOF
  $ cat > villages/xiacun/issues/2021.yaml <<'EOF'
  > - id: 2021-02-01-bbbb
  >   opened: 2021-02-01
  >   title: 房屋漏雨
  >   category: livelihood
  >   household: h1
  > EOF

By class, the usual way; the roster as it stood at the end: h4 has left, h5 has not come. Of 下村
six households are said to be, and four are registered, so that the per cent of all is unknown.

  $ ruralctl coverage --period 2021-03
  classes     registered  visited  coverage  without names  remarks
  ----------  ----------  -------  --------  -------------  ----------------------------------
  (not said)           3        1     33.3%
  hardship             2        1       50%
  petition             1        1      100%
  ----------  ----------  -------  --------  -------------  ----------------------------------
  total                5        2   unknown            20+  下村: 4 on the roster, of 6 in all
  
  a record with several values is in each of its groups: the rows need not add up to the total
  households met without their names raise no figure here, and are shown beside
  1 on the roster by a date that is known in part only

By place, and a class alone, of which no place says how many there are.

  $ ruralctl coverage --period 2021-03 --by village --format csv
  ruralctl: households met without their names raise no figure here, and are shown beside
  ruralctl: 1 on the roster by a date that is known in part only
  \xef\xbb\xbfvillage,registered,visited,percent,unnamed,remarks (esc)
  xiaan,1,1,100,,
  xiacun,4,1,,20+,"下村: 4 on the roster, of 6 in all"
  $ ruralctl coverage class:hardship --period 2021-03 --format json
  [
    {
      "group": {"class": "hardship"},
      "registered": 2,
      "visited": 1,
      "percent": 50
    },
    {
      "group": {"class": "petition"},
      "registered": 1,
      "visited": 1,
      "percent": 100
    },
    {
      "registered": 2,
      "visited": 1,
      "percent": 50,
      "incomplete": [
        {
          "village": "xiacun",
          "registered": 4,
          "total": {"value": 6, "qualifier": "exact"}
        }
      ],
      "unnamed": {"value": 20, "qualifier": "at-least"}
    }
  ]
  ruralctl: a record with several values is in each of its groups: the rows need not add up to the total
  ruralctl: households met without their names raise no figure here, and are shown beside
  $ ruralctl coverage --within 30d village:=xiaan --by village --format json
  [
    {
      "group": {"village": "xiaan"},
      "registered": 1,
      "visited": 1,
      "percent": 100
    },
    {
      "registered": 1,
      "visited": 1,
      "percent": 100
    }
  ]

An empty roster is unknown, neither 0 nor 100 per cent.

  $ ruralctl coverage monitor:marginal
         registered  visited  coverage  without names  remarks
  -----  ----------  -------  --------  -------------  ----------------------------------
  -----  ----------  -------  --------  -------------  ----------------------------------
  total           0        0   unknown            20+  下村: 4 on the roster, of 6 in all
  
  households met without their names raise no figure here, and are shown beside

Who was not met, longest ago first.

  $ ruralctl coverage --within 30d --missing
  id  village  classes   last met    days ago  still open
  --  -------  --------  ----------  --------  ----------
  h6  下村               never
  h1  下村     hardship  2021-02-01        43  房屋漏雨
  h3  下村               2021-02-01        43
  
  3 in all
  $ ruralctl coverage --period 2021-03 --missing --format json
  [
    {
      "village": "xiacun",
      "id": "h6",
      "last": null,
      "open": []
    },
    {
      "village": "xiacun",
      "id": "h1",
      "last": "2021-02-01",
      "days": 43,
      "open": [
        {"kind": "issue", "village": "xiacun", "id": "2021-02-01-bbbb", "title": "房屋漏雨"}
      ]
    },
    {
      "village": "xiacun",
      "id": "h3",
      "last": "2021-02-01",
      "days": 43,
      "open": []
    }
  ]

Whom the rules ask for.

  $ ruralctl coverage --due
  id  village  classes   last met    days ago  due         days overdue  still open
  --  -------  --------  ----------  --------  ----------  ------------  ----------
  h1  下村     hardship  2021-02-01        43  2021-03-03            13  房屋漏雨
  
  1 in all
  $ ruralctl coverage --due --within 60d --format tsv
  id	village	classes	last	days	due	overdue	open
  h1	xiacun	hardship	2021-02-01	43	2021-03-03	13	房屋漏雨
  h2	xiacun	petition, hardship	2021-03-05	11	2021-05-04		

What is behind the figures: they add up, and the rest is told apart.

  $ ruralctl coverage --period 2021-03 --by village --explain
  village  registered  visited  coverage  without names  remarks
  -------  ----------  -------  --------  -------------  ----------------------------------
  厦安村            1        1      100%
  下村              4        1   unknown            20+  下村: 4 on the roster, of 6 in all
  -------  ----------  -------  --------  -------------  ----------------------------------
  total             5        2   unknown            20+  下村: 4 on the roster, of 6 in all
  
  households met without their names raise no figure here, and are shown beside
  1 on the roster by a date that is known in part only
  
  厦安村: 1 of 1 registered
  adds  record                            kind       id  village  date  remarks
  ----  --------------------------------  ---------  --  -------  ----  -------------------------------------
     1  villages/xiaan/households.yaml:1  household  h1  厦安村         villages/xiacun/visits/2021-03.yaml:5
  
  下村: 1 of 4 registered
  adds  record                                 kind       id               village  date        remarks
  ----  -------------------------------------  ---------  ---------------  -------  ----------  -----------------------------------------------------------
     1  villages/xiacun/households.yaml:4      household  h2               下村                 villages/xiacun/visits/2021-03.yaml:1
     –  villages/xiacun/households.yaml:1      household  h1               下村                 nothing in the period names it
     –  villages/xiacun/households.yaml:6      household  h3               下村                 nothing in the period names it
     –  villages/xiacun/households.yaml:7      household  h4               下村                 has ended
     –  villages/xiacun/households.yaml:9      household  h5               下村     2021-04-01  was not there yet
     –  villages/xiacun/households.yaml:12     household  h6               下村     2021        nothing in the period names it
     –  villages/xiacun/visits/2021-03.yaml:1  visit      2021-03-02-aaaa  下村     2021-03-02  may be among those counted; 20+ without names are not added
  
  total: 2 of 5 registered
  adds  record                                 kind       id               village  date        remarks
  ----  -------------------------------------  ---------  ---------------  -------  ----------  -----------------------------------------------------------
     1  villages/xiaan/households.yaml:1       household  h1               厦安村               villages/xiacun/visits/2021-03.yaml:5
     1  villages/xiacun/households.yaml:4      household  h2               下村                 villages/xiacun/visits/2021-03.yaml:1
     –  villages/xiacun/households.yaml:1      household  h1               下村                 nothing in the period names it
     –  villages/xiacun/households.yaml:6      household  h3               下村                 nothing in the period names it
     –  villages/xiacun/households.yaml:7      household  h4               下村                 has ended
     –  villages/xiacun/households.yaml:9      household  h5               下村     2021-04-01  was not there yet
     –  villages/xiacun/households.yaml:12     household  h6               下村     2021        nothing in the period names it
     –  villages/xiacun/visits/2021-03.yaml:1  visit      2021-03-02-aaaa  下村     2021-03-02  may be among those counted; 20+ without names are not added
     –  villages/xiacun/visits/2021-03.yaml:5  visit      2021-03-05-aaaa  下村     2021-03-05  not on the roster
  $ ruralctl coverage class:petition --period 2021-03 --explain --format json
  [
    {
      "group": {"class": "hardship"},
      "registered": 1,
      "visited": 1,
      "percent": 100,
      "explain": [
        {"kind": "household", "village": "xiacun", "id": "h2", "file": "villages/xiacun/households.yaml", "line": 4, "value": 1, "qualifier": "exact", "reason": "counted", "by": "villages/xiacun/visits/2021-03.yaml:1"}
      ]
    },
    {
      "group": {"class": "petition"},
      "registered": 1,
      "visited": 1,
      "percent": 100,
      "explain": [
        {"kind": "household", "village": "xiacun", "id": "h2", "file": "villages/xiacun/households.yaml", "line": 4, "value": 1, "qualifier": "exact", "reason": "counted", "by": "villages/xiacun/visits/2021-03.yaml:1"}
      ]
    },
    {
      "registered": 1,
      "visited": 1,
      "percent": 100,
      "incomplete": [
        {
          "village": "xiacun",
          "registered": 4,
          "total": {"value": 6, "qualifier": "exact"}
        }
      ],
      "unnamed": {"value": 20, "qualifier": "at-least"},
      "explain": [
        {"kind": "household", "village": "xiacun", "id": "h2", "file": "villages/xiacun/households.yaml", "line": 4, "value": 1, "qualifier": "exact", "reason": "counted", "by": "villages/xiacun/visits/2021-03.yaml:1"},
        {
          "kind": "visit",
          "village": "xiacun",
          "id": "2021-03-02-aaaa",
          "file": "villages/xiacun/visits/2021-03.yaml",
          "line": 1,
          "date": "2021-03-02",
          "value": null,
          "reason": "may-be-among",
          "unnamed": {"value": 20, "qualifier": "at-least"}
        },
        {
          "kind": "visit",
          "village": "xiacun",
          "id": "2021-03-05-aaaa",
          "file": "villages/xiacun/visits/2021-03.yaml",
          "line": 5,
          "date": "2021-03-05",
          "value": null,
          "reason": "not-registered",
          "names": ["h99"]
        }
      ]
    }
  ]
  ruralctl: a record with several values is in each of its groups: the rows need not add up to the total
  ruralctl: households met without their names raise no figure here, and are shown beside
  $ ruralctl coverage --period 2021-03 --explain --format csv | head -3
  \xef\xbb\xbfclass,adds,file,kind,id,village,date,reason (esc)
  ,1,villages/xiaan/households.yaml:1,household,h1,xiaan,,counted
  ,,villages/xiacun/households.yaml:6,household,h3,xiacun,,not-counted

Visits by one person, or at one place, count alone.

  $ ruralctl coverage by:he-yuan
  ruralctl: by: no person 'he-yuan' in this book
  [2]
  $ ruralctl coverage place:home --format json
  [
    {
      "group": {"class": null},
      "registered": 3,
      "visited": 0,
      "percent": 0
    },
    {
      "group": {"class": "hardship"},
      "registered": 2,
      "visited": 0,
      "percent": 0
    },
    {
      "group": {"class": "petition"},
      "registered": 1,
      "visited": 0,
      "percent": 0
    },
    {
      "registered": 5,
      "visited": 0,
      "percent": null,
      "incomplete": [
        {
          "village": "xiacun",
          "registered": 4,
          "total": {"value": 6, "qualifier": "exact"}
        }
      ]
    }
  ]
  ruralctl: a record with several values is in each of its groups: the rows need not add up to the total
  ruralctl: 1 on the roster by a date that is known in part only

What does not go together, or means nothing.

  $ ruralctl coverage --missing --due
  ruralctl: --missing and --due do not go together; leave out one
  [2]
  $ ruralctl coverage --period 2021-03 --within 30d
  ruralctl: --period and --within do not go together; leave out one
  [2]
  $ ruralctl coverage --by month
  ruralctl: coverage is of one period, and cannot be divided by 'month'; take it once for each with --period
  [2]
  $ ruralctl coverage --by village,class,group
  ruralctl: --by takes at most two dimensions
  [2]
  $ ruralctl coverage --within 3月
  ruralctl: --within takes days or weeks, 30d or 2w, not '3月'
  [2]
  $ ruralctl coverage --period 2022
  ruralctl: the period '2022' lies ahead; nothing of it has happened yet
  [2]
  $ ruralctl coverage clas:hardship
  ruralctl: household has no field 'clas'; did you mean class, classes?
  [2]

A book without rules says how to make some; a rule that means nothing is told at its line.

  $ printf 'format: 1\n' > ruralctl.yaml
  $ ruralctl coverage --due
  ruralctl: the book has no rules for visiting again; add some to ruralctl.yaml: 'revisit: [{where: monitor:unstable, every: 30d}]'
  id  village  classes  last met  days ago  due  days overdue  still open
  --  -------  -------  --------  --------  ---  ------------  ----------
  
  0 in all
  $ printf 'format: 1\nrevisit:\n  - {where: "monitr:unstable", every: 30d}\n' > ruralctl.yaml
  $ ruralctl coverage --due
  ruralctl: ruralctl.yaml:3:5: household has no field 'monitr'; did you mean monitor?
  [3]
  $ printf 'format: 1\nrevisit:\n  - {where: "monitor:unstable", every: monthly}\n' > ruralctl.yaml
  $ ruralctl coverage --due
  ruralctl: ruralctl.yaml:3:40: 'every' says how often, in days or weeks: 30d, 2w
  [3]

In Chinese.

  $ printf 'format: 1\nlang: zh\n' > ruralctl.yaml
  $ ruralctl --lang zh 覆盖 --期间 2021-03
  分类        在册  已走访  覆盖率  未列名  说明
  ----------  ----  ------  ------  ------  ----------------
  （未填）       3       1   33.3%
  生活困难户     2       1     50%
  信访矛盾户     1       1    100%
  ----------  ----  ------  ------  ------  ----------------
  合计           5       2    未知    20余  下村：6户中在册4
  
  一条记录有多个值时各组都计入：各行相加不一定等于合计
  未列名的走访户不计入覆盖率，单列在旁
  有1户的在册日期不完整，按在册计
