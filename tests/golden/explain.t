Where figures come from: the parts of each, and what is left out and why.

  $ ruralctl init book --title 测试 2>/dev/null && cd book
  $ mkdir -p villages/xiaan villages/xiacun/visits villages/xiacun/contacts villages/xiacun/trainings villages/xiacun/works
  $ cat > team.yaml <<'EOF'
  > - id: he-yuan
  >   name: 何源
  > EOF
  $ printf -- '- id: xiaan\n  name: 厦安村\n  level: village\n' > villages/xiaan/village.yaml
  $ printf -- '- id: xiacun\n  name: 下村\n  level: grid\n  parent: xiaan\n' > villages/xiacun/village.yaml
  $ printf -- '- id: h1\n- id: h2\n- id: h3\n' > villages/xiacun/households.yaml
  $ cat > villages/xiacun/visits/2021-02.yaml <<'EOF'
  > - id: 2021-02-01-aaaa
  >   date: 2021-02-01
  >   households: [h1, h2]
  > EOF
  $ cat > villages/xiacun/visits/2021-03.yaml <<'EOF'
  > - id: 2021-03-02-aaaa
  >   date: 2021-03-02
  >   households: [h1, h3]
  > - id: 2021-03-03-aaaa
  >   date: 2021-03-03
  >   households: [h3]
  >   household_count: 2
  > - id: 2021-03-04-aaaa
  >   date: 2021-03-04
  > - id: 2021-03-20-aaaa
  >   date: 2021-03-20
  >   households: [h1]
  > EOF
  $ cat > villages/xiacun/plantings.yaml <<'EOF'
  > - id: 2020-12-01-aaaa
  >   date: 2020-12-01
  >   crop: 艾草
  >   area_mu: 300
  > - id: 2021-03-01-aaaa
  >   date: 2021-03-01
  >   crop: 艾草
  >   area_mu: ~800
  > - id: 2021-02-01-aaaa
  >   date: 2021-02-01
  >   crop: 桃
  >   area_mu: 0
  > EOF
  $ cat > villages/xiaan/plantings.yaml <<'EOF'
  > - id: 2021-01-05-aaaa
  >   date: 2021-01-05
  >   crop: 小麦
  >   area_mu: 100
  > EOF
  $ cat >> villages/xiacun/plantings.yaml <<'EOF'
  > - id: 2021-01-06-aaaa
  >   date: 2021-01-06
  >   crop: 小麦
  >   area_mu: 40
  > EOF

Visits: each household with the first record that names it; what lies outside the period or ahead,
tells nothing, or may be counted already, is told apart.

  $ ruralctl tally households-visited --period 2021-03 --explain
  measure             value  unit        records  remarks
  ------------------  -----  ----------  -------  -------------------------
  households visited     3+  households        2  1 record without a figure
  
  households visited: 3+ households
  adds  record                                  kind   id               village  date        remarks
  ----  --------------------------------------  -----  ---------------  -------  ----------  -----------------------------------------------------------------
     3  villages/xiacun/visits/2021-03.yaml:4   visit  2021-03-03-aaaa  下村     2021-03-03  xiacun/h3; and 2 without names
     –  villages/xiacun/visits/2021-03.yaml:1   visit  2021-03-02-aaaa  下村     2021-03-02  may be among those counted: villages/xiacun/visits/2021-03.yaml:4
     –  villages/xiacun/visits/2021-03.yaml:8   visit  2021-03-04-aaaa  下村     2021-03-04  no figure is given
     –  villages/xiacun/visits/2021-02.yaml:1   visit  2021-02-01-aaaa  下村     2021-02-01  outside the period
     –  villages/xiacun/visits/2021-03.yaml:10  visit  2021-03-20-aaaa  下村     2021-03-20  lies ahead
  $ ruralctl tally visits-made --period 2021-03 --explain --format tsv
  measure	value	unit	adds	file	kind	id	village	date	reason
  visits-made	5	household-visit		villages/xiacun/visits/2021-02.yaml:1	visit	2021-02-01-aaaa	xiacun	2021-02-01	outside-period
  visits-made	5	household-visit	2	villages/xiacun/visits/2021-03.yaml:1	visit	2021-03-02-aaaa	xiacun	2021-03-02	counted
  visits-made	5	household-visit	3	villages/xiacun/visits/2021-03.yaml:4	visit	2021-03-03-aaaa	xiacun	2021-03-03	counted
  visits-made	5	household-visit		villages/xiacun/visits/2021-03.yaml:8	visit	2021-03-04-aaaa	xiacun	2021-03-04	no-figure
  visits-made	5	household-visit		villages/xiacun/visits/2021-03.yaml:10	visit	2021-03-20-aaaa	xiacun	2021-03-20	ahead

