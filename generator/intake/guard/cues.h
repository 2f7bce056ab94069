#pragma once

// Words beside which something is what it would not be alone: 番号, 電話, 氏名 …

#include <cstdint>
#include <optional>
#include <vector>

#include "generator/intake/guard/folded.h"

namespace kokai::guard {

enum class Cue : std::uint8_t {
  kMyNumber,
  kCorporate,  ///< 法人番号
  kResidentCode,
  kPension,
  kInsurance,      ///< 保険証, 受給者番号: what follows is a number
  kInsuranceName,  ///< 介護保険, 国保: the service itself
  kLicence,
  kPassport,
  kResidenceCard,
  kAccount,   ///< 口座番号, 普通預金 …
  kBank,      ///< 銀行, 支店 …
  kPostBank,  ///< ゆうちょ
  kPhone,
  kPostal,
  kAddress,
  kMail,
  kBirthday,
  kName,         ///< 氏名
  kAnyNumber,    ///< 番号は: whose, another word may say
  kOtherNumber,  ///< 受付番号, 条例第 …: what follows is no person's number
};

struct CueAt {
  std::uint32_t begin;
  std::uint32_t end;
  Cue cue;
};

/// The words of one text, in order; of two at one place the longer one.
class Cues {
 public:
  explicit Cues(const Folded& folded);

  /// The last word of the kind that ends at most `reach` characters before `at`, with no full stop
  /// or empty line between; its end.
  std::optional<std::size_t> before(std::size_t at, Cue cue, std::size_t reach) const;
  /// The word of any kind that ends nearest before `at`.
  const CueAt* nearest_before(std::size_t at, std::size_t reach) const;
  /// True when the kind's word begins at most `reach` characters behind `at`, within the sentence.
  bool behind(std::size_t at, Cue cue, std::size_t reach) const;

  const std::vector<CueAt>& all() const { return all_; }

 private:
  bool parted(std::size_t begin, std::size_t end) const;

  const Folded& folded_;
  std::vector<CueAt> all_;
};

}  // namespace kokai::guard
