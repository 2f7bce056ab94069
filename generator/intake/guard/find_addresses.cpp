#include <algorithm>
#include <array>
#include <optional>

#include "generator/intake/guard/finders.h"
#include "generator/text/ascii.h"

namespace kokai::guard {
namespace {

constexpr std::u32string_view kPrefectures[] = {
    U"北海道", U"青森県", U"岩手県", U"宮城県", U"秋田県", U"山形県",   U"福島県", U"茨城県",
    U"栃木県", U"群馬県", U"埼玉県", U"千葉県", U"東京都", U"神奈川県", U"新潟県", U"富山県",
    U"石川県", U"福井県", U"山梨県", U"長野県", U"岐阜県", U"静岡県",   U"愛知県", U"三重県",
    U"滋賀県", U"京都府", U"大阪府", U"兵庫県", U"奈良県", U"和歌山県", U"鳥取県", U"島根県",
    U"岡山県", U"広島県", U"山口県", U"徳島県", U"香川県", U"愛媛県",   U"高知県", U"福岡県",
    U"佐賀県", U"長崎県", U"熊本県", U"大分県", U"宮崎県", U"鹿児島県", U"沖縄県"};

/// Cities' names as far as they are written in hiragana: あきる of あきる野.
constexpr std::u32string_view kKanaCities[] = {
    U"さいたま", U"つくば",   U"つくばみらい", U"いわき",       U"かすみがうら", U"ひたちなか",
    U"さくら",   U"みどり",   U"いすみ",       U"あきる",       U"ふじみ",       U"かほく",
    U"あわら",   U"おおい",   U"みよし",       U"あま",         U"いなべ",       U"たつの",
    U"あわじ",   U"えびの",   U"うきは",       U"みやま",       U"みやこ",       U"うるま",
    U"つがる",   U"むつ",     U"にかほ",       U"せたな",       U"むかわ",       U"えりも",
    U"ときがわ", U"みなかみ", U"かつらぎ",     U"みなべ",       U"すさみ",       U"まんのう",
    U"いの",     U"つるぎ",   U"おいらせ",     U"みなとみらい", U"つつじが",     U"あさぎり",
    U"さぬき",   U"かがわ",   U"いちき"};

/// Words that only look as if they held a 市, 町 …
constexpr std::u32string_view kNoPlace[] = {
    U"区分", U"市長", U"町長", U"村長", U"区長", U"市税", U"市民", U"町民", U"村民", U"区民",
    U"市区", U"区画", U"区域", U"町村", U"市町", U"市場", U"市販", U"町内", U"市内", U"区内",
    U"都市", U"地区", U"県民", U"市役", U"市立", U"県立", U"町会", U"市外", U"区別", U"市議"};

bool is_numeral(char32_t c) {
  return digit_value(c) >= 0 || c == U'十' || c == U'百' || c == U'千';
}
bool is_suffix(char32_t c) {
  return c == U'市' || c == U'区' || c == U'町' || c == U'村' || c == U'郡' || c == U'県' ||
         c == U'都' || c == U'府' || c == U'道' || c == U'字' || c == U'条' || c == U'丁';
}
bool is_place(char32_t c) {
  return (is_kanji(c) && c != U'〆') || is_katakana_or_bar(c) || c == U'の' || c == U'ケ' ||
         c == U'ツ' || c == U'ノ';
}

/// The numbers of a house: 三丁目2番1号, 100番地の3, 1-2-3.
struct House {
  std::size_t end = 0;
  int numbers = 0;
  bool chome = false;
  bool banchi = false;  ///< 番地, or 番 with a number behind it
};

class HouseReader {
 public:
  HouseReader(const Folded& folded, std::size_t at) : folded_(folded), at_(at) {}

  House read() {
    while (house_.numbers < 5 && number()) {
      if (!unit() && !joint()) break;
    }
    return house_;
  }

