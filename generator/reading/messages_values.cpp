#include "generator/reading/messages.h"

namespace kokai {

const Message kInvalidUtf8 = {
    "text/invalid-utf8",
    Severity::kError,
    {"UTF-8 の文字として読めないバイト(0x{0})があります。", "The byte 0x{0} is not UTF-8 text."},
    {"文字化けした評価書を公開しないよう、このファイルは読みません。",
     "This file is not read, so that no garbled assessment is published."},
    {"文字コードを UTF-8 にして保存し直してください(Shift_JIS で保存されたときによく起こります)。",
     "Save the file as UTF-8; this often happens when it was saved as Shift_JIS."},
    "RFC 3629"};

const Message kNulByte = {
    "text/nul",
    Severity::kError,
    {"文章の中に NUL(値 0 のバイト)があります。",
     "There is a NUL (a byte of value 0) in the text."},
    {"文章のファイルではないか、壊れています。", "The file is no text, or it is damaged."},
    {"元の文章からファイルを作り直してください。", "Make the file again from the original text."},
    ""};

const Message kControlCharacter = {
    "text/control-character",
    Severity::kWarning,
    {"見えない制御文字(U+{0})があります。このファイルに {1} か所です。",
     "There is an invisible control character (U+{0}), one of {1} in this file."},
    {"ページに書けない文字なので、表示では取り除かれます。",
     "Such characters cannot stand in a page; they are left out when it is drawn."},
    {"その文字を消してください。", "Delete the character."},
    "HTML Living Standard §3.2.4 (control characters)"};

const Message kUnknownKey = {
    "yaml/unknown-key",
    Severity::kError,
    {"「{0}」という項目はありません。", "There is no key \"{0}\"."},
    {"書き間違いなら、書いたつもりの値が使われません。",
     "If it is a slip, the value you meant is not used."},
    {"いちばん近いのは「{1}」です。使える項目: {2}", "The nearest is \"{1}\". Known keys: {2}"},
    ""};

const Message kWrongType = {
    "yaml/wrong-type",
    Severity::kError,
    {"「{0}」の値は{1}で書きます。", "The value of \"{0}\" must be {2}."},
    {"別の形の値は読めません。", "A value of another shape cannot be read."},
    {"例: {3}", "For example: {3}"},
    ""};

const Message kMissingKey = {"yaml/missing-key",
                             Severity::kError,
                             {"「{0}」がありません。", "\"{0}\" is missing."},
                             {"公開に欠かせない項目です。", "It is needed for publication."},
                             {"次の行を加えてください: {1}", "Add the line: {1}"},
                             ""};

const Message kDateNotIso = {"date/not-iso",
                             Severity::kError,
                             {"「{0}」の日付「{1}」が YYYY-MM-DD の形ではありません。",
                              "The date \"{1}\" of \"{0}\" is not written YYYY-MM-DD."},
                             {"プログラムでも人でも取り違えない形にそろえています。",
                              "One form is used that neither people nor programs mistake."},
                             {"{2} と書いてください。ページには和暦も表示されます。",
                              "Write {2}; pages show the Japanese calendar, too."},
                             "ISO 8601"};

const Message kDateDoesNotExist = {
    "date/does-not-exist",
    Severity::kError,
    {"「{0}」の {1} は、暦にない日です。", "There is no such day as {1} (\"{0}\")."},
    {"日付を使う並べ替えと見直しの期限が計算できません。",
     "Sorting and review dates cannot be computed from it."},
    {"元の評価書で日付を確かめてください。", "Check the date in the original document."},
    ""};

const Message kDateOutsideEra = {
    "date/outside-era",
    Severity::kError,
    {"「{0}」の {1} は、元号が変わったあとの日です。",
     "{1} (\"{0}\") lies behind the end of its era."},
    {"改元のあとの日付を前の元号で書いたものと考えられますが、決めるのは人です。",
     "It was probably written before the era changed, but a person must decide."},
    {"西暦では {2} になります。元の評価書で確かめて、そう書いてください。",
     "By count it is {2}. Check the original, then write that."},
    "元号を改める政令"};

const Message kDateBeforeEra = {
    "date/before-era",
    Severity::kError,
    {"「{0}」の {1} は、元号が始まる前の日です。", "{1} (\"{0}\") lies before its era began."},
    {"改元より前の日付を、あとの元号で書いたものと考えられますが、決めるのは人です。",
     "A day before the change was probably written in the later era, but a person must decide."},
    {"西暦では {2} になります。元の評価書で確かめて、そう書いてください。",
     "By count it is {2}. Check the original, then write that."},
    "元号を改める政令"};

const Message kNoWesternDate = {
    "date/no-western-date",
    Severity::kError,
    {"「{0}」の {1} は、西暦の日付に直せません。",
     "{1} (\"{0}\") cannot be turned into a Western date."},
    {"元号の年は元年から数え、0 年はありません。明治 5 年までの月日は、今と違う暦によるものです。",
     "The years of an era begin with 元年; there is no year 0. Months and days up to 明治5年 are "
     "those of another calendar."},
    {"元の評価書で日付を確かめて、2026-04-01 のように書いてください。",
     "Check the date in the original document and write it like 2026-04-01."},
    "元号を改める政令、太政官布告第337号(明治5年)"};

const Message kNoDate = {
    "date/not-a-date",
    Severity::kError,
    {"「{0}」の値「{1}」は日付ではありません。", "The value \"{1}\" of \"{0}\" is not a date."},
    {"日付でない値は、並べ替えにも表示にも使えません。",
     "It can be neither sorted nor shown as a date."},
    {"2026-04-01 のように書いてください。", "Write it like 2026-04-01."},
    "ISO 8601"};

const Message kBaseUrl = {
    "site/base-url",
    Severity::kError,
    {"base_url「{0}」は https:// か http:// で始まるアドレスではありません。",
     "base_url \"{0}\" is not an address beginning with https:// or http://."},
    {"サイトマップと正式なアドレスに使う値です。",
     "It is used for the sitemap and canonical addresses."},
    {"例: base_url: https://www.city.example.jp/pia/ "
     "。まだ決まっていなければ行ごと消してください。",
     "For example base_url: https://www.city.example.jp/pia/ ; remove the line while there is "
     "none."},
    ""};

const Message kPublicKey = {
    "site/public-key",
    Severity::kError,
    {"public_key「{0}」は、署名の公開鍵(minisign の形)ではありません。",
     "public_key \"{0}\" is no public key of minisign's format."},
    {"「確かめ方」のページに出て、住民が署名を確かめるのに使う値です。",
     "Residents check signatures with what the page about checking shows."},
    {"kokai keygen が作った .pub の2行目(RW で始まる56文字)を、そのまま書いてください。",
     "Write the second line of the .pub file of kokai keygen as it is: 56 characters from RW on."},
    "minisign (https://jedisct1.github.io/minisign/)"};

const Message kTimeZone = {
    "site/time-zone",
    Severity::kError,
    {"time_zone は Asia/Tokyo だけです(「{0}」と書かれています)。",
     "time_zone can only be Asia/Tokyo (it says \"{0}\")."},
    {"公表日や意見聴取の期間は日本の日付で決まります。",
     "Publication dates and hearing periods are days in Japan."},
    {"Asia/Tokyo と書くか、行ごと消してください。", "Write Asia/Tokyo or remove the line."},
    ""};

const Message kNoFrontmatter = {
    "frontmatter/missing",
    Severity::kError,
    {"最初の行が「---」ではありません。", "The first line is not \"---\"."},
    {"評価書名や公表日を書く部分(フロントマター)がないと、公開できません。",
     "Without the part that holds title and date (the frontmatter) it cannot be published."},
    {"1 行めから ---、form:、title:、status:、--- の順に書いてください。",
     "Begin with the lines ---, form:, title:, status:, ---."},
    ""};

const Message kFrontmatterNoEnd = {
    "frontmatter/no-end",
    Severity::kError,
    {"フロントマターの終わりの「---」がありません。", "The frontmatter has no closing \"---\"."},
    {"どこから本文か分かりません。", "Nobody can tell where the body begins."},
    {"{0} 行のあとに「---」だけの行を加えてください。", "Add a line of \"---\" behind line {0}."},
    ""};

const Message kFormName = {
    "frontmatter/form",
    Severity::kError,
    {"「{0}」という様式の名前はありません。", "There is no form called \"{0}\"."},
    {"様式が分からないと、項目を読めません。", "Without the form the items cannot be read."},
    {"基礎項目評価書、重点項目評価書、全項目評価書のどれかです。近いのは「{1}」です。",
     "It is one of 基礎項目評価書, 重点項目評価書, 全項目評価書; the nearest is {1}."},
    "特定個人情報保護評価に関する規則"};

const Message kFormLabel = {
    "frontmatter/form-label",
    Severity::kWarning,
    {"様式の版「{0}」は、知られている版にありません。",
     "The form's revision \"{0}\" is not a known one."},
    {"版によって項目の有無が違います。知らない版は、どの版にもある項目で確かめます。",
     "Revisions differ in their items; an unknown one is held against the items all have."},
    {"知られている版: {1}", "Known revisions: {1}"},
    ""};

const Message kOctalNumber = {
    "frontmatter/octal-number",
    Severity::kError,
    {"number の {0} が引用符で囲まれていません。", "The number {0} is not in quotes."},
    {"0 で始まる数は、読むプログラムによって 8 進数になり、別の番号に変わります。",
     "A number with a leading 0 is octal to some programs and turns into another number."},
    {"number: \"{1}\" と書いてください。", "Write number: \"{1}\"."},
    "YAML 1.1 int"};

const Message kNumberShape = {
    "frontmatter/number",
    Severity::kError,
    {"評価書番号「{0}」が数字ではありません。",
     "The assessment number \"{0}\" is not made of digits."},
    {"評価書番号はアドレスになります。", "The number becomes part of the address."},
    {"計画管理書の番号を number: \"12\" のように書いてください。番号がなければ行ごと消します。",
     "Write the number of the 計画管理書 like number: \"12\", or remove the line when there is "
     "none."},
    ""};

const Message kNumberDiffers = {"frontmatter/number-differs",
                                Severity::kError,
                                {"number の {0} が、フォルダーの番号 {1} と違います。",
                                 "The number {0} differs from the folder's number {1}."},
                                {"どちらのアドレスで公開するか決められません。",
                                 "Nobody can tell at which address it belongs."},
                                {"正しいほうに合わせてください。", "Make both the right one."},
                                ""};

const Message kDateDiffers = {"frontmatter/date-differs",
                              Severity::kError,
                              {"published の {0} が、ファイルの名前の日付 {1} と違います。",
                               "published {0} differs from the date {1} in the file's name."},
                              {"公表日は版のアドレスで、あとから変えられません。",
                               "The date is the version's address and never changes."},
                              {"正しいほうに合わせてください。", "Make both the right one."},
                              ""};

const Message kStatusWord = {"frontmatter/status",
                             Severity::kError,
                             {"status の「{0}」は使えません。", "The status \"{0}\" is not known."},
                             {"素案か公表済みかは、ページの扱いを決めます。",
                              "Whether it is a draft or published decides how it is shown."},
                             {"素案、意見聴取中、公表、終了のどれかを書いてください。",
                              "Write one of 素案, 意見聴取中, 公表, 終了."},
                             ""};

const Message kStatusAndFile = {
    "frontmatter/status-and-file",
    Severity::kError,
    {"status が「{0}」ですが、ファイルの名前は {1} です。",
     "The status is {0}, but the file is called {1}."},
    {"素案が公表済みの版として(またはその逆に)公開されてしまいます。",
     "A draft would appear as a published version, or the other way round."},
    {"素案と意見聴取中は draft.md、公表と終了は <公表日>.md に書いてください。",
     "Keep 素案 and 意見聴取中 in draft.md, 公表 and 終了 in <date>.md."},
    ""};

const Message kNoAuthority = {
    "frontmatter/no-authority",
    Severity::kWarning,
    {"authority(評価実施機関名)がありません。", "authority (the assessing body) is missing."},
    {"だれが評価したかを、住民が確かめられません。", "Readers cannot see whose assessment it is."},
    {"表紙の評価実施機関名を authority: ○○市長 のように書いてください。",
     "Write the body named on the cover, like authority: ○○市長."},
    "特定個人情報保護評価に関する規則 様式"};

}  // namespace kokai
