#include "ruralctl/book/check.h"

#include <algorithm>
#include <deque>
#include <memory>

#include "book/check_doubles.h"
#include "book/check_findings.h"
#include "book/check_layout.h"
#include "book/check_places.h"
#include "book/check_record.h"
#include "book/check_references.h"
#include "ruralctl/base/nearest.h"
#include "ruralctl/book/layout.h"
#include "ruralctl/book/lookup.h"

namespace ruralctl {
namespace {

// Villages first, then what others refer to, so that most references can be looked up as they come.
std::vector<const Kind*> reading_order(const Schema& schema) {
  std::vector<const Kind*> kinds = schema.kinds();
  const auto is_target = [&](const Kind* kind) {
    return std::any_of(kinds.begin(), kinds.end(), [&](const Kind* other) {
      return std::any_of(other->fields.begin(), other->fields.end(),
                         [&](const Field& field) { return field.target == kind->name; });
    });
  };
  const auto rank = [&](const Kind* kind) {
    return kind->file == FileRule::village ? 0 : is_target(kind) ? 1 : 2;
  };
  std::vector<std::pair<int, const Kind*>> ranked;
  for (const Kind* kind : kinds) ranked.emplace_back(rank(kind), kind);
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::transform(ranked.begin(), ranked.end(), kinds.begin(),
                 [](const auto& pair) { return pair.second; });
  return kinds;
}

// What is checked of one kind, beside each record by itself.
struct KindChecks {
  KindChecks(const Book& book, const Kind& which, const RecordRules& rules,
             RecordListener& listener, FindingList& findings)
      : kind(which),
        record(which, rules, listener),
        same_events(which, findings),
        snapshots(book, which, findings) {
    const auto is_subject = [&](const Field& field) {
      return std::find(kind.subject.begin(), kind.subject.end(), field.name) != kind.subject.end();
    };
    const auto is_counted_once = [&](const Field& field) {
      return std::any_of(kind.measures.begin(), kind.measures.end(), [&](const Measure& measure) {
        return measure.aggregate == Aggregate::distinct &&
               measure.key == std::vector<std::string>{field.name};
      });
    };
    for (const Field& field : kind.fields) {
      if (field.type != Type::text) continue;
      if (is_counted_once(field)) {
        spellings.emplace_back(field, true, findings);
      } else if (is_subject(field)) {
        spellings.emplace_back(field, false, findings);
      }
    }
  }

  const Kind& kind;
  RecordCheck record;
  SameEvents same_events;
  Snapshots snapshots;
  std::deque<Spellings> spellings;
};

class BookCheck : public RecordListener {
 public:
  BookCheck(const Book& book, const CheckRequest& request)
      : book_(book),
        request_(request),
        rules_{&book.schema(), request.today, request.settings_known, request.judge_term},
        findings_(request.wanted),
        references_(book, request.settings_known, findings_),
        places_(book, findings_) {}

  CheckReport run() {
    check_settings();
    const Layout layout = layout_of(book_);
    check_layout(book_, layout, request_.settings_known, findings_);
    for (const Error& error : layout.unlisted) {
      if (error.where()) excuse(error.where()->file);
    }
    for (const Kind* kind : reading_order(book_.schema())) check_kind(*kind, layout.files);
    references_.finish();
    places_.finish();
    report_.findings = std::move(findings_).located(book_.tree());
    return std::move(report_);
  }

  void found(Severity severity, yaml::Value at, Message message) override {
    findings_.add(severity, site(at), std::move(message));
  }

  // Kept until the record's day is known.
  void refers(const Field& field, yaml::Value at, std::string_view written) override {
    if (mentioned_.size() == mentions_) mentioned_.emplace_back();
    Mention& mention = mentioned_[mentions_++];
    mention.field = &field;
    mention.at = site(at);
    mention.written = written;
  }

  void holds(const Field& sensitive, yaml::Value at) override {
    const auto [first, is_new] =
        sensitive_.try_emplace(&sensitive, std::pair(site(at), std::int64_t{0}));
    ++first->second.second;
  }

 private:
  struct Mention {
    const Field* field;
    Site at;
    std::string written;
  };

  Site site(yaml::Value at) const { return {file_, at.token().offset}; }

  void check_settings() {
    ++report_.files;
    const std::string& village = book_.schema().settings().default_village;
    if (!village.empty() && book_.places().find(village) == nullptr) {
      const std::vector<std::string> near = nearest(village, book_.places().words(), 1);
      tell_setting(Severity::warning, {"default_village"},
                   near.empty()
                       ? msg("'{0}': there is no village '{1}' in this book; 'ruralctl village "
                             "list' shows them",
                             "default_village", village)
                       : msg("'{0}': there is no village '{1}' in this book; did you mean '{2}'?",
                             "default_village", village, near.front()));
    }
    std::map<std::string, const Kind*> homes;
    for (const Kind* kind : book_.schema().kinds()) {
      if (kind->builtin) homes.emplace(Book::path(*kind, "…", Day()), kind);
    }
    for (const Kind* kind : book_.schema().kinds()) {
      if (kind->builtin) continue;
      const auto [home, is_new] = homes.emplace(Book::path(*kind, "…", Day()), kind);
      if (is_new) continue;
      tell_setting(Severity::error, {"kinds", kind->name},
                   msg("'{0}' would keep its records in the files of '{1}'; give it another "
                       "'plural' or 'file'",
                       kind->name, home->second->name));
    }
  }

