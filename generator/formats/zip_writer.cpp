#include "generator/formats/zip_writer.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "generator/files/large_files.h"
#include "generator/files/plain_path.h"

// Field by field after APPNOTE 6.3.10, 4.3 and 4.5.3. minizip 1.1 is not asked: beyond 65,535
// entries it writes a directory without the Zip64 record that counts them (decision 0026).

namespace kokai::zip {
namespace {

constexpr std::size_t kBuffered = 1U << 18;
constexpr std::uint64_t kLarge32 = 0xFFFFFFFF;  // from here on the field lies in Zip64's
constexpr std::uint64_t kLarge16 = 0xFFFF;

constexpr std::uint64_t kVersion = 20;
constexpr std::uint64_t kVersionZip64 = 45;
constexpr std::uint64_t kUnix = 3;
constexpr std::uint64_t kUtf8Name = 1U << 11;
constexpr std::uint64_t kDeflated = 8;
constexpr std::uint64_t kFirstOf1980 = 1U << 5 | 1U;  // month and day; the year counts from there
constexpr std::uint64_t kRegularFile = 0100644;
constexpr std::uint64_t kZip64Extra = 1;

/// Little-endian numbers.
class Record {
 public:
  explicit Record(std::uint64_t signature) { u32(signature); }
  Record() = default;
  Record& u16(std::uint64_t value) { return put(value, 2); }
  Record& u32(std::uint64_t value) { return put(value, 4); }
  Record& u64(std::uint64_t value) { return put(value, 8); }
  Record& add(std::string_view text) { return bytes.append(text), *this; }
  std::string bytes;

 private:
  Record& put(std::uint64_t value, int count) {
    for (int i = 0; i < count; ++i, value >>= 8) bytes += static_cast<char>(value & 0xFF);
    return *this;
  }
};

/// What a local head and its twin in the directory have in common, up to the length of the name.
void put_facts(Record& record, const PackedEntry& entry, bool zip64, bool large_sizes) {
  record.u16(zip64 ? kVersionZip64 : kVersion).u16(kUtf8Name);
  record.u16(entry.deflated ? kDeflated : 0).u16(0).u16(kFirstOf1980).u32(entry.crc);
  record.u32(large_sizes ? kLarge32 : entry.packed).u32(large_sizes ? kLarge32 : entry.bytes);
  record.u16(entry.name.size());
}

bool has_large_sizes(const PackedEntry& entry) {
  return entry.bytes >= kLarge32 || entry.packed >= kLarge32;
}

std::string local_head(const PackedEntry& entry) {
  const bool large = has_large_sizes(entry);
  Record record(0x04034b50);
  put_facts(record, entry, large, large);
  record.u16(large ? 20 : 0).add(entry.name);
  if (large) record.u16(kZip64Extra).u16(16).u64(entry.bytes).u64(entry.packed);
  return std::move(record.bytes);
}

std::string directory_row(const PackedEntry& entry, std::uint64_t offset) {
  const bool large = has_large_sizes(entry);
  const bool far = offset >= kLarge32;
  Record extra;
  if (large) extra.u64(entry.bytes).u64(entry.packed);
  if (far) extra.u64(offset);
  Record record(0x02014b50);
  record.u16(kUnix << 8 | (large || far ? kVersionZip64 : kVersion));
  put_facts(record, entry, large || far, large);
  record.u16(extra.bytes.empty() ? 0 : extra.bytes.size() + 4).u16(0).u16(0).u16(0);
  record.u32(kRegularFile << 16).u32(far ? kLarge32 : offset).add(entry.name);
  if (!extra.bytes.empty()) record.u16(kZip64Extra).u16(extra.bytes.size()).add(extra.bytes);
  return std::move(record.bytes);
}

/// Where the directory lies, and how many it names.
std::string end_of(std::uint64_t entries, std::uint64_t size, std::uint64_t offset) {
  Record record;
  if (entries >= kLarge16 || size >= kLarge32 || offset >= kLarge32) {
    record.u32(0x06064b50).u64(44).u16(kUnix << 8 | kVersionZip64).u16(kVersionZip64);
    record.u32(0).u32(0).u64(entries).u64(entries).u64(size).u64(offset);
    record.u32(0x07064b50).u32(0).u64(offset + size).u32(1);
  }
  record.u32(0x06054b50).u16(0).u16(0);
  record.u16(std::min(entries, kLarge16)).u16(std::min(entries, kLarge16));
  record.u32(std::min(size, kLarge32)).u32(std::min(offset, kLarge32)).u16(0);
  return std::move(record.bytes);
}

}  // namespace

Status Writer::begin(const PackedEntry& entry) {
  if (!is_plain_path(entry.name) || entry.name.size() > kLongestName) {
    throw std::logic_error("not a name for a zip: " + entry.name);
  }
  require_whole_entry();
  directory_ += directory_row(entry, written_ + buffer_.size());
  ++entries_;
  left_ = entry.packed;
  return put(local_head(entry));
}

Status Writer::append(std::string_view packed) {
  if (packed.size() > left_) throw std::logic_error("too much for an entry of " + shown_);
  left_ -= packed.size();
  return put(packed);
}

Status Writer::finish() {
  require_whole_entry();
  const std::string end = end_of(entries_, directory_.size(), written_ + buffer_.size());
  if (Status status = put(directory_); !status) return status;
  if (Status status = put(end); !status) return status;
  return flush();
}

void Writer::require_whole_entry() const {
  if (left_ != 0) throw std::logic_error("too little for an entry of " + shown_);
}

Status Writer::put(std::string_view bytes) {
  if (buffer_.size() + bytes.size() > kBuffered) {
    if (Status status = flush(); !status) return status;
  }
  if (bytes.size() <= kBuffered) {
    buffer_ += bytes;
    return Done{};
  }
  return write(bytes);
}

Status Writer::flush() {
  const Status status = write(buffer_);
  buffer_.clear();
  return status;
}

Status Writer::write(std::string_view bytes) {
  const int error = write_at(file_, bytes, written_);
  if (error != 0) return system_failure("write", shown_, error);
  written_ += bytes.size();
  return Done{};
}

}  // namespace kokai::zip
