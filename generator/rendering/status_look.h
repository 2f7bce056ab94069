#pragma once

#include <string_view>

#include "generator/model/assessment.h"

namespace kokai {

/// The class of a status tag: filled for 公表, dashed for drafts, grey for ended.
inline std::string_view status_class(AssessmentStatus status) {
  switch (status) {
    case AssessmentStatus::kDraft:
    case AssessmentStatus::kHearing:
      return "draft";
    case AssessmentStatus::kPublished:
      return "on";
    case AssessmentStatus::kEnded:
      return "ended";
  }
  return {};
}

}  // namespace kokai
