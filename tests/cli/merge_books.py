"""Random books, and random changes to clones of them; see merge_property_test.py."""
import os
import re
import subprocess

import yaml

from merge_model import File, normal

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


# Days of a training in month m, in whatever way they are written.
DAYS = ["2021-0{m}-10", "2021-0{m}-10..2021-0{m}-12", "2021-0{m}-10, 2021-0{m}-11", "2021-0{m}-12, 2021-0{m}-10",
        "2021-0{m}-08..2021-0{m}-09, 2021-0{m}-11", "2021-0{m}-09..2021-0{m}-13"]


class Failure(Exception):
    pass


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
                text += "  households: [h0, h1]\n" if rng.random() < .8 else ""
                text += "  by: [p0, p1]\n" if rng.random() < .5 else ""
                text += "  place: home\n" if rng.random() < .7 else ""
                text += "  notes: |-\n    愿意种植\n    担心销路\n" if rng.random() < .3 else ""
                text += "\n" if rng.random() < .1 else ""
            files[place + f"visits/{month}.yaml"] = text
        files[place + "trainings/2021.yaml"] = "".join(
            f"- id: 2021-0{2 * i + 1}-01-t0{i}0\n  dates: [{rng.choice(DAYS).format(m=2 * i + 1)}]\n  title: 培训{i}\n"
            for i in range(rng.randint(1, 3)))
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
        choice = rng.randrange(16)
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
        elif choice in (4, 12, 13):
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
        elif choice == 14:
            found = self.record("trainings")
            if found:
                month = found[1]["id"][6]
                self.program("training", "set", found[1]["id"], rng.choice([
                    f"dates=2021-0{month}-{rng.randint(10, 12)}", f"dates+=2021-0{month}-{rng.randint(15, 16)}",
                    f"dates=2021-0{month}-10..1{rng.randint(1, 4)}", "venue=村办", "courses+=a"]), village=found[0].split("/")[1])
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
        how = rng.randrange(16)
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
        elif how == 14 and "trainings" in path:
            for i in own:
                if lines[i].startswith("  dates:"):
                    del lines[i + 1:next((j for j in range(i + 1, end) if not lines[j].startswith("    ")), end)]
                    lines[i] = "  dates: [" + rng.choice(DAYS).format(m=lines[start][12]) + "]"
                    break
        elif how == 15 and "projects" in path:
            for i in own:
                match = re.match(r"    - \{(date: 2021-0\d), (stage: \w+)(, (note: \w+))?\}$", lines[i + 1]) if i + 1 < end and lines[i] == "  milestones:" else None
                if match:
                    lines[i + 1:i + 2] = ["    " + self.comment(), f"    - {match[1]}", f"      {match[2]}"] + \
                        ([f"      {match[4]}"] if match[4] else [])
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
        if how not in (11, 13, 14) and {i: normal(r) for i, r in before.records.items()} != \
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
