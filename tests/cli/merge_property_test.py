#!/usr/bin/python3
"""Merges with real git, at random: merge_property_test.py BINARY [--cases N] [--seed S] [--keep]

Each case makes a book and two clones of it, changes both (with the program and by hand: comments, flow style, order,
quotes, line ends), and merges them both ways with the program as git's driver. What must come of it is worked out here,
from what YAML says of the three versions, independently of the program. RURALCTL_MERGE_CASES sets the number, too.
"""
import argparse
import collections
import os
import pathlib
import random
import re
import shutil
import sys
import tempfile
import time

from merge_books import Clone, Editor, Failure, make_book
from merge_model import SETS, Dispute, File, Model, decided, is_list, items, merge_fields, normal, whole

MARKED = re.compile(r"<{7} ours\r?\n(.*?)={7}\r?\n(.*?)>{7} theirs(?:\r?\n|$)", re.S)


def resolved(text, side):
    return MARKED.sub(lambda match: match.group(1 if side == "ours" else 2), text)


def expect(condition, what):
    if not condition:
        raise Failure(what)


def by_id(tree):
    """Each record wherever it stands."""
    out = {}
    for path, file in tree.items():
        for record_id, record in file.records.items():
            out[(path.rsplit("/", 1)[0] if "/visits/" in path else path), record_id] = record
    return out


def hold_comments(model, texts):
    """No comment that a side has added is lost."""
    every = "\n".join(texts.values())
    before = "\n".join(file.text for file in model.trees["base"].values())
    for side in ("ours", "theirs"):
        for file in model.trees[side].values():
            for comment in set(re.findall(r"(?:^|\s)(#.*?)\r?$", file.text, re.M)):
                if comment not in before:
                    expect(re.search(re.escape(comment) + r"\r?(\n|$)", every), f"the comment {comment} of {side} is lost")


def hold_to_least(clone, model, done, said, texts):
    """What must hold wherever git looks for renamed files: no record is lost, and no change where git says that all is
    well."""
    versions = [by_id(model.trees[side]) for side in ("base", "ours", "theirs")]
    base, ours, theirs = (model.trees[side] for side in ("base", "ours", "theirs"))
    if any(path not in base and path in theirs and file.text == theirs[path].text for path, file in ours.items()):
        # Where both sides have made the same file, and it is another one renamed on one side, git (2.39) drops what the
        # other side has in the old file, whatever the driver says.
        return
    hold_comments(model, texts)
    every = "\n".join(texts.values())
    merged = {}
    for place in dict.fromkeys([*versions[1], *versions[2]]):
        before, ours, theirs = (version.get(place) for version in versions)
        if ours and theirs:
            merged[place] = merge_fields(before or {}, ours, theirs)
            disputed = any(isinstance(value, Dispute) for value in merged[place].values())
            expect(not disputed or done.returncode == 1 or model.left_to_check, f"{place} is disputed and git says 0: {said}")
        elif not before or normal(before) != normal(ours or theirs):
            merged[place] = {**(ours or theirs)}
        if place in merged:
            expect(place[1] in every, f"{place} is lost")
    if done.returncode == 0 and not model.left_to_check:
        have = {place: normal(record) for place, record in by_id(clone.tree()).items()}
        for place, record in merged.items():
            expect(have.get(place) == normal(whole(record, "ours")),
                   f"{place}:\nwanted {normal(whole(record, 'ours'))}\nhave   {have.get(place)}")
        checked = clone.ruralctl("check")
        expect(checked.returncode == 0, f"check: {checked.stdout}{checked.stderr}")


