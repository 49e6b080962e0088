#include "ruralctl/merge/merge.h"

#include <algorithm>
#include <map>
#include <memory>

#include "merge/days.h"
#include "merge/head.h"
#include "merge/order.h"
#include "merge/record.h"
#include "merge/remarks.h"
#include "merge/source.h"
#include "merge/verify.h"
#include "ruralctl/base/list.h"

namespace ruralctl::merge {
namespace {

// One merge of one file.
class Merge {
 public:
  explicit Merge(const Request& request)
      : request_(request),
        kind_(*request.kind),
        ours_(request.ours, request.path, Side::ours),
        base_(request.base, request.path, Side::base, ours_.dash_column()),
        theirs_(request.theirs, request.path, Side::theirs, ours_.dash_column()) {
    if (!top_is_head({&base_, &ours_, &theirs_})) return;
    for (Source* version : {&base_, &ours_, &theirs_}) version->take_top_for_head();
  }

  Result run() {
    for (const std::string& id : ours_.ids()) decide(id);
    for (const std::string& id : theirs_.ids()) decide(id);
    for (const std::string& id : base_.ids()) decide(id);
    Parts parts = {Part::of(merged_remarks(base_.head(), ours_.head(), theirs_.head()))};
    std::vector<Expected> expected;
    const Keys ids = order();
    part_from_tail(ids);
    for (const std::string& id : ids) {
      const Decision& decision = decisions_.at(id);
      parts.insert(parts.end(), decision.parts.begin(), decision.parts.end());
      expected.push_back(decision.expected);
    }
    parts.push_back(Part::of(merged_remarks(base_.tail(), ours_.tail(), theirs_.tail())));
    for (const auto& [id, decision] : decisions_) {
      if (!decision.is_in_place) {
        parts.insert(parts.end(), decision.parts.begin(), decision.parts.end());
      }
    }
    verify(parts, expected, base_, ours_, theirs_, gone_);
    return rendered(parts);
  }

 private:
  struct Decision {
    Parts parts;  // nothing: the record is gone
    Expected expected;
    bool is_in_place = true;  // among the records of the file
  };

  void decide(const std::string& id) {
    if (decisions_.contains(id)) return;
    decisions_.emplace(id, decision_for(id, base_.find(id), ours_.find(id), theirs_.find(id)));
  }

  Decision decision_for(const std::string& id, const RecordVersion& base, const RecordVersion& ours,
                        const RecordVersion& theirs) {
    if (ours && theirs) {
      if (base) return merged(base, ours, theirs);
      // Both sides may have moved it here out of the file where both had it from.
      const std::optional<Standing> before = elsewhere(Side::base, id);
      const std::optional<Source> source = source_of(before);
      return merged(source ? source->find(id) : base, ours, theirs);
    }
    if (!ours && !theirs) return both_removed(id);
    const bool is_ours = static_cast<bool>(ours);
    const RecordVersion& there = is_ours ? ours : theirs;
    if (!base) return moved_here(id, there, is_ours).value_or(added(id, there, is_ours));
    if (says_no_more(base, there)) return {};
    return removed_and_changed(id, base, there, is_ours);
  }

  Decision merged(const RecordVersion& base, const RecordVersion& ours,
                  const RecordVersion& theirs) const {
    const Plan plan = plan_of(kind_, base, ours, theirs);
    return {merged_record(kind_, plan, base, ours, theirs), Expected::of(plan, ours, theirs)};
  }

  static Decision kept(const RecordVersion& record, bool is_ours) {
    return {{Part::of(record.piece->above + record.piece->lines)},
            Expected::of_one(record, is_ours)};
  }

  // What the other side did to the record where it stood is taken along, and in dispute if that was
  // to remove it; nothing where it was not moved.
  std::optional<Decision> moved_here(const std::string& id, const RecordVersion& record,
                                     bool is_ours) const {
    const std::optional<Standing> before = elsewhere(Side::base, id);
    if (!before) return std::nullopt;
    const Side other_side = is_ours ? Side::theirs : Side::ours;
    const std::optional<Standing> left = elsewhere(other_side, id);
    if (!left && request_.knows && request_.knows(other_side))
      return moved_and_removed(id, record, is_ours);
    if (base_.is_empty() || !left || left->path != before->path) return std::nullopt;
    const std::optional<Source> base_source = source_of(before);
    // What is merged refers to it until it is verified.
    const Source& other = *sources_.emplace_back(
        std::make_unique<Source>(left->text, left->path, Side::base, ours_.dash_column()));
    const RecordVersion base = base_source->find(id);
    const RecordVersion there = other.find(id);
    return is_ours ? merged(base, record, there) : merged(base, there, record);
  }

  Decision moved_and_removed(const std::string& id, const RecordVersion& record,
                             bool is_ours) const {
    const Message what = moved_to(id, request_.path, is_ours);
    return one_sided(
        record, is_ours,
        {what, msg("{0}; keep the record or delete it, and delete the markers", what)});
  }

