#include "generator/forms/form.h"

#include <algorithm>
#include <array>

#include "generator/forms/outline_data.h"
#include "generator/forms/outline_reader.h"
#include "generator/forms/role_names.h"
#include "generator/text/concat.h"
#include "generator/text/fold.h"

namespace kokai::forms {

namespace {

void number_fields(std::vector<Field>& fields, std::uint32_t& serial) {
  for (Field& field : fields) {
    field.serial = ++serial;
    number_fields(field.children, serial);
  }
}

std::array<Form, 3> build() {
  const Choices choices = read_choices(data::k_choices);
  std::array<Form, 3> forms = {read_form(data::k_kiso, "kiso", choices),
                               read_form(data::k_juten, "juten", choices),
                               read_form(data::k_zenkomoku, "zenkomoku", choices)};
  std::uint32_t serial = 0;
  for (Form& form : forms) {
    number_fields(form.cover, serial);
    number_fields(form.parts, serial);
  }
  return forms;
}

/// Position of a label among the form's revisions, or npos. Brackets do not count.
std::size_t revision(const Form& form, std::string_view label) {
  const std::string wanted = fold_label(label);
  if (wanted.empty()) return std::string::npos;
  for (std::size_t i = 0; i < form.labels.size(); ++i) {
    if (fold_label(form.labels[i]) == wanted) return i;
  }
  return std::string::npos;
}

std::string with_step(std::string_view parent, const Field& field, std::string_view repeat) {
  std::string id(parent);
  if (parent.empty()) {
    id = field.step;
    if (field.repeats) id.append(".").append(repeat);
  } else if (field.repeats && field.level == Level::kGroup) {
    id.append(".").append(field.step).append(repeat);
  } else {
    id.append("-").append(field.step);
  }
  return id;
}

void append_options(std::string& out, const Field& field) {
  std::string group;
  for (const Option& option : field.options) {
    out += option.group != group ? " | " + option.group + ": " : " | ";
    group = option.group;
    out += option.label;
    if (option.note) out += " ( )";
    if (option.count) out += " ( )件";
    for (const std::string& variant : option.variants) out += " ~ " + variant;
  }
}

void append_flags(std::string& out, const Field& field) {
  constexpr std::array<std::string_view, 4> kKinds = {"group", "text", "choice", "checks"};
  constexpr std::array<std::string_view, 6> kLevels = {"cover", "part", "section",
                                                       "group", "item", "attachment"};
  out.append("  [").append(kLevels[static_cast<std::size_t>(field.level)]);
  out.append(" ").append(kKinds[static_cast<std::size_t>(field.kind)]);
  if (field.required) out += " required";
  if (field.important) out += " ※";
  if (field.voluntary) out += " 【任意】";
  if (field.agencies_only) out += " 【行政機関等のみ】";
  if (field.repeats) out += " repeats";
  if (field.counted) out += " (n)件";
  if (!field.since.empty()) out += " since " + field.since;
  if (field.role != Role::kNone) out.append(" @").append(name_of(field.role));
  out += "]";
}

void append_outline(std::string& out, std::string_view parent, const Field& field, int depth) {
  const std::string id = with_step(parent, field, "N");
  out.append(static_cast<std::size_t>(depth) * 2, ' ').append(id).append("  ");
  out += field.heading();
  append_flags(out, field);
  append_options(out, field);
  for (const std::string& variant : field.variants) out += " ~ " + variant;
  for (const std::string& opposite : field.opposites) out += " ≠ " + opposite;
  out += '\n';
  for (const Field& child : field.children) append_outline(out, id, child, depth + 1);
}

}  // namespace

std::string Field::heading() const {
  const bool apart =
      !number.empty() && (number.ends_with('.') || number.ends_with(')') || level == Level::kPart);
  return concat({number, apart ? " " : "", label});
}

std::span<const Form> all() {
  static const std::array<Form, 3> forms = build();
  return forms;
}

const Form* find(std::string_view name) {
  for (const Form& form : all()) {
    const std::string_view full = form.name;
    constexpr std::string_view kDocument = "書", kAssessment = "評価書";
    if (name == form.key || name == full || name == form.style ||
        name == full.substr(0, full.size() - kDocument.size()) ||
        name == full.substr(0, full.size() - kAssessment.size())) {
      return &form;
    }
  }
  return nullptr;
}

bool is_known_label(const Form& form, std::string_view label) {
  return revision(form, label) != std::string::npos;
}

bool is_in_revision(const Form& form, const Field& field, std::string_view label) {
  if (field.since.empty()) return true;
  const std::size_t asked = revision(form, label);
  return asked != std::string::npos && asked >= revision(form, field.since + " " + form.style);
}

std::string id_of(std::string_view parent, const Field& field, int repeat) {
  return with_step(parent, field, std::to_string(std::max(repeat, 1)));
}

std::string outline(const Form& form) {
  std::string out = form.style + " " + form.name + " (" + form.key + ")\n";
  for (const std::string& label : form.labels) out += "label " + label + "\n";
  out += "\ncover\n";
  for (const Field& field : form.cover) append_outline(out, "", field, 1);
  out += "\nparts\n";
  for (const Field& field : form.parts) append_outline(out, "", field, 0);
  return out;
}

}  // namespace kokai::forms
