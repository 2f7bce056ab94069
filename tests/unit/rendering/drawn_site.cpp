#include "tests/unit/rendering/drawn_site.h"

#include <gtest/gtest.h>

#include "generator/analysis/citations/law_index.h"
#include "generator/analysis/indexes/indexes.h"
#include "generator/diagnostics/print.h"
#include "generator/rendering/addresses.h"
#include "generator/text/municipality_code.h"

namespace kokai {
namespace {

DocumentRef ref_of(const Archive& archive, const std::string& path) {
  for (std::uint32_t r = 0; r < archive.records.size(); ++r) {
    const AssessmentRecord& record = archive.records[r];
    if (record.draft && record.draft->path == path) return {r, -1};
    for (std::size_t v = 0; v < record.versions.size(); ++v) {
      if (record.versions[v].path == path) return {r, static_cast<int>(v)};
    }
  }
  ADD_FAILURE() << path << " is not in the archive";
  return {0, -1};
}

}  // namespace

MemoryTree default_theme_files() {
  MemoryTree files;
  const auto disk = disk_tree(std::string(KOKAI_SOURCE_DIR) + "/themes/default");
  const auto listed = disk->list();
  for (const SourceEntry& entry : listed.value()) {
    files.files[entry.path] = disk->read(entry.path, 1u << 20).value();
  }
  return files;
}

std::unique_ptr<Theme> default_theme() {
  Findings findings;
  auto theme = Theme::load(default_theme_files(), "ja", findings);
  EXPECT_TRUE(findings.empty()) << print_findings(findings, {});
  return std::move(theme).value();
}

ReadSite read_site(const Files& content) {
  MemoryTree tree;
  tree.files = content;
  Findings findings;
  Inventory inventory = take_inventory(tree, findings).value();
  std::vector<ReadDocument> read;
  std::vector<std::pair<std::string, Assessment>> assessments;
  for (const DocumentPlace& place : inventory.documents) {
    const std::string bytes = content.at(place.path);
    auto assessment = read_assessment(place, bytes, findings);
    if (!assessment) continue;
    read.push_back({place, facts_of(*assessment), std::nullopt});
    assessments.emplace_back(place.path, std::move(*assessment));
  }
  EXPECT_FALSE(findings.has_errors()) << print_findings(findings, {});
  ReadSite site;
  site.archive = join(std::move(inventory), std::move(read), Date{2026, 6, 1}, findings);
  for (auto& [path, assessment] : assessments) {
    site.documents.emplace_back(ref_of(site.archive, path), std::move(assessment));
  }
  return site;
}

Files draw(const ReadSite& site, const Theme& theme) {
  MemorySink sink;
  Archive archive = site.archive;
  SiteContext context;
  context.glossary = &archive.glossary;
  context.terms = TermMatcher(archive.glossary);
  for (const auto& [ref, assessment] : site.documents) {
    const DocumentNotes notes = notes_on(assessment, context);
    AssessmentRecord& record = archive.records[ref.record];
    if (is_current(record, ref.version)) record.now = current_facts(assessment, notes);
    EXPECT_TRUE(draw_document(archive, theme, ref, assessment, notes, sink).ok());
  }
  Findings unused;
  index_mentions(archive, unused);
  index_citations(archive);
  for (const DrawJob& job : archive_jobs(archive, theme)) EXPECT_TRUE(job(sink).ok());
  return sink.files;
}

Files draw_content(const Files& content) {
  const auto theme = default_theme();
  return draw(read_site(content), *theme);
}

Files content_with(const std::string& body, const std::string& more_front) {
  return {{"site.yaml", "title: 見本の公開ページ\npublisher: みほん市\nlanguages: [ja]\n"},
          {"999016-mihon/municipality.yaml",
           "code: \"999016\"\nname: みほん市\nprefecture: みほん県\n"},
          {"999016-mihon/012-jido-teate/2026-04-01.md",
           "---\nform: 重点項目評価書\nnumber: \"12\"\ntitle: 児童手当に関する事務\nauthority: "
           "みほん市長\nstatus: 公表\n"
           "published: 2026-04-01\n" +
               more_front + "---\n" + body}};
}

std::string piece(const std::string& page, const std::string& from, const std::string& to) {
  const std::size_t at = page.find(from);
  if (at == std::string::npos) return {};
  const std::size_t end = page.find(to, at + from.size());
  return page.substr(at, end == std::string::npos ? end : end + to.size() - at);
}

}  // namespace kokai
