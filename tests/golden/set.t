KIND set: changes fields, and of the file only their lines.

  $ ruralctl init book 2>/dev/null && cd book
  $ ruralctl village add xiacun 下村 --level grid
  xiacun
  $ for h in h011 h012 h013; do ruralctl household add $h; done
  h011
  h012
  h013
  $ ruralctl visit add h012 "愿意加入种植" --topics livelihood
  2021-03-16-chr9
  $ file=villages/xiacun/visits/2021-03.yaml
  $ changed() {
  >   ruralctl "$@"
  >   diff --old-line-format='%dn< %L' --new-line-format='%dn> %L' --unchanged-line-format= before.yaml $file
  >   cp $file before.yaml
  > }
  $ cp $file before.yaml

A field is set, by its name or its Chinese label, with a value or a choice's label; cleared; and several at once.

  $ changed visit set chr9 place=home
  4>   place: home
  $ changed visit set chr9 地点=地头
  4<   place: home
  4>   place: field
  $ changed visit set chr9 household-count=约30户 role=协助
  4>   household_count: ~30
  7>   role: assisted
  $ changed visit set chr9 household_count= 备注=
  4<   household_count: ~30
  8<   notes: 愿意加入种植
  $ changed visit set chr9 "notes=第一段
  > 
  > 第二段 a=b"
  7>   notes: |-
  8>     第一段
  9> 
  10>     第二段 a=b
  $ changed visit set chr9 date=3-15
  2<   date: 2021-03-16
  2>   date: 2021-03-15

Items are added to lists and taken from them.

  $ changed visit set chr9 households+=h013,h011 topics+=planting
  3<   households: [h012]
  3>   households: [h012, h013, h011]
  5<   topics: [livelihood]
  5>   topics: [livelihood, planting]
  $ changed visit set chr9 households-=h012 topic-=livelihood
  3<   households: [h012, h013, h011]
  3>   households: [h013, h011]
  5<   topics: [livelihood, planting]
  5>   topics: [planting]
  $ changed visit set chr9 topics-=planting
  5<   topics: [planting]
  $ changed visit set chr9 农户=h012,h011,h012
  3<   households: [h013, h011]
  3>   households: [h012, h011]

What changes nothing writes nothing: the file keeps its inode and its time.

  $ touch -d '2021-03-01 12:00' $file
  $ stat -c '%i %Y' $file > stat
  $ ruralctl visit set chr9 place=field
  ruralctl: nothing to change: the record says so already
  $ ruralctl visit set chr9 topics=
  ruralctl: nothing to change: the record says so already
  $ ruralctl visit set chr9 households+=h011
  ruralctl: nothing to change: the record says so already
  $ ruralctl visit set chr9 households-=h013
  ruralctl: nothing to change: the record says so already
  $ stat -c '%i %Y' $file | diff stat -

What is refused changes nothing either.

  $ ruralctl visit set chr9 date=
  ruralctl: visit needs date; it can be changed, not cleared
  [2]
  $ ruralctl visit set chr9 date=2021-03-20
  ruralctl: date: 2021-03-20 lies in the future; add --allow-future if that is meant
  [2]
  $ ruralctl visit set chr9 plaec=home
  ruralctl: visit has no field 'plaec'; did you mean 'place'?
  [2]
  $ ruralctl visit set chr9 mood=good
  ruralctl: visit has no field 'mood'; 'ruralctl schema visit' shows its fields
  [2]
  $ ruralctl visit set chr9 place=kitchen
  ruralctl: place cannot be 'kitchen'; possible are: home 入户, field 地头, office 村办, phone 电话
  [2]
  $ ruralctl visit set chr9 place+=home
  ruralctl: place is no list; set it with 'place=…'
  [2]
  $ ruralctl visit set chr9 households+=h099
  ruralctl: no household 'h099' in 下村; 'ruralctl household list' shows what there is
  [2]
  $ ruralctl visit set chr9 place=home household_count=3亩
  ruralctl: '3亩' is in 亩, but a quantity in households is wanted; type a number such as 30, about 30 households or 30+ households
  [2]
  $ ruralctl visit set chr9 place
  ruralctl: 'place' is no change; write 'field=value', 'field+=x', 'field-=x' or 'field='
  [2]
  $ ruralctl visit set chr9 =home
  ruralctl: '=home' is no change; write 'field=value', 'field+=x', 'field-=x' or 'field='
  [2]
  $ ruralctl visit set chr9
  ruralctl: say which record and what to change: 'ruralctl visit set ID field=value'
  [2]
  $ ruralctl visit set
  ruralctl: say which record and what to change: 'ruralctl visit set ID field=value'
  [2]
  $ ruralctl visit set zzzz place=home
  ruralctl: no visit 'zzzz' in 下村; 'ruralctl visit list' shows what there is
  [2]
  $ stat -c '%i %Y' $file | diff stat -

The id stays.

  $ ruralctl visit set chr9 id=2021-03-16-abcd
  ruralctl: an id cannot be changed, since others may refer to it; add the record anew with 'ruralctl visit add', then remove this one
  [2]

What stands in a list can be taken out of it, also what could not be put there any more.

  $ ruralctl household add h015
  h015
  $ ruralctl visit add h012 h015 --date 3-14
  2021-03-14-vqqa
  $ ruralctl household rm h015 --force
  $ ruralctl visit set vqqa households-=h099
  ruralctl: no household 'h099' in 下村; 'ruralctl household list' shows what there is
  [2]
  $ ruralctl visit set vqqa households-=h015
  $ grep -A 2 vqqa $file
  - id: 2021-03-14-vqqa
    date: 2021-03-14
    households: [h012]

What follows from other fields cannot be set; entries are added, and taken out by hand.

  $ ruralctl project add moxa 艾灸体验馆
  moxa
  $ ruralctl project set moxa stage=operating
  ruralctl: stage follows from other fields and cannot be set; see 'ruralctl schema project'
  [2]
  $ ruralctl project set moxa milestones+=date=2020-05,stage=谋划 milestones+=date=2021,stage=在建
  $ ruralctl project set moxa milestones-=date=2021
  ruralctl: entries of milestones cannot be taken out by value; use 'ruralctl project edit ID'
  [2]
  $ ruralctl project set moxa name=
  ruralctl: project needs name; it can be changed, not cleared
  [2]
  $ cat villages/xiacun/projects.yaml
  - id: moxa
    name: 艾灸体验馆
    milestones:
      - {date: 2020-05, stage: planned}
      - {date: 2021, stage: building}
  $ ruralctl project set moxa milestones=
  $ cat villages/xiacun/projects.yaml
  - id: moxa
    name: 艾灸体验馆

A village is named by its slug or its name.

  $ ruralctl village set 下村 name=下村新村 population=约1200人
  $ cat villages/xiacun/village.yaml
  - id: xiacun
    name: 下村新村
    level: grid
    population: ~1200
