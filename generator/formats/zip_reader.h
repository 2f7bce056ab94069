#pragma once

// Somebody else's ZIP archive (APPNOTE 6.3), read from memory or from a file. What an archive may
// try is refused before anything is unpacked: names that lead elsewhere, links, encryption, sizes.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "generator/files/random_access.h"

namespace kokai::zip {

/// Of all bytes: minizip 1.1 loses places beyond. What is larger is refused as kTooLarge.
inline constexpr std::uint64_t kLargestArchive = 0xFFFFFFFF;

struct Limits {
  std::uint64_t entries = 20'000;
  std::uint64_t name_bytes = 1'024;
  std::uint64_t entry_bytes = 1ULL << 30;  ///< unpacked
  std::uint64_t total_bytes = 1ULL << 31;  ///< unpacked, all entries as the directory claims them
  std::uint64_t ratio = 200;               ///< unpacked to packed …
  std::uint64_t ratio_from = 16ULL << 20;  ///< … in entries and archives that unpack to more
  bool only_portable_names = false;        ///< no '\', no name between two '/' over 255 bytes
};

enum class Fault {
  kNone,
  kNotAnArchive,    ///< no directory of entries at the end
  kBroken,          ///< cut off, contradictory, overlapping, unknown packing, wrong check sum
  kTooManyEntries,  ///< Limits::entries
  kTooLarge,        ///< Limits::entry_bytes, total_bytes or ratio, kLargestArchive
  kName,            ///< absolute, "..", empty or too long, control characters, ':', unknown charset
  kDoubledName,     ///< two entries with one name
  kLink,            ///< neither a file nor a folder
  kEncrypted,
};

struct Trouble {
  Fault fault = Fault::kNone;
  std::string entry;  ///< its name, as far as it was read; hostile
};

struct Entry {
  /// UTF-8, '/' between names, none of them empty, "." or ".."; a folder ends with '/'. Names that
  /// are not UTF-8 and not marked as such are taken for CP932; '\' is taken for '/'.
  std::string name;
  std::uint64_t bytes = 0;   ///< unpacked
  std::uint64_t packed = 0;  ///< in the archive
  std::uint32_t crc = 0;
};

class Archive;

/// One entry, unpacked block by block. Gives never more than Entry::bytes; packed bytes that go on
/// after that are trouble.
class Stream {
 public:
  /// Bytes put into [out, out + room), 0 at the end, -1 on trouble. The end is only told when size
  /// and check sum are right.
  long read(char* out, std::size_t room);
  const Trouble& trouble() const { return trouble_; }

  Stream(Stream&& other) noexcept;
  Stream& operator=(Stream&&) = delete;
  ~Stream();

 private:
  friend class Archive;
  Stream(RandomAccess& bytes, const Entry& entry, std::uint64_t begin, bool deflated);
  long fail();
  struct Source;
  std::unique_ptr<Source> source_;
  std::string name_;
  Trouble trouble_;
};

class Archive {
 public:
  /// Reads the directory of `bytes`, which must outlive the archive. Nothing, and `trouble` says
  /// why, when any entry is refused. Cost: the directory.
  static std::optional<Archive> open(std::string_view bytes, const Limits& limits,
                                     Trouble& trouble);
  /// The same from anywhere; of a file only the directory is kept.
  static std::optional<Archive> open(std::unique_ptr<RandomAccess> bytes, const Limits& limits,
                                     Trouble& trouble);
  Archive(Archive&&) noexcept;
  Archive& operator=(Archive&&) noexcept;
  ~Archive();

  const std::vector<Entry>& entries() const { return entries_; }  ///< in the directory's order
  const Entry* find(std::string_view name) const;                 ///< nullptr when there is none
  /// One stream of an archive at a time; it may not outlive the archive. `entry` is one of
  /// entries().
  Stream open_entry(const Entry& entry) const;
  /// An entry of at most `most` bytes, whole.
  std::optional<std::string> read_whole(const Entry& entry, std::uint64_t most,
                                        Trouble& trouble) const;

 private:
  struct State;
  struct Place;
  Archive();
  Trouble read_directory(const Limits& limits);
  Trouble add_entry(const Limits& limits);
  Trouble find_bytes();
  bool find_bytes_of(Place& place) const;
  std::unique_ptr<State> state_;
  std::vector<Entry> entries_;
  std::unordered_map<std::string_view, std::size_t> by_name_;
};

}  // namespace kokai::zip
