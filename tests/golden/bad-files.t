One damaged file among good ones: the rest is answered, what the answer lacks is said, and the file stays as it is.

  $ ruralctl init book 2>/dev/null && cd book
  $ ruralctl village add xiacun 下村 --level grid
  xiacun
  $ for h in h012 h013; do ruralctl household add $h; done
  h012
  h013
  $ ruralctl visit add h012 --date 2-3
  2021-02-03-73e8
  $ cd villages/xiacun/visits
  $ cat > 2021-03.yaml <<'END'
  > - id: 2021-03-01-bbbb
  >   date: 2021-03-01
  >   households: [h012，h013]
  > END
  $ cp 2021-03.yaml before; stat -c '%i %Y' 2021-03.yaml > stat

  $ ruralctl visit list
  id               date        households
  ---------------  ----------  ----------
  2021-02-03-73e8  2021-02-03  h012
  ruralctl: villages/xiacun/visits/2021-03.yaml:3:20: '，' does not separate items; type ',' and a space, or quote the text
  ruralctl: the answer lacks what was not read there; mend it and run the command again
  [3]
  $ ruralctl visit list --format json
  [
    {
      "_kind": "visit",
      "_village": "xiacun",
      "id": "2021-02-03-73e8",
      "date": "2021-02-03",
      "households": ["h012"]
    }
  ]
  ruralctl: villages/xiacun/visits/2021-03.yaml:3:20: '，' does not separate items; type ',' and a space, or quote the text
  ruralctl: the answer lacks what was not read there; mend it and run the command again
  [3]
  $ ruralctl tally visits-made
  measure                value  unit             records  remarks
  ---------------------  -----  ---------------  -------  -------
  household visits made      1  household visit        1
  ruralctl: villages/xiacun/visits/2021-03.yaml:3:20: '，' does not separate items; type ',' and a space, or quote the text
  ruralctl: the answer lacks what was not read there; mend it and run the command again
  [3]
  $ ruralctl tally visits-made --format json
  [
    {
      "measure": "visits-made",
      "label": "household visits made",
      "unit": "household-visit",
      "value": 1,
      "qualifier": "exact",
      "records": 1,
      "unknown": 0
    }
  ]
  ruralctl: villages/xiacun/visits/2021-03.yaml:3:20: '，' does not separate items; type ',' and a space, or quote the text
  ruralctl: the answer lacks what was not read there; mend it and run the command again
  [3]
  $ ruralctl visit list --period 2021-02 --format tsv --columns id
  id
  2021-02-03-73e8
  $ ruralctl household list
  id
  ----
  h012
  h013

Nothing is written into it or over it; other files can be.

  $ ruralctl visit add h012
  ruralctl: villages/xiacun/visits/2021-03.yaml:3:20: '，' does not separate items; type ',' and a space, or quote the text
  [3]
  $ ruralctl visit add h013 --date 2-4
  2021-02-04-bh66
  $ cmp before 2021-03.yaml && stat -c '%i %Y' 2021-03.yaml | diff stat -

Another file that cannot be read: the people.

  $ cp 2021-02.yaml 2021-03.yaml && sed -i s/2021-02-0/2021-03-1/ 2021-03.yaml
  $ echo '- {id: he-yuan, name: 何源, name: 何元}' > ../../../team.yaml
  $ ruralctl person list
  id
  --
  ruralctl: team.yaml:1:27: 'name' stands twice in one record; keep one of the two
  ruralctl: the answer lacks what was not read there; mend it and run the command again
  [3]
  $ ruralctl visit list --columns id,by --format tsv
  id	by
  2021-02-03-73e8	
  2021-02-04-bh66	
  2021-03-13-73e8	
  2021-03-14-bh66	

