The life of a record beyond merges, and beyond the folders it was in.

  $ export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1
  $ export GIT_AUTHOR_EMAIL=team@example.org GIT_COMMITTER_NAME=何源 GIT_COMMITTER_EMAIL=he@example.org
  $ day=0; commit() { day=$((day + 1)); export GIT_AUTHOR_DATE=2021-03-0${day}T18:00+0800 GIT_COMMITTER_DATE=2021-03-0${day}T18:00+0800 GIT_AUTHOR_NAME=$1; git add -A && git commit -q -m "$2"; }
  $ mkdir repository && cd repository && git init -q -b main && ruralctl init book 2> /dev/null
  $ export RURALCTL_VILLAGE=xiacun
  $ ruralctl -C book village add xiacun 下村 --level grid && ruralctl -C book household add h012
  xiacun
  h012
  $ commit 何源 first

What a merge decided against, or found twice, happened all the same.

  $ git checkout -q -b side && ruralctl -C book household set h012 members=3 && commit 李明 three
  $ git checkout -q main && ruralctl -C book household set h012 members=4 && commit 何源 four && git merge -q -s ours --no-edit side
  $ ruralctl -C book history household h012
  when              who   commit      change   fields
  ----------------  ----  ----------  -------  -----------------------
  2021-03-01 18:00  何源  93a26f76ad  added
  2021-03-02 18:00  李明  dd37db7ef8  changed  members (people): – → 3
  2021-03-03 18:00  何源  82517ba113  changed  members (people): – → 4
  $ git checkout -q side && ruralctl -C book household set h012 group=一组 && commit 李明 group && git checkout -q main && ruralctl -C book household set h012 group=一组 && commit 何源 group && git merge -q -s ours --no-edit side
  $ ruralctl -C book history household h012 | tail -n 2
  2021-03-04 18:00  李明  f40edc9744  changed  group: – → 一组
  2021-03-05 18:00  何源  f77ee89f61  changed  group: – → 一组

The book's folder is renamed, then the village's.

  $ git mv book 台账 && commit 唐敏 renamed
  $ ruralctl -C 台账 history h012
  when              who   commit      change   fields
  ----------------  ----  ----------  -------  -----------------------
  2021-03-01 18:00  何源  93a26f76ad  added
  2021-03-02 18:00  李明  dd37db7ef8  changed  members (people): – → 3
  2021-03-03 18:00  何源  82517ba113  changed  members (people): – → 4
  2021-03-04 18:00  李明  f40edc9744  changed  group: – → 一组
  2021-03-05 18:00  何源  f77ee89f61  changed  group: – → 一组
  2021-03-06 18:00  唐敏  5d35fe5f7a  changed  folder: book → 台账
  $ git mv 台账/villages/xiacun 台账/villages/xiazhuang && export RURALCTL_VILLAGE=xiazhuang && ruralctl -C 台账 household set h012 alias=老于 && commit 唐敏 village
  $ ruralctl -C 台账 history h012
  when              who   commit      change   fields
  ----------------  ----  ----------  -------  -------------------------------------------------------------
  2021-03-01 18:00  何源  93a26f76ad  added
  2021-03-02 18:00  李明  dd37db7ef8  changed  members (people): – → 3
  2021-03-03 18:00  何源  82517ba113  changed  members (people): – → 4
  2021-03-04 18:00  李明  f40edc9744  changed  group: – → 一组
  2021-03-05 18:00  何源  f77ee89f61  changed  group: – → 一组
  2021-03-06 18:00  唐敏  5d35fe5f7a  changed  folder: book → 台账
  2021-03-07 18:00  唐敏  50d9544b04  changed  folder: villages/xiacun → villages/xiazhuang; alias: – → 老于
  $ ruralctl -C 台账 history h012 --format csv | tail -n 3
  2021-03-06 18:00,唐敏,5d35fe5f7a13b74d86218bc4fbcf0839b86668bb,xiacun,household,h012,changed,_folder,book,台账
  2021-03-07 18:00,唐敏,50d9544b04eb4dfc9c828aab63820dd1dcce486f,xiazhuang,household,h012,changed,_folder,villages/xiacun,villages/xiazhuang
  2021-03-07 18:00,唐敏,50d9544b04eb4dfc9c828aab63820dd1dcce486f,xiazhuang,household,h012,changed,alias,,老于
  $ ruralctl -C 台账 history h012 --format json | grep -A3 _folder
        "_folder": {"before": "book", "after": "台账"}
      }
    },
    {
  --
        "_folder": {"before": "villages/xiacun", "after": "villages/xiazhuang"},
        "alias": {"before": null, "after": "老于"}
      }
    }

