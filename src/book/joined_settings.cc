#include "book/joined_settings.h"

#include <algorithm>
#include <deque>
#include <functional>
#include <map>

#include "ruralctl/base/list.h"
#include "ruralctl/yaml/write.h"

namespace ruralctl {
namespace {

using Documents = std::vector<const yaml::Document*>;

// A book's definition of something.
struct Definition {
  const yaml::Document* document;
  yaml::Value value;
};
using Definitions = std::vector<Definition>;

// In one line, with quotes wherever they may be needed.
std::string written(yaml::Value value) {
  if (value.is_null()) return "null";
  if (value.is_scalar()) return yaml::write_scalar({value.text()}, true);
  std::vector<std::string> parts;
  for (const yaml::Value item : value.items()) parts.push_back(written(item));
  if (value.is_sequence()) return '[' + listed(parts) + ']';
  for (const yaml::Entry entry : value.entries()) {
    parts.push_back(yaml::write_scalar({entry.key.text()}, true) + ": " + written(entry.value));
  }
  return '{' + listed(parts) + '}';
}

// In the order in which the books have them, each once.
std::vector<std::string> names_in(const Definitions& mappings) {
  std::vector<std::string> names;
  for (const Definition& one : mappings) {
    for (const yaml::Entry entry : one.value.entries()) {
      std::string name = entry.key.text();
      if (std::find(names.begin(), names.end(), name) == names.end())
        names.push_back(std::move(name));
    }
  }
  return names;
}

Definitions definitions_of(const Definitions& mappings, const std::string& name) {
  Definitions out;
  for (const Definition& one : mappings) {
    const yaml::Value value = one.value.find(name);
    if (value.found() && !value.is_null()) out.push_back({one.document, value});
  }
  return out;
}

// Writes the definitions of several books as one, and tells what they define differently.
class Joiner {
 public:
  Joiner(const Documents& documents, std::vector<Error>& differences)
      : documents_(documents), differences_(differences) {}

  std::string join() {
    Definitions roots;
    for (const yaml::Document* document : documents_) {
      roots.push_back({document, document->root()});
    }
    std::string text = "format: 1\n";
    const auto add = [&](const std::string& key, const std::string& definition) {
      if (!definition.empty()) text += key + ": " + definition + '\n';
    };
    const auto whole = [this](const Definitions& all, const std::string& path) {
      return as_the_first(all, path);
    };
    add("classes", by_name(definitions_of(roots, "classes"), "classes", whole));
    tell_namesakes(definitions_of(roots, "classes"));
    add("kinds", by_name(definitions_of(roots, "kinds"), "kinds",
                         [this](const Definitions& all, const std::string& path) {
                           return kind(all, path);
                         }));
    add("measures", by_name(definitions_of(roots, "measures"), "measures", whole));
    // Each is one list, and a book without it has that of the kinds.
    for (const std::string key : {"procedure", "rhythms", "revisit"}) {
      add(key, of_all(roots, key, key));
    }
    return text;
  }

 private:
  using Write = std::function<std::string(const Definitions&, const std::string& path)>;

  // Of mappings: what any of them names.
  static std::string by_name(const Definitions& mappings, const std::string& path,
                             const Write& write) {
    std::vector<std::string> parts;
    for (const std::string& name : names_in(mappings)) {
      const Definitions all = definitions_of(mappings, name);
      if (all.empty()) continue;
      const std::string definition = write(all, path + ": " + name);
      if (definition.empty()) continue;
      parts.push_back(yaml::write_scalar({name}, true) + ": " + definition);
    }
    return parts.empty() ? std::string() : '{' + listed(parts) + '}';
  }

  std::string kind(const Definitions& all, const std::string& path) {
    return by_name(all, path, [&](const Definitions& some, const std::string& inner) {
      const std::string part = inner.substr(path.size() + 2);
      for (const char* named : {"fields", "derived", "actions", "measures"}) {
        if (part != named) continue;
        return by_name(some, inner, [this](const Definitions& ones, const std::string& one) {
          return as_the_first(ones, one);
        });
      }
      return of_all(all, part, inner);
    });
  }

