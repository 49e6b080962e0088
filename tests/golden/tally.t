tally: measures of each sort, divided, over periods, in other units, with what is not known said.

  $ ruralctl init book 2>/dev/null && cd book
  $ mkdir -p villages/{jiedao,xiacun,wujia}/{visits,trainings,stays,contacts,issues,works,activities,meetings}
  $ echo '- {id: jiedao, name: 张家楼街道, level: township}' > villages/jiedao/village.yaml
  $ echo '- {id: xiacun, name: 下村, level: grid, parent: jiedao}' > villages/xiacun/village.yaml
  $ echo '- {id: wujia, name: 吴家, level: grid, parent: jiedao}' > villages/wujia/village.yaml
  $ cat > team.yaml <<'END'
  > - {id: he, name: 何源}
  > - {id: li, name: 李娜}
  > END
  $ cat > villages/xiacun/households.yaml <<'END'
  > - {id: h1, classes: [hardship]}
  > - {id: h2, classes: [hardship, petition]}
  > - {id: h3}
  > END
  $ echo '- {id: h1}' > villages/wujia/households.yaml

Visits: times are added up; households are counted once, by village and id, and those without a name lie between bounds.

  $ cat > villages/xiacun/visits/2021-02.yaml <<'END'
  > - {id: 2021-02-10-aaaa, date: 2021-02-10, households: [h1, h2], by: [he]}
  > - {id: 2021-02-11-bbbb, date: 2021-02-11, households: [h1], household_count: 5, by: [he, li]}
  > END
  $ ruralctl tally visits-made households-visited
  measure                value  unit              records  remarks
  ---------------------  -----  ----------------  -------  -------
  household visits made      8  household visits        2
  households visited        6+  households              2
  $ cat > villages/xiacun/visits/2021-03.yaml <<'END'
  > - {id: 2021-03-02-cccc, date: 2021-03-02, households: [h3, wujia/h1], place: home}
  > - {id: 2021-03-09-dddd, date: 2021-03-09, notes: 没记户}
  > - {id: 2021-03-10-eeee, date: 2021-03-10, household_count: 20, place: field}
  > - {id: 2021-04-01-ffff, date: 2021-04-01, households: [h2], notes: 将来的}
  > END
  $ echo '- {id: 2021-03-02-cccc, date: 2021-03-02, households: [h1], place: home}' > villages/wujia/visits/2021-03.yaml
  $ ruralctl tally visits-made households-visited
  measure                value  unit              records  remarks
  ---------------------  -----  ----------------  -------  -------------------------
  household visits made     31  household visits        5  1 record without a figure
  households visited       20+  households              5  1 record without a figure
  $ ruralctl tally visits-made households-visited --period 2021-02
  measure                value  unit              records  remarks
  ---------------------  -----  ----------------  -------  -------
  household visits made      8  household visits        2
  households visited        6+  households              2
  $ ruralctl tally visits-made households-visited --period 2021-W10
  measure                value  unit              records  remarks
  ---------------------  -----  ----------------  -------  -------------------------
  household visits made     20  household visits        1  1 record without a figure
  households visited        20  households              1  1 record without a figure
  $ ruralctl tally visits-made households-visited --period 2021-W11
  measure                value  unit              records  remarks
  ---------------------  -----  ----------------  -------  -------
  household visits made      0  household visits        0
  households visited         0  households              0
  $ ruralctl tally households-visited village:=xiacun by:he
  measure             value  unit        records  remarks
  ------------------  -----  ----------  -------  -------
  households visited     6+  households        2

