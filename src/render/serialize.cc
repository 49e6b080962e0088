#include "ruralctl/render/serialize.h"

#include <stdexcept>

namespace ruralctl {

std::string render(const Datum& datum, Format format) {
  std::string out;
  switch (format) {
    case Format::json:
      write_json(out, datum);
      break;
    case Format::jsonl:
      write_json_lines(out, datum);
      break;
    case Format::yaml:
      write_yaml(out, datum);
      break;
    default:
      throw std::invalid_argument("a datum is written as json, jsonl or yaml only");
  }
  return out;
}

}  // namespace ruralctl
