#include <algorithm>
#include <string>

#include "generator/intake/guard/finders.h"
#include "generator/intake/guard/names.h"
#include "generator/text/ascii.h"

namespace kokai::guard {
namespace {

using Text = std::u32string_view;

bool is_stop(char32_t c) {
  if (c > U'】' && c < U'！') return false;  // kana and kanji
  constexpr Text kStops = U"\n、。,(（「」『』/;|!?！？[]【】<>\"…※：:";
  return c == 0 || kStops.find(c) != Text::npos;
}

bool is_hiragana(char32_t c) { return c >= 0x3041 && c <= 0x3096; }

bool pure_kanji(Text word) { return std::all_of(word.begin(), word.end(), is_kanji); }
bool pure_kana(Text word) {
  return std::all_of(word.begin(), word.end(),
                     [](char32_t c) { return is_hiragana_or_bar(c) || is_katakana_or_bar(c); });
}
bool pure_katakana(Text word) {
  return std::all_of(word.begin(), word.end(), [](char32_t c) {
    return is_katakana_or_bar(c) || c == U'・' || c == U' ' || c == U'=';
  });
}

Confidence by(NameProof proof, NameProof sure) {
  return proof >= sure ? Confidence::kSure : Confidence::kLikely;
}

class NameFinder {
 public:
  NameFinder(const Reading& text, Finds& out)
      : text_(text), folded_(text.folded), out_(out), addresses_(out) {}

  void run() {
    labels_alone();
    introductions();
    signatures();
    honorifics();
    full_names();
  }

  void labels_alone() {
    for (const CueAt& cue : text_.cues.all()) {
      if (is_label(cue)) behind_word(cue);
    }
  }

 private:
  /// "name" in quotes is a key of data, inside a word no word.
  bool is_label(const CueAt& cue) const {
    if (cue.cue != Cue::kName) return false;
    const char32_t before = cue.begin == 0 ? U' ' : at(cue.begin - 1);
    return !ascii::is_letter(at(cue.begin)) ||
           (before != U'"' && before != U'_' && before != U'-' && !ascii::is_letter(before) &&
            !ascii::is_letter(at(cue.end)));
  }

  char32_t at(std::size_t i) const { return folded_.at(i); }
  bool has(std::size_t i, Text word) const {
    return folded_.text.compare(i, word.size(), word) == 0;
  }
  bool ends_with(std::size_t end, Text word) const {
    return end >= word.size() && folded_.between(end - word.size(), end) == word;
  }
  void add(std::size_t begin, std::size_t end, Confidence confidence, const Reason& why) {
    while (begin < end && at(begin) == U' ') ++begin;
    while (begin < end && at(end - 1) == U' ') --end;
    if (begin < end) out_.push_back({begin, end, Kind::kName, confidence, &why});
  }

  // 氏名：山田太郎 -----------------------------------------------------------------------------

  static constexpr std::size_t kMostBetween = 30;  ///< characters; statement_gate.cpp reads further

  /// What stands between a label and its value.
  struct Between {
    std::size_t begin;   ///< of the value
    bool colon = false;  ///< or = or an arrow
    bool sign = false;   ///< a bracket, a bar …
    bool topic = false;  ///< は
    std::size_t blanks = 0;
    std::size_t breaks = 0;
  };

  Between between(std::size_t from) const {
    Between gap{behind_bracket(from)};
    for (; gap.begin < folded_.size() && gap.begin - from <= kMostBetween; ++gap.begin) {
      const char32_t c = at(gap.begin);
      if (c == U' ') {
        ++gap.blanks;
      } else if (c == U'\n') {
        ++gap.breaks;
      } else if (c == U'は' && !gap.colon && !gap.sign && !gap.topic &&
                 gap.begin == from + gap.blanks) {
        gap.topic = true;
      } else if (c == U':' || c == U'=' || c == U'→') {
        gap.colon = true;
      } else if (Text(U"】」〕]>|-;…").find(c) != Text::npos) {
        gap.sign = true;
      } else if (Text(U"、・\"").find(c) == Text::npos || (c == U'、' && !gap.topic)) {
        break;
      }
    }
    return gap;
  }

