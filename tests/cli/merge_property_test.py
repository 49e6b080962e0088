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
import subprocess
import sys
import tempfile
import time

import yaml

# Fields whose lists are sets, and those whose entries have keys.
SETS = {"households", "by", "topics", "tags", "classes", "dates", "audience"}
KEYS = {"milestones": ("date", "stage"), "frames": ("number",)}
SETTINGS = """format: 1
title: test
kinds:
  visit:
    fields:
      weather: {zh: 天气, type: text}
      tags: {zh: 标签, type: texts, set: true}
  beehive:
    zh: 蜂箱
    nature: entity
    fields:
      name: {zh: 名称, type: text}
      frames: {zh: 巢框, type: entries, key: [number], fields: {number: {zh: 号, type: integer, unit: item}, weight: {zh: 重, type: text}}}
"""
ABSENT = object()


class Failure(Exception):
    pass


# The model: what the merge of three versions is.


def is_list(value):
    return isinstance(value, list)


def same(field, a, b):
    if a is ABSENT or b is ABSENT:
        return a is b
    if field in SETS and is_list(a) and is_list(b):
        return set(a) == set(b)
    return a == b


class Dispute:
    """A field, entry or record that the sides have differently."""

    def __init__(self, ours, theirs):
        self.ours, self.theirs = ours, theirs


def decided(value, side):
    return getattr(value, side) if isinstance(value, Dispute) else value


def merge_values(field, base, ours, theirs):
    if same(field, ours, theirs) or same(field, theirs, base):
        return ours
    if same(field, ours, base):
        return theirs
    lists = [[] if v is ABSENT else v for v in (base, ours, theirs)]
    if field in SETS and all(map(is_list, lists)):
        b, o, t = map(set, lists)
        merged = (o & t) | (o - b) | (t - b)
        if not merged and o and t and field == "dates":  # required
            return Dispute(ours, theirs)
        return sorted(merged) or ABSENT
    if field in KEYS and all(map(is_list, lists)):
        if all(len({tuple(row.get(part) for part in KEYS[field]) for row in rows}) == len(rows) for rows in lists):
            return merge_entries(KEYS[field], *lists)
    return Dispute(ours, theirs)


def merge_entries(key, base, ours, theirs):
    def table(rows):
        return {tuple(row.get(part) for part in key): row for row in rows}
    tables = [table(rows) for rows in (base, ours, theirs)]
    for_ours, for_theirs, disputed = [], [], False
    for name in dict.fromkeys([*tables[1], *tables[2]]):
        b, o, t = (rows.get(name) for rows in tables)
        if o == t or t == b:
            one = two = o
        elif o == b:
            one = two = t
        elif o is None or t is None:
            one, two, disputed = o, t, True
        else:
            merged = merge_fields(b or {}, o, t)
            disputed = disputed or any(isinstance(v, Dispute) for v in merged.values())
            one, two = (whole(merged, side) for side in ("ours", "theirs"))
        for_ours += [one] if one else []
        for_theirs += [two] if two else []
    if disputed:
        return Dispute(for_ours or ABSENT, for_theirs or ABSENT)
    return for_ours or ABSENT


def merge_fields(base, ours, theirs):
    return {field: merge_values(field, *(version.get(field, ABSENT) for version in (base, ours, theirs)))
            for field in dict.fromkeys([*base, *ours, *theirs])}


def whole(merged, side):
    """The record with every dispute decided for one side."""
    fields = {field: decided(value, side) for field, value in merged.items()}
    return {field: value for field, value in fields.items() if value is not ABSENT}


def normal(record):
    """Sets and entries in one order, for comparing."""
    if record is None:
        return None
    out = {}
    for field, value in record.items():
        if field in SETS and is_list(value):
            value = sorted(set(value))
        if field in KEYS and is_list(value):
            value = sorted(value, key=lambda row: tuple(str(row.get(part)) for part in KEYS[field]))
        out[field] = value
    return out


