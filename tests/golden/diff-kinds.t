What differs in kinds of the book's own, and in values that cannot be read.

  $ export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1
  $ export GIT_AUTHOR_NAME=何源 GIT_AUTHOR_EMAIL=he@example.org GIT_COMMITTER_NAME=何源 GIT_COMMITTER_EMAIL=he@example.org
  $ export GIT_AUTHOR_DATE=2021-03-16T18:00+0800 GIT_COMMITTER_DATE=2021-03-16T18:00+0800
  $ git init -q -b main . && ruralctl init . 2> /dev/null && export RURALCTL_VILLAGE=xiacun
  $ ruralctl village add xiacun 下村 --level grid
  xiacun
  $ cat >> ruralctl.yaml <<'END'
  > kinds:
  >   sale:
  >     zh: 助销
  >     nature: event
  >     file: year
  >     date: date
  >     fields:
  >       date: {zh: 日期, type: date, required: true}
  >       weight_kg: {en: weight, zh: 重量, type: quantity, unit: 公斤}
  > measures:
  >   sales-weight: {en: weight sold, zh: 助销重量, kind: sale, aggregate: sum, field: weight_kg}
  > END
  $ ruralctl sale add --date 3-01 --weight-kg 约100 && ruralctl coop add 合作社 --type specialised --led-by-branch true
  2021-03-01-rapq
  127k
  $ git add -A && git commit -q -m first

A unit of the book's own is the same one on both sides.

  $ echo '# note' >> ruralctl.yaml && ruralctl diff
  $ ruralctl sale add --date 3-02 --weight-kg 40 && ruralctl diff
  2021-03-02-1cc7
  下村
  change  kind  id               fields
  ------  ----  ---------------  -----------------------------------
  added   sale  2021-03-02-1cc7  date: 2021-03-02; weight (公斤): 40
  
  measure                                  value  unit
  -----------  ---------------------------------  ----
  weight sold  about 100 → about 140 (about +40)  公斤
  $ ruralctl diff --format json | grep -A20 '"measures"'
    "measures": [
      {
        "measure": "sales-weight",
        "label": "weight sold",
        "unit": "公斤",
        "before": {"value": 100, "qualifier": "about"},
        "after": {"value": 140, "qualifier": "about"},
        "change": {"value": 40, "qualifier": "about"}
      }
    ]
  }
  $ git checkout -q . && git clean -q -f -d && sed -i 's/unit: 公斤/unit: 斤/' ruralctl.yaml && ruralctl diff
  measure                              value  unit
  -----------  -----------------------------  ----
  weight sold  about 100 公斤 → about 100 斤  斤
  ruralctl: settings that differ (ruralctl.yaml): kinds
  $ git checkout -q .

A value that cannot be read is shown as it is written.

  $ sed -i 's/led_by_branch: true/led_by_branch: yes/' villages/xiacun/coops.yaml && ruralctl diff
  下村
  change   kind  id    fields
  -------  ----  ----  -----------------------------
  changed  coop  127k  led by the branch: true → yes
  $ git checkout -q .

The end of the last line of a text is no part of it.

  $ ruralctl visit add --date 3-03 --notes x
  2021-03-03-9gm3
  $ sed -i 's/notes: x/notes: |\n    五\n    六/' villages/xiacun/visits/2021-03.yaml && git add -A && git commit -q -m notes
  $ sed -i 's/notes: |/notes: |-/' villages/xiacun/visits/2021-03.yaml && ruralctl diff
  $ sed -i 's/六/七/' villages/xiacun/visits/2021-03.yaml && ruralctl diff
  下村
  change   kind   id               fields
  -------  -----  ---------------  ------------------------
  changed  visit  2021-03-03-9gm3  notes: 五 / 六 → 五 / 七
  $ git checkout -q .

