What sync cannot bring to the book: it says so, and leaves the book and what was recorded as they are.

  $ export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1
  $ export GIT_AUTHOR_DATE=2021-03-16T18:00+0800 GIT_COMMITTER_DATE=2021-03-16T18:00+0800
  $ export RURALCTL_VILLAGE=xiacun
  $ top=$PWD
  $ sync() { ruralctl -C "$@" > out 2>&1; status=$?; sed -E "s|$top|…|g; s/[0-9a-f]{10}/COMMIT/" out; rm out; [ $status = 0 ] || echo "exit status $status"; }
  $ copy() { git clone -q shared.git $1 2> /dev/null; git -C $1 config user.name $2; git -C $1 config user.email $1@example.org; }
  $ git init -q --bare -b main shared.git
  $ copy a 李明 && git -C a checkout -q -b main && ruralctl init a/book 2> /dev/null
  $ ruralctl -C a/book village add xiacun 下村 --level grid && ruralctl -C a/book household add h001
  xiacun
  h001
  $ ruralctl -C a/book visit add h001 --date 3-01
  2021-03-01-g2dm
  $ sync a/book sync
  committed: 1 household, 1 visit, 1 village, the book's settings: 下村
  sent to 'origin'
  $ copy b 何源

Settings that cannot be read are not taken over; what was recorded is committed, and goes out once they are mended.

  $ send() { git -C a add -A && git -C a commit -q -m "$1" && git -C a push -q; }
  $ get() { git -C a pull -q --no-rebase --no-edit; }
  $ echo 'foo: [' >> a/book/ruralctl.yaml && send damaged
  $ sync b/book sync
  ruralctl: COMMIT:ruralctl.yaml:4:6: this '[' is never closed; type the closing ']' behind the last item
  ruralctl: the book's settings (ruralctl.yaml) as the others sent them cannot be read; nothing was merged or sent, and what is recorded here is committed. Ask 李明, who changed them last, to correct and send them, then run the command again
  exit status 3
  $ ruralctl -C b/book visit add h001 --date 3-02
  2021-03-02-p1hx
  $ sync b/book sync
  committed: 1 visit: 下村
  ruralctl: COMMIT:ruralctl.yaml:4:6: this '[' is never closed; type the closing ']' behind the last item
  ruralctl: the book's settings (ruralctl.yaml) as the others sent them cannot be read; nothing was merged or sent, and what is recorded here is committed. Ask 李明, who changed them last, to correct and send them, then run the command again
  exit status 3
  $ git -C b status --short --branch; ruralctl -C b/book visit list --columns id
  ## main...origin/main [ahead 1, behind 1]
  id
  ---------------
  2021-03-01-g2dm
  2021-03-02-p1hx
  $ sed -i '/foo/d' a/book/ruralctl.yaml && echo 'titel: x' >> a/book/ruralctl.yaml && send mistyped
  $ sync b/book sync
  ruralctl: COMMIT:ruralctl.yaml:4:1: no setting 'titel' here; did you mean 'title'?
  ruralctl: the book's settings (ruralctl.yaml) as the others sent them cannot be read; nothing was merged or sent, and what is recorded here is committed. Ask 李明, who changed them last, to correct and send them, then run the command again
  exit status 3
  $ sed -i '/titel/d; s/format: 1/format: 2/' a/book/ruralctl.yaml && send newer
  $ sync b/book sync
  ruralctl: COMMIT:ruralctl.yaml:1:9: this book is of format 2; this program reads format 1: install a newer ruralctl, or correct the line
  ruralctl: the book's settings (ruralctl.yaml) as the others sent them cannot be read; nothing was merged or sent, and what is recorded here is committed. Ask 李明, who changed them last, to correct and send them, then run the command again
  exit status 3
  $ sed -i 's/format: 2/format: 1/' a/book/ruralctl.yaml && send mended
  $ sync b/book sync
  received: nothing that is in this book
  sent to 'origin'

Where they came in all the same, the others' correction is fetched.

  $ get; echo 'foo: [' >> a/book/ruralctl.yaml && send damaged && git -C b pull -q
  $ sync b/book sync
  ruralctl: ruralctl.yaml:4:6: this '[' is never closed; type the closing ']' behind the last item
  ruralctl: ruralctl.yaml was committed so, and the others have none that is better. Correct it, then run the command again, which sends it to all
  exit status 3
  $ sync a/book sync
  ruralctl: ruralctl.yaml:4:6: this '[' is never closed; type the closing ']' behind the last item
  ruralctl: ruralctl.yaml was committed so, and the others have none that is better. Correct it, then run the command again, which sends it to all
  exit status 3
  $ sed -i '/foo/d' a/book/ruralctl.yaml && send mended
  $ sync b/book sync --dry-run
  ruralctl: ruralctl.yaml:4:6: this '[' is never closed; type the closing ']' behind the last item
  exit status 3
  $ ruralctl -C a/book visit add h001 --date 3-03 && sync b/book sync
  2021-03-03-9gm3
  ruralctl: ruralctl.yaml:4:6: this '[' is never closed; type the closing ']' behind the last item
  received: the book's settings
  $ sync b/book sync
  nothing to commit and nothing to fetch: both copies are the same

