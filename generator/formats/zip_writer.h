#pragma once

// A ZIP archive (APPNOTE 6.3) of entries that are packed already, written to a file as they come.
// The same entries give the same bytes: every entry has the time 1980-01-01 00:00, the rights 0644
// and a name marked as UTF-8 (bit 11). Zip64 where an entry, the archive or the number of entries
// needs it, and nowhere else, for the sake of old readers.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "generator/diagnostics/result.h"

namespace kokai::zip {

/// Longest name in an archive that every reader we know takes (and zip_reader.h by default).
inline constexpr std::size_t kLongestName = 1'024;

struct PackedEntry {
  std::string name;  ///< plain_path.h
  std::uint64_t bytes = 0;
  std::uint64_t packed = 0;  ///< the same when it is stored
  std::uint32_t crc = 0;     ///< of the bytes
  bool deflated = false;     ///< else stored as it is
};

/// begin, append… until PackedEntry::packed bytes are there, begin, …, finish. Names that are no
/// plain paths or longer than kLongestName, and entries that end early or late, are our bug and
/// throw std::logic_error; two of one name are not noticed. Memory: a buffer, and some 100 bytes an
/// entry for the directory.
class Writer {
 public:
  /// `file` is open for writing, empty, and outlives the writer; `shown` is for refusals.
  Writer(int file, std::string shown) : file_(file), shown_(std::move(shown)) {}

  Status begin(const PackedEntry& entry);
  Status append(std::string_view packed);
  /// The directory. Nothing may be added afterwards.
  Status finish();

 private:
  void require_whole_entry() const;
  Status put(std::string_view bytes);
  Status flush();
  Status write(std::string_view bytes);

  int file_;
  std::string shown_;
  std::string buffer_;
  std::uint64_t written_ = 0;
  std::string directory_;
  std::uint64_t entries_ = 0;
  std::uint64_t left_ = 0;  ///< packed bytes of the entry to come
};

}  // namespace kokai::zip
