sync checks, commits, gets what others recorded and sends what is recorded here.

  $ export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1
  $ export GIT_AUTHOR_NAME=何源 GIT_AUTHOR_EMAIL=he@example.org GIT_COMMITTER_NAME=何源 GIT_COMMITTER_EMAIL=he@example.org
  $ export GIT_AUTHOR_DATE=2021-03-16T18:00+0800 GIT_COMMITTER_DATE=2021-03-16T18:00+0800
  $ top=$PWD
  $ sync() { ruralctl sync "$@" > out 2>&1; status=$?; sed -E "s|$top|…|g; s/--at [0-9a-f]{10}/--at COMMIT/" out; rm out; [ $status = 0 ] || echo "exit status $status"; }
  $ state() { git log --format=%s 2> /dev/null | cat; git status --short; }

Without a repository, and without anything committed yet. The book may be a folder of a repository with other things in it.

  $ mkdir work && cd work && ruralctl init book 2> /dev/null && cd book
  $ export RURALCTL_VILLAGE=xiacun
  $ ruralctl village add xiacun 下村 --level grid
  xiacun
  $ sync
  ruralctl: the book in …/work/book is in no git repository yet, so there is nothing to share it through; 'git init' makes one
  exit status 3
  $ git init -q -b main .. && git -C .. config commit.gpgSign false
  $ sync --dry-run
  would commit: 1 village, the book's settings: 下村
  ruralctl: this repository knows no other copy to share with; what is committed is committed here alone. Name the other copy with 'git remote add origin ADDRESS', then run the command again
  exit status 2
  $ state
  ?? ./
  $ sync
  committed: 1 village, the book's settings: 下村
  ruralctl: this repository knows no other copy to share with; what is committed is committed here alone. Name the other copy with 'git remote add origin ADDRESS', then run the command again
  exit status 2
  $ state
  1 village, the book's settings: 下村

With another copy that is not there.

  $ git remote add origin ../nowhere.git
  $ sync
  ruralctl: 'origin' cannot be reached ('../nowhere.git' does not appear to be a git repository); what is recorded here is safe, and is sent the next time. Run the command again when the network is back, or see with 'git remote -v' whether the address is right
  exit status 4
  $ sync --dry-run
  ruralctl: 'origin' cannot be reached ('../nowhere.git' does not appear to be a git repository); what is recorded here is safe, and is sent the next time. Run the command again when the network is back, or see with 'git remote -v' whether the address is right
  exit status 4
  $ git init -q --bare -b main ../../shared.git && git remote set-url origin "$top/shared.git"
  $ sync --dry-run
  would send to 'origin'
  $ sync
  sent to 'origin'
  $ sync
  nothing to commit and nothing to fetch: both copies are the same
  $ git config branch.main.merge
  refs/heads/main

A message of many kinds. What an action stamps is told by the action; a correction is one, also where the record moves.

  $ ruralctl household add h012 && ruralctl household add h013
  h012
  h013
  $ ruralctl visit add h012 --date 3-15
  2021-03-15-yakv
  $ ruralctl visit add h013 --date 3-16
  2021-03-16-chr9
  $ ruralctl issue add 路灯 --category livelihood --opened 3-01
  2021-03-01-47q4
  $ sync
  committed: 2 households, 1 issue, 2 visits: 下村
  sent to 'origin'
  $ issue=$(ruralctl issue list --format csv | tail -1 | cut -d, -f1)
  $ ruralctl issue close $issue --date 3-16 && ruralctl visit add --date 3-16 --village xiacun
  2021-03-16-kvqy
  $ ruralctl visit set yakv date=2-28 && ruralctl visit rm chr9
  $ sed -i 's/lang: en/lang: zh/' ruralctl.yaml
  $ sync
  committed: 问题销号1条、走访1条、走访修改1条、走访删除1条、台账设置：下村
  sent to 'origin'
  $ sed -i 's/lang: zh/lang: en/' ruralctl.yaml && sync
  committed: the book's settings
  sent to 'origin'
  $ sed -i '1s/^/# our households\n/' villages/xiacun/households.yaml && sync
  committed: how the records are written
  sent to 'origin'

