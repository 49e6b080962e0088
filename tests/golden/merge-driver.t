git's merge driver, where something is in its way: no side may vanish without a word.

  $ export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1 GIT_AUTHOR_NAME=t GIT_COMMITTER_NAME=t
  $ export GIT_AUTHOR_EMAIL=t@example.org GIT_COMMITTER_EMAIL=t@example.org
  $ here=$PWD
  $ mkdir book && cd book && git init -q -b main && ruralctl init . 2>/dev/null && ruralctl git setup 2>/dev/null
  $ ruralctl village add xiacun 下村 --level grid
  xiacun
  $ mkdir .git/hooks.off && mv .git/hooks/pre-commit .git/hooks.off/
  $ printf -- '- id: h1\n  members: 3\n- id: h2\n' > villages/xiacun/households.yaml
  $ git add -A && git commit -q -m base
  $ git checkout -q -b other && ruralctl household set h1 members=4 && git commit -q -a -m other
  $ git checkout -q main && ruralctl household set h1 members=5 && git commit -q -a -m main
  $ merge() { git merge -q --no-edit other 2>&1; cat villages/xiacun/households.yaml; git merge --abort; }

Markers of any size that git's attributes ask for.

  $ echo '/villages/** conflict-marker-size=300' >> .git/info/attributes && merge | sed 's/\([<=>]\)\1\{299\}\([^<=>]\|$\)/300 \1\2/'
  ruralctl: villages/xiacun/households.yaml:2: household h1: the field 'members' is set to different values by both sides; keep one of the two versions, and delete the markers
  Auto-merging villages/xiacun/households.yaml
  CONFLICT (content): Merge conflict in villages/xiacun/households.yaml
  Automatic merge failed; fix conflicts and then commit the result.
  - id: h1
  300 < ours
    members: 5
  300 =
    members: 4
  300 > theirs
  - id: h2
  $ rm .git/info/attributes

Whatever becomes of the program, git merges the text by itself: it is killed, it is another one, it cannot be started, it is gone.

  $ instead() { mkdir -p "$here/instead" && printf '%s\n' "$@" > "$here/instead/ruralctl" && chmod +x "$here/instead/ruralctl"; }
  $ without() { (PATH="$here/instead:$PATH"; merge) | sed "s|$here|…|g; s|.merge_file_[^ ]*|OURS|; s/^sh: .*\(ruralctl: .*\)/sh: \1/"; }
  $ instead '#!/bin/sh' 'kill -9 $$'; without
  Killed
  Auto-merging villages/xiacun/households.yaml
  CONFLICT (content): Merge conflict in villages/xiacun/households.yaml
  Automatic merge failed; fix conflicts and then commit the result.
  - id: h1
  <<<<<<< ours
    members: 5
  =======
    members: 4
  >>>>>>> theirs
  - id: h2
  $ for status in 2 126 129 200; do instead '#!/bin/sh' "exit $status"; without | grep -c '^<<<<<<< ours\|^  members: [45]'; done
  3
  3
  3
  3
  $ instead '#!/no/such/program'; without | grep -c '^<<<<<<< ours\|^  members: [45]'
  3
  $ (PATH=/usr/bin:/bin; merge) | grep -c '^<<<<<<< ours\|^  members: [45]'
  3
  $ git status --short

Also in the driver line that earlier versions wrote, once 'git setup' was run again.

  $ git config merge.ruralctl.driver 'ruralctl merge-file %O %A %B --path %P --marker-size %L; s=$?; test $s -ne 127 || exec git merge-file --marker-size=%L %A %O %B; exit $s'
  $ ruralctl git setup 2>&1 | head -1
  ruralctl: git merges the book by records and names the record in its diffs, in this copy of the repository; run 'ruralctl git setup' in each other one
  $ git config merge.ruralctl.driver
  ruralctl merge-file %O %A %B --path %P --marker-size %L; s=$?; test $s -le 1 && exit $s; git merge-file -p -L ours -L base -L theirs --marker-size=%L %A %O %B > %A.new; s=$?; test $s -lt 128 && mv %A.new %A || { rm -f %A.new; s=129; }; exit $s

