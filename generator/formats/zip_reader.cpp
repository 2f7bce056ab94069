#include "generator/formats/zip_reader.h"

#include <algorithm>
#include <array>
#include <new>
#include <numeric>
#include <utility>

#include <minizip/unzip.h>
#include <zlib.h>

#include "generator/files/plain_path.h"
#include "generator/text/charset.h"
#include "generator/text/utf8.h"

// minizip walks the directory and the head of each entry; what they say is judged here, and
// what an entry holds is unpacked here: minizip ends where the directory says that an entry ends,
// whatever its packed bytes go on to say.

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
constexpr std::uint64_t kHeadBytes = 30;  // of an entry, without its name and what follows
constexpr std::uint64_t kRowBytes = 46;   // of the directory, the same
constexpr std::uint64_t kInZip64 = 0xFFFFFFFF;

/// Bytes as the file that minizip wants.
struct OpenBytes {
  RandomAccess* bytes = nullptr;
  std::uint64_t at = 0;
};

OpenBytes& file_of(voidpf opaque) { return *static_cast<OpenBytes*>(opaque); }

voidpf open_bytes(voidpf opaque, const void* /*name*/, int /*mode*/) { return opaque; }

uLong read_bytes(voidpf opaque, voidpf /*stream*/, void* out, uLong size) {
  OpenBytes& file = file_of(opaque);
  const std::uint64_t count = std::min<std::uint64_t>(size, file.bytes->size() - file.at);
  if (!file.bytes->read(file.at, static_cast<char*>(out), count)) return 0;
  file.at += count;
  return count;
}

uLong write_bytes(voidpf /*opaque*/, voidpf /*stream*/, const void* /*in*/, uLong /*size*/) {
  return 0;
}

ZPOS64_T tell_bytes(voidpf opaque, voidpf /*stream*/) { return file_of(opaque).at; }

long seek_bytes(voidpf opaque, voidpf /*stream*/, ZPOS64_T offset, int origin) {
  OpenBytes& file = file_of(opaque);
  std::uint64_t from = 0;
  if (origin == ZLIB_FILEFUNC_SEEK_CUR) from = file.at;
  if (origin == ZLIB_FILEFUNC_SEEK_END) from = file.bytes->size();
  const std::uint64_t to = from + offset;  // minizip goes back by a number that wraps
  if (to > file.bytes->size()) return -1;
  file.at = to;
  return 0;
}

int close_bytes(voidpf /*opaque*/, voidpf /*stream*/) { return 0; }
int error_bytes(voidpf /*opaque*/, voidpf /*stream*/) { return 0; }

std::string bytes_at(RandomAccess& all, std::uint64_t at, std::size_t count) {
  std::string bytes(count, '\0');
  if (!all.read(at, bytes.data(), count)) bytes.clear();
  return bytes;
}

std::uint64_t number_at(std::string_view bytes, std::size_t at, std::size_t count) {
  std::uint64_t value = 0;
  for (std::size_t i = count; i-- > 0;) {
    value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  }
  return value;
}

/// The record at the end, with its comment (APPNOTE 4.3.16). minizip reads past a cut.
bool has_whole_end(RandomAccess& all) {
  constexpr std::size_t kEndBytes = 22;
  constexpr std::uint64_t kMostEnd = kEndBytes + 0xFFFF;
  const std::size_t most = std::min(all.size(), kMostEnd);
  const std::string bytes = bytes_at(all, all.size() - most, most);
  const std::size_t end = bytes.rfind("PK\x05\x06");
  if (end == std::string::npos || bytes.size() - end < kEndBytes) return false;
  return bytes.size() - end >= kEndBytes + number_at(bytes, end + 20, 2);
}

/// Sizes that stand in the Zip64 field of the directory (APPNOTE 4.5.3), which minizip 1.1 passes
/// over where `long` has 64 bits. False: they are not there.
bool take_zip64(std::string_view extra, unz_file_info64& info) {
  ZPOS64_T* const sizes[] = {&info.uncompressed_size, &info.compressed_size};
  if (info.uncompressed_size != kInZip64 && info.compressed_size != kInZip64) return true;
  while (extra.size() >= 4) {
    const std::uint64_t id = number_at(extra, 0, 2);
    const std::uint64_t bytes = number_at(extra, 2, 2);
    if (bytes > extra.size() - 4) return false;
    std::string_view field = extra.substr(4, bytes);
    extra.remove_prefix(4 + bytes);
    if (id != 1) continue;
    for (ZPOS64_T* const size : sizes) {
      if (*size != kInZip64) continue;
      if (field.size() < 8) return false;
      *size = number_at(field, 0, 8);
      field.remove_prefix(8);
    }
    return true;
  }
  return false;
}

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

