// due: everything that was promised, in the order of its days.
#include "ruralctl/query/due.h"

#include "cli/commands.h"
#include "cli/present.h"
#include "cli/within.h"
#include "ruralctl/base/list.h"
#include "ruralctl/render/serialize.h"

namespace ruralctl::cli {
namespace {

class DueCommand : public Command {
 public:
  void declare(Arguments& arguments) override {
    arguments.positionals(msg("TERM"), terms_,
                          msg("whose and which: 'village:下村', 'by:he-yuan', 'kind:issue', or a "
                              "field of what is due"));
    arguments.text({"--within", "--近"}, within_, msg("NUMBER OF DAYS"),
                   msg("overdue, and due within so many days: 7d, 2w"));
    arguments.text({"--period", "--期间"}, period_, msg("PERIOD"),
                   msg("due in this period; of meetings, all that are missing in it"));
  }

  int run(Context& context) override {
    const Book& book = context.book();
    if (within_ && period_) {
      throw Error(Exit::usage,
                  msg("{0} and {1} do not go together; leave out one", "--within", "--period"));
    }
    DueRequest request;
    request.terms = parse_terms(terms_);
    if (context.globals().village)
      request.terms.push_back({false, "village", *context.globals().village});
    request.today = context.today();
    if (within_) request.last = request.today + std::chrono::days(days_within(*within_, 0));
    if (period_) request.period = parse_period(*period_, request.today);
    std::vector<Promise> all = promises(book, request);
    if (request.period) {
      std::erase_if(all, [&](const Promise& promise) {
        return !promise.due || !request.period->contains(*promise.due);
      });
    }
    print(context, book, all, request.today);
    return 0;
  }

 private:
  static std::int64_t days_left(const Promise& promise, Day today) {
    return (*promise.due - today).count();
  }

  static Cell days_cell(const Context& context, const Promise& promise, Day today) {
    if (!promise.due) return {};
    const std::int64_t left = days_left(promise, today);
    const Message said = left < 0    ? msgn("{0} day overdue", "{0} days overdue", -left)
                         : left == 0 ? msg("today")
                                     : msgn("in {0} day", "in {0} days", left);
    return {context.text(said), std::to_string(left)};
  }

  static std::string people(const Context& context, Presenter& presenter, const Kind& kind,
                            const Promise& promise) {
    std::vector<std::string> names;
    for (const Field& field : kind.fields) {
      if (field.target.empty() || !context.schema().kind(field.target).in_book_scope()) continue;
      for (const std::string& id : promise.people) names.push_back(presenter.value(field, id, ""));
      break;
    }
    return listed(names, context.language() == Language::zh ? "、" : ", ");
  }

  void print(Context& context, const Book& book, const std::vector<Promise>& all, Day today) const {
    const Format format = context.format();
    if (is_structured(format)) {
      Datum out = Datum::List{};
      for (const Promise& promise : all) out.add(datum_of(context, promise, today));
      context.print(render(out, format));
      return;
    }
    Presenter presenter(book, context.language());
    Table table;
    table.columns = {{"due", {"due", "期限"}},
                     {"days", {"days", "天数"}, Align::right},
                     {"village", {"village", "村"}},
                     {"kind", {"kind", "类别"}},
                     {"title", {"what", "内容"}, Align::left, true},
                     {"waits_for", {"waits for", "下一步"}, Align::left, true},
                     {"people", {"who", "负责人"}},
                     {"id", {"id", "编号"}}};
    for (const Promise& promise : all) {
      const Kind& kind = book.schema().kind(promise.kind);
      table.rows.push_back(
          {promise.due ? Cell(text(*promise.due)) : Cell(context.text(msg("no date")), ""),
           days_cell(context, promise, today),
           promise.village.empty() ? Cell()
                                   : Cell(presenter.village(promise.village), promise.village),
           Cell(context.text(kind.label), kind.name), promise.title,
           Cell(context.text(promise.waits_for), promise.detail),
           Cell(people(context, presenter, kind, promise), listed(promise.people)), promise.id});
    }
    context.print(render(table, format, context.table_options()));
    if (all.empty() && context.environment().out_is_terminal) context.say(msg("nothing is due"));
  }

  static Datum datum_of(const Context& context, const Promise& promise, Day today) {
    Datum out;
    out.set("due", promise.due ? Datum(text(*promise.due)) : Datum());
    out.set("days", promise.due ? Datum(days_left(promise, today)) : Datum());
    out.set("source", name(promise.source)).set("kind", promise.kind);
    if (!promise.village.empty()) out.set("village", promise.village);
    if (!promise.id.empty()) out.set("id", promise.id);
    if (!promise.title.empty()) out.set("title", promise.title);
    out.set("waits_for", context.text(promise.waits_for));
    if (!promise.detail.empty()) out.set("detail", promise.detail);
    if (!promise.people.empty()) {
      Datum people = Datum::List{};
      for (const std::string& id : promise.people) people.add(id);
      out.set("people", people);
    }
    if (!promise.where.file.empty())
      out.set("file", promise.where.file).set("line", promise.where.line);
    return out;
  }

  std::vector<std::string> terms_;
  std::optional<std::string> within_;
  std::optional<std::string> period_;
};

}  // namespace

std::unique_ptr<Command> make_due() {
  return std::make_unique<DueCommand>();
}

}  // namespace ruralctl::cli
