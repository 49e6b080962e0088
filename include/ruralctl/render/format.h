// The forms in which data leaves the program: `--format`.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ruralctl {

enum class Format { table, csv, tsv, json, jsonl, yaml, md, html };

// The format of that very name.
std::optional<Format> parse_format(std::string_view name);

std::string_view format_name(Format format);

// The names of all formats, in the order of the enumeration: for help, errors and completion.
std::vector<std::string> format_names();

// Whether the format is one of those for a Datum (json, jsonl, yaml) and not for a Table.
bool is_structured(Format format);

}  // namespace ruralctl
