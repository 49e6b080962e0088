Texts that YAML would like to read as something else: in by flag, positional and set, out by show, and the same to PyYAML and ruamel.yaml.

  $ ruralctl init book 2>/dev/null && cd book
  $ ruralctl village add xiacun 下村 --level grid
  xiacun
  $ file=villages/xiacun/logs/2021-03.yaml

How some of them stand in the file.

  $ for text in no 007 '~800' 1e3 ': #' ': ' 2021-03-16 1:30 1_000 = '- a' '#x' ' 空格 ' 'a # b' 'a: b' '键:值' 😀 １２３ '"q"' "it's" '\n'; do
  >   ruralctl log add --notes "$text" > /dev/null
  > done
  $ ruralctl log add --notes "第一段
  > 
  > 第二段" > /dev/null
  $ ruralctl log add --notes "  缩进
  > 行尾空格 
  > " > /dev/null
  $ ruralctl log add --notes $'制表\t\x1b[31m' > /dev/null
  $ grep -v '^- id:\|^  date:' $file | LC_ALL=C sort
  
        缩进
      第一段
      第二段
      行尾空格 
    notes: " 空格 "
    notes: "#x"
    notes: "- a"
    notes: "007"
    notes: "1:30"
    notes: "1_000"
    notes: "1e3"
    notes: "2021-03-16"
    notes: ": "
    notes: ": #"
    notes: "="
    notes: "\"q\""
    notes: "a # b"
    notes: "a: b"
    notes: "no"
    notes: "制表\t\u001B[31m"
    notes: \n
    notes: it's
    notes: |-
    notes: |2
    notes: ~800
    notes: 键:值
    notes: １２３
    notes: 😀
  $ ruralctl log add x --topics 'no, 007, a: b, 种植' > /dev/null
  $ grep topics $file
    topics: ["no", "007", "a: b", 种植]

In by each way and out again, whoever reads.

  $ cat > ../there-and-back.py <<'END'
  > import json, subprocess, yaml
  > from ruamel.yaml import YAML
  > texts = ["no", "Yes", "on", "y", "null", "~", "true", "007", "0x1F", "0o17", "1e3", "1_000", "1:30", "~800", "300+", "=",
  >     "<<", "-", "- a", "? x", ": #", "a: b", "a #b", "#x", " lead", "trail ", "  ", "tab\there", "😀 笑", "１２３", "“引”",
  >     '"dq"', "'sq'", "a\nb", "a\n\nb", "a\n", "\na", "a\n ", "  a\nb", " a\n\n  b\n", "a\r\nb", "a\rb", "{x}", "&a", "*a",
  >     "!t", "%x", "@x", "`x`", "|", ">", "---", "...", "---\na", "...\na", "- a\n- b", "# c\nd", "2021-03-16", "3.14", ".5",
  >     ".inf", ".NaN", "+1", "0", "\u2028x", "\u0085y", "\ufeffz", "\u3000full", "x\u200by", "\\", "键：值", "\x01", "\x7f",
  >     "字" * 200, "a\n\n\n", "\n", "a\n\tb"]
  > def run(*words):
  >     return subprocess.run(("ruralctl", "log") + words, stdout=subprocess.PIPE, check=True, encoding="utf-8").stdout
  > def set_it(text):
  >     id = run("add", "x").strip()
  >     run("set", id, "notes=" + text)
  >     return id
  > ways = {"flag": lambda text: run("add", "--notes=" + text).strip(), "set": set_it}
  > written = {way(text): (name, text) for name, way in ways.items() for text in texts}
  > with open("villages/xiacun/logs/2021-03.yaml", encoding="utf-8", newline="") as file:
  >     whole = file.read()
  > readers = {"ruralctl": json.loads(run("list", "--format", "json")), "PyYAML": yaml.safe_load(whole),
  >     "ruamel.yaml 1.2": YAML(typ="safe", pure=True).load(whole)}
  > for reader, records in readers.items():
  >     read = {record["id"]: record["notes"] for record in records if record["id"] in written}
  >     wrong = [(way, text, read[id]) for id, (way, text) in written.items() if read[id] != text]
  >     print(reader, "reads", len(read), "texts, of them wrongly:", wrong)
  > END
  $ /usr/bin/python3 ../there-and-back.py
  ruralctl reads 154 texts, of them wrongly: []
  PyYAML reads 154 texts, of them wrongly: []
  ruamel.yaml 1.2 reads 154 texts, of them wrongly: []

Texts that are no UTF-8 are refused; a flag's value may begin with a dash.

  $ ruralctl log add --notes $'\xff\xfe'
  ruralctl: notes: the text is not UTF-8, or holds control characters; type it again
  [2]
  $ ruralctl log add --topics $'a\x01'
  ruralctl: topics: the text is not UTF-8, or holds control characters; type it again
  [2]
  $ ruralctl log add --notes -5 > /dev/null && grep -e -5 $file
    notes: "-5"
  - id: 2021-03-16-52tg
  - id: 2021-03-16-55sw
  - id: 2021-03-16-57c2
  - id: 2021-03-16-5857
  - id: 2021-03-16-5k63
  - id: 2021-03-16-5rg6
  - id: 2021-03-16-5tt0
  - id: 2021-03-16-5wkp
