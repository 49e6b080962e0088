merge-file merges three versions of a file by records and fields. git calls it so:

  $ export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1 GIT_AUTHOR_NAME=t GIT_COMMITTER_NAME=t
  $ export GIT_AUTHOR_EMAIL=t@example.org GIT_COMMITTER_EMAIL=t@example.org
  $ start() {
  >   git init -q -b main "$1" && cd "$1"
  >   git config merge.ruralctl.driver "ruralctl merge-file %O %A %B --path %P --marker-size %L"
  >   echo '*.yaml merge=ruralctl' > .gitattributes
  > }
  $ commit() { git add -A && git commit -q -m "$1"; }
  $ on() { git checkout -q "$@"; }

The book may lie below the top of the work tree.

  $ start work && ruralctl init book 2>/dev/null && cd book
  $ ruralctl village add xiacun 下村 --level grid
  xiacun
  $ cat > villages/xiacun/households.yaml <<'END'
  > # 名册
  > - id: h1
  >   members: 3   # 三口
  > - id: h2
  >   classes: [hardship]
  > - id: h3
  > END
  $ mkdir villages/xiacun/visits && cat > villages/xiacun/visits/2021-03.yaml <<'END'
  > - id: 2021-03-05-aaaa
  >   date: 2021-03-05
  >   households: [h1, h2]
  >   place: home
  > - id: 2021-03-09-bbbb
  >   date: 2021-03-09
  >   households: [h3]
  > END
  $ ruralctl project add moxa 艾灸馆 --milestones date=2021-01,stage=planned
  moxa
  $ commit base

What both sides add is kept; each field is as the side has it that changed it; what neither touches stays byte for byte.

  $ on -b other
  $ ruralctl visit set aaaa households+=h3 "notes=愿意种植"
  $ ruralctl visit add h1 --date 3-02 --place phone
  2021-03-02-p1hx
  $ ruralctl project advance moxa approved --date 2021-02
  $ ruralctl household set h2 group=二组
  $ commit other && on main
  $ ruralctl visit set aaaa households-=h2 place=field
  $ ruralctl visit rm bbbb
  $ ruralctl visit add h2 --date 3-12
  2021-03-12-ztfs
  $ ruralctl project advance moxa building --date 2021-03
  $ sed -i 's/^- id: h3$/&     # 何家/; s/\[hardship\]/\n    - hardship/' villages/xiacun/households.yaml
  $ commit main && git merge -q --no-edit other
  Auto-merging book/villages/xiacun/households.yaml
  Auto-merging book/villages/xiacun/projects.yaml
  Auto-merging book/villages/xiacun/visits/2021-03.yaml
  $ cat villages/xiacun/visits/2021-03.yaml villages/xiacun/projects.yaml villages/xiacun/households.yaml
  - id: 2021-03-02-p1hx
    date: 2021-03-02
    households: [h1]
    place: phone
  - id: 2021-03-05-aaaa
    date: 2021-03-05
    households: [h1, h3]
    place: field
    notes: 愿意种植
  - id: 2021-03-12-ztfs
    date: 2021-03-12
    households: [h2]
  - id: moxa
    name: 艾灸馆
    milestones:
      - {date: 2021-01, stage: planned}
      - {date: 2021-02, stage: approved}
      - {date: 2021-03, stage: building}
  # 名册
  - id: h1
    members: 3   # 三口
  - id: h2
    group: 二组
    classes: 
      - hardship
  - id: h3     # 何家
  $ ruralctl check