Or, where something was committed here since, it is told how to take it.

  $ sync a/book sync
  committed: 1 visit: 下村
  sent to 'origin'
  $ sync b/book sync
  received: 1 visit: 下村
  $ get; echo 'foo: [' >> a/book/ruralctl.yaml && send damaged && git -C b pull -q
  $ echo x > b/x && git -C b add x && git -C b commit -q -m x
  $ sed -i '/foo/d' a/book/ruralctl.yaml && send mended
  $ sync b/book sync
  ruralctl: ruralctl.yaml:4:6: this '[' is never closed; type the closing ']' behind the last item
  ruralctl: ruralctl.yaml was committed so, and the others have one that can be read; 'git checkout COMMIT -- ruralctl.yaml' in the book's folder takes theirs. Run the command again then
  exit status 3
  $ (cd b/book && git checkout -q $(git rev-parse origin/main) -- ruralctl.yaml)
  $ sync b/book sync
  committed: the book's settings
  received: nothing that is in this book
  sent to 'origin'

One's own mistake on the disk is one's own.

  $ echo 'titel: x' >> b/book/ruralctl.yaml; sync b/book sync
  ruralctl: ruralctl.yaml:4:1: no setting 'titel' here; did you mean 'title'?
  exit status 3
  $ git -C b checkout -q .

Settings that can be read on either side, and not together.

  $ get; echo 'default_village: xiacun' >> a/book/ruralctl.yaml && send below
  $ sed -i '1a default_village: xiacun' b/book/ruralctl.yaml && sync b/book sync
  committed: the book's settings
  ruralctl: COMMIT:ruralctl.yaml:5:1: 'default_village' stands twice in one record; keep one of the two
  ruralctl: the book's settings could not be read any more if both were put together; nothing was merged or sent, and what is recorded here is committed. Write into ruralctl.yaml here what the others changed in it ('git diff ...COMMIT' shows it), then run the command again
  exit status 3
  $ git -C b reset -q --hard HEAD~1 && sync b/book sync
  received: the book's settings

The others moved the book's folder, or removed it: nobody would read what is recorded in the old one.

  $ get; git -C a mv book 台账 && send moved
  $ sync b/book sync
  ruralctl: 李明 moved the book's folder: it is '台账' in what the others sent; nothing was merged or sent, and what is recorded here is committed. 'git pull --no-rebase' puts both together; record in the new folder then
  exit status 2
  $ ruralctl -C b/book visit add h001 --date 3-04
  2021-03-04-gc4m
  $ sync b/book sync --lang zh
  已提交：1 visit: 下村
  ruralctl: 李明移动了台账的文件夹，别人送来的内容里它是“台账”；没有合并，也没有送出，这里的记录已经提交。用“git pull --no-rebase”把两边合起来，以后在新的文件夹里记录
  exit status 2
  $ git -C b log -1 --format=%s; git -C b status --short; ruralctl -C b/book visit list --columns id
  1 visit: 下村
  id
  ---------------
  2021-03-01-g2dm
  2021-03-02-p1hx
  2021-03-03-9gm3
  2021-03-04-gc4m
  $ git -C b pull -q --no-rebase --no-edit && ruralctl -C b/台账 visit list --columns id && sync b/台账 sync
  id
  ---------------
  2021-03-01-g2dm
  2021-03-02-p1hx
  2021-03-03-9gm3
  2021-03-04-gc4m
  sent to 'origin'
  $ get; git -C a rm -q -r 台账 && git -C a commit -q -m removed && git -C a push -q
  $ ruralctl -C b/台账 visit add h001 --date 3-05
  2021-03-05-adzk
  $ sync b/台账 sync
  committed: 1 visit: 下村
  ruralctl: 李明 moved or removed the book's folder, so there is no book there in what the others sent; nothing was merged or sent, and what is recorded here is committed. Ask them to put it back, then run the command again
  exit status 2
  $ git -C a revert --no-edit HEAD > /dev/null && git -C a push -q && sync b/台账 sync
  received: nothing that is in this book
  sent to 'origin'

A book of one's own that the others have not got yet is none that they removed.

  $ ruralctl init a/second 2> /dev/null && sync a/second sync
  committed: the book's settings
  received: nothing that is in this book
  sent to 'origin'
  $ ruralctl init b/third 2> /dev/null && sync b/third sync
  committed: the book's settings
  received: nothing that is in this book
  sent to 'origin'

