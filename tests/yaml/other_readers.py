#!/usr/bin/env python3
"""Asks PyYAML (YAML 1.1) and ruamel.yaml (YAML 1.2) what a written file of records says.

    other_readers.py FILE.yaml FILE.json

FILE.json holds, record by record, the texts that were written: every reader must give each of them back as a string.
Exits with 77 where a reader is not installed.
"""

import json
import sys

try:
    import ruamel.yaml
    import yaml
except ImportError as missing:
    print(missing)
    sys.exit(77)


def readers():
    yield "PyYAML", lambda text: yaml.load(text, yaml.SafeLoader)
    if hasattr(yaml, "CSafeLoader"):
        yield "libyaml", lambda text: yaml.load(text, yaml.CSafeLoader)
    yield "ruamel.yaml", ruamel.yaml.YAML(typ="safe", pure=True).load


def differences(read, meant, path):
    if type(read) is not type(meant):
        yield f"{path}: {type(meant).__name__} {meant!r} is read as {type(read).__name__} {read!r}"
    elif isinstance(meant, dict):
        if list(read) != list(meant):
            yield f"{path}: the keys {list(meant)!r} are read as {list(read)!r}"
        else:
            for key in meant:
                yield from differences(read[key], meant[key], f"{path}.{key}")
    elif isinstance(meant, list):
        if len(read) != len(meant):
            yield f"{path}: {len(meant)} items are read as {len(read)}"
        else:
            for number, (one, other) in enumerate(zip(read, meant)):
                yield from differences(one, other, f"{path}[{number}]")
    elif read != meant:
        yield f"{path}: {meant!r} is read as {read!r}"


def main():
    with open(sys.argv[1], encoding="utf-8", newline="") as file:
        text = file.read()
    with open(sys.argv[2], encoding="utf-8") as file:
        meant = json.load(file)
    failed = False
    for name, read in readers():
        try:
            found = list(differences(read(text), meant, "file"))
        except Exception as error:  # a reader that refuses the file has failed the test, whatever its reason
            found = [str(error)]
        for difference in found[:20]:
            print(f"{name}: {difference}")
        failed = failed or bool(found)
    sys.exit(1 if failed else 0)


main()