The same field with two values is a conflict, and the only one.

  $ on -b other2
  $ ruralctl visit set aaaa place=phone notes=
  $ ruralctl household set h1 members=4
  $ commit other && on main
  $ ruralctl visit set aaaa place=office
  $ ruralctl household rm h1 --force
  $ commit main && git merge -q --no-edit other2
  ruralctl: book/villages/xiacun/visits/2021-03.yaml:8: visit 2021-03-05-aaaa: the field 'place' is set to different values by both sides; keep one of the two versions, and delete the markers
  ruralctl: book/villages/xiacun/households.yaml:2: household h1 was removed in ours and changed in theirs (members); keep the record or delete it, and delete the markers
  Auto-merging book/villages/xiacun/households.yaml
  CONFLICT (content): Merge conflict in book/villages/xiacun/households.yaml
  Auto-merging book/villages/xiacun/visits/2021-03.yaml
  CONFLICT (content): Merge conflict in book/villages/xiacun/visits/2021-03.yaml
  Automatic merge failed; fix conflicts and then commit the result.
  [1]
  $ cat villages/xiacun/visits/2021-03.yaml villages/xiacun/households.yaml
  - id: 2021-03-02-p1hx
    date: 2021-03-02
    households: [h1]
    place: phone
  - id: 2021-03-05-aaaa
    date: 2021-03-05
    households: [h1, h3]
  <<<<<<< ours
    place: office
  =======
    place: phone
  >>>>>>> theirs
  - id: 2021-03-12-ztfs
    date: 2021-03-12
    households: [h2]
  # 名册
  <<<<<<< ours
  =======
  - id: h1
    members: 4   # 三口
  >>>>>>> theirs
  - id: h2
    group: 二组
    classes: 
      - hardship
  - id: h3     # 何家
  $ ruralctl check
  villages/xiacun/households.yaml:2:1: error: a merge left its conflict markers here; keep the right lines, delete the markers
  villages/xiacun/visits/2021-03.yaml:8:1: error: a merge left its conflict markers here; keep the right lines, delete the markers
  [1]
  $ git merge --abort

In Chinese as the book is, wherever git runs the driver.

  $ sed -i 's/lang: en/lang: zh/' ruralctl.yaml && commit zh
  $ unset RURALCTL_LANG
  $ git merge -q --no-edit other2 2>&1 | grep ruralctl
  ruralctl: book/villages/xiacun/visits/2021-03.yaml:8: 走访 2021-03-05-aaaa：字段“place”双方改得不一样；请留下其中一种，再删掉标记
  ruralctl: book/villages/xiacun/households.yaml:2: 农户 h1：我方把它删了，对方改了它（members）；请决定这条记录是留还是删，再删掉标记
  $ export RURALCTL_LANG=en
  $ git merge --abort && cd ../..

A date that is corrected moves a record to another month. What the other side did to it meanwhile is not lost: the driver
sees one file, and finds the record in the other side's revision.

  $ start move && ruralctl init . 2>/dev/null && ruralctl village add xiacun 下村 --level grid
  xiacun
  $ mkdir villages/xiacun/visits && cat > villages/xiacun/visits/2021-03.yaml <<'END'
  > - id: 2021-03-05-aaaa
  >   date: 2021-03-05
  >   place: home
  > - id: 2021-03-06-bbbb
  >   date: 2021-03-06
  >   place: home
  > - id: 2021-03-07-cccc
  >   date: 2021-03-07
  >   place: home
  > END
  $ commit base
  $ on -b other
  $ ruralctl visit set aaaa date=2-28
  $ commit other && on main
  $ ruralctl visit set aaaa place=phone
  $ ruralctl visit set bbbb place=phone
  $ commit main && git merge -q --no-edit other
  ruralctl: villages/xiacun/visits/2021-03.yaml:1: visit 2021-03-05-aaaa was changed in ours (place) and moved to villages/xiacun/visits/2021-02.yaml in theirs; make the change there as well, and delete the record here with the markers
  Auto-merging villages/xiacun/visits/2021-03.yaml
  CONFLICT (content): Merge conflict in villages/xiacun/visits/2021-03.yaml
  Automatic merge failed; fix conflicts and then commit the result.
  [1]
  $ cat villages/xiacun/visits/2021-03.yaml
  <<<<<<< ours
  - id: 2021-03-05-aaaa
    date: 2021-03-05
    place: phone
  =======
  >>>>>>> theirs
  - id: 2021-03-06-bbbb
    date: 2021-03-06
    place: phone
  - id: 2021-03-07-cccc
    date: 2021-03-07
    place: home
  $ git merge --abort

The same in a rebase, where ours is what stands upstream.

  $ git rebase -q other 2>&1 | grep ruralctl
  ruralctl: villages/xiacun/visits/2021-03.yaml:1: visit 2021-03-05-aaaa was moved to villages/xiacun/visits/2021-02.yaml in ours and changed in theirs (place); make the change there as well, and delete the record here with the markers
  $ git rebase --abort

