#include "ruralctl/book/writer.h"

#include <algorithm>
#include <map>

#include "book/check_record.h"
#include "ruralctl/base/catalog.h"
#include "ruralctl/base/list.h"
#include "ruralctl/base/nearest.h"

namespace ruralctl {
namespace {

std::unique_ptr<fs::Lock> lock_and_recover(fs::WritableTree& tree, std::chrono::milliseconds wait,
                                           const fs::Clock& clock) {
  if (!tree.exists(kSettingsFile)) {
    throw Error(
        Exit::unread,
        msg("there is no ruralctl.yaml here, so this is no book; 'ruralctl init DIR' makes one"));
  }
  std::unique_ptr<fs::Lock> lock = tree.lock(wait, clock);
  fs::recover(tree);
  return lock;
}

bool is_id(std::string_view id) {
  return !id.empty() && id.front() != '-' &&
         id.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-") ==
             std::string_view::npos;
}

// Where a record of this day and id belongs among the records of a file in (date, id) order: behind
// the last that comes before it.
std::size_t place_for(const Kind& kind, const std::string& village, const yaml::Document& document,
                      const std::optional<Day>& day, const std::string& id) {
  if (kind.nature == Nature::entity || !day) return document.size();
  Record record(kind, village, document);
  for (std::size_t i = document.size(); i > 0; --i) {
    record.bind(i - 1);
    std::optional<Day> other;
    try {
      other = record.first_day();
    } catch (const Error&) {  // `check` tells of the date; here it only has no say in the order
    }
    if (other && (*other < *day || (*other == *day && record.id() < id))) return i;
  }
  return 0;
}

std::optional<Day> day_of(const Kind& kind, const yaml::Document& document, std::size_t index) {
  static const std::string none;
  Record record(kind, none, document);
  record.bind(index);
  return record.first_day();
}

template <class Item>
bool contains(const std::vector<Item>& items, const Item& item) {
  return std::find(items.begin(), items.end(), item) != items.end();
}

const std::vector<yaml::Scalar>& scalars(const yaml::Content& content) {
  return std::get<std::vector<yaml::Scalar>>(content);
}

// The field's content as it could be written again; nothing if it is absent.
std::optional<yaml::Content> present(const yaml::Document& document, std::size_t index,
                                     const std::string& key) {
  const yaml::Value value = document.record(index).find(key);
  if (!value.found() || value.is_null()) return std::nullopt;
  return yaml::content_of(document, value);
}

std::vector<yaml::Scalar> as_list(const std::optional<yaml::Content>& content) {
  if (!content) return {};
  if (const auto* one = std::get_if<yaml::Scalar>(&*content)) return {*one};
  const auto* items = std::get_if<std::vector<yaml::Scalar>>(&*content);
  return items == nullptr ? std::vector<yaml::Scalar>() : *items;
}

std::string with_items(std::string text, const Kind& kind, const Found& found,
                       const FieldChange& wanted) {
  const std::vector<std::string> order = kind.field_order();
  const std::string& key = wanted.field->name;
  const auto append = [&](const auto& item) {
    const std::string base = std::move(text);
    yaml::Document document;
    document.read_records(base, found.path);
    if constexpr (std::is_same_v<std::decay_t<decltype(item)>, yaml::Scalar>) {
      if (wanted.field->set && contains(as_list(present(document, found.index, key)), item)) {
        text = base;
        return;
      }
    }
    text = yaml::append_item(document, found.index, key, item, order);
  };
  if (const auto* rows = std::get_if<std::vector<yaml::Row>>(&wanted.content)) {
    for (const yaml::Row& row : *rows) append(row);
  } else {
    for (const yaml::Scalar& item : scalars(wanted.content)) append(item);
  }
  return text;
}

// The file's text with one change made to the record.
std::string changed(const std::string& text, const Kind& kind, const Found& found,
                    const FieldChange& wanted) {
  yaml::Document document;
  document.read_records(text, found.path);
  const std::string& key = wanted.field->name;
  switch (wanted.how) {
    case FieldChange::How::clear:
      return yaml::clear_field(document, found.index, key);
    case FieldChange::How::add_items:
      return with_items(text, kind, found, wanted);
    case FieldChange::How::set:
      if (present(document, found.index, key) == wanted.content) return text;
      return yaml::set_field(document, found.index, {key, wanted.content}, kind.field_order());
    case FieldChange::How::remove_items: {
      std::vector<yaml::Scalar> kept = as_list(present(document, found.index, key));
      const std::size_t size = kept.size();
      std::erase_if(
          kept, [&](const yaml::Scalar& item) { return contains(scalars(wanted.content), item); });
      if (kept.size() == size) return text;
      if (kept.empty()) return yaml::clear_field(document, found.index, key);
      return yaml::set_field(document, found.index, {key, kept}, kind.field_order());
    }
  }
  return text;
}

// A list between full-width brackets is no list yet that something could be added to.
void refuse_unread_lists(const Kind& kind, const Found& found, const std::string& text,
                         const std::vector<FieldChange>& changes) {
  yaml::Document document;
  document.read_records(text, found.path);
  Record record(kind, found.village, document);
  record.bind(found.index);
  for (const FieldChange& wanted : changes) {
    const bool in_place =
        wanted.how == FieldChange::How::add_items || wanted.how == FieldChange::How::remove_items;
    if (in_place) record.at(*wanted.field);
  }
}

// Keeps what `check` calls errors in one record by itself.
class Errors : public RecordListener {
 public:
  void found(Severity severity, yaml::Value, Message message) override {
    if (severity == Severity::error) errors.push_back(std::move(message));
  }
  void refers(const Field&, yaml::Value, std::string_view) override {}
  void holds(const Field&, yaml::Value) override {}

