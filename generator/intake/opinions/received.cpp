#include "generator/intake/opinions/received.h"

#include <algorithm>

#include "generator/files/hash.h"
#include "generator/text/fold.h"

namespace kokai {
namespace {

constexpr std::string_view kWords[] = {"受付番号",       "受付日", "方法",  "該当箇所",
                                       "意見",           "氏名",   "住所",  "電話番号",
                                       "メールアドレス", "年齢",   "その他"};
static_assert(std::size(kWords) == kFields);

struct Speech {
  std::string_view word;  ///< folded
  SendingKind kind;
};
/// The first that is found counts: 「電子申請（メール）」 is a form.
constexpr Speech kSpeech[] = {
    {"フォーム", SendingKind::kForm},     {"form", SendingKind::kForm},
    {"web", SendingKind::kForm},          {"ウェブ", SendingKind::kForm},
    {"ホームページ", SendingKind::kForm}, {"インターネット", SendingKind::kForm},
    {"オンライン", SendingKind::kForm},   {"電子申請", SendingKind::kForm},
    {"mail", SendingKind::kMail},         {"メール", SendingKind::kMail},
    {"郵送", SendingKind::kPost},         {"郵便", SendingKind::kPost},
    {"はがき", SendingKind::kPost},       {"封書", SendingKind::kPost},
    {"手紙", SendingKind::kPost},         {"fax", SendingKind::kFax},
    {"ファクス", SendingKind::kFax},      {"ファックス", SendingKind::kFax},
    {"ファクシミリ", SendingKind::kFax},  {"窓口", SendingKind::kCounter},
    {"持参", SendingKind::kCounter},      {"来庁", SendingKind::kCounter},
    {"直接", SendingKind::kCounter},      {"口頭", SendingKind::kCounter},
    {"意見箱", SendingKind::kCounter},    {"説明会", SendingKind::kCounter}};

}  // namespace

std::string_view field_word(Field field) { return kWords[static_cast<std::size_t>(field)]; }

std::optional<Field> field_from_word(std::string_view word) {
  const auto* const found = std::find(std::begin(kWords), std::end(kWords), word);
  if (found == std::end(kWords)) return std::nullopt;
  return static_cast<Field>(found - std::begin(kWords));
}

std::string content_id(const Received& received) {
  constexpr std::size_t kDigits = 32;
  std::string all;
  for (const std::string& field : received.fields) {
    all.append(std::to_string(field.size())).append(":").append(field);
  }
  all += sending_word(received.method);
  return sha256(all).substr(0, kDigits);
}

bool is_distinct(const Received& received) {
  constexpr Field kTelling[] = {Field::kReceipt, Field::kMoment, Field::kName,
                                Field::kAddress, Field::kPhone,  Field::kMail};
  return std::any_of(std::begin(kTelling), std::end(kTelling),
                     [&](Field field) { return !received[field].empty(); });
}

std::optional<SendingKind> sending_from_speech(std::string_view written) {
  const std::string folded = fold(written);
  for (const Speech& speech : kSpeech) {
    if (folded.find(speech.word) != std::string::npos) return speech.kind;
  }
  return std::nullopt;
}

}  // namespace kokai
