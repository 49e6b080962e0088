#include "ruralctl/base/catalog.h"
#include "ruralctl/base/embedded.h"

namespace ruralctl {

extern const Embedded translations[];

Catalog catalog_for(Language language) {
  const std::string_view name = language == Language::zh ? "zh" : "en";
  for (const Embedded* file = translations; !file->name.empty(); ++file) {
    if (file->name == name) return Catalog(language, file->bytes);
  }
  return Catalog(language);
}

}  // namespace ruralctl
