#include "generator/formats/xlsx/string_item.h"

#include "generator/text/utf8.h"

namespace kokai::xlsx {

void CappedText::add(std::string_view piece) {
  if (cut_) return;
  cut_ = piece.size() > kMostOfCell - text_.size();
  text_.append(piece, 0, kMostOfCell - text_.size());
  if (!cut_) return;
  const std::size_t broken = find_invalid_utf8(text_);
  if (broken != std::string::npos) text_.resize(broken);
}

void CappedText::clear() {
  text_.clear();
  cut_ = false;
}

void StringItem::begin() {
  text_.clear();
  readings_ = 0;
  in_text_ = false;
}

void StringItem::open(std::string_view local) {
  if (local == "rPh") ++readings_;
  if (local == "t") in_text_ = readings_ == 0;
}

void StringItem::text(std::string_view piece) {
  if (in_text_) text_.add(piece);
}

void StringItem::close(std::string_view local) {
  if (local == "rPh" && readings_ > 0) --readings_;
  if (local == "t") in_text_ = false;
}

}  // namespace kokai::xlsx