  /// 氏名（漢字）
  std::size_t behind_bracket(std::size_t from) const {
    if (at(from) != U'(') return from;
    const std::size_t close = folded_.text.find(U')', from);
    return close != std::u32string::npos && close - from <= 10 ? close + 1 : from;
  }

  void behind_word(const CueAt& label) {
    const Between gap = between(label.end);
    if (gap.begin == label.end) return directly(gap.begin);
    if (gap.begin - label.end > kMostBetween) return;
    const bool cell = is_cell(label);
    if (gap.breaks > 1 || (gap.breaks > 0 && !gap.colon && !gap.sign && !cell)) return;
    judge_value(gap, cell);
  }

  /// The label fills its line, as it does in a table's heading.
  bool is_cell(const CueAt& label) const {
    std::size_t behind = behind_bracket(label.end);
    while (at(behind) == U' ') ++behind;
    std::size_t before = label.begin;
    while (before > 0 && Text(U" ごおご御").find(at(before - 1)) != Text::npos) --before;
    return (at(behind) == U'\n' || at(behind) == 0) && (before == 0 || at(before - 1) == U'\n');
  }

  /// 氏名山田太郎, without anything between.
  void directly(std::size_t begin) {
    const NameRead name = read_name(folded_, begin);
    if (name.proof == NameProof::kFull) add(begin, name.end, Confidence::kLikely, kNameNearWord);
  }

  /// Where a value ends: a sign, another word of the guard, です and the like.
  std::size_t value_end(std::size_t begin) const {
    constexpr Text kEnds[] = {U"です",   U"でございます", U"と申", U"ともう", U"といい", U"と言い",
                              U"という", U"様",           U"さん", U"殿",     U"さま",   U"  "};
    std::size_t end = begin;
    for (; end < folded_.size() && end - begin < 30 && !is_stop(at(end)); ++end) {
      const bool done = end > begin && std::any_of(std::begin(kEnds), std::end(kEnds),
                                                   [&](Text word) { return has(end, word); });
      if (done || digit_value(at(end)) == 0 || ascii::is_digit(at(end))) break;
      const bool cue = end > begin && at(end - 1) == U' ' && begins_cue(end);
      if (cue) break;
    }
    return end;
  }
  bool begins_cue(std::size_t place) const {
    const auto& all = text_.cues.all();
    const auto found = std::lower_bound(all.begin(), all.end(), place,
                                        [](const CueAt& c, std::size_t p) { return c.begin < p; });
    return found != all.end() && found->begin == place;
  }

  void judge_value(const Between& gap, bool cell) {
    const std::size_t begin = gap.begin;
    std::size_t end = value_end(begin);
    NameProof proof = judge_name(folded_, begin, end);
    while (proof == NameProof::kNone && end > begin) {  // 山田 太郎 男 45歳: a word less
      end = without_last_word(begin, end);
      proof = judge_name(folded_, begin, end);
    }
    if (proof == NameProof::kNone) return;
    const bool listed = is_listed_name(folded_, begin, end);
    if (gap.colon) {
      add(begin, end, listed ? Confidence::kSure : Confidence::kLikely, kNameBehindWord);
    } else if (gap.topic) {
      if (is_told(end) && (proof >= NameProof::kFamily || is_like_a_name(begin, end)))
        add(begin, end, listed ? Confidence::kSure : Confidence::kLikely, kNameNearWord);
    } else if (proof >= NameProof::kFamily || is_like_a_name(begin, end)) {
      const bool own_cell = cell && (at(end) == U'\n' || at(end) == 0);
      add(begin, end, listed && own_cell ? Confidence::kSure : Confidence::kLikely, kNameNearWord);
    }
  }

  std::size_t without_last_word(std::size_t begin, std::size_t end) const {
    while (end > begin && at(end - 1) == U' ') --end;
    while (end > begin && at(end - 1) != U' ') --end;
    return end;
  }

  /// 名前は山田です。名前は山田と …
  bool is_told(std::size_t end) const {
    return has(end, U"です") || has(end, U"と") || has(end, U"でご") || at(end) == 0 ||
           Text(U"。、\n").find(at(end)) != Text::npos;
  }

