#!/usr/bin/python3
"""Makes the example book taohuayu: the year 2021 of the work team of 桃花峪镇. Township, villages, people, enterprises and
all that happens are invented. The book is made with the program's own commands, each with --today of its day; only
ruralctl.yaml is written by hand, as its owner would.

    examples/taohuayu.py BINARY FOLDER      FOLDER must not hold anything yet

The same program makes the same bytes each time: chance comes from Dice and from RURALCTL_ID_SEED alone.
"""

import datetime
import heapq
import os
import shlex
import subprocess
import sys

sys.dont_write_bytecode = True
import taohuayu_phrases as phrases  # noqa: E402

HERE = os.path.dirname(os.path.abspath(__file__))

SETTINGS = """\
format: 1
title: 桃花峪镇乡村振兴工作队（虚构示例）
lang: zh

# 在两种固有分类之外，本队自己加的。
classes:
  elderly: {en: living alone, zh: 独居老人}
  left-behind: {en: left-behind children, zh: 留守儿童户}

# 四议两公开。
procedure:
  - {step: branch-proposes, zh: 支部提议}
  - {step: committees-consult, zh: 两委商议}
  - {step: members-review, zh: 党员大会审议}
  - {step: villagers-resolve, zh: 村民代表会议决议}
  - {step: resolution-public, zh: 决议公开}
  - {step: result-public, zh: 结果公开}

rhythms:
  - {kind: meeting, where: "type:theme-day", every: month}
  - {kind: meeting, where: "type:committee", every: month}
  - {kind: meeting, where: "type:general", every: quarter}
  - {kind: meeting, where: "type:lecture", every: quarter}

revisit:
  - {where: "monitor:unstable", every: 30d}
  - {where: "class:hardship", every: 60d}

kinds:
  # 帮着卖出去的桃子、花生、艾条。
  sale:
    zh: 助销
    nature: event
    file: year
    pillar: industry
    date: date
    told:
      zh: "助销{product}[，{channel}][，{weight_kg}][，{amount_yuan}]"
      en: "helped to sell {product}[ ({channel})][, {weight_kg}][, {amount_yuan}]"
    fields:
      date: {zh: 日期, type: date, required: true}
      product: {zh: 产品, type: text, required: true, positional: true}
      channel: {zh: 渠道, type: choice, values: {coop: 合作社, online: 网店, fair: 集市, canteen: 单位食堂}}
      weight_kg: {en: weight, zh: 重量, type: quantity, unit: 公斤}
      amount_yuan: {en: amount, zh: 金额, type: quantity, unit: yuan}

measures:
  sales-made: {en: sales helped with, zh: 助销次数, kind: sale, aggregate: count, unit: time}
  sales-weight: {en: weight sold, zh: 助销重量, kind: sale, aggregate: sum, field: weight_kg}
  sales-amount: {en: amount sold, zh: 助销金额, kind: sale, aggregate: sum, field: amount_yuan}

# 县里每月要的表。
reports:
  county:
    zh: 县级乡村振兴月报
    en: county form
    span: month
    since: year
    columns: [period, previous, year]
    title: {zh: "{place}{period}乡村振兴月报", en: "{place}: county form for {period}"}
    figures:
      hardship: {zh: 走访生活困难户, en: of hardship, measure: households-visited, where: "class:hardship"}
      hardship-covered: {coverage: household, where: "class:hardship", over: year}
      late: {promises: overdue, kinds: [issue]}
    sections:
      - {zh: 走访, en: Visits, blocks: [
          {text: {zh: "{this}走访{visits-made}、{households-visited}[，其中生活困难户{hardship}][，今年已走访生活困难户的{hardship-covered}]。", en: "{visits-made} {visits-made|was|were} made {this}, to {households-visited}[, {hardship} of them of hardship][; {hardship-covered} of those of hardship were seen this year]."}, empty: {zh: "{this}没有走访。", en: "No visits {this}."}},
          {table: [visits-made, households-visited, hardship]},
          {table: [visits-made, households-visited], by: village},
          {chart: {measures: [visits-made], by: month, last: 6}}]}
      - {zh: 群众诉求, en: Issues, blocks: [
          {text: {zh: "{this}收集诉求{issues-raised}，办结{issues-done}[；逾期未办{late}]。", en: "{issues-raised} {issues-raised|was|were} raised {this}, {issues-done} settled[; {late} overdue]."}},
          {records: {kind: issue, date: done, line: {zh: "{village}：{title}[，{outcome}]", en: "{village}: {title}[, {outcome}]"}, limit: 10}, title: {zh: 办结事项, en: Settled}},
          {promises: overdue, kinds: [issue], title: {zh: 逾期事项, en: Overdue}, when: "late:1.."}]}
      - {zh: 助销, en: Sales helped with, empty: {zh: "{this}没有助销。", en: "No sales {this}."}, blocks: [
          {table: [sales-made, sales-weight, sales-amount]},
          {records: {kind: sale, limit: 10}}]}
"""

