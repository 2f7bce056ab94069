#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "generator/analysis/document.h"
#include "generator/analysis/messages.h"
#include "generator/analysis/rules/checks.h"

namespace kokai {

const Message kRequiredItemEmpty = {
    "form/required-item-empty",
    Severity::kWarning,
    {"「{0}」に、記載のない欄があります: {1}", "\"{0}\" has boxes with nothing in them: {1}"},
    {"様式が記載を求めている欄です。ページには「原本に記載なし」と表示されます。",
     "The form asks for them. Pages show them as not given in the original."},
    {"見出しの下に記載するか、当てはまらないときは「なし」などと書いてください。原本も空欄のときは"
     "、この"
     "ままで構いません。",
     "Write under the headings, or write that nothing applies. Leave it if the original is empty, "
     "too."},
    "特定個人情報保護評価に関する規則 様式2・様式3・様式4"};

namespace {

using forms::Field;
using forms::Kind;
using forms::Level;
using forms::Role;

constexpr std::size_t kMostNames = 6;
constexpr std::size_t kMostSections = 3;  ///< of one part; more are told in one finding

/// What comes only after the draft: the hearing, the review.
bool comes_later(Role role) {
  switch (role) {
    case Role::kHearingMethod:
    case Role::kHearingPeriod:
    case Role::kHearingOpinions:
    case Role::kHearingEffect:
    case Role::kReviewDate:
    case Role::kReviewMethod:
    case Role::kReviewResult:
      return true;
    default:
      return false;
  }
}

class RequiredItems {
 public:
  RequiredItems(const Assessment& assessment, Findings& findings)
      : assessment_(assessment), form_(*assessment.front.form), findings_(findings) {}

  void check() {
    for (const Field& top : form_.parts) {
      if (!asked(top)) continue;
      if (top.level == Level::kPart) {
        check_part(top);
      } else if (top.required && lacks(top, id_of("", top))) {
        report(findings_, kRequiredItemEmpty, assessment_, find_item(assessment_, id_of("", top)),
               {top.heading(), top.label});
      }
    }
  }

 private:
  bool asked(const Field& field) const {
    return !field.voluntary && !field.agencies_only &&
           is_in_revision(form_, field, assessment_.front.form_label);
  }

  bool lacks(const Field& field, const std::string& id) const {
    if (field.kind == Kind::kGroup || comes_later(field.role)) return false;
    const Item* there = find_item(assessment_, id);
    return there == nullptr ||
           (is_blank(*there) && !says_something_below(assessment_, *there, "-x"));
  }

  /// One part, or each of the parts that repeat per file.
  void check_part(const Field& part) {
    bool any = false;
    for (const Item& there : assessment_.items) {
      if (there.field != &part) continue;
      any = true;
      check_sections(part, there.id, &there);
    }
    if (!any) {
      report(findings_, kRequiredItemEmpty, assessment_, nullptr, {part.heading(), "全部"});
    }
  }

  void check_sections(const Field& part, const std::string& id, const Item* heading) {
    std::vector<const Field*> sections;
    std::vector<std::vector<std::string>> lacking;
    for (const Field& section : part.children) {
      if (!asked(section) || does_not_apply(section, id_of(id, section))) continue;
      std::vector<std::string> names;
      collect(section, id_of(id, section), names);
      if (names.empty()) continue;
      sections.push_back(&section);
      lacking.push_back(std::move(names));
    }
    if (sections.size() > kMostSections) {
      report_together(part, heading, sections, lacking);
      return;
    }
    for (std::size_t i = 0; i < sections.size(); ++i) {
      const Item* place = find_item(assessment_, id_of(id, *sections[i]));
      report(findings_, kRequiredItemEmpty, assessment_, place == nullptr ? heading : place,
             {sections[i]->heading(), listed(lacking[i], kMostNames)});
    }
  }

  void report_together(const Field& part, const Item* heading,
                       const std::vector<const Field*>& sections,
                       const std::vector<std::vector<std::string>>& lacking) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < sections.size(); ++i) {
      const std::string& number = sections[i]->number;
      names.push_back((number.empty() ? sections[i]->label : number) + "(" +
                      std::to_string(lacking[i].size()) + ")");
    }
    report(findings_, kRequiredItemEmpty, assessment_, heading,
           {part.heading(), listed(names, names.size())});
  }

  /// The box beside the heading is ticked: 委託しない, 提供・移転しない, 接続しない….
  bool does_not_apply(const Field& section, const std::string& id) const {
    const bool has_box = !section.children.empty() && section.children.front().step == "0";
    const Item* box = has_box ? box_of(assessment_, id) : nullptr;
    return box != nullptr &&
           std::any_of(box->marks.begin(), box->marks.end(),
                       [](const Mark& mark) { return mark.state != MarkState::kOff; });
  }

  void collect(const Field& field, const std::string& id, std::vector<std::string>& names) const {
    if (!asked(field)) return;
    if (field.required && lacks(field, id)) names.push_back(field.heading());
    for (const Field& child : field.children) {
      if (child.repeats) {
        collect_groups(child, id, names);
      } else {
        collect(child, id_of(id, child), names);
      }
    }
  }

  /// システム1.., 委託事項1..: only those that are there and say something.
  void collect_groups(const Field& group, const std::string& parent,
                      std::vector<std::string>& names) const {
    for (int number = 1; find_item(assessment_, id_of(parent, group, number)) != nullptr;
         ++number) {
      const std::string id = id_of(parent, group, number);
      const Item& there = *find_item(assessment_, id);
      if (is_blank(there) && !says_something_below(assessment_, there, "-")) continue;
      std::vector<std::string> own;
      if (group.required && lacks(group, id)) own.push_back("名称");
      for (const Field& child : group.children) collect(child, id_of(id, child), own);
      for (const std::string& name : own) {
        names.push_back(group.repeat_name + std::to_string(number) + " " + name);
      }
    }
  }

  const Assessment& assessment_;
  const forms::Form& form_;
  Findings& findings_;
};

}  // namespace

void check_required_items(const Assessment& assessment, const Municipality&, const Date&,
                          Findings& findings) {
  if (!is_excerpt(assessment)) RequiredItems(assessment, findings).check();
}

}  // namespace kokai
