Reports of a small book: two places, a week with something in each of the five fields, and one without.

  $ ruralctl init book --title 测试工作队 2>/dev/null && cd book
  $ ruralctl person add he-yuan 何源 --from 2020-05 >/dev/null
  $ ruralctl village add xiaan 厦安村 --level village >/dev/null
  $ ruralctl village add xiacun 下村 --level grid --parent xiaan >/dev/null
  $ export RURALCTL_VILLAGE=xiacun
  $ for h in h1 h2 h3; do ruralctl household add $h --classes hardship >/dev/null; done
  $ ruralctl household add h4 >/dev/null
  $ add() { ruralctl "$@" >/dev/null; }
  $ add visit add h1 --date 2021-03-09 --by he-yuan
  $ add visit add h1 h2 --date 2021-03-15 --by he-yuan --place home --topics 种植 --notes '愿意加入 <script>alert(1)</script> & "约800亩"'
  $ add visit add --household-count 3余 --date 2021-03-16 --next 2021-03-23 --households h4
  $ add issue add 修路 --category livelihood --opened 2021-03-15 --due 2021-03-24 --owner he-yuan
  $ add issue add 补贴没到账 --category other --opened 2021-03-01 --due 2021-03-10
  $ ruralctl issue list --columns id --format csv | tail -1 | tr -d '\r' > id
  $ add issue add 旧账 --category legacy --opened 2021-02-01
  $ add project add hall 艾灸体验馆 --investment-wan 1400 --category industry
  $ ruralctl project advance hall building --date 2021-03-15 --note 一层封顶
  $ add planting add 艾草 --area-mu 约800 --household-count 100余 --date 2021-03-15
  $ add planting add 艾草 --area-mu 700 --date 2021-02-15
  $ add training add 党员培训 --dates 2021-03-15..16,2021-03-12 --attendees 300余
  $ add meeting add --type general --branch 下村支部 --date 2021-03-16 学习
  $ add stay add --by he-yuan --dates 2021-03-15..2021-03-16
  $ add works add --type road --length-m 1100余 --date 2021-03-15 --role assisted
  $ add log add --by he-yuan --date 2021-03-15 '入户，谈种植'
  $ add target add area --measure area-planted --value 1000余 --due 2022-12

What there is.

  $ ruralctl report
  report   name              of                 defined in
  -------  ----------------  -----------------  -----------
  week     weekly report     week               the program
  month    monthly report    month              the program
  quarter  quarterly report  quarter            the program
  year     yearly report     year               the program
  diary    diary             any period         the program
  press    press report      everything so far  the program
  $ ruralctl report --format json
  [
    {
      "report": "week",
      "label": "weekly report",
      "period": "week",
      "own": false
    },
    {
      "report": "month",
      "label": "monthly report",
      "period": "month",
      "own": false
    },
    {
      "report": "quarter",
      "label": "quarterly report",
      "period": "quarter",
      "own": false
    },
    {
      "report": "year",
      "label": "yearly report",
      "period": "year",
      "own": false
    },
    {
      "report": "diary",
      "label": "diary",
      "period": "any period",
      "own": false
    },
    {
      "report": "press",
      "label": "press report",
      "period": "everything so far",
      "own": false
    }
  ]