FIRST_DAY = datetime.date(2021, 1, 1)
LAST_DAY = datetime.date(2021, 12, 31)
HOLIDAYS = ["01-01..01-03", "02-11..02-17", "04-03..04-05", "05-01..05-05", "06-12..06-14", "09-19..09-21", "10-01..10-07"]
WORKED_WEEKENDS = ["02-07", "02-20", "04-25", "05-08", "09-18", "09-26", "10-09"]

ROSTERS = {"shiqiao": 96, "shanggou": 72, "dongtan": 64, "xitan": 58}  # households
TEAM = {  # first and last day, the village posted to, and who visits where, the own village most often
    "gu-yusheng": ("01-01", "12-31", "taohuayu", ["shiqiao", "shanggou", "dongtan", "xitan"]),
    "mai-xiaoman": ("01-01", "12-31", "shiqiao", ["shiqiao", "shiqiao", "shiqiao", "dongtan"]),
    "lin-mangzhong": ("01-01", "06-30", "shanggou", ["shanggou", "shanggou", "shanggou", "shiqiao"]),
    "bai-luqing": ("01-01", "12-31", "nanhe", ["xitan", "xitan", "dongtan", "shanggou"]),
    "qin-chunfen": ("01-04", "12-31", "nanhe", ["dongtan", "dongtan", "xitan", "shiqiao"]),
    "huo-lidong": ("07-01", "12-31", "shanggou", ["shanggou", "shanggou", "shanggou", "xitan"]),
}
BRANCHES = {
    "taohuayu": "工作队临时党支部",
    "shiqiao": "石桥村党支部",
    "shanggou": "上沟村党支部",
    "nanhe": "南河新村党支部",
}


class Dice:
    """SplitMix64, one stream a name, so that a change in one part of the year leaves the others as they are."""

    MASK = (1 << 64) - 1

    def __init__(self, name):
        self.state = 0
        for byte in name.encode():
            self.state = (self.state * 1099511628211 + byte + 1) & self.MASK

    def below(self, n):
        self.state = (self.state + 0x9E3779B97F4A7C15) & self.MASK
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & self.MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & self.MASK
        return (z ^ (z >> 31)) % n

    def between(self, low, high):
        return low + self.below(high - low + 1)

    def chance(self, percent):
        return self.below(100) < percent

    def pick(self, items):
        return items[self.below(len(items))]

    def sample(self, items, n):
        left = list(items)
        return [left.pop(self.below(len(left))) for _ in range(min(n, len(left)))]


class Book:
    """Runs the program, one command at a time, on the day it belongs to."""

    def __init__(self, binary, folder):
        self.binary = os.path.abspath(binary)
        self.folder = folder
        self.environment = {name: value for name, value in os.environ.items() if not name.startswith("RURALCTL_")}
        self.environment.update(LC_ALL="C.UTF-8", RURALCTL_LANG="zh", RURALCTL_ID_SEED="taohuayu")

    def run(self, day, *words):
        command = [self.binary, *words, "--today", day.isoformat()]
        done = subprocess.run(command, env=self.environment, stdin=subprocess.DEVNULL, capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f"{shlex.join(command)}\n{done.stderr}exit status {done.returncode}")
        return done.stdout.strip()

    def make(self):
        self.run(FIRST_DAY, "init", self.folder)
        with open(os.path.join(self.folder, "ruralctl.yaml"), "w", encoding="utf-8", newline="\n") as file:
            file.write(SETTINGS)

    def do(self, day, place, kind, verb, /, *values, **flags):
        """`ruralctl KIND VERB VALUES --flags`; values and flags that are empty are left out. Returns what it prints."""
        words = ["-C", self.folder, kind, verb, *filter(None, values)]
        if place:
            words += ["--village", place]
        for name, value in flags.items():
            if isinstance(value, list):
                value = ",".join(value)
            if value not in (None, ""):
                words += ["--" + name.replace("_", "-"), str(value)]
        return self.run(day, *words)

    def add(self, day, place, kind, /, *values, **flags):
        return self.do(day, place, kind, "add", *values, **flags)


