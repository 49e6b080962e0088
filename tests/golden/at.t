The book as it stood, without a checkout.

  $ export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1
  $ export GIT_AUTHOR_NAME=何源 GIT_AUTHOR_EMAIL=he@example.org GIT_COMMITTER_NAME=何源 GIT_COMMITTER_EMAIL=he@example.org
  $ commit() { export GIT_AUTHOR_DATE=$1T18:00+0800 GIT_COMMITTER_DATE=$1T18:00+0800; git add -A && git commit -q -m "$2"; }

Before there is a repository, and before anything is committed, nothing is known of the past.

  $ mkdir repository && cd repository && top=$PWD
  $ ruralctl init book > out 2>&1; cd book
  $ ruralctl tally --at HEAD 2>&1 | sed "s|$top|…|"
  ruralctl: …/book lies in no git repository, so nothing is known of the past; 'git init' begins one
  $ ruralctl tally --at HEAD 2>/dev/null
  [3]
  $ cd .. && rm out && git init -q -b main && cd book
  $ ruralctl tally --at HEAD 2>&1 | sed "s|$top|…|"
  ruralctl: nothing has been committed in … yet, so there is no past to look at; 'git commit' begins it
  $ ruralctl tally --at 2021-03-01 2>&1 | sed "s|$top|…|"
  ruralctl: nothing has been committed in … yet, so there is no past to look at; 'git commit' begins it

Four commits; the book is not there from the first on, and its folder is one of several.

  $ cd "$top" && mv book ../waiting && mkdir "有 \"引号\" 的'文件夹" && echo 1 > "有 \"引号\" 的'文件夹/笔记.txt" && commit 2021-02-20 "Notes"
  $ mv ../waiting book && cd book
  $ ruralctl village add xiacun 下村 --level grid
  xiacun
  $ ruralctl household add h012 --class hardship
  h012
  $ ruralctl visit add h012 --date 2021-03-01
  2021-03-01-g2dm
  $ commit 2021-03-01 "First records"
  $ git tag -m "For the township" report-1
  $ ruralctl household add h013
  h013
  $ ruralctl visit add h013 --date 2021-03-05 "修水管"
  2021-03-05-adzk
  $ commit 2021-03-05 "A second household"
  $ ruralctl visit rm g2dm
  $ ruralctl visit add h012 h013 --date 2021-03-10
  2021-03-10-088r
  $ commit 2021-03-10 "Third"
  $ ruralctl issue add "Not committed" --category livelihood --opened 2021-03-11
  2021-03-11-83af

Every command that reads can be asked about then.

  $ ruralctl tally --at HEAD~1
  measure                value  unit              records  remarks
  ---------------------  -----  ----------------  -------  -------
  household visits made      2  household visits        2
  households visited         2  households              2
  $ ruralctl visit list --at 2021-03-05
  id               date        households  notes
  ---------------  ----------  ----------  ------
  2021-03-01-g2dm  2021-03-01  h012
  2021-03-05-adzk  2021-03-05  h013        修水管
  $ ruralctl visit list --at report-1
  id               date        households
  ---------------  ----------  ----------
  2021-03-01-g2dm  2021-03-01  h012
  $ ruralctl visit show g2dm --at HEAD~1
  field       value
  ----------  -------------------------------------
  id          2021-03-01-g2dm
  village     下村
  date        2021-03-01
  households  h012
  file        villages/xiacun/visits/2021-03.yaml:1
  $ ruralctl tally visits-made --at 3月9日 --explain
  measure                value  unit              records  remarks
  ---------------------  -----  ----------------  -------  -------
  household visits made      2  household visits        2
  
  household visits made: 2 household visits
  adds  record                                 kind   id               village  date        remarks
  ----  -------------------------------------  -----  ---------------  -------  ----------  -------
     1  villages/xiacun/visits/2021-03.yaml:1  visit  2021-03-01-g2dm  下村     2021-03-01
     1  villages/xiacun/visits/2021-03.yaml:4  visit  2021-03-05-adzk  下村     2021-03-05
  $ ruralctl coverage --at report-1 --format csv
  ﻿class,registered,visited,percent,unnamed,remarks
  hardship,1,1,100,,
  petition,0,0,,,nobody on the roster
  $ ruralctl due --at HEAD
  due               days  village  kind     what  waits for                                who  id
  ----------  ----------  -------  -------  ----  ---------------------------------------  ---  --
  2021-03-31  in 15 days           meeting        general, one a quarter: none in 2021Q1
  2021-03-31  in 15 days           meeting        lecture, one a quarter: none in 2021Q1
  2021-03-31  in 15 days           meeting        committee, one a month: none in 2021-03
  2021-03-31  in 15 days           meeting        group, one a month: none in 2021-03
  2021-03-31  in 15 days           meeting        theme day, one a month: none in 2021-03
  $ ruralctl report week --of 2021-W09 --at 2021-03-05 --brief | grep team
  The team made 2 household visits this week, to 2 households; so far it has visited 2 households, 100% of those on the roster.
  $ ruralctl check --at HEAD~1
  $ cd villages/xiacun && ruralctl --at "main^" household list
  id    classes
  ----  --------
  h012  hardship
  h013
  $ ruralctl check visits --at HEAD~1