  // What stands in the first, which is to stand in all alike, or in none.
  std::string of_all(const Definitions& mappings, const std::string& name,
                     const std::string& path) {
    const Definition& lead = mappings.front();
    const yaml::Value first = lead.value.find(name);
    for (const Definition& one : mappings) {
      const yaml::Value own = one.value.find(name);
      if (first.found() == own.found() && (!own.found() || yaml::same(first, own))) continue;
      differ(lead, one.document->locate(own.found() ? own : one.value), path,
             !first.found() ? Difference::added
             : own.found()  ? Difference::other
                            : Difference::missing);
    }
    return first.found() ? written(first) : std::string();
  }

  std::string as_the_first(const Definitions& all, const std::string& path) {
    for (const Definition& one : all) {
      if (!yaml::same(all.front().value, one.value))
        differ(all.front(), one.document->locate(one.value), path, Difference::other);
    }
    return written(all.front().value);
  }

  // Classes that two books call by one word, which would find one of them.
  void tell_namesakes(const Definitions& all) {
    std::map<std::string, std::string> name_of;  // of each label
    for (const Definition& one : all) {
      for (const yaml::Entry entry : one.value.entries()) {
        const yaml::Value zh = entry.value.is_mapping() ? entry.value.find("zh") : entry.value;
        if (!zh.found() || !zh.is_scalar()) continue;
        const std::string name = entry.key.text();
        const std::string& first = name_of.emplace(zh.text(), name).first->second;
        if (first == name) continue;
        differences_.emplace_back(
            Exit::unread, one.document->locate(zh),
            msg("the class '{0}' is called '{1}' like the class '{2}' of another book, and asking "
                "for '{1}' finds one of them; give both books one name, or the classes two labels",
                name, zh.text(), first));
      }
    }
  }

  enum class Difference { other, added, missing };

  // Once a definition, however many books say otherwise.
  void differ(const Definition& lead, Location where, const std::string& path,
              Difference difference) {
    if (std::find(told_.begin(), told_.end(), path) != told_.end()) return;
    told_.push_back(path);
    const std::string& file = lead.document->file();
    Message message;
    switch (difference) {
      case Difference::other:
        message =
            msg("'{0}' is defined otherwise in {1}, and that is how all these books are read; "
                "give them one definition",
                path, file);
        break;
      case Difference::added:
        message =
            msg("'{0}' is defined here and not in {1}, and all these books are read without "
                "it; give them one definition",
                path, file);
        break;
      case Difference::missing:
        message =
            msg("'{0}' is not defined here, and all these books are read with that of {1}; "
                "give them one definition",
                path, file);
        break;
    }
    differences_.emplace_back(Exit::unread, std::move(where), std::move(message));
  }

  const Documents& documents_;
  std::vector<Error>& differences_;
  std::vector<std::string> told_;
};

// Titles one behind another, as many as a heading can hold.
std::string joined_title(const std::deque<yaml::Document>& documents) {
  constexpr std::size_t most = 4;
  std::vector<std::string> titles;
  for (const yaml::Document& document : documents) {
    const yaml::Value title = document.root().find("title");
    if (!title.found() || title.text().empty()) continue;
    if (std::find(titles.begin(), titles.end(), title.text()) == titles.end())
      titles.push_back(title.text());
  }
  if (titles.size() <= most) return listed(titles, " · ");
  const std::size_t count = titles.size();
  titles.resize(most - 1);
  return listed(titles, " · ") + " … (" + std::to_string(count) + ')';
}

}  // namespace

JoinedSettings join_settings(const std::vector<SettingsFile>& files,
                             const std::vector<std::string>& reserved) {
  std::deque<yaml::Document> documents;
  for (const SettingsFile& file : files)
    documents.emplace_back().read_mapping(file.text, file.path);
  const std::string& lead_path = files.front().path;
  const Schema lead(files.front().text, reserved, lead_path);
  JoinedSettings out;
  Documents taken;
  for (const yaml::Document& document : documents) {
    taken.push_back(&document);
    std::vector<Error> differences;
    try {
      out.schema = Schema(Joiner(taken, differences).join(), reserved, lead_path);
    } catch (const Error& error) {
      taken.pop_back();
      out.differences.emplace_back(
          Exit::unread, Location{document.file(), 0, 0},
          msg("what this book defines does not go together with the books before it, and is left "
              "out: {0}",
              error.message()));
    }
  }
  Joiner(taken, out.differences).join();
  Settings settings = lead.settings();
  settings.title = joined_title(documents);
  settings.default_village.clear();
  out.schema = std::move(out.schema).led_by(lead, std::move(settings));
  return out;
}

}  // namespace ruralctl
