// Files and folders that are not where or what they should be.
#pragma once

#include "book/check_findings.h"
#include "ruralctl/book/layout.h"

namespace ruralctl {

void check_layout(const Book& book, const Layout& layout, bool settings_known,
                  FindingList& findings);

}  // namespace ruralctl
