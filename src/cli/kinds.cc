// kinds, measures, schema: what there is.
#include "cli/commands.h"
#include "cli/field_flags.h"
#include "cli/json_schema.h"
#include "ruralctl/base/list.h"
#include "ruralctl/base/nearest.h"
#include "ruralctl/render/serialize.h"
#include "ruralctl/report/presenter.h"

namespace ruralctl::cli {
namespace {

Label nature_label(Nature nature) {
  static const std::vector<Label> labels = {
      {"event", "事件"}, {"entity", "实体"}, {"snapshot", "快照"}};
  return labels[static_cast<std::size_t>(nature)];
}

Label type_label(Type type) {
  static const std::vector<Label> labels = {{"text", "文字"},
                                            {"list of texts", "多项文字"},
                                            {"date", "日期"},
                                            {"days", "日期(可多段)"},
                                            {"quantity", "数量"},
                                            {"whole number", "整数"},
                                            {"choice", "选项"},
                                            {"choices", "多选"},
                                            {"reference", "引用"},
                                            {"references", "多项引用"},
                                            {"yes or no", "是否"},
                                            {"entries", "明细"},
                                            {"query terms", "查询条件"},
                                            {"measure", "指标"}};
  return labels[static_cast<std::size_t>(type)];
}

Label file_label(const Kind& kind) {
  const std::string folder = "villages/…/";
  switch (kind.file) {
    case FileRule::month:
      return {folder + kind.plural + "/2021-03.yaml", folder + kind.plural + "/2021-03.yaml"};
    case FileRule::year:
      return {folder + kind.plural + "/2021.yaml", folder + kind.plural + "/2021.yaml"};
    case FileRule::one:
      return {folder + kind.plural + ".yaml", folder + kind.plural + ".yaml"};
    case FileRule::team:
      return {"team.yaml", "team.yaml"};
    case FileRule::village:
      return {folder + "village.yaml", folder + "village.yaml"};
  }
  return {};
}

Datum label_datum(const Label& label) {
  return Datum::Object{{"en", label.en}, {"zh", label.zh}};
}

void print_table_or_data(Context& context, const Table& table, const Datum& data) {
  const Format format = context.format();
  context.print(is_structured(format) ? render(data, format)
                                      : render(table, format, context.table_options()));
}

class Kinds : public Command {
 public:
  void declare(Arguments&) override {}

  int run(Context& context) override {
    Table table;
    table.columns = {
        {"kind", {"kind", "类别"}},     {"label", {"label", "中文名"}},
        {"pillar", {"pillar", "板块"}}, {"nature", {"nature", "性质"}},
        {"file", {"file", "文件"}},     {"fields", {"fields", "字段"}, Align::left, true}};
    Datum data = Datum::List{};
    for (const Kind* kind : context.schema().kinds()) {
      const Choice& pillar = context.schema().pillar(kind->pillar);
      std::vector<std::string> shown;
      std::vector<std::string> names;
      for (const Field& field : kind->fields) {
        shown.push_back(context.text(field.label));
        names.push_back(field.name);
      }
      table.rows.push_back(
          {kind->name, Cell(context.text(kind->label), kind->label.zh),
           Cell(context.text(pillar.label), pillar.name),
           Cell(context.text(nature_label(kind->nature)), std::string(name(kind->nature))),
           context.text(file_label(*kind)),
           Cell(listed(shown, context.language() == Language::zh ? "、" : ", "),
                listed(names, " "))});
      Datum row;
      Datum fields = Datum::List{};
      for (const std::string& field : names) fields.add(field);
      row.set("kind", kind->name)
          .set("label", label_datum(kind->label))
          .set("pillar", kind->pillar);
      row.set("nature", name(kind->nature))
          .set("file", file_label(*kind).en)
          .set("builtin", kind->builtin)
          .set("fields", fields);
      data.add(row);
    }
    print_table_or_data(context, table, data);
    return context.status_of_schema();
  }
};

class Measures : public Command {
 public:
  void declare(Arguments&) override {}