Other files are left alone, beside the book and in its folder, staged or not.

  $ echo one > ../plan.txt && echo two > villages/xiacun/photo.jpg && git add ../plan.txt && echo three >> ../plan.txt
  $ ruralctl visit add h012 --date 3-14
  2021-03-14-vqqa
  $ sync
  committed: 1 visit: 下村
  sent to 'origin'
  $ git show --name-only --format= HEAD
  book/villages/xiacun/visits/2021-03.yaml
  $ git status --short
  AM ../plan.txt
  ?? villages/xiacun/photo.jpg

Errors that a commit would bring stop it, also in files that it would not change; warnings do not.

  $ ruralctl household rm h012 --force && sync
  ruralctl: villages/xiacun/visits/2021-02.yaml:3:16: 'households': there is no household 'h012' in 下村; did you mean h013?
  ruralctl: villages/xiacun/visits/2021-03.yaml:3:16: 'households': there is no household 'h012' in 下村; did you mean h013?
  ruralctl: these 2 errors have to be put right first; nothing was committed or sent. Run the command again then
  exit status 1
  $ git checkout -q villages/xiacun/households.yaml
  $ sed -i 's/h012/h099/' villages/xiacun/visits/2021-03.yaml
  $ sync
  ruralctl: villages/xiacun/visits/2021-03.yaml:3:16: 'households': there is no household 'h099' in 下村; correct it, or add the record
  ruralctl: this has to be put right first; nothing was committed or sent. Run the command again then
  exit status 1
  $ sync --dry-run
  ruralctl: villages/xiacun/visits/2021-03.yaml:3:16: 'households': there is no household 'h099' in 下村; correct it, or add the record
  ruralctl: this has to be put right first; nothing was committed or sent. Run the command again then
  exit status 1
  $ git log --format=%s -1
  1 visit: 下村
  $ printf -- '- id: x\n  date: [\n' > villages/xiacun/visits/2021-03.yaml
  $ sync
  ruralctl: villages/xiacun/visits/2021-03.yaml:2:9: this '[' is never closed; type the closing ']' behind the last item
  ruralctl: this has to be put right first; nothing was committed or sent. Run the command again then
  exit status 1
  $ git checkout -q villages/xiacun/visits
  $ ruralctl visit add h012 --date 3-14 && sync
  2021-03-14-t2j9
  committed: 1 visit: 下村
  sent to 'origin'
  $ cp ruralctl.yaml kept && echo 'titel: x' >> ruralctl.yaml && sync; mv kept ruralctl.yaml
  ruralctl: ruralctl.yaml:4:1: no setting 'titel' here; did you mean 'title'?
  exit status 3

Somebody else, whose records are merged with the ones here, also in the same file.

  $ git clone -q "$top/shared.git" "$top/other" && cd "$top/other/book"
  $ ruralctl household set h012 members=3
  $ ruralctl visit add h012 --date 3-11
  2021-03-11-1mem
  $ sync
  committed: 1 household changed, 1 visit: 下村
  sent to 'origin'
  $ cd "$top/work/book" && ruralctl household set h012 group=一组
  $ sync --dry-run
  would commit: 1 household changed: 下村
  would fetch what the others sent to 'origin'
  would send to 'origin'
  $ sync
  committed: 1 household changed: 下村
  received: 1 household changed, 1 visit: 下村
  sent to 'origin'
  $ cat villages/xiacun/households.yaml
  # our households
  - id: h012
    group: 一组
    members: 3
  - id: h013
  $ git status --short; git worktree list | wc -l
  AM ../plan.txt
  ?? villages/xiacun/photo.jpg
  1

The same field: nothing is merged, and the book stays whole.

  $ ruralctl household set h012 members=5 && sync
  committed: 1 household changed: 下村
  sent to 'origin'
  $ cd "$top/other/book" && ruralctl household set h012 members=6
  $ sync
  committed: 1 household changed: 下村
  ruralctl: villages/xiacun/households.yaml: household h012: the field 'members' is set to different values by both sides
  ruralctl: nothing was merged or sent, and what is recorded here is committed. Ask whoever recorded it differently, and see theirs with --at COMMIT; then 'ruralctl sync --ours' keeps what is recorded here, 'ruralctl sync --theirs' takes theirs
  exit status 1
  $ state | head -3; ruralctl check; git worktree list | wc -l; cat villages/xiacun/households.yaml
  1 household changed: 下村
  1 household changed, 1 visit: 下村
  1 visit: 下村
  villages/xiacun/visits/2021-03.yaml:7:7: warning: visit: 'h012' stands on 2021-03-14 in villages/xiacun/visits/2021-03.yaml:4 too; if it was one and the same, remove one of the two, else say what each was about
  1
  # our households
  - id: h012
    members: 6
  - id: h013
  $ sync --ours --theirs
  ruralctl: only one of --ours and --theirs can be taken
  exit status 2
  $ sync --ours
  received: 1 household changed: 下村
  sent to 'origin'
  $ cat villages/xiacun/households.yaml
  # our households
  - id: h012
    group: 一组
    members: 6
  - id: h013
  $ cd "$top/work/book" && ruralctl household set h012 members=7 && sync --theirs
  committed: 1 household changed: 下村
  received: 1 household changed: 下村
  sent to 'origin'
  $ grep members villages/xiacun/households.yaml
    members: 6