The week's report, as a terminal shows it.

  $ ruralctl report week
  测试工作队: weekly report
  =========================
  week 11 of 2021 (15–21 March)
  as of 16 March 2021
  so far: since the posting (May 2020)
  
  1. Party building
  -----------------
  The team held 1 meeting this week.
  
  - 16 March, 下村: meeting (general) of 下村支部: 学习
  
  measure        this week  week before  so far  unit
  -------------  ---------  -----------  ------  --------
  meetings held          1            0       1  meetings
  
  2. Industry
  -----------
  On 16 March 2021 the planted area is about 800 mu, and 100+ households take part.
  
  Projects that moved
  - 15 March, 下村: 艾灸体验馆: building (一层封顶)
  
  Planting
  - 15 March, 下村: 艾草: about 800 mu, 100+ households
  
  measure              this week  week before     so far  unit        remarks
  -------------------  ---------  -----------  ---------  ----------  -------------------------------------------------------------------------------------------------------
  area planted         about 800          700  about 800  mu
  households planting       100+      unknown       100+  households  week before: 1 record without a figure
  projects               unknown      unknown          1  items       this week, week before: 1 record whose date is not known well enough
  investment             unknown      unknown       1400  wan yuan    this week, week before: 1 record whose date is not known well enough
  expected tax a year    unknown      unknown    unknown  wan yuan    this week, week before: 1 record whose date is not known well enough; so far: 1 record without a figure
  floor area             unknown      unknown    unknown  m²          this week, week before: 1 record whose date is not known well enough; so far: 1 record without a figure
  
  3. Institutions
  ---------------
  No records of village decisions this week.
  
  4. Service
  ----------
  The team made 6+ household visits this week, to 4+ households; so far it has visited 4+ households, 75% of those on the roster.
  
  classes     registered  visited, this week  coverage, this week  visited, so far  coverage, so far
  ----------  ----------  ------------------  -------------------  ---------------  ----------------
  (not said)           1                   1                 100%                1              100%
  hardship             3                   2                66.7%                2             66.7%
  petition             0                   0              unknown                0           unknown
  ----------  ----------  ------------------  -------------------  ---------------  ----------------
  total                4                   3                  75%                3               75%
  
  households met without their names, so far, are not in it: 3+
  
  coverage, so far
  (not said)  █████████████████████████████████████████████████████████████ 100%
  hardship    ████████████████████████████████████████▋ 66.7%
  
  Issues this week: 1 item raised, 0 items settled, 0 items closed; so far 3 items raised and 0 items closed; 1 item overdue.
  
  Issues raised
  - 15 March, 下村: 修路 (livelihood), due 24 March, seen to by 何源
  
  Works
  - 15 March, 下村: road, assisted, 1100+ m
  
  measure                this week  week before   so far  unit              remarks
  ---------------------  ---------  -----------  -------  ----------------  --------------------------------------------
  issues raised                  1            0        3  items
  household visits made         6+            1       7+  household visits
  households visited            4+            1       4+  households
  road built                 1100+            0    1100+  m                 this week, so far: assisted 1100+
  works funding            unknown            0  unknown  wan yuan          this week, so far: 1 record without a figure
  
  5. The team
  -----------
  The team was in the village for 2 days this week, 2 days so far.
  
  Trainings
  - 12 March and 15–16 March, 下村: training: 党员培训, 300+ people
  
  measure              this week  week before  so far  unit
  -------------------  ---------  -----------  ------  ---------
  days in village              2            0       2  days
  trainings held               0            1       1  trainings
  training days                2            1       3  days
  training attendance          0         300+    300+  people
  
  6. Targets
  ----------
  village  what                   now    wanted  per cent  by       on track
  -------  ------------  ------------  --------  --------  -------  --------
  下村     area planted  about 800 mu  1000+ mu       80%  2022-12  on track
  
  7. Village by village
  ---------------------
  village  household visits made (household visits)  households visited (households)  issues raised (items)  issues closed (items)
  -------  ----------------------------------------  -------------------------------  ---------------------  ---------------------
  厦安村                                          0                                0                      0                      0
  下村                                           6+                               4+                      1                      0
  -------  ----------------------------------------  -------------------------------  ---------------------  ---------------------
  total                                          6+                               4+                      1                      0
  
  8. Overdue
  ----------
  due                   days  village  kind   what        waits for  who
  ----------  --------------  -------  -----  ----------  ---------  ---
  2021-03-10  6 days overdue  下村     issue  补贴没到账  open
  
  9. What comes next
  ------------------
  Due soon, up to next week
  due              days  village  kind   what             waits for  who
  ----------  ---------  -------  -----  ---------------  ---------  ----
  2021-03-23  in 7 days  下村     visit  2021-03-16-chr9  again: h4
  2021-03-24  in 8 days  下村     issue  修路             open       何源
  
  10. Pictures
  ------------
  household visits made (household visits)
  2021-W10  ███████████ 1
  W11       ██████████████████████████████████████████████████████████████████ 6+
  
  issues raised, issues closed (items)
  issues raised  █▁▁▁█▁█  1
  issues closed  ▁▁▁▁▁▁▁  0
                 2021-W05 … W11
  
  area planted (mu)
  area planted  ▇█  about 800
                2021-02 … March
  target of 下村: 1000+ mu by December 2022
  
  household visits made (household visits)
  
      Sep Oct     Nov       Dec     Jan     Feb     Mar
  Mo  · · · · · · · · · · · · · · · · · · · · · · · · · ▒
  Tu  · · · · · · · · · · · · · · · · · · · · · · · · ░ █
  We  · · · · · · · · · · · · · · · · · · · · · · · · ·
  Th  · · · · · · · · · · · · · · · · · · · · · · · · ·
  Fr  · · · · · · · · · · · · · · · · · · · · · · · · ·
  Sa  · · · · · · · · · · · · · · · · · · · · · · · · ·
  Su  · · · · · · · · · · · · · · · · · · · · · · · · ·
  
  0 · ░ ▒ ▓ █ 4
  $ ruralctl report 周报 --lang zh --brief
  测试工作队周报
  ==============
  2021年第11周（3月15日至21日）
  截至2021年3月16日
  累计：驻村以来（2020年5月起）
  
  一、党建
  --------
  本周开展组织生活1次。
  
  - 3月16日 下村：党员大会（下村支部）：学习
  
  指标          本周  上周  累计  单位
  ------------  ----  ----  ----  ----
  组织生活次数     1     0     1  次
  
  二、产业
  --------
  截至2021年3月16日，种植面积约800亩，参与种植100余户。
  
  项目进展
  - 3月15日 下村：艾灸体验馆：在建（一层封顶）
  
  种植情况
  - 3月15日 下村：艾草种植约800亩，100余户
  
  指标         本周  上周   累计  单位    说明
  ----------  -----  ----  -----  ------  --------------------------------------------
  种植面积    约800   700  约800  亩
  种植户数    100余  未知  100余  户      上周：1条未填数
  项目数       未知  未知      1  项      本周、上周：1条日期不够具体
  投资额       未知  未知   1400  万元    本周、上周：1条日期不够具体
  预计年税收   未知  未知   未知  万元    本周、上周：1条日期不够具体；累计：1条未填数
  建筑面积     未知  未知   未知  平方米  本周、上周：1条日期不够具体；累计：1条未填数
  
  三、为民服务
  ------------
  本周走访至少6户次，涉及农户至少4户；累计走访农户至少4户，占在册农户的75%。
  
  分类        在册  本周走访  本周覆盖率  累计走访  累计覆盖率
  ----------  ----  --------  ----------  --------  ----------
  （未填）       1         1        100%         1        100%
  生活困难户     3         2       66.7%         2       66.7%
  信访矛盾户     0         0        未知         0        未知
  ----------  ----  --------  ----------  --------  ----------
  合计           4         3         75%         3         75%
  
  累计另有未列名走访户，不计入覆盖率：至少3
  
  累计走访覆盖率
  （未填）    █████████████████████████████████████████████████████████████ 100%
  生活困难户  ████████████████████████████████████████▋ 66.7%
  
  本周收集问题1项，办结0项，销号0项；累计收集3项，销号0项；逾期未办1项。
  
  新收集的问题
  - 3月15日 下村：修路（民生），期限3月24日，负责人何源
  
  实事
  - 3月15日 下村：道路（协助），1100余米
  
  指标        本周  上周    累计  单位  说明
  --------  ------  ----  ------  ----  -----------------------
  问题收集       1     0       3  项
  走访户次   至少6     1   至少7  户次
  走访户数   至少4     1   至少4  户
  硬化道路  1100余     0  1100余  米    本周、累计：协助 1100余
  实事资金    未知     0    未知  万元  本周、累计：1条未填数
  
  四、自身建设
  ------------
  本周驻村2天，累计驻村2天。
  
  培训
  - 3月12日、3月15日至16日 下村：培训：党员培训，300余人
  
  指标      本周   上周   累计  单位
  --------  ----  -----  -----  ----
  驻村天数     2      0      2  天
  培训期数     0      1      1  期
  培训天数     2      1      3  天
  培训人数     0  300余  300余  人
  
  五、目标进度
  ------------
  村    内容         现状    目标值  完成率  期限     进度
  ----  --------  -------  --------  ------  -------  ----
  下村  种植面积  约800亩  1000余亩     80%  2022-12  正常
  
  六、各村情况
  ------------
  村      走访户次 (户次)  走访户数 (户)  问题收集 (项)  问题销号 (项)
  ------  ---------------  -------------  -------------  -------------
  厦安村                0              0              0              0
  下村              至少6          至少4              1              0
  ------  ---------------  -------------  -------------  -------------
  合计              至少6          至少4              1              0
  
  七、逾期事项
  ------------
  期限           天数  村    类别  内容        下一步  负责人
  ----------  -------  ----  ----  ----------  ------  ------
  2021-03-10  逾期6天  下村  问题  补贴没到账  待办
  
  八、下一步安排
  --------------
  近期到期（到下周为止）
  期限           天数  村    类别  内容             下一步        负责人
  ----------  -------  ----  ----  ---------------  ------------  ------
  2021-03-23  还有7天  下村  走访  2021-03-16-chr9  再次走访：h4
  2021-03-24  还有8天  下村  问题  修路             待办          何源
  
  九、图表
  --------
  走访户次（户次）
  2021-W10  ██████████▌ 1
  第11周    ███████████████████████████████████████████████████████████████ 至少6
  
  问题收集、问题销号（项）
  问题收集  █▁▁▁█▁█  1
  问题销号  ▁▁▁▁▁▁▁  0
            2021-W05 … 第11周
  
  种植面积（亩）
  种植面积  ▇█  约800
            2021-02 … 3月
  下村目标：2022年12月前1000余亩
  
  走访户次（户次）
  
      9月 10月    11月      12月    1月     2月     3月
  一  · · · · · · · · · · · · · · · · · · · · · · · · · ▒
  二  · · · · · · · · · · · · · · · · · · · · · · · · ░ █
  三  · · · · · · · · · · · · · · · · · · · · · · · · ·
  四  · · · · · · · · · · · · · · · · · · · · · · · · ·
  五  · · · · · · · · · · · · · · · · · · · · · · · · ·
  六  · · · · · · · · · · · · · · · · · · · · · · · · ·
  日  · · · · · · · · · · · · · · · · · · · · · · · · ·
  
  0 · ░ ▒ ▓ █ 4

