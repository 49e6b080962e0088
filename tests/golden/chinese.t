The same work in Chinese: kinds, verbs, flags, choices, fields, messages and headings.

  $ export RURALCTL_LANG=zh
  $ ruralctl 新建 台账 --标题 张家楼街道乡村振兴工作队 2>&1 | sed "s|$PWD|…|"
  ruralctl: 台账已建好：…/台账。下一步：进入该文件夹，用“ruralctl village add 编号 名称 --level …”添加村庄
  $ cd 台账
  $ cat ruralctl.yaml
  format: 1
  title: 张家楼街道乡村振兴工作队
  lang: zh
  $ ruralctl 村庄 添加 zhangjialou 张家楼街道 --级别 街道/镇
  zhangjialou
  $ ruralctl 村庄 添加 xiacun 下村 --级别 网格/自然村 --上级 张家楼街道
  xiacun
  $ ruralctl 队员 添加 he-yuan 何源 --工作组 产业发展组
  he-yuan
  $ export RURALCTL_VILLAGE=下村
  $ ruralctl 农户 添加 h012 --代称 老于 --分类 生活困难户
  h012
  $ ruralctl 农户 添加 h013 --分类 "信访矛盾户、生活困难户" --电话 13800000000
  ruralctl: 电话属个人信息，进了 git 就抹不掉；别人也看的台账里不要写
  h013
  $ ruralctl 走访 添加 h012 h013 "愿意加入种植，担心销路。" --走访人 he-yuan --地点 入户 --主题 种植，民生
  2021-03-16-chr9
  $ ruralctl 走访 添加 h012 --日期 3月12日 --另有户数 约二十户 --角色 协助
  2021-03-12-ztfs

The files hold the English codes, whatever was typed.

  $ cat villages/xiacun/households.yaml villages/xiacun/visits/2021-03.yaml
  - id: h012
    alias: 老于
    classes: [hardship]
  - id: h013
    classes: [petition, hardship]
    phone: "13800000000"
  - id: 2021-03-12-ztfs
    date: 2021-03-12
    households: [h012]
    household_count: ~20
    role: assisted
  - id: 2021-03-16-chr9
    date: 2021-03-16
    households: [h012, h013]
    by: [he-yuan]
    place: home
    topics: [种植, 民生]
    notes: 愿意加入种植，担心销路。

Tables: headings and choices in Chinese, columns aligned by width.

  $ ruralctl 走访 列表
  编号             村    日期        农户        另有户数 (户)  走访人  地点  主题        角色  备注
  ---------------  ----  ----------  ----------  -------------  ------  ----  ----------  ----  ------------------------
  2021-03-12-ztfs  下村  2021-03-12  h012                 约20                            协助
  2021-03-16-chr9  下村  2021-03-16  h012、h013                 何源    入户  种植、民生        愿意加入种植，担心销路。
  $ ruralctl 走访 查看 chr9
  字段    内容
  ------  -------------------------------------
  编号    2021-03-16-chr9
  村      下村
  日期    2021-03-16
  农户    h012、h013
  走访人  何源
  地点    入户
  主题    种植、民生
  备注    愿意加入种植，担心销路。
  文件    villages/xiacun/visits/2021-03.yaml:6
  $ ruralctl 走访 列表 分类:信访矛盾户 --列 日期,农户,地点 --排序 -日期 --条数 1
  日期        农户        地点
  ----------  ----------  ----
  2021-03-16  h012、h013  入户
  $ ruralctl 走访 列表 地点:入户 not:主题:党建 --列 编号,村,主题
  编号             村    主题
  ---------------  ----  ----------
  2021-03-16-chr9  下村  种植、民生
  $ ruralctl 走访 列表 --format csv
  \xef\xbb\xbfid,village,date,households,household_count,by,place,topics,issues,next,role,notes (esc)
  2021-03-12-ztfs,xiacun,2021-03-12,h012,~20,,,,,,assisted,
  2021-03-16-chr9,xiacun,2021-03-16,"h012, h013",,he-yuan,home,"种植, 民生",,,,愿意加入种植，担心销路。