A file that one side emptied and the other changed.

  $ ruralctl issue rm $issue --force && sync
  committed: 1 issue removed: 下村
  sent to 'origin'
  $ cd "$top/other/book" && ruralctl issue set $issue notes=x && sync
  committed: 1 issue changed: 下村
  ruralctl: villages/xiacun/issues/2021.yaml: one side removed this file, and the other changed it
  ruralctl: nothing was merged or sent, and what is recorded here is committed. Ask whoever recorded it differently, and see theirs with --at COMMIT; then 'ruralctl sync --ours' keeps what is recorded here, 'ruralctl sync --theirs' takes theirs
  exit status 1
  $ sync --ours
  received: nothing that is in this book
  sent to 'origin'
  $ ls villages/xiacun/issues
  2021.yaml

A date that both corrected differently: nothing is in dispute for git, and the book would be wrong.

  $ ruralctl visit set vqqa date=2021-01-10 && sync
  committed: 1 visit changed: 下村
  sent to 'origin'
  $ cd "$top/work/book" && ruralctl visit set vqqa date=2021-02-10 && sync
  committed: 1 visit changed: 下村
  ruralctl: villages/xiacun/visits/2021-02.yaml:1:7: visit '2021-03-14-vqqa' is also in villages/xiacun/visits/2021-01.yaml:1; an id stands once in a village: give one of them another
  ruralctl: this would be wrong in the book if both were put together; nothing was merged or sent, and what is recorded here is committed. Correct here what it is about, so that it agrees with theirs (see them with --at COMMIT), then run the command again
  exit status 1
  $ sync --ours
  ruralctl: villages/xiacun/visits/2021-02.yaml:1:7: visit '2021-03-14-vqqa' is also in villages/xiacun/visits/2021-01.yaml:1; an id stands once in a village: give one of them another
  ruralctl: this would be wrong in the book if both were put together; nothing was merged or sent, and what is recorded here is committed. Correct here what it is about, so that it agrees with theirs (see them with --at COMMIT), then run the command again
  exit status 1
  $ ruralctl visit set vqqa date=2021-01-10 && sync
  committed: 1 visit changed: 下村
  received: 1 issue: 下村
  sent to 'origin'
  $ ruralctl check | grep error
  [1]

Files beside the book that others changed, too, and that have changes here.

  $ cd "$top/other/book" && sync && cd .. && echo theirs > plan.txt && git add plan.txt && git commit -q -m plan && git push -q
  received: nothing that is in this book
  $ cd "$top/work/book" && sync
  ruralctl: what the others sent changes plan.txt, too, which has changes here that are not committed; commit them with git or move the file away, then run the command again
  exit status 2
  $ git status --short
  AM ../plan.txt
  ?? villages/xiacun/photo.jpg
  $ git rm -q -f --cached ../plan.txt && rm ../plan.txt villages/xiacun/photo.jpg && sync
  received: nothing that is in this book
  $ echo ours > ../plan.txt && git commit -q -am ours; cd "$top/other" && echo other > plan.txt && git commit -q -am other && git push -q
  $ cd "$top/work/book" && sync --ours
  ruralctl: plan.txt: both sides changed the same lines
  ruralctl: files beside the book are in dispute, which are for somebody who knows git to settle ('git pull'); nothing was merged or sent, and what is recorded here is committed
  exit status 1
  $ git reset -q --hard HEAD~1 && sync
  received: nothing that is in this book

