#include "ruralctl/schema/attributes.h"

#include <algorithm>

#include "ruralctl/base/list.h"
#include "ruralctl/base/nearest.h"
#include "ruralctl/base/text.h"

namespace ruralctl {
Attributes::Attributes(const yaml::Document& document, yaml::Value mapping,
                       std::initializer_list<std::string_view> known)
    : document_(&document), value_(mapping) {
  if (!mapping.is_mapping()) fail(msg("a definition is written '{{name: value, …}}'"));
  if (known.size() == 0) return;
  for (const yaml::Entry entry : mapping.entries()) {
    const std::string key = entry.key.text();
    if (std::find(known.begin(), known.end(), key) != known.end()) continue;
    const std::vector<std::string> words(known.begin(), known.end());
    const std::vector<std::string> near = nearest(key, words, 1);
    fail(entry.key, near.empty()
                        ? msg("no setting '{0}' here; possible are {1}", key, listed(words))
                        : msg("no setting '{0}' here; did you mean '{1}'?", key, near.front()));
  }
}

void Attributes::fail(yaml::Value at, Message message) const {
  throw Error(Exit::unread, document_->locate(at), std::move(message));
}

void Attributes::fail_at(std::string_view key, Message message) const {
  const yaml::Value at = value_.find(key);
  fail(at.found() ? at : value_, std::move(message));
}

std::string Attributes::text(std::string_view key) const {
  const yaml::Value found = value_.find(key);
  if (!found.found() || found.is_null()) return {};
  if (!found.is_scalar()) fail(found, msg("'{0}' takes one word or text", key));
  return found.text();
}

bool Attributes::flag(std::string_view key) const {
  const std::string written = text(key);
  if (written.empty() || written == "false") return false;
  if (written != "true") fail_at(key, msg("'{0}' is true or false", key));
  return true;
}

std::vector<std::string> Attributes::words(std::string_view key) const {
  const yaml::Value found = value_.find(key);
  if (!found.found() || found.is_null()) return {};
  if (found.is_scalar()) return {found.text()};
  std::vector<std::string> out;
  for (const yaml::Value item : found.items()) {
    if (!item.is_scalar()) fail(item, msg("'{0}' takes one word or a list of words", key));
    out.push_back(item.text());
  }
  if (!found.is_sequence()) fail(found, msg("'{0}' takes one word or a list of words", key));
  return out;
}

Label Attributes::label(std::string_view name) const {
  Label label{text("en"), text("zh")};
  if (label.en.empty()) {
    label.en = name;
    std::replace(label.en.begin(), label.en.end(), '-', ' ');
    std::replace(label.en.begin(), label.en.end(), '_', ' ');
  }
  return label;
}

TemplateLabel Attributes::sentence(std::string_view key) const {
  const yaml::Value found = value_.find(key);
  if (!found.found() || found.is_null()) return {};
  return sentence(found);
}

TemplateLabel Attributes::sentence(yaml::Value written) const {
  const auto parse = [&](yaml::Value text) {
    if (!text.is_scalar()) fail(text, msg("a sentence is one text, or '{{en: …, zh: …}}'"));
    try {
      return Template::parse(text.text());
    } catch (const Error& error) {
      fail(text, error.message());
    }
  };
  if (!written.is_mapping()) {
    const Template both = parse(written);
    return {both, both};
  }
  const Attributes parts(*document_, written, {"en", "zh"});
  TemplateLabel out;
  if (parts.has("en")) out.en = parse(parts.value("en"));
  if (parts.has("zh")) out.zh = parse(parts.value("zh"));
  if (out.en.is_empty()) out.en = out.zh;
  if (out.zh.is_empty()) out.zh = out.en;
  return out;
}

std::string singular_of(std::string_view name) {
  if (name.ends_with("ies") && name.size() > 4)
    return std::string(name.substr(0, name.size() - 3)) + 'y';
  if (name.ends_with("s") && !name.ends_with("ss") && name.size() > 3) {
    return std::string(name.substr(0, name.size() - 1));
  }
  return std::string(name);
}

std::size_t index_of(const Attributes& attributes, std::string_view key,
                     const std::vector<std::string>& names) {
  const std::string written = attributes.text(key);
  const auto found = std::find(names.begin(), names.end(), written);
  if (found == names.end()) {
    attributes.fail_at(key,
                       msg("'{0}' must be one of {1}, not '{2}'", key, listed(names), written));
  }
  return static_cast<std::size_t>(found - names.begin());
}

}  // namespace ruralctl