class File:
    """One version of a file: its records, and which comments belong to which."""

    def __init__(self, text):
        self.text = text or ""
        clean = self.text.replace("\r\n", "\n").removeprefix("\ufeff")
        self.records = {r["id"]: r for r in yaml.load(clean, yaml.BaseLoader) or []}
        self.comments = collections.defaultdict(list)
        self.above = collections.defaultdict(list)
        owner, pending, started = None, [], False
        lines = clean.split("\n")
        first = next((i for i, line in enumerate(lines) if line.startswith("- ")), len(lines))
        top = first
        while top > 0 and lines[top - 1].startswith("#"):
            top -= 1
        parted = top > 0 and not lines[top - 1].strip() and any(line.strip() for line in lines[:top])
        for i, line in enumerate(lines):
            found = re.findall(r"(?:^|\s)(#.*)$", line)
            if line.startswith("- "):
                owner = re.search(r"\bid: (?:\"|')?([\w-]+)", "\n".join(lines[i:])).group(1)
                self.comments[owner] += pending
                self.above[owner] += pending
                pending = []
                started = True
            if not found:
                continue
            if line.startswith("#"):
                if started or (parted and i >= top):
                    pending.append(found[0])
            elif owner:
                self.comments[owner].append(found[0])

    def state(self, record_id):
        return normal(self.records.get(record_id)), sorted(self.comments.get(record_id, []))


class Model:
    """What is to come of a merge of three trees: the records of each file, or what is in dispute."""

    def __init__(self, base, ours, theirs):
        self.trees = {"base": base, "ours": ours, "theirs": theirs}
        self.files = {}  # path: {id: record, merged fields or Dispute}
        self.disputed = collections.defaultdict(set)  # path: (id, field or None)
        self.left_to_check = False
        for path in sorted({*base, *ours, *theirs}):
            self.merge(path)

    def elsewhere(self, side, path, record_id):
        folder = path.rsplit("/", 1)[0]
        if "/visits" not in folder:
            return None
        for other, file in self.trees[side].items():
            if other != path and other.startswith(folder + "/") and record_id in file.records:
                return other
        return None

    def merge(self, path):
        b, o, t = (self.trees[side].get(path) for side in ("base", "ours", "theirs"))
        texts = [None if file is None else file.text for file in (b, o, t)]
        if texts[1] == texts[2] or texts[2] == texts[0] or texts[1] == texts[0]:
            taken = t if texts[1] == texts[0] else o
            if taken is not None:
                self.files[path] = dict(taken.records)
            for record_id in (set(b.records) if b else set()):
                if (o is None or record_id not in o.records) and (t is None or record_id not in t.records):
                    places = {self.elsewhere(side, path, record_id) for side in ("ours", "theirs")}
                    self.left_to_check = self.left_to_check or len(places) > 1
            return
        if o is None or t is None:
            self.disputed[path].add((None, None))  # git asks its user whether to keep the file
            self.files[path] = dict((o or t).records)
            return
        merged = {}
        for record_id in dict.fromkeys([*o.records, *t.records, *(b.records if b else {})]):
            result = self.merge_record(path, record_id, b or File(""), o, t)
            if result is not None:
                merged[record_id] = result
        self.files[path] = merged

    def merge_record(self, path, record_id, b, o, t):
        before, ours, theirs = (file.records.get(record_id) for file in (b, o, t))
        if ours and theirs:
            if before is None:
                place = self.elsewhere("base", path, record_id)
                before = self.trees["base"][place].records[record_id] if place else {}
            merged = merge_fields(before, ours, theirs)
            for field, value in merged.items():
                if isinstance(value, Dispute):
                    self.disputed[path].add((record_id, field))
            return merged
        places = {side: self.elsewhere(side, path, record_id) for side in ("ours", "theirs")}
        if not ours and not theirs:
            if places["ours"] != places["theirs"]:
                self.disputed[path].add((record_id, None))
            return None
        there = o if ours else t
        if not before:
            origin = self.elsewhere("base", path, record_id)
            other = "theirs" if ours else "ours"
            if origin and origin == places[other] and b.text:
                # Moved here; what the other side did to it there comes along.
                versions = [ours or theirs, self.trees[other][origin].records[record_id]]
                merged = merge_fields(self.trees["base"][origin].records[record_id],
                                      *(versions if ours else reversed(versions)))
                self.disputed[path] |= {(record_id, field) for field, value in merged.items() if isinstance(value, Dispute)}
                return merged
            return ours or theirs
        if b.state(record_id) == there.state(record_id):
            return None
        place = places["theirs" if ours else "ours"]
        if place:
            file = self.trees["theirs" if ours else "ours"][place]
            moved = file.records[record_id]
            merged = merge_fields(before, moved, ours or theirs)
            disputed = any(isinstance(value, Dispute) for value in merged.values())
            new = collections.Counter(there.comments[record_id]) - collections.Counter(b.comments[record_id])
            if not disputed and normal(whole(merged, "ours")) == normal(moved) and \
                    not new - collections.Counter(file.comments[record_id]):
                return None
            texts = [self.trees[side][place].text if place in self.trees[side] else "" for side in self.trees]
            new_above = collections.Counter(there.above[record_id]) - collections.Counter(b.above[record_id])
            if all(texts) and len(set(texts)) == 3 and not new_above:
                return None  # it goes along
        self.disputed[path].add((record_id, None))
        return Dispute(ours, theirs)


