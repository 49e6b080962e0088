// Opening figures that cannot be what they say.
#pragma once

#include <vector>

#include "ruralctl/book/check.h"

namespace ruralctl {

// Warnings about baselines that are added to one of a place above of an earlier day; and about
// those of distinct measures: that equal the sum of weeks, months or quarters of the records that
// they stand for, in which the same household counts several times; that equal the sum of those of
// the places below, though what is counted may be known in several; or that are more than all there
// are.
std::vector<Finding> check_baselines(const Book& book, Day today);

}  // namespace ruralctl
