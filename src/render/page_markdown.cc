#include "render/markup.h"
#include "render/page_formats.h"
#include "ruralctl/base/text.h"

namespace ruralctl {
namespace {

class Writer {
 public:
  explicit Writer(Language language) : language_(language) {}

  std::string write(const Page& page) {
    out_ = "# " + markdown_text(page.title) + '\n';
    for (const std::string& line : page.subtitles) paragraph(line);
    for (const PageSection& section : page.sections) {
      if (!section.title.empty()) out_ += "\n## " + markdown_text(section.title) + '\n';
      for (const PageBlock& block : section.blocks)
        std::visit([&](const auto& one) { write(one); }, block);
    }
    return std::move(out_);
  }

 private:
  void paragraph(std::string_view text) { out_ += '\n' + markdown_paragraph(text) + '\n'; }

  void write(const Paragraph& block) { paragraph(block.text); }

  void write(const ItemList& list) {
    if (!list.title.empty()) out_ += "\n**" + markdown_paragraph(list.title) + "**\n";
    out_ += '\n';
    for (const std::string& item : list.items) out_ += "- " + markdown_paragraph(item) + '\n';
  }

  void write(const Table& table) {
    out_ += '\n' + render(table, Format::md, {0, language_, false});
  }

  void write(const Diagram& diagram) { write(table_of(diagram)); }

  void write(const DayCalendar& calendar) {
    if (!text_of(calendar, language_).empty()) write(table_of(calendar));
  }

  Language language_;
  std::string out_;
};

}  // namespace

std::string render_page_markdown(const Page& page, Language language) {
  return Writer(language).write(page);
}

}  // namespace ruralctl
