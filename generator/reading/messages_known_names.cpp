#include "generator/reading/messages.h"

namespace kokai {

const Message kNameKind = {
    "names/kind",
    Severity::kError,
    {"names.yaml の kind「{0}」は、使えない言葉です。", "There is no kind \"{0}\" in names.yaml."},
    {"名前は種類ごとに索引になります。", "Names are indexed by their kind."},
    {"システム、委託先、提供先、記録項目、部署のどれかを書いてください(移転先も 提供先 です)。",
     "Write システム, 委託先, 提供先 (for 移転先, too), 記録項目 or 部署."},
    ""};

const Message kNameId = {
    "names/id",
    Severity::kError,
    {"names.yaml の id「{0}」は、ページの住所に使えません。",
     "The id \"{0}\" in names.yaml cannot be an address."},
    {"id はページの住所になります。", "The id becomes the address of a page."},
    {"英小文字と数字を「-」でつないで、64 文字までで書いてください。数字だけの "
     "id は、一覧の続きのページが使います。",
     "Write lower-case letters and digits, joined by single hyphens, at most 64. Digits alone "
     "are the further pages of a list."},
    ""};

const Message kTwinNameId = {
    "names/twin-id",
    Severity::kError,
    {"names.yaml の id「{0}」は、{1} 行目の名前が使っています。",
     "The name on line {1} of names.yaml has the id \"{0}\" already."},
    {"同じ住所のページは二つ作れません。", "Two pages cannot have one address."},
    {"どちらかの id を変えるか、同じものなら一つにまとめてください。",
     "Change one of the two, or make one name of both."},
    ""};

const Message kNameTwice = {
    "names/twice",
    Severity::kError,
    {"「{0}」は、names.yaml の {1} 行目の名前と同じものになります。",
     "\"{0}\" is the same as a name on line {1} of names.yaml."},
    {"一つの書き方は、一つの名前にだけ結び付けられます。",
     "A spelling can belong to one name only."},
    {"どちらかから除くか、一つにまとめてください。", "Remove it from one, or make one of both."},
    ""};

const Message kNameTooLong = {"names/too-long",
                              Severity::kWarning,
                              {"names.yaml の {0} が長すぎます({1} 文字。{2} 文字まで)。",
                               "{0} in names.yaml is too long ({1} characters; at most {2})."},
                              {"索引の見出しに使えないため、ないものとして扱います。",
                               "It cannot stand in an index and is passed over."},
                              {"短く書き直してください。", "Write it shorter."},
                              ""};

}  // namespace kokai
