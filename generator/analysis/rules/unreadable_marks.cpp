#include "generator/analysis/document.h"
#include "generator/analysis/messages.h"
#include "generator/analysis/rules/checks.h"

namespace kokai {

const Message kUnreadableMark = {
    "content/unreadable-mark",
    Severity::kWarning,
    {"「{0}」の選択が、原本から読み取れていません: {1}",
     "The choice in \"{0}\" could not be read from the original: {1}"},
    {"読み取れない印を、選ばれた・選ばれていないのどちらかに決めて公開すると、事実と違うことがあり"
     "ます。",
     "To publish an unreadable mark as ticked or not ticked could be false."},
    {"原本を見て、[?] を [x](選ばれている)か [ ](選ばれていない)に直してください。",
     "Look at the original and turn [?] into [x] (ticked) or [ ] (not ticked)."},
    ""};

void check_unreadable_marks(const Assessment& assessment, const Municipality&, const Date&,
                            Findings& findings) {
  constexpr std::size_t kMostNames = 6;
  for (const Item& item : assessment.items) {
    std::vector<std::string> names;
    for (const Mark& mark : item.marks) {
      if (mark.state == MarkState::kDoubt) names.push_back(mark.label);
    }
    if (names.empty()) continue;
    report(findings, kUnreadableMark, assessment, &item, {item.label, listed(names, kMostNames)});
  }
}

}  // namespace kokai
