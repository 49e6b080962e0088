Quantities: what people type, what stands in the file, and what is refused rather than guessed.

  $ ruralctl init book 2>/dev/null && cd book
  $ ruralctl village add xiacun 下村 --level grid
  xiacun
  $ ruralctl planting add 蓝莓 --area-mu 1
  2021-03-16-6r33
  $ ruralctl works add --type road --length-m 1
  2021-03-16-e199
  $ ruralctl project add moxa 艾灸 --investment-wan 1 --floor-area-m2 1
  moxa
  $ ruralctl visit add 走访 --household-count 1
  2021-03-16-chr9
  $ ruralctl rating add 支部 --stars 1
  2021-03-16-tevr
  $ each() {  # KIND ID FIELD VALUE…
  >   kind=$1 id=$2 field=$3; shift 3
  >   for typed; do
  >     ruralctl $kind set $id "$field=$typed" 2> error; status=$?
  >     if [ $status = 0 ]; then
  >       echo "$typed → $(ruralctl $kind list --columns $field --format tsv | sed 1d)"
  >     else
  >       echo "$typed → [$status] $(cut -c11- error)"
  >     fi
  >   done
  > }
  $ mu() { each planting 6r33 area_mu "$@"; }
  $ wan() { each project moxa investment_wan "$@"; }
  $ households() { each visit chr9 household_count "$@"; }

Numbers, about, and at least.

  $ mu 800 800.50 1,200 0 ~800 800+
  800 → 800
  800.50 → 800.5
  1,200 → 1200
  0 → 0
  ~800 → ~800
  800+ → 800+
  $ mu 约800亩 大约800 about800 800左右 800亩左右 近800亩 ≈800
  约800亩 → ~800
  大约800 → ~800
  about800 → ~800
  800左右 → ~800
  800亩左右 → ~800
  近800亩 → ~800
  ≈800 → ~800
  $ mu 100余 100多亩 1100余亩 100亩以上 至少800 不少于800亩 '>800'
  100余 → 100+
  100多亩 → 100+
  1100余亩 → 1100+
  100亩以上 → 100+
  至少800 → 800+
  不少于800亩 → 800+
  >800 → 800+
  $ mu 约300余 '~300+'
  约300余 → ~300
  ~300+ → ~300

Full-width and Chinese numerals.

  $ mu ２４０ ３．５亩 ～８００ 1，200
  ２４０ → 240
  ３．５亩 → 3.5
  ～８００ → ~800
  1，200 → 1200
  $ mu 三 十二亩 两千亩 一百二十亩 一千零五亩 半亩 三亩半 3亩半 约三百余亩
  三 → 3
  十二亩 → 12
  两千亩 → 2000
  一百二十亩 → 120
  一千零五亩 → 1005
  半亩 → 0.5
  三亩半 → 3.5
  3亩半 → 3.5
  约三百余亩 → ~300

Other units of the same dimension.

  $ mu '800 mu' 53.3ha 53.3公顷 1000平方米 1平方公里 10acre 10英亩 1万亩 约1.2万亩 2万
  800 mu → 800
  53.3ha → 799.5
  53.3公顷 → 799.5
  1000平方米 → 1.5
  1平方公里 → 1500
  10acre → 60.702846336
  10英亩 → 60.702846336
  1万亩 → 10000
  约1.2万亩 → ~12000
  2万 → 20000
  $ each works e199 length_m 1100多米 1.1公里 1.1km 2里 '300 m'
  1100多米 → 1100+
  1.1公里 → 1100
  1.1km → 1100
  2里 → 1000
  300 m → 300
  $ each project moxa floor_area_m2 1200平方米 3亩 1200㎡
  1200平方米 → 1200
  3亩 → 2000
  1200㎡ → 1200

In a field of 万元, a bare number is 万元.

  $ wan 1400 1400万元 1400万 2000万 1.4亿元 1.4亿 50000元 约600万元 1400余万元
  1400 → 1400
  1400万元 → 1400
  1400万 → 1400
  2000万 → 2000
  1.4亿元 → 14000
  1.4亿 → 14000
  50000元 → 5
  约600万元 → ~600
  1400余万元 → 1400+

Counts of whole things.

  $ households 30 约30户 100余户 三十户 二十来户 ２４户 30家 30households
  30 → 30
  约30户 → ~30
  100余户 → 100+
  三十户 → 30
  二十来户 → ~20
  ２４户 → 24
  30家 → [2] '30家' is in 家, but a quantity in households is wanted; type a number such as 30, about 30 households or 30+ households
  30households → 30
  $ each rating tevr stars 5 五 3星
  5 → 5
  五 → 5
  3星 → 3

