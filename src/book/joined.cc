#include "book/joined.h"

#include <algorithm>
#include <functional>
#include <optional>

#include "book/joined_settings.h"
#include "book/shared_places.h"
#include "ruralctl/base/text.h"
#include "ruralctl/book/book.h"
#include "ruralctl/book/layout.h"
#include "ruralctl/yaml/edit.h"

namespace ruralctl {
namespace {

const std::string villages_folder = "villages";

// What tells the books apart: the last part of each one's folder, or, where two have the same, all.
std::vector<std::string> labels_of(const std::vector<std::string>& prefixes) {
  const auto last_part = [](const std::string& folder) {
    return folder.substr(folder.rfind('/') + 1);
  };
  std::vector<std::string> folders;
  std::map<std::string, std::size_t> times;
  for (const std::string& prefix : prefixes) {
    folders.push_back(prefix.substr(0, prefix.size() - 1));
    ++times[last_part(folders.back())];
  }
  std::vector<std::string> labels;
  for (std::string& folder : folders) {
    if (times[last_part(folder)] == 1) folder = last_part(folder);
    // A slash would make a place and an id of it.
    std::replace(folder.begin(), folder.end(), '/', '.');
    std::string label = folder;
    for (int i = 2; std::find(labels.begin(), labels.end(), label) != labels.end(); ++i) {
      label = folder + '-' + std::to_string(i);
    }
    labels.push_back(std::move(label));
  }
  return labels;
}

class Joiner {
 public:
  Joiner(const fs::Tree& tree, const std::vector<std::string>& reserved)
      : tree_(tree), reserved_(reserved) {}

  Joined join(const std::vector<std::string>& folders) && {
    join_settings_of(folders);
    out_.renamings.resize(out_.prefixes.size());
    labels_ = labels_of(out_.prefixes);
    join_places();
    for (const Kind* kind : out_.schema.kinds()) {
      if (kind->in_book_scope()) tell_apart(*kind);
    }
    return std::move(out_);
  }

 private:
  void noting(const std::function<void()>& part) {
    try {
      part();
    } catch (const Error& error) {
      if (error.status() != Exit::unread) throw;
      out_.problems.push_back(error);
    }
  }

  void join_settings_of(const std::vector<std::string>& folders) {
    std::vector<SettingsFile> files;
    for (const std::string& folder : folders) {
      noting([&] {
        SettingsFile file{folder + '/' + kSettingsFile, {}};
        if (!tree_.read(file.path, file.text)) {
          throw Error(Exit::unread, Location{folder, 0, 0},
                      msg("there is no ruralctl.yaml here any more, so this is no book"));
        }
        Schema(file.text, reserved_, file.path);
        files.push_back(std::move(file));
        out_.prefixes.push_back(folder + '/');
      });
    }
    if (files.empty()) throw Error(out_.problems.front());
    JoinedSettings joined = join_settings(files, reserved_);
    out_.schema = std::move(joined.schema);
    for (Error& difference : joined.differences) out_.problems.push_back(std::move(difference));
  }

  std::string folder_of(std::size_t book, const std::string& slug) const {
    return out_.prefixes[book] + villages_folder + '/' + slug;
  }

  // False where there is no such file.
  bool open(const std::string& path, std::string& text, yaml::Document& document) const {
    if (!tree_.read(path, text)) return false;
    document.read_records(text, path);
    return true;
  }

  void join_places() {
    std::vector<PlaceInBook> all;
    for (std::size_t book = 0; book < out_.prefixes.size(); ++book) {
      noting([&] {
        for (const fs::Entry& entry : tree_.list(out_.prefixes[book] + villages_folder)) {
          if (!entry.is_folder || entry.name.starts_with('.')) continue;
          all.push_back({read_place(book, entry.name), book, folder_of(book, entry.name)});
        }
      });
    }
    SharedPlaces shared = share_places(std::move(all), labels_, [this](const PlaceInBook& one) {
      return has_records(one.book, villages_folder + '/' + one.place.slug);
    });
    std::map<std::string, std::string> aliases;
    for (const auto& [where, slug] : shared.slugs) {
      if (slug != where.second) out_.renamings[where.first].rename_place(where.second, slug);
      aliases.emplace(where.second, slug);
    }
    std::vector<Place> places;
    for (const SharedPlace& one : shared.places) {
      out_.homes.emplace(one.place.slug, Joined::Home{one.read.place.slug, one.read.book});
      places.push_back(one.place);
      if (!one.others.empty()) noting([&] { compose(one); });
    }
    for (Error& left_out : shared.left_out) out_.problems.push_back(std::move(left_out));
    out_.places = Places(std::move(places), std::move(aliases));
  }

  Place read_place(std::size_t book, const std::string& slug) {
    Place place{slug, slug, "", ""};
    noting([&] {
      const Kind& kind = out_.schema.kind("village");
      std::string text;
      yaml::Document document;
      const std::string path = out_.prefixes[book] + Book::path(kind, slug, Day());
      if (!open(path, text, document) || document.size() == 0) return;
      Record record(kind, slug, document);
      record.bind(0);
      const auto field = [&](const char* name) { return record.text(*kind.find_field(name)); };
      if (std::string name = field("name"); !name.empty()) place.name = std::move(name);
      place.level = field("level");
      place.parent = field("parent");
    });
    return place;
  }

