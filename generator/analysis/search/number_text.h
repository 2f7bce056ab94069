#pragma once

// Numbers and posting lists as text: one code point a number, so that a script needs no decoder but
// codePointAt. The encoding stands in generator/decisions/0020-search-in-two-parts.md.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kokai::search {

/// What one code point can tell.
inline constexpr std::uint32_t kMaxNumber = 0x10FFFF - 0x23 - 0x800;

/// Precondition: number <= kMaxNumber.
void append_number(std::string& out, std::uint32_t number);
/// The number of a code point; nullopt for code points that tell none.
std::optional<std::uint32_t> number_of(char32_t code_point);

/// Ends every list.
inline constexpr char kListEnd = '!';
/// Begins a list that is a bit map.
inline constexpr char kBitMap = ' ';

/// Appends a list without its end. `list` ascends, every number is below `numbers`.
void append_list(std::string& out, std::span<const std::uint32_t> list, std::uint32_t numbers);
/// Reads one back, without its end. False: not such a list, or a number is not below `numbers`.
/// Cost: linear; never more than `numbers` numbers.
bool read_list(std::string_view text, std::uint32_t numbers, std::vector<std::uint32_t>& list);

}  // namespace kokai::search
