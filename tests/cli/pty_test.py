#!/usr/bin/python3
"""Holds conversations with `add` on a pseudo-terminal, as a person would: pty_test.py BINARY."""
import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time

PATIENCE = 20  # seconds, on a machine that is busy with other things
IUTF8 = 0o40000
CTRL_C, CTRL_D, ERASE = "\x03", "\x04", "\x7f"

FILES = {
    "ruralctl.yaml": "format: 1\ntitle: 工作队\nlang: zh\n",
    "team.yaml": "- id: he-yuan\n  name: 何远\n- id: li-jun\n  name: 李军\n",
    "villages/shangcun/village.yaml": "- id: shangcun\n  name: 上村\n  level: grid\n",
    "villages/xiacun/village.yaml": "- id: xiacun\n  name: 下村\n  level: grid\n",
    "villages/xiacun/households.yaml": "- id: h012\n  alias: 王家\n- id: h013\n  alias: 李家\n",
    "villages/xiacun/visits/2021-03.yaml": "# 三月\n- id: 2021-03-10-aaaa\n  date: 2021-03-10\n  by: [li-jun]\n",
}


class Talk:
    """One run of the program with its standard input and error on a terminal, its output in a pipe."""

    def __init__(self, test, *arguments, stdout_too=False, columns=100, **variables):
        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
        modes = termios.tcgetattr(slave)
        modes[0] |= IUTF8
        termios.tcsetattr(slave, termios.TCSANOW, modes)
        environment = {**test.environment, **variables}

        def take_terminal():
            fcntl.ioctl(0, termios.TIOCSCTTY, 0)
            signal.signal(signal.SIGINT, signal.SIG_DFL)  # who runs tests in the background ignores it

        self.process = subprocess.Popen([test.binary, *arguments], cwd=test.book, env=environment, stdin=slave,
                                        stderr=slave, stdout=slave if stdout_too else subprocess.PIPE,
                                        start_new_session=True, preexec_fn=take_terminal)
        os.close(slave)
        self.received = b""
        self.shown = ""
        self.read_to = 0

    def more(self, seconds):
        """Reads what has been written to the terminal; False where nothing comes any more."""
        ready, _, _ = select.select([self.master], [], [], seconds)
        try:
            data = os.read(self.master, 65536) if ready else b""
        except OSError:  # the other end is closed
            data = b""
        self.received += data
        self.shown = self.received.decode("utf-8", "replace").replace("\r\n", "\n")
        return bool(data)

    def expect(self, text):
        """Waits for the text behind what has been expected before."""
        until = time.monotonic() + PATIENCE
        while text not in self.shown[self.read_to:]:
            if not self.more(1) and (time.monotonic() > until or self.process.poll() is not None):
                assert text in self.shown[self.read_to:], f"{text!r} did not come; the terminal shows\n{self.shown}"
        self.read_to = self.shown.index(text, self.read_to) + len(text)

    def type(self, text, enter=True):
        os.write(self.master, (text + "\n" * enter).encode())

    def answer(self, question, text):
        self.expect(question)
        self.type(text)

    def end(self, status):
        """The exit status must be this; gives what was written to standard output."""
        try:
            out = (self.process.communicate(timeout=PATIENCE)[0] or b"").decode()
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise
        got = self.process.returncode
        while self.more(0.2):
            pass
        os.close(self.master)
        assert got == status, f"status {got}, not {status}; the terminal shows\n{self.shown}"
        return out


class Test:
    def __init__(self, binary, folder):
        self.binary = binary
        self.book = folder
        self.environment = {name: value for name, value in os.environ.items()
                            if not name.startswith("RURALCTL_") and name not in ("TERM", "LC_ALL")}
        self.environment.update(RURALCTL_TODAY="2021-03-16", NO_COLOR="1", TERM="xterm", LANG="C.UTF-8")
        for path, text in FILES.items():
            path = os.path.join(folder, path)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)

    def files(self):
        """Every file of the book and its text; without the lock, which stays where it was taken once."""
        found = {}
        for folder, folders, names in os.walk(self.book):
            folders[:] = [name for name in folders if name != ".ruralctl"]
            for name in names:
                path = os.path.join(folder, name)
                with open(path, "rb") as file:
                    found[os.path.relpath(path, self.book)] = file.read().decode()
        return found