A village where nothing happened: parts without anything say so in a line, or vanish.

  $ ruralctl report week --of 2021-W02
  测试工作队: weekly report
  =========================
  week 2 of 2021 (11–17 January)
  so far: since the posting (May 2020)
  
  1. Party building
  -----------------
  No records of Party building this week.
  
  2. Industry
  -----------
  measure              this week  week before   so far  unit      remarks
  -------------------  ---------  -----------  -------  --------  -------------------------------------------------------------------------------------------------------
  projects               unknown      unknown        1  items     this week, week before: 1 record whose date is not known well enough
  investment             unknown      unknown     1400  wan yuan  this week, week before: 1 record whose date is not known well enough
  expected tax a year    unknown      unknown  unknown  wan yuan  this week, week before: 1 record whose date is not known well enough; so far: 1 record without a figure
  floor area             unknown      unknown  unknown  m²        this week, week before: 1 record whose date is not known well enough; so far: 1 record without a figure
  
  3. Institutions
  ---------------
  No records of village decisions this week.
  
  4. Service
  ----------
  No records of service this week.
  
  5. The team
  -----------
  No records of the team itself this week.
  
  6. Targets
  ----------
  village  what           now    wanted  per cent  by       on track
  -------  ------------  ----  --------  --------  -------  ------------------
  下村     area planted  0 mu  1000+ mu        0%  2022-12  cannot be told yet
  
  7. What comes next
  ------------------
  Nothing is due up to next week.
  $ ruralctl report week --of 2021-W02 --brief
  测试工作队: weekly report
  =========================
  week 2 of 2021 (11–17 January)
  so far: since the posting (May 2020)
  
  1. Industry
  -----------
  measure              this week  week before   so far  unit      remarks
  -------------------  ---------  -----------  -------  --------  -------------------------------------------------------------------------------------------------------
  projects               unknown      unknown        1  items     this week, week before: 1 record whose date is not known well enough
  investment             unknown      unknown     1400  wan yuan  this week, week before: 1 record whose date is not known well enough
  expected tax a year    unknown      unknown  unknown  wan yuan  this week, week before: 1 record whose date is not known well enough; so far: 1 record without a figure
  floor area             unknown      unknown  unknown  m²        this week, week before: 1 record whose date is not known well enough; so far: 1 record without a figure
  
  2. Targets
  ----------
  village  what           now    wanted  per cent  by       on track
  -------  ------------  ----  --------  --------  -------  ------------------
  下村     area planted  0 mu  1000+ mu        0%  2022-12  cannot be told yet

