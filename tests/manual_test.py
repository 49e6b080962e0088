#!/usr/bin/python3
"""Holds the manual pages and the READMEs to the program: tests/manual_test.py [--update] BINARY SOURCE_DIR

Fails, naming it, for every command, kind, verb, follow-up, flag, measure, format and environment variable that the program
has and that man/en/ruralctl.1 or man/zh_CN/ruralctl.1 does not describe where it belongs; for a table of the pages that does
not say what the program says; for a page that mandoc finds fault with, if mandoc is there; for a heading of README.md
without its counterpart in README.zh.md; and for a command of the READMEs' walks (blocks marked `console`) that prints
something else than is shown. The walks find a copy of examples/ in ~me/ruralctl, as in a clone beside the book.

With --update it brings the tables of the pages and the output in the walks in line instead; look at the difference before
it is committed.
"""
import argparse
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

PAGES = {"en": "man/en/ruralctl.1", "zh": "man/zh_CN/ruralctl.1"}
READMES = {"en": "README.md", "zh": "README.zh.md"}
SHOWN_HOME = "/home/me"  # what the walks show for the temporary folder that they run in

NATURES = {"event": "事件", "entity": "实体", "snapshot": "快照"}
TYPES = {
    "text": ("text", "文字"), "texts": ("texts", "多项文字"), "date": ("date", "日期"), "days": ("days", "日期（可多段）"),
    "quantity": ("quantity", "数量"), "integer": ("whole number", "整数"), "choice": ("one of", "单选"),
    "choices": ("some of", "多选"), "ref": ("id", "编号"), "refs": ("ids", "多个编号"), "flag": ("yes or no", "是否"),
    "entries": ("entries", "明细"), "terms": ("terms", "查询条件"), "measure": ("measure", "指标")}
AGGREGATES = {"count": ("count", "计数"), "sum": ("sum", "求和"), "distinct": ("each once", "去重计数"),
              "level": ("latest level", "最新存量")}


def clean_environment(home):
    """Nothing of the caller's but PATH, so that the program says the same everywhere."""
    return {"PATH": os.environ["PATH"], "HOME": str(home), "LC_ALL": "C.UTF-8", "TZ": "UTC", "TMPDIR": str(home),
            "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "me", "GIT_COMMITTER_NAME": "me",
            "GIT_AUTHOR_EMAIL": "me@example.org", "GIT_COMMITTER_EMAIL": "me@example.org", "GIT_PAGER": "cat"}


class Program:
    """What the program says of itself."""

    def __init__(self, binary, folder):
        self.binary = binary
        self.folder = folder
        self.kinds = self.data("kinds")
        self.measures = self.data("measures")
        self.schemas = {kind["kind"]: self.data("schema", kind["kind"]) for kind in self.kinds}
        overview = self.text("help")
        self.commands = self.pairs(overview, "Commands:")
        self.verbs = self.pairs(overview, "Verbs of every kind:")
        self.global_flags = flags_in(section_of(overview, "Flags of every command:"))
        formats = re.search(r"--format FORMAT\s+of data: (.*)", overview)
        self.formats = formats.group(1).split(", ") if formats else []
        if not (self.commands and self.verbs and self.global_flags and self.formats):
            sys.exit("'ruralctl help --lang en' is not laid out as this test knows it")

    def text(self, *arguments, lang="en"):
        done = subprocess.run([self.binary, *arguments, "--lang", lang], cwd=self.folder, encoding="utf-8",
                              env=clean_environment(self.folder), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE)
        if done.returncode != 0:
            sys.exit(f"'ruralctl {' '.join(arguments)}' gave {done.returncode}")
        return done.stdout

    def data(self, *arguments, lang="en"):
        return json.loads(self.text(*arguments, "--format", "json", lang=lang))

    def own_flags(self, *command):
        return flags_in(section_of(self.text(*command, "--help"), "Flags:"))

    def remarks(self, kind, lang):
        """What `schema KIND` says beside each field."""
        lines = self.text("schema", kind, "--format", "tsv", lang=lang).splitlines()
        return {line.split("\t")[0].lstrip("\ufeff"): line.split("\t")[3] for line in lines[1:]}

    @staticmethod
    def pairs(overview, heading):
        return re.findall(r"^  (\S+) (\S+)  ", section_of(overview, heading), re.MULTILINE)


