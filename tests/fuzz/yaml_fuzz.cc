// Feeds bytes to the yaml layer: it may refuse them, but what it reads it must read as yaml-cpp
// does, and what it writes it must be able to read again. A libFuzzer target; without libFuzzer a
// program that replays files and folders.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "ruralctl/yaml/edit.h"
#include "ruralctl/yaml/format.h"
#include "yaml/parser.h"

namespace ruralctl::yaml {
namespace {

void require(bool good, const char* what, std::string_view before, std::string_view after = "") {
  if (good) return;
  std::fprintf(stderr, "%s\n--- before\n%s\n--- after\n%s\n", what, std::string(before).c_str(),
               std::string(after).c_str());
  std::abort();
}

// Numbers that depend on the input alone.
class Numbers {
 public:
  explicit Numbers(std::string_view seed) {
    for (const char c : seed) state_ = (state_ ^ static_cast<unsigned char>(c)) * 1099511628211U;
  }
  std::size_t below(std::size_t count) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::size_t>(state_ >> 33) % count;
  }

 private:
  std::uint64_t state_ = 14695981039346656037U;
};

constexpr std::string_view texts[] = {"word",  "no",     "a: b # c", "",           " one\ntwo",
                                      "one\n", "下村，", "- x",      "2021-03-16", "\n"};

Scalar scalar(Numbers& numbers) {
  return {std::string(texts[numbers.below(std::size(texts))]), numbers.below(4) == 0};
}

Content content(Numbers& numbers) {
  switch (numbers.below(3)) {
    case 0:
      return scalar(numbers);
    case 1:
      return std::vector<Scalar>{scalar(numbers), scalar(numbers)};
    default:
      return std::vector<Row>{{{"date", scalar(numbers)}, {"x y", scalar(numbers)}}};
  }
}

std::string key(Numbers& numbers, Value record) {
  constexpr std::string_view keys[] = {"id", "date", "notes", "by"};
  std::string found;
  std::size_t count = 0;
  for (const Entry entry : record.entries()) {
    if (numbers.below(++count) == 0) found = entry.key.text();
  }
  return count == 0 || numbers.below(3) == 0 ? std::string(keys[numbers.below(std::size(keys))])
                                             : found;
}

std::string edited(const Document& document, Numbers& numbers) {
  const FieldOrder order = {"id", "date", "by"};
  const std::size_t what = document.size() == 0 ? 5 + numbers.below(2) : numbers.below(8);
  if (what == 5)
    return insert_record(document, numbers.below(document.size() + 1),
                         {{"id", scalar(numbers)}, {"notes", content(numbers)}});
  if (what == 6)
    return canonical(document, order, [](const std::string& name) { return name == "date"; });
  const std::size_t record = numbers.below(document.size());
  const std::string name = key(numbers, document.record(record));
  switch (what) {
    case 0:
    case 1:
      return set_field(document, record, {name, content(numbers)}, order);
    case 2:
      return clear_field(document, record, name);
    case 3:
      return append_item(document, record, name, scalar(numbers), order);
    case 4:
      return append_item(document, record, name, Row{{"date", scalar(numbers)}}, order);
    case 7:
      return insert_copy(document, numbers.below(document.size() + 1), document, record);
    default:
      return remove_record(document, record);
  }
}

void compare_with_yaml_cpp(const Document& document, std::string_view text) {
  Document theirs;
  try {
    TapeBuilder::read_records(text, "file", theirs);
  } catch (const Error& error) {
    require(false, error.what(), text);
  }
  require(same(document.root(), theirs.root()), "read differently", text);
  const Token* mine = &document.root().token();
  const Token* other = &theirs.root().token();
  for (std::uint32_t i = 0; i < mine->span; ++i) {
    require(mine[i].offset == other[i].offset && mine[i].span == other[i].span,
            "placed differently", text);
  }
}

void run(std::string_view text) {
  Document document;
  try {
    document.read_mapping(text, "file");
  } catch (const Error&) {
  }
  try {
    document.read_records(text, "file");
  } catch (const Error& error) {
    require(error.status() == Exit::unread, "wrong status", text);
    return;
  }
  if (document.scanned()) compare_with_yaml_cpp(document, text);
  Numbers numbers(text);
  for (int i = 0; i < 8; ++i) {
    std::string after;
    try {
      after = edited(document, numbers);
    } catch (const Error& error) {
      require(error.status() == Exit::usage, "wrong status", text);
      continue;
    }
    Document again;
    try {
      again.read_records(after, "file");
    } catch (const Error& error) {
      require(false, error.what(), text, after);
    }
  }
  std::string once;
  const auto no_dates = [](const std::string&) { return false; };
  try {
    once = canonical(document, {}, no_dates);
  } catch (const Error&) {
    return;
  }
  document.read_records(once, "file");
  require(canonical(document, {}, no_dates) == once, "no canonical form", text, once);
}

}  // namespace
}  // namespace ruralctl::yaml

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  // A copy of its own size, so that a read beyond the end is found.
  const std::string text(reinterpret_cast<const char*>(data), size);
  ruralctl::yaml::run(text);
  return 0;
}

#ifndef FUZZING_BUILD_MODE_UNSAFE_FOR_PRODUCTION

#include <filesystem>
#include <fstream>
#include <sstream>

namespace {

std::size_t replay(const std::filesystem::path& path) {
  if (std::filesystem::is_directory(path)) {
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(path))
      count += replay(entry.path());
    return count;
  }
  std::ostringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  const std::string text = bytes.str();
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
  return 1;
}

}  // namespace

int main(int count, char** arguments) {
  std::size_t files = 0;
  for (int i = 1; i < count; ++i) files += replay(arguments[i]);
  std::printf("%zu files\n", files);
  return files == 0 ? 1 : 0;
}

#endif
