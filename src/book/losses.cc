#include "ruralctl/book/losses.h"

#include <algorithm>
#include <functional>

#include "ruralctl/base/list.h"
#include "ruralctl/book/compare.h"

namespace ruralctl {
namespace {

using Words = std::vector<std::string>;

bool contains(const Words& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool has_field(const Record* record, const std::string& field) {
  if (record == nullptr) return false;
  const yaml::Value value = record->value().find(field);
  return value.found() && !value.is_null();
}

class Comparison {
 public:
  Comparison(const std::vector<const Record*>& bases, const std::vector<const Record*>& parents,
             const Record* result)
      : bases_(bases), parents_(parents), result_(result) {}

  std::vector<Loss> run() {
    const auto is_there = [](const Record* record) { return record != nullptr; };
    if (result_ == nullptr) {
      if (is_lost(is_there)) add(Loss::What::record, "", "", is_there);
      return std::move(losses_);
    }
    Words fields;
    for (const Record* parent : parents_) {
      Words differing;
      if (parent != nullptr) differing = differing_fields(*parent, *result_);
      for (const std::string& field : differing) {
        if (!contains(fields, field)) fields.push_back(field);
      }
      differing_.push_back(std::move(differing));
    }
    if (fields.empty()) return {};
    for (const Record* base : bases_)
      differing_base_.push_back(base == nullptr ? Words() : differing_fields(*base, *result_));
    for (const std::string& field : fields) look_at(field);
    return std::move(losses_);
  }

 private:
  using Has = std::function<bool(const Record* record)>;

  // A parent has it, and none of those that have it not has removed it.
  bool is_lost(const Has& has) const {
    const bool before = std::any_of(bases_.begin(), bases_.end(), has);
    return std::any_of(parents_.begin(), parents_.end(), has) &&
           (!before || std::all_of(parents_.begin(), parents_.end(), has));
  }

  void add(Loss::What what, const std::string& field, const std::string& item, const Has& has) {
    const auto parent = std::find_if(parents_.begin(), parents_.end(), has);
    losses_.push_back({what, field, item, static_cast<std::size_t>(parent - parents_.begin())});
  }

  bool is_result(const Record* record, const Words& differing, const std::string& field) const {
    return record == nullptr ? !has_field(result_, field) : !contains(differing, field);
  }

  void look_at(const std::string& field) {
    const Has has = [&](const Record* record) { return has_field(record, field); };
    if (!has(result_)) {
      if (is_lost(has)) add(Loss::What::value, field, "", has);
      return;
    }
    if (is_old(field)) {
      // Whoever removed the record did not change the field.
      std::size_t parent = 0;
      while (parents_[parent] == nullptr || !contains(differing_[parent], field)) ++parent;
      losses_.push_back({Loss::What::change, field, "", parent});
      return;
    }
    look_at_items(field);
  }

  // Whether the result is what it was before a parent changed it.
  bool is_old(const std::string& field) const {
    std::size_t same = 0;
    for (std::size_t i = 0; i < bases_.size(); ++i)
      same += is_result(bases_[i], differing_base_[i], field) ? 1 : 0;
    bool is_of_a_parent = false;
    for (std::size_t i = 0; i < parents_.size(); ++i) {
      is_of_a_parent = is_of_a_parent ||
                       (parents_[i] != nullptr && is_result(parents_[i], differing_[i], field));
    }
    return is_of_a_parent ? same > 0 && same == bases_.size() : same > 0;
  }

  void look_at_items(const std::string& name) {
    const Field* field = result_->kind().find_field(name);
    if (field == nullptr || field->name != name) return;
    const auto items_of = [&](const Record* record) {
      return record == nullptr ? Words() : items_told_apart(*record, *field);
    };
    const Words kept = items_of(result_);
    Words told;
    for (const Record* parent : parents_) {
      for (const std::string& item : items_of(parent)) {
        if (contains(kept, item) || contains(told, item)) continue;
        const Has has = [&](const Record* record) { return contains(items_of(record), item); };
        if (!is_lost(has)) continue;
        add(Loss::What::item, name, item, has);
        told.push_back(item);
      }
    }
  }

  const std::vector<const Record*>& bases_;
  const std::vector<const Record*>& parents_;
  const Record* result_;
  std::vector<Words> differing_;       // from the result, of each parent …
  std::vector<Words> differing_base_;  // … and of each base
  std::vector<Loss> losses_;
};

}  // namespace

std::vector<std::string> items_told_apart(const Record& record, const Field& field) {
  Words out;
  const yaml::Value value = record.value().find(field.name);
  if (!value.found() || value.is_null()) return out;
  if (field.type == Type::entries && !field.key.empty()) {
    for (const yaml::Value entry : value.items()) {
      Words key;
      for (const std::string& part : field.key) {
        const yaml::Value inner = entry.find(part);
        if (inner.found()) key.push_back(inner.text());
      }
      out.push_back(listed(key, " "));
    }
  } else if (field.set && field.type != Type::days) {
    if (value.is_scalar()) out.push_back(value.text());
    for (const yaml::Value item : value.items()) out.push_back(item.text());
  }
  return out;
}

std::vector<Loss> losses(const std::vector<const Record*>& bases,
                         const std::vector<const Record*>& parents, const Record* result) {
  return Comparison(bases, parents, result).run();
}

}  // namespace ruralctl