# The books.


class Clone:
    def __init__(self, folder, book, binary, seed):
        self.folder, self.book, self.binary = folder, folder / book, binary
        self.environment = {
            "PATH": os.environ["PATH"], "HOME": str(folder.parent), "LC_ALL": "C.UTF-8", "RURALCTL_LANG": "en",
            "RURALCTL_TODAY": "2021-06-30", "RURALCTL_ID_SEED": seed, "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "t", "GIT_COMMITTER_NAME": "t",
            "GIT_AUTHOR_EMAIL": "t@example.org", "GIT_COMMITTER_EMAIL": "t@example.org"}

    def run(self, *words, cwd=None):
        return subprocess.run([str(w) for w in words], cwd=cwd or self.folder, env=self.environment, text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, errors="replace")

    def git(self, *words):
        done = self.run("git", *words)
        if done.returncode != 0:
            raise Failure(f"git {words}: {done.stdout}{done.stderr}")
        return done.stdout

    def ruralctl(self, *words):
        return self.run(self.binary, *words, cwd=self.book)

    def configure(self):
        driver = f"'{self.binary}' merge-file %O %A %B --path %P --marker-size %L"
        with open(self.folder / ".git/config", "a", encoding="utf-8") as config:
            config.write(f'[merge "ruralctl"]\n\tdriver = "{driver}"\n[gc]\n\tauto = 0\n')

    def texts(self):
        out = {}
        for path in sorted(self.book.rglob("*.yaml")):
            name = str(path.relative_to(self.book))
            if name != "ruralctl.yaml":
                out[name] = path.read_bytes().decode("utf-8")
        return out

    def tree(self):
        return {name: File(text) for name, text in self.texts().items()}


