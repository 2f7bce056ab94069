#include "generator/reading/messages.h"

namespace kokai {

const Message kRoundFolder = {
    "round/folder-name",
    Severity::kError,
    {"意見聴取のフォルダーの名前「{0}」は使えません。",
     "The name \"{0}\" of a round's folder cannot be used."},
    {"名前はページの住所になり、募集の前から結果の公表の後まで変わりません。",
     "The name becomes the page's address and stays from the announcement to the result."},
    {"英小文字・数字・ハイフンだけの名前(例: 2026-juki)にしてください。",
     "Use lower-case letters, digits and hyphens, such as 2026-juki."},
    ""};

const Message kRoundFile = {
    "round/no-file",
    Severity::kError,
    {"意見聴取のフォルダー「{0}」に round.md がありません。",
     "The round's folder \"{0}\" has no round.md."},
    {"期間も意見の出し方も分からないため、ページを作れません。",
     "Without its dates and ways of sending no page can be made."},
    {"round.md を加えるか、フォルダーを消してください。ひな形は kokai new round で作れます。",
     "Add round.md or remove the folder; kokai new round writes a pattern."},
    ""};

const Message kRoundEndsFirst = {
    "round/ends-before-start",
    Severity::kError,
    {"意見聴取の終了日({1})が、開始日({0})より前です。",
     "The round ends on {1}, before it starts on {0}."},
    {"募集中の日が一日もなく、意見を出せません。",
     "No day is left on which an opinion can be sent."},
    {"開始 と 終了 を確かめて直してください。終了の日も募集中に数えます。",
     "Check 開始 and 終了; the last day counts as open."},
    ""};

const Message kRoundWord = {"round/word",
                            Severity::kError,
                            {"「{0}」に「{1}」とは書けません。", "\"{0}\" cannot be \"{1}\"."},
                            {"決まった言葉だけを読み取り、ページの表示と日付の計算に使います。",
                             "Only fixed words are understood; pages and dates rest on them."},
                            {"書けるもの: {2}", "What may stand here: {2}"},
                            ""};

const Message kRoundAddress = {
    "round/address",
    Severity::kError,
    {"「{0}」の値「{1}」は、リンクにできる宛先ではありません。",
     "The value \"{1}\" of \"{0}\" is no address that can be a link."},
    {"ページから意見を送れなくなります。", "Nobody could send an opinion from the page."},
    {"例: {2}", "For example: {2}"},
    ""};

const Message kAllowKind = {
    "allow/kind",
    Severity::kError,
    {"「{0}」は、伏せる言葉の種類ではありません。", "\"{0}\" is no kind of personal data."},
    {"種類が分からないため、この言葉は伏せられたままになります。",
     "The entry is left out, and its text stays masked or stops the publication."},
    {"書けるもの: {1}。どの種類でもよいときは kind を書かずにおきます。",
     "What may stand here: {1}. Without kind the entry holds for all of them."},
    ""};

}  // namespace kokai
