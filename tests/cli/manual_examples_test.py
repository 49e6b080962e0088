#!/usr/bin/python3
"""Runs what the manual pages offer for copying: tests/cli/manual_examples_test.py BINARY SOURCE_DIR

In both pages the line for cron and the git hook stand between the comments `.\\" example: NAME` and `.\\" end`. The command
of the line runs as cron runs it, in a bare environment, on a copy of an example book, and must make a page. The hook is
put into a git repository with a book: it must let a sound commit pass, and refuse one after which the book has a mistake or
a published figure is no longer what the records give. The county's form in doc/FORMAT.md is put into the book's settings
and printed.
"""
import datetime
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

PAGES = ("man/en/ruralctl.1", "man/zh_CN/ruralctl.1")
ROFF = {r"\-": "-", r"\(aq": "'", r"\(dq": '"', r"\&": "", r"\:": "", r"\e": "\\"}


def examples(page):
    """What a reader would copy, by name."""
    found = {}
    for name, body in re.findall(r'^\.\\" example: (\w+)\n(.*?)^\.\\" end$', page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL):
        lines = [line for line in body.splitlines() if not re.match(r"\.(nf|fi|RS|RE|PP)\b", line)]
        text = re.sub(r"\\(?:\(aq|\(dq|[-&:e])", lambda sign: ROFF[sign.group()], "\n".join(lines) + "\n")
        assert "\\" not in text, f"{page}: this test does not know all signs in the example {name}:\n{text}"
        assert name not in found, f"{page}: the example {name} stands twice"
        found[name] = text
    return found


class Home:
    """A home folder with a book, a copy of an example, and nothing of the caller's."""

    def __init__(self, folder, binary, source_dir):
        self.path = pathlib.Path(folder).resolve()
        (self.path / "bin").mkdir()
        (self.path / "bin/ruralctl").symlink_to(binary)
        self.book = self.path / "book"
        shutil.copytree(source_dir / "examples/taohuayu", self.book)
        self.environment = {
            "PATH": f"{self.path / 'bin'}:/usr/bin:/bin", "HOME": str(self.path), "TZ": "UTC", "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_AUTHOR_NAME": "me", "GIT_AUTHOR_EMAIL": "me@example.org", "GIT_COMMITTER_NAME": "me", "GIT_COMMITTER_EMAIL": "me@example.org"}

    def run(self, *command, cwd=None, status=0):
        done = subprocess.run(command, cwd=cwd or self.book, env=self.environment, encoding="utf-8", stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=120)
        assert status is None or done.returncode == status, f"{' '.join(command)}: {done.returncode}\n{done.stdout}"
        return done

    def replace(self, file, old, new):
        path = self.book / file
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{file} has no '{old}'"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")


def cron_makes_the_report(home, line):
    minute, hour, day, month, weekday, command = line.strip().split(maxsplit=5)
    assert (minute, hour, day, month, weekday) == ("0", "17", "*", "*", "5"), f"not Friday at 17:00: {line}"
    assert "%" not in command, "% means a line end to cron"
    home.run("/bin/sh", "-c", command, cwd=home.path)
    page = (home.book / "weekly.html").read_text(encoding="utf-8")
    assert page.startswith("<!DOCTYPE html>") and page.rstrip().endswith("</html>"), page[:200]
    assert "周报" in page
    home.run("ruralctl", "check")  # the page beside the records is no finding


def commit(home, message, passes):
    home.run("git", "add", "-A")
    done = home.run("git", "commit", "--quiet", "-m", message, status=None)
    assert (done.returncode == 0) == passes, f"the commit '{message}' should {'pass' if passes else 'be refused'}:\n{done.stdout}"
    return done.stdout


def hook_guards_the_book(home, script, name):
    home.run("git", "init", "--quiet")
    home.run("git", "add", "-A")
    home.run("git", "commit", "--quiet", "-m", "the book")
    hook = home.book / ".git/hooks" / name
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(script, encoding="utf-8")
    hook.chmod(0o755)

    home.run("ruralctl", "report", "week", "--of", "2021-W11", "--publish")
    commit(home, "a report is published", passes=True)
    home.run("ruralctl", "visit", "add", "h001", "--village", "xitan", "--date", "2021-07-14")
    commit(home, "a visit of another week", passes=True)

    home.run("ruralctl", "visit", "add", "h001", "--village", "xitan", "--date", "2021-03-17")
    told = commit(home, "a visit of the published week, entered late", passes=False)
    assert "reports/2021-W11.yaml:" in told and "走访户次" in told, told
    home.run("git", "checkout", "--quiet", "HEAD", "--", ".")

    home.replace("villages/xitan/visits/2021-07.yaml", "date: ", "dated: ")
    told = commit(home, "a mistake in a record", passes=False)
    assert "villages/xitan/visits/2021-07.yaml:" in told and "error" in told, told
    home.run("git", "checkout", "--quiet", "HEAD", "--", ".")
    home.run("ruralctl", "visit", "add", "h001", "--village", "xitan", "--date", "2021-07-15")
    commit(home, "all is right again", passes=True)


def form_of_the_county_works(home, source_dir):
    forms = re.findall(r"^```yaml\n(reports:\n.*?)^```$", (source_dir / "doc/FORMAT.md").read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    assert len(forms) == 1, f"doc/FORMAT.md has {len(forms)} blocks marked `yaml` with reports"
    settings = home.book / "ruralctl.yaml"
    own, _, _ = settings.read_text(encoding="utf-8").partition("\nreports:\n")
    settings.write_text(own + "\n" + forms[0], encoding="utf-8")
    home.run("ruralctl", "check")
    page = home.run("ruralctl", "report", "月度情况表", "--of", "2021-03", "--format", "md").stdout
    headings = re.findall(r"^## .、(.*)$", page, re.MULTILINE)
    titles = re.findall(r"^      - title: (.*)$", forms[0], re.MULTILINE)
    assert headings == titles, f"sections {headings} instead of {titles}"


def main():
    binary, source_dir = (pathlib.Path(argument).resolve() for argument in sys.argv[1:])
    assert datetime.date.today() > datetime.date(2022, 1, 31), "the example book would lie ahead of this computer's clock"
    offered = [examples(source_dir / page) for page in PAGES]
    for page, found in zip(PAGES, offered):
        assert set(found) == {"crontab", "hook"}, f"{page} has the examples {sorted(found)}"
    assert offered[0] == offered[1], "the two pages offer different examples"
    for page, found in zip(PAGES, offered):
        with tempfile.TemporaryDirectory() as folder:
            cron_makes_the_report(Home(folder, binary, source_dir), found["crontab"])
        with tempfile.TemporaryDirectory() as folder:
            hook_guards_the_book(Home(folder, binary, source_dir), found["hook"], "pre-commit")
        print(f"{page}: the line for cron makes a page, the hook guards the book")
    with tempfile.TemporaryDirectory() as folder:
        form_of_the_county_works(Home(folder, binary, source_dir), source_dir)
    print("doc/FORMAT.md: the county's form works")
    return 0


if __name__ == "__main__":
    sys.exit(main())
