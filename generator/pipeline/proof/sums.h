#pragma once

// The lists of what a site holds: SHA256SUMS for `sha256sum -c`, manifest.json for programs.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kokai::proof {

inline constexpr const char* kSumsName = "SHA256SUMS";
inline constexpr const char* kSumsSignatureName = "SHA256SUMS.minisig";
inline constexpr const char* kManifestJsonName = "manifest.json";
inline constexpr std::string_view kSignatureEnding = ".minisig";

struct Sum {
  std::string path;
  std::string sha256;  ///< 64 hex digits
  bool operator==(const Sum&) const = default;
};

/// May this path stand in the lists? Plain, UTF-8, no control characters, no backslash: what reads
/// the same in every program.
bool is_listable(std::string_view path);

/// `sums` is sorted by path bytes. As `sha256sum` writes it: "<digits>  <path>" a line.
std::string sums_text(const std::vector<Sum>& sums);
/// The lines of a SHA256SUMS; nothing when one of them is not as sums_text() writes it.
std::optional<std::vector<Sum>> read_sums(std::string_view text);

struct SizedSum {
  Sum sum;
  std::uint64_t bytes = 0;
};
/// {"schema":1,"files":[{path,bytes,sha256}]}, sorted as `files` is.
std::string manifest_json(const std::vector<SizedSum>& files);

}  // namespace kokai::proof
