#pragma once

#include <mutex>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "generator/files/artifact_sink.h"
#include "generator/files/large_files.h"

namespace kokai {

/// Writes artifacts below one open folder. Cost: one open, write and close a file, one mkdir a
/// folder; nothing is synced here.
class StagingSink : public ArtifactSink, public LargeFiles {
 public:
  /// `folder` stays open as long as the sink lives; `shown` is put before paths in failures.
  StagingSink(int folder, std::string shown) : folder_(folder), shown_(std::move(shown)) {}

  using ArtifactSink::write;
  Status write(const std::string& path, const Pieces& pieces) override;
  /// As a hard link.
  Status write_again(const std::string& path, const std::string& first,
                     const Pieces& pieces) override;
  Result<Descriptor> create(const std::string& path) override;
  Result<Descriptor> scratch() override;

  /// Every path written, sorted. Call when all writers are done.
  std::vector<std::string> paths() const;
  /// The first refusal, if any write was refused: such a site is not whole.
  const std::optional<Failure>& refused() const { return refused_; }

 private:
  int create_folder_of(const std::string& path);
  int create_folder(const std::string& folder);
  Failure refuse(const std::string& path, int error);

  int folder_;
  std::string shown_;
  std::mutex mutex_;
  std::unordered_set<std::string> folders_;  ///< created; only asked, never walked
  std::vector<std::string> paths_;
  std::size_t next_run_ = 0;  ///< files and folders made when the next run begins
  std::optional<Failure> refused_;
};

}  // namespace kokai
