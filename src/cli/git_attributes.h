// The book's part of .gitattributes: how git is to treat its files.
#pragma once

#include <string>

namespace ruralctl::cli {

// In the book's folder.
inline constexpr char kAttributesFile[] = ".gitattributes";

// What the file says, with the book's part in it: in place of the one that is there, or at its end.
// Throws Error(Exit::unread) where a part begins and has no end.
std::string with_own_attributes(const std::string& text);

}  // namespace ruralctl::cli