class Year:
    """What happens on which day, in the order of days and, within one, in the order it was planned in."""

    def __init__(self, book):
        self.book = book
        self.queue = []
        self.planned = 0

    def on(self, day, what, /, *values, **flags):
        if day <= LAST_DAY:
            heapq.heappush(self.queue, (day, self.planned, what, values, flags))
            self.planned += 1

    def do(self, day, place, kind, verb, /, *values, **flags):
        self.on(day, self.book.do, place, kind, verb, *values, **flags)

    def add(self, day, place, kind, /, *values, **flags):
        self.on(day, self.book.add, place, kind, *values, **flags)

    def run(self):
        while self.queue:
            day, _, what, values, flags = heapq.heappop(self.queue)
            what(day, *values, **flags)


def days_between(first, last):
    return [first + datetime.timedelta(days=i) for i in range((last - first).days + 1)]


def days_of_year(text):
    first, _, last = text.partition("..")
    return days_between(datetime.date.fromisoformat("2021-" + first), datetime.date.fromisoformat("2021-" + (last or first)))


def date(text):
    return datetime.date.fromisoformat("2021-" + text)


def later(day, days):
    return day + datetime.timedelta(days=days)


CLOSED = {day for text in HOLIDAYS for day in days_of_year(text)}
OPENED = {day for text in WORKED_WEEKENDS for day in days_of_year(text)}
WORKDAYS = [d for d in days_between(FIRST_DAY, LAST_DAY) if d in OPENED or (d.weekday() < 5 and d not in CLOSED)]


def workday(day):
    """The first working day from `day` on."""
    return next((d for d in WORKDAYS if d >= day), LAST_DAY)


def first_workday(month, day=1):
    return workday(datetime.date(2021, month, day))


def as_dates(days):
    """Days as the program's list of days and ranges."""
    ranges = []
    for day in sorted(days):
        if ranges and day == later(ranges[-1][1], 1):
            ranges[-1][1] = day
        else:
            ranges.append([day, day])
    return [first.isoformat() if first == last else f"{first}..{last}" for first, last in ranges]


class Household:
    def __init__(self, place, code, joined):
        self.place = place
        self.code = code
        self.joined = joined
        self.left = None
        self.last_visit = None
        self.classes = []
        self.monitor = None

    def free(self, day):
        """On the roster and not visited today."""
        return self.joined <= day and (self.left is None or day < self.left) and self.last_visit != day

    def weight(self):
        return 1 + 2 * len(self.classes) + (4 if self.monitor else 0)


def plan_commands(year):
    ids = {}

    def run(day, place, kind, verb, *values):
        values = [ids[value[1:-1]] if value.startswith("{") else value for value in values]
        ids[values[0]] = year.book.do(day, place, kind, verb, *values)

    with open(os.path.join(HERE, "taohuayu_commands.txt"), encoding="utf-8") as file:
        for line in file:
            words = shlex.split(line, comments=True)
            if words:
                day, place, *command = words
                year.on(date(day), run, place.strip("-"), *command)


def plan_rosters(year):
    dice = Dice("rosters")
    rosters = {}
    for place, count in ROSTERS.items():
        rosters[place] = []
        late = dice.between(4, 6)
        for number in range(1, count + 1):
            joined = FIRST_DAY
            since = dice.pick(["2014", "2015", "2016-03", "2018", "2019-11", "2020-06", "2020", ""])
            if number > count - late:  # found in the course of the year
                joined = dice.pick(WORKDAYS[30:220])
                since = joined.isoformat()
            home = Household(place, f"h{number:03}", joined)
            rosters[place].append(home)
            plan_household(year, dice, home, number, since)
    return rosters


