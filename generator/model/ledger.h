#pragma once

// What has been published, once and for all (content/ledger.csv): no address of these vanishes, and
// no text of a version changes, without a row that says so.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "generator/text/date.h"

namespace kokai {

enum class RecordedKind : std::uint8_t {
  kMunicipality,
  kAssessment,
  kVersion,
  kRound,
  kTerm,
  kCorrection  ///< of a version that stands above: another text, with its reason
};

std::string_view recorded_word(RecordedKind kind);  ///< 自治体 評価書 版 意見聴取 用語 訂正
std::optional<RecordedKind> recorded_kind(std::string_view word);

struct RecordedRow {
  Date recorded;
  RecordedKind kind = RecordedKind::kVersion;
  std::string address;  ///< of the page, below the root: "990019/18/2025-01-31/"
  std::string sha256;   ///< version_digest() of a version or correction; else empty
  std::string items;    ///< ids of its items, short_ids(); else empty
  std::string reason;   ///< of a correction
  std::uint32_t line = 0;
};

/// In the order of recording.
using SiteLedger = std::vector<RecordedRow>;

/// One row of content/redirects.yaml.
struct Redirect {
  std::string from;  ///< "990019/18/", or "990019/18/2025-01-31/#i-1-3" for an item
  std::string to;    ///< the same way, or a whole address of another site
  std::uint32_t line = 0;
};

/// "990019/18/" of "990019/18/#i-1-3".
std::string_view page_part(std::string_view address);
/// "i-1-3" of it; empty for a page.
std::string_view item_part(std::string_view address);
/// True for "https://…": it names a host.
bool names_a_site(std::string_view address);

/// Item ids as one text that stays short: parted by blanks; what an id shares with the one before,
/// up to the last hyphen, is written "~": "i-1-1 ~2 ii.1-4.2-3 ~4".
std::string short_ids(const std::vector<std::string_view>& ids);
std::vector<std::string> ids_of(std::string_view short_ids);

}  // namespace kokai
