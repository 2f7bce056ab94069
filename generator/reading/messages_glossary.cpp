#include "generator/reading/messages.h"

namespace kokai {

const Message kTermId = {
    "glossary/id",
    Severity::kError,
    {"用語の id「{0}」は、使える文字でできていません。",
     "The id \"{0}\" of a term holds characters that cannot be used."},
    {"id はページの住所になります。", "The id becomes the address of a page."},
    {"英小文字と数字を「-」でつないで、64 文字までで書いてください。例: kojin-bango",
     "Write lower-case letters and digits, joined by single hyphens, at most 64: kojin-bango"},
    ""};

const Message kTwinTermId = {
    "glossary/twin-id",
    Severity::kError,
    {"用語の id「{0}」は、ほかの用語が使っています({1})。",
     "Another term has the id \"{0}\" already ({1})."},
    {"同じ住所のページは二つ作れません。", "Two pages cannot have one address."},
    {"どちらかの id を変えるか、同じ用語なら一つにまとめてください。",
     "Change one of the two, or make one term of both."},
    ""};

const Message kNoReading = {
    "glossary/no-reading",
    Severity::kWarning,
    {"用語「{0}」に読み(reading)がありません。", "The term \"{0}\" has no reading."},
    {"五十音順に並べられないため、用語集の最後に置きます。",
     "It cannot be put in order and stands at the end of the glossary."},
    {"reading: に、ひらがなで読みを書いてください。", "Write its reading in kana."},
    ""};

const Message kReadingNotKana = {
    "glossary/reading-not-kana",
    Severity::kWarning,
    {"読み「{0}」に、かなでない文字があります。", "The reading \"{0}\" is not all kana."},
    {"五十音順に並べられないため、用語集の最後に置きます。",
     "It cannot be put in order and stands at the end of the glossary."},
    {"ひらがなかカタカナだけで書いてください(英字や数字も、読むとおりに)。",
     "Write kana only, also for letters and digits, as they are spoken."},
    ""};

const Message kTermTwice = {
    "glossary/twice",
    Severity::kWarning,
    {"「{0}」は、用語か別の言い方として、すでに {1} にあります。",
     "\"{0}\" is a term or alias already, at {1}."},
    {"本文の言葉を、どちらの説明につなぐか決められません。先にある方につなぎます。",
     "A word in a text can lead to one page only: the first has it."},
    {"一つの用語にまとめるか、片方を消してください。", "Join the two terms or remove one."},
    ""};

const Message kTermWithoutLetters = {
    "glossary/no-letters",
    Severity::kWarning,
    {"「{0}」は記号だけでできています。", "\"{0}\" consists of signs alone."},
    {"本文の中から探せません。", "It cannot be looked for in texts."},
    {"言葉を書くか、消してください。", "Write a word, or remove it."},
    ""};

const Message kUnknownSeeAlso = {"glossary/see-also",
                                 Severity::kWarning,
                                 {"see_also の「{0}」は、ほかの用語の id ではありません。",
                                  "\"{0}\" in see_also is no other term's id."},
                                 {"案内する先がないため、ページには出しません。",
                                  "There is nowhere to lead to: it is left out."},
                                 {"用語の言葉ではなく id を書きます。いちばん近い id: {1}",
                                  "Write the id, not the word. The nearest id: {1}"},
                                 ""};

const Message kDefinitionSaysNothing = {
    "glossary/definition",
    Severity::kWarning,
    {"「{0}」の説明(definition)が、その言葉自身だけでできています。",
     "The definition of \"{0}\" says only the word itself."},
    {"読む人は、意味を知ることができません。", "Readers learn nothing of its meaning."},
    {"その言葉を使わずに、何であるかを書いてください。", "Say what it is, in other words."},
    ""};

const Message kTermTooLong = {"glossary/too-long",
                              Severity::kError,
                              {"「{0}」が {1} 文字あります。", "\"{0}\" has {1} characters."},
                              {"長すぎるものは読みません。", "What is too long is not read."},
                              {"{2} 文字までにしてください。", "Write at most {2} characters."},
                              ""};

const Message kTermTooMany = {"glossary/too-many",
                              Severity::kError,
                              {"「{0}」に {1} 個の言葉があります。", "\"{0}\" lists {1} words."},
                              {"多すぎる分は読みません。", "What is too much is not read."},
                              {"{2} 個までにしてください。", "Write at most {2}."},
                              ""};

}  // namespace kokai