Changes: by the Chinese name of a field, with its Chinese choices.

  $ ruralctl 走访 修改 chr9 地点=地头 主题+=产业 主题-=民生 备注=
  $ ruralctl 走访 修改 chr9 地点=地头
  ruralctl: 无需修改：记录已经如此
  $ sed -n '/chr9/,$p' villages/xiacun/visits/2021-03.yaml
  - id: 2021-03-16-chr9
    date: 2021-03-16
    households: [h012, h013]
    by: [he-yuan]
    place: field
    topics: [种植, 产业]
  $ ruralctl 问题 添加 水渠堵塞 --类别 民生 --期限 4月1日
  2021-03-16-8fx4
  $ ruralctl 问题 着手 8fx4 --日期 今天
  $ ruralctl 问题 办结 8fx4 --结果 已疏通
  $ ruralctl 问题 列表
  编号             村    收集        标题      类别  期限        着手        办结        结果    状态
  ---------------  ----  ----------  --------  ----  ----------  ----------  ----------  ------  ------
  2021-03-16-8fx4  下村  2021-03-16  水渠堵塞  民生  2021-04-01  2021-03-16  2021-03-16  已疏通  已办结
  $ ruralctl 项目 添加 moxa 艾灸体验馆 --投资额 1400万元
  moxa
  $ ruralctl 项目 推进 moxa 运营 --日期 2020年5月
  $ ruralctl 项目 查看 moxa
  字段           内容
  -------------  -------------------------------
  编号           moxa
  村             下村
  名称           艾灸体验馆
  投资额 (万元)  1400
  进展           2020-05 运营
  阶段           运营
  文件           villages/xiacun/projects.yaml:1

Figures.

  $ ruralctl 统计 走访户次 问题收集 --期间 本月
  指标      数值  单位  记录  说明
  --------  ----  ----  ----  -----------------
  走访户次  约23  户次     2  协助 约21；主办 2
  问题收集     1  项       1
  $ ruralctl 统计 走访户次 --按 月
  月       走访户次 (户次)
  -------  ---------------
  2021-03             约23
  -------  ---------------
  合计                约23
  
  走访户次：协助 约21；主办 2
  $ ruralctl 统计 走访户次 --按 地点
  地点      走访户次 (户次)
  --------  ---------------
  （未填）             约21
  地头                    2
  --------  ---------------
  合计                 约23
  
  走访户次：协助 约21；主办 2
  $ ruralctl 统计 投资额 --单位 元
  指标        数值  单位  记录  说明
  ------  --------  ----  ----  ----
  投资额  14000000  元       1

What goes wrong is said in Chinese.

  $ ruralctl 走访 添加 h099
  ruralctl: 下村没有农户“h099”；可用“ruralctl household list”查看已有的
  [2]
  $ ruralctl 走访 添加 h12
  ruralctl: 下村没有农户“h12”；是不是 h012, h013？
  [2]
  $ ruralctl 走方 添加
  ruralctl: 没有命令或类别“走方”；是不是 走访？
  [2]
  $ ruralctl 走访 填加
  ruralctl: 走访没有操作“填加”；是不是“添加”？
  [2]
  $ ruralctl 走访 添加 --地店 入户
  ruralctl: 这里没有选项“--地店”；是不是 --地点, --at？
  [2]
  $ ruralctl 走访 添加 --地点 灶台
  ruralctl: 地点不能是“灶台”；可选的有：home 入户, field 地头, office 村办, phone 电话
  [2]
  $ ruralctl 走访 添加 --另有户数 三亩
  ruralctl: “三亩”的单位是亩，这里的单位应是户；请输入数字，如 30、约30户或30余户
  [2]
  $ ruralctl 走访 添加 --日期 2021-02-30
  ruralctl: “2021-02-30”有误：2021年2月只有 28 天；请输入 1 到 28 之间的日子
  [2]
  $ ruralctl 走访 添加 --日期 明天
  ruralctl: 日期：2021-03-17 是将来的日期；确实如此请加 --allow-future
  [2]
  $ ruralctl 走访 添加 --村 下庄
  ruralctl: 台账里没有村庄“下庄”；是不是 下村 (xiacun)？
  [2]
  $ ruralctl 问题 添加 路灯不亮
  ruralctl: 问题必须填写类别：请加 --category
  [2]
  $ ruralctl 走访 修改 chr9 状态=好
  ruralctl: 走访没有字段“状态”；可用“ruralctl schema visit”查看它的字段
  [2]
  $ ruralctl 统计 走访户
  ruralctl: 没有指标“走访户”；是不是 走访户数, 走访户次？
  [2]
  $ ruralctl 农户 删除 h012
  ruralctl: 有 2 条记录引用“h012”（visit xiacun/2021-03-12-ztfs, visit xiacun/2021-03-16-chr9）；请先修改，或加 --force
  [2]
  $ ruralctl 农户 删除 h013
  ruralctl: 有 1 条记录引用“h013”（visit xiacun/2021-03-16-chr9）；请先修改，或加 --force
  [2]
  $ ruralctl 走访 删除 chr9
  $ ruralctl 农户 删除 h013