What others sent stands in the way of a file that git does not know: ignored or not, it is not written over.

  $ git -C a pull -q --no-rebase --no-edit; ruralctl -C a/台账 visit add h001 --date 2020-10-01 && sync a/台账 sync
  2020-10-01-67jj
  committed: 1 visit: 下村
  sent to 'origin'
  $ printf '2020-10.yaml\nplan.txt\n' > b/.git/info/exclude && ruralctl -C b/台账 visit add h001 --date 2020-10-02
  2020-10-02-rk9q
  $ cp b/台账/villages/xiacun/visits/2020-10.yaml kept && sync b/台账 sync
  ruralctl: git is told to pass over villages/xiacun/visits/2020-10.yaml, so that the others do not get it; 'git check-ignore -v FILE' says where
  ruralctl: what the others sent changes 台账/villages/xiacun/visits/2020-10.yaml, too, which has changes here that are not committed; commit them with git or move the file away, then run the command again
  exit status 2
  $ cmp kept b/台账/villages/xiacun/visits/2020-10.yaml && rm b/台账/villages/xiacun/visits/2020-10.yaml && sync b/台账 sync
  received: 1 visit: 下村
  $ echo theirs > a/plan.txt && send plan && echo ours > b/plan.txt && sync b/台账 sync
  ruralctl: what the others sent changes plan.txt, too, which has changes here that are not committed; commit them with git or move the file away, then run the command again
  exit status 2
  $ cat b/plan.txt; rm b/plan.txt; sync b/台账 sync
  ours
  received: nothing that is in this book

Unless it is the very same: as where 'git setup' made it on both sides.

  $ ruralctl -C a/台账 git setup 2> /dev/null && ruralctl -C b/台账 git setup 2> /dev/null
  $ echo '# more' >> a/plan.txt && send attributes && echo '# more' >> b/plan.txt
  $ sync b/台账 sync
  committed: how git treats the book's files
  received: nothing that is in this book
  sent to 'origin'
  $ git -C b status --short; git -C a pull -q
  $ echo '# and more' >> a/plan.txt && echo other > a/other && send x && echo '# and more' >> b/plan.txt && echo another > b/other
  $ sync b/台账 sync
  ruralctl: what the others sent changes other, too, which has changes here that are not committed; commit them with git or move the file away, then run the command again
  exit status 2
  $ git -C b status --short; rm b/other; git -C b checkout -q .; sync b/台账 sync
   M plan.txt
  ?? other
  received: nothing that is in this book

Whatever git is set to do with merges of people has no part in it.

  $ echo 1 > a/1 && send 1; echo 2 > b/2 && git -C b add 2 && git -C b commit -q -m 2
  $ git -C b config merge.ff only && git -C b config branch.main.mergeOptions --squash && sync b/台账 sync
  received: nothing that is in this book
  sent to 'origin'
  $ git -C a pull -q && echo 1 >> a/1 && send 1 && sync b/台账 sync
  received: nothing that is in this book

Why git does not do its part is told in full, with what to do.

  $ ruralctl -C b/台账 visit add h001 --date 3-06 && touch b/.git/index.lock && sync b/台账 sync; rm b/.git/index.lock
  2021-03-06-3r9k
  ruralctl: git, or a hook of it, did not commit the records: another git is at work here, or one that was interrupted left the file …/b/.git/index.lock; if none is running, remove that file; they are in the book's files as before, and nothing was sent. Put that right, then run the command again
  exit status 4
  $ touch b/.git/refs/heads/main.lock && sync b/台账 sync; rm b/.git/refs/heads/main.lock
  ruralctl: git, or a hook of it, did not commit the records: another git is at work here, or one that was interrupted left the file …/b/.git/refs/heads/main.lock; if none is running, remove that file; they are in the book's files as before, and nothing was sent. Put that right, then run the command again
  exit status 4
  $ git -C b config commit.gpgSign true && git -C b config gpg.program "$top/gpg" && printf '#!/bin/sh\necho "gpg: skipped: No secret key" >&2; exit 2\n' > gpg && chmod +x gpg
  $ sync b/台账 sync; git -C b config commit.gpgSign false
  ruralctl: git, or a hook of it, did not commit the records: it is to sign what is committed (commit.gpgSign), and cannot: gpg failed to sign the data; failed to write commit object; set up the key, or turn that off with 'git config commit.gpgSign false'; they are in the book's files as before, and nothing was sent. Put that right, then run the command again
  exit status 4
  $ hook() { printf "#!/bin/sh\n$2" > b/.git/hooks/$1; chmod +x b/.git/hooks/$1; }
  $ hook pre-commit 'echo "Two things are wrong:\\n- no weather\\n- no name"; echo "error: see the rules" >&2; exit 1\n'; sync b/台账 sync
  ruralctl: git, or a hook of it, did not commit the records: Two things are wrong: - no weather; - no name; see the rules; they are in the book's files as before, and nothing was sent. Put that right, then run the command again
  exit status 4
  $ hook pre-commit 'exit 1\n'; sync b/台账 sync
  ruralctl: git, or a hook of it, did not commit the records: no reason was given, as by a hook that says nothing (exit status 1; 'git rev-parse --git-path hooks' names the folder of the hooks); they are in the book's files as before, and nothing was sent. Put that right, then run the command again
  exit status 4
  $ rm b/.git/hooks/pre-commit; git -C b status --short; sync b/台账 sync
   M "\345\217\260\350\264\246/villages/xiacun/visits/2021-03.yaml"
  committed: 1 visit: 下村
  sent to 'origin'

