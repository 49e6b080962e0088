What went wrong in the history of a book and is still so: 'check --history'.

  $ export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1 GIT_AUTHOR_NAME=何源 GIT_COMMITTER_NAME=何源
  $ export GIT_AUTHOR_EMAIL=he@example.org GIT_COMMITTER_EMAIL=he@example.org RURALCTL_VILLAGE=xiacun
  $ here=$PWD
  $ on() { export GIT_AUTHOR_DATE=$1T18:00+0800 GIT_COMMITTER_DATE=$1T18:00+0800; }
  $ commit() { on $1; git add -A .; git commit -q -m "$2"; }
  $ look() { ruralctl check --history "$@" 2>&1 | sed "s|$here|…|g"; return "${PIPESTATUS[0]}"; }

Without a repository, and before the first commit.

  $ ruralctl init book 2> /dev/null && cd book && look
  ruralctl: …/book lies in no git repository, so nothing is known of the past; 'git init' begins one
  [3]
  $ git init -q -b main .. && look
  ruralctl: nothing has been committed in … yet, so there is no past to look at; 'git commit' begins it
  [3]
  $ ruralctl village add xiacun 下村 --level grid && ruralctl household add h1 --members 3 && ruralctl household add h2
  xiacun
  h1
  h2
  $ visit=$(ruralctl visit add h1 --date 3-01 --topic livelihood)
  $ commit 2021-03-01 first && look

