# Run with cmake -P: writes the bytes of INPUTS (a list of files) into OUTPUT, a C++ source that defines
#   const ruralctl::Embedded ruralctl::NAME[] = {{"stem", "bytes"}, …, {}};
# Bytes become octal escapes where a plain character would not do, so any file can be embedded.
set(entries "")
foreach(input IN LISTS INPUTS)
  get_filename_component(stem "${input}" NAME_WE)
  file(READ "${input}" hex HEX)
  string(REGEX REPLACE "(..)" "0x\\1," bytes "${hex}")
  string(LENGTH "${hex}" length)
  math(EXPR length "${length} / 2")
  string(MAKE_C_IDENTIFIER "${stem}" identifier)
  string(APPEND arrays "static const unsigned char bytes_${identifier}[] = {${bytes}0};\n")
  string(APPEND entries "    {\"${stem}\", {reinterpret_cast<const char*>(bytes_${identifier}), ${length}}},\n")
endforeach()
file(WRITE "${OUTPUT}"
"// Written by cmake/Embed.cmake.
#include \"ruralctl/base/embedded.h\"
${arrays}
namespace ruralctl {
extern const Embedded ${NAME}[];
const Embedded ${NAME}[] = {
${entries}    {},
};
}  // namespace ruralctl
")
