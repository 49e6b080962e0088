A book at home in git: 'git setup', and 'init --git'.

  $ export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1 GIT_AUTHOR_NAME=t GIT_COMMITTER_NAME=t
  $ export GIT_AUTHOR_EMAIL=t@example.org GIT_COMMITTER_EMAIL=t@example.org
  $ export GIT_AUTHOR_DATE=2021-03-16T18:00+0800 GIT_COMMITTER_DATE=2021-03-16T18:00+0800
  $ here=$PWD
  $ setup() { ruralctl "$@" git setup 2>&1 | sed "s|$here|…|g"; return "${PIPESTATUS[0]}"; }

A new book with its own repository.

  $ ruralctl init --git --title 台账 one 2>&1 | sed "s|$here|…|"
  ruralctl: the book is made: \xe2\x80\xa6/one. Next: go there, and add a village with 'ruralctl village add SLUG NAME --level \xe2\x80\xa6' (esc)
  ruralctl: the book's folder is a git repository now
  ruralctl: .gitattributes tells git how to treat the book's files; commit it for all who have a copy
  ruralctl: git merges the book by records and names the record in its diffs, in this copy of the repository; run 'ruralctl git setup' in each other one
  ruralctl: the hook .git/hooks/pre-commit checks the book before each commit
  $ cd one && cat .gitattributes
  # ruralctl: begin (kept by 'ruralctl git setup'; lines of your own go above or below)
  /ruralctl.yaml -text
  /team.yaml -text merge=ruralctl diff=ruralctl
  /villages/**/*.yaml -text merge=ruralctl diff=ruralctl
  /reports/*.yaml -text merge=ruralctl diff=ruralctl
  # ruralctl: end
  $ git config --local --get-regexp '(merge|diff)\.ruralctl'
  merge.ruralctl.name records of a ruralctl book
  merge.ruralctl.driver ruralctl merge-file %O %A %B --path %P --marker-size %L; s=$?; test $s -le 1 && exit $s; git merge-file -p -L ours -L base -L theirs --marker-size=%L %A %O %B > %A.new; s=$?; test $s -lt 128 && mv %A.new %A || { rm -f %A.new; s=129; }; exit $s
  diff.ruralctl.xfuncname ^(- .*)$
  $ cat .git/hooks/pre-commit
  #!/bin/sh
  # Written by 'ruralctl git setup': checks each book of this repository that has been set up so, as it would
  # be committed. Only errors hold a commit back.
  if ! command -v ruralctl > /dev/null 2>&1; then
    echo 'ruralctl: the book is committed unchecked, since there is no ruralctl on the PATH of this hook' >&2
    exit 0
  fi
  git ls-files -z -- ruralctl.yaml '*/ruralctl.yaml' | tr '\0' '\n' | {
    held=0
    while IFS= read -r settings; do
      book=${settings%ruralctl.yaml}
      case $(git check-attr merge -- "${book}team.yaml") in
        *': merge: ruralctl') ;;
        *) continue ;;
      esac
      ruralctl -C "./$book" check --staged < /dev/null
      case $? in
        0) ;;
        1) held=1 ;;
        *) echo 'ruralctl: the book is committed unchecked, for the reason above' >&2 ;;
      esac
    done
    if [ $held = 1 ]; then
      echo 'ruralctl: nothing was committed. Mend the errors above and '\''git add'\'' the files, then commit again; '\''git commit --no-verify'\'' commits them as they are' >&2
      exit 1
    fi
  }
  $ test -x .git/hooks/pre-commit

Once more, and nothing changes.

  $ sum() { md5sum .gitattributes .git/config .git/hooks/pre-commit; }
  $ sum > ../before && setup && sum | diff ../before -
  ruralctl: git is set up for this book already; nothing was changed

