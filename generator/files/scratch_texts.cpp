#include "generator/files/scratch_texts.h"

#include <cerrno>

#include <sys/mman.h>

namespace kokai {
namespace {

Result<Descriptor> open_file(LargeFiles* files, const std::string& shown) {
  if (files != nullptr) return files->scratch();
  Descriptor file(memfd_create("kokai", MFD_CLOEXEC));
  if (!file.open()) return system_failure("write", shown, errno);
  return file;
}

}  // namespace

Result<std::unique_ptr<ScratchTexts>> ScratchTexts::open(LargeFiles* files, std::string shown) {
  Result<Descriptor> file = open_file(files, shown);
  if (!file.ok()) return file.failure();
  return std::unique_ptr<ScratchTexts>(new ScratchTexts(std::move(file).value(), std::move(shown)));
}

ScratchTexts::~ScratchTexts() {
  if (!all_.empty()) munmap(const_cast<char*>(all_.data()), all_.size());
}

Result<ScratchTexts::Place> ScratchTexts::keep(const Pieces& text) {
  const Place place{end_.fetch_add(size_of(text)), size_of(text)};
  std::uint64_t at = place.offset;
  for (const std::string_view piece : text) {
    if (const int error = write_at(file_.get(), piece, at); error != 0) {
      return system_failure("write", shown_, error);
    }
    at += piece.size();
  }
  return place;
}

Status ScratchTexts::map() {
  if (end_ == 0 || !all_.empty()) return Done{};
  void* const begin = mmap(nullptr, end_, PROT_READ, MAP_SHARED, file_.get(), 0);
  if (begin == MAP_FAILED) return system_failure("read", shown_, errno);
  all_ = {static_cast<const char*>(begin), end_};
  return Done{};
}

}  // namespace kokai