A file that git has been told to forget, and that is as it was, is nothing to commit.

  $ git -C b rm -q --cached 台账/team.yaml 2> /dev/null; git -C b rm -q --cached 台账/villages/xiacun/households.yaml
  $ sync b/台账 sync --dry-run
  nothing to commit and nothing to fetch: both copies are the same
  $ sync b/台账 sync
  nothing to commit and nothing to fetch: both copies are the same
  $ ruralctl -C b/台账 household add h002 && sync b/台账 sync
  h002
  committed: 1 household: 下村
  sent to 'origin'
  $ git -C b status --short

'git am' is finished in its own way.

  $ git -C a pull -q; git -C a checkout -q -b patch HEAD~1 && sed -i 's/h001/h009/' a/台账/villages/xiacun/households.yaml && git -C a commit -q -n -am patch
  $ git -C a format-patch -1 --stdout > patch && git -C a checkout -q main && git -C b am -q < patch > /dev/null 2>&1; sync b/台账 sync
  ruralctl: a 'git am' is under way in this repository; finish it with 'git am --continue' or give it up with 'git am --abort', then run the command again
  exit status 2
  $ git -C b am --abort && sync b/台账 sync
  nothing to commit and nothing to fetch: both copies are the same

A dry run tells what has been fetched already and cannot be taken in.

  $ git -C a pull -q; ruralctl -C a/台账 household set h001 members=3 && sync a/台账 sync
  committed: 1 household changed: 下村
  sent to 'origin'
  $ ruralctl -C b/台账 household set h001 members=4 && sync b/台账 sync --dry-run
  would commit: 1 household changed: 下村
  would fetch what the others sent to 'origin'
  would send to 'origin'
  $ sync b/台账 sync
  committed: 1 household changed: 下村
  ruralctl: villages/xiacun/households.yaml: household h001: the field 'members' is set to different values by both sides
  ruralctl: nothing was merged or sent, and what is recorded here is committed. Ask whoever recorded it differently, and see theirs with --at COMMIT; then 'ruralctl sync --ours' keeps what is recorded here, 'ruralctl sync --theirs' takes theirs
  exit status 1
  $ sync b/台账 sync --dry-run
  would fetch what the others sent to 'origin'
  ruralctl: villages/xiacun/households.yaml: household h001: the field 'members' is set to different values by both sides
  ruralctl: nothing was merged or sent, and what is recorded here is committed. Ask whoever recorded it differently, and see theirs with --at COMMIT; then 'ruralctl sync --ours' keeps what is recorded here, 'ruralctl sync --theirs' takes theirs
  exit status 1
  $ git -C b status --short; git -C b worktree list | wc -l; sync b/台账 sync --dry-run --theirs
  1
  would fetch what the others sent to 'origin'
  would send to 'origin'
  $ sync b/台账 sync --theirs
  received: 1 household changed: 下村
  sent to 'origin'

What cannot be read of what was received is called so.

  $ git -C a pull -q; printf -- '- id: x\n  date: [\n' > a/台账/villages/xiacun/visits/2020-11.yaml && git -C a add -A && git -C a commit -q --no-verify -m damaged && git -C a push -q && sync b/台账 sync
  received: 1 file that cannot be read
  ruralctl: the book has an error now; 'ruralctl check' tells it

A clone from before the first sending has no book, and does not begin one.

  $ git init -q --bare -b main empty.git && git clone -q empty.git c 2> /dev/null; sync c sync
  ruralctl: there is no book here yet: nothing had been sent when this copy was made. 'git pull' gets it once somebody has sent one; only who begins the book makes it, with 'ruralctl init'
  exit status 3

Many villages are counted once.

  $ ruralctl init --git many 2> /dev/null; git -C many config user.name t; git -C many config user.email t@example.org; for n in 1 2 3 4; do ruralctl -C many village add v$n 村$n --level grid > /dev/null; done; sync many sync --dry-run | head -n 1
  would commit: 4 villages, the book's settings, how git treats the book's files
