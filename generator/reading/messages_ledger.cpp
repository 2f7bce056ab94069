#include "generator/reading/messages.h"

namespace kokai {

const Message kLedgerRow = {
    "ledger/row",
    Severity::kError,
    {"台帳のこの行は読めません: {0}", "This row of the ledger cannot be read: {0}"},
    {"台帳は、公表した版が変わっていないことと、公表したアドレスが残っていることを確かめる元です。",
     "The ledger is what published versions and addresses are held against."},
    {"台帳は kokai record だけが書き加えます。手で変えた行は、記録（バックアップや "
     "git）から元に戻してく"
     "ださい。",
     "Only kokai record writes the ledger. Put a row that was changed by hand back from your "
     "backup "
     "or from git."},
    ""};

const Message kRedirectAddress = {
    "redirects/address",
    Severity::kError,
    {"{0} の「{1}」は、移った先として書けるアドレスではありません。",
     "\"{1}\" of {0} is no address that can be moved."},
    {"この行は使われず、元のアドレスを開いた人は先へ進めません。",
     "The row is left out, and who opens the old address gets nowhere."},
    {"サイトの一番上からの場所を、/ で始めず / で終えて書きます（例: 990019/18/、"
     "990019/18/2025-01-31/#i-1-3、990019/rounds/2026-juki/、glossary/chukan-server/）。to には "
     "https:// で始まるアドレスも書けます。",
     "Write the place from the top of the site, without a slash at the start and with one at the "
     "end: "
     "990019/18/, 990019/18/2025-01-31/#i-1-3, 990019/rounds/2026-juki/, glossary/chukan-server/. "
     "`to` may also be an address that begins with https://."},
    ""};

const Message kRedirectTwice = {
    "redirects/twice",
    Severity::kError,
    {"「{0}」の移った先は、{1} 行目にも書かれています。",
     "Where \"{0}\" went stands on line {1}, too."},
    {"一つのアドレスからは、一か所にしか進めません。", "One address leads to one place."},
    {"正しい行だけを残してください。", "Keep the right one."},
    ""};

}  // namespace kokai
