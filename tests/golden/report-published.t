Figures that were published stay published: what changed since is told, record by record.

  $ ruralctl init book --title 测试工作队 2>/dev/null && cd book
  $ cat >> ruralctl.yaml <<'END'
  > reports:
  >   short:
  >     zh: 简报
  >     en: short report
  >     span: week
  >     columns: [period, so-far]
  >     sections: [{zh: 走访, en: Visits, blocks: [{table: [visits-made, households-visited]}]}]
  >   now: {zh: 现状, span: none, sections: [{blocks: [{table: [visits-made]}]}]}
  > END
  $ ruralctl village add xiacun 下村 --level grid >/dev/null
  $ for h in h1 h2 h3; do ruralctl household add $h >/dev/null; done
  $ ruralctl visit add h1 --date 2021-03-15
  2021-03-15-yakv
  $ ruralctl visit add h2 --household-count 约3 --date 2021-03-16
  2021-03-16-chr9
  $ ruralctl report short --publish
  short report
  ============
  week 11 of 2021 (15–21 March)
  as of 16 March 2021
  
  1. Visits
  ---------
  measure                this week   so far  unit
  ---------------------  ---------  -------  ----------------
  household visits made    about 5  about 5  household visits
  households visited       about 4  about 4  households
  ruralctl: published: reports/2021-W11.yaml
  $ cat reports/2021-W11.yaml
  - report: short
    period: 2021-W11
    as_of: "2021-03-16"
    figures:
      - name: visits-made
        measure: visits-made
        over: period
        value: ~5
        records: {visit xiacun/2021-03-15-yakv: 1, visit xiacun/2021-03-16-chr9: ~4}
      - name: visits-made
        measure: visits-made
        over: so-far
        value: ~5
        records: {visit xiacun/2021-03-15-yakv: 1, visit xiacun/2021-03-16-chr9: ~4}
      - name: households-visited
        measure: households-visited
        over: period
        value: ~4
        records: {visit xiacun/2021-03-15-yakv: 1, visit xiacun/2021-03-16-chr9: ~4}
      - name: households-visited
        measure: households-visited
        over: so-far
        value: ~4
        records: {visit xiacun/2021-03-15-yakv: 1, visit xiacun/2021-03-16-chr9: ~4}
  $ ruralctl check && ruralctl fmt --check

Nothing is written twice; nothing has changed.

  $ cp reports/2021-W11.yaml before
  $ ruralctl report short --publish | tail -4
  ruralctl: these figures are published already: reports/2021-W11.yaml
  
  Since the figures were published (reports/2021-W11.yaml, as of 2021-03-16)
  --------------------------------------------------------------------------
  All published figures are what they were.
  $ cmp before reports/2021-W11.yaml
  $ ruralctl report --check-published

