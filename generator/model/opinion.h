#pragma once

// What residents sent in a round (意見), as the city publishes it, and the city's answers
// (市の考え方). Who sent it is never here: names and addresses lie in the private folder, joined by
// number alone.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "generator/text/date.h"

namespace kokai {

/// How an opinion was sent, and can be sent (方法).
enum class SendingKind : std::uint8_t {
  kForm,
  kMail,
  kPost,
  kFax,
  kCounter
};  ///< フォーム 電子メール 郵送 ファックス 窓口

std::string_view sending_word(SendingKind kind);
std::span<const std::string_view> sending_words();  ///< in the order of SendingKind
std::optional<SendingKind> sending_from_word(std::string_view word);

/// 公開区分: what of the text the result shows.
enum class Disclosure : std::uint8_t {
  kUndecided,
  kWhole,
  kPartly,
  kWithheld,
  kDuplicate
};  ///< 確認前 公開 一部公開 非公開 重複; nothing of the first and the last two is published

std::string_view disclosure_word(Disclosure disclosure);
std::span<const std::string_view> disclosure_words();
std::optional<Disclosure> disclosure_from_word(std::string_view word);
/// Does the result show its text?
bool is_shown(Disclosure disclosure);
/// Does the city owe it an answer? Not what says the same as another, nor what nobody has read yet.
bool wants_answer(Disclosure disclosure);

/// 反映区分: what became of it.
enum class Effect : std::uint8_t {
  kReflected,
  kPartly,
  kAlready,
  kFuture,
  kOther
};  ///< 反映 一部反映 既に記載 今後の参考 その他

std::string_view effect_word(Effect effect);
std::span<const std::string_view> effect_words();
std::optional<Effect> effect_from_word(std::string_view word);

/// An item that an opinion speaks of. A proposal (「?」before the id) is the importer's guess until
/// staff take the sign away, and is never published.
struct ItemMention {
  std::string id;
  bool proposed = false;
};

/// One row of opinions.csv.
struct Opinion {
  std::uint32_t number = 0;  ///< 番号, from 1, for ever
  std::optional<Date> received;
  SendingKind method = SendingKind::kForm;
  std::vector<ItemMention> items;
  std::string text;  ///< with masks; empty in Archive: pages read it again when they are drawn
  Disclosure disclosure = Disclosure::kUndecided;
  std::uint32_t duplicate_of = 0;    ///< 「重複 12」; 0: not said
  std::string reason;                ///< 伏せた理由
  std::vector<std::string> answers;  ///< ids of answers; those that name this number are joined in
  std::uint32_t line = 0;            ///< of opinions.csv, for findings
};

/// One file of answers/: an answer to one opinion or to many.
struct Answer {
  std::string id;  ///< the file's name without .md
  std::string path;
  std::string title;                    ///< of the group of opinions; may be empty
  std::vector<std::uint32_t> opinions;  ///< numbers, ascending
  std::vector<std::string> items;
  Effect effect = Effect::kOther;
  std::string summary;  ///< 意見の概要, Markdown
  std::string view;     ///< 市の考え方, Markdown
  std::uint32_t opinions_line = 0;
  std::uint32_t items_line = 0;
  std::uint32_t effect_line = 0;
  std::uint32_t summary_line = 0;  ///< of the first line below the heading
  std::uint32_t view_line = 0;
};

/// Everything that came in on a round and what was answered.
struct Hearing {
  std::string path;               ///< of opinions.csv; empty: there is none
  std::vector<Opinion> opinions;  ///< by number
  std::vector<Answer> answers;    ///< by id
  /// nullptr when there is no such number or id. Cost: a binary search.
  const Opinion* opinion(std::uint32_t number) const;
  const Answer* answer(std::string_view id) const;
};

}  // namespace kokai
