#include "generator/analysis/search/collector.h"

#include <span>
#include <utility>

#include "generator/text/utf8.h"

namespace kokai::search {
namespace {

constexpr std::size_t kLogged = 1U << 18;
constexpr std::size_t kLongestHeading = 90;  // bytes: what a search box can offer

std::uint64_t key_of(char32_t first, char32_t second) {
  return std::uint64_t{first} << 32 | second;
}

std::size_t place_of(std::uint64_t key) {
  return static_cast<std::size_t>(key * 0x9E3779B97F4A7C15U >> 20);
}

char32_t next_well_formed(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const char32_t lead = byte(0);
  if ((lead & 0xF0) == 0xE0) {
    const char32_t c = (lead & 0x0F) << 12 | (byte(1) & 0x3FU) << 6 | (byte(2) & 0x3FU);
    at += 3;
    return c;
  }
  if (lead < 0x80) return ++at, lead;
  return next_code_point(text, at);
}

void append_units(CollectedGram& gram, std::span<const std::uint32_t> units) {
  constexpr std::size_t kRun = 256;
  char bytes[kRun + 5];
  std::size_t size = 0;
  for (const std::uint32_t unit : units) {
    std::uint32_t gap = unit - gram.next;
    for (; gap >= 0x80; gap >>= 7) bytes[size++] = static_cast<char>(gap | 0x80);
    bytes[size++] = static_cast<char>(gap);
    gram.next = unit + 1;
    if (size < kRun) continue;
    gram.gaps.append(bytes, size);
    size = 0;
  }
  gram.gaps.append(bytes, size);
  gram.length += static_cast<std::uint32_t>(units.size());
}

}  // namespace

std::uint32_t next_gap(const std::string& gaps, std::size_t& at) {
  std::uint32_t gap = 0;
  for (unsigned shift = 0;; shift += 7) {
    const auto byte = static_cast<unsigned char>(gaps[at++]);
    gap |= (byte & 0x7FU) << shift;
    if (byte < 0x80) return gap;
  }
}

void Collector::add(std::uint32_t document, const DocumentText& text,
                    std::vector<std::uint32_t> pieces, std::string hash) {
  const std::uint32_t first = unit_;
  for (const EntryText& entry : text.entries) {
    add_fold(text.fold_of(entry));
    if (entry.ends_unit) end_unit();
    if (entry.id.size != 0) count_heading(text.of(entry.heading));
  }
  documents_.push_back({document, unit_ - first, std::move(pieces), std::move(hash)});
}

void Collector::end_unit() {
  ++unit_;
  if (logged_ >= kLogged) deal_out();
  logged_units_.push_back({unit_, logged_});
}

void Collector::finish() {
  deal_out();
  log_ = {};
  dealt_ = {};
}

/// Sorts the log by bigram, counting; a bigram's units stay in order.
void Collector::deal_out() {
  ends_.assign(grams_.size() + 1, 0);
  for (std::size_t i = 0; i < logged_; ++i) ++ends_[log_[i] + 1];
  for (std::size_t i = 1; i < ends_.size(); ++i) ends_[i] += ends_[i - 1];
  dealt_.resize(logged_);
  for (std::size_t u = 0; u < logged_units_.size(); ++u) {
    const bool last = u + 1 == logged_units_.size();
    const std::size_t behind = last ? logged_ : logged_units_[u + 1].first;
    for (std::size_t i = logged_units_[u].first; i < behind; ++i) {
      dealt_[ends_[log_[i]]++] = logged_units_[u].unit;
    }
  }
  std::size_t first = 0;
  for (std::size_t g = 0; g < grams_.size(); ++g) {
    append_units(grams_[g], std::span(dealt_).subspan(first, ends_[g] - first));
    first = ends_[g];
  }
  logged_ = 0;
  logged_units_.clear();
}

/// Precondition: well-formed UTF-8, as the fold gives it.
/// Slots are asked for some bigrams ahead, since they lie far apart; and nothing branches on
/// whether the unit has a bigram already, which nobody could guess.
void Collector::add_fold(std::string_view folded) {
  constexpr std::size_t kAhead = 8;
  if (log_.size() < logged_ + folded.size()) log_.resize(2 * (logged_ + folded.size()));
  if (keys_.size() < folded.size()) keys_.resize(2 * folded.size());
  std::uint64_t* const keys = keys_.data();
  std::size_t count = 0;
  char32_t before = '\n';
  for (std::size_t at = 0; at < folded.size();) {
    const char32_t c = next_well_formed(folded, at);
    keys[count] = key_of(before, c);
    count += before != '\n' ? 1 : 0;
    before = c;
  }
  std::uint32_t* const log = log_.data();
  std::size_t logged = logged_;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t mask = slots_.size() - 1;
    if (i + kAhead < count) __builtin_prefetch(&slots_[place_of(keys[i + kAhead]) & mask]);
    const std::uint64_t key = keys[i];
    std::size_t place = place_of(key) & mask;
    while (slots_[place].key != key && slots_[place].gram != kFree) place = (place + 1) & mask;
    if (slots_[place].gram == kFree) place = take_slot(place, key);
    Slot& slot = slots_[place];
    log[logged] = slot.gram;
    logged += slot.unit != unit_ ? 1 : 0;
    slot.unit = unit_;
  }
  logged_ = logged;
}

/// Gives a free slot to a new bigram; where it lies afterwards.
std::size_t Collector::take_slot(std::size_t place, std::uint64_t key) {
  slots_[place] = {key, static_cast<std::uint32_t>(grams_.size()), unit_ - 1};
  grams_.emplace_back().gram = {static_cast<char32_t>(key >> 32), static_cast<char32_t>(key)};
  if (grams_.size() * 2 <= slots_.size()) return place;
  grow();
  const std::size_t mask = slots_.size() - 1;
  place = place_of(key) & mask;
  while (slots_[place].key != key) place = (place + 1) & mask;
  return place;
}

void Collector::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.gram == kFree) continue;
    std::size_t i = place_of(slot.key) & mask;
    while (slots_[i].gram != kFree) i = (i + 1) & mask;
    slots_[i] = slot;
  }
}

void Collector::count_heading(std::string_view heading) {
  heading = heading.substr(0, heading.find('\n'));
  if (heading.empty() || heading.size() > kLongestHeading) return;
  auto found = headings_.find(heading);
  if (found == headings_.end()) found = headings_.emplace(heading, 0).first;
  ++found->second;
}

}  // namespace kokai::search