def make_book(rng, folder):
    files = {"ruralctl.yaml": SETTINGS, "team.yaml": "".join(f"- id: p{i}\n  name: 人{i}\n" for i in range(3))}
    for village in ["xiacun", "shangcun"][:rng.choice([1, 2])]:
        place = f"villages/{village}/"
        files[place + "village.yaml"] = f"- id: {village}\n  name: {village}\n  level: grid\n"
        households = ""
        for i in range(rng.randint(2, 6)):
            households += f"- id: h{i}\n  members: {rng.randint(1, 6)}\n"
        for i in range(3):  # to which nothing refers
            households += f"- id: free{i}\n  group: 一组\n" + (f"  # remark {i}\n" if rng.random() < .3 else "")
        files[place + "households.yaml"] = ("# the roster\n" if rng.random() < .5 else "") + households
        for month in ("2021-03", "2021-04", "2021-05"):
            text = "# visits\n\n" if rng.random() < .2 else ""
            for i in range(rng.randint(1, 5)):
                date = f"{month}-{2 * i + 1:02}"
                if rng.random() < .2:
                    text += f"# above {date}\n"
                text += f"- id: {date}-{village[0]}0{month[-1]}{i}\n  date: {date}\n"
                text += f"  households: [h0, h1]\n" if rng.random() < .8 else ""
                text += f"  by: [p0, p1]\n" if rng.random() < .5 else ""
                text += f"  place: home\n" if rng.random() < .7 else ""
                text += f"  notes: |-\n    愿意种植\n    担心销路\n" if rng.random() < .3 else ""
                text += "\n" if rng.random() < .1 else ""
            files[place + f"visits/{month}.yaml"] = text
        text = ""
        for i in range(rng.randint(1, 3)):
            text += f"- id: m{i}\n  name: 项目{i}\n  milestones:\n    - {{date: 2021-01, stage: planned}}\n"
            text += "    - {date: 2021-03, stage: approved, note: 批复}\n" if rng.random() < .5 else ""
        files[place + "projects.yaml"] = text
        files[place + "beehives.yaml"] = "".join(
            f"- id: b{i}\n  name: 蜂{i}\n  frames:\n    - {{number: 1, weight: 轻}}\n    - {{number: 2}}\n" for i in range(2))
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(text.encode())


