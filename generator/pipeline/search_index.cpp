#include "generator/pipeline/search_index.h"

#include <utility>

#include "generator/files/hash.h"
#include "generator/pipeline/worker_pool.h"

namespace kokai {

Status SearchGathering::add(unsigned thread, std::uint32_t document, std::string_view address,
                            const VersionInHand& version, const Municipality& municipality,
                            ArtifactSink& sink) {
  search::DocumentText& text = threads_[thread].text;
  search::take_text(*version.assessment, municipality, text);
  const std::vector<search::PieceCut> cuts = search::cut_pieces(text);
  std::string hash = content_hash(text.text);
  const std::vector<std::string> places =
      search::entry_places(*version.assessment, text, version.notes->numbers);
  Status written = search::write_pieces(
      {document, address, municipality.name, places, text, cuts, search::check_of(hash)}, sink);
  if (!written) return written;
  std::vector<std::uint32_t> units;
  for (const search::PieceCut& cut : cuts) units.push_back(cut.units);
  threads_[thread].collector.add(document, text, std::move(units), std::move(hash));
  return Done{};
}

Result<search::IndexFiles> SearchGathering::finish(const Archive& archive,
                                                   const BuildOptions& options) {
  std::vector<search::Collector> collectors;
  for (Thread& thread : threads_) collectors.push_back(std::move(thread.collector));
  threads_.clear();
  search::PostingMerge merge(std::move(collectors), options.search_units);
  std::vector<search::PostingSlice> slices(merge.slices());
  const Status merged =
      run_jobs(slices.size(), {options.jobs, options.stop, {}}, [&](std::size_t i, unsigned) {
        slices[i] = merge.merge(i);
        return Done{};
      });
  if (!merged) return merged.failure();
  return search::index_files(archive, merge.gathered(), std::move(slices));
}

}  // namespace kokai
