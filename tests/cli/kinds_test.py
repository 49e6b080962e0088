#!/usr/bin/python3
"""Drives every verb through every kind, one defined by the book among them: kinds_test.py BINARY.

What to type for a field is made from what `schema KIND` says of it, so a new kind is tested without a line here.
"""
import json
import os
import subprocess
import sys
import tempfile

OWN_KIND = """format: 1
title: test
lang: en
procedure: [{step: proposed, zh: 提议}, {step: decided, zh: 决议}]
kinds:
  beehive: {zh: 蜂箱, nature: snapshot, subject: [owner], file: one, pillar: industry,
            fields: {owner: {zh: 户主代码, type: text, required: true}, hives: {zh: 箱数, type: quantity, unit: box},
                     strong: {zh: 强群, type: flag}, sorts: {zh: 蜂种, type: texts, set: true}}}
  visit: {fields: {weather: {zh: 天气, type: choice, values: {sunny: 晴, rain: 雨}}}}
measures: {hives: {zh: 蜂箱数, kind: beehive, aggregate: level, field: hives}}
"""

# What the records that others refer to are called.
REFERENCE = {"household": "h001", "person": "p1", "village": "xiacun", "project": "hall"}


class Book:
    def __init__(self, binary, folder):
        self.binary = binary
        self.folder = folder
        self.environment = {**os.environ, "RURALCTL_TODAY": "2021-03-16", "RURALCTL_LANG": "en",
                            "RURALCTL_VILLAGE": "", "RURALCTL_ID_SEED": "kinds"}

    def check(self):
        done = subprocess.run([self.binary, "check"], cwd=self.folder, env=self.environment, capture_output=True, text=True)
        assert ": error: " not in done.stdout and done.returncode <= 1, done.stdout + done.stderr

    def run(self, *arguments, status=0):
        done = subprocess.run([self.binary, *arguments], cwd=self.folder, env=self.environment, capture_output=True,
                              text=True, stdin=subprocess.DEVNULL)
        assert done.returncode == status, f"{arguments}: {done.returncode} {done.stdout} {done.stderr}"
        return done.stdout

    def data(self, *arguments):
        return json.loads(self.run(*arguments, "--format", "json"))


def value_for(book, field, other=False):
    """Something that may be typed for the field; `other` something else."""
    kind = field["type"]
    if kind in ("choice", "choices"):
        names = [choice["name"] for choice in field.get("values", [])] or ["a", "b"]
        return names[-1] if other else names[0]
    if kind == "date":
        return "2021-03-0" + ("2" if other else "1")
    if kind == "days":
        return "2021-03-01..03" if other else "2021-03-01..02"
    if kind in ("quantity", "integer"):
        return "7" if other else "5"
    if kind in ("ref", "refs"):
        if field["to"] == "issue":
            return book.run("issue", "list", "--columns", "id", "--format", "tsv").split()[-1]
        return REFERENCE[field["to"]]
    if kind == "flag":
        return "no" if other else "是"
    if kind == "entries":
        return None
    if kind == "terms":
        return "place:home"
    if kind == "measure":
        return "households-visited"
    return "另一段文字, x" if other else "一段文字: # 007"


def drive(book, kind):
    schema = book.data("schema", kind)
    fields = [field for field in schema["fields"] if not field["derived"]]
    for field in fields:
        field["value"] = value_for(book, field)
    flags = []
    for field in fields:
        if field["value"] is not None:
            flags += ["--" + field["field"].replace("_", "-"), field["value"]]
    if kind == "village":
        flags = ["second", *flags]
    new_id = book.run(kind, "add", "--village", "xiacun", *flags).strip() if kind not in ("village", "person") else \
        book.run(kind, "add", *flags).strip()
    assert new_id and "\n" not in new_id, new_id

    shown = book.data(kind, "show", new_id)
    assert shown["_kind"] == kind and shown["id"] == new_id, shown
    for field in fields:
        if field["value"] is not None:
            assert field["field"] in shown, f"{kind}.{field['field']} is not shown"

    for field in fields:  # what has ended is not counted
        if field["field"] in ("left", "to", "until"):
            book.run(kind, "set", new_id, f"{field['field']}=")
    for measure in schema["measures"]:
        figures = book.data("tally", measure)
        assert figures and all(figure["measure"] == measure for figure in figures), measure
        assert figures[0]["records"] + figures[0]["unknown"] > 0 or kind in ("decision", "contact", "works") \
            or measure == "days-on-leave", \
            f"{measure} counts nothing: {figures}"
    counted = book.data("tally", f"{kind}-count")[0]
    assert counted["records"] >= 1, counted

    text = [f for f in fields if f["type"] == "text"][-1]
    book.run(kind, "set", new_id, f"{text['field']}={value_for(book, text, True)}")
    assert book.data(kind, "show", new_id)[text["field"]] == value_for(book, text, True)
    for field in reversed(fields):  # of dates the last first, so that none comes before one that it follows
        if field["required"] or field["value"] is None:
            continue
        book.run(kind, "set", new_id, f"{field['field']}=")
        assert field["field"] not in book.data(kind, "show", new_id), f"{kind}.{field['field']} is not cleared"
        book.run(kind, "set", new_id, f"{field['field']}={value_for(book, field, True)}")
        assert field["field"] in book.data(kind, "show", new_id)
    book.run(kind, "set", new_id, "no_such_field=1", status=2)

    assert any(record["id"] == new_id for record in book.data(kind, "list"))
    for form in ("table", "csv", "tsv", "jsonl", "yaml", "md", "html"):
        assert new_id in book.run(kind, "list", "--format", form), form
    assert new_id in book.run(kind, "list", "另一段文字", "--columns", "id", "--sort", "-id", "--limit", "5")
    zh = next(row["label"]["zh"] for row in book.data("kinds") if row["kind"] == kind)
    assert new_id in book.run(zh, "列表", "--columns", "id")

    for action in schema["actions"]:
        drive_action(book, kind, new_id, action["name"])

    book.check()
    help_text = book.run(kind, "add", "--help")
    for field in fields:
        assert "--" + field["field"].replace("_", "-") in help_text, field["field"]
    book.run(kind, "rm", new_id)
    assert all(record["id"] != new_id for record in book.data(kind, "list"))


def drive_action(book, kind, record, action):
    before = book.data(kind, "show", record)
    if kind in ("project", "decision"):
        step = {"project": "operating", "decision": "proposed"}[kind]
        book.run(kind, action, record, step, "--note", "说明")
    else:
        for date in ("started", "done", "closed"):
            if date in before:
                book.run(kind, "set", record, f"{date}=")
        book.run(kind, action, record)
    assert book.data(kind, "show", record) != before, f"{kind} {action} changed nothing"


def main():
    binary = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "ruralctl.yaml"), "w", encoding="utf-8") as file:
            file.write(OWN_KIND)
        book = Book(binary, folder)
        book.run("village", "add", "xiacun", "下村", "--level", "grid")
        book.run("household", "add", "h001", "--village", "xiacun")
        book.run("person", "add", "p1", "甲")
        book.run("project", "add", "hall", "体验馆", "--village", "xiacun")
        book.run("issue", "add", "吃水难", "--category", "民生", "--village", "xiacun")
        kinds = [row["kind"] for row in book.data("kinds")]
        assert len(kinds) == 23, kinds
        for kind in kinds:
            drive(book, kind)
            print(kind)


main()
