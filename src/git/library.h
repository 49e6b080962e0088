// libgit2, loaded when history is first asked about.
#pragma once

#include <git2.h>

#include <memory>

#include "ruralctl/base/error.h"

namespace ruralctl::git {

// The functions of the library that are used here, under their names without `git_`. Holds the
// library initialised as long as one of these lives.
class Library {
 public:
  // Throws Error(Exit::system) where the library is not installed, or not the one that this program
  // was built for.
  static std::shared_ptr<const Library> load();
  // The same with another file, for tests.
  static std::shared_ptr<const Library> load(const char* file);

  ~Library();
  Library(const Library&) = delete;
  Library& operator=(const Library&) = delete;

 private:
  // Before the functions, which are looked up in it in the order in which they stand here.
  void* handle_;
  void* symbol(const char* name) const;

 public:
#define RURALCTL_GIT_FUNCTION(name) \
  decltype(&::git_##name) name = reinterpret_cast<decltype(&::git_##name)>(symbol("git_" #name))
  RURALCTL_GIT_FUNCTION(libgit2_init);
  RURALCTL_GIT_FUNCTION(libgit2_shutdown);
  RURALCTL_GIT_FUNCTION(error_last);
  RURALCTL_GIT_FUNCTION(oid_fromstrn);
  RURALCTL_GIT_FUNCTION(oid_tostr);
  RURALCTL_GIT_FUNCTION(repository_open_ext);
  RURALCTL_GIT_FUNCTION(repository_free);
  RURALCTL_GIT_FUNCTION(repository_is_bare);
  RURALCTL_GIT_FUNCTION(repository_is_shallow);
  RURALCTL_GIT_FUNCTION(repository_head_unborn);
  RURALCTL_GIT_FUNCTION(repository_workdir);
  RURALCTL_GIT_FUNCTION(repository_odb);
  RURALCTL_GIT_FUNCTION(odb_free);
  RURALCTL_GIT_FUNCTION(odb_read);
  RURALCTL_GIT_FUNCTION(odb_object_free);
  RURALCTL_GIT_FUNCTION(odb_object_data);
  RURALCTL_GIT_FUNCTION(odb_object_size);
  RURALCTL_GIT_FUNCTION(revparse_single);
  RURALCTL_GIT_FUNCTION(reference_dwim);
  RURALCTL_GIT_FUNCTION(reference_free);
  RURALCTL_GIT_FUNCTION(reference_peel);
  RURALCTL_GIT_FUNCTION(reference_list);
  RURALCTL_GIT_FUNCTION(strarray_dispose);
  RURALCTL_GIT_FUNCTION(object_peel);
  RURALCTL_GIT_FUNCTION(object_id);
  RURALCTL_GIT_FUNCTION(object_free);
  RURALCTL_GIT_FUNCTION(commit_lookup);
  RURALCTL_GIT_FUNCTION(commit_free);
  RURALCTL_GIT_FUNCTION(commit_tree_id);
  RURALCTL_GIT_FUNCTION(commit_parentcount);
  RURALCTL_GIT_FUNCTION(commit_parent_id);
  RURALCTL_GIT_FUNCTION(commit_author);
  RURALCTL_GIT_FUNCTION(commit_committer);
  RURALCTL_GIT_FUNCTION(commit_summary);
  RURALCTL_GIT_FUNCTION(merge_bases);
  RURALCTL_GIT_FUNCTION(oidarray_dispose);
  RURALCTL_GIT_FUNCTION(tree_lookup);
  RURALCTL_GIT_FUNCTION(tree_free);
  RURALCTL_GIT_FUNCTION(tree_entrycount);
  RURALCTL_GIT_FUNCTION(tree_entry_byindex);
  RURALCTL_GIT_FUNCTION(tree_entry_name);
  RURALCTL_GIT_FUNCTION(tree_entry_id);
  RURALCTL_GIT_FUNCTION(tree_entry_filemode);
  RURALCTL_GIT_FUNCTION(repository_index);
  RURALCTL_GIT_FUNCTION(index_open);
  RURALCTL_GIT_FUNCTION(index_free);
  RURALCTL_GIT_FUNCTION(index_entrycount);
  RURALCTL_GIT_FUNCTION(index_get_byindex);
  RURALCTL_GIT_FUNCTION(index_entry_stage);
  RURALCTL_GIT_FUNCTION(diff_options_init);
  RURALCTL_GIT_FUNCTION(diff_tree_to_workdir_with_index);
  RURALCTL_GIT_FUNCTION(diff_num_deltas);
  RURALCTL_GIT_FUNCTION(diff_get_delta);
  RURALCTL_GIT_FUNCTION(diff_free);
#undef RURALCTL_GIT_FUNCTION

 private:
  explicit Library(const char* file);
};

}  // namespace ruralctl::git
