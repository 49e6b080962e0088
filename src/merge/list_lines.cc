#include "merge/list_lines.h"

#include <algorithm>

#include "ruralctl/yaml/edit.h"

namespace ruralctl::merge {
namespace {

using Scalars = std::vector<yaml::Scalar>;
using Rows = std::vector<yaml::Row>;

// Items with their lines, of which each is used once.
template <class Item>
class Lines {
 public:
  explicit Lines(const FieldVersion& field) {
    if (field.piece == nullptr) return;
    std::optional<yaml::Content> content = yaml::content_of(*field.document, field.piece->value);
    auto* items = content ? std::get_if<std::vector<Item>>(&*content) : nullptr;
    std::optional<yaml::ListPieces> pieces = yaml::cut_list(*field.document, *field.piece);
    if (items == nullptr || !pieces) return;
    items_ = std::move(*items);
    pieces_ = *std::move(pieces);
    used_.resize(items_.size());
  }

  bool empty() const { return items_.empty(); }
  const yaml::ListPieces& pieces() const { return pieces_; }

  const yaml::ItemPiece* take(const Item& item) {
    for (std::size_t i = 0; i < items_.size(); ++i) {
      if (used_[i] || !(items_[i] == item)) continue;
      used_[i] = true;
      return &pieces_.items[i];
    }
    return nullptr;
  }

  std::string at_column(const yaml::ItemPiece& item, std::size_t column) const {
    const std::string lines = item.above + item.lines;
    return column == pieces_.dash_column
               ? lines
               : yaml::moved_to_column(lines, pieces_.dash_column, column);
  }

 private:
  std::vector<Item> items_;
  yaml::ListPieces pieces_;
  std::vector<bool> used_;
};

std::string written(const yaml::Scalar& item, const std::string& margin, bool) {
  return margin + "- " + yaml::write_scalar(item, false) + '\n';
}

std::string written(const yaml::Row& row, const std::string& margin, bool in_flow) {
  if (in_flow || row.empty()) return margin + "- " + yaml::write_row(row) + '\n';
  std::string lines;
  std::string opening = "- ";
  for (const auto& [key, scalar] : row) {
    lines +=
        margin + opening + yaml::write_key(key) + ": " + yaml::write_scalar(scalar, false) + '\n';
    opening = "  ";
  }
  return lines;
}

template <class Item>
std::optional<std::string> put_together(const FieldVersion& base, const FieldVersion& ours,
                                        const FieldVersion& theirs,
                                        const std::vector<Item>& wanted) {
  Lines<Item> before(base);
  Lines<Item> mine(ours);
  Lines<Item> other(theirs);
  if (mine.empty() || wanted.empty()) return std::nullopt;
  const std::size_t column = mine.pieces().dash_column;
  const std::size_t last = mine.pieces().items.back().value.token().offset;
  const bool in_flow = ours.document->text()[last] == '{';
  std::string out = mine.pieces().opening;
  for (const Item& item : wanted) {
    const yaml::ItemPiece* here = mine.take(item);
    const yaml::ItemPiece* there = other.take(item);
    const yaml::ItemPiece* old = before.take(item);
    const bool is_theirs = here == nullptr || (old != nullptr && before.at_column(*old, column) ==
                                                                     mine.at_column(*here, column));
    if (there != nullptr && is_theirs) {
      out += other.at_column(*there, column);
    } else if (here != nullptr) {
      out += mine.at_column(*here, column);
    } else {
      out += written(item, std::string(column, ' '), in_flow);
    }
  }
  return out;
}

}  // namespace

std::optional<std::string> list_lines(const FieldVersion& base, const FieldVersion& ours,
                                      const FieldVersion& theirs, const yaml::Content& wanted) {
  if (const auto* items = std::get_if<Scalars>(&wanted))
    return put_together(base, ours, theirs, *items);
  if (const auto* items = std::get_if<Rows>(&wanted))
    return put_together(base, ours, theirs, *items);
  return std::nullopt;
}

}  // namespace ruralctl::merge
