#include "generator/formats/zip_reader.h"

#include <algorithm>
#include <array>
#include <new>
#include <utility>

#include <zlib.h>

#include "generator/files/plain_path.h"
#include "generator/formats/zip_directory.h"
#include "generator/text/charset.h"
#include "generator/text/utf8.h"

namespace kokai::zip {
namespace {

constexpr std::uint64_t kEncryptedFlag = 1;
constexpr std::uint64_t kUtf8Flag = 1U << 11;
constexpr std::uint64_t kStrongEncryptionFlag = 1U << 6;
constexpr std::uint64_t kUnixHost = 3;
constexpr std::uint64_t kKindMask = 0170000;  // of st_mode, in the upper half of the attributes
constexpr std::uint64_t kRegularFile = 0100000;
constexpr std::uint64_t kFolder = 0040000;
constexpr std::uint64_t kStored = 0;
constexpr std::uint64_t kDeflated = 8;

/// The name in UTF-8 with '/' between its parts; nothing when its charset is unknown.
std::optional<std::string> decoded_name(std::string_view raw, std::uint64_t flags) {
  if ((flags & kUtf8Flag) != 0 && find_invalid_utf8(raw) != std::string_view::npos) {
    return std::nullopt;
  }
  DecodedText name = decode_text(std::string(raw));
  if (!name.ok()) return std::nullopt;
  std::replace(name.text.begin(), name.text.end(), '\\', '/');
  return std::move(name.text);
}

bool is_good_name(std::string_view name) {
  for (const char c : name) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) return false;
  }
  if (name.ends_with('/')) name.remove_suffix(1);
  return is_plain_path(name) && name.find(':') == std::string_view::npos;
}

/// Can it be unpacked on every computer under the name that it says?
bool is_portable(std::string_view raw) {
  constexpr std::size_t kMostBytes = 255;  // NAME_MAX
  for (;;) {
    const std::size_t end = raw.find_first_of("/\\");
    if (end == std::string_view::npos) return raw.size() <= kMostBytes;
    if (raw[end] == '\\' || end > kMostBytes) return false;
    raw.remove_prefix(end + 1);
  }
}

bool is_file_or_folder(const DirectoryRow& row) {
  if (row.made_by >> 8 != kUnixHost) return true;
  const std::uint64_t kind = (row.attributes >> 16) & kKindMask;
  return kind == 0 || kind == kRegularFile || kind == kFolder;
}

bool is_bomb(std::uint64_t bytes, std::uint64_t packed, const Limits& limits) {
  return bytes > limits.ratio_from && bytes / limits.ratio >= packed;
}

Fault fault_of(const DirectoryRow& row, const Limits& limits) {
  if ((row.flags & (kEncryptedFlag | kStrongEncryptionFlag)) != 0) return Fault::kEncrypted;
  if (!is_file_or_folder(row)) return Fault::kLink;
  if (row.method != kStored && row.method != kDeflated) return Fault::kBroken;
  const bool large = row.bytes > limits.entry_bytes || is_bomb(row.bytes, row.packed, limits);
  return large ? Fault::kTooLarge : Fault::kNone;
}

}  // namespace

struct Archive::State {
  /// Of an entry: where it lies, and how to read what is there.
  struct Place {
    std::uint64_t offset = 0;
    std::uint64_t flags = 0;
    bool deflated = false;
  };
  std::unique_ptr<RandomAccess> bytes;
  DirectoryPlace directory;
  std::vector<Place> places;  ///< of entries_
};

Archive::Archive() : state_(std::make_unique<State>()) {}
Archive::Archive(Archive&&) noexcept = default;
Archive& Archive::operator=(Archive&&) noexcept = default;
Archive::~Archive() = default;

std::optional<Archive> Archive::open(std::string_view bytes, const Limits& limits,
                                     Trouble& trouble) {
  return open(std::make_unique<MemoryBytes>(bytes), limits, trouble);
}

