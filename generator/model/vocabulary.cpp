#include "generator/model/vocabulary.h"

namespace kokai {
namespace {

constexpr Word kStatusWords[] = {
    {"素案", "draft"}, {"意見聴取中", "hearing"}, {"公表", "published"}, {"終了", "ended"}};

constexpr Word kVocabulary[] = {
    {"特定個人情報保護評価", "assessment"},
    {"特定個人情報保護評価書", "assessment document"},
    {"基礎項目評価書", "basic assessment"},
    {"重点項目評価書", "priority assessment"},
    {"全項目評価書", "full assessment"},
    {"しきい値判断", "threshold screening"},
    {"評価実施機関", "assessing body"},
    {"評価書番号", "assessment number"},
    {"評価書名", "title"},
    {"公表日", "publication date"},
    {"様式", "form"},
    {"項目", "item"},
    {"事務", "task"},
    {"個人番号", "My Number"},
    {"特定個人情報", "specific personal information"},
    {"特定個人情報ファイル", "specific personal information file"},
    {"記録項目", "recorded item"},
    {"システム", "system"},
    {"委託", "processing by others"},
    {"委託事項", "entrusted task"},
    {"委託先", "processor"},
    {"再委託", "subprocessing"},
    {"提供", "provision"},
    {"提供先", "recipient"},
    {"移転", "transfer"},
    {"移転先", "transferee"},
    {"保管", "storage"},
    {"消去", "erasure"},
    {"リスク", "risk"},
    {"リスク対策", "risk measure"},
    {"重大事故", "incident"},
    {"監査", "audit"},
    {"意見聴取", "hearing"},
    {"第三者点検", "third-party review"},
    {"変更箇所", "changes"},
    {"提出時期", "timing"},
    {"別添", "attachment"},
    {"別紙", "sheet"},
    {"用語集", "glossary"},
    {"市区町村", "municipality"},
    {"全国地方公共団体コード", "municipality code"},
    {"情報提供ネットワークシステム", "information provision network system"},
};

}  // namespace

std::span<const Word> vocabulary() { return kVocabulary; }

std::span<const Word> status_words() { return kStatusWords; }

std::string_view english(std::string_view japanese) {
  for (const std::span<const Word> words : {vocabulary(), status_words()}) {
    for (const Word& word : words) {
      if (word.japanese == japanese) return word.english;
    }
  }
  return {};
}

}  // namespace kokai