From the top of the repository the book has to be named; and it may be gone today.

  $ cd "$top" && ruralctl tally --at HEAD visits-made 2>&1 | sed "s|$top|…|"
  ruralctl: there was no book in … at HEAD (commit 59c55df913 of 2021-03-10); name the folder it had then behind -C
  $ ruralctl -C book tally --at HEAD visits-made
  measure                value  unit              records  remarks
  ---------------------  -----  ----------------  -------  -------
  household visits made      3  household visits        2
  $ rm book/ruralctl.yaml && cd book/villages
  $ ruralctl visit list --at v2 2>&1 | sed "s|$top|…|"
  ruralctl: no revision 'v2'; name a branch, a tag, a day, or a commit as 'git log' shows it
  $ ruralctl visit list --at HEAD --columns id
  id
  ---------------
  2021-03-05-adzk
  2021-03-10-088r
  $ cd "$top" && git checkout -q book/ruralctl.yaml && cd book

The settings are those of then, with its kinds.

  $ cat >> ruralctl.yaml <<'END'
  > kinds:
  >   beehive:
  >     zh: 蜂箱
  >     nature: event
  >     fields:
  >       at: {zh: 地点, type: text}
  > END
  $ commit 2021-03-12 "A kind of its own"
  $ ruralctl kinds --at HEAD --format tsv | grep -c beehive
  1
  $ ruralctl kinds --at HEAD~1 --format tsv | grep -c beehive
  0
  [1]
  $ ruralctl schema beehive --at HEAD~1
  ruralctl: no kind 'beehive'; 'ruralctl kinds' lists them
  [2]

A field of one's own that is called "at" keeps its flag.

  $ ruralctl beehive add --at 村口
  2021-03-16-avhz
  $ ruralctl beehive add --at 2021-03-12
  2021-03-16-6xmb
  $ ruralctl beehive list --columns id,at
  id               at
  ---------------  ----------
  2021-03-16-6xmb  2021-03-12
  2021-03-16-avhz  村口

What changes the book does not go back.

  $ ruralctl visit add h012 --at HEAD
  ruralctl: 'ruralctl visit add' changes the book, and the past cannot be changed; leave out --at
  [2]
  $ ruralctl visit rm 088r --at HEAD
  ruralctl: 'ruralctl visit rm' changes the book, and the past cannot be changed; leave out --at
  [2]
  $ ruralctl issue done bd8k --at HEAD
  ruralctl: 'ruralctl issue done' changes the book, and the past cannot be changed; leave out --at
  [2]
  $ ruralctl fmt --at HEAD~1
  ruralctl: 'ruralctl fmt' changes the book, and the past cannot be changed; leave out --at
  [2]
  $ ruralctl report month --publish --at HEAD~1 > /dev/null
  ruralctl: this changes the book, and the past cannot be changed; leave out --at
  [2]

