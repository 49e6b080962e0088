How far targets are: against a straight line from the first observation, of stages, and unknown.

  $ ruralctl init book --title 测试 2>/dev/null && cd book
  $ mkdir -p villages/xiacun/visits
  $ printf -- '- id: xiacun\n  name: 下村\n  level: village\n' > villages/xiacun/village.yaml
  $ cat > villages/xiacun/plantings.yaml <<'EOF'
  > - id: 2020-12-31-aaaa
  >   date: 2020-12-31
  >   crop: 艾草
  >   area_mu: 300
  > - id: 2021-03-01-aaaa
  >   date: 2021-03-01
  >   crop: 艾草
  >   area_mu: ~800
  > - id: 2021-03-01-bbbb
  >   date: 2021-03-01
  >   crop: 桃
  >   area_mu: 100
  > EOF
  $ cat > villages/xiacun/projects.yaml <<'EOF'
  > - id: plant
  >   name: 加工厂
  >   milestones:
  >     - {date: 2021-01, stage: planned}
  >     - {date: 2021-03-01, stage: building}
  > - id: inn
  >   name: 民宿
  >   milestones:
  >     - {date: 2021-01, stage: building}
  >     - {date: 2021-02, stage: stopped}
  > EOF
  $ cat > villages/xiacun/targets.yaml <<'EOF'
  > - id: area
  >   due: 2021-12-31
  >   measure: area-planted
  >   value: 1000+
  >   where: ["crop:艾草"]
  > - id: all-area
  >   due: 2021-04
  >   measure: area-planted
  >   value: 2000
  > - id: peach
  >   due: 2022
  >   measure: area-planted
  >   value: 200
  >   where: ["crop:桃"]
  > - id: visited
  >   due: 2021-03-10
  >   measure: households-visited
  >   value: 100
  > - id: tax
  >   due: 2021-12
  >   measure: expected-tax
  >   value: 100
  > - id: production
  >   due: 2022-05
  >   project: plant
  >   stage: operating
  > - id: built
  >   due: 2021-02
  >   project: plant
  >   stage: building
  > - id: guests
  >   due: 2022-05
  >   project: inn
  >   stage: operating
  > EOF
  $ ruralctl targets
  target      village  what                          now          wanted  per cent  by            days left  on track            first observed
  ----------  -------  -------------------  ------------  --------------  --------  ----------  -----------  ------------------  --------------------
  built       下村     加工厂: stage            building        building            2021-02     16 days ago  reached
  visited     下村     households visited   0 households  100 households        0%  2021-03-10   6 days ago  missed
  all-area    下村     area planted         about 900 mu         2000 mu       45%  2021-04              45  behind              300 mu on 2020-12-31
  area        下村     area planted, 艾草   about 800 mu        1000+ mu       80%  2021-12-31          290  on track            300 mu on 2020-12-31
  tax         下村     expected tax a year       unknown    100 wan yuan            2021-12             290  cannot be told yet
  production  下村     加工厂: stage            building       operating            2022-05             441  cannot be told yet
  guests      下村     民宿: stage               stopped       operating            2022-05             441  stopped
  peach       下村     area planted, 桃           100 mu          200 mu       50%  2022                655  cannot be told yet  100 mu on 2021-03-01
  $ ruralctl targets id:area id:built --format json
  [
    {
      "id": "built",
      "village": "xiacun",
      "due": "2021-02",
      "days_left": -16,
      "project": "plant",
      "now": "building",
      "wanted": "building",
      "course": "reached",
      "on_track": true
    },
    {
      "id": "area",
      "village": "xiacun",
      "due": "2021-12-31",
      "days_left": 290,
      "measure": "area-planted",
      "unit": "mu",
      "where": ["crop:艾草"],
      "now": {"value": 800, "qualifier": "about"},
      "wanted": {"value": 1000, "qualifier": "at-least"},
      "percent": 80,
      "first": {"date": "2020-12-31", "value": 300, "qualifier": "exact"},
      "course": "on-course",
      "on_track": true
    }
  ]
  $ ruralctl targets measure:area-planted --format csv
  \xef\xbb\xbfid,village,what,now,wanted,percent,due,days_left,course,remarks (esc)
  all-area,xiacun,area-planted,~900,2000,45,2021-04,45,behind,300 2020-12-31
  area,xiacun,area-planted,~800,1000+,80,2021-12-31,290,on-course,300 2020-12-31
  peach,xiacun,area-planted,100,200,50,2022,655,unknown,100 2021-03-01

