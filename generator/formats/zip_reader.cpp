#include "generator/formats/zip_reader.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include <minizip/unzip.h>

#include "generator/files/plain_path.h"
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
  const std::uint64_t size = file.bytes->size();
  std::uint64_t from = 0;
  if (origin == ZLIB_FILEFUNC_SEEK_CUR) from = file.at;
  if (origin == ZLIB_FILEFUNC_SEEK_END) from = size;
  if (offset > size - from) return -1;
  file.at = from + offset;
  return 0;
}

int close_bytes(voidpf /*opaque*/, voidpf /*stream*/) { return 0; }
int error_bytes(voidpf /*opaque*/, voidpf /*stream*/) { return 0; }

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

bool is_file_or_folder(const unz_file_info64& info) {
  if (info.version >> 8 != kUnixHost) return true;
  const std::uint64_t kind = (info.external_fa >> 16) & kKindMask;
  return kind == 0 || kind == kRegularFile || kind == kFolder;
}

Fault fault_of(const unz_file_info64& info, const Limits& limits) {
  if ((info.flag & (kEncryptedFlag | kStrongEncryptionFlag)) != 0) return Fault::kEncrypted;
  if (!is_file_or_folder(info)) return Fault::kLink;
  if (info.compression_method != 0 && info.compression_method != Z_DEFLATED) return Fault::kBroken;
  const std::uint64_t bytes = info.uncompressed_size;
  if (bytes > limits.entry_bytes) return Fault::kTooLarge;
  const bool bomb = bytes > limits.ratio_from && bytes / limits.ratio >= info.compressed_size;
  return bomb ? Fault::kTooLarge : Fault::kNone;
}

/// The record at the end, with its comment (APPNOTE 4.3.16). The library reads past a cut.
bool has_whole_end(RandomAccess& all) {
  constexpr std::size_t kEndBytes = 22;
  constexpr std::uint64_t kMostEnd = kEndBytes + 0xFFFF;
  std::string bytes(std::min(all.size(), kMostEnd), '\0');
  if (!all.read(all.size() - bytes.size(), bytes.data(), bytes.size())) return false;
  const std::size_t end = bytes.rfind("PK\x05\x06");
  if (end == std::string_view::npos || bytes.size() - end < kEndBytes) return false;
  const auto byte = [&](std::size_t at) -> std::size_t {
    return static_cast<unsigned char>(bytes[end + at]);
  };
  return bytes.size() - end >= kEndBytes + byte(20) + byte(21) * 256;
}

}  // namespace

struct Archive::State {
  std::unique_ptr<RandomAccess> bytes;
  OpenBytes file;
  unzFile handle = nullptr;
  std::vector<unz64_file_pos> places;  ///< of entries_
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
  State& state = *archive.state_;
  state.bytes = std::move(bytes);
  state.file.bytes = state.bytes.get();
  zlib_filefunc64_def calls = {open_bytes, read_bytes,  write_bytes, tell_bytes,
                               seek_bytes, close_bytes, error_bytes, &state.file};
  state.handle = unzOpen2_64("", &calls);
  if (state.handle == nullptr || !has_whole_end(*state.bytes)) {
    char begin[2] = {};
    const bool is_zip = state.bytes->read(0, begin, 2) && begin[0] == 'P' && begin[1] == 'K';
    trouble = {is_zip ? Fault::kBroken : Fault::kNotAnArchive, {}};
    return std::nullopt;
  }
  unz_global_info64 global{};
  unzGetGlobalInfo64(state.handle, &global);
  if (global.number_entry > limits.entries) {
    trouble = {Fault::kTooManyEntries, {}};
    return std::nullopt;
  }
  std::uint64_t total = 0;
  int moved = global.number_entry == 0 ? UNZ_END_OF_LIST_OF_FILE : unzGoToFirstFile(state.handle);
  for (; moved == UNZ_OK; moved = unzGoToNextFile(state.handle)) {
    if (!archive.add_entry(limits, total, trouble)) return std::nullopt;
  }
  if (moved != UNZ_END_OF_LIST_OF_FILE || archive.entries_.size() != global.number_entry) {
    trouble = {Fault::kBroken, {}};
    return std::nullopt;
  }
  for (std::size_t i = 0; i < archive.entries_.size(); ++i) {
    if (archive.by_name_.emplace(archive.entries_[i].name, i).second) continue;
    trouble = {Fault::kDoubledName, archive.entries_[i].name};
    return std::nullopt;
  }
  return archive;
}