def section_of(text, heading):
    """The lines below a heading up to the next blank one."""
    found = re.search(rf"^{re.escape(heading)}\n(.*?)(?:\n\n|\Z)", text + "\n", re.MULTILINE | re.DOTALL)
    return found.group(1) if found else ""


def flags_in(section):
    return re.findall(r"^  (-[^\s,]+)", section, re.MULTILINE)


# --- The manual pages ---

def plain(source):
    """The words of a page, without the signs that only roff reads."""
    text = re.sub(r"\\f(?:\[\w*\]|\(\w\w|\w)", "", source)
    return text.replace("\\-", "-").replace("\\:", "").replace("\\&", "").replace("\\e", "\\").replace("\\(aq", "'")


def has_word(text, word):
    return re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text, re.ASCII) is not None


def roff(text, lang):
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq")
    text = re.sub(r"^\.", "\\\\&.", text)
    # Chinese has no blanks at which a line could be broken.
    return re.sub(r"([，。；：、）])(?=[^，。；：、）])", r"\1\\:", text) if lang == "zh" else text


def table(rows, lang):
    out = [".TS", "l l lx."]
    for first, second, text in rows:
        out += [f"{roff(first, lang)}\t{roff(second, lang)}\tT{{", roff(text, lang), "T}"]
    return out + [".TE"]


class Tables:
    """The parts of the pages that follow from the kinds."""

    def __init__(self, program, lang):
        self.program = program
        self.lang = lang
        self.separator = "；" if lang == "zh" else "; "

    def say(self, en, zh):
        return zh if self.lang == "zh" else en

    def label(self, labels):
        return labels[self.lang] or labels["en"]

    def kinds(self):
        out = []
        for kind in self.program.kinds:
            schema = self.program.schemas[kind["kind"]]
            nature = self.say(kind["nature"], NATURES[kind["nature"]])
            out.append(f'.SS "{roff(kind["kind"], self.lang)} {kind["label"]["zh"]}"')
            out.append(roff(self.say(f"{nature.capitalize()}, in {kind['file']}.", f"{nature}，存放在 {kind['file']}。"), self.lang))
            out += table(self.fields(kind["kind"], schema), self.lang)
            for action in schema["actions"]:
                out += [".PP", roff(self.say(f"Follow-up: ruralctl {kind['kind']} {action['name']} ({action['label']['zh']}).",
                                             f"后续操作：ruralctl {kind['kind']} {action['name']}（{action['label']['zh']}）。"), self.lang)]
        return out

    def fields(self, kind, schema):
        remarks = self.program.remarks(kind, self.lang)
        for field in schema["fields"]:
            shown = TYPES.get(field["type"], (field["type"], field["type"]))[self.lang == "zh"]
            parts = [shown] + ([remarks[field["field"]]] if remarks[field["field"]] else [])
            if self.lang == "en" and field["label"]["en"] != field["field"].replace("_", " "):
                parts.insert(0, field["label"]["en"])
            flag = field["field"] if field["derived"] else "--" + field["field"].replace("_", "-")
            zh = field["label"]["zh"] if field["derived"] or re.search(r"[ =,/()]", field["label"]["zh"]) else "--" + field["label"]["zh"]
            yield flag, zh, self.separator.join(parts)

    def measures(self):
        rows = []
        for measure in self.program.measures:
            how = AGGREGATES[measure["aggregate"]][self.lang == "zh"]
            kind = self.program.schemas[measure["kind"]]["label"]["zh"] if self.lang == "zh" else measure["kind"]
            parts = [kind, how] + ([", ".join(measure["of"])] if measure["of"] else [])
            rows.append((measure["measure"], measure["label"]["zh"], f"{self.separator.join(parts)} ({measure['unit']})"))
        return table(rows, self.lang)

    def all(self):
        return {"kinds": self.kinds(), "measures": self.measures()}


def with_tables(source, tables, page):
    for name, lines in tables.items():
        begin, end = f'.\\" {name}: written by tests/manual_test.py --update', f'.\\" {name}: end'
        if source.count(begin) != 1 or source.count(end) != 1:
            sys.exit(f"{page} lacks the comments '{begin}' and '{end}', between which the table of {name} stands")
        start = source.index(begin) + len(begin)
        source = source[:start] + "\n" + "\n".join(lines) + "\n" + source[source.index(end):]
    return source


