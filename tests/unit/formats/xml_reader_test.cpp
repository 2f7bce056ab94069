#include "generator/formats/xml_reader.h"

#include <cstring>
#include <stdexcept>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kokai::xml {
namespace {

/// Writes events as "<a x=1>text</a>"; stops at an element called "stop".
class Recorder : public Handler {
 public:
  bool open(const Element& element) override {
    said += "<" + std::string(element.name.local);
    for (const Attribute& attribute : element.attributes) {
      said += " " + std::string(attribute.name.local) + "=" + std::string(attribute.value);
    }
    said += ">";
    if (element.name.local == "throw") throw std::runtime_error("handler");
    return element.name.local != "stop";
  }
  bool text(std::string_view piece) override {
    said += piece;
    return true;
  }
  bool close(const Name& name) override {
    said += "</" + std::string(name.local) + ">";
    return true;
  }
  std::string said;
};

/// Gives `text` in blocks of `step` bytes.
Source source_of(const std::string& text, std::size_t step = 4'000) {
  return [&text, step, at = std::size_t{0}](char* out, std::size_t room) mutable {
    const std::size_t count = std::min({step, room, text.size() - at});
    std::memcpy(out, text.data() + at, count);
    at += count;
    return static_cast<long>(count);
  };
}

std::string said(const std::string& text, std::size_t step = 4'000) {
  Recorder recorder;
  EXPECT_EQ(read(source_of(text, step), recorder).end, End::kWhole) << text;
  return recorder.said;
}

End end_of(const std::string& text) {
  Recorder recorder;
  return read(source_of(text), recorder).end;
}

TEST(XmlReader, GivesElementsAttributesAndTextInOrder) {
  EXPECT_EQ(said("<a x='1'><b>あ&amp;&#x3042;<![CDATA[<c>]]></b><!-- d --><e/></a>"),
            "<a x=1><b>あ&あ<c></b><e></e></a>");
}

TEST(XmlReader, AnyCutIntoBlocksGivesTheSame) {
  const std::string text = "<?xml version='1.0' encoding='UTF-8'?><a>意見<b k='値'>&lt;字</b></a>";
  for (std::size_t step = 1; step < 20; ++step)
    EXPECT_EQ(said(text, step), "<a>意見<b k=値><字</b></a>");
}

TEST(XmlReader, TellsNamespacesWhateverTheirPrefix) {
  struct Spaces : Recorder {
    bool open(const Element& element) override {
      said += std::string(element.name.space) + ":" + std::string(element.name.local) + "=" +
              std::string(element.value_of("id", "urn:r")) + ";";
      return true;
    }
  } spaces;
  const std::string text = "<x:a xmlns:x='urn:x' xmlns:q='urn:r' q:id='7'><b/></x:a>";
  read(source_of(text), spaces);
  EXPECT_EQ(spaces.said, "urn:x:a=7;:b=;</b></a>");
}

TEST(XmlReader, EveryDocumentTypeIsRefusedBeforeItsEntities) {
  EXPECT_EQ(end_of("<!DOCTYPE a><a/>"), End::kDocumentType);
  EXPECT_EQ(end_of("<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>"),
            End::kDocumentType);
  std::string laughs = "<!DOCTYPE a [<!ENTITY l0 'ha'>";
  for (int i = 1; i < 20; ++i) {
    const std::string before = "&l" + std::to_string(i - 1) + ";";
    laughs += "<!ENTITY l" + std::to_string(i) + " '" + before + before + before + "'>";
  }
  EXPECT_EQ(end_of(laughs + "]><a>&l19;</a>"), End::kDocumentType);
}

TEST(XmlReader, UnknownEntitiesAndBrokenTextsAreNoXml) {
  for (const char* text :
       {"<a>&e;</a>", "<a>", "<a></b>", "", "a", "<a/><b/>", "<a x=1/>", "<a>\xFF</a>",
        "<a>\x01</a>", "<?xml version='1.0' encoding='none'?><a/>"}) {
    EXPECT_EQ(end_of(text), End::kNotXml) << text;
  }
}

TEST(XmlReader, DepthIsCapped) {
  std::string deep;
  for (int i = 0; i < 64; ++i) deep += "<a>";
  std::string closed = deep;
  for (int i = 0; i < 64; ++i) closed += "</a>";
  EXPECT_EQ(end_of(closed), End::kWhole);
  EXPECT_EQ(end_of(deep + "<a>"), End::kTooDeep);
}

TEST(XmlReader, TextsOfAnyLengthPassInPieces) {
  EXPECT_EQ(said("<a>" + std::string(20'000'000, 'a') + "</a>").size(), 20'000'007u);
}

TEST(XmlReader, EndsWhenTheHandlerHasEnoughAndPassesItsExceptions) {
  Recorder recorder;
  const std::string text = "<a><stop/><b/></a>";
  EXPECT_EQ(read(source_of(text), recorder).end, End::kByHandler);
  EXPECT_EQ(recorder.said, "<a><stop>");
  const std::string throwing = "<a>\n<throw/></a>";
  EXPECT_THROW(read(source_of(throwing), recorder), std::runtime_error);
}

TEST(XmlReader, ASourceThatFailsIsToldAndTheLineToo) {
  Recorder recorder;
  EXPECT_EQ(read([](char*, std::size_t) { return -1L; }, recorder).end, End::kSourceFailed);
  const std::string text = "<a>\n\n<b></a>";
  const Outcome outcome = read(source_of(text), recorder);
  EXPECT_EQ(outcome.end, End::kNotXml);
  EXPECT_EQ(outcome.line, 3u);
}

}  // namespace
}  // namespace kokai::xml
