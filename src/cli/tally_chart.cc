#include "cli/tally_chart.h"

#include <algorithm>
#include <map>

#include "ruralctl/base/text.h"
#include "ruralctl/render/chart.h"
#include "ruralctl/report/output_unit.h"
#include "ruralctl/report/presenter.h"

namespace ruralctl::cli {
namespace {

class Drawer {
 public:
  Drawer(Context& context, const Book& book, const TallyRequest& request, const Unit* unit,
         const Tally& result)
      : context_(context),
        book_(book),
        request_(request),
        unit_(unit),
        presenter_(book, context.catalog()),
        result_(result) {
    for (std::size_t i = 0; i < request.by.size(); ++i) {
      if (const auto span = Grouping::span_of(request.by[i])) {
        time_ = i;
        span_ = *span;
      }
    }
    over_time_ = request.by.size() == 2 && time_.has_value();
  }

  void draw() {
    std::string out;
    for (const Figure& total : result_.totals) {
      if (!out.empty()) out += '\n';
      const Unit& unit = unit_.of(total);
      out +=
          context_.text(total.measure->label) + " (" + context_.text(unit.label_of_many()) + ")\n";
      out += over_time_ ? sparklines(total) : bars(total);
    }
    context_.print(out);
    for (const Message& note : result_.notes) context_.say(note);
  }

 private:
  std::string label(const Figure& figure, std::size_t dimension) {
    const auto& [name, value] = figure.group[dimension];
    return presenter_.group(book_.schema().kind(figure.measure->kind), name, value);
  }

  std::string shown(const Figure& figure) const {
    if (!figure.value) return context_.text(msg("unknown"));
    return display(unit_.for_data(*figure.value, figure), context_.language(), 1);
  }

  std::string bars(const Figure& total) {
    std::vector<Bar> bars;
    for (const Figure& figure : result_.figures) {
      if (figure.measure != total.measure) continue;
      std::string name = label(figure, 0);
      if (figure.group.size() > 1) name += " / " + label(figure, 1);
      std::optional<Decimal> value;
      if (figure.value) value = figure.value->value;
      bars.push_back({std::move(name), value, shown(figure)});
    }
    return render_bars(bars, context_.chart_options());
  }

  // The names of all spans of the period, or from the first to the last that a figure has.
  std::vector<std::string> spans_of(const Figure& total) const {
    std::optional<Day> first;
    std::optional<Day> last;
    for (const Figure& figure : result_.figures) {
      const std::string& name = figure.group[*time_].second;
      if (figure.measure != total.measure || name.empty()) continue;
      const Day day = *parse_period(name, Day()).first;
      first = first ? std::min(*first, day) : day;
      last = last ? std::max(*last, day) : day;
    }
    std::vector<std::string> out;
    if (!first) return out;
    if (request_.period && request_.period->first) first = request_.period->first;
    if (request_.period)
      last = std::min(request_.period->last.value_or(request_.today), request_.today);
    for (Day day = *first; day <= *last; day = next_bucket(span_, day))
      out.push_back(bucket_name(span_, day));
    return out;
  }

  std::string sparklines(const Figure& total) {
    const std::vector<std::string> spans = spans_of(total);
    if (spans.empty()) return {};
    std::map<std::string, std::map<std::string, const Figure*>> rows;
    Decimal most(0);
    std::size_t widest = 0;
    for (const Figure& figure : result_.figures) {
      if (figure.measure != total.measure) continue;
      const std::string row = label(figure, 1 - *time_);
      rows[row][figure.group[*time_].second] = &figure;
      widest = std::max(widest, display_width(row));
      if (figure.value) most = std::max(most, figure.value->value);
    }
    // What has no record in a span is 0 there, but for levels, of which nothing is known yet.
    const bool is_level = book_.schema().kind(total.measure->kind).nature == Nature::snapshot;
    std::string out;
    for (const auto& [row, figures] : rows) {
      std::vector<std::optional<Decimal>> values;
      for (const std::string& span : spans) {
        const auto found = figures.find(span);
        if (found == figures.end()) {
          values.push_back(is_level ? std::nullopt : std::optional(Decimal(0)));
        } else {
          values.push_back(found->second->value ? std::optional(found->second->value->value)
                                                : std::nullopt);
        }
      }
      const auto last = figures.find(spans.back());
      out += pad(row, widest) + "  " + sparkline(values, most, context_.chart_options()) + "  " +
             (last == figures.end() ? std::string(is_level ? "–" : "0") : shown(*last->second)) +
             '\n';
    }
    return out + std::string(widest + 2, ' ') + spans.front() + " … " + spans.back() + '\n';
  }

  Context& context_;
  const Book& book_;
  const TallyRequest& request_;
  OutputUnit unit_;
  Presenter presenter_;
  const Tally& result_;
  std::optional<std::size_t> time_;
  Span span_ = Span::month;
  bool over_time_ = false;
};

}  // namespace

void print_tally_chart(Context& context, const Book& book, const TallyRequest& request,
                       const Unit* unit, const Tally& result) {
  Drawer(context, book, request, unit, result).draw();
}

}  // namespace ruralctl::cli
