#include "generator/analysis/indexes/indexes.h"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "generator/analysis/indexes/name_book.h"
#include "generator/analysis/mentions/mentions.h"
#include "generator/analysis/messages.h"
#include "generator/forms/form.h"
#include "generator/reading/known_names.h"
#include "generator/reading/name_key.h"

namespace kokai {

const Message kNameUnused = {
    "names/unused",
    Severity::kNote,
    {"names.yaml の「{0}」({1})は、どの評価書にも出てきません。",
     "No assessment mentions \"{0}\" ({1}) of names.yaml."},
    {"評価書が改められて、名前が変わったのかもしれません。",
     "The assessments may have changed their wording."},
    {"要らなければ除いてください。書き方が違うなら variants に加えてください。",
     "Remove it, or add the spelling that is used to variants."},
    ""};

namespace {

constexpr std::size_t kMostSpellings = 20;
constexpr std::uint32_t kNoEntry = 0xFFFFFFFF;

/// The names of one kind as they come in.
class Table {
 public:
  Table(IndexKind kind, const NameBook& book) : kind_(kind), book_(book) {}

  void add(std::string_view name, IndexPlace place) {
    if (name.empty()) return;
    Spelling& spelling = spelling_of(name);
    if (spelling.entry == kNoEntry) return;
    ++spelling.count;
    entries_[spelling.entry].places.push_back(place);
  }

  Index finish(const Archive& archive, const std::vector<std::string>& order) {
    std::stable_sort(spellings_.begin(), spellings_.end(),
                     [](const Spelling& a, const Spelling& b) {
                       return a.count != b.count ? a.count > b.count : a.name < b.name;
                     });
    for (Spelling& spelling : spellings_) {
      if (spelling.entry == kNoEntry) continue;
      if (kind_ == IndexKind::kSystem) shown_.emplace_back(spelling.name, spelling.entry);
      IndexEntry& entry = entries_[spelling.entry];
      if (entry.name.empty()) {
        entry.name = std::move(spelling.name);
      } else if (entry.name != spelling.name && entry.spellings.size() < kMostSpellings) {
        entry.spellings.push_back(std::move(spelling.name));
      }
    }
    for (IndexEntry& entry : entries_) count(archive, entry);
    return sorted(order);
  }

  /// Behind finish(): every spelling with the place of its entry in the index.
  std::unordered_map<std::string, std::uint32_t> by_spelling() {
    std::unordered_map<std::string, std::uint32_t> all;
    for (auto& [name, entry] : shown_) all.emplace(std::move(name), places_[entry]);
    return all;
  }

 private:
  struct Spelling {
    std::string name;
    std::uint32_t entry;
    std::uint32_t count;
  };

  Spelling& spelling_of(std::string_view name) {
    const auto known = by_spelling_.find(std::string(name));
    if (known != by_spelling_.end()) return spellings_[known->second];
    by_spelling_.emplace(name, static_cast<std::uint32_t>(spellings_.size()));
    return spellings_.emplace_back(std::string(name), entry_of(name), 0);
  }

  std::uint32_t entry_of(std::string_view name) {
    std::string key = book_.entry_key(kind_, name);
    if (key.empty()) return kNoEntry;
    const auto [found, is_new] =
        by_key_.emplace(std::move(key), static_cast<std::uint32_t>(entries_.size()));
    if (!is_new) return found->second;
    IndexEntry& entry = entries_.emplace_back();
    entry.id = book_.entry_id(kind_, found->first);
    entry.known = book_.row_of(kind_, found->first);
    if (entry.known >= 0) entry.name = book_.shown(entry.known);
    keys_.push_back(&found->first);
    return found->second;
  }

  static void count(const Archive& archive, IndexEntry& entry) {
    std::uint32_t record = kNoEntry, municipality = kNoEntry;
    for (const IndexPlace& place : entry.places) {
      if (place.record == record) continue;
      record = place.record;
      ++entry.assessments;
      if (archive.records[record].municipality == municipality) continue;
      municipality = archive.records[record].municipality;
      ++entry.municipalities;
    }
  }