  /// Unlisted, and no words that go on behind a label: not 「氏名」を直して, 氏名 変更する.
  bool is_like_a_name(std::size_t begin, std::size_t end) const {
    constexpr Text kVerbEnds = U"をがはにでのてたいうすくなれしけ";
    const Text word = folded_.between(begin, end);
    const bool verb = is_hiragana(word.back()) && kVerbEnds.find(word.back()) != Text::npos &&
                      !pure_kana(bare(word));
    if (word.size() > 12 || verb || word.ends_with(U"する")) return false;
    return word.find(U' ') != Text::npos || pure_katakana(word) || is_plain(word);
  }

  // 私は山田太郎と申します ------------------------------------------------------------------

  void introductions() {
    constexpr Text kSaid[] = {U"と申し",       U"と申す",   U"ともうし",   U"といいます",
                              U"と言います",   U"という者", U"というもの", U"と言う者",
                              U"って言います", U"と名乗"};
    for (std::size_t i = 1; i < folded_.size(); ++i) {
      if (at(i) == U'で' && (has(i, U"です") || has(i, U"でございます") || has(i, U"でした")))
        being(i);
      if (at(i) != U'と' && at(i) != U'っ') continue;
      for (const Text word : kSaid) {
        if (has(i, word)) {
          said(i, word.starts_with(U"と申") || word.starts_with(U"ともう"));
          break;
        }
      }
    }
  }

  std::size_t clause_begin(std::size_t end) const {
    std::size_t begin = end;
    while (begin > 0 && end - begin < 30 && !is_stop(at(begin - 1))) --begin;
    return begin;
  }

  bool fresh(std::size_t begin, std::size_t from) const {
    if (from == begin) return true;
    const char32_t before = at(from - 1);
    if (Text(U" 、はのむるでにがたくも-").find(before) != Text::npos) return true;
    return is_kanji(at(from)) != is_kanji(before);
  }

  static std::size_t behind_self(const Folded& folded, std::size_t begin, std::size_t end) {
    constexpr Text kSelf[] = {U"私の名前は", U"名前は", U"本名は", U"わたくしは",
                              U"わたしは",   U"私は",   U"僕は",   U"ぼくは",
                              U"俺は",       U"自分は", U"小生は", U"当方は",
                              U"私の名は",   U"姓は",   U"私 ",    U"わたし "};
    const Text clause = folded.between(begin, end);
    std::size_t best = std::u32string::npos;
    for (const Text word : kSelf) {
      const std::size_t found = clause.rfind(word);
      if (found == Text::npos) continue;
      const std::size_t behind = begin + found + word.size();
      if (best == std::u32string::npos || behind > best) best = behind;
    }
    return best;
  }

  /// Where the name before an age ends: 山田太郎（72歳）, 山田太郎、72才. `end` when there is none.
  std::size_t before_age(std::size_t end) const {
    std::size_t begin = end;
    if (begin > 0 && at(begin - 1) == U')') --begin;
    if (begin == 0 || (at(begin - 1) != U'歳' && at(begin - 1) != U'才')) return end;
    --begin;
    const std::size_t unit = begin;
    while (begin > 0 && (digit_value(at(begin - 1)) >= 0 || at(begin - 1) == U' ')) --begin;
    if (begin == unit) return end;
    while (begin > 0 && Text(U" 、,(・").find(at(begin - 1)) != Text::npos) --begin;
    return begin;
  }

  void said(std::size_t end, bool certain) {
    end = before_age(end);
    const std::size_t clause = clause_begin(end);
    const std::size_t self = behind_self(folded_, clause, end);
    const std::size_t from = self == std::u32string::npos ? clause : self;
    std::size_t best = end;
    NameProof proof = NameProof::kNone;
    for (std::size_t begin = from; begin + 2 <= end; ++begin) {
      if (at(begin) == U' ' || !fresh(from, begin)) continue;
      const NameProof one = judge_name(folded_, begin, end);
      if (one > proof && one >= NameProof::kFamily) {
        best = begin;
        proof = one;
      }
    }
    if (proof >= NameProof::kFamily) {
      return add(best, end, certain ? Confidence::kSure : Confidence::kLikely, kIntroduced);
    }
    if (!certain && self == std::u32string::npos) return;
    const std::size_t begin = self != std::u32string::npos ? self : last_word(clause, end);
    if (judge_name(folded_, begin, end) != NameProof::kNone)
      add(begin, end, Confidence::kLikely, kIntroduced);
  }

