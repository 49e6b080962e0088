#include "ruralctl/schema/template.h"

#include "ruralctl/base/error.h"
#include "ruralctl/base/text.h"

namespace ruralctl {

class Template::Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  std::vector<Piece> parse(bool inside) {
    std::vector<Piece> pieces;
    std::string literal;
    const auto end_literal = [&] {
      if (literal.empty()) return;
      pieces.push_back({Piece::What::text, literal, {}, {}, {}});
      literal.clear();
    };
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (std::string_view("{}[]").find(c) == std::string_view::npos) {
        literal += c;
        ++at_;
      } else if (at_ + 1 < text_.size() && text_[at_ + 1] == c) {
        literal += c;
        at_ += 2;
      } else if (c == '{') {
        end_literal();
        pieces.push_back(place());
      } else if (c == '[') {
        end_literal();
        ++at_;
        pieces.push_back({Piece::What::group, {}, {}, {}, parse(true)});
      } else if (c == ']' && inside) {
        ++at_;
        end_literal();
        return pieces;
      } else {
        throw Error(Exit::usage, msg("'{0}' closes nothing in '{1}'; write it twice to mean itself",
                                     std::string(1, c), text_));
      }
    }
    if (inside) throw Error(Exit::usage, msg("'[' is not closed in '{0}'", text_));
    end_literal();
    return pieces;
  }

 private:
  Piece place() {
    const std::size_t end = text_.find('}', at_);
    if (end == std::string_view::npos)
      throw Error(Exit::usage, msg("'{0}' is not closed in '{1}'", "{", text_));
    std::string_view inner = text_.substr(at_ + 1, end - at_ - 1);
    at_ = end + 1;
    Piece piece{Piece::What::value, {}, {}, {}, {}};
    const std::size_t bar = inner.find('|');
    if (bar != std::string_view::npos) {
      const std::string_view words = inner.substr(bar + 1);
      const std::size_t second = words.find('|');
      if (second == std::string_view::npos) {
        throw Error(Exit::usage,
                    msg("'{0}' chooses between two words: write '{1}'", inner, "{name|one|many}"));
      }
      piece.what = Piece::What::choice;
      piece.one = words.substr(0, second);
      piece.many = words.substr(second + 1);
      inner = inner.substr(0, bar);
    }
    piece.text = trim(inner);
    if (piece.text.empty())
      throw Error(Exit::usage, msg("'{0}' names nothing in '{1}'", "{}", text_));
    return piece;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

Template Template::parse(std::string_view text) {
  for (const std::string_view wide : {"｛", "｝", "［", "］"}) {
    if (text.find(wide) != std::string_view::npos) {
      throw Error(Exit::usage, msg("'{0}' is full-width in '{1}'; type {2} and {3} in half width",
                                   wide, text, "{ }", "[ ]"));
    }
  }
  Template out;
  out.pieces_ = Parser(text).parse(false);
  return out;
}

void Template::collect(const std::vector<Piece>& pieces, std::vector<std::string>& into) {
  for (const Piece& piece : pieces) {
    if (piece.what == Piece::What::group) {
      collect(piece.pieces, into);
    } else if (piece.what != Piece::What::text) {
      into.push_back(piece.text);
    }
  }
}

std::vector<std::string> Template::names() const {
  std::vector<std::string> out;
  collect(pieces_, out);
  return out;
}

std::vector<std::string> Template::needed_names() const {
  std::vector<std::string> out;
  for (const Piece& piece : pieces_) {
    if (piece.what == Piece::What::value || piece.what == Piece::What::choice)
      out.push_back(piece.text);
  }
  return out;
}

std::string Template::fill(const std::vector<Piece>& pieces,
                           const std::function<Filling(const std::string& name)>& value_of,
                           bool& says_nothing) {
  std::string out;
  for (const Piece& piece : pieces) {
    if (piece.what == Piece::What::text) {
      out += piece.text;
    } else if (piece.what == Piece::What::group) {
      bool nothing = false;
      const std::string inner = fill(piece.pieces, value_of, nothing);
      if (!nothing) out += inner;
    } else {
      const Filling filling = value_of(piece.text);
      says_nothing = says_nothing || filling.empty;
      if (piece.what == Piece::What::value) {
        out += filling.text;
      } else {
        out += filling.number == Decimal(1) ? piece.one : piece.many;
      }
    }
  }
  return out;
}

std::string Template::fill(const std::function<Filling(const std::string& name)>& value_of) const {
  bool says_nothing = false;
  return fill(pieces_, value_of, says_nothing);
}

}  // namespace ruralctl