  // At the setting that is found by these keys, one inside the other.
  void tell_setting(Severity severity, const std::vector<std::string>& keys, Message message) {
    std::string text;
    yaml::Document settings;
    Location where{kSettingsFile, 0, 0};
    if (book_.tree().read(kSettingsFile, text)) {
      settings.read_mapping(text, kSettingsFile);
      yaml::Value at = settings.root();
      for (const std::string& key : keys) at = at.find(key);
      where = settings.locate(at);
    }
    findings_.add(severity, std::move(where), std::move(message));
  }

  // What stands in a folder that cannot be listed is not missing.
  void excuse(const std::string& folder) {
    const std::string village = village_of_path(folder + '/');
    const bool whole_village = folder == "villages/" + village;
    if (whole_village) places_.add_unread(village);
    for (const Kind* kind : book_.schema().kinds()) {
      if (whole_village || folder == "villages/" + village + '/' + kind->plural)
        references_.add_unread(*kind, village);
    }
  }

  void check_kind(const Kind& kind, const std::vector<RecordFile>& files) {
    KindChecks checks(book_, kind, rules_, *this, findings_);
    for (const RecordFile& file : files) {
      if (file.kind == &kind) check_file(file, checks);
    }
    checks.snapshots.finish();
    for (Spellings& spellings : checks.spellings) spellings.finish();
  }

  void check_file(const RecordFile& file, KindChecks& checks) {
    ++report_.files;
    file_ = findings_.add_file(file.path);
    try {
      if (!book_.tree().read(file.path, text_)) return;
      document_.read_records(text_, file.path);
    } catch (const Error& error) {
      findings_.add(Severity::error, error.where().value_or(Location{file.path, 0, 0}),
                    error.message());
      references_.add_unread(checks.kind, file.village);
      if (checks.kind.file == FileRule::village) places_.add_unread(file.village);
      return;
    }
    checks.same_events.start_file();
    sensitive_.clear();
    Record record(checks.kind, file.village, document_);
    for (std::size_t i = 0; i < document_.size(); ++i) {
      record.bind(i);
      check_one(record, file, checks);
    }
    report_.records += document_.size();
    tell_sensitive();
  }

  void check_one(const Record& record, const RecordFile& file, KindChecks& checks) {
    const Kind& kind = checks.kind;
    mentions_ = 0;
    checks.record.check(record);
    const yaml::Value id = record.value().find("id");
    const bool has_id = id.found() && id.is_scalar();
    const Site at = site(has_id ? id : record.value());
    if (kind.file == FileRule::village) {
      const yaml::Value parent = record.value().find("parent");
      places_.take(record, checks.record, at, parent.found() ? site(parent) : at);
    } else if (has_id) {
      const std::string_view written = id.text(id_buffer_);
      if (!written.empty())
        references_.add_id(kind, file.village, written, at, lifetime_of(record, checks.record));
    }
    const std::optional<Day> day = checks.record.first_day(record);
    const bool meets = kind.nature == Nature::event;
    for (std::size_t i = 0; i < mentions_; ++i) {
      const Mention& mention = mentioned_[i];
      references_.add_reference(*mention.field, file.village, mention.at, mention.written,
                                meets ? day : std::nullopt);
    }
    if (day) {
      check_home(record, file, *day);
      // What a broken list holds cannot be compared.
      const bool comparable = !checks.record.has_broken_list();
      if (comparable) checks.same_events.take(record, *day, at);
      if (comparable && kind.nature == Nature::snapshot)
        checks.snapshots.take(record, *day, at, is_zero(record, checks.record));
    }
    for (Spellings& spellings : checks.spellings) spellings.take(record, at);
    check_totals(record, checks.record);
  }

  // Whom one meets must be there; what is in the team's file is not met.
  static std::optional<References::Lifetime> lifetime_of(const Record& record,
                                                         const RecordCheck& fields) {
    const Kind& kind = record.kind();
    if (kind.ends.empty() || kind.in_book_scope()) return std::nullopt;
    const Field* begin = kind.date_field();
    References::Lifetime lifetime{begin == nullptr ? std::nullopt : fields.date(record, *begin),
                                  fields.date(record, *kind.find_field(kind.ends))};
    if (!lifetime.begin && !lifetime.end) return std::nullopt;
    return lifetime;
  }

