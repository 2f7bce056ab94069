#include "generator/pipeline/survey_content.h"

#include <algorithm>

#include "generator/analysis/law_items.h"
#include "generator/text/utf8.h"

namespace kokai {
namespace {

std::string_view folder_of(const DocumentPlace& place) {
  return std::string_view(place.path).substr(0, place.path.rfind('/'));
}

/// Its address as joining will make it: a draft without a number in its folder's name may have one
/// in its text.
SurveyedFolder folder_at(const DocumentPlace& place, std::string_view file,
                         const Inventory& inventory) {
  std::string key = place.folder_number;
  if (key.empty()) key = front_value(file, "number");
  key.erase(0, std::min(key.find_first_not_of('0'), key.size()));
  if (key.empty()) key = "draft-" + place.slug;
  return {std::string(folder_of(place)),
          place.municipality,
          std::move(key),
          place.slug,
          front_value(file, "title"),
          front_value(file, "form"),
          inventory.municipalities[place.municipality].name,
          law_items(file)};
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

std::string front_value(std::string_view file, std::string_view key) {
  const std::string_view front = file.substr(0, file.find("\n---", 3));
  const std::string wanted = std::string("\n").append(key).append(":");
  const std::size_t at = front.find(wanted);
  if (at == std::string_view::npos) return {};
  std::string_view value = front.substr(at + wanted.size());
  value = trim(value.substr(0, value.find('\n')));
  const bool quoted =
      value.size() > 1 && (value[0] == '"' || value[0] == '\'') && value.back() == value[0];
  return std::string(quoted ? value.substr(1, value.size() - 2) : value);
}

Result<Survey> survey_content(const SourceTree& content, const Inventory& inventory,
                              const PoolOptions& pool, Findings& findings) {
  const std::vector<std::size_t> current = current_documents(inventory);
  const bool many = inventory.municipalities.size() > 1;
  std::vector<SentenceTable> tables(threads_for(pool.jobs));
  std::vector<SurveyedFolder> folders(current.size());
  const Job look = [&](std::size_t i, unsigned worker) {
    const DocumentPlace& place = inventory.documents[current[i]];
    const Result<std::string> bytes = content.read(place.path, kMaxDocumentBytes);
    if (!bytes.ok()) return Status(bytes.failure());
    folders[i] = folder_at(place, bytes.value(), inventory);
    tables[worker].add(bytes.value(), many ? place.municipality : static_cast<std::uint32_t>(i));
    return Status(Done{});
  };
  if (current.size() == 1) {  // shares nothing with others
    folders[0] = folder_at(inventory.documents[current[0]], {}, inventory);
  } else if (const Status status = run_jobs(current.size(), pool, look); !status.ok()) {
    return status.failure();
  }
  for (std::size_t i = 1; i < tables.size(); ++i) {
    tables[0].merge(tables[i]);
    tables[i] = {};
  }
  std::vector<FolderGroup> groups =
      group_alike(folders, inventory.municipalities, inventory.comparisons, findings);
  return Survey{CommonText(tables[0], many ? kManyMunicipalities : kManyDocuments),
                FolderBook(std::move(folders), std::move(groups))};
}

}  // namespace kokai
