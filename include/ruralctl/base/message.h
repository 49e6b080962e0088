// What the program says to a person, kept apart from the language it is said in.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace ruralctl {

enum class Language { en, zh };

// A name that comes with its own translation: the label of a kind, field, value, unit or measure.
// Labels are data (they stand in the YAML of a kind); messages are code (they stand in po/zh.po).
struct Label {
  std::string en;
  std::string zh;

  // The name in `language`; where that one is missing, the other.
  const std::string& in(Language language) const;
  bool operator==(const Label&) const = default;
};

// A sentence with its arguments, not yet in any language. `id` is the English text, with fmt-style
// positions {0}, {1} …; Catalog::text() translates and fills it. Build one with msg() or msgn()
// only: scripts/update-po collects their literals for the translators.
class Message {
 public:
  using Argument = std::variant<std::string, std::int64_t, Label, Message>;

  Message() = default;
  Message(const char* id, const char* plural, std::vector<Argument> arguments)
      : id_(id), plural_(plural), arguments_(std::move(arguments)) {}

  const char* id() const { return id_; }
  // Null where the sentence has no plural form; else argument 0 is the number that decides.
  const char* plural() const { return plural_; }
  const std::vector<Argument>& arguments() const { return arguments_; }
  bool empty() const { return *id_ == '\0'; }

 private:
  const char* id_ = "";
  const char* plural_ = nullptr;
  std::vector<Argument> arguments_;
};

namespace message_detail {
inline Message::Argument argument(Message m) {
  return m;
}
inline Message::Argument argument(Label l) {
  return l;
}
inline Message::Argument argument(std::string s) {
  return s;
}
inline Message::Argument argument(std::string_view s) {
  return std::string(s);
}
inline Message::Argument argument(const char* s) {
  return std::string(s);
}
template <class Integer>
requires std::is_integral_v<Integer> Message::Argument argument(Integer n) {
  return static_cast<std::int64_t>(n);
}
}  // namespace message_detail

// msg("no village '{0}' in this book", name). `id` must be a string literal.
template <class... Arguments>
Message msg(const char* id, Arguments&&... arguments) {
  return Message(id, nullptr, {message_detail::argument(std::forward<Arguments>(arguments))...});
}

// msgn("{0} record", "{0} records", n): the form follows `n`, which is also argument 0.
template <class... Arguments>
Message msgn(const char* id, const char* plural, std::int64_t n, Arguments&&... arguments) {
  return Message(id, plural,
                 {message_detail::argument(n),
                  message_detail::argument(std::forward<Arguments>(arguments))...});
}

}  // namespace ruralctl
