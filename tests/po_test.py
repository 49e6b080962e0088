#!/usr/bin/python3
"""Holds po/zh.po to the messages of the sources: tests/po_test.py SOURCE_DIR

Fails if a message has no translation, if a translation has other positions ({0}, {1} ...) than its message, if either
has a brace that is neither part of a position nor doubled, or if the file has entries that no source uses. Changes
nothing.
"""
import ast
import pathlib
import re
import subprocess
import sys

POSITION = re.compile(r"\{\d+\}")
KEYWORD = re.compile(r'(msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?)\s+(".*")$')


class Entry:
    def __init__(self):
        self.files = []
        self.fuzzy = False
        self.obsolete = False
        self.texts = {}

    @property
    def id(self):
        return self.texts.get("msgid", "")

    @property
    def plural(self):
        return self.texts.get("msgid_plural", "")

    @property
    def translations(self):
        return [text for key, text in self.texts.items() if key.startswith("msgstr")]

    def where(self):
        return ", ".join(self.files) or "po/zh.po"


def read_entry(block):
    entry = Entry()
    key = None
    for line in block.splitlines():
        if line.startswith("#~"):
            entry.obsolete = True
            line = line[2:].strip()
        if line.startswith("#:"):
            entry.files += line[2:].split()
        elif line.startswith("#,"):
            entry.fuzzy = entry.fuzzy or "fuzzy" in line
        elif line and not line.startswith("#"):
            match = KEYWORD.match(line)
            key, literal = match.groups() if match else (key, line)
            entry.texts[key] = entry.texts.get(key, "") + ast.literal_eval(literal)
    return entry


def read_po(text):
    entries = (read_entry(block) for block in re.split(r"\n\s*\n", text))
    return [entry for entry in entries if "msgid" in entry.texts and entry.id != ""]


def without_doubled_braces(text):
    return text.replace("{{", "").replace("}}", "")


def positions(text):
    return set(POSITION.findall(without_doubled_braces(text)))


def has_stray_brace(text):
    return re.search(r"[{}]", POSITION.sub("", without_doubled_braces(text))) is not None


def find_faults(messages, translated):
    by_id = {entry.id: entry for entry in translated if not entry.obsolete}
    for message in messages:
        if has_stray_brace(message.id) or has_stray_brace(message.plural):
            yield message, "has a stray brace; write {{ and }}"
        entry = by_id.get(message.id)
        if entry is None or not all(entry.translations):
            yield message, "has no translation"
        elif entry.fuzzy:
            yield message, "has only a fuzzy translation"
        elif entry.plural != message.plural:
            yield message, "has another plural form than its translation"
        else:
            yield from find_wrong_formats(message, entry)
    used = {message.id for message in messages}
    for entry in translated:
        if entry.obsolete:
            yield entry, "is obsolete"
        elif entry.id not in used:
            yield entry, "is used nowhere"


def find_wrong_formats(message, entry):
    for translation in entry.translations:
        if has_stray_brace(translation):
            yield message, f"has a stray brace in its translation: {translation!r}"
        elif positions(translation) != positions(message.plural or message.id):
            yield message, f"is translated with other positions: {translation!r}"


def main():
    source = pathlib.Path(sys.argv[1])
    template = subprocess.run([source / "scripts/update-po", "--template"],
                              check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout
    messages = read_po(template)
    translated = read_po((source / "po/zh.po").read_text(encoding="utf-8"))
    faults = list(find_faults(messages, translated))
    for entry, fault in faults:
        print(f"{entry.where()}: message {entry.id!r} {fault}")
    if faults:
        print("run scripts/update-po, then translate in po/zh.po")
    elif not messages:
        print(f"{source}: no messages found")
    else:
        print(f"{len(messages)} messages, all translated")
    return 1 if faults or not messages else 0


if __name__ == "__main__":
    sys.exit(main())
