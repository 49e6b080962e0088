// Sentences with places for figures or fields: "走访{visits-made}[，其中困难户{hardship}]。"
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ruralctl/base/decimal.h"
#include "ruralctl/base/message.h"

namespace ruralctl {

// What stands in a place of a sentence.
struct Filling {
  std::string text;
  // Of a figure: by which `{name|one|many}` chooses.
  std::optional<Decimal> number;
  // Says nothing (an absent field, a figure of 0): the brackets around it vanish.
  bool empty = false;
};

// Text of one language, in which
//
//   {name}           is what the name stands for
//   {name|is|are}    is the first word if the figure is 1, else the second
//   [ … {name} … ]   vanishes if any name directly inside says nothing
//   {{ }} [[ ]]      are { } [ ]
class Template {
 public:
  Template() = default;

  // Throws Error(Exit::usage) for brackets that do not close, and for places without a name.
  static Template parse(std::string_view text);

  // All names in it, in their order, some twice.
  std::vector<std::string> names() const;
  // Those outside all brackets, without which there is no sentence.
  std::vector<std::string> needed_names() const;

  // What stands outside all brackets is said whether it is empty or not.
  std::string fill(const std::function<Filling(const std::string& name)>& value_of) const;

  bool is_empty() const { return pieces_.empty(); }

 private:
  struct Piece {
    enum class What { text, value, choice, group };
    What what = What::text;
    std::string text;  // or the name
    std::string one;
    std::string many;
    std::vector<Piece> pieces;
  };

  class Parser;
  static std::string fill(const std::vector<Piece>& pieces,
                          const std::function<Filling(const std::string& name)>& value_of,
                          bool& says_nothing);
  static void collect(const std::vector<Piece>& pieces, std::vector<std::string>& into);

  std::vector<Piece> pieces_;
};

// One in each language; where one of them is not given, it is the other.
struct TemplateLabel {
  Template en;
  Template zh;
  const Template& in(Language language) const { return language == Language::zh ? zh : en; }
  bool is_empty() const { return en.is_empty() && zh.is_empty(); }
};

}  // namespace ruralctl
