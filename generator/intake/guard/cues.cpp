#include "generator/intake/guard/cues.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace kokai::guard {
namespace {

struct Word {
  std::u32string_view text;
  Cue cue;
};

// As folded: lower case, whole katakana.
constexpr Word kWords[] = {
    {U"個人番号", Cue::kMyNumber},
    {U"個人ナンバー", Cue::kMyNumber},
    {U"マイナンバー", Cue::kMyNumber},
    {U"まいなんばー", Cue::kMyNumber},
    {U"マイナ番号", Cue::kMyNumber},
    {U"マイナカードの番号", Cue::kMyNumber},
    {U"mynumber", Cue::kMyNumber},
    {U"my number", Cue::kMyNumber},
    {U"共通番号", Cue::kMyNumber},
    {U"12桁", Cue::kAnyNumber},
    {U"私の番号", Cue::kAnyNumber},
    {U"番号は", Cue::kAnyNumber},
    {U"番号が", Cue::kAnyNumber},
    {U"法人番号", Cue::kCorporate},
    {U"住民票コード", Cue::kResidentCode},
    {U"住民票の番号", Cue::kResidentCode},
    {U"住基コード", Cue::kResidentCode},
    {U"11桁", Cue::kResidentCode},
    {U"基礎年金番号", Cue::kPension},
    {U"年金番号", Cue::kPension},
    {U"年金手帳", Cue::kPension},
    {U"年金証書", Cue::kPension},
    {U"被保険者", Cue::kInsurance},
    {U"保険者番号", Cue::kInsurance},
    {U"保険証", Cue::kInsurance},
    {U"健康保険", Cue::kInsuranceName},
    {U"国民健康保険", Cue::kInsuranceName},
    {U"国保", Cue::kInsuranceName},
    {U"介護保険", Cue::kInsuranceName},
    {U"後期高齢", Cue::kInsuranceName},
    {U"受給者番号", Cue::kInsurance},
    {U"受給者証", Cue::kInsurance},
    {U"負担者番号", Cue::kInsurance},
    {U"免許", Cue::kLicence},
    {U"運転免許証", Cue::kLicence},
    {U"旅券", Cue::kPassport},
    {U"パスポート", Cue::kPassport},
    {U"passport", Cue::kPassport},
    {U"在留カード", Cue::kResidenceCard},
    {U"在留番号", Cue::kResidenceCard},
    {U"特別永住者証明書", Cue::kResidenceCard},
    {U"外国人登録", Cue::kResidenceCard},
    {U"口座", Cue::kAccount},
    {U"口座番号", Cue::kAccount},
    {U"普通", Cue::kAccount},
    {U"普通預金", Cue::kAccount},
    {U"当座", Cue::kAccount},
    {U"銀行", Cue::kBank},
    {U"信用金庫", Cue::kBank},
    {U"信金", Cue::kBank},
    {U"信用組合", Cue::kBank},
    {U"農協", Cue::kBank},
    {U"ja", Cue::kBank},
    {U"支店", Cue::kBank},
    {U"本店", Cue::kBank},
    {U"出張所", Cue::kBank},
    {U"ゆうちょ", Cue::kPostBank},
    {U"郵便貯金", Cue::kPostBank},
    {U"通帳", Cue::kPostBank},
    {U"電話", Cue::kPhone},
    {U"tel", Cue::kPhone},
    {U"℡", Cue::kPhone},
    {U"☎", Cue::kPhone},
    {U"携帯", Cue::kPhone},
    {U"ケータイ", Cue::kPhone},
    {U"スマホ", Cue::kPhone},
    {U"fax", Cue::kPhone},
    {U"ファックス", Cue::kPhone},
    {U"ファクス", Cue::kPhone},
    {U"連絡先", Cue::kPhone},
    {U"phone", Cue::kPhone},
    {U"自宅", Cue::kPhone},
    {U"〒", Cue::kPostal},
    {U"郵便番号", Cue::kPostal},
    {U"住所", Cue::kAddress},
    {U"所在地", Cue::kAddress},
    {U"居所", Cue::kAddress},
    {U"住まい", Cue::kAddress},
    {U"自宅は", Cue::kAddress},
    {U"メール", Cue::kMail},
    {U"mail", Cue::kMail},
    {U"アドレス", Cue::kMail},
    {U"生年月日", Cue::kBirthday},
    {U"誕生日", Cue::kBirthday},
    {U"お誕生日", Cue::kBirthday},
    {U"出生日", Cue::kBirthday},
    {U"生まれた日", Cue::kBirthday},
    {U"生まれ", Cue::kBirthday},
    {U"うまれ", Cue::kBirthday},
    {U"birth", Cue::kBirthday},
    {U"誕生", Cue::kBirthday},
    {U"生年", Cue::kBirthday},
    {U"氏名", Cue::kName},
    {U"ご氏名", Cue::kName},
    {U"お名前", Cue::kName},
    {U"名前", Cue::kName},
    {U"なまえ", Cue::kName},
    {U"おなまえ", Cue::kName},
    {U"姓名", Cue::kName},
    {U"フルネーム", Cue::kName},
    {U"署名", Cue::kName},
    {U"記名", Cue::kName},
    {U"提出者", Cue::kName},
    {U"提出者名", Cue::kName},
    {U"意見提出者", Cue::kName},
    {U"投稿者", Cue::kName},
    {U"投稿者名", Cue::kName},
    {U"記入者", Cue::kName},
    {U"差出人", Cue::kName},
    {U"送信者", Cue::kName},
    {U"発信者", Cue::kName},
    {U"代表者", Cue::kName},
    {U"代表者名", Cue::kName},
    {U"代表者氏名", Cue::kName},
    {U"世帯主", Cue::kName},
    {U"世帯主名", Cue::kName},
    {U"保護者名", Cue::kName},
    {U"保護者氏名", Cue::kName},
    {U"配偶者名", Cue::kName},
    {U"氏名(漢字)", Cue::kName},
    {U"氏名(カナ)", Cue::kName},
    {U"氏名(フリガナ)", Cue::kName},
    {U"氏名カナ", Cue::kName},
    {U"カナ氏名", Cue::kName},
    {U"フリガナ", Cue::kName},
    {U"ふりがな", Cue::kName},
    {U"文責", Cue::kName},
    {U"旧姓", Cue::kName},
    {U"通称名", Cue::kName},
    {U"ローマ字", Cue::kName},
    {U"name", Cue::kName},
    {U"受付番号", Cue::kOtherNumber},
    {U"整理番号", Cue::kOtherNumber},
    {U"評価書番号", Cue::kOtherNumber},
    {U"管理番号", Cue::kOtherNumber},
    {U"登録番号", Cue::kOtherNumber},
    {U"電話番号", Cue::kPhone},
    {U"電話番号は", Cue::kPhone},
    {U"口座番号は", Cue::kAccount},
    {U"郵便番号は", Cue::kPostal},
    {U"免許証の番号は", Cue::kLicence},
    {U"免許証番号は", Cue::kLicence},
    {U"個人番号は", Cue::kMyNumber},
    {U"受付番号は", Cue::kOtherNumber},
    {U"法人番号は", Cue::kCorporate},
    {U"年金番号は", Cue::kPension},
    {U"保険者番号は", Cue::kInsurance},
    {U"保険証の番号は", Cue::kInsurance},
};

/// The words by their first characters.
class WordTable {
 public:
  WordTable() {
    for (const Word& word : kWords) words_.push_back(&word);
    std::stable_sort(words_.begin(), words_.end(), [](const Word* a, const Word* b) {
      return a->text[0] != b->text[0] ? a->text[0] < b->text[0] : a->text.size() > b->text.size();
    });
    for (std::size_t i = words_.size(); i-- > 0;) {
      starts_[words_[i]->text[0]] = static_cast<std::uint16_t>(i);
    }
  }

