#!/usr/bin/python3
"""Opens reports in a real browser and in a word processor's format: report_page_test.py BINARY SOURCE_DIR.

The page of HTML is opened by a headless Chromium: without a message on its console, with texts that look like markup
left as texts, without anything fetched from elsewhere, no wider than a phone, and printed to A4. pandoc makes a Word file
of the Markdown, and the texts are in it as they were written.
"""
import html.parser
import json
import os
import pathlib
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import zipfile
import zlib

BINARY, SOURCE = sys.argv[1], pathlib.Path(sys.argv[2])
NASTY = '<script>document.title="taken"</script> & "引号" <b>粗</b> $x^2$ @all [链接](x) `code` *a* _b_ ~c~ # |'
CHROMIUM = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars"]


def ruralctl(book, *words):
    done = subprocess.run([BINARY, "-C", str(book), "--lang", "zh", "--today", "2021-03-19", *words],
                          capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, (words, done.stderr)
    return done.stdout


def chromium(folder, page, *flags):
    """What the browser prints, and what the page said on its console."""
    done = subprocess.run([*CHROMIUM, f"--user-data-dir={folder}/profile", "--enable-logging=stderr", *flags,
                           page.as_uri()], capture_output=True, text=True, timeout=120, cwd=folder)
    assert done.returncode == 0, done.stderr
    console = [line for line in done.stderr.splitlines() if "CONSOLE" in line]
    return done.stdout, console


class Reader(html.parser.HTMLParser):
    """The texts and elements of a page."""

    def __init__(self):
        super().__init__()
        self.elements, self.texts, self.open = [], [], []

    def handle_starttag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))
        if tag not in ("meta", "br", "link"):
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))

    def handle_endtag(self, tag):
        assert self.open and self.open[-1] == tag, f"</{tag}> closes {self.open[-3:]}"
        self.open.pop()

    def handle_data(self, data):
        if self.open and self.open[-1] != "style":
            self.texts.append(data)


def picture_size(path):
    data = path.read_bytes()
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    return struct.unpack(">II", data[16:24])


def is_blank(path):
    """Whether all points of a picture are the same; enough of PNG for what Chromium writes."""
    data, at, body = path.read_bytes(), 8, b""
    while at < len(data):
        size, kind = struct.unpack(">I4s", data[at:at + 8])
        if kind == b"IDAT":
            body += data[at + 8:at + 8 + size]
        at += size + 12
    return len(set(zlib.decompress(body))) < 8


def check_page(folder, page, texts):
    written = page.read_text(encoding="utf-8")
    reader = Reader()
    reader.feed(written)
    assert not reader.open, reader.open
    tags = [tag for tag, _ in reader.elements]
    assert "script" not in tags and "link" not in tags and "img" not in tags and "iframe" not in tags
    for tag, attributes in reader.elements:
        for name, value in attributes.items():
            assert not name.startswith("on"), (tag, name)
            assert name not in ("src", "href"), (tag, name, value)
        if tag == "svg":  # said to those who cannot see it
            assert attributes["role"] == "img" and attributes["aria-labelledby"]
    assert "url(" not in written and "@import" not in written
    assert tags.count("svg") == tags.count("desc")
    assert ("html", {"lang": "zh-CN"}) in reader.elements
    for text in texts:
        assert text in "".join(reader.texts), text

    dom, console = chromium(folder, page, "--dump-dom")
    assert console == [], console
    assert "<script" not in dom and "taken" not in re.search(r"<title>(.*?)</title>", dom).group(1)
    for size in ("390,844", "1240,1754"):
        shot = folder / "shot.png"
        shot.unlink(missing_ok=True)
        _, console = chromium(folder, page, f"--window-size={size}", f"--screenshot={shot}")
        assert console == [], console
        assert picture_size(shot) == tuple(int(n) for n in size.split(",")) and not is_blank(shot)
    pdf = folder / "page.pdf"
    chromium(folder, page, f"--print-to-pdf={pdf}", "--no-pdf-header-footer")
    data = pdf.read_bytes()
    assert data.startswith(b"%PDF") and len(data) > 10_000
    box = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", data)
    assert [round(float(n)) for n in box.groups()] in ([595, 842], [596, 842], [594, 842]), box.groups()