  /// The last run of name characters: behind の, む or る when that leaves a name, else of one
  /// script.
  std::size_t last_word(std::size_t clause, std::size_t end) const {
    for (std::size_t begin = end; begin > clause; --begin) {
      constexpr Text kBefore[] = {U"住む", U"在住の", U"る", U"の", U"は"};
      const bool here =
          end - begin >= 3 && std::any_of(std::begin(kBefore), std::end(kBefore),
                                          [&](Text word) { return ends_with(begin, word); });
      if (here) return begin;
    }
    return clause;
  }

  void being(std::size_t end) {
    if (!ends_sentence(end)) return;
    end = before_age(end);
    const std::size_t clause = clause_begin(end);
    const std::size_t self = behind_self(folded_, clause, end);
    if (self != std::u32string::npos && self < end) return introduced(self, end, true, false);
    const std::size_t lived = behind_residence(clause, end);
    if (lived != std::u32string::npos && lived < end) return introduced(lived, end, true);
    if (belonging(clause, end)) return;
    if (is_sentence_begin(clause)) introduced(clause, end, is_text_begin(clause));
  }

  /// です or でございます, at `i`, and then a stop, が or けれど.
  bool ends_sentence(std::size_t i) const {
    if (has(i, U"でした")) return false;
    const char32_t behind = at(i + (has(i, U"でございます") ? 6 : 2));
    return is_stop(behind) || behind == U' ' || behind == U'が' || behind == U'け';
  }

  /// 潮見台の山田です: true when it was a listed name.
  bool belonging(std::size_t clause, std::size_t end) {
    const std::size_t found = folded_.between(clause, end).rfind(U'の');
    const std::size_t begin = clause + found + 1;
    if (found == Text::npos || begin + 2 > end) return false;
    const NameProof proof = judge_name(folded_, begin, end);
    const Text word = folded_.between(begin, end);
    const bool family =
        proof == NameProof::kFamily && word.size() >= 2 && family_prefix(word) == word.size();
    if (proof != NameProof::kFull && !family) return false;
    add(begin, end, by(proof, NameProof::kFull), kIntroduced);
    return true;
  }

  std::size_t behind_residence(std::size_t clause, std::size_t end) const {
    constexpr Text kLives[] = {U"に住む",  U"に住んでいる", U"に住んでおります", U"に住んでる",
                               U"在住の",  U"に暮らす",     U"に暮らしている",   U"住まいの",
                               U"出身の",  U"に勤める",     U"勤務の",           U"に住んでいます",
                               U"から来た"};
    const Text before = folded_.between(clause, end);
    for (const Text word : kLives) {
      const std::size_t found = before.rfind(word);
      if (found != Text::npos && found + word.size() < before.size())
        return clause + found + word.size();
    }
    return Text::npos;
  }

  bool is_sentence_begin(std::size_t clause) const {
    if (clause == 0) return true;
    const char32_t before = at(clause - 1);
    return before == U'\n' || before == U'。' || before == U'!' || before == U'！' ||
           greeted(clause);
  }
  bool is_text_begin(std::size_t clause) const {
    return std::all_of(folded_.text.begin(),
                       folded_.text.begin() + static_cast<std::ptrdiff_t>(clause),
                       [](char32_t c) { return c == U' ' || c == U'\n'; }) ||
           greeted(clause);
  }
  bool greeted(std::size_t clause) const {
    constexpr Text kGreetings[] = {U"こんにちは",
                                   U"はじめまして",
                                   U"初めまして",
                                   U"お世話になっております",
                                   U"お世話になります",
                                   U"おはようございます",
                                   U"こんばんは",
                                   U"お疲れ様です",
                                   U"いつもありがとうございます",
                                   U"失礼します",
                                   U"失礼いたします"};
    std::size_t end = clause;
    while (end > 0 && (is_stop(at(end - 1)) || at(end - 1) == U' ')) --end;
    return std::any_of(std::begin(kGreetings), std::end(kGreetings),
                       [&](Text word) { return ends_with(end, word); });
  }

