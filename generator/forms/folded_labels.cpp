#include "generator/forms/folded_labels.h"

#include "generator/text/fold.h"

namespace kokai::forms {

namespace {

FoldedOption fold_option(const Option& option) {
  FoldedOption out;
  out.whole = fold_label(option.label);
  out.base = fold_label(std::string_view(option.label).substr(0, option.label.find("（")));
  for (const std::string& variant : option.variants) out.variants.push_back(fold_label(variant));
  return out;
}

FoldedField fold_field(const Field& field) {
  FoldedField out;
  out.heading = field.heading();
  const HeadingWords parts = split_heading(out.heading);
  out.exact = fold_heading(out.heading);
  out.label = fold_heading(field.label);
  out.repeat_name = fold_label(field.repeat_name);
  out.kind = parts.kind;
  out.number = parts.number;
  for (const std::string& variant : field.variants) out.variants.push_back(fold_heading(variant));
  for (const std::string& opposite : field.opposites) {
    out.opposites.push_back(fold_heading(opposite));
  }
  for (const Option& option : field.options) out.options.push_back(fold_option(option));
  return out;
}

void collect(const std::vector<Field>& fields, std::vector<FoldedField>& out) {
  for (const Field& field : fields) {
    if (out.size() <= field.serial) out.resize(field.serial + 1);
    out[field.serial] = fold_field(field);
    collect(field.children, out);
  }
}

std::vector<FoldedField> fold_all() {
  std::vector<FoldedField> out;
  for (const Form& form : all()) {
    collect(form.cover, out);
    collect(form.parts, out);
  }
  return out;
}

}  // namespace

const FoldedField& folded(const Field& field, FoldedField& scratch) {
  static const std::vector<FoldedField> index = fold_all();
  if (field.serial != 0) return index[field.serial];
  scratch = fold_field(field);
  return scratch;
}

std::string fold_heading(std::string_view heading) {
  constexpr std::string_view kMark = "※", kExcept = "を除く";
  const std::size_t mark = heading.find(kMark);
  if (mark == std::string_view::npos) return fold_label(heading);
  const std::string_view after = heading.substr(mark + kMark.size());
  const bool clause = after.find(kExcept) != std::string_view::npos;
  std::string kept(heading.substr(0, mark));
  if (!clause) kept += after;
  return fold_label(kept);
}

}  // namespace kokai::forms
