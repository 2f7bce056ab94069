#include "generator/intake/opinions/round_files.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>

#include "generator/files/hash.h"
#include "generator/files/publication.h"
#include "generator/files/source_tree.h"
#include "generator/reading/answers.h"

namespace kokai {
namespace {

namespace fs = std::filesystem;

constexpr const char* kLockFile = ".import-lock";
constexpr std::string_view kAnswersFolder = "answers";
constexpr std::string_view kOfWriting = ".kokai-";  ///< in names of files that are being written
constexpr std::uint64_t kMostAnswerBytes = 1U << 20;

std::string joined_path(const std::string& folder, std::string_view name) {
  return (fs::path(folder) / name).string();
}

}  // namespace

Result<RoundLock> lock_round(const std::string& round_folder) {
  Descriptor folder = open_at(AT_FDCWD, round_folder, O_RDONLY | O_DIRECTORY);
  if (!folder.open()) return system_failure("read", round_folder, errno);
  Result<OutputLock> lock = OutputLock::take(folder.get(), kLockFile, round_folder);
  if (lock.ok()) {
    remove_leftovers(round_folder);
    remove_leftovers(joined_path(round_folder, kAnswersFolder));
    return RoundLock{std::move(folder), std::move(lock).value()};
  }
  Failure failure = lock.failure();
  if (failure.doing == "publish-locked") failure.doing = "import-locked";
  return failure;
}

void remove_leftovers(const std::string& folder) {
  const std::optional<std::vector<FolderEntry>> entries = entries_of(AT_FDCWD, folder);
  if (!entries) return;
  for (const FolderEntry& entry : *entries) {
    const bool ours = entry.name.front() == '.' && entry.name.find(kOfWriting) != std::string::npos;
    std::error_code ignored;
    if (ours) fs::remove(joined_path(folder, entry.name), ignored);
  }
}

Result<std::string> read_if_there(const std::string& folder, std::string_view name) {
  std::error_code error;
  if (!fs::exists(joined_path(folder, name), error)) return std::string();
  return disk_tree(folder)->read(std::string(name), kMostRoundBytes);
}

Status put_file(const std::string& folder, std::string_view name, const std::string& bytes) {
  const std::string path = joined_path(folder, name);
  if (const Descriptor old = open_at(AT_FDCWD, path, O_RDONLY); old.open()) {
    const Result<FileDigest> there = sha256_of(old.get(), path);
    if (there.ok() && there.value().sha256 == sha256(bytes)) return Done{};
  }
  return write_file_whole(path, bytes);
}

Result<OpinionTable> read_table_of_round(const std::string& round_folder, Findings& findings) {
  const std::string path = joined_path(round_folder, kOpinionsFile);
  const Result<std::string> bytes = read_if_there(round_folder, kOpinionsFile);
  if (!bytes.ok()) return bytes.failure();
  if (bytes.value().empty()) return empty_opinion_table();
  std::optional<OpinionTable> table = read_opinion_table(path, bytes.value(), findings);
  if (!table) return empty_opinion_table();
  opinions_of(*table, path, findings);
  return std::move(*table);
}

Result<AnsweredRound> read_answered_round(const std::string& round_folder, Findings& findings) {
  AnsweredRound round;
  Result<OpinionTable> table = read_table_of_round(round_folder, findings);
  if (!table.ok()) return table.failure();
  round.table = std::move(table).value();
  const std::string folder = joined_path(round_folder, kAnswersFolder);
  const std::optional<std::vector<FolderEntry>> entries = entries_of(AT_FDCWD, folder);
  if (!entries) return round;
  for (const FolderEntry& entry : *entries) {
    if (entry.name.front() == '.' || !entry.name.ends_with(".md")) continue;
    const Result<std::string> bytes = disk_tree(folder)->read(entry.name, kMostAnswerBytes);
    if (!bytes.ok()) return bytes.failure();
    std::optional<Answer> answer =
        read_answer(joined_path(folder, entry.name), bytes.value(), findings);
    if (answer) round.answers.push_back(std::move(*answer));
  }
  std::sort(round.answers.begin(), round.answers.end(),
            [](const Answer& a, const Answer& b) { return a.id < b.id; });
  return round;
}

Status write_answered_round(const std::string& round_folder, const AnsweredRound& round) {
  const std::string folder = joined_path(round_folder, kAnswersFolder);
  if (!round.answers.empty()) {
    if (Status made = make_folder(folder); !made.ok()) return made;
  }
  for (const Answer& answer : round.answers) {
    Findings ignored;
    const Result<std::string> old = read_if_there(folder, answer.id + ".md");
    if (!old.ok()) return old.failure();
    const std::optional<Answer> there = read_answer(answer.id + ".md", old.value(), ignored);
    if (there && write_answer(*there) == write_answer(answer)) continue;  // with its comments
    if (Status one = put_file(folder, answer.id + ".md", write_answer(answer)); !one.ok()) {
      return one;
    }
  }
  return put_file(round_folder, kOpinionsFile, write_opinion_table(round.table));
}

}  // namespace kokai