def merge(clone, other, model, statistics, renames, rebase=False):
    """Merges and holds the result to the model. Gives the records, each dispute decided for this side. In a rebase, ours
    is the other clone, and all that this one has done is one commit."""
    clone.git("fetch", "-q", str(other.folder), "main")
    # A month whose only record moves is renamed to git, which then merges what it takes for one file.
    how = [] if renames else ["-Xfind-renames=100%"]
    if rebase:
        commit = clone.git("commit-tree", "HEAD^{tree}", "-p", clone.git("merge-base", "HEAD", "FETCH_HEAD").strip(),
                           "-m", "all").strip()
        clone.git("reset", "-q", "--hard", commit)
        done = clone.run("git", "rebase", "-q", *how, "FETCH_HEAD")
        statistics["rebased"] += 1
    else:
        done = clone.run("git", "merge", "-q", "--no-edit", *how, "FETCH_HEAD")
    said = done.stdout + done.stderr
    if renames:
        statistics["with renames"] += 1
        hold_to_least(clone, model, done, said, clone.texts())
        return None
    expect("merged as text" not in said, f"fell back: {said}")
    disputed = {path for path, what in model.disputed.items() if what}
    expect(done.returncode == (1 if disputed else 0), f"git says {done.returncode}, disputed {dict(model.disputed)}: {said}")
    texts = clone.texts()
    for path, what in model.disputed.items():
        for record_id, field in what:
            if record_id is None:
                continue
            expect("<<<<<<< ours" in texts[path], f"{path} has no markers")
            told = [line for line in said.split("\n") if record_id in line and (field or "") in line and "delete" in line]
            expect(told, f"{record_id} {field} is not told: {said}")
    hold_comments(model, texts)
    for side in ("ours", "theirs"):
        for path, records in model.files.items():
            wanted = {}
            for record_id, record in records.items():
                record = decided(record, side)
                if record is not None:
                    wanted[record_id] = normal(whole(record, side))
            have = {i: normal(r) for i, r in File(resolved(texts.get(path, ""), side)).records.items()}
            expect(have == wanted, f"{path}, decided for {side}:\nwanted {wanted}\nhave   {have}\n{texts.get(path)}")
        expect(set(texts) - set(model.files) == set(), f"more files: {set(texts) - set(model.files)}")
    if not disputed:
        checked = clone.ruralctl("check")
        if not model.left_to_check:
            expect(checked.returncode == 0, f"check: {checked.stdout}{checked.stderr}")
        expect(not clone.git("status", "--porcelain").strip(), "the work tree is not clean")
    elif any(record_id for what in model.disputed.values() for record_id, _ in what):
        checked = clone.ruralctl("check")
        expect(checked.returncode == 1 and "conflict markers" in checked.stdout, f"check: {checked.stdout}{checked.stderr}")
    statistics["conflict" if disputed else "clean"] += 1
    statistics["taken along"] += model.along
    statistics["driven"] += sum(1 for path in model.files if None not in (
        model.trees["ours"].get(path), model.trees["theirs"].get(path)) and len({
            t.get(path).text if t.get(path) else "" for t in model.trees.values()}) == 3)
    out = {}
    for path, text in texts.items():
        for record_id, record in File(resolved(text, "ours")).records.items():
            out[path, record_id] = record
    return out


def as_sets(records):
    return {place: {f: sorted(items(f, v)) if f in SETS and is_list(v) else v for f, v in record.items()}
            for place, record in records.items()}


def run_case(binary, folder, seed, statistics):
    rng = random.Random(seed)
    book = rng.choice([".", "book"])
    one = Clone(folder / "one", book, binary, f"{seed}-one")
    one.book.mkdir(parents=True)
    make_book(rng, one.book)
    (one.folder / ".gitattributes").write_text("*.yaml merge=ruralctl\n*.yaml -text\n")
    one.git("init", "-q", "-b", "main")
    one.git("add", "-A")
    one.git("commit", "-q", "-m", "base")
    checked = one.ruralctl("check")
    expect(checked.returncode == 0, f"the book: {checked.stdout}{checked.stderr}")
    two = Clone(folder / "two", book, binary, f"{seed}-two")
    one.git("clone", "-q", str(one.folder), str(two.folder))
    base = one.tree()
    log = []
    for clone, side in ((one, "one"), (two, "two")):
        clone.configure()
        editor = Editor(rng, clone, side)
        for _ in range(rng.choice([1, 1, 2, 3])):
            editor.edit(rng.choice([1, 2, 4, 8]))
            clone.git("add", "-A")
            clone.git("commit", "-q", "--allow-empty", "-m", side)
        log += editor.log
        checked = clone.ruralctl("check")
        expect(checked.returncode == 0, "\n".join(log) + f"\nedited: {checked.stdout}{checked.stderr}")
    trees = [one.tree(), two.tree()]
    three = Clone(folder / "three", book, binary, "three")
    one.git("clone", "-q", str(one.folder), str(three.folder))
    three.configure()
    try:
        models = [Model(base, *trees), Model(base, *reversed(trees))]
        renames = seed % 4 == 0
        first = merge(one, two, models[0], statistics, renames)
        if seed % 4 == 1:
            second = merge(three, two, models[1], statistics, renames, rebase=True)
        else:
            second = merge(two, three, models[1], statistics, renames)
        if first is not None and not models[0].disputed:
            expect(as_sets(first) == as_sets(second), f"the sides differ:\n{first}\n{second}")
    except Failure as failure:
        raise Failure("\n".join(log) + f"\n{failure}") from None


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("binary")
    parser.add_argument("--cases", type=int, default=int(os.environ.get("RURALCTL_MERGE_CASES", "12")))
    parser.add_argument("--seed", type=int, default=None)
    parser.add_argument("--keep", action="store_true", help="keep the clones of a case that failed")
    arguments = parser.parse_args()
    seed = arguments.seed if arguments.seed is not None else int(time.time())
    print(f"seed {seed}, {arguments.cases} cases", flush=True)
    statistics = collections.Counter()
    for case in range(seed, seed + arguments.cases):
        folder = pathlib.Path(tempfile.mkdtemp(prefix="merge-"))
        try:
            run_case(pathlib.Path(arguments.binary).resolve(), folder, case, statistics)
        except Failure as failure:
            print(f"failed: --seed {case} --cases 1" + (f", see {folder}" if arguments.keep else "") + f"\n{failure}")
            if not arguments.keep:
                shutil.rmtree(folder)
            sys.exit(1)
        shutil.rmtree(folder)
    print(", ".join(f"{name} {count}" for name, count in sorted(statistics.items())))


main()
