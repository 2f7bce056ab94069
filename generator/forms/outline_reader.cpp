#include "generator/forms/outline_reader.h"

#include <array>
#include <utility>

#include "generator/forms/outline_lines.h"
#include "generator/forms/role_names.h"
#include "generator/text/ascii.h"

namespace kokai::forms {

namespace {

constexpr std::array<std::string_view, 10> kCircled = {"①", "②", "③", "④", "⑤",
                                                       "⑥", "⑦", "⑧", "⑨", "⑩"};

bool take_prefix(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

/// Cuts the printed number off `words` and says which step of the id it stands for ("" = none).
std::string take_number(std::string_view& words, std::string& number, Level& level) {
  const std::string_view whole = words;
  const auto printed = [&] { return std::string(whole.substr(0, whole.size() - words.size())); };
  for (std::size_t i = 0; i < kCircled.size(); ++i) {
    if (!take_prefix(words, kCircled[i])) continue;
    number = printed();
    return std::to_string(i + 1);
  }
  if (take_prefix(words, "リスク")) {
    const std::size_t digits = std::min(words.find_first_not_of("0123456789"), words.size());
    const std::string value(words.substr(0, digits));
    words.remove_prefix(digits);
    if (take_prefix(words, "：")) {
      number = printed();
      return "r" + (value.empty() ? "1" : value);
    }
    words = whole;
  }
  const std::size_t blank = whole.find(' ');
  if (blank == std::string_view::npos) return {};
  const std::string_view head = whole.substr(0, blank);
  if (head.find_first_not_of("IVX") == std::string_view::npos) {
    level = Level::kPart;
    number = head;
    words.remove_prefix(blank + 1);
    return ascii::lower(head);
  }
  if (head.ends_with('.') && head.find_first_not_of("0123456789.") == std::string_view::npos) {
    level = Level::kSection;
    number = head;
    words.remove_prefix(blank + 1);
    return std::string(head.substr(0, head.size() - 1));
  }
  if (head.starts_with('(')) {
    number = head;
    words.remove_prefix(blank + 1);
  }
  return {};
}

class FormReader {
 public:
  FormReader(std::string_view name, std::vector<OutlineLine> lines, const Choices& choices)
      : name_(name), lines_(std::move(lines)), choices_(choices) {}

  Form read() {
    Form form;
    read_head(form);
    if (done() || lines_[at_].words != "cover") fail("expected: cover");
    ++at_;
    form.cover = read_fields(1, nullptr);
    for (Field& field : form.cover) field.level = Level::kCover;
    if (done() || lines_[at_].words != "parts") fail("expected: parts");
    ++at_;
    form.parts = read_fields(0, nullptr);
    if (!done()) fail("deeper than the line above allows");
    return form;
  }

 private:
  bool done() const { return at_ == lines_.size(); }
  [[noreturn]] void fail(std::string_view what) const {
    outline_error(name_, done() ? 0 : lines_[at_].number, what);
  }

  void read_head(Form& form) {
    std::string_view first = done() ? std::string_view() : lines_[at_].words;
    if (!take_prefix(first, "form ")) fail("expected: form KEY");
    form.key = first;
    for (++at_; !done() && lines_[at_].depth == 1; ++at_) {
      std::string_view words = lines_[at_].words;
      if (take_prefix(words, "name ")) {
        form.name = words;
      } else if (take_prefix(words, "style ")) {
        form.style = words;
      } else if (take_prefix(words, "label ")) {
        form.labels.emplace_back(words);
      } else {
        fail("expected: name, style or label");
      }
    }
  }

  std::vector<Field> read_fields(std::size_t depth, const Field* parent) {
    std::vector<Field> fields;
    int ordinal = 0;
    char letter = 'a';
    while (!done() && lines_[at_].depth == depth) {
      fields.push_back(read_field(depth));
      Field& field = fields.back();
      if (field.repeats && field.level == Level::kGroup) continue;
      if (!field.step.empty()) {
        const bool digits = field.step.find_first_not_of("0123456789") == std::string::npos;
        if (digits) ordinal = std::stoi(field.step);
      } else if (parent == nullptr) {
        fail("a line at the margin needs a number or =step");
      } else if (parent->level == Level::kItem) {
        field.step = std::string(1, letter++);
      } else {
        field.step = std::to_string(++ordinal);
      }
    }
    return fields;
  }

  Field read_field(std::size_t depth) {
    const OutlineLine line = lines_[at_++];
    Field field;
    std::string_view words = line.words;
    field.step = take_number(words, field.number, field.level);
    field.label = words;
    if (field.label.empty()) outline_error(name_, line.number, "a line needs words");
    bool heading_only = false;
    for (const std::string_view mark : line.marks) {
      if (mark == "見出し") {
        heading_only = true;
      } else {
        read_mark(field, mark, line.number);
      }
    }
    read_wordings(field, depth + 1);
    field.children = read_fields(depth + 1, &field);
    const bool holds = field.level == Level::kPart || field.role == Role::kRisk ||
                       (field.level == Level::kSection && !field.children.empty());
    if (field.kind == Kind::kText && (heading_only || holds)) field.kind = Kind::kGroup;
    return field;
  }

  void read_wordings(Field& field, std::size_t depth) {
    for (; !done() && lines_[at_].depth == depth; ++at_) {
      std::string_view words = lines_[at_].words;
      if (take_prefix(words, "~ ")) {
        field.variants.emplace_back(words);
      } else if (take_prefix(words, "≠ ")) {
        field.opposites.emplace_back(words);
      } else {
        return;
      }
    }
  }

  void read_mark(Field& field, std::string_view mark, std::size_t line) {
    if (mark == "※") {
      field.important = true;
    } else if (mark == "必須") {
      field.required = true;
    } else if (mark == "【任意】") {
      field.voluntary = true;
    } else if (mark == "【行政機関等のみ】") {
      field.agencies_only = true;
    } else if (mark == "(n)件") {
      field.counted = true;
    } else if (mark == "くりかえし") {
      field.repeats = true;
    } else if (take_prefix(mark, "くりかえし:")) {
      field.repeats = true;
      field.repeat_name = mark;
      field.level = Level::kGroup;
    } else if (take_prefix(mark, "から:")) {
      field.since = mark;
    } else if (take_prefix(mark, "=")) {
      field.step = mark;
    } else if (take_prefix(mark, "@")) {
      read_role(field, mark, line);
    } else {
      read_choice(field, mark, line);
    }
  }

  void read_role(Field& field, std::string_view word, std::size_t line) {
    field.role = role_from_name(word);
    if (field.role == Role::kNone) outline_error(name_, line, "no such role: " + std::string(word));
    if (field.role == Role::kRisk) field.level = Level::kGroup;
    if (field.role == Role::kAttachment || field.role == Role::kChanges) {
      field.level = Level::kAttachment;
    }
    if (field.role == Role::kDeclaration || field.role == Role::kSpecialNotes) {
      field.level = Level::kCover;
    }
  }

  void read_choice(Field& field, std::string_view mark, std::size_t line) {
    const bool one = mark.starts_with('<') && mark.ends_with('>');
    const bool any = mark.starts_with('[') && mark.ends_with(']');
    if (!one && !any) outline_error(name_, line, "no such mark: " + std::string(mark));
    const auto found = choices_.find(mark.substr(1, mark.size() - 2));
    if (found == choices_.end()) {
      outline_error(name_, line, "no such table of options: " + std::string(mark));
    }
    field.kind = one ? Kind::kChoice : Kind::kChecks;
    field.options = found->second;
  }

  std::string_view name_;
  std::vector<OutlineLine> lines_;
  const Choices& choices_;
  std::size_t at_ = 0;
};

Option read_option(std::string_view words, std::string_view group) {
  Option option;
  option.group = group;
  if (words.ends_with(" （ ）件")) {
    option.count = true;
    words.remove_suffix(std::string_view(" （ ）件").size());
  } else if (words.ends_with(" （ ）")) {
    option.note = true;
    words.remove_suffix(std::string_view(" （ ）").size());
  }
  option.label = words;
  return option;
}

}  // namespace

Choices read_choices(std::string_view text) {
  constexpr std::string_view kName = "choices";
  Choices choices;
  std::vector<Option>* table = nullptr;
  std::string_view group;
  for (const OutlineLine& line : outline_lines(text, kName)) {
    std::string_view words = line.words;
    if (line.depth == 0) {
      if (!take_prefix(words, "choices "))
        outline_error(kName, line.number, "expected: choices NAME");
      const auto [place, fresh] = choices.try_emplace(std::string(words));
      if (!fresh) outline_error(kName, line.number, "this name is taken");
      table = &place->second;
      group = {};
    } else if (table == nullptr) {
      outline_error(kName, line.number, "expected: choices NAME");
    } else if (take_prefix(words, "= ")) {
      group = words;
    } else if (take_prefix(words, "~ ")) {
      if (table->empty()) outline_error(kName, line.number, "another wording of what?");
      table->back().variants.emplace_back(words);
    } else {
      table->push_back(read_option(words, group));
    }
  }
  return choices;
}

Form read_form(std::string_view text, std::string_view name, const Choices& choices) {
  return FormReader(name, outline_lines(text, name), choices).read();
}

}  // namespace kokai::forms
