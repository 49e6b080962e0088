#include "book/renaming.h"

#include <algorithm>

namespace ruralctl {
namespace {

// Calls `each` for the scalar, or the scalars of the list.
template <class Each>
void each_scalar(yaml::Value value, const Each& each) {
  if (value.is_scalar()) each(value);
  for (const yaml::Value item : value.items()) {
    if (item.is_scalar()) each(item);
  }
}

template <class Names>
std::string found_in(const Names& names, std::string_view word) {
  const auto found = names.find(word);
  return found == names.end() ? std::string() : found->second;
}

}  // namespace

void Renaming::rename_place(const std::string& slug, const std::string& as) {
  places_[slug] = as;
}

void Renaming::rename_record(const std::string& kind, const std::string& id,
                             const std::string& as) {
  records_[kind][id] = as;
}

const Renaming::Names* Renaming::names_of(const Kind& kind) const {
  if (kind.file == FileRule::village) return &places_;
  const auto found = records_.find(kind.name);
  return found == records_.end() ? nullptr : &found->second;
}

void Renaming::apply(const Schema& schema, const Kind& kind, yaml::Document& document) const {
  if (places_.empty() && records_.empty()) return;
  const Names* own = names_of(kind);
  for (std::size_t i = 0; i < document.size(); ++i) {
    const yaml::Value record = document.record(i);
    const yaml::Value id = record.find("id");
    if (own != nullptr && id.found() && id.is_scalar()) {
      if (std::string as = found_in(*own, id.text()); !as.empty())
        document.reread(id, std::move(as));
    }
    reread_fields(schema, kind.fields, record, document);
  }
}

void Renaming::reread_fields(const Schema& schema, const std::vector<Field>& fields,
                             yaml::Value mapping, yaml::Document& document) const {
  for (const Field& field : fields) {
    const bool terms = field.type == Type::terms;
    if (field.target.empty() && !terms && field.fields.empty()) continue;
    const yaml::Value value = mapping.find(field.name);
    if (!value.found()) continue;
    if (!field.fields.empty()) {
      for (const yaml::Value entry : value.items()) {
        reread_fields(schema, field.fields, entry, document);
      }
      continue;
    }
    each_scalar(value, [&](yaml::Value scalar) {
      std::string as =
          terms ? of_term(scalar.text()) : of_reference(schema.kind(field.target), scalar.text());
      if (!as.empty()) document.reread(scalar, std::move(as));
    });
  }
}

std::string Renaming::of_reference(const Kind& target, const std::string& written) const {
  if (const Names* names = names_of(target)) return found_in(*names, written);
  const std::size_t slash = written.find('/');
  if (slash == std::string::npos) return {};
  const std::string place = found_in(places_, written.substr(0, slash));
  return place.empty() ? place : place + written.substr(slash);
}

std::string Renaming::of_term(const std::string& written) const {
  constexpr std::string_view wide_colon = "：";
  std::size_t begin = written.rfind(':');
  begin = begin == std::string::npos ? 0 : begin + 1;
  if (const std::size_t wide = written.rfind(wide_colon); wide != std::string::npos)
    begin = std::max(begin, wide + wide_colon.size());
  if (begin == 0) return {};
  if (written.compare(begin, 1, "=") == 0) ++begin;
  const std::string word = written.substr(begin);
  std::string as = found_in(places_, word);
  for (const auto& [kind, names] : records_) {
    if (as.empty()) as = found_in(names, word);
  }
  return as.empty() ? as : written.substr(0, begin) + as;
}

}  // namespace ruralctl