def plan_household(year, dice, home, number, since):
    for name, percent in (("hardship", 12), ("petition", 3), ("elderly", 9), ("left-behind", 5)):
        if dice.chance(percent):
            home.classes.append(name)
    if dice.chance(9):
        home.monitor = dice.pick(["unstable", "unstable", "marginal", "sudden"])
    year.add(home.joined, home.place, "household", home.code, dice.pick(phrases.HOUSEHOLDS) if dice.chance(8) else "",
             alias=f"{dice.pick('东西南北桥坡渠槐')}{dice.between(1, 40)}号" if dice.chance(30) else "",
             group=f"{'一二三四'[number // 25]}组", classes=home.classes, monitor=home.monitor,
             members=dice.pick([1, 1, 2]) if "elderly" in home.classes else dice.between(2, 6), joined=since)
    if home.joined > FIRST_DAY:
        return
    if dice.chance(3):
        home.left = dice.pick(WORKDAYS[60:])
        year.do(home.left, home.place, "household", "set", home.code, f"left={home.left}", "notes=" + dice.pick(phrases.LEAVING))
    elif home.monitor and dice.chance(40):
        year.on(dice.pick(WORKDAYS[100:]), stop_monitoring, year.book, home)


def stop_monitoring(day, book, home):
    home.monitor = None
    book.do(day, home.place, "household", "set", home.code, "monitor=none")


class Presence:
    """Who is in the villages on which day."""

    def __init__(self, dice):
        self.here = {}
        self.away = {}
        for code, (since, until, _, _) in TEAM.items():
            first, last = date(since), date(until)
            days = [d for d in WORKDAYS if first <= d <= last]
            away = set()
            for _ in range(2 if len(days) < 150 else 4):
                start = dice.below(len(days) - 6)
                away.update(days[start : start + dice.between(1, 4)])
            meetings = {d for d in days if d not in away and dice.chance(6)}  # at the county seat
            weekends = {d for d in days_between(first, last) if d.weekday() == 5 and d not in CLOSED and dice.chance(12)}
            self.here[code] = (set(days) - away - meetings) | weekends
            self.away[code] = away

    def on(self, day):
        return [code for code in TEAM if day in self.here[code]]


def plan_stays(year, presence):
    """One record a month and person, written on the last of its days."""
    dice = Dice("stays")
    for code, (_, _, village, _) in TEAM.items():
        for month in range(1, 13):
            here = [d for d in presence.here[code] if d.month == month]
            away = [d for d in presence.away[code] if d.month == month]
            if here:
                year.add(max(here), village, "stay", by=code, dates=as_dates(here))
            if away:
                year.add(max(away), village, "stay", dice.pick(phrases.LEAVES), by=code, type="leave", dates=as_dates(away))


