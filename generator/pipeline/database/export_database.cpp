#include "generator/pipeline/database/export_database.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <utility>

#include <unistd.h>

#include "generator/files/output_lock.h"
#include "generator/files/scratch_texts.h"
#include "generator/files/staging_sink.h"
#include "generator/pipeline/database/database_schema.h"
#include "generator/pipeline/theme_folder.h"
#include "generator/reading/reading.h"
#include "generator/rendering/loaded_theme.h"

namespace kokai {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kFolders[] = {"data/", "data/rounds/", "data/assessments/"};

/// Is this a file of the table? Of those that stand twice, once in whole, the parts are.
bool is_part_of(const DataTable& table, std::string_view path) {
  const std::string_view folder = kFolders[static_cast<std::size_t>(table.of)];
  const std::string file = std::string(table.name) + ".csv";
  if (table.of == TableOf::kSite) return path == std::string(folder) + file;
  return path.starts_with(folder) && path.ends_with('/' + file);
}

/// Takes a whole site, from any thread, and keeps its tables.
class TableSink : public ArtifactSink {
 public:
  explicit TableSink(std::unique_ptr<ScratchTexts> wait_in) : texts(std::move(wait_in)) {}

  using ArtifactSink::write;
  Status write(const std::string& path, const Pieces& pieces) override {
    if (!path.starts_with(kFolders[0]) || !path.ends_with(".csv")) return Done{};
    for (std::size_t i = 0; i < tables.size(); ++i) {
      if (!is_part_of(tables[i], path)) continue;
      const Result<ScratchTexts::Place> place = texts->keep(pieces);
      if (!place.ok()) return place.failure();
      const std::lock_guard lock(mutex_);
      kept.emplace(std::pair(i, path), place.value());
    }
    return Done{};
  }

  const std::vector<DataTable> tables = data_tables();
  const std::unique_ptr<ScratchTexts> texts;
  /// By table and path, so that the order in which they came does not show.
  std::map<std::pair<std::size_t, std::string>, ScratchTexts::Place> kept;

 private:
  std::mutex mutex_;
};

/// Writes the tables that a sink kept.
class Database {
 public:
  Database(const TableSink& sink, const SiteSettings& settings, const Words& words,
           sqlite::Writer& writer)
      : sink_(sink), settings_(settings), words_(words), writer_(writer) {}

  Status write() {
    Status status = write_about();
    for (std::size_t i = 0; status.ok() && i < sink_.tables.size(); ++i) status = write_table(i);
    if (status.ok()) status = writer_.run(kCreateSearch);
    return status.ok() ? prove() : status;
  }

 private:
  Status write_about() {
    Status made = writer_.run(create_about(words_));
    if (!made) return made;
    Result<sqlite::Insert> insert = writer_.insert("INSERT INTO about VALUES (?, ?)");
    if (!insert.ok()) return insert.failure();
    const std::pair<std::string_view, std::string_view> rows[] = {
        {"title", settings_.title},
        {"publisher", settings_.publisher},
        {"licence", settings_.licence},
        {"licence_url", settings_.licence_url},
        {"page", settings_.base_url}};
    for (const auto& [name, value] : rows) {
      const sqlite::Value values[] = {name, value};
      if (Status done = insert.value().row(values); !done) return done;
    }
    return Done{};
  }

  Status write_table(std::size_t number) {
    const DataTable& table = sink_.tables[number];
    if (Status made = writer_.run(create_table(table, words_)); !made) return made;
    Result<sqlite::Insert> insert = writer_.insert(insert_row(table));
    if (!insert.ok()) return insert.failure();
    Status status = Done{};
    const auto take = [&](const std::vector<std::string>& row) {
      if (!status.ok()) return;
      const std::string searched = table.name == kItemsTable ? searched_text(table, row) : "";
      status = insert.value().row(values_of(table, row, searched));
    };
    for (const auto& [part, place] : sink_.kept) {
      if (part.first == number) each_row_of_csv(sink_.texts->text(place), take);
    }
    return status;
  }

  Status prove() {
    const Result<bool> broken = writer_.finds("PRAGMA foreign_key_check");
    if (!broken.ok()) return broken.failure();
    if (broken.value()) throw std::logic_error("database: a row that belongs to nothing");
    return Done{};
  }