  // Whether a file below the folder holds any, beside village.yaml.
  bool has_records(std::size_t book, const std::string& folder) const {
    for (const fs::Entry& entry : tree_.list(out_.prefixes[book] + folder)) {
      if (entry.name.starts_with('.')) continue;
      const std::string path = folder + '/' + entry.name;
      if (entry.is_folder) {
        if (has_records(book, path)) return true;
        continue;
      }
      const std::optional<RecordFile> file = record_file(out_.schema, path);
      if (!file || file->kind->file == FileRule::village) continue;
      std::string text;
      yaml::Document document;
      try {
        if (open(out_.prefixes[book] + path, text, document) && document.size() > 0) return true;
      } catch (const Error&) {
        return true;  // nobody knows which
      }
    }
    return false;
  }

  // Puts together the place's village.yaml, in the words of all books, with what those of other
  // books say beside it.
  void compose(const SharedPlace& shared) {
    const Kind& kind = out_.schema.kind("village");
    const std::string path = path_of_village(shared.read);
    for (const PlaceInBook& other : shared.others) {
      try {
        add_to_village(shared, kind, path, other);
      } catch (const Error& error) {
        // An Error of editing says what is in the way of a change that nobody asked for.
        if (error.status() == Exit::unread) throw;
        leave_out(shared, path, other);
      }
    }
  }

  std::string path_of_village(const PlaceInBook& one) const {
    return out_.prefixes[one.book] + Book::path(out_.schema.kind("village"), one.place.slug, Day());
  }

  void add_to_village(const SharedPlace& shared, const Kind& kind, const std::string& path,
                      const PlaceInBook& one) {
    std::string other_text;
    yaml::Document other;
    if (!open(path_of_village(one), other_text, other) || other.size() == 0) return;
    out_.renamings[one.book].apply(out_.schema, kind, other);
    std::string text;
    if (!in_words_of_all(shared, kind, path, text) || other.size() > 1) {
      leave_out(shared, path, one);
      return;
    }
    bool added = false;
    for (const yaml::Entry entry : other.record(0).entries()) {
      const std::string key = entry.key.text();
      if (key == "id" || entry.value.is_null()) continue;
      yaml::Document document;
      document.read_records(text, path);
      const yaml::Value own = document.record(0).find(key);
      if (own.found() && !own.is_null()) {
        if (!yaml::same(own, entry.value)) tell_other_value(shared, key, path, other, entry.value);
      } else if (const auto content = yaml::content_of(other, entry.value)) {
        text = yaml::set_field(document, 0, {key, *content}, order_of(kind));
        added = true;
      }
    }
    if (added) out_.composed[path] = std::move(text);
  }

  // False unless the file holds one record.
  bool in_words_of_all(const SharedPlace& shared, const Kind& kind, const std::string& path,
                       std::string& text) const {
    if (const auto composed = out_.composed.find(path); composed != out_.composed.end()) {
      text = composed->second;
      return true;
    }
    yaml::Document renamed;
    std::string bytes;
    if (!open(path, bytes, renamed) || renamed.size() != 1) return false;
    out_.renamings[shared.read.book].apply(out_.schema, kind, renamed);
    text = bytes;
    for (const yaml::Entry entry : renamed.record(0).entries()) {
      const std::string key = entry.key.text();
      yaml::Document document;
      document.read_records(text, path);
      const auto content = yaml::content_of(renamed, entry.value);
      if (!content || yaml::same(document.record(0).find(key), entry.value)) continue;
      std::string with = yaml::set_field(document, 0, {key, *content}, order_of(kind));
      text = std::move(with);
    }
    return true;
  }

  static yaml::FieldOrder order_of(const Kind& kind) {
    yaml::FieldOrder order;
    for (const Field& field : kind.fields) order.push_back(field.name);
    return order;
  }

  void leave_out(const SharedPlace& shared, const std::string& path, const PlaceInBook& one) {
    out_.problems.emplace_back(
        Exit::unread, Location{path_of_village(one), 0, 0},
        msg("what this says of {0} is left out, since it cannot be put together with {1}; bring "
            "both into the form of one record with 'ruralctl fmt'",
            shared.place.name, path));
  }

  void tell_other_value(const SharedPlace& shared, const std::string& key, const std::string& path,
                        const yaml::Document& other, yaml::Value value) {
    out_.problems.emplace_back(
        Exit::unread, other.locate(value),
        msg("'{0}' of {1} is another one in {2}, and that is what counts; correct one of the two",
            key, shared.place.name, path));
  }

  // Those of one id and several names.
  void tell_apart(const Kind& kind) {
    const Field* name = kind.find_field("name");
    if (name == nullptr) return;
    // By id, what each name with it is to be called.
    std::map<std::string, std::map<std::string, std::string>> known;
    for (std::size_t book = 0; book < out_.prefixes.size(); ++book) {
      std::string text;
      yaml::Document document;
      noting([&] { open(out_.prefixes[book] + Book::path(kind, "", Day()), text, document); });
      const std::string no_village;
      Record record(kind, no_village, document);
      for (std::size_t i = 0; i < document.size(); ++i) {
        record.bind(i);
        noting([&] {
          const std::string id = record.id();
          auto& called = known[id];
          const std::string as = called.empty() ? id : id + '@' + labels_[book];
          const std::string& taken =
              called.emplace(fold_for_search(record.text(*name)), as).first->second;
          if (taken != id) out_.renamings[book].rename_record(kind.name, id, taken);
        });
      }
    }
  }

  const fs::Tree& tree_;
  const std::vector<std::string>& reserved_;
  std::vector<std::string> labels_;
  Joined out_;
};

}  // namespace

Joined join_books(const fs::Tree& tree, const std::vector<std::string>& folders,
                  const std::vector<std::string>& reserved_kind_names) {
  return Joiner(tree, reserved_kind_names).join(folders);
}

}  // namespace ruralctl
