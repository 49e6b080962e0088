Where there is no book, or none that can be read.

  $ mkdir -p there/deeper && cd there/deeper
  $ ruralctl visit list 2>&1 | sed "s|$(cd ../.. && pwd)|…|g; s|in …/there/deeper, …/there, …,.*, /\.|in …/there/deeper, …/there, … and so on up to /.|"
  ruralctl: no book here: there is no ruralctl.yaml in …/there/deeper, …/there, … and so on up to /. Go into a book's folder, name it with -C, or make one with 'ruralctl init DIR'
  $ for command in tally "visit add" "visit set x place=home" "visit rm x" "visit show x" "issue done x"; do
  >   ruralctl $command > out 2>&1; echo $?; cut -c1-54 out
  > done
  3
  ruralctl: no book here: there is no ruralctl.yaml in /
  3
  ruralctl: no book here: there is no ruralctl.yaml in /
  3
  ruralctl: no book here: there is no ruralctl.yaml in /
  3
  ruralctl: no book here: there is no ruralctl.yaml in /
  3
  ruralctl: no book here: there is no ruralctl.yaml in /
  3
  ruralctl: no book here: there is no ruralctl.yaml in /
  $ rm out
  $ ruralctl -C elsewhere visit list
  ruralctl: no book here: there is no ruralctl.yaml in */there/deeper/elsewhere. Go into a book's folder, name it with -C, or make one with 'ruralctl init DIR' (glob)
  [3]

A folder that the system does not look into is no uncaught failure either.

  $ ruralctl -C "$(printf '%300s' '' | tr ' ' x)" visit list 2>&1 | sed 's|folder .*/x*|folder …/x…|'
  ruralctl: the folder …/x… cannot be looked into: File name too long; name another behind -C, or ask its owner for permission
  $ ruralctl -C "$(printf '%300s' '' | tr ' ' x)" visit list 2>/dev/null
  [4]
  $ ls -A

What needs no book works all the same.

  $ ruralctl kinds --format tsv | sed -n 2p
  meeting	组织生活	party	event	villages/…/meetings/2021.yaml	date type branch expected present agenda outcome role notes
  $ ruralctl schema log
  field   label   type           remarks
  ------  ------  -------------  --------------------------------------------------------
  date    date    date           required
  by      by      references     → person
  topics  topics  list of texts
  role    role    choice         led 主办; attended 参加; assisted 协助; coordinated 协调
  notes   notes   text
  $ ruralctl help | sed -n 1p
  ruralctl keeps the records of a village work team: visits, projects, trainings and all their other work, as YAML files in a folder, and counts them honestly.
  $ ruralctl --version
  ruralctl *.*.* (glob)

A book is found from any folder in it, or by -C; a new one is not made over another.

  $ ruralctl init book 2>/dev/null
  $ ruralctl -C book person add he-yuan 何源
  he-yuan
  $ mkdir -p book/villages/xiacun/visits && cd book/villages/xiacun/visits
  $ ruralctl person list
  id       name
  -------  ----
  he-yuan  何源
  $ cd ../../..
  $ ruralctl init .
  ruralctl: there is a book here already (ruralctl.yaml); choose another folder
  [2]
  $ ruralctl init ../book --title another
  ruralctl: there is a book here already (ruralctl.yaml); choose another folder
  [2]
  $ touch ../file
  $ ruralctl init ../file > out 2>&1
  [4]
  $ sed 's|the folder .*/file|the folder …/file|' out
  ruralctl: the folder …/file cannot be made: Not a directory

Settings that cannot be read, or that say what the program does not know: no command goes by them, and nothing is written.

  $ settings() { cat > ruralctl.yaml; ruralctl person list; }
  $ settings <<'END'
  > format: 2
  > END
  ruralctl: ruralctl.yaml:1:9: this book is of format 2; this program reads format 1: install a newer ruralctl, or correct the line
  [3]
  $ settings <<'END'
  > title: 张家楼街道
  > END
  ruralctl: ruralctl.yaml:1:1: the book does not say its format; add the line 'format: 1'
  [3]
  $ settings <<'END'
  > format: 1
  > title: [
  > END
  ruralctl: ruralctl.yaml:2:8: this '[' is never closed; type the closing ']' behind the last item
  [3]
  $ settings <<'END'
  > format：1
  > END
  ruralctl: ruralctl.yaml:1:7: '：' ends no field's name; type ':' and a space
  [3]
  $ settings <<'END'
  > format: 1
  > titel: 张家楼街道
  > END
  ruralctl: ruralctl.yaml:2:1: no setting 'titel' here; did you mean 'title'?
  [3]
  $ settings <<'END'
  > format: 1
  > weather: 晴
  > END
  ruralctl: ruralctl.yaml:2:1: no setting 'weather' here; possible are format, title, lang, default_village, classes, procedure, rhythms, revisit, kinds, measures, imports, reports
  [3]
  $ settings <<'END'
  > format: 1
  > lang: fr
  > END
  ruralctl: ruralctl.yaml:2:7: 'lang' is zh or en, not 'fr'
  [3]
  $ settings <<'END'
  > - format: 1
  > END
  ruralctl: ruralctl.yaml:1:1: this file holds settings, one 'name: value' a line
  [3]
  $ settings < /dev/null
  ruralctl: ruralctl.yaml:1:1: the book does not say its format; add the line 'format: 1'
  [3]
  $ ruralctl kinds --format tsv > out
  ruralctl: ruralctl.yaml:1:1: the book does not say its format; add the line 'format: 1'
  [3]
  $ sed -n 2p out | cut -f 1-3
  meeting	组织生活	party
  $ ruralctl schema log > /dev/null
  ruralctl: ruralctl.yaml:1:1: the book does not say its format; add the line 'format: 1'
  [3]
  $ ruralctl person add li-na 李娜
  ruralctl: ruralctl.yaml:1:1: the book does not say its format; add the line 'format: 1'
  [3]
  $ cat team.yaml
  - id: he-yuan
    name: 何源
  $ ruralctl init .
  ruralctl: there is a book here already (ruralctl.yaml); choose another folder
  [2]