Late, later, changed and gone.

  $ ruralctl visit add h2 h3 --date 2021-03-15
  2021-03-15-h0e2
  $ ruralctl visit set 2021-03-16-chr9 household_count=5
  $ ruralctl visit rm 2021-03-15-yakv
  $ ruralctl visit add h1 --date 2021-03-17 --today 2021-03-18
  2021-03-17-7ak6
  $ ruralctl report short --today 2021-03-18
  short report
  ============
  week 11 of 2021 (15–21 March)
  as of 18 March 2021
  
  1. Visits
  ---------
  measure                this week  so far  unit
  ---------------------  ---------  ------  ----------------
  household visits made          9       9  household visits
  households visited            6+      6+  households
  
  Since the figures were published (reports/2021-W11.yaml, as of 2021-03-16)
  --------------------------------------------------------------------------
  household visits made, this period: about 5 household visits → 9 household visits (+4)
  - entered late: visit xiacun/2021-03-15-h0e2 (villages/xiacun/visits/2021-03.yaml:1): 2
  - counts otherwise: visit xiacun/2021-03-16-chr9 (villages/xiacun/visits/2021-03.yaml:4): 6 instead of about 4
  - no longer counted: visit xiacun/2021-03-15-yakv: 1 then
  - after that day: 1 record
  
  household visits made, so far: about 5 household visits → 9 household visits (+4)
  - entered late: visit xiacun/2021-03-15-h0e2 (villages/xiacun/visits/2021-03.yaml:1): 2
  - counts otherwise: visit xiacun/2021-03-16-chr9 (villages/xiacun/visits/2021-03.yaml:4): 6 instead of about 4
  - no longer counted: visit xiacun/2021-03-15-yakv: 1 then
  - after that day: 1 record
  
  households visited, this period: about 4 households → 6+ households (+2)
  - entered late: visit xiacun/2021-03-15-h0e2 (villages/xiacun/visits/2021-03.yaml:1): 2
  - counts otherwise: visit xiacun/2021-03-16-chr9 (villages/xiacun/visits/2021-03.yaml:4): 6 instead of about 4
  - no longer counted: visit xiacun/2021-03-15-yakv: 1 then
  - after that day: 1 record
  
  households visited, so far: about 4 households → 6+ households (+2)
  - entered late: visit xiacun/2021-03-15-h0e2 (villages/xiacun/visits/2021-03.yaml:1): 2
  - counts otherwise: visit xiacun/2021-03-16-chr9 (villages/xiacun/visits/2021-03.yaml:4): 6 instead of about 4
  - no longer counted: visit xiacun/2021-03-15-yakv: 1 then
  - after that day: 1 record
  $ ruralctl report short --today 2021-03-18 --lang zh | tail -12
  
  走访户数，本期：约4户 → 至少6户（+2）
  - 补录：走访 xiacun/2021-03-15-h0e2（villages/xiacun/visits/2021-03.yaml:1）：2
  - 计入的数变了：走访 xiacun/2021-03-16-chr9（villages/xiacun/visits/2021-03.yaml:4）：6，原为 约4
  - 不再计入：走访 xiacun/2021-03-15-yakv：原为 1
  - 此后新增 1 条记录
  
  走访户数，累计：约4户 → 至少6户（+2）
  - 补录：走访 xiacun/2021-03-15-h0e2（villages/xiacun/visits/2021-03.yaml:1）：2
  - 计入的数变了：走访 xiacun/2021-03-16-chr9（villages/xiacun/visits/2021-03.yaml:4）：6，原为 约4
  - 不再计入：走访 xiacun/2021-03-15-yakv：原为 1
  - 此后新增 1 条记录
  $ ruralctl report short --today 2021-03-18 --format json | python3 -c 'import json,sys; print(json.dumps(json.load(sys.stdin)["published"], indent=1))'
  {
   "file": "reports/2021-W11.yaml",
   "line": 1,
   "as_of": "2021-03-16",
   "changes": [
    {
     "name": "visits-made",
     "measure": "visits-made",
     "over": "period",
     "published": {
      "value": 5,
      "qualifier": "about"
     },
     "now": {
      "value": 9,
      "qualifier": "exact"
     },
     "records": [
      {
       "record": "visit xiacun/2021-03-15-h0e2",
       "cause": "entered-late",
       "now": 2,
       "file": "villages/xiacun/visits/2021-03.yaml",
       "line": 1
      },
      {
       "record": "visit xiacun/2021-03-16-chr9",
       "cause": "changed",
       "before": 4,
       "now": 6,
       "file": "villages/xiacun/visits/2021-03.yaml",
       "line": 4
      },
      {
       "record": "visit xiacun/2021-03-17-7ak6",
       "cause": "later",
       "now": 1,
       "file": "villages/xiacun/visits/2021-03.yaml",
       "line": 8
      },
      {
       "record": "visit xiacun/2021-03-15-yakv",
       "cause": "gone",
       "before": 1
      }
     ]
    },
    {
     "name": "visits-made",
     "measure": "visits-made",
     "over": "so-far",
     "published": {
      "value": 5,
      "qualifier": "about"
     },
     "now": {
      "value": 9,
      "qualifier": "exact"
     },
     "records": [
      {
       "record": "visit xiacun/2021-03-15-h0e2",
       "cause": "entered-late",
       "now": 2,
       "file": "villages/xiacun/visits/2021-03.yaml",
       "line": 1
      },
      {
       "record": "visit xiacun/2021-03-16-chr9",
       "cause": "changed",
       "before": 4,
       "now": 6,
       "file": "villages/xiacun/visits/2021-03.yaml",
       "line": 4
      },
      {
       "record": "visit xiacun/2021-03-17-7ak6",
       "cause": "later",
       "now": 1,
       "file": "villages/xiacun/visits/2021-03.yaml",
       "line": 8
      },
      {
       "record": "visit xiacun/2021-03-15-yakv",
       "cause": "gone",
       "before": 1
      }
     ]
    },
    {
     "name": "households-visited",
     "measure": "households-visited",
     "over": "period",
     "published": {
      "value": 4,
      "qualifier": "about"
     },
     "now": {
      "value": 6,
      "qualifier": "at-least"
     },
     "records": [
      {
       "record": "visit xiacun/2021-03-15-h0e2",
       "cause": "entered-late",
       "now": 2,
       "file": "villages/xiacun/visits/2021-03.yaml",
       "line": 1
      },
      {
       "record": "visit xiacun/2021-03-16-chr9",
       "cause": "changed",
       "before": 4,
       "now": 6,
       "file": "villages/xiacun/visits/2021-03.yaml",
       "line": 4
      },
      {
       "record": "visit xiacun/2021-03-17-7ak6",
       "cause": "later",
       "now": 1,
       "file": "villages/xiacun/visits/2021-03.yaml",
       "line": 8
      },
      {
       "record": "visit xiacun/2021-03-15-yakv",
       "cause": "gone",
       "before": 1
      }
     ]
    },
    {
     "name": "households-visited",
     "measure": "households-visited",
     "over": "so-far",
     "published": {
      "value": 4,
      "qualifier": "about"
     },
     "now": {
      "value": 6,
      "qualifier": "at-least"
     },
     "records": [
      {
       "record": "visit xiacun/2021-03-15-h0e2",
       "cause": "entered-late",
       "now": 2,
       "file": "villages/xiacun/visits/2021-03.yaml",
       "line": 1
      },
      {
       "record": "visit xiacun/2021-03-16-chr9",
       "cause": "changed",
       "before": 4,
       "now": 6,
       "file": "villages/xiacun/visits/2021-03.yaml",
       "line": 4
      },
      {
       "record": "visit xiacun/2021-03-17-7ak6",
       "cause": "later",
       "now": 1,
       "file": "villages/xiacun/visits/2021-03.yaml",
       "line": 8
      },
      {
       "record": "visit xiacun/2021-03-15-yakv",
       "cause": "gone",
       "before": 1
      }
     ]
    }
   ]
  }
  $ ruralctl report --check-published --today 2021-03-18
  published in              report  of        figure                                                                                  why
  ------------------------  ------  --------  --------------------------------------------------------------------------------------  --------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------
  reports/2021-W11.yaml:5   short   2021-W11  household visits made, this period: about 5 household visits → 8 household visits (+3)  entered late: visit xiacun/2021-03-15-h0e2 (villages/xiacun/visits/2021-03.yaml:1): 2 / counts otherwise: visit xiacun/2021-03-16-chr9 (villages/xiacun/visits/2021-03.yaml:4): 6 instead of about 4 / no longer counted: visit xiacun/2021-03-15-yakv: 1 then
  reports/2021-W11.yaml:10  short   2021-W11  household visits made, so far: about 5 household visits → 8 household visits (+3)       entered late: visit xiacun/2021-03-15-h0e2 (villages/xiacun/visits/2021-03.yaml:1): 2 / counts otherwise: visit xiacun/2021-03-16-chr9 (villages/xiacun/visits/2021-03.yaml:4): 6 instead of about 4 / no longer counted: visit xiacun/2021-03-15-yakv: 1 then
  reports/2021-W11.yaml:15  short   2021-W11  households visited, this period: about 4 households → 6+ households (+2)                entered late: visit xiacun/2021-03-15-h0e2 (villages/xiacun/visits/2021-03.yaml:1): 2 / counts otherwise: visit xiacun/2021-03-16-chr9 (villages/xiacun/visits/2021-03.yaml:4): 6 instead of about 4 / no longer counted: visit xiacun/2021-03-15-yakv: 1 then
  reports/2021-W11.yaml:20  short   2021-W11  households visited, so far: about 4 households → 6+ households (+2)                     entered late: visit xiacun/2021-03-15-h0e2 (villages/xiacun/visits/2021-03.yaml:1): 2 / counts otherwise: visit xiacun/2021-03-16-chr9 (villages/xiacun/visits/2021-03.yaml:4): 6 instead of about 4 / no longer counted: visit xiacun/2021-03-15-yakv: 1 then
  [1]
  $ ruralctl report --check-published --format json --lang zh > /dev/null
  [1]
  $ ruralctl report 周报 --check-published
  $ ruralctl report short --of 2021-W10 --check-published

