#include "generator/pipeline/ledger_keeper.h"

#include <algorithm>
#include <unordered_map>

#include "generator/pipeline/messages.h"
#include "generator/reading/ledger.h"
#include "generator/rendering/addresses.h"
#include "generator/rendering/site_addresses.h"

namespace kokai {
namespace {

constexpr std::size_t kShownItems = 8;

Span whole(const std::string& path) { return {path, 0, 0, 0}; }

std::string items_of(const Assessment& assessment) {
  std::vector<std::string_view> ids;
  ids.reserve(assessment.items.size());
  for (const Item& item : assessment.items) ids.push_back(item.id);
  return short_ids(ids);
}

/// A page to be recorded, of whatever kind.
struct Page {
  RecordedKind kind;
  std::string address;
};

/// Every page that is recorded, versions apart.
std::vector<Page> pages_of(const Archive& archive) {
  std::vector<Page> pages;
  for (const Municipality& municipality : archive.municipalities) {
    pages.push_back({RecordedKind::kMunicipality, municipality_page(municipality)});
  }
  for (const AssessmentRecord& record : archive.records) {
    pages.push_back({RecordedKind::kAssessment,
                     record_page(archive.municipalities[record.municipality], record)});
  }
  for (const Round& round : archive.rounds) {
    pages.push_back(
        {RecordedKind::kRound, round_page(archive.municipalities[round.municipality], round)});
  }
  for (const Term& term : archive.glossary.terms) {
    pages.push_back({RecordedKind::kTerm, term_page(term)});
  }
  return pages;
}

/// Redirects of pages and items against the pages there are.
class RedirectJudge {
 public:
  RedirectJudge(const Archive& archive, const SiteAddresses& pages, Findings& findings)
      : archive_(archive), pages_(pages), findings_(findings) {
    for (const Redirect& redirect : archive.redirects) by_source_[redirect.from] = &redirect;
  }

  void run() {
    for (const Redirect& redirect : archive_.redirects) judge(redirect);
  }
  bool leads_on(const std::string& address) const { return by_source_.count(address) != 0; }

 private:
  void judge(const Redirect& redirect) {
    if (item_part(redirect.from).empty() && pages_.has(redirect.from)) {
      tell(kRedirectSourceExists, redirect, {redirect.from});
    }
    if (const auto next = by_source_.find(redirect.to); next != by_source_.end()) {
      return follow(redirect, *next->second);
    }
    if (!names_a_site(redirect.to) && !pages_.has(page_part(redirect.to))) {
      tell(kRedirectTargetUnknown, redirect, {redirect.to});
    }
  }

  /// The target is led on itself: to its end, or round and round.
  void follow(const Redirect& redirect, const Redirect& next) {
    const Redirect* last = &next;
    for (std::size_t steps = 0; steps <= archive_.redirects.size(); ++steps) {
      const auto further = by_source_.find(last->to);
      if (further == by_source_.end()) {
        return tell(kRedirectChain, redirect, {redirect.to, last->to});
      }
      last = further->second;
    }
    tell(kRedirectLoop, redirect, {redirect.from});
  }

  void tell(const Message& message, const Redirect& redirect, std::vector<std::string> args) {
    findings_.add(message, {"redirects.yaml", redirect.line, 1, 0}, std::move(args));
  }