  int run(Context& context) override {
    static const std::vector<std::string> aggregates = {"count", "sum", "distinct", "level"};
    Table table;
    table.columns = {{"measure", {"measure", "代号"}}, {"label", {"label", "指标"}},
                     {"unit", {"unit", "单位"}},       {"kind", {"kind", "类别"}},
                     {"aggregate", {"how", "算法"}},   {"of", {"of", "依据"}, Align::left, true}};
    static const std::vector<Label> how = {
        {"count", "计数"}, {"sum", "求和"}, {"distinct", "去重计数"}, {"level", "最新存量"}};
    Datum data = Datum::List{};
    for (const Measure* measure : context.schema().measures()) {
      const auto aggregate = static_cast<std::size_t>(measure->aggregate);
      std::vector<std::string> of = measure->fields.empty() ? measure->key : measure->fields;
      if (!measure->unnamed.empty()) of.push_back(measure->unnamed);
      for (const std::string& term : measure->where) of.push_back(term);
      if (!measure->reached_field.empty())
        of.push_back(measure->reached_field + ':' + measure->reached_stage + "..");
      const Kind& kind = context.schema().kind(measure->kind);
      table.rows.push_back({measure->name, Cell(context.text(measure->label), measure->label.zh),
                            Cell(context.text(measure->unit->label_of_many()), measure->unit->name),
                            Cell(context.text(kind.label), kind.name),
                            Cell(context.text(how[aggregate]), aggregates[aggregate]), listed(of)});
      Datum row;
      row.set("measure", measure->name)
          .set("label", label_datum(measure->label))
          .set("unit", measure->unit->name);
      row.set("kind", measure->kind).set("aggregate", aggregates[aggregate]);
      Datum list = Datum::List{};
      for (const std::string& one : of) list.add(one);
      row.set("of", list);
      data.add(row);
    }
    print_table_or_data(context, table, data);
    if (context.environment().out_is_terminal) {
      context.say(msg(
          "besides these, KIND-count and KIND.FIELD are measures for every kind and its figures"));
    }
    return context.status_of_schema();
  }
};

class SchemaCommand : public Command {
 public:
  void declare(Arguments& arguments) override {
    arguments.positionals(msg("KIND"), kinds_, msg("the kind, by name or label"));
    arguments.flag({"--json-schema"}, json_schema_,
                   msg("a JSON Schema of the kind's files, for editors"));
  }

  int run(Context& context) override {
    if (kinds_.size() != 1)
      throw Error(Exit::usage,
                  msg("say which kind: 'ruralctl schema KIND'; 'ruralctl kinds' lists them"));
    const Kind* kind = context.schema().find_kind(kinds_.front());
    if (kind == nullptr) {
      const std::vector<std::string> near =
          nearest(kinds_.front(), context.schema().all_kind_words());
      throw Error(Exit::usage,
                  near.empty()
                      ? msg("no kind '{0}'; 'ruralctl kinds' lists them", kinds_.front())
                      : msg("no kind '{0}'; did you mean {1}?", kinds_.front(), listed(near)));
    }
    if (json_schema_) {
      std::string out;
      write_json(out, json_schema(*kind, context.language()));
      context.print(out);
      return 0;
    }
    print_table_or_data(context, table_of(context, *kind), data_of(*kind));
    return context.status_of_schema();
  }

 private:
  static std::string remarks(const Context& context, const Field& field) {
    std::vector<std::string> parts;
    if (field.required) parts.push_back(context.text(msg("required")));
    if (field.derivation) parts.push_back(context.text(msg("follows from other fields")));
    if (field.positional) parts.push_back(context.text(msg("without a flag in 'add'")));
    if (field.partial) parts.push_back(context.text(msg("a month or a year will do")));
    if (field.sensitive) parts.push_back(context.text(msg("a person's own data")));
    if (field.unit != nullptr)
      parts.push_back(context.text(msg("in {0}", field.unit->label_of_many())));
    if (!field.target.empty())
      parts.push_back("→ " + context.text(context.schema().kind(field.target).label));
    for (const Choice& choice : field.choices) {
      parts.push_back(choice.label.zh.empty() ? choice.name : choice.name + ' ' + choice.label.zh);
    }
    for (const Field& inner : field.fields) parts.push_back(inner.name + ' ' + inner.label.zh);
    return listed(parts, context.language() == Language::zh ? "；" : "; ");
  }

