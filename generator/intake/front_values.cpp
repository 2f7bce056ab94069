#include "generator/intake/front_values.h"

#include <algorithm>

#include "generator/intake/messages.h"
#include "generator/text/assessment_number.h"
#include "generator/text/date.h"
#include "generator/text/fold.h"
#include "generator/text/slug.h"
#include "generator/text/utf8.h"

namespace kokai::intake {

namespace {

/// "０４８" -> "48". Empty when it is no number.
std::string plain_number(std::string_view text) {
  const std::string number = nfkc(text);
  const bool digits = !number.empty() && std::all_of(number.begin(), number.end(),
                                                     [](char c) { return c >= '0' && c <= '9'; });
  if (!digits) return {};
  return std::string(without_leading_zeros(number));
}

void refuse(Findings& findings, const ImportOptions& options, std::string_view name,
            const std::string& value, std::string_view wanted) {
  findings.add(kImportBadOption, {options.file_name, 0, 0, 0},
               {std::string(name), value, std::string(wanted)});
}

class FrontFiller {
 public:
  FrontFiller(Original& original, const ImportOptions& options, ImportedDocument& document)
      : original_(original), options_(options), document_(document), front_(document.draft.front) {}

  void fill(const Cover& cover, const TextOutline& outline) {
    front_.title = choose("title", cover.title, options_.title);
    take_number(cover);
    front_.authority = original_.words(cover.authority);
    original_.claim(cover.authority, Fate::kWritten);
    take_label(cover.form_label);
    take_dates(cover);
    take_status(cover);
    if (!options_.form.empty() && outline.form != nullptr && outline.form != front_.form) {
      override("form", outline.form->name, front_.form->name);
    }
  }

 private:
  void override(std::string key, std::string_view read, std::string_view given) {
    document_.report.overridden.emplace_back(
        std::move(key), "read " + std::string(read) + ", given " + std::string(given));
  }

  std::string choose(std::string key, Range read, const std::string& given) {
    const std::string words = original_.words(read);
    if (given.empty() || given == words) {
      original_.claim(read, Fate::kWritten);
      return words;
    }
    if (!words.empty()) override(std::move(key), words, given);
    original_.claim(read, Fate::kOverridden);
    return given;
  }

  void take_number(const Cover& cover) {
    const std::string words = original_.words(cover.number);
    const std::string read = plain_number(words);
    const std::string given = plain_number(options_.number);
    front_.number = given.empty() ? read : given;
    const bool other = !given.empty() && !read.empty() && given != read;
    if (other) override("number", words, given);
    original_.claim(cover.number, other                    ? Fate::kOverridden
                                  : words == front_.number ? Fate::kWritten
                                                           : Fate::kFrontmatter);
    if (front_.number.empty() && !words.empty()) front_.number.clear();
  }

  void take_label(Range range) {
    const std::string words = original_.words(range);
    if (words.empty()) return;
    std::string label = nfkc(words);
    for (const std::string& known : front_.form->labels) {
      if (fold_label(known) == fold_label(words)) label = known;
    }
    front_.form_label = label;
  }

  void take_dates(const Cover& cover) {
    const ParsedDate read = parse_date(original_.words(cover.published));
    front_.published = read.date;
    original_.claim(cover.published, read.date ? Fate::kDate : Fate::kFrontmatter);
    if (!options_.published.empty()) {
      const std::optional<Date> given = parse_date(options_.published).date;
      if (!cover.published.empty() && given != read.date) {
        override("published", original_.words(cover.published), iso(*given));
        original_.claim(cover.published, Fate::kOverridden);
      }
      front_.published = given;
    }
    const ParsedDate approved = parse_date(original_.words(cover.approved));
    front_.approved = approved.date;
    original_.claim(cover.approved, approved.date ? Fate::kDate : Fate::kFrontmatter);
  }

  /// 素案 when the cover says so or has no date; 終了 when the title says 【令和6年3月31日 終了】.
  void take_status(const Cover& cover) {
    AssessmentStatus read = AssessmentStatus::kDraft;
    if (front_.published && !cover.draft_word) read = AssessmentStatus::kPublished;
    const std::size_t open = front_.title.find("【"), end = front_.title.find("終了】");
    if (open != std::string::npos && end != std::string::npos && open < end) {
      const std::size_t from = open + std::string_view("【").size();
      const ParsedDate ended =
          parse_date(trim(std::string_view(front_.title).substr(from, end - from)));
      if (ended.date) front_.ended = ended.date;
      if (front_.published) read = AssessmentStatus::kEnded;
    }
    front_.status = read;
    if (options_.status.empty()) return;
    front_.status = *status_from_word(options_.status);
    if (front_.status != read && (cover.draft_word || front_.published)) {
      override("status", status_word(read), options_.status);
    }
  }

  Original& original_;
  const ImportOptions& options_;
  ImportedDocument& document_;
  Frontmatter& front_;
};

}  // namespace

bool check_options(const ImportOptions& options, Findings& findings) {
  const std::size_t before = findings.count(Severity::kError);
  if (!options.form.empty() && forms::find(options.form) == nullptr) {
    refuse(findings, options, "--form", options.form,
           "kiso, juten, zenkomoku (基礎項目評価書, 重点項目評価書, 全項目評価書)");
  }
  if (!options.number.empty() && plain_number(options.number).empty()) {
    refuse(findings, options, "--number", options.number, "48");
  }
  if (!options.slug.empty() && !is_slug(options.slug)) {
    refuse(findings, options, "--slug", options.slug, "a-z 0-9 - (jido-teate)");
  }
  if (!options.status.empty() && !status_from_word(options.status)) {
    refuse(findings, options, "--status", options.status, "素案, 意見聴取中, 公表, 終了");
  }
  if (!options.published.empty() && !parse_date(options.published).date) {
    refuse(findings, options, "--published", options.published, "2026-04-01");
  }
  return findings.count(Severity::kError) == before;
}

bool fill_front(Original& original, const Cover& cover, const TextOutline& outline,
                const ImportOptions& options, ImportedDocument& document, Findings& findings) {
  FrontFiller(original, options, document).fill(cover, outline);
  const Frontmatter& front = document.draft.front;
  if (front.title.empty()) {
    findings.add(kImportTitleMissing, {options.file_name, outline.first_line, 0, 0});
    return false;
  }
  const bool needs_date =
      front.status == AssessmentStatus::kPublished || front.status == AssessmentStatus::kEnded;
  if (needs_date && !front.published) {
    refuse(findings, options, "--status", options.status, "--published 2026-04-01");
    return false;
  }
  if (front.number.empty())
    findings.add(kImportNumberMissing, {options.file_name, cover.number_line, 0, 0});
  return true;
}

}  // namespace kokai::intake