As data, exactly so.

  $ ruralctl tally households-visited visits-made --period 2021-02 --format json
  [
    {
      "measure": "households-visited",
      "label": "households visited",
      "unit": "household",
      "value": 6,
      "qualifier": "at-least",
      "records": 2,
      "unknown": 0
    },
    {
      "measure": "visits-made",
      "label": "household visits made",
      "unit": "household-visit",
      "value": 8,
      "qualifier": "exact",
      "records": 2,
      "unknown": 0
    }
  ]
  $ ruralctl tally visits-made --period 2021-W10 --format jsonl
  {"measure":"visits-made","label":"household visits made","unit":"household-visit","value":20,"qualifier":"exact","records":1,"unknown":1}
  $ ruralctl tally visits-made --by month --period 2021 --format jsonl
  {"measure":"visits-made","label":"household visits made","unit":"household-visit","group":{"month":"2021-01"},"value":0,"qualifier":"exact","records":0,"unknown":0}
  {"measure":"visits-made","label":"household visits made","unit":"household-visit","group":{"month":"2021-02"},"value":8,"qualifier":"exact","records":2,"unknown":0}
  {"measure":"visits-made","label":"household visits made","unit":"household-visit","group":{"month":"2021-03"},"value":23,"qualifier":"exact","records":3,"unknown":1}
  $ ruralctl tally visits-made --period 2021-W10 --lang zh --format yaml
  - measure: visits-made
    label: 走访户次
    unit: household-visit
    value: 20
    qualifier: exact
    records: 1
    unknown: 1
  $ ruralctl tally households-visited visits-made --format csv
  \xef\xbb\xbfmeasure,value,unit,records,remarks (esc)
  households-visited,20+,household,5,1 record without a figure
  visits-made,31,household-visit,5,1 record without a figure

Divided by one dimension, and by two.

  $ ruralctl tally visits-made households-visited --by village
  village  household visits made (household visits)  households visited (households)
  -------  ----------------------------------------  -------------------------------
  吴家                                            1                                1
  下村                                           30                              20+
  -------  ----------------------------------------  -------------------------------
  total                                          31                              20+
  
  household visits made: 1 record without a figure
  households visited: 1 record without a figure
  households visited: what stands in several rows counts once in the total
  $ ruralctl tally visits-made households-visited --by month --period 2021
  month    household visits made (household visits)  households visited (households)
  -------  ----------------------------------------  -------------------------------
  2021-01                                         0                                0
  2021-02                                         8                               6+
  2021-03                                        23                              20+
  -------  ----------------------------------------  -------------------------------
  total                                          31                              20+
  
  household visits made: 1 record without a figure
  households visited: 1 record without a figure
  households visited: what stands in several rows counts once in the total
  $ ruralctl tally visits-made --by week --period 2021-03
  week      household visits made (household visits)
  --------  ----------------------------------------
  2021-W09                                         3
  2021-W10                                        20
  2021-W11                                         0
  --------  ----------------------------------------
  total                                           23
  
  household visits made: 1 record without a figure
  $ ruralctl tally visits-made --by township --lang zh
  街道/镇     走访户次 (户次)
  ----------  ---------------
  张家楼街道               31
  ----------  ---------------
  合计                     31
  
  走访户次：1条未填数
  $ ruralctl tally visits-made --by place --lang zh
  地点      走访户次 (户次)
  --------  ---------------
  （未填）                8
  地头                   20
  入户                    3
  --------  ---------------
  合计                   31
  
  走访户次：1条未填数
  $ ruralctl tally visits-made village:xiacun --by by --period 2021-02
  by     household visits made (household visits)
  -----  ----------------------------------------
  何源                                          8
  李娜                                          6
  -----  ----------------------------------------
  total                                         8
  
  a record with several values is in each of its groups: the rows need not add up to the total
  $ ruralctl tally visits-made --by village,place --period 2021-W09
  household visits made (household visits)  home
  ----------------------------------------  ----
  吴家                                         1
  下村                                         2
  
  total: 3 household visits
  $ ruralctl tally visits-made --by quarter --by village --period 2021 --format csv
  \xef\xbb\xbfmeasure,quarter,village,value,unit,records,remarks (esc)
  visits-made,2021Q1,wujia,1,household-visit,1,
  visits-made,2021Q1,xiacun,30,household-visit,4,1 record without a figure
  $ ruralctl tally visits-made --by day --period 2021-02 --format md
  | day        | household visits made (household visits) |
  | ---------- | ---------------------------------------: |
  | 2021-02-01 |                                        0 |
  | 2021-02-02 |                                        0 |
  | 2021-02-03 |                                        0 |
  | 2021-02-04 |                                        0 |
  | 2021-02-05 |                                        0 |
  | 2021-02-06 |                                        0 |
  | 2021-02-07 |                                        0 |
  | 2021-02-08 |                                        0 |
  | 2021-02-09 |                                        0 |
  | 2021-02-10 |                                        2 |
  | 2021-02-11 |                                        6 |
  | 2021-02-12 |                                        0 |
  | 2021-02-13 |                                        0 |
  | 2021-02-14 |                                        0 |
  | 2021-02-15 |                                        0 |
  | 2021-02-16 |                                        0 |
  | 2021-02-17 |                                        0 |
  | 2021-02-18 |                                        0 |
  | 2021-02-19 |                                        0 |
  | 2021-02-20 |                                        0 |
  | 2021-02-21 |                                        0 |
  | 2021-02-22 |                                        0 |
  | 2021-02-23 |                                        0 |
  | 2021-02-24 |                                        0 |
  | 2021-02-25 |                                        0 |
  | 2021-02-26 |                                        0 |
  | 2021-02-27 |                                        0 |
  | 2021-02-28 |                                        0 |
  | **total**  |                                    **8** |

