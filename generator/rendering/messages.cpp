#include "generator/rendering/messages.h"

#include <array>

namespace kokai {

const Message kThemeFileMissing{
    "theme/file-missing",
    Severity::kError,
    {"テーマのファイル {0} がありません。", "The theme has no file {0}."},
    {"テーマは theme.yaml に書かれたファイルと言葉のファイルでできています。",
     "A theme is made of the files that theme.yaml names and of its file of words."},
    {"{0} を置くか、theme.yaml から外してください。", "Add {0}, or take it out of theme.yaml."},
    ""};

const Message kThemeFileBroken{
    "theme/file-broken",
    Severity::kError,
    {"テーマのファイル {0} を使えません：{1}", "The theme's file {0} cannot be used: {1}"},
    {"ページの全部がこのファイルを使います。", "Every page uses this file."},
    {"{0} を直してください。", "Mend {0}."},
    ""};

const Message kThemeTemplateMissing{
    "theme/template-missing",
    Severity::kError,
    {"テーマにひな形 {0} がありません。", "The theme has no template {0}."},
    {"ページの種類ごとに一つのひな形が要ります。", "Each kind of page needs one template."},
    {"themes/default の {0} を写して始めてください。", "Start from {0} of themes/default."},
    ""};

const Message kThemeTemplateRejected{
    "theme/template-rejected",
    Severity::kError,
    {"ひな形 {0} は安全に埋められません：{1}", "Template {0} cannot be filled safely: {1}"},
    {"値は置き場所に合わせて書き換えます。置き場所が分からないひな形は使いません。",
     "Values are escaped for their place. A template whose places are unclear is not used."},
    {"属性の値を引用符で囲み、{{#…}} と {{/…}} を対にしてください。",
     "Quote attribute values, and pair each {{#…}} with its {{/…}}."},
    ""};

const Message kThemeMarkerUnknown{
    "theme/marker-unknown",
    Severity::kError,
    {"差し込み {0} は、このひな形にはありません。", "This template has no marker {0}."},
    {"知らない差し込みは何も出さないまま残ります。",
     "An unknown marker would silently print nothing."},
    {"{1} のことですか。違うなら消してください。", "Did you mean {1}? If not, take it out."},
    ""};

const Message kThemeMarkerMissing{
    "theme/marker-missing",
    Severity::kError,
    {"ひな形 {1} に差し込み {0} がありません。", "Template {1} lacks the marker {0}."},
    {"この差し込みがないと、評価書の内容や必要な表示がページから消えます。",
     "Without it, content or a notice that must be there is lost from the page."},
    {"{0} を置いてください。", "Put {0} in."},
    ""};

const Message kThemeMarkerRaw{
    "theme/marker-raw",
    Severity::kError,
    {"差し込み {0} の書き方は使えません。", "The marker {0} must not be written like this."},
    {"書き換えを外す :none は、名前が _HTML か _JSON で終わる差し込みだけに使えます。",
     "Only markers ending in _HTML or _JSON may switch escaping off with :none."},
    {":none などの指定を消してください。", "Take the modifier out."},
    ""};

const Message kThemeWordMissing{"theme/word-missing",
                                Severity::kError,
                                {"{1} に言葉 {0} がありません。", "{1} lacks the word {0}."},
                                {"ページに出る言葉はすべてこのファイルから取ります。",
                                 "All words on pages come from this file."},
                                {"{0}: の行を足してください。", "Add a line {0}:"},
                                ""};

const Message kThemeWordUnknown{
    "theme/word-unknown",
    Severity::kError,
    {"言葉 {0} は、どこでも使われません。", "No page uses the word {0}."},
    {"名前を打ち間違えた言葉は、ページに出ません。", "A word with a mistyped name never appears."},
    {"{1} のことですか。違うなら消してください。", "Did you mean {1}? If not, take it out."},
    ""};

std::span<const Message* const> rendering_messages() {
  static constexpr std::array<const Message*, 9> kAll = {
      &kThemeFileMissing,      &kThemeFileBroken,    &kThemeTemplateMissing,
      &kThemeTemplateRejected, &kThemeMarkerUnknown, &kThemeMarkerMissing,
      &kThemeMarkerRaw,        &kThemeWordMissing,   &kThemeWordUnknown};
  return kAll;
}

}  // namespace kokai
