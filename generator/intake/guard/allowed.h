#pragma once

// What the guard lets stand: what a city publishes of its own offices, and what its staff reviewed.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "generator/intake/guard/kinds.h"
#include "generator/model/archive.h"
#include "generator/reading/reading.h"

namespace kokai::guard {

/// Texts that may be published although they look like personal data. Compared folded (guard.h),
/// without separators: 000-000-1100 allows ０００（０００）１１００.
class Allowed {
 public:
  /// A text of a city's office: lets telephones, mails, postal addresses and names of it stand,
  /// whole or as a piece of it (潮見台一丁目1番1号 of 〒000-0001 海山県…), also where a word beside
  /// them makes them look like a number of insurance, pension or account. Never a number of a
  /// person: a 個人番号 in round.md stays a hit.
  void add_office(std::string_view text);
  void add_office(const Contact& contact);
  /// A text that staff reviewed, as exactly one kind or as any.
  void add_reviewed(std::string_view text, std::optional<Kind> kind = std::nullopt);

  /// `folded` as the guard compares: folded, without separators.
  bool covers(Kind kind, std::u32string_view folded) const;

 private:
  struct Reviewed {
    std::u32string text;
    std::optional<Kind> kind;
  };
  std::vector<std::u32string> office_;
  std::vector<Reviewed> reviewed_;
};

/// What a city says of itself: its contact, its rounds (desks, addresses, telephones, faxes, mails,
/// places to read), and its reviewed allow.yaml. `path`: the content file it is wanted for, to
/// which entries with a `where` are held; empty: all entries.
Allowed allowed_of(const Inventory& inventory, std::uint32_t municipality,
                   std::string_view path = {});

/// All that the whole site says of its offices: for artifacts, which hold texts of several
/// municipalities.
Allowed allowed_of(const SiteSettings& settings, std::span<const Municipality> municipalities,
                   std::span<const Round> rounds);

}  // namespace kokai::guard