Where the change stands there, too, nothing is in dispute.

  $ on other && ruralctl visit set aaaa place=phone
  $ commit other && on main
  $ git merge -q --no-edit other
  Auto-merging villages/xiacun/visits/2021-03.yaml
  $ cat villages/xiacun/visits/*.yaml
  - id: 2021-03-05-aaaa
    date: 2021-02-28
    place: phone
  - id: 2021-03-06-bbbb
    date: 2021-03-06
    place: phone
  - id: 2021-03-07-cccc
    date: 2021-03-07
    place: home
  $ ruralctl check

Both sides move it: to the same month, where what else they did is merged; to different ones, which nobody else would tell.

  $ on -b left && ruralctl visit set bbbb date=2-25 notes=left && commit left
  $ on -b right main && ruralctl visit set bbbb date=2-25 place=office && commit right
  $ git merge -q --no-edit left
  Auto-merging villages/xiacun/visits/2021-02.yaml
  $ cat villages/xiacun/visits/2021-02.yaml
  - id: 2021-03-06-bbbb
    date: 2021-02-25
    place: office
    notes: left
  - id: 2021-03-05-aaaa
    date: 2021-02-28
    place: phone
  $ on main
  $ ruralctl visit add --date 3-10
  2021-03-10-088r
  $ commit main && on -b april
  $ ruralctl visit set bbbb date=2021-01-11 && commit january
  $ on main && ruralctl visit set bbbb date=2021-02-11
  $ ruralctl visit set cccc notes=x && commit february
  $ git merge -q --no-edit april
  ruralctl: villages/xiacun/visits/2021-03.yaml:7: visit 2021-03-06-bbbb was moved to villages/xiacun/visits/2021-02.yaml in ours and to villages/xiacun/visits/2021-01.yaml in theirs, and stands in both now; remove it from one of them, and delete these lines
  Auto-merging villages/xiacun/visits/2021-03.yaml
  CONFLICT (content): Merge conflict in villages/xiacun/visits/2021-03.yaml
  Automatic merge failed; fix conflicts and then commit the result.
  [1]
  $ cat villages/xiacun/visits/2021-03.yaml
  - id: 2021-03-07-cccc
    date: 2021-03-07
    place: home
    notes: x
  - id: 2021-03-10-088r
    date: 2021-03-10
  <<<<<<< ours
  # villages/xiacun/visits/2021-02.yaml: 2021-03-06-bbbb
  =======
  # villages/xiacun/visits/2021-01.yaml: 2021-03-06-bbbb
  >>>>>>> theirs
  $ git merge --abort && cd ..

Where both sides changed the file that it went to as well, git has that one merged, too, and the change goes along.

  $ start along && ruralctl init . 2>/dev/null && ruralctl village add xiacun 下村 --level grid
  xiacun
  $ mkdir villages/xiacun/visits && cd villages/xiacun/visits
  $ printf -- '- id: 2021-02-03-aaaa\n  date: 2021-02-03\n' > 2021-02.yaml
  $ printf -- '- id: 2021-03-05-bbbb\n  date: 2021-03-05\n- id: 2021-03-06-cccc\n  date: 2021-03-06\n' > 2021-03.yaml
  $ commit base
  $ on -b other
  $ ruralctl visit set bbbb date=2-28
  $ ruralctl visit set aaaa place=home
  $ commit other && on main
  $ sed -i '1s/$/   # the first/; 2s/$/\n  # late/' 2021-03.yaml && ruralctl visit set bbbb place=phone
  $ ruralctl visit set aaaa notes=一
  $ commit main && git merge -q --no-edit other
  Auto-merging villages/xiacun/visits/2021-02.yaml
  Auto-merging villages/xiacun/visits/2021-03.yaml
  $ tail -n +1 *
  ==> 2021-02.yaml <==
  - id: 2021-02-03-aaaa
    date: 2021-02-03
    place: home
    notes: 一
  - id: 2021-03-05-bbbb   # the first
    date: 2021-02-28
    place: phone
    # late
  
  ==> 2021-03.yaml <==
  - id: 2021-03-06-cccc
    date: 2021-03-06
  $ ruralctl check
  $ git reset -q --hard HEAD~1 && on other && git merge -q --no-edit main
  Auto-merging villages/xiacun/visits/2021-02.yaml
  Auto-merging villages/xiacun/visits/2021-03.yaml
  $ tail -n +1 *
  ==> 2021-02.yaml <==
  - id: 2021-02-03-aaaa
    date: 2021-02-03
    place: home
    notes: 一
  - id: 2021-03-05-bbbb   # the first
    date: 2021-02-28
    place: phone
    # late
  
  ==> 2021-03.yaml <==
  - id: 2021-03-06-cccc
    date: 2021-03-06
  $ cd ../../../..

git takes a file for renamed whose records moved, and brings along what the other side wrote in it. What is of another month
is told.

  $ start rename && ruralctl init . 2>/dev/null && ruralctl village add xiacun 下村 --level grid
  xiacun
  $ ruralctl visit add --date 3-05 --place home --notes "one and only"
  2021-03-05-adzk
  $ commit base
  $ on -b other
  $ ruralctl visit set adzk date=2-28
  $ commit other && on main
  $ ruralctl visit set adzk place=phone
  $ commit main && git merge -q --no-edit other
  Auto-merging villages/xiacun/visits/2021-02.yaml
  $ cat villages/xiacun/visits/*.yaml
  - id: 2021-03-05-adzk
    date: 2021-02-28
    place: phone
    notes: one and only
  $ git reset -q --hard HEAD~1 && ruralctl visit add --date 3-11
  2021-03-11-1mem
  $ commit main2 && git merge -q --no-edit other
  ruralctl: villages/xiacun/visits/2021-02.yaml:5: visit 2021-03-11-1mem belongs in villages/xiacun/visits/2021-03.yaml, which git takes for renamed to this file; move the record there, and delete it here with the markers
  Auto-merging villages/xiacun/visits/2021-02.yaml
  CONFLICT (content): Merge conflict in villages/xiacun/visits/2021-02.yaml
  Automatic merge failed; fix conflicts and then commit the result.
  [1]
  $ cat villages/xiacun/visits/*.yaml
  - id: 2021-03-05-adzk
    date: 2021-02-28
    place: phone
    notes: one and only
  <<<<<<< ours
  - id: 2021-03-11-1mem
    date: 2021-03-11
  =======
  >>>>>>> theirs
  $ cd ..

By itself, on files anywhere. Line ends, a missing last line end and byte order marks stay.

  $ mkdir plain && cd plain && ruralctl init . 2>/dev/null && ruralctl village add xiacun 下村 --level grid
  xiacun
  $ path=villages/xiacun/households.yaml
  $ printf -- '- id: a\n' > base
  $ printf -- '- id: a\r\n  group:  x' > ours
  $ printf -- '- id: a\n- id: b\n  members: 2\n' > theirs
  $ ruralctl merge-file base ours theirs --path $path; echo "exit status $?"; od -c ours
  exit status 0
  0000000   -       i   d   :       a  \r  \n           g   r   o   u   p
  0000020   :           x  \r  \n   -       i   d   :       b  \r  \n    
  0000040       m   e   m   b   e   r   s   :       2
  0000053
  $ : > empty; cp theirs ours; printf -- '- id: c\n' > theirs
  $ ruralctl merge-file empty ours theirs --path $path && cat ours
  - id: a
  - id: b
    members: 2
  - id: c

Markers of another size, which check knows, too.

  $ printf -- '- id: c\n  group: x\n' > ours; printf -- '- id: c\n  group: y\n' > theirs
  $ ruralctl merge-file empty ours theirs --path $path --marker-size 9; echo "exit status $?"; cat ours
  ruralctl: villages/xiacun/households.yaml:2: household c: the field 'group' is set to different values by both sides; keep one of the two versions, and delete the markers
  exit status 1
  - id: c
  <<<<<<<<< ours
    group: x
  =========
    group: y
  >>>>>>>>> theirs
  $ cp ours $path; ruralctl check
  villages/xiacun/households.yaml:2:1: error: a merge left its conflict markers here; keep the right lines, delete the markers
  [1]
  $ rm $path

What it cannot read, and what holds no records, is merged as text by git; nothing of either side gets lost.

  $ text() { ruralctl merge-file base ours theirs --path "$1"; echo "exit status $?"; cat ours; }
  $ printf -- '- id: a\n- id: a\n' > ours; printf -- '- id: b\n' > theirs
  $ text $path
  ruralctl: villages/xiacun/households.yaml is merged as text, not by records: in ours, line 2: the id 'a' stands twice in villages/xiacun/households.yaml
  exit status 1
  <<<<<<< ours
  - id: a
  - id: a
  =======
  - id: b
  >>>>>>> theirs
  $ printf -- '- id: a\n  x: "open\n' > ours; text $path
  ruralctl: villages/xiacun/households.yaml is merged as text, not by records: in ours, line 2: this quote is never closed; type the closing " at the value's end
  exit status 1
  <<<<<<< ours
  - id: a
    x: "open
  =======
  - id: b
  >>>>>>> theirs
  $ printf -- '- id: a\n' > ours; printf -- '- [x\n' > theirs; text $path
  ruralctl: villages/xiacun/households.yaml is merged as text, not by records: in theirs, line 1: this '[' is never closed; type the closing ']' behind the last item
  exit status 0
  - [x
  $ printf 'format: 1\n' > base; printf 'format: 1\ntitle: x\n' > ours; printf 'format: 1\ntitle: y\n' > theirs
  $ text ruralctl.yaml
  ruralctl: ruralctl.yaml is merged as text, not by records: a file of this name holds no records
  exit status 1
  format: 1
  <<<<<<< ours
  title: x
  =======
  title: y
  >>>>>>> theirs
  $ printf 'format: 1\n' > base; printf '# a\nformat: 1\n' > ours; printf 'format: 1\nlang: zh\n' > theirs
  $ text reports/2021-W11.yaml
  ruralctl: reports/2021-W11.yaml is merged as text, not by records: a file of this name holds no records
  exit status 0
  # a
  format: 1
  lang: zh
  $ cp ruralctl.yaml kept; echo 'formmat: 1' >> ruralctl.yaml
  $ printf -- '- id: a\n' > base; printf -- '- id: a\n- id: b\n' > ours; printf -- '- id: a\n- id: c\n' > theirs
  $ text $path
  ruralctl: villages/xiacun/households.yaml is merged as text, not by records: no setting 'formmat' here; did you mean 'format'?
  exit status 1
  - id: a
  <<<<<<< ours
  - id: b
  =======
  - id: c
  >>>>>>> theirs
  $ mv kept ruralctl.yaml

A village's own file has one record, and merges like any other.

  $ path=villages/xiacun/village.yaml
  $ cp $path base
  $ sed 's/level: grid/level: village/' base > ours; (cat base; echo '  population: 40') > theirs
  $ text $path
  exit status 0
  - id: xiacun
    name: 下村
    level: village
    population: 40

Where even that fails, the status is one that git takes for a failure, and no conflict: never is a side dropped in silence.

  $ printf 'a\0b\n' > base; printf 'a\0c\n' > ours; printf 'a\0d\n' > theirs
  $ ruralctl merge-file base ours theirs --path picture.yaml; echo "exit status $?"
  ruralctl: picture.yaml is merged as text, not by records: a file of this name holds no records
  error: Cannot merge binary files: ours
  ruralctl: git's own merge failed, too; picture.yaml is not merged
  exit status 129
  $ ruralctl merge-file base ours; echo "exit status $?"
  ruralctl: say which files: 'ruralctl merge-file BASE OURS THEIRS --path PATH'
  exit status 129
  $ ruralctl merge-file base ours theirs --marker-size many; echo "exit status $?"
  ruralctl: --marker-size takes a number, not 'many'; the markers are 7 long
  ruralctl: ours is merged as text, not by records: without --path nothing says which file of a book it is
  error: Cannot merge binary files: ours
  ruralctl: git's own merge failed, too; ours is not merged
  exit status 129
  $ ruralctl merge-file base ours theirs --unknown; echo "exit status $?"
  ruralctl: no flag '--unknown' here; --help lists them. A text that starts with '-' goes behind '--'
  exit status 129
  $ ruralctl merge-file base nothing theirs --path $path; echo "exit status $?"
  ruralctl: villages/xiacun/village.yaml is merged as text, not by records: the file nothing cannot be read
  error: Could not stat nothing: No such file or directory
  ruralctl: git's own merge failed, too; villages/xiacun/village.yaml is not merged
  exit status 129
  $ PATH="$(dirname "$(command -v ruralctl)")" ruralctl merge-file base ours theirs --path x; echo "exit status $?"
  ruralctl: x is merged as text, not by records: a file of this name holds no records
  ruralctl: the program 'git' cannot be run: No such file or directory
  exit status 129

A binary file of the book's folders is a side's as a whole, once a side is chosen.

  $ mkdir -p binary/villages/xiacun && cd binary && echo 'format: 1' > ruralctl.yaml
  $ printf 'a\0' > base && printf 'b\0' > ours && printf 'c\0' > theirs
  $ ruralctl merge-file base ours theirs --path villages/xiacun/photo.bin
  ruralctl: villages/xiacun/photo.bin is merged as text, not by records: a file of this name holds no records
  error: Cannot merge binary files: ours
  ruralctl: git's own merge failed, too; villages/xiacun/photo.bin is not merged
  [129]
  $ ruralctl merge-file base ours theirs --path villages/xiacun/photo.bin --ours --brief && od -c ours | head -n 1
  error: Cannot merge binary files: ours
  0000000   b  \0
  $ ruralctl merge-file base ours theirs --path villages/xiacun/photo.bin --theirs --brief && od -c ours | head -n 1
  error: Cannot merge binary files: ours
  0000000   c  \0