Where one record tells of more than are named in all, it is the figure.

  $ ruralctl tally households-visited --period 2021-03-03 --explain
  measure             value  unit        records  remarks
  ------------------  -----  ----------  -------  -------
  households visited      3  households        1
  
  households visited: 3 households
  adds  record                                  kind   id               village  date        remarks
  ----  --------------------------------------  -----  ---------------  -------  ----------  ------------------------------
     3  villages/xiacun/visits/2021-03.yaml:4   visit  2021-03-03-aaaa  下村     2021-03-03  xiacun/h3; and 2 without names
     –  villages/xiacun/visits/2021-02.yaml:1   visit  2021-02-01-aaaa  下村     2021-02-01  outside the period
     –  villages/xiacun/visits/2021-03.yaml:1   visit  2021-03-02-aaaa  下村     2021-03-02  outside the period
     –  villages/xiacun/visits/2021-03.yaml:8   visit  2021-03-04-aaaa  下村     2021-03-04  outside the period
     –  villages/xiacun/visits/2021-03.yaml:10  visit  2021-03-20-aaaa  下村     2021-03-20  lies ahead

Levels: the latest of each subject; a subject that is recorded at a place and below it counts above.

  $ ruralctl tally area-planted --explain
  measure           value  unit  records  remarks
  ------------  ---------  ----  -------  -------
  area planted  about 900  mu          3
  
  area planted: about 900 mu
       adds  record                             kind      id               village  date        remarks
  ---------  ---------------------------------  --------  ---------------  -------  ----------  -----------------------------------------------------------
        100  villages/xiaan/plantings.yaml:1    planting  2021-01-05-aaaa  厦安村   2021-01-05
  about 800  villages/xiacun/plantings.yaml:5   planting  2021-03-01-aaaa  下村     2021-03-01
          –  villages/xiacun/plantings.yaml:13  planting  2021-01-06-aaaa  下村     2021-01-06  counted at the place above: villages/xiaan/plantings.yaml:1
          –  villages/xiacun/plantings.yaml:9   planting  2021-02-01-aaaa  下村     2021-02-01  nothing is left of it
          –  villages/xiacun/plantings.yaml:1   planting  2020-12-01-aaaa  下村     2020-12-01  a later record stands: villages/xiacun/plantings.yaml:5
  $ ruralctl tally area-planted --unit acre --explain --format json
  [
    {
      "measure": "area-planted",
      "label": "area planted",
      "unit": "acre",
      "value": 148.263,
      "qualifier": "about",
      "records": 3,
      "unknown": 0,
      "explain": [
        {"kind": "planting", "village": "xiaan", "id": "2021-01-05-aaaa", "file": "villages/xiaan/plantings.yaml", "line": 1, "date": "2021-01-05", "value": 16.4737, "qualifier": "exact", "reason": "counted"},
        {"kind": "planting", "village": "xiacun", "id": "2021-01-06-aaaa", "file": "villages/xiacun/plantings.yaml", "line": 13, "date": "2021-01-06", "value": null, "reason": "counted-above", "by": "villages/xiaan/plantings.yaml:1"},
        {"kind": "planting", "village": "xiacun", "id": "2021-02-01-aaaa", "file": "villages/xiacun/plantings.yaml", "line": 9, "date": "2021-02-01", "value": null, "reason": "nothing-left"},
        {"kind": "planting", "village": "xiacun", "id": "2020-12-01-aaaa", "file": "villages/xiacun/plantings.yaml", "line": 1, "date": "2020-12-01", "value": null, "reason": "superseded", "by": "villages/xiacun/plantings.yaml:5"},
        {"kind": "planting", "village": "xiacun", "id": "2021-03-01-aaaa", "file": "villages/xiacun/plantings.yaml", "line": 5, "date": "2021-03-01", "value": 131.7893, "qualifier": "about", "reason": "counted"}
      ]
    }
  ]