A file that can be read, with a value in it that cannot: the record is left out of what needs the value.

  $ echo '- {id: he-yuan, name: 何源}' > ../../../team.yaml
  $ cat > 2021-03.yaml <<'END'
  > - id: 2021-03-01-bbbb
  >   date: 2021-03-01
  >   household_count: 三十
  > - id: 2021-03-02-cccc
  >   date: 2021/03/02
  >   household_count: 5
  > - id: 2021-03-03-dddd
  >   date: 2021-03-03
  >   household_count: 7
  > END
  $ ruralctl visit list --columns id,household_count --lang zh
  编号             另有户数 (户)
  ---------------  -------------
  2021-02-03-73e8
  2021-02-04-bh66
  2021-03-01-bbbb           三十
  2021-03-03-dddd              7
  ruralctl: villages/xiacun/visits/2021-03.yaml:5:9: “2021/03/02”不是日期；请按年-月-日写一个确有的日子，如 2021-03-16
  ruralctl: 有 1 处没有读入，结果不含这部分内容；请改正后重新运行命令
  [3]
  $ ruralctl tally visits-made
  measure                value  unit              records  remarks
  ---------------------  -----  ----------------  -------  -------
  household visits made      9  household visits        3
  ruralctl: villages/xiacun/visits/2021-03.yaml:3:20: '三十' is no figure; write 800, ~800 (about) or 800+ (at least), without a unit
  ruralctl: villages/xiacun/visits/2021-03.yaml:5:9: '2021/03/02' is no date; write year-month-day, 2021-03-16, of a day that exists
  ruralctl: the answer lacks what was not read in these 2 places; mend them and run the command again
  [3]
  $ ruralctl visit set cccc date=2021-03-02
  $ ruralctl visit set bbbb household_count=30
  $ ruralctl tally visits-made
  measure                value  unit              records  remarks
  ---------------------  -----  ----------------  -------  -------
  household visits made     44  household visits        5
  $ cat 2021-03.yaml
  - id: 2021-03-01-bbbb
    date: 2021-03-01
    household_count: 30
  - id: 2021-03-02-cccc
    date: 2021-03-02
    household_count: 5
  - id: 2021-03-03-dddd
    date: 2021-03-03
    household_count: 7

What can be wrong with a file, where, and what to type instead.

  $ says() { cat > 2021-03.yaml; ruralctl visit list --columns id --format tsv 2>&1 | sed -n 's/^ruralctl: villages.xiacun.visits.2021-03.yaml://p'; }
  $ record() { { echo "- id: 2021-03-01-bbbb"; cat; } | says; }
  $ line() { echo "$1" | record; }
  $ line '  date: 2021-03-01
  >   date: 2021-03-02'
  3:3: 'date' stands twice in one record; keep one of the two
  $ line '  日期：2021-03-01'
  2:5: '：' ends no field's name; type ':' and a space
  $ line '　date: 2021-03-01' | sed 's/\(:1:\).*/\1/'
  2:1:
  $ line '  date:2021-03-01'
  2:7: type a space behind the colon
  $ line '   date: 2021-03-01'
  2:4: the name of this field stands in column 4, that of the field above it in column 3; line them up
  $ printf '\tdate: 2021-03-01\n' | record
  2:1: a tab indents this line; use spaces
  $ line '  households: [h012, h013'
  2:15: this '[' is never closed; type the closing ']' behind the last item
  $ line '  households: [h012、h013]'
  2:20: '、' does not separate items; type ',' and a space, or quote the text
  $ line '  notes: "没有结束
  >   place: home'
  2:10: this quote is never closed; type the closing " at the value's end
  $ line "  notes: '没有结束"
  2:10: this quote is never closed; type the closing ' at the value's end
  $ line '  notes: "说" 完'
  2:14: the quotes end before this; write \" for a quote inside them
  $ line '  notes: "\好"'
  2:11: this '\' starts no escape; write '\\' for a backslash between double quotes
  $ line "  notes: 'it's'"
  2:14: the quotes end before this; write '' for a quote inside them
  $ line '  notes: 甲: 乙'
  2:11: a second ': ' on one line; put the whole value between double quotes
  $ line '  notes: | 甲'
  2:12: behind '|' or '>' the text starts on the next line; quote it if it starts with that sign
  $ line '  notes: - 甲'
  2:10: '-' has a meaning of its own here; put the text between double quotes
  $ line '  notes: @甲'
  2:10: '@' has a meaning of its own here; put the text between double quotes
  $ line '  notes: %甲'
  2:10: '%' has a meaning of its own here; put the text between double quotes
  $ line '  notes: &甲 乙'
  2:10: '&' names a place of the file for later reference; remove it, or quote the value
  $ line '  notes: *甲'
  2:10: '*' refers to another place of the file; write the value itself, or quote it
  $ line '  notes: !甲 乙'
  2:10: '!' sets a type here; remove it, or quote the value
  $ line '  <<: {a: b}'
  2:3: '<<' merges another place of the file; write the fields themselves
  $ line '  notes: |
  >   不够缩进'
  3:3: this line is no field; a field is written 'name: value'
  $ line '  notes: ]'
  2:10: this ']' closes nothing; remove it, or put the text between double quotes
  $ line '  topics: [种植, , 民生]'
  2:16: an empty item in a list; remove it or give it a value
  $ line '  : 无名'
  2:3: a field without a name; write 'name: value'
  $ line '  [a]: 乙'
  2:3: a field's name must be a word; quote the text if it is one
  $ line '  只有字'
  2:3: this line is no field; a field is written 'name: value'
  $ line '<<<<<<< HEAD
  >   place: home
  > =======
  >   place: field
  > >>>>>>> theirs'
  2:1: a merge left its conflict markers here; keep the right lines, delete the markers
  $ line '---
  > - id: 2021-03-02-cccc'
  2:1: a second document starts here ('---'); a book's file holds one: remove the line
  $ line '...
  > - id: 2021-03-02-cccc'
  3:1: what the file holds ended above this line; move this into it, or remove it
  $ echo 'id: 2021-03-01-bbbb' | says
  1:1: a file of records is a list: each record starts with '- ' at the start of a line
  $ echo '-id: 2021-03-01-bbbb' | says
  1:1: type a space behind the dash
  $ echo '－ id: 2021-03-01-bbbb' | says
  1:1: '－' starts no record and no item; type '-' and a space
  $ echo '- 只有字' | says
  1:3: this is no record; a record is written '- id: …', with a space behind each colon
  $ echo '- {id: 2021-03-01-bbbb, place:home}' | says
  1:25: 'place:home' has no value; type a space behind the colon, or give a value
  $ echo '{}' | says
  1:1: a file of records is a list: each record starts with '- ' at the start of a line
  $ printf -- '- id: 2021-03-01-bbbb\n  notes: \000\n' | says
  2:10: this is not UTF-8 text, or a control character stands here; save the file as UTF-8 and remove the character
  $ printf -- '- id: 2021-03-01-bbbb\n  notes: \377\n' | says
  2:10: this is not UTF-8 text, or a control character stands here; save the file as UTF-8 and remove the character
  $ printf -- '- id: 2021-03-01-bbbb\r  date: 2021-03-01\r' | says
  1:22: a carriage return stands alone here; end lines with a line feed, or with both
  $ line '  date: 2021-02-30'
  2:9: '2021-02-30' is no date; write year-month-day, 2021-03-16, of a day that exists
  $ line '  date: 3月1日'
  2:9: '3月1日' is no date; write year-month-day, 2021-03-16, of a day that exists
  $ line '  date: [2021-03-01]'
  2:9: 'date' is a date, written 2021-03-16

