Who changes a book holds its lock; others wait a while, say who holds it, and change nothing.

  $ ruralctl init book 2>/dev/null && cd book
  $ ruralctl village add xiacun 下村 --level grid
  xiacun
  $ ruralctl household add h012
  h012
  $ find . -type f -not -name lock | xargs stat -c '%n %i %Y' > ../before

Held by a program that says who it is, as ruralctl does.

  $ cat > ../hold.py <<'END'
  > import fcntl, sys, time
  > lock = open(".ruralctl/lock", "r+")
  > fcntl.flock(lock, fcntl.LOCK_EX)
  > if len(sys.argv) > 1:
  >     lock.write("process 4711\nhost laptop\nuser li-na\nsince 2021-03-16 09:30:00\n")
  >     lock.flush()
  > open("../held", "w").close()
  > time.sleep(60)
  > END
  $ /usr/bin/python3 ../hold.py li-na < /dev/null > /dev/null 2>&1 & holder=$!
  $ for i in $(seq 200); do [ -e ../held ] && break; sleep 0.05; done
  $ export RURALCTL_LOCK_WAIT=0
  $ ruralctl visit add h012
  ruralctl: li-na on laptop (process 4711) has been changing this book since 2021-03-16 09:30:00; wait until that is done, or end process 4711 on laptop if it hangs, then run the command again
  [4]
  $ RURALCTL_LOCK_WAIT=1 ruralctl visit add h012
  ruralctl: li-na on laptop (process 4711) has been changing this book since 2021-03-16 09:30:00; wait until that is done, or end process 4711 on laptop if it hangs, then run the command again
  [4]
  $ for command in "household set h012 alias=老于" "household rm h012" "issue add 水渠 --category other"; do
  >   ruralctl $command 2>&1 | cut -c1-56
  > done
  ruralctl: li-na on laptop (process 4711) has been changi
  ruralctl: li-na on laptop (process 4711) has been changi
  ruralctl: li-na on laptop (process 4711) has been changi
  $ printf '%s\n' '#!/bin/sh' 'echo "  alias: 老于" >> "$1"' > ../editor && chmod +x ../editor
  $ EDITOR=../editor ruralctl household edit h012 2>&1 | sed 's|kept in .*/|kept in …/|' | cut -c1-64
  ruralctl: nothing was saved; your text is kept in …/ruralctl-h
  ruralctl: li-na on laptop (process 4711) has been changing this 

Reading needs no lock.

  $ ruralctl household list
  id
  ----
  h012
  $ ruralctl tally household-count --format tsv
  measure	value	unit	records	remarks
  household-count	1	item	1	
  $ find . -type f -not -name lock | xargs stat -c '%n %i %Y' | diff ../before -

When it is let go, the next one has it, and whoever held it leaves nothing behind.

  $ kill $holder; wait $holder 2> /dev/null; rm ../held
  $ ruralctl household set h012 alias=老于
  $ wc -c < .ruralctl/lock
  0

Held by somebody who does not say so.

  $ /usr/bin/python3 ../hold.py < /dev/null > /dev/null 2>&1 & holder=$!
  $ for i in $(seq 200); do [ -e ../held ] && break; sleep 0.05; done
  $ ruralctl household set h012 alias=
  ruralctl: another process is changing this book; wait until it is done, then run the command again
  [4]
  $ kill $holder; wait $holder 2> /dev/null
  [143]

One that waits gets its turn.

  $ flock .ruralctl/lock sleep 0.5 & sleep 0.1
  $ RURALCTL_LOCK_WAIT=20 ruralctl household set h012 alias=
  $ cat villages/xiacun/households.yaml
  - id: h012

No folder for the lock.

  $ rm -r .ruralctl && touch .ruralctl
  $ ruralctl household add h013
  ruralctl: .ruralctl: this is no folder, but the book's lock belongs into one of that name; remove it, then run the command again
  [4]
