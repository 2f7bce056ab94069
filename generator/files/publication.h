#pragma once

// 置く: a site is written beside the published one and swapped in whole, or not at all.

#include <memory>
#include <string>
#include <vector>

#include "generator/files/artifact_sink.h"
#include "generator/files/large_files.h"

namespace kokai {

/// One publication of one output folder. Holds the lock from open() until destroyed.
///
/// Life: open -> sink().write… -> commit. Without commit, or killed at any moment, the output
/// folder is what it was, and the next open() clears what was left behind. The staging folder is a
/// hidden sibling of the output folder (same file system); commit exchanges the two with
/// renameat2(RENAME_EXCHANGE) after syncfs, then removes the old site. Files of the output folder
/// that no earlier build wrote (per `.kokai-manifest`) are carried over when they stand at no path
/// of ours (output/README.md); a non-empty folder without manifest that holds anything but
/// README.md and dot-files is refused as foreign.
class Publication {
 public:
  static Result<std::unique_ptr<Publication>> open(const std::string& output);
  virtual ~Publication() = default;
  virtual ArtifactSink& sink() = 0;
  virtual LargeFiles& large_files() = 0;
  virtual Status commit() = 0;
};

/// Writes one file whole: temporary sibling, fsync, rename. Keeps nothing on refusal.
Status write_file_whole(const std::string& path, std::string_view bytes);

/// Creates a folder and those above it; well when it is there already.
Status make_folder(const std::string& path);

/// True when `inner` is `outer` or lies below it, links resolved.
bool lies_inside(const std::string& inner, const std::string& outer);

}  // namespace kokai
