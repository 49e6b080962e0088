#include "render/markup.h"
#include "render/page_formats.h"
#include "render/page_style.h"
#include "render/svg.h"
#include "ruralctl/base/text.h"

namespace ruralctl {
namespace {

class Writer {
 public:
  explicit Writer(Language language) : language_(language) {}

  std::string write(const Page& page) {
    const std::string title = html_attribute(page.title);
    out_ = std::string("<!DOCTYPE html>\n<html lang=\"") +
           (language_ == Language::zh ? "zh-CN" : "en") +
           "\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
           "<meta name=\"color-scheme\" content=\"light dark\">\n<title>" +
           title + "</title>\n<style>\n" + std::string(page_style) +
           "</style>\n</head>\n<body>\n<main>\n<header>\n<h1>" + title + "</h1>\n";
    for (const std::string& line : page.subtitles) paragraph(line);
    out_ += "</header>\n";
    for (const PageSection& section : page.sections) {
      out_ += "<section>\n";
      if (!section.title.empty()) out_ += "<h2>" + html_text(section.title) + "</h2>\n";
      for (const PageBlock& block : section.blocks)
        std::visit([&](const auto& one) { write(one); }, block);
      out_ += "</section>\n";
    }
    out_ += "</main>\n</body>\n</html>\n";
    return std::move(out_);
  }

 private:
  void paragraph(std::string_view text) { out_ += "<p>" + html_text(trim(text)) + "</p>\n"; }

  void write(const Paragraph& block) { paragraph(block.text); }

  void write(const ItemList& list) {
    if (!list.title.empty()) out_ += "<p class=\"caption\">" + html_text(list.title) + "</p>\n";
    out_ += "<ul>\n";
    for (const std::string& item : list.items) out_ += "<li>" + html_text(trim(item)) + "</li>\n";
    out_ += "</ul>\n";
  }

  // A wide table scrolls by itself, and the page does not; the keyboard reaches it.
  void write(const Table& table) {
    out_ += "<div class=\"wide\" tabindex=\"0\">\n" +
            render(table, Format::html, {0, language_, false}) + "</div>\n";
  }

  void write(const Diagram& diagram) {
    Table figures = table_of(diagram);
    figures.title.clear();
    out_ += "<figure>\n<figcaption>" + html_text(diagram.title) + "</figcaption>\n" +
            svg_of(diagram, language_, next_id()) + "<details>\n<summary>" +
            (language_ == Language::zh ? "数据" : "Figures") + "</summary>\n" +
            render(figures, Format::html, {0, language_, false}) + "</details>\n</figure>\n";
  }

  void write(const DayCalendar& calendar) {
    out_ += "<figure>\n<figcaption>" + html_text(calendar.title) + "</figcaption>\n" +
            svg_of(calendar, language_, next_id()) + "</figure>\n";
  }

  std::string next_id() { return "p" + std::to_string(++pictures_); }

  Language language_;
  std::string out_;
  int pictures_ = 0;
};

}  // namespace

std::string render_page_html(const Page& page, Language language) {
  return Writer(language).write(page);
}

}  // namespace ruralctl
