#include "generator/formats/xml_reader.h"

#include <algorithm>
#include <exception>
#include <memory>
#include <vector>

#include <libxml/parser.h>

namespace kokai::xml {
namespace {

std::string_view view_of(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

/// What the library's calls back share. No exception may pass the library: it is kept and thrown
/// behind it.
struct Reading {
  const Source& source;
  Handler& handler;
  unsigned max_depth;
  unsigned depth = 0;
  xmlParserCtxtPtr parser = nullptr;
  End end = End::kWhole;
  std::exception_ptr thrown{};
  std::vector<Attribute> attributes{};

  void stop(End why) {
    end = why;
    if (parser != nullptr) xmlStopParser(parser);
  }
  template <typename Call>
  void hand_on(Call call) {
    if (end != End::kWhole) return;
    try {
      if (!call()) stop(End::kByHandler);
    } catch (...) {
      thrown = std::current_exception();
      stop(End::kByHandler);
    }
  }
};

Reading& reading_of(void* context) { return *static_cast<Reading*>(context); }

/// Fills the whole block while there is something: the library takes a short first one for the end.
int read_block(void* context, char* out, int room) {
  Reading& reading = reading_of(context);
  int filled = 0;
  while (filled < room && reading.end == End::kWhole) {
    try {
      const long count = reading.source(out + filled, static_cast<std::size_t>(room - filled));
      if (count == 0) break;
      if (count < 0) reading.end = End::kSourceFailed;
      filled += static_cast<int>(std::max(count, 0L));
    } catch (...) {
      reading.thrown = std::current_exception();
      reading.end = End::kByHandler;
    }
  }
  return reading.end == End::kWhole ? filled : -1;
}

int close_block(void* /*context*/) { return 0; }

void on_document_type(void* context, const xmlChar* /*name*/, const xmlChar* /*external*/,
                      const xmlChar* /*system*/) {
  reading_of(context).stop(End::kDocumentType);
}

/// `attributes`: five pointers each: local name, prefix, namespace, begin and end of the value.
void on_open(void* context, const xmlChar* local, const xmlChar* /*prefix*/, const xmlChar* space,
             int /*namespace_count*/, const xmlChar** /*namespaces*/, int attribute_count,
             int /*defaulted*/, const xmlChar** attributes) {
  Reading& reading = reading_of(context);
  if (++reading.depth > reading.max_depth) return reading.stop(End::kTooDeep);
  reading.attributes.clear();
  for (int i = 0; i < attribute_count; ++i) {
    const xmlChar** const five = attributes + static_cast<std::ptrdiff_t>(i) * 5;
    const std::string_view value(reinterpret_cast<const char*>(five[3]),
                                 static_cast<std::size_t>(five[4] - five[3]));
    reading.attributes.push_back({{view_of(five[2]), view_of(five[0])}, value});
  }
  const Element element{{view_of(space), view_of(local)}, reading.attributes};
  reading.hand_on([&] { return reading.handler.open(element); });
}

void on_close(void* context, const xmlChar* local, const xmlChar* /*prefix*/,
              const xmlChar* space) {
  Reading& reading = reading_of(context);
  if (reading.depth > 0) --reading.depth;
  reading.hand_on([&] { return reading.handler.close({view_of(space), view_of(local)}); });
}

void on_text(void* context, const xmlChar* text, int size) {
  Reading& reading = reading_of(context);
  const std::string_view piece(reinterpret_cast<const char*>(text), static_cast<std::size_t>(size));
  reading.hand_on([&] { return reading.handler.text(piece); });
}

/// Keeps the library silent; what went wrong is seen from its state.
void on_error(void* /*context*/, xmlErrorPtr /*error*/) {}

xmlSAXHandler calls_back() {
  xmlSAXHandler calls{};
  calls.initialized = XML_SAX2_MAGIC;
  calls.internalSubset = on_document_type;
  calls.startElementNs = on_open;
  calls.endElementNs = on_close;
  calls.characters = on_text;
  calls.cdataBlock = on_text;
  calls.ignorableWhitespace = on_text;
  calls.serror = on_error;
  return calls;
}

}  // namespace

std::string_view Element::value_of(std::string_view local, std::string_view space) const {
  for (const Attribute& attribute : attributes) {
    if (attribute.name.local == local && attribute.name.space == space) return attribute.value;
  }
  return {};
}

Outcome read(const Source& source, Handler& handler, unsigned max_depth) {
  static const bool ready = (xmlInitParser(), true);
  static_cast<void>(ready);
  Reading reading{source, handler, max_depth};
  xmlSAXHandler calls = calls_back();
  const std::unique_ptr<xmlParserCtxt, decltype(&xmlFreeParserCtxt)> parser(
      xmlCreateIOParserCtxt(&calls, &reading, read_block, close_block, &reading,
                            XML_CHAR_ENCODING_NONE),
      xmlFreeParserCtxt);
  if (parser == nullptr) throw std::bad_alloc();
  reading.parser = parser.get();
  // NOENT: without it the library leaves "&amp;" in attributes as "&#38;". There is nothing else
  // that it could put in: without document type no entity is declared.
  xmlCtxtUseOptions(parser.get(), XML_PARSE_NONET | XML_PARSE_NOENT);
  const bool whole = xmlParseDocument(parser.get()) == 0 && parser->wellFormed == 1;
  const std::uint64_t line =
      parser->input == nullptr ? 0 : static_cast<std::uint64_t>(parser->input->line);
  if (parser->myDoc != nullptr) xmlFreeDoc(parser->myDoc);
  if (reading.thrown) std::rethrow_exception(reading.thrown);
  if (reading.end == End::kWhole && !whole) reading.end = End::kNotXml;
  return {reading.end, line};
}

}  // namespace kokai::xml
