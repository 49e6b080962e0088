#include "support.h"

#include "ruralctl/base/catalog.h"

namespace ruralctl::merge {

std::string merged(const Versions& versions, const char* kind, const Elsewhere& elsewhere,
                   const TakesAlong& takes_along) {
  static const Schema schema(
      "format: 1\n"
      "kinds:\n"
      "  beehive:\n"
      "    zh: 蜂箱\n"
      "    nature: entity\n"
      "    fields:\n"
      "      owners: {zh: 户主, type: texts, set: true, required: true}\n"
      "      frames: {zh: 巢框, type: entries, key: [number], fields: {number: {zh: 号, type: "
      "text}, "
      "weight: {zh: 重, type: text}, note: {zh: 说明, type: text}}}\n",
      {});
  const Catalog english(Language::en);
  Request request;
  request.path = "file";
  request.kind = &schema.kind(kind);
  request.base = versions.base;
  request.ours = versions.ours;
  request.theirs = versions.theirs;
  request.elsewhere = elsewhere;
  request.takes_along = takes_along;
  try {
    const Result result = merge(request);
    std::string out = result.text;
    for (const Conflict& conflict : result.conflicts) {
      out +=
          "! " + std::to_string(conflict.where.line) + ": " + english.text(conflict.message) + '\n';
    }
    return out;
  } catch (const Error& error) {
    return "cannot: " + english.text(error.message());
  }
}

std::string exchanged(const Versions& versions, const char* kind) {
  return merged({versions.base, versions.theirs, versions.ours}, kind);
}

std::string lines(std::initializer_list<const char*> all) {
  std::string out;
  for (const char* line : all) out += std::string(line) + '\n';
  return out;
}

}  // namespace ruralctl::merge