  std::vector<Message> errors;
};

std::string in_english(const Message& message) {
  static const Catalog english = catalog_for(Language::en);
  return english.text(message);
}

}  // namespace

std::vector<Message> Writer::errors_in(const Record& record) const {
  RecordRules rules;
  rules.schema = &book_.schema();
  Errors listener;
  RecordCheck(record.kind(), rules, listener).check(record);
  return std::move(listener.errors);
}

Writer::Writer(fs::WritableTree& tree, std::chrono::milliseconds wait, const fs::Clock& clock,
               const std::vector<std::string>& reserved_kind_names)
    : tree_(&tree), lock_(lock_and_recover(tree, wait, clock)), book_(tree, reserved_kind_names) {}

std::string Writer::text_of(const std::string& path, std::optional<std::string>& old_text) const {
  std::string text;
  if (tree_->read(path, text)) {
    old_text = text;
  } else {
    text.clear();
  }
  return text;
}

void Writer::refuse_known_id(const Kind& kind, const std::string& village,
                             const std::string& id) const {
  const Scope scope{std::vector<std::string>{village}, std::nullopt};
  book_.each(kind, scope, [&](const Record& record) {
    if (record.id() != id) return;
    throw Error(
        Exit::usage,
        msg("there is a {0} '{1}' already, in {2} line {3}; choose another id, or change that one "
            "with 'set'",
            kind.label, id, record.path(), record.where().line));
  });
}

std::string Writer::draw_id(const Kind& kind, const std::string& village, std::optional<Day> day,
                            IdSource& ids) const {
  const std::string prefix = kind.id == IdRule::dated && day ? text(*day) + '-' : std::string();
  // Ids are unique in village and kind whatever file a record has moved to, so all of them are
  // looked at; as bytes, since an id that stands in a file that cannot be read is taken too.
  std::string all;
  std::string text;
  for (const std::string& path : book_.files(kind, village)) {
    if (tree_->read(path, text)) all += text;
  }
  const std::string context = kind.name + '\n' + village + '\n' + prefix;
  return prefix + ids.draw(context, [&](const std::string& tail) {
    return all.find(prefix + tail) != std::string::npos;
  });
}

void Writer::refuse_second_snapshot(const Kind& kind, const std::string& village,
                                    const Record& record) const {
  if (kind.nature != Nature::snapshot) return;
  const auto subject_of = [&](const Record& r) {
    std::vector<std::vector<std::string>> subject;
    for (const std::string& field : kind.subject)
      subject.push_back(r.texts(*kind.find_field(field)));
    return subject;
  };
  const auto subject = subject_of(record);
  const auto day = record.first_day();
  const std::string id = record.id();
  book_.each(
      kind, Scope{std::vector<std::string>{village}, std::nullopt}, [&](const Record& other) {
        if (other.id() == id || other.first_day() != day || subject_of(other) != subject) return;
        throw Error(Exit::usage, msg("{0} already has a figure of {1} for the same, in {2} line "
                                     "{3}; change that one with '{4} set {5} …'",
                                     kind.label, day ? text(*day) : std::string(), other.path(),
                                     other.where().line, "ruralctl " + kind.name, other.id()));
      });
}

void Writer::refuse_mistakes(const Record& record, const Record* before) const {
  const std::vector<Message> known =
      before == nullptr ? std::vector<Message>() : errors_in(*before);
  for (const Message& error : errors_in(record)) {
    const bool is_new = std::none_of(known.begin(), known.end(), [&](const Message& old) {
      return in_english(old) == in_english(error);
    });
    if (is_new) throw Error(Exit::usage, error);
  }
  for (const Field& field : record.kind().fields) {
    const bool leads_up = field.type == Type::ref && field.target == record.kind().name;
    if (!leads_up || record.text(field).empty()) continue;
    if (before == nullptr || before->text(field) != record.text(field))
      refuse_circle(record, field);
  }
}

// A place in itself, or in one that lies in it, is nowhere.
void Writer::refuse_circle(const Record& record, const Field& field) const {
  const Kind& kind = record.kind();
  const bool in_book = kind.in_book_scope() || kind.file == FileRule::village;
  const auto name = [&](const std::string& village, std::string_view written) {
    const Reference reference = split_reference(written, in_book ? std::string() : village);
    return in_book ? reference.id : reference.village + '/' + reference.id;
  };
  std::map<std::string, std::string> above;
  book_.each(kind, {}, [&](const Record& other) {
    if (const std::string up = other.text(field); !up.empty())
      above[name(other.village(), other.id())] = name(other.village(), up);
  });
  const std::string self = name(record.village(), record.id());
  above[self] = name(record.village(), record.text(field));
  std::vector<std::string> chain = {self};
  for (auto up = above.find(self); up != above.end() && chain.size() <= above.size();
       up = above.find(chain.back())) {
    chain.push_back(up->second);
    if (chain.back() != self) continue;
    throw Error(Exit::usage, msg("'{0}' would lead from '{1}' back to itself ({2}); choose another",
                                 field.name, self, listed(chain, " → ")));
  }
}

std::string Writer::add(const Kind& kind, const std::string& village, const std::string& id,
                        std::vector<yaml::Field> fields, IdSource& ids) {
  const std::vector<std::string> order = kind.field_order();
  const auto rank = [&](const std::string& key) {
    return std::find(order.begin(), order.end(), key) - order.begin();
  };
  std::stable_sort(fields.begin(), fields.end(), [&](const yaml::Field& a, const yaml::Field& b) {
    return rank(a.key) < rank(b.key);
  });
  if (!id.empty() && !is_id(id)) {
    throw Error(Exit::usage, msg("'{0}' cannot be an id; use letters, digits, '-' and '_'", id));
  }
  // The record's day, read as it will be from the file.
  fields.insert(fields.begin(), {"id", yaml::Scalar{id.empty() ? "x" : id}});
  yaml::Document draft;
  std::string draft_text = yaml::write_record(fields);
  draft.read_records(draft_text, "");
  const std::optional<Day> day = day_of(kind, draft, 0);
  std::string full = id;
  if (id.empty()) {
    full = draw_id(kind, village, day, ids);
    fields.front().content = yaml::Scalar{full};
    draft_text = yaml::write_record(fields);
    draft.read_records(draft_text, "");
  } else {
    refuse_known_id(kind, kind.file == FileRule::village ? full : village, full);
  }
  const std::string home = kind.file == FileRule::village ? full : village;
  Record record(kind, home, draft);
  record.bind(0);
  refuse_mistakes(record, nullptr);
  refuse_second_snapshot(kind, home, record);
  const std::string path = Book::path(kind, home, day.value_or(Day()));
  std::optional<std::string> old_text;
  const std::string text = text_of(path, old_text);
  yaml::Document document;
  document.read_records(text, path);
  if (kind.file == FileRule::village && document.size() > 0) {
    throw Error(
        Exit::usage,
        msg("there is a {0} '{1}' already, in {2} line {3}; choose another id, or change that one "
            "with 'set'",
            kind.label, full, path, 1));
  }
  std::string new_text =
      yaml::insert_record(document, place_for(kind, home, document, day, full), fields);
  fs::Change change;
  change.replace(path, std::move(old_text), std::move(new_text));
  change.commit(*tree_);
  return full;
}

bool Writer::change(const Kind& kind, const Found& found, const std::vector<FieldChange>& changes) {
  std::optional<std::string> old_text;
  const std::string before = text_of(found.path, old_text);
  std::string text = before;
  refuse_unread_lists(kind, found, before, changes);
  for (const FieldChange& wanted : changes) text = changed(text, kind, found, wanted);
  if (text == before) return false;
  place_and_commit(kind, found.village, found.path, before, text, found.index);
  return true;
}

void Writer::place_and_commit(const Kind& kind, const std::string& village, const std::string& path,
                              const std::string& old_text, const std::string& new_text,
                              std::size_t index) {
  yaml::Document document;
  document.read_records(new_text, path);
  Record record(kind, village, document);
  record.bind(index);
  yaml::Document old_document;
  old_document.read_records(old_text, path);
  Record before(kind, village, old_document);
  before.bind(index);
  refuse_mistakes(record, &before);
  refuse_second_snapshot(kind, village, record);
  fs::Change change;
  const std::optional<Day> day = record.first_day();
  const std::string home = day ? Book::path(kind, village, *day) : path;
  if (home == path) {
    change.replace(path, old_text, new_text);
  } else {
    std::optional<std::string> target_old;
    const std::string target_text = text_of(home, target_old);
    yaml::Document target;
    target.read_records(target_text, home);
    std::string moved = yaml::insert_copy(
        target, place_for(kind, village, target, day, record.id()), document, index);
    std::string left = yaml::remove_record(document, index);
    change.replace(home, std::move(target_old), std::move(moved));
    if (left.find_first_not_of(" \r\n\t") == std::string::npos) {
      change.remove(path, old_text);
    } else {
      change.replace(path, old_text, std::move(left));
    }
  }
  change.commit(*tree_);
}

bool Writer::replace(const Kind& kind, const Found& found, const std::string& lines) {
  std::optional<std::string> old_text;
  const std::string before = text_of(found.path, old_text);
  yaml::Document document;
  document.read_records(before, found.path);
  const std::string_view bytes = yaml::record_bytes(document, found.index);
  if (lines == bytes) return false;
  const auto at = static_cast<std::size_t>(bytes.data() - document.text().data());
  std::string text = before.substr(0, at) + lines + before.substr(at + bytes.size());
  yaml::Document after;
  bool as_meant = true;
  try {
    after.read_records(text, found.path);
  } catch (const Error&) {  // right by themselves, but not among the others
    as_meant = false;
  }
  as_meant = as_meant && after.size() == document.size();
  for (std::size_t i = 0; as_meant && i < document.size(); ++i) {
    as_meant = i == found.index || yaml::same(document.record(i), after.record(i));
  }
  if (!as_meant) {
    throw Error(
        Exit::usage,
        msg("the text must stay one record; other records cannot be added or changed here"));
  }
  Record record(kind, found.village, after);
  record.bind(found.index);
  if (record.id() != found.id) {
    throw Error(Exit::usage,
                msg("the id cannot be changed from '{0}' to '{1}'; others may refer to it",
                    found.id, record.id()));
  }
  place_and_commit(kind, found.village, found.path, before, text, found.index);
  return true;
}

void Writer::append(const std::string& path, const std::string& text) {
  std::optional<std::string> old_text;
  std::string bytes = text_of(path, old_text);
  // With the line ends that the file has.
  const bool crlf = bytes.find("\r\n") != std::string::npos;
  if (!bytes.empty() && bytes.back() != '\n') bytes += crlf ? "\r\n" : "\n";
  for (const char c : text) {
    if (c == '\n' && crlf) bytes += '\r';
    bytes += c;
  }
  yaml::Document document;
  document.read_records(bytes, path);
  fs::Change change;
  change.replace(path, old_text, bytes);
  change.commit(*tree_);
}

void Writer::remove(const Found& found) {
  std::optional<std::string> old_text;
  const std::string before = text_of(found.path, old_text);
  yaml::Document document;
  document.read_records(before, found.path);
  std::string left = yaml::remove_record(document, found.index);
  fs::Change change;
  if (left.find_first_not_of(" \r\n\t") == std::string::npos) {
    change.remove(found.path, before);
  } else {
    change.replace(found.path, before, std::move(left));
  }
  change.commit(*tree_);
}

}  // namespace ruralctl