bool Archive::add_entry(const Limits& limits, std::uint64_t& total, Trouble& trouble) {
  const auto refuse = [&](Fault fault, std::string_view name) {
    trouble = {fault, std::string(name)};
    return false;
  };
  if (entries_.size() >= limits.entries) return refuse(Fault::kTooManyEntries, {});
  unz_file_info64 info{};
  std::string raw(limits.name_bytes, '\0');
  unz64_file_pos place{};
  if (unzGetCurrentFileInfo64(state_->handle, &info, raw.data(), raw.size(), nullptr, 0, nullptr,
                              0) != UNZ_OK ||
      unzGetFilePos64(state_->handle, &place) != UNZ_OK) {
    return refuse(Fault::kBroken, {});
  }
  if (info.size_filename > raw.size()) return refuse(Fault::kName, raw);
  raw.resize(info.size_filename);
  const std::optional<std::string> name = decoded_name(raw, info.flag);
  if (!name || !is_good_name(*name)) return refuse(Fault::kName, name ? *name : raw);
  const Fault fault = fault_of(info, limits);
  if (fault != Fault::kNone) return refuse(fault, *name);
  total += info.uncompressed_size;
  if (total > limits.total_bytes) return refuse(Fault::kTooLarge, *name);
  entries_.push_back(
      {*name, info.uncompressed_size, info.compressed_size, static_cast<std::uint32_t>(info.crc)});
  state_->places.push_back(place);
  return true;
}

const Entry* Archive::find(std::string_view name) const {
  const auto found = by_name_.find(name);
  return found == by_name_.end() ? nullptr : &entries_[found->second];
}

Stream Archive::open_entry(const Entry& entry) const {
  const auto index = static_cast<std::size_t>(&entry - entries_.data());
  int opened = unzGoToFilePos64(state_->handle, &state_->places.at(index));
  if (opened == UNZ_OK) opened = unzOpenCurrentFile(state_->handle);
  return Stream(state_->handle, entry, opened);
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

Stream::Stream(void* file, const Entry& entry, int opened)
    : file_(opened == UNZ_OK ? file : nullptr), name_(entry.name), left_(entry.bytes) {
  if (opened != UNZ_OK) trouble_ = {Fault::kBroken, name_};
}

Stream::Stream(Stream&& other) noexcept
    : file_(std::exchange(other.file_, nullptr)),
      name_(std::move(other.name_)),
      left_(other.left_),
      trouble_(std::move(other.trouble_)) {}

Stream::~Stream() {
  if (file_ != nullptr) unzCloseCurrentFile(file_);
}

long Stream::fail() {
  trouble_ = {Fault::kBroken, name_};
  return -1;
}

long Stream::read(char* out, std::size_t room) {
  if (trouble_.fault != Fault::kNone) return -1;
  if (left_ > 0) {
    const auto most = static_cast<unsigned>(std::min<std::uint64_t>({room, left_, 1U << 30}));
    const int count = unzReadCurrentFile(file_, out, most);
    if (count <= 0) return fail();
    left_ -= static_cast<std::uint64_t>(count);
    return count;
  }
  if (file_ != nullptr && unzCloseCurrentFile(std::exchange(file_, nullptr)) != UNZ_OK) {
    return fail();
  }
  return 0;
}

}  // namespace kokai::zip
