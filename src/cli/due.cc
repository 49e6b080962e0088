// due: everything that was promised, in the order of its days.
#include "ruralctl/query/due.h"

#include "cli/commands.h"
#include "cli/within.h"
#include "ruralctl/render/serialize.h"
#include "ruralctl/report/promises_table.h"

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
  static void print(Context& context, const Book& book, const std::vector<Promise>& all,
                    Day today) {
    const Format format = context.format();
    Presenter presenter(book, context.catalog());
    if (is_structured(format)) {
      Datum out = Datum::List{};
      for (const Promise& promise : all) out.add(promise_datum(presenter, promise, today));
      context.print(render(out, format));
      return;
    }
    context.print(render(promises_table(presenter, all, today), format, context.table_options()));
    if (all.empty() && context.environment().out_is_terminal) context.say(msg("nothing is due"));
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
