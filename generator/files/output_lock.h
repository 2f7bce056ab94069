#pragma once

#include <string>

#include "generator/files/descriptor.h"

namespace kokai {

/// The right to publish one output folder: a locked hidden file beside it that says who holds it.
/// The kernel gives the lock back when its holder dies, however it dies.
class OutputLock {
 public:
  /// Locks `name` in `folder`. Never waits: refused as "publish-locked" with the holder's pid, host
  /// and since when. `output` is the published folder as the user typed it.
  static Result<OutputLock> take(int folder, const std::string& name, const std::string& output);
  OutputLock(OutputLock&&) = default;
  OutputLock& operator=(OutputLock&&) = delete;
  ~OutputLock();

 private:
  OutputLock(int folder, std::string name, Descriptor file)
      : folder_(folder), name_(std::move(name)), file_(std::move(file)) {}

  int folder_;
  std::string name_;
  Descriptor file_;
};

}  // namespace kokai
