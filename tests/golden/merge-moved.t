Records that move from file to file while the other side changes or removes them, or only seem to.

  $ export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1 GIT_AUTHOR_NAME=t GIT_COMMITTER_NAME=t
  $ export GIT_AUTHOR_EMAIL=t@example.org GIT_COMMITTER_EMAIL=t@example.org
  $ commit() { git add -A && git commit -q -m "$1"; }
  $ start() {
  >   mkdir "$1" && cd "$1" && git init -q -b main && ruralctl init . 2>/dev/null && ruralctl git setup 2>/dev/null
  >   ruralctl village add xiacun 下村 --level grid > /dev/null && rm .git/hooks/pre-commit
  >   mkdir -p villages/xiacun/visits villages/xiacun/trainings
  > }
  $ both() {  # merges either way and shows what comes of it
  >   git checkout -q main && git merge -q --no-edit other 2>&1; echo "exit status $?"; tail -n +1 "$@"
  >   git reset -q --hard ORIG_HEAD; git checkout -q other && git merge -q --no-edit main > said 2>&1; echo "exit status $?"; rm said
  >   git reset -q --hard; git checkout -q main
  > }

Days stand in any order; the first of them says where a record belongs, and where it stands among the others.

  $ start days && cd villages/xiacun/trainings
  $ printf -- '- id: t1\n  dates: [2021-01-05]\n  title: 一\n' > 2021.yaml && commit base && git checkout -q -b other
  $ printf -- '- id: t2\n  dates: [2022-01-05, 2021-12-30]\n  title: 二\n' >> 2021.yaml && commit other && git checkout -q main
  $ printf -- '- id: t3\n  dates: [2021-12-31]\n  title: 三\n' >> 2021.yaml && commit main
  $ both 2021.yaml
  Auto-merging villages/xiacun/trainings/2021.yaml
  exit status 0
  - id: t1
    dates: [2021-01-05]
    title: \xe4\xb8\x80 (esc)
  - id: t2
    dates: [2022-01-05, 2021-12-30]
    title: \xe4\xba\x8c (esc)
  - id: t3
    dates: [2021-12-31]
    title: \xe4\xb8\x89 (esc)
  exit status 0
  $ cd ../../../..

Without a merge of git nothing was renamed: what is in the wrong month is added, and for 'check' to tell.

  $ start direct && printf -- '- id: v1\n  date: 2021-03-01\n' > base
  $ cp base ours && printf -- '- id: v2\n  date: 2021-04-01\n' | cat base - > theirs
  $ ruralctl merge-file base ours theirs --path villages/xiacun/visits/2021-03.yaml && cmp ours theirs
  $ commit all && ruralctl merge-file base ours theirs --path villages/xiacun/visits/2021-03.yaml
  $ cd ..

Moved and changed by one side, removed by the other: in dispute where it went to, once.

  $ start removed && cd villages/xiacun/visits
  $ printf -- '- id: f1\n  date: 2021-03-17\n  place: home\n' > 2021-03.yaml
  $ printf -- '- id: m3\n  date: 2021-05-10\n  role: led\n- id: k4\n  date: 2021-05-12\n' > 2021-05.yaml && commit base
  $ git checkout -q -b other && ruralctl visit rm m3 && ruralctl visit set f1 place=phone && commit other
  $ git checkout -q main && ruralctl visit set m3 date=2021-03-22 role=attended --allow-future && commit main
  $ both *
  ruralctl: villages/xiacun/visits/2021-03.yaml:4: visit m3 was moved to villages/xiacun/visits/2021-03.yaml in ours and removed in theirs; keep the record or delete it, and delete the markers
  Auto-merging villages/xiacun/visits/2021-03.yaml
  CONFLICT (content): Merge conflict in villages/xiacun/visits/2021-03.yaml
  Automatic merge failed; fix conflicts and then commit the result.
  exit status 1
  ==> 2021-03.yaml <==
  - id: f1
    date: 2021-03-17
    place: phone
  <<<<<<< ours
  - id: m3
    date: 2021-03-22
    role: attended
  =======
  >>>>>>> theirs
  
  ==> 2021-05.yaml <==
  - id: k4
    date: 2021-05-12
  exit status 1

Also where git asks about both files.

  $ git checkout -q other && ruralctl visit set k4 place=home && commit more && git checkout -q main && ruralctl visit set k4 notes=一 && commit more
  $ both 2021-05.yaml
  ruralctl: villages/xiacun/visits/2021-03.yaml:4: visit m3 was moved to villages/xiacun/visits/2021-03.yaml in ours and removed in theirs; keep the record or delete it, and delete the markers
  Auto-merging villages/xiacun/visits/2021-03.yaml
  CONFLICT (content): Merge conflict in villages/xiacun/visits/2021-03.yaml
  Auto-merging villages/xiacun/visits/2021-05.yaml
  Automatic merge failed; fix conflicts and then commit the result.
  exit status 1
  - id: k4
    date: 2021-05-12
    place: home
    notes: \xe4\xb8\x80 (esc)
  exit status 1
  $ cd ../../../..

An id that another one contains is another record.

  $ start contained && cd villages/xiacun/visits
  $ printf -- '- id: v1\n  date: 2021-03-05\n  place: home\n- id: v2\n  date: 2021-03-06\n' > 2021-03.yaml
  $ printf -- '- id: v10\n  date: 2021-04-02\n' > 2021-04.yaml && commit base
  $ git checkout -q -b other && ruralctl visit set v1 place=phone
  $ printf -- '- id: v11\n  date: 2021-04-09\n' >> 2021-04.yaml && commit other
  $ git checkout -q main && ruralctl visit set v1 date=2021-04-05 --allow-future && commit main
  $ both *
  Auto-merging villages/xiacun/visits/2021-03.yaml
  Auto-merging villages/xiacun/visits/2021-04.yaml
  exit status 0
  ==> 2021-03.yaml <==
  - id: v2
    date: 2021-03-06
  
  ==> 2021-04.yaml <==
  - id: v10
    date: 2021-04-02
  - id: v1
    date: 2021-04-05
    place: phone
  - id: v11
    date: 2021-04-09
  exit status 0
