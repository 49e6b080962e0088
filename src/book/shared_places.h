// Places that stand in several books which are read as one.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "ruralctl/base/error.h"
#include "ruralctl/book/places.h"

namespace ruralctl {

// A place as one book has it.
struct PlaceInBook {
  Place place;
  std::size_t book;    // its number
  std::string folder;  // of the place, for messages
  bool has_records;    // beside village.yaml
};

struct SharedPlaces {
  // Those that are read, a slug once, in the order of their slugs.
  std::vector<PlaceInBook> read;
  // What is left out since it would count twice, and why.
  std::vector<Error> left_out;
};

// Of a place that stands in several books, that one of the first with records of it is read. Places
// with different slugs are one where books have the same name and level for them, below places of
// one name (or where one of them does not say below which).
SharedPlaces share_places(std::vector<PlaceInBook> all);

}  // namespace ruralctl