A file that is no file.

  $ rm 2021-03.yaml && mkfifo 2021-03.yaml
  $ ruralctl visit list --columns id --format tsv
  id
  2021-02-03-73e8
  2021-02-04-bh66
  ruralctl: villages/xiacun/visits/2021-03.yaml: this is no ordinary file, but one is expected here; move it away
  ruralctl: the answer lacks what was not read there; mend it and run the command again
  [3]
  $ ruralctl visit add h012
  ruralctl: villages/xiacun/visits/2021-03.yaml: this is no ordinary file, but one is expected here; move it away
  [3]
  $ rm 2021-03.yaml && ln -s ../../../team.yaml 2021-03.yaml
  $ ruralctl visit add h012
  ruralctl: villages/xiacun/visits/2021-03.yaml: this is a symbolic link, through which ruralctl does not write; put the file or folder itself here, then run the command again
  [4]
  $ rm 2021-03.yaml && mkdir 2021-03.yaml
  $ ruralctl visit add h012
  ruralctl: villages/xiacun/visits/2021-03.yaml: this is a folder, but a file is expected here; move the folder away
  [3]

A record that is not found may stand in the file that cannot be read: it is not called unknown.

  $ ruralctl init ../damaged 2>/dev/null && cd ../damaged
  $ ruralctl village add xiacun 下村 --level grid
  xiacun
  $ ruralctl visit add "愿意加入种植"
  2021-03-16-chr9
  $ ruralctl visit add "担心销路" --date 2-10
  2021-02-10-jx0p
  $ echo '  place: [' >> villages/xiacun/visits/2021-03.yaml
  $ ruralctl visit show chr9
  ruralctl: villages/xiacun/visits/2021-03.yaml: this file cannot be read, and the visit 'chr9' may stand in it; mend it, then run the command again
  ruralctl: villages/xiacun/visits/2021-03.yaml:4:10: this '[' is never closed; type the closing ']' behind the last item
  [3]
  $ ruralctl visit set chr9 place=home
  ruralctl: villages/xiacun/visits/2021-03.yaml: this file cannot be read, and the visit 'chr9' may stand in it; mend it, then run the command again
  ruralctl: villages/xiacun/visits/2021-03.yaml:4:10: this '[' is never closed; type the closing ']' behind the last item
  [3]
  $ ruralctl visit edit chr9
  ruralctl: villages/xiacun/visits/2021-03.yaml: this file cannot be read, and the visit 'chr9' may stand in it; mend it, then run the command again
  ruralctl: villages/xiacun/visits/2021-03.yaml:4:10: this '[' is never closed; type the closing ']' behind the last item
  [3]
  $ ruralctl visit show 02-10-jx0p | sed -n 1,4p
  ruralctl: villages/xiacun/visits/2021-03.yaml:4:10: this '[' is never closed; type the closing ']' behind the last item
  ruralctl: the answer lacks what was not read there; mend it and run the command again
  field    value
  -------  -------------------------------------
  id       2021-02-10-jx0p
  village  下村
  $ ruralctl household show h012
  ruralctl: no household 'h012' in 下村; 'ruralctl household list' shows what there is
  [2]
  $ ruralctl visit add "三月又来"
  ruralctl: villages/xiacun/visits/2021-03.yaml:4:10: this '[' is never closed; type the closing ']' behind the last item
  [3]

