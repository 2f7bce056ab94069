#include "generator/analysis/common_text.h"

#include <algorithm>

namespace kokai {
namespace {

using markdown::Kind;
using markdown::Node;

constexpr std::size_t kFirstSlots = 1024;

/// The body of a file behind its frontmatter.
std::string_view without_frontmatter(std::string_view file) {
  if (!file.starts_with("---\n")) return file;
  const std::size_t end = file.find("\n---\n", 3);
  return end == std::string_view::npos ? file : file.substr(end + 5);
}

/// A line without the number of its list item: "2. text".
std::string_view without_number(std::string_view line) {
  const std::size_t first = line.find_first_not_of(" >");
  if (first == std::string_view::npos || line[first] < '0' || line[first] > '9') return line;
  const std::size_t end = line.find_first_not_of("0123456789", first);
  const bool numbered = end != std::string_view::npos && end + 1 < line.size() &&
                        (line[end] == '.' || line[end] == ')') && line[end + 1] == ' ';
  return numbered ? line.substr(end + 2) : line;
}

/// A heading, or an option: "- [x] text".
bool is_no_running_text(std::string_view line) {
  const std::size_t first = line.find_first_not_of(' ');
  if (first == std::string_view::npos) return true;
  if (line[first] == '#') return true;
  const std::string_view text = line.substr(first);
  return text.size() > 5 && (text[0] == '-' || text[0] == '*') && text[1] == ' ' &&
         text[2] == '[' && text[4] == ']';
}

/// A place for `hash` among `slots` (a power of two) by open addressing.
template <typename Slots, typename HashOf>
std::size_t slot_of(const Slots& slots, std::uint64_t hash, HashOf hash_of) {
  std::size_t at = hash & (slots.size() - 1);
  while (hash_of(slots[at]) != 0 && hash_of(slots[at]) != hash) at = (at + 1) & (slots.size() - 1);
  return at;
}

}  // namespace

void SentenceTable::add(std::string_view file, std::uint32_t holder) {
  std::string_view rest = without_frontmatter(file);
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (is_no_running_text(line)) continue;
    reader_.start(without_number(line));
    while (reader_.next()) count(reader_.hash(), holder);
  }
}

void SentenceTable::merge(const SentenceTable& other) {
  for (const Entry& theirs : other.entries_) {
    if (theirs.hash == 0) continue;
    Entry& ours = entry_of(theirs.hash);
    const bool same = ours.holders != 0 && ours.holder == theirs.holder;
    ours.holders += theirs.holders - (same ? 1 : 0);
    ours.holder = theirs.holder;
  }
}

void SentenceTable::count(std::uint64_t hash, std::uint32_t holder) {
  Entry& entry = entry_of(hash);
  if (entry.holders != 0 && entry.holder == holder) return;
  entry.holder = holder;
  ++entry.holders;
}

SentenceTable::Entry& SentenceTable::entry_of(std::uint64_t hash) {
  if (entries_.size() * 3 <= used_ * 4) grow();
  Entry& entry = entries_[slot_of(entries_, hash, [](const Entry& each) { return each.hash; })];
  if (entry.hash == 0) {
    entry.hash = hash;
    ++used_;
  }
  return entry;
}

void SentenceTable::grow() {
  std::vector<Entry> larger(std::max(kFirstSlots, entries_.size() * 2));
  for (const Entry& entry : entries_) {
    if (entry.hash == 0) continue;
    larger[slot_of(larger, entry.hash, [](const Entry& each) { return each.hash; })] = entry;
  }
  entries_ = std::move(larger);
}

CommonText::CommonText(const SentenceTable& table, std::uint32_t needed) : needed_(needed) {
  const auto common = [&](const SentenceTable::Entry& entry) { return entry.holders >= needed; };
  const auto count =
      static_cast<std::size_t>(std::count_if(table.entries_.begin(), table.entries_.end(), common));
  if (count == 0) return;
  std::size_t slots = 2;
  while (slots < count * 2) slots *= 2;
  hashes_.assign(slots, 0);
  for (const SentenceTable::Entry& entry : table.entries_) {
    if (!common(entry)) continue;
    hashes_[slot_of(hashes_, entry.hash, [](std::uint64_t hash) { return hash; })] = entry.hash;
  }
}

bool CommonText::holds(std::uint64_t sentence) const {
  if (hashes_.empty()) return false;
  return hashes_[slot_of(hashes_, sentence, [](std::uint64_t hash) { return hash; })] == sentence;
}

bool CommonPassages::holds_block(std::uint32_t node) const {
  return std::binary_search(blocks.begin(), blocks.end(), node);
}

namespace {

/// Walks the blocks of one document.
class PassageFinder {
 public:
  PassageFinder(const markdown::Tree& tree, const CommonText& common)
      : tree_(tree), common_(common) {}

  void read_body(const Item& item) {
    body_ = 0;
    read_blocks(item.body_first, item.body_last);
    found_.bodies.push_back(body_);
  }

  CommonPassages take() {
    found_.needed = common_.needed();
    return std::move(found_);
  }

 private:
  void read_blocks(std::uint32_t first, std::uint32_t last) {
    lists_.clear();
    for (std::uint32_t i = first; i < last;) {
      const Node& node = tree_.nodes[i];
      while (!lists_.empty() && tree_.nodes[lists_.back()].end <= i) lists_.pop_back();
      if (node.kind == Kind::kList) lists_.push_back(i);
      const bool text = node.kind == Kind::kParagraph || node.kind == Kind::kCell;
      if (text) read_block(i, node);
      i = text || is_left_out(node) ? node.end : i + 1;
    }
  }

  static bool is_left_out(const Node& node) {
    return node.kind == Kind::kCode || node.kind == Kind::kHeading ||
           (node.kind == Kind::kItem && node.mark != markdown::Mark::kNone);
  }

  void read_block(std::uint32_t i, const Node& node) {
    text_.clear();
    for (std::uint32_t inner = i + 1; inner < node.end; ++inner) append(tree_.nodes[inner]);
    bool long_one = false;
    bool own = false;
    for (reader_.start(text_, 1); reader_.next();) {
      const std::uint64_t hash = reader_.hash();
      body_ = with_sentence(body_, hash);
      if (reader_.letters() < kShortSentence) continue;
      const bool common = common_.holds(hash);
      own = own || !common;
      if (reader_.letters() < kLongSentence) continue;
      long_one = true;
      ++found_.sentences;
      found_.common += common ? 1 : 0;
    }
    if (long_one && !own) found_.blocks.push_back(is_bare(i) ? i - 1 : i);
  }

  /// The paragraph of a tight list's item is drawn as the item's own text.
  bool is_bare(std::uint32_t i) const {
    return tree_.nodes[i].kind == Kind::kParagraph && tree_.nodes[i - 1].kind == Kind::kItem &&
           tree_.nodes[lists_.back()].tight;
  }

  void append(const Node& node) {
    if (node.kind == Kind::kText || node.kind == Kind::kCodeSpan) text_ += tree_.literal(node);
    if (node.kind == Kind::kSoftBreak || node.kind == Kind::kLineBreak) text_ += '\n';
  }

  const markdown::Tree& tree_;
  const CommonText& common_;
  CommonPassages found_;
  std::uint64_t body_ = 0;
  SentenceReader reader_;
  std::string text_;
  std::vector<std::uint32_t> lists_;  ///< open ones
};

}  // namespace

CommonPassages common_passages(const Assessment& assessment, const CommonText& common) {
  PassageFinder finder(assessment.tree, common);
  for (const Item& item : assessment.items) finder.read_body(item);
  return finder.take();
}

}  // namespace kokai
