#pragma once

// A quick look at all documents as they stand now, before the first is read: what only the whole
// site can tell of each of its documents.

#include "generator/analysis/common_text.h"
#include "generator/analysis/comparisons.h"
#include "generator/pipeline/worker_pool.h"
#include "generator/reading/reading.h"

namespace kokai {

struct Survey {
  CommonText common;
  FolderBook folders;
};

/// The document of a folder that its page will show, judged by names alone: the newest dated one,
/// else the draft. Indexes into inventory.documents, one a folder, ascending.
std::vector<std::size_t> current_documents(const Inventory& inventory);

/// The value of a key of a file's frontmatter ("title"); empty when there is none on one line.
std::string front_value(std::string_view file, std::string_view key);

/// Reads the current documents as plain bytes. What comparisons.yaml says wrongly goes to
/// `findings`. Cost: 60 ms of CPU for 1,000 documents of 31 MB.
Result<Survey> survey_content(const SourceTree& content, const Inventory& inventory,
                              const PoolOptions& pool, Findings& findings);

}  // namespace kokai
