#include "book/check_doubles.h"

#include <algorithm>
#include <array>
#include <functional>
#include <tuple>

#include "ruralctl/base/text.h"
#include "ruralctl/book/lookup.h"

namespace ruralctl {
namespace {

std::uint64_t mixed(std::uint64_t seed, std::uint64_t value) {
  return seed ^ (value + 0x9E3779B97F4A7C15ULL + (seed << 6) + (seed >> 2));
}

std::uint64_t hash(std::string_view text) {
  return std::hash<std::string_view>()(text);
}

// The ways in which a company's name ends; whether they are written out makes no other company.
constexpr std::array<std::string_view, 7> name_endings = {
    "有限责任公司", "股份有限公司", "有限公司", "集团公司", "公司", "集团", "厂"};

// What tells things of one name apart: 一号, 二厂, 东区.
constexpr std::string_view ordinals =
    "0123456789一二三四五六七八九十甲乙丙丁东西南北中上下前后左右大小新老内外";

bool is_continuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

bool is_ignored(std::string_view character) {
  return character == " " || character == "·" || character == "・" ||
         (character.size() == 1 &&
          std::string_view("\t\n()-_.,'\"&").find(character) != std::string_view::npos);
}

std::vector<std::string> characters_of(std::string_view text) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at + 1;
    while (end < text.size() && is_continuation(text[end])) ++end;
    out.emplace_back(text.substr(at, end - at));
    at = end;
  }
  return out;
}

// A name as it is compared: 青岛 艾润科技（有限公司） as 青岛艾润科技.
std::vector<std::string> core_of(std::string_view name, bool without_ending) {
  std::string folded = fold_for_search(name);
  std::vector<std::string> characters = characters_of(folded);
  std::erase_if(characters, [](const std::string& c) { return is_ignored(c); });
  if (!without_ending) return characters;
  std::string whole;
  for (const std::string& c : characters) whole += c;
  for (const std::string_view ending : name_endings) {
    if (whole.size() > ending.size() && whole.ends_with(ending)) {
      whole.resize(whole.size() - ending.size());
      return characters_of(whole);
    }
  }
  return characters;
}

bool is_long_enough(const std::vector<std::string>& core) {
  constexpr std::size_t fewest_chinese = 5;
  constexpr std::size_t fewest_latin = 8;
  const bool latin =
      std::all_of(core.begin(), core.end(), [](const std::string& c) { return c.size() <= 2; });
  return core.size() >= (latin ? fewest_latin : fewest_chinese);
}

bool tells_apart(const std::string& character) {
  return ordinals.find(character) != std::string_view::npos;
}

// Whether one character was left out, added or replaced, or two were swapped.
bool is_one_slip(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  const std::vector<std::string>& longer = a.size() < b.size() ? b : a;
  const std::vector<std::string>& shorter = a.size() < b.size() ? a : b;
  if (longer.size() - shorter.size() > 1) return false;
  const auto [in_longer, in_shorter] =
      std::mismatch(longer.begin(), longer.end(), shorter.begin(), shorter.end());
  if (in_longer == longer.end()) return false;
  if (tells_apart(*in_longer)) return false;
  if (longer.size() > shorter.size()) {
    return std::equal(in_longer + 1, longer.end(), in_shorter, shorter.end());
  }
  if (tells_apart(*in_shorter)) return false;
  if (std::equal(in_longer + 1, longer.end(), in_shorter + 1, shorter.end())) return true;
  const bool swapped = in_longer + 1 != longer.end() && in_longer[0] == in_shorter[1] &&
                       in_longer[1] == in_shorter[0];
  return swapped && std::equal(in_longer + 2, longer.end(), in_shorter + 2, shorter.end());
}

std::string joined_without(const std::vector<std::string>& characters, std::size_t left_out) {
  std::string out;
  for (std::size_t i = 0; i < characters.size(); ++i) {
    if (i != left_out) out += characters[i];
  }
  return out;
}

}  // namespace

SameEvents::SameEvents(const Kind& kind, FindingList& findings) : kind_(kind), findings_(findings) {
  if (kind.nature != Nature::event || kind.date_field() == nullptr ||
      kind.date_field()->type != Type::date)
    return;
  for (const Field& field : kind.fields) {
    const bool refers = field.type == Type::ref || field.type == Type::refs;
    if (with_ == nullptr && refers && field.positional) with_ = &field;
    if (about_ == nullptr && field.type == Type::texts && field.set) about_ = &field;
  }
  if (about_ == nullptr) with_ = nullptr;
}

void SameEvents::take(const Record& record, Day day, Site at) {
  if (with_ == nullptr || !record.at(*with_).found()) return;
  std::vector<std::string> topics = record.texts(*about_);
  if (topics.empty()) topics.emplace_back();
  bool told = false;
  for (const std::string& written : record.texts(*with_)) {
    const Reference with = split_reference(written, record.village());
    const std::uint64_t who =
        mixed(mixed(hash(with.village), hash(with.id)), day.time_since_epoch().count());
    for (const std::string& topic : topics) {
      const auto [first, is_new] = seen_.emplace(mixed(who, hash(topic)), at);
      if (is_new || told || first->second == at) continue;
      told = true;
      findings_.add_pair(Severity::warning, at, first->second,
                         [label = kind_.label, written, day, topic](const std::string& other) {
                           return topic.empty() ? msg("{0}: '{1}' stands on {2} in {3} too; if it "
                                                      "was one and the same, remove one "
                                                      "of the two, else say what each was about",
                                                      label, written, text(day), other)
                                                : msg("{0}: '{1}' stands on {2} in {3} too, about "
                                                      "the same ({4}); if it was one "
                                                      "and the same, remove one of the two",
                                                      label, written, text(day), other, topic);
                         });
    }
  }
}

