#include "merge/source.h"

#include <algorithm>

namespace ruralctl::merge {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

Message in_version(Side side, const Location& where, const Message& what) {
  switch (side) {
    case Side::base:
      return msg("in the version that both sides started from, line {0}: {1}", where.line, what);
    case Side::ours:
      return msg("in ours, line {0}: {1}", where.line, what);
    case Side::theirs:
      break;
  }
  return msg("in theirs, line {0}: {1}", where.line, what);
}

std::string with_line_feeds(const std::string& text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool dropped = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
    if (!dropped) out += text[i];
  }
  return out;
}

std::string with_carriage_returns(const std::string& text) {
  std::string out;
  for (const char c : text) out += c == '\n' ? std::string("\r\n") : std::string(1, c);
  return out;
}

bool same_meaning(const yaml::Document& a, const yaml::Document& b) {
  return merge::same_meaning(a.root(), b.root());
}

}  // namespace

Source::Source(const std::string& text, const std::string& path, Side side,
               std::optional<std::size_t> dash_column)
    : is_empty_(text.empty()) {
  try {
    read(text, path, dash_column);
    index(path);
  } catch (const Error& error) {
    throw Error(Exit::unread,
                in_version(side, error.where().value_or(Location{}), error.message()));
  }
}

void Source::read(std::string text, const std::string& path,
                  std::optional<std::size_t> dash_column) {
  yaml::Document as_it_is;
  as_it_is.read_records(text, path);
  if (text.starts_with("[]") && text.find_first_not_of("\r\n", 2) == std::string::npos) {
    empty_list_ = std::move(text);
    text.clear();
    is_empty_ = true;
  }
  text_ = with_line_feeds(text);
  has_carriage_returns_ = text_.size() < text.size();
  if (has_carriage_returns_ && with_carriage_returns(text_) != text) {
    throw Error(Exit::usage, Location{path, 1, 0},
                msg("some lines end with a carriage return and others do not; let all lines end "
                    "alike"));
  }
  has_mark_ = text_.starts_with(byte_order_mark);
  if (has_mark_) text_.erase(0, byte_order_mark.size());
  ends_open_ = !text_.empty() && !text_.ends_with('\n');
  if (ends_open_) text_ += '\n';
  document_.read_records(text_, path);
  std::optional<yaml::Pieces> pieces = yaml::cut(document_);
  const std::size_t column = pieces ? pieces->dash_column : 0;
  if (pieces && dash_column && document_.size() > 0 && column != *dash_column) {
    text_ = yaml::moved_to_column(text_, column, *dash_column);
    document_.read_records(text_, path);
    pieces = yaml::cut(document_);
  }
  const bool is_same = !empty_list_.empty() || same_meaning(as_it_is, document_);
  if (!pieces || !is_same) {
    throw Error(Exit::usage, document_.locate(document_.root()),
                msg("the records do not have lines of their own; bring the file into the canonical "
                    "form with 'ruralctl fmt'"));
  }
  pieces_ = *std::move(pieces);
}

void Source::index(const std::string& path) {
  for (std::size_t i = 0; i < pieces_.records.size(); ++i) {
    const yaml::RecordPiece& piece = pieces_.records[i];
    const Location where = document_.locate(piece.value);
    const yaml::Value id = piece.value.find("id");
    if (!id.found() || !id.is_scalar() || id.text().empty())
      throw Error(Exit::unread, where, msg("this record has no id"));
    ids_.push_back(id.text());
    if (!by_id_.emplace(ids_.back(), i).second)
      throw Error(Exit::unread, where, msg("the id '{0}' stands twice in {1}", ids_.back(), path));
  }
}

void Source::take_top_for_head() {
  if (pieces_.records.empty()) return;
  pieces_.head += pieces_.records.front().above;
  pieces_.records.front().above.clear();
}

RecordVersion Source::find(const std::string& id) const {
  const auto found = by_id_.find(id);
  if (found == by_id_.end()) return {};
  return {&document_, &pieces_.records[found->second]};
}

std::string Source::in_its_form(std::string lines, const Source& base, const Source& theirs) const {
  if (lines.empty() && !empty_list_.empty()) return empty_list_;
  const Source& form = is_empty_ ? theirs : *this;
  const bool kept = ends_open_ == base.ends_open_;
  const bool open = kept ? theirs.ends_open_ : ends_open_;
  if (open && lines.ends_with('\n')) {
    std::string open_ended = lines.substr(0, lines.size() - 1);
    yaml::Document closed;
    yaml::Document opened;
    try {
      closed.read_records(lines, "");
      opened.read_records(open_ended, "");
      if (same_meaning(closed, opened)) lines = std::move(open_ended);
    } catch (const Error&) {  // there are markers in it, which end with a line end
    }
  }
  if (form.has_carriage_returns_) lines = with_carriage_returns(lines);
  if (form.has_mark_) lines.insert(0, byte_order_mark);
  return lines;
}

}  // namespace ruralctl::merge