std::optional<Archive> Archive::open(std::unique_ptr<RandomAccess> bytes, const Limits& limits,
                                     Trouble& trouble) {
  Archive archive;
  State& state = *archive.state_;
  state.bytes = std::move(bytes);
  const std::optional<DirectoryPlace> directory = find_directory(*state.bytes);
  if (!directory) {
    char begin[2] = {};
    const bool is_zip = state.bytes->read(0, begin, 2) && begin[0] == 'P' && begin[1] == 'K';
    trouble = {is_zip ? Fault::kBroken : Fault::kNotAnArchive, {}};
    return std::nullopt;
  }
  state.directory = *directory;
  if (!archive.take_rows(limits, trouble)) return std::nullopt;
  for (std::size_t i = 0; i < archive.entries_.size(); ++i) {
    if (archive.by_name_.emplace(archive.entries_[i].name, i).second) continue;
    trouble = {Fault::kDoubledName, archive.entries_[i].name};
    return std::nullopt;
  }
  if (!archive.lies_apart(trouble)) return std::nullopt;
  return archive;
}

bool Archive::take_rows(const Limits& limits, Trouble& trouble) {
  const DirectoryPlace& directory = state_->directory;
  if (directory.rows > limits.entries) {
    trouble = {Fault::kTooManyEntries, {}};
    return false;
  }
  std::uint64_t total = 0;
  std::uint64_t at = directory.begin;
  for (std::uint64_t n = 0; n < directory.rows; ++n) {
    std::optional<DirectoryRow> row = read_row(*state_->bytes, at, directory.end);
    if (!row) {
      trouble = {Fault::kBroken, {}};
      return false;
    }
    trouble = add_entry(*row, limits);
    if (trouble.fault != Fault::kNone) return false;
    total += row->bytes;
    if (total > limits.total_bytes || is_bomb(total, state_->bytes->size(), limits)) {
      trouble = {Fault::kTooLarge, entries_.back().name};
      return false;
    }
  }
  const bool all = at == directory.end && !entries_.empty();
  if (!all) trouble = {Fault::kBroken, {}};
  return all;
}

Trouble Archive::add_entry(const DirectoryRow& row, const Limits& limits) {
  if (row.name.size() > limits.name_bytes) {
    return {Fault::kName, row.name.substr(0, limits.name_bytes)};
  }
  const std::optional<std::string> name = decoded_name(row.name, row.flags);
  const bool fits = !limits.only_portable_names || is_portable(row.name);
  if (!name || !fits || !is_good_name(*name)) return {Fault::kName, name ? *name : row.name};
  const Fault fault = fault_of(row, limits);
  if (fault != Fault::kNone) return {fault, *name};
  entries_.push_back({*name, row.bytes, row.packed, static_cast<std::uint32_t>(row.crc)});
  state_->places.push_back({row.offset, row.flags, row.method == kDeflated});
  return {};
}

/// Has each entry bytes of its own, before the directory?
bool Archive::lies_apart(Trouble& trouble) const {
  const std::vector<State::Place>& places = state_->places;
  std::vector<std::size_t> order(places.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return places[a].offset < places[b].offset; });
  for (std::size_t i = 0; i < order.size(); ++i) {
    const std::uint64_t offset = places[order[i]].offset;
    const std::uint64_t end =
        i + 1 < order.size() ? places[order[i + 1]].offset : state_->directory.begin;
    const Entry& entry = entries_[order[i]];
    if (end >= offset && end <= state_->directory.begin && end - offset >= kLocalHeadBytes &&
        entry.packed <= end - offset - kLocalHeadBytes) {
      continue;
    }
    trouble = {Fault::kBroken, entry.name};
    return false;
  }
  return true;
}

const Entry* Archive::find(std::string_view name) const {
  const auto found = by_name_.find(name);
  return found == by_name_.end() ? nullptr : &entries_[found->second];
}

Stream Archive::open_entry(const Entry& entry) const {
  const State::Place& place = state_->places.at(static_cast<std::size_t>(&entry - entries_.data()));
  const std::optional<LocalHead> head = read_local_head(*state_->bytes, place.offset);
  Stream stream(*state_->bytes, entry, head ? head->begin : 0, place.deflated);
  const bool same = head && decoded_name(head->name, place.flags) == entry.name &&
                    head->begin <= state_->directory.begin &&
                    entry.packed <= state_->directory.begin - head->begin;
  if (!same) stream.fail();
  return stream;
}

