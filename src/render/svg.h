// Pictures for a page of HTML: inline SVG that takes its colours and letters from the page.
#pragma once

#include <string>

#include "ruralctl/render/page.h"

namespace ruralctl {

// `id` sets the ids of its title and description apart from those of other pictures of the page.
std::string svg_of(const Diagram& diagram, Language language, const std::string& id);
std::string svg_of(const DayCalendar& calendar, Language language, const std::string& id);

}  // namespace ruralctl
