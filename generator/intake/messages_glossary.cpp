#include "generator/intake/messages.h"

namespace kokai {

const Message kImportNoGlossary = {
    "import/no-glossary",
    Severity::kError,
    {"用語集が見つかりません。", "There is no glossary in it."},
    {"「用語集」という見出しか、「用語」と「意味」の見出しがある表を探しました。",
     "A heading 用語集, or a table headed 用語 and 意味, was looked for."},
    {"用語と説明をタブで区切った行の前に、「用語集」という行を置いてください。",
     "Put a line 用語集 before the lines of term, tab and explanation."},
    ""};

const Message kImportTermKnown = {
    "import/term-known",
    Severity::kNote,
    {"「{0}」はすでにあります({1})。取り込みませんでした。",
     "\"{0}\" is there already ({1}) and was not imported."},
    {"職員が書いた説明を消さないためです。", "An import must not wipe out what staff wrote."},
    {"元の説明のほうがよければ、記録(--report)から手で写してください。",
     "If the original explains it better, copy it by hand from the report."},
    ""};

const Message kImportTermNoDefinition = {
    "import/term-without-definition",
    Severity::kWarning,
    {"「{0}」には説明がありません。取り込みませんでした。",
     "Nothing explains \"{0}\"; it was not imported."},
    {"文字の取り出しで、説明の欄が失われたものと考えられます。",
     "Its cell was probably lost when the text was extracted."},
    {"原本で説明を確かめて、用語集に手で書き加えてください。",
     "Look at the original and add the term by hand."},
    ""};

const Message kImportNotATerm = {
    "import/not-a-term",
    Severity::kWarning,
    {"「{0}」は用語として読めません。取り込みませんでした。",
     "\"{0}\" cannot be read as a term; it was not imported."},
    {"用語にしては長すぎるか、記号だけでできています。行の区切りが失われたのかもしれません。",
     "It is too long for a term, or nothing but signs. The break between lines may be lost."},
    {"原本で用語と説明を確かめて、用語集に手で書き加えてください。",
     "Look at the original and add the term by hand."},
    ""};

const Message kImportTermNoReading = {
    "import/term-without-reading",
    Severity::kWarning,
    {"「{0}」の読みが、元の文字からは分かりません。",
     "The text does not tell how \"{0}\" is read."},
    {"推測で補うことはしません。読みがない用語は、用語集の最後に並びます。",
     "Nothing is guessed. A term without reading stands at the end of the glossary."},
    {"取り込んだファイルに reading: を書き加えてください。", "Add reading: to the imported file."},
    ""};

}  // namespace kokai
