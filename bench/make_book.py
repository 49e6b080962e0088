#!/usr/bin/python3
"""Writes a book of villages × months × visits, for measuring: make_book.py FOLDER [VILLAGES [MONTHS [VISITS]]]."""
import os
import sys

TAILS = "0123456789abcdefghjkmnpqrstvwxyz"
NOTES = ("愿意加入种植,担心销路。", "希望统一收购。", "房顶漏雨,已联系施工。", "孩子今年上高中。", "身体好转,能下地了。")


def tail(n):
    out = ""
    for _ in range(4):
        out = TAILS[n % 32] + out
        n //= 32
    return out


def main():
    folder = sys.argv[1]
    villages, months, visits = (int(a) for a in (sys.argv[2:] + ["1000", "33", "30"][len(sys.argv) - 2:]))
    os.makedirs(folder)
    with open(f"{folder}/ruralctl.yaml", "w", encoding="utf-8") as f:
        f.write("format: 1\ntitle: 测量用台账\nlang: zh\n")
    with open(f"{folder}/team.yaml", "w", encoding="utf-8") as f:
        f.write("- id: he-yuan\n  name: 甲\n- id: li\n  name: 乙\n")
    for v in range(villages):
        place = f"{folder}/villages/v{v:04d}"
        os.makedirs(f"{place}/visits")
        with open(f"{place}/village.yaml", "w", encoding="utf-8") as f:
            f.write(f"- id: v{v:04d}\n  name: 村{v:04d}\n  level: village\n")
        with open(f"{place}/households.yaml", "w", encoding="utf-8") as f:
            for h in range(120):
                f.write(f"- id: h{h:03d}\n  classes: [{'hardship' if h % 7 == 0 else 'petition'}]\n" if h % 3 == 0
                        else f"- id: h{h:03d}\n")
        for m in range(months):
            year, month = 2019 + m // 12, m % 12 + 1
            lines = []
            for i in range(visits):
                day = i * 28 // visits + 1
                n = (v * 7 + m * 31 + i * 13)
                date = f"{year}-{month:02d}-{day:02d}"
                lines.append(f"- id: {date}-{tail(n * 977 + i)}\n  date: {date}\n"
                             f"  households: [h{n % 120:03d}, h{(n * 3 + 1) % 120:03d}]\n"
                             f"  by: [{'he-yuan' if n % 2 else 'li'}]\n  place: home\n"
                             f"  topics: [livelihood, planting]\n"
                             f"  notes: |-\n    {NOTES[n % 5]}\n    {NOTES[(n + 2) % 5]}\n")
            with open(f"{place}/visits/{year}-{month:02d}.yaml", "w", encoding="utf-8") as f:
                f.write("".join(lines))


main()
