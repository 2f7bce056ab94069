#include "generator/intake/original.h"

#include <algorithm>
#include <array>

#include "generator/intake/tags.h"
#include "generator/text/utf8.h"

namespace kokai::intake {

namespace {

bool is_white(char32_t c) {
  return is_blank(c) || c == U'\n' || c == U'\r' || c == U'\f' || c == U'\v';
}
bool is_control(char32_t c) { return (c < 0x20 && !is_white(c)) || (c >= 0x7F && c < 0xA0); }

}  // namespace

bool is_sign(char32_t glyph) { return glyph >= kFirstSign && glyph <= kLastSign; }
bool is_input(char32_t glyph) { return glyph >= kUncheckedBox && glyph <= kCheckedRadio; }
bool parts_blocks(char32_t glyph) { return glyph >= kParagraphSign && glyph <= kTableEndSign; }

std::string_view fate_word(Fate fate) {
  static constexpr std::array<std::string_view, kFates> kWords = {
      "lost",           "written",       "option-list",       "mark-sign",
      "form-wording",   "frontmatter",   "table-of-contents", "repeated-table",
      "repeated-label", "table-header",  "empty-slot",        "page-furniture",
      "markup-sign",    "date",          "overridden",        "control-character",
      "known-term",     "no-definition", "not-a-term",        "reading-of-a-part"};
  return kWords[static_cast<std::size_t>(fate)];
}

Original::Original(std::string_view bytes) {
  glyphs_.reserve(bytes.size() / 2);
  while (true) {
    starts_.push_back(size());
    const std::size_t end = bytes.find('\n');
    read_line(bytes.substr(0, end));
    if (end == std::string_view::npos) break;
    glyphs_.push_back(U'\n');
    bytes.remove_prefix(end + 1);
  }
  fates_.assign(glyphs_.size(), Fate::kOpen);
  for (std::uint32_t i = 0; i < size(); ++i) {
    if (is_control(glyphs_[i])) fates_[i] = Fate::kControl;
  }
}

void Original::read_line(std::string_view line) {
  std::size_t at = 0;
  while (at < line.size()) {
    if (line[at] == '<') {
      if (const Tag tag = read_tag(line, at); tag.bytes != 0) {
        glyphs_.push_back(tag.sign);
        at += tag.bytes;
        continue;
      }
    } else if (line[at] == '&') {
      if (const Entity entity = read_entity(line, at); entity.bytes != 0) {
        glyphs_.push_back(entity.code_point);
        at += entity.bytes;
        continue;
      }
    }
    glyphs_.push_back(next_code_point(line, at));
  }
}

Range Original::line(std::uint32_t n) const {
  const std::uint32_t first = starts_[n - 1];
  const std::uint32_t last = n < lines() ? starts_[n] - 1 : size();
  return {first, last};
}

std::uint32_t Original::line_of(std::uint32_t i) const {
  const auto behind = std::upper_bound(starts_.begin(), starts_.end(), i);
  return static_cast<std::uint32_t>(behind - starts_.begin());
}

bool Original::visible(std::uint32_t i) const {
  const char32_t c = glyphs_[i];
  return !is_sign(c) && !is_white(c);
}

std::u32string Original::visible_text(Range range) const {
  std::u32string text;
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (visible(i) || is_input(glyphs_[i])) text.push_back(glyphs_[i]);
  }
  return text;
}

bool Original::blank(Range range) const {
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (visible(i) || is_input(glyphs_[i])) return false;
  }
  return true;
}

Range Original::trimmed(Range range) const {
  const auto empty_at = [&](std::uint32_t i) { return !visible(i) && !is_input(glyphs_[i]); };
  while (!range.empty() && empty_at(range.first)) ++range.first;
  while (!range.empty() && empty_at(range.last - 1)) --range.last;
  return range;
}

std::string Original::words(Range range) const {
  std::string out;
  bool gap = false;
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (!visible(i)) {
      gap = gap || glyphs_[i] != kInlineSign;
      continue;
    }
    if (fates_[i] == Fate::kControl) continue;
    if (gap && !out.empty()) out.push_back(' ');
    gap = false;
    append_utf8(out, glyphs_[i]);
  }
  return out;
}

void Original::claim(Range range, Fate fate) {
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (fates_[i] != Fate::kControl) fates_[i] = fate;
  }
}

void Original::reclaim(Range range, Fate from, Fate to) {
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (fates_[i] == from) fates_[i] = to;
  }
}

}  // namespace kokai::intake
