#!/usr/bin/python3
"""Asks the completion scripts for what may stand next: completion_test.py BINARY.

Bash is asked with the script alone, without the package bash-completion, by what it puts into COMPREPLY, and once as a
person would, with the Tab key on a pseudo-terminal. Zsh and fish are asked where they are installed.
"""
import os
import pty
import re
import select
import shutil
import subprocess
import sys
import tempfile
import time

FILES = {
    "ruralctl.yaml": """format: 1
title: 工作队
lang: zh
kinds:
  beehive: {zh: 蜂箱, nature: snapshot, subject: [owner], file: one, pillar: industry,
            fields: {owner: {zh: 户主, type: text, required: true}, hives: {zh: 箱数, type: quantity, unit: box},
                     sort: {zh: 蜂种, type: choice, values: {italian: 意蜂, chinese: 中蜂}}}}
measures: {hives: {zh: 蜂箱数, kind: beehive, aggregate: level, field: hives}}
""",
    "team.yaml": "- id: he-yuan\n  name: 何远\n- id: li-jun\n  name: 李军\n",
    "villages/shangcun/village.yaml": "- id: shangcun\n  name: 上村\n  level: grid\n",
    "villages/xiacun/village.yaml": "- id: xiacun\n  name: 下村\n  level: grid\n",
    "villages/shangcun/households.yaml": "- id: h200\n  alias: \"赵家\\t\\n(东)\"\n",
    "villages/xiacun/households.yaml": "- id: h012\n  alias: 王家\n- id: h013\n",
    "villages/xiacun/visits/2021-02.yaml": "- id: 2021-02-03-9z6d\n  date: 2021-02-03\n",
    "villages/xiacun/visits/2021-03.yaml": "- id: 2021-03-10-7k3f\n  date: 2021-03-10\n",
    "villages/xiacun/issues/2021.yaml":
        "- id: 2021-02-01-aaaa\n  opened: 2021-02-01\n  title: 修路\n  category: other\n  done: 2021-03-01\n"
        "- id: 2021-02-02-bbbb\n  opened: 2021-02-02\n  title: 路灯\n  category: other\n",
}

# What bash takes as words of their own, wherever they stand.
BREAKS = re.compile(r"([=:])")


class Shells:
    def __init__(self, binary, folder):
        self.binary = binary
        self.book = os.path.join(folder, "book")
        self.outside = os.path.join(folder, "外面")
        os.mkdir(self.outside)
        self.environment = {name: value for name, value in os.environ.items() if not name.startswith("RURALCTL_")}
        self.environment.update(PATH=os.path.dirname(binary) + ":" + os.environ["PATH"], LC_ALL="C.UTF-8",
                                HOME=self.outside, RURALCTL_TODAY="2021-03-16")
        for path, text in FILES.items():
            path = os.path.join(self.book, path)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)

    def run(self, *command, cwd=None, status=0, **variables):
        done = subprocess.run(command, cwd=cwd or self.book, env={**self.environment, **variables},
                              capture_output=True, text=True, stdin=subprocess.DEVNULL)
        assert done.returncode == status, f"{command}: {done.returncode} {done.stdout} {done.stderr}"
        return done

    def script(self, shell):
        return self.run(self.binary, "completion", shell).stdout

    def complete(self, line, **more):
        """The candidates that the program itself gives, without what it says of them."""
        words = line.split(" ")[1:]
        done = self.run(self.binary, "complete", "".join("\x1f" + word for word in words), **more)
        assert done.stderr == "", done.stderr
        return [candidate.split("\t")[0] for candidate in done.stdout.splitlines()]

    def bash(self, line, words=None, cwd=None, **variables):
        """COMPREPLY for the line with the cursor at its end."""
        words = words or [part for word in line.split(" ") for part in BREAKS.split(word) if part or not word]
        script = 'eval "$1"; line=$2; shift 2; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE=$line\n' \
                 'COMP_POINT=${#line}; _ruralctl; [ ${#COMPREPLY[@]} = 0 ] || printf "%s\\n" "${COMPREPLY[@]}"'
        done = self.run("bash", "--norc", "--noprofile", "-c", script, "bash", self.script("bash"), line, *words, cwd=cwd,
                        **variables)
        assert done.stderr == "", done.stderr
        return done.stdout.split("\n")[:-1]


def same(got, *expected):
    assert sorted(got) == sorted(expected), f"{got}, not {list(expected)}"


def has(got, *expected):
    assert set(expected) <= set(got), f"{got} lacks {set(expected) - set(got)}"


