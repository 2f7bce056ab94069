#pragma once

namespace kokai {

/// A character of Japanese running text, beside which a line break or a blank has no meaning: kana,
/// kanji, CJK and fullwidth punctuation. Fullwidth letters and digits are not: "ＡＢＣ　ＤＥＦ" are
/// two words.
bool is_japanese(char32_t code_point);

}  // namespace kokai