  /// The longest word at `at`.
  const Word* match(const std::u32string& text, std::size_t at) const {
    const char32_t first = text[at];
    if (first >= starts_.size()) return nullptr;
    for (std::size_t i = starts_[first]; i < words_.size() && words_[i]->text[0] == first; ++i) {
      if (text.compare(at, words_[i]->text.size(), words_[i]->text) == 0) return words_[i];
    }
    return nullptr;
  }

 private:
  static constexpr std::uint16_t kNone = 0xFFFF;

  std::vector<const Word*> words_;
  /// Where the words of a first character begin; kNone: there are none.
  std::vector<std::uint16_t> starts_ = std::vector<std::uint16_t>(0x10000, kNone);
};

}  // namespace

Cues::Cues(const Folded& folded) : folded_(folded) {
  static const WordTable kTable;
  for (std::size_t at = 0; at < folded.size();) {
    const Word* const word = kTable.match(folded.text, at);
    if (word == nullptr) {
      ++at;
      continue;
    }
    const std::size_t end = at + word->text.size();
    all_.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end), word->cue});
    at = end;
  }
}

bool Cues::parted(std::size_t begin, std::size_t end) const {
  std::size_t breaks = 0;
  for (std::size_t i = begin; i < end; ++i) {
    if (folded_.text[i] == U'。' || folded_.text[i] == U'\0') return true;
    breaks += folded_.text[i] == U'\n' ? 1 : 0;
  }
  return breaks > 1;
}

std::optional<std::size_t> Cues::before(std::size_t at, Cue cue, std::size_t reach) const {
  auto next = std::upper_bound(all_.begin(), all_.end(), at,
                               [](std::size_t place, const CueAt& c) { return place < c.end; });
  while (next != all_.begin()) {
    const CueAt& one = *--next;
    if (one.end + reach < at) return std::nullopt;
    if (one.cue != cue) continue;
    if (parted(one.end, at)) return std::nullopt;
    return one.end;
  }
  return std::nullopt;
}

const CueAt* Cues::nearest_before(std::size_t at, std::size_t reach) const {
  const auto next =
      std::upper_bound(all_.begin(), all_.end(), at,
                       [](std::size_t place, const CueAt& c) { return place < c.end; });
  if (next == all_.begin()) return nullptr;
  const CueAt& one = *std::prev(next);
  return one.end + reach < at || parted(one.end, at) ? nullptr : &one;
}

bool Cues::behind(std::size_t at, Cue cue, std::size_t reach) const {
  auto next = std::lower_bound(all_.begin(), all_.end(), at,
                               [](const CueAt& c, std::size_t place) { return c.begin < place; });
  for (; next != all_.end() && next->begin <= at + reach; ++next) {
    if (next->cue == cue) return !parted(at, next->begin);
  }
  return false;
}

}  // namespace kokai::guard
