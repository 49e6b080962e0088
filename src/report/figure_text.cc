#include "ruralctl/report/figure_text.h"

#include "ruralctl/base/list.h"
#include "ruralctl/render/quantity.h"
#include "ruralctl/report/explanation.h"

namespace ruralctl {

Cell FigureText::cell(const Figure& figure) const {
  if (!figure.value && !figure.measure->added) return {"–", ""};
  if (!figure.value) return {presenter_.text(msg("unknown")), ""};
  Quantity shown = *figure.value;
  if (&unit_.of(figure) != figure.unit) shown = unit_.converted(shown, figure, table_rounding);
  Cell out = ruralctl::cell(shown, presenter_.language());
  out.plain = file_form(unit_.for_data(*figure.value, figure));
  if (figure.change && !figure.change->is_zero()) {
    out.shown += *figure.change < Decimal(0) ? " ↓" : " ↑";
  }
  return out;
}

std::string FigureText::remarks(const Figure& figure) const {
  std::vector<std::string> parts;
  if (!figure.value && !figure.measure->added) {
    parts.push_back(presenter_.text(
        msg("is not added up; '--by {0}' divides it",
            presenter_.book().schema().kind(figure.measure->kind).subject.front())));
  } else {
    const auto count = [&](std::size_t n, Message (*said)(std::int64_t)) {
      if (n > 0) parts.push_back(presenter_.text(said(static_cast<std::int64_t>(n))));
    };
    count(figure.unknown - figure.undated, [](std::int64_t n) {
      return msgn("{0} record without a figure", "{0} records without a figure", n);
    });
    count(figure.undated, [](std::int64_t n) {
      return msgn("{0} record whose date is not known well enough",
                  "{0} records whose dates are not known well enough", n);
    });
  }
  const Field* role = nullptr;
  for (const auto& [name, amount] : figure.roles) {
    if (role == nullptr)
      role = presenter_.book().schema().kind(figure.measure->kind).find_field("role");
    const Choice* choice = role == nullptr ? nullptr : role->find_choice(name);
    const Cell cell = ruralctl::cell(unit_.for_data(amount, figure), presenter_.language());
    parts.push_back((choice == nullptr ? name : presenter_.text(choice->label)) + ' ' + cell.shown);
  }
  return listed(parts, presenter_.language() == Language::zh ? "；" : "; ");
}

// "households visited, 下村: 194 households"
std::string FigureText::title(const Figure& figure) {
  std::vector<std::string> about = {presenter_.text(figure.measure->label)};
  for (const auto& [dimension, value] : figure.group)
    about.push_back(
        presenter_.group(presenter_.book().schema().kind(figure.measure->kind), dimension, value));
  const std::string subject = listed(about, presenter_.language() == Language::zh ? "，" : ", ");
  if (!figure.value) return presenter_.text(msg("{0}: unknown", subject));
  const Unit& unit = unit_.of(figure);
  return presenter_.text(
      msg("{0}: {1}", subject,
          display(unit_.for_data(*figure.value, figure), unit, presenter_.language(), 6)));
}

Label FigureText::heading(const Figure& figure) const {
  const Label units = unit_.of(figure).label_of_many();
  return {figure.measure->label.en + " (" + units.en + ')',
          figure.measure->label.zh + " (" + units.zh + ')'};
}

Datum FigureText::datum(const Figure& figure, bool explain) const {
  Datum out;
  out.set("measure", figure.measure->name)
      .set("label", presenter_.text(figure.measure->label))
      .set("unit", unit_.of(figure).name);
  if (!figure.group.empty()) {
    Datum group;
    for (const auto& [dimension, value] : figure.group)
      group.set(dimension, value.empty() ? Datum() : Datum(value));
    out.set("group", group);
  }
  out.set("value", figure.value ? Datum(unit_.for_data(*figure.value, figure).value) : Datum());
  out.set("qualifier", figure.value ? name(unit_.for_data(*figure.value, figure).qualifier)
                                    : std::string_view("unknown"));
  out.set("records", figure.records).set("unknown", figure.unknown);
  if (figure.change) out.set("change", *figure.change);
  if (explain) out.set("explain", parts_datum(unit_.parts(figure)));
  if (!figure.roles.empty()) {
    Datum roles;
    for (const auto& [role, amount] : figure.roles)
      roles.set(role, unit_.for_data(amount, figure).value);
    out.set("roles", roles);
  }
  return out;
}

}  // namespace ruralctl