  /// A name that fills [begin, end) and is said to be the writer's.
  void introduced(std::size_t begin, std::size_t end, bool strongly, bool unlisted = true) {
    while (begin < end && (at(begin) == U' ' || at(begin) == U'、')) ++begin;
    const NameProof proof = judge_name(folded_, begin, end);
    if (proof == NameProof::kNone) return;
    const Text word = folded_.between(begin, end);
    const bool parted = word.find_first_of(U" ・") != Text::npos;
    if (proof == NameProof::kFull) return add(begin, end, Confidence::kSure, kIntroduced);
    if (proof == NameProof::kFamily) {
      const Text rest = word.substr(family_prefix(word));
      const bool whole = rest.empty() && word.size() >= 2;
      const bool given =
          !rest.empty() && word.size() <= 7 && (parted || pure_kanji(rest) || strongly);
      if (whole || given)
        return add(begin, end, strongly ? Confidence::kSure : Confidence::kLikely, kIntroduced);
    }
    const bool alone = unlisted && is_plain(word);
    const bool foreign = parted && (pure_katakana(word) || ascii::is_letter(word[0]));
    const bool kana = parted && pure_kana(bare(word));
    if (foreign || kana || (parted && word.size() <= 9) || (strongly && alone))
      add(begin, end, Confidence::kLikely, kIntroduced);
  }

  /// A name's characters without a blank: 雲母朔弥, 毒島キヨ.
  static bool is_plain(Text word) {
    if (is_everyday_word(word.substr(0, 2))) return false;  // 変更届
    const auto tail = std::find_if_not(word.begin(), word.end(), is_kanji);
    const Text rest(tail, word.end());
    const std::size_t kanji = word.size() - rest.size();
    if (rest.empty()) return kanji >= 2 && kanji <= 7;
    return kanji >= 1 && kanji <= 4 && rest.size() >= 2 && rest.size() <= 4 && pure_kana(rest);
  }

  // Lines ---------------------------------------------------------------------------------------

  struct Line {
    std::size_t begin;
    std::size_t end;
  };

  std::vector<Line> lines() const {
    std::vector<Line> all;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= folded_.size(); ++i) {
      if (i < folded_.size() && at(i) != U'\n') continue;
      std::size_t first = begin;
      std::size_t last = i;
      while (first < last && at(first) == U' ') ++first;
      while (last > first && at(last - 1) == U' ') --last;
      if (first < last) all.push_back({first, last});
      begin = i + 1;
    }
    return all;
  }

  void signatures() {
    const std::vector<Line> all = lines();
    bool closed = false;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const bool near_end = closed || (all.size() > 1 && i + 3 >= all.size());
      const std::size_t begin = behind_closing(all[i], closed);
      const bool signed_here = closed || (i + 1 == all.size() && all.size() > 1);
      if (begin < all[i].end && all[i].end - begin <= 40)
        line({begin, all[i].end}, near_end, signed_here);
    }
  }

  /// Behind 敬具 and the like at a line's begin; its begin when there is none.
  std::size_t behind_closing(const Line& line, bool& closed) const {
    constexpr Text kClosings[] = {U"敬具", U"草々", U"早々", U"以上", U"かしこ", U"拝具", U"敬白"};
    for (const Text word : kClosings) {
      if (!has(line.begin, word)) continue;
      std::size_t begin = line.begin + word.size();
      const bool alone = begin == line.end || at(begin) == U' ' || at(begin) == U'。' ||
                         at(begin) == U'、' || at(begin) == U'(' || at(begin) == U'-';
      if (!alone) return line.begin;
      closed = true;
      while (begin < line.end && (is_stop(at(begin)) || at(begin) == U' ' || at(begin) == U'-'))
        ++begin;
      return begin;
    }
    return line.begin;
  }

  void line(Line line, bool near_end, bool signed_here) {
    for (const Find& find : addresses_) {  // 潮見台1-2-3 山田太郎
      if (find.kind == Kind::kAddress && find.begin >= line.begin && find.end < line.end) {
        line.begin = find.end;
        near_end = signed_here = true;
      }
    }
    while (line.begin < line.end &&
           (at(line.begin) == U' ' || Text(U"-~・:=*+#>").find(at(line.begin)) != Text::npos))
      ++line.begin;
    line.end = without_tail(line);
    if (line.end <= line.begin) return;
    const NameProof proof = judge_name(folded_, line.begin, line.end);
    if (proof == NameProof::kNone) return behind_place(line, near_end);
    judge_line(line, proof, near_end, signed_here);
  }

