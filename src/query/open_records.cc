#include "ruralctl/query/open_records.h"

#include <algorithm>

#include "ruralctl/book/lookup.h"

namespace ruralctl {

bool is_open(const Record& record, Day today) {
  const Kind& kind = record.kind();
  if (kind.open_until.empty()) return false;
  return std::none_of(kind.open_until.begin(), kind.open_until.end(), [&](const std::string& name) {
    const std::optional<PartialDate> date = record.date(*kind.find_field(name));
    return date && date->first() <= today;
  });
}

std::string title_of(const Record& record) {
  const Kind& kind = record.kind();
  const auto positional =
      std::find_if(kind.fields.begin(), kind.fields.end(),
                   [](const Field& field) { return field.positional && field.target.empty(); });
  if (positional != kind.fields.end()) return record.text(*positional);
  for (const char* name : {"name", "notes"}) {
    const Field* field = kind.find_field(name);
    if (field == nullptr) continue;
    const std::string text = record.text(*field);
    if (!text.empty()) return text.substr(0, text.find('\n'));
  }
  return {};
}

OpenRecord open_record(const Record& record) {
  return {record.kind().name, record.village(), record.id(), title_of(record), record.where()};
}

void each_open_about(const Book& book, const Kind& kind, Day today,
                     const std::function<void(const OpenRecord& record, const std::string& village,
                                              const std::string& id)>& visit) {
  for (const Kind* other : book.schema().kinds()) {
    if (other->open_until.empty()) continue;
    for (const Field& field : other->fields) {
      if (field.target != kind.name) continue;
      book.each(*other, {}, [&](const Record& record) {
        if (!is_open(record, today)) return;
        for (const std::string& written : record.texts(field)) {
          const Reference about = split_reference(written, record.village());
          visit(open_record(record), about.village, about.id);
        }
      });
    }
  }
}

}  // namespace ruralctl
