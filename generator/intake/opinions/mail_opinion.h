#pragma once

#include "generator/formats/mail.h"
#include "generator/intake/opinions/received.h"

namespace kokai {

/// Around parts of a mail that its sender did not write as the opinion: kept, and masked as a whole
/// in the public text (public_text.h).
inline constexpr std::string_view kQuoteBegins = "〔引用〕";
inline constexpr std::string_view kQuoteEnds = "〔引用終わり〕";
inline constexpr std::string_view kSignatureBegins = "〔署名〕";
inline constexpr std::string_view kSignatureEnds = "〔署名終わり〕";

/// A mail as an opinion: the subject is the place it speaks of, its number the receipt, earlier
/// mail and signature are marked, attachments listed.
Received opinion_of(const mail::Mail& mail);

}  // namespace kokai
