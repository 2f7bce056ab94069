#include "generator/reading/frontmatter.h"

#include <algorithm>

#include "generator/formats/yaml.h"
#include "generator/model/vocabulary.h"
#include "generator/reading/messages.h"
#include "generator/reading/strict_map.h"
#include "generator/text/assessment_number.h"
#include "generator/text/fold.h"

namespace kokai {
namespace {

constexpr std::string_view kKeys[] = {
    "form",     "form_label", "number",   "title",    "authority",       "status",  "published",
    "approved", "ended",      "withheld", "original", "original_sha256", "imported"};

std::string_view without_return(std::string_view line) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  while (line.ends_with(' ') || line.ends_with('\t')) line.remove_suffix(1);
  return line;
}

class Judge {
 public:
  Judge(const DocumentPlace& place, const StrictMap& map, std::uint32_t end_line)
      : place_(place), map_(map), end_line_(end_line) {}

  Frontmatter read() {
    form();
    number();
    front_.title = map_.text("title", "title: 児童手当の支給に関する事務");
    if (front_.title.empty()) map_.missing("title", "title: 評価書名", end_line_);
    front_.authority = map_.text("authority", "authority: みほん市長");
    if (front_.authority.empty()) no_authority_ = true;
    status();
    dates();
    front_.withheld = map_.text("withheld", "withheld: 機器の構成を非公表とした");
    front_.original = map_.text("original", "original: hyokasho.xlsx");
    front_.original_sha256 = map_.text("original_sha256", "original_sha256: …");
    front_.imported = map_.text("imported", "imported: …");
    return std::move(front_);
  }

  bool no_authority() const { return no_authority_; }

 private:
  void form() {
    const std::string name = map_.text("form", "form: 重点項目評価書");
    if (name.empty()) return map_.missing("form", "form: 重点項目評価書", end_line_);
    front_.form = forms::find(name);
    std::vector<std::string_view> names;
    for (const forms::Form& form : forms::all()) names.push_back(form.name);
    if (front_.form == nullptr || front_.form->name != name) {
      const std::string_view nearest =
          front_.form != nullptr ? std::string_view(front_.form->name) : nearest_word(name, names);
      map_.tell(kFormName, "form", {name, nearest.empty() ? "—" : std::string(nearest)}, nearest);
      front_.form = nullptr;
    }
    front_.form_label = map_.text("form_label", "form_label: 平成30年5月 様式3");
    if (front_.form == nullptr || front_.form_label.empty()) return;
    if (forms::is_known_label(*front_.form, front_.form_label)) return;
    std::string known;
    for (const std::string& label : front_.form->labels) {
      if (!known.empty()) known += "、";
      known += label;
    }
    map_.tell(kFormLabel, "form_label", {front_.form_label, known});
  }

  void number() {
    const std::string written = map_.text("number", "number: \"12\"");
    front_.number = place_.folder_number;
    if (written.empty()) return;
    std::string digits = nfkc(written);
    const bool numeric =
        std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!numeric || digits.size() > 9) return map_.tell(kNumberShape, "number", {written});
    digits = std::string(without_leading_zeros(digits));
    const std::string quoted = '"' + digits + '"';
    if (written.front() == '0' && written.size() > 1 && !map_.find("number")->quoted) {
      map_.tell(kOctalNumber, "number", {written, digits}, quoted);
    }
    if (!place_.folder_number.empty() && place_.folder_number != digits) {
      map_.tell(kNumberDiffers, "number", {digits, place_.folder_number},
                '"' + place_.folder_number + '"');
    }
    front_.number = digits;
  }

  void status() {
    const std::string word = map_.text("status", "status: 公表");
    if (word.empty())
      return map_.missing("status", place_.draft ? "status: 素案" : "status: 公表", end_line_);
    const std::optional<AssessmentStatus> status = status_from_word(word);
    if (!status) {
      std::vector<std::string_view> words;
      for (const Word& known : status_words()) words.push_back(known.japanese);
      return map_.tell(kStatusWord, "status", {word}, nearest_word(word, words));
    }
    front_.status = *status;
    const bool unpublished =
        *status == AssessmentStatus::kDraft || *status == AssessmentStatus::kHearing;
    if (unpublished != place_.draft) {
      const std::string name = place_.path.substr(place_.path.rfind('/') + 1);
      map_.tell(kStatusAndFile, "status", {word, name}, place_.draft ? "素案" : "公表");
    }
  }

  void dates() {
    front_.published = map_.date("published");
    front_.approved = map_.date("approved");
    front_.ended = map_.date("ended");
    if (front_.published && place_.date && *front_.published != *place_.date) {
      map_.tell(kDateDiffers, "published", {iso(*front_.published), iso(*place_.date)},
                iso(*place_.date));
    }
    const bool out =
        front_.status == AssessmentStatus::kPublished || front_.status == AssessmentStatus::kEnded;
    if (out && map_.find("published") == nullptr) {
      map_.missing("published", "published: " + (place_.date ? iso(*place_.date) : "2026-04-01"),
                   end_line_);
    }
    if (front_.status == AssessmentStatus::kEnded && map_.find("ended") == nullptr) {
      map_.missing("ended", "ended: 2026-03-31", end_line_);
    }
  }

  const DocumentPlace& place_;
  const StrictMap& map_;
  std::uint32_t end_line_;
  Frontmatter front_;
  bool no_authority_ = false;
};

}  // namespace

std::optional<SplitFile> split_frontmatter(std::string_view bytes, const FileLines& lines,
                                           Findings& findings) {
  const std::size_t start = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  std::size_t at = std::min(bytes.find('\n', start), bytes.size());
  if (without_return(bytes.substr(start, at - start)) != "---") {
    findings.add(kNoFrontmatter, lines.span(1, 1, 0), {}, lines.line(1));
    return std::nullopt;
  }
  const std::size_t yaml_at = std::min(at + 1, bytes.size());
  std::uint32_t number = 1;
  std::uint32_t last_key_line = 1;
  bool in_keys = true;
  while (at < bytes.size()) {
    const std::size_t first = at + 1;
    at = std::min(bytes.find('\n', first), bytes.size());
    ++number;
    const std::string_view line = without_return(bytes.substr(first, at - first));
    if (line == "---" || line == "...") {
      return SplitFile{bytes.substr(yaml_at, first - yaml_at),
                       bytes.substr(std::min(at + 1, bytes.size())), number + 1};
    }
    const std::size_t colon = line.find(':');
    const bool is_key = colon != std::string_view::npos && colon > 0 && line.front() != '#';
    if (in_keys && is_key) last_key_line = number;
    in_keys = in_keys && !line.empty() && !line.starts_with("# ");
  }
  findings.add(kFrontmatterNoEnd, lines.span(last_key_line, 1, 0), {std::to_string(last_key_line)},
               lines.line(last_key_line));
  return std::nullopt;
}

Head read_frontmatter(const DocumentPlace& place, const SplitFile& file, const FileLines& lines,
                      Findings& findings) {
  Findings found;
  const yaml::Value root = yaml::read({lines.path(), file.yaml, 2}, found);
  const StrictMap map(root, "frontmatter", kKeys, lines, found);
  Judge judge(place, map, file.body_line - 1);
  Frontmatter front = judge.read();
  if (judge.no_authority()) {
    found.add(kNoAuthority, lines.span(file.body_line - 1, 1, 0), {},
              lines.line(file.body_line - 1));
  }
  const bool whole = !found.has_errors();
  findings.merge(std::move(found));
  return {std::move(front), whole};
}

}  // namespace kokai
