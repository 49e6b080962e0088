A county's own form, written in ruralctl.yaml, and every mistake in one at its line.

  $ ruralctl init book --title 测试工作队 2>/dev/null && cd book
  $ ruralctl village add xiacun 下村 --level grid >/dev/null; ruralctl village add xiaan 厦安村 --level village >/dev/null
  $ export RURALCTL_VILLAGE=xiacun
  $ for h in h1 h2; do ruralctl household add $h --classes hardship >/dev/null; done
  $ ruralctl visit add h1 --date 2021-03-02 >/dev/null
  $ ruralctl visit add h1 h2 --date 2021-02-02 >/dev/null
  $ ruralctl issue add 修路 --category livelihood --opened 2021-03-03 --due 2021-03-05 >/dev/null
  $ cp ruralctl.yaml plain.txt
  $ cat >> ruralctl.yaml <<'END'
  > reports:
  >   county:
  >     zh: 县级月报
  >     en: county form
  >     span: month
  >     since: year
  >     columns: [period, year]
  >     title: {zh: "{place}{period}工作月报", en: "{place}, {period}"}
  >     figures:
  >       hardship: {measure: households-visited, where: "class:hardship"}
  >       covered: {coverage: household, where: "class:hardship", over: so-far}
  >       late: {promises: overdue, kinds: [issue]}
  >     sections:
  >       - zh: 走访
  >         en: Visits
  >         blocks:
  >           - text: {zh: "走访{visits-made}，困难户{hardship}[，覆盖{covered}]。", en: "{visits-made} {visits-made|was|were} made[, {hardship} of hardship][, {covered} covered]."}
  >           - table: [visits-made, hardship]
  >           - table: [visits-made]
  >             by: 村
  >           - text: {zh: "走访超过100户次。", en: "More than 100 visits."}
  >             when: "visits-made:100.."
  >           - text: {zh: "走访不到100户次。", en: "Less than 100 visits."}
  >             when: not:visits-made:100..
  >           - text: 写 [[方括号]] 和 {{花括号}}
  >       - title: 问题（逾期{late}）
  >         when: late
  >         blocks:
  >           - records: {kind: issue, date: opened, line: "{title}，{status}[，结果{outcome}]", limit: 1}
  >             empty: 没有新问题
  >   week:
  >     extends: week
  >     title: 我们的周报
  > END
  $ ruralctl report
  report   name              of                 defined in
  -------  ----------------  -----------------  -------------
  week     weekly report     week               ruralctl.yaml
  month    monthly report    month              the program
  quarter  quarterly report  quarter            the program
  year     yearly report     year               the program
  diary    diary             any period         the program
  press    press report      everything so far  the program
  county   county form       month              ruralctl.yaml
  $ ruralctl report county
  测试工作队, March 2021
  ======================
  March 2021
  as of 16 March 2021
  
  1. Visits
  ---------
  1 household visit was made, 1 household of hardship, 100% covered.
  
  measure                this month  2021  unit
  ---------------------  ----------  ----  ----------------
  household visits made           1     3  household visits
  hardship                        1     2  households
  
  village  household visits made (household visits)
  -------  ----------------------------------------
  厦安村                                          0
  下村                                            1
  -------  ----------------------------------------
  total                                           1
  
  Less than 100 visits.
  
  写 [方括号] 和 {花括号}
  
  2. 问题（逾期1 item）
  ---------------------
  - 修路，open
  $ ruralctl report 县级月报 --lang zh
  测试工作队2021年3月工作月报
  ===========================
  2021年3月
  截至2021年3月16日
  
  一、走访
  --------
  走访1户次，困难户1户，覆盖100%。
  
  指标      本月  2021年  单位
  --------  ----  ------  ----
  走访户次     1       3  户次
  hardship     1       2  户
  
  村      走访户次 (户次)
  ------  ---------------
  厦安村                0
  下村                  1
  ------  ---------------
  合计                  1
  
  走访不到100户次。
  
  写 [方括号] 和 {花括号}
  
  二、问题（逾期1项）
  -------------------
  - 修路，待办
  $ ruralctl report county --of 2021-02
  测试工作队, February 2021
  =========================
  February 2021
  
  1. Visits
  ---------
  2 household visits were made, 2 households of hardship, 100% covered.
  
  measure                this month  2021  unit
  ---------------------  ----------  ----  ----------------
  household visits made           2     2  household visits
  hardship                        2     2  households
  
  village  household visits made (household visits)
  -------  ----------------------------------------
  厦安村                                          0
  下村                                            2
  -------  ----------------------------------------
  total                                           2
  
  Less than 100 visits.
  
  写 [方括号] 和 {花括号}
  $ ruralctl report week --brief | head -3
  我们的周报
  ==========
  week 11 of 2021 (15–21 March)
  $ ruralctl check

