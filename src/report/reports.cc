#include "ruralctl/report/reports.h"

#include <algorithm>

#include "report/definition_reader.h"
#include "report/scope.h"

namespace ruralctl {
namespace {

const ReportDefinition* find_in(const std::vector<ReportDefinition>& all, std::string_view typed) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const ReportDefinition& one) {
    return typed == one.name || typed == one.label.zh || typed == one.label.en;
  });
  return found == all.end() ? nullptr : &*found;
}

// Reads the built-in definitions, of which one may extend another that stands in a later file.
class Loader {
 public:
  Loader(const Schema& schema, std::vector<ReportDefinition>& all)
      : all_(all), reader_(schema, [this](const std::string& name) { return find_base(name); }) {}

  void load_all() {
    for (const Embedded* file = builtin_reports; !file->name.empty(); ++file)
      find_base(std::string(file->name));
  }

  const DefinitionReader& reader() const { return reader_; }

 private:
  const ReportDefinition* find_base(const std::string& name) {
    for (const Embedded* file = builtin_reports; !file->name.empty(); ++file) {
      if (file->name != name || find_in(all_, name) != nullptr) continue;
      yaml::Document document;
      document.read_mapping(file->bytes, name + ".yaml");
      ReportDefinition report = reader_.read(name, document, document.root());
      all_.push_back(std::move(report));
    }
    return find_in(all_, name);
  }

  std::vector<ReportDefinition>& all_;
  DefinitionReader reader_;
};

}  // namespace

Reports::Reports(const Schema& schema) {
  Loader loader(schema, all_);
  loader.load_all();
  const DefinitionReader& reader = loader.reader();
  // As people look for them: by the length of their period.
  std::stable_sort(all_.begin(), all_.end(), [](const auto& a, const auto& b) {
    const auto rank = [](const ReportDefinition& report) {
      return report.span ? static_cast<int>(*report.span) : 100;
    };
    return rank(a) < rank(b);
  });
  const yaml::Document* own = schema.settings_document();
  if (own == nullptr) return;
  const yaml::Value definitions = own->root().find("reports");
  if (!definitions.found() || definitions.is_null()) return;
  if (!definitions.is_mapping()) {
    broken_.push_back({{},
                       Error(Exit::unread, own->locate(definitions),
                             msg("a definition is written '{{name: value, …}}'"))});
    return;
  }
  for (const yaml::Entry entry : definitions.entries()) {
    try {
      read_own(*own, entry, reader);
    } catch (const Error& error) {
      std::vector<std::string> words = {entry.key.text()};
      for (const char* label : {"zh", "en"}) {
        const yaml::Value written =
            entry.value.is_mapping() ? entry.value.find(label) : yaml::Value(nullptr);
        if (written.found() && written.is_scalar()) words.push_back(written.text());
      }
      broken_.push_back({std::move(words), error});
    }
  }
}

void Reports::read_own(const yaml::Document& document, yaml::Entry entry,
                       const DefinitionReader& reader) {
  ReportDefinition report = reader.read(entry.key.text(), document, entry.value);
  report.builtin = false;
  for (const std::string& word : {report.label.zh, report.label.en, report.name}) {
    const ReportDefinition* other = word.empty() ? nullptr : find_in(all_, word);
    if (other == nullptr || other->name == report.name) continue;
    throw Error(
        Exit::unread, document.locate(entry.key),
        msg("the report '{0}' is called '{1}' already; choose another word", other->name, word));
  }
  const auto same = std::find_if(all_.begin(), all_.end(), [&](const ReportDefinition& one) {
    return one.name == report.name;
  });
  if (same == all_.end()) {
    all_.push_back(std::move(report));
  } else {
    *same = std::move(report);
  }
}

std::vector<Error> Reports::mistakes() const {
  std::vector<Error> out;
  for (const Broken& one : broken_) out.push_back(one.error);
  return out;
}

const ReportDefinition* Reports::find(std::string_view typed) const {
  // What has a mistake is not answered with the built-in one of the same name.
  for (const Broken& one : broken_) {
    if (std::find(one.words.begin(), one.words.end(), typed) != one.words.end()) throw one.error;
  }
  return find_in(all_, typed);
}

namespace {

class TermCheck {
 public:
  TermCheck(const Book& book, Day today) : book_(book), today_(today) {}

  void look_at(const ReportDefinition& report) {
    for (const auto& [name, figure] : report.figures) {
      if (figure.covered != nullptr) look_at(*figure.covered, figure.where, figure.defined);
      if (figure.measure == nullptr) continue;
      look_at(book_.schema().kind(figure.measure->kind), figure.where, figure.defined);
    }
    for (const SectionDefinition& section : report.sections) {
      for (const BlockDefinition& block : section.blocks) {
        at_ = block.defined;
        std::visit([&](const auto& content) { look_at(content); }, block.content);
      }
    }
  }

  std::vector<Finding> findings;

 private:
  void look_at(const Kind& kind, const std::vector<Term>& where, const Location& defined) {
    try {
      expect_sound(book_, kind, where, today_, defined);
    } catch (const Error& error) {
      findings.push_back({Severity::error, defined, error.message()});
    }
  }
  void look_at(const SentenceBlock& /*block*/) {}
  void look_at(const FigureTableBlock& /*block*/) {}
  void look_at(const PromisesBlock& /*block*/) {}
  void look_at(const DiaryBlock& /*block*/) {}
  void look_at(const RecordsBlock& block) { look_at(*block.kind, block.where, at_); }
  void look_at(const TargetsBlock& block) {
    look_at(book_.schema().kind("target"), block.where, at_);
  }
  void look_at(const CoverageBlock& block) { look_at(*block.kind, block.where, at_); }
  void look_at(const ChartBlock& block) {
    for (const Measure* measure : block.measures)
      look_at(book_.schema().kind(measure->kind), block.where, at_);
  }
  void look_at(const CalendarBlock& block) {
    look_at(book_.schema().kind(block.measure->kind), block.where, at_);
  }

  const Book& book_;
  Day today_;
  Location at_;
};

}  // namespace

std::vector<Finding> check_reports(const Book& book, Day today) {
  TermCheck check(book, today);
  const Reports reports(book.schema());
  for (const ReportDefinition& report : reports.all()) {
    if (!report.builtin) check.look_at(report);
  }
  for (const Error& mistake : reports.mistakes()) {
    check.findings.push_back({Severity::error,
                              mistake.where().value_or(Location{kSettingsFile, 0, 0}),
                              mistake.message()});
  }
  return std::move(check.findings);
}

}  // namespace ruralctl
