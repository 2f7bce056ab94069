#include "generator/formats/messages.h"

#include "generator/formats/messages_xlsx.h"

namespace kokai {

const Message kYamlSyntax = {
    "yaml/syntax",
    Severity::kError,
    {"YAML として読めません: {0}", "This is not YAML: {0}"},
    {"ここから先の設定が読めないため、この部分の値を使えません。",
     "Nothing behind this place can be read, so its values cannot be used."},
    {"この行の引用符、かっこ、字下げ、コロンの後の空白を確かめてください。",
     "Check the quotes, brackets, indentation and the blank behind the colon on this line."},
    "YAML 1.2"};

const Message kYamlDuplicateKey = {
    "yaml/duplicate-key",
    Severity::kError,
    {"「{0}」が 2 回書かれています(最初は {1} 行)。",
     "\"{0}\" is written twice (first on line {1})."},
    {"どちらの値が正しいか、プログラムには決められません。",
     "The program cannot decide which value is right."},
    {"どちらか一方の行を消してください。", "Remove one of the two lines."},
    "YAML 1.2 §3.2.1.1"};

const Message kYamlAnchor = {
    "yaml/anchor",
    Severity::kError,
    {"アンカーや別名(& や *)「{0}」は使えません。",
     "Anchors and aliases (& and *) are not used here: \"{0}\"."},
    {"短い設定に別名は要らず、小さなファイルから巨大な値を作れてしまいます。",
     "Short settings need no aliases, and a small file could grow into huge values."},
    {"値をそのまま書いてください。記号として書くときは引用符で囲みます: {1}",
     "Write the value itself. To write the sign as text, put it in quotes: {1}"},
    ""};

const Message kYamlTag = {"yaml/tag",
                          Severity::kError,
                          {"タグ「{0}」は使えません。", "Tags are not used here: \"{0}\"."},
                          {"値の型は項目ごとに決まっているため、タグの意味がありません。",
                           "Each key has its own type, so a tag has no meaning."},
                          {"タグを消してください。記号として書くときは引用符で囲みます。",
                           "Remove the tag. To write the sign as text, put it in quotes."},
                          ""};

const Message kYamlMergeKey = {"yaml/merge-key",
                               Severity::kError,
                               {"結合キー(<<)は使えません。", "Merge keys (<<) are not used here."},
                               {"結合された値は、どの行に書かれたかが分からなくなります。",
                                "Nobody could tell on which line a merged value was written."},
                               {"値をそのまま書いてください。", "Write the values themselves."},
                               ""};

const Message kYamlSeveralDocuments = {
    "yaml/several-documents",
    Severity::kError,
    {"1 つのファイルに YAML 文書が 2 つ以上あります。",
     "There is more than one YAML document in this file."},
    {"2 つめからの文書は読まれません。", "Only the first document is read."},
    {"区切りの「---」を消すか、ファイルを分けてください。",
     "Remove the \"---\" between them, or write separate files."},
    ""};

const Message kYamlTooLarge = {
    "yaml/too-large",
    Severity::kError,
    {"設定が大きすぎます({0})。", "These settings are too large ({0})."},
    {"上限は 1 MiB、20,000 個の値です。これより大きい設定は書き間違いと考えられます。",
     "The limits are 1 MiB and 20,000 values; anything larger is taken for a mistake."},
    {"設定だけを残し、本文は Markdown の本文に移してください。",
     "Keep settings only, and move text into the Markdown body."},
    ""};

const Message kYamlTooDeep = {
    "yaml/too-deep",
    Severity::kError,
    {"入れ子が深すぎます({0} 段を超えています)。",
     "The nesting is too deep (more than {0} levels)."},
    {"設定に深い入れ子は要りません。", "Settings need no deep nesting."},
    {"かっこの数と字下げを確かめてください。", "Check the number of brackets and the indentation."},
    ""};

const Message kYamlTab = {"yaml/tab",
                          Severity::kError,
                          {"字下げにタブが使われています。", "The line is indented with a tab."},
                          {"YAML の字下げは空白だけです。", "YAML is indented with blanks only."},
                          {"タブを空白に置き換えてください。", "Replace the tab by blanks."},
                          "YAML 1.2 §6.1"};

std::span<const Message* const> formats_messages() {
  static constexpr const Message* kAll[] = {
      &kYamlSyntax,
      &kYamlDuplicateKey,
      &kYamlAnchor,
      &kYamlTag,
      &kYamlMergeKey,
      &kYamlSeveralDocuments,
      &kYamlTooLarge,
      &kYamlTooDeep,
      &kYamlTab,
      &kCharsetBroken,
      &kCharsetNul,
      &kCharsetMixed,
      &kCharsetOther,
      &kCharsetPrivateUse,
      &kCsvUnclosedQuote,
      &kCsvStrayQuote,
      &kCsvCellTooLarge,
      &kCsvTooManyColumns,
      &kCsvUnevenRow,
      &kCsvMore,
      &kMailNoHeader,
      &kMailTooLarge,
      &kMailTooComplex,
      &kMailTextTooLarge,
      &kMailNoText,
      &kMailCharset,
      &kMailBrokenText,
      &kMailLocked,
      &kMailNotMbox,
      &kXlsxNotAWorkbook,
      &kXlsxOtherFormat,
      &kXlsxEncrypted,
      &kXlsxBroken,
      &kXlsxForbidden,
      &kXlsxTooLarge,
      &kXlsxTooManySheets,
      &kXlsxNoSuchSheet,
      &kXlsxCellPlace,
      &kXlsxCellTooLarge,
      &kXlsxTooManyColumns,
      &kXlsxSharedString,
      &kXlsxErrorValue,
      &kXlsxFormulaWithoutValue,
      &kXlsxHiddenSheet,
      &kXlsxHiddenCells,
  };
  return kAll;
}

}  // namespace kokai
