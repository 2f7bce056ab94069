#include "generator/intake/messages.h"

namespace kokai {

const Message kMappingWord = {
    "import/mapping-word",
    Severity::kError,
    {"列の対応のファイルに「{0}」とは書けません。", "The mapping cannot say \"{0}\"."},
    {"列の中身を取り違えると、氏名などが公開されます。",
     "A column taken for another would publish names."},
    {"書けるもの: {1}", "What may stand here: {1}"},
    ""};

const Message kOpinionsFileKind = {
    "import/opinions-file-kind",
    Severity::kError,
    {"「{0}」は、意見として取り込めない種類のファイルです。",
     "\"{0}\" is of a kind that cannot be imported as opinions."},
    {"読めるのは .csv .tsv .xlsx .eml .mbox .txt です。",
     "What can be read: .csv .tsv .xlsx .eml .mbox .txt."},
    {".xls や .ods は表計算ソフトで .xlsx に、.msg はメールソフトで .eml に保存し直してください。"
     "zip は開いてから、PDF や Word は意見の文を .txt に写してから取り込んでください。",
     "Save .xls and .ods as .xlsx, and .msg as .eml. Unpack zips; copy the words of a PDF or a "
     "Word "
     "file into a .txt."},
    ""};

const Message kOpinionsNoColumn = {
    "import/opinions-no-column",
    Severity::kError,
    {"「{0}」に、意見の列が見つかりません。", "\"{0}\" has no column of opinions."},
    {"見出しが「意見」「ご意見」「意見内容」などの列を、初めの 30 行から探しました。初めの行: {1}",
     "A heading such as 意見 or ご意見 was looked for in the first 30 rows. First row: {1}"},
    {"--mapping に列の対応のファイルを指定してください。なければ、ひな形を作ります。",
     "Name a mapping with --mapping; when there is none, a pattern is made."},
    ""};

const Message kOpinionsSheetSkipped = {
    "import/opinions-sheet-skipped",
    Severity::kWarning,
    {"「{0}」のシート「{1}」には意見の列がないため、読みませんでした。",
     "The sheet \"{1}\" of \"{0}\" has no column of opinions and was not read."},
    {"意見の書かれたシートであれば、取り込まれていません。",
     "If it holds opinions, they were not imported."},
    {"意見のシートなら、見出しの行を加えるか、--mapping で列を示してください。",
     "If it does, add a line of headings, or name its columns with --mapping."},
    ""};

const Message kOpinionsColumnAsked = {
    "import/opinions-column-asked",
    Severity::kWarning,
    {"「{0}」の列「{1}」が何か分かりません。公開せず、非公開のフォルダーだけに残します。",
     "What the column \"{1}\" of \"{0}\" holds is not known; it stays in the private folder "
     "alone."},
    {"推し量って公開すると、氏名などが出るおそれがあります。", "A guess could publish names."},
    {"--mapping のファイルに、この列が何かを書いてください(読まない、とも書けます)。",
     "Write what it is into the file named with --mapping (読まない is possible)."},
    ""};

const Message kOpinionsMethodUnknown = {
    "import/opinions-method-unknown",
    Severity::kWarning,
    {"「{0}」({1})の提出方法が、知っている言葉ではありません。",
     "How the opinion in \"{0}\" ({1}) was sent is not a known word."},
    {"方法ごとの件数が合わなくなります。", "Counts by method would be wrong."},
    {"意見の表の「方法」を確かめてください。", "Check 方法 in the table of opinions."},
    ""};

const Message kOpinionsMethodMissing = {
    "import/opinions-method-missing",
    Severity::kError,
    {"「{0}」がどの方法で届いたか分かりません。", "How \"{0}\" was sent is not known."},
    {"テキストのファイルには、郵送か窓口か、ファックスかが書かれていません。",
     "A text file does not tell whether it came by post, fax or at the counter."},
    {"--method 郵送 のように指定してください。", "Say it, such as --method 郵送."},
    ""};

const Message kOpinionsAttachment = {
    "import/opinions-attachment",
    Severity::kWarning,
    {"「{0}」のメール({1})に、添付ファイルが{2}個あります。取り込んでいません。",
     "A mail in \"{0}\" ({1}) has {2} attachments, which were not imported."},
    {"意見が添付ファイルに書かれていることがあります。", "The opinion itself may be in one."},
    {"開いて確かめ、意見があれば .txt に写して取り込んでください。",
     "Open them; copy an opinion into a .txt and import that."},
    ""};

const Message kOpinionsLedger = {
    "import/opinions-ledger",
    Severity::kError,
    {"非公開の記録「{0}」のこの行は、取り込みが書いたものではありません。",
     "This row of the private record \"{0}\" is not what an import wrote."},
    {"記録が正しくないと、意見を取りこぼしたり二重に数えたりします。",
     "With a wrong record opinions would be lost or counted twice."},
    {"この記録は手で直さないでください。控えから元に戻してください。",
     "Never edit this record; restore it from a copy."},
    ""};

const Message kOpinionsLedgerLost = {
    "import/opinions-ledger-lost",
    Severity::kError,
    {"意見の表には{0}件ありますが、非公開のフォルダー「{1}」には記録がありません。",
     "The table has {0} opinions, but the private folder \"{1}\" has no record of them."},
    {"どれが取り込み済みか分からず、同じ意見を二重に取り込むおそれがあります。",
     "What was imported already cannot be told, and would be imported twice."},
    {"前に使ったフォルダーを --private に指定してください。手で書いた表に初めて取り込むときは、"
     "--new-private を付けてください。",
     "Name the folder that was used before with --private. For a table written by hand, say "
     "--new-private."},
    ""};

const Message kOpinionsChanged = {
    "import/opinions-changed",
    Severity::kWarning,
    {"意見{0}と同じ受付番号で、中身の違うものがあります({1} {2})。取り込んでいません。",
     "\"{1}\" ({2}) has the receipt of opinion {0} with other words; it was not imported."},
    {"提出者が直したのか、写し間違いか、見て決める必要があります。",
     "Somebody must see whether the sender changed it or a slip did."},
    {"非公開のフォルダーの {3} に新旧を並べました。直すなら、意見の表の文を書き換えてください。",
     "Both stand in {3} of the private folder. To take it, edit the table of opinions."},
    ""};

const Message kOpinionsAlike = {
    "import/opinions-alike",
    Severity::kNote,
    {"意見{0}と同じ文の行がありました。取り込み済みと見なしました。",
     "A row has the same words as opinion {0} and was taken for it."},
    {"受付番号も日時も氏名もなく、同じ行か別の人の意見か区別できません。",
     "It has no receipt, time or name that could tell it apart."},
    {"別の人の意見なら、受付番号の列を加えて取り込み直してください。",
     "If it is another person's, add a column of receipts and import again."},
    ""};

const Message kBookNotOurs = {
    "import/book-not-ours",
    Severity::kError,
    {"「{0}」に、意見の表も回答の表もありません。",
     "\"{0}\" has neither the table of opinions nor that of answers."},
    {"見出しで表を読み分けています(意見: 番号・公開区分、回答: 名前・市の考え方)。",
     "Tables are told apart by headings (番号 and 公開区分; 名前 and 市の考え方)."},
    {"kokai export opinions で書き出したファイルを、見出しを変えずに使ってください。",
     "Use a file that kokai export opinions wrote, and keep its headings."},
    ""};

const Message kBookUnknownOpinion = {
    "import/book-unknown-opinion",
    Severity::kError,
    {"番号「{0}」の意見が、この意見聴取にありません。",
     "There is no opinion \"{0}\" in this round."},
    {"別の意見聴取の表か、番号を書き換えたものかもしれません。",
     "The table may be of another round, or a number was changed."},
    {"番号を元に戻すか、正しい意見聴取を --round に指定してください。",
     "Restore the number, or name the right round with --round."},
    ""};

const Message kBookConflict = {
    "import/book-conflict",
    Severity::kWarning,
    {"{0}は、書き出した後に原稿のほうも変わっています。取り込んでいません。",
     "{0} was changed in the content after it was exported, too; it was not taken."},
    {"どちらを残すか、人が決める必要があります。", "Somebody must decide which one stays."},
    {"もう一度 kokai export opinions で書き出し、新しい表にこの行の変更を写してください。",
     "Export again, and copy this row's changes into the new table."},
    ""};

const Message kBookAnswerName = {
    "import/book-answer-name",
    Severity::kError,
    {"回答の名前「{0}」は使えません。", "The name \"{0}\" of an answer cannot be used."},
    {"名前は answers/ のファイルの名前になり、意見の表の「回答」から呼ばれます。",
     "It becomes a file in answers/, and opinions refer to it."},
    {"a01 のように、英小文字・数字・ハイフンだけで書いてください。",
     "Use lower-case letters, digits and hyphens, such as a01."},
    ""};

const Message kBookAnswerUnfinished = {
    "import/book-answer-unfinished",
    Severity::kWarning,
    {"回答「{0}」は、書き終わっていないため取り込んでいません。",
     "The answer \"{0}\" is not finished and was not taken."},
    {"反映区分、意見の概要、市の考え方の三つがそろって回答になります。",
     "It needs 反映区分, 意見の概要 and 市の考え方."},
    {"足りない欄を書いてから、もう一度取り込んでください。",
     "Fill in what is missing and import again."},
    ""};

const Message kBookAnswerNumber = {
    "import/book-answer-number",
    Severity::kError,
    {"回答「{0}」の「意見の番号」に「{1}」とは書けません。",
     "\"{1}\" cannot stand among the numbers of answer \"{0}\"."},
    {"意見とは番号でつながります。", "Opinions are joined by their numbers."},
    {"1、4、7 のように書いてください。", "Write them like 1、4、7."},
    ""};

const Message kBookAnswerText = {
    "import/book-answer-text",
    Severity::kError,
    {"回答「{0}」の文は、ファイルに書くと別の意味になります。",
     "The text of answer \"{0}\" would mean something else in its file."},
    {"「## 」で始まる行は、回答のファイルでは見出しです。",
     "A line that begins with \"## \" is a heading in the file of an answer."},
    {"その行の書き出しを変えてください。", "Begin that line in another way."},
    ""};

const Message kPrivateWords = {
    "import/private-words",
    Severity::kError,
    {"{0}に、意見{2}の差出人の{1}が書かれています。", "{0} holds the {1} of who sent opinion {2}."},
    {"公表すると、誰の意見か分かります。", "Published, it would tell whose opinion it is."},
    {"その言葉を消すか、言い換えてください。", "Remove it or say it in other words."},
    "個人情報の保護に関する法律 第69条"};

const Message kPersonalWords = {
    "import/personal-words",
    Severity::kError,
    {"{0}に、{1}と見られるものが書かれています。", "{0} holds what looks like a {1}."},
    {"差出人のものではないようですが、公表すると元に戻せません。",
     "It does not seem to be the sender's, but what was published cannot be taken back."},
    {"その言葉を消すか、言い換えてください。公表してよいものなら、自治体の allow.yaml "
     "に理由を添えて書いてください。",
     "Remove it or say it in other words. If it may be published, add it to the municipality's "
     "allow.yaml with the reason."},
    "個人情報の保護に関する法律 第69条"};

}  // namespace kokai
