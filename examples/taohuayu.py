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
            sys.exit(f"{' '.join(command)}\n{done.stderr}exit status {done.returncode}")
        return done.stdout.strip()

    def make(self):
        self.run(FIRST_DAY, "init", self.folder, "--title", "桃花峪镇乡村振兴工作队（虚构示例）")
        with open(os.path.join(self.folder, "ruralctl.yaml"), "w", encoding="utf-8", newline="\n") as file:
            file.write(SETTINGS)

    def do(self, day, place, kind, verb, /, *values, **flags):
        """`ruralctl KIND VERB VALUES --flags`; a flag that is None or empty is left out. Returns the id."""
        words = ["-C", self.folder, kind, verb, *(str(value) for value in values)]
        if place:
            words += ["--village", place]
        for name, value in flags.items():
            if isinstance(value, (list, tuple)):
                value = ",".join(value)
            if value not in (None, ""):
                words += ["--" + name.replace("_", "-"), str(value)]
        return self.run(day, *words)

    def add(self, day, place, kind, /, *values, **flags):
        return self.do(day, place, kind, "add", *values, **flags)


class Year:
    """What happens on which day, in the order of days and, within one, in the order it was planned in."""

    def __init__(self):
        self.queue = []
        self.planned = 0

    def on(self, day, what):
        if day <= LAST_DAY:
            heapq.heappush(self.queue, (day, self.planned, what))
            self.planned += 1

    def run(self):
        while self.queue:
            day, _, what = heapq.heappop(self.queue)
            what(day)


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
        self.visited = False
        self.classes = []
        self.monitor = None

    def listed(self, day):
        return self.joined <= day and (self.left is None or day < self.left)

    def weight(self):
        return 1 + 2 * len(self.classes) + (4 if self.monitor else 0)


def plan_commands(book, year):
    with open(os.path.join(os.path.dirname(__file__), "taohuayu_commands.txt"), encoding="utf-8") as file:
        for line in file:
            words = shlex.split(line, comments=True)
            if words:
                day, place, kind, verb, *values = words
                year.on(date(day), lambda day, command=("" if place == "-" else place, kind, verb, *values):
                        book.do(day, *command))


def plan_rosters(book, year):
    dice = Dice("rosters")
    rosters = {}
    for place, count in ROSTERS.items():
        rosters[place] = roster = []
        late = 4 + dice.below(3)
        for number in range(1, count + 1):
            joined = FIRST_DAY
            since = dice.pick(["2014", "2015", "2016-03", "2018", "2019-11", "2020-06", "2020", ""])
            if number > count - late:  # found in the course of the year
                joined = dice.pick(WORKDAYS[30:220])
                since = joined.isoformat()
            home = Household(place, f"h{number:03}", joined)
            roster.append(home)
            plan_household(book, year, dice, home, number, since)
    return rosters


def plan_household(book, year, dice, home, number, since):
    for name, percent in (("hardship", 12), ("petition", 3), ("elderly", 9), ("left-behind", 5)):
        if dice.chance(percent):
            home.classes.append(name)
    if dice.chance(9):
        home.monitor = dice.pick(["unstable", "unstable", "marginal", "sudden"])
    members = dice.pick([1, 1, 2]) if "elderly" in home.classes else dice.between(2, 6)
    alias = f"{dice.pick(['东', '西', '南', '北', '桥', '坡', '渠', '槐'])}{dice.between(1, 40)}号" if dice.chance(30) else ""
    group = f"{'一二三四五六'[number * 4 // 100 % 6]}组"
    notes = dice.pick(["长期在外，逢年过节回来。", "住在儿子家，老屋空着。", "门牌重编过，旧牌还挂着。", "地流转给了合作社。"]) if dice.chance(8) else ""
    year.on(home.joined, lambda day: book.add(day, home.place, "household", home.code, notes, alias=alias, group=group,
                                              classes=home.classes, monitor=home.monitor, members=members, joined=since)
            if notes else book.add(day, home.place, "household", home.code, alias=alias, group=group,
                                   classes=home.classes, monitor=home.monitor, members=members, joined=since))
    if home.joined == FIRST_DAY and dice.chance(3):  # moved away or merged with another household
        home.left = dice.pick(WORKDAYS[60:])
        why = dice.pick(["迁到县城，户口一并迁走。", "并入儿子户。", "五保集中供养，老屋收回。"])
        year.on(home.left, lambda day: book.do(day, home.place, "household", "set", home.code, f"left={day}", "notes=" + why))
    elif home.monitor and dice.chance(40):  # the risk is gone
        day = dice.pick(WORKDAYS[100:])

        def relieve(day):
            home.monitor = None
            book.do(day, home.place, "household", "set", home.code, "monitor=none")

        if day > home.joined:
            year.on(day, relieve)


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