  std::size_t without_tail(const Line& line) const {
    std::size_t end = line.begin;
    while (end < line.end && !is_stop(at(end)) && digit_value(at(end)) != 0 &&
           !ascii::is_digit(at(end)))
      ++end;
    if (end < line.end && at(end) != U'(' && at(end) != U'。' && at(end) != U'/') {
      std::size_t name = before_age(line.end);
      if (name >= line.end || name > end) return line.begin;
      end = name;
    }
    for (const Text tail :
         {Text(U"拝"), Text(U"より"), Text(U"印"), Text(U"記す"), Text(U"様"), Text(U" 記")}) {
      while (end > line.begin && at(end - 1) == U' ') --end;
      if (end > line.begin + tail.size() && ends_with(end, tail)) end -= tail.size();
    }
    while (end > line.begin && at(end - 1) == U' ') --end;
    return end;
  }

  void judge_line(const Line& line, NameProof proof, bool near_end, bool signed_here) {
    const Text word = folded_.between(line.begin, line.end);
    const bool parted = word.find_first_of(U" ・") != Text::npos;
    const auto tell = [&](Confidence confidence) {
      add(line.begin, line.end, confidence, kSigned);
    };
    if (proof == NameProof::kFull) return tell(near_end ? Confidence::kSure : Confidence::kLikely);
    if (proof == NameProof::kFamily) {
      const Text rest = word.substr(family_prefix(word));
      if (parted && word.size() <= 10)
        return tell(near_end ? Confidence::kSure : Confidence::kLikely);
      const bool given = !rest.empty() && rest.size() <= 3 && (pure_kanji(rest) || pure_kana(rest));
      if (near_end && word.size() >= 2 && (rest.empty() || given)) return tell(Confidence::kLikely);
    }
    if (parted && near_end && word.size() <= 30) return tell(Confidence::kLikely);
    const bool kanji = is_plain(word) && word.size() >= 3;
    const bool kana = pure_kana(word) && word.size() >= 4 && word.size() <= 9;
    if (signed_here && (kanji || kana)) tell(Confidence::kLikely);
  }

  /// 汐見ヶ丘市 山田太郎
  void behind_place(const Line& line, bool near_end) {
    if (!near_end) return;
    for (std::size_t i = line.begin; i < line.end; ++i) {
      if (at(i) != U' ') continue;
      const NameProof proof = judge_name(folded_, i + 1, line.end);
      if (proof >= NameProof::kFamily && line.end - i >= 3) {
        return add(i + 1, line.end, by(proof, NameProof::kFull), kSigned);
      }
    }
  }

  // 山田太郎様 ---------------------------------------------------------------------------------

  std::size_t honorific_at(std::size_t i) const {
    const char32_t c = at(i);
    const char32_t next = at(i + 1);
    if (c == U'様' || c == U'氏' || c == U'殿') {
      const bool word = is_kanji(next) && !(c == U'様' && (next == U'方' || next == U'宅'));
      const bool tail = i > 0 && Text(U"仕同模多有各外一両何").find(at(i - 1)) != Text::npos;
      return word || tail ? 0 : 1;
    }
    if (c == U'君' && !is_kanji(next)) return 1;
    if (c != U'さ' && c != U'ち' && c != U'く') return 0;
    for (const Text word : {Text(U"さん"), Text(U"さま"), Text(U"ちゃん"), Text(U"くん")}) {
      if (has(i, word)) return word.size();
    }
    return 0;
  }

  void honorifics() {
    for (std::size_t i = 1; i < folded_.size(); ++i) {
      if (honorific_at(i) != 0)
        honoured(at(i - 1) == U' ' ? i - 1 : i, at(i) == U'様' || at(i) == U'さ' || at(i) == U'氏');
    }
  }

