#pragma once

// When two spellings are one name. What is joined here is joined without asking: width and case,
// blanks, （株） ㈱ and 株式会社, explanations in brackets, and the ー at the end of a katakana
// word (サーバ, サーバー). Nothing else: 髙 and 高 are two names until names.yaml says otherwise.

#include <string>
#include <string_view>

namespace kokai {

/// Equal keys, equal names. Empty when the name has no letters. `proper`: a company's ー is its
/// own. Cost: one pass.
std::string name_key(std::string_view name, bool proper = false);

/// The key without its form of company: パナソニック of 株式会社パナソニック. For finding near
/// names.
std::string_view without_company_form(std::string_view key);

}  // namespace kokai
