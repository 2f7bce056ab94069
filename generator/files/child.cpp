#include "generator/files/child.h"

#include <algorithm>
#include <cerrno>
#include <vector>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "generator/files/descriptor.h"

namespace kokai {
namespace {

/// Starts it with `out` as its standard output; -1 when that is refused.
pid_t start(std::span<const std::string> words, int out) {
  std::vector<char*> arguments;
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
  pid_t child = -1;
  if (posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ) != 0) {
    child = -1;
  }
  posix_spawn_file_actions_destroy(&actions);
  return child;
}

/// All of it is read, so that the child never waits for us; the first bytes are kept.
std::string drained(int in, std::size_t most_bytes) {
  std::string kept;
  char block[4096];
  for (;;) {
    const ssize_t got = read(in, block, sizeof block);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return kept;
    kept.append(block, std::min(static_cast<std::size_t>(got), most_bytes - kept.size()));
  }
}

}  // namespace

std::optional<ChildEnd> run_child(std::span<const std::string> words, std::size_t most_bytes) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return std::nullopt;
  const Descriptor in(ends[0]);
  Descriptor out(ends[1]);
  const pid_t child = start(words, out.get());
  out.close();
  if (child < 0) return std::nullopt;
  ChildEnd end;
  end.output = drained(in.get(), most_bytes);
  int status = 0;
  while (waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) return std::nullopt;
  }
  end.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return end;
}

}  // namespace kokai
