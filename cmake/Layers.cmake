# The layers, bottom up. Each is a library of the sources in src/<layer>, and may include only its own headers
# and those of the layers it names here; tests/layers.py holds the includes to the same table.
function(ruralctl_layer name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "USES;LIBRARIES")
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${name}/*.cc)
  add_library(ruralctl_${name} STATIC ${sources})
  target_include_directories(ruralctl_${name} PUBLIC ${CMAKE_SOURCE_DIR}/include PRIVATE ${CMAKE_SOURCE_DIR}/src)
  list(TRANSFORM arg_USES PREPEND ruralctl_)
  target_link_libraries(ruralctl_${name} PUBLIC ${arg_USES} PRIVATE ${arg_LIBRARIES})
  if(RURALCTL_PCH)
    target_precompile_headers(ruralctl_${name} REUSE_FROM ruralctl_precompiled)
  endif()
endfunction()

if(RURALCTL_PCH)
  file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/generated/precompiled.cc CONTENT "")
  add_library(ruralctl_precompiled OBJECT ${CMAKE_BINARY_DIR}/generated/precompiled.cc)
  target_precompile_headers(ruralctl_precompiled PRIVATE
    <algorithm> <functional> <map> <memory> <optional> <set> <string> <string_view> <variant> <vector>)
endif()

# Embeds the files into a source of their own: ruralctl_embed(<target> <array name> <file>…)
function(ruralctl_embed target array)
  set(output ${CMAKE_BINARY_DIR}/generated/${array}.cc)
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} "-DINPUTS=${ARGN}" -DOUTPUT=${output} -DNAME=${array} -P ${CMAKE_SOURCE_DIR}/cmake/Embed.cmake
    DEPENDS ${ARGN} ${CMAKE_SOURCE_DIR}/cmake/Embed.cmake
    VERBATIM)
  target_sources(${target} PRIVATE ${output})
endfunction()

# Compiles po/<language>.po and embeds it: ruralctl_translations(<target> <language>…)
function(ruralctl_translations target)
  set(compiled "")
  foreach(language IN LISTS ARGN)
    set(source ${CMAKE_SOURCE_DIR}/po/${language}.po)
    set(output ${CMAKE_BINARY_DIR}/generated/${language}.mo)
    add_custom_command(
      OUTPUT ${output}
      COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_BINARY_DIR}/generated
      COMMAND ${MSGFMT} --check --no-hash --output-file=${output} ${source}
      DEPENDS ${source}
      VERBATIM)
    list(APPEND compiled ${output})
  endforeach()
  ruralctl_embed(${target} translations ${compiled})
endfunction()

ruralctl_layer(base LIBRARIES ${FMT_TARGET} ${UTF8PROC_LIBRARY})
ruralctl_translations(ruralctl_base zh)
ruralctl_layer(fs USES base LIBRARIES ${FMT_TARGET})
ruralctl_layer(yaml USES base LIBRARIES ${FMT_TARGET} ${YAML_CPP_TARGET})
ruralctl_layer(schema USES base yaml)
file(GLOB kinds CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/schema/kinds/*.yaml)
ruralctl_embed(ruralctl_schema builtin_kinds ${kinds})
ruralctl_embed(ruralctl_schema builtin_common ${CMAKE_SOURCE_DIR}/src/schema/common.yaml)
ruralctl_layer(book USES base fs yaml schema LIBRARIES Threads::Threads)
ruralctl_layer(merge USES base yaml schema)
ruralctl_layer(query USES base yaml schema book)
# libgit2 is loaded when history is asked for (src/git/library.h), so its headers are all that is needed here.
ruralctl_layer(git USES base fs LIBRARIES ${CMAKE_DL_LIBS})
target_include_directories(ruralctl_git SYSTEM PRIVATE ${GIT2_INCLUDE})
ruralctl_layer(render USES base yaml LIBRARIES ${FMT_TARGET})
ruralctl_layer(report USES base yaml schema book query render)
file(GLOB reports CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/report/reports/*.yaml)
ruralctl_embed(ruralctl_report builtin_reports ${reports})
ruralctl_layer(cli USES base fs yaml schema book query merge git render report LIBRARIES CLI11::CLI11)
set(completions ${CMAKE_SOURCE_DIR}/src/cli/completions)
ruralctl_embed(ruralctl_cli completion_scripts ${completions}/bash.bash ${completions}/zsh.zsh ${completions}/fish.fish)
configure_file(${CMAKE_SOURCE_DIR}/cmake/version.h.in ${CMAKE_BINARY_DIR}/generated/version.h @ONLY)
target_include_directories(ruralctl_cli PRIVATE ${CMAKE_BINARY_DIR}/generated)
