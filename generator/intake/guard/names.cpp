#include "generator/intake/guard/names.h"

#include <algorithm>
#include <bitset>
#include <functional>
#include <string>
#include <unordered_set>

#include "generator/intake/guard/name_lists.h"
#include "generator/text/ascii.h"
#include "generator/text/utf8.h"

namespace kokai::guard {
namespace {

constexpr std::size_t kMostFamily = 5;
constexpr std::size_t kMostGiven = 5;

/// The words of a list, folded as texts are.
class WordSet {
 public:
  explicit WordSet(std::string_view list) {
    while (!list.empty()) {
      const std::string_view line = list.substr(0, list.find('\n'));
      list.remove_prefix(std::min(list.size(), line.size() + 1));
      if (!line.starts_with('#')) add(fold_for_guard(line).text);
    }
  }

  bool contains(std::u32string_view word) const {
    return !word.empty() && firsts_.test(word[0] % kFirsts) && words_.contains(word);
  }

 private:
  struct Hash : std::hash<std::u32string_view> {
    using is_transparent = void;
  };

  static constexpr std::size_t kFirsts = 0x10000;

  void add(std::u32string_view line) {
    for (std::size_t at = 0; at < line.size();) {
      const std::size_t end = std::min(line.find(U' ', at), line.size());
      if (end > at) {
        firsts_.set(line[at] % kFirsts);
        words_.emplace(line.substr(at, end - at));
      }
      at = end + 1;
    }
  }

