#include "generator/reading/messages.h"

namespace kokai {

const Message kUnknownFile = {
    "content/unknown-file",
    Severity::kWarning,
    {"この場所に置く決まりのないファイルです: {0}", "No rule knows a file at this place: {0}"},
    {"読まれず、公開もされません。名前の書き間違いなら、公開したいものが漏れています。",
     "It is not read and not published. If the name is a slip, something is missing from the "
     "site."},
    {"評価書は <評価書番号>-<名前>/<公表日>.md か draft.md、元の資料はその中の files/ "
     "に置いてください。",
     "Put assessments at <number>-<name>/<date>.md or draft.md, and originals into files/ beside "
     "them."},
    ""};

const Message kLinkOut = {
    "content/link-out",
    Severity::kError,
    {"原稿のフォルダーの外を指すリンクです: {0}", "This link leads out of the content folder: {0}"},
    {"公開するつもりのないファイルが公開されるおそれがあります。",
     "Files that were never meant to be published could be."},
    {"リンクを消して、ファイルそのものを置いてください。",
     "Remove the link and put the file itself here."},
    ""};

const Message kNotRegular = {
    "content/not-a-file",
    Severity::kError,
    {"ふつうのファイルではありません: {0}", "This is not a regular file: {0}"},
    {"パイプや装置は、読み終わらないことがあります。", "Reading a pipe or a device may never end."},
    {"消すか、ふつうのファイルに置き換えてください。",
     "Remove it, or put a regular file in its place."},
    ""};

const Message kControlInName = {
    "content/control-in-name",
    Severity::kError,
    {"名前に見えない文字(制御文字)か、読めないバイトがあります: {0}",
     "The name holds control characters or bytes that are no text: {0}"},
    {"アドレスやファイルの名前として、正しく書けません。",
     "It cannot be written as an address or a file name."},
    {"名前を付け直してください。", "Rename it."},
    ""};

const Message kNameNotNfc = {
    "content/name-not-nfc",
    Severity::kError,
    {"名前の濁点などが、文字と分かれて書かれています: {0}",
     "Marks such as dakuten stand apart from their letters in this name: {0}"},
    {"見た目が同じ名前でも、別の名前として扱われます。",
     "Names that look alike are taken for different ones."},
    {"名前を「{1}」に付け直してください(見た目は同じです)。",
     "Rename it to \"{1}\" (it looks the same)."},
    "UAX #15"};

const Message kDotsInName = {"content/dots-in-name",
                             Severity::kError,
                             {"名前に「..」があります: {0}", "There is \"..\" in this name: {0}"},
                             {"上のフォルダーを指す書き方と見分けられません。",
                              "It cannot be told from a way to the folder above."},
                             {"名前を付け直してください。", "Rename it."},
                             ""};

const Message kFolderName = {
    "content/folder-name",
    Severity::kError,
    {"フォルダーの名前「{0}」が <団体コード 6 桁>-<英小文字の名前> の形ではありません。",
     "The folder name \"{0}\" is not <six-digit municipality code>-<lower-case name>."},
    {"どの市区町村の評価書か分からないため、中のファイルを読みません。",
     "Nothing in it is read, since nobody can tell whose assessments they are."},
    {"例: 271403-sakai。code は総務省の全国地方公共団体コードです。",
     "For example 271403-sakai; the code is the municipality code of 総務省."},
    "全国地方公共団体コード（総務省）"};

const Message kCheckDigit = {
    "content/check-digit",
    Severity::kError,
    {"団体コード {0} の検査数字(6 桁め)が合いません。",
     "The check digit (the sixth) of code {0} is wrong."},
    {"別の市区町村のアドレスで公開されるおそれがあります。",
     "The pages could appear at another municipality's address."},
    {"5 桁めまでが正しければ {1} です。コードを確かめて、フォルダーと municipality.yaml "
     "を直してください。",
     "If the first five digits are right, it is {1}. Check the code, then mend folder and "
     "municipality.yaml."},
    "全国地方公共団体コード（総務省）検査数字を算出する算式"};

const Message kTwinMunicipality = {
    "content/twin-municipality",
    Severity::kError,
    {"団体コード {0} のフォルダーが 2 つあります: {1} と {2}",
     "Two folders have the code {0}: {1} and {2}"},
    {"同じアドレスに 2 つの市区町村を公開できません。",
     "Two municipalities cannot share one address."},
    {"中身を一つのフォルダーにまとめてください。", "Bring their contents into one folder."},
    ""};

const Message kNoMunicipalityFile = {
    "content/no-municipality-file",
    Severity::kError,
    {"{0} に municipality.yaml がありません。", "There is no municipality.yaml in {0}."},
    {"市区町村の名前が分からないと、ページの見出しを作れません。",
     "Without the municipality's name its pages have no heading."},
    {"次の 3 行から始められます: code: \"{1}\"、name: 市区町村の名前、prefecture: 都道府県の名前",
     "Start with three lines: code: \"{1}\", name: its name, prefecture: its prefecture"},
    ""};

const Message kCodeDiffers = {
    "content/code-differs",
    Severity::kError,
    {"code の {0} が、フォルダーの団体コード {1} と違います。",
     "The code {0} differs from the folder's code {1}."},
    {"どちらの市区町村か決められません。", "Nobody can tell which municipality it is."},
    {"正しいほうに合わせてください。", "Make both the right one."},
    ""};

const Message kAssessmentFolder = {
    "content/assessment-folder",
    Severity::kError,
    {"フォルダーの名前「{0}」が <評価書番号>-<英小文字の名前> でも draft-<英小文字の名前> "
     "でもありません。",
     "The folder name \"{0}\" is neither <assessment number>-<lower-case name> nor "
     "draft-<lower-case name>."},
    {"アドレスが決まらないため、中の評価書を公開できません。",
     "Without an address the assessments in it cannot be published."},
    {"例: 012-jido-teate。まだ評価書番号がないときは draft-jido-teate。",
     "For example 012-jido-teate; while there is no number, draft-jido-teate."},
    ""};

const Message kDocumentName = {
    "content/document-name",
    Severity::kError,
    {"ファイルの名前「{0}」が <公表日>.md でも draft.md でもありません。",
     "The file name \"{0}\" is neither <date>.md nor draft.md."},
    {"どの日の版か分からないため、公開できません。",
     "Nobody can tell which version it is, so it is not published."},
    {"公表日を 2026-04-01.md のように書いてください。素案は draft.md です。",
     "Write the date like 2026-04-01.md; a draft is draft.md."},
    ""};

const Message kDocumentTooLarge = {
    "content/too-large",
    Severity::kError,
    {"ファイルが大きすぎます({0} バイト。上限は {1} バイト)。",
     "The file is too large ({0} bytes; the limit is {1})."},
    {"評価書の文章でこの大きさになることはなく、図や表計算の取り違えと考えられます。",
     "No assessment's text is that long; a picture or a spreadsheet was probably put here."},
    {"図や元の資料は files/ に移し、Markdown には文章だけを残してください。",
     "Move pictures and originals to files/ and keep only text in the Markdown."},
    ""};

const Message kNoSiteFile = {"content/no-site-file",
                             Severity::kNote,
                             {"site.yaml がありません。", "There is no site.yaml."},
                             {"サイトの題名と公開者が、決まった言葉のままになります。",
                              "The site's title and publisher stay our default words."},
                             {"site.yaml に title: と publisher: を書いてください。",
                              "Write title: and publisher: into site.yaml."},
                             ""};

}  // namespace kokai
