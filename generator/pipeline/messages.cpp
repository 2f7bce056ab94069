#include "generator/pipeline/messages.h"

namespace kokai {

const Message kOutputInsideContent = {
    "build/output-inside-content",
    Severity::kError,
    {"公開先のフォルダー {0} が、原稿のフォルダー {1} の中にあります。",
     "The output folder {0} lies inside the content folder {1}."},
    {"次に実行したとき、公開したページを原稿として読んでしまいます。",
     "The next build would read the published pages as content."},
    {"--output に、原稿の外のフォルダーを指定してください(例: --output output)。",
     "Give --output a folder outside the content, for example --output output."},
    ""};

const Message kContentInsideOutput = {
    "build/content-inside-output",
    Severity::kError,
    {"原稿のフォルダー {1} が、公開先のフォルダー {0} の中にあります。",
     "The content folder {1} lies inside the output folder {0}."},
    {"公開先は丸ごと入れ替えるため、原稿まで消えるおそれがあります。",
     "The output folder is replaced as a whole, and the content would go with it."},
    {"--output に、原稿を含まない専用のフォルダーを指定してください(例: --output output)。",
     "Give --output a folder of its own that does not hold the content, for example --output "
     "output."},
    ""};

const Message kNoDocuments = {
    "build/no-documents",
    Severity::kError,
    {"{0} に、公開できる評価書が一つもありません。", "There is no assessment to publish in {0}."},
    {"フォルダーの指定違いのときに、公開中のサイトを空のサイトで置き換えないためです。",
     "A wrong folder must not replace the published site by an empty one."},
    {"--content の指定を確かめてください。初めてのときは、kokai import assessment で評価書を"
     "取り込むか、<団体コード>-<名前>/<評価書番号>-<名前>/<公表日>.md を置いてください。",
     "Check --content. For a first site, bring an assessment in with kokai import assessment, or "
     "put it at <code>-<name>/<number>-<name>/<date>.md."},
    ""};

const Message kThemeNotFound = {
    "theme/not-found",
    Severity::kError,
    {"テーマ「{0}」が見つかりません。", "There is no theme named \"{0}\"."},
    {"ページの形と言葉はテーマから取るため、テーマなしではページを作れません。",
     "Pages take their shape and words from the theme."},
    {"site.yaml の theme か --theme を直してください。探した場所: {1}",
     "Mend theme in site.yaml or --theme. Looked at: {1}"},
    ""};

const Message kPersonalData = {
    "guard/personal-data",
    Severity::kError,
    {"個人の情報と見られる記載があります: {0}（{1}）", "Personal data stands here: {0} ({1})"},
    {"公表すると取り消せません。直すまで公開を止めます。見つけた文字そのものは、ここには表示しませ"
     "ん。",
     "What is published cannot be taken back: nothing is published until it is mended. The text "
     "found is not shown here."},
    {"その記載を消すか、［氏名］のように伏せてください。公表してよいものなら、理由を添えて自治体の "
     "allow.yaml に加えます。",
     "Remove or mask it; what may be published goes into the municipality's allow.yaml with its "
     "reason."},
    "個人情報の保護に関する法律 第69条、番号法 第19条"};

const Message kMaybePersonal = {
    "guard/may-be-personal",
    Severity::kWarning,
    {"個人の情報かもしれない記載があります: {0}（{1}）", "This may be personal data: {0} ({1})"},
    {"公表すると取り消せません。見つけた文字そのものは、ここには表示しません。",
     "What is published cannot be taken back. The text found is not shown here."},
    {"読んで確かめ、個人の情報なら伏せてください。公表してよいものなら、理由を添えて自治体の "
     "allow.yaml に加えます。",
     "Read it and mask what is personal; what may be published goes into the municipality's "
     "allow.yaml with its reason."},
    ""};

const Message kOfficialName = {
    "guard/official-name",
    Severity::kWarning,
    {"変更箇所の「{0}」に、職員の氏名と見られる記載があります。",
     "The change of \"{0}\" seems to hold an official's name."},
    {"公表済みの評価書にある職員の氏名は、自動では伏せません。残すか伏せるかは市が決めます。",
     "An official's name in a published assessment is never masked silently: staff decide."},
    {"残すなら、理由を添えて自治体の allow.yaml に加えてください。伏せるなら［氏名］と書きます。",
     "To keep it, add it to the municipality's allow.yaml with its reason; else write ［氏名］."},
    ""};

const Message kPersonalInOutput = {
    "guard/in-output",
    Severity::kError,
    {"公開するファイル {3} の {2} に、個人の情報と見られる記載があります: {0}（{1}）",
     "The file {3} to be published holds personal data at {2}: {0} ({1})"},
    {"公開を止めました。前に公開したものは変わりません。見つけた文字そのものは、ここには表示しませ"
     "ん。",
     "Nothing was published; what was published before stays. The text found is not shown here."},
    {"もとの原稿でその記載を伏せてください。公表してよいものなら、理由を添えて自治体の allow.yaml "
     "に加えます。",
     "Mask it in the content; what may be published goes into the municipality's allow.yaml with "
     "its reason."},
    "個人情報の保護に関する法律 第69条、番号法 第19条"};

std::span<const Message* const> pipeline_messages() {
  static constexpr const Message* kAll[] = {
      &kOutputInsideContent,  &kContentInsideOutput,   &kNoDocuments,   &kThemeNotFound,
      &kPersonalData,         &kMaybePersonal,         &kOfficialName,  &kPersonalInOutput,
      &kTextChanged,          &kAddressGone,           &kItemGone,      &kNotRecorded,
      &kRedirectSourceExists, &kRedirectTargetUnknown, &kRedirectChain, &kRedirectLoop};
  return kAll;
}

}  // namespace kokai