class Visits:
    """Visits, and the issues that come up in them."""

    def __init__(self, year, rosters):
        self.year = year
        self.book = year.book
        self.rosters = rosters
        self.dice = Dice("visits")
        self.open_issues = []  # household, id, title

    def plan(self, presence):
        for day in WORKDAYS:
            for person in presence.on(day):
                for _ in range(self.dice.pick([0, 1, 1, 1, 2, 2, 3])):
                    self.year.on(day, self.visit, person, presence.on(day))

    def visit(self, day, person, team):
        d = self.dice
        village = d.pick(TEAM[person][3])
        topics = self.choose_topics(day)
        topic = phrases.TOPICS[topics[0]]
        place = topic["place"][0] if d.chance(65) else d.pick(topic["place"])
        several = place in ("home", "field")
        homes = self.choose_households(day, village, d.pick([1, 1, 1, 1, 1, 2, 2, 3, 4]) if several else 1)
        lines = []
        further = issue = ""
        followed = next((i for i in self.open_issues if i[0].place == village and i[0].free(day) and d.chance(30)), None)
        if followed:
            home, issue, title = followed
            self.open_issues.remove(followed)
            homes = [home]
            lines.append(d.pick(phrases.FOLLOW_UP).format(title=title))
        elif place in phrases.GROUP_TALK and d.chance(25):
            further = d.pick(["2", "3", "4", "5", "3余", "5余", "约6"])
            homes = [] if d.chance(25) else homes
            lines.append(d.pick(phrases.GROUP_TALK[place]))
        elif place == "home" and d.chance(4):
            homes = homes[:1]
            topics = []
            lines.append(d.pick(phrases.NOT_HOME))
        elif homes[0].joined > FIRST_DAY and homes[0].last_visit is None:
            lines.append(d.pick(phrases.FIRST_VISIT))
        if topics and d.chance(88):
            lines += self.talk(topics)
        if topics and homes and not followed and d.chance(9):
            issue, title = self.raise_issue(day, homes[0], person, topic)
            lines.append(d.pick(phrases.NEW_ISSUE).format(title=title))
        lines = list(dict.fromkeys(lines))
        notes = "\n".join(lines) if len(lines) > 2 or d.chance(30) else "".join(lines)
        by = [person] + [other for other in team if other != person and d.chance(12)][:1]
        self.book.add(day, village, "visit", *(home.code for home in homes), notes, household_count=further, by=by,
                      place=place, topics=topics, issues=issue)
        for home in homes:
            home.last_visit = day

    def choose_topics(self, day):
        d = self.dice
        topics = [name for name, topic in phrases.TOPICS.items() if day.month in topic["months"]]
        seasonal = [name for name in topics if phrases.TOPICS[name]["months"] is not phrases.ALL_YEAR]
        chosen = [d.pick(seasonal if seasonal and d.chance(55) else topics)]
        if d.chance(35):
            chosen.append(d.pick(topics))
        return list(dict.fromkeys(chosen))

    def choose_households(self, day, village, n):
        """Those with more need come up more often."""
        chosen = []
        while len(chosen) < n:
            free = [home for home in self.rosters[village] if home.free(day) and home not in chosen]
            chosen.append(self.dice.pick([home for home in free for _ in range(home.weight())]))
        return chosen

    def talk(self, topics):
        d = self.dice
        topic = phrases.TOPICS[topics[0]]
        lines = [d.pick(topic["first"])] + [d.pick(topic["more"]) for _ in range(d.pick([0, 0, 1, 1, 1, 2]))]
        if len(topics) > 1 and d.chance(60):
            lines.append(d.pick(phrases.TOPICS[topics[1]]["first"]))
        return [line.format(mu=d.pick(["半", "1", "1.5", "2", "2.5", "3", "4", "6"]), n=d.between(2, 9), m=d.between(3, 20),
                            yuan=d.pick(["80", "100", "120", "150", "200", "300", "350"])) for line in lines]

    def raise_issue(self, day, home, person, topic):
        d = self.dice
        category, title = d.pick(topic["issues"])
        due = later(day, d.pick([7, 10, 15, 15, 30, 30, 60])) if d.chance(85) else None
        owner = person if d.chance(75) else "gu-yusheng"
        issue = self.book.add(day, home.place, "issue", title, category=category, household=home.code, owner=owner, due=due)
        self.open_issues.append((home, issue, title))
        self.plan_issue(day, home.place, issue)
        return issue, title

    def plan_issue(self, day, village, issue):
        """Started soon, done later, closed after a look; some stay where they are."""
        d = self.dice
        if d.chance(8):
            return
        start = workday(later(day, d.between(1, 7)))
        self.year.do(start, village, "issue", "start", issue)
        if d.chance(10):
            return
        done = workday(later(start, d.pick([2, 4, 6, 9, 12, 14, 20, 28, 45])))
        self.year.on(done, self.finish_issue, village, issue)
        if d.chance(85):
            self.year.do(workday(later(done, d.between(3, 14))), village, "issue", "close", issue)

    def finish_issue(self, day, village, issue):
        outcome = self.dice.pick(phrases.OUTCOMES) if self.dice.chance(85) else None
        self.book.do(day, village, "issue", "done", issue, outcome=outcome)
        self.open_issues = [i for i in self.open_issues if i[1] != issue]


def plan_logs(year, presence):
    dice = Dice("logs")
    for day in WORKDAYS:
        here = presence.on(day)
        if here and dice.chance(55):
            lines = dice.sample(phrases.LOGS, dice.pick([1, 1, 2]))
            if dice.chance(40):
                lines.append(dice.pick(phrases.LOG_MORE))
            year.add(day, "taohuayu", "log", "\n".join(lines), by=dice.pick(here))