A list between full-width brackets is one text to YAML, and to nobody else.

  $ for h in h011 h012 h013; do ruralctl household add $h; done
  h011
  h012
  h013
  $ cat > villages/xiacun/visits/2021-03.yaml <<'END'
  > - id: 2021-03-01-aaaa
  >   date: 2021-03-01
  >   households: ［h011, h012］
  > - id: 2021-03-02-bbbb
  >   date: 2021-03-02
  >   topics: 【种植、销路】
  >   notes: ［不是列表］
  > - id: 2021-03-03-cccc
  >   date: 2021-03-03
  > END
  $ ruralctl check
  villages/xiacun/visits/2021-03.yaml:3:15: error: '［' is a full-width bracket; type the ASCII one
  villages/xiacun/visits/2021-03.yaml:6:11: error: '【' is a full-width bracket; type the ASCII one
  [1]
  $ ruralctl tally visits-made
  measure                  value  unit              records  remarks
  ---------------------  -------  ----------------  -------  --------------------------
  household visits made  unknown  household visits        0  3 records without a figure
  ruralctl: villages/xiacun/visits/2021-03.yaml:3:15: '［' is a full-width bracket; type the ASCII one
  ruralctl: the answer lacks what was not read there; mend it and run the command again
  [3]
  $ ruralctl visit list --format jsonl
  {"_kind":"visit","_village":"xiacun","id":"2021-02-10-jx0p","date":"2021-02-10","notes":"担心销路"}
  {"_kind":"visit","_village":"xiacun","id":"2021-03-03-cccc","date":"2021-03-03"}
  ruralctl: villages/xiacun/visits/2021-03.yaml:3:15: '［' is a full-width bracket; type the ASCII one
  ruralctl: villages/xiacun/visits/2021-03.yaml:6:11: '【' is a full-width bracket; type the ASCII one
  ruralctl: the answer lacks what was not read in these 2 places; mend them and run the command again
  [3]
  $ ruralctl visit show aaaa
  ruralctl: villages/xiacun/visits/2021-03.yaml:3:15: '［' is a full-width bracket; type the ASCII one
  ruralctl: the answer lacks what was not read there; mend it and run the command again
  [3]
  $ ruralctl visit set aaaa households+=h013
  ruralctl: villages/xiacun/visits/2021-03.yaml:3:15: '［' is a full-width bracket; type the ASCII one
  [3]
  $ ruralctl household rm h012
  ruralctl: villages/xiacun/visits/2021-03.yaml: this file cannot be read, and it may refer to 'h012'; mend it first, or add --force
  ruralctl: villages/xiacun/visits/2021-03.yaml:3:15: '［' is a full-width bracket; type the ASCII one
  [3]
  $ ruralctl visit set bbbb topics=种植
  $ grep -A 3 bbbb villages/xiacun/visits/2021-03.yaml
  - id: 2021-03-02-bbbb
    date: 2021-03-02
    topics: [种植]
    notes: ［不是列表］
