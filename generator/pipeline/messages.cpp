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

std::span<const Message* const> pipeline_messages() {
  static constexpr const Message* kAll[] = {&kOutputInsideContent, &kContentInsideOutput,
                                            &kNoDocuments, &kThemeNotFound};
  return kAll;
}

}  // namespace kokai
