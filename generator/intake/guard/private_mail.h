#pragma once

#include <span>
#include <string_view>

namespace kokai::guard {

/// Hosts (lower case, without blanks) of mail services that persons use, as far as their first
/// two labels tell.
std::span<const std::string_view> private_mail_hosts();

/// True when the folded mail address is one at such a service.
bool is_private_mail(std::u32string_view folded);

}  // namespace kokai::guard
