#include "generator/formats/zip_directory.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace kokai::zip {
namespace {

constexpr std::string_view kEnd = "PK\x05\x06";
constexpr std::string_view kZip64Locator = "PK\x06\x07";
constexpr std::string_view kZip64End = "PK\x06\x06";
constexpr std::string_view kRow = "PK\x01\x02";
constexpr std::string_view kLocalHead = "PK\x03\x04";
constexpr std::uint64_t kEndBytes = 22;
constexpr std::uint64_t kZip64LocatorBytes = 20;
constexpr std::uint64_t kZip64EndBytes = 56;
constexpr std::uint64_t kRowBytes = 46;
constexpr std::uint64_t kLarge16 = 0xFFFF;
constexpr std::uint64_t kLarge32 = 0xFFFFFFFF;  // the number stands in the Zip64 field
constexpr std::uint64_t kZip64Extra = 1;

/// Little-endian numbers, one after another.
class Numbers {
 public:
  explicit Numbers(std::string_view bytes) : left_(bytes) {}
  std::uint64_t u16() { return take(2); }
  std::uint64_t u32() { return take(4); }
  std::uint64_t u64() { return take(8); }
  std::string_view text(std::size_t count) {
    whole_ = whole_ && count <= left_.size();
    const std::string_view some = left_.substr(0, count);
    left_.remove_prefix(some.size());
    return some;
  }
  bool empty() const { return left_.empty(); }
  bool whole() const { return whole_; }  ///< was there all that was asked for?

 private:
  std::uint64_t take(std::size_t count) {
    const std::string_view digits = text(count);
    std::uint64_t value = 0;
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit) {
      value = value << 8 | static_cast<unsigned char>(*digit);
    }
    return value;
  }
  std::string_view left_;
  bool whole_ = true;
};

std::optional<std::string> bytes_at(RandomAccess& all, std::uint64_t at, std::uint64_t count) {
  std::string bytes(count, '\0');
  if (!all.read(at, bytes.data(), bytes.size())) return std::nullopt;
  return bytes;
}

/// A record of `count` bytes without its signature; nothing when it is another.
std::optional<std::string> record_at(RandomAccess& all, std::uint64_t at, std::uint64_t count,
                                     std::string_view signature) {
  std::optional<std::string> record = bytes_at(all, at, count);
  if (!record || !record->starts_with(signature)) return std::nullopt;
  record->erase(0, signature.size());
  return record;
}

/// The Zip64 record that the locator before `limit` speaks of replaces the numbers of the old one,
/// and `limit`. False when it is not there.
bool take_zip64(RandomAccess& all, const std::string& locator, std::uint64_t& limit,
                DirectoryPlace& place, std::uint64_t& bytes) {
  Numbers where(locator);
  where.u32();
  const std::uint64_t at = where.u64();
  const auto record = record_at(all, at, kZip64EndBytes, kZip64End);
  if (!record || at > limit - kZip64LocatorBytes) return false;
  Numbers numbers(*record);
  numbers.text(8 + 2 + 2);  // its own size, versions
  const bool one_disk = numbers.u32() == 0 && numbers.u32() == 0;
  const std::uint64_t rows_here = numbers.u64();
  place.rows = numbers.u64();
  bytes = numbers.u64();
  place.begin = numbers.u64();
  limit = at;
  return one_disk && rows_here == place.rows;
}

/// Numbers that have no room in the row.
bool take_zip64(std::string_view extra, DirectoryRow& row) {
  std::uint64_t* const numbers[] = {&row.bytes, &row.packed, &row.offset};
  const auto is_elsewhere = [](const std::uint64_t* number) { return *number == kLarge32; };
  if (std::none_of(std::begin(numbers), std::end(numbers), is_elsewhere)) return true;
  for (Numbers fields(extra); !fields.empty() && fields.whole();) {
    const std::uint64_t id = fields.u16();
    Numbers field(fields.text(fields.u16()));
    if (id != kZip64Extra) continue;
    for (std::uint64_t* const number : numbers) {
      if (is_elsewhere(number)) *number = field.u64();
    }
    return field.whole();
  }
  return false;
}

}  // namespace

std::optional<DirectoryPlace> find_directory(RandomAccess& all) {
  const std::uint64_t tail_bytes = std::min(all.size(), kEndBytes + kLarge16);
  const std::uint64_t tail_at = all.size() - tail_bytes;
  const std::optional<std::string> tail = bytes_at(all, tail_at, tail_bytes);
  const std::size_t end = tail ? tail->rfind(kEnd) : std::string::npos;
  if (end == std::string::npos) return std::nullopt;
  Numbers numbers(std::string_view(*tail).substr(end + kEnd.size()));
  const bool one_disk = numbers.u16() == 0 && numbers.u16() == 0;
  const std::uint64_t rows_here = numbers.u16();
  DirectoryPlace place;
  place.rows = numbers.u16();
  std::uint64_t bytes = numbers.u32();
  place.begin = numbers.u32();
  numbers.text(numbers.u16());  // a comment
  if (!numbers.whole() || !one_disk || rows_here != place.rows) return std::nullopt;
  std::uint64_t limit = tail_at + end;
  if (place.rows == kLarge16 || bytes == kLarge32 || place.begin == kLarge32) {
    const auto locator = limit < kZip64LocatorBytes ? std::nullopt
                                                    : record_at(all, limit - kZip64LocatorBytes,
                                                                kZip64LocatorBytes, kZip64Locator);
    if (locator && !take_zip64(all, *locator, limit, place, bytes)) return std::nullopt;
  }
  if (place.begin > limit || bytes > limit - place.begin) return std::nullopt;
  place.end = place.begin + bytes;
  return place;
}

std::optional<DirectoryRow> read_row(RandomAccess& all, std::uint64_t& at, std::uint64_t end) {
  if (end - at < kRowBytes) return std::nullopt;
  const auto head = record_at(all, at, kRowBytes, kRow);
  if (!head) return std::nullopt;
  Numbers numbers(*head);
  DirectoryRow row;
  row.made_by = numbers.u16();
  numbers.u16();  // needed to unpack
  row.flags = numbers.u16();
  row.method = numbers.u16();
  numbers.u32();  // time and date
  row.crc = numbers.u32();
  row.packed = numbers.u32();
  row.bytes = numbers.u32();
  const std::uint64_t name = numbers.u16();
  const std::uint64_t extra = numbers.u16();
  const std::uint64_t comment = numbers.u16();
  numbers.u32();  // disk, kind of text
  row.attributes = numbers.u32();
  row.offset = numbers.u32();
  at += kRowBytes;
  if (name + extra + comment > end - at) return std::nullopt;
  const auto rest = bytes_at(all, at, name + extra);
  at += name + extra + comment;
  if (!rest || !take_zip64(std::string_view(*rest).substr(name), row)) return std::nullopt;
  row.name = rest->substr(0, name);
  return row;
}

std::optional<LocalHead> read_local_head(RandomAccess& all, std::uint64_t at) {
  const auto head = record_at(all, at, kLocalHeadBytes, kLocalHead);
  if (!head) return std::nullopt;
  Numbers lengths(std::string_view(*head).substr(head->size() - 4));
  const std::uint64_t name_bytes = lengths.u16();
  std::optional<std::string> name = bytes_at(all, at + kLocalHeadBytes, name_bytes);
  if (!name) return std::nullopt;
  return LocalHead{std::move(*name), at + kLocalHeadBytes + name_bytes + lengths.u16()};
}

}  // namespace kokai::zip