def adds_a_visit_in_chinese(test):
    talk = Talk(test, "走访", "添加")
    talk.expect("1 上村 (shangcun)  2 下村 (xiacun)\n")
    talk.answer("村 * (序号或名称): ", "2")
    talk.answer("日期 * (如 3月16日、昨天) [2021-03-16]: ", "三月十五")
    talk.answer("h013  李家\n农户 ", "h12，h013")
    talk.expect("下村没有农户“h12”；是不是 h012, h013？")
    talk.answer("农户 ", "h012，李家")
    talk.answer("另有户数 (户，如 30、约30、30余): ", "<")
    talk.answer("农户 (编号、编号的末尾或名称，多项用逗号隔开) [王家 (h012)、李家 (h013)]: ", "")
    talk.answer("另有户数 ", "约五户")
    talk.answer("[李军 (li-jun)]: ", "")
    talk.expect("1 入户  2 地头  3 村办  4 电话\n")
    talk.answer("地点 ", "5")
    talk.expect("地点不能是“5”")
    talk.answer("地点 ", "地头")
    talk.answer("主题 ", "种植、销路")
    talk.answer("问题 ", "")
    talk.answer("下次走访 ", "")
    talk.answer("备注: ", "愿意加入种植，担心" + "销售" + ERASE + "路")
    talk.expect("    村        下村\n    日期      2021-03-15\n    农户      王家 (h012)、李家 (h013)\n")
    talk.answer("对吗？ [是]: ", "")
    out = talk.end(0)
    record = out.rstrip("\n")
    assert re.fullmatch(r"2021-03-15-[0-9a-z]{4}\n", out), out
    assert "\x1b" not in talk.shown, talk.shown
    before = FILES["villages/xiacun/visits/2021-03.yaml"]
    expected = before + (f"- id: {record}\n  date: 2021-03-15\n  households: [h012, h013]\n  household_count: ~5\n"
                         "  by: [li-jun]\n  place: field\n  topics: [种植, 销路]\n  notes: 愿意加入种植，担心销路\n")
    written = test.files()["villages/xiacun/visits/2021-03.yaml"]
    assert written == expected, written


def takes_defaults_where_the_output_is_on_the_terminal_too(test):
    talk = Talk(test, "visit", "add", "--village", "xiacun", stdout_too=True, columns=60)
    talk.answer("日期 * ", ".")
    talk.answer("对吗？ [是]: ", "")
    talk.end(0)
    assert re.search(r"\n2021-03-16-[0-9a-z]{4}\n$", talk.shown), talk.shown
    assert "  by: [li-jun]\n" in test.files()["villages/xiacun/visits/2021-03.yaml"]


def is_bold_at_most(test):
    talk = Talk(test, "visit", "add", "--village", "xiacun", NO_COLOR="")
    talk.expect("\x1b[1m日期\x1b[0m * ")
    talk.type(CTRL_D, enter=False)
    talk.end(2)
    assert set(re.findall(r"\x1b\[[0-9;]*[A-Za-z]", talk.shown)) == {"\x1b[1m", "\x1b[0m"}


def adds_nothing_after_ctrl_d(test):
    before = test.files()
    talk = Talk(test, "走访", "添加", "--village", "下村")
    talk.answer("日期 ", "")
    talk.answer("农户 ", "h012")
    talk.expect("另有户数 ")
    talk.type(CTRL_D, enter=False)
    assert talk.end(2) == ""
    assert "\nruralctl: 还没答完输入就结束了；什么也没有添加\n" in talk.shown, talk.shown
    assert test.files() == before


def adds_nothing_after_ctrl_c(test):
    before = test.files()
    talk = Talk(test, "走访", "添加", "--village", "下村")
    talk.answer("日期 ", "")
    talk.expect("农户 ")
    talk.type(CTRL_C, enter=False)
    assert talk.end(-2) == ""
    assert test.files() == before


def adds_nothing_after_a_no(test):
    before = test.files()
    talk = Talk(test, "走访", "添加", "--village", "下村")
    talk.answer("日期 ", ".")
    talk.answer("对吗？ [是]: ", "否")
    assert talk.end(2) == ""
    assert "什么也没有添加" in talk.shown
    assert test.files() == before


def lets_others_write_meanwhile(test):
    talk = Talk(test, "走访", "添加", "--village", "下村")
    talk.expect("日期 ")
    subprocess.run([test.binary, "visit", "add", "h012", "--village", "xiacun"], cwd=test.book,
                   env={**test.environment, "RURALCTL_LOCK_WAIT": "0"}, check=True, capture_output=True,
                   stdin=subprocess.DEVNULL)
    talk.type(".")
    talk.answer("对吗？ [是]: ", "")
    record = talk.end(0).strip()
    written = test.files()["villages/xiacun/visits/2021-03.yaml"]
    assert f"- id: {record}\n" in written and "households: [h012]" in written, written


def asks_nothing_without_a_terminal(test):
    before = test.files()
    # The one or the other alone is no conversation.
    for stdin_is_terminal in (False, True):
        master, slave = pty.openpty()
        stderr = subprocess.PIPE if stdin_is_terminal else slave
        process = subprocess.Popen([test.binary, "问题", "添加", "路灯不亮", "--village", "下村"], cwd=test.book,
                                   env=test.environment, stdin=slave if stdin_is_terminal else subprocess.DEVNULL,
                                   stdout=subprocess.PIPE, stderr=stderr)
        out, err = process.communicate(timeout=PATIENCE)
        if err is None:
            err = os.read(master, 65536)
        os.close(slave)
        os.close(master)
        assert process.returncode == 2, process.returncode
        assert out == b"", out
        assert err.count(b"\n") == 1 and "类别" in err.decode() and "--category" in err.decode(), err.decode()
        assert test.files() == before


def main():
    binary = os.path.abspath(sys.argv[1])
    for check in (adds_a_visit_in_chinese, takes_defaults_where_the_output_is_on_the_terminal_too, is_bold_at_most,
                  adds_nothing_after_ctrl_d, adds_nothing_after_ctrl_c, adds_nothing_after_a_no,
                  lets_others_write_meanwhile, asks_nothing_without_a_terminal):
        with tempfile.TemporaryDirectory() as folder:
            check(Test(binary, folder))
        print(check.__name__.replace("_", " "))


main()
