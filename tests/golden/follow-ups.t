The follow-ups that kinds declare: issues get their dates, projects their stages, decisions their steps.

  $ ruralctl init book 2>/dev/null && cd book
  $ ruralctl village add xiacun 下村 --level grid
  xiacun
  $ cat >> ruralctl.yaml <<'END'
  > procedure:
  >   - {step: branch-proposes, zh: 支部提议}
  >   - {step: committees-consult, zh: 两委商议}
  > END

An issue is started, done and closed; its status follows from that.

  $ ruralctl issue add 水渠堵塞 --category livelihood --opened 3-1
  2021-03-01-47q4
  $ ruralctl issue list --columns title,status
  title     status
  --------  ------
  水渠堵塞  open
  $ ruralctl issue start 47q4 --date 3-2
  $ ruralctl issue list --columns title,status
  title     status
  --------  -------
  水渠堵塞  started
  $ ruralctl issue done 2021-03-01-47q4 --outcome 已疏通
  $ ruralctl issue list --columns title,status
  title     status
  --------  ------
  水渠堵塞  done
  $ ruralctl issue close 2021-03-01-47q4 --date 今天 --notes 回访满意
  $ ruralctl issue show 2021-03-01-47q4
  field     value
  --------  ----------------------------------
  id        2021-03-01-47q4
  village   下村
  opened    2021-03-01
  title     水渠堵塞
  category  livelihood
  started   2021-03-02
  done      2021-03-16
  closed    2021-03-16
  outcome   已疏通
  notes     回访满意
  status    closed
  file      villages/xiacun/issues/2021.yaml:1
  $ cat villages/xiacun/issues/2021.yaml
  - id: 2021-03-01-47q4
    opened: 2021-03-01
    title: 水渠堵塞
    category: livelihood
    started: 2021-03-02
    done: 2021-03-16
    closed: 2021-03-16
    outcome: 已疏通
    notes: 回访满意

What has its date already is changed with set.

  $ ruralctl issue done 47q4
  ruralctl: done stands at 2021-03-16 already; change it with 'ruralctl issue set 2021-03-01-47q4 done=…'
  [2]
  $ ruralctl issue done 47q4 --date 3-12
  ruralctl: done stands at 2021-03-16 already; change it with 'ruralctl issue set 2021-03-01-47q4 done=…'
  [2]
  $ ruralctl issue done
  ruralctl: say which record: 'ruralctl issue done ID'
  [2]
  $ ruralctl issue done zzzz
  ruralctl: no issue 'zzzz' in 下村; 'ruralctl issue list' shows what there is
  [2]
  $ ruralctl issue add 路灯不亮 --category other
  2021-03-16-8fx4
  $ ruralctl issue done 03-16-8fx4 --date 2021-03-20
  ruralctl: done: 2021-03-20 lies in the future; add --allow-future if that is meant
  [2]
  $ ruralctl issue done 03-16-8fx4 --category nothing
  ruralctl: category cannot be 'nothing'; possible are: legacy 历史遗留, stability 信访稳定, livelihood 民生, other 其他
  [2]

A project advances; the stage is the last one's.

  $ ruralctl project add moxa 艾灸体验馆
  moxa
  $ ruralctl project advance moxa planned --date 2020
  $ ruralctl project advance moxa 在建 --date 2020-05 --note "封顶, 装修"
  $ ruralctl project advance moxa operating
  $ ruralctl project list --columns name,stage
  name        stage
  ----------  ---------
  艾灸体验馆  operating
  $ cat villages/xiacun/projects.yaml
  - id: moxa
    name: 艾灸体验馆
    milestones:
      - {date: 2020, stage: planned}
      - {date: 2020-05, stage: building, note: "封顶, 装修"}
      - {date: 2021-03-16, stage: operating}
  $ ruralctl project advance moxa 运营中
  ruralctl: stage cannot be '运营中'; did you mean '运营'? Possible are: planned 谋划, approved 获批, building 在建, topped-out 封顶, operating 运营, stopped 停止
  [2]
  $ ruralctl project advance moxa
  ruralctl: say which record and which step: 'ruralctl project advance ID stage'
  [2]
  $ ruralctl project advance
  ruralctl: say which record and which step: 'ruralctl project advance ID stage'
  [2]

A decision takes the steps of the book's own procedure, and is completed when it has all of them.

  $ ruralctl decision add 安装路灯 --opened 3-1
  2021-03-01-j8qy
  $ ruralctl decision step j8qy 支部提议 --date 3-2
  $ ruralctl decision list --columns title,status
  title     status
  --------  ------
  安装路灯  open
  $ ruralctl decision step j8qy committees-consult --date 3-9 --note 同意
  $ ruralctl decision list --columns title,completed,status
  title     completed   status
  --------  ----------  ---------
  安装路灯  2021-03-09  completed
  $ ruralctl decision step j8qy 村民决议
  ruralctl: step cannot be '村民决议'; possible are: branch-proposes 支部提议, committees-consult 两委商议
  [2]
  $ cat villages/xiacun/decisions/2021.yaml
  - id: 2021-03-01-j8qy
    opened: 2021-03-01
    title: 安装路灯
    steps:
      - {step: branch-proposes, date: 2021-03-02}
      - {step: committees-consult, date: 2021-03-09, note: 同意}