  /// `widely_used`: 様, さん, 氏, which also stand behind names that no list has.
  void honoured(std::size_t end, bool widely_used) {
    const std::size_t from = run_before(end);
    for (std::size_t begin = from; begin < end; ++begin) {
      if (at(begin) == U' ') continue;
      const bool edge =
          begin == from || is_kanji(at(begin)) != is_kanji(at(begin - 1)) || at(begin - 1) == U' ';
      const NameProof proof = judge_name(folded_, begin, end);
      const Text word = folded_.between(begin, end);
      const bool full =
          proof == NameProof::kFull && (edge || is_no_name(folded_.between(from, begin)));
      const bool family = edge && proof == NameProof::kFamily && is_addressed_family(word);
      const bool shape =
          edge && widely_used && proof == NameProof::kShape && is_addressed_shape(word);
      if (full || family || shape) return add(begin, end, Confidence::kLikely, kAddressed);
    }
  }

  /// Where the characters of names begin that end at `end`, with a blank among them at most.
  std::size_t run_before(std::size_t end) const {
    std::size_t from = end;
    std::size_t blanks = 0;
    while (from > 0 && end - from < 12) {
      const char32_t c = at(from - 1);
      const bool blank = c == U' ' && ++blanks < 2;
      if (!blank && !is_kanji(c) && !is_katakana_or_bar(c) && !is_hiragana(c)) break;
      --from;
    }
    return from;
  }

  static bool is_addressed_family(Text word) {
    if (word.size() < 2) return false;
    return family_prefix(word) == word.size() || word.find(U' ') != Text::npos ||
           (pure_kanji(word) && word.size() <= 6);
  }

  static bool is_addressed_shape(Text word) {
    if (word.size() < 2 || is_trade(word)) return false;
    const bool parted = word.find(U' ') != Text::npos;
    const std::u32string whole = bare(word);
    if (pure_katakana(word)) return whole.size() <= 8;
    if (parted) return whole.size() <= 6 && pure_kanji(whole);
    return whole.size() <= 4 && pure_kanji(word);
  }

  /// 看護師さん, 床屋さん
  static bool is_trade(Text word) {
    constexpr Text kEnds = U"師士屋店手工主子供仲隣様何同皆達婦職客女男方生徒";
    return kEnds.find(word.back()) != Text::npos;
  }

  // 山田太郎 ------------------------------------------------------------------------------------

  void full_names() {
    for (std::size_t i = 0; i < folded_.size(); ++i) {
      if (!is_kanji(at(i)) || (i > 0 && is_kanji(at(i - 1)))) continue;
      full_name(i);
    }
  }

  void full_name(std::size_t begin) {
    std::size_t kanji = begin;
    while (is_kanji(at(kanji)) && kanji - begin < 10) ++kanji;
    if (at(kanji) == U' ' && kanji - begin <= 4) {
      std::size_t end = kanji + 1;
      while (end - kanji < 6 && is_kanji(at(end))) ++end;
      if (judge_name(folded_, begin, end) == NameProof::kFull && end - begin >= 4)
        return add(begin, end, Confidence::kLikely, kFullName);
    }
    if (kanji - begin >= 4 && kanji - begin <= 6 &&
        judge_name(folded_, begin, kanji) == NameProof::kFull) {
      add(begin, kanji, Confidence::kLikely, kFullName);
    }
  }

  const Reading& text_;
  const Folded& folded_;
  Finds& out_;
  const Finds addresses_;
};

}  // namespace

void find_names(const Reading& text, Finds& out) { NameFinder(text, out).run(); }
void find_labelled_names(const Reading& text, Finds& out) { NameFinder(text, out).labels_alone(); }

void find_ages(const Reading& text, Finds& out) {
  constexpr std::size_t kReach = 6;
  const std::size_t known = out.size();
  for (std::size_t i = 0; i < known; ++i) {
    if (out[i].kind != Kind::kName || out[i].confidence == Confidence::kPossible) continue;
    std::size_t at = out[i].end;
    const std::size_t most = at + kReach;
    while (at < most && at < text.folded.size() && digit_value(text.folded.text[at]) < 0 &&
           text.folded.text[at] != U'十')
      ++at;
    std::size_t end = at;
    while (digit_value(text.folded.at(end)) >= 0 || text.folded.at(end) == U'十') ++end;
    if (end == at || end - at > 3) continue;
    if (text.folded.at(end) == U' ') ++end;
    const char32_t unit = text.folded.at(end);
    if (unit == U'歳' || unit == U'才')
      out.push_back({at, end + 1, Kind::kAge, Confidence::kLikely, &kAgeBesideName});
  }
}

}  // namespace kokai::guard