Other periods; a day stands for the week that it lies in.

  $ ruralctl report month --brief | head -4
  测试工作队: monthly report
  ==========================
  March 2021
  as of 16 March 2021
  $ ruralctl report quarter --of 2021Q1 --lang zh --brief | head -4
  测试工作队季报
  ==============
  2021年第一季度
  截至2021年3月16日
  $ ruralctl report year --brief | head -4
  测试工作队: yearly report
  =========================
  2021
  as of 16 March 2021
  $ ruralctl report week --of 2021-03-09 --brief | head -4
  测试工作队: weekly report
  =========================
  week 10 of 2021 (8–14 March)
  so far: since the posting (May 2020)
  $ ruralctl report week --of 2021-03
  ruralctl: '2021-03' is not what the report 'weekly report' is about; write one such as '2021-W11'
  [2]
  $ ruralctl report week --of 2021-04-05
  ruralctl: the period '2021-W14' lies ahead; nothing of it has happened yet
  [2]
  $ ruralctl report week --of ..2021-03
  ruralctl: a report is of a period with a first and a last day
  [2]
  $ ruralctl report press --of 2021-03
  ruralctl: the report 'press report' is of no period: it counts everything up to today; '--today' asks for another day
  [2]
  $ ruralctl report diary --of ..2021-03
  ruralctl: a report is of a period with a first and a last day
  [2]

