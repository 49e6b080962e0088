#include "query/distinct_explanation.h"

#include <algorithm>
#include <unordered_map>

namespace ruralctl {
namespace {

class Explainer {
 public:
  explicit Explainer(const DistinctContext& context) : context_(context) {}

  std::vector<Part> explain(const Bounds& bounds, const Quantity& named,
                            const std::vector<const Baseline*>& opening) const {
    Decimal sum(0);
    for (const Baseline* baseline : opening) sum = sum + baseline->value.value;
    const bool by_record =
        named.value < bounds.largest_record.value && !(bounds.largest_record.value < sum);
    const bool by_opening = !by_record && named.value < sum;
    std::vector<Part> into;
    explain_opening(bounds, by_opening ? opening : std::vector<const Baseline*>(), into);
    if (by_record) {
      explain_by_record(bounds, into);
    } else {
      explain_by_name(bounds, by_opening, into);
    }
    return into;
  }

 private:
  // What the record whose tellings begin at `at` tells of by itself.
  Quantity own(const Bounds& bounds, std::size_t at) const {
    Quantity out{Decimal(0), Qualifier::exact};
    const std::size_t source = bounds.told[at].source;
    for (; at < bounds.told.size() && bounds.told[at].source == source; ++at) {
      const Told& told = bounds.told[at];
      if (told.unnamed) out = out + *told.unnamed;
      if (told.key && context_.has_reached(*told.key)) out = out + whole(1);
    }
    return out;
  }

  void explain_opening(const Bounds& bounds, const std::vector<const Baseline*>& counted,
                       std::vector<Part>& into) const {
    for (const Baseline* baseline : bounds.baselines) {
      Part part = baseline->part();
      if (std::find(counted.begin(), counted.end(), baseline) != counted.end()) {
        part.amount = baseline->value;
      } else {
        part.why = Why::may_be_among;
        part.unnamed = baseline->value;
      }
      into.push_back(std::move(part));
    }
    for (const Baselines::Inside& one : context_.baselines->inside()) {
      if (bounds.baselines.empty()) break;
      Part part = one.inner.part();
      part.why = Why::opening_figure;
      part.by = one.outer;
      into.push_back(std::move(part));
    }
  }

  // One record's named and unnamed are more than all that is named.
  void explain_by_record(const Bounds& bounds, std::vector<Part>& into) const {
    const auto largest = std::find_if(
        bounds.told.begin(), bounds.told.end(),
        [&](const Told& told) { return told.unnamed && told.of_record == bounds.largest_record; });
    for (std::size_t at = 0; at < bounds.told.size();) {
      const std::size_t source = bounds.told[at].source;
      Part part = (*context_.sources)[source];
      part.own = own(bounds, at);
      for (; at < bounds.told.size() && bounds.told[at].source == source; ++at) {
        const Told& told = bounds.told[at];
        if (told.key) part.names.push_back(context_.numbers->name(*told.key));
        if (told.unnamed) part.unnamed = told.unnamed;
      }
      if (largest != bounds.told.end() && source == largest->source) {
        part.amount = bounds.largest_record;
        part.unnamed_counts = true;
      } else {
        part.why = part.names.empty() && !part.unnamed ? Why::no_figure : Why::may_be_among;
        if (part.why == Why::may_be_among && largest != bounds.told.end())
          part.by = (*context_.sources)[largest->source].where;
      }
      into.push_back(std::move(part));
    }
  }

  // Each key counts with the record that names it first.
  void explain_by_name(const Bounds& bounds, bool by_opening, std::vector<Part>& into) const {
    std::unordered_map<std::uint32_t, std::size_t> first;  // the source that counts a key
    for (std::size_t at = 0; at < bounds.told.size();) {
      const std::size_t source = bounds.told[at].source;
      Part part = (*context_.sources)[source];
      part.own = own(bounds, at);
      std::optional<std::size_t> counted_by;
      bool not_reached = false;
      bool covered = true;
      std::size_t keys = 0;
      for (; at < bounds.told.size() && bounds.told[at].source == source; ++at) {
        const Told& told = bounds.told[at];
        covered = covered && told.covered;
        if (told.unnamed) part.unnamed = told.unnamed;
        if (!told.key) continue;
        if (!context_.has_reached(*told.key)) {
          not_reached = true;
          continue;
        }
        const auto [known, is_new] = first.try_emplace(*told.key, source);
        if (is_new) {
          ++keys;
          part.names.push_back(context_.numbers->name(*told.key));
        } else if (known->second != source) {
          counted_by = known->second;
        }
      }
      if (by_opening) {
        part.why = covered ? Why::opening_figure : Why::may_be_among;
      } else if (keys > 0) {
        part.amount = whole(keys);
      } else if (counted_by) {
        part.why = Why::counted_already;
        part.by = (*context_.sources)[*counted_by].where;
      } else if (not_reached) {
        part.why = Why::stage_not_reached;
      } else {
        part.why = part.unnamed ? Why::may_be_among : Why::no_figure;
      }
      into.push_back(std::move(part));
    }
  }

  const DistinctContext& context_;
};

}  // namespace

std::vector<Part> explain_distinct(const DistinctContext& context, const Bounds& bounds,
                                   const Quantity& named,
                                   const std::vector<const Baseline*>& opening) {
  return Explainer(context).explain(bounds, named, opening);
}

}  // namespace ruralctl
