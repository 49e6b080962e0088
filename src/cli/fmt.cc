// fmt: files in the canonical form.
#include <algorithm>

#include "cli/commands.h"
#include "cli/paths.h"
#include "ruralctl/book/input.h"
#include "ruralctl/book/layout.h"
#include "ruralctl/fs/change.h"
#include "ruralctl/yaml/format.h"

namespace ruralctl::cli {
namespace {

// `milestones.date` is the field `date` of the entries of `milestones`.
yaml::FieldOrder order_of(const Kind& kind) {
  yaml::FieldOrder order = {"id"};
  for (const Field& field : kind.fields) {
    order.push_back(field.name);
    for (const Field& part : field.fields) order.push_back(field.name + '.' + part.name);
  }
  return order;
}

bool is_plain_key(const Kind& kind, std::string_view key) {
  const auto find = [](const std::vector<Field>& fields, std::string_view name) {
    return std::find_if(fields.begin(), fields.end(),
                        [&](const Field& field) { return field.name == name; });
  };
  const std::size_t dot = key.find('.');
  const auto field = find(kind.fields, key.substr(0, dot));
  if (field == kind.fields.end()) return false;
  if (dot == std::string_view::npos) return is_plain(*field);
  const auto part = find(field->fields, key.substr(dot + 1));
  return part != field->fields.end() && is_plain(*part);
}

// Equal but for the order of fields.
bool means_the_same(yaml::Value a, yaml::Value b) {
  if (!a.is_mapping() || !b.is_mapping()) {
    if (!a.is_sequence() || !b.is_sequence()) return yaml::same(a, b);
    auto other = b.items().begin();
    for (const yaml::Value item : a.items()) {
      if (other == b.items().end() || !means_the_same(item, *other)) return false;
      ++other;
    }
    return other == b.items().end();
  }
  std::size_t fields = 0;
  std::string buffer;
  for (const yaml::Entry entry : a.entries()) {
    const yaml::Value other = b.find(entry.key.text(buffer));
    if (!other.found() || !means_the_same(entry.value, other)) return false;
    ++fields;
  }
  for ([[maybe_unused]] const yaml::Entry entry : b.entries()) --fields;
  return fields == 0;
}

bool means_the_same(const yaml::Document& a, const yaml::Document& b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (!means_the_same(a.record(i), b.record(i))) return false;
  }
  return true;
}

// Throws Error(Exit::unread) for a file that cannot be parsed.
std::string formatted(const RecordFile& file, const std::string& text) {
  yaml::Document document;
  document.read_records(text, file.path);
  std::string out = yaml::canonical(document, order_of(*file.kind), [&](const std::string& key) {
    return is_plain_key(*file.kind, key);
  });
  yaml::Document after;
  after.read_records(out, file.path);
  if (!means_the_same(document, after)) {
    throw Error(Exit::unread, Location{file.path, 0, 0},
                msg("this file cannot be brought into the canonical form without a change of what "
                    "it says; it is left as "
                    "it is"));
  }
  return out;
}

class Fmt : public Command {
 public:
  void declare(Arguments& arguments) override {
    arguments.positionals(msg("PATH"), paths_, msg("only these files and folders of the book"));
    arguments.flag({"--check", "--只检查"}, check_,
                   msg("change nothing, only tell which files are not in the canonical "
                       "form"));
  }

  int run(Context& context) override {
    const Book& book = check_ ? context.book() : context.writer().book();
    // This command tells itself of what it cannot read.
    context.forget_problems();
    const PathsInBook paths(context, book.tree(), paths_);
    const Layout layout = layout_of(book);
    refuse_others(layout, paths);
    for (const Error& error : layout.unlisted) tell(context, error);
    for (const RecordFile& file : layout.files) {
      if (paths.include(file.path)) format(context, book, file);
    }
    if (has_unread_) return static_cast<int>(Exit::unread);
    return static_cast<int>(check_ && has_changed_ ? Exit::findings : Exit::done);
  }

 private:
  static void refuse_others(const Layout& layout, const PathsInBook& paths) {
    for (const std::string& path : paths.files()) {
      const bool known = std::any_of(layout.files.begin(), layout.files.end(),
                                     [&](const RecordFile& file) { return file.path == path; });
      if (!known)
        throw Error(Exit::usage,
                    msg("{0} holds no records; only files of records have a canonical form", path));
    }
  }

  void tell(Context& context, const Error& error) {
    has_unread_ = true;
    context.say(error);
  }

  void format(Context& context, const Book& book, const RecordFile& file) {
    std::string text;
    std::string wanted;
    try {
      if (!book.tree().read(file.path, text)) return;
      wanted = formatted(file, text);
    } catch (const Error& error) {
      tell(context, error);
      return;
    }
    if (wanted == text) return;
    if (!check_) {
      fs::Change change;
      change.replace(file.path, std::move(text), std::move(wanted));
      change.commit(context.tree());
    }
    has_changed_ = true;
    context.print(file.path + '\n');
  }

  std::vector<std::string> paths_;
  bool check_ = false;
  bool has_changed_ = false;
  bool has_unread_ = false;
};

}  // namespace

std::unique_ptr<Command> make_fmt() {
  return std::make_unique<Fmt>();
}

}  // namespace ruralctl::cli