  const TableSink& sink_;
  const SiteSettings& settings_;
  const Words& words_;
  sqlite::Writer& writer_;
};

/// Where a file is written, and the right to write it.
class Place {
 public:
  static Result<Place> take(const std::string& file) {
    Place place(file);
    if (!place.folder_.open()) return system_failure("write", file, errno);
    Result<OutputLock> lock = OutputLock::take(place.folder(), place.hidden_ + "lock", file);
    if (!lock.ok()) {
      Failure failure = lock.failure();
      if (failure.doing == "publish-locked") failure.doing = "export-locked";
      return failure;
    }
    place.lock_.emplace(std::move(lock).value());
    place.clear();  // of one that was killed
    return place;
  }
  Place(Place&&) = default;
  ~Place() {
    if (lock_ && folder_.open()) clear();
  }

  int folder() const { return folder_.get(); }
  const std::string& file() const { return file_; }
  std::string fresh() const { return parent_ + '/' + hidden_ + "new"; }

  /// Puts what was written as fresh() into place.
  Status commit() const {
    const std::string fresh = hidden_ + "new";
    const Descriptor written = open_at(folder(), fresh, O_RDONLY | O_NOFOLLOW);
    if (!written.open() || fsync(written.get()) != 0 ||
        renameat(folder(), fresh.c_str(), folder(), name_.c_str()) != 0) {
      return system_failure("write", file_, errno);
    }
    fsync(folder());
    return Done{};
  }

 private:
  explicit Place(const std::string& file)
      : file_(file),
        parent_(fs::path(file).has_parent_path() ? fs::path(file).parent_path().string() : "."),
        name_(fs::path(file).filename().string()),
        hidden_('.' + name_ + ".kokai-"),
        folder_(open_at(AT_FDCWD, parent_, O_RDONLY | O_DIRECTORY)) {}
  void clear() const { unlinkat(folder(), (hidden_ + "new").c_str(), 0); }

  std::string file_;
  std::string parent_;
  std::string name_;
  std::string hidden_;
  Descriptor folder_;
  std::optional<OutputLock> lock_;
};

Status write_database(const Place& place, const TableSink& sink, const SiteSettings& settings,
                      const Words& words) {
  Result<std::unique_ptr<sqlite::Writer>> writer =
      sqlite::Writer::open(place.fresh(), place.file(), kDatabaseApplication);
  if (!writer.ok()) return writer.failure();
  if (Status mapped = sink.texts->map(); !mapped) return mapped;
  Status status = Database(sink, settings, words, *writer.value()).write();
  if (status.ok()) status = writer.value()->close();
  return status.ok() ? place.commit() : status;
}

}  // namespace

Result<bool> may_replace_database(const std::string& file) {
  const Descriptor there = open_at(AT_FDCWD, file, O_RDONLY);
  if (!there.open() && errno == ENOENT) return true;
  if (!there.open()) return system_failure("read", file, errno);
  std::string head(sqlite::kHeadBytes, '\0');
  const int error = read_at(there.get(), head, 0);
  if (error != 0 && error != EIO)
    return error == EISDIR ? Result<bool>(false) : system_failure("read", file, error);
  return error == 0 && sqlite::is_of(head, kDatabaseApplication);
}

Result<BuildOutcome> export_database(const std::string& content, const std::string& file,
                                     const BuildOptions& options) {
  Result<Place> place = Place::take(file);
  if (!place.ok()) return place.failure();
  StagingSink beside(place.value().folder(), file);
  Result<std::unique_ptr<ScratchTexts>> texts = ScratchTexts::open(&beside, file);
  if (!texts.ok()) return texts.failure();
  TableSink sink(std::move(texts).value());
  const std::unique_ptr<SourceTree> tree = disk_tree(content);
  Result<BuildOutcome> outcome = build_site(*tree, options, sink);
  if (!outcome.ok() || !outcome.value().published) return outcome;

  Findings told_before;
  const Result<Inventory> inventory = take_inventory(*tree, told_before);
  if (!inventory.ok()) return inventory.failure();
  const Result<OpenedTheme> theme =
      load_theme(inventory.value().settings, *tree, options, told_before);
  if (!theme.ok()) return theme.failure();
  const Status written = write_database(place.value(), sink, inventory.value().settings,
                                        loaded(*theme.value().theme).words);
  return written.ok() ? outcome : written.failure();
}

}  // namespace kokai