Roles other than the leading one are said.

  $ echo '- {id: 2021-01-05-aaaa, date: 2021-01-05, type: road, length_m: 1100+, funding_wan: 12.5}' > villages/xiacun/works/2021.yaml
  $ echo '- {id: 2021-03-05-bbbb, date: 2021-03-05, type: road, length_m: 300, role: assisted}' >> villages/xiacun/works/2021.yaml
  $ echo '- {id: 2021-03-06-cccc, date: 2021-03-06, type: building, count: 3}' >> villages/xiacun/works/2021.yaml
  $ ruralctl tally road-built buildings-repaired works-funding
  measure             value  unit      records  remarks
  ------------------  -----  --------  -------  --------------------------
  road built          1400+  m               2  assisted 300; led 1100+
  buildings repaired      3  places          1
  works funding        12.5  wan yuan        1  2 records without a figure
  $ ruralctl tally road-built --by role
  role      road built (m)
  --------  --------------
  assisted             300
  led                1100+
  --------  --------------
  total              1400+
  
  road built: assisted 300; led 1100+
  $ ruralctl tally road-built role:led
  measure     value  unit  records  remarks
  ----------  -----  ----  -------  -------
  road built  1100+  m           1
  $ ruralctl tally road-built --format json
  [
    {
      "measure": "road-built",
      "label": "road built",
      "unit": "m",
      "value": 1400,
      "qualifier": "at-least",
      "records": 2,
      "unknown": 0,
      "roles": {"assisted": 300, "led": 1100}
    }
  ]
  $ ruralctl tally road-built --unit km --lang zh
  指标         数值  单位  记录  说明
  --------  -------  ----  ----  ----------------------
  硬化道路  至少1.4  公里     2  协助 0.3；主办 至少1.1

A measure of what was held leaves out what was attended.

  $ cat > villages/jiedao/activities/2021.yaml <<'END'
  > - {id: 2021-03-03-aaaa, dates: [2021-03-03], type: culture, role: attended, times: 2}
  > - {id: 2021-03-08-bbbb, dates: [2021-03-08], type: welfare}
  > END
  $ ruralctl tally activities-held
  measure          value  unit  records  remarks
  ---------------  -----  ----  -------  -------
  activities held      1  time        1
  $ ruralctl tally activity-count activity.times
  measure           value  unit   records  remarks
  ----------------  -----  -----  -------  -----------------
  activity records      2  items        2  attended 1; led 1
  activity: times       3  times        2  attended 2; led 1

