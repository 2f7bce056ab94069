#pragma once

// What the machine can do, asked before it must.

#include <cstdint>
#include <filesystem>
#include <string>

#include "generator/diagnostics/result.h"

namespace kokai {

/// The folder itself, or the nearest one above it that exists.
std::filesystem::path nearest_folder(const std::filesystem::path& path);

/// Where the running program lies; empty when the system does not tell.
std::filesystem::path program_folder();

/// Bytes that we may still write where the folder stands.
Result<std::uint64_t> free_bytes(const std::string& folder);

/// True when two folders in it can change names in one step (see swap.h). Makes two folders with
/// names of their own and removes them; refused when it cannot.
Result<bool> swaps_in_one_step(const std::string& folder);

}  // namespace kokai