 private:
  bool number() {
    std::size_t end = at_;
    while (is_numeral(folded_.at(end)) && end - at_ < 5) ++end;
    if (end == at_ || is_numeral(folded_.at(end))) return false;
    at_ = end;
    house_.end = end;
    ++house_.numbers;
    return true;
  }
  bool word(std::u32string_view word) {
    if (folded_.text.compare(at_, word.size(), word) != 0) return false;
    at_ += word.size();
    return true;
  }
  void blank() {
    if (folded_.at(at_) == U' ') ++at_;
  }
  /// True when another number may follow.
  bool unit() {
    const std::size_t before = at_;
    blank();
    if (word(U"丁目")) {
      house_.chome = true;
    } else if (word(U"番地")) {
      house_.banchi = true;
    } else if (word(U"番") || word(U"番町")) {
      const std::size_t behind = folded_.at(at_) == U' ' || folded_.at(at_) == U'-' ? at_ + 1 : at_;
      if (house_.chome || is_numeral(folded_.at(behind)))
        house_.banchi = true;
      else
        return at_ = before, false;
    } else if (house_.numbers > 1 && (word(U"号室") || word(U"号"))) {
      house_.end = at_;
      return false;
    } else {
      at_ = before;
      return false;
    }
    house_.end = at_;
    word(U"の");
    if (folded_.at(at_) == U'-') ++at_;
    blank();
    return true;
  }
  bool joint() {
    const std::size_t before = at_;
    blank();
    const char32_t c = folded_.at(at_);
    if (c == U'-' || c == U'ー' || c == U'の' || c == U'・' || c == U'~') {
      ++at_;
      blank();
      if (is_numeral(folded_.at(at_))) return true;
    }
    at_ = before;
    return false;
  }

  const Folded& folded_;
  std::size_t at_;
  House house_;
};

/// Where the place's name before a house number begins, and what speaks for it.
struct Place {
  std::size_t begin;
  bool prefecture = false;
  bool town = false;  ///< holds a 市, 区, 町, 村, 郡 … that is no part of another word
};

class AddressFinder {
 public:
  AddressFinder(const Reading& text, Finds& out) : text_(text), folded_(text.folded), out_(out) {}

  void run() {
    postal_codes();
    for (std::size_t at = 0; at < folded_.size(); ++at) {
      if (!is_numeral(folded_.text[at]) || (at > 0 && is_numeral(folded_.text[at - 1]))) continue;
      const std::size_t end = house(at);
      if (end > at) at = end - 1;
    }
  }

 private:
  static constexpr std::size_t kReach = 16;

  /// Seven digits, up to `end`.
  struct PostalCode {
    std::size_t begin;
    std::size_t end;
    bool parted;  ///< 000-0001
  };

  void postal_codes() {
    for (std::size_t at = 0; at + 7 <= folded_.size(); ++at) {
      if (digit_value(folded_.text[at]) < 0 || (at > 0 && digit_value(folded_.text[at - 1]) >= 0))
        continue;
      if (const auto code = postal_code_at(at)) judge(*code);
    }
  }

  std::optional<PostalCode> postal_code_at(std::size_t begin) const {
    PostalCode code{begin, begin, false};
    std::size_t digits = 0;
    for (; code.end < folded_.size() && digits <= 8; ++code.end) {
      const char32_t c = folded_.text[code.end];
      if (digit_value(c) >= 0) {
        ++digits;
        continue;
      }
      const bool gap = c == U'-' || c == U' ' || c == U'ー' || c == U'・';
      if (!gap || digits != 3 || code.parted) break;
      code.parted = true;
      const char32_t next = folded_.at(code.end + 1);
      if (next == U'-' || next == U' ') ++code.end;
    }
    const bool goes_on = folded_.at(code.end) == U'-' || digit_value(folded_.at(code.end)) >= 0;
    const bool went_before = begin > 0 && folded_.at(begin - 1) == U'-';
    if (digits != 7 || goes_on || went_before) return {};
    return code;
  }