Mistakes.

  $ report() { { cat plain.txt; echo "reports:"; printf '%s\n' "$@"; } > ruralctl.yaml; ruralctl check; }
  $ block() { report "  x: {sections: [{blocks: [{$1}]}]}"; }
  $ report '  x: {}'
  ruralctl.yaml:5:6: error: a report needs 'sections:', or 'extends:' another report
  [1]
  $ report '  x: {extends: nothing}'
  ruralctl.yaml:5:16: error: no report 'nothing' that stands before this one
  [1]
  $ report '  x: {sections: 5}'
  ruralctl.yaml:5:17: error: 'sections' is a list: write each item behind '- '
  [1]
  $ report '  x: {sections: [], colour: red}'
  ruralctl.yaml:5:21: error: no setting 'colour' here; possible are en, zh, extends, span, title, since, columns, figures, sections
  [1]
  $ report '  x: {sections: [], span: fortnight}'
  ruralctl.yaml:5:27: error: 'span' must be one of day, week, month, quarter, year, any, none, not 'fortnight'
  [1]
  $ report '  x: {sections: [], columns: [weekly]}'
  ruralctl.yaml:5:30: error: 'columns' must be one of period, previous, year, so-far, not 'weekly'
  [1]
  $ report '  x: {sections: [], span: none, columns: [period]}'
  ruralctl.yaml:5:42: error: a report without a span has no other figures than 'so-far'
  [1]
  $ report '  x: {sections: [], since: 2020}'
  ruralctl.yaml:5:28: error: 'since' is 'year', or says of which kind the first record counts: '{kind: person}'
  [1]
  $ report '  x: {sections: [], since: {kind: nothing}}'
  ruralctl.yaml:5:35: error: no kind 'nothing'; 'ruralctl kinds' lists them
  [1]
  $ report '  x: {zh: 周报, sections: []}'
  ruralctl.yaml:5:3: error: the report 'week' is called '周报' already; choose another word
  [1]
  $ report '  x: {sections: [{en: A}]}'
  ruralctl.yaml:5:18: error: a section needs 'blocks:', a list of what stands in it
  [1]
  $ report '  x: {sections: [{title: "{nothing}", blocks: []}]}'
  ruralctl.yaml:5:26: error: no figure or measure 'nothing'; 'ruralctl measures' lists the measures
  [1]
  $ report '  x: {sections: [], figures: {visits-made: {measure: visits-made}}}'
  ruralctl.yaml:5:31: error: 'visits-made' has a meaning already; choose another name
  [1]
  $ report '  x: {sections: [], figures: {period: {measure: visits-made}}}'
  ruralctl.yaml:5:31: error: 'period' has a meaning already; choose another name
  [1]
  $ report '  x: {sections: [], figures: {f: {over: period}}}'
  ruralctl.yaml:5:34: error: a figure is of a 'measure:', of 'coverage:' or of 'promises:'
  [1]
  $ report '  x: {sections: [], figures: {f: {measure: visit-made}}}'
  ruralctl.yaml:5:44: error: no measure 'visit-made'; did you mean 'visits-made'?
  [1]
  $ report '  x: {sections: [], figures: {f: {measure: stars}}}'
  ruralctl.yaml:5:44: error: stars is not added up to one figure
  [1]
  $ report '  x: {sections: [], figures: {f: {coverage: visit}}}'
  ruralctl.yaml:5:45: error: of 'visit' there is no coverage
  [1]
  $ report '  x: {sections: [], figures: {f: {promises: soon}}}'
  ruralctl.yaml:5:45: error: 'promises' must be one of overdue, next, open, missing, not 'soon'
  [1]
  $ report '  x: {sections: [], figures: {f: {measure: visits-made, where: "class:rich"}}}'
  ruralctl.yaml:5:31: error: classes is never 'rich'; possible are petition, 信访矛盾户, hardship, 生活困难户
  [1]
  $ report '  x: {sections: [], figures: {f: {measure: visits-made, where: "colour:red"}}}'
  ruralctl.yaml:5:31: error: visit has no field 'colour'; 'ruralctl schema visit' shows its fields
  [1]
  $ report '  x: {sections: [], span: none, figures: {f: {measure: visits-made, over: period}}}'
  ruralctl.yaml:5:75: error: a report without a span has no other figures than 'so-far'
  [1]
  $ block 'nothing: 1'
  ruralctl.yaml:5:29: error: no setting 'nothing' here; possible are title, when, empty, text, table, by, over, records, promises, kinds, targets, coverage, chart, calendar, diary
  [1]
  $ block 'title: A'
  ruralctl.yaml:5:28: error: a block is one of text, table, records, promises, targets, coverage, chart, calendar, diary
  [1]
  $ block 'text: A, diary: {}'
  ruralctl.yaml:5:45: error: a block is one thing; 'text' and 'diary' are two
  [1]
  $ block 'text: "a [b"'
  ruralctl.yaml:5:35: error: '[' is not closed in 'a [b'
  [1]
  $ block 'text: "a ] b"'
  ruralctl.yaml:5:35: error: ']' closes nothing in 'a ] b'; write it twice to mean itself
  [1]
  $ block 'text: "a {b"'
  ruralctl.yaml:5:35: error: '{' is not closed in 'a {b'
  [1]
  $ block 'text: "a {} b"'
  ruralctl.yaml:5:35: error: '{}' names nothing in 'a {} b'
  [1]
  $ block 'text: "｛visits-made｝"'
  ruralctl.yaml:5:35: error: '｛' is full-width in '｛visits-made｝'; type { } and [ ] in half width
  [1]
  $ block 'text: '"''"
  ruralctl.yaml:5:35: error: 'text' says nothing
  [1]
  $ report '  x: {sections: [], figures: {f: {promises: missing, measure: visits-made}}}'
  ruralctl.yaml:5:34: error: a figure is of a 'measure:', of 'coverage:' or of 'promises:'
  [1]
  $ block 'chart: {measures: [issues-raised, issues-closed], by: village}'
  ruralctl.yaml:5:83: error: a picture by 'village' shows one measure
  [1]
  $ block 'text: "{visits-made|one}"'
  ruralctl.yaml:5:35: error: 'visits-made|one' chooses between two words: write '{name|one|many}'
  [1]
  $ block 'text: [a, b]'
  ruralctl.yaml:5:35: error: a sentence is one text, or '{en: …, zh: …}'
  [1]
  $ block 'text: {en: [a]}'
  ruralctl.yaml:5:40: error: a sentence is one text, or '{en: …, zh: …}'
  [1]
  $ block 'targets: {}'
  $ block 'text: A, when: nothing'
  ruralctl.yaml:5:44: error: no figure or measure 'nothing'; 'ruralctl measures' lists the measures
  [1]
  $ block 'text: A, when: "visits-made:many"'
  ruralctl.yaml:5:44: error: 'many' is no range of numbers: write '100..', '..50' or '10..20'
  [1]
  $ block 'table: []'
  ruralctl.yaml:5:36: error: a table needs figures
  [1]
  $ block 'table: ["pillar:nothing"]'
  ruralctl.yaml:5:36: error: 'nothing' is no pillar; choose party, industry, institutions, service or team
  [1]
  $ block 'table: [stars]'
  ruralctl.yaml:5:36: error: stars is not added up to one figure
  [1]
  $ block 'table: [visits-made], by: colour'
  ruralctl.yaml:5:55: error: visit cannot be divided by 'colour'
  [1]
  $ report '  x: {sections: [{blocks: [{table: [late]}]}], figures: {late: {promises: overdue}}}'
  ruralctl.yaml:5:36: error: 'late' is no measure; a table takes measures alone
  [1]
  $ report '  x: {span: none, sections: [{blocks: [{table: [visits-made], by: village, over: period}]}]}'
  ruralctl.yaml:5:82: error: a report without a span has no other figures than 'so-far'
  [1]
  $ block 'records: {kind: nothing}'
  ruralctl.yaml:5:45: error: no kind 'nothing'; 'ruralctl kinds' lists them
  [1]
  $ block 'records: {kind: visit, date: place}'
  ruralctl.yaml:5:58: error: 'place' is no date
  [1]
  $ block 'records: {kind: visit, date: colour}'
  ruralctl.yaml:5:58: error: visit has no field 'colour'; 'ruralctl schema visit' shows its fields
  [1]
  $ block 'records: {kind: visit, entries: households}'
  ruralctl.yaml:5:61: error: 'households' has no entries with dates
  [1]
  $ block 'records: {kind: visit, line: "{colour}"}'
  ruralctl.yaml:5:58: error: visit has no field 'colour'; 'ruralctl schema visit' shows its fields
  [1]
  $ block 'records: {kind: visit, limit: 0}'
  ruralctl.yaml:5:59: error: 'limit' is a number from 1 to 1000
  [1]
  $ block 'records: {kind: visit, where: "colour:red"}'
  ruralctl.yaml:5:28: error: visit has no field 'colour'; 'ruralctl schema visit' shows its fields
  [1]
  $ block 'coverage: {kind: visit}'
  ruralctl.yaml:5:46: error: of 'visit' there is no coverage
  [1]
  $ block 'coverage: {by: colour}'
  ruralctl.yaml:5:44: error: household cannot be divided by 'colour'
  [1]
  $ block 'chart: {}'
  ruralctl.yaml:5:36: error: a picture needs 'measures:'
  [1]
  $ block 'chart: {measures: [visits-made, area-planted]}'
  ruralctl.yaml:5:47: error: one picture cannot show household visits and mu
  [1]
  $ block 'chart: {measures: [stars]}'
  ruralctl.yaml:5:47: error: stars is not added up to one figure
  [1]
  $ block 'chart: {measures: [visits-made], by: colour}'
  ruralctl.yaml:5:66: error: visit cannot be divided by 'colour'
  [1]
  $ block 'chart: {measures: [issues-raised, issues-closed], targets: true}'
  ruralctl.yaml:5:88: error: 'targets' needs one measure, whose target it shows
  [1]
  $ block 'calendar: {measure: area-planted}'
  ruralctl.yaml:5:49: error: area planted does not happen on single days
  [1]
  $ block 'targets: {where: "colour:red"}'
  ruralctl.yaml:5:28: error: target has no field 'colour'; 'ruralctl schema target' shows its fields
  [1]

