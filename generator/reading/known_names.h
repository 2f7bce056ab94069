#pragma once

// content/names.yaml: which spellings mean the same. A list of maps:
//   - name: 中間サーバー
//     kind: システム
//     variants: [番号制度中間サーバー]
//     id: chukan-server        # optional: the address of its page
//     note: …                  # optional: shown on its page

#include <optional>
#include <string_view>
#include <vector>

#include "generator/diagnostics/findings.h"
#include "generator/model/indexes.h"

namespace kokai {

inline constexpr std::size_t kLongestKnownName = 100;  ///< characters
inline constexpr std::size_t kLongestNameNote = 1000;

/// A row that lacks name or kind is told and left out; a spelling that two rows of a kind claim is
/// told and belongs to the first. Cost: linear in bytes.
std::vector<KnownName> read_known_names(std::string_view path, std::string_view bytes,
                                        Findings& findings);

/// システム, 委託先, 提供先, 記録項目, 部署: what names.yaml calls the kinds. Empty for kinds whose
/// names are the form's own.
std::string_view kind_word(IndexKind kind);
std::optional<IndexKind> kind_from_word(std::string_view word);

/// name_key() as names of the kind are joined.
std::string key_of(IndexKind kind, std::string_view name);

}  // namespace kokai
