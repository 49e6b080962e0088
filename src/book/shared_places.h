// Places that stand in several books which are read as one.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "ruralctl/base/error.h"
#include "ruralctl/book/places.h"

namespace ruralctl {

// A place as one book has it.
struct PlaceInBook {
  Place place;
  std::size_t book;    // its number
  std::string folder;  // of the place, in the tree
};

// A place as it is read.
struct SharedPlace {
  Place place;  // a slug for all books together, and so its parent's
  PlaceInBook read;
  std::vector<PlaceInBook> others;  // the same place in other books; their records are not read
};

struct SharedPlaces {
  std::vector<SharedPlace> places;  // in the order of their slugs
  // What the slug of a book's place is for all books together.
  std::map<std::pair<std::size_t, std::string>, std::string> slugs;
  // Of places with records, what is left out since it would count twice.
  std::vector<Error> left_out;
};

// Two books have the same place by one slug, if its names and the names of the places it lies in
// are the same or missing; and by two slugs, if its name is there and the same, and the level too
// (or missing). Of a place that stands in several books, that one of the first with records is
// read. A slug that means two places is the first one's; the other gets `@` and its book's label.
SharedPlaces share_places(std::vector<PlaceInBook> all, const std::vector<std::string>& labels,
                          const std::function<bool(const PlaceInBook&)>& has_records);

}  // namespace ruralctl