  Table table_of(const Context& context, const Kind& kind) const {
    Table table;
    table.columns = {{"field", {"field", "字段"}},
                     {"label", {"label", "名称"}},
                     {"type", {"type", "类型"}},
                     {"remarks", {"remarks", "说明"}, Align::left, true}};
    const auto add = [&](const Field& field) {
      table.rows.push_back(
          {field.name, Cell(context.text(field.label), field.label.zh),
           Cell(context.text(type_label(field.type)), std::string(name(field.type))),
           remarks(context, field)});
    };
    for (const Field& field : kind.fields) add(field);
    for (const Field& field : kind.derived) add(field);
    for (const Action& action : kind.actions) {
      table.notes.push_back(context.text(
          msg("follow-up: ruralctl {0} {1} ({2})", kind.name, action.name, action.label)));
    }
    for (const Measure& measure : kind.measures) {
      table.notes.push_back(context.text(msg("measure: {0} ({1})", measure.name, measure.label)));
    }
    return table;
  }

  static Datum data_of(const Kind& kind) {
    Datum out;
    out.set("kind", kind.name)
        .set("label", label_datum(kind.label))
        .set("nature", name(kind.nature));
    Datum fields = Datum::List{};
    const auto add = [&](const Field& field) {
      Datum row;
      row.set("field", field.name)
          .set("label", label_datum(field.label))
          .set("type", name(field.type));
      row.set("required", field.required).set("derived", field.derivation.has_value());
      if (field.unit != nullptr) row.set("unit", field.unit->name);
      if (!field.target.empty()) row.set("to", field.target);
      if (!field.choices.empty()) {
        Datum choices = Datum::List{};
        for (const Choice& choice : field.choices) {
          choices.add(Datum::Object{{"name", choice.name}, {"label", label_datum(choice.label)}});
        }
        row.set("values", choices);
      }
      fields.add(row);
    };
    for (const Field& field : kind.fields) add(field);
    for (const Field& field : kind.derived) add(field);
    Datum actions = Datum::List{};
    for (const Action& action : kind.actions)
      actions.add(Datum::Object{{"name", action.name}, {"label", label_datum(action.label)}});
    Datum measures = Datum::List{};
    for (const Measure& measure : kind.measures) measures.add(measure.name);
    out.set("fields", fields).set("actions", actions).set("measures", measures);
    return out;
  }

  std::vector<std::string> kinds_;
  bool json_schema_ = false;
};

class Help : public Command {
 public:
  void declare(Arguments& arguments) override {
    arguments.positionals(msg("COMMAND"), words_, msg("the command, or a kind and a verb"));
  }

  int run(Context& context) override {
    std::vector<std::string> arguments = words_;
    arguments.emplace_back("--help");
    return cli::run(with_globals(context, arguments), context.environment());
  }

 private:
  static std::vector<std::string> with_globals(Context& context,
                                               std::vector<std::string> arguments) {
    for (const std::string& folder : context.globals().folders)
      arguments.insert(arguments.begin(), {"-C", folder});
    if (const auto& lang = context.globals().lang)
      arguments.insert(arguments.begin(), {"--lang", *lang});
    return arguments;
  }

  std::vector<std::string> words_;
};

}  // namespace

std::unique_ptr<Command> make_kinds() {
  return std::make_unique<Kinds>();
}
std::unique_ptr<Command> make_measures() {
  return std::make_unique<Measures>();
}
std::unique_ptr<Command> make_schema() {
  return std::make_unique<SchemaCommand>();
}
std::unique_ptr<Command> make_help() {
  return std::make_unique<Help>();
}

}  // namespace ruralctl::cli
