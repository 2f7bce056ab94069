#pragma once

#include <string>

#include "generator/model/archive.h"
#include "generator/rendering/words.h"

namespace kokai {

/// "評価書 48"; of a draft without a number "素案".
std::string record_name(const Frontmatter& front, const Words& words);
/// "令和8年4月1日公表の版", "素案"
std::string version_title(const VersionFacts& facts, int version, const Words& words);
/// "第3版・変更箇所 4件": what a list says of one version; -1 is the draft.
std::string version_facts_line(const AssessmentRecord& record, int version, const Words& words);

}  // namespace kokai
