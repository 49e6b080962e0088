KIND edit: opens one record in the editor and takes what is saved, if it is sound.

  $ ruralctl init book 2>/dev/null && cd book
  $ ruralctl village add xiacun 下村 --level grid
  xiacun
  $ ruralctl household add h012
  h012
  $ mkdir villages/xiacun/visits && cd villages/xiacun/visits
  $ cat > 2021-03.yaml <<'END'
  > # 三月
  > - {id: 2021-03-01-aaaa, date: 2021-03-01}   # 第一条
  > 
  > - id: 2021-03-05-bbbb
  >   date: 2021-03-05   # 周五
  >   households: [h012]
  >   notes: 愿意
  > - id: 2021-03-09-cccc
  >   date: 2021-03-09
  > END

The editor is a program that changes the file it is given; here it is a line of sed. VISUAL goes before EDITOR.

  $ editor() { printf '%s\n' "$2" > ../../../$1.sh; chmod +x ../../../$1.sh; echo "$(cd ../../.. && pwd)/$1.sh"; }
  $ differ() { diff --old-line-format='%dn< %L' --new-line-format='%dn> %L' --unchanged-line-format= "$@"; }
  $ export EDITOR=$(editor look 'cat "$1"')
  $ cp 2021-03.yaml before; stat -c '%i %Y' 2021-03.yaml > stat

Nothing is written where nothing was changed.

  $ ruralctl visit edit bbbb
  - id: 2021-03-05-bbbb
    date: 2021-03-05   # 周五
    households: [h012]
    notes: 愿意
  ruralctl: nothing to change: the record says so already
  $ stat -c '%i %Y' 2021-03.yaml | diff stat -

A change is saved, and of the file nothing else is touched.

  $ export EDITOR="sed -i s/愿意/不愿意/"
  $ ruralctl visit edit bbbb
  $ differ before 2021-03.yaml
  7<   notes: 愿意
  7>   notes: 不愿意
  [1]
  $ EDITOR=false VISUAL="sed -i s/不愿意/愿意/" ruralctl visit edit bbbb
  $ differ before 2021-03.yaml

A new date takes it to another month.

  $ EDITOR="sed -i s/03-09$/02-09/" ruralctl visit edit cccc
  $ cat 2021-02.yaml
  - id: 2021-03-09-cccc
    date: 2021-02-09
  $ cp 2021-03.yaml before

What is wrong is not saved, and the text is kept.

  $ kept() { ruralctl visit edit bbbb > out 2>&1; echo $?; cut -c11- out | sed "s|kept in .*/|kept in …/|; s|^/.*/ruralctl-|…/ruralctl-|"; cat "$(sed -n 's/.* kept in //p' out)"; rm -f "$(sed -n 's/.* kept in //p' out)"; differ before 2021-03.yaml; }
  $ EDITOR="sed -i s/h012/h099/" kept
  2
  nothing was saved; your text is kept in …/ruralctl-2021-03-05-bbbb.yaml
  …/ruralctl-2021-03-05-bbbb.yaml:3:16: 'households': there is no household 'h099' in 下村; correct it, or add the record
  - id: 2021-03-05-bbbb
    date: 2021-03-05   # 周五
    households: [h099]
    notes: 愿意
  $ EDITOR=$(editor kitchen 'echo "  place: kitchen" >> "$1"') kept
  2
  nothing was saved; your text is kept in …/ruralctl-2021-03-05-bbbb.yaml
  …/ruralctl-2021-03-05-bbbb.yaml:5:10: 'place' cannot be 'kitchen'; possible are home 入户, field 地头, office 村办, phone 电话
  - id: 2021-03-05-bbbb
    date: 2021-03-05   # 周五
    households: [h012]
    notes: 愿意
    place: kitchen
  $ EDITOR="sed -i s/bbbb/dddd/" kept
  2
  nothing was saved; your text is kept in …/ruralctl-2021-03-05-bbbb.yaml
  the id cannot be changed from '2021-03-05-bbbb' to '2021-03-05-dddd'; others may refer to it
  - id: 2021-03-05-dddd
    date: 2021-03-05   # 周五
    households: [h012]
    notes: 愿意
  $ EDITOR="sed -i /date/d" kept
  2
  nothing was saved; your text is kept in …/ruralctl-2021-03-05-bbbb.yaml
  …/ruralctl-2021-03-05-bbbb.yaml:1:3: 'date' is missing, which each visit needs
  - id: 2021-03-05-bbbb
    households: [h012]
    notes: 愿意
  $ EDITOR=$(editor more 'echo "- id: another" >> "$1"') kept
  2
  nothing was saved; your text is kept in …/ruralctl-2021-03-05-bbbb.yaml
  the text must stay one record; other records cannot be added or changed here
  - id: 2021-03-05-bbbb
    date: 2021-03-05   # 周五
    households: [h012]
    notes: 愿意
  - id: another
  $ EDITOR=$(editor empty ': > "$1"') kept
  2
  nothing was saved; your text is kept in …/ruralctl-2021-03-05-bbbb.yaml
  the text is empty; to remove the record use 'ruralctl visit rm 2021-03-05-bbbb'

Broken YAML is told of at its line of what was typed; the book's file has no part in it.

  $ EDITOR="sed -i s/date:/date/" kept
  2
  nothing was saved; your text is kept in …/ruralctl-2021-03-05-bbbb.yaml
  …/ruralctl-2021-03-05-bbbb.yaml:2:3: this line is no field; a field is written 'name: value'
  - id: 2021-03-05-bbbb
    date 2021-03-05   # 周五
    households: [h012]
    notes: 愿意

Somebody else's change meanwhile, and an editor that fails, before or after it has saved something.

  $ EDITOR=$(editor both 'ruralctl visit set bbbb place=home; sed -i s/愿意/反对/ "$1"') kept
  4
  nothing was saved; your text is kept in …/ruralctl-2021-03-05-bbbb.yaml
  the record was changed by someone else meanwhile; look at it and edit it again
  - id: 2021-03-05-bbbb
    date: 2021-03-05   # 周五
    households: [h012]
    notes: 反对
  7>   place: home
  [1]
  $ EDITOR=false ruralctl visit edit bbbb
  ruralctl: the editor 'false' did not end well; set EDITOR to one that works here
  [4]
  $ ls "$TMPDIR" | grep bbbb
  [1]
  $ EDITOR=$(editor crash 'sed -i s/愿意/反对/ "$1"; exit 1') kept
  4
  nothing was saved; your text is kept in …/ruralctl-2021-03-05-bbbb.yaml
  the editor '*/crash.sh' did not end well; set EDITOR to one that works here (glob)
  - id: 2021-03-05-bbbb
    date: 2021-03-05   # 周五
    households: [h012]
    place: home
    notes: 反对
  7>   place: home
  [1]

No place for the file.

  $ TMPDIR=/nonexistent EDITOR=true ruralctl visit edit bbbb
  ruralctl: no file can be made in /nonexistent for the editor; set TMPDIR to a folder of yours
  [4]
  $ TMPDIR=/proc EDITOR=true ruralctl visit edit bbbb
  ruralctl: no file can be made in /proc for the editor; set TMPDIR to a folder of yours
  [4]
  $ ruralctl visit edit
  ruralctl: say which record: 'ruralctl visit edit ID'
  [2]
  $ ruralctl visit edit zzzz
  ruralctl: no visit 'zzzz' in 下村; 'ruralctl visit list' shows what there is
  [2]
