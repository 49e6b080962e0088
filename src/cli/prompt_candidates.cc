#include "cli/prompt_candidates.h"

#include <algorithm>

#include "cli/naming.h"
#include "cli/prompt_text.h"

namespace ruralctl::cli {
namespace {

bool is_over(const Record& record, Day today) {
  const Kind& kind = record.kind();
  if (const Field* ends = kind.ends.empty() ? nullptr : kind.find_field(kind.ends)) {
    const std::optional<PartialDate> end = record.date(*ends);
    return end && not_after(*end, today) == Match::yes;
  }
  return std::any_of(kind.derived.begin(), kind.derived.end(), [&](const Field& field) {
    return field.derivation && field.derivation->how == Derivation::How::by_dates &&
           !field.choices.empty() && record.text(field) == field.choices.back().name;
  });
}

}  // namespace

void Candidates::forget() {
  candidates_.clear();
  last_people_.reset();
}

const std::vector<Candidate>& Candidates::of(const std::string& target) {
  const auto [known, is_new] = candidates_.try_emplace(target);
  if (is_new) known->second = read_candidates(draft_.book.schema().kind(target));
  return known->second;
}

std::vector<Candidate> Candidates::read_candidates(const Kind& kind) const {
  std::vector<Candidate> out;
  if (kind.file == FileRule::village) {
    for (const Place& place : draft_.book.places().all()) {
      out.push_back({place.slug, place.name == place.slug ? "" : on_one_line(place.name)});
    }
    return out;
  }
  const Field* name = naming_field(kind);
  const Day today = draft_.context.today();
  draft_.book.each(kind, draft_.scope_of(kind), [&](const Record& record) {
    Candidate candidate{record.id(), name == nullptr ? "" : on_one_line(record.text(*name))};
    if (record.village() != draft_.village && !kind.in_book_scope()) {
      candidate.written = record.village() + '/' + candidate.written;
    }
    candidate.over = is_over(record, today);
    out.push_back(std::move(candidate));
  });
  // Of what happens again and again the latest are wanted, of what stays those come in order.
  if (kind.id == IdRule::dated) std::reverse(out.begin(), out.end());
  return out;
}

const std::map<std::string, std::vector<std::string>>& Candidates::last_people() {
  if (last_people_) return *last_people_;
  last_people_.emplace();
  std::map<std::string, std::optional<Day>> days;
  draft_.book.each(draft_.kind, draft_.scope_of(draft_.kind), [&](const Record& record) {
    const std::optional<Day> day = record.first_day();
    for (const Field& field : draft_.kind.fields) {
      if (field.target != kKindOfPeople) continue;
      std::vector<std::string> people = record.texts(field);
      if (people.empty()) continue;
      const auto [known, is_new] = days.try_emplace(field.name, day);
      if (!is_new && day < known->second) continue;
      known->second = day;
      (*last_people_)[field.name] = std::move(people);
    }
  });
  const std::vector<Candidate>& team = of(std::string(kKindOfPeople));
  for (auto& [field, people] : *last_people_) {
    std::erase_if(people, [&](const std::string& id) {
      return std::none_of(team.begin(), team.end(), [&](const Candidate& candidate) {
        return candidate.written == id && !candidate.over;
      });
    });
  }
  std::erase_if(*last_people_, [](const auto& entry) { return entry.second.empty(); });
  return *last_people_;
}

}  // namespace ruralctl::cli
