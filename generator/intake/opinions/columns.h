#pragma once

// What a column of a form's export holds, judged by its heading.

#include <optional>
#include <string>
#include <string_view>

#include "generator/intake/opinions/received.h"

namespace kokai {

/// 「ご意見の内容（必須）」 is kText, 「お名前」 kName. The public text is never guessed: its
/// headings are known word for word, but for polite prefixes, what stands in brackets and words
/// such as 「をご記入ください」. A heading that merely holds 氏名, 住所, 電話 or メール is private.
/// Nothing for a heading that is not known.
std::optional<Field> field_of_heading(std::string_view heading);

/// Does the column continue the one before it (名 behind 姓), so that the two make one line?
bool continues_name(std::string_view heading);

}  // namespace kokai
