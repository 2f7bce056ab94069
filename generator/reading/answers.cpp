#include "generator/reading/answers.h"

#include <algorithm>

#include "generator/formats/yaml.h"
#include "generator/reading/document_findings.h"
#include "generator/reading/frontmatter.h"
#include "generator/reading/messages.h"
#include "generator/reading/settings.h"
#include "generator/reading/strict_map.h"
#include "generator/text/slug.h"
#include "generator/text/utf8.h"
#include "generator/text/whole_number.h"

namespace kokai {
namespace {

constexpr std::string_view kKeys[] = {"title", "opinions", "items", "effect"};
constexpr std::string_view kSummary = "意見の概要";
constexpr std::string_view kView = "市の考え方";
constexpr std::string_view kHeading = "## ";
constexpr std::string_view kFence = "```";

std::string_view stem_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  if (slash != std::string_view::npos) path.remove_prefix(slash + 1);
  return path.substr(0, path.size() - std::string_view(".md").size());
}

/// Cuts the body at its two headings.
class PartCutter {
 public:
  PartCutter(Answer& answer, DocumentFindings& findings) : answer_(answer), findings_(findings) {}

  void cut(std::string_view body, std::uint32_t line) {
    bool fenced = false;
    for (; !body.empty(); ++line) {
      const std::size_t end = std::min(body.find('\n'), body.size() - 1) + 1;
      const std::string_view row = body.substr(0, end);
      body.remove_prefix(end);
      if (row.starts_with(kFence)) fenced = !fenced;
      if (!fenced && row.starts_with(kHeading)) {
        open(trim(row.substr(kHeading.size())), line);
      } else if (part_ != nullptr) {
        part_->append(row);
      } else if (!trim(row).empty()) {
        findings_.add(kAnswerHeading, line, {}, {"―"});
      }
    }
    close(answer_.summary, kSummary);
    close(answer_.view, kView);
  }

 private:
  void open(std::string_view name, std::uint32_t line) {
    const bool summary = name == kSummary;
    std::uint32_t& place = summary ? answer_.summary_line : answer_.view_line;
    if ((!summary && name != kView) || place != 0) {
      findings_.add(kAnswerHeading, line, name, {std::string(name)});
      return;
    }
    place = line + 1;
    part_ = summary ? &answer_.summary : &answer_.view;
  }

  void close(std::string& part, std::string_view name) {
    part = trim(part);
    if (part.empty()) findings_.add(kAnswerPartMissing, 1, {}, {std::string(name)});
  }

  Answer& answer_;
  DocumentFindings& findings_;
  std::string* part_ = nullptr;
};

void read_head(const StrictMap& map, Answer& answer) {
  answer.title = map.text("title", "title: 委託先の見守り方");
  answer.items = map.texts("items", "items: [i-5, ii.1-4.1-3]");
  for (const std::string& written : map.texts("opinions", "opinions: [1, 4, 7]")) {
    const std::uint32_t number = whole_number(written).value_or(0);
    if (number != 0) {
      answer.opinions.push_back(number);
    } else {
      map.tell(kAnswerNumber, "opinions", {written});
    }
  }
  std::sort(answer.opinions.begin(), answer.opinions.end());
  answer.opinions.erase(std::unique(answer.opinions.begin(), answer.opinions.end()),
                        answer.opinions.end());
  const std::string effect = map.text("effect", "effect: 反映");
  const std::optional<Effect> known = effect_from_word(effect);
  if (known) {
    answer.effect = *known;
  } else if (effect.empty()) {
    map.missing("effect", "effect: 今後の参考", 2);
  } else {
    map.tell(kAnswerEffect, "effect", {effect, joined(effect_words())},
             nearest_word(effect, effect_words()));
  }
  const auto line = [&](std::string_view key) {
    const yaml::Value* const value = map.find(key);
    return value == nullptr ? 1U : value->line;
  };
  answer.opinions_line = line("opinions");
  answer.items_line = line("items");
  answer.effect_line = line("effect");
}

void append_list(std::string& out, std::string_view key, const std::vector<std::string>& words) {
  out.append(key) += ": [";
  for (const std::string& word : words) {
    if (&word != &words.front()) out += ", ";
    out += word;
  }
  out += "]\n";
}

}  // namespace

std::optional<Answer> read_answer(const std::string& path, std::string_view bytes,
                                  Findings& findings) {
  const std::string_view name = stem_of(path);
  if (!is_slug(name)) {
    findings.add(kAnswerName, {path, 0, 0, 0}, {std::string(name)});
    return std::nullopt;
  }
  if (!is_text(path, bytes, findings)) return std::nullopt;
  const FileLines lines(path, bytes);
  const std::optional<SplitFile> file = split_frontmatter(bytes, lines, findings);
  if (!file) return std::nullopt;
  Findings found;
  const yaml::Value root = yaml::read({path, file->yaml, 2}, found);
  const StrictMap map(root, "frontmatter", kKeys, lines, found);
  Answer answer;
  answer.id = name;
  answer.path = path;
  read_head(map, answer);
  DocumentFindings told(lines, found);
  PartCutter(answer, told).cut(file->body, file->body_line);
  tell_characters(bytes, told);
  tell_markdown(markdown::parse(file->body, file->body_line), told);
  const bool whole = !found.has_errors();
  findings.merge(std::move(found));
  return whole ? std::optional(std::move(answer)) : std::nullopt;
}

std::string write_answer(const Answer& answer) {
  std::string out = "---\n";
  if (!answer.title.empty()) out += "title: " + yaml::scalar(answer.title) + "\n";
  std::vector<std::string> numbers;
  for (const std::uint32_t number : answer.opinions) numbers.push_back(std::to_string(number));
  append_list(out, "opinions", numbers);
  append_list(out, "items", answer.items);
  out.append("effect: ").append(effect_word(answer.effect)) += "\n---\n\n";
  out.append(kHeading).append(kSummary).append("\n\n").append(answer.summary).append("\n\n");
  out.append(kHeading).append(kView).append("\n\n").append(answer.view) += '\n';
  return out;
}

}  // namespace kokai
