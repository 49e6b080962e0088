#include "ruralctl/book/new_book.h"

#include "ruralctl/book/book.h"
#include "ruralctl/fs/change.h"
#include "ruralctl/yaml/write.h"

namespace ruralctl {

void make_book(fs::WritableTree& tree, const std::string& title, Language language,
               std::chrono::milliseconds wait, const fs::Clock& clock) {
  const auto refuse_second = [&] {
    if (tree.exists(kSettingsFile)) {
      throw Error(Exit::usage,
                  msg("there is a book here already (ruralctl.yaml); choose another folder"));
    }
  };
  refuse_second();
  const auto lock = tree.lock(wait, clock);
  refuse_second();
  std::string text = "format: 1\ntitle: " + yaml::write_scalar({title}, false) + '\n';
  text += language == Language::zh ? "lang: zh\n" : "lang: en\n";
  fs::Change change;
  change.replace(kSettingsFile, std::nullopt, std::move(text));
  change.commit(tree);
}

}  // namespace ruralctl
