#pragma once

// XML of our own (XML 1.0, UTF-8): feeds, maps, catalogues.

#include <memory>
#include <string>
#include <string_view>

namespace kokai::xml {

/// Writes one document in the order it is told; a line an element. Always well-formed: characters
/// that XML has no place for are dropped. A close() without an open() is our bug and throws
/// std::logic_error.
class Writer {
 public:
  Writer();
  ~Writer();
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  /// `name` with its prefix, if it has one; namespaces are attributes.
  Writer& open(std::string_view name);
  /// Of the element that was opened last; before its content.
  Writer& attribute(std::string_view name, std::string_view value);
  Writer& text(std::string_view text);
  Writer& close();
  /// An element that holds text alone.
  Writer& element(std::string_view name, std::string_view content);
  /// The finished document, ending with a line end. Closes what is open.
  std::string take();

 private:
  struct Library;
  std::unique_ptr<Library> library_;
};

}  // namespace kokai::xml
