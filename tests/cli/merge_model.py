"""What is to come of a merge, worked out from what YAML says of the three versions; see merge_property_test.py."""
import collections
import datetime
import re

import yaml

# Fields whose lists are sets, and those whose entries have keys.
SETS = {"households", "by", "topics", "tags", "classes", "dates", "audience"}
KEYS = {"milestones": ("date", "stage"), "frames": ("number",)}
ABSENT = object()


def is_list(value):
    return isinstance(value, list)


def items(field, value):
    """What a set holds: days one by one, however they are written."""
    if field != "dates":
        return set(value)
    days = set()
    for item in value:
        first, last = (datetime.date.fromisoformat(day) for day in (item.split("..") * 2)[:2])
        days |= {str(first + datetime.timedelta(n)) for n in range((last - first).days + 1)}
    return days


def same(field, a, b):
    if a is ABSENT or b is ABSENT:
        return a is b
    if field in SETS and is_list(a) and is_list(b):
        return items(field, a) == items(field, b)
    return a == b


class Dispute:
    """A field, entry or record that the sides have differently."""

    def __init__(self, ours, theirs):
        self.ours, self.theirs = ours, theirs


def decided(value, side):
    return getattr(value, side) if isinstance(value, Dispute) else value


def merge_values(field, base, ours, theirs):
    if same(field, ours, theirs) or same(field, theirs, base):
        return ours
    if same(field, ours, base):
        return theirs
    lists = [[] if v is ABSENT else v for v in (base, ours, theirs)]
    if field in SETS and all(map(is_list, lists)):
        b, o, t = (items(field, value) for value in lists)
        merged = (o & t) | (o - b) | (t - b)
        if not merged and o and t and field == "dates":  # required
            return Dispute(ours, theirs)
        return sorted(merged) or ABSENT
    if field in KEYS and all(map(is_list, lists)):
        if all(len({tuple(row.get(part) for part in KEYS[field]) for row in rows}) == len(rows) for rows in lists):
            return merge_entries(KEYS[field], *lists)
    return Dispute(ours, theirs)


def merge_entries(key, base, ours, theirs):
    def table(rows):
        return {tuple(row.get(part) for part in key): row for row in rows}
    tables = [table(rows) for rows in (base, ours, theirs)]
    for_ours, for_theirs, disputed = [], [], False
    for name in dict.fromkeys([*tables[1], *tables[2]]):
        b, o, t = (rows.get(name) for rows in tables)
        if o == t or t == b:
            one = two = o
        elif o == b:
            one = two = t
        elif o is None or t is None:
            one, two, disputed = o, t, True
        else:
            merged = merge_fields(b or {}, o, t)
            disputed = disputed or any(isinstance(v, Dispute) for v in merged.values())
            one, two = (whole(merged, side) for side in ("ours", "theirs"))
        for_ours += [one] if one else []
        for_theirs += [two] if two else []
    if disputed:
        return Dispute(for_ours or ABSENT, for_theirs or ABSENT)
    return for_ours or ABSENT


def merge_fields(base, ours, theirs):
    return {field: merge_values(field, *(version.get(field, ABSENT) for version in (base, ours, theirs)))
            for field in dict.fromkeys([*base, *ours, *theirs])}


def whole(merged, side):
    """The record with every dispute decided for one side."""
    fields = {field: decided(value, side) for field, value in merged.items()}
    return {field: value for field, value in fields.items() if value is not ABSENT}


def normal(record):
    """Sets and entries in one order, for comparing."""
    if record is None:
        return None
    out = {}
    for field, value in record.items():
        if field in SETS and is_list(value):
            value = sorted(items(field, value))
        if field in KEYS and is_list(value):
            value = sorted(value, key=lambda row: tuple(str(row.get(part)) for part in KEYS[field]))
        out[field] = value
    return out


class File:
    """One version of a file: its records, and which comments belong to which."""

    def __init__(self, text):
        self.text = text or ""
        clean = self.text.replace("\r\n", "\n").removeprefix("\ufeff")
        self.records = {r["id"]: r for r in yaml.load(clean, yaml.BaseLoader) or []}
        self.comments = collections.defaultdict(list)
        self.above = collections.defaultdict(list)
        owner, pending, started = None, [], False
        lines = clean.split("\n")
        first = next((i for i, line in enumerate(lines) if line.startswith("- ")), len(lines))
        top = first
        while top > 0 and lines[top - 1].startswith("#"):
            top -= 1
        self.head = re.findall(r"^(#.*)$", "\n".join(lines[:top]), re.M)  # the rest of the comments there is the first record's
        self.top = lines[top:first]
        for i, line in enumerate(lines):
            found = re.findall(r"(?:^|\s)(#.*)$", line)
            if line.startswith("- "):
                owner = re.search(r"\bid: (?:\"|')?([\w-]+)", "\n".join(lines[i:])).group(1)
                self.comments[owner] += pending
                self.above[owner] += pending
                pending = []
                started = True
            if not found:
                continue
            if line.startswith("#"):
                if started or i >= top:
                    pending.append(found[0])
            elif owner:
                self.comments[owner].append(found[0])

    def first(self):
        return next(iter(self.records), None)

    def with_head(self):
        """The same with the comments above the first record for those of the file."""
        out = File(self.text)
        for comments in (out.comments, out.above):
            comments[self.first()] = list((collections.Counter(comments[self.first()]) - collections.Counter(self.top)).elements())
        return out