class Page:
    def __init__(self, name, source):
        self.name = name
        self.text = plain(source)
        self.sections = {}  # heading of .SS: its text
        for part in re.split(r"^(?=\.S[SH] )", self.text, flags=re.MULTILINE):
            heading = re.match(r'\.SS "?([^"\n]*)', part)
            if heading:
                self.sections[heading.group(1)] = part

    def section(self, *words):
        """The section whose heading has all the words; empty if there is none."""
        found = [text for heading, text in self.sections.items() if all(has_word(heading, word) for word in words)]
        return found[0] if found else ""


def find_gaps_of_page(page, program, source_dir):
    def need(text, word, what):
        if not has_word(text, word):
            yield f"{page.name}: {what} is not described"

    for name, zh in program.commands:
        section = page.section(name, zh)
        if not section:
            yield f"{page.name}: the command '{name}' ({zh}) has no section .SS \"{name} {zh} ...\""
        for flag in program.own_flags(name):
            yield from need(section, flag, f"the flag {flag} of '{name}', in its section,")
    for kind in program.kinds:
        schema = program.schemas[kind["kind"]]
        of_kind = page.section(kind["kind"], kind["label"]["zh"])
        if not of_kind:
            yield f"{page.name}: the kind '{kind['kind']}' ({kind['label']['zh']}) has no section"
        for name, zh in program.verbs:
            section = page.section(name, zh)
            if not section and kind is program.kinds[0]:
                yield f"{page.name}: the verb '{name}' ({zh}) has no section .SS \"KIND {name} {zh} ...\""
            of_fields = ["--" + field["field"].replace("_", "-") for field in schema["fields"]]
            for flag in program.own_flags(kind["kind"], name):
                verb = f"{kind['kind'] if flag in of_fields else 'KIND'} {name}"
                yield from need(section + of_kind, flag, f"the flag {flag} of '{verb}'")
        for action in schema["actions"]:
            command = f"{kind['kind']} {action['name']}"
            section = page.section(kind["kind"], action["name"])
            if not section:
                yield f"{page.name}: the follow-up '{command}' has no section .SS \"{command} ...\""
            yield from need(section, action["label"]["zh"], f"'{action['label']['zh']}', the Chinese name of '{command}',")
            for flag in program.own_flags(kind["kind"], action["name"]):
                yield from need(section + of_kind, flag, f"the flag {flag} of '{command}'")
    for measure in program.measures:
        yield from need(page.text, measure["measure"], f"the measure '{measure['measure']}'")
        yield from need(page.text, measure["label"]["zh"], f"the measure '{measure['label']['zh']}'")
    for flag in program.global_flags:
        yield from need(page.text, flag, f"the flag {flag} of every command")
    for name in program.formats:
        yield from need(page.text, name, f"the format '{name}'")
    for flag in flags_in_sources(source_dir):
        yield from need(page.text, flag, f"the flag {flag}, which stands in src/cli,")
    for variable in variables_in_sources(source_dir):
        yield from need(page.text, variable, f"the variable {variable}")


def flags_in_sources(source_dir):
    """Flags with their other names, which help does not show: {"--period", "--期间"}."""
    found = set()
    for path in (source_dir / "src/cli").glob("*.cc"):
        for names in re.findall(r'\{("--?[^"]+"(?:, "--?[^"]+")*)\}', path.read_text(encoding="utf-8")):
            found.update(name for name in re.findall(r'"(--?[^"]+)"', names) if len(name) > 2 or name.startswith("-") and name != "--")
    return sorted(found)


def variables_in_sources(source_dir):
    found = set()
    for path in (source_dir / "src").rglob("*.cc"):
        found.update(re.findall(r'"(RURALCTL_[A-Z_]+|NO_COLOR|VISUAL|EDITOR|LC_ALL|LC_MESSAGES|LANG|TMPDIR)"',
                                path.read_text(encoding="utf-8")))
    return sorted(found)


def find_faults_of_mandoc(path):
    if shutil.which("mandoc") is None:
        print(f"{path}: not put to mandoc, which is not installed")
        return
    lint = subprocess.run(["mandoc", "-T", "lint", "-W", "warning", path], encoding="utf-8", stdout=subprocess.PIPE)
    yield from lint.stdout.splitlines()


# --- The READMEs ---

