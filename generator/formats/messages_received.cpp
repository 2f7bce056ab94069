// Messages on what comes from outside: charsets, CSV, mail. None holds text of a cell or a mail.

#include "generator/formats/messages.h"

namespace kokai {

const Message kCharsetBroken = {
    "charset/broken",
    Severity::kError,
    {"{0} として読めないバイトがあります(先頭から {1} バイト目、16 進で {2})。",
     "There are bytes that are not {0} (byte {1} of the file, in hex: {2})."},
    {"読めないところを別の字に置き換えると、意見の一部が知られないまま失われます。",
     "Putting another character there would lose part of an opinion without notice."},
    {"元のソフトから「CSV UTF-8」などの UTF-8 で書き出し直すか、この行の字を直してください。",
     "Export it again as UTF-8, or mend the characters of this line."},
    ""};

const Message kCharsetNul = {
    "charset/nul",
    Severity::kError,
    {"NUL(値が 0 のバイト)があります(先頭から {1} バイト目)。",
     "There is a NUL, a byte of the value 0 (byte {1} of the file)."},
    {"文章にはない値です。文章のファイルではないか、途中で壊れています。",
     "Text holds none. This is no text file, or it was damaged on its way."},
    {"元のソフトで開けるかを確かめ、UTF-8 の CSV かテキストで書き出し直してください。",
     "Check that its own program opens it, and export it again as CSV or text in UTF-8."},
    ""};

const Message kCharsetMixed = {
    "charset/mixed",
    Severity::kError,
    {"この行から文字コードが変わっています。前の行は {0}、この行は {3} です(16 進で {2})。",
     "The charset changes on this line: {0} before, {3} here (in hex: {2})."},
    {"文字コードの違うファイルをつなぐと起こります。どちらで読んでも、片方の字が化けます。",
     "This happens when files of two charsets are joined. Either way one part would be garbled."},
    {"つなぐ前のファイルを、それぞれ取り込んでください。",
     "Import the files from before they were joined, each for itself."},
    ""};

const Message kCharsetOther = {
    "charset/other",
    Severity::kError,
    {"文字コードは {0} ではなく、{3} のようです(先頭から {1} バイト目、16 進で {2})。",
     "The charset is not {0}; it looks like {3} (byte {1} of the file, in hex: {2})."},
    {"違う文字コードで読むと、字が化けます。",
     "Read in another charset, its text would be garbled."},
    {"文字コードとして {3} を指定するか、元のソフトから UTF-8 で書き出し直してください。",
     "Declare {3} as its charset, or export it again as UTF-8."},
    ""};

const Message kCharsetPrivateUse = {
    "charset/private-use",
    Severity::kWarning,
    {"外字があります(最初のものがこの行にあります)。",
     "There are characters of a private use area (the first one on this line)."},
    {"外字は、作ったコンピュータでしか正しく表示されません。ほかでは別の字や空白に見えます。",
     "They are shown rightly only where they were made; elsewhere as other signs or none."},
    {"元の字を確かめ、公表する文章では標準の字に直してください。",
     "Look up what was meant and use standard characters in what is published."},
    "Unicode §23.5"};

const Message kCsvUnclosedQuote = {
    "csv/unclosed-quote",
    Severity::kError,
    {"{0} 列目の引用符(\")が、ファイルの終わりまで閉じていません。",
     "The quote of column {0} is not closed up to the end of the file."},
    {"どこまでが 1 つの欄か分からないため、この行を取り込めません。次の行から読み直しました。",
     "Nobody can tell where the cell ends, so this row is left out. Reading went on with the next "
     "line."},
    {"この行の引用符を確かめるか、元の表計算ソフトやフォームから書き出し直してください。",
     "Check the quotes of this line, or export again from the spreadsheet or form."},
    "RFC 4180 §2"};

const Message kCsvStrayQuote = {
    "csv/stray-quote",
    Severity::kError,
    {"{0} 列目の引用符(\")の後に、区切りでない字が続いています。",
     "Behind the closing quote of column {0} stands something that is no delimiter."},
    {"欄の中の引用符は 2 つ重ねて書きます。どこまでが 1 "
     "つの欄か分からないため、この行を取り込めません。次の行から読み直しました。",
     "A quote inside a cell is written twice. Nobody can tell where the cell ends, so this row is "
     "left out. Reading went on with the next line."},
    {"欄の中の「\"」を「\"\"」に直すか、元の表計算ソフトやフォームから書き出し直してください。",
     "Write \"\" for a quote inside a cell, or export again from the spreadsheet or form."},
    "RFC 4180 §2"};

const Message kCsvCellTooLarge = {
    "csv/cell-too-large",
    Severity::kError,
    {"この行に {0} バイトの欄があります(上限 {1} バイト)。",
     "This row has a cell of {0} bytes (the limit is {1})."},
    {"1 件の意見としては大きすぎるため、この行を取り込めません。ほかの行は読みました。",
     "That is too large for one opinion, so this row is left out. The other rows were read."},
    {"行の中身を確かめ、長い資料は添付の資料として別に扱ってください。",
     "Look at the row; handle a long document as an attachment of its own."},
    ""};

const Message kCsvTooManyColumns = {
    "csv/too-many-columns",
    Severity::kError,
    {"この行に {0} 列あります(上限 {1} 列)。", "This row has {0} columns (the limit is {1})."},
    {"意見の一覧にしては多すぎるため、この行を取り込めません。ほかの行は読みました。",
     "That is too many for a list of opinions, so this row is left out. The other rows were read."},
    {"区切りの字(カンマ、タブ、セミコロン)を確かめてください。",
     "Check the delimiter (comma, tab or semicolon)."},
    ""};

const Message kCsvUnevenRow = {
    "csv/uneven-row",
    Severity::kWarning,
    {"この行は {0} 列で、最初の行は {1} 列です。",
     "This row has {0} columns, the first row has {1}."},
    {"列がずれていると、氏名などが別の列に入っている可能性があります。",
     "Where columns are shifted, a name may stand in the column of something else."},
    {"行を表計算ソフトで開き、欄が正しい列にあるか確かめてください。",
     "Open the row in a spreadsheet and check that its cells stand in their columns."},
    "RFC 4180 §2"};

const Message kCsvMore = {"csv/more",
                          Severity::kWarning,
                          {"「{0}」が、ほかに {1} 行あります。", "{1} more rows have \"{0}\"."},
                          {"多いため、最初の 100 行だけを個別に示しています。",
                           "There are many; only the first 100 are told one by one."},
                          {"個別に示した行を直してから、もう一度取り込んでください。",
                           "Mend those that are told, then import again."},
                          ""};

const Message kMailNoHeader = {
    "mail/no-header",
    Severity::kError,
    {"メールの見出し(From:、Date: など)がありません。",
     "There is no header of a mail (From:, Date:…)."},
    {"メールのファイルではないため、取り込めません。",
     "This is no file of a mail, so it cannot be read."},
    {"メールソフトから .eml 形式で保存し直してください。Outlook の .msg 形式は読めません。",
     "Save it as .eml from the mail program. Outlook's .msg cannot be read."},
    "RFC 5322 §3.6"};

const Message kMailTooLarge = {
    "mail/too-large",
    Severity::kError,
    {"メールが大きすぎます({0} バイト、上限 {1} バイト)。",
     "This mail is too large ({0} bytes; the limit is {1})."},
    {"添付の大きいメールと考えられます。このメールは取り込んでいません。",
     "It probably has large attachments. It was not read."},
    {"メールソフトで開き、本文を .txt で保存して取り込んでください。",
     "Open it in the mail program, save its text as .txt and import that."},
    ""};

const Message kMailTooComplex = {
    "mail/too-complex",
    Severity::kError,
    {"メールの作りが複雑すぎます({0} が上限 {1} を超えています)。",
     "This mail is too complex (more than {1} of \"{0}\")."},
    {"ふつうのメールではなく、読むソフトを止めるために作られた可能性があります。このメールは取り込"
     "んでいません。",
     "It is no usual mail and may have been made to stop who reads it. It was not read."},
    {"送った人を確かめ、必要なら本文を .txt で保存して取り込んでください。",
     "Check who sent it; save its text as .txt and import that if needed."},
    ""};

const Message kMailTextTooLarge = {
    "mail/text-too-large",
    Severity::kError,
    {"メールの本文が大きすぎます(上限 {0} バイト)。",
     "The text of this mail is too large (the limit is {0} bytes)."},
    {"1 件の意見としては大きすぎるため、このメールは取り込んでいません。",
     "That is too large for one opinion, so the mail was not read."},
    {"メールソフトで開き、意見の部分を .txt で保存して取り込んでください。",
     "Open it in the mail program, save the opinion as .txt and import that."},
    ""};

const Message kMailNoText = {
    "mail/no-text",
    Severity::kWarning,
    {"メールに読める本文がありません(添付 {0} 件)。",
     "The mail has no text that can be read ({0} attachments)."},
    {"意見が添付のファイルに書かれている可能性があります。添付は開きません。",
     "The opinion may stand in an attachment, and attachments are not opened."},
    {"メールソフトで添付を開き、意見があれば .txt で保存して取り込んでください。",
     "Open the attachments in the mail program; save an opinion as .txt and import that."},
    ""};

const Message kMailCharset = {
    "mail/charset",
    Severity::kWarning,
    {"メールの文字コードの表示「{0}」が正しくないため、{1} として読みました({2})。",
     "The charset \"{0}\" named in the mail is not right; it was read as {1} ({2})."},
    {"違う文字コードで読むと字が化けるため、確かめる必要があります。",
     "Text read in another charset can be garbled, so it should be looked at."},
    {"本文が正しく読めるか確かめてください。", "Check that the text reads well."},
    "RFC 2045 §5"};

const Message kMailBrokenText = {
    "mail/broken-text",
    Severity::kWarning,
    {"{0} として読めない字が {1} か所あり、「\uFFFD」としました({3} の {2} 行目から)。",
     "{1} places cannot be read as {0} and stand as U+FFFD ({3}, from line {2})."},
    {"メールが途中で壊れたか、文字コードの表示が正しくありません。",
     "The mail was damaged on its way, or its charset is not the one it names."},
    {"元のメールをメールソフトで開き、欠けた字を確かめてください。",
     "Open the original in the mail program and look up the missing characters."},
    ""};

const Message kMailLocked = {
    "mail/locked",
    Severity::kWarning,
    {"暗号やパスワードで守られた部分が {0} 件あります。",
     "{0} parts are encrypted or protected by a password."},
    {"この部分は読んでいません。意見がその中に書かれている可能性があります。",
     "They were not read, and the opinion may stand in them."},
    {"職員が開き、意見があれば .txt "
     "で保存して取り込んでください。パスワードは別のメールで届いていることがあります。",
     "Open them by hand; save an opinion as .txt and import that. The password may have come in "
     "another mail."},
    ""};

const Message kMailNotMbox = {
    "mail/not-mbox",
    Severity::kError,
    {"メールボックスの始まり(「From 」の行)の前に {0} バイトあります。",
     "{0} bytes stand before the first line \"From \" of the mailbox."},
    {"mbox 形式のファイルではないか、先頭が欠けています。その部分は取り込んでいません。",
     "The file is no mbox, or its beginning is missing. That part was not read."},
    {"メールソフトから mbox 形式で書き出し直すか、1 通ずつ .eml で保存してください。",
     "Export it again as mbox, or save each mail as .eml."},
    "RFC 4155"};

}  // namespace kokai