def plan_plantings(year):
    """The area on the first working day of each month; a zero ends a season."""
    dice = Dice("plantings")
    fields = [  # village, crop, from month, to month, mu at first, growth a month, growing households, project
        ("shiqiao", "蜜桃", 1, 12, 640, 4, 88, ""),
        ("shiqiao", "花生", 5, 9, 210, 0, 61, ""),
        ("shiqiao", "小麦", 1, 5, 320, 0, 74, ""),
        ("shanggou", "艾草", 3, 12, 60, 11, 22, "moxa-yard"),
        ("shanggou", "谷子", 6, 9, 130, 0, 40, ""),
        ("dongtan", "大棚蔬菜", 1, 12, 85, 3, 31, "greenhouses"),
        ("dongtan", "地瓜", 5, 10, 150, 0, 52, ""),
        ("xitan", "小麦", 1, 5, 280, 0, 66, ""),
        ("xitan", "玉米", 6, 9, 275, 0, 64, ""),
    ]
    for village, crop, first, last, area, growth, homes, project in fields:
        for month in range(first, last + 1):
            if growth and month > first:
                area += dice.between(0, 2 * growth)
                homes += dice.below(3)
            year.add(first_workday(month), village, "planting", crop, area_mu=f"{dice.pick(['', '', '约'])}{area}",
                     household_count=f"{homes}户" if dice.chance(80) else "", project=project if month > 2 else "")
        if last < 12:
            year.add(first_workday(last + 1), village, "planting", crop, area_mu=0)


def plan_meetings(year):
    dice = Dice("meetings")
    size = {"taohuayu": 5, "shiqiao": 34, "shanggou": 22, "nanhe": 41}
    rhythms = [("theme-day", range(1, 13), 8), ("committee", range(1, 13), 3), ("general", (3, 6, 9, 12), 15),
               ("lecture", (2, 5, 8, 11), 20)]
    for village, branch in BRANCHES.items():
        for kind, months, from_day in rhythms:
            for month in months:
                if dice.chance(6):  # forgotten
                    continue
                expected = 5 if kind == "committee" else size[village]
                present = expected - dice.below(1 + expected // 5) if dice.chance(90) else None
                year.add(first_workday(month, from_day + dice.below(8)), village, "meeting", dice.pick(phrases.AGENDAS[kind]),
                         type=kind, branch=branch, expected=expected, present=present,
                         outcome="" if kind == "theme-day" else dice.pick(phrases.MEETING_OUTCOMES))


def plan_sales(year):
    dice = Dice("sales")
    goods = [  # product, village, months, tenths of a yuan a kilogram, most kilograms, most in a month
        ("早熟桃", "shiqiao", (6,), 60, 900, 4), ("蜜桃", "shiqiao", (7, 8, 9), 52, 3000, 4),
        ("晚熟桃", "shiqiao", (9, 10), 64, 1600, 4), ("花生", "shiqiao", (9, 10), 90, 500, 4),
        ("蔬菜", "dongtan", range(1, 13), 36, 800, 1), ("地瓜", "dongtan", (10, 11), 22, 1500, 4),
        ("艾条", "shanggou", range(8, 13), 450, 60, 4), ("小米", "shanggou", (10, 11), 120, 300, 4),
    ]
    for product, village, months, price, most, times in goods:
        for month in months:
            for _ in range(dice.between(1, times)):
                weight = 10 * dice.between(2, most // 10)
                amount = weight * (price + dice.between(-5, 5)) // 10
                if dice.chance(25) and amount >= 100:
                    weight, amount = f"约{weight}", f"{amount // 100 * 100}余"
                year.add(first_workday(month, dice.between(2, 26)), village, "sale", product,
                         channel=dice.pick(["coop", "online", "fair", "canteen"]), weight_kg=weight,
                         amount_yuan=amount if dice.chance(92) else "")


def main():
    if len(sys.argv) != 3:
        sys.exit(f"usage: {sys.argv[0]} BINARY FOLDER")
    folder = os.path.abspath(sys.argv[2])
    if os.path.isdir(folder) and os.listdir(folder):
        sys.exit(f"{sys.argv[0]}: {folder} is not empty")
    book = Book(sys.argv[1], folder)
    book.make()
    year = Year(book)
    plan_commands(year)
    rosters = plan_rosters(year)
    presence = Presence(Dice("presence"))
    plan_plantings(year)
    Visits(year, rosters).plan(presence)
    plan_meetings(year)
    plan_sales(year)
    plan_logs(year, presence)
    plan_stays(year, presence)
    year.run()


main()
