#include "ruralctl/query/filter.h"

#include <algorithm>

#include "query/matcher.h"
#include "ruralctl/base/list.h"
#include "ruralctl/base/nearest.h"
#include "ruralctl/base/text.h"
#include "ruralctl/book/lookup.h"

namespace ruralctl {
namespace {

const Field& id_field() {
  static const Field field = [] {
    Field f;
    f.name = f.singular = "id";
    f.label = {"id", "编号"};
    return f;
  }();
  return field;
}

std::vector<std::string> texts_of(const Record& record, const Field& field) {
  if (&field == &id_field()) return {record.id()};
  if (field.type != Type::entries) return record.texts(field);
  std::vector<std::string> out;
  const yaml::Value list = record.at(field);
  if (!list.found()) return out;
  for (const yaml::Value entry : list.items()) {
    for (const yaml::Entry part : entry.entries()) {
      if (part.value.is_scalar()) out.push_back(part.value.text());
    }
  }
  return out;
}

void collect_text(yaml::Value value, std::string& into) {
  if (value.is_scalar()) {
    into += value.text();
    into += '\n';
  }
  for (const yaml::Value item : value.items()) collect_text(item, into);
  for (const yaml::Entry entry : value.entries()) collect_text(entry.value, into);
}

// A record's text as a person would search it: its values, and the labels of its choices.
std::string searchable(const Record& record) {
  std::string all;
  collect_text(record.value(), all);
  for (const Field& field : record.kind().fields) {
    if (field.choices.empty()) continue;
    for (const std::string& name : record.texts(field)) {
      if (const Choice* choice = field.find_choice(name)) all += choice->label.zh + '\n';
    }
  }
  return fold_for_search(all);
}

std::vector<std::string> field_words(const Schema& schema, const Kind& kind) {
  std::vector<std::string> words = {"village", "村", "id"};
  const auto add = [&](const std::vector<Field>& fields) {
    for (const Field& field : fields) {
      words.push_back(field.name);
      words.push_back(field.singular);
      words.push_back(field.label.zh);
    }
  };
  add(kind.fields);
  add(kind.derived);
  for (const Field& field : kind.fields) {
    if (!field.target.empty()) add(schema.kind(field.target).fields);
  }
  return words;
}

}  // namespace

bool is_village_term(const Term& term) {
  return term.field == "village" || term.field == "村" || term.field == "村庄" ||
         term.field == "villages";
}

std::optional<FieldPath> find_path(const Schema& schema, const Kind& kind, std::string_view typed) {
  if (typed == "id" || typed == "编号") return FieldPath{&id_field(), nullptr, nullptr};
  if (const Field* own = kind.find_field(typed)) {
    return FieldPath{own, nullptr, own->target.empty() ? nullptr : &schema.kind(own->target)};
  }
  for (const Field& field : kind.fields) {
    if (field.target.empty() || field.target == "village") continue;
    const Kind& target = schema.kind(field.target);
    if (const Field* foreign = target.find_field(typed)) return FieldPath{&field, foreign, &target};
  }
  return std::nullopt;
}

ForeignTexts::ForeignTexts(const Book& book, const Kind& kind, const Field& field)
    : in_book_(kind.in_book_scope()) {
  book.each(kind, {}, [&](const Record& record) {
    texts_[in_book_ ? record.id() : record.village() + '/' + record.id()] = record.texts(field);
  });
}

const std::vector<std::string>& ForeignTexts::of(std::string_view written,
                                                 const std::string& own_village) const {
  static const std::vector<std::string> none;
  const bool complete = in_book_ || written.find('/') != std::string_view::npos;
  const auto found =
      complete ? texts_.find(written) : texts_.find(own_village + '/' + std::string(written));
  return found == texts_.end() ? none : found->second;
}

bool Filter::says_something_of(const Schema& schema, const Kind& kind,
                               const std::vector<Term>& terms) {
  return std::all_of(terms.begin(), terms.end(), [&](const Term& term) {
    if (term.field.empty()) return true;
    if (is_village_term(term) && !kind.in_book_scope()) return true;
    return find_path(schema, kind, term.field).has_value();
  });
}

Filter::Filter(const Book& book, const Kind& kind, const std::vector<Term>& terms, Day today) {
  for (const Term& term : terms) {
    if (term.field.empty()) {
      words_.emplace_back(term.negated, fold_for_search(term.value));
    } else if (is_village_term(term) && !kind.in_book_scope()) {
      add_village(book, term);
    } else {
      add(book, kind, term, today);
    }
  }
  if (without_villages_.empty()) return;
  if (!villages_) villages_ = book.villages();
  std::erase_if(*villages_, [&](const std::string& slug) {
    return std::find(without_villages_.begin(), without_villages_.end(), slug) !=
           without_villages_.end();
  });
}

void Filter::add_village(const Book& book, const Term& term) {
  const bool alone = term.value.starts_with('=');
  const std::string_view typed = std::string_view(term.value).substr(alone ? 1 : 0);
  const Place* place = &book.places().get(typed);
  const std::vector<std::string> meant =
      alone ? std::vector<std::string>{place->slug} : book.places().below(place->slug);
  if (!term.negated && !villages_) villages_.emplace();
  std::vector<std::string>& into = term.negated ? without_villages_ : *villages_;
  for (const std::string& slug : meant) {
    if (std::find(into.begin(), into.end(), slug) == into.end()) into.push_back(slug);
  }
  std::sort(into.begin(), into.end());
}

void Filter::add(const Book& book, const Kind& kind, const Term& term, Day today) {
  const std::optional<FieldPath> path = find_path(book.schema(), kind, term.field);
  if (!path) {
    const std::vector<std::string> near = nearest(term.field, field_words(book.schema(), kind), 2);
    throw Error(Exit::usage, near.empty()
                                 ? msg("{0} has no field '{1}'; '{2}' shows its fields", kind.label,
                                       term.field, "ruralctl schema " + kind.name)
                                 : msg("{0} has no field '{1}'; did you mean {2}?", kind.label,
                                       term.field, listed(near)));
  }
  const Field& asked = path->foreign != nullptr ? *path->foreign : *path->own;
  Matcher matcher = asked.type == Type::measure ? measure_matcher(book.schema(), asked, term.value)
                    : path->foreign == nullptr && path->target != nullptr
                        ? reference_matcher(book, *path->own, *path->target, term.value)
                        : value_matcher(asked, term.value, today);
  for (Condition& condition : conditions_) {
    if (condition.path == *path && condition.negated == term.negated) {
      condition.matchers.push_back(std::move(matcher));
      return;
    }
  }
  Condition condition{*path, term.negated, {std::move(matcher)}, nullptr};
  if (path->foreign != nullptr) {
    condition.foreign = std::make_shared<ForeignTexts>(book, *path->target, *path->foreign);
  }
  conditions_.push_back(std::move(condition));
}

void Filter::and_also(Filter other) {
  for (Condition& condition : other.conditions_) conditions_.push_back(std::move(condition));
  for (auto& word : other.words_) words_.push_back(std::move(word));
}

bool Filter::any(const Condition& condition, const std::vector<std::string>& texts,
                 const std::string& own_village) {
  for (const std::string& text : texts) {
    for (const Matcher& matcher : condition.matchers) {
      if (matcher(text, own_village)) return true;
    }
  }
  return false;
}

bool Filter::meets(const Condition& condition, const Record& record) const {
  if (!condition.foreign)
    return any(condition, texts_of(record, *condition.path.own), record.village()) !=
           condition.negated;
  for (const std::string& written : record.texts(*condition.path.own)) {
    if (any(condition, condition.foreign->of(written, record.village()), record.village()))
      return !condition.negated;
  }
  return condition.negated;
}

bool Filter::asks_for(const std::string& village) const {
  return !villages_ || std::find(villages_->begin(), villages_->end(), village) != villages_->end();
}

bool Filter::accepts(const Record& record) const {
  for (const Condition& condition : conditions_) {
    if (items_ != nullptr && condition.path.own == items_) continue;
    if (!meets(condition, record)) return false;
  }
  if (words_.empty()) return true;
  const std::string text = searchable(record);
  return std::all_of(words_.begin(), words_.end(), [&](const auto& word) {
    return (text.find(word.second) != std::string::npos) != word.first;
  });
}

bool Filter::asks_items() const {
  return items_ != nullptr && std::any_of(conditions_.begin(), conditions_.end(),
                                          [&](const Condition& c) { return c.path.own == items_; });
}

bool Filter::accepts_item(const Record& record, const std::string& written) const {
  for (const Condition& condition : conditions_) {
    if (condition.path.own != items_) continue;
    const bool met =
        condition.foreign
            ? any(condition, condition.foreign->of(written, record.village()), record.village())
            : any(condition, {written}, record.village());
    if (met == condition.negated) return false;
  }
  return true;
}

std::vector<Term> normalised(const Book& book, const Kind& kind, const std::vector<Term>& terms) {
  std::vector<Term> out;
  for (Term term : terms) {
    if (is_village_term(term)) continue;
    const std::optional<FieldPath> path = find_path(book.schema(), kind, term.field);
    if (path && !term.field.empty()) {
      const Field& field = path->foreign != nullptr ? *path->foreign : *path->own;
      term.field = field.singular;
      if (const Choice* choice = field.find_choice(term.value)) term.value = choice->name;
    }
    out.push_back(std::move(term));
  }
  return out;
}

}  // namespace ruralctl