Published again, it stands corrected; what stood in the file stays byte for byte.

  $ printf '# by hand' >> reports/2021-W11.yaml; cp reports/2021-W11.yaml before
  $ ruralctl report short --today 2021-03-18 --publish > /dev/null
  ruralctl: published: reports/2021-W11.yaml
  $ head -c $(stat -c %s before) reports/2021-W11.yaml | cmp - before
  $ grep -c 'report: short' reports/2021-W11.yaml
  2
  $ ruralctl report --check-published --today 2021-03-18

A record whose date or place was wrong, a figure that somebody edited, and a 0 that is none any more.

  $ ruralctl visit add h3 --date 2021-03-08 --today 2021-03-18
  2021-03-08-9p97
  $ ruralctl report short --of 2021-W10 --today 2021-03-18 --publish > /dev/null
  ruralctl: published: reports/2021-W10.yaml
  $ ruralctl visit set 2021-03-17-7ak6 date=2021-03-09 --today 2021-03-18
  $ ruralctl report --check-published --today 2021-03-18
  published in              report  of        figure                                                                            why
  ------------------------  ------  --------  --------------------------------------------------------------------------------  --------------------------------------------------------------------------------------
  reports/2021-W10.yaml:5   short   2021-W10  household visits made, this period: 1 household visit → 2 household visits (+1)   entered late: visit xiacun/2021-03-17-7ak6 (villages/xiacun/visits/2021-03.yaml:11): 1
  reports/2021-W10.yaml:10  short   2021-W10  household visits made, so far: 1 household visit → 2 household visits (+1)        entered late: visit xiacun/2021-03-17-7ak6 (villages/xiacun/visits/2021-03.yaml:11): 1
  reports/2021-W10.yaml:15  short   2021-W10  households visited, this period: 1 household → 2 households (+1)                  entered late: visit xiacun/2021-03-17-7ak6 (villages/xiacun/visits/2021-03.yaml:11): 1
  reports/2021-W10.yaml:20  short   2021-W10  households visited, so far: 1 household → 2 households (+1)                       entered late: visit xiacun/2021-03-17-7ak6 (villages/xiacun/visits/2021-03.yaml:11): 1
  reports/2021-W11.yaml:30  short   2021-W11  household visits made, this period: 9 household visits → 8 household visits (-1)  date or place corrected, counted here before: visit xiacun/2021-03-17-7ak6: 1
  reports/2021-W11.yaml:35  short   2021-W11  household visits made, so far: 9 household visits → 10 household visits (+1)      entered late: visit xiacun/2021-03-08-9p97 (villages/xiacun/visits/2021-03.yaml:1): 1
  [1]
  $ ruralctl report short --today 2021-03-18 --publish > /dev/null; ruralctl report short --of 2021-W10 --today 2021-03-18 --publish >/dev/null
  ruralctl: published: reports/2021-W11.yaml
  ruralctl: published: reports/2021-W10.yaml
  $ sed -i '/of: short/!s/value: 8$/value: 7/' reports/2021-W11.yaml
  $ ruralctl report short --check-published --of 2021-W11 --today 2021-03-18
  published in              report  of        figure                                                                            why
  ------------------------  ------  --------  --------------------------------------------------------------------------------  ------------------------------------------------------------------------------
  reports/2021-W11.yaml:54  short   2021-W11  household visits made, this period: 7 household visits → 8 household visits (+1)  no record differs from those kept with it; somebody may have edited the figure
  [1]
  $ sed -i '/of: short/!s/value: 7$/value: 8/' reports/2021-W11.yaml
  $ ruralctl report short --of 2021-W09 --today 2021-03-18 --publish | sed -n '/Visits/,$p'
  ruralctl: published: reports/2021-W09.yaml
  $ ruralctl visit add h1 --date 2021-03-02 --today 2021-03-18
  2021-03-02-p1hx
  $ ruralctl report short --of 2021-W09 --check-published --today 2021-03-18
  published in              report  of        figure                                                                           why
  ------------------------  ------  --------  -------------------------------------------------------------------------------  -------------------------------------------------------------------------------------
  reports/2021-W09.yaml:5   short   2021-W09  household visits made, this period: 0 household visits → 1 household visit (+1)  entered late: visit xiacun/2021-03-02-p1hx (villages/xiacun/visits/2021-03.yaml:1): 1
  reports/2021-W09.yaml:10  short   2021-W09  household visits made, so far: 0 household visits → 1 household visit (+1)       entered late: visit xiacun/2021-03-02-p1hx (villages/xiacun/visits/2021-03.yaml:1): 1
  reports/2021-W09.yaml:15  short   2021-W09  households visited, this period: 0 households → 1 household (+1)                 entered late: visit xiacun/2021-03-02-p1hx (villages/xiacun/visits/2021-03.yaml:1): 1
  reports/2021-W09.yaml:20  short   2021-W09  households visited, so far: 0 households → 1 household (+1)                      entered late: visit xiacun/2021-03-02-p1hx (villages/xiacun/visits/2021-03.yaml:1): 1
  [1]

