// From a definition in YAML to a report.
#pragma once

#include <functional>
#include <string>

#include "ruralctl/report/definition.h"
#include "ruralctl/schema/attributes.h"

namespace ruralctl {

class DefinitionReader {
 public:
  // `find_base` gives the report that `extends:` names, or null.
  DefinitionReader(const Schema& schema,
                   std::function<const ReportDefinition*(const std::string& name)> find_base)
      : schema_(schema), find_base_(std::move(find_base)) {}

  // Throws Error(Exit::unread) at the line of a mistake.
  ReportDefinition read(const std::string& name, const yaml::Document& document,
                        yaml::Value definition) const;

 private:
  void read_figures(ReportDefinition& report, const Attributes& attributes) const;
  void read_sections(ReportDefinition& report, const Attributes& attributes) const;
  void read_since(ReportDefinition& report, const Attributes& attributes) const;
  BlockDefinition read_block(const ReportDefinition& report, const yaml::Document& document,
                             yaml::Value value) const;
  std::vector<Condition> read_conditions(const ReportDefinition& report,
                                         const Attributes& attributes) const;
  // Holds the names in a sentence to what it may name.
  void expect_figures(const ReportDefinition& report, const TemplateLabel& sentence,
                      const Attributes& attributes, std::string_view key) const;
  void expect_figure(const ReportDefinition& report, const std::string& name,
                     const Attributes& attributes, std::string_view key) const;
  void expect_fields(const RecordsBlock& block, const Attributes& attributes) const;

  FigureTableBlock figure_table(const ReportDefinition& report, const Attributes& block) const;
  RecordsBlock records(const yaml::Document& document, yaml::Value value) const;
  PromiseChoice promise_choice(const Attributes& attributes) const;
  CoverageBlock coverage(const yaml::Document& document, yaml::Value value) const;
  ChartBlock chart(const yaml::Document& document, yaml::Value value) const;
  CalendarBlock calendar(const yaml::Document& document, yaml::Value value) const;
  DiaryBlock diary(const yaml::Document& document, yaml::Value value) const;

  const Kind& kind(const Attributes& attributes, std::string_view key,
                   const std::string& word) const;
  const Measure& measure(const Attributes& attributes, std::string_view key,
                         const std::string& word) const;
  // The kind that coverage is asked of: the one that `kind:` names, or the first that has some.
  const Kind& covered_kind(const Attributes& attributes) const;
  static std::size_t number(const Attributes& attributes, std::string_view key, std::size_t usual);

  const Schema& schema_;
  std::function<const ReportDefinition*(const std::string& name)> find_base_;
};

// What a sentence of a report may name beside figures: `period`, `this`, `previous`, `next`,
// `place`, `book`, `report`, `today`, `since`.
const std::vector<std::string>& page_words();

}  // namespace ruralctl