Opening figures, and those that are part of another.

  $ cat > villages/xiacun/baselines.yaml <<'EOF'
  > - id: 2021-02-15-aaaa
  >   as_of: 2021-02-15
  >   measure: households-visited
  >   value: 100
  > EOF
  $ cat > villages/xiaan/baselines.yaml <<'EOF'
  > - id: 2021-02-20-aaaa
  >   as_of: 2021-02-20
  >   measure: households-visited
  >   value: 194
  > EOF
  $ ruralctl tally households-visited --explain
  measure             value  unit        records  remarks
  ------------------  -----  ----------  -------  -------------------------
  households visited   194+  households        4  1 record without a figure
  
  households visited: includes the opening figure 194 households as of 2021-02-20 (厦安村, 2021-02-20-aaaa)
  
  households visited: 194+ households
  adds  record                                  kind      id               village  date        remarks
  ----  --------------------------------------  --------  ---------------  -------  ----------  ----------------------------------------------------------------
   194  villages/xiaan/baselines.yaml:1         baseline  2021-02-20-aaaa  厦安村   2021-02-20
     –  villages/xiacun/baselines.yaml:1        baseline  2021-02-15-aaaa  下村     2021-02-15  an opening figure stands for it: villages/xiaan/baselines.yaml:1
     –  villages/xiacun/visits/2021-02.yaml:1   visit     2021-02-01-aaaa  下村     2021-02-01  an opening figure stands for it
     –  villages/xiacun/visits/2021-03.yaml:1   visit     2021-03-02-aaaa  下村     2021-03-02  may be among those counted
     –  villages/xiacun/visits/2021-03.yaml:4   visit     2021-03-03-aaaa  下村     2021-03-03  may be among those counted; 2 without names are not added
     –  villages/xiacun/visits/2021-03.yaml:8   visit     2021-03-04-aaaa  下村     2021-03-04  may be among those counted
     –  villages/xiacun/visits/2021-03.yaml:10  visit     2021-03-20-aaaa  下村     2021-03-20  lies ahead
  $ ruralctl tally households-visited --by month --explain --format csv | cut -d, -f1-6
  ruralctl: households visited: what stands in several rows counts once in the total
  ruralctl: households visited: 1 opening figure has no place in a division by time, and is left out
  \xef\xbb\xbfmeasure,month,value,unit,adds,file (esc)
  households-visited,2021-02,2,household,2,villages/xiacun/visits/2021-02.yaml:1
  households-visited,2021-03,3+,household,,villages/xiacun/visits/2021-03.yaml:1
  households-visited,2021-03,3+,household,3,villages/xiacun/visits/2021-03.yaml:4
  households-visited,2021-03,3+,household,,villages/xiacun/visits/2021-03.yaml:8
  $ ruralctl tally households-visited --by village
  village  households visited (households)
  -------  -------------------------------
  厦安村                               194
  下村                                  3+
  -------  -------------------------------
  total                               194+
  
  households visited: 1 record without a figure
  households visited: what stands in several rows counts once in the total
  households visited: the opening figure of 下村 (2021-02-15-aaaa) is part of one for a place above, and shows there
  households visited: includes the opening figure 194 households as of 2021-02-20 (厦安村, 2021-02-20-aaaa)