  const Archive& archive_;
  const SiteAddresses& pages_;
  Findings& findings_;
  std::unordered_map<std::string_view, const Redirect*> by_source_;
};

}  // namespace

LedgerKeeper::LedgerKeeper(const Inventory& inventory, const BuildOptions& options)
    : redirects_(inventory.redirects), options_(options) {
  if (inventory.ledger) {
    for (const RecordedRow& row : *inventory.ledger) {
      if (!row.sha256.empty()) rows_.push_back(&row);
    }
  }
  std::stable_sort(rows_.begin(), rows_.end(), [](const RecordedRow* a, const RecordedRow* b) {
    return a->address < b->address;
  });
  for (const Redirect& redirect : redirects_) led_on_.insert(redirect.from);
}

std::vector<const RecordedRow*> LedgerKeeper::rows_of(std::string_view address) const {
  const auto first = std::partition_point(
      rows_.begin(), rows_.end(), [&](const RecordedRow* row) { return row->address < address; });
  const auto last = std::partition_point(
      first, rows_.end(), [&](const RecordedRow* row) { return row->address == address; });
  return {first, last};
}

void LedgerKeeper::hold_version(const std::string& address, const Assessment& assessment,
                                std::string_view bytes, LedgerSlot& slot,
                                Findings& findings) const {
  const std::vector<const RecordedRow*> rows = rows_of(address);
  if (rows.empty()) {
    ++slot.unrecorded;
    if (!options_.ledger.record) return;
    slot.fresh.push_back({options_.now, RecordedKind::kVersion, address, version_digest(bytes),
                          items_of(assessment), "", 0});
    return;
  }
  const std::string items = items_of(assessment);
  hold_text(address, *rows.back(), assessment, bytes, items, slot, findings);
  for (const RecordedRow* row : rows) {
    if (row->items != items) tell_gone(address, *row, assessment, findings);
  }
}

void LedgerKeeper::hold_text(const std::string& address, const RecordedRow& last,
                             const Assessment& assessment, std::string_view bytes,
                             const std::string& items, LedgerSlot& slot, Findings& findings) const {
  const std::string digest = version_digest(bytes);
  if (digest == last.sha256) return;
  if (options_.ledger.record && options_.ledger.corrected == address) {
    slot.fresh.push_back({options_.now, RecordedKind::kCorrection, address, digest, items,
                          options_.ledger.reason, 0});
    return;
  }
  const std::string place = address.substr(0, address.size() - 1);  // "990019/18/2025-01-31"
  const std::size_t slash = place.rfind('/');
  findings.add(kTextChanged, whole(assessment.path),
               {address, iso(last.recorded), last.sha256.substr(0, 12), digest.substr(0, 12),
                place.substr(0, slash) + '@' + place.substr(slash + 1)});
}

void LedgerKeeper::tell_gone(const std::string& address, const RecordedRow& row,
                             const Assessment& assessment, Findings& findings) const {
  std::unordered_set<std::string_view> here;
  for (const Item& item : assessment.items) here.insert(item.id);
  std::string gone;
  std::string first;
  std::size_t count = 0;
  for (const std::string& id : ids_of(row.items)) {
    if (here.count(id) != 0 || led_on_.count(address + '#' + id) != 0) continue;
    if (count == 0) first = id;
    if (count++ < kShownItems) gone.append(gone.empty() ? "" : ", ").append(id);
  }
  if (count == 0) return;
  if (count > kShownItems) gone += " …";
  findings.add(kItemGone, whole(assessment.path),
               {address, gone, std::to_string(count), address + '#' + first});
}

void LedgerKeeper::hold_items(std::string_view page, const Assessment& assessment,
                              Findings& findings) const {
  for (const Redirect& redirect : redirects_) {
    const Span at = {"redirects.yaml", redirect.line, 1, 0};
    const std::string_view from = item_part(redirect.from);
    if (!from.empty() && page_part(redirect.from) == page &&
        find_item(assessment, from) != nullptr) {
      findings.add(kRedirectSourceExists, at, {redirect.from});
    }
    const std::string_view to = item_part(redirect.to);
    if (!to.empty() && page_part(redirect.to) == page && find_item(assessment, to) == nullptr &&
        led_on_.count(redirect.to) == 0) {
      findings.add(kRedirectTargetUnknown, at, {redirect.to});
    }
  }
}

std::vector<Redirect> LedgerKeeper::redirects_below(std::string_view record) const {
  std::vector<Redirect> below;
  for (const Redirect& redirect : redirects_) {
    if (redirect.from.starts_with(record) && !item_part(redirect.from).empty()) {
      below.push_back(redirect);
    }
  }
  return below;
}

void hold_pages(const Archive& archive, const BuildOptions& options, LedgerSlot& slot,
                Findings& findings) {
  const bool has_ledger = archive.ledger && !archive.ledger->empty();
  if (!has_ledger && archive.redirects.empty() && !options.ledger.record) {
    slot.unrecorded += archive.municipalities.size() + archive.records.size() +
                       archive.rounds.size() + archive.glossary.terms.size();
    return;
  }
  const SiteAddresses pages(archive);
  RedirectJudge redirects(archive, pages, findings);
  redirects.run();
  std::unordered_set<std::string_view> recorded;
  if (archive.ledger) {
    for (const RecordedRow& row : *archive.ledger) {
      const bool fresh = recorded.insert(row.address).second;
      if (!fresh || pages.has(row.address) || redirects.leads_on(row.address)) continue;
      findings.add(kAddressGone, {"ledger.csv", row.line, 1, 0},
                   {std::string(recorded_word(row.kind)), row.address, iso(row.recorded)});
    }
  }
  for (Page& page : pages_of(archive)) {
    if (recorded.count(page.address) != 0) continue;
    ++slot.unrecorded;
    if (options.ledger.record) {
      slot.fresh.push_back({options.now, page.kind, std::move(page.address), "", "", "", 0});
    }
  }
}

}  // namespace kokai
