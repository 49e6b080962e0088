// The formats of a table, each in a file of its own. What render() promises of them holds; every
// row has one cell a column.
#pragma once

#include <string>

#include "ruralctl/render/table.h"

namespace ruralctl {

std::string render_text(const Table& table, const TableOptions& options);
std::string render_csv(const Table& table);
std::string render_tsv(const Table& table);
std::string render_markdown(const Table& table, Language language);
std::string render_html(const Table& table, Language language);

}  // namespace ruralctl
