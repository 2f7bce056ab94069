#include "generator/reading/messages.h"

namespace kokai {

const Message kOpinionColumnMissing = {
    "opinion/column-missing",
    Severity::kError,
    {"意見の表に「{0}」の列がありません。", "The table of opinions has no column \"{0}\"."},
    {"見出しの名前で列を読み分けています。", "Columns are told apart by their headings."},
    {"1行目を直してください。列: {1}", "Mend the first line. Columns: {1}"},
    ""};

const Message kOpinionColumnTwice = {
    "opinion/column-twice",
    Severity::kError,
    {"意見の表に「{0}」の列が二つあります。", "The table of opinions has two columns \"{0}\"."},
    {"どちらを公表するのか分かりません。", "Nobody can tell which of them is to be published."},
    {"要らない列を消すか、見出しを変えてください。", "Remove one of them or rename it."},
    ""};

const Message kOpinionColumnUnknown = {
    "opinion/column-unknown",
    Severity::kWarning,
    {"意見の表の列「{0}」は、kokai の知らない列です。",
     "The column \"{0}\" of the table of opinions is not known."},
    {"公表されず、表にはそのまま残ります。氏名や連絡先を書く列であれば、このフォルダーに置けません"
     "。",
     "It stays in the table and is not published. Names and addresses must not lie in this "
     "folder."},
    {"見出しの間違いなら直してください。列: {1}", "Mend the heading if it is a slip. Columns: {1}"},
    ""};

const Message kOpinionNumber = {"opinion/number",
                                Severity::kError,
                                {"意見の番号「{0}」は、1以上の整数ではありません。",
                                 "The number \"{0}\" of an opinion is no whole number from 1."},
                                {"番号は、意見と回答をつなぎ、公表した後も変わりません。",
                                 "Numbers join opinions and answers and never change."},
                                {"番号を書くか、空の行なら行ごと消してください。",
                                 "Write its number, or remove the whole row."},
                                ""};

const Message kOpinionNumberTwice = {
    "opinion/number-twice",
    Severity::kError,
    {"番号{0}の意見が二つあります(もう一つは{1}行)。",
     "There are two opinions {0} (the other one in line {1})."},
    {"どちらに回答したのか分かりません。", "Nobody can tell which of them was answered."},
    {"一方に、使われていない番号を付けてください。", "Give one of them a number that is free."},
    ""};

const Message kOpinionWord = {
    "opinion/word",
    Severity::kError,
    {"意見の「{0}」に「{1}」とは書けません。", "\"{0}\" of an opinion cannot be \"{1}\"."},
    {"決まった言葉だけを読み取り、件数と公表の範囲を決めます。",
     "Only fixed words are understood; counts and what is published rest on them."},
    {"書けるもの: {2}", "What may stand here: {2}"},
    ""};

const Message kOpinionDay = {
    "opinion/day",
    Severity::kError,
    {"意見の受付日「{0}」を日付として読めません。",
     "The day \"{0}\" on which an opinion came cannot be read."},
    {"いつ受け付けたかを示せません。", "The page could not say when it was received."},
    {"2026-11-09 のように書くか、分からなければ空にしてください。",
     "Write it like 2026-11-09, or leave it empty when it is not known."},
    "ISO 8601"};

const Message kOpinionWithoutText = {
    "opinion/without-text",
    Severity::kError,
    {"公開する意見{0}に、文がありません。", "Opinion {0} is to be shown but has no text."},
    {"何への回答か、読む人に分かりません。", "Nobody could tell what was answered."},
    {"意見を書くか、公開区分を「非公開」にして理由を書いてください。",
     "Write its text, or 非公開 and the reason."},
    ""};

const Message kOpinionWithoutReason = {
    "opinion/without-reason",
    Severity::kWarning,
    {"意見{0}は「{1}」ですが、伏せた理由がありません。",
     "Opinion {0} is {1} without a reason (伏せた理由)."},
    {"理由なしに伏せると、都合の悪い意見を隠したと受け取られます。",
     "What is withheld without a reason looks like something hidden."},
    {"伏せた理由 に、例えば「個人の氏名」「誹謗中傷」と書いてください。",
     "Write the reason, such as 個人の氏名."},
    ""};

const Message kOpinionMaskedWhole = {
    "opinion/masked-whole",
    Severity::kWarning,
    {"意見{0}は「公開」ですが、伏せた理由があります。",
     "Opinion {0} is 公開 but has a reason for being masked."},
    {"全文なのか、一部を伏せたものなのか、読む人に分かりません。",
     "Nobody can tell whether this is its whole text."},
    {"一部を伏せたなら「一部公開」に、何も伏せていないなら理由を消してください。",
     "Write 一部公開 when something is masked, or remove the reason."},
    ""};

const Message kAnswerName = {
    "answer/file-name",
    Severity::kError,
    {"回答のファイルの名前「{0}」は使えません。", "The name \"{0}\" of an answer cannot be used."},
    {"名前は、意見の表の「回答」とページの中の住所になります。",
     "Opinions refer to it by this name, and it becomes an address on the page."},
    {"英小文字・数字・ハイフンだけの名前(例: a01.md)にしてください。",
     "Use lower-case letters, digits and hyphens, such as a01.md."},
    ""};

const Message kAnswerHeading = {
    "answer/heading",
    Severity::kError,
    {"回答の見出し「{0}」は使えません。", "An answer cannot have the heading \"{0}\"."},
    {"意見の概要と市の考え方を、見出しで読み分けています。",
     "Summary and view are told apart by their headings."},
    {"見出しは「## 意見の概要」と「## 市の考え方」の二つだけを、一度ずつ書いてください。",
     "Write \"## 意見の概要\" and \"## 市の考え方\", once each, and no other heading of that "
     "rank."},
    ""};

const Message kAnswerPartMissing = {
    "answer/part-missing",
    Severity::kError,
    {"回答に「{0}」がないか、空です。", "The answer has no \"{0}\", or it is empty."},
    {"意見の概要と市の考え方がそろって、初めて回答になります。",
     "An answer is the summary of the opinions and the city's view."},
    {"見出し「## {0}」の下に書いてください。", "Write it below \"## {0}\"."},
    ""};

const Message kAnswerEffect = {
    "answer/effect",
    Severity::kError,
    {"回答の effect に「{0}」とは書けません。", "\"effect\" of an answer cannot be \"{0}\"."},
    {"五つの区分で数え、絞り込めるようにしています。",
     "Answers are counted and filtered by five effects."},
    {"書けるもの: {1}", "What may stand here: {1}"},
    ""};

const Message kAnswerNumber = {
    "answer/opinion-number",
    Severity::kError,
    {"回答の opinions に「{0}」とは書けません。", "\"opinions\" of an answer cannot hold \"{0}\"."},
    {"意見とは番号でつながります。", "Opinions are joined by their numbers."},
    {"意見の番号を、例えば opinions: [1, 4, 7] と書いてください。",
     "Write the numbers, such as opinions: [1, 4, 7]."},
    ""};

}  // namespace kokai