The hook lets what is right pass, and holds back what is wrong.

  $ ruralctl village add xiacun 下村 --level grid
  xiacun
  $ ruralctl household add h1
  h1
  $ ruralctl visit add h1 --date 3-01 --notes 愿意
  2021-03-01-g2dm
  $ ruralctl visit add h1 --date 3-15
  2021-03-15-yakv
  $ git add -A && git commit -q -m first
  $ git log --format=%s
  first
  $ sed -i 's/h1/h9/' villages/xiacun/visits/2021-03.yaml && git add -A && git commit -q -m wrong
  villages/xiacun/visits/2021-03.yaml:3:16: error: 'households': there is no household 'h9' in \xe4\xb8\x8b\xe6\x9d\x91; did you mean h1? (esc)
  villages/xiacun/visits/2021-03.yaml:7:16: error: 'households': there is no household 'h9' in \xe4\xb8\x8b\xe6\x9d\x91; did you mean h1? (esc)
  ruralctl: nothing was committed. Mend the errors above and 'git add' the files, then commit again; 'git commit --no-verify' commits them as they are
  [1]
  $ git commit -q --no-verify -m wrong && git revert --no-edit HEAD > /dev/null && git log --format=%s | head -2
  Revert "wrong"
  wrong

The same in Chinese.

  $ (cd .. && RURALCTL_LANG=zh ruralctl init --git 二 2>&1 | sed "s|$here|…|")
  ruralctl: \xe5\x8f\xb0\xe8\xb4\xa6\xe5\xb7\xb2\xe5\xbb\xba\xe5\xa5\xbd\xef\xbc\x9a\xe2\x80\xa6/\xe4\xba\x8c\xe3\x80\x82\xe4\xb8\x8b\xe4\xb8\x80\xe6\xad\xa5\xef\xbc\x9a\xe8\xbf\x9b\xe5\x85\xa5\xe8\xaf\xa5\xe6\x96\x87\xe4\xbb\xb6\xe5\xa4\xb9\xef\xbc\x8c\xe7\x94\xa8\xe2\x80\x9cruralctl village add \xe7\xbc\x96\xe5\x8f\xb7 \xe5\x90\x8d\xe7\xa7\xb0 --level \xe2\x80\xa6\xe2\x80\x9d\xe6\xb7\xbb\xe5\x8a\xa0\xe6\x9d\x91\xe5\xba\x84 (esc)
  ruralctl: \xe5\x8f\xb0\xe8\xb4\xa6\xe7\x9a\x84\xe6\x96\x87\xe4\xbb\xb6\xe5\xa4\xb9\xe7\x8e\xb0\xe5\x9c\xa8\xe6\x98\xaf\xe4\xb8\x80\xe4\xb8\xaa git \xe4\xbb\x93\xe5\xba\x93 (esc)
  ruralctl: .gitattributes \xe5\x86\x99\xe6\x98\x8e\xe4\xba\x86 git \xe6\x80\x8e\xe6\xa0\xb7\xe5\xa4\x84\xe7\x90\x86\xe5\x8f\xb0\xe8\xb4\xa6\xe7\x9a\x84\xe6\x96\x87\xe4\xbb\xb6\xef\xbc\x9b\xe8\xaf\xb7\xe6\x8f\x90\xe4\xba\xa4\xe5\xae\x83\xef\xbc\x8c\xe8\xae\xa9\xe6\xaf\x8f\xe4\xb8\x80\xe4\xbb\xbd\xe4\xbb\x93\xe5\xba\x93\xe9\x83\xbd\xe6\x9c\x89 (esc)
  ruralctl: \xe5\x9c\xa8\xe8\xbf\x99\xe4\xbb\xbd\xe4\xbb\x93\xe5\xba\x93\xe9\x87\x8c\xef\xbc\x8cgit \xe4\xbb\x8e\xe6\xad\xa4\xe6\x8c\x89\xe8\xae\xb0\xe5\xbd\x95\xe5\x90\x88\xe5\xb9\xb6\xe5\x8f\xb0\xe8\xb4\xa6\xef\xbc\x8c\xe5\xaf\xb9\xe6\xaf\x94\xe6\x97\xb6\xe5\x86\x99\xe6\x98\x8e\xe6\x98\xaf\xe5\x93\xaa\xe6\x9d\xa1\xe8\xae\xb0\xe5\xbd\x95\xef\xbc\x9b\xe5\x85\xb6\xe4\xbb\x96\xe4\xba\xba\xe5\x85\x8b\xe9\x9a\x86\xe7\x9a\x84\xe6\xaf\x8f\xe4\xb8\x80\xe4\xbb\xbd\xef\xbc\x8c\xe4\xb9\x9f\xe8\xa6\x81\xe5\x90\x84\xe8\xbf\x90\xe8\xa1\x8c\xe4\xb8\x80\xe6\xac\xa1\xe2\x80\x9cruralctl git setup\xe2\x80\x9d (esc)
  ruralctl: \xe9\x92\xa9\xe5\xad\x90 .git/hooks/pre-commit \xe4\xbc\x9a\xe5\x9c\xa8\xe6\xaf\x8f\xe6\xac\xa1\xe6\x8f\x90\xe4\xba\xa4\xe5\x89\x8d\xe6\xa3\x80\xe6\x9f\xa5\xe5\x8f\xb0\xe8\xb4\xa6 (esc)
  $ cd ../二 && echo 'x: [' >> team.yaml && git add -A && git commit -q -m 错
  team.yaml:1:4: error: this '[' is never closed; type the closing ']' behind the last item
  ruralctl\xef\xbc\x9a\xe6\xb2\xa1\xe6\x9c\x89\xe6\x8f\x90\xe4\xba\xa4\xe3\x80\x82\xe8\xaf\xb7\xe6\x94\xb9\xe6\xad\xa3\xe4\xb8\x8a\xe9\x9d\xa2\xe7\x9a\x84\xe9\x94\x99\xe8\xaf\xaf\xef\xbc\x8c\xe7\x94\xa8\xe2\x80\x9cgit add\xe2\x80\x9d\xe5\x8a\xa0\xe5\x85\xa5\xe6\x94\xb9\xe5\xa5\xbd\xe7\x9a\x84\xe6\x96\x87\xe4\xbb\xb6\xef\xbc\x8c\xe5\x86\x8d\xe6\x8f\x90\xe4\xba\xa4\xe4\xb8\x80\xe6\xac\xa1\xef\xbc\x9b\xe8\xa6\x81\xe7\x85\xa7\xe7\x8e\xb0\xe5\x9c\xa8\xe7\x9a\x84\xe6\xa0\xb7\xe5\xad\x90\xe6\x8f\x90\xe4\xba\xa4\xef\xbc\x8c\xe7\x94\xa8\xe2\x80\x9cgit commit --no-verify\xe2\x80\x9d (esc)
  [1]
  $ RURALCTL_LANG=zh setup
  ruralctl: \xe8\xbf\x99\xe6\x9c\xac\xe5\x8f\xb0\xe8\xb4\xa6\xe7\x9a\x84 git \xe8\xae\xbe\xe7\xbd\xae\xe5\xb7\xb2\xe7\xbb\x8f\xe9\xbd\x90\xe5\x85\xa8\xef\xbc\x8c\xe6\xb2\xa1\xe6\x9c\x89\xe6\x94\xb9\xe5\x8a\xa8 (esc)
  $ cd ../one