def check_width(folder, page):
    """On a phone only tables scroll, each by itself: the page is as wide as the screen."""
    probe = folder / "probe.html"
    probe.write_text(f"""<!DOCTYPE html><meta charset=utf-8><iframe id=f style="width:360px;height:700px;border:0"
src="{page.as_uri()}"></iframe><p id=out></p><script>
f.onload = () => {{ out.textContent = "width " + f.contentDocument.documentElement.scrollWidth; }};
</script>""", encoding="utf-8")
    dom, _ = chromium(folder, probe, "--allow-file-access-from-files", "--virtual-time-budget=4000", "--dump-dom")
    width = re.search(r"width (\d+)", dom)
    assert width, dom[-500:]
    assert int(width.group(1)) <= 360, width.group(0)


def check_word(folder, book, texts):
    ruralctl(book, "report", "week", "--output", str(folder / "week.md"))
    ruralctl(book, "report", "diary", "--of", "2021-W11", "--output", str(folder / "diary.md"))
    for name in ("week", "diary"):
        subprocess.run(["pandoc", f"{name}.md", "-o", f"{name}.docx"], cwd=folder, check=True)
    with zipfile.ZipFile(folder / "week.docx") as word:
        document = word.read("word/document.xml").decode("utf-8")
        assert document.count("<w:tbl>") >= 5 and 'w:val="Heading2"' in document
    with zipfile.ZipFile(folder / "diary.docx") as word:
        document = word.read("word/document.xml").decode("utf-8")
    plain = re.sub(r"<[^>]+>", "", document)
    for entity, meant in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        plain = plain.replace(entity, meant)
    for quote in "“”":  # pandoc's typography
        plain = plain.replace(quote, '"')
    for text in texts:
        assert text in plain, (text, plain[plain.find("taken") - 80:][:300])


def main():
    for program in ("chromium", "pandoc"):
        if shutil.which(program) is None:
            sys.exit(f"this test needs {program}; scripts/test installs it")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        os.environ["HOME"] = name
        book = folder / "book"
        shutil.copytree(SOURCE / "examples/taohuayu", book)
        ruralctl(book, "visit", "add", "--village", "shanggou", "--date", "2021-03-18", "h001", NASTY)
        ruralctl(book, "issue", "add", "--village", "shanggou", "--category", "other", "--opened", "2021-03-18", NASTY)
        week, diary = folder / "week.html", folder / "diary.html"
        ruralctl(book, "report", "week", "--output", str(week))
        ruralctl(book, "report", "diary", "--of", "2021-W11", "--output", str(diary))
        check_page(folder, week, [NASTY, "2021年第11周（3月15日至21日）"])
        check_page(folder, diary, [NASTY])
        check_width(folder, week)
        check_word(folder, book, [NASTY])
        # The page says what the data say.
        data = json.loads(ruralctl(book, "report", "week", "--format", "json"))
        page = week.read_text(encoding="utf-8")
        for section in data["sections"]:
            for block in section["blocks"]:
                if block["type"] == "text" and any(c.isdigit() for c in block["text"]) and "0" not in block["text"]:
                    assert block["text"] in page, block["text"]
        # An empty book has a page too.
        empty = folder / "empty"
        subprocess.run([BINARY, "init", str(empty), "--title", "<空> & 台账"], check=True, capture_output=True)
        page = folder / "empty.html"
        ruralctl(empty, "report", "week", "--output", str(page))
        check_page(folder, page, ["<空> & 台账"])
    print("pages open in a browser and print, and pandoc makes Word files of them")


main()