Levels: the latest figure of each subject, carried forward; one place and one below it, once, at the upper place.

  $ cat > villages/xiacun/plantings.yaml <<'END'
  > - {id: 2021-01-10-aaaa, date: 2021-01-10, crop: 蓝莓, area_mu: ~800, household_count: 30}
  > - {id: 2021-02-10-bbbb, date: 2021-02-10, crop: 茶, area_mu: 100+}
  > - {id: 2021-03-01-cccc, date: 2021-03-01, crop: 蓝莓, area_mu: 900, household_count: 31}
  > END
  $ ruralctl tally area-planted households-planting
  measure              value  unit        records  remarks
  -------------------  -----  ----------  -------  -------------------------
  area planted         1000+  mu                2
  households planting     31  households        1  1 record without a figure
  $ ruralctl tally area-planted --period 2021-02
  measure           value  unit  records  remarks
  ------------  ---------  ----  -------  -------
  area planted  about 900  mu          2
  $ ruralctl tally area-planted --by month --period 2021Q1 --format csv
  \xef\xbb\xbfmeasure,month,value,unit,records,remarks (esc)
  area-planted,2021-01,~800,mu,1,
  area-planted,2021-02,~900,mu,2,
  area-planted,2021-03,1000+,mu,2,
  $ echo '- {id: 2021-03-05-aaaa, date: 2021-03-05, crop: 茶, area_mu: 1000}' > villages/jiedao/plantings.yaml
  $ ruralctl tally area-planted --by village
  village     area planted (mu)
  ----------  -----------------
  张家楼街道               1000
  下村                      900
  ----------  -----------------
  total                    1900
  $ ruralctl tally area-planted crop:茶
  measure       value  unit  records  remarks
  ------------  -----  ----  -------  -------
  area planted   1000  mu          1
  $ echo '- {id: 2021-03-10-dddd, date: 2021-03-10, crop: 蓝莓, area_mu: 0}' >> villages/xiacun/plantings.yaml
  $ ruralctl tally area-planted --unit ha
  measure       value  unit  records  remarks
  ------------  -----  ----  -------  -------
  area planted   66.7  ha          2
  $ ruralctl tally area-planted --unit 公顷 --format json
  [
    {
      "measure": "area-planted",
      "label": "area planted",
      "unit": "ha",
      "value": 66.6667,
      "qualifier": "exact",
      "records": 2,
      "unknown": 0
    }
  ]

Days of stay and of training, each person's and each training's once; people and attendances.

  $ cat > villages/xiacun/stays/2021.yaml <<'END'
  > - {id: 2021-02-27-aaaa, dates: [2021-02-27..2021-03-02], by: [he, li]}
  > - {id: 2021-03-02-bbbb, dates: [2021-03-02], by: [he]}
  > - {id: 2021-03-05-cccc, dates: [2021-03-05], by: [he], type: leave}
  > END
  $ cat > villages/xiacun/trainings/2021.yaml <<'END'
  > - {id: 2021-02-23-aaaa, dates: [2021-02-23..2021-02-25], title: 刺绣, attendees: ~30}
  > - {id: 2021-02-28-bbbb, dates: [2021-02-28, 2021-03-06], title: 电商, attendees: 12}
  > END
  $ ruralctl tally days-in-village trainings-held training-days training-attendance
  measure                 value  unit         records  remarks
  -------------------  --------  -----------  -------  -------
  days in village             8  days               2
  trainings held              2  trainings          2
  training days               5  days               2
  training attendance  about 42  attendances        2
  $ ruralctl tally days-in-village training-days --by month --period 2021
  month    days in village (days)  training days (days)
  -------  ----------------------  --------------------
  2021-01                       0                     0
  2021-02                       4                     4
  2021-03                       4                     1
  -------  ----------------------  --------------------
  total                         8                     5
  $ ruralctl tally training-attendance --period 2021-03
  measure              value  unit    records  remarks
  -------------------  -----  ------  -------  -------
  training attendance      0  people        0
  $ ruralctl tally days-in-village by:li --period 2021-02
  measure          value  unit  records  remarks
  ---------------  -----  ----  -------  -------
  days in village      2  days        1

