A disk that takes no more: one sentence, exit status 4, and all files as they were. A limit on the size of files stands in for it.

  $ ruralctl init book 2>/dev/null && cd book
  $ ruralctl village add xiacun 下村 --level grid
  xiacun
  $ ruralctl household add h012
  h012
  $ ruralctl visit add h012
  2021-03-16-chr9
  $ find . -type f -not -name lock | LC_ALL=C sort | xargs stat -c '%n %i %Y' > ../before
  $ full() { (trap '' XFSZ; ulimit -f 0; exec ruralctl "$@" 2>&1); }

  $ full visit add h012
  ruralctl: villages/xiacun/visits/2021-03.yaml: this cannot be written: File too large; see whether the disk and the folder are in order, then run the command again
  [4]
  $ full visit set chr9 place=home
  ruralctl: villages/xiacun/visits/2021-03.yaml: this cannot be written: File too large; see whether the disk and the folder are in order, then run the command again
  [4]
  $ full visit set chr9 date=2-2
  ruralctl: villages/xiacun/visits/2021-02.yaml: this cannot be written: File too large; see whether the disk and the folder are in order, then run the command again
  [4]
  $ full visit rm chr9
  ruralctl: villages/xiacun/visits/2021-03.yaml: this cannot be written: File too large; see whether the disk and the folder are in order, then run the command again
  [4]
  $ full issue add 水渠堵塞 --category livelihood
  ruralctl: villages/xiacun/issues/2021.yaml: this cannot be written: File too large; see whether the disk and the folder are in order, then run the command again
  [4]
  $ EDITOR="sed -i s/h012/h013/" full visit edit chr9 | sed 's| to .*/| to …/|'
  ruralctl: the text cannot be written to \xe2\x80\xa6/ruralctl-2021-03-16-chr9.yaml; free some space and try again (esc)
  $ ls "$TMPDIR" | grep chr9
  [1]
  $ find . -type f -not -name lock | LC_ALL=C sort | xargs stat -c '%n %i %Y' | diff ../before -

When there is room again, all is well.

  $ ruralctl visit set chr9 date=2-2
  $ ruralctl visit list --columns date
  date
  ----------
  2021-02-02

What is printed may not fit either.

  $ ruralctl visit list > /dev/full
  ruralctl: the output could not be written in full; is the disk full, or the pipe closed?
  [4]

Nor does a merge leave half a file.

  $ printf -- '- id: a\n' > ../base; printf -- '- id: a\n- id: b\n' > ../ours; printf -- '- id: a\n- id: c\n' > ../theirs
  $ for path in villages/xiacun/households.yaml ruralctl.yaml; do full merge-file ../base ../ours ../theirs --path $path; echo "exit status $?"; done
  ruralctl: villages/xiacun/households.yaml is merged as text, not by records: this cannot be written: File too large; see whether the disk and the folder are in order, then run the command again
  ruralctl: ours.new: this cannot be written: File too large; see whether the disk and the folder are in order, then run the command again
  exit status 129
  ruralctl: ruralctl.yaml is merged as text, not by records: a file of this name holds no records
  ruralctl: ours.new: this cannot be written: File too large; see whether the disk and the folder are in order, then run the command again
  exit status 129
  $ cat ../ours && ls ..
  - id: a
  - id: b
  base
  before
  book
  ours
  theirs