More records than a reader needs are counted.

  $ cp -r . ../many && cd ../many
  $ for i in 1 2 3 4 5 6 7 8 9 10 11 12 13; do ruralctl visit add h1 --date 2021-03-03 --today 2021-03-18 > /dev/null; done
  $ ruralctl report short --of 2021-W09 --today 2021-03-18 | sed -n '/Since/,/^$/p'
  Since the figures were published (reports/2021-W09.yaml, as of 2021-03-07)
  --------------------------------------------------------------------------
  household visits made, this period: 0 household visits → 14 household visits (+14)
  - entered late: visit xiacun/2021-03-02-p1hx (villages/xiacun/visits/2021-03.yaml:1): 1
  - entered late: visit xiacun/2021-03-03-0y8g (villages/xiacun/visits/2021-03.yaml:4): 1
  - entered late: visit xiacun/2021-03-03-1jq5 (villages/xiacun/visits/2021-03.yaml:7): 1
  - entered late: visit xiacun/2021-03-03-9gm3 (villages/xiacun/visits/2021-03.yaml:10): 1
  - entered late: visit xiacun/2021-03-03-bjx2 (villages/xiacun/visits/2021-03.yaml:13): 1
  - entered late: visit xiacun/2021-03-03-esjv (villages/xiacun/visits/2021-03.yaml:16): 1
  - entered late: visit xiacun/2021-03-03-fxfb (villages/xiacun/visits/2021-03.yaml:19): 1
  - entered late: visit xiacun/2021-03-03-jg0g (villages/xiacun/visits/2021-03.yaml:22): 1
  - entered late: visit xiacun/2021-03-03-jp3n (villages/xiacun/visits/2021-03.yaml:25): 1
  - entered late: visit xiacun/2021-03-03-pt11 (villages/xiacun/visits/2021-03.yaml:28): 1
  - and 4 more of the same sort; '--format json' lists them all
  
  $ ruralctl report short --village xiacun --of 2021-W09 --check-published --today 2021-03-18
  $ cd ../book && rm -r reports/2021-W09.yaml reports/2021-W10.yaml && ruralctl visit rm 2021-03-02-p1hx && ruralctl report short --today 2021-03-18 --publish >/dev/null
  ruralctl: these figures are published already: reports/2021-W11.yaml