  std::bitset<kFirsts> firsts_;  ///< what words begin with: most texts do not
  std::unordered_set<std::u32string, Hash, std::equal_to<>> words_;
};

bool is_family(std::u32string_view word) {
  static const WordSet kWords(k_family_names);
  return kWords.contains(word);
}
bool is_given(std::u32string_view word) {
  static const WordSet kWords(k_given_names);
  return kWords.contains(word);
}

bool is_name_char(char32_t c) {
  return is_kanji(c) || is_hiragana_or_bar(c) || is_katakana_or_bar(c) || c == U'ノ';
}

bool is_gap(char32_t c) { return c == U' ' || c == U'・' || c == U'='; }

/// One after another, as far as one script goes.
enum class Script { kNone, kKanji, kHiragana, kKatakana, kLatin };
Script script_of(char32_t c) {
  if (is_kanji(c)) return Script::kKanji;
  if ((c >= 0x3041 && c <= 0x3096) || c == U'ゝ' || c == U'ゞ') return Script::kHiragana;
  if (is_katakana_or_bar(c)) return Script::kKatakana;
  if (ascii::is_letter(c)) return Script::kLatin;
  return Script::kNone;
}

bool shape_of_one(std::u32string_view word) {
  if (word.size() < 2 || word.size() > 8 || is_no_name(word)) return false;
  return std::all_of(word.begin(), word.end(), is_name_char);
}

bool all_of_script(std::u32string_view word, Script script) {
  return std::all_of(word.begin(), word.end(), [&](char32_t c) {
    return script_of(c) == script || c == U'ー' ||
           (script == Script::kLatin && (c == U'.' || c == U'\'' || c == U'-'));
  });
}

/// Family and given name with a blank between.
NameProof judge_pair(std::u32string_view family, std::u32string_view given) {
  if (is_everyday_word(family) || is_everyday_word(given)) return NameProof::kNone;
  const bool known = is_family(family);
  if (known && is_given(given)) return NameProof::kFull;
  if (family.size() > 8 || given.size() > 10) return NameProof::kNone;
  const bool latin = all_of_script(family, Script::kLatin) && all_of_script(given, Script::kLatin);
  if (latin) return family.size() + given.size() >= 4 ? NameProof::kShape : NameProof::kNone;
  const bool japanese = std::all_of(family.begin(), family.end(), is_name_char) &&
                        std::all_of(given.begin(), given.end(), is_name_char);
  if (!japanese) return NameProof::kNone;
  if (known) return NameProof::kFamily;
  const bool kanji =
      all_of_script(family, Script::kKanji) && family.size() <= 4 && given.size() <= 4;
  const bool hiragana = all_of_script(family, Script::kHiragana) &&
                        all_of_script(given, Script::kHiragana) && family.size() >= 2 &&
                        family.size() <= 6 && given.size() >= 2 && given.size() <= 6;
  const bool katakana = all_of_script(family, Script::kKatakana) &&
                        all_of_script(given, Script::kKatakana) && family.size() >= 2 &&
                        given.size() >= 2;
  return kanji || hiragana || katakana ? NameProof::kShape : NameProof::kNone;
}

NameProof judge_single(std::u32string_view word) {
  if (word.size() > kMostFamily + kMostGiven && !all_of_script(word, Script::kLatin)) {
    return NameProof::kNone;
  }
  if (word.empty() || is_no_name(word)) return NameProof::kNone;
  for (std::size_t cut = std::min(kMostFamily, word.size() - 1); cut > 0; --cut) {
    if (is_family(word.substr(0, cut)) && is_given(word.substr(cut))) return NameProof::kFull;
  }
  if (is_family(word)) return NameProof::kFamily;
  const std::size_t family = family_prefix(word);
  if (family > 0 && word.size() - family <= kMostGiven && word.size() > family &&
      !is_no_name(word.substr(family))) {
    return NameProof::kFamily;
  }
  if (all_of_script(word, Script::kLatin))
    return word.size() >= 3 ? NameProof::kShape : NameProof::kNone;
  return shape_of_one(word) ? NameProof::kShape : NameProof::kNone;
}

}  // namespace

std::size_t family_prefix(std::u32string_view text) {
  for (std::size_t length = std::min(kMostFamily, text.size()); length > 0; --length) {
    if (is_family(text.substr(0, length))) return length;
  }
  return 0;
}

bool is_everyday_word(std::u32string_view word) {
  static const WordSet kWords(
      "住所 電話 電話番号 性別 年齢 生年月日 連絡先 職業 男 女 男性 女性 変更 登録 情報 一覧 入力 "
      "検索 表示 確認 番号 "
      "欄 印 署名 氏名 名前 漢字 カナ かな フリガナ ふりがな 必須 任意 記入 不要 匿名 非公開 "
      "非公表 公開 公表 なし 無し "
      "無記名 希望 記載 省略 略 同上 同左 有 無 未記入 空白 個人 団体 企業 法人 会社 会社員 公務員 "
      "自営業 主婦 主夫 学生 "
      "無職 高齢者 年金生活者 市民 住民 町民 村民 区民 国民 県民 一市民 一住民 匿名希望 反対 賛成 "
      "質問 意見 疑問 不安 心配 "
      "素人 以上 結構 同意 大事 重要 必要 無理 残念 最後 最近 追伸 提案 要望 初回 前回 今回 次回 "
      "以下 以前 以後 同様 "
      "大切 大変 不要 不明 不満 不信 問題 課題 原則 当然 明白 明確 安心 安全 危険 心配 不便 便利 "
      "複雑 簡単 十分 不十分 "
      "皆 皆様 皆さん お客 客 奥 神 仏 何 誰 方 人 者 子 親 父 母 兄 弟 姉 妹 夫 妻 娘 息子 孫 "
      "祖父 祖母 両親 家族 "
      "担当 担当者 担当課 担当部署 係 課長 部長 係長 市長 町長 村長 区長 知事 議員 議長 委員 "
      "委員長 職員 業者 委託先 "
      "医師 医者 先生 教員 教師 弁護士 看護師 本人 代理人 代理 世帯主 世帯 保護者 配偶者 申請者 "
      "届出人 請求者 利用者 "
      "対象者 被保険者 納税者 受給者 所有者 使用者 管理者 責任者 代表 代表者 会長 理事長 社長 "
      "匿名様 関係者 関係 各位 "
      "本籍 続柄 国籍 在留 資格 個人番号 法人番号 個人情報 評価書 評価 素案 原案 計画 条例 規則 "
      "法律 制度 事務 事業 "
      "システム サーバ サーバー データ ファイル パスワード メール アドレス インターネット クラウド "
      "マイナンバー カード "
      "よろしく ありがとう お願い おねがい お願いします 敬具 草々 拝啓 前略 早々 かしこ 記 別紙 "
      "別添 以上です です ます "
      "市役所 役所 役場 町役場 県庁 総務課 市民課 税務課 健康課 福祉課 情報課 窓口 支所 本庁 会 "
      "町内会 自治会 組合 "
      "東京 大阪 京都 横浜 名古屋 北海道 沖縄 本市 当市 本町 当町 同市 市 町 村 区 県 国 日本 中国 "
      "韓国 米国 外国 "
      "確かに 例えば 特に 本当 多数 少数 全員 全部 一部 一般 一人 二人 三人 一番 以外 以内 未満 "
      "以降 期間 期限 今後 将来 "
      "過去 現在 当時 平成 令和 昭和 毎日 毎月 毎年 今年 昨年 来年 今日 明日 昨日 午前 午後 理由 "
      "原因 結果 効果 目的 "
      "方法 内容 場合 場所 部分 項目 範囲 種類 程度 予定 予算 費用 料金 税金 保険 年金 医療 介護 "
      "福祉 教育 子育て 防災 "
      "賛成多数 反対意見 個人的 全体的 基本的 具体的 一般的 以上の点 よろしくお願いします ご意見 "
      "御意見 ご質問 "
      "大丈夫 はい いいえ うち 私 僕 俺 自分 わたし わたくし もの ため ところ それ これ あれ どれ "
      "そう こう "
      "市民の声 情報提供 情報公開 情報連携 情報漏えい 漏えい 漏洩 管理 保管 削除 消去 利用 使用 "
      "提供 移転 委託 再委託 "
      "記録 履歴 監査 点検 研修 教育 訓練 対策 措置 対応 検討 実施 運用 説明 公示 募集 回答 返信 "
      "連絡 通知 報告 相談 "
      "支援 申請 届出 手続 手続き 交付 発行 証明 証明書 通知書 申請書 届出書 様式 書類 資料 文書 "
      "帳票 台帳 原簿 名簿 "
      "一同 有志 代筆 敬称略 以上質問 変換 解決 空間 規定 規程 要綱 要領 基準 指針 突合 照合 投票 "
      "紐付け 紐づけ");
  return kWords.contains(word);
}

bool is_no_name(std::u32string_view word) {
  if (is_everyday_word(word)) return true;
  constexpr std::u32string_view kEnds =
      U"課係部局所者員書的性法等市町村区県会社省庁院校室人歳円件回時分点化権税料費額長側用";
  constexpr std::u32string_view kLongEnds[] = {U"たち", U"ども", U"など", U"です", U"ます", U"した",
                                               U"ない", U"から", U"まで", U"さん", U"けん"};
  if (word.size() < 2) return false;
  const bool ends = kEnds.find(word.back()) != std::u32string_view::npos ||
                    std::find(std::begin(kLongEnds), std::end(kLongEnds),
                              word.substr(word.size() - 2)) != std::end(kLongEnds);
  return ends && !is_family(word) && !is_given(word);
}

NameProof judge_name(const Folded& folded, std::size_t begin, std::size_t end) {
  while (begin < end && is_gap(folded.text[begin])) ++begin;
  while (begin < end && is_gap(folded.text[end - 1])) --end;
  if (begin >= end || end - begin > 40) return NameProof::kNone;
  const std::u32string_view word = folded.between(begin, end);
  const std::size_t gap = word.find_first_of(U" ・=");
  if (gap == std::u32string_view::npos) return judge_single(word);
  const std::size_t given = word.find_first_not_of(U" ・=", gap);
  const std::u32string_view rest = word.substr(given);
  const std::size_t more = rest.find_first_of(U" ・=");
  if (more == std::u32string_view::npos) return judge_pair(word.substr(0, gap), rest);
  // グエン・ヴァン・アン, John A. Smith, 鈴 木 太 郎
  const std::u32string whole = bare(word);
  if (all_of_script(whole, Script::kLatin) || all_of_script(whole, Script::kKatakana)) {
    return whole.size() >= 4 ? NameProof::kShape : NameProof::kNone;
  }
  const bool letter_by_letter =
      std::all_of(word.begin(), word.end(),
                  [](char32_t c) { return is_gap(c) || is_name_char(c); }) &&
      whole.size() <= 8 && gap == 1;
  return letter_by_letter ? judge_single(whole) : NameProof::kNone;
}

bool is_listed_name(const Folded& folded, std::size_t begin, std::size_t end) {
  const NameProof proof = judge_name(folded, begin, end);
  return proof == NameProof::kFull ||
         (proof == NameProof::kFamily &&
          folded.between(begin, end).find(U' ') != std::u32string_view::npos);
}

NameRead read_name(const Folded& folded, std::size_t at) {
  NameRead best;
  std::size_t end = at;
  std::size_t gaps = 0;
  while (end < folded.size() && end - at < 24) {
    const char32_t c = folded.text[end];
    const Script script = script_of(c);
    const bool sign =
        end > at && (c == U'.' || c == U'\'' || c == U'-') && ascii::is_letter(folded.at(end - 1));
    if (is_gap(c)) {
      if (++gaps > 5) break;
    } else if (script == Script::kNone && !sign) {
      break;
    }
    ++end;
    if (is_gap(c)) continue;
    const bool whole = script != Script::kLatin || !ascii::is_letter(folded.at(end));
    if (!whole) continue;
    const NameProof proof = judge_name(folded, at, end);
    if (proof != NameProof::kNone && proof >= best.proof) best = {end, proof, gaps > 0};
  }
  return best;
}

}  // namespace kokai::guard
