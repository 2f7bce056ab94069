#pragma once

// Opinions and answers of all rounds as one table each, put together from the tables of the rounds.

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "generator/files/scratch_texts.h"
#include "generator/rendering/open_data/data_tables.h"
#include "generator/rendering/rendering.h"

namespace kokai {

/// Passes everything on, from any thread, and keeps the tables of results among it on disk: of
/// what residents wrote, memory never holds more than the rounds that are drawn right now.
class ResultTables : public ArtifactSink {
 public:
  /// `behind` is the way through the guard. All outlive this.
  static Result<std::unique_ptr<ResultTables>> open(const Theme& theme, LargeFiles* files,
                                                    ArtifactSink& behind);
  using ArtifactSink::write;
  Status write(const std::string& path, const Pieces& pieces) override;
  Status write_again(const std::string& path, const std::string& first,
                     const Pieces& pieces) override;

  /// All folders are drawn: no write() comes any more.
  Status close() { return texts_->map(); }
  /// data/<name>.csv and .json, by code and round: a piece a round. `code`: of one municipality
  /// alone, unless empty.
  Status draw(std::string_view code, ArtifactSink& sink) const;

 private:
  struct Kept {
    ScratchTexts::Place csv;
    ScratchTexts::Place json;
  };

  ResultTables(const Theme& theme, std::unique_ptr<ScratchTexts> texts, ArtifactSink& behind);
  Status keep(const std::string& path, const DataTable& table, std::string_view csv);
  Status draw_table(const DataTable& table, std::string_view below, ArtifactSink& sink) const;

  const Words& words_;
  std::vector<DataTable> tables_;
  std::unique_ptr<ScratchTexts> texts_;
  ArtifactSink& behind_;
  std::mutex mutex_;
  std::map<std::string, Kept> kept_;  ///< by path, those without rows left out
};

}  // namespace kokai
