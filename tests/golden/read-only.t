A book that one may read but not write: one sentence, exit status 4, and no change.

Whoever runs the tests as root becomes nobody, for whom the book is somebody else's; permissions hold for all others.

  $ umask 022
  $ ruralctl init book 2>/dev/null && cd book
  $ ruralctl village add xiacun 下村 --level grid
  xiacun
  $ ruralctl household add h012
  h012
  $ ruralctl visit add h012
  2021-03-16-chr9
  $ if [ "$(id -u)" = 0 ]; then
  >   book=$(mktemp -d /tmp/ruralctl-read-only-XXXXXX) && cp -a . "$book" && chmod 755 "$book" && cd "$book"
  >   program=$(mktemp /tmp/ruralctl-program-XXXXXX) && cp "$(command -v ruralctl)" "$program" && chmod 755 "$program"
  >   try() { setpriv --reuid=65534 --regid=65534 --clear-groups "$program" "$@"; }
  > else
  >   program=
  >   try() { ruralctl "$@"; }
  >   chmod -R a-w .
  > fi
  $ find . -type f | LC_ALL=C sort | xargs stat -c '%n %i %Y' > /tmp/ruralctl-before-$$

Reading works.

  $ try visit list
  id               date        households
  ---------------  ----------  ----------
  2021-03-16-chr9  2021-03-16  h012
  $ try tally visits-made --format tsv
  measure	value	unit	records	remarks
  visits-made	1	household-visit	1	

Where a file may not even be read, that is said.

  $ chmod 000 villages/xiacun/households.yaml
  $ try household list 2>&1 | sed 's/; .*//'
  ruralctl: villages/xiacun/households.yaml: this file cannot be read: Permission denied
  $ chmod 644 villages/xiacun/households.yaml

Writing does not.

  $ try visit add h012
  ruralctl: .ruralctl/lock: this cannot be written: Permission denied; ask the owner for permission, or work on a copy of the book
  [4]
  $ try household set h012 alias=老于
  ruralctl: .ruralctl/lock: this cannot be written: Permission denied; ask the owner for permission, or work on a copy of the book
  [4]
  $ try visit rm chr9
  ruralctl: .ruralctl/lock: this cannot be written: Permission denied; ask the owner for permission, or work on a copy of the book
  [4]
  $ try issue add 水渠堵塞 --category livelihood
  ruralctl: .ruralctl/lock: this cannot be written: Permission denied; ask the owner for permission, or work on a copy of the book
  [4]
  $ find . -type f | LC_ALL=C sort | xargs stat -c '%n %i %Y' | diff /tmp/ruralctl-before-$$ -

Nor does making a book in such a place.

  $ try init new 2>&1 | sed "s|$(pwd)|…|"
  ruralctl: the folder …/new cannot be made: Permission denied

Where the book's own folders may be written but a village's not, and where its lock may not.

  $ chmod u+w . .ruralctl
  $ chmod 777 .ruralctl && chmod 666 .ruralctl/*
  $ try visit add h012
  ruralctl: villages/xiacun/visits/2021-03.yaml: this cannot be written: Permission denied; ask the owner for permission, or work on a copy of the book
  [4]
  $ chmod 755 .ruralctl && chmod a-w .ruralctl/lock .ruralctl
  $ try visit add h012
  ruralctl: .ruralctl/lock: this cannot be written: Permission denied; ask the owner for permission, or work on a copy of the book
  [4]

  $ chmod -R u+w .; rm -rf "$program" /tmp/ruralctl-before-$$ .ruralctl villages ruralctl.yaml; [ -z "$program" ] || rmdir "$book"
