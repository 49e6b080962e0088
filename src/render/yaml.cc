#include "ruralctl/render/serialize.h"
#include "ruralctl/yaml/write.h"

namespace ruralctl {
namespace {

constexpr std::size_t kIndent = 2;

std::string write_key(const std::string& key) {
  return yaml::write_scalar({key}, true) + ':';
}

// Any datum on one line, as it stands inside `[]` and `{}`.
class FlowWriter {
 public:
  explicit FlowWriter(std::string& out) : out_(out) {}

  void write(const Datum& datum) { std::visit(*this, datum.value()); }

  void operator()(std::monostate) { out_ += "null"; }
  void operator()(bool value) { out_ += value ? "true" : "false"; }
  void operator()(const Decimal& number) { out_ += number.text(); }
  void operator()(const std::string& text) { out_ += yaml::write_scalar({text}, true); }

  void operator()(const Datum::List& items) {
    out_ += '[';
    for (const Datum& item : items) {
      if (&item != &items.front()) out_ += ", ";
      write(item);
    }
    out_ += ']';
  }

  void operator()(const Datum::Object& members) {
    out_ += '{';
    for (const Datum::Member& member : members) {
      if (&member != &members.front()) out_ += ", ";
      out_ += write_key(member.key) + ' ';
      write(member.value);
    }
    out_ += '}';
  }

 private:
  std::string& out_;
};

// Block collections. `column` is where the dashes or keys of the collection at hand stand; its
// first line goes on where `out` ends, which is at that column.
class BlockWriter {
 public:
  explicit BlockWriter(std::string& out) : out_(out) {}

  void write_records(const Datum::List& records) {
    for (const Datum& record : records) write_item(record, 0, true);
  }

  void write_mapping(const Datum::Object& members, std::size_t column) {
    for (const Datum::Member& member : members) {
      if (&member != &members.front()) out_.append(column, ' ');
      out_ += write_key(member.key);
      write_behind(member.value, column);
    }
  }

  // What follows a key or a dash that stands at `column`, up to the end of its last line.
  void write_behind(const Datum& datum, std::size_t column) {
    if (const auto* text = std::get_if<std::string>(&datum.value())) {
      write_text(*text, column);
    } else if (datum.is_flat()) {
      out_ += ' ';
      FlowWriter(out_).write(datum);
      out_ += '\n';
    } else {
      out_ += '\n';
      out_.append(column + kIndent, ' ');
      write_collection(datum, column + kIndent);
    }
  }

 private:
  void write_text(const std::string& text, std::size_t column) {
    const yaml::Lines lines = yaml::write_block(yaml::Scalar{text}, column);
    out_ += lines.head + '\n';
    for (const std::string& line : lines.tail) out_ += line + '\n';
  }

  void write_collection(const Datum& datum, std::size_t column) {
    const auto* items = std::get_if<Datum::List>(&datum.value());
    if (items == nullptr) return write_mapping(std::get<Datum::Object>(datum.value()), column);
    for (const Datum& item : *items) {
      if (&item != &items->front()) out_.append(column, ' ');
      write_item(item, column, false);
    }
  }

  void write_item(const Datum& item, std::size_t column, bool is_record) {
    const auto* members = std::get_if<Datum::Object>(&item.value());
    out_ += '-';
    if (members == nullptr || members->empty() || (item.is_flat() && !is_record)) {
      return write_behind(item, column);
    }
    out_ += ' ';
    write_mapping(*members, column + kIndent);
  }

  std::string& out_;
};

}  // namespace

void write_yaml(std::string& out, const Datum& datum) {
  const auto* items = std::get_if<Datum::List>(&datum.value());
  const auto* members = std::get_if<Datum::Object>(&datum.value());
  if (items != nullptr && !datum.is_flat()) {
    BlockWriter(out).write_records(*items);
  } else if (members != nullptr && !members->empty()) {
    BlockWriter(out).write_mapping(*members, 0);
  } else {
    FlowWriter(out).write(datum);
    out += '\n';
  }
}

}  // namespace ruralctl
