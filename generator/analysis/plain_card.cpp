#include <bitset>
#include <string>
#include <unordered_set>
#include <vector>

#include "generator/analysis/analysis.h"
#include "generator/analysis/document.h"
#include "generator/analysis/groups.h"
#include "generator/text/utf8.h"

namespace kokai {

namespace {

using forms::Role;

using Roles = std::bitset<static_cast<std::size_t>(Role::kChanges) + 1>;  ///< a bit for each role

void collect(const std::vector<forms::Field>& fields, Roles& roles) {
  for (const forms::Field& field : fields) {
    roles.set(static_cast<std::size_t>(field.role));
    collect(field.children, roles);
  }
}

/// The roles of a form's fields. Each form is walked once. Thread-safe.
const Roles& roles_of(const forms::Form& form) {
  static const std::vector<Roles> all_roles = [] {
    std::vector<Roles> out;
    for (const forms::Form& one : forms::all()) collect(one.parts, out.emplace_back());
    return out;
  }();
  return all_roles.at(static_cast<std::size_t>(&form - forms::all().data()));
}

class CardWriter {
 public:
  explicit CardWriter(const Assessment& assessment)
      : assessment_(assessment),
        roles_(roles_of(*assessment.front.form)),
        files_(all_with(assessment, Role::kFile)) {}

  std::vector<CardAnswer> write() {
    return {answer(CardQuestion::kWhose, &CardWriter::whose),
            answer(CardQuestion::kWhich, &CardWriter::which),
            answer(CardQuestion::kReceivers, &CardWriter::receivers),
            answer(CardQuestion::kCompanies, &CardWriter::companies),
            answer(CardQuestion::kHowLong, &CardWriter::how_long),
            answer(CardQuestion::kContact, &CardWriter::contact)};
  }

 private:
  CardAnswer answer(CardQuestion question, void (CardWriter::*fill)(CardAnswer&)) {
    CardAnswer out{question, false, {}, {}};
    told_.clear();
    (this->*fill)(out);
    return out;
  }

  /// The items that answer, and whether the form asks for them at all.
  std::vector<const Item*> asked(CardAnswer& out, Role role) const {
    out.in_form = out.in_form || roles_.test(static_cast<std::size_t>(role));
    return all_with(assessment_, role);
  }

  /// "住民基本台帳ファイル：" where the document has several files; else nothing.
  std::string file_prefix(const Item& item) const {
    if (files_.size() < 2) return {};
    const Item* name = find_item(assessment_, std::string(part_id(item.id)) + "-1");
    const std::string_view text = name == nullptr ? std::string_view() : trim(name->text);
    return text.empty() ? std::string() : std::string(text) + "：";
  }

  void add(CardAnswer& out, const Item& item, std::string_view text) {
    text = trim(text);
    if (is_dash_or_blank(text)) return;
    if (told_.emplace(text).second) out.lines.push_back({std::string(text), item.id});
  }

  /// What is ticked in each item with the role; notes stand in their parentheses.
  void add_marks(CardAnswer& out, Role role) {
    for (const Item* item : asked(out, role)) {
      if (has_doubt(*item)) out.doubts.push_back(item->id);
      std::string text;
      for (const Mark& mark : item->marks) {
        if (mark.state != MarkState::kOn) continue;
        if (!text.empty()) text += "、";
        text += mark.label;
        if (!mark.note.empty()) text += "（" + mark.note + "）";
      }
      if (text.empty()) text = trim(item->text);
      if (!is_dash_or_blank(text)) add(out, *item, file_prefix(*item) + text);
    }
  }

  void add_texts(CardAnswer& out, Role role) {
    for (const Item* item : asked(out, role)) {
      if (!is_dash_or_blank(item->text)) add(out, *item, file_prefix(*item) + item->text);
    }
  }

  void whose(CardAnswer& out) {
    add_texts(out, Role::kFileSubjects);
    add_marks(out, Role::kSubjectCount);
    add_marks(out, Role::kThresholdCount);
  }

  void which(CardAnswer& out) { add_marks(out, Role::kRecordedItems); }

  void receivers(CardAnswer& out) {
    for (const Item* choice : asked(out, Role::kProvision)) {
      if (has_doubt(*choice)) out.doubts.push_back(choice->id);
      bool named = false;
      for (const Role role : {Role::kRecipient, Role::kTransferee}) {
        for (const Item* group : filled_groups(assessment_, *choice, role)) {
          named = named || !is_dash_or_blank(group->text);
          add(out, *group, group->text);
        }
      }
      if (!named) add(out, *choice, marks_with_label(*choice));
    }
  }

  void companies(CardAnswer& out) {
    for (const Item* choice : asked(out, Role::kProcessing)) {
      if (has_doubt(*choice)) out.doubts.push_back(choice->id);
      if (filled_groups(assessment_, *choice, Role::kProcessorTask).empty()) {
        add(out, *choice, marks_with_label(*choice));
      }
    }
    for (const Item* name : asked(out, Role::kProcessorName)) add(out, *name, name->text);
  }

  void how_long(CardAnswer& out) { add_marks(out, Role::kRetentionPeriod); }

  void contact(CardAnswer& out) {
    add_texts(out, Role::kInquiryContact);
    if (out.lines.empty()) add_texts(out, Role::kDisclosureContact);
  }

  /// "提供・移転の有無：行っていない", with counts where they are given.
  static std::string marks_with_label(const Item& item) {
    std::string text;
    for (const Mark& mark : item.marks) {
      if (mark.state != MarkState::kOn) continue;
      text += text.empty() ? item.label + "：" : "、";
      text += mark.label;
      if (mark.count > 0) text += "（" + std::to_string(mark.count) + "件）";
    }
    return text;
  }

  const Assessment& assessment_;
  const Roles& roles_;
  std::vector<const Item*> files_;
  std::unordered_set<std::string> told_;  ///< lines of the answer at hand
};

}  // namespace

std::vector<CardAnswer> plain_card(const Assessment& assessment) {
  return CardWriter(assessment).write();
}

}  // namespace kokai
