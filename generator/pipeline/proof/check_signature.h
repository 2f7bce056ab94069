#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "generator/diagnostics/findings.h"
#include "generator/files/minisign.h"

namespace kokai::proof {

/// The text of a .minisig, when it is one of this key's; else nothing, and a finding at `path`,
/// which is what was signed.
std::optional<minisign::Signature> signature_by(const minisign::PublicKey& key,
                                                std::string_view text, const std::string& path,
                                                Findings& findings);

/// A .minisig beside what it signs, at most so many bytes.
inline constexpr std::uint64_t kLargestSignature = 16 << 10;

}  // namespace kokai::proof
