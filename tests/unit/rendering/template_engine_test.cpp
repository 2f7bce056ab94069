// Templates that leave one value open, which is put in place without a copy.

#include "generator/rendering/template_engine.h"

#include <gtest/gtest.h>

namespace kokai {
namespace {

std::string joined(const Pieces& pieces) {
  std::string out;
  for (const std::string_view piece : pieces) out += piece;
  return out;
}

Frame frame_of(std::string_view text, Page& page) {
  TemplateEngine engine;
  EXPECT_EQ(engine.add("one.html", text), "");
  engine.freeze();
  return engine.frame("one.html", page);
}

TEST(Frame, HasItsBodyWhereTheTemplateShowsTheOpenValue) {
  Page page;
  page.values().set("TITLE", "<b>");
  page.values().leave_open("BODY");
  const Frame frame = frame_of("<h1>{{TITLE}}</h1><main>{{BODY:none}}</main>", page);
  EXPECT_EQ(joined(frame.around({"<p>", "a", "</p>"})), "<h1>&lt;b&gt;</h1><main><p>a</p></main>");
}

TEST(Frame, WithoutAPlaceForTheBodyStandsAlone) {
  Page page;
  page.values().leave_open("BODY");
  EXPECT_EQ(joined(frame_of("<main></main>", page).around({"a"})), "<main></main>");
}

TEST(Frame, NoTextIsTakenForTheOpenValue) {
  Page page;
  page.values().set("TITLE", std::string_view("\0", 1));
  page.values().leave_open("BODY");
  const Frame frame = frame_of("<h1>{{TITLE}}</h1>{{BODY:none}}", page);
  EXPECT_TRUE(joined(frame.around({"body"})).ends_with("</h1>body"));
}

}  // namespace
}  // namespace kokai
