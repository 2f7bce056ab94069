#include "generator/pipeline/messages.h"

namespace kokai {

const Message kTextChanged = {
    "ledger/text-changed",
    Severity::kError,
    {"{1} に記録した版 {0} の文章が変わっています（記録 {2}…、いま {3}…）。",
     "The text of version {0}, recorded on {1}, has changed (recorded {2}…, now {3}…)."},
    {"公表した版の文章は、ずっと同じでなければなりません。引用や意見、署名がその文章を指しています"
     "。",
     "A published version stays as it is: quotations, opinions and signatures point at its text."},
    {"元の文章に戻してください。内容を改めるなら、新しい公表日のファイル（新しい版）を加えます。写"
     "し間違いを直すだけなら、理由を添えて記録します: kokai record --correct {4} --reason "
     "\"理由\"（元の要約値も台帳に残ります）。",
     "Put the text back. To change what it says, add a file of a new date. For a slip of copying "
     "only, record why: kokai record --correct {4} --reason \"…\" (the old digest stays in the "
     "ledger)."},
    ""};

const Message kAddressGone = {
    "ledger/address-gone",
    Severity::kError,
    {"{2} に記録した{0}のページ {1} がなくなっています。",
     "The page {1}, recorded on {2}, is no more ({0})."},
    {"公表したアドレスは、ほかのページや文書から引用されています。",
     "Other pages and papers point at an address that was published."},
    {"元に戻すか、移った先を redirects.yaml に書いてください: - {from: {1}, to: "
     "移った先のアドレス}",
     "Put it back, or write where it went into redirects.yaml: - {from: {1}, to: the new address}"},
    ""};

const Message kItemGone = {
    "ledger/item-gone",
    Severity::kError,
    {"公表した版 {0} の項目 {2} 個のアドレスがなくなっています: {1}",
     "{2} items of the published version {0} are no more: {1}"},
    {"項目のアドレスは、意見や引用が指しています。", "Opinions and quotations point at items."},
    {"見出しを元に戻すか、項目ごとに移った先を redirects.yaml に書いてください: - {from: {3}, to: "
     "{0}#いまの項目}",
     "Put the headings back, or write where each went into redirects.yaml: - {from: {3}, to: "
     "{0}#the item now}"},
    ""};

const Message kNotRecorded = {
    "ledger/not-recorded",
    Severity::kNote,
    {"公表するページ {0} 件が、まだ台帳に記録されていません。",
     "{0} published pages are not in the ledger yet."},
    {"記録したページは、誤って消したり文章を変えたりすると、公開の前に分かります。",
     "What is recorded cannot vanish or change without being told before it is published."},
    {"公開したら記録してください: kokai record --content 原稿のフォルダー",
     "Record them when they are published: kokai record --content DIR"},
    ""};

const Message kRedirectSourceExists = {
    "redirects/source-exists",
    Severity::kError,
    {"移ったと書かれた「{0}」は、いまもあります。", "\"{0}\" is there and was not moved."},
    {"あるページからほかへ移すと、そのページを開けなくなります。",
     "Nobody could open a page that leads on."},
    {"この行を消すか、元のページを原稿から除いてください。",
     "Remove the row, or the page from the content."},
    ""};

const Message kRedirectTargetUnknown = {
    "redirects/unknown-target",
    Severity::kError,
    {"移った先の「{0}」がありません。", "There is no \"{0}\" to go to."},
    {"元のアドレスを開いた人が、何もないところへ着きます。",
     "Who opens the old address would arrive nowhere."},
    {"いまあるページや項目のアドレスに直してください。",
     "Write the address of a page that is there."},
    ""};

const Message kRedirectChain = {
    "redirects/chain",
    Severity::kError,
    {"移った先の「{0}」は、さらに「{1}」へ移っています。", "\"{0}\" leads on to \"{1}\" itself."},
    {"何度も移ると遅くなり、途中で止まるブラウザーもあります。",
     "Every further step costs readers time, and some programs give up."},
    {"to を「{1}」に直してください。", "Write \"{1}\" as to."},
    ""};

const Message kRedirectLoop = {"redirects/loop",
                               Severity::kError,
                               {"「{0}」から移った先をたどると、ぐるぐる回ります。",
                                "What leads on from \"{0}\" goes in a circle."},
                               {"どのページにも着きません。", "It arrives nowhere."},
                               {"いまあるページのアドレスを to に書いてください。",
                                "Write the address of a page that is there."},
                               ""};

}  // namespace kokai