A diff names the record, in block style and in flow style.

  $ for n in 1 2 3 4 5 6 7; do echo "  # $n"; done >> villages/xiacun/visits/2021-03.yaml
  $ printf -- '- {id: 2021-03-16-aaaa, date: 2021-03-16,\n   households: [h1],\n   # 1\n   # 2\n   # 3\n   # 4\n   notes: 好}\n' >> villages/xiacun/visits/2021-03.yaml
  $ git commit -q -a -m long && sed -i 's/# 5/# five/; s/notes: 好/notes: 很好/' villages/xiacun/visits/2021-03.yaml
  $ git diff -U0 | grep @@
  @@ -12 +12 @@ - id: 2021-03-15-yakv
  @@ -21 +21 @@ - {id: 2021-03-16-aaaa, date: 2021-03-16,
  $ git checkout -q .

Files keep their bytes, whatever the person's git does to line ends; and the driver merges.

  $ git config core.autocrlf true && printf '# 注\r\n' >> team.yaml && git add team.yaml && git cat-file blob :team.yaml | od -c | tail -2
  0000000   #     346 263 250  \r  \n
  0000007
  $ git reset -q --hard && git config --unset core.autocrlf
  $ git checkout -q -b other && ruralctl visit set yakv notes=种植 && git commit -q -a -m other
  $ git checkout -q - && ruralctl visit set yakv place=field && git commit -q -a -m here
  $ git merge -q --no-edit other && sed -n '/03-15/,/notes/p' villages/xiacun/visits/2021-03.yaml
  Auto-merging villages/xiacun/visits/2021-03.yaml
  - id: 2021-03-15-yakv
    date: 2021-03-15
    households: [h1]
    place: field
    notes: \xe7\xa7\x8d\xe6\xa4\x8d (esc)

A fresh clone has the attributes and needs the rest. Where ruralctl is not on the PATH, the commit passes.

  $ git clone -q . ../clone && cd ../clone && setup
  ruralctl: git merges the book by records and names the record in its diffs, in this copy of the repository; run 'ruralctl git setup' in each other one
  ruralctl: the hook .git/hooks/pre-commit checks the book before each commit
  $ echo '# x' >> ruralctl.yaml && PATH=/usr/bin:/bin git commit -q -a -m unchecked && git log -1 --format=%s
  ruralctl: the book is committed unchecked, since there is no ruralctl on the PATH of this hook
  unchecked

Where the book cannot be checked, it passes, too.

  $ mkdir ../broken && printf '#!/bin/sh\necho "out of order" >&2; exit 4\n' > ../broken/ruralctl && chmod +x ../broken/ruralctl
  $ echo '# y' >> ruralctl.yaml && PATH="$here/broken:$PATH" git commit -q -a -m unchecked
  out of order
  ruralctl: the book is committed unchecked, for the reason above

A book below the top, beside files that are none of its business; what is there already stays.

  $ mkdir "$here/work" && cd "$here/work" && git init -q -b main && mkdir 'our book' && ruralctl init 'our book' 2>/dev/null
  $ printf '*.txt text\n# no end of line' > 'our book/.gitattributes' && printf '#!/bin/sh\necho mine\n' > .git/hooks/pre-commit
  $ git config merge.ruralctl.driver 'mine %O %A %B'
  $ cd 'our book' && setup
  ruralctl: our book/.gitattributes tells git how to treat the book's files; commit it for all who have a copy
  ruralctl: merge.ruralctl.driver stays 'mine %O %A %B', which it was set to before; ruralctl's own is 'ruralctl merge-file %O %A %B --path %P --marker-size %L; s=$?; test $s -le 1 && exit $s; git merge-file -p -L ours -L base -L theirs --marker-size=%L %A %O %B > %A.new; s=$?; test $s -lt 128 && mv %A.new %A || { rm -f %A.new; s=129; }; exit $s'
  ruralctl: git merges the book by records and names the record in its diffs, in this copy of the repository; run 'ruralctl git setup' in each other one
  ruralctl: the hook .git/hooks/pre-commit is there already and stays as it is; to have the book checked, add to it the line: ruralctl -C 'our book' check --staged || exit 1
  $ head -3 .gitattributes && cat ../.git/hooks/pre-commit && git config merge.ruralctl.driver
  *.txt text
  # no end of line
  # ruralctl: begin (kept by 'ruralctl git setup'; lines of your own go above or below)
  #!/bin/sh
  echo mine
  mine %O %A %B
  $ git check-attr merge -- villages/a/visits/2021-03.yaml team.yaml reports/2021.yaml ruralctl.yaml notes.yaml ../other.yaml
  villages/a/visits/2021-03.yaml: merge: ruralctl
  team.yaml: merge: ruralctl
  reports/2021.yaml: merge: ruralctl
  ruralctl.yaml: merge: unspecified
  notes.yaml: merge: unspecified
  ../other.yaml: merge: unspecified
  $ setup
  ruralctl: merge.ruralctl.driver stays 'mine %O %A %B', which it was set to before; ruralctl's own is 'ruralctl merge-file %O %A %B --path %P --marker-size %L; s=$?; test $s -le 1 && exit $s; git merge-file -p -L ours -L base -L theirs --marker-size=%L %A %O %B > %A.new; s=$?; test $s -lt 128 && mv %A.new %A || { rm -f %A.new; s=129; }; exit $s'
  ruralctl: the hook .git/hooks/pre-commit is there already and stays as it is; to have the book checked, add to it the line: ruralctl -C 'our book' check --staged || exit 1
  $ echo "ruralctl -C 'our book' check --staged || exit 1" >> ../.git/hooks/pre-commit && git config --unset merge.ruralctl.driver && setup
  ruralctl: git merges the book by records and names the record in its diffs, in this copy of the repository; run 'ruralctl git setup' in each other one
  ruralctl: git passes over the hook .git/hooks/pre-commit, which may not be run; 'chmod +x' allows it
  $ chmod +x ../.git/hooks/pre-commit && setup
  ruralctl: git is set up for this book already; nothing was changed

What somebody wrote below ruralctl's part stays there, and the part is brought up to date.

  $ echo '/team.yaml merge=union' >> .gitattributes && sed -i '/reports/d' .gitattributes && setup
  ruralctl: our book/.gitattributes tells git how to treat the book's files; commit it for all who have a copy
  $ tail -3 .gitattributes
  /reports/*.yaml -text merge=ruralctl diff=ruralctl
  # ruralctl: end
  /team.yaml merge=union
  $ sed -i '/ruralctl: end/d' .gitattributes && setup
  ruralctl: .gitattributes: ruralctl's part begins here and has no end; delete it from '# ruralctl: begin' on, then run the command again
  [3]

core.hooksPath is respected: the repository's own names the place; what is set for all of a person's repositories is theirs.

  $ cd "$here" && git init -q -b main hooks && cd hooks && ruralctl init . 2>/dev/null && git config core.hooksPath tools/hooks
  $ setup && test -x tools/hooks/pre-commit
  ruralctl: .gitattributes tells git how to treat the book's files; commit it for all who have a copy
  ruralctl: git merges the book by records and names the record in its diffs, in this copy of the repository; run 'ruralctl git setup' in each other one
  ruralctl: the hook tools/hooks/pre-commit checks the book before each commit
  $ cd "$here" && git init -q -b main shared && cd shared && ruralctl init . 2>/dev/null && mkdir "$here/all"
  $ printf '[core]\n\thooksPath = %s/all\n' "$here" > "$here/config" && GIT_CONFIG_GLOBAL="$here/config" setup && ls "$here/all"
  ruralctl: .gitattributes tells git how to treat the book's files; commit it for all who have a copy
  ruralctl: git merges the book by records and names the record in its diffs, in this copy of the repository; run 'ruralctl git setup' in each other one
  ruralctl: git looks for hooks in \xe2\x80\xa6/all, which is not this repository's alone, so none is written there; to have the book checked, add to a pre-commit hook the line: ruralctl check --staged || exit 1 (esc)

Work trees and submodules.

  $ cd "$here/one" && git worktree add -q ../tree && cd ../tree && setup
  ruralctl: git is set up for this book already; nothing was changed
  $ sed -i 's/h1/h9/' villages/xiacun/visits/2021-03.yaml && git commit -q -a -m wrong 2>&1 | tail -1
  ruralctl: nothing was committed. Mend the errors above and 'git add' the files, then commit again; 'git commit --no-verify' commits them as they are
  $ cd "$here/work" && git -c protocol.file.allow=always submodule --quiet add "$here/one" sub && cd sub && setup
  ruralctl: git merges the book by records and names the record in its diffs, in this copy of the repository; run 'ruralctl git setup' in each other one
  ruralctl: the hook \xe2\x80\xa6/work/.git/modules/sub/hooks/pre-commit checks the book before each commit (esc)
  $ sed -i 's/h1/h9/' villages/xiacun/visits/2021-03.yaml && git commit -q -a -m wrong 2>&1 | tail -1
  ruralctl: nothing was committed. Mend the errors above and 'git add' the files, then commit again; 'git commit --no-verify' commits them as they are

'init --git' below a repository makes none of its own.

  $ cd "$here/work" && ruralctl init --git second 2>&1 | sed "s|$here|…|" && test ! -e second/.git
  ruralctl: the book is made: \xe2\x80\xa6/work/second. Next: go there, and add a village with 'ruralctl village add SLUG NAME --level \xe2\x80\xa6' (esc)
  ruralctl: second/.gitattributes tells git how to treat the book's files; commit it for all who have a copy
  ruralctl: the hook .git/hooks/pre-commit is there already and stays as it is; to have the book checked, add to it the line: ruralctl -C 'second' check --staged || exit 1

What cannot be done is said.

  $ cd "$here" && ruralctl init lone 2>/dev/null && cd lone && setup
  ruralctl: \xe2\x80\xa6/lone lies in no git repository; 'git init' begins one, then run the command again (esc)
  [3]
  $ ruralctl git
  ruralctl: say what is to be done: 'ruralctl git setup'
  [2]
  $ ruralctl git steup
  ruralctl: say what is to be done: 'ruralctl git setup'
  [2]
  $ ruralctl git setup --at HEAD
  ruralctl: 'ruralctl git' changes the book, and the past cannot be changed; leave out --at
  [2]
  $ mkdir "$here/nogit" && ln -s "$(command -v ruralctl)" "$here/nogit" && (cd .. && PATH="$here/nogit" ruralctl init --git new); test ! -e ../new
  ruralctl: git is not installed here, or cannot be run; install it, then run the command again
  $ PATH="$here/nogit" ruralctl git setup
  ruralctl: git is not installed here, or cannot be run; install it, then run the command again
  [4]
  $ cd "$here" && echo broken > lone/.git && setup -C lone
  ruralctl: git does not work with the repository around \xe2\x80\xa6/lone: invalid gitfile format: \xe2\x80\xa6/lone/.git (esc)
  [4]
  $ rm lone/.git && git -C lone init -q && echo '[' >> lone/.git/config && setup -C lone
  ruralctl: git does not work with the repository around \xe2\x80\xa6/lone: bad config line 6 in file .git/config (esc)
  [4]
  $ cd "$here" && git init -q locked && cd locked && ruralctl init . 2>/dev/null && touch .git/config.lock && setup
  ruralctl: .gitattributes tells git how to treat the book's files; commit it for all who have a copy
  ruralctl: the repository's settings cannot be written: could not lock config file .git/config: File exists
  [4]
  $ cd "$here" && GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=init.defaultBranch GIT_CONFIG_VALUE_0=a..b ruralctl init --git unnamed 2>&1 | sed "s|$here|…|"
  ruralctl: the book is made: \xe2\x80\xa6/unnamed. Next: go there, and add a village with 'ruralctl village add SLUG NAME --level \xe2\x80\xa6' (esc)
  ruralctl: no repository can be made in \xe2\x80\xa6/unnamed: invalid branch name: init.defaultBranch = a..b (esc)
  $ mkdir linked && git init -q linked && cd linked && ruralctl init . 2>/dev/null && ln -s ../one/.gitattributes . && setup
  ruralctl: .gitattributes: this is a symbolic link, through which ruralctl does not write; put the file or folder itself here, then run the command again
  [4]
  $ rm .gitattributes && git config core.hooksPath /dev/null && setup
  ruralctl: .gitattributes tells git how to treat the book's files; commit it for all who have a copy
  ruralctl: git merges the book by records and names the record in its diffs, in this copy of the repository; run 'ruralctl git setup' in each other one
  ruralctl: git looks for hooks in /dev/null, which is not this repository's alone, so none is written there; to have the book checked, add to a pre-commit hook the line: ruralctl check --staged || exit 1