Narrowed to a place, or by any term; what the term says nothing of is missing.

  $ ruralctl report week --village xiaan --brief | head -5
  厦安村: weekly report
  =====================
  week 11 of 2021 (15–21 March)
  as of 16 March 2021
  so far: since the posting (May 2020)
  $ ruralctl report week class:hardship --brief
  测试工作队: weekly report
  =========================
  week 11 of 2021 (15–21 March)
  as of 16 March 2021
  only classes: hardship
  so far: since the posting (May 2020)
  
  1. Service
  ----------
  The team made 2+ household visits this week, to 2+ households; so far it has visited 2+ households, 66.7% of those on the roster.
  
  classes   registered  visited, this week  coverage, this week  visited, so far  coverage, so far
  --------  ----------  ------------------  -------------------  ---------------  ----------------
  hardship           3                   2                66.7%                2             66.7%
  --------  ----------  ------------------  -------------------  ---------------  ----------------
  total              3                   2                66.7%                2             66.7%
  
  households met without their names, so far, are not in it: 3+
  
  measure                this week  week before  so far  unit
  ---------------------  ---------  -----------  ------  ----------------
  household visits made         2+            1      3+  household visits
  households visited            2+            1      2+  households
  
  2. Village by village
  ---------------------
  village  household visits made (household visits)  households visited (households)  issues raised (items)  issues closed (items)
  -------  ----------------------------------------  -------------------------------  ---------------------  ---------------------
  厦安村                                          0                                0                      0                      0
  下村                                           2+                               2+                      0                      0
  -------  ----------------------------------------  -------------------------------  ---------------------  ---------------------
  total                                          2+                               2+                      0                      0
  
  3. Pictures
  -----------
  household visits made (household visits)
  2021-W10  █████████████████████████████████ 1
  W11       ██████████████████████████████████████████████████████████████████ 2+
  
  household visits made (household visits)
  
      Sep Oct     Nov       Dec     Jan     Feb     Mar
  Mo  · · · · · · · · · · · · · · · · · · · · · · · · · █
  Tu  · · · · · · · · · · · · · · · · · · · · · · · · ▒ ·
  We  · · · · · · · · · · · · · · · · · · · · · · · · ·
  Th  · · · · · · · · · · · · · · · · · · · · · · · · ·
  Fr  · · · · · · · · · · · · · · · · · · · · · · · · ·
  Sa  · · · · · · · · · · · · · · · · · · · · · · · · ·
  Su  · · · · · · · · · · · · · · · · · · · · · · · · ·
  
  0 · ░ ▒ ▓ █ 2
  $ ruralctl report week colour:red
  ruralctl: no kind of record knows the term 'colour:red'; 'ruralctl schema KIND' shows the fields of a kind
  [2]
  $ ruralctl report week class:rich
  ruralctl: classes is never 'rich'; possible are petition, 信访矛盾户, hardship, 生活困难户
  [2]
  $ ruralctl report week village:下庄
  ruralctl: no village '下庄' in this book; did you mean 下村 (xiacun)?
  [2]

