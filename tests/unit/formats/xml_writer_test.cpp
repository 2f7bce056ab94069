#include "generator/formats/xml_writer.h"

#include <cstring>
#include <string>

#include <gtest/gtest.h>

#include "generator/formats/xml_reader.h"

namespace kokai::xml {
namespace {

constexpr const char* kHead = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

TEST(XmlWriter, WritesALineAnElementInTheOrderItIsTold) {
  Writer xml;
  xml.open("feed").attribute("xml:lang", "ja").element("id", "urn:x").open("empty").close();
  EXPECT_EQ(xml.take(),
            std::string(kHead) + "<feed xml:lang=\"ja\">\n<id>urn:x</id>\n<empty/>\n</feed>\n");
}

TEST(XmlWriter, EscapesWhatWouldEndATextOrAnAttribute) {
  Writer xml;
  xml.open("a").attribute("b", "\"<&>'").text("]]><&\"");
  EXPECT_EQ(xml.take(),
            std::string(kHead) + "<a b=\"&quot;&lt;&amp;&gt;'\">]]&gt;&lt;&amp;&quot;</a>\n");
}

TEST(XmlWriter, DropsWhatXmlHasNoPlaceFor) {
  Writer xml;
  xml.element("a", std::string_view("1\0002\x01\x0B\x1F\xEF\xBF\xBE"
                                    "3\t",
                                    11));
  EXPECT_EQ(xml.take(), std::string(kHead) + "<a>123\t</a>\n");
}

TEST(XmlWriter, WritesReplacementsForBytesThatAreNoText) {
  Writer xml;
  xml.element("a", "x\xFF");
  EXPECT_EQ(xml.take(), std::string(kHead) + "<a>x\xEF\xBF\xBD</a>\n");
}

TEST(XmlWriter, ClosesWhatIsOpen) {
  Writer xml;
  xml.open("a").open("b").text("う");
  EXPECT_EQ(xml.take(), std::string(kHead) + "<a>\n<b>う</b>\n</a>\n");
}

TEST(XmlWriter, ThrowsWhenNothingIsOpen) {
  Writer xml;
  EXPECT_THROW(xml.close(), std::logic_error);
}

/// Nothing is kept: reading to the end is the claim.
class Deaf : public Handler {
 public:
  bool open(const Element&) override { return true; }
  bool text(std::string_view) override { return true; }
  bool close(const Name&) override { return true; }
};

TEST(XmlWriter, IsReadBackWhateverBytesItWasGiven) {
  std::string bytes;
  for (int i = 0; i < 4096; ++i) bytes += static_cast<char>(i * 37 + i / 256);
  Writer xml;
  xml.open("a").attribute("b", bytes).text(bytes);
  const std::string text = xml.take();
  Deaf handler;
  std::size_t at = 0;
  const Outcome outcome = read(
      [&](char* out, std::size_t room) {
        const std::size_t count = std::min(room, text.size() - at);
        std::memcpy(out, text.data() + at, count);
        at += count;
        return static_cast<long>(count);
      },
      handler);
  EXPECT_EQ(outcome.end, End::kWhole);
}

}  // namespace
}  // namespace kokai::xml