def commands_kinds_and_verbs(shells):
    everything = shells.bash("ruralctl ")
    has(everything, "init", "新建", "tally", "visit", "走访", "beehive", "蜂箱")
    assert "complete" not in everything
    same(shells.bash("ruralctl vi"), "visit", "village")
    same(shells.bash("ruralctl 走"), "走访")
    same(shells.bash("ruralctl 蜂"), "蜂箱")
    same(shells.bash("ruralctl 走访 添"), "添加")
    same(shells.bash("ruralctl visit s"), "set", "show")
    same(shells.bash("ruralctl issue c"), "close")
    same(shells.bash("ruralctl 问题 办"), "办结")
    same(shells.bash("ruralctl --village xiacun --lang=en visit ad"), "add")
    same(shells.bash("ruralctl help visit ad"), "add")
    same(shells.bash("ruralctl schema be"), "beehive")
    same(shells.bash("ruralctl completion "), "bash", "fish", "zsh")
    assert "走访" not in shells.bash("ruralctl ", RURALCTL_LANG="en")
    same(shells.bash("ruralctl 走", RURALCTL_LANG="en"), "走访")


def flags_and_their_values(shells):
    same(shells.bash("ruralctl visit add --pl"), "--place")
    same(shells.bash("ruralctl 走访 添加 --地"), "--地点")
    has(shells.bash("ruralctl beehive add --"), "--owner", "--hives", "--sort", "--village", "--户主", "--allow-future")
    same(shells.bash("ruralctl issue done --out"), "--outcome")
    same(shells.bash("ruralctl visit add --place "), "home", "入户", "field", "地头", "office", "村办", "phone", "电话")
    same(shells.bash("ruralctl visit add --place 入"), "入户")
    same(shells.bash("ruralctl visit add --place=h"), "home")
    same(shells.bash("ruralctl visit add --place="), "home", "入户", "field", "地头", "office", "村办", "phone", "电话")
    same(shells.bash("ruralctl beehive add --sort 中"), "中蜂")
    same(shells.bash("ruralctl household add h1 --classes petition,h"), "petition,hardship")
    same(shells.bash("ruralctl visit add --by "), "he-yuan", "li-jun")
    same(shells.bash("ruralctl coop add --led-by-branch y"), "yes")
    same(shells.bash("ruralctl baseline add --measure hiv"), "hives")
    same(shells.bash("ruralctl project add x --milestones date"), "date=")
    same(shells.bash("ruralctl project add x --milestones date=2021-05,stage=op"), "operating")
    same(shells.bash("ruralctl visit add --village "), "shangcun", "上村", "xiacun", "下村")
    same(shells.bash("ruralctl --village 下"), "下村")
    same(shells.bash("ruralctl person add --village xia"), "xiacun")
    same(shells.bash("ruralctl kinds --format js"), "json", "jsonl")
    same(shells.bash("ruralctl --lang "), "zh", "en", )
    same(shells.bash("ruralctl tally --unit h"), "ha")
    same(shells.bash("ruralctl visit list --columns date,pl"), "date,place")
    # Behind -- nothing is a flag, and the text of another flag is none.
    same(shells.bash("ruralctl visit add -- --pl"))
    same(shells.bash("ruralctl visit add --notes --pl"))


def ids(shells):
    same(shells.bash("ruralctl --village xiacun visit show "), "2021-03-10-7k3f", "2021-02-03-9z6d")
    assert shells.complete("ruralctl --village xiacun visit show ")[0] == "2021-03-10-7k3f"  # the latest first
    same(shells.bash("ruralctl visit rm ", RURALCTL_VILLAGE="xiacun"), "2021-03-10-7k3f", "2021-02-03-9z6d")
    same(shells.bash("ruralctl visit edit 2021-02", cwd=os.path.join(shells.book, "villages/xiacun")), "2021-02-03-9z6d")
    same(shells.bash("ruralctl visit set 9z"), "9z6d")
    same(shells.bash("ruralctl visit show "), "xiacun/2021-03-10-7k3f", "xiacun/2021-02-03-9z6d")
    same(shells.bash("ruralctl visit show xiacun/9"), "xiacun/9z6d")
    same(shells.bash("ruralctl visit show 9z6d "))
    same(shells.bash("ruralctl --village 下村 visit add h01"), "h012", "h013")
    same(shells.bash("ruralctl --village 上村 visit add --households "), "h200")
    same(shells.bash("ruralctl --village xiacun visit add --households h012,h0"), "h012,h012", "h012,h013")
    same(shells.bash("ruralctl person show he"), "he-yuan")
    same(shells.bash("ruralctl village show 下"), "下村")
    # Only what the follow-up has not been done to.
    same(shells.bash("ruralctl --village xiacun issue done "), "2021-02-02-bbbb")
    same(shells.bash("ruralctl --village xiacun issue close "), "2021-02-01-aaaa", "2021-02-02-bbbb")
    same(shells.bash("ruralctl project advance hall op"), "operating")


