#include "generator/intake/messages.h"

#include <array>

namespace kokai {

const Message kImportBadOption = {
    "import/bad-option",
    Severity::kError,
    {"{0} に与えた「{1}」は使えません。", "The value \"{1}\" given for {0} cannot be used."},
    {"手で与えた値は読み取った値より優先され、そのまま評価書に書かれます。",
     "Values given by hand win over what was read and are written into the assessment."},
    {"{2}", "{2}"},
    ""};

const Message kImportDestroyedText = {
    "import/destroyed-text",
    Severity::kError,
    {"文字が壊れていて、評価書として読めません: {0}。",
     "The text is destroyed and cannot be read as an assessment: {0}."},
    {"文字の壊れた原文からは、書かれていたことを確かめられません。推測で補うことはしません。",
     "Nobody can tell from destroyed text what the document said, and nothing is filled in by "
     "guess."},
    {"もとの PDF か Excel から文字を取り出し直してください。PDF "
     "に文字が埋め込まれていないときは、文字認識をしてください。",
     "Extract the text again from the PDF or spreadsheet; if the PDF holds no text, run character "
     "recognition."},
    ""};

const Message kImportEditedSince = {
    "import/edited-since",
    Severity::kError,
    {"{0} は、取り込んだあとに書き直されています。", "{0} was edited since it was imported."},
    {"職員が直した文を取り込みで消さないためです。何も書き込んでいません。",
     "An import must not wipe out what staff corrected. Nothing was written."},
    {"書き直した内容を捨ててよければ --replace を付けてください。今のファイルは隣に残ります。",
     "If the edits may go, add --replace; the present file is kept beside the new one."},
    ""};

const Message kImportEmpty = {
    "import/empty",
    Severity::kError,
    {"空のファイルです。文字が一つもありません({0} バイト)。",
     "The file is empty: not a single character in {0} bytes."},
    {"取り込むものがありません。", "There is nothing to import."},
    {"文字の入ったファイルを指定してください。画像だけの PDF は、先に文字認識をしてください。",
     "Name a file with text in it; run character recognition first on a PDF of pictures."},
    ""};

const Message kImportFigureMissing = {
    "import/figure-missing",
    Severity::kWarning,
    {"{0} の図は、取り出した文字には入っていません。",
     "The figure of {0} is not in the extracted text."},
    {"この欄には事務の流れの図がありますが、文字の取り出しでは図が失われます。",
     "The form has a drawing of the work here; extraction of text loses it."},
    {"図を files/ に置き、この見出しの下に ![説明](files/図の名前) と書いてください。",
     "Put the drawing into files/ and write ![description](files/name) below this heading."},
    ""};

const Message kImportFormGuessed = {
    "import/form-guessed",
    Severity::kWarning,
    {"表紙がないので、見出しから{0}と判断しました。",
     "There is no cover; the headings say this is {0}."},
    {"様式が違うと、項目の番号と選択肢が変わります。",
     "With another form the numbers and options differ."},
    {"違うときは --form で様式を与えてください。", "If that is wrong, give the form with --form."},
    ""};

const Message kImportNoMunicipality = {"import/no-municipality",
                                       Severity::kError,
                                       {"団体コード {0} のフォルダーが {1} にありません。",
                                        "There is no folder for municipality {0} in {1}."},
                                       {"評価書は団体のフォルダーの中に置かれます。",
                                        "Assessments live in the folder of their municipality."},
                                       {"先に kokai new municipality {0} で団体を作ってください。",
                                        "Make it first: kokai new municipality {0}."},
                                       ""};

const Message kImportNotAnAssessment = {
    "import/not-an-assessment",
    Severity::kError,
    {"特定個人情報保護評価書ではないようです(様式の見出しと合った行: {0})。",
     "This does not look like a 特定個人情報保護評価書 (lines that match the form: {0})."},
    {"表紙の「特定個人情報保護評価書」も、様式の部の見出しも見つかりません。",
     "Neither the title of the cover nor the headings of the form's parts were found."},
    {"ファイルを確かめてください。評価書の一部だけなら --form で様式を与えてください。",
     "Check the file. If it is a part of an assessment, give the form with --form."},
    ""};

const Message kImportNotUtf8 = {
    "import/not-utf8",
    Severity::kError,
    {"UTF-8 として読めません(先頭から {0} バイト目)。", "This is not UTF-8 (from byte {0})."},
    {"文字コードを推測すると、文字が化けても気づけません。",
     "Guessing the encoding would hide wrong characters."},
    {"UTF-8 で保存し直してください。", "Save the file as UTF-8."},
    "RFC 3629"};

const Message kImportNumberMissing = {
    "import/number-missing",
    Severity::kNote,
    {"評価書番号がありません。", "There is no 評価書番号."},
    {"番号は作りません。番号のない評価書は draft- のフォルダーに置かれます。",
     "Numbers are never made up; an assessment without one goes into a draft- folder."},
    {"番号が決まっていれば --number で与えてください。", "If it has one, give it with --number."},
    ""};

const Message kImportOddCharacters = {
    "import/odd-characters",
    Severity::kWarning,
    {"読めない文字が {0} 字あります。", "{0} characters cannot be read."},
    {"外字か、文字の取り出しに失敗した文字です。原文のまま残しました。",
     "They are private characters, or extraction failed. They are kept as they are."},
    {"もとの評価書を見て、正しい文字に直してください。",
     "Look at the original and put the right characters."},
    ""};

const Message kImportOppositeWording = {
    "import/opposite-wording",
    Severity::kWarning,
    {"原文の見出し「{0}」は、様式の言葉と意味が逆です。",
     "The original's heading \"{0}\" says the opposite of the form."},
    {"文字の取り出しで「ない」が抜けたか重なったものです。見出しは様式の言葉「{1}」で書きました。",
     "Extraction lost or doubled a \"not\". The heading is written in the form's words: \"{1}\"."},
    {"もとの評価書で確かめてください。", "Check it in the original."},
    "特定個人情報保護評価に関する規則 様式"};

const Message kImportOtherAssessment = {
    "import/other-assessment",
    Severity::kError,
    {"{0} には別の評価書「{1}」があります。", "{0} holds another assessment: \"{1}\"."},
    {"別の評価書を消さないためです。何も書き込んでいません。",
     "Another assessment must not be wiped out. Nothing was written."},
    {"--slug で別の名前を与えるか、評価書名が変わっただけなら --replace を付けてください。",
     "Give another name with --slug, or add --replace if only the title has changed."},
    ""};

const Message kImportSameTarget = {
    "import/same-target",
    Severity::kError,
    {"二つの評価書が同じファイル {0} になります。",
     "Two assessments would become the same file {0}."},
    {"一方が他方を消してしまいます。", "One would wipe out the other."},
    {"ファイルを評価書ごとに分け、それぞれ --number か --slug を与えてください。",
     "Split the file by assessment and give each its --number or --slug."},
    ""};

const Message kImportTitleMissing = {
    "import/title-missing",
    Severity::kError,
    {"評価書名がありません。", "There is no 評価書名."},
    {"表紙がないか、表紙の評価書名の欄が空です。名前は作りません。",
     "The cover, or its box for the title, is missing. Titles are never made up."},
    {"--title で評価書名を与えてください。", "Give the title with --title."},
    ""};

const Message kImportTooLarge = {
    "import/too-large",
    Severity::kError,
    {"大きすぎます({0} バイト、限度は {1} バイト)。", "Too large ({0} bytes, the limit is {1})."},
    {"評価書の文字としてはありえない大きさです。", "No assessment has that much text."},
    {"ファイルを確かめてください。", "Check the file."},
    ""};

const Message kImportUnreadableCount = {
    "import/unreadable-count",
    Severity::kWarning,
    {"{0} の件数が読めません。", "The number in {0} cannot be read."},
    {"原文では、数字の場所に印があります。数は作りません。",
     "The original has a mark where the number was. Numbers are never made up."},
    {"もとの評価書を見て、件数を書いてください。", "Look at the original and write the number."},
    ""};

const Message kImportUnreadableMark = {
    "import/unreadable-mark",
    Severity::kWarning,
    {"{0} の印が読めません: {1}", "Marks of {0} cannot be read: {1}"},
    {"文字の取り出しで、付いた印と付いていない印の区別が失われています。[?] と書きました。",
     "Extraction lost the difference between ticked and not ticked. They are written as [?]."},
    {"もとの評価書を見て、[?] を [x] か [ ] に直してください。",
     "Look at the original and change [?] into [x] or [ ]."},
    ""};

std::span<const Message* const> intake_messages() {
  static constexpr std::array kAll = {
      &kImportBadOption,       &kBookAnswerName,        &kBookAnswerNumber,
      &kBookAnswerText,        &kBookAnswerUnfinished,  &kBookConflict,
      &kBookNotOurs,           &kBookUnknownOpinion,    &kImportDestroyedText,
      &kImportEditedSince,     &kImportEmpty,           &kImportFigureMissing,
      &kImportFormGuessed,     &kMappingWord,           &kImportNoGlossary,
      &kImportNoMunicipality,  &kImportNotATerm,        &kImportNotAnAssessment,
      &kImportNotUtf8,         &kImportNumberMissing,   &kImportOddCharacters,
      &kOpinionsAlike,         &kOpinionsAttachment,    &kOpinionsChanged,
      &kOpinionsColumnAsked,   &kOpinionsFileKind,      &kOpinionsLedger,
      &kOpinionsLedgerLost,    &kOpinionsMethodMissing, &kOpinionsMethodUnknown,
      &kOpinionsNoColumn,      &kOpinionsSheetSkipped,  &kImportOppositeWording,
      &kImportOtherAssessment, &kPersonalWords,         &kPrivateWords,
      &kImportSameTarget,      &kImportTermKnown,       &kImportTermNoDefinition,
      &kImportTermNoReading,   &kImportTitleMissing,    &kImportTooLarge,
      &kImportUnreadableCount, &kImportUnreadableMark,
  };
  return kAll;
}

}  // namespace kokai