What makes the figure of a target.

  $ ruralctl targets id:area --explain
  target  village  what                         now    wanted  per cent  by          days left  on track  first observed
  ------  -------  ------------------  ------------  --------  --------  ----------  ---------  --------  --------------------
  area    下村     area planted, 艾草  about 800 mu  1000+ mu       80%  2021-12-31        290  on track  300 mu on 2020-12-31
  
  area planted, 艾草: about 800 mu
       adds  record                            kind      id               village  date        remarks
  ---------  --------------------------------  --------  ---------------  -------  ----------  -------------------------------------------------------
  about 800  villages/xiacun/plantings.yaml:5  planting  2021-03-01-aaaa  下村     2021-03-01
          –  villages/xiacun/plantings.yaml:1  planting  2020-12-31-aaaa  下村     2020-12-31  a later record stands: villages/xiacun/plantings.yaml:5
  $ ruralctl targets id:area --explain --format tsv
  target	adds	file	kind	id	village	date	reason
  area		villages/xiacun/plantings.yaml:1	planting	2020-12-31-aaaa	xiacun	2020-12-31	superseded
  area	~800	villages/xiacun/plantings.yaml:5	planting	2021-03-01-aaaa	xiacun	2021-03-01	counted
  $ ruralctl targets id:area --explain --format json | grep reason
        {"kind": "planting", "village": "xiacun", "id": "2020-12-31-aaaa", "file": "villages/xiacun/plantings.yaml", "line": 1, "date": "2020-12-31", "value": null, "reason": "superseded", "by": "villages/xiacun/plantings.yaml:5"},
        {"kind": "planting", "village": "xiacun", "id": "2021-03-01-aaaa", "file": "villages/xiacun/plantings.yaml", "line": 5, "date": "2021-03-01", "value": 800, "qualifier": "about", "reason": "counted"}

Later snapshots change only what is asked as of their date and after; the line is behind in autumn.

  $ ruralctl --today 2021-11-01 targets id:area --format tsv
  id	village	what	now	wanted	percent	due	days_left	course	remarks
  area	xiacun	area-planted	~800	1000+	80	2021-12-31	60	behind	300 2020-12-31

A target that means nothing is told at its line; the others are answered.

  $ cat >> villages/xiacun/targets.yaml <<'EOF'
  > - id: wrong
  >   due: 2021-12
  >   measure: area-planted
  >   where: ["colour:red"]
  >   value: 5
  > - id: nothing
  >   due: 2021-12
  > - id: nobody
  >   due: 2021-12
  >   project: castle
  >   stage: operating
  > EOF
  $ ruralctl targets --format csv | tail -2
  ruralctl: villages/xiacun/targets.yaml:40:3: a target needs either 'measure' and 'value', or 'project' and 'stage'
  ruralctl: villages/xiacun/targets.yaml:35:3: planting has no field 'colour'; 'ruralctl schema planting' shows its fields
  ruralctl: villages/xiacun/targets.yaml:42:3: target refers to project 'castle', which there is not
  ruralctl: the answer lacks what was not read in these 3 places; mend them and run the command again
  guests,xiacun,inn,stopped,operating,,2022-05,441,stopped,
  peach,xiacun,area-planted,100,200,50,2022,655,unknown,100 2021-03-01
  $ ruralctl targets dew:2021
  ruralctl: target has no field 'dew'; 'ruralctl schema target' shows its fields
  [2]

In Chinese.

  $ ruralctl --lang zh 目标进度 2>/dev/null
  目标        村    内容               现状    目标值  完成率  期限        剩余天数  进度        首次记录
  ----------  ----  --------------  -------  --------  ------  ----------  --------  ----------  -------------------
  built       下村  加工厂：阶段       在建      在建          2021-02     已过16天  已达到
  visited     下村  走访户数            0户     100户      0%  2021-03-10   已过6天  逾期未达
  all-area    下村  种植面积        约900亩    2000亩     45%  2021-04           45  滞后        2020-12-31 为 300亩
  area        下村  种植面积，艾草  约800亩  1000余亩     80%  2021-12-31       290  正常        2020-12-31 为 300亩
  tax         下村  预计年税收         未知   100万元          2021-12          290  尚无法判断
  production  下村  加工厂：阶段       在建      运营          2022-05          441  尚无法判断
  guests      下村  民宿：阶段         停止      运营          2022-05          441  已停止
  peach       下村  种植面积，桃      100亩     200亩     50%  2022             655  尚无法判断  2021-03-01 为 100亩
  [3]

Measures answer to their labels; one that there is not is no empty answer.

  $ sed -i '/id: wrong/,$d' villages/xiacun/targets.yaml
  $ ruralctl --lang zh 目标进度 指标:种植面积 --format csv | cut -d, -f1,4
  \xef\xbb\xbfid,now (esc)
  all-area,~900
  area,~800
  peach,100
  $ ruralctl 目标 列表 指标:走访户数 --columns id --format tsv
  id
  visited
  $ ruralctl targets measure:nix
  ruralctl: no measure 'nix'; 'ruralctl measures' lists them
  [2]

A target needs one of two things.

  $ ruralctl target add empty --village xiacun --due 2022-12
  ruralctl: a record of target needs measure and value, or project and stage
  [2]
  $ ruralctl target add half --village xiacun --measure area-planted --due 2022-12
  ruralctl: a record of target needs measure and value, or project and stage
  [2]
