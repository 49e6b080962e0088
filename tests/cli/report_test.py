#!/usr/bin/python3
"""Holds the figures of reports to what `tally` says: report_test.py BINARY SOURCE_DIR.

Each figure of each built-in report of both example books, over several periods and in one village, is asked of
`tally` again, with the same measure, terms and days; value, qualifier and the number of unknown ones are the same. And a
report says the same in every format that holds its figures.
"""
import csv
import io
import json
import subprocess
import sys

BINARY, SOURCE = sys.argv[1], sys.argv[2]

REPORTS = [
    ("zhangjialou", "2021-03-31", "press", None, []),
    ("zhangjialou", "2021-03-31", "month", "2021-02", []),
    ("zhangjialou", "2021-03-31", "week", "2021-W12", ["village:xiacun"]),
    ("taohuayu", "2021-03-21", "week", "2021-W11", []),
    ("taohuayu", "2021-03-18", "week", "2021-W11", ["village:上沟村"]),
    ("taohuayu", "2021-03-21", "month", "2021-01", []),
    ("taohuayu", "2021-03-21", "quarter", "2021Q1", ["class:hardship"]),
    ("taohuayu", "2021-03-21", "year", "2021", []),
    ("taohuayu", "2021-12-17", "county", "2021-11", []),
    ("taohuayu", "2021-03-21", "press", None, ["village:石桥村"]),
]


def run(book, today, *words):
    done = subprocess.run([BINARY, "-C", f"{SOURCE}/examples/{book}", "--lang", "en", "--today", today, *words],
                          capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, (words, done.stderr)
    return done.stdout


def before(first, last):
    """The period right before, for the spans that reports have."""
    import datetime
    first, last = (datetime.date.fromisoformat(day) for day in (first, last))
    end = first - datetime.timedelta(days=1)
    days = (last - first).days + 1
    if days == 7:
        start = end - datetime.timedelta(days=6)
    else:
        months = {28: 1, 29: 1, 30: 1, 31: 1, 90: 3, 91: 3, 92: 3}.get(days, 12)
        start = end.replace(day=1)
        for _ in range(months - 1):
            start = (start - datetime.timedelta(days=1)).replace(day=1)
    return f"{start}..{end}"


def main():
    asked = 0
    for book, today, name, of, terms in REPORTS:
        words = ["report", name, *terms] + (["--of", of] if of else [])
        report = json.loads(run(book, today, *words, "--format", "json"))
        assert report["report"] == name and report["figures"], words
        as_of = report["as_of"]
        for figure in report["figures"]:
            period = {"so-far": [], "year": ["--period", f"{as_of[:4]}-01-01..{as_of}"], "period": ["--period", f"{report.get('first')}..{as_of}"],
                      "previous": ["--period", before(report["first"], report["last"])] if of else []}[figure["over"]]
            answer = json.loads(run(book, as_of, "tally", figure["measure"], *terms, *figure.get("where", []), *period,
                                    "--format", "json"))
            assert len(answer) == 1, (words, figure, answer)
            for key in ("measure", "value", "qualifier", "unknown", "records", "unit"):
                assert answer[0][key] == figure[key], (words, key, figure, answer[0])
            assert answer[0].get("roles") == figure.get("roles"), (words, figure, answer[0])
            asked += 1
        # The same figures as rows.
        rows = list(csv.DictReader(io.StringIO(run(book, today, *words, "--format", "csv").lstrip("\ufeff"))))
        assert [(row["name"], row["over"], int(row["unknown"])) for row in rows] == \
            [(figure["name"], figure["over"], figure["unknown"]) for figure in report["figures"]], words
        # Tables of the page hold the same numbers as the list of figures.
        listed = {(figure["measure"], figure["over"], tuple(figure.get("where", []))): figure["value"]
                  for figure in report["figures"]}
        for section in report["sections"]:
            for block in section["blocks"]:
                if block["type"] == "table" and "by" not in block:
                    for figure in block["figures"]:
                        key = (figure["measure"], figure["over"], ())
                        if "name" not in figure and figure["value"] and key in listed:
                            assert listed[key] == figure["value"], (words, figure)
        # Explained, the parts of each figure add up to it.
        explained = json.loads(run(book, today, *words, "--format", "json", "--explain"))
        for figure in explained["figures"]:
            amounts = [part["value"] for part in figure["explain"] if part["value"] is not None]
            if figure["value"] is not None:
                assert abs(sum(amounts) - figure["value"]) < 1e-6, (words, figure["name"], figure["over"])
    print(f"{asked} figures of reports are what tally says")


main()