What exists, and until when: without a date it counts only in the whole.

  $ cat > villages/xiacun/projects.yaml <<'END'
  > - {id: p1, name: 甲, since: 2020, investment_wan: 1400}
  > - {id: p2, name: 乙, since: 2021-02, investment_wan: ~600}
  > - {id: p3, name: 丙}
  > END
  $ ruralctl tally projects investment floor-area
  measure          value  unit      records  remarks
  ----------  ----------  --------  -------  --------------------------
  projects             3  items           3
  investment  about 2000  wan yuan        2  1 record without a figure
  floor area     unknown  m²              0  3 records without a figure
  $ ruralctl tally projects investment --period ..2021-01
  measure     value  unit      records  remarks
  ----------  -----  --------  -------  --------------------------------------------
  projects        1  item            1  1 record whose date is not known well enough
  investment   1400  wan yuan        1  1 record whose date is not known well enough
  $ cat > villages/xiacun/pairings.yaml <<'END'
  > - {id: a, partner: 甲, branch: 一, since: 2020-05, until: 2021-02-20}
  > - {id: b, partner: 乙, branch: 一, since: 2020-06}
  > END
  $ ruralctl tally pairings --by month --period 2021Q1
  month    pairings (pairs)
  -------  ----------------
  2021-01                 2
  2021-02                 1
  2021-03                 1
  -------  ----------------
  total                   1

Enterprises at their highest stage; issues by each of their dates.

  $ cat > villages/xiacun/contacts/2021.yaml <<'END'
  > - {id: 2021-01-05-aaaa, date: 2021-01-05, enterprise: 甲, stage: talk}
  > - {id: 2021-02-05-bbbb, date: 2021-02-05, enterprise: 甲, stage: signed}
  > - {id: 2021-03-05-cccc, date: 2021-03-05, enterprise: 乙, stage: talk}
  > END
  $ cat > villages/xiacun/issues/2021.yaml <<'END'
  > - {id: 2021-01-05-aaaa, opened: 2021-01-05, title: 甲, category: livelihood, done: 2021-02-01, closed: 2021-03-01}
  > - {id: 2021-03-05-bbbb, opened: 2021-03-05, title: 乙, category: legacy}
  > END
  $ ruralctl tally enterprises-contacted enterprises-with-intent enterprises-signed enterprises-landed --format tsv
  measure	value	unit	records	remarks
  enterprises-contacted	2	enterprise	3	
  enterprises-with-intent	1	enterprise	3	
  enterprises-signed	1	enterprise	3	
  enterprises-landed	0	enterprise	3	
  $ ruralctl tally issues-raised issues-done issues-closed
  measure        value  unit   records  remarks
  -------------  -----  -----  -------  -------
  issues raised      2  items        2
  issues done        1  item         1
  issues closed      1  item         1
  $ ruralctl tally issues-raised issues-done issues-closed --period 2021-02
  measure        value  unit   records  remarks
  -------------  -----  -----  -------  -------
  issues raised      0  items        0
  issues done        1  item         1
  issues closed      0  items        0
  $ ruralctl tally issues-raised --by category --lang zh
  类别      问题收集 (项)
  --------  -------------
  历史遗留              1
  民生                  1
  --------  -------------
  合计                  2
  $ ruralctl tally 问题收集 status:open
  measure        value  unit  records  remarks
  -------------  -----  ----  -------  -------
  issues raised      1  item        1