class Editor:
    """Changes a clone at random, so that `check` has nothing to say about any change by itself."""

    def __init__(self, rng, clone, side):
        self.rng, self.clone, self.side = rng, clone, side
        self.number = 0
        self.log = []

    def text(self, path):
        return (self.clone.book / path).read_bytes().decode("utf-8")

    def write(self, path, text):
        (self.clone.book / path).write_bytes(text.encode("utf-8"))

    def comment(self):
        self.number += 1
        return f"# {self.side}{self.number}"

    def file(self, part):
        paths = [path for path in self.clone.texts() if part in path]
        return self.rng.choice(paths) if paths else None

    def record(self, part):
        path = self.file(part)
        if path is None:
            return None
        records = list(File(self.text(path)).records.values())
        return (path, self.rng.choice(records)) if records else None

    def program(self, *words, village):
        done = self.clone.ruralctl("--village", village, *words)
        self.log.append(f"{self.side}: ruralctl --village {village} {' '.join(words)} -> {done.returncode} {done.stderr.strip()}")

    def by_program(self):
        rng = self.rng
        choice = rng.randrange(12)
        if choice < 4:
            found = self.record("visits/")
            if not found:
                return
            path, visit = found
            if "notes" in visit and visit["notes"].startswith(("one0", "two0")):
                return
            change = rng.choice(["place=home", "place=phone", "place=field", "place=", "notes=一", "notes=二", "notes=",
                                 "households+=h1", "households-=h0", "households-=h1", "by+=p2", "by-=p0", "by=",
                                 "topics+=planting", "topics+=sales", "tags+=a", "tags+=b", "weather=晴", "weather=雨",
                                 "household_count=20余", "household_count=3", "households=", "next=2021-07-01"])
            self.program("visit", "set", visit["id"], change, "--allow-future", village=path.split("/")[1])
        elif choice == 4:
            found = self.record("visits/")
            made = re.match(r"2021-0(\d)-\d\d-[xs]0\d(\d)$", found[1]["id"]) if found else None
            if made:  # a day that no other visit has: 'check' doubts the same household twice on a day
                day = 10 + 5 * (int(made[1]) - 3) + int(made[2])
                self.program("visit", "set", found[1]["id"], f"date=2021-0{rng.choice('3456')}-{day}",
                             village=found[0].split("/")[1])
        elif choice == 5:
            path = self.file("visits/") or "villages/xiacun/"
            self.program("visit", "add", "--household-count", "2", "--date", f"2021-0{rng.choice('34')}-{rng.randint(1, 28):02}",
                         "--notes", f"{self.side}{rng.random()}", village=path.split("/")[1])
        elif choice == 6:
            found = self.record("visits/")
            if found:
                self.program("visit", "rm", found[1]["id"], village=found[0].split("/")[1])
        elif choice == 7:
            path = self.file("households")
            free = f"free{rng.randrange(3)}"
            verb = rng.choice([["rm", free], ["set", free, "group=二组"], ["set", free, "members=2"],
                               ["set", free, "classes+=hardship"], ["set", "h0", f"members={rng.randint(1, 9)}"],
                               ["set", "h1", "classes+=petition"], ["add", f"new{rng.randrange(3)}", "--members", "1"],
                               ["add", f"only{self.side}{rng.randrange(99)}"]])
            self.program("household", *verb, village=path.split("/")[1])
        elif choice == 8:
            found = self.record("projects")
            if found:
                stage = rng.choice(["approved", "building", "operating"])
                last = max(row["date"] for row in found[1]["milestones"])  # 'check' doubts dates that go back
                self.program("project", "advance", found[1]["id"], stage, "--date",
                             f"2021-0{rng.randint(int(last[-1]), 5)}",
                             *(["--note", rng.choice("甲乙")] if rng.random() < .5 else []), village=found[0].split("/")[1])
        elif choice == 9:
            found = self.record("projects")
            if found:
                self.program("project", "set", found[1]["id"], rng.choice(["partner=甲", "partner=乙", "category=industry"]),
                             village=found[0].split("/")[1])
        elif choice == 10:
            path = self.file("beehives")
            self.program("beehive", "set", f"b{rng.randrange(2)}",
                         rng.choice(["name=新", f"frames+=number={rng.randint(3, 4)},weight={rng.choice('轻重')}"]),
                         village=path.split("/")[1])
        else:
            self.program("fmt", village=(self.file("households")).split("/")[1])

    def by_hand(self):
        rng = self.rng
        path = rng.choice([p for p in self.clone.texts() if "village.yaml" not in p])
        text = self.text(path)
        eol = "\r\n" if "\r\n" in text else "\n"
        open_end = not text.endswith("\n")
        lines = text.replace("\r\n", "\n").rstrip("\n").split("\n")
        dashes = [i for i, line in enumerate(lines) if line.startswith("- ")]
        if not dashes:
            return
        which = rng.randrange(len(dashes))
        start = dashes[which]
        end = dashes[which + 1] if which + 1 < len(dashes) else len(lines)
        while end > start + 1 and (lines[end - 1].startswith("#") or not lines[end - 1].strip()):
            end -= 1
        how = rng.randrange(14)
        in_text = self.literal_lines(lines)
        plain = [i for i in range(start, end) if i not in in_text and re.match(r"(- |  )[a-z_]+: [^|>\[{#\"]*$", lines[i])]
        own = [i for i in range(start + 1, end) if i not in in_text and re.match(r"  [a-z_]+:", lines[i])]
        if how == 0:
            lines.insert(start, self.comment())
        elif how == 1 and plain:
            lines[rng.choice(plain)] += "   " + self.comment()
        elif how == 2 and own:
            lines.insert(rng.choice(own), "  " + self.comment())
        elif how == 3:
            lines.insert(end, "  " + self.comment() if not lines[start].startswith("- {") else self.comment())
        elif how == 4:
            lines.insert(0, self.comment())
        elif how == 5:
            lines.append(self.comment())
        elif how == 6 and "#" not in "".join(lines[start:end]) and not any(i in in_text for i in range(start, end)):
            record = yaml.load("\n".join(lines[start:end]), yaml.BaseLoader)[0]
            if not any("\n" in str(value) for value in record.values()):
                lines[start:end] = ["- " + self.flow(record)]
        elif how == 7:
            for i in own:
                match = re.match(r"  (\w+): \[(.*)\]$", lines[i])
                if match:
                    lines[i:i + 1] = [f"  {match[1]}:"] + [f"    - {item.strip()}" for item in match[2].split(",")]
                    break
        elif how == 8 and len(own) > 1:
            i = rng.randrange(len(own) - 1)
            a, b = own[i], own[i + 1]
            c = own[i + 2] if i + 2 < len(own) else end
            lines[a:c] = lines[b:c] + lines[a:b]
        elif how == 9 and which + 1 < len(dashes):
            second = dashes[which + 1]
            after = dashes[which + 2] if which + 2 < len(dashes) else len(lines)
            lines[start:after] = lines[second:after] + lines[start:second]
        elif how == 10 and own:
            i = rng.choice(own)
            match = re.match(r"  (place|group|weather|partner): (\w+)$", lines[i])
            if match:
                lines[i] = f"  {match[1]}: " + rng.choice(["\"%s\"", "'%s'", "%s  "]) % match[2]
        elif how == 11 and "visits/" in path and own:
            lines.insert(own[0] if rng.random() < .5 else end, f"  weather: {rng.choice('晴雨')}")
            if sum(line.startswith("  weather:") for line in lines[start:end + 1]) > 1:
                return
        elif how == 12 and rng.random() < .3:
            eol = "\n" if eol == "\r\n" else "\r\n"
        elif how == 13 and rng.random() < .3:
            open_end = not open_end
        new = eol.join(lines) + ("" if open_end else eol)
        try:
            after = File(new)
        except (yaml.YAMLError, AttributeError, TypeError, KeyError):
            return
        before = File(text)
        if how < 13 and how not in (11,) and {i: normal(r) for i, r in before.records.items()} != \
                {i: normal(r) for i, r in after.records.items()}:
            return  # the hand slipped
        self.log.append(f"{self.side}: by hand {how} in {path}")
        self.write(path, new)

    @staticmethod
    def literal_lines(lines):
        inside, out = False, set()
        for i, line in enumerate(lines):
            if inside and (line.startswith("    ") or not line.strip()):
                out.add(i)
                continue
            inside = line.endswith("|-")
        return out

    @staticmethod
    def flow(value):
        if isinstance(value, dict):
            return "{" + ", ".join(f"{k}: {Editor.flow(v)}" for k, v in value.items()) + "}"
        if isinstance(value, list):
            return "[" + ", ".join(map(Editor.flow, value)) + "]"
        return f'"{value}"' if re.search(r"[,\[\]{}:#\s]", value) or value == "" else value

    def edit(self, count):
        for _ in range(count):
            if self.rng.random() < .6:
                self.by_program()
            else:
                self.by_hand()


# One case.

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


def merge(clone, other, model, statistics, renames):
    """Merges and holds the result to the model. Gives the records, each dispute decided for this side."""
    clone.git("fetch", "-q", str(other.folder), "main")
    # A month whose only record moves is renamed to git, which then merges what it takes for one file.
    done = clone.run("git", "merge", "-q", "--no-edit", *([] if renames else ["-Xfind-renames=100%"]), "FETCH_HEAD")
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
    statistics["driven"] += sum(1 for path in model.files if None not in (
        model.trees["ours"].get(path), model.trees["theirs"].get(path)) and len({
            t.get(path).text if t.get(path) else "" for t in model.trees.values()}) == 3)
    out = {}
    for path, text in texts.items():
        for record_id, record in File(resolved(text, "ours")).records.items():
            out[path, record_id] = record
    return out


def as_sets(records):
    return {place: {f: sorted(set(v)) if f in SETS and is_list(v) else v for f, v in record.items()}
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
