#include "generator/intake/opinions/columns.h"

#include <algorithm>
#include <iterator>

#include "generator/text/fold.h"
#include "generator/text/utf8.h"

namespace kokai {
namespace {

struct Known {
  std::string_view heading;  ///< as fold_label() and stripped() leave it
  Field field;
};

constexpr Known kKnown[] = {{"受付番号", Field::kReceipt},
                            {"受付no", Field::kReceipt},
                            {"受付id", Field::kReceipt},
                            {"受理番号", Field::kReceipt},
                            {"到達番号", Field::kReceipt},
                            {"申込番号", Field::kReceipt},
                            {"申請番号", Field::kReceipt},
                            {"整理番号", Field::kReceipt},
                            {"管理番号", Field::kReceipt},
                            {"問合せ番号", Field::kReceipt},
                            {"回答id", Field::kReceipt},
                            {"回答番号", Field::kReceipt},
                            {"レコード番号", Field::kReceipt},
                            {"送信番号", Field::kReceipt},
                            {"通番", Field::kReceipt},
                            {"連番", Field::kReceipt},
                            {"番号", Field::kReceipt},
                            {"no", Field::kReceipt},
                            {"id", Field::kReceipt},
                            {"受付日時", Field::kMoment},
                            {"受付日", Field::kMoment},
                            {"受付年月日", Field::kMoment},
                            {"受信日時", Field::kMoment},
                            {"受信日", Field::kMoment},
                            {"受理日", Field::kMoment},
                            {"到達日時", Field::kMoment},
                            {"到達日", Field::kMoment},
                            {"提出日時", Field::kMoment},
                            {"提出日", Field::kMoment},
                            {"回答日時", Field::kMoment},
                            {"回答日", Field::kMoment},
                            {"送信日時", Field::kMoment},
                            {"申込日時", Field::kMoment},
                            {"申請日時", Field::kMoment},
                            {"登録日時", Field::kMoment},
                            {"作成日時", Field::kMoment},
                            {"投稿日時", Field::kMoment},
                            {"タイムスタンプ", Field::kMoment},
                            {"timestamp", Field::kMoment},
                            {"日時", Field::kMoment},
                            {"日付", Field::kMoment},
                            {"方法", Field::kMethod},
                            {"提出方法", Field::kMethod},
                            {"意見の提出方法", Field::kMethod},
                            {"受付方法", Field::kMethod},
                            {"受付手段", Field::kMethod},
                            {"提出手段", Field::kMethod},
                            {"提出区分", Field::kMethod},
                            {"経路", Field::kMethod},
                            {"該当箇所", Field::kPlace},
                            {"該当項目", Field::kPlace},
                            {"該当部分", Field::kPlace},
                            {"該当頁", Field::kPlace},
                            {"該当ページ", Field::kPlace},
                            {"対象箇所", Field::kPlace},
                            {"対象項目", Field::kPlace},
                            {"意見の箇所", Field::kPlace},
                            {"意見の対象", Field::kPlace},
                            {"意見の該当箇所", Field::kPlace},
                            {"意見の対象箇所", Field::kPlace},
                            {"項目", Field::kPlace},
                            {"ページ", Field::kPlace},
                            {"頁", Field::kPlace},
                            {"箇所", Field::kPlace},
                            {"件名", Field::kPlace},
                            {"意見", Field::kText},
                            {"意見等", Field::kText},
                            {"意見内容", Field::kText},
                            {"意見の内容", Field::kText},
                            {"意見本文", Field::kText},
                            {"意見の本文", Field::kText},
                            {"意見要望", Field::kText},
                            {"意見提案", Field::kText},
                            {"意見及び理由", Field::kText},
                            {"意見及びその理由", Field::kText},
                            {"意見と理由", Field::kText},
                            {"意見感想", Field::kText},
                            {"本文", Field::kText},
                            {"コメント", Field::kText},
                            {"氏名", Field::kName},
                            {"名前", Field::kName},
                            {"姓", Field::kName},
                            {"名", Field::kName},
                            {"セイ", Field::kName},
                            {"メイ", Field::kName},
                            {"フリガナ", Field::kName},
                            {"ふりがな", Field::kName},
                            {"カナ", Field::kName},
                            {"提出者", Field::kName},
                            {"提出者名", Field::kName},
                            {"団体名", Field::kName},
                            {"法人名", Field::kName},
                            {"会社名", Field::kName},
                            {"名称", Field::kName},
                            {"代表者", Field::kName},
                            {"代表者名", Field::kName},
                            {"住所", Field::kAddress},
                            {"所在地", Field::kAddress},
                            {"郵便番号", Field::kAddress},
                            {"居住地", Field::kAddress},
                            {"住まい", Field::kAddress},
                            {"住まいの地域", Field::kAddress},
                            {"都道府県", Field::kAddress},
                            {"市区町村", Field::kAddress},
                            {"町名", Field::kAddress},
                            {"番地", Field::kAddress},
                            {"建物名", Field::kAddress},
                            {"電話番号", Field::kPhone},
                            {"電話", Field::kPhone},
                            {"tel", Field::kPhone},
                            {"fax番号", Field::kPhone},
                            {"fax", Field::kPhone},
                            {"ファックス番号", Field::kPhone},
                            {"連絡先", Field::kPhone},
                            {"メールアドレス", Field::kMail},
                            {"メール", Field::kMail},
                            {"eメール", Field::kMail},
                            {"email", Field::kMail},
                            {"e-mail", Field::kMail},
                            {"mail", Field::kMail},
                            {"電子メール", Field::kMail},
                            {"年齢", Field::kAge},
                            {"年代", Field::kAge},
                            {"生年月日", Field::kAge},
                            {"性別", Field::kOther},
                            {"職業", Field::kOther},
                            {"備考", Field::kOther},
                            {"区分", Field::kOther},
                            {"提出者の区分", Field::kOther},
                            {"添付ファイル", Field::kOther},
                            {"ipアドレス", Field::kOther}};

/// Where the heading merely holds the word: private, so no harm is done.
constexpr Known kHeld[] = {{"氏名", Field::kName},      {"名前", Field::kName},
                           {"フリガナ", Field::kName},  {"住所", Field::kAddress},
                           {"電話番号", Field::kPhone}, {"メールアドレス", Field::kMail}};

constexpr std::string_view kPolite[] = {"ご", "御", "お"};
constexpr std::string_view kRequests[] = {"をご記入ください",
                                          "をご記入下さい",
                                          "をお書きください",
                                          "をご入力ください",
                                          "を入力してください",
                                          "を記入してください",
                                          "をお聞かせください",
                                          "を選択してください",
                                          "記入欄",
                                          "入力欄"};

/// The label without what stands in brackets: 「意見（1000字以内）」, 「【必須】氏名」.
std::string without_brackets(std::string_view heading) {
  static constexpr std::u32string_view kOpen = U"（([［【〔<〈";
  static constexpr std::u32string_view kShut = U"）)]］】〕>〉";
  std::string out;
  int depth = 0;
  for (std::size_t at = 0; at < heading.size();) {
    const std::size_t from = at;
    const char32_t c = next_code_point(heading, at);
    if (kOpen.find(c) != std::u32string_view::npos) {
      ++depth;
    } else if (kShut.find(c) != std::u32string_view::npos) {
      depth = std::max(0, depth - 1);
    } else if (depth == 0) {
      out.append(heading.substr(from, at - from));
    }
  }
  return out;
}

/// Without the number of the question, stars and polite words around the name.
std::string stripped(std::string_view heading) {
  std::string label = fold_label(without_brackets(heading));
  const std::size_t word = label.find_first_not_of("q0123456789*");
  if (word != std::string::npos) label.erase(0, word);
  for (const std::string_view request : kRequests) {
    const std::string folded = fold_label(request);
    if (label.size() > folded.size() && label.ends_with(folded)) {
      label.resize(label.size() - folded.size());
    }
  }
  for (const std::string_view polite : kPolite) {
    if (label.size() > polite.size() && label.starts_with(polite)) {
      label.erase(0, polite.size());
      break;
    }
  }
  return label;
}

}  // namespace

std::optional<Field> field_of_heading(std::string_view heading) {
  const std::string label = stripped(heading);
  for (const Known& known : kKnown) {
    if (label == fold_label(known.heading)) return known.field;
  }
  for (const Known& known : kHeld) {
    if (label.find(fold_label(known.heading)) != std::string::npos) return known.field;
  }
  return std::nullopt;
}

bool continues_name(std::string_view heading) {
  const std::string label = stripped(heading);
  return label == "名" || label == fold_label("メイ");
}

}  // namespace kokai