  /// As `order` has the keys, then by how many assessments there are, then by key.
  Index sorted(const std::vector<std::string>& order) {
    std::unordered_map<std::string_view, std::size_t> ranks;
    for (const std::string& key : order) ranks.emplace(key, ranks.size());
    struct Place {
      std::size_t rank;
      std::uint32_t assessments;
      std::string_view key;
      std::uint32_t entry;
    };
    std::vector<Place> places;
    for (std::uint32_t i = 0; i < entries_.size(); ++i) {
      const auto rank = ranks.find(*keys_[i]);
      places.push_back({rank == ranks.end() ? order.size() : rank->second, entries_[i].assessments,
                        *keys_[i], i});
    }
    std::sort(places.begin(), places.end(), [](const Place& a, const Place& b) {
      if (a.rank != b.rank) return a.rank < b.rank;
      return a.assessments != b.assessments ? a.assessments > b.assessments : a.key < b.key;
    });
    Index index;
    index.reserve(entries_.size());
    places_.resize(entries_.size());
    for (const Place& place : places) {
      places_[place.entry] = static_cast<std::uint32_t>(index.size());
      index.push_back(std::move(entries_[place.entry]));
    }
    return index;
  }

  IndexKind kind_;
  const NameBook& book_;
  std::vector<std::pair<std::string, std::uint32_t>> shown_;  ///< every spelling, with its entry
  std::vector<std::uint32_t> places_;                         ///< of each entry in the index
  std::unordered_map<std::string, std::uint32_t> by_spelling_;
  std::vector<Spelling> spellings_;
  std::unordered_map<std::string, std::uint32_t> by_key_;
  std::vector<IndexEntry> entries_;
  std::vector<const std::string*> keys_;  ///< in by_key_, which keeps its nodes where they are
};

class Indexer {
 public:
  explicit Indexer(Archive& archive) : archive_(archive), book_(archive.indexes.names) {
    for (std::size_t i = 0; i < kIndexKinds; ++i) {
      tables_.emplace_back(static_cast<IndexKind>(i), book_);
    }
  }

  void run() {
    for (std::uint32_t r = 0; r < archive_.records.size(); ++r) {
      add(r, archive_.records[r].now.mentions);
    }
    for (std::size_t i = 0; i < kIndexKinds; ++i) {
      archive_.indexes.by_kind[i] =
          tables_[i].finish(archive_, order_of(static_cast<IndexKind>(i)));
    }
    archive_.indexes.systems = table(IndexKind::kSystem).by_spelling();
  }

 private:
  Table& table(IndexKind kind) { return tables_[static_cast<std::size_t>(kind)]; }

  static IndexPlace place(std::uint32_t record, std::size_t mention, std::size_t part = 0) {
    return {record, static_cast<std::uint16_t>(std::min<std::size_t>(mention, 0xFFFF)),
            static_cast<std::uint16_t>(std::min<std::size_t>(part, 0xFFFF))};
  }

  void add(std::uint32_t r, const Mentions& mentions) {
    for (std::size_t i = 0; i < mentions.systems.size(); ++i) {
      const SystemMention& system = mentions.systems[i];
      table(IndexKind::kSystem).add(system.system.name, place(r, i));
      for (std::size_t c = 0; c < system.connections.size(); ++c) {
        table(IndexKind::kSystem).add(system.connections[c].name, place(r, i, c + 1));
      }
    }
    for (std::size_t i = 0; i < mentions.processors.size(); ++i) {
      table(IndexKind::kProcessor).add(mentions.processors[i].processor.name, place(r, i));
    }
    for (std::size_t i = 0; i < mentions.recipients.size(); ++i) {
      table(IndexKind::kRecipient).add(mentions.recipients[i].recipient.name, place(r, i));
    }
    add_records(r, mentions.records, 0);
    add_records(r, mentions.unread_records, 1);
    for (std::size_t i = 0; i < mentions.retention.size(); ++i) {
      table(IndexKind::kRetention).add(mentions.retention[i].period.name, place(r, i));
    }
    for (std::size_t i = 0; i < mentions.departments.size(); ++i) {
      table(IndexKind::kDepartment).add(mentions.departments[i].name, place(r, i));
    }
    for (std::size_t i = 0; i < mentions.risks.size(); ++i) {
      const RiskMention& risk = mentions.risks[i];
      table(IndexKind::kRisk).add(risk_name(risk.section, risk.risk), place(r, i));
    }
  }