The book is found where it lay, by its old name and its new one.

  $ unset RURALCTL_VILLAGE
  $ ruralctl -C 台账 household list --at 2021-03-04 --columns id,members
  id    members (people)
  ----  ----------------
  h012                 4
  $ ruralctl -C book household list --at 2021-03-04 --columns id,members
  id    members (people)
  ----  ----------------
  h012                 4
  $ ruralctl -C 台账 diff 2021-03-01..2021-03-06
  下村
  change   kind       id    fields
  -------  ---------  ----  ----------------------------------------
  changed  household  h012  group: – → 一组; members (people): – → 4
  $ ruralctl -C 台账 diff 2021-03-06..2021-03-07
  下村 (xiacun)
  change   kind       id      fields
  -------  ---------  ------  --------------------------------
  removed  household  h012    group: 一组; members (people): 4
  removed  village    xiacun  name: 下村; level: grid
  
  下村 (xiazhuang)
  change  kind       id      fields
  ------  ---------  ------  ---------------------------------------------
  added   household  h012    alias: 老于; group: 一组; members (people): 4
  added   village    xiacun  name: 下村; level: grid
  $ ruralctl -C 台账 diff 2021-03-06..2021-03-07 --stat
  village           added  removed  changed  kinds
  ----------------  -----  -------  -------  ----------------------
  下村 (xiacun)         0        2        0  household 1, village 1
  下村 (xiazhuang)      2        0        0  household 1, village 1
  ----------------  -----  -------  -------  ----------------------
  total                 2        2        0  household 2, village 2
  $ ruralctl -C book diff 2021-03-01..2021-03-03
  下村
  change   kind       id    fields
  -------  ---------  ----  -----------------------
  changed  household  h012  members (people): – → 4
  $ ruralctl -C book history h012 --at 2021-03-01
  when              who   commit      change  fields
  ----------------  ----  ----------  ------  ------
  2021-03-01 18:00  何源  93a26f76ad  added
  $ ruralctl -C book household list 2>&1 | sed "s|in /.*/book|in …|"
  ruralctl: no book here: there is no ruralctl.yaml in …. Go into a book's folder, name it with -C, or make one with 'ruralctl init DIR'
  $ ruralctl -C nowhere household list --at 2021-03-04 2>&1 | sed "s|in /.*/nowhere|in …|; s|commit [0-9a-f]*|commit …|"
  ruralctl: there was no book in … at 2021-03-04 (commit … of 2021-03-03); name the folder it had then behind -C

A village that is gone.

  $ ruralctl -C 台账 village add xiaan 下庵 --level grid && ruralctl -C 台账 household add h001 --village xiaan && commit 何源 village
  xiaan
  h001
  $ git rm -q -r 台账/villages/xiaan && commit 何源 gone
  $ ruralctl -C 台账 history xiaan/h001
  when              who   commit      change   fields
  ----------------  ----  ----------  -------  ------
  2021-03-08 18:00  何源  4a06911e56  added
  2021-03-09 18:00  何源  c71b6d9ddc  removed
  $ ruralctl -C 台账 history h001 --village xiaan --format json | grep '"change"'
      "change": "added",
      "change": "removed",
  $ ruralctl -C 台账 history xiaba/h001
  ruralctl: no village 'xiaba' in this book; 'ruralctl village list' shows them
  [2]
