#pragma once

// One opinion as it came in, with everything its sender wrote: private until it was read, masked
// and numbered.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "generator/model/opinion.h"

namespace kokai {

/// What a column, or a part of a mail, holds.
enum class Field : std::uint8_t {
  kReceipt,  ///< 受付番号, Message-ID
  kMoment,   ///< 受付日
  kMethod,   ///< 方法
  kPlace,    ///< 該当箇所, the subject of a mail
  kText,     ///< 意見
  kName,     ///< 氏名, one a line when several columns hold one
  kAddress,
  kPhone,
  kMail,
  kAge,   ///< 年齢, 年代
  kOther  ///< 「heading: value」, one a line: whatever else there is
};
inline constexpr std::size_t kFields = 11;
std::string_view field_word(Field field);
std::optional<Field> field_from_word(std::string_view word);

struct Received {
  std::array<std::string, kFields> fields;  ///< UTF-8, trimmed, line breaks as LF
  SendingKind method = SendingKind::kForm;
  std::uint32_t file = 0;  ///< which of the imported files
  std::string place;  ///< where in it: 「12行」「回答 12行」「3通目」; empty: all of it

  std::string& operator[](Field field) { return fields[static_cast<std::size_t>(field)]; }
  const std::string& operator[](Field field) const {
    return fields[static_cast<std::size_t>(field)];
  }
};

/// The same for the same words, whatever file they stand in: 32 hex digits of SHA-256 over all
/// fields.
std::string content_id(const Received& received);

/// Does anything but its words tell it from another opinion with the same words?
bool is_distinct(const Received& received);

/// The method that people mean by what they write: メール, FAX, 持参, 電子申請…
std::optional<SendingKind> sending_from_speech(std::string_view written);

}  // namespace kokai
