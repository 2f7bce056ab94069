#pragma once

// Somebody else's XML (XML 1.0, namespaces), as a stream of events: nothing is kept, so texts of
// any length pass in pieces. A document type is refused, and with it every entity but the five of
// XML itself; nothing outside is ever fetched.

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>

namespace kokai::xml {

struct Name {
  std::string_view space;  ///< the namespace's URI; empty for none
  std::string_view local;
};

struct Attribute {
  Name name;
  std::string_view value;
};

struct Element {
  Name name;
  std::span<const Attribute> attributes;
  /// Value of an attribute; empty when it is not there.
  std::string_view value_of(std::string_view local, std::string_view space = {}) const;
};

/// Takes the events, in order and in pairs; what it is given lives until it returns. False ends the
/// reading early. Exceptions pass.
class Handler {
 public:
  virtual ~Handler() = default;
  virtual bool open(const Element& element) = 0;
  virtual bool text(std::string_view piece) = 0;  ///< UTF-8; one text may come in pieces
  virtual bool close(const Name& name) = 0;
};

/// Puts at most `room` bytes into `out`; 0 at the end, -1 on trouble.
using Source = std::function<long(char* out, std::size_t room)>;

enum class End {
  kWhole,         ///< read to its end
  kByHandler,     ///< the handler had enough
  kSourceFailed,  ///< the source gave -1
  kNotXml,        ///< not well-formed, or a charset that is not known
  kDocumentType,  ///< <!DOCTYPE
  kTooDeep,
};

struct Outcome {
  End end = End::kWhole;
  std::uint64_t line = 0;  ///< where it ended
};

/// Reads one document in blocks of a few KiB. Elements deeper than `max_depth` end it; attributes
/// are held to 10 MB by the library. Cost: one pass; memory: a block.
Outcome read(const Source& source, Handler& handler, unsigned max_depth = 64);

}  // namespace kokai::xml
