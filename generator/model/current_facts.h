#pragma once

// What the pages of the whole need to know of each assessment as it stands now (its newest
// published version, else its draft): names and choices with the item they stand in, no running
// text.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "generator/model/citation.h"
#include "generator/text/date.h"

namespace kokai {

/// Something named in an item. `name` is cut to the name itself; joining spellings is the index's
/// work.
struct Mention {
  std::string name;
  std::string item;  ///< item id: "i-2.2-1"
};

/// A system on the other end. by_name: the author wrote its name; else a category of the form was
/// ticked.
struct SystemConnection {
  std::string name;
  bool by_name = false;
};

/// システムN of I 2.
struct SystemMention {
  Mention system;
  std::string function;  ///< ②システムの機能, plain text, cut at 1,200 bytes
  std::vector<SystemConnection> connections;
  std::string connections_item;
  bool connections_doubt = false;  ///< some of its marks cannot be read
};

enum class Subprocessing : std::uint8_t { kUnknown, kNone, kAllowed };  ///< 再委託

/// 委託事項N of II 4.
struct ProcessorMention {
  Mention processor;  ///< ⑥委託先名; may be empty
  std::string written;  ///< the whole box where it says more than names: 株式会社A 外3社, 未定
  std::string task;     ///< the name of the 委託事項
  std::string file;     ///< 特定個人情報ファイル名
  Subprocessing subprocessing = Subprocessing::kUnknown;
  std::string subprocessing_task;  ///< ⑨再委託事項, cut at 600 bytes
};

/// 提供先N and 移転先N of II 5.
struct RecipientMention {
  Mention recipient;
  bool transfer = false;  ///< 移転 (inside the body), not 提供
  std::string basis;      ///< ①法令上の根拠
  std::string use;        ///< ②…における用途
};

/// 保管期間 of one file.
struct RetentionMention {
  Mention period;  ///< the form's option: 20年以上
  std::string file;
};

/// The judgement on one risk of one file. The words are the form's own and live as long as it.
struct RiskMention {
  std::string_view risk;       ///< 目的外の入手が行われるリスク
  std::string_view section;    ///< of its section: the same risk stands in several
  std::string_view judgement;  ///< the option that is on; empty: none; "?": unreadable
  std::string item;
};

/// Names of recorded items that stand in one box. There may be hundreds: one text keeps them small.
struct RecordsMention {
  std::string names;  ///< each with a line end behind it
  std::string item;
};

/// Names in a document, for the reverse indexes and the drawn flow.
struct Mentions {
  std::vector<SystemMention> systems;
  std::vector<ProcessorMention> processors;
  std::vector<RecipientMention> recipients;
  std::vector<Mention> sources;  ///< ①入手元: names in its notes, else the ticked option
  bool sources_doubt = false;    ///< some of its marks cannot be read
  std::vector<RecordsMention> records;  ///< 主な記録項目: ticked; 全ての記録項目, 別添: listed
  std::vector<RecordsMention> unread_records;  ///< 主な記録項目: marks that cannot be read
  std::vector<RetentionMention> retention;
  std::vector<Mention> departments;  ///< 担当部署
  std::vector<RiskMention> risks;
};

/// A term of the glossary in a document.
struct TermUses {
  std::uint32_t term = 0;    ///< index in Glossary::terms
  std::uint32_t places = 0;  ///< items that use it
  std::string items;         ///< ids of the first of them, parted by blanks
};

/// What one item says, as numbers: equal for items that say the same.
struct ItemFact {
  std::uint64_t id = 0;    ///< hash of the item's id
  std::uint64_t says = 0;  ///< hash of its text and its choices
};

class ComparedWords;

/// What comparing with other cities needs.
struct ComparedFacts {
  std::vector<ItemFact> items;  ///< of the form, outside groups that repeat; document order
  std::string subjects;         ///< 対象人数: the option that is on
  std::uint32_t sentences = 0;  ///< long ones
  std::uint32_t common = 0;     ///< those that other cities have, too
  std::shared_ptr<const ComparedWords> words;  ///< none unless FolderPlace::lends_words
};

/// Everything about the version that /code/key/ shows.
struct CurrentFacts {
  Mentions mentions;
  std::vector<TermUses> terms;  ///< by term
  ComparedFacts compared;
  std::vector<Citation> citations;  ///< by law, then provision
};

}  // namespace kokai