Refused: another dimension, another counter word, a fraction of a whole thing, what could be two things, what is no number.

  $ mu 3户 3人 3万元 3米 3斤
  3户 → [2] '3户' is in 户, but a quantity in mu is wanted; type a number such as 30, about 30 mu or 30+ mu
  3人 → [2] '3人' is in 人, but a quantity in mu is wanted; type a number such as 30, about 30 mu or 30+ mu
  3万元 → [2] '3万元' is in 元, but a quantity in mu is wanted; type a number such as 30, about 30 mu or 30+ mu
  3米 → [2] '3米' is in 米, but a quantity in mu is wanted; type a number such as 30, about 30 mu or 30+ mu
  3斤 → [2] '3斤' is not clearly a quantity in mu; type a number such as 30, about 30 mu or 30+ mu
  $ households 3亩 3人 0.5 30人次
  3亩 → [2] '3亩' is in 亩, but a quantity in households is wanted; type a number such as 30, about 30 households or 30+ households
  3人 → [2] '3人' is in 人, but a quantity in households is wanted; type a number such as 30, about 30 households or 30+ households
  0.5 → [2] '0.5' has a fraction, but households are whole; type 0 or 1
  30人次 → [2] '30人次' is in 人次, but a quantity in households is wanted; type a number such as 30, about 30 households or 30+ households
  $ wan 3亩 3户
  3亩 → [2] '3亩' is in 亩, but a quantity in wan yuan is wanted; type a number such as 30, about 30 wan yuan or 30+ wan yuan
  3户 → [2] '3户' is in 户, but a quantity in wan yuan is wanted; type a number such as 30, about 30 wan yuan or 30+ wan yuan
  $ each works e199 length_m 3亩
  3亩 → [2] '3亩' is in 亩, but a quantity in m is wanted; type a number such as 30, about 30 m or 30+ m
  $ each rating tevr stars 约5 '5+'
  约5 → [2] stars is a whole number, known exactly, not '约5'
  5+ → [2] stars is a whole number, known exactly, not '5+'
  $ mu -3 1e3 1_200 800-900 一亩三分 3.5.5 1/3 若干 很多 亩 abc ''
  -3 → [2] '-3' is negative, but a quantity in mu is not; type a number such as 30, about 30 mu or 30+ mu
  1e3 → [2] '1e3' is not clearly a quantity in mu; type a number such as 30, about 30 mu or 30+ mu
  1_200 → [2] '1_200' is not clearly a quantity in mu; type a number such as 30, about 30 mu or 30+ mu
  800-900 → [2] '800-900' is not clearly a quantity in mu; type a number such as 30, about 30 mu or 30+ mu
  一亩三分 → [2] '一亩三分' is not clearly a quantity in mu; type a number such as 30, about 30 mu or 30+ mu
  3.5.5 → [2] '3.5.5' is not clearly a quantity in mu; type a number such as 30, about 30 mu or 30+ mu
  1/3 → [2] '1/3' is not clearly a quantity in mu; type a number such as 30, about 30 mu or 30+ mu
  若干 → [2] '若干' is not clearly a quantity in mu; type a number such as 30, about 30 mu or 30+ mu
  很多 → [2] '很多' is not clearly a quantity in mu; type a number such as 30, about 30 mu or 30+ mu
  亩 → [2] '亩' is not clearly a quantity in mu; type a number such as 30, about 30 mu or 30+ mu
  abc → [2] 'abc' is not clearly a quantity in mu; type a number such as 30, about 30 mu or 30+ mu
   → [2] planting needs area; it can be changed, not cleared

  $ mu 0.12345678901234567890123456789012345678901
  0.12345678901234567890123456789012345678901 → [2] '0.12345678901234567890123456789012345678901' has more digits than a quantity in mu can keep; type a number such as 30, about 30 mu or 30+ mu

Nothing was written by any of these.

  $ cat villages/xiacun/ratings.yaml
  - id: 2021-03-16-tevr
    date: 2021-03-16
    branch: 支部
    stars: 3

Figures come out as they were said, in the units asked for.

  $ mu 约800亩
  约800亩 → ~800
  $ ruralctl tally area-planted
  measure           value  unit  records  remarks
  ------------  ---------  ----  -------  -------
  area planted  about 800  mu          1
  $ ruralctl tally area-planted --lang zh
  指标       数值  单位  记录  说明
  --------  -----  ----  ----  ----
  种植面积  约800  亩       1
  $ ruralctl tally area-planted --format json
  [
    {
      "measure": "area-planted",
      "label": "area planted",
      "unit": "mu",
      "value": 800,
      "qualifier": "about",
      "records": 1,
      "unknown": 0
    }
  ]
  $ for unit in mu acre ha m2 km2 公顷; do ruralctl tally area-planted --unit $unit --format tsv | sed 1d; done
  area-planted	~800	mu	1	
  area-planted	~131.79	acre	1	
  area-planted	~53.3333	ha	1	
  area-planted	~533333	m2	1	
  area-planted	~0.533333	km2	1	
  area-planted	~53.3333	ha	1	
  $ ruralctl tally investment --unit yuan --format tsv
  measure	value	unit	records	remarks
  investment	14000000+	yuan	1	
  $ ruralctl tally area-planted --unit acre --format json | grep value
      "value": 131.79,