def top_is_head(files):
    """Whether the comments above the first record stay where they are while that changes."""
    stays = False
    for one in files:
        for other in files:
            if not one.records or (other.records and one.first() == other.first()):
                continue
            top = set(one.top)
            if not other.records:
                stays = stays or bool(top & set(other.head))
                continue
            if top & set(other.above[one.first()]):
                return False
            stays = stays or bool(top & set(other.top)) and not top & set(one.above[other.first()])
    return stays


def says_no_more(before, after, record_id):
    new = collections.Counter(after.comments[record_id]) - collections.Counter(before.comments[record_id])
    return normal(before.records.get(record_id)) == normal(after.records.get(record_id)) and not new


class Model:
    """What is to come of a merge of three trees: the records of each file, or what is in dispute."""

    def __init__(self, base, ours, theirs):
        self.trees = {"base": base, "ours": ours, "theirs": theirs}
        self.files = {}  # path: {id: record, merged fields or Dispute}
        self.disputed = collections.defaultdict(set)  # path: (id, field or None)
        self.left_to_check = False
        self.along = 0  # changes that went along with a record that moved
        for path in sorted({*base, *ours, *theirs}):
            self.merge(path)

    def elsewhere(self, side, path, record_id):
        folder = path.rsplit("/", 1)[0]
        if "/visits" not in folder:
            return None
        for other, file in self.trees[side].items():
            if other != path and other.startswith(folder + "/") and record_id in file.records:
                return other
        return None

    def texts(self, path):
        return [self.trees[side][path].text if path in self.trees[side] else None for side in ("base", "ours", "theirs")]

    def is_merged(self, path):
        base, ours, theirs = self.texts(path)
        return None not in (ours, theirs) and ours != theirs and base not in (ours, theirs)

    def merge(self, path):
        b, o, t = (self.trees[side].get(path) for side in ("base", "ours", "theirs"))
        texts = [None if file is None else file.text for file in (b, o, t)]
        if texts[1] == texts[2] or texts[2] == texts[0] or texts[1] == texts[0]:
            taken = t if texts[1] == texts[0] else o
            if taken is not None:
                self.files[path] = dict(taken.records)
            for record_id in (set(b.records) if b else set()):
                if (o is None or record_id not in o.records) and (t is None or record_id not in t.records):
                    places = {self.elsewhere(side, path, record_id) for side in ("ours", "theirs")}
                    self.left_to_check = self.left_to_check or len(places) > 1
            return
        if o is None or t is None:
            self.disputed[path].add((None, None))  # git asks its user whether to keep the file
            self.files[path] = dict((o or t).records)
            return
        merged = {}
        b = b or File("")
        if top_is_head([b, o, t]):
            b, o, t = (file.with_head() for file in (b, o, t))
        for record_id in dict.fromkeys([*o.records, *t.records, *b.records]):
            result = self.merge_record(path, record_id, b, o, t)
            if result is not None:
                merged[record_id] = result
        self.files[path] = merged

    def merge_record(self, path, record_id, b, o, t):
        before, ours, theirs = (file.records.get(record_id) for file in (b, o, t))
        if ours and theirs:
            if before is None:
                place = self.elsewhere("base", path, record_id)
                before = self.trees["base"][place].records[record_id] if place else {}
            merged = merge_fields(before, ours, theirs)
            for field, value in merged.items():
                if isinstance(value, Dispute):
                    self.disputed[path].add((record_id, field))
            return merged
        places = {side: self.elsewhere(side, path, record_id) for side in ("ours", "theirs")}
        if not ours and not theirs:
            one = places["ours"] or places["theirs"]
            if places["ours"] != places["theirs"] and not (None in places.values() and self.is_merged(one)):
                self.disputed[path].add((record_id, None))
            return None
        there = o if ours else t
        if not before:
            origin = self.elsewhere("base", path, record_id)
            other = "theirs" if ours else "ours"
            if origin and places[other] is None:  # moved here by one side, removed by the other
                self.disputed[path].add((record_id, None))
                return Dispute(ours, theirs)
            if origin and origin == places[other] and b.text:
                # Moved here; what the other side did to it there comes along.
                versions = [ours or theirs, self.trees[other][origin].records[record_id]]
                merged = merge_fields(self.trees["base"][origin].records[record_id],
                                      *(versions if ours else reversed(versions)))
                self.disputed[path] |= {(record_id, field) for field, value in merged.items() if isinstance(value, Dispute)}
                return merged
            return ours or theirs
        if says_no_more(b, there, record_id):
            return None
        place = places["theirs" if ours else "ours"]
        if place:
            file = self.trees["theirs" if ours else "ours"][place]
            moved = file.records[record_id]
            merged = merge_fields(before, moved, ours or theirs)
            disputed = any(isinstance(value, Dispute) for value in merged.values())
            new = collections.Counter(there.comments[record_id]) - collections.Counter(b.comments[record_id])
            if not disputed and normal(whole(merged, "ours")) == normal(moved) and \
                    not new - collections.Counter(file.comments[record_id]):
                return None
            texts = [self.trees[side][place].text if place in self.trees[side] else "" for side in self.trees]
            new_above = collections.Counter(there.above[record_id]) - collections.Counter(b.above[record_id])
            if all(texts) and len(set(texts)) == 3 and not new_above:
                self.along += 1
                return None  # it goes along
        self.disputed[path].add((record_id, None))
        return Dispute(ours, theirs)
