#include "generator/model/item_numbers.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "generator/text/ascii.h"
#include "generator/text/utf8.h"

namespace kokai {
namespace {

/// What a form prints for each step of a field's id: the step itself (sections), a circled digit,
/// リスク2, nothing.
enum class Printed : std::uint8_t { kNothing, kStep, kCircled, kRisk };
using Steps = std::vector<Printed>;

Printed printed(const forms::Field& field) {
  if (field.number.empty()) return Printed::kNothing;
  if (field.role == forms::Role::kRisk) {  // 「リスク：」 alone counts nothing
    const bool counted = field.number.find_first_of("123456789") != std::string::npos;
    return counted ? Printed::kRisk : Printed::kNothing;
  }
  std::size_t at = 0;
  const char32_t first = next_code_point(field.number, at);
  return first >= U'①' && first <= U'⑳' ? Printed::kCircled : Printed::kStep;
}

void collect(const std::vector<forms::Field>& fields, const Steps& above,
             std::unordered_map<const forms::Field*, Steps>& into) {
  for (const forms::Field& field : fields) {
    Steps steps = above;
    // A group that repeats hangs on its section's step ("2.3", "5.p1") and adds no step of its own.
    if (!(field.repeats && field.level == forms::Level::kGroup)) steps.push_back(printed(field));
    collect(field.children, steps, into);
    into.emplace(&field, std::move(steps));
  }
}

const std::unordered_map<const forms::Field*, Steps>& all_steps() {
  static const auto all = [] {
    std::unordered_map<const forms::Field*, Steps> made;
    for (const forms::Form& form : forms::all()) collect(form.parts, {}, made);
    return made;
  }();
  return all;
}

/// "3" -> ③; above twenty there are no circled digits that fonts have.
void append_circled(std::string& out, std::string_view digits) {
  unsigned number = 0;
  for (const char c : digits) {
    if (!ascii::is_digit(c)) break;
    number = number * 10 + static_cast<unsigned>(c - '0');
  }
  if (number >= 1 && number <= 20) {
    append_utf8(out, U'①' + number - 1);
  } else {
    out += digits;
  }
}

/// "4.3" stays; "5.p2" becomes "5.提供先2".
void append_section(std::string& out, std::string_view step) {
  const std::size_t dot = step.find('.');
  if (dot == std::string_view::npos || dot + 1 >= step.size() || ascii::is_digit(step[dot + 1])) {
    out += step;
    return;
  }
  out += step.substr(0, dot + 1);
  out += step[dot + 1] == 'p' ? "提供先" : "移転先";
  out += step.substr(dot + 2);
}

void append_part(std::string& out, std::string_view step, bool many_files) {
  for (const char c : step) {
    if (c == '.' && !many_files) return;
    out += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  }
}

/// "(別添3)" of 変更箇所 and of the form's attachments without its brackets; 別紙 counts by its id.
std::string attachment_number(const forms::Field& field, std::string_view id) {
  const std::string_view word = id.substr(0, 7);
  const std::string_view count = id.substr(std::min<std::size_t>(7, id.size()));
  if (word == "besshi-") return "別紙" + std::string(count.substr(0, count.find('-')));
  if (word == "betten-") return "別添" + std::string(count.substr(0, count.find('-')));
  std::string_view number = field.number;
  if (number.size() < 2 || number.front() != '(') return {};
  return std::string(number.substr(1, number.size() - 2));
}

std::string number_of(const forms::Field& field, std::string_view id, bool many_files) {
  const char first = id[0];
  if (first != 'i' && first != 'v')
    return id.find("-x") == id.npos ? attachment_number(field, id) : std::string();
  const auto found = all_steps().find(&field);
  std::string out;
  std::size_t index = 0;
  for (std::size_t from = 0; from < id.size(); ++index) {
    const std::size_t end = std::min(id.find('-', from), id.size());
    const std::string_view step = id.substr(from, end - from);
    from = end + 1;
    if (index == 0) {
      append_part(out, step, many_files);
    } else if (index == 1) {
      out += '-';
      append_section(out, step);
    } else if (found != all_steps().end() && index < found->second.size()) {
      const Printed kind = found->second[index];
      if (kind == Printed::kRisk) out.append(" リスク").append(step.substr(1));
      if (kind != Printed::kCircled) continue;
      out += out.find("リスク") != out.npos ? ' ' : '-';
      append_circled(out, step);
    }
  }
  return out;
}

/// The id with every repeat as the first: "ii.1-5.p1-2" of "ii.3-5.p12-2".
std::string first_of_kind(std::string_view id) {
  std::string out;
  for (std::size_t at = 0; at < id.size();) {
    out += id[at];
    if (id[at++] != '.') continue;
    if (at < id.size() && !ascii::is_digit(id[at])) out += id[at++];
    while (at < id.size() && ascii::is_digit(id[at])) ++at;
    out += '1';
  }
  return out;
}

using FieldsById = std::unordered_map<std::string, const forms::Field*>;

void collect_ids(const std::vector<forms::Field>& fields, const std::string& above,
                 FieldsById& into) {
  for (const forms::Field& field : fields) {
    const std::string id = id_of(above, field, 1);
    collect_ids(field.children, id, into);
    into.emplace(id, &field);
  }
}

const FieldsById& fields_of(const forms::Form& form) {
  static const std::vector<FieldsById> all = [] {
    std::vector<FieldsById> made;
    for (const forms::Form& one : forms::all()) collect_ids(one.parts, "", made.emplace_back());
    return made;
  }();
  return all.at(static_cast<std::size_t>(&form - forms::all().data()));
}

}  // namespace

std::string item_number(const Item& item, bool many_files) {
  std::string_view id = item.id;
  id = id.substr(0, id.find('_'));
  if (item.field == nullptr || id.empty()) return {};
  return number_of(*item.field, id, many_files);
}

std::string item_number(const forms::Form& form, std::string_view id, bool many_files) {
  const FieldsById& fields = fields_of(form);
  std::string number;
  for (id = id.substr(0, id.find('_')); number.empty() && !id.empty();) {
    const auto found = fields.find(first_of_kind(id));
    if (found != fields.end()) number = number_of(*found->second, id, many_files);
    id = id.substr(0, id.find('-') == id.npos ? 0 : id.rfind('-'));
  }
  return number;
}

std::vector<std::string> item_numbers(const Assessment& assessment) {
  const bool many_files = has_many_files(assessment);
  std::vector<std::string> numbers;
  numbers.reserve(assessment.items.size());
  for (const Item& item : assessment.items) {
    std::string number = item_number(item, many_files);
    if (number.empty() && item.parent < numbers.size()) number = numbers[item.parent];
    numbers.push_back(std::move(number));
  }
  return numbers;
}

bool has_many_files(const Assessment& assessment) {
  for (const Item& item : assessment.items) {
    if (item.id == "ii.2" || item.id == "iii.2") return true;
  }
  return false;
}

}  // namespace kokai
