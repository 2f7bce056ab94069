#pragma once

// The opinions of a result as they are published, read again when their pages are drawn: facts
// alone are kept of them (decision 0009).

#include <string>
#include <vector>

#include "generator/diagnostics/result.h"
#include "generator/files/source_tree.h"
#include "generator/model/opinion.h"

namespace kokai {

/// By place in hearing.opinions, empty where nothing of the text is published. A row that says
/// another 公開区分 than when it was read first is not shown. Findings were told then.
Result<std::vector<std::string>> published_texts(const SourceTree& content, const Hearing& hearing);

}  // namespace kokai