Where even that fails, 'check' knows from git that one side may be missing, until somebody has looked.

  $ printf '#!/bin/sh\nexit 130\n' > ../instead/ruralctl && cp ../instead/ruralctl ../instead/git
  $ git config merge.ruralctl.driver "PATH='$here/instead'; $(git config merge.ruralctl.driver)"
  $ git merge -q --no-edit other 2>&1 | tail -2
  CONFLICT (content): Merge conflict in villages/xiacun/households.yaml
  Automatic merge failed; fix conflicts and then commit the result.
  $ cat villages/xiacun/households.yaml && ruralctl check
  - id: h1
    members: 5
  - id: h2
  villages/xiacun/households.yaml: warning: git has not finished merging this file; see that it has what both sides did, then 'git add' it
  [1]
  $ git add -A && ruralctl check
  $ git reset -q --merge && cd ..

The book is found from everywhere.

  $ cd book/villages && printf -- '- id: a\n' > base && printf -- '- id: a\n- id: b\n' > ours && printf -- '- id: a\n- id: c\n' > theirs
  $ both() { cp ours copy; (cd "${in:-.}" && ruralctl merge-file "$OLDPWD/base" "$OLDPWD/copy" "$OLDPWD/theirs" "$@"); echo "exit status $?, $(grep -c id: copy) records"; }
  $ both --path xiacun/households.yaml
  exit status 0, 3 records
  $ both --path "$here/book/villages/xiacun/households.yaml"
  exit status 0, 3 records
  $ in=/ both -C "$here/book" --path villages/xiacun/households.yaml
  exit status 0, 3 records
  $ in=.. both -C . --path ./villages/../villages/xiacun/households.yaml
  exit status 0, 3 records
  $ in="$here" both -C book --path book/villages/xiacun/households.yaml
  exit status 0, 3 records
  $ in="$here" both -C book/ --path villages/xiacun/households.yaml
  exit status 0, 3 records

Where it holds no records, or is none, the reason is told.

  $ printf -- '- id: c\n- id: a\n' > theirs
  $ both
  ruralctl: */copy is merged as text, not by records: without --path nothing says which file of a book it is (glob)
  exit status 0, 3 records
  $ both --path ../ruralctl.yaml
  ruralctl: ../ruralctl.yaml is merged as text, not by records: a file of this name holds no records
  exit status 0, 3 records
  $ both --path xiacun/unknown.yaml
  ruralctl: xiacun/unknown.yaml is merged as text, not by records: a file of this name holds no records
  exit status 0, 3 records
  $ both --path "/villages/xiacun/households.yaml"
  ruralctl: /villages/xiacun/households.yaml is merged as text, not by records: no folder around it is a book, with a file ruralctl.yaml; -C says which book is meant
  exit status 0, 3 records
  $ mkdir "$here/empty" && both -C "$here/empty" --path xiacun/households.yaml
  ruralctl: xiacun/households.yaml is merged as text, not by records: no folder around it is a book, with a file ruralctl.yaml; -C says which book is meant
  exit status 0, 3 records

Ours is replaced as a whole, by a merge of the text as well.

  $ cp ours kept && ln kept linked && ruralctl merge-file base kept theirs --path ../ruralctl.yaml
  ruralctl: ../ruralctl.yaml is merged as text, not by records: a file of this name holds no records
  $ cmp ours linked && cat kept
  - id: c
  - id: a
  - id: b

'check' knows short markers, too.

  $ printf -- '- id: c\n  group: x\n' > ours; printf -- '- id: c\n  group: y\n' > theirs
  $ ruralctl merge-file base ours theirs --path xiacun/households.yaml --marker-size 4 2>/dev/null; cat ours
  - id: c
  <<<< ours
    group: x
  ====
    group: y
  >>>> theirs
  $ cp ours xiacun/households.yaml; ruralctl check
  villages/xiacun/households.yaml:2:1: error: a merge left its conflict markers here; keep the right lines, delete the markers
  [1]