  void add_records(std::uint32_t r, const std::vector<RecordsMention>& boxes, std::size_t part) {
    for (std::size_t i = 0; i < boxes.size(); ++i) {
      for (std::string_view rest = boxes[i].names; !rest.empty();) {
        const std::size_t end = rest.find('\n');
        table(IndexKind::kRecord).add(rest.substr(0, end), place(r, i, part));
        rest.remove_prefix(end + 1);
      }
    }
  }

  /// Keys in the form's order, for kinds whose names are the form's own.
  std::vector<std::string> order_of(IndexKind kind) const {
    std::vector<std::string> order;
    if (kind != IndexKind::kRetention && kind != IndexKind::kRisk) return order;
    const std::span<const forms::Form> forms = forms::all();
    for (auto form = forms.rbegin(); form != forms.rend(); ++form) {  // the fullest first
      for (const forms::Field& part : form->parts) {
        for (const forms::Field& section : part.children) walk(kind, section, section, order);
      }
    }
    return order;
  }

  void walk(IndexKind kind, const forms::Field& section, const forms::Field& field,
            std::vector<std::string>& order) const {
    using forms::Role;
    if (kind == IndexKind::kRisk &&
        (field.role == Role::kRisk || field.role == Role::kRiskJudgement)) {
      order.push_back(book_.entry_key(kind, risk_name(section.label, risk_label(field))));
      return;
    }
    if (kind == IndexKind::kRetention && field.role == Role::kRetentionPeriod) {
      for (const forms::Option& option : field.options) {
        order.push_back(book_.entry_key(kind, option.label));
      }
    }
    for (const forms::Field& below : field.children) walk(kind, section, below, order);
  }

  Archive& archive_;
  const NameBook book_;
  std::vector<Table> tables_;
};

/// Links entries to the terms of the glossary that explain them.
void find_terms(Archive& archive) {
  std::unordered_map<std::string, std::int32_t> terms;
  const auto& all = archive.glossary.terms;
  for (std::size_t i = 0; i < all.size(); ++i) {
    terms.emplace(name_key(all[i].term), static_cast<std::int32_t>(i));
    for (const std::string& alias : all[i].aliases) {
      terms.emplace(name_key(alias), static_cast<std::int32_t>(i));
    }
  }
  if (terms.empty()) return;
  for (Index& index : archive.indexes.by_kind) {
    for (IndexEntry& entry : index) {
      const auto found = terms.find(name_key(entry.name));
      if (found != terms.end()) entry.term = found->second;
    }
  }
}

void tell_unused(const Archive& archive, Findings& findings) {
  std::vector<bool> used(archive.indexes.names.size(), false);
  for (const Index& index : archive.indexes.by_kind) {
    for (const IndexEntry& entry : index) {
      if (entry.known >= 0) used[static_cast<std::size_t>(entry.known)] = true;
    }
  }
  for (std::size_t i = 0; i < used.size(); ++i) {
    const KnownName& row = archive.indexes.names[i];
    if (used[i]) continue;
    findings.add(kNameUnused, {"names.yaml", row.line, 1, 0},
                 {row.name, std::string(kind_word(row.kind))});
  }
}

}  // namespace

void index_mentions(Archive& archive, Findings& findings) {
  Indexer(archive).run();
  find_terms(archive);
  tell_unused(archive, findings);
}

}  // namespace kokai
