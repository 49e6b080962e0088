A new user's first hour: from an empty folder to the first figures.

A book is a folder. What it holds so far is its settings.

  $ ruralctl init book --title "Zhangjialou work team"
  ruralctl: the book is made: */book. Next: go there, and add a village with 'ruralctl village add SLUG NAME --level * (glob)
  $ cd book
  $ ls -A
  .ruralctl
  ruralctl.yaml
  $ cat ruralctl.yaml
  format: 1
  title: Zhangjialou work team
  lang: en
  $ cat .ruralctl/.gitignore
  *
  $ ls -A .ruralctl
  .gitignore
  lock

Places: the slug is for good, the name can be Chinese.

  $ ruralctl village add zhangjialou 张家楼街道 --level township
  zhangjialou
  $ ruralctl village add xiacun 下村 --level grid --parent 张家楼街道
  xiacun
  $ ruralctl village list
  id           name        level     parent
  -----------  ----------  --------  ----------
  xiacun       下村        grid      张家楼街道
  zhangjialou  张家楼街道  township

People and households.

  $ ruralctl person add he-yuan 何源 --unit 区委办 --group industry
  he-yuan
  $ ruralctl household add h012 --village 下村 --alias 老于 --classes hardship
  h012
  $ cd villages/xiacun
  $ ruralctl household add h013 --classes petition,hardship
  h013

A visit, from the village's own folder: who was visited, and what they said. The id is all that is printed.

  $ ruralctl visit add h012 h013 "愿意加入种植,担心销路。" --by he-yuan --topics livelihood,planting
  2021-03-16-chr9
  $ ruralctl visit add h012 --date yesterday --place office
  2021-03-15-yakv
  $ ruralctl visit set chr9 place=home
  $ ruralctl visit list
  id               village  date        households  by    place   topics                notes
  ---------------  -------  ----------  ----------  ----  ------  --------------------  -----------------------
  2021-03-15-yakv  下村     2021-03-15  h012              office
  2021-03-16-chr9  下村     2021-03-16  h012, h013  何源  home    livelihood, planting  愿意加入种植,担心销路。
  $ ruralctl visit show chr9
  field       value
  ----------  -------------------------------------
  id          2021-03-16-chr9
  village     下村
  date        2021-03-16
  households  h012, h013
  by          何源
  place       home
  topics      livelihood, planting
  notes       愿意加入种植,担心销路。
  file        villages/xiacun/visits/2021-03.yaml:5
  $ cat visits/2021-03.yaml
  - id: 2021-03-15-yakv
    date: 2021-03-15
    households: [h012]
    place: office
  - id: 2021-03-16-chr9
    date: 2021-03-16
    households: [h012, h013]
    by: [he-yuan]
    place: home
    topics: [livelihood, planting]
    notes: 愿意加入种植,担心销路。

What the team did, in figures.

  $ ruralctl planting add blueberry --area-mu 53.3ha
  2021-03-16-6r33
  $ ruralctl tally
  measure                  value  unit              records  remarks
  ---------------------  -------  ----------------  -------  -------------------------
  area planted             799.5  mu                      1
  households planting    unknown  households              0  1 record without a figure
  household visits made        3  household visits        2
  households visited           2  households              2
  $ ruralctl tally visits-made households-visited --by month --period this-year
  month    household visits made (household visits)  households visited (households)
  -------  ----------------------------------------  -------------------------------
  2021-01                                         0                                0
  2021-02                                         0                                0
  2021-03                                         3                                2
  -------  ----------------------------------------  -------------------------------
  total                                           3                                2
  $ ruralctl tally area-planted --unit ha
  measure       value  unit  records  remarks
  ------------  -----  ----  -------  -------
  area planted   53.3  ha          1

All that was written, in plain files.

  $ cd ../..
  $ find . -type f -not -path './.ruralctl/*' | LC_ALL=C sort
  ./ruralctl.yaml
  ./team.yaml
  ./villages/xiacun/households.yaml
  ./villages/xiacun/plantings.yaml
  ./villages/xiacun/village.yaml
  ./villages/xiacun/visits/2021-03.yaml
  ./villages/zhangjialou/village.yaml
  $ cat team.yaml villages/*/village.yaml villages/xiacun/*s.yaml
  - id: he-yuan
    name: 何源
    unit: 区委办
    group: industry
  - id: xiacun
    name: 下村
    level: grid
    parent: zhangjialou
  - id: zhangjialou
    name: 张家楼街道
    level: township
  - id: h012
    alias: 老于
    classes: [hardship]
  - id: h013
    classes: [petition, hardship]
  - id: 2021-03-16-6r33
    date: 2021-03-16
    crop: blueberry
    area_mu: 799.5

The folder's name is the title, however the folder is named.

  $ cd .. && mkdir named && cd named
  $ ruralctl init . 2>/dev/null && grep title ruralctl.yaml
  title: named
  $ ruralctl init ../张家楼/ 2>/dev/null && grep title ../张家楼/ruralctl.yaml
  title: 张家楼
  $ ruralctl init ../named/x/../李家楼/. 2>/dev/null && grep title ../named/李家楼/ruralctl.yaml
  title: 李家楼
