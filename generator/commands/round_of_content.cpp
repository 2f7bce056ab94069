#include "generator/commands/round_of_content.h"

#include <cstdlib>
#include <filesystem>

#include "generator/commands/build_settings.h"
#include "generator/commands/named_municipality.h"
#include "generator/files/private_folder.h"
#include "generator/files/source_tree.h"

namespace kokai {
namespace {

namespace fs = std::filesystem;

constexpr Bilingual kNoRound = {"{0} に意見聴取「{1}」がありません。あるもの: {2}",
                                "{0} has no round \"{1}\". There are: {2}"};
constexpr Bilingual kNoPrivate = {
    "公開しないフォルダーを --private で指定するか、site.yaml に private: ../private "
    "と書いてください。"
    "原稿と公開先の外に置きます。",
    "Name a private folder with --private, or write private: ../private into site.yaml. It lies "
    "outside content and output."};

bool is_about(const Round& round, const DocumentPlace& place) {
  const std::string key = place.folder_number.empty() ? "draft-" + place.slug : place.folder_number;
  if (place.municipality != round.municipality || key != round.assessment) return false;
  return round.version ? place.date == round.version : place.draft;
}

/// What is wrong with the assessment is told by `check`.
std::optional<Assessment> assessment_of(const SourceTree& tree, const Inventory& inventory,
                                        const Round& round) {
  for (const DocumentPlace& place : inventory.documents) {
    if (!is_about(round, place)) continue;
    const Result<std::string> bytes = tree.read(place.path, kMaxDocumentBytes);
    Findings of_others;
    if (bytes.ok()) return read_assessment(place, bytes.value(), of_others);
  }
  return std::nullopt;
}

/// The folders that are published: content, and output where build writes it.
std::vector<std::string> published_folders(const std::string& content) {
  const char* const output = std::getenv("KOKAI_OUTPUT");
  std::vector<std::string> folders = {content, (fs::path(content) / "../output").string(),
                                      "output"};
  if (output != nullptr && *output != '\0') folders.emplace_back(output);
  return folders;
}

}  // namespace

std::optional<RoundOfContent> find_round(const Arguments& arguments) {
  const std::optional<std::string> content = content_folder(arguments);
  if (!content) return std::nullopt;
  const std::unique_ptr<SourceTree> tree = disk_tree(*content);
  Findings of_others;
  Result<Inventory> inventory = take_inventory(*tree, of_others);
  if (!inventory.ok()) {
    report_failure(arguments, inventory.failure());
    return std::nullopt;
  }
  RoundOfContent found{*content, "", std::move(inventory).value(), 0, std::nullopt};
  const Inventory& all = found.inventory;
  const Municipality* city = named_municipality(arguments, all.municipalities, *content);
  if (!city) return std::nullopt;
  const auto index = static_cast<std::uint32_t>(city - all.municipalities.data());
  const std::string wanted = arguments.get("--round");
  std::string known;
  for (std::size_t i = 0; i < all.rounds.size(); ++i) {
    if (all.rounds[i].municipality != index) continue;
    if (all.rounds[i].id == wanted) {
      found.round = i;
      found.folder = (fs::path(*content) / city->folder / "rounds" / wanted).string();
      found.assessment = assessment_of(*tree, all, all.rounds[i]);
      return found;
    }
    known.append(known.empty() ? "" : ", ").append(all.rounds[i].id);
  }
  complain(arguments, kNoRound, {city->name, wanted, known.empty() ? "―" : known});
  return std::nullopt;
}

std::string named_private_folder(const Arguments& arguments, const std::string& content,
                                 const SiteSettings& settings) {
  const std::string given = arguments.get("--private");
  if (!given.empty() || settings.private_folder.empty()) return given;
  return (fs::path(content) / settings.private_folder).lexically_normal().string();
}

std::optional<std::string> private_folder_of(const Arguments& arguments,
                                             const RoundOfContent& round) {
  const std::string folder =
      named_private_folder(arguments, round.content, round.inventory.settings);
  if (folder.empty()) {
    complain(arguments, kNoPrivate, {});
    return std::nullopt;
  }
  const std::string own =
      (fs::path(folder) / (round.municipality().code + "-" + round.facts().id)).string();
  for (const std::string& path : {folder, own}) {
    const Status judged = judge_private_folder(path, published_folders(round.content));
    if (judged.ok()) continue;
    report_failure(arguments, judged.failure());
    return std::nullopt;
  }
  return own;
}

guard::Guard guard_of(const RoundOfContent& round) {
  return guard::Guard(
      guard::allowed_of(round.inventory, round.facts().municipality, round.facts().hearing.path));
}

}  // namespace kokai
