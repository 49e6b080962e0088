#!/usr/bin/python3
"""Holds the includes to the layers: layers_test.py SOURCE_DIR.

cmake/Layers.cmake says which layers a layer uses; its sources and headers include only those. Each outside library
appears in the layers named here.
"""
import pathlib
import re
import sys

LIBRARIES = {
    "yaml-cpp/": {"yaml"},
    "CLI/": {"cli"},
    "utf8proc.h": {"base"},
    "git2.h": {"git"},
    "fmt/": {"base", "fs", "yaml", "render"},
}


def layers(source):
    table = {}
    text = (source / "cmake/Layers.cmake").read_text(encoding="utf-8")
    for call in re.finditer(r"^ruralctl_layer\((\w+)([^)]*)\)", text, re.M):
        words = call.group(2).split()
        uses = words[words.index("USES") + 1:] if "USES" in words else []
        if "LIBRARIES" in uses:
            uses = uses[:uses.index("LIBRARIES")]
        table[call.group(1)] = set(uses)
    return table


def main():
    source = pathlib.Path(sys.argv[1])
    table = layers(source)
    assert len(table) >= 8, "cmake/Layers.cmake names too few layers"
    mistakes = []
    for layer, uses in table.items():
        files = list((source / "src" / layer).glob("*.*")) + list((source / "include/ruralctl" / layer).glob("*.h"))
        for file in files:
            if file.suffix not in (".cc", ".h"):
                continue
            for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
                match = re.match(r'#include ([<"])([^>"]+)', line)
                if not match:
                    continue
                path = match.group(2)
                place = f"{file.relative_to(source)}:{number}"
                own = path.removeprefix("ruralctl/").split("/")[0]
                if own in table and (path.startswith("ruralctl/") or match.group(1) == '"'):
                    if own != layer and own not in uses:
                        mistakes.append(f"{place}: {layer} does not use {own} ({path})")
                    if own != layer and not path.startswith("ruralctl/"):
                        mistakes.append(f"{place}: {path} is private to {own}")
                for library, allowed in LIBRARIES.items():
                    if path.startswith(library) and layer not in allowed:
                        mistakes.append(f"{place}: {library} belongs to {', '.join(sorted(allowed))} alone")
                if layer not in ("cli",) and path in ("iostream", "cstdio", "stdio.h"):
                    mistakes.append(f"{place}: nothing below cli prints ({path})")
    print("\n".join(mistakes) or f"{len(table)} layers, all includes go downwards")
    sys.exit(1 if mistakes else 0)


main()
