#include "generator/formats/xml_writer.h"

#include <new>
#include <stdexcept>

#include <libxml/xmlwriter.h>

#include "generator/text/utf8.h"

namespace kokai::xml {
namespace {

/// XML 1.0, 2.2: what may stand in a document at all.
bool is_character(char32_t c) {
  if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
  return c != 0xFFFE && c != 0xFFFF;
}

/// The library reads to a NUL and wants UTF-8; it has both here.
std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (is_character(c)) append_utf8(out, c);
  }
  return out;
}

const xmlChar* of(const std::string& text) {
  return reinterpret_cast<const xmlChar*>(text.c_str());
}

void done(int written) {
  if (written < 0) throw std::logic_error("the XML writer refused");
}

}  // namespace

struct Writer::Library {
  xmlBufferPtr buffer = xmlBufferCreate();
  xmlTextWriterPtr writer = buffer == nullptr ? nullptr : xmlNewTextWriterMemory(buffer, 0);
  Library() {
    if (writer == nullptr) throw std::bad_alloc();
  }
  ~Library() {
    if (writer != nullptr) xmlFreeTextWriter(writer);
    xmlBufferFree(buffer);
  }
  Library(const Library&) = delete;
  Library& operator=(const Library&) = delete;
};

Writer::Writer() : library_(std::make_unique<Library>()) {
  done(xmlTextWriterStartDocument(library_->writer, nullptr, "UTF-8", nullptr));
  done(xmlTextWriterSetIndent(library_->writer, 1));
  done(xmlTextWriterSetIndentString(library_->writer, BAD_CAST ""));
}

Writer::~Writer() = default;

Writer& Writer::open(std::string_view name) {
  done(xmlTextWriterStartElement(library_->writer, of(std::string(name))));
  return *this;
}

Writer& Writer::attribute(std::string_view name, std::string_view value) {
  done(xmlTextWriterWriteAttribute(library_->writer, of(std::string(name)), of(printable(value))));
  return *this;
}

Writer& Writer::text(std::string_view text) {
  done(xmlTextWriterWriteString(library_->writer, of(printable(text))));
  return *this;
}

Writer& Writer::close() {
  done(xmlTextWriterEndElement(library_->writer));
  return *this;
}

Writer& Writer::element(std::string_view name, std::string_view content) {
  return open(name).text(content).close();
}

std::string Writer::take() {
  done(xmlTextWriterEndDocument(library_->writer));
  done(xmlTextWriterFlush(library_->writer));
  return {reinterpret_cast<const char*>(xmlBufferContent(library_->buffer)),
          static_cast<std::size_t>(xmlBufferLength(library_->buffer))};
}

}  // namespace kokai::xml
