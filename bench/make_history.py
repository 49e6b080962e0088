#!/usr/bin/python3
"""Makes a repository with a book and its history, for measuring: make_history.py FOLDER [COMMITS [VISITS [VILLAGES]]].

Each commit records visits in five villages; now and then one corrects a date, which moves a record to another file,
removes a visit or changes a household. By default 2,000 commits with 50,000 visits in all, of five and a half years.
"""
import datetime
import os
import subprocess
import sys

TAILS = "0123456789abcdefghjkmnpqrstvwxyz"
NOTES = ("愿意加入种植,担心销路。", "希望统一收购。", "房顶漏雨,已联系施工。", "孩子今年上高中。", "身体好转,能下地了。")
FIRST = datetime.date(2016, 1, 1)


class Book:
    """The files as they stand, each a list of records."""

    def __init__(self, villages):
        self.files = {}
        self.changed = set()
        self.number = 0
        for v in range(villages):
            self.put(f"villages/v{v:02d}/village.yaml", [f"- id: v{v:02d}\n  name: 村{v:02d}\n  level: village\n"])
            self.put(f"villages/v{v:02d}/households.yaml",
                     [f"- id: h{h:03d}\n  members: {h % 6 + 1}\n" for h in range(120)])

    def put(self, path, records):
        self.files[path] = records
        self.changed.add(path)

    def visit(self, village, date):
        self.number += 1
        n = self.number * 977 % 32 ** 4
        tail = "".join(TAILS[n // 32 ** i % 32] for i in range(4))
        record = (f"- id: {date}-{tail}\n  date: {date}\n  households: [h{n % 120:03d}, h{(n * 3 + 1) % 120:03d}]\n"
                  f"  place: home\n  topics: [livelihood, planting]\n  notes: {NOTES[n % 5]}\n")
        path = f"villages/{village}/visits/{date:%Y-%m}.yaml"
        self.put(path, self.files.get(path, []) + [record])

    def correct_date(self, path, date):
        """The last visit of the file was a month earlier."""
        record = self.files[path][-1]
        earlier = (date.replace(day=1) - datetime.timedelta(days=1)).replace(day=28)
        target = path[:-len("2016-01.yaml")] + f"{earlier:%Y-%m}.yaml"
        self.put(path, self.files[path][:-1])
        self.put(target, self.files.get(target, []) + [record.replace(f"  date: {date}", f"  date: {earlier}")])


def main():
    folder = sys.argv[1]
    commits, visits, villages = (int(a) for a in (sys.argv[2:] + ["2000", "50000", "40"][len(sys.argv) - 2:]))
    os.makedirs(folder)
    git = ["git", "-C", folder]
    subprocess.run(git + ["init", "-q", "-b", "main"], check=True)
    importer = subprocess.Popen(git + ["fast-import", "--quiet"], stdin=subprocess.PIPE)
    write = importer.stdin.write

    def data(text):
        raw = text.encode()
        write(b"data %d\n%s\n" % (len(raw), raw))

    book = Book(villages)
    book.put("ruralctl.yaml", ["format: 1\ntitle: 测量用台账\nlang: zh\n"])
    for n in range(commits):
        date = FIRST + datetime.timedelta(days=n)
        each = (visits * (n + 1) // commits - visits * n // commits) // 5
        for i in range(5):
            village = f"v{(n * 5 + i) % villages:02d}"
            for _ in range(each):
                book.visit(village, date)
        path = f"villages/v{n * 5 % villages:02d}/visits/{date:%Y-%m}.yaml"
        if n % 97 == 96:
            book.correct_date(path, date)
        if n % 33 == 32:
            book.put(path, book.files[path][:-1])
        if n % 10 == 9:
            households = f"villages/v{n % villages:02d}/households.yaml"
            records = list(book.files[households])
            records[n % 120] = f"- id: h{n % 120:03d}\n  classes: [hardship]\n  members: {n % 7 + 1}\n"
            book.put(households, records)
        when = int(datetime.datetime.combine(date, datetime.time(10), datetime.timezone.utc).timestamp())
        write(b"commit refs/heads/main\ncommitter bench <bench@example.org> %d +0000\n" % when)
        data(f"Visits of {date}")
        for path in sorted(book.changed):
            if book.files[path]:
                write(b"M 644 inline %s\n" % path.encode())
                data("".join(book.files[path]))
            else:
                write(b"D %s\n" % path.encode())
        book.changed.clear()
    importer.stdin.close()
    if importer.wait() != 0:
        sys.exit("git fast-import failed")
    subprocess.run(git + ["reset", "-q", "--hard"], check=True)


main()
