A team on one book: a bare repository that everybody reaches, two secretaries and the township. Each knows one command of
git, 'git clone', and 'ruralctl sync'.

  $ export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1
  $ git init -q --bare -b main shared.git
  $ copy() {
  >   git clone -q shared.git "$1" 2> /dev/null
  >   git -C "$1" config user.name "$2" && git -C "$1" config user.email "$1@example.org"
  > }
  $ hour=8
  $ sync() { hour=$((hour + 1)); GIT_AUTHOR_DATE="2021-03-16T$hour:00+0800" GIT_COMMITTER_DATE="2021-03-16T$hour:00+0800" ruralctl -C "$@"; }

The township begins the book and sends it.

  $ copy township 镇办
  $ ruralctl init township --title 联村台账 --lang zh 2> /dev/null
  $ export RURALCTL_LANG=zh
  $ ruralctl -C township village add xiacun 下村 --level grid
  xiacun
  $ ruralctl -C township village add xiaan 下庵 --level grid
  xiaan
  $ ruralctl -C township household add h012 --village 下村 --members 3
  h012
  $ sync township sync
  已提交：农户1条、村庄2条、台账设置：下庵、下村
  已送出到“origin”

The secretaries get it, and record in the same month's file, not knowing of each other.

  $ copy xiacun 何源
  $ copy xiaan 唐敏
  $ ruralctl -C xiacun visit add h012 --village 下村 --date 3-15 "担心销路。"
  2021-03-15-yakv
  $ ruralctl -C xiacun issue add 路灯不亮 --village 下村 --category livelihood --opened 3-15
  2021-03-15-gpt6
  $ sync xiacun sync
  已提交：问题1条、走访1条：下村
  已送出到“origin”
  $ ruralctl -C xiaan visit add h012 --village 下村 --date 3-16 --place phone
  2021-03-16-chr9
  $ ruralctl -C xiaan household add h001 --village 下庵
  h001
  $ sync xiaan sync --dry-run
  将提交：农户1条、走访1条：下庵、下村
  将收取别人送到“origin”的内容
  将送出到“origin”
  $ sync xiaan sync
  已提交：农户1条、走访1条：下庵、下村
  已收取：问题1条、走访1条：下村
  已送出到“origin”
  $ sync xiacun sync
  已收取：农户1条、走访1条：下庵、下村
  $ cat xiacun/villages/xiacun/visits/2021-03.yaml
  - id: 2021-03-15-yakv
    date: 2021-03-15
    households: [h012]
    notes: 担心销路。
  - id: 2021-03-16-chr9
    date: 2021-03-16
    households: [h012]
    place: phone

Both correct the same household: what only one of them changed is taken, and what both changed differently is for people.

  $ ruralctl -C xiacun household set h012 --village 下村 members=4 group=一组
  $ sync xiacun sync
  已提交：农户修改1条：下村
  已送出到“origin”
  $ ruralctl -C xiaan household set h012 --village 下村 members=5 classes+=hardship
  $ sync xiaan sync > out 2> complaint; echo "exit status $?"; cat out; sed -E 's/[0-9a-f]{10}/COMMIT/' complaint
  exit status 1
  已提交：农户修改1条：下村
  ruralctl: villages/xiacun/households.yaml: 农户 h012：字段“members”双方改得不一样
  ruralctl: 没有合并，也没有送出，这里的记录已经提交。请与记得不一样的人核对（加 --at COMMIT 可查看对方的记录）；然后用“ruralctl sync --ours”以我方为准，或用“ruralctl sync --theirs”以对方为准
  $ ruralctl -C xiaan check
  $ ruralctl -C xiaan household show h012 --village 下村 --at origin/main
  字段           内容
  -------------  ---------------------------------
  编号           h012
  村             下村
  村民小组       一组
  家庭人口 (人)  4
  文件           villages/xiacun/households.yaml:1
  
  走访
  编号             村    日期        农户  地点  备注
  ---------------  ----  ----------  ----  ----  ----------
  2021-03-15-yakv  下村  2021-03-15  h012        担心销路。
  2021-03-16-chr9  下村  2021-03-16  h012  电话
  $ sync xiaan sync --theirs
  已收取：农户修改1条：下村
  已送出到“origin”
  $ ruralctl -C xiaan household show h012 --village 下村
  字段           内容
  -------------  ---------------------------------
  编号           h012
  村             下村
  村民小组       一组
  分类           生活困难户
  家庭人口 (人)  4
  文件           villages/xiacun/households.yaml:1
  
  走访
  编号             村    日期        农户  地点  备注
  ---------------  ----  ----------  ----  ----  ----------
  2021-03-15-yakv  下村  2021-03-15  h012        担心销路。
  2021-03-16-chr9  下村  2021-03-16  h012  电话

The township closes the issue; everybody has the same book at the end.

  $ sync township sync
  已收取：农户1条、农户修改1条、问题1条、走访2条：下庵、下村
  $ ruralctl -C township issue close --date 3-16 --village 下村 $(ruralctl -C township issue list --village 下村 --format csv | tail -1 | cut -d, -f1)
  $ sync township sync
  已提交：问题销号1条：下村
  已送出到“origin”
  $ sync xiacun sync
  已收取：农户修改1条、问题销号1条：下村
  $ sync xiaan sync
  已收取：问题销号1条：下村
  $ sync xiaan sync
  没有要提交的，也没有要收取的：两边一致
  $ git -C township log --format='%an: %s' | cat
  镇办: 问题销号1条：下村
  唐敏: 合并各处的记录
  唐敏: 农户修改1条：下村
  何源: 农户修改1条：下村
  唐敏: 合并各处的记录
  唐敏: 农户1条、走访1条：下庵、下村
  何源: 问题1条、走访1条：下村
  镇办: 农户1条、村庄2条、台账设置：下庵、下村
  $ for one in township xiacun xiaan; do git -C $one rev-parse HEAD; git -C $one status --short; done | uniq | wc -l
  1