bool is_file_or_folder(const unz_file_info64& info) {
  if (info.version >> 8 != kUnixHost) return true;
  const std::uint64_t kind = (info.external_fa >> 16) & kKindMask;
  return kind == 0 || kind == kRegularFile || kind == kFolder;
}

bool is_bomb(std::uint64_t bytes, std::uint64_t packed, const Limits& limits) {
  return bytes > limits.ratio_from && bytes / limits.ratio >= packed;
}

Fault fault_of(const unz_file_info64& info, const Limits& limits) {
  const std::uint64_t bytes = info.uncompressed_size;
  if ((info.flag & (kEncryptedFlag | kStrongEncryptionFlag)) != 0) return Fault::kEncrypted;
  if (!is_file_or_folder(info)) return Fault::kLink;
  if (info.compression_method != kStored && info.compression_method != kDeflated) {
    return Fault::kBroken;
  }
  const bool large = bytes > limits.entry_bytes || is_bomb(bytes, info.compressed_size, limits);
  return large ? Fault::kTooLarge : Fault::kNone;
}

}  // namespace

/// Of an entry: its row in the directory, and its bytes.
struct Archive::Place {
  unz64_file_pos row{};
  std::string raw_name;
  std::uint64_t head = 0;   ///< of what stands before the packed bytes
  std::uint64_t begin = 0;  ///< of the packed bytes
  bool deflated = false;
};

struct Archive::State {
  std::unique_ptr<RandomAccess> bytes;
  OpenBytes file;
  unzFile handle = nullptr;
  std::string extra;          ///< of the row in hand
  std::vector<Place> places;  ///< of entries_
  std::uint64_t directory_begin = 0;
  std::uint64_t directory_end = 0;  ///< behind the last row
  ~State() {
    if (handle != nullptr) unzClose(handle);
  }
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
  archive.state_->bytes = std::move(bytes);
  trouble = archive.read_directory(limits);
  for (std::size_t i = 0; i < archive.entries_.size() && trouble.fault == Fault::kNone; ++i) {
    const std::string& name = archive.entries_[i].name;
    if (!archive.by_name_.emplace(name, i).second) trouble = {Fault::kDoubledName, name};
  }
  if (trouble.fault == Fault::kNone) trouble = archive.find_bytes();
  if (trouble.fault != Fault::kNone) return std::nullopt;
  return archive;
}

Trouble Archive::read_directory(const Limits& limits) {
  State& state = *state_;
  RandomAccess& all = *state.bytes;
  if (all.size() > kLargestArchive) return {Fault::kTooLarge, {}};
  state.file.bytes = &all;
  zlib_filefunc64_def calls = {open_bytes, read_bytes,  write_bytes, tell_bytes,
                               seek_bytes, close_bytes, error_bytes, &state.file};
  state.handle = unzOpen2_64("", &calls);
  if (state.handle == nullptr || !has_whole_end(all)) {
    return {bytes_at(all, 0, 2) == "PK" ? Fault::kBroken : Fault::kNotAnArchive, {}};
  }
  unz_global_info64 global{};
  unzGetGlobalInfo64(state.handle, &global);
  if (global.number_entry > limits.entries) return {Fault::kTooManyEntries, {}};
  std::uint64_t total = 0;
  int moved = unzGoToFirstFile(state.handle);
  for (; moved == UNZ_OK; moved = unzGoToNextFile(state.handle)) {
    if (Trouble trouble = add_entry(limits); trouble.fault != Fault::kNone) return trouble;
    total += entries_.back().bytes;
    if (total > limits.total_bytes || is_bomb(total, all.size(), limits)) {
      return {Fault::kTooLarge, entries_.back().name};
    }
  }
  if (moved != UNZ_END_OF_LIST_OF_FILE || entries_.size() != global.number_entry) {
    return {Fault::kBroken, {}};
  }
  const std::string begin = bytes_at(all, state.directory_begin, 4);
  const std::string end = bytes_at(all, state.directory_end, 4);
  const bool whole = begin == "PK\x01\x02" && (end == "PK\x05\x06" || end == "PK\x06\x06");
  return {whole ? Fault::kNone : Fault::kBroken, {}};
}