The diary of a village, and of one person.

  $ ruralctl report diary --of 2021-W11
  测试工作队: diary
  =================
  week 11 of 2021 (15–21 March)
  as of 16 March 2021
  
  Monday 15 March 2021
  - 下村: 艾草: about 800 mu, 100+ households
  - 下村: 艾灸体验馆: building (一层封顶)
  - 下村: issue raised: 修路 (livelihood) (何源)
  - 下村: visited h1, h2 (home), about 种植: 愿意加入 <script>alert(1)</script> & "约800亩" (何源)
  - 下村: road, assisted, 1100+ m
  - 下村: 入户，谈种植 (何源)
  - 下村: present (何源)
  - 下村: training: 党员培训, 300+ people
  
  Tuesday 16 March 2021
  - 下村: meeting (general) of 下村支部: 学习
  - 下村: visited h4 and 3+ households not named
  - 下村: present (何源)
  - 下村: training: 党员培训, 300+ people
  $ ruralctl report 民情日记 --lang zh --of 2021-03-15..2021-03-16 by:he-yuan
  测试工作队民情日记
  ==================
  2021年3月15日至16日
  仅限 经办人：何源
  
  2021年3月15日 星期一
  - 下村：收集问题：修路（民生）（何源）
  - 下村：走访h1、h2（入户），谈种植：愿意加入 <script>alert(1)</script> & "约800亩"（何源）
  - 下村：入户，谈种植（何源）
  - 下村：驻村（何源）
  
  2021年3月16日 星期二
  - 下村：驻村（何源）
  $ ruralctl person add wang 王强 > /dev/null && ruralctl log add --by wang --date 2021-03-16 开会
  2021-03-16-gcqq
  $ ruralctl report diary --of 2021-03-16 by:he-yuan by:王强
  测试工作队: diary
  =================
  16 March 2021
  only by: 何源
  only by: 王强
  
  Tuesday 16 March 2021
  - 下村: 开会 (王强)
  - 下村: present (何源)
  $ ruralctl report diary --of 2021-03-16 not:by:he-yuan | tail -4
  - 下村: meeting (general) of 下村支部: 学习
  - 下村: visited h4 and 3+ households not named
  - 下村: 开会 (王强)
  - 下村: training: 党员培训, 300+ people
  $ ruralctl report diary --of 2021-01
  测试工作队: diary
  =================
  January 2021
  
  Nothing is recorded in January 2021.

