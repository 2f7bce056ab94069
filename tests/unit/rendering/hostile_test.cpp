// Values from outside are hostile. Whatever stands in a field comes out as text.

#include <gmock/gmock.h>

#include "tests/unit/rendering/drawn_site.h"

namespace kokai {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

constexpr const char* kHostile[] = {"\"><script>alert(1)</script>", "javascript:alert(1)",
                                    "--></style></title><img src=x onerror=alert(1)>",
                                    "{{TITLE}} {{%AUTOESCAPE context=\"TEXT\"}}",
                                    "' onmouseover='x"};

Files sound_content() {
  Files content = content_with(
      "# I 基本情報\n## 1. 特定個人情報ファイルを取り扱う事務\n### "
      "②事務の内容\n手当を支給する。\n### ③対象人数\n"
      "- [x] 1万人以上10万人未満\n- [?] 10万人以上30万人未満\n\n# (別添2) 変更箇所\n### 2026-03-01 "
      "②事務の内容\n"
      "**変更前**\n\n支給\n\n**変更後**\n\n手当の支給\n\n**提出時期**\n\n事前\n\n**"
      "提出時期に係る説明**\n\n追記\n");
  return content;
}

void spoil(SiteSettings& settings, const std::string& bad) {
  for (std::string* text : {&settings.title, &settings.publisher, &settings.licence,
                            &settings.licence_url, &settings.contact, &settings.contact_url}) {
    *text = bad;
  }
}

void spoil(Municipality& municipality, const std::string& bad) {
  for (std::string* text : {&municipality.name, &municipality.reading, &municipality.prefecture,
                            &municipality.contact.department, &municipality.contact.phone,
                            &municipality.contact.mail, &municipality.contact.address}) {
    *text = bad;
  }
  municipality.bodies = {bad};
  municipality.incidents = {{Date{2020, 1, 1}, bad, bad}};
}

void spoil(Frontmatter& front, const std::string& bad) {
  for (std::string* text : {&front.form_label, &front.title, &front.authority, &front.withheld}) {
    *text = bad;
  }
}

void spoil(Assessment& assessment, const std::string& bad) {
  spoil(assessment.front, bad);
  for (Item& item : assessment.items) {
    item.heading = item.label = item.text = bad;
    for (Mark& mark : item.marks) mark.label = mark.note = bad;
  }
  for (Change& change : assessment.changes) {
    for (std::string* text : {&change.date_text, &change.section, &change.item, &change.before,
                              &change.after, &change.timing, &change.note}) {
      *text = bad;
    }
  }
  for (markdown::Node& node : assessment.tree.nodes) {
    if (node.kind != markdown::Kind::kText) continue;
    node.text_at = static_cast<std::uint32_t>(assessment.tree.text.size());
    node.text_size = static_cast<std::uint32_t>(bad.size());
    assessment.tree.text += bad;
  }
}

Files draw_spoilt(const std::string& bad) {
  ReadSite site = read_site(sound_content());
  spoil(site.archive.settings, bad);
  for (Municipality& municipality : site.archive.municipalities) spoil(municipality, bad);
  for (AssessmentRecord& record : site.archive.records) {
    for (VersionFacts& facts : record.versions) spoil(facts.front, bad);
  }
  for (auto& [ref, assessment] : site.documents) spoil(assessment, bad);
  const auto theme = default_theme();
  return draw(site, *theme);
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
    ++found;
  return found;
}

class HostileValue : public ::testing::TestWithParam<const char*> {};

TEST_P(HostileValue, StaysInertOnEveryPage) {
  const Files sound = draw_content(sound_content());
  for (const auto& [path, page] : draw_spoilt(GetParam())) {
    if (path.size() < 5 || path.substr(path.size() - 5) != ".html") continue;
    const std::string& twin = sound.at(path);
    for (const char* part :
         {"<script", "</script", "<img", "<style", "</style", "</title", "<!--"}) {
      EXPECT_EQ(count(page, part), count(twin, part)) << path << " " << part;
    }
    EXPECT_EQ(count(page, "href=\"javascript:"), 0u) << path;
    const std::string body = page.substr(page.find("<body"));  // the head holds JSON-LD: data
    EXPECT_THAT(body, Not(HasSubstr(" onmouseover='"))) << path;
  }
}

TEST_P(HostileValue, LeavesTheJsonAlone) {
  const Files files = draw_spoilt(GetParam());
  for (const auto& [path, text] : files) {
    if (path.substr(path.size() - 5) != ".json") continue;
    EXPECT_THAT(text, Not(HasSubstr("<"))) << path;
  }
}

INSTANTIATE_TEST_SUITE_P(Fields, HostileValue, ::testing::ValuesIn(kHostile));

TEST(HostileAddress, OfTheLicenceBecomesHarmless) {
  ReadSite site = read_site(sound_content());
  site.archive.settings.licence = "CC BY 4.0";
  site.archive.settings.licence_url = "javascript:alert(1)";
  const auto theme = default_theme();
  EXPECT_THAT(draw(site, *theme).at("index.html"), Not(HasSubstr("javascript:")));
}

}  // namespace
}  // namespace kokai