Revisions that there are not.

  $ ruralctl tally --at report-2
  ruralctl: no revision 'report-2'; did you mean report-1?
  [2]
  $ ruralctl tally --at nothing-of-the-kind
  ruralctl: no revision 'nothing-of-the-kind'; name a branch, a tag, a day, or a commit as 'git log' shows it
  [2]
  $ ruralctl tally --at 2021-02-30
  ruralctl: 2021-02-30: February 2021 has 28 days; type a day from 1 to 28
  [2]
  $ ruralctl tally --at 2021-02-19
  ruralctl: the history begins on 2021-02-20, so there is no book as of 2021-02-19
  [3]
  $ ruralctl tally --at HEAD~4 2>&1 | sed "s|$top|…|"
  ruralctl: there was no book in …/book at HEAD~4 (commit 5531a5f0c8 of 2021-02-20); name the folder it had then behind -C
  $ ruralctl tally --at 2021-02-25 2>&1 | sed "s|$top|…|"
  ruralctl: there was no book in …/book at 2021-02-25 (commit 5531a5f0c8 of 2021-02-20); name the folder it had then behind -C
  $ ruralctl tally --at HEAD:book
  ruralctl: 'HEAD:book' is no revision but a file or folder of one; name the revision alone
  [2]
  $ ruralctl tally --at
  ruralctl: --at needs a value; type it behind, with a space or '='
  [2]
  $ ruralctl 统计 --at 没有的 --lang zh
  ruralctl: 没有版本“没有的”；请写分支、标签、日期，或者“git log”里看到的提交
  [2]

What cannot be read is named as git names it.

  $ printf -- '- id: a\n  date: [\n' > villages/xiacun/visits/2021-02.yaml && commit 2021-03-13 "Damaged"
  $ rm villages/xiacun/visits/2021-02.yaml && ruralctl visit list --at HEAD --columns id
  id
  ---------------
  2021-03-05-adzk
  2021-03-10-088r
  ruralctl: HEAD:villages/xiacun/visits/2021-02.yaml:2:9: this '[' is never closed; type the closing ']' behind the last item
  ruralctl: the answer lacks what was not read there
  [3]
  $ ruralctl check --at HEAD
  villages/xiacun/visits/2021-02.yaml:2:9: error: this '[' is never closed; type the closing ']' behind the last item
  [1]
  $ sed -i 's/format: 1/format: 9/' ruralctl.yaml && commit 2021-03-14 "Written by a later version"
  $ git show HEAD~1:book/ruralctl.yaml > ruralctl.yaml
  $ ruralctl tally --at HEAD
  ruralctl: HEAD:ruralctl.yaml:1:9: this book is of format 9; this program reads format 1: install a newer ruralctl, or correct the line
  [3]
  $ ruralctl check --at HEAD
  ruralctl.yaml:1:9: error: this book is of format 9; this program reads format 1: install a newer ruralctl, or correct the line
  [1]

A submodule in the place of a village, and one in the place of the book.

  $ git update-index --add --cacheinfo 160000,$(git rev-parse HEAD),book/villages/elsewhere && git commit -q -m "A submodule"
  $ cp ruralctl.yaml .. && git -C .. add book/ruralctl.yaml && git commit -q -m "Readable again"
  $ ruralctl household list --at HEAD --columns id
  id
  ----
  h012
  h013
  ruralctl: HEAD:villages/elsewhere: this was a submodule, whose files are in another repository; go into it and ask there
  ruralctl: the answer lacks what was not read there
  [3]
  $ cd "$top" && git rm -q -r --cached book && git update-index --add --cacheinfo 160000,$(git rev-parse HEAD),book && git commit -q -m "Elsewhere"
  $ ruralctl -C book tally --at HEAD
  ruralctl: book: this was a submodule, whose files are in another repository; go into it and ask there
  [3]
  $ git reset -q --hard HEAD~4
  warning: unable to rmdir 'book': Directory not empty

