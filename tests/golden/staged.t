What is about to be committed, checked before it is: 'check --staged'.

  $ export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1 GIT_AUTHOR_NAME=t GIT_COMMITTER_NAME=t
  $ export GIT_AUTHOR_EMAIL=t@example.org GIT_COMMITTER_EMAIL=t@example.org
  $ export GIT_AUTHOR_DATE=2021-03-16T18:00+0800 GIT_COMMITTER_DATE=2021-03-16T18:00+0800
  $ here=$PWD
  $ staged() { ruralctl check --staged "$@" 2>&1 | sed "s|$here|…|g"; return "${PIPESTATUS[0]}"; }

Without a repository, and before anything is staged.

  $ ruralctl init book 2>/dev/null && cd book
  $ ruralctl village add xiacun 下村 --level grid
  xiacun
  $ ruralctl household add h1
  h1
  $ ruralctl visit add h1 --date 3-01
  2021-03-01-g2dm
  $ staged
  ruralctl: …/book lies in no git repository, so nothing is known of the past; 'git init' begins one
  [3]
  $ git init -q -b main .. && staged
  ruralctl: git's index holds no book in …/book; 'git add' puts it there
  [3]

Before the first commit everything that is staged is new.

  $ git add ruralctl.yaml villages/xiacun/village.yaml villages/xiacun/visits && staged
  villages/xiacun/visits/2021-03.yaml:3:16: error: 'households': there is no household 'h1' in 下村; correct it, or add the record
  [1]
  $ git add . && staged
  $ git commit -q -m first

A file that is staged in part is checked as it is staged, and not as it stands on the disk.

  $ visits=villages/xiacun/visits/2021-03.yaml
  $ sed -i 's/h1/h9/' $visits && staged
  $ git add $visits && sed -i 's/h9/h1/' $visits && ruralctl check && staged
  villages/xiacun/visits/2021-03.yaml:3:16: error: 'households': there is no household 'h9' in 下村; did you mean h1?
  [1]
  $ staged --format json
  [
    {
      "file": "villages/xiacun/visits/2021-03.yaml",
      "line": 3,
      "column": 16,
      "severity": "error",
      "message": "'households': there is no household 'h9' in 下村; did you mean h1?"
    }
  ]
  [1]
  $ staged villages/xiacun/households.yaml
  $ git add $visits && staged

Errors in files that are not staged are no part of the commit; nor is what 'git add -N' announces.

  $ echo '- {id: h1' >> villages/xiacun/households.yaml && echo '- {id: q' > team.yaml && git add -N team.yaml
  $ echo '# 注' >> $visits && git add $visits && staged
  $ git checkout -q villages && git rm -q --cached team.yaml && rm team.yaml

A commit of single files, for which git makes an index of its own.

  $ git add -A && git commit -q -m remark; sed -i 's/h1/h9/' $visits && git add $visits && echo '# 名册' >> villages/xiacun/households.yaml
  $ printf '#!/bin/sh\nruralctl -C book check --staged\n' > ../.git/hooks/pre-commit && chmod +x ../.git/hooks/pre-commit
  $ git commit -q -m households villages/xiacun/households.yaml && git log -1 --format=%s
  households
  $ git commit -q -m visits
  villages/xiacun/visits/2021-03.yaml:3:16: error: 'households': there is no household 'h9' in 下村; did you mean h1?
  [1]
  $ git checkout -q HEAD -- .

Warnings are told, and do not make it fail.

  $ ruralctl visit add h1 --date 3-01 && git add . && staged; ruralctl check
  2021-03-01-z0nf
  villages/xiacun/visits/2021-03.yaml:5:7: warning: visit: 'h1' stands on 2021-03-01 in villages/xiacun/visits/2021-03.yaml:1 too; if it was one and the same, remove one of the two, else say what each was about
  villages/xiacun/visits/2021-03.yaml:5:7: warning: visit: 'h1' stands on 2021-03-01 in villages/xiacun/visits/2021-03.yaml:1 too; if it was one and the same, remove one of the two, else say what each was about
  [1]
  $ git reset -q --hard

A file under a new name is looked at.

  $ git mv $visits villages/xiacun/visits/march.yaml && staged
  villages/xiacun/visits/march.yaml: warning: files here are named like 2021-03.yaml, and questions about a period do not find this one; move its records to where their dates belong
  $ git reset -q --hard

