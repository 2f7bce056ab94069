#include "generator/files/output_lock.h"

#include <cerrno>
#include <ctime>

#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "generator/text/date.h"

namespace kokai {
namespace {

constexpr int kTries = 100;
constexpr std::uint64_t kLongestHolder = 4096;

std::string two_digits(long long value) {
  return {static_cast<char>('0' + value / 10), static_cast<char>('0' + value % 10)};
}

std::string tokyo_now() {
  const long long now = std::time(nullptr);
  const long long second = (now + 9 * 3600) % 86400;
  return iso(tokyo_date(now)) + ' ' + two_digits(second / 3600) + ':' +
         two_digits(second / 60 % 60) + ':' + two_digits(second % 60) + " +09:00";
}

/// "pid 4711, host arai, since 2026-04-01 09:00:00 +09:00"
std::string holder() {
  char host[256] = "";
  if (gethostname(host, sizeof host - 1) != 0) host[0] = '\0';
  return "pid " + std::to_string(getpid()) + ", host " + host + ", since " + tokyo_now() + '\n';
}

/// Is `file` still what `name` means? The last holder may have removed it between our opening and
/// locking it.
bool is_current(int folder, const std::string& name, int file) {
  struct stat locked {};
  struct stat named {};
  return fstat(file, &locked) == 0 &&
         fstatat(folder, name.c_str(), &named, AT_SYMLINK_NOFOLLOW) == 0 &&
         locked.st_ino == named.st_ino && locked.st_dev == named.st_dev;
}

Failure locked_by_another(int file, const std::string& output) {
  std::string who = read_all(file, kLongestHolder).value_or("");
  while (!who.empty() && who.back() == '\n') who.pop_back();
  return {"publish-locked", output, who};
}

}  // namespace

Result<OutputLock> OutputLock::take(int folder, const std::string& name,
                                    const std::string& output) {
  for (int i = 0; i < kTries; ++i) {
    Descriptor file = open_at(folder, name, O_RDWR | O_CREAT | O_NOFOLLOW, 0644);
    if (!file.open()) return system_failure("lock", output, errno);
    if (flock(file.get(), LOCK_EX | LOCK_NB) != 0) {
      if (errno == EINTR) continue;
      if (errno == EWOULDBLOCK) return locked_by_another(file.get(), output);
      return system_failure("lock", output, errno);
    }
    if (!is_current(folder, name, file.get())) continue;
    if (ftruncate(file.get(), 0) != 0) return system_failure("lock", output, errno);
    if (const int error = write_all(file.get(), holder()); error != 0) {
      unlinkat(folder, name.c_str(), 0);
      return system_failure("lock", output, error);
    }
    return OutputLock(folder, name, std::move(file));
  }
  return system_failure("lock", output, EAGAIN);
}

OutputLock::~OutputLock() {
  if (file_.open()) unlinkat(folder_, name_.c_str(), 0);
}

}  // namespace kokai