  Message moved_to(const std::string& id, const std::string& path, bool is_ours) const {
    return is_ours ? msg("{0} {1} was moved to {2} in ours and removed in theirs", kind_.label, id,
                         path)
                   : msg("{0} {1} was removed in ours and moved to {2} in theirs", kind_.label, id,
                         path);
  }

  // A record that is in dispute as a whole: one side has it, the other would not.
  static Decision one_sided(const RecordVersion& record, bool is_ours, Dispute dispute) {
    Decision decision = kept(record, is_ours);
    Part& part = decision.parts.front();
    (is_ours ? part.theirs : part.ours).clear();
    part.conflict = std::move(dispute);
    decision.expected.is_disputed = true;
    return decision;
  }

  // An addition stays; but one that belongs in another file must not be taken for settled.
  Decision added(const std::string& id, const RecordVersion& record, bool is_ours) const {
    const std::string day = day_of(kind_, record);
    if (!request_.home || day.empty()) return kept(record, is_ours);
    const auto home = request_.home(is_ours ? Side::ours : Side::theirs, day);
    if (!home) return kept(record, is_ours);
    const Message what = msg("{0} {1} belongs in {2}, which git takes for renamed to this file",
                             kind_.label, id, *home);
    return one_sided(
        record, is_ours,
        {what, msg("{0}; move the record there, and delete it here with the markers", what),
         false});
  }

  // Both took it out of this file. It is gone, or they moved it to the same file, where it is
  // merged; or they do not agree where it is now, and no merge of a single file would tell.
  Decision both_removed(const std::string& id) {
    const std::optional<Standing> ours = elsewhere(Side::ours, id);
    const std::optional<Standing> theirs = elsewhere(Side::theirs, id);
    if (!ours && !theirs) return {};
    if (ours && theirs && ours->path == theirs->path) return {};
    const bool is_told_there =
        !(ours && theirs) && request_.is_merged && request_.is_merged((ours ? ours : theirs)->path);
    if (is_told_there) return {};
    Decision decision;
    Part part;
    const std::string margin(ours_.dash_column(), ' ');
    if (ours) part.ours = margin + "# " + ours->path + ": " + id + '\n';
    if (theirs) part.theirs = margin + "# " + theirs->path + ": " + id + '\n';
    if (ours && theirs) {
      const Message what =
          msg("{0} {1} was moved to {2} in ours and to {3} in theirs, and stands in both now",
              kind_.label, id, ours->path, theirs->path);
      part.conflict = Dispute{
          what, msg("{0}; remove it from one of them, and delete these lines", what), false};
    } else {
      const Message what = moved_to(id, (ours ? ours : theirs)->path, ours.has_value());
      part.conflict = Dispute{
          what, msg("{0}; remove it there, or let it stand, and delete these lines", what), false};
    }
    decision.parts = {part};
    decision.is_in_place = false;
    return decision;
  }

  Decision removed_and_changed(const std::string& id, const RecordVersion& base,
                               const RecordVersion& changed, bool is_ours) {
    const std::optional<Standing> moved = elsewhere(is_ours ? Side::theirs : Side::ours, id);
    if (const std::optional<Source> source = source_of(moved)) {
      // Comments above a record are not its own lines, and do not go along.
      const bool is_whole = lost_comments(comments_of_record(base.piece->above),
                                          comments_of_record(changed.piece->above), {}, {})
                                .empty();
      if (says_all(source->find(id), base, changed) ||
          (is_whole && request_.takes_along &&
           request_.takes_along(moved->path, is_ours ? Side::ours : Side::theirs, id))) {
        const std::vector<std::string> comments = comments_of(changed);
        gone_.insert(gone_.end(), comments.begin(), comments.end());
        return {};
      }
    }
    return one_sided(changed, is_ours, conflict(id, changed_fields(base, changed), moved, is_ours));
  }

  // Whether the record where it was moved to has all that was changed where it stood.
  bool says_all(const RecordVersion& moved, const RecordVersion& base,
                const RecordVersion& changed) const {
    if (!moved) return false;
    for (const auto& [key, field] : plan_of(kind_, base, moved, changed)) {
      const bool as_moved =
          field.ours.from == Taken::From::ours ||
          (field.ours.from == Taken::From::nothing && moved.field(key).is_absent());
      const bool same = same_meaning(moved.field(key), changed.field(key));
      if (field.disputed || (!as_moved && !same)) return false;
    }
    return lost_comments(comments_of(base), comments_of(changed), {}, comments_of(moved)).empty();
  }