  void judge(const PostalCode& code) {
    const bool named = text_.cues.before(code.begin, Cue::kPostal, 6).has_value();
    if (named || (code.parted && begins_place(code.end))) {
      std::size_t sign = code.begin;
      while (sign > 0 && folded_.at(sign - 1) == U' ') --sign;
      const bool signed_so = sign > 0 && folded_.at(sign - 1) == U'〒';
      return add(signed_so ? sign - 1 : code.begin, code.end, Confidence::kSure, kPostalCode);
    }
    if (code.parted && !text_.cues.before(code.begin, Cue::kPhone, 8))
      add(code.begin, code.end, Confidence::kPossible, kPostalCode);
  }

  bool begins_place(std::size_t at) const {
    while (folded_.at(at) == U' ' || folded_.at(at) == U'\n' || folded_.at(at) == U')') ++at;
    std::size_t end = at;
    while (end < at + 6 && is_kanji(folded_.at(end))) ++end;
    const std::u32string_view word = folded_.between(at, end);
    return word.find_first_of(U"県都府道市区町村郡") != std::u32string_view::npos;
  }

  /// Judges the numbers at `at`; where they end, when they are a house's.
  std::size_t house(std::size_t at) {
    const House house = HouseReader(folded_, at).read();
    const bool parts = house.chome || house.banchi;
    if ((house.numbers < 2 && !parts) || counted(house.end)) return at;
    const Place place = place_before(at);
    const bool has_name = at - place.begin >= 2;
    const bool named = text_.cues.before(place.begin, Cue::kAddress, 8).has_value();
    if (!has_name || text_.cues.before(at, Cue::kPhone, 4)) return at;
    if (!place.town && !named && !is_address(house)) return at;
    const bool bare_pair = !parts && house.numbers == 2 && !place.prefecture && !named;
    if (place.town && bare_pair && !plain_town(place, at)) return at;
    const bool chome_only = house.chome && house.numbers == 1 && !house.banchi;
    const bool sure = named || (place.town && (place.prefecture || parts || house.numbers >= 3));
    const std::size_t end = with_building(house.end);
    add(place.begin, end,
        chome_only && !named && !place.prefecture ? Confidence::kPossible
        : sure                                    ? Confidence::kSure
                                                  : Confidence::kLikely,
        named ? kAddressAndWord : kAddressParts);
    return end;
  }

  /// By its own words, without a town: 1丁目2番.
  static bool is_address(const House& house) {
    return house.banchi ? house.numbers >= 1 || house.chome : house.chome && house.numbers >= 2;
  }

  /// 栄町1-2: the town stands right before the number.
  bool plain_town(const Place& place, std::size_t at) const {
    const char32_t last =
        folded_.at(at - 1) == U' ' && at > 1 ? folded_.at(at - 2) : folded_.at(at - 1);
    return at > place.begin && (last == U'町' || last == U'字');
  }

  bool counted(std::size_t end) const {
    constexpr std::u32string_view kUnits = U"人件年月日円歳条項回%％倍時分";
    const char32_t c = folded_.at(end);
    return c != 0 && kUnits.find(c) != std::u32string_view::npos;
  }

  Place place_before(std::size_t at) const {
    std::size_t begin = at;
    std::size_t blanks = 0;
    while (begin > 0 && at - begin < 40) {
      const char32_t c = folded_.text[begin - 1];
      const bool blank = c == U' ' && blanks < 3;
      const std::size_t kana = is_hiragana_or_bar(c) ? kana_city_before(begin) : begin;
      if (kana != begin) {
        begin = kana;
        continue;
      }
      const bool joint = (c == U'が' || c == U'つ') && begin > 1 && is_kanji(folded_.at(begin)) &&
                         is_kanji(folded_.at(begin - 2));
      const bool number = digit_value(c) >= 0 && folded_.at(begin) == U' ';  // 二九七六 海山県
      if (number || (!blank && !joint && !is_place(c))) break;
      blanks += blank ? 1 : 0;
      --begin;
    }
    while (begin < at &&
           (folded_.at(begin) == U' ' || folded_.at(begin) == U'の' || folded_.at(begin) == U'が'))
      ++begin;
    return judged({begin}, at);
  }