std::optional<std::string> Archive::read_whole(const Entry& entry, std::uint64_t most,
                                               Trouble& trouble) const {
  if (entry.bytes > most) {
    trouble = {Fault::kTooLarge, entry.name};
    return std::nullopt;
  }
  Stream stream = open_entry(entry);
  std::string whole(entry.bytes, '\0');
  std::size_t at = 0;
  long count = 0;
  char end = 0;
  while ((count = at < whole.size() ? stream.read(whole.data() + at, whole.size() - at)
                                    : stream.read(&end, 1)) > 0) {
    at += static_cast<std::size_t>(count);
  }
  if (count == 0) return whole;
  trouble = stream.trouble();
  return std::nullopt;
}

/// The packed bytes of an entry, unpacked as far as was asked for.
struct Stream::Source {
  Source(RandomAccess& from, const Entry& entry, std::uint64_t begin, bool is_deflated)
      : bytes(from),
        at(begin),
        packed_left(entry.packed),
        left(entry.bytes),
        wanted(entry.crc),
        deflated(is_deflated) {
    if (deflated && inflateInit2(&inflater, -MAX_WBITS) != Z_OK) throw std::bad_alloc();
  }
  ~Source() {
    if (deflated) inflateEnd(&inflater);
  }

  /// What comes next, at most `room` bytes; 0 at the end, -1 where the packed bytes are wrong.
  long some(char* out, std::size_t room) {
    return deflated ? inflated(out, room) : stored(out, room);
  }
  bool whole() const { return packed_left == 0 && inflater.avail_in == 0 && crc == wanted; }

  RandomAccess& bytes;
  std::uint64_t at, packed_left;
  std::uint64_t left;  ///< of what it unpacks to
  unsigned long wanted, crc = 0;

 private:
  long stored(char* out, std::size_t room) {
    const std::size_t count = std::min<std::uint64_t>(room, packed_left);
    return take(out, count) ? static_cast<long>(count) : -1;
  }

  long inflated(char* out, std::size_t room) {
    inflater.next_out = reinterpret_cast<Bytef*>(out);
    inflater.avail_out = static_cast<uInt>(room);
    while (!ended && inflater.avail_out == room) {
      if (inflater.avail_in == 0 && packed_left > 0 && !refill()) return -1;
      const int told = inflate(&inflater, Z_NO_FLUSH);
      if (told != Z_OK && told != Z_STREAM_END) return -1;
      ended = told == Z_STREAM_END;
    }
    return static_cast<long>(room - inflater.avail_out);
  }

  bool refill() {
    const std::size_t count = std::min<std::uint64_t>(block.size(), packed_left);
    inflater.next_in = reinterpret_cast<Bytef*>(block.data());
    inflater.avail_in = static_cast<uInt>(count);
    return take(block.data(), count);
  }

  bool take(char* out, std::size_t count) {
    if (!bytes.read(at, out, count)) return false;
    at += count;
    packed_left -= count;
    return true;
  }

  bool deflated;
  bool ended = false;
  z_stream inflater{};
  std::array<char, 16384> block;
};

Stream::Stream(RandomAccess& bytes, const Entry& entry, std::uint64_t begin, bool deflated)
    : source_(std::make_unique<Source>(bytes, entry, begin, deflated)), name_(entry.name) {}
Stream::Stream(Stream&& other) noexcept = default;
Stream::~Stream() = default;

long Stream::fail() {
  trouble_ = {Fault::kBroken, name_};
  return -1;
}

long Stream::read(char* out, std::size_t room) {
  if (trouble_.fault != Fault::kNone) return -1;
  Source& source = *source_;
  if (source.left == 0) {
    char beyond = 0;
    return source.some(&beyond, 1) == 0 && source.whole() ? 0 : fail();
  }
  const long count = source.some(out, std::min<std::uint64_t>({room, source.left, 1U << 30}));
  if (count <= 0) return fail();
  source.left -= static_cast<std::uint64_t>(count);
  source.crc = crc32(source.crc, reinterpret_cast<const Bytef*>(out), static_cast<uInt>(count));
  return count;
}

}  // namespace kokai::zip