A kind that one side alone has: its records are there on that side alone.

  $ cp ruralctl.yaml all.txt && sed -i '/^kinds:/,$d' ruralctl.yaml && ruralctl diff
  下村
  change   kind  id               fields
  -------  ----  ---------------  ------------------------------------------
  removed  sale  2021-03-01-rapq  date: 2021-03-01; weight (公斤): about 100
  
  measure              value  unit
  -----------  -------------  ----
  weight sold  about 100 → –  公斤
  ruralctl: settings that differ (ruralctl.yaml): kinds, measures
  $ ruralctl diff --stat; ruralctl diff --format json | grep -c '"change": "removed"'
  village  added  removed  changed  kinds
  -------  -----  -------  -------  ------
  下村         0        1        0  sale 1
  ruralctl: settings that differ (ruralctl.yaml): kinds, measures
  ruralctl: settings that differ (ruralctl.yaml): kinds, measures
  1
  $ git commit -q -a -m "No kind" && cp all.txt ruralctl.yaml && ruralctl diff
  下村
  change  kind  id               fields
  ------  ----  ---------------  ------------------------------------------
  added   sale  2021-03-01-rapq  date: 2021-03-01; weight (公斤): about 100
  
  measure              value  unit
  -----------  -------------  ----
  weight sold  – → about 100  公斤
  ruralctl: settings that differ (ruralctl.yaml): kinds, measures
  $ git checkout -q .
  $ ruralctl history "$(sed -n 's/- id: //p' villages/xiacun/sales/2021.yaml)"
  when              who   commit      change  fields
  ----------------  ----  ----------  ------  ------------------------------------------
  2021-03-16 18:00  何源  7744c604c9  added   date: 2021-03-01; weight (公斤): about 100
  ruralctl: the book has no kind 'sale' any more; its records are told as it was

Settings that differ are named; how they are written is not told.

  $ sed -i 's/^lang: .*/lang: zh/; s/^title:.*/title:    "x" # x/' ruralctl.yaml && echo 'default_village: xiacun' >> ruralctl.yaml && RURALCTL_LANG=en ruralctl diff
  ruralctl: settings that differ (ruralctl.yaml): title, lang, default_village
  $ ruralctl diff --format json | grep -A2 '"settings"'
  ruralctl: settings that differ (ruralctl.yaml): title, lang, default_village
    "settings": ["title", "lang", "default_village"],
    "records": [],
    "measures": []
  $ git checkout -q .

Of lists of entries those are shown that differ.

  $ mkdir villages/xiacun/decisions; cat > villages/xiacun/decisions/2021.yaml <<'END'
  > - id: 2021-03-01-road
  >   opened: 2021-03-01
  >   title: 修路
  >   steps:
  >     - {step: branch-proposes, date: 2021-03-01}
  >     - {step: committees-consult, date: 2021-03-02}
  >     - {step: members-review, date: 2021-03-03}
  > END
  $ git add -A && git commit -q -m road && sed -i 's/2021-03-02}/2021-03-04}/; /members-review/d' villages/xiacun/decisions/2021.yaml && ruralctl diff
  下村
  change   kind      id               fields
  -------  --------  ---------------  -----------------------------------------------------------------------------------------------
  changed  decision  2021-03-01-road  steps: committees-consult 2021-03-02; members-review 2021-03-03 → committees-consult 2021-03-04
  $ git checkout -q . && echo '    - {step: villagers-resolve, date: 2021-03-05}' >> villages/xiacun/decisions/2021.yaml && ruralctl diff
  下村
  change   kind      id               fields
  -------  --------  ---------------  ---------------------------------------
  changed  decision  2021-03-01-road  steps: – → villagers-resolve 2021-03-05
  $ ruralctl diff --format csv | tail -n 1
  xiacun,decision,2021-03-01-road,changed,steps,branch-proposes 2021-03-01; committees-consult 2021-03-02; members-review 2021-03-03,branch-proposes 2021-03-01; committees-consult 2021-03-02; members-review 2021-03-03; villagers-resolve 2021-03-05

The header of a hunk names the record also where its dash stands alone.

  $ git checkout -q . && ruralctl git setup 2> /dev/null; printf -- '-\n  id: 2021-03-02-ditch\n  opened: 2021-03-02\n  # 1\n  # 2\n  # 3\n  # 4\n  title: 修渠\n' >> villages/xiacun/decisions/2021.yaml
  $ git add -A && git commit -q --no-verify -m ditch && sed -i 's/修渠/水渠/' villages/xiacun/decisions/2021.yaml && git diff -U0 | grep @@
  @@ -15 +15 @@   id: 2021-03-02-ditch