Somebody who is faster: it is tried again, and given up after some time.

  $ cat > "$top/faster" <<'END'
  > #!/bin/sh
  > cd $top/other/book && git pull -q --rebase && ruralctl visit add --date 3-10 > /dev/null && git add -A . && git commit -q -m faster && git push -q --no-verify
  > END
  $ sed -i 's|$top|'"$top"'|' "$top/faster"; chmod +x "$top/faster"
  $ (echo '#!/bin/sh'; echo "[ -e '$top/raced' ] && exit; touch '$top/raced'; exec env -u GIT_DIR -u GIT_WORK_TREE -u GIT_INDEX_FILE '$top/faster'") > ../.git/hooks/pre-push
  $ chmod +x ../.git/hooks/pre-push
  $ ruralctl visit add --date 3-09 && sync
  2021-03-09-td6d
  committed: 1 visit: 下村
  received: 1 visit: 下村
  sent to 'origin'
  $ (echo '#!/bin/sh'; echo "exec env -u GIT_DIR -u GIT_WORK_TREE -u GIT_INDEX_FILE '$top/faster'") > ../.git/hooks/pre-push
  $ ruralctl visit add --date 3-08 && sync | tail -2
  2021-03-08-9p97
  ruralctl: others keep sending at the same time; what is recorded here is committed and safe. Run the command again in a few minutes
  exit status 4
  $ rm ../.git/hooks/pre-push; sync
  received: 1 visit: 下村
  sent to 'origin'

Refused by a hook, here and there.

  $ printf '#!/bin/sh\necho "no records on a Sunday" >&2; exit 1\n' > ../.git/hooks/pre-commit && chmod +x ../.git/hooks/pre-commit
  $ ruralctl training add 直播 --date 3-07 && sync
  2021-03-07-d16j
  ruralctl: git, or a hook of it, did not commit the records: no records on a Sunday; they are in the book's files as before, and nothing was sent. Put that right, then run the command again
  exit status 4
  $ git status --short; rm ../.git/hooks/pre-commit
  ?? villages/xiacun/trainings/
  $ printf '#!/bin/sh\necho "only the township sends"; exit 1\n' > "$top/shared.git/hooks/pre-receive" && chmod +x "$top/shared.git/hooks/pre-receive"
  $ sync
  committed: 1 training: 下村
  ruralctl: 'origin' refuses what is sent (only the township sends); what is recorded here is committed and safe. Ask whoever keeps that copy, then run the command again
  exit status 4
  $ rm "$top/shared.git/hooks/pre-receive"
  $ printf '#!/bin/sh\necho "not from here" >&2; exit 1\n' > ../.git/hooks/pre-push && chmod +x ../.git/hooks/pre-push
  $ sync
  ruralctl: a hook of git here (pre-push) did not let the records be sent: not from here; what is recorded here is committed and safe. Do what it asks for, then run the command again
  exit status 4
  $ rm ../.git/hooks/pre-push; sync
  sent to 'origin'

States of a repository in which nothing can be committed.

  $ git checkout -q --detach && sync
  ruralctl: no branch is checked out here, so what is committed would be lost; go back to one with 'git switch BRANCH' ('git branch' lists them), then run the command again
  exit status 2
  $ git checkout -q main && git checkout -q -b side && echo 1 > ../a && git add ../a && git commit -q -m a && git checkout -q main
  $ echo 2 > ../a && git add ../a && git commit -q -m b; git merge -q side > /dev/null 2>&1; sync
  ruralctl: a 'git merge' is under way in this repository; finish it with 'git merge --continue' or give it up with 'git merge --abort', then run the command again
  exit status 2
  $ git merge --abort && git rebase -q side > /dev/null 2>&1; sync
  ruralctl: a 'git rebase' is under way in this repository; finish it with 'git rebase --continue' or give it up with 'git rebase --abort', then run the command again
  exit status 2
  $ git rebase --abort; git reset -q --hard HEAD~1
  $ git remote add second "$top/second.git"; git config --unset branch.main.remote; sync
  ruralctl: there are several other copies, and nothing says with which 'main' is shared; 'git push -u REMOTE main' says so once ('git remote' lists them)
  exit status 2
  $ git remote remove second; sync
  nothing to commit and nothing to fetch: both copies are the same
  $ ruralctl visit add --date 3-06; unset GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL; sync
  2021-03-06-3r9k
  ruralctl: git does not know in whose name to commit; say it once with 'git config --global user.name NAME' and 'git config --global user.email ADDRESS', then run the command again
  exit status 2
  $ git config user.name 何源; git config user.email he@example.org; PATH="$(dirname "$(command -v ruralctl)")" ruralctl sync
  ruralctl: git is not installed here, or cannot be run; install it, then run the command again
  [4]
  $ sync
  committed: 1 visit: 下村
  sent to 'origin'
  $ echo '*.yaml' > villages/.gitignore; ruralctl training add 直播 --date 2020-03-05; sync
  2020-03-05-r0dg
  ruralctl: git is told to pass over villages/xiacun/trainings/2020.yaml, so that the others do not get it; 'git check-ignore -v FILE' says where
  nothing to commit and nothing to fetch: both copies are the same
  $ rm villages/.gitignore

