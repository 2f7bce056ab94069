#include "generator/reading/guide.h"

#include <algorithm>
#include <map>

#include "generator/formats/markdown.h"
#include "generator/reading/frontmatter.h"
#include "generator/reading/messages.h"
#include "generator/reading/settings.h"
#include "generator/reading/strict_map.h"
#include "generator/text/ascii.h"
#include "generator/text/slug.h"

namespace kokai {
namespace {

constexpr std::string_view kKeys[] = {"title", "summary"};
constexpr std::string_view kTitleExample = "title: 評価書を取り込む";
constexpr std::string_view kSummaryExample = "summary: 持っている文書を原稿にします。";
constexpr std::string_view kEnding = ".md";
constexpr std::string_view kFolder = "guide/";

}  // namespace

std::optional<std::string> guide_slug(std::string_view file_name) {
  if (!file_name.ends_with(kEnding) || file_name.size() < 4) return std::nullopt;
  file_name.remove_suffix(kEnding.size());
  if (file_name.size() < 4 || !ascii::is_digit(file_name[0]) || !ascii::is_digit(file_name[1]) ||
      file_name[2] != '-') {
    return std::nullopt;
  }
  const std::string_view slug = file_name.substr(3);
  if (!is_slug(slug)) return std::nullopt;
  return std::string(slug);
}

bool is_guide_picture(std::string_view file_name) {
  const std::size_t dot = file_name.rfind('.');
  if (dot == std::string_view::npos || !is_slug(file_name.substr(0, dot))) return false;
  const std::string_view ending = file_name.substr(dot);
  return ending == ".png" || ending == ".jpg" || ending == ".webp";
}

std::optional<GuidePage> read_guide_page(std::string_view path, std::string_view bytes,
                                         Findings& findings) {
  if (!is_text(path, bytes, findings)) return std::nullopt;
  const FileLines lines(path, bytes);
  const std::optional<SplitFile> file = split_frontmatter(bytes, lines, findings);
  if (!file) return std::nullopt;
  const yaml::Value head = yaml::read({path, file->yaml, 2}, findings);
  const StrictMap map(head, "手引き", kKeys, lines, findings);
  GuidePage page;
  page.title = map.text("title", kTitleExample);
  page.summary = map.text("summary", kSummaryExample);
  if (page.title.empty()) {
    map.missing("title", kTitleExample, 1);
    return std::nullopt;
  }
  page.slug = guide_slug(path.substr(kFolder.size())).value_or("");
  page.body = file->body;
  page.path = path;
  return page;
}

void judge_guide(const std::vector<GuidePage>& pages, std::span<const std::string> pictures,
                 Findings& findings) {
  std::map<std::string_view, std::string_view> files;
  for (const GuidePage& page : pages) {
    const auto [other, fresh] = files.emplace(page.slug, page.path);
    if (!fresh) {
      findings.add(kGuideTwice, {page.path, 0, 0, 0}, {page.slug, std::string(other->second)});
    }
    const markdown::Tree tree = markdown::parse(page.body, 1).tree;
    for (const markdown::Node& node : tree.nodes) {
      if (node.kind != markdown::Kind::kImage) continue;
      const std::string address(tree.literal(node));
      const std::string path = std::string(kFolder) + address;
      if (std::binary_search(pictures.begin(), pictures.end(), path)) continue;
      findings.add(kGuidePicture, {page.path, 0, 0, 0}, {address});
    }
  }
}

}  // namespace kokai