Enterprises count once; those that did not come so far are told.

  $ cat > villages/xiacun/contacts/2021.yaml <<'EOF'
  > - id: 2021-03-01-aaaa
  >   date: 2021-03-01
  >   enterprise: 艾润科技
  >   stage: talk
  > - id: 2021-03-05-aaaa
  >   date: 2021-03-05
  >   enterprise: 艾润科技
  >   stage: signed
  > - id: 2021-03-06-aaaa
  >   date: 2021-03-06
  >   enterprise: 青岛绿园
  >   stage: talk
  > EOF
  $ ruralctl tally enterprises-with-intent --explain
  measure                  value  unit        records  remarks
  -----------------------  -----  ----------  -------  -------
  enterprises with intent      1  enterprise        3
  
  enterprises with intent: 1 enterprise
  adds  record                                kind     id               village  date        remarks
  ----  ------------------------------------  -------  ---------------  -------  ----------  -----------------------------------------------------
     1  villages/xiacun/contacts/2021.yaml:1  contact  2021-03-01-aaaa  下村     2021-03-01  艾润科技
     –  villages/xiacun/contacts/2021.yaml:5  contact  2021-03-05-aaaa  下村     2021-03-05  counted already: villages/xiacun/contacts/2021.yaml:1
     –  villages/xiacun/contacts/2021.yaml:9  contact  2021-03-06-aaaa  下村     2021-03-06  did not come so far
  $ ruralctl tally enterprises-contacted --by stage
  stage   enterprises contacted (enterprises)
  ------  -----------------------------------
  talk                                      1
  signed                                    1
  ------  -----------------------------------
  total                                     2

Days of a training fall into their months; it counts once.

  $ cat > villages/xiacun/trainings/2021.yaml <<'EOF'
  > - id: 2021-02-23-aaaa
  >   dates: [2021-02-23..2021-02-25, 2021-03-06]
  >   title: 党员集中培训
  >   attendees: 300+
  > - id: 2021-03-10-aaaa
  >   dates: [2021-03-10]
  >   title: 社会治理培训
  > EOF
  $ ruralctl tally training-days training-attendance --by month
  month    training days (days)  training attendance (people)
  -------  --------------------  ----------------------------
  2021-02                     3                          300+
  2021-03                     2                       unknown
  -------  --------------------  ----------------------------
  total                       5                          300+
  
  training attendance: 1 record without a figure
  $ ruralctl tally training-attendance trainings-held --period 2021-03 --explain
  measure                value  unit      records  remarks
  -------------------  -------  --------  -------  -------------------------
  training attendance  unknown  people          0  1 record without a figure
  trainings held             1  training        1
  
  training attendance: unknown
  adds  record                                 kind      id               village  date                    remarks
  ----  -------------------------------------  --------  ---------------  -------  ----------------------  ------------------
     –  villages/xiacun/trainings/2021.yaml:1  training  2021-02-23-aaaa  下村     2021-02-23..2021-02-25  outside the period
     –  villages/xiacun/trainings/2021.yaml:5  training  2021-03-10-aaaa  下村     2021-03-10              no figure is given
  
  trainings held: 1 training
  adds  record                                 kind      id               village  date                    remarks
  ----  -------------------------------------  --------  ---------------  -------  ----------------------  ------------------
     1  villages/xiacun/trainings/2021.yaml:5  training  2021-03-10-aaaa  下村     2021-03-10
     –  villages/xiacun/trainings/2021.yaml:1  training  2021-02-23-aaaa  下村     2021-02-23..2021-02-25  outside the period

What exists, as of a day.

  $ cat > villages/xiacun/projects.yaml <<'EOF'
  > - id: hall
  >   name: 艾灸体验馆
  >   since: 2020-05
  >   investment_wan: 1400
  > - id: plant
  >   name: 加工厂
  >   since: 2022
  >   investment_wan: 200
  > - id: road
  >   name: 道路
  > EOF
  $ ruralctl tally investment projects --period 2021 --explain
  measure     value  unit      records  remarks
  ----------  -----  --------  -------  --------------------------------------------
  investment   1400  wan yuan        1  1 record whose date is not known well enough
  projects        1  item            1  1 record whose date is not known well enough
  
  investment: 1400 wan yuan
  adds  record                           kind     id     village  date     remarks
  ----  -------------------------------  -------  -----  -------  -------  ---------------------------------
  1400  villages/xiacun/projects.yaml:1  project  hall   下村     2020-05
     –  villages/xiacun/projects.yaml:5  project  plant  下村     2022     lies ahead
     –  villages/xiacun/projects.yaml:9  project  road   下村              its date is not known well enough
  
  projects: 1 item
  adds  record                           kind     id     village  date     remarks
  ----  -------------------------------  -------  -----  -------  -------  ---------------------------------
     1  villages/xiacun/projects.yaml:1  project  hall   下村     2020-05
     –  villages/xiacun/projects.yaml:5  project  plant  下村     2022     lies ahead
     –  villages/xiacun/projects.yaml:9  project  road   下村              its date is not known well enough