def revisions(shells):
    git = ["git", "-c", "user.name=me", "-c", "user.email=me@example.org", "-c", "init.defaultBranch=main"]
    for command in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "first"], ["tag", "report-1"]):
        shells.run(*git, *command)
    same(shells.bash("ruralctl tally --at rep"), "report-1")
    same(shells.bash("ruralctl diff "), "HEAD", "main", "report-1")
    same(shells.bash("ruralctl diff report-1..ma"), "report-1..main")
    has(shells.bash("ruralctl history vis"), "visit")
    same(shells.bash("ruralctl --village xiacun history visit 2021-02"), "2021-02-03-9z6d")
    os.remove(os.path.join(shells.book, "villages/xiacun/visits/2021-02.yaml"))
    same(shells.bash("ruralctl --village xiacun visit show 2021-02"))
    same(shells.bash("ruralctl --village xiacun --at main visit show 2021-02"), "2021-02-03-9z6d")
    same(shells.bash("ruralctl --village xiacun --at nothing visit show 2021-0"))


def changes_and_terms(shells):
    same(shells.bash("ruralctl --village xiacun visit set 9z6d pla"), "place=")
    same(shells.bash("ruralctl --village xiacun visit set 9z6d place=ho"), "home")
    same(shells.bash("ruralctl --village xiacun visit set 9z6d place="), "home", "入户", "field", "地头", "office", "村办",
         "phone", "电话")
    same(shells.bash("ruralctl --village xiacun visit set 9z6d households+=h01"), "h012", "h013")
    same(shells.bash("ruralctl visit list cla"), "class:")
    same(shells.bash("ruralctl visit list class:har"), "hardship")
    same(shells.bash("ruralctl visit list not:class:har"), "hardship")
    same(shells.bash("ruralctl visit list 分类：生"), "分类：生活困难户")
    same(shells.bash("ruralctl tally hive"), "hives", "hives:")
    same(shells.bash("ruralctl tally village:下"), "下村")
    same(shells.bash("ruralctl report we"), "week")
    has(shells.bash("ruralctl report 民"), "民情日记")
    same(shells.bash("ruralctl report week --of last-m"), "last-month")
    same(shells.bash("ruralctl tally households-visited --by mo"), "month", "monitor")


def quotes_and_blanks(shells):
    same(shells.bash('ruralctl visit add "愿意 种植" --place 入', ["ruralctl", "visit", "add", '"愿意 种植"', "--place", "入"]),
         "入户")
    same(shells.bash('ruralctl --village xiacun visit set 9z6d "place=ho',
                     ["ruralctl", "--village", "xiacun", "visit", "set", "9z6d", '"place=ho']), "place=home")
    # What stands behind the cursor has no say.
    same(shells.bash("ruralctl vi", ["ruralctl", "visit"]), "visit", "village")


def paths(shells):
    os.mkdir(os.path.join(shells.outside, "folder"))
    with open(os.path.join(shells.outside, "file"), "w", encoding="utf-8"):
        pass
    same(shells.bash("ruralctl init f", cwd=shells.outside), "folder")
    same(shells.complete("ruralctl init f"), ":folders")
    same(shells.complete("ruralctl -C "), ":folders")
    # A home folder written as people write it.
    os.symlink(shells.book, os.path.join(shells.outside, "linked"))
    same(shells.bash("ruralctl -C ~/linked person show li", cwd=shells.outside), "li-jun")


def silence(shells):
    """Whatever goes wrong, nothing is said: a person is typing."""
    has(shells.complete("ruralctl ", cwd=shells.outside), "visit", "init")
    same(shells.complete("ruralctl visit show ", cwd=shells.outside))
    same(shells.complete("ruralctl -C /nowhere visit show "))
    same(shells.complete("ruralctl nonsense "))
    same(shells.complete("ruralctl visit nonsense "))
    same(shells.complete("ruralctl --village 下庄 visit show "))
    assert shells.run(shells.binary, "complete").stdout == ""
    households = os.path.join(shells.book, "villages/xiacun/households.yaml")
    with open(households, "a", encoding="utf-8") as file:
        file.write("- {{{\n")
    same(shells.complete("ruralctl --village xiacun visit add h0"))
    has(shells.complete("ruralctl visit add h"), "h200")
    with open(os.path.join(shells.book, "ruralctl.yaml"), "a", encoding="utf-8") as file:
        file.write("kinds: nonsense\n")
    has(shells.complete("ruralctl vi"), "visit")
    same(shells.complete("ruralctl --village xiacun visit show "))