  void check_home(const Record& record, const RecordFile& file, Day day) {
    if (!file.days || file.days->contains(day)) return;
    findings_.add(Severity::error, site(record.at(*record.kind().date_field())),
                  msg("a record of {0} belongs in {1}; move it there, or correct the date",
                      text(day), Book::path(record.kind(), file.village, day)));
  }

  // As levels see it: the first quantity that the record has says so.
  static bool is_zero(const Record& record, const RecordCheck& fields) {
    for (const Field& field : record.kind().fields) {
      if ((field.type != Type::quantity && field.type != Type::integer) || !fields.has_sound(field))
        continue;
      if (const std::optional<Quantity> quantity = record.quantity(field))
        return quantity->value.is_zero();
    }
    return false;
  }

  void check_totals(const Record& record, const RecordCheck& fields) {
    const Kind& kind = record.kind();
    if (kind.nature == Nature::entity || record.village().empty()) return;
    for (const Field& field : kind.fields) {
      if (field.type != Type::quantity || field.unit == nullptr ||
          field.unit->dimension != Dimension::count)
        continue;
      if (!fields.has_sound(field)) continue;
      const std::optional<Decimal> total = places_.total(record.village(), *field.unit);
      const std::optional<Quantity> quantity = total ? record.quantity(field) : std::nullopt;
      if (!quantity || quantity->value <= *total) continue;
      findings_.add(Severity::warning, site(record.at(field)),
                    msg("'{0}' is {1}, more than all that {2} has ({3}, in village.yaml); correct "
                        "one of the two",
                        field.name, file_form(*quantity), book_.places().name(record.village()),
                        total->text()));
    }
  }

  void tell_sensitive() {
    for (const auto& [field, where] : sensitive_) {
      findings_.add(Severity::warning, where.first,
                    msgn("'{1}' is a person's own, and git forgets nothing; keep it out of the "
                         "book if you can",
                         "'{1}' is a person's own, here and in all {0} records of this file that "
                         "have it, and git forgets "
                         "nothing; keep it out of the book if you can",
                         where.second, field->name));
    }
  }

  const Book& book_;
  const CheckRequest& request_;
  RecordRules rules_;
  FindingList findings_;
  References references_;
  PlacesCheck places_;
  CheckReport report_;
  std::uint32_t file_ = 0;
  std::string text_;
  yaml::Document document_;
  std::string id_buffer_;
  std::vector<Mention> mentioned_;  // the first `mentions_` are those of the present record
  std::size_t mentions_ = 0;
  std::map<const Field*, std::pair<Site, std::int64_t>>
      sensitive_;  // the first of the file, and how many
};

// One record that is looked at alone: what it refers to is looked up in the book.
class SingleCheck : public RecordListener {
 public:
  SingleCheck(const Book& book, const Record& record) : book_(book), record_(record) {}

  std::vector<Finding> run() {
    const RecordRules rules{&book_.schema(), std::nullopt, true, nullptr};
    RecordCheck(record_.kind(), rules, *this).check(record_);
    sort_by_place(findings_);
    return std::move(findings_);
  }

  void found(Severity severity, yaml::Value at, Message message) override {
    findings_.push_back({severity, record_.document().locate(at), std::move(message)});
  }

  void refers(const Field& field, yaml::Value at, std::string_view written) override {
    const Kind& target = book_.schema().kind(field.target);
    const bool in_book = target.in_book_scope() || target.file == FileRule::village;
    const Reference to =
        in_book ? Reference{"", std::string(written)} : split_reference(written, record_.village());
    const std::vector<std::string>& ids = ids_of(target, to.village);
    if (std::find(ids.begin(), ids.end(), to.id) != ids.end()) return;
    found(Severity::error, at,
          no_such_record(book_.places(), field, target, written, to.village, nearest(to.id, ids)));
  }

  void holds(const Field&, yaml::Value) override {}

 private:
  const std::vector<std::string>& ids_of(const Kind& target, const std::string& village) {
    if (target.file == FileRule::village) return book_.villages();
    const auto [known, is_new] = ids_.try_emplace({target.name, village});
    if (!is_new) return known->second;
    const Scope scope{
        village.empty() ? std::nullopt : std::optional(std::vector<std::string>{village}),
        std::nullopt};
    book_.each(target, scope, [&](const Record& record) { known->second.push_back(record.id()); });
    return known->second;
  }

  const Book& book_;
  const Record& record_;
  std::vector<Finding> findings_;
  std::map<std::pair<std::string, std::string>, std::vector<std::string>>
      ids_;  // by kind and village
};

}  // namespace

std::vector<Finding> check_record(const Book& book, const Record& record) {
  return SingleCheck(book, record).run();
}

CheckReport check_book(const Book& book, const CheckRequest& request) {
  return BookCheck(book, request).run();
}

}  // namespace ruralctl