class Walk:
    """The commands of a README's `console` blocks with the output shown, and what they really print."""

    def __init__(self, path, binary, source_dir):
        self.path = path
        self.source_dir = source_dir
        self.lines = path.read_text(encoding="utf-8").splitlines()
        self.steps = []  # (first line of the output, its end, the command)
        self.find_steps()
        self.outputs = self.run(binary)

    def find_steps(self):
        inside = False
        for at, line in enumerate(self.lines):
            if line.startswith("```"):
                if inside and self.steps:
                    self.steps[-1][1] = at
                inside = line == "```console"
            elif inside and line.startswith("$ "):
                if self.steps and self.steps[-1][1] is None:
                    self.steps[-1][1] = at
                self.steps.append([at + 1, None, line[2:]])
            elif inside and line.startswith("> ") and self.steps[-1][0] == at:
                self.steps[-1][0] = at + 1
                self.steps[-1][2] += "\n" + line[2:]

    def run(self, binary):
        with tempfile.TemporaryDirectory() as folder:
            home = pathlib.Path(folder).resolve()
            (home / "bin").mkdir()
            (home / "bin/ruralctl").symlink_to(binary)
            (home / "me").mkdir()
            shutil.copytree(self.source_dir / "examples", home / "me/ruralctl/examples")
            script = "exec 2>&1\n" + "".join(f"{command}\nprintf '\\036'\n" for _, _, command in self.steps)
            environment = clean_environment(home)
            environment["PATH"] = f"{home / 'bin'}:{environment['PATH']}"
            done = subprocess.run(["bash", "-c", script], cwd=home / "me", env=environment, encoding="utf-8",
                                  stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, timeout=120)
            outputs = done.stdout.replace(str(home / "me"), SHOWN_HOME).split("\036")
        return [[line.rstrip() for line in output.splitlines()] for output in outputs[:-1]]

    def differences(self):
        if not self.steps:
            yield f"{self.path.name}: no command to run; blocks marked `console` with lines `$ command` were looked for"
        for number, (first, end, command) in enumerate(self.steps):
            shown = [line.rstrip() for line in self.lines[first:end]]
            real = self.outputs[number] if number < len(self.outputs) else ["(the walk ended before this)"]
            if shown != real:
                yield "\n".join([f"{self.path.name}:{first}: '{command}' prints something else than is shown:", *("  " + line for line in real)])

    def updated(self):
        lines = self.lines[:]
        for (first, end, _), output in reversed(list(zip(self.steps, self.outputs))):
            lines[first:end] = output
        return "\n".join(lines) + "\n"


def headings(path):
    inside = False
    for at, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("```"):
            inside = not inside
        elif not inside and re.match(r"#+ ", line):
            yield len(line) - len(line.lstrip("#")), at, line


def find_missing_headings(source_dir):
    english, chinese = (list(headings(source_dir / READMES[lang])) for lang in ("en", "zh"))
    for here, there in zip(english, chinese):
        if here[0] != there[0]:
            yield f"README.zh.md:{there[1]}: '{there[2]}' stands where the counterpart of '{here[2]}' (README.md:{here[1]}) should"
            return
    for _, at, line in english[len(chinese):]:
        yield f"README.zh.md lacks the counterpart of '{line}' (README.md:{at})"
    for _, at, line in chinese[len(english):]:
        yield f"README.md lacks the counterpart of '{line}' (README.zh.md:{at})"


def main():
    arguments = argparse.ArgumentParser(description="Holds the manual pages and the READMEs to the program.")
    arguments.add_argument("--update", action="store_true", help="bring tables and shown output in line")
    arguments.add_argument("binary", type=pathlib.Path)
    arguments.add_argument("source_dir", type=pathlib.Path)
    asked = arguments.parse_args()
    binary = asked.binary.resolve()
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        program = Program(binary, folder)
        for lang, name in PAGES.items():
            path = asked.source_dir / name
            source = path.read_text(encoding="utf-8")
            wanted = with_tables(source, Tables(program, lang).all(), name)
            if asked.update:
                path.write_text(wanted, encoding="utf-8")
            elif wanted != source:
                faults.append(f"{name}: its tables are not what the program says; run tests/manual_test.py --update")
            faults += find_gaps_of_page(Page(name, wanted), program, asked.source_dir)
            faults += find_faults_of_mandoc(path)
    faults += find_missing_headings(asked.source_dir)
    for name in READMES.values():
        path = asked.source_dir / name
        walk = Walk(path, binary, asked.source_dir)
        if asked.update:
            path.write_text(walk.updated(), encoding="utf-8")
        else:
            faults += walk.differences()
    for fault in dict.fromkeys(faults):
        print(fault)
    if not faults:
        print("the manual pages and the READMEs say what the program says")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