The press report, with the records behind each figure.

  $ ruralctl report press
  测试工作队: press report
  ========================
  up to 16 March 2021
  so far: since the posting (May 2020)
  
  1. Party building
  -----------------
  Meetings held: 1 meeting.
  
  4+ households were visited, in 7+ household visits: 75% of those on the roster.
  
  classes     registered  visited, so far  coverage, so far
  ----------  ----------  ---------------  ----------------
  (not said)           1                1              100%
  hardship             3                2             66.7%
  petition             0                0           unknown
  ----------  ----------  ---------------  ----------------
  total                4                3               75%
  
  households met without their names, so far, are not in it: 3+
  
  coverage, so far
  (not said)  █████████████████████████████████████████████████████████████ 100%
  hardship    ████████████████████████████████████████▋ 66.7%
  
  measure        so far  unit
  -------------  ------  --------
  meetings held       1  meetings
  
  2. Projects
  -----------
  The planted area is about 800 mu, and 100+ households take part; projects invest 1400 wan yuan.
  
  Projects
  - 艾灸体验馆 (industry), 1400 wan yuan, building
  
  Targets
  village  what                   now    wanted  per cent  by       on track
  -------  ------------  ------------  --------  --------  -------  --------
  下村     area planted  about 800 mu  1000+ mu       80%  2022-12  on track
  
  measure                 so far  unit        remarks
  -------------------  ---------  ----------  -------------------------
  area planted         about 800  mu
  households planting       100+  households
  projects                     1  items
  investment                1400  wan yuan
  expected tax a year    unknown  wan yuan    1 record without a figure
  floor area             unknown  m²          1 record without a figure
  
  3. Institutions
  ---------------
  No records of institutions.
  
  4. Service
  ----------
  Roads built: 1100+ m.
  
  Issues: 3 items raised, 0 items settled, 0 items closed.
  
  Works
  - 15 March, 下村: road, assisted, 1100+ m
  
  measure                 so far  unit              remarks
  ---------------------  -------  ----------------  -------------------------
  issues raised                3  items
  household visits made       7+  household visits
  households visited          4+  households
  road built               1100+  m                 assisted 1100+
  works funding          unknown  wan yuan          1 record without a figure
  
  5. The team
  -----------
  1 training was held, on 3 days, with 300+ people.
  
  Trainings
  - 12 March and 15–16 March, 下村: training: 党员培训, 300+ people
  
  measure              so far  unit
  -------------------  ------  ---------
  days in village           2  days
  trainings held            1  trainings
  training days             3  days
  training attendance    300+  people
  $ ruralctl report press --explain | grep -n -A 6 'behind the figures'
  86:The records behind the figures
  87-------------------------------
  88-so far: meetings held: 1 meeting
  89-adds  record                                kind     id               village  date        remarks
  90-----  ------------------------------------  -------  ---------------  -------  ----------  -------
  91-   1  villages/xiacun/meetings/2021.yaml:1  meeting  2021-03-16-369p  下村     2021-03-16
  92-

