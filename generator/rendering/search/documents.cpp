#include "generator/rendering/search/documents.h"

#include <algorithm>
#include <map>
#include <stdexcept>
#include <utility>

#include "generator/analysis/search/task_name.h"
#include "generator/analysis/search/text_pieces.h"
#include "generator/rendering/addresses.h"

namespace kokai::search {
namespace {

constexpr std::size_t kMostTasks = 200;

std::string task_of(const Archive& archive, const AssessmentRecord& record) {
  return task_name(record.current().front.title, archive.municipalities[record.municipality].name);
}

/// One 事務 with the words its assessments have for it.
struct Task {
  std::string key;
  std::string name;  ///< the commonest words
  std::uint32_t records = 0;
};

/// The commonest first, kMostTasks at most; then listed by their words.
std::vector<Task> common_tasks(const Archive& archive) {
  std::map<std::string, std::map<std::string, std::uint32_t>> names;
  for (const AssessmentRecord& record : archive.records) {
    const std::string name = task_of(archive, record);
    ++names[task_key(name)][name];
  }
  std::vector<Task> tasks;
  for (const auto& [key, counts] : names) {
    Task& task = tasks.emplace_back(Task{key, {}, 0});
    std::uint32_t most = 0;
    for (const auto& [name, count] : counts) {
      task.records += count;
      if (count > most) task.name = name;
      most = std::max(most, count);
    }
  }
  std::stable_sort(tasks.begin(), tasks.end(),
                   [](const Task& a, const Task& b) { return a.records > b.records; });
  if (tasks.size() > kMostTasks) tasks.resize(kMostTasks);
  std::sort(tasks.begin(), tasks.end(),
            [](const Task& a, const Task& b) { return a.name < b.name; });
  return tasks;
}

std::uint8_t form_number(const forms::Form& form) {
  return static_cast<std::uint8_t>(&form - forms::all().data());
}

SearchDocument document_of(const Archive& archive, const AssessmentRecord& record, int version) {
  const Municipality& municipality = archive.municipalities[record.municipality];
  const Frontmatter& front = facts_at(record, version).front;
  SearchDocument one;
  one.municipality = record.municipality;
  one.form = form_number(*front.form);
  one.status = static_cast<std::uint8_t>(front.status);
  one.standing = is_current(record, version) ? Standing::kCurrent
                 : version < 0               ? Standing::kDraftAhead
                                             : Standing::kOlder;
  one.year = static_cast<std::uint16_t>(front.published ? front.published->year : 0);
  one.address = address_of(municipality, record, version);
  return one;
}

void number_units(const Gathered& gathered, Manifest& manifest) {
  for (std::size_t i = 0; i < manifest.documents.size(); ++i) {
    const CollectedDocument& collected = gathered.documents[i];
    SearchDocument& one = manifest.documents[i];
    one.first_unit = manifest.units;
    one.units = collected.units;
    one.first_piece = static_cast<std::uint32_t>(manifest.piece_units.size());
    one.pieces = static_cast<std::uint32_t>(collected.piece_units.size());
    one.check = check_of(collected.hash);
    manifest.units += one.units;
    manifest.piece_units.insert(manifest.piece_units.end(), collected.piece_units.begin(),
                                collected.piece_units.end());
  }
}

}  // namespace

std::string address_of(const Municipality& municipality, const AssessmentRecord& record,
                       int version) {
  return is_current(record, version) ? record_page(municipality, record)
                                     : version_page(municipality, record, version);
}

void describe_documents(const Archive& archive, const Gathered& gathered, Manifest& manifest) {
  for (const Municipality& one : archive.municipalities) {
    manifest.municipalities.push_back({one.code, one.name, one.prefecture});
  }
  std::map<std::string, std::uint32_t> places;
  for (Task& task : common_tasks(archive)) {
    manifest.tasks.push_back(std::move(task.name));
    places[task.key] = static_cast<std::uint32_t>(manifest.tasks.size());
  }
  manifest.documents.resize(gathered.documents.size());
  std::size_t told = 0;
  for (const AssessmentRecord& record : archive.records) {
    const auto place = places.find(task_key(task_of(archive, record)));
    const int first = record.draft ? -1 : 0;
    for (int version = first; version < static_cast<int>(record.versions.size()); ++version) {
      SearchDocument one = document_of(archive, record, version);
      one.task = place == places.end() ? 0 : place->second;
      manifest.documents.at(facts_at(record, version).document) = std::move(one);
      ++told;
    }
  }
  if (told != manifest.documents.size()) throw std::logic_error("search: a document without facts");
  number_units(gathered, manifest);
}

}  // namespace kokai::search
