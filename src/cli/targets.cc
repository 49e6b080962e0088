// targets: what is to be reached by when, and how far it is.
#include "ruralctl/query/targets.h"

#include "cli/commands.h"
#include "ruralctl/render/serialize.h"
#include "ruralctl/report/explanation.h"
#include "ruralctl/report/targets_table.h"

namespace ruralctl::cli {
namespace {

class TargetsCommand : public Command {
 public:
  void declare(Arguments& arguments) override {
    arguments.positionals(msg("TERM"), terms_,
                          msg("which targets: 'village:下村', 'measure:area-planted', or words"));
    arguments.flag(
        {"--explain", "--依据"}, explain_,
        msg("the records behind each figure, what each adds, and what is left out and why"));
  }

  int run(Context& context) override {
    const Book& book = context.book();
    TargetRequest request;
    request.terms = parse_terms(terms_);
    if (context.globals().village)
      request.terms.push_back({false, "village", *context.globals().village});
    request.today = context.today();
    request.explain = explain_;
    const std::vector<Target> all = targets(book, request);
    const Format format = context.format();
    if (is_structured(format)) {
      Datum out = Datum::List{};
      for (const Target& target : all) out.add(target_datum(target, explain_));
      context.print(render(out, format));
      return 0;
    }
    Presenter presenter(book, context.catalog());
    if (explain_ && (format == Format::csv || format == Format::tsv)) {
      context.print(render(target_parts_table(presenter, all), format, context.table_options()));
      return 0;
    }
    std::string out = render(targets_table(presenter, all), format, context.table_options());
    if (explain_) {
      for (const Target& target : all) {
        if (target.measure == nullptr) continue;
        out += '\n' + render(explanation(presenter, target_title(presenter, target), target.parts),
                             format, context.table_options());
      }
    }
    context.print(out);
    if (all.empty() && context.environment().out_is_terminal) context.say(msg("no such records"));
    return 0;
  }

 private:
  std::vector<std::string> terms_;
  bool explain_ = false;
};

}  // namespace

std::unique_ptr<Command> make_targets() {
  return std::make_unique<TargetsCommand>();
}

}  // namespace ruralctl::cli