A report of everything so far is kept under its day.

  $ ruralctl report now --publish >/dev/null
  ruralctl: published: reports/2021-03-16.yaml
  $ ls reports
  2021-03-16.yaml
  2021-W11.yaml

A measure that is no more, and files that people spoilt.

  $ cp -r . ../other && cd ../other
  $ sed -i 's/measure: visits-made/measure: visits-paid/' reports/2021-03-16.yaml
  $ ruralctl report --check-published
  published in               report  of          figure                                                                                 why
  -------------------------  ------  ----------  -------------------------------------------------------------------------------------  ---
  reports/2021-03-16.yaml:4  now     2021-03-16  visits-made: the measure is no longer known, so nobody can say whether 10 still holds
  [1]
  $ sed -i '1,3s/as_of: .*/as_of: soon/' reports/2021-03-16.yaml
  $ ruralctl report --check-published
  ruralctl: reports/2021-03-16.yaml:2:10: 'as_of' is a day, written like 2021-03-16
  ruralctl: the answer lacks what was not read there; mend it and run the command again
  [3]
  $ ruralctl report now --publish > /dev/null
  ruralctl: reports/2021-03-16.yaml:2:10: 'as_of' is a day, written like 2021-03-16
  [3]
  $ printf -- '- {report: x, as_of: 2021-03-16, figures: 5}\n' > reports/2021-03-16.yaml
  $ ruralctl check
  reports/2021-03-16.yaml:1:43: error: 'figures' is a list of what was published
  [1]
  $ ruralctl report --check-published
  ruralctl: reports/2021-03-16.yaml:1:43: 'figures' is a list of what was published
  ruralctl: the answer lacks what was not read there; mend it and run the command again
  [3]
  $ printf -- '- {report: x, as_of: 2021-03-16, period: soon, figures: []}\n' > reports/2021-03-16.yaml
  $ ruralctl report --check-published
  ruralctl: reports/2021-03-16.yaml:1:42: 'soon' is not a period; type 2021, 2021-03, 2021-W11, 2021Q1 or 2021-03-16, a range such as 2021-02..2021-03, ..2021-03 or 2021-02-23..03-06, or today, yesterday, last-7-days, or this-week, last-week and so on for month, quarter and year
  ruralctl: the answer lacks what was not read there; mend it and run the command again
  [3]
  $ printf -- '- {report: x, as_of: 2021-03-16, period: ..2021, figures: []}\n' > reports/2021-03-16.yaml
  $ ruralctl report --check-published
  ruralctl: reports/2021-03-16.yaml:1:42: a report is of a period with a first and a last day
  ruralctl: the answer lacks what was not read there; mend it and run the command again
  [3]
  $ printf -- '- {report: x, as_of: 2021-03-16, figures: [{over: period, value: many}]}\n' > reports/2021-03-16.yaml
  $ ruralctl report --check-published
  ruralctl: reports/2021-03-16.yaml:1:66: 'many' is no quantity
  ruralctl: the answer lacks what was not read there; mend it and run the command again
  [3]
  $ printf -- '- {report: x, as_of: 2021-03-16, figures: [{over: period, value: 1, records: {a: many}}]}\n' > reports/2021-03-16.yaml
  $ ruralctl report --check-published
  ruralctl: reports/2021-03-16.yaml:1:82: 'many' is no quantity
  ruralctl: the answer lacks what was not read there; mend it and run the command again
  [3]

Nothing is published of a book that cannot be read as a whole.

  $ cd ../book && echo '- {' > villages/xiacun/visits/2021-01.yaml
  $ ruralctl report short --today 2021-03-19 --publish > /dev/null
  ruralctl: nothing is published: part of the book cannot be read, and the figures lack it; 'ruralctl check' says what is wrong
  ruralctl: villages/xiacun/visits/2021-01.yaml:1:3: this '{' is never closed; type the closing '}' behind the last item
  [3]