A merge that takes nothing of the other side loses its record, its change and its item of a list; what is in a commit by itself is no loss.

  $ git checkout -q -b side && lost=$(ruralctl visit add h2 --date 3-02) && ruralctl household set h1 members=4
  $ ruralctl visit set $visit topics+=planting place=home && commit 2021-03-02 side
  $ git checkout -q main && ruralctl visit add h2 --date 3-03 && ruralctl household rm h2 --force && ruralctl household add h3 && commit 2021-03-03 main
  2021-03-03-9gm3
  h3
  $ on 2021-03-04; git merge -q -s ours -m ours side && look
  villages/xiacun/households.yaml:2:12: error: merge 72923e6177 (2021-03-04, 何源) undid a change of 'members' of household 'h1', which is what it was before; 'ruralctl household show xiacun/h1 --at 8af41ea1b1' shows the change. Make it again; if this is right, set it back after that in a commit of its own
  villages/xiacun/visits/2021-03.yaml: error: merge 72923e6177 (2021-03-04, 何源) lost visit '2021-03-02-p1hx', which nobody had removed; 'ruralctl visit show xiacun/2021-03-02-p1hx --at 8af41ea1b1' shows it. Write it again; if it is to be gone, remove it after that in a commit of its own
  villages/xiacun/visits/2021-03.yaml:1:3: error: merge 72923e6177 (2021-03-04, 何源) lost 'place' of visit '2021-03-01-g2dm', which nobody had removed; 'ruralctl visit show xiacun/2021-03-01-g2dm --at 8af41ea1b1' shows it. Set it again; if it is to be gone, clear it after that in a commit of its own
  villages/xiacun/visits/2021-03.yaml:4:11: error: merge 72923e6177 (2021-03-04, 何源) undid a change of 'topics' of visit '2021-03-01-g2dm', which is what it was before; 'ruralctl visit show xiacun/2021-03-01-g2dm --at 8af41ea1b1' shows the change. Make it again; if this is right, set it back after that in a commit of its own
  [1]
  $ look --format json | head -8
  [
    {
      "file": "villages/xiacun/households.yaml",
      "line": 2,
      "column": 12,
      "severity": "error",
      "message": "merge 72923e6177 (2021-03-04, 何源) undid a change of 'members' of household 'h1', which is what it was before; 'ruralctl household show xiacun/h1 --at 8af41ea1b1' shows the change. Make it again; if this is right, set it back after that in a commit of its own"
    },
  $ look --lang zh villages/xiacun/households.yaml
  villages/xiacun/households.yaml:2:12: error: 合并 72923e6177（2021-03-04，何源）把农户“h1”的“members”退回到了改动以前；用“ruralctl household show xiacun/h1 --at 8af41ea1b1”可以看到改动后的内容。请重新改好；如果现在的才对，改好以后再单独提交一次改回来
  [1]
  $ look villages/xiacun/village.yaml
  $ look --at HEAD^1
  $ ruralctl visit show xiacun/$lost --at side | head -2
  field       value
  ----------  -------------------------------------

What is made good again is told no more, and what was made good and then taken away by a commit of its own neither.

  $ ruralctl household set h1 members=4 && ruralctl visit set $visit topics+=planting && look
  villages/xiacun/visits/2021-03.yaml: error: merge 72923e6177 (2021-03-04, 何源) lost visit '2021-03-02-p1hx', which nobody had removed; 'ruralctl visit show xiacun/2021-03-02-p1hx --at 8af41ea1b1' shows it. Write it again; if it is to be gone, remove it after that in a commit of its own
  villages/xiacun/visits/2021-03.yaml:1:3: error: merge 72923e6177 (2021-03-04, 何源) lost 'place' of visit '2021-03-01-g2dm', which nobody had removed; 'ruralctl visit show xiacun/2021-03-01-g2dm --at 8af41ea1b1' shows it. Set it again; if it is to be gone, clear it after that in a commit of its own
  [1]
  $ git show side:./villages/xiacun/visits/2021-03.yaml > villages/xiacun/visits/2021-03.yaml && commit 2021-03-05 again && look
  $ ruralctl visit rm $lost --force && ruralctl household set h1 members=3 && ruralctl visit set $visit topics-=planting && commit 2021-03-06 away && look

A list that both sides added to, resolved by hand for one; another value for what both set is a decision.

  $ git checkout -q -b left && ruralctl household set h1 classes+=petition members=5 && commit 2021-03-07 left
  $ git checkout -q -b right HEAD~1 && ruralctl household set h1 classes+=hardship members=6 && commit 2021-03-07 right
  $ git merge -q left > /dev/null 2>&1; git checkout -q --ours . && commit 2021-03-08 'by hand' && look
  villages/xiacun/households.yaml:2:12: error: merge 730c5266b4 (2021-03-08, 何源) lost 'petition' in 'classes' of household 'h1', which nobody had removed; 'ruralctl household show xiacun/h1 --at a23b674364' shows it. Put it in again; if it is to be gone, take it out after that in a commit of its own
  [1]
  $ git checkout -q -b machine left && on 2021-03-08 && git merge -q -X ours -m 'by machine' right~1; look
  Auto-merging book/villages/xiacun/households.yaml
  villages/xiacun/households.yaml:2:12: error: merge eac825a072 (2021-03-08, 何源) lost 'hardship' in 'classes' of household 'h1', which nobody had removed; 'ruralctl household show xiacun/h1 --at 95e3f98e3e' shows it. Put it in again; if it is to be gone, take it out after that in a commit of its own
  [1]

Markers that were committed, and mended on one side's behalf.

  $ git checkout -q -b one main && ruralctl household set h1 group=一组 && commit 2021-03-09 one
  $ git checkout -q -b two main && ruralctl household set h1 alias=老于 && commit 2021-03-09 two
  $ git merge -q one > /dev/null 2>&1; commit 2021-03-10 markers; look
  $ git checkout -q two~1 -- . && commit 2021-03-11 mended && look
  villages/xiacun/households.yaml:1:3: error: merge e16180166d (2021-03-10, 何源) lost 'group' of household 'h1', which nobody had removed; 'ruralctl household show xiacun/h1 --at 67c3d4e961' shows it. Set it again; if it is to be gone, clear it after that in a commit of its own
  [1]

A record that moved to another file is not lost; a merge across of two that each keeps one side's.

  $ git checkout -q -b moved main && ruralctl visit set $visit date=2-27 && commit 2021-03-12 moved
  $ git checkout -q -b other main && ruralctl household set h3 members=1 && commit 2021-03-12 other
  $ on 2021-03-13; git merge -q -m moves moved && look
  $ git checkout -q -b a main && ruralctl household add ha && commit 2021-03-14 a
  ha
  $ git checkout -q -b b main && ruralctl person add he-yuan 何源 && commit 2021-03-14 b
  he-yuan
  $ on 2021-03-15; git checkout -q -b across a && git merge -q -s ours -m across b && git checkout -q b && git merge -q -m back a && git merge -q -s ours -m last across && look
  $ git checkout -q across && git merge -q -s ours -m last b && look
  team.yaml: error: merge fa918603d8 (2021-03-15, 何源) lost person 'he-yuan', which nobody had removed; 'ruralctl person show he-yuan --at 9e971f563b' shows it. Write it again; if it is to be gone, remove it after that in a commit of its own
  [1]

Three parents, and branches that began apart.

  $ git checkout -q -b octopus main && on 2021-03-16 && git merge -q -m eight a moved && look
  Fast-forwarding to: a
  Trying simple merge with moved
  $ git checkout -q --orphan apart && git rm -q -r -f --cached .. && commit 2021-03-16 apart && git checkout -q -b joined main
  $ git merge -q -s ours --allow-unrelated-histories -m joined apart && look
  villages/xiacun/households.yaml: error: merge 326f73fb88 (2021-03-16, 何源) lost household 'ha', which nobody had removed; 'ruralctl household show xiacun/ha --at 7b49aa7be2' shows it. Write it again; if it is to be gone, remove it after that in a commit of its own
  [1]

A file that could not be read for a while, in which something was changed meanwhile.

  $ git checkout -q -b damaged main && sed -i 's/members: 3/members: 9/' villages/xiacun/households.yaml && echo 'x: [' >> villages/xiacun/households.yaml
  $ commit 2021-03-17 damaged; sed -i '$d' villages/xiacun/households.yaml && commit 2021-03-18 mended && look
  villages/xiacun/households.yaml: warning: from commit d7a8c68a2d (2021-03-17, 何源) up to 98d611b490 this file could not be read, and 1 record was changed or removed in it meanwhile, which 'ruralctl history' cannot show; 'ruralctl diff 3497d64e69..98d611b490' does: see whether it is right
  [1]
  $ ruralctl household set h1 members=3 && look

Published figures are added to and never changed.

  $ git checkout -q . && git checkout -q -b published main && ruralctl report week --of 2021-W09 --publish > /dev/null 2>&1; ls reports
  2021-W09.yaml
  $ commit 2021-03-19 published && look
  $ sed -i '0,/value: [0-9]*/s//value: 99/' reports/2021-W09.yaml && commit 2021-03-20 nicer && look
  reports/2021-W09.yaml:1:3: error: the figures of 'week' for 2021-W09 as of 2021-03-07 are not what was published: commit 35e1d65c3a (2021-03-20, 何源) changed them; 'git show 36ef482128:./reports/2021-W09.yaml' has them as they were. Put them back, and publish again what is different now
  [1]
  $ git rm -q reports/2021-W09.yaml && commit 2021-03-21 gone && look
  reports/2021-W09.yaml: error: the figures of 'week' for 2021-W09 as of 2021-03-07 were published, and commit 35e1d65c3a (2021-03-20, 何源) took them away; 'git show 36ef482128:./reports/2021-W09.yaml' has them. Put them back
  [1]
  $ git checkout -q HEAD~2 -- reports && sed -i 's/as_of/"as_of"/' reports/2021-W09.yaml && look && commit 2021-03-22 'put back' && look
  $ git checkout -q -b moved-file && git mv reports/2021-W09.yaml reports/week-9.yaml && commit 2021-03-23 'moved' && echo 'x: [' >> reports/week-9.yaml && look

A copy that lacks the older part.

  $ git checkout -q main && git clone -q --depth 2 -b main "file://$here" "$here/shallow" && cd "$here/shallow/book" && look
  error: Your local changes to the following files would be overwritten by checkout:
  	book/reports/week-9.yaml
  Please commit your changes or stash them before you switch branches.
  Aborting
  [1]

What cannot be asked.

  $ look --staged
  ruralctl: --staged asks about what is to be committed, and --history about the past; leave out one of them
  [2]
  $ look --at nothing-of-the-kind
  ruralctl: no revision 'nothing-of-the-kind'; name a branch, a tag, a day, or a commit as 'git log' shows it
  [2]