  std::size_t kana_city_before(std::size_t end) const {
    for (const std::u32string_view name : kKanaCities) {
      if (end >= name.size() && folded_.between(end - name.size(), end) == name)
        return end - name.size();
    }
    return end;
  }

  Place judged(Place place, std::size_t at) const {
    const std::u32string_view name = folded_.between(place.begin, at);
    std::size_t from = 0;
    for (const std::u32string_view prefecture : kPrefectures) {
      const std::size_t found = name.rfind(prefecture);
      if (found == std::u32string_view::npos) continue;
      place.prefecture = place.town = true;
      from = std::max(from, found);
    }
    if (place.prefecture) {
      place.begin += from;
      return place;
    }
    for (std::size_t i = 1; i < name.size(); ++i) {
      if (!is_suffix(name[i])) continue;
      const std::u32string_view ahead = name.substr(i, 2);
      const std::u32string_view back = name.substr(i - 1, 2);
      const bool none =
          std::any_of(std::begin(kNoPlace), std::end(kNoPlace),
                      [&](std::u32string_view word) { return ahead == word || back == word; });
      if (!none) place.town = true;
      if (!none && name[i] == U'県') place.prefecture = true;
    }
    return place;
  }

  /// コーポ青山203号室: a building and a room behind the house.
  std::size_t with_building(std::size_t end) const {
    std::size_t at = end;
    if (folded_.at(at) == U' ' || folded_.at(at) == U'-' || folded_.at(at) == U'、') ++at;
    std::size_t name = at;
    while (name - at < 20 && digit_value(folded_.at(name)) < 0 &&
           (is_katakana_or_bar(folded_.at(name)) || is_kanji(folded_.at(name)) ||
            is_hiragana_or_bar(folded_.at(name)) || ascii::is_letter(folded_.at(name)) ||
            folded_.at(name) == U'・'))
      ++name;
    if (name == at) return end;
    const std::u32string_view word = folded_.between(at, name);
    constexpr std::u32string_view kHouses[] = {
        U"荘",     U"マンション", U"アパート", U"ハイツ", U"コーポ", U"団地",
        U"住宅",   U"寮",         U"ビル",     U"館",     U"棟",     U"メゾン",
        U"ハイム", U"レジデンス", U"パレス",   U"ハウス", U"タワー", U"コート"};
    const bool building = std::any_of(
        std::begin(kHouses), std::end(kHouses),
        [&](std::u32string_view h) { return word.find(h) != std::u32string_view::npos; });
    if (!building) return end;
    std::size_t room = folded_.at(name) == U' ' ? name + 1 : name;
    const std::size_t digits = room;
    while (digit_value(folded_.at(room)) >= 0 || folded_.at(room) == U'-') ++room;
    if (room == digits) return name;
    if (folded_.text.compare(room, 2, U"号室") == 0) return room + 2;
    return folded_.at(room) == U'号' || folded_.at(room) == U'階' || folded_.at(room) == U'f'
               ? room + 1
               : room;
  }

  void add(std::size_t begin, std::size_t end, Confidence confidence, const Reason& why) {
    Find* const last = out_.empty() ? nullptr : &out_.back();
    if (last != nullptr && last->kind == Kind::kAddress && last->end >= end && last->begin <= begin)
      return;
    out_.push_back({begin, end, Kind::kAddress, confidence, &why});
  }

  const Reading& text_;
  const Folded& folded_;
  Finds& out_;
};

}  // namespace

void find_addresses(const Reading& text, Finds& out) { AddressFinder(text, out).run(); }

}  // namespace kokai::guard