def plan_stays(book, year, presence):
    dice = Dice("stays")
    for code, (_, _, village, _) in TEAM.items():
        for month in range(1, 13):
            here = [d for d in presence.here[code] if d.month == month]
            away = [d for d in presence.away[code] if d.month == month]
            if here:
                year.on(max(here), lambda day, here=here, code=code, village=village:
                        book.add(day, village, "stay", by=code, dates=as_dates(here)))
            if away:
                why = dice.pick(["事假。", "年休假。", "家中有事。", "回单位开会后调休。", ""])
                year.on(max(away), lambda day, away=away, code=code, village=village, why=why:
                        book.add(day, village, "stay", *([why] if why else []), by=code, type="leave", dates=as_dates(away)))


class Visits:
    def __init__(self, book, year, rosters):
        self.book = book
        self.year = year
        self.rosters = rosters
        self.dice = Dice("visits")
        self.open_issues = []  # [household, id, title]

    def plan(self, presence):
        for day in WORKDAYS:
            for person in presence.on(day):
                for _ in range(self.dice.pick([0, 1, 1, 1, 2, 2, 3])):
                    self.year.on(day, lambda day, person=person, others=presence.on(day): self.visit(day, person, others))

    def fill(self, sentence):
        d = self.dice
        return sentence.format(mu=d.pick(["半", "1", "1.5", "2", "2.5", "3", "4", "6"]), n=d.between(2, 9), m=d.between(3, 20),
                               yuan=d.pick(["80", "100", "120", "150", "200", "300", "350"]))

    def choose_households(self, day, place, n):
        listed = [home for home in self.rosters[place] if home.listed(day)]
        chosen = []
        while len(chosen) < n:
            bowl = [home for home in listed if home not in chosen for _ in range(home.weight())]
            chosen.append(self.dice.pick(bowl))
        return chosen

    def visit(self, day, person, others):
        d = self.dice
        place = d.pick(TEAM[person][3])
        topics = [t for t, topic in phrases.TOPICS.items() if day.month in topic["months"]]
        seasonal = [t for t in topics if phrases.TOPICS[t]["months"] is not phrases.ALL_YEAR]
        chosen = [d.pick(seasonal if seasonal and d.chance(55) else topics)]
        if d.chance(35):
            chosen.append(d.pick(topics))
        chosen = list(dict.fromkeys(chosen))
        topic = phrases.TOPICS[chosen[0]]
        where = topic["place"][0] if d.chance(65) else d.pick(topic["place"])
        homes = self.choose_households(day, place, d.pick([1, 1, 1, 1, 1, 2, 2, 3, 4]) if where in ("home", "field") else 1)
        further = ""
        lines = []
        if where in ("field", "office") and d.chance(25):
            further = d.pick(["2", "3", "4", "5", "3余", "5余", "约6"])
            lines.append(d.pick(phrases.GROUP_TALK))
            if d.chance(25):
                homes = []
        issue = None
        followed = next((i for i in self.open_issues if i[0].place == place and d.chance(30)), None)
        if followed:
            homes = [followed[0]] if followed[0].listed(day) else homes
            issue = followed[1]
            lines.append(d.pick(phrases.FOLLOW_UP).format(title=followed[2]))
            self.open_issues.remove(followed)
        elif homes and where == "home" and d.chance(4):
            homes = homes[:1]
            lines, chosen = [d.pick(phrases.NOT_HOME)], []
        elif homes and not homes[0].visited and homes[0].joined > FIRST_DAY:
            lines.append(d.pick(phrases.FIRST_VISIT))
        if chosen and d.chance(88):
            lines.append(self.fill(d.pick(topic["first"])))
            for _ in range(d.pick([0, 0, 1, 1, 1, 2])):
                lines.append(self.fill(d.pick(topic["more"])))
            if len(chosen) > 1 and d.chance(60):
                lines.append(self.fill(d.pick(phrases.TOPICS[chosen[1]]["first"])))
        if homes and chosen and not followed and d.chance(9):
            issue, title = self.raise_issue(day, place, homes[0], person, topic)
            lines.append(d.pick(["记下：{title}。", "户主提出：{title}。", "另有一事：{title}，答应回去问。"]).format(title=title))
        lines = list(dict.fromkeys(lines))
        notes = "\n".join(lines) if len(lines) > 2 or d.chance(30) else "".join(lines)
        by = [person] + [p for p in others if p != person and d.chance(12)][:1]
        ids = [home.code for home in homes]
        self.book.add(day, place, "visit", *ids, *([notes] if notes else []), household_count=further, by=by,
                      place=where, topics=chosen, issues=issue)
        for home in homes:
            home.visited = True

    def raise_issue(self, day, place, home, person, topic):
        d = self.dice
        category, title = d.pick(topic["issues"])
        due = later(day, d.pick([7, 10, 15, 15, 30, 30, 60])) if d.chance(85) else ""
        owner = person if d.chance(75) else "gu-yusheng"
        issue = self.book.add(day, place, "issue", title, category=category, household=home.code, owner=owner, due=due)
        self.open_issues.append([home, issue, title])
        self.year.on(workday(later(day, 1)), lambda day: self.work_on(day, place, issue))
        return issue, title

    def work_on(self, day, place, issue):
        """Started soon, done later, closed after a look; some stay where they are."""
        d = self.dice
        if d.chance(8):
            return
        start = workday(later(day, d.between(0, 6)))
        done = workday(later(start, d.pick([2, 4, 6, 9, 12, 14, 20, 28, 45])))
        close = workday(later(done, d.between(3, 14)))
        self.year.on(start, lambda day: self.book.do(day, place, "issue", "start", issue))
        if d.chance(90):
            outcome = d.pick(phrases.OUTCOMES) if d.chance(85) else None
            self.year.on(done, lambda day: self.finish(day, place, issue, outcome))
            if d.chance(85):
                self.year.on(close, lambda day: self.book.do(day, place, "issue", "close", issue))

    def finish(self, day, place, issue, outcome):
        self.book.do(day, place, "issue", "done", issue, outcome=outcome)
        self.open_issues[:] = [i for i in self.open_issues if i[1] != issue]


