"""explain_test.py BINARY SOURCE_DIR: every figure of the example books is explained by records that are where it says,
and whose parts add up to it."""
import json
import pathlib
import subprocess
import sys
from decimal import Decimal

binary, source = sys.argv[1], pathlib.Path(sys.argv[2])
BOOKS = {"zhangjialou": "2021-04-01", "taohuayu": "2021-12-31"}
QUESTIONS = [[], ["--by", "village"], ["--by", "month"], ["--period", "2021-03"], ["--period", "2021Q2", "--by", "village"],
             ["--by", "year"], ["village:=xiacun"]]
lines = {}


def ask(book, today, *words):
    command = [binary, "-C", str(source / "examples" / book), "--today", today, "--lang", "en", *words, "--format", "json"]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode == 2 and "village:=xiacun" in words:
        return []
    assert done.returncode == 0, (command, done.stderr)
    return json.loads(done.stdout, parse_float=Decimal, parse_int=Decimal)


def record_stands_there(book, part):
    path = source / "examples" / book / part["file"]
    if path not in lines:
        lines[path] = path.read_text(encoding="utf-8").splitlines()
    line = lines[path][int(part["line"]) - 1]
    assert line.startswith("- id: ") and line[6:].strip('" ') == part["id"], (part, line)


def figures(book, today, question):
    explained = ask(book, today, "tally", *question, "--explain")
    plain = ask(book, today, "tally", *question)
    for one in explained:
        one_plain = dict(one)
        del one_plain["explain"]
        assert one_plain in plain, one_plain
        total = sum((part["value"] for part in one["explain"] if part["value"] is not None), Decimal(0))
        assert total == (one["value"] or 0), (question, one)
        for part in one["explain"]:
            record_stands_there(book, part)
            assert (part["value"] is None) == (part["reason"] != "counted"), part
    return len(explained)


def coverage(book, today):
    for question in [[], ["--by", "village"], ["--within", "90d"], ["--period", "2021-03", "--by", "village,class"]]:
        for row in ask(book, today, "coverage", *question, "--explain"):
            counted = [part for part in row["explain"] if part["value"] is not None]
            assert len(counted) == row["visited"] <= row["registered"], (question, row)
            there = counted + [part for part in row["explain"] if part["reason"] == "not-counted"]
            assert len(there) == row["registered"], (question, row)
            for part in row["explain"]:
                record_stands_there(book, part)


def targets(book, today):
    for target in ask(book, today, "targets", "--explain"):
        if "measure" not in target:
            continue
        total = sum((part["value"] for part in target["explain"] if part["value"] is not None), Decimal(0))
        assert total == (target["now"]["value"] if target["now"] else 0), target


count = 0
for name, day in BOOKS.items():
    for words in QUESTIONS:
        count += figures(name, day, words)
    coverage(name, day)
    targets(name, day)
print(f"{count} figures explained")