What is taken away makes wrong what refers to it, also in files that the commit leaves as they are: a file, or one record of it.

  $ git rm -q villages/xiacun/households.yaml && staged
  villages/xiacun/visits/2021-03.yaml:3:16: error: 'households': there is no household 'h1' in 下村; correct it, or add the record
  [1]
  $ staged villages/xiacun/households.yaml 2>&1 | sed 's/;.*//'
  ruralctl: there is no 'villages/xiacun/households.yaml'
  $ git reset -q --hard
  $ ruralctl household add h2 && git add . && staged && git commit -q --no-verify -m second
  h2
  $ ruralctl household rm h1 --force && git add . && staged
  villages/xiacun/visits/2021-03.yaml:3:16: error: 'households': there is no household 'h1' in 下村; did you mean h2?
  [1]
  $ git commit -q -m second
  villages/xiacun/visits/2021-03.yaml:3:16: error: 'households': there is no household 'h1' in 下村; did you mean h2?
  [1]
  $ staged villages/xiacun/households.yaml

It is right where the commit takes along what referred to it, and where that was wrong before, though another sentence is told of it now.

  $ ruralctl visit rm g2dm --force && git add . && staged && git reset -q --hard
  $ ruralctl household rm h1 --force && git commit -q --no-verify -a -m wrong
  $ ruralctl household add h8 && git add . && staged; ruralctl check
  h8
  villages/xiacun/visits/2021-03.yaml:3:16: error: 'households': there is no household 'h1' in 下村; did you mean h2, h8?
  [1]
  $ git commit -q -m 'one more' && ruralctl household rm h2 --force && ruralctl household rm h8 --force && git add -A . && staged
  $ git reset -q --hard HEAD~3

A choice that the settings no longer have.

  $ printf 'classes: {hardship: 困难, elderly: 独居老人}\n' >> ruralctl.yaml && ruralctl household set h1 classes=elderly && git add . && staged && git commit -q -m class
  $ sed -i 's/, elderly: 独居老人//' ruralctl.yaml && git add . && staged
  villages/xiacun/households.yaml:2:13: error: 'classes' cannot be 'elderly'; possible are petition 信访矛盾户, hardship 生活困难户
  [1]
  $ git reset -q --hard HEAD~1

Settings that cannot be read.

  $ echo 'x: [' >> ruralctl.yaml && git add ruralctl.yaml && git show HEAD:book/ruralctl.yaml > ruralctl.yaml && staged
  ruralctl.yaml:4:4: error: this '[' is never closed; type the closing ']' behind the last item
  [1]
  $ git reset -q --hard

A merge that is not finished.

  $ git checkout -q -b other && ruralctl visit set g2dm notes=甲 && git commit -q --no-verify -a -m other
  $ git checkout -q main && ruralctl visit set g2dm notes=乙 && git commit -q --no-verify -a -m main
  $ git merge -q other
  Auto-merging book/villages/xiacun/visits/2021-03.yaml
  CONFLICT (content): Merge conflict in book/villages/xiacun/visits/2021-03.yaml
  Automatic merge failed; fix conflicts and then commit the result.
  [1]
  $ staged
  villages/xiacun/visits/2021-03.yaml: error: the merge of this file is not finished; decide between its versions, then 'git add' it
  [1]
  $ git checkout -q --ours $visits && git add $visits && staged && git commit -q -m merged && git log -1 --format=%s
  merged

Links and submodules.

  $ mv villages/xiacun/households.yaml ../real.yaml && ln -s ../../../real.yaml villages/xiacun/households.yaml && git add -A && staged
  villages/xiacun/households.yaml: error: this is a symbolic link, which is not followed in git's index
  [1]
  $ git reset -q --hard
  $ git update-index --add --cacheinfo 160000,$(git rev-parse HEAD),book/ruralctl.yaml && staged
  ruralctl.yaml: error: this is a submodule, whose files are in another repository; check it there
  [1]
  $ git reset -q --hard
  $ git update-index --add --cacheinfo 100644,1234567890123456789012345678901234567890,book/team.yaml && staged
  team.yaml: error: git does not give this file's content: object not found - no match for id (1234567890123456789012345678901234567890)
  [1]
  $ git reset -q --hard

What cannot be asked.

  $ ruralctl check --staged --at HEAD
  ruralctl: --staged asks about what is to be committed, and --at about the past; leave out one of them
  [2]
  $ git rm -q -r --cached . && staged
  ruralctl: git's index holds no book in …/book; 'git add' puts it there
  [3]
  $ printf '%0100d' 0 > ../.git/index && staged
  ruralctl: git's files in … cannot be read: invalid data in index - incorrect header signature
  [3]
