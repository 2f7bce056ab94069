#pragma once

// What the guard can find, how sure it is, and the words for both.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "generator/diagnostics/message.h"

namespace kokai::guard {

enum class Kind : std::uint8_t {
  kMyNumber,       ///< 個人番号
  kResidentCode,   ///< 住民票コード
  kPension,        ///< 基礎年金番号
  kInsurance,      ///< 被保険者証の記号・番号, 保険者番号
  kLicence,        ///< 運転免許証の番号
  kPassport,       ///< 旅券番号
  kResidenceCard,  ///< 在留カード番号
  kBankAccount,    ///< 口座番号, ゆうちょ 記号・番号
  kPhone,          ///< telephone and fax
  kMail,
  kAddress,   ///< postal code, 番地, 丁目・番・号
  kName,      ///< of a person
  kBirthday,  ///< 生年月日
  kAge,       ///< only beside a name
  kTokenUrl,  ///< an address that opens something to whoever holds it
};
inline constexpr std::size_t kKinds = 15;

enum class Confidence : std::uint8_t {
  kPossible,  ///< told to staff, not masked
  kLikely,    ///< masked at import; a warning in `check`
  kSure,      ///< masked at import; stops a publication
};

/// Why something was taken for what it is. Constants with static storage, without any found text.
struct Reason {
  std::string_view id;  ///< stable: "number/check-and-word"
  Bilingual words;
};

/// Bytes [begin, end) of the text as given; never splits a character.
struct Hit {
  std::size_t begin = 0;
  std::size_t end = 0;
  Kind kind = Kind::kName;
  Confidence confidence = Confidence::kPossible;
  const Reason* why = nullptr;
};

/// ［個人番号］ ［電話番号］ …: what stands in the public text instead.
std::string_view mask_word(Kind kind);
/// 個人番号 / My Number: for messages and counts.
Bilingual kind_word(Kind kind);
Bilingual confidence_word(Confidence confidence);
/// The kind of a mask's or a message's word (電話番号); nothing for any other word.
std::optional<Kind> kind_from_word(std::string_view word);

}  // namespace kokai::guard