Baselines: what was counted before there were records. They stand for their place and all below, and only in cumulative figures.

  $ cat > villages/xiacun/baselines.yaml <<'END'
  > - {id: 2021-01-31-aaaa, as_of: 2021-01-31, measure: households-visited, value: 194}
  > - {id: 2021-01-31-bbbb, as_of: 2021-01-31, measure: visits-made, value: 300+}
  > END
  $ ruralctl tally households-visited visits-made
  measure                value  unit              records  remarks
  ---------------------  -----  ----------------  -------  -------------------------
  households visited      194+  households              6  1 record without a figure
  household visits made   331+  household visits        6  1 record without a figure
  
  households visited: includes the opening figure 194 households as of 2021-01-31 (下村, 2021-01-31-aaaa)
  household visits made: includes the opening figure 300+ household visits as of 2021-01-31 (下村, 2021-01-31-bbbb)
  $ ruralctl tally households-visited visits-made --period 2021 --format tsv
  measure	value	unit	records	remarks
  households-visited	20+	household	5	1 record without a figure
  visits-made	31	household-visit	5	1 record without a figure
  $ ruralctl tally visits-made village:wujia
  measure                value  unit             records  remarks
  ---------------------  -----  ---------------  -------  -------
  household visits made      1  household visit        1
  $ ruralctl tally visits-made --today 2021-01-31
  measure                value  unit              records  remarks
  ---------------------  -----  ----------------  -------  -------
  household visits made   300+  household visits        1
  
  household visits made: includes the opening figure 300+ household visits as of 2021-01-31 (下村, 2021-01-31-bbbb)
  $ ruralctl tally visits-made --today 2021-01-30
  measure                value  unit              records  remarks
  ---------------------  -----  ----------------  -------  -------
  household visits made      0  household visits        0
  $ ruralctl tally visits-made place:home
  measure                value  unit              records  remarks
  ---------------------  -----  ----------------  -------  -------
  household visits made      3  household visits        2
  
  household visits made: the baseline 2021-01-31-bbbb (下村) is not told apart by what you ask for, and is left out
  $ ruralctl tally households-visited --lang zh
  指标         数值  单位  记录  说明
  --------  -------  ----  ----  ---------
  走访户数  至少194  户       6  1条未填数
  
  走访户数：含截至 2021-01-31 的期初数 194户（下村，2021-01-31-aaaa）
  $ ruralctl tally households-visited --format jsonl
  {"measure":"households-visited","label":"households visited","unit":"household","value":194,"qualifier":"at-least","records":6,"unknown":1}
  ruralctl: households visited: includes the opening figure 194 households as of 2021-01-31 (下村, 2021-01-31-aaaa)

Every measure that has a record, in the order of the pillars, when none is named.

  $ ruralctl tally --format tsv | cut -f 1-3
  ruralctl: household visits made: includes the opening figure 300+ household visits as of 2021-01-31 (下村, 2021-01-31-bbbb)
  ruralctl: households visited: includes the opening figure 194 households as of 2021-01-31 (下村, 2021-01-31-aaaa)
  measure	value	unit
  pairings	1	pair
  enterprises-contacted	2	enterprise
  enterprises-with-intent	1	enterprise
  enterprises-signed	1	enterprise
  enterprises-landed	0	enterprise
  area-planted	1000	mu
  households-planting		household
  projects	3	item
  investment	~2000	wan
  expected-tax		wan
  floor-area		m2
  activities-held	1	time
  issues-raised	2	item
  issues-done	1	item
  issues-closed	1	item
  visits-made	331+	household-visit
  households-visited	194+	household
  road-built	1400+	m
  buildings-repaired	3	place
  works-funding	12.5	wan
  days-in-village	8	day
  days-on-leave	1	day
  trainings-held	2	training
  training-days	5	day
  training-attendance	~42	person-time
  $ ruralctl tally type:road --format tsv | cut -f 1-3
  measure	value	unit
  road-built	1400+	m
  works-funding	12.5	wan
  $ ruralctl tally place:home --format tsv | cut -f 1-3
  ruralctl: household visits made: the baseline 2021-01-31-bbbb (下村) is not told apart by what you ask for, and is left out
  ruralctl: households visited: the baseline 2021-01-31-aaaa (下村) is not told apart by what you ask for, and is left out
  measure	value	unit
  visits-made	3	household-visit
  households-visited	2	household

Any kind can be counted and any of its figures added up.

  $ ruralctl tally household-count visit-count person-count project.investment_wan planting.area_mu
  measure                   value  unit      records  remarks
  -------------------  ----------  --------  -------  -------------------------
  household records             4  items           4
  visit records                 6  items           6
  person records                2  items           2
  project: investment  about 2000  wan yuan        2  1 record without a figure
  planting: area             1000  mu              2
