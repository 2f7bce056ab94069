#include <memory>
#include <utility>

#include "generator/files/publication.h"
#include "generator/pipeline/messages.h"
#include "generator/pipeline/packing_sink.h"
#include "generator/pipeline/pipeline.h"

namespace kokai {

Result<BuildOutcome> publish_folder(const std::string& content, const std::string& output,
                                    const BuildOptions& options) {
  BuildOutcome refused;
  if (lies_inside(output, content)) {
    refused.findings.add(kOutputInsideContent, {}, {output, content});
    return refused;
  }
  if (lies_inside(content, output)) {
    refused.findings.add(kContentInsideOutput, {}, {output, content});
    return refused;
  }

  // Before the long work: a foreign folder or another build's lock is told at once.
  Result<std::unique_ptr<Publication>> publication = Publication::open(output);
  if (!publication.ok()) return publication.failure();
  const std::unique_ptr<SourceTree> tree = disk_tree(content);
  ArtifactSink& sink = publication.value()->sink();
  PackingSink packing(sink);
  Result<BuildOutcome> outcome = build_site(*tree, options, options.packed_copies ? packing : sink,
                                            &publication.value()->large_files());
  if (!outcome.ok() || !outcome.value().published) return outcome;

  outcome.value().files += packing.copies();
  outcome.value().bytes += packing.bytes();
  if (options.progress) options.progress(Step::kPut, 0, 1);
  if (const Status put = publication.value()->commit(); !put.ok()) return put.failure();
  if (options.progress) options.progress(Step::kPut, 1, 1);
  return outcome;
}

}  // namespace kokai
