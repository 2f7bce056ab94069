#pragma once

// What is put into the text of a document: links to the glossary, and the class of passages that
// other cities share.

#include "generator/formats/html.h"
#include "generator/rendering/document_view.h"

namespace kokai {

class DocumentAnnotations : public html::Annotations {
 public:
  explicit DocumentAnnotations(const DocumentView& view) : view_(view) {}
  void append_text(std::string& out, const markdown::Tree& tree, std::uint32_t node) const override;
  /// "z": common text.
  std::string_view class_of(std::uint32_t block) const override;

 private:
  const DocumentView& view_;
};

/// True when the document's text has a reading above at least one word.
bool has_readings(const DocumentView& view);

}  // namespace kokai
