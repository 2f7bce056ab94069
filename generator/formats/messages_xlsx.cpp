#include "generator/formats/messages_xlsx.h"

namespace kokai {

const Message kXlsxNotAWorkbook = {
    "xlsx/not-a-workbook",
    Severity::kError,
    {"Excel のブック(.xlsx)ではありません。", "This is not an Excel workbook (.xlsx)."},
    {"中身が名前の終わり(拡張子)と違うため、表として読めません。",
     "What is in the file differs from the end of its name, so it cannot be read as a table."},
    {"Excel で開いて「名前を付けて保存」から「Excel ブック (*.xlsx)」にしてください。CSV "
     "のファイルなら、"
     "名前の終わりを .csv にしてください。",
     "Open it in Excel and save it as \"Excel Workbook (*.xlsx)\". If it is a CSV file, let its "
     "name "
     "end with .csv."},
    "ECMA-376"};

const Message kXlsxOtherFormat = {
    "xlsx/other-format",
    Severity::kError,
    {"{0} の形式は読めません。", "The format {0} is not read."},
    {"読めるのは .xlsx と CSV です。ほかの形式は、読み違えて意見を失うおそれがあります。",
     "Workbooks are read as .xlsx, tables as CSV; in other formats opinions could get lost."},
    {"Excel か LibreOffice で開いて「名前を付けて保存」から「Excel ブック "
     "(*.xlsx)」にしてください。",
     "Open it in Excel or LibreOffice and save it as \"Excel Workbook (*.xlsx)\"."},
    ""};

const Message kXlsxEncrypted = {
    "xlsx/encrypted",
    Severity::kError,
    {"パスワードで保護されたブックです。", "This workbook is protected by a password."},
    {"パスワードなしでは中身を読めません。", "Nothing in it can be read without the password."},
    {"Excel で開き、「ファイル」→「情報」→「ブックの保護」→「パスワードを使用して暗号化」で"
     "パスワードを空にして保存してください。",
     "Open it in Excel, clear the password under File, Info, Protect Workbook, Encrypt with "
     "Password, and save it."},
    "MS-OFFCRYPTO"};

const Message kXlsxBroken = {
    "xlsx/broken",
    Severity::kError,
    {"ファイルが壊れています({0})。", "The file is damaged ({0})."},
    {"ここから先を読めないため、意見が欠けているかもしれません。",
     "Nothing behind this place can be read, so opinions may be missing."},
    {"もう一度受け取るか写し直してください。Excel "
     "で開けるときは、開いて「名前を付けて保存」してください。",
     "Fetch or copy the file again. If Excel can open it, open it there and save it under another "
     "name."},
    "ECMA-376"};

const Message kXlsxForbidden = {
    "xlsx/forbidden",
    Severity::kError,
    {"Excel が作らないものが入っています({0})。",
     "The file holds something that Excel never writes ({0})."},
    {"読む人のコンピューターを狙ったファイルによくある作りです。中身は読んでいません。",
     "Files that attack their reader are often made like this. Nothing of it was read."},
    {"開かずに、送った人に確かめてください。確かなファイルなら、Excel "
     "で「名前を付けて保存」し直してください。",
     "Do not open it, and ask the sender. If the file is sound, save it again from Excel."},
    "ECMA-376-2"};

const Message kXlsxTooLarge = {
    "xlsx/too-large",
    Severity::kError,
    {"展開すると大きすぎます({0})。", "Unpacked, the file is too large ({0})."},
    {"小さく見えるファイルでも、展開すると記憶装置を使い切ることがあります。",
     "A file that looks small can fill the whole memory when it is unpacked."},
    {"表だけを新しいブックに写して保存してください。意見が多いときは、いくつかのブックに分けてくだ"
     "さい。",
     "Copy the table alone into a new workbook. If there are very many opinions, use several "
     "workbooks."},
    ""};

const Message kXlsxTooManySheets = {
    "xlsx/too-many-sheets",
    Severity::kError,
    {"シートが多すぎます({0} 枚)。", "There are too many sheets ({0})."},
    {"上限は 1,000 枚です。これより多いブックは、壊れたものと考えられます。",
     "The limit is 1,000; a workbook with more is taken for a damaged one."},
    {"意見のあるシートだけを新しいブックに写してください。",
     "Copy the sheets with opinions into a new workbook."},
    ""};

const Message kXlsxNoSuchSheet = {
    "xlsx/no-such-sheet",
    Severity::kError,
    {"「{0}」という名前のシートはありません。", "There is no sheet called \"{0}\"."},
    {"どのシートを読めばよいか分かりません。", "The program cannot tell which sheet to read."},
    {"このブックにあるのは、{1} です。", "This workbook has: {1}"},
    ""};

const Message kXlsxCellPlace = {
    "xlsx/cell-place",
    Severity::kError,
    {"シート「{0}」の {1} は、あるはずのない場所です。",
     "On the sheet \"{0}\", {1} is a place that cannot be."},
    {"値がどの行、どの列のものか分からないため、別の人の意見と混ざるおそれがあります。",
     "Nobody can tell to which row and column the value belongs, so opinions could be mixed up."},
    {"Excel で開いて「名前を付けて保存」し直してください。",
     "Open the file in Excel and save it again."},
    "ECMA-376-1 §18.3.1.4, §18.3.1.73"};

const Message kXlsxCellTooLarge = {
    "xlsx/cell-too-large",
    Severity::kError,
    {"シート「{0}」の {1} の文章が長すぎます。",
     "The text in {1} on the sheet \"{0}\" is too long."},
    {"上限はセル 1 つにつき 1 MiB、1 行につき 16 MiB です(Excel のセルは 32,767 文字まで)。"
     "上限から先は読んでいません。",
     "The limits are 1 MiB a cell and 16 MiB a row (Excel holds 32,767 characters). Nothing behind "
     "the limit was read."},
    {"その意見だけを文字だけのファイル(.txt)にして、別に取り込んでください。",
     "Put that opinion into a plain text file (.txt) and import it by itself."},
    "ECMA-376-1 §18.3.1.4"};

const Message kXlsxTooManyColumns = {
    "xlsx/too-many-columns",
    Severity::kError,
    {"シート「{0}」の列が多すぎます(最初は {1})。",
     "The sheet \"{0}\" has too many columns (first: {1})."},
    {"読むのは 1,024 列(AMJ 列)までです。その先の値は読んでいません。",
     "1,024 columns (to AMJ) are read; the values behind them were not."},
    {"意見のある列だけを新しいシートに写してください。",
     "Copy the columns with opinions to a new sheet."},
    ""};

const Message kXlsxSharedString = {
    "xlsx/shared-string",
    Severity::kError,
    {"シート「{0}」の {1} の文章がブックの中にありません(番号 {2})。",
     "The text of {1} on the sheet \"{0}\" is not in the workbook (number {2})."},
    {"ブックの文章の一覧が欠けているため、このセルに書かれたことが分かりません。",
     "The workbook's list of texts is incomplete, so what was written here is not known."},
    {"もう一度受け取るか、Excel で開いて「名前を付けて保存」し直してください。",
     "Fetch the file again, or open it in Excel and save it again."},
    "ECMA-376-1 §18.4.9"};

const Message kXlsxErrorValue = {"xlsx/error-value",
                                 Severity::kWarning,
                                 {"シート「{0}」の {1} の計算式がエラー({2})です。",
                                  "The formula in {1} on the sheet \"{0}\" gives an error ({2})."},
                                 {"エラーの表示がそのまま値として読まれます。",
                                  "The error's sign is read as if it were the value."},
                                 {"Excel で計算式を直すか、値を書き込んでください。",
                                  "Mend the formula in Excel, or write the value."},
                                 "ECMA-376-1 §18.18.11"};

const Message kXlsxFormulaWithoutValue = {
    "xlsx/formula-without-value",
    Severity::kWarning,
    {"シート「{0}」の {1} の計算式に、計算した値がありません。",
     "The formula in {1} on the sheet \"{0}\" has no computed value."},
    {"計算式は実行しないため、空のセルとして読みます。",
     "Formulas are never run, so the cell is read as empty."},
    {"Excel で開いて保存してください。計算した値が入ります。",
     "Open the file in Excel and save it; then the value is in it."},
    "ECMA-376-1 §18.3.1.96"};

const Message kXlsxHiddenSheet = {
    "xlsx/hidden-sheet",
    Severity::kNote,
    {"シート「{0}」は隠されています。", "The sheet \"{0}\" is hidden."},
    {"隠されたシートも読みます。画面で見える表とは違うことがあります。",
     "Hidden sheets are read, too; what is seen on the screen may differ."},
    {"取り込まないときは、Excel で再表示してから消してください。",
     "To leave it out, show it in Excel and delete it there."},
    ""};

const Message kXlsxHiddenCells = {
    "xlsx/hidden-cells",
    Severity::kNote,
    {"シート「{0}」に、隠された行や列があります({1})。",
     "The sheet \"{0}\" has hidden rows or columns ({1})."},
    {"隠された行や列も読みます。絞り込みの途中で保存された表かもしれません。",
     "Hidden rows and columns are read, too. The table may have been saved while it was filtered."},
    {"取り込まないものは、Excel で再表示してから消してください。",
     "To leave something out, show it in Excel and delete it there."},
    ""};

}  // namespace kokai
