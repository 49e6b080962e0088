#!/bin/bash
# Makes the example book zhangjialou: what a newspaper page of about spring 2021 tells of the work team of 张家楼街道, and
# nothing else. The book is made with the program's own commands.
#
#   examples/zhangjialou.sh BINARY FOLDER      FOLDER must not hold anything yet
#
# How the page was turned into records:
# - The page carries no date. Its last dated event is of 2021-03-26, so its period is taken to end on 2021-03-31, and "next
#   year" is 2022. What the page leaves undated stays undated where the kind allows it; a record that needs a date has the
#   period's end and says so in its notes.
# - Where the page gives only a total, the total is an opening figure (baseline): it counts in cumulative figures and in no
#   period. Where it names a thing, the thing is a record.
# - What the page says without a figure and without a name is a log entry of the township, one for each point.
set -euo pipefail

if [ $# -ne 2 ]; then
  echo "usage: $0 BINARY FOLDER" >&2
  exit 2
fi
binary=$(realpath "$1")
book=$2
if [ -n "$(ls -A "$book" 2> /dev/null)" ]; then
  echo "$0: $book is not empty" >&2
  exit 2
fi

export LC_ALL=C.UTF-8 RURALCTL_LANG=zh RURALCTL_ID_SEED=zhangjialou
unset RURALCTL_VILLAGE
today=2021-04-01
end=2021-03-31
undated='报道未载日期，按报道期末记。'

ruralctl() {
  "$binary" -C "$book" --today "$today" "$@" > /dev/null
}

"$binary" init "$book" --title 张家楼街道乡村振兴工作队 --today "$today" 2> /dev/null

# Places.
ruralctl village add zhangjialou 张家楼街道 --level township
ruralctl village add xiaan 厦安村 --level village --parent zhangjialou
ruralctl village add xiacun 下村 --level grid --parent xiaan --notes 报道称厦安村下村网格。
ruralctl village add danigoutou 大泥沟头村 --level village --parent zhangjialou \
  --notes 报道未载该村级别和隶属的行政村，暂按行政村、直属街道记。

at_township() { ruralctl --village zhangjialou "$@"; }
at_xiacun() { ruralctl --village xiacun "$@"; }

# 基层党建.
at_township activity add 支持的党组织换届 --dates "$end" --type election --role assisted \
  --notes "$undated"$'\n'报道只说全部换届成功，未载个数；本条按一轮换届记一次。
at_township baseline add pairings --as-of "$end" --value 11 \
  --notes 第一书记（主任助理）的派出单位党组织与网格支部结对共建；报道只载个数，未列单位和支部名称。
at_township log add 结对共建覆盖情况：报道称全面结对，未载网格支部个数。 --date "$end" --topics 结对共建
at_township log add 问题分四类，点名的有历史遗留问题、信访稳定隐患，其余两类未列。 --date "$end" --topics 问题收集
at_township log add 四类人员走访全覆盖，点名的有信访矛盾户、生活困难户，其余两类未列；户数未载。 --date "$end" --topics 走访
at_township log add 走访到炕头、到地头，不间断；次数未载。 --date "$end" --topics 走访

# 项目发展.
at_township baseline add enterprises-contacted --as-of "$end" --value 31 --notes 报道只载家数，未列企业名称。
at_township baseline add enterprises-with-intent --as-of "$end" --value 15 \
  --notes 在洽谈的31家之中。报道未列企业名称，与下村的6家是否重叠不明。
at_township baseline add projects --where category:tax-source --as-of "$end" --value 4 \
  --notes 自贸区的税源项目，正在引进；报道未列项目名称，故记期初数，不逐个建项目。
at_township baseline add expected-tax --where category:tax-source --as-of "$end" --value 100万元 \
  --notes 自贸区4个税源项目的预计年税收合计，是预计数，不是实缴数。
at_township baseline add coops-founded --where type:land-share --as-of "$end" --value 7家 --notes 报道未列社名。
at_township baseline add coops-founded --where type:specialised --as-of "$end" --value 4家 \
  --notes 报道列出劳务、特色农业综合开发、生态蔬菜三类，另一家未列；劳务合作社也算在这4家之内。劳务合作社是全区首家。
at_township log add 党支部领办合作社，一村一品；各村产品未列。 --date "$end" --topics 合作社

# 制度落实.
at_township log add 村级事务实行四审四议三公开，各步骤名称未列。 --date "$end" --topics 村务决策
at_township log add 网格党组织实行星级管理、晋位提升；星级未载。 --date "$end" --topics 星级管理
at_township log add 落实三会一课、主题党日；次数未载。 --date "$end" --topics 组织生活
at_township works add 网格党群服务站提升 --type station --date "$end" --notes "$undated"$'\n'个数未载。

# 为民服务.
at_township works add 便民服务中心办公场所修缮 --type building --count 2处 --date "$end" --notes "$undated"
at_township works add 四好公路和生产路硬化 --type road --length-m 1100多米 --date "$end" \
  --notes "$undated"$'\n'两种路的长度未分开。
ruralctl --village danigoutou project add danigoutou-uplift 大泥沟头村整体提升 --partner 农高集团 \
  --notes 由农高集团出资；金额和起止日期未载。含党建广场、商业一条街。
ruralctl --village danigoutou works add 党建广场 --type uplift --count 1 --funder 农高集团 --date "$end" \
  --notes "$undated"$'\n'属大泥沟头村整体提升项目；处数按一处推定。
ruralctl --village danigoutou works add 商业一条街（画·河畔） --type uplift --count 1 --funder 农高集团 --date "$end" \
  --notes "$undated"$'\n'属大泥沟头村整体提升项目。
at_township works add 公交线路调整 --type bus --ref 502 --date "$end" --notes "$undated"
at_township baseline add activities-held --where type:culture --as-of "$end" --value 7次 \
  --notes 广场舞、太极拳等文化活动；逐次日期未载。
at_township activity add 困境儿童班 --type welfare --dates "$end" \
  --notes "$undated"$'\n'暑期班，与有关部门合办；年份、人数未载。
at_township activity add 青桐学堂 --type welfare --dates "$end" \
  --notes "$undated"$'\n'暑期班，与有关部门合办；年份、人数未载。
at_township activity add 优创企业爱心资助 --type donation --dates "$end" --notes "$undated"$'\n'金额、人数未载。
at_township works add 违章建筑拆除 --type demolition --count 180多处 --role assisted --date "$end" \
  --notes "$undated"$'\n'协助村两委拆除；属人居环境三年行动收官阶段。

# 自身建设.
at_township activity add 工作队临时党支部成立 --type founding --dates "$end" \
  --notes "$undated"$'\n'报道称进驻后第一时间成立。
at_township document add task-list 《强组织…工作任务》 --type task --notes 全称未录；日期、条数未载。
at_township document add work-points 七项工作要点 --type task --items 7项 \
  --notes 点名的有整顿软弱涣散班子、党组织标准化，其余五项未列。
at_township log add 全体队员分产业发展、党建、宣传三个组；各组名单未载。 --date "$end" --topics 队伍
at_township baseline add training-count --where role:attended --as-of "$end" --value 1 \
  --notes 参加区专题培训班；日期、天数、人数未载，故记期初数，不计入本队举办的培训。按一次推定。
at_township baseline add meetings-held --where type:seminar --as-of "$end" --value 1 \
  --notes 成果研讨会；日期、人数未载。按一次推定。

# 三期培训. Only the first has its year in print; the others are of the same weeks.
at_township training add 党员集中培训 --dates 2021-02-23..2021-02-25,2021-03-06 --venue 街道党校 \
  --audience 工作队队员、村两委成员、网格支部成员、集体经济组织成员 --speakers 丁吉庆 --attendees 300余 \
  --notes 丁吉庆系街道党委书记，作动员讲话。$'\n'七个方面突破：先行区、项目、片区、集体增收、财源、服务保障、民生。
at_township training add 社会治理培训 --dates 2021-03-26 \
  --audience 村党委书记、网格支部书记、党群服务站成员、专职网格员 \
  --notes 街道人大工委主任庄学海主持，提出三项要求。$'\n'人数未载；年份按前一期推定。
at_township training add 文化骨干培训 --dates 2021-03-16..17 \
  --courses 书法、手机摄影、礼仪、新闻写作 --course-count 7 \
  --notes 七大类课程列出四类；文明实践科的文明实践讲座讲五个方面，列出三个。$'\n'专家指导、现场实操、实践巩固相结合。$'\n'人数未载；年份按前一期推定。

# 厦安村下村网格.
ruralctl person add he-yuan 何源 --village xiacun --from 2020-05 --notes 驻厦安村下村网格党支部。
at_xiacun baseline add households-visited --as-of "$end" --value 194户 --notes 入户走访户数；逐户记录不在报道内。
at_xiacun baseline add enterprises-contacted --as-of "$end" --value 6+ \
  --notes 报道只载合作意向的6家；有意向的必在洽谈之列，洽谈总数未载，故记至少6家。
at_xiacun baseline add enterprises-with-intent --as-of "$end" --value 6家 \
  --notes 报道未列企业名称，与街道的15家是否重叠不明。
at_xiacun document add policy-routes 政策路径 --type policy --items 16条 --notes 日期未载。
at_xiacun document add industry-plan 规划 --type plan --notes 三产齐抓、全链融合；全称未载，份数按一份推定，日期未载。
at_xiacun document add industry-map 产业发展图谱 --type map --notes 份数按一份推定，日期未载。
at_xiacun project add airun 艾润科技项目 --category industry --partner 艾润科技 --investment-wan 1400万元 \
  --milestones stage=topped-out,note=一层封顶 --notes 起始和封顶日期未载。
at_xiacun project add moxa-hall 艾灸体验馆 --category industry --floor-area-m2 240平方米 \
  --milestones stage=operating --notes 开始运营的日期未载。
at_xiacun project add deep-processing 深加工项目 --category industry \
  --milestones note=办理用地、规划、开工手续 --notes 三项手续正在办理，日期未载；与艾润科技项目、艾草加工厂是否同一项目不明。
at_xiacun project add moxa-plant 艾草加工厂 --category industry \
  --notes 正在推进，日期未载；与艾润科技项目、深加工项目是否同一项目不明。
at_xiacun baseline add coops-founded --where type:company --as-of "$end" --value 1家 \
  --notes 支部+合作社+公司+农户模式中专门成立的公司；名称未载，家数按一家推定。
at_xiacun planting add 艾草 --date "$end" --area-mu 约800亩 --household-count 100余户 --notes "$undated"
at_xiacun resource add 建设用地 --type land --area-mu 16亩 --date "$end" --notes "$undated"
at_xiacun resource add 塘坝 --type pond --count 1处 --date "$end" --notes "$undated"
at_xiacun resource add 下村河 --type river --count 1条 --date "$end" --notes "$undated"
at_xiacun target add moxa-area --measure area-planted --where crop:艾草 --value 1000亩以上 --due 2022-12 \
  --notes 报道说明年年底，按报道年份推定为2022年12月。$'\n'更多农户种植、增收；就地取料、就地加工，全链发展。
at_xiacun target add moxa-production --project moxa-plant --stage operating --due 2022-05 \
  --notes 报道说力争明年5月投产，按报道年份推定为2022年5月；所指项目按艾草加工厂记。