A mistake in one report does not keep the program from the rest of the book, and is told when it is asked for.

  $ block 'nothing: 1' > /dev/null
  [1]
  $ ruralctl tally visits-made
  measure                value  unit              records  remarks
  ---------------------  -----  ----------------  -------  -------
  household visits made      3  household visits        2
  $ ruralctl report x
  ruralctl: ruralctl.yaml:5:29: no setting 'nothing' here; possible are title, when, empty, text, table, by, over, records, promises, kinds, targets, coverage, chart, calendar, diary
  [3]
  $ ruralctl report | tail -2
  ruralctl: ruralctl.yaml:5:29: no setting 'nothing' here; possible are title, when, empty, text, table, by, over, records, promises, kinds, targets, coverage, chart, calendar, diary
  diary    diary             any period         the program
  press    press report      everything so far  the program
  $ ruralctl report week | head -2
  测试工作队: weekly report
  =========================
  $ report '  x: {}' '  week: {}'
  ruralctl.yaml:5:6: error: a report needs 'sections:', or 'extends:' another report
  ruralctl.yaml:6:9: error: a report needs 'sections:', or 'extends:' another report
  [1]
  $ ruralctl report week
  ruralctl: ruralctl.yaml:6:9: a report needs 'sections:', or 'extends:' another report
  [3]
  $ report '  x: {sections: [{blocks: [{coverage: {where: "class:hardship"}}]}]}'
  $ ruralctl report x class:hardship
  ruralctl: the report itself asks for 'class:hardship'; leave out the term of the same field
  [2]
  $ report '  x: {sections: [{blocks: [{records: {kind: visit, where: "colour:red"}}]}]}' >/dev/null
  [1]
  $ ruralctl report x
  ruralctl: ruralctl.yaml:5:28: visit has no field 'colour'; 'ruralctl schema visit' shows its fields
  [3]