Snapshots::Snapshots(const Book& book, const Kind& kind, FindingList& findings)
    : book_(book), kind_(kind), findings_(findings) {
  adds_up_ = std::any_of(kind.measures.begin(), kind.measures.end(), [](const Measure& measure) {
    return measure.aggregate == Aggregate::level && measure.added;
  });
}

std::string Snapshots::subject_of(const Record& record) const {
  std::string subject;
  for (const std::string& name : kind_.subject) {
    const Field& field = *kind_.find_field(name);
    std::vector<std::string> texts = record.texts(field);
    if (field.is_list()) std::sort(texts.begin(), texts.end());
    for (const std::string& text : texts) subject += text + '\n';
    subject += '\x1f';
  }
  return subject;
}

void Snapshots::take(const Record& record, Day day, Site at, bool is_zero) {
  subjects_[subject_of(record)][record.village()].push_back({day, record.id(), at, is_zero});
}

void Snapshots::finish() {
  for (auto& [subject, villages] : subjects_) {
    for (auto& [village, facts] : villages) {
      std::stable_sort(facts.begin(), facts.end(),
                       [](const Fact& a, const Fact& b) { return a.day < b.day; });
      check_repetition(facts);
    }
    if (adds_up_) check_places(villages);
  }
}

void Snapshots::check_repetition(const std::vector<Fact>& facts) {
  for (std::size_t i = 1; i < facts.size(); ++i) {
    if (facts[i].day != facts[i - 1].day) continue;
    findings_.add_pair(Severity::error, facts[i].at, facts[i - 1].at,
                       [label = kind_.label, day = facts[i].day](const std::string& other) {
                         return msg(
                             "{0}: there is a record of the same on the same day, {1}, in {2}; "
                             "keep one of the two, "
                             "or correct a date",
                             label, text(day), other);
                       });
  }
}

void Snapshots::check_places(const Villages& villages) {
  if (villages.size() < 2) return;
  for (const auto& [village, facts] : villages) {
    if (facts.back().is_zero) continue;
    for (const Place* above = book_.places().parent(village); above != nullptr;
         above = book_.places().parent(above->slug)) {
      const auto upper = villages.find(above->slug);
      if (upper == villages.end() || upper->second.back().is_zero) continue;
      findings_.add_pair(
          Severity::warning, facts.back().at, upper->second.back().at,
          [label = kind_.label, place = above->name](const std::string& other) {
            return msg(
                "{0}: the same is recorded for {1}, which this place lies in, in {2}; only that "
                "one "
                "counts: end one of the two with a record of 0, or name them differently",
                label, place, other);
          });
      break;
    }
  }
}

void Spellings::take(const Record& record, Site at) {
  const yaml::Value value = record.at(field_);
  if (value.found() && value.is_scalar()) names_.emplace(value.text(), at);
}

void Spellings::finish() {
  std::vector<Name> names;
  for (const auto& [written, at] : names_)
    names.push_back({written, core_of(written, tolerates_slips_), at});
  std::sort(names.begin(), names.end(), [](const Name& a, const Name& b) {
    return std::tie(a.at.file, a.at.offset) < std::tie(b.at.file, b.at.offset);
  });
  // Names that differ in one character are equal without it.
  std::unordered_map<std::string, std::vector<const Name*>> alike;
  for (const Name& name : names) {
    constexpr std::size_t nothing = static_cast<std::size_t>(-1);
    std::vector<std::string> keys = {joined_without(name.core, nothing)};
    if (tolerates_slips_ && is_long_enough(name.core)) {
      for (std::size_t i = 0; i < name.core.size(); ++i)
        keys.push_back(joined_without(name.core, i));
    }
    const Name* told = nullptr;
    for (const std::string& key : keys) {
      std::vector<const Name*>& others = alike[key];
      for (const Name* other : others) {
        const bool same = other->core == name.core;
        const bool near = tolerates_slips_ && is_long_enough(name.core) &&
                          is_long_enough(other->core) && is_one_slip(name.core, other->core);
        if (told == nullptr && other != &name && (same || near)) told = other;
      }
      if (others.empty() || others.back() != &name) others.push_back(&name);
    }
    if (told != nullptr) tell(name, *told);
  }
}

void Spellings::tell(const Name& later, const Name& earlier) {
  findings_.add_pair(
      Severity::warning, later.at, earlier.at,
      [field = field_.name, written = later.written,
       first = earlier.written](const std::string& other) {
        return msg(
            "'{0}': '{1}' looks like '{2}' in {3}; if they are one, spell them alike, or it counts "
            "twice",
            field, written, first, other);
      });
}

}  // namespace ruralctl
