#include "generator/intake/guard/allowed.h"

#include <algorithm>

#include "generator/intake/guard/folded.h"
#include "generator/text/ascii.h"

namespace kokai::guard {
namespace {

constexpr std::size_t kShortestPiece = 4;

/// An office's telephone beside 介護保険 looks like a number of insurance; what has a check digit
/// of its own or a word of a person's card beside it is never an office's.
bool is_office_kind(Kind kind) {
  return kind == Kind::kPhone || kind == Kind::kMail || kind == Kind::kAddress ||
         kind == Kind::kName || kind == Kind::kTokenUrl || kind == Kind::kInsurance ||
         kind == Kind::kBankAccount || kind == Kind::kPension;
}

/// A piece of `whole` that cuts no number in two.
bool is_piece(std::u32string_view piece, std::u32string_view whole) {
  for (std::size_t at = whole.find(piece); at != std::u32string_view::npos;
       at = whole.find(piece, at + 1)) {
    const std::size_t end = at + piece.size();
    const bool cut_before =
        at > 0 && ascii::is_digit(piece.front()) && ascii::is_digit(whole[at - 1]);
    const bool cut_behind =
        end < whole.size() && ascii::is_digit(piece.back()) && ascii::is_digit(whole[end]);
    if (!cut_before && !cut_behind) return true;
  }
  return false;
}

void add_round(Allowed& allowed, const Round& round) {
  allowed.add_office(round.contact);
  for (const SendingWay& way : round.methods) {
    for (const std::string* text : {&way.to, &way.office, &way.note}) allowed.add_office(*text);
  }
  for (const std::string& place : round.places) allowed.add_office(place);
  for (const RelatedDocument& document : round.related) allowed.add_office(document.url);
}

void add_reviewed(Allowed& allowed, const ReviewedText& one) {
  allowed.add_reviewed(one.text, one.kind.empty() ? std::nullopt : kind_from_word(one.kind));
}

}  // namespace

void Allowed::add_office(std::string_view text) {
  std::u32string word = bare(fold_for_guard(text).text);
  if (word.size() >= kShortestPiece) office_.push_back(std::move(word));
}

void Allowed::add_office(const Contact& contact) {
  for (const std::string* text :
       {&contact.department, &contact.phone, &contact.mail, &contact.address}) {
    add_office(*text);
  }
}

void Allowed::add_reviewed(std::string_view text, std::optional<Kind> kind) {
  std::u32string word = bare(fold_for_guard(text).text);
  if (!word.empty()) reviewed_.push_back({std::move(word), kind});
}

bool Allowed::covers(Kind kind, std::u32string_view word) const {
  const bool reviewed = std::any_of(reviewed_.begin(), reviewed_.end(), [&](const Reviewed& one) {
    return (!one.kind || *one.kind == kind) && is_piece(word, one.text);
  });
  if (reviewed) return true;
  if (!is_office_kind(kind) || word.size() < kShortestPiece) return false;
  return std::any_of(office_.begin(), office_.end(),
                     [&](const std::u32string& whole) { return is_piece(word, whole); });
}

Allowed allowed_of(const Inventory& inventory, std::uint32_t index, std::string_view path) {
  const Municipality& municipality = inventory.municipalities[index];
  Allowed allowed;
  allowed.add_office(municipality.contact);
  for (const Round& round : inventory.rounds) {
    if (round.municipality == index) add_round(allowed, round);
  }
  for (const ReviewedText& one : municipality.reviewed) {
    if (!path.empty() && !one.where.empty() && one.where != path) continue;
    add_reviewed(allowed, one);
  }
  return allowed;
}

Allowed allowed_of(const SiteSettings& settings, std::span<const Municipality> municipalities,
                   std::span<const Round> rounds) {
  Allowed allowed;
  for (const std::string* text : {&settings.contact, &settings.contact_url, &settings.publisher}) {
    allowed.add_office(*text);
  }
  for (const Municipality& municipality : municipalities) {
    allowed.add_office(municipality.contact);
    for (const ReviewedText& one : municipality.reviewed) add_reviewed(allowed, one);
  }
  for (const Round& round : rounds) add_round(allowed, round);
  return allowed;
}

}  // namespace kokai::guard
