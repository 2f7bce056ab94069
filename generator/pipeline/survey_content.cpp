#include "generator/pipeline/survey_content.h"

namespace kokai {
namespace {

std::string_view folder_of(const DocumentPlace& place) {
  return std::string_view(place.path).substr(0, place.path.rfind('/'));
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

Result<CommonText> survey_content(const SourceTree& content, const Inventory& inventory,
                                  const PoolOptions& pool) {
  const std::vector<std::size_t> current = current_documents(inventory);
  if (current.size() < 2) return CommonText{};  // shares nothing with others
  const bool many = inventory.municipalities.size() > 1;
  std::vector<SentenceTable> tables(threads_for(pool.jobs));
  const Status status = run_jobs(current.size(), pool, [&](std::size_t i, unsigned worker) {
    const DocumentPlace& place = inventory.documents[current[i]];
    const Result<std::string> bytes = content.read(place.path, kMaxDocumentBytes);
    if (!bytes.ok()) return Status(bytes.failure());
    tables[worker].add(bytes.value(), many ? place.municipality : static_cast<std::uint32_t>(i));
    return Status(Done{});
  });
  if (!status.ok()) return status.failure();
  for (std::size_t i = 1; i < tables.size(); ++i) {
    tables[0].merge(tables[i]);
    tables[i] = {};
  }
  return CommonText(tables[0], many ? kManyMunicipalities : kManyDocuments);
}

}  // namespace kokai
