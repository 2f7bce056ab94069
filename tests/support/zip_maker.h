#pragma once

// ZIP archives for tests, right ones and such as no honest program writes.

#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include <minizip/zip.h>

namespace kokai {

struct ZipPart {
  std::string name;
  std::string bytes;
  unsigned long flags = 1U << 11;  ///< general purpose bits; bit 11: the name is UTF-8
  unsigned long mode = 0100644;    ///< of a Unix file
};

namespace zip_maker {

struct Memory {
  std::string bytes;
  std::size_t at = 0;
};

inline Memory& memory_of(voidpf opaque) { return *static_cast<Memory*>(opaque); }
inline voidpf open(voidpf opaque, const void*, int) { return opaque; }
inline uLong read(voidpf, voidpf, void*, uLong) { return 0; }
inline uLong write(voidpf opaque, voidpf, const void* in, uLong size) {
  Memory& memory = memory_of(opaque);
  if (memory.at + size > memory.bytes.size()) memory.bytes.resize(memory.at + size);
  std::memcpy(memory.bytes.data() + memory.at, in, size);
  memory.at += size;
  return size;
}
inline ZPOS64_T tell(voidpf opaque, voidpf) { return memory_of(opaque).at; }
inline long seek(voidpf opaque, voidpf, ZPOS64_T offset, int origin) {
  Memory& memory = memory_of(opaque);
  memory.at = (origin == ZLIB_FILEFUNC_SEEK_SET   ? 0
               : origin == ZLIB_FILEFUNC_SEEK_CUR ? memory.at
                                                  : memory.bytes.size()) +
              offset;
  return 0;
}
inline int close(voidpf, voidpf) { return 0; }

}  // namespace zip_maker

inline std::string zip_of(const std::vector<ZipPart>& parts) {
  using namespace zip_maker;
  Memory memory;
  zlib_filefunc64_def calls = {open, read, write, tell, seek, close, close, &memory};
  const zipFile zip = zipOpen2_64("", APPEND_STATUS_CREATE, nullptr, &calls);
  constexpr unsigned long kUnix = 3U << 8 | 45;
  for (const ZipPart& part : parts) {
    zip_fileinfo info{};
    info.external_fa = part.mode << 16;
    zipOpenNewFileInZip4_64(zip, part.name.c_str(), &info, nullptr, 0, nullptr, 0, nullptr,
                            Z_DEFLATED, Z_BEST_SPEED, 0, -MAX_WBITS, DEF_MEM_LEVEL,
                            Z_DEFAULT_STRATEGY, nullptr, 0, kUnix, part.flags, 0);
    constexpr std::size_t kStep = 1U << 30;
    for (std::size_t at = 0; at < part.bytes.size(); at += kStep) {
      const std::string_view step = std::string_view(part.bytes).substr(at, kStep);
      zipWriteInFileInZip(zip, step.data(), static_cast<unsigned>(step.size()));
    }
    zipCloseFileInZip(zip);
  }
  zipClose(zip, nullptr);
  return memory.bytes;
}

}  // namespace kokai