A worktree and a detached head.

  $ git worktree add -q ../../worktree report-1 && cd ../../worktree/book
  $ ruralctl visit list --columns id
  id
  ---------------
  2021-03-01-g2dm
  $ ruralctl visit list --at HEAD --columns id
  id
  ---------------
  2021-03-01-g2dm
  $ ruralctl visit list --at main~1 --columns id
  id
  ---------------
  2021-03-05-adzk
  2021-03-10-088r
  $ git -C "$top" checkout -q -f --detach report-1 2>/dev/null && cd "$top/book" && ruralctl visit list --at HEAD --columns id
  id
  ---------------
  2021-03-01-g2dm
  $ git checkout -q main

A shallow clone lacks what is older; a bare repository has no folder.

  $ cd "$top/.." && git clone -q --depth 2 "file://$top" shallow && cd shallow/book
  $ ruralctl visit list --at HEAD~1 --columns id
  id
  ---------------
  2021-03-05-adzk
  2021-03-10-088r
  $ ruralctl tally --at HEAD~2
  ruralctl: no revision 'HEAD~2' in this copy of the repository, which lacks the older part of the history; 'git fetch --unshallow' brings it
  [3]
  $ ruralctl tally --at 2021-03-01
  ruralctl: this copy of the repository goes back to 2021-03-12 only, not to 2021-03-01; 'git fetch --unshallow' brings what is older
  [3]
  $ cd ../.. && git clone -q --bare "$top" bare.git && ruralctl -C bare.git tally --at HEAD 2>&1 | sed "s|$PWD|…|"
  ruralctl: …/bare.git is a bare repository, which has no folder with a book; make a clone of it and ask there
  $ cd bare.git && ruralctl tally --at HEAD 2>&1 | sed "s|$PWD|…|"
  ruralctl: … is a bare repository, which has no folder with a book; make a clone of it and ask there

The beginning of an id that several have.

  $ cd "$top/book" && seq 2000 | sed 's/.*/blob\ndata <<END\n&\nEND/' | git fast-import --quiet
  $ prefix=$(git cat-file --batch-all-objects --batch-check='%(objectname)' | cut -c1-4 | uniq -d | grep '[a-f]' | head -n 1)
  $ ruralctl tally --at "$prefix" 2>&1 | sed "s/$prefix/…/"
  ruralctl: several ids begin with '…'; type more of the one that is meant

Symbolic links are not followed, and a file whose content is lost is told like any that cannot be read.

  $ mv villages/xiacun/households.yaml elsewhere.yaml && ln -s ../../elsewhere.yaml villages/xiacun/households.yaml && commit 2021-03-15 "A link"
  $ ruralctl household list --columns id
  id
  ----
  h012
  h013
  $ ruralctl household list --at HEAD --columns id
  id
  --
  ruralctl: HEAD:villages/xiacun/households.yaml: this was a symbolic link, which is not followed in the past
  ruralctl: the answer lacks what was not read there
  [3]
  $ object() { git rev-parse "$1" | sed 's|^..|&/|; s|^|../.git/objects/|'; }
  $ rm -f "$(object HEAD:book/villages/xiacun/village.yaml)" "$(object HEAD:book/elsewhere.yaml)" && ruralctl village list --at HEAD --columns id 2>&1 | sed 's/(.*)/(…)/'
  id
  --
  ruralctl: HEAD:villages/xiacun/village.yaml: git does not give this file's content: object not found - no match for id (…)
  ruralctl: the answer lacks what was not read there
  $ rm -f "$(object "HEAD^{tree}")" && ruralctl village list --at HEAD 2>&1 | sed "s|$top|…|; s/(.*)/(…)/"
  ruralctl: git's files in … cannot be read: object not found - no match for id (…)

A repository that git itself cannot read.

  $ cd "$top/book" && git config core.repositoryformatversion 1 && git config extensions.unheard true
  $ ruralctl tally --at HEAD 2>&1 | sed "s|$top|…|"
  ruralctl: git's files around …/book cannot be read: unsupported extension name extensions.unheard
