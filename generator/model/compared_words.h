#pragma once

// The words of one document that a comparison may show.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "generator/forms/form.h"

namespace kokai {

/// An item as a comparison shows it.
struct WordedItem {
  std::string_view id;
  std::string_view label;
  std::string_view text;  ///< the choices that are on, then the plain text; its beginning
  const forms::Field* field = nullptr;
  bool is_part = false;  ///< a heading of the form that other items stand below
  bool is_cut = false;   ///< the item says more than `text`
};

/// Items in the document's order, their words in one piece of memory.
class ComparedWords {
 public:
  void add(const WordedItem& item) {
    kept_.push_back({item.field, static_cast<std::uint32_t>(bytes_.size()), put(item.id),
                     put(item.label), put(item.text), item.is_part, item.is_cut});
  }

  std::size_t size() const { return kept_.size(); }
  /// The views live as long as the words.
  WordedItem operator[](std::size_t i) const {
    const Kept& kept = kept_[i];
    const std::string_view bytes = bytes_;
    return {bytes.substr(kept.id, kept.label - kept.id),
            bytes.substr(kept.label, kept.text - kept.label),
            bytes.substr(kept.text, kept.end - kept.text),
            kept.field,
            kept.is_part,
            kept.is_cut};
  }

 private:
  struct Kept {
    const forms::Field* field;
    std::uint32_t id, label, text, end;  // where each begins, and the last ends, in bytes_
    bool is_part, is_cut;
  };
  std::uint32_t put(std::string_view words) {
    bytes_ += words;
    return static_cast<std::uint32_t>(bytes_.size());
  }

  std::string bytes_;
  std::vector<Kept> kept_;
};

}  // namespace kokai