def plan_logs(book, year, presence):
    dice = Dice("logs")
    for day in WORKDAYS:
        here = presence.on(day)
        if not here or not dice.chance(55):
            continue
        lines = dice.sample(phrases.LOGS, dice.pick([1, 1, 2]))
        if dice.chance(40):
            lines.append(dice.pick(phrases.LOG_MORE))
        year.on(day, lambda day, by=dice.pick(here), text="\n".join(lines): book.add(day, "taohuayu", "log", text, by=by))


def plan_plantings(book, year):
    """The area on the first working day of each month; a zero ends a season."""
    dice = Dice("plantings")
    fields = [  # place, crop, from month, to month, mu at first, growth a month, growing households, project
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
    for place, crop, first, last, area, growth, homes, project in fields:
        for month in range(first, last + 1):
            area += dice.between(0, 2 * growth) if month > first else 0
            homes += dice.below(3) if growth and month > first else 0
            sign = dice.pick(["", "", "约"])
            year.on(first_workday(month), lambda day, a=(place, crop), f=dict(
                area_mu=f"{sign}{area}", household_count=f"{homes}户" if dice.chance(80) else "", project=project if month > 2 else ""):
                book.add(day, a[0], "planting", a[1], **f))
        if last < 12:
            year.on(first_workday(last + 1), lambda day, a=(place, crop): book.add(day, a[0], "planting", a[1], area_mu=0))


def plan_contacts(book, year):
    dice = Dice("contacts")
    enterprises = [  # name, village, project, how far it gets
        ("沐禾艾业", "shanggou", "moxa-yard", "landed"), ("桃乡里网店", "nanhe", "shop-station", "landed"),
        ("远山客栈", "shanggou", "guest-yards", "signed"), ("青坡纸品厂", "taohuayu", "parts-works", "signed"),
        ("满筐果业", "shiqiao", "cold-store", "signed"), ("谷间冷链", "shiqiao", "cold-store", "intent"),
        ("一垄田蔬菜", "dongtan", "greenhouses", "intent"), ("晒场老号粉坊", "xitan", "", "intent"),
        ("小磨坊食品", "shanggou", "", "intent"), ("朝露园艺", "dongtan", "", "intent"), ("山那边研学", "shanggou", "", "talk"),
        ("半亩塘垂钓", "xitan", "", "talk"), ("石头记雕刻", "shiqiao", "", "talk"), ("田埂上文创", "nanhe", "", "talk"),
        ("柳条编编艺", "nanhe", "", "talk"), ("西沟养蜂场", "shanggou", "", "talk"), ("红泥陶社", "shiqiao", "", "talk"),
        ("大车店物流", "taohuayu", "", "talk"),
    ]
    said = {
        "talk": ["来看过场地，嫌路窄。", "电话谈了，约下月见面。", "问了水电和地价。", "对货源有兴趣，要样品。", ""],
        "intent": ["价格基本谈拢，等他们开会。", "留下意向书草稿。", "要求保证每天供货量。", ""],
        "signed": ["合同签了，先付定金。", "签约，首批下月供货。"],
        "landed": ["设备进场。", "开张，招本村工人。"],
    }
    stages = ["talk", "intent", "signed", "landed"]
    for name, village, project, reaches in enterprises:
        number = dice.between(2, 110)
        for stage in stages[: stages.index(reaches) + 1]:
            for _ in range(dice.pick([1, 1, 2])):
                if number < len(WORKDAYS):
                    by = dice.pick(["gu-yusheng", "mai-xiaoman", "qin-chunfen"])
                    notes = dice.pick(said[stage])
                    started = project and WORKDAYS[number] >= date("07-01")
                    year.on(WORKDAYS[number], lambda day, a=(village, name, notes), f=dict(
                        stage=stage, project=project if started else "", by=by):
                        book.add(day, a[0], "contact", a[1], notes=a[2], **f))
                number += dice.between(4, 35)


def plan_meetings(book, year):
    dice = Dice("meetings")
    agendas = {
        "theme-day": ["学习中央一号文件", "清理河道垃圾", "交纳党费，学习党史", "帮独居老人打扫", "桃园义务疏果", "重温入党誓词", "防汛物资清点",
                      "走访老党员", "交流学习体会", "为村里修整花坛"],
        "committee": ["研究发展党员", "安排下月工作", "通报村务", "研究困难党员帮扶", "研究集体收入分配", "评议党员先锋岗"],
        "general": ["通报季度工作", "审议集体资产报告", "选举村民代表候选人", "民主评议党员"],
        "lecture": ["学党史，讲身边事", "怎样办好合作社", "红色家书", "乡村振兴怎么干"],
    }
    size = {"taohuayu": 5, "shiqiao": 34, "shanggou": 22, "nanhe": 41}
    for village, branch in BRANCHES.items():
        for kind, months, day_of_month in (("theme-day", range(1, 13), 8), ("committee", range(1, 13), 3),
                                           ("general", (3, 6, 9, 12), 15), ("lecture", (2, 5, 8, 11), 20)):
            for month in months:
                if dice.chance(6):  # forgotten
                    continue
                day = workday(datetime.date(2021, month, day_of_month + dice.below(8)))
                expected = 5 if kind == "committee" else size[village]
                present = expected - dice.below(1 + expected // 5)
                outcome = dice.pick(["一致通过。", "定了三件事，各有人管。", "", "", "意见两条，下次答复。"]) if kind != "theme-day" else ""
                year.on(day, lambda day, a=(village, dice.pick(agendas[kind])), f=dict(
                    type=kind, branch=branch, expected=expected, present=present if dice.chance(90) else "", outcome=outcome):
                    book.add(day, a[0], "meeting", a[1], **f))


def plan_decisions(book, year):
    dice = Dice("decisions")
    steps = ["branch-proposes", "committees-consult", "members-review", "villagers-resolve", "resolution-public", "result-public"]
    titles = [  # day, village, title, steps taken
        ("01-11", "shiqiao", "冷库用地调整", 6), ("02-03", "shanggou", "土地流转给艾草合作社", 6), ("03-02", "nanhe", "大棚二期承包办法", 6),
        ("03-22", "nanhe", "路灯安装位置", 6), ("04-14", "shiqiao", "生产路占地补偿标准", 6), ("05-18", "shanggou", "晾晒场租金用途", 6),
        ("06-22", "nanhe", "垃圾清运承包", 6), ("07-20", "shiqiao", "冷库收益分配", 6), ("09-06", "shanggou", "老学校改作书屋", 5),
        ("10-12", "nanhe", "公益岗人选", 4), ("11-08", "shiqiao", "机动地重新发包", 3), ("12-13", "shanggou", "民宿停工后的场地处置", 1),
    ]
    ids = {}
    for opened, village, title, taken in titles:
        def open_decision(day, village=village, title=title):
            ids[title] = book.add(day, village, "decision", title)

        year.on(date(opened), open_decision)
        day = date(opened)
        for step in steps[:taken]:
            note = {"villagers-resolve": f"到会{dice.between(24, 38)}人，同意{dice.between(20, 24)}人", "members-review": "通过",
                    "resolution-public": "公示七天，没有异议"}.get(step, "")
            year.on(day, lambda day, a=(village, title, step), note=note:
                    book.do(day, a[0], "decision", "step", ids[a[1]], a[2], date=day, note=note))
            day = workday(later(day, dice.between(2, 9)))


def plan_ratings(book, year):
    dice = Dice("ratings")
    score = {village: 78 + dice.below(14) for village in BRANCHES if village != "taohuayu"}
    for month in (3, 6, 9, 12):
        for village in score:
            score[village] = min(98, score[village] + dice.between(-3, 5))
            stars = 5 if score[village] >= 92 else 4 if score[village] >= 84 else 3
            year.on(datetime.date(2021, month, 28), lambda day, a=(village, BRANCHES[village]), f=dict(stars=stars, score=score[village]):
                    book.add(day, a[0], "rating", a[1], **f))


def plan_sales(book, year):
    dice = Dice("sales")
    goods = [  # product, village, months, yuan a kg in jiao, most kg
        ("早熟桃", "shiqiao", (6,), 60, 900), ("蜜桃", "shiqiao", (7, 8, 9), 52, 3000), ("晚熟桃", "shiqiao", (9, 10), 64, 1600),
        ("花生", "shiqiao", (9, 10), 90, 500), ("蔬菜", "dongtan", tuple(range(1, 13)), 36, 800), ("地瓜", "dongtan", (10, 11), 22, 1500),
        ("艾条", "shanggou", (8, 9, 10, 11, 12), 450, 60), ("小米", "shanggou", (10, 11), 120, 300),
    ]
    for product, village, months, price, most in goods:
        for month in months:
            for _ in range(dice.between(1, 4) if len(months) < 6 else 1):
                day = workday(datetime.date(2021, month, dice.between(2, 26)))
                weight = 10 * dice.between(2, most // 10)
                amount = weight * (price + dice.between(-5, 5)) // 10
                rounded = dice.chance(25)
                weight = f"约{weight}" if rounded else weight
                amount = "" if dice.chance(8) else f"{amount // 100 * 100 or amount}余" if rounded else amount
                year.on(day, lambda day, a=(village, product), f=dict(
                    channel=dice.pick(["coop", "online", "fair", "canteen"]), weight_kg=weight, amount_yuan=amount):
                    book.add(day, a[0], "sale", a[1], **f))


def main():
    if len(sys.argv) != 3:
        sys.exit(f"usage: {sys.argv[0]} BINARY FOLDER")
    folder = os.path.abspath(sys.argv[2])
    if os.path.isdir(folder) and os.listdir(folder):
        sys.exit(f"{sys.argv[0]}: {folder} is not empty")
    book = Book(sys.argv[1], folder)
    year = Year()
    book.make()
    plan_commands(book, year)
    rosters = plan_rosters(book, year)
    presence = Presence(Dice("presence"))
    plan_plantings(book, year)
    Visits(book, year, rosters).plan(presence)
    plan_contacts(book, year)
    plan_meetings(book, year)
    plan_decisions(book, year)
    plan_ratings(book, year)
    plan_sales(book, year)
    plan_logs(book, year, presence)
    plan_stays(book, year, presence)
    year.run()


main()
