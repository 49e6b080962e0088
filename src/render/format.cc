#include "ruralctl/render/format.h"

namespace ruralctl {
namespace {

struct Named {
  Format format;
  std::string_view name;
};

constexpr Named kFormats[] = {
    {Format::table, "table"}, {Format::csv, "csv"},   {Format::tsv, "tsv"}, {Format::json, "json"},
    {Format::jsonl, "jsonl"}, {Format::yaml, "yaml"}, {Format::md, "md"},   {Format::html, "html"},
};

}  // namespace

std::optional<Format> parse_format(std::string_view name) {
  for (const Named& named : kFormats) {
    if (named.name == name) return named.format;
  }
  return std::nullopt;
}

std::string_view format_name(Format format) {
  for (const Named& named : kFormats) {
    if (named.format == format) return named.name;
  }
  return {};
}

std::vector<std::string> format_names() {
  std::vector<std::string> names;
  for (const Named& named : kFormats) names.emplace_back(named.name);
  return names;
}

bool is_structured(Format format) {
  return format == Format::json || format == Format::jsonl || format == Format::yaml;
}

}  // namespace ruralctl
