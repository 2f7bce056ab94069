#pragma once

#include <string>
#include <string_view>

namespace kokai::xlsx {

/// Most bytes of one cell's text.
inline constexpr std::size_t kMostOfCell = 1U << 20;

/// Text that comes in pieces, up to kMostOfCell.
class CappedText {
 public:
  void add(std::string_view piece);
  void clear();
  const std::string& text() const { return text_; }
  bool cut() const { return cut_; }  ///< there was more

 private:
  std::string text_;
  bool cut_ = false;
};

/// The children of <si> and <is> (CT_Rst, ECMA-376-1 §18.4.8): one text, or runs of rich text; the
/// readings beside them (rPh) are left out.
class StringItem {
 public:
  void begin();
  void open(std::string_view local);
  void text(std::string_view piece);
  void close(std::string_view local);
  const CappedText& text() const { return text_; }

 private:
  CappedText text_;
  unsigned readings_ = 0;  ///< how many <rPh> are open
  bool in_text_ = false;
};

}  // namespace kokai::xlsx