  Dispute conflict(const std::string& id, const std::vector<std::string>& fields,
                   const std::optional<Standing>& moved, bool is_ours) const {
    // With no field it is a comment that was changed.
    const std::string changed = fields.empty() ? std::string("#") : listed(fields);
    if (moved) {
      const Message what = is_ours
                               ? msg("{0} {1} was changed in ours ({2}) and moved to {3} in theirs",
                                     kind_.label, id, changed, moved->path)
                               : msg("{0} {1} was moved to {3} in ours and changed in theirs ({2})",
                                     kind_.label, id, changed, moved->path);
      return {what,
              msg("{0}; make the change there as well, and delete the record here with the markers",
                  what),
              false};
    }
    const Message what = is_ours ? msg("{0} {1} was changed in ours ({2}) and removed in theirs",
                                       kind_.label, id, changed)
                                 : msg("{0} {1} was removed in ours and changed in theirs ({2})",
                                       kind_.label, id, changed);
    return {what, msg("{0}; keep the record or delete it, and delete the markers", what)};
  }

  Keys order() const {
    const auto left = [&](const Keys& ids) {
      Keys out;
      for (const std::string& id : ids) {
        const Decision& decision = decisions_.at(id);
        if (decision.is_in_place && !decision.parts.empty()) out.push_back(id);
      }
      return out;
    };
    const auto rank = [&](const std::string& id) {
      return rank_of(id, decisions_.at(id).expected);
    };
    const Keys ours = left(ours_.ids());
    const Keys theirs = left(theirs_.ids());
    if (is_sorted(base_) && is_sorted(ours_) && is_sorted(theirs_))
      return sorted(ours, theirs, rank);
    return merged_order(base_.ids(), ours, theirs, rank).keys;
  }

  // A comment behind the last record comes to stand above what is added there. Where both sides did
  // so, it is one comment all the same, above what comes first.
  void part_from_tail(const Keys& ids) {
    const std::string& tail = base_.tail();
    if (tail.find('#') == std::string::npos) return;
    const std::string ours = below_tail(ours_, tail);
    const std::string theirs = below_tail(theirs_, tail);
    if (ours.empty() || theirs.empty()) return;
    bool is_first = true;
    for (const std::string& id : ids) {
      if (id != ours && id != theirs) continue;
      if (!is_first) {
        Part& part = decisions_.at(id).parts.front();
        for (std::string* lines : {&part.ours, &part.theirs}) {
          if (lines->starts_with(tail)) lines->erase(0, tail.size());
        }
      }
      is_first = false;
    }
  }

  // The first record that the side added with the tail of base above it; empty where there is none.
  std::string below_tail(const Source& side, const std::string& tail) const {
    for (const std::string& id : side.ids()) {
      if (!base_.find(id) && side.find(id).piece->above.starts_with(tail)) return id;
    }
    return {};
  }

  // Events stand in the order of their days, entities in that of their file.
  std::string rank_of(const std::string& id, const std::string& day) const {
    return (kind_.nature == Nature::entity ? std::string() : day) + '\n' + id;
  }
  std::string rank_of(const std::string& id, const Expected& record) const {
    if (record.plan) return rank_of(id, day_of(kind_, *record.plan, record.ours, record.theirs));
    return rank_of(id, day_of(kind_, record.ours ? record.ours : record.theirs));
  }

  // Whether a file that is kept in order is.
  bool is_sorted(const Source& source) const {
    if (kind_.nature == Nature::entity) return false;
    std::string before;
    for (const std::string& id : source.ids()) {
      std::string rank = rank_of(id, day_of(kind_, source.find(id)));
      if (rank < before) return false;
      before = std::move(rank);
    }
    return true;
  }

  std::optional<Standing> elsewhere(Side side, const std::string& id) const {
    return request_.elsewhere ? request_.elsewhere(side, id) : std::nullopt;
  }

  std::optional<Source> source_of(const std::optional<Standing>& standing) const {
    if (!standing) return std::nullopt;
    return std::optional<Source>(std::in_place, standing->text, standing->path, Side::base,
                                 ours_.dash_column());
  }

  Result rendered(const Parts& parts) const {
    Result result;
    std::size_t line = 1;
    const auto add = [&](const std::string& lines) {
      result.text += lines;
      line += static_cast<std::size_t>(std::count(lines.begin(), lines.end(), '\n'));
    };
    for (const Part& part : parts) {
      if (!part.conflict || (request_.take && part.conflict->is_choice)) {
        add(request_.take == Side::theirs ? part.theirs : part.ours);
        continue;
      }
      result.conflicts.push_back(
          {Location{request_.path, line, 0}, part.conflict->message, part.conflict->what});
      add(std::string(request_.marker_size, '<') + " ours\n");
      add(part.ours);
      add(std::string(request_.marker_size, '=') + '\n');
      add(part.theirs);
      add(std::string(request_.marker_size, '>') + " theirs\n");
    }
    result.text = ours_.in_its_form(std::move(result.text), base_, theirs_);
    return result;
  }

  const Request& request_;
  const Kind& kind_;
  Source ours_;
  Source base_;
  Source theirs_;
  std::map<std::string, Decision> decisions_;
  mutable std::vector<std::unique_ptr<Source>> sources_;  // other files' that decisions refer to
  std::vector<std::string> gone_;  // comments of records that are elsewhere with all they say
};

}  // namespace

Result merge(const Request& request) {
  return Merge(request).run();
}

}  // namespace ruralctl::merge
