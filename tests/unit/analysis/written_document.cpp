#include "tests/unit/analysis/written_document.h"

#include <algorithm>
#include <stdexcept>

namespace kokai {

namespace {

using forms::Field;
using forms::Kind;
using forms::Role;

struct Step {
  const Field* field;
  std::string id;
  int repeat;
};

bool below(const std::string& id, const std::string& above) {
  return id.size() > above.size() && id.starts_with(above) &&
         (id[above.size()] == '-' || id[above.size()] == '.');
}

bool find_path(const std::vector<Field>& fields, const std::string& parent, const std::string& id,
               std::vector<Step>& path) {
  for (const Field& field : fields) {
    for (int repeat = 1; repeat <= (field.repeats ? 20 : 1); ++repeat) {
      const std::string own = id_of(parent, field, repeat);
      if (own != id && !below(id, own)) continue;
      path.push_back({&field, own, field.repeats ? repeat : 0});
      if (own == id || find_path(field.children, own, id, path)) return true;
      path.pop_back();
    }
  }
  return false;
}

/// Which option a complete document has on, so that its boxes agree with each other.
std::size_t fitting_option(const std::string& form, const Field& field) {
  switch (field.role) {
    case Role::kSubjectCount:
      return field.options.size() - 1;
    case Role::kThresholdCount:
      return 2;
    case Role::kThresholdStaff:
      return 1;
    case Role::kThresholdIncident:
      return 1;
    case Role::kScreeningResult:
      return form == "kiso" ? 1 : 0;
    case Role::kProcessing:
      return 1;
    case Role::kProvision:
      return 2;
    default:
      return 0;
  }
}

const char* fitting_text(Role role) {
  switch (role) {
    case Role::kHearingPeriod:
      return "令和3年7月1日から令和3年7月30日まで";
    case Role::kFileName:
    case Role::kFileNames:
      return "みほんファイル";
    default:
      return "みほん";
  }
}

}  // namespace

WrittenDocument::WrittenDocument(std::string_view form) {
  value.path = "990019-mihon/012-mihon/2021-10-01.md";
  value.front.form = forms::find(form);
  value.front.number = "12";
  value.front.title = "みほん事務";
  value.front.authority = "みほん市長";
  value.front.form_label = value.front.form->labels.back();
  value.front.status = AssessmentStatus::kPublished;
  value.front.published = Date{2021, 10, 1};
}

WrittenDocument WrittenDocument::complete(std::string_view form) {
  WrittenDocument document(form);
  for (const Field& part : document.value.front.form->parts) document.fill(part, id_of("", part));
  return document;
}

void WrittenDocument::fill(const Field& field, const std::string& id) {
  if (field.required && field.kind == Kind::kText) text(id, fitting_text(field.role));
  if (field.required && !field.options.empty()) {
    const std::size_t option = fitting_option(value.front.form->key, field);
    on(id, {field.options[option].label});
  }
  for (const Field& child : field.children) {
    if (child.repeats && child.repeat_name != "システム") continue;
    fill(child, id_of(id, child));
  }
}

Item& WrittenDocument::item(const std::string& id) {
  std::vector<Step> path;
  if (!find_path(value.front.form->parts, "", id, path)) {
    throw std::invalid_argument("no such item: " + id);
  }
  std::uint32_t parent = kNoItem;
  for (const Step& step : path) {
    const auto found = std::find_if(value.items.begin(), value.items.end(),
                                    [&](const Item& there) { return there.id == step.id; });
    if (found != value.items.end()) {
      parent = static_cast<std::uint32_t>(found - value.items.begin());
      continue;
    }
    Item fresh;
    fresh.id = step.id;
    fresh.field = step.field;
    fresh.nearness = forms::Nearness::kExact;
    const std::string number = step.repeat == 0 ? "" : std::to_string(step.repeat);
    const bool group = !step.field->repeat_name.empty();
    fresh.heading = group ? step.field->repeat_name + number : step.field->heading();
    fresh.label = group ? fresh.heading : step.field->heading();
    fresh.parent = parent;
    fresh.repeat = static_cast<std::uint16_t>(step.repeat);
    fresh.line = static_cast<std::uint32_t>(10 + value.items.size());
    parent = insert(std::move(fresh));
  }
  return value.items[parent];
}

std::uint32_t WrittenDocument::insert(Item fresh) {
  std::size_t at = value.items.size();
  if (fresh.parent != kNoItem) {
    at = fresh.parent + 1;
    while (at < value.items.size() && below(value.items[at].id, value.items[fresh.parent].id)) ++at;
  }
  for (Item& item : value.items) {
    if (item.parent != kNoItem && item.parent >= at) ++item.parent;
  }
  value.items.insert(value.items.begin() + static_cast<std::ptrdiff_t>(at), std::move(fresh));
  know_ids();
  return static_cast<std::uint32_t>(at);
}

void WrittenDocument::know_ids() {
  value.ids = {};
  for (std::uint32_t i = 0; i < value.items.size(); ++i) value.ids.add(value.items, i);
}

WrittenDocument& WrittenDocument::own_heading(const std::string& id, const std::string& text) {
  Item own;
  own.id = id;
  own.heading = own.label = text;
  own.text = text;
  const std::string above = id.substr(0, id.rfind("-x"));
  item(above);
  const auto found = std::find_if(value.items.begin(), value.items.end(),
                                  [&](const Item& there) { return there.id == above; });
  own.parent = static_cast<std::uint32_t>(found - value.items.begin());
  insert(std::move(own));
  return *this;
}

Mark& WrittenDocument::mark(const std::string& id, const std::string& label) {
  Item& there = item(id);
  if (there.marks.empty()) {
    there.has_marks = true;
    for (const forms::Option& option : there.field->options) {
      there.marks.push_back({option.label, MarkState::kOff, {}, -1, &option});
    }
  }
  for (Mark& one : there.marks) {
    if (one.label == label) return one;
  }
  throw std::invalid_argument(id + " has no option " + label);
}

WrittenDocument& WrittenDocument::text(const std::string& id, const std::string& text) {
  item(id).text = text;
  return *this;
}

WrittenDocument& WrittenDocument::on(const std::string& id,
                                     const std::vector<std::string>& labels) {
  item(id).marks.clear();
  mark(id, item(id).field->options.front().label);
  for (const std::string& label : labels) mark(id, label).state = MarkState::kOn;
  return *this;
}

WrittenDocument& WrittenDocument::doubt(const std::string& id, const std::string& label) {
  mark(id, label).state = MarkState::kDoubt;
  return *this;
}

WrittenDocument& WrittenDocument::count(const std::string& id, long count) {
  item(id).count = count;
  return *this;
}

WrittenDocument& WrittenDocument::count(const std::string& id, const std::string& label,
                                        long count) {
  mark(id, label).count = count;
  return *this;
}

WrittenDocument& WrittenDocument::change(Change change) {
  value.changes.push_back(std::move(change));
  return *this;
}

WrittenDocument& WrittenDocument::without(const std::string& id) {
  std::erase_if(value.items,
                [&](const Item& there) { return there.id == id || below(there.id, id); });
  know_ids();
  return *this;
}

}  // namespace kokai
