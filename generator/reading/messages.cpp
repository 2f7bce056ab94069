#include "generator/reading/messages.h"

namespace kokai {

const Message kComparisonId = {
    "comparisons/id",
    Severity::kError,
    {"comparisons.yaml の id「{0}」は使えません。",
     "The id \"{0}\" in comparisons.yaml cannot be used."},
    {"id は比べるページの住所になり、英小文字・数字・ハイフンだけで、重なってはいけません。",
     "The id becomes the address of the page: lower-case letters, digits and hyphens, each once."},
    {"ほかと重ならない id(例: jido-teate)にしてください。",
     "Write an id that no other entry has, such as jido-teate."},
    ""};

const Message kGuidePicture = {
    "guide/picture",
    Severity::kError,
    {"手引きの画像「{0}」がありません。", "There is no picture \"{0}\" in the handbook."},
    {"ないものを指す画像は、ページで読めません。", "A picture that is not there cannot be shown."},
    {"画像を guide/pictures/ に置き、pictures/名前.png と書いてください(.png、.jpg、.webp)。",
     "Put it into guide/pictures/ and write pictures/name.png (.png, .jpg, .webp)."},
    ""};

const Message kGuideTwice = {
    "guide/twice",
    Severity::kError,
    {"手引きの「{0}」が2つあります(もう一つは {1})。",
     "The handbook has two pages \"{0}\" (the other is {1})."},
    {"ファイルの名前の、番号の後ろの部分がページの住所になります。",
     "What stands behind the number in a file's name is the page's address."},
    {"どちらかのファイルの名前を変えてください。", "Give one of the files another name."},
    ""};

const Message kRawHtml = {
    "markdown/raw-html",
    Severity::kWarning,
    {"HTML のタグが書かれています。", "There is an HTML tag."},
    {"安全のため、タグは働かず、書いたままの文字として表示されます。",
     "For safety tags do nothing; they are shown as the characters they are."},
    {"Markdown の書き方に直してください(太字は **文字**、ふりがなは "
     "{語|よみ})。文字として見せるなら、このままで構いません。",
     "Write it in Markdown (**bold**, {word|reading}). To show the characters, leave them."},
    ""};

const Message kTooDeep = {"markdown/too-deep",
                          Severity::kWarning,
                          {"引用や箇条書きの入れ子、記号の並びが限度を超えています。",
                           "Quotes, lists or signs are nested or repeated beyond the limit."},
                          {"ここから先の記号は、書いたままの文字として表示されます。",
                           "From here on the signs are shown as the characters they are."},
                          {"入れ子を浅くしてください。", "Nest less deeply."},
                          ""};

const Message kNearHeading = {
    "reading/near-heading",
    Severity::kWarning,
    {"見出し「{0}」は、様式の「{1}」に近いですが同じではありません。",
     "The heading \"{0}\" is close to the form's \"{1}\", but not the same."},
    {"様式の項目として読みましたが、書き手の意図と違うかもしれません。",
     "It was read as the form's item, which may not be what was meant."},
    {"様式の項目なら「{1}」と書いてください。独自の見出しなら、似ていない言葉にしてください。",
     "If it is the form's item, write \"{1}\"; if it is your own heading, choose other words."},
    "特定個人情報保護評価に関する規則 様式"};

const Message kOppositeWording = {
    "reading/opposite-wording",
    Severity::kWarning,
    {"見出し「{0}」は、様式の言葉と意味が逆です。",
     "The heading \"{0}\" says the opposite of the form's words."},
    {"文字の読み取りで「ない」が抜け落ちたり重なったりしたものと考えられます。",
     "A \"not\" was probably lost or doubled when the text was extracted."},
    {"様式の言葉は「{1}」です。原本で確かめて、そう書いてください。",
     "The form says \"{1}\". Check the original, then write that."},
    "特定個人情報保護評価に関する規則 様式"};

const Message kOtherNumbers = {
    "reading/other-numbers",
    Severity::kNote,
    {"番号が様式と違う見出しが {0} あります。最初は「{1}」(様式では「{2}」)です。",
     "{0} headings have other numbers than the form. The first is \"{1}\" (the form: \"{2}\")."},
    {"項目は言葉で見分けるので、内容は正しく読まれています。ページには様式の番号が表示されます。",
     "Items are known by their words, so nothing is misread; pages show the form's numbers."},
    {"様式の番号に直すと、原本や他の市区町村と見比べやすくなります。",
     "With the form's numbers it is easier to compare with other documents."},
    "特定個人情報保護評価に関する規則 様式"};

const Message kDuplicateHeading = {
    "reading/duplicate-heading",
    Severity::kWarning,
    {"「{0}」が同じ場所に 2 回以上あります(最初は {1} 行)。",
     "\"{0}\" stands more than once at the same place (first on line {1})."},
    {"様式では 1 回だけ書く欄です。どちらが正しいか、プログラムには決められません。",
     "The form has it once; the program cannot decide which one is right."},
    {"一つにまとめるか、余分な見出しを消してください。",
     "Bring them together or remove the extra heading."},
    "特定個人情報保護評価に関する規則 様式"};

const Message kUnknownOption = {
    "reading/unknown-option",
    Severity::kWarning,
    {"「{1}」の選択肢「{0}」は、様式にありません。", "The form has no option \"{0}\" for \"{1}\"."},
    {"ページには書かれたまま表示しますが、集計や比較には入りません。",
     "Pages show it as written, but it takes no part in counts and comparisons."},
    {"様式の選択肢: {2}", "The form's options: {2}"},
    "特定個人情報保護評価に関する規則 様式"};

const Message kTwoChoices = {
    "reading/two-choices",
    Severity::kWarning,
    {"「{0}」は一つだけ選ぶ欄ですが、{1} つ選ばれています: {2}",
     "\"{0}\" takes one choice, but {1} are marked: {2}"},
    {"どれが正しいか分からないまま公開されます。",
     "It would be published without telling which one holds."},
    {"原本で確かめて、一つだけを [x] にしてください。", "Check the original and leave one [x]."},
    "特定個人情報保護評価に関する規則 様式"};

const Message kUnreadableMark = {
    "reading/unreadable-mark",
    Severity::kWarning,
    {"「{0}」に、原本で読み取れなかった印 [?] が {1} 個あります: {2}",
     "\"{0}\" has {1} marks [?] that could not be read in the original: {2}"},
    {"確かめるまでは、選んだとも選ばないとも言えません。ページには「原本で確認が必要」と表示されま"
     "す。",
     "Until somebody checks, neither yes nor no can be said; pages say so."},
    {"原本を見て、[x] か [ ] に直してください。", "Look at the original and write [x] or [ ]."},
    ""};

const Message kForeignMark = {
    "reading/foreign-mark",
    Severity::kWarning,
    {"「{0}」の選択肢に、印 [x] [ ] [?] のどれでもない行があります: {1}",
     "An option of \"{0}\" has none of the marks [x], [ ], [?]: {1}"},
    {"選んだかどうか分からないため、読み取れない印として扱いました。",
     "Nobody can tell whether it is chosen, so it is taken for an unreadable mark."},
    {"選んだものは「- [x] 」、選ばないものは「- [ ] 」で始めてください。",
     "Begin chosen options with \"- [x] \" and the others with \"- [ ] \"."},
    ""};

const Message kCountWithoutNumber = {
    "reading/count-without-number",
    Severity::kWarning,
    {"「{0}」は「{1}」ですが、件数がありません。", "\"{0}\" says \"{1}\" but gives no count."},
    {"様式は件数も求めています。", "The form asks for the count, too."},
    {"「（5）件」のように件数を書いてください。", "Write the count like （5）件."},
    "特定個人情報保護評価に関する規則 様式"};

const Message kChangeDate = {
    "reading/change-date",
    Severity::kWarning,
    {"変更日「{0}」が YYYY-MM-DD の日付として読めません。",
     "The change date \"{0}\" cannot be read as YYYY-MM-DD."},
    {"変更の年表に並べられません。書かれたまま表示します。",
     "It cannot be placed in the history of changes; it is shown as written."},
    {"2026-04-01 のように書いてください。日付がなければ（変更日の記載なし）と書きます。{1}",
     "Write it like 2026-04-01, or （変更日の記載なし） when there is none. {1}"},
    "ISO 8601"};

std::span<const Message* const> reading_messages() {
  static constexpr const Message* kAll[] = {
      &kUnknownFile,
      &kLinkOut,
      &kNotRegular,
      &kControlInName,
      &kNameNotNfc,
      &kDotsInName,
      &kFolderName,
      &kCheckDigit,
      &kTwinMunicipality,
      &kNoMunicipalityFile,
      &kCodeDiffers,
      &kAssessmentFolder,
      &kRoundFolder,
      &kRoundFile,
      &kRoundEndsFirst,
      &kRoundWord,
      &kRoundAddress,
      &kOpinionColumnMissing,
      &kOpinionColumnTwice,
      &kOpinionColumnUnknown,
      &kOpinionNumber,
      &kOpinionNumberTwice,
      &kOpinionWord,
      &kOpinionDay,
      &kOpinionWithoutText,
      &kOpinionWithoutReason,
      &kOpinionMaskedWhole,
      &kAnswerName,
      &kAnswerHeading,
      &kAnswerPartMissing,
      &kAnswerEffect,
      &kAnswerNumber,
      &kAllowKind,
      &kLedgerRow,
      &kRedirectAddress,
      &kRedirectTwice,
      &kDocumentName,
      &kDocumentTooLarge,
      &kNoSiteFile,
      &kInvalidUtf8,
      &kNulByte,
      &kControlCharacter,
      &kUnknownKey,
      &kWrongType,
      &kMissingKey,
      &kDateNotIso,
      &kDateDoesNotExist,
      &kDateOutsideEra,
      &kDateBeforeEra,
      &kNoWesternDate,
      &kNoDate,
      &kBaseUrl,
      &kPublicKey,
      &kTimeZone,
      &kNoFrontmatter,
      &kFrontmatterNoEnd,
      &kFormName,
      &kFormLabel,
      &kOctalNumber,
      &kNumberShape,
      &kNumberDiffers,
      &kDateDiffers,
      &kStatusWord,
      &kStatusAndFile,
      &kNoAuthority,
      &kRawHtml,
      &kTooDeep,
      &kNearHeading,
      &kOppositeWording,
      &kOtherNumbers,
      &kDuplicateHeading,
      &kUnknownOption,
      &kTwoChoices,
      &kUnreadableMark,
      &kForeignMark,
      &kCountWithoutNumber,
      &kChangeDate,
      &kTermId,
      &kTwinTermId,
      &kNoReading,
      &kReadingNotKana,
      &kTermTwice,
      &kTermWithoutLetters,
      &kUnknownSeeAlso,
      &kDefinitionSaysNothing,
      &kTermTooLong,
      &kTermTooMany,
      &kNameKind,
      &kNameId,
      &kTwinNameId,
      &kNameTwice,
      &kNameTooLong,
      &kComparisonId,
      &kGuidePicture,
      &kGuideTwice,
  };
  return kAll;
}

}  // namespace kokai