Many that are left out for one reason are cut short for readers, and all there in data.

  $ for n in 1 2 3 4 5 6 7 8 9 10 11 12; do printf -- '- id: 2020-01-%02d-aaaa\n  date: 2020-01-%02d\n  type: road\n  length_m: 10\n' $n $n; done > villages/xiacun/works/2020.yaml
  $ ruralctl tally road-built --period 2021 --explain | tail -4
     –  villages/xiacun/works/2020.yaml:33  works  2020-01-09-aaaa  下村     2020-01-09  outside the period
     –  villages/xiacun/works/2020.yaml:37  works  2020-01-10-aaaa  下村     2020-01-10  outside the period
  
  2 more: outside the period; '--format csv' lists them all
  $ ruralctl tally road-built --period 2021 --explain --format csv | wc -l
  13

In Chinese.

  $ ruralctl --lang zh 统计 种植面积 --依据
  指标       数值  单位  记录  说明
  --------  -----  ----  ----  ----
  种植面积  约900  亩       3
  
  种植面积：约900亩
   计入  记录                               类别  编号             村      日期        说明
  -----  ---------------------------------  ----  ---------------  ------  ----------  --------------------------------------------------
    100  villages/xiaan/plantings.yaml:1    种植  2021-01-05-aaaa  厦安村  2021-01-05
  约800  villages/xiacun/plantings.yaml:5   种植  2021-03-01-aaaa  下村    2021-03-01
      –  villages/xiacun/plantings.yaml:13  种植  2021-01-06-aaaa  下村    2021-01-06  已在上级计入：villages/xiaan/plantings.yaml:1
      –  villages/xiacun/plantings.yaml:9   种植  2021-02-01-aaaa  下村    2021-02-01  已归零
      –  villages/xiacun/plantings.yaml:1   种植  2020-12-01-aaaa  下村    2020-12-01  以后来的记录为准：villages/xiacun/plantings.yaml:5

In another unit the parts still add up.

  $ for crop in a b c; do printf -- '- id: 2021-03-02-%s%s%s%s\n  date: 2021-03-02\n  crop: %s\n  area_mu: 10\n' $crop $crop $crop $crop $crop; done > villages/xiacun/plantings.yaml
  $ ruralctl tally area-planted village:xiacun --unit ha --explain --format json | sed -n 's/.*"\(value\|names\)": \([0-9.]*\),.*/\2/p'
  2
  0.666667
  0.666663
  0.66667

Keys of several parts are readable.

  $ mkdir -p villages/xiacun/stays && printf -- '- id: 2021-03-01-ssss\n  dates: [2021-03-01..2021-03-02]\n  by: [he-yuan]\n' > villages/xiacun/stays/2021.yaml
  $ ruralctl tally days-in-village training-days village:xiacun --period 2021-03 --explain --format tsv | cut -f4- | head -3
  adds	file	kind	id	village	date	reason
  2	villages/xiacun/stays/2021.yaml:1	stay	2021-03-01-ssss	xiacun	2021-03-01..2021-03-02	counted
  1	villages/xiacun/trainings/2021.yaml:1	training	2021-02-23-aaaa	xiacun	2021-02-23..2021-02-25	counted
  $ ruralctl tally days-in-village --explain --format json | grep -o '"names".*'
  "names": ["2021-03-01 he-yuan", "2021-03-02 he-yuan"]