def descriptions(shells):
    done = shells.run(shells.binary, "complete", "\x1f--village\x1f上村\x1fhousehold\x1fshow\x1f")
    assert re.fullmatch(r"h200\t赵家 +\(东\)\n", done.stdout), done.stdout
    done = shells.run(shells.binary, "complete", "\x1fvisit\x1fadd\x1f--place\x1fh")
    assert done.stdout == "home\t入户\n", done.stdout


def scripts(shells):
    zsh = shells.script("zsh")
    assert zsh.startswith("#compdef ruralctl\n")
    for part in ("_ruralctl()", "compdef _ruralctl ruralctl", "_describe", "_files -/", "complete $'\\x1f'"):
        assert part in zsh, part
    fish = shells.script("fish")
    for part in ("function __ruralctl_complete", "complete -c ruralctl", "commandline -ct", "__fish_complete_path",
                 "__fish_complete_directories"):
        assert part in fish, part
    bash = shells.script("bash")
    for part in ("-F _ruralctl ruralctl", "COMPREPLY", "compgen -d"):
        assert part in bash, part
    wrong = shells.run(shells.binary, "--lang", "en", "completion", "bsh", status=2)
    assert wrong.stderr == "ruralctl: no completion for 'bsh'; did you mean 'bash'?\n", wrong.stderr
    wrong = shells.run(shells.binary, "--lang", "en", "completion", "cmd.exe", status=2)
    assert all(shell in wrong.stderr for shell in ("bash", "zsh", "fish")), wrong.stderr
    shells.run(shells.binary, "completion", status=2)
    assert "\n  complete" not in shells.run(shells.binary, "--help").stdout.replace("completion", "")
    for shell, script in (("bash", bash), ("zsh", zsh), ("fish", fish)):
        if shutil.which(shell):
            with tempfile.NamedTemporaryFile("w", encoding="utf-8") as file:
                file.write(script)
                file.flush()
                shells.run(shell, "-n", file.name)
        else:
            print(f"  {shell} is not installed")
    if shutil.which("fish"):
        for line, expected in (("ruralctl visit add --place=h", "--place=home\t入户\n"), ("ruralctl 走", "走访\tvisit\n")):
            done = shells.run("fish", "--no-config", "-c", f'{fish}\ncomplete -C "{line}"')
            assert done.stdout == expected, done.stdout


def tab_on_a_terminal(shells):
    with open(os.path.join(shells.outside, "script"), "w", encoding="utf-8") as file:
        file.write(shells.script("bash"))
    master, slave = pty.openpty()
    process = subprocess.Popen(["bash", "--norc", "--noprofile", "-i"], cwd=shells.book, stdin=slave, stdout=slave,
                               stderr=slave, start_new_session=True,
                               env={**shells.environment, "PS1": "> ", "TERM": "dumb", "INPUTRC": "/dev/null"})
    os.close(slave)
    shown = ""

    def until(text):
        nonlocal shown
        end = time.monotonic() + 20
        while text not in shown:
            assert time.monotonic() < end, f"{text!r} did not come; the terminal shows\n{shown}"
            if select.select([master], [], [], 1)[0]:
                shown += os.read(master, 65536).decode("utf-8", "replace")
        shown = shown[shown.index(text) + len(text):]

    def type_and_see(typed, completed):
        os.write(master, typed.encode())
        until(completed)

    until("> ")
    type_and_see("source ../外面/script\n", "> ")
    type_and_see("ruralctl --village xiac\tvis\tset 9\tpl\tho\t", "ruralctl --village xiacun visit set 9z6d place=home ")
    type_and_see("\x15ruralctl visit list clas\tpet\t", "ruralctl visit list class:petition ")
    type_and_see("\x15ruralctl 走\t添\t--地\t入\t", "ruralctl 走访 添加 --地点 入户 ")
    os.write(master, b"\x15exit\n")
    process.wait(20)
    os.close(master)


def main():
    binary = os.path.abspath(sys.argv[1])
    for check in (commands_kinds_and_verbs, flags_and_their_values, ids, revisions, changes_and_terms, quotes_and_blanks,
                  paths, silence, descriptions, scripts, tab_on_a_terminal):
        with tempfile.TemporaryDirectory() as folder:
            check(Shells(binary, folder))
        print(check.__name__.replace("_", " "))


main()
