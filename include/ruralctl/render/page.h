// A page to hand in: headings, sentences, lists, tables and pictures, before it has a notation.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "ruralctl/base/date.h"
#include "ruralctl/base/decimal.h"
#include "ruralctl/render/chart.h"
#include "ruralctl/render/table.h"

namespace ruralctl {

// Sentences. A line end in it is one on the page.
struct Paragraph {
  std::string text;
};

// Items one below another.
struct ItemList {
  std::string title;  // may be empty
  std::vector<std::string> items;
};

// Figures of one unit as a picture: a group of bars or a point of a line for each category.
struct Diagram {
  struct Value {
    std::optional<Decimal> number;  // not negative; nothing: unknown
    std::string shown;
  };
  struct Series {
    std::string label;
    std::vector<Value> values;  // one a category
  };
  // Columns side by side over time, rows with a name each, or a line over time.
  enum class Shape { columns, rows, line };

  std::string title;
  std::string axis;  // what the categories are: "week"
  Shape shape = Shape::columns;
  std::vector<std::string> categories;
  std::vector<Series> series;  // at least one
  // A level that is to be reached, drawn as a line across.
  std::optional<Value> wanted;
  std::string wanted_label;
};

// Days by how much fell on each.
struct DayCalendar {
  std::string title;
  DayRange range;
  std::vector<DayValue> days;
};

using PageBlock = std::variant<Paragraph, ItemList, Table, Diagram, DayCalendar>;

struct PageSection {
  std::string title;
  std::vector<PageBlock> blocks;
};

struct Page {
  std::string title;
  std::vector<std::string> subtitles;  // the period, the place, as of when
  std::vector<PageSection> sections;
};

struct PageOptions {
  TableOptions table;
  ChartOptions chart;
};

// The page as text that ends with a line end.
//
// table  For a terminal: text wrapped to its width, tables as of render(Table), pictures in block
//        characters.
// md     CommonMark with tables: pictures become tables of their figures. What the records hold
//        shows as it is written and is never taken for markup.
// html   One page by itself: no script, nothing from elsewhere, pictures as inline SVG with their
//        figures in a table behind them; light and dark, for a phone's screen and for A4.
//
// Throws std::invalid_argument for the other formats.
std::string render(const Page& page, Format format, const PageOptions& options);

}  // namespace ruralctl
