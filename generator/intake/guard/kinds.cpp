#include "generator/intake/guard/kinds.h"

#include <algorithm>
#include <array>

#include "generator/intake/guard/reasons.h"
#include "generator/model/reviewed.h"

namespace kokai::guard {
namespace {

struct Words {
  std::string_view mask;
  std::string_view english;
};

// In the order of Kind; personal_kinds() has the Japanese words.
constexpr std::array<Words, kKinds> kWords = {{
    {"［個人番号］", "My Number"},
    {"［住民票コード］", "resident code"},
    {"［年金番号］", "pension number"},
    {"［保険の番号］", "insurance number"},
    {"［免許証番号］", "driving licence number"},
    {"［旅券番号］", "passport number"},
    {"［在留カード番号］", "residence card number"},
    {"［口座番号］", "bank account"},
    {"［電話番号］", "telephone number"},
    {"［メールアドレス］", "mail address"},
    {"［住所］", "address"},
    {"［氏名］", "name"},
    {"［生年月日］", "date of birth"},
    {"［年齢］", "age"},
    {"［URL］", "URL with a key"},
}};

const Words& words_of(Kind kind) { return kWords[static_cast<std::size_t>(kind)]; }

}  // namespace

std::string_view mask_word(Kind kind) { return words_of(kind).mask; }
Bilingual kind_word(Kind kind) {
  return {personal_kinds()[static_cast<std::size_t>(kind)], words_of(kind).english};
}

Bilingual confidence_word(Confidence confidence) {
  switch (confidence) {
    case Confidence::kPossible:
      return {"可能性あり", "possible"};
    case Confidence::kLikely:
      return {"おそらく", "likely"};
    case Confidence::kSure:
      break;
  }
  return {"確実", "sure"};
}

std::optional<Kind> kind_from_word(std::string_view word) {
  const std::span<const std::string_view> words = personal_kinds();
  const auto found = std::find(words.begin(), words.end(), word);
  if (found == words.end()) return std::nullopt;
  return static_cast<Kind>(found - words.begin());
}

const Reason kCheckAndWord = {"number/check-and-word",
                              {"検査用数字が合い、そばに番号の名前がある",
                               "the check digit is right, and the number's name stands beside it"}};
const Reason kCheckAlone = {"number/check-alone",
                            {"検査用数字が合う", "the check digit is right"}};
const Reason kWordAlone = {
    "number/word-alone",
    {"桁数が合い、そばに番号の名前がある",
     "it has the number's length, and the number's name stands beside it"}};
const Reason kShapeAndWord = {
    "shape/word",
    {"書き方が合い、そばに名前がある", "it is written like one, and its name stands beside it"}};
const Reason kShapeAlone = {"shape/alone", {"書き方が合う", "it is written like one"}};
const Reason kOfSender = {"sender/own",
                          {"この意見を出した人の欄にある", "it stands in the sender's own columns"}};
const Reason kMailShape = {"mail/shape", {"メールアドレスの形", "it is a mail address"}};
const Reason kMailSpelled = {
    "mail/spelled", {"@ を言葉で書いたメールアドレス", "a mail address with @ spelled out"}};
const Reason kPrivateMail = {"mail/private-provider",
                             {"個人が使うメールサービスのアドレス",
                              "an address of a mail service that persons use"}};
const Reason kPostalCode = {"address/postal-code", {"郵便番号", "a postal code"}};
const Reason kAddressParts = {
    "address/parts", {"地名に番地や号が続く", "a place's name with the numbers of a house"}};
const Reason kAddressAndWord = {
    "address/word",
    {"「住所」などの語の後に番地がある", "the numbers of a house behind a word for address"}};
const Reason kNameBehindWord = {
    "name/word", {"「氏名：」などの後にある", "it stands behind a word such as 氏名："}};
const Reason kNameNearWord = {
    "name/near-word", {"「氏名」などの語に続く", "it follows a word such as 氏名"}};
const Reason kIntroduced = {"name/introduced",
                            {"名乗る言い方の中にある", "it stands in words of introduction"}};
const Reason kSigned = {"name/signed", {"署名の行にある", "it stands in a signature"}};
const Reason kAddressed = {"name/addressed",
                           {"「様」「さん」などが付く", "様, さん or the like follows"}};
const Reason kFullName = {"name/full",
                          {"よくある姓と名の並び", "a frequent family name and given name"}};
const Reason kAgeBesideName = {"age/beside-name",
                               {"氏名のそばの年齢", "an age beside a name"}};
const Reason kTokenInUrl = {"url/token",
                            {"鍵になる文字列を含むURL", "an address that holds a key"}};
const Reason kRandomPath = {"url/random-path",
                            {"推測できない長い文字列を含むURL",
                             "an address with a long part that cannot be guessed"}};

}  // namespace kokai::guard
