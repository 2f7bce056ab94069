#include "generator/pipeline/survey_content.h"

#include "generator/text/utf8.h"

namespace kokai {
namespace {

std::string_view folder_of(const DocumentPlace& place) {
  return std::string_view(place.path).substr(0, place.path.rfind('/'));
}

std::vector<SurveyedFolder> folders_of(const Inventory& inventory,
                                       const std::vector<std::size_t>& current,
                                       std::vector<std::string> titles) {
  std::vector<SurveyedFolder> folders;
  folders.reserve(current.size());
  for (std::size_t i = 0; i < current.size(); ++i) {
    const DocumentPlace& place = inventory.documents[current[i]];
    std::string key = place.folder_number.empty() ? "draft-" + place.slug : place.folder_number;
    folders.push_back({std::string(folder_of(place)), place.municipality, std::move(key),
                       place.slug, std::move(titles[i])});
  }
  return folders;
}

}  // namespace

std::vector<std::size_t> current_documents(const Inventory& inventory) {
  // Within a folder dates ascend by path, and "draft.md" stands behind them.
  std::vector<std::size_t> current;
  const std::vector<DocumentPlace>& places = inventory.documents;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const bool fresh = i == 0 || folder_of(places[i]) != folder_of(places[i - 1]);
    if (fresh) {
      current.push_back(i);
    } else if (!places[i].draft) {
      current.back() = i;
    }
  }
  return current;
}

std::string title_in(std::string_view file) {
  constexpr std::string_view kKey = "\ntitle:";
  const std::string_view front = file.substr(0, file.find("\n---", 3));
  const std::size_t at = front.find(kKey);
  if (at == std::string_view::npos) return {};
  std::string_view value = front.substr(at + kKey.size());
  value = trim(value.substr(0, value.find('\n')));
  const bool quoted =
      value.size() > 1 && (value[0] == '"' || value[0] == '\'') && value.back() == value[0];
  return std::string(quoted ? value.substr(1, value.size() - 2) : value);
}

Result<Survey> survey_content(const SourceTree& content, const Inventory& inventory,
                              const PoolOptions& pool, Findings& findings) {
  const std::vector<std::size_t> current = current_documents(inventory);
  if (current.size() < 2) return Survey{};  // shares nothing with others
  const bool many = inventory.municipalities.size() > 1;
  std::vector<SentenceTable> tables(threads_for(pool.jobs));
  std::vector<std::string> titles(current.size());
  const Status status = run_jobs(current.size(), pool, [&](std::size_t i, unsigned worker) {
    const DocumentPlace& place = inventory.documents[current[i]];
    const Result<std::string> bytes = content.read(place.path, kMaxDocumentBytes);
    if (!bytes.ok()) return Status(bytes.failure());
    titles[i] = title_in(bytes.value());
    tables[worker].add(bytes.value(), many ? place.municipality : static_cast<std::uint32_t>(i));
    return Status(Done{});
  });
  if (!status.ok()) return status.failure();
  for (std::size_t i = 1; i < tables.size(); ++i) {
    tables[0].merge(tables[i]);
    tables[i] = {};
  }
  std::vector<SurveyedFolder> folders = folders_of(inventory, current, std::move(titles));
  std::vector<FolderGroup> groups =
      group_alike(folders, inventory.municipalities, inventory.comparisons, findings);
  return Survey{CommonText(tables[0], many ? kManyMunicipalities : kManyDocuments),
                FolderBook(std::move(folders), std::move(groups))};
}

}  // namespace kokai
