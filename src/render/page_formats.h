// The formats of a page, each in a file of its own.
#pragma once

#include <string>

#include "ruralctl/render/page.h"

namespace ruralctl {

std::string render_page_text(const Page& page, const PageOptions& options);
std::string render_page_markdown(const Page& page, Language language);
std::string render_page_html(const Page& page, Language language);

// The figures of a picture: a row a category, a column a series.
Table table_of(const Diagram& diagram);
// A row a week, a column a day of the week; weeks without anything are left out.
Table table_of(const DayCalendar& calendar);
// The days on which something fell; nothing where there is none.
std::string text_of(const DayCalendar& calendar, Language language);

}  // namespace ruralctl