Mistakes.

  $ ruralctl report week month
  ruralctl: one report at a time: 'week' or 'month'
  [2]
  $ ruralctl report --publish
  ruralctl: which report? 'ruralctl report' lists them
  [2]
  $ ruralctl report weekly
  ruralctl: no report 'weekly'; did you mean 'week'?
  [2]
  $ ruralctl report village:xiacun
  ruralctl: which report? 'ruralctl report' lists them
  [2]
  $ ruralctl report week --publish --check-published
  ruralctl: --publish and --check-published do not go together; leave out one
  [2]
  $ ruralctl report week --check-published --output x.md
  ruralctl: --check-published and --output do not go together; leave out one
  [2]
  $ ruralctl report week --output week
  ruralctl: the ending of 'week' says no format; use .html, .md, .txt, .json or .csv, or add --format (Word files are made from .md, see the manual)
  [2]
  $ ruralctl report week --output nowhere/week.md 2>&1 | sed "s|'.*/book|'BOOK|"
  ruralctl: there is no folder 'BOOK/nowhere'; see whether its name is right
  $ ruralctl report week --format xml
  ruralctl: no format 'xml'; there are table, csv, tsv, json, jsonl, yaml, md, html
  [2]

Files: the ending says the format, and the file is there as a whole or not at all.

  $ ruralctl report week --output week.md && head -14 week.md
  # 测试工作队: weekly report
  
  week 11 of 2021 (15–21 March)
  
  as of 16 March 2021
  
  so far: since the posting (May 2020)
  
  ## 1. Party building
  
  The team held 1 meeting this week.
  
  - 16 March, 下村: meeting (general) of 下村支部: 学习
  
  $ ruralctl report week --output week.html && grep -c '<svg' week.html
  5
  $ grep -c '<script' week.html
  0
  [1]
  $ ruralctl report diary --output diary.html && grep -o '愿意.*' diary.html
  愿意加入 &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;约800亩&quot; (何源)</li>
  $ ruralctl report diary --format md | grep -o '愿意.*'
  愿意加入 \<script>alert(1)\</script> \& "约800亩" (何源)
  $ ruralctl report week --output week.json && python3 -c 'import json; d = json.load(open("week.json")); print(d["report"], d["period"], d["as_of"], len(d["sections"]))'
  week 2021-W11 2021-03-16 10
  $ ruralctl report week --format csv | head -5
  \xef\xbb\xbfname,measure,over,value,unit,unknown (esc)
  meetings-held,meetings-held,period,1,meeting,0
  meetings-held,meetings-held,previous,0,meeting,0
  meetings-held,meetings-held,so-far,1,meeting,0
  pairings,pairings,period,0,pair,0
  $ ruralctl report week --output - --format yaml | head -5
  report: week
  title: "测试工作队: weekly report"
  period: 2021-W11
  first: "2021-03-15"
  last: "2021-03-21"
  $ ruralctl report week > first; ruralctl report week > second; cmp first second
  $ ruralctl report week --output week.HTML && head -1 week.HTML
  <!DOCTYPE html>
  $ ls | grep new
  [1]

A book of which a part cannot be read: the page says so itself.

  $ printf -- '- id: x\n  date: [\n' > villages/xiacun/visits/2021-02.yaml
  $ ruralctl report week --output part.md
  ruralctl: villages/xiacun/visits/2021-02.yaml:2:9: this '[' is never closed; type the closing ']' behind the last item
  ruralctl: the answer lacks what was not read there; mend it and run the command again
  [3]
  $ head -10 part.md
  # 测试工作队: weekly report
  
  week 11 of 2021 (15–21 March)
  
  as of 16 March 2021
  
  so far: since the posting (May 2020)
  
  INCOMPLETE: what stands in villages/xiacun/visits/2021-02.yaml was not read, and is missing in the figures
  
  $ ruralctl report week --lang zh --format json 2>/dev/null | grep -A 5 unread
    "unread": [
      {"file": "villages/xiacun/visits/2021-02.yaml", "line": 2}
    ]
  }