A repository that has nothing in common, and the past.

  $ git init -q --bare -b main "$top/strange.git" && git clone -q "$top/strange.git" "$top/strange" 2> /dev/null
  $ cd "$top/strange" && git config user.name t && git config user.email t@example.org && echo 1 > a && git add a && git commit -q -m a && git push -q
  $ cd "$top/work/book" && git remote set-url origin "$top/strange.git" && sync
  committed: 1 training: 下村
  ruralctl: the copy at 'origin' and this one began apart and have nothing in common, so they cannot be put together; 'git clone' that copy, and record there
  exit status 2
  $ ruralctl sync --at HEAD
  ruralctl: 'ruralctl sync' changes the book, and the past cannot be changed; leave out --at
  [2]

While another command changes the book, it waits for the lock.

  $ exec 9>> .ruralctl/lock && flock 9
  $ RURALCTL_LOCK_WAIT=0 ruralctl sync
  ruralctl: another process is changing this book; wait until it is done, then run the command again
  [4]
  $ exec 9>&-

What 'git setup' wrote goes along with the records, so that all copies have it, and by itself where it is all that is new.

  $ export GIT_AUTHOR_NAME=何源 GIT_AUTHOR_EMAIL=he@example.org GIT_COMMITTER_NAME=何源 GIT_COMMITTER_EMAIL=he@example.org
  $ cd "$top" && git init -q --bare -b main township.git && ruralctl init --git set-up 2> /dev/null && cd set-up && git config core.hooksPath /dev/null
  $ git branch -m main && git remote add origin ../township.git && ruralctl village add xiacun 下村 --level grid
  xiacun
  $ sync --dry-run
  would commit: 1 village, the book's settings, how git treats the book's files: 下村
  would send to 'origin'
  $ sync
  committed: 1 village, the book's settings, how git treats the book's files: 下村
  sent to 'origin'
  $ git show --name-only --format= HEAD
  .gitattributes
  ruralctl.yaml
  villages/xiacun/village.yaml
  $ git clone -q "$top/township.git" "$top/clone" && git -C "$top/clone" check-attr merge team.yaml
  team.yaml: merge: ruralctl
  $ echo '*.jpg binary' > mine && cat .gitattributes >> mine && mv mine .gitattributes && git add . && git commit -q -m pictures
  $ sed -i '/reports/d' .gitattributes && git commit -q -a -m 'an older program' && sync
  sent to 'origin'
  $ ruralctl git setup > /dev/null 2>&1; sync
  committed: how git treats the book's files
  sent to 'origin'
  $ git show --format= HEAD | grep '^[-+]'
  --- a/.gitattributes
  +++ b/.gitattributes
  +/reports/*.yaml -text merge=ruralctl diff=ruralctl
  $ cd "$top/clone" && sync
  received: how git treats the book's files

Lines that somebody is at work on are left alone, and so is a file that is gone.

  $ cd "$top/set-up" && echo '*.png binary' >> .gitattributes && sync
  nothing to commit and nothing to fetch: both copies are the same
  $ ruralctl household add h1 && sync && git status --short
  h1
  committed: 1 household: 下村
  sent to 'origin'
   M .gitattributes
  $ rm .gitattributes && sync; git status --short
  nothing to commit and nothing to fetch: both copies are the same
   D .gitattributes
  $ git checkout -q .gitattributes && sed -i '/ruralctl: end/d' .gitattributes && git commit -q -a -m broken && echo >> .gitattributes && sync
  sent to 'origin'
  $ git status --short
   M .gitattributes
