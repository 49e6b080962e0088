#!/usr/bin/python3
"""A hundred processes add visits to one village at once, and all hundred are there: concurrency_test.py BINARY."""
import json
import os
import subprocess
import sys
import tempfile

PROCESSES = 100


def main():
    binary = os.path.abspath(sys.argv[1])
    environment = {**os.environ, "RURALCTL_TODAY": "2021-03-16", "RURALCTL_LANG": "en", "RURALCTL_VILLAGE": "xiacun"}
    environment.pop("RURALCTL_ID_SEED", None)
    with tempfile.TemporaryDirectory() as folder:
        book = os.path.join(folder, "book")

        def run(*arguments, **more):
            return subprocess.run([binary, *arguments], cwd=more.pop("cwd", book), env=environment, check=True,
                                  capture_output=True, text=True).stdout

        run("init", book, cwd=folder)
        run("village", "add", "xiacun", "下村", "--level", "grid")
        run("household", "add", "h012")
        adding = [subprocess.Popen([binary, "visit", "add", "h012", f"note {i}"], cwd=book, env=environment,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for i in range(PROCESSES)]
        ids = set()
        for process in adding:
            out, err = process.communicate()
            assert process.returncode == 0, err
            ids.add(out.strip())
        assert len(ids) == PROCESSES, f"{len(ids)} different ids"
        records = json.loads(run("visit", "list", "--format", "json"))
        assert {record["id"] for record in records} == ids
        assert {record["notes"] for record in records} == {f"note {i}" for i in range(PROCESSES)}
        assert [(r["date"], r["id"]) for r in records] == sorted((r["date"], r["id"]) for r in records)
        left = [name for _, _, names in os.walk(book) for name in names if name.endswith(".new") or name == "journal"]
        assert not left, left
    print(f"{PROCESSES} processes, {PROCESSES} visits")


main()
