#include <algorithm>

#include "render/clean.h"
#include "render/page_formats.h"
#include "ruralctl/base/text.h"

namespace ruralctl {
namespace {

class Writer {
 public:
  explicit Writer(const PageOptions& options) : options_(options) {}

  std::string write(const Page& page) {
    heading(page.title, '=');
    for (const std::string& line : page.subtitles) lines(line, "", "");
    for (const PageSection& section : page.sections) {
      out_ += '\n';
      heading(section.title, '-');
      for (std::size_t i = 0; i < section.blocks.size(); ++i) {
        if (i > 0) out_ += '\n';
        std::visit([&](const auto& block) { write(block); }, section.blocks[i]);
      }
    }
    return std::move(out_);
  }

 private:
  void heading(std::string_view raw, char rule) {
    const std::string title = printable(raw);
    if (title.empty()) return;
    lines(title, "", "");
    const auto width = static_cast<int>(display_width(title));
    const int room = options_.table.width;
    out_ += std::string(static_cast<std::size_t>(room > 0 ? std::min(width, room) : width), rule);
    out_ += '\n';
  }

  // Wrapped to the terminal; `first` stands before the first line, `rest` before the others.
  void lines(std::string_view raw, std::string_view first, std::string_view rest) {
    const std::string text = printable(raw);
    const int room = options_.table.width - static_cast<int>(display_width(first));
    const std::size_t width =
        options_.table.width > 0 ? static_cast<std::size_t>(std::max(room, 8)) : text.size() + 1;
    bool begun = false;
    for (const std::string& line : wrap(text, width)) {
      out_ += std::string(begun ? rest : first) + line + '\n';
      begun = true;
    }
  }

  void write(const Paragraph& paragraph) { lines(paragraph.text, "", ""); }

  void write(const ItemList& list) {
    if (!list.title.empty()) lines(list.title, "", "");
    for (const std::string& item : list.items) lines(item, "- ", "  ");
  }

  void write(const Table& table) { out_ += render(table, Format::table, options_.table); }

  void write(const Diagram& diagram) {
    lines(diagram.title, "", "");
    if (diagram.shape != Diagram::Shape::line && diagram.series.size() == 1) {
      std::vector<Bar> bars;
      for (std::size_t i = 0; i < diagram.categories.size(); ++i) {
        const Diagram::Value& value = diagram.series.front().values[i];
        bars.push_back({diagram.categories[i], value.number, value.shown});
      }
      out_ += render_bars(bars, options_.chart);
    } else {
      sparklines(diagram);
    }
    if (!diagram.wanted_label.empty()) lines(diagram.wanted_label, "", "");
  }

  void sparklines(const Diagram& diagram) {
    Decimal most(0);
    std::size_t widest = 0;
    for (const Diagram::Series& series : diagram.series) {
      widest = std::max(widest, display_width(series.label));
      for (const Diagram::Value& value : series.values) {
        if (value.number) most = std::max(most, *value.number);
      }
    }
    for (const Diagram::Series& series : diagram.series) {
      std::vector<std::optional<Decimal>> values;
      for (const Diagram::Value& value : series.values) values.push_back(value.number);
      out_ += pad(printable(series.label), widest) + "  " +
              sparkline(values, most, options_.chart) + "  " + series.values.back().shown + '\n';
    }
    out_ += std::string(widest + 2, ' ') + diagram.categories.front();
    if (diagram.categories.size() > 1) out_ += " … " + diagram.categories.back();
    out_ += '\n';
  }

  void write(const DayCalendar& calendar) {
    lines(calendar.title, "", "");
    out_ += '\n' + render_calendar(calendar.days, calendar.range, options_.chart);
  }

  const PageOptions& options_;
  std::string out_;
};

}  // namespace

std::string render_page_text(const Page& page, const PageOptions& options) {
  return Writer(options).write(page);
}

}  // namespace ruralctl
