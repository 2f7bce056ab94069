#pragma once

// Reverse indexes: from a name to the assessments that have it.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace kokai {

enum class IndexKind : std::uint8_t {
  kSystem,      ///< システム
  kProcessor,   ///< 委託先
  kRecipient,   ///< 提供先, 移転先
  kRecord,      ///< 記録項目
  kRetention,   ///< 保管期間
  kDepartment,  ///< 担当部署
  kRisk,        ///< リスク
};
inline constexpr std::size_t kIndexKinds = 7;

/// One row of content/names.yaml: spellings that staff found to mean the same.
struct KnownName {
  IndexKind kind = IndexKind::kSystem;
  std::string name;                   ///< as pages show it
  std::vector<std::string> variants;  ///< other spellings
  std::string id;                     ///< address; empty: made from the name
  std::string note;                   ///< plain text for the entry's page
  std::uint32_t line = 0;
};

/// One mention: Archive::records[record].now.mentions has it in the list of the kind at `mention`.
struct IndexPlace {
  std::uint32_t record = 0;
  std::uint16_t mention = 0;
  std::uint16_t part = 0;  ///< kSystem: 0 the system itself, n: its nth connection; kRecord: 1 when
                           ///< the mark could not be read
};

/// One name with all its places.
struct IndexEntry {
  std::string id;                      ///< unique in its index; its page is <index>/<id>/
  std::string name;                    ///< from names.yaml, else the spelling met most
  std::vector<std::string> spellings;  ///< others that were met, most first; at most 20
  std::vector<IndexPlace> places;      ///< by record, then as in the document
  std::uint32_t assessments = 0;       ///< records among the places, each once
  std::uint32_t municipalities = 0;
  std::int32_t known = -1;  ///< row of names.yaml
  std::int32_t term = -1;   ///< of the glossary, in Glossary::terms
};

/// Entries in the order of the list page: as on the form for periods and risks, else those met most
/// first.
using Index = std::vector<IndexEntry>;

struct Indexes {
  std::array<Index, kIndexKinds> by_kind;
  std::vector<KnownName> names;  ///< names.yaml
  /// Every spelling of a system that has an entry, to its place in by_kind[kSystem]. For looking
  /// up.
  std::unordered_map<std::string, std::uint32_t> systems;
  const Index& of(IndexKind kind) const { return by_kind[static_cast<std::size_t>(kind)]; }
};

}  // namespace kokai
