#include "tests/guard/made_up.h"

#include <algorithm>

namespace kokai::guard {
namespace {

using Words = std::vector<std::string>;

// Drawn apart from the detector's lists: frequent names oftener, rare, kana-only and foreign ones
// too.
const Words kFamilies = {
    "佐藤",     "佐藤",     "佐藤",     "鈴木",   "鈴木",   "鈴木",   "高橋", "高橋",   "髙橋",
    "田中",     "田中",     "伊藤",     "伊藤",   "渡辺",   "渡邊",   "渡邉", "山本",   "中村",
    "小林",     "加藤",     "吉田",     "山田",   "佐々木", "山口",   "松本", "井上",   "木村",
    "林",       "斎藤",     "齋藤",     "齊藤",   "清水",   "山﨑",   "森",   "池田",   "橋本",
    "阿部",     "石川",     "濱田",     "小川",   "岡田",   "長谷川", "後藤", "近藤",   "澤田",
    "五十嵐",   "勅使河原", "小鳥遊",   "東海林", "四十物", "鷹司",   "冷泉", "毒島",   "御手洗",
    "一尺八寸", "薬袋",     "月見里",   "栗花落", "阿閉",   "樫尾",   "蛭子", "榧野",   "鴻池",
    "雲母",     "苫米地",   "長宗我部", "知識",   "砂金",   "枇杷木", "鵤",   "百目鬼", "羽座",
    "纐纈",     "善財",     "比屋根",   "運天",   "渡慶次", "我謝",   "轟木", "越智",   "祖父江",
    "朝比奈",   "明星",     "上別府",   "下鶴",   "芋川",   "蓬生",   "熨斗", "楢原",   "釼持",
    "荻生",     "唐牛",     "葛生",     "椛沢",   "粟飯原", "日当"};
const Words kGivens = {
    "太郎",   "花子",   "一郎",     "健一",   "恵子",   "和子",   "幸子",   "節子",   "洋子",
    "京子",   "久美子", "由美子",   "直樹",   "誠",     "大輔",   "翔太",   "美咲",   "陽菜",
    "さくら", "葵",     "結衣",     "蓮",     "大翔",   "悠真",   "紗季",   "健太郎", "ハナ",
    "キヨ",   "良子",   "茂",       "勝",     "清",     "進",     "隆",     "実",     "正雄",
    "敏子",   "文夫",   "真由美",   "智子",   "蓮樹",   "沙梨菜", "歩武",   "凰介",   "月愛",
    "心乃",   "瑛汰",   "鉄男",     "寅吉",   "ゑい",   "壽美",   "彌生",   "昊汰",   "梛央",
    "朔弥",   "ゆづき", "みつる",   "ひでと", "龍之助", "翠月",   "喜久治", "志づ",   "八重子",
    "与一",   "兵衛",   "宗右衛門", "りつ",   "こと",   "すゞ",   "美禰子"};
const Words kKanaFamilies = {"さとう", "すずき", "たなか",   "やまもと", "くどう",   "みうら",
                             "サトウ", "スズキ", "タカハシ", "ワタナベ", "イシカワ", "クリハラ"};
const Words kKanaGivens = {"はなこ", "たろう", "ゆみこ", "けんいち", "あやか", "しんじ",
                           "ハナコ", "タロウ", "ユミコ", "ケンイチ", "アヤカ", "シンジ"};
const Words kForeign = {
    "John Smith", "Maria Santos",  "グエン・ヴァン・アン", "マリア・サントス",   "Kim Min-jun",
    "王 小明",    "ジョン スミス", "Nguyen Thi Lan",       "チャン・ティ・ホア", "Li Wei"};
const Words kTowns = {"潮見台",   "川辺町",   "若葉",     "本町",    "緑が丘", "中央",
                      "桜木町",   "東栄町",   "新田",     "旭ケ丘",  "天神",   "山の手",
                      "大字上野", "字天の川", "北一条西", "みどり町"};
const Words kCities = {"海山県汐見ヶ丘市",   "海山県白鷺川市",       "東京都千代田区",
                       "大阪府堺市堺区",     "北海道札幌市中央区",   "埼玉県さいたま市大宮区",
                       "京都府京都市左京区", "汐見ヶ丘市",           "横浜市港北区",
                       "茨城県つくば市",     "海山県若葉郡若葉原町", "福岡県北九州市小倉北区"};
const Words kSentences = {"個人番号の取扱いについて、評価書の説明だけでは分かりにくいと思います。",
                          "委託先の監督をどのように行うのか、もっと具体的に書いてください。",
                          "クラウドに保管することには反対です。",
                          "第3章の「リスク2」の対策は十分でしょうか。",
                          "令和6年10月1日から始まると聞きました。",
                          "人口が約12万人の市で、職員500人が使うのは多すぎると感じます。",
                          "別表の24の項に当たる事務だと理解しています。",
                          "市のホームページでもっと早く知らせてほしかったです。",
                          "賛成ですが、費用が3,500万円というのは高いです。",
                          "説明会は平日の10時から12時までで、働いている者は行けません。",
                          "情報が漏れたときは、すぐに本人へ知らせてください。",
                          "評価書の42ページから45ページを読みました。",
                          "保管期間が5年とされている理由を教えてください。",
                          "窓口の方には親切にしていただきました。",
                          "紙の書類はいつ捨てるのですか。",
                          "再委託は認めないでください。",
                          "子どもの情報も含まれるのか心配です。",
                          "法人番号との違いも書くとよいと思います。",
                          "2025年度の監査の結果を公表してください。",
                          "システムの名前が英語ばかりで分かりません。"};
const Words kUnseen = {"\u200b", "\u202e", "\u2060", "\ufeff", "\u00ad", "\u200d"};

const Words kWide = {"０", "１", "２", "３", "４", "５", "６", "７", "８", "９"};
const Words kKanji = {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

int check_of(const std::string& body) {
  int sum = 0;
  for (std::size_t n = 1; n <= body.size(); ++n) {
    sum += (body[body.size() - n] - '0') * static_cast<int>(n <= 6 ? n + 1 : n - 5);
  }
  return sum % 11 <= 1 ? 0 : 11 - sum % 11;
}

}  // namespace

std::uint32_t Maker::below(std::uint32_t limit) {  // splitmix64
  state_ += 0x9E3779B97F4A7C15ULL;
  std::uint64_t z = state_;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
  return static_cast<std::uint32_t>((z ^ (z >> 31)) % limit);
}

std::string Maker::digits(std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += static_cast<char>('0' + below(10));
  return out;
}

std::string Maker::my_number() {
  const std::string body = digits(11);
  return body + static_cast<char>('0' + check_of(body));
}

std::string Maker::resident_code() {
  const std::string body = std::to_string(1 + below(9)) + digits(9);
  return body + static_cast<char>('0' + check_of(body));
}

std::string Maker::grouped(const std::string& all, std::vector<std::size_t> sizes) {
  static const Words kGaps = {"-", " ", "－", "　", "・", "ー", "‐", "—", "\n", " - ", "−", "."};
  const std::string gap = pick(kGaps);
  std::string out;
  std::size_t at = 0;
  for (const std::size_t size : sizes) {
    if (at != 0) out += gap;
    out += all.substr(at, size);
    at += size;
  }
  return out;
}

/// The digits wide, of kanji or with what cannot be seen between.
std::string Maker::dirty(const std::string& ascii) {
  const std::uint32_t way = below(6);
  std::string out;
  for (std::size_t i = 0; i < ascii.size(); ++i) {
    const char c = ascii[i];
    const bool digit = c >= '0' && c <= '9';
    const auto value = static_cast<std::size_t>(digit ? c - '0' : 0);
    if (digit && way == 1)
      out += kWide[value];
    else if (digit && way == 2)
      out += kKanji[value];
    else if (digit && way == 4)
      out += one_in(2) ? kWide[value] : std::string(1, c);
    else
      out += c;
    if (way == 3 && digit && i + 1 < ascii.size() && one_in(3)) out += pick(kUnseen);
  }
  return out;
}

std::string Maker::sentences(std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += pick(kSentences) + (one_in(4) ? "\n" : "");
  return out;
}

std::string Maker::clean() { return sentences(2 + below(6)); }

void Maker::plant(MadeUp& made, const std::string& before, const std::string& value,
                  const std::string& behind, Kind kind, std::string how) {
  made.text += before;
  const std::size_t begin = made.text.size();
  made.text += value;
  made.planted.push_back({kind, begin, made.text.size(), std::move(how)});
  made.text += behind;
}

void Maker::number(MadeUp& made, Kind kind) {
  switch (kind) {
    case Kind::kMyNumber: {
      static const Words kBefore = {"私の個人番号は", "マイナンバーは",
                                    "マイナンバー：", "個人番号 ",
                                    "番号は、",       "マイナンバーカードの番号（",
                                    "ﾏｲﾅﾝﾊﾞｰは",      "個人番号:"};
      const std::string value = my_number();
      const std::string written = one_in(2)   ? grouped(value, {4, 4, 4})
                                  : one_in(4) ? grouped(value, {3, 3, 3, 3})
                                  : one_in(6) ? grouped(value, {6, 6})
                                              : value;
      const bool named = !one_in(4) || written.find('\n') != std::string::npos;
      return plant(made, named ? pick(kBefore) : "控えです。", dirty(written),
                   named ? "です。" : "\n", kind, named ? "word" : "alone");
    }
    case Kind::kResidentCode:
      return plant(made, pick({"住民票コードは", "住民票コード：", "住基コードは"}),
                   dirty(one_in(2) ? resident_code() : grouped(resident_code(), {4, 4, 3})),
                   "です。", kind, "word");
    case Kind::kPension:
      return plant(made,
                   pick({"基礎年金番号は", "基礎年金番号：", "年金番号 ", "年金手帳の番号は"}),
                   dirty(grouped(digits(10), {4, 6})), "です。", kind, "word");
    case Kind::kInsurance:
      return plant(made,
                   pick({"保険証の番号は", "被保険者番号：", "保険者番号は", "国保の記号番号 ",
                         "介護保険の被保険者番号は"}),
                   dirty(one_in(2)   ? digits(8)
                         : one_in(2) ? digits(10)
                                     : digits(6)),
                   "です。", kind, "word");
    case Kind::kLicence:
      return plant(
          made, pick({"運転免許証の番号は", "免許証番号：", "免許証の番号は、", "免許証 第"}),
          dirty(one_in(3) ? grouped(digits(12), {4, 4, 4}) : digits(12)), "号", kind, "word");
    case Kind::kPassport:
      return plant(made, pick({"パスポート番号は", "旅券番号：", "パスポートは"}),
                   pick({"TK", "ＭＺ", "tr", "TZ"}) + dirty(digits(7)), "です。", kind, "word");
    case Kind::kResidenceCard:
      return plant(made, pick({"在留カードの番号は", "在留カード：", "控え "}),
                   pick({"AB", "ＵＨ", "qr"}) + (one_in(3) ? " " : "") + digits(8) +
                       pick({"CD", "ＡＡ", "ye"}),
                   " です。", kind, "word");
    default:
      if (one_in(3))
        return plant(made, pick({"ゆうちょ銀行 記号 ", "ゆうちょの記号番号は", "ゆうちょ "}),
                     dirty(grouped("1" + digits(4) + digits(7) + "1", {5, 8})), "\n", kind,
                     "ゆうちょ");
      return plant(made,
                   pick({"みほん銀行本店 普通 ", "口座番号は", "汐見信用金庫 中央支店（普）",
                         "口座は普通預金の", "振込先：みほん銀行 中央支店 "}),
                   dirty(digits(7)), "です。", kind, "bank");
  }
}

void Maker::phone(MadeUp& made) {
  static const Words kAreas = {"03", "06", "052", "072", "0495", "0267", "01267", "099"};
  const std::string area = pick(kAreas);
  const std::string mobile = pick({"090", "080", "070", "050"});
  std::string value;
  std::string how = "fixed";
  switch (below(8)) {
    case 0:
      value = mobile + digits(8);
      how = "mobile, together";
      break;
    case 1:
      value = mobile + "-" + digits(4) + "-" + digits(4);
      how = "mobile";
      break;
    case 2:
      value = "+81-" + mobile.substr(1) + "-" + digits(4) + "-" + digits(4);
      how = "+81";
      break;
    case 3:
      value = "+81 " + area.substr(1) + " " + digits(6 - area.size()) + " " + digits(4);
      how = "+81 fixed";
      break;
    case 4:
      value = area + "（" + digits(6 - area.size()) + "）" + digits(4);
      how = "brackets";
      break;
    case 5:
      value = "(" + area + ")" + digits(6 - area.size()) + "-" + digits(4);
      how = "brackets";
      break;
    case 6:
      value = "0120-" + digits(3) + "-" + digits(3);
      how = "0120";
      break;
    default:
      value = area + pick({"-", "－", " ", "・", "ー"}) + digits(6 - area.size()) +
              pick({"-", "－", "‐"}) + digits(4);
  }
  plant(made, pick({"電話は", "連絡先：", "TEL ", "携帯 ", "日中は", "", "ご連絡は", "FAX:"}),
        dirty(value), pick({"です。", "まで。", "\n", "にお願いします。"}), Kind::kPhone, how);
}

void Maker::mail(MadeUp& made) {
  const std::string local =
      pick({"taro.yamada", "hanako_s", "info+iken", "k-suzuki1970", "abc123", "sato.family"});
  const std::string host = pick({"example.jp", "mail.example.co.jp", "gmail.com", "docomo.ne.jp",
                                 "example.com", "yahoo.co.jp"});
  const std::string at = pick({"@", "＠", " @ ", "@", "アットマーク", "[at]", "(at)", "@\u200b"});
  std::string value = local + at + host;
  if (one_in(6)) {
    std::string wide;
    for (const char c : local)
      wide += (c >= 'a' && c <= 'z') ? std::string("\xEF\xBD") + static_cast<char>(0x81 + c - 'a')
                                     : std::string(1, c);
    value = wide + "＠" + host;
  }
  plant(made, pick({"メールは", "返信先：", "E-mail: ", "", "アドレスは", "連絡は "}), value,
        pick({"です。", "まで", "\n", " にお願いします。"}), Kind::kMail, at);
}

void Maker::address(MadeUp& made) {
  const std::string city = pick(kCities);
  const std::string town = pick(kTowns);
  const auto n = [&](std::uint32_t most) { return std::to_string(1 + below(most)); };
  std::string house;
  switch (below(6)) {
    case 0:
      house = n(5) + "丁目" + n(30) + "番" + n(20) + "号";
      break;
    case 1:
      house = n(5) + "-" + n(30) + "-" + n(20);
      break;
    case 2:
      house = n(2000) + "番地";
      break;
    case 3:
      house = pick({"一", "二", "三"}) + "丁目" + n(30) + "番地の" + n(9);
      break;
    case 4:
      house = n(5) + "丁目" + n(30) + "－" + n(20);
      break;
    default:
      house = n(5) + "ー" + n(30) + "ー" + n(20);
  }
  std::string value = city + town + house;
  if (one_in(3))
    value = pick({"〒", "〒 ", "郵便番号"}) + digits(3) + pick({"-", "－", "ー"}) + digits(4) +
            pick({" ", "　", "\n"}) + value;
  if (one_in(5))
    value += pick({" コーポ青山", "　みほんマンション", " 汐見荘"}) + n(9) + "0" + n(9) + "号室";
  if (value.starts_with("郵便番号")) {
    made.text += "郵便番号";
    value.erase(0, std::string("郵便番号").size());
  }
  plant(made, pick({"住所は", "住所：", "私は", "", "自宅は", "現在、"}),
        one_in(3) ? dirty(value) : value,
        pick({"です。", "に住んでいます。", "\n", "に住む者です。"}), Kind::kAddress, "house");
}

void Maker::name(MadeUp& made, bool with_age) {
  const std::uint32_t sort = below(10);
  std::string family = pick(kFamilies);
  std::string given = pick(kGivens);
  std::string gap = pick({"", "", " ", "　"});
  std::string how = "kanji";
  if (sort == 8) {
    const std::uint32_t half = below(2) * 6;
    family = kKanaFamilies[half + below(6)];
    given = kKanaGivens[half + below(6)];
    gap = pick({" ", "　"});
    how = "kana";
  }
  std::string whole = family + gap + given;
  if (sort == 9) {
    whole = pick(kForeign);
    how = "foreign";
  }
  const std::string age =
      with_age ? pick({"（", " ", "、"}) + std::to_string(18 + below(75)) + pick({"歳", "才"}) : "";
  static const struct {
    const char* before;
    const char* behind;
    const char* how;
  } kWays[] = {{"氏名：", "\n", "label"},
               {"お名前　", "\n", "label"},
               {"名前: ", "\n住所は書きません。\n", "label"},
               {"【氏名】", "\n", "label"},
               {"氏名（漢字）：", "\n", "label"},
               {"私は", "と申します。", "introduced"},
               {"はじめまして、", "です。", "introduced"},
               {"汐見台に住む", "です。", "introduced"},
               {"私、", "と申します。", "introduced"},
               {"名前は", "といいます。", "introduced"},
               {"よろしくお願いします。\n以上\n", "\n", "signature"},
               {"敬具\n", "", "signature"},
               {"草々\n\n　", "\n", "signature"},
               {"ご検討ください。\n", "", "signature"}};
  const auto& way = kWays[below(std::size(kWays))];
  const std::string before = way.before;
  plant(made,
        std::string(before.starts_with("氏名") || before.starts_with("お名前") ||
                            before.starts_with("名前:") || before.starts_with("【")
                        ? "\n"
                        : "") +
            before,
        whole, "", Kind::kName, how + ", " + way.how);
  if (with_age) {
    const std::size_t begin =
        made.text.size() + age.size() - age.substr(age.find_first_of("0123456789")).size();
    made.text += age;
    made.planted.push_back({Kind::kAge, begin, made.text.size(), "beside a name"});
    if (age.starts_with("（")) made.text += "）";
  }
  made.text += way.behind;
}

void Maker::birthday(MadeUp& made) {
  const auto n = [&](std::uint32_t from, std::uint32_t to) {
    return std::to_string(from + below(to - from + 1));
  };
  std::string value;
  switch (below(7)) {
    case 0:
      value = "昭和" + n(1, 63) + "年" + n(1, 12) + "月" + n(1, 28) + "日";
      break;
    case 1:
      value = "平成" + n(1, 30) + "年" + n(1, 12) + "月" + n(1, 28) + "日";
      break;
    case 2:
      value = n(1930, 2010) + "年" + n(1, 12) + "月" + n(1, 28) + "日";
      break;
    case 3:
      value = n(1930, 2010) + "/" + n(1, 12) + "/" + n(1, 28);
      break;
    case 4:
      value = "S" + n(1, 63) + "." + n(1, 12) + "." + n(1, 28);
      break;
    case 5:
      value = n(1930, 2010) + "-0" + n(1, 9) + "-1" + n(0, 9);
      break;
    default:
      value = n(1930, 2010) + "0" + n(1, 9) + "1" + n(0, 9);
  }
  const bool born = one_in(3) && value.find("19") != 0 && value.find("20") != 0;
  plant(made, born ? "私は" : pick({"生年月日：", "生年月日は", "誕生日は", "生年月日 "}),
        dirty(value), born ? "生まれです。" : "です。", Kind::kBirthday, "date");
}

void Maker::url(MadeUp& made) {
  std::string random;
  for (int i = 0; i < 32; ++i) random += "abcdef0123456789ghij4567"[below(24)];
  plant(made, pick({"回答の控えは ", "こちらです：", "写し\n"}),
        pick({"https://forms.example/r?token=", "https://example.jp/view?id=12&key=",
              "http://example.com/s/?session_id=", "https://share.example/d/"}) +
            random,
        pick({" です。", "\n", " を見てください。"}), Kind::kTokenUrl, "url");
}

MadeUp Maker::opinion_with(Kind kind) {
  MadeUp made;
  const bool at_begin = (kind == Kind::kName || kind == Kind::kAge) && one_in(3);
  if (!at_begin) made.text = sentences(1 + below(3)) + (one_in(2) ? "\n" : "");
  switch (kind) {
    case Kind::kPhone:
      phone(made);
      break;
    case Kind::kMail:
      mail(made);
      break;
    case Kind::kAddress:
      address(made);
      break;
    case Kind::kName:
      name(made, false);
      break;
    case Kind::kAge:
      name(made, true);
      break;
    case Kind::kBirthday:
      birthday(made);
      break;
    case Kind::kTokenUrl:
      url(made);
      break;
    default:
      number(made, kind);
  }
  const bool ends = made.planted.front().how.find("signature") != std::string::npos;
  if (!ends) made.text += sentences(1 + below(2));
  return made;
}

}  // namespace kokai::guard