Trouble Archive::add_entry(const Limits& limits) {
  State& state = *state_;
  // minizip goes on behind a count of 65,535: the directory may hold more.
  if (entries_.size() >= limits.entries) return {Fault::kTooManyEntries, {}};
  unz_file_info64 info{};
  std::string raw(limits.name_bytes, '\0');
  state.extra.resize(0xFFFF);
  Place place;
  if (unzGetCurrentFileInfo64(state.handle, &info, raw.data(), raw.size(), state.extra.data(),
                              state.extra.size(), nullptr, 0) != UNZ_OK ||
      unzGetFilePos64(state.handle, &place.row) != UNZ_OK) {
    return {Fault::kBroken, {}};
  }
  if (info.size_filename > raw.size()) return {Fault::kName, raw};
  raw.resize(info.size_filename);
  const std::optional<std::string> name = decoded_name(raw, info.flag);
  const bool fits = !limits.only_portable_names || is_portable(raw);
  if (!name || !fits || !is_good_name(*name)) return {Fault::kName, name ? *name : raw};
  if (!take_zip64(std::string_view(state.extra).substr(0, info.size_file_extra), info)) {
    return {Fault::kBroken, *name};
  }
  const Fault fault = fault_of(info, limits);
  if (fault != Fault::kNone) return {fault, *name};
  const std::uint64_t row = unzGetOffset64(state.handle);
  if (entries_.empty()) state.directory_begin = row;
  state.directory_end =
      row + kRowBytes + info.size_filename + info.size_file_extra + info.size_file_comment;
  place.raw_name.assign(raw);  // without the room that was kept for it
  place.deflated = info.compression_method == kDeflated;
  entries_.push_back(
      {*name, info.uncompressed_size, info.compressed_size, static_cast<std::uint32_t>(info.crc)});
  state.places.push_back(std::move(place));
  return {};
}

/// Where the bytes of each entry lie: its own, behind a head with its name, before the directory.
Trouble Archive::find_bytes() {
  std::vector<Place>& places = state_->places;
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (!find_bytes_of(places[i])) return {Fault::kBroken, entries_[i].name};
  }
  std::vector<std::size_t> order(places.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return places[a].head < places[b].head; });
  for (std::size_t i = 0; i < order.size(); ++i) {
    const std::uint64_t end =
        i + 1 < order.size() ? places[order[i + 1]].head : state_->directory_begin;
    const std::uint64_t begin = places[order[i]].begin;
    const Entry& entry = entries_[order[i]];
    if (begin > end || entry.packed > end - begin) return {Fault::kBroken, entry.name};
  }
  return {};
}

bool Archive::find_bytes_of(Place& place) const {
  const unzFile handle = state_->handle;
  if (unzGoToFilePos64(handle, &place.row) != UNZ_OK) return false;
  int method = 0;
  int level = 0;
  if (unzOpenCurrentFile2(handle, &method, &level, 1) != UNZ_OK) return false;
  place.begin = unzGetCurrentFileZStreamPos64(handle);
  const int extra = unzGetLocalExtrafield(handle, nullptr, 0);
  unzCloseCurrentFile(handle);
  const std::uint64_t before = kHeadBytes + place.raw_name.size() + static_cast<unsigned>(extra);
  if (extra < 0 || place.begin < before) return false;
  place.head = place.begin - before;
  return bytes_at(*state_->bytes, place.head + kHeadBytes, place.raw_name.size()) == place.raw_name;
}

const Entry* Archive::find(std::string_view name) const {
  const auto found = by_name_.find(name);
  return found == by_name_.end() ? nullptr : &entries_[found->second];
}

Stream Archive::open_entry(const Entry& entry) const {
  const Place& place = state_->places.at(static_cast<std::size_t>(&entry - entries_.data()));
  return Stream(*state_->bytes, entry, place.begin, place.deflated);
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
