#include <algorithm>
#include <map>

#include "generator/reading/allow_list.h"
#include "generator/reading/answers.h"
#include "generator/reading/comparisons.h"
#include "generator/reading/glossary.h"
#include "generator/reading/guide.h"
#include "generator/reading/known_names.h"
#include "generator/reading/ledger.h"
#include "generator/reading/messages.h"
#include "generator/reading/opinions.h"
#include "generator/reading/reading.h"
#include "generator/reading/redirects.h"
#include "generator/reading/rounds.h"
#include "generator/reading/settings.h"
#include "generator/text/assessment_number.h"
#include "generator/text/fold.h"
#include "generator/text/municipality_code.h"
#include "generator/text/slug.h"
#include "generator/text/utf8.h"

namespace kokai {
namespace {

constexpr std::uint64_t kMaxSettingsBytes = 1u << 20;

Span whole_file(const std::string& path) { return {path, 0, 0, 0}; }

std::vector<std::string_view> names_of(std::string_view path) {
  std::vector<std::string_view> names;
  while (true) {
    const std::size_t slash = path.find('/');
    names.push_back(path.substr(0, slash));
    if (slash == std::string_view::npos) return names;
    path.remove_prefix(slash + 1);
  }
}

/// A name that can be printed: what is no text becomes \xHH.
std::string visible(std::string_view name) {
  static constexpr char kHex[] = "0123456789ABCDEF";
  std::string out;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x20 && byte < 0x7F) {
      out += c;
    } else {
      out.append("\\x") += kHex[byte >> 4];
      out += kHex[byte & 15];
    }
  }
  return out;
}

bool has_control(std::string_view name) {
  for (std::size_t at = 0; at < name.size();) {
    const char32_t c = next_code_point(name, at);
    const bool direction = (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
                           (c >= 0x2066 && c <= 0x2069);
    if (c < 0x20 || (c >= 0x7F && c < 0xA0) || direction || c == 0xFEFF) return true;
  }
  return false;
}

/// "012-jido-teate" as number and slug; number empty for "draft-…".
struct FolderName {
  std::string number;
  std::string slug;
};

std::optional<FolderName> parse_assessment_folder(std::string_view name) {
  const std::size_t dash = name.find('-');
  if (dash == std::string_view::npos || !is_slug(name.substr(dash + 1))) return std::nullopt;
  FolderName parsed{"", std::string(name.substr(dash + 1))};
  const std::string_view front = name.substr(0, dash);
  if (front == "draft") return parsed;
  const bool digits =
      !front.empty() && front.size() <= 9 &&
      std::all_of(front.begin(), front.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!digits) return std::nullopt;
  parsed.number = without_leading_zeros(front);
  return parsed;
}

bool is_municipality_folder(std::string_view name) {
  return name.size() > 7 && looks_like_municipality_code(name.substr(0, 6)) && name[6] == '-' &&
         is_slug(name.substr(7));
}

class Taker {
 public:
  Taker(const SourceTree& tree, Findings& findings) : tree_(tree), findings_(findings) {}

  Result<Inventory> run() {
    Result<std::vector<SourceEntry>> listed = tree_.list();
    if (!listed.ok()) return listed.failure();
    for (const SourceEntry& entry : listed.value()) {
      if (is_well_named(entry) && is_readable(entry)) place(entry);
    }
    if (!saw_site_) findings_.add(kNoSiteFile, whole_file("site.yaml"));
    if (failure_) return *failure_;
    finish_municipalities();
    finish_rounds();
    judge_guide(inventory_.guide, inventory_.guide_pictures, findings_);
    inventory_.glossary = read_glossary(glossary_files_, findings_);
    return std::move(inventory_);
  }

 private:
  bool is_well_named(const SourceEntry& entry) {
    const std::string& path = entry.path;
    if (find_invalid_utf8(path) != std::string_view::npos || has_control(path)) {
      findings_.add(kControlInName, whole_file(visible(path)), {visible(path)});
      return false;
    }
    const std::string composed = nfc(path);
    if (composed != path) {
      findings_.add(kNameNotNfc, whole_file(path), {path, composed});
      return false;
    }
    if (path.find("..") != std::string::npos || path.find('\\') != std::string::npos) {
      findings_.add(kDotsInName, whole_file(path), {path});
      return false;
    }
    return true;
  }

  bool is_readable(const SourceEntry& entry) {
    if (entry.leads_out) {
      findings_.add(kLinkOut, whole_file(entry.path), {entry.path});
      return false;
    }
    if (!entry.regular) {
      findings_.add(kNotRegular, whole_file(entry.path), {entry.path});
      return false;
    }
    return true;
  }

  void place(const SourceEntry& entry) {
    const std::vector<std::string_view> names = names_of(entry.path);
    if (names.size() == 1) return root_file(entry);
    if (names.front() == "glossary") return glossary_file(entry, names);
    if (names.front() == "guide") return guide_file(entry, names);
    if (!is_municipality_folder(names.front())) return foreign_folder(names.front(), entry);
    const std::uint32_t municipality = municipality_of(names.front());
    if (names.size() == 2) return municipality_file(entry, names.back(), municipality);
    if (names[1] == "rounds") return round_file(entry, names, municipality);
    if (names.size() > 3 && names[2] == "files") return;
    if (names.size() == 3) return document(entry, names, municipality);
    unknown(entry);
  }

  void unknown(const SourceEntry& entry) {
    findings_.add(kUnknownFile, whole_file(entry.path), {entry.path});
  }

  void root_file(const SourceEntry& entry) {
    if (entry.path == "README.md") return;
    if (entry.path == "redirects.yaml") return redirects_file(entry);
    if (entry.path == "ledger.csv") return ledger_file(entry);
    if (entry.path == "names.yaml") return names_file(entry);
    if (entry.path == "comparisons.yaml") return comparisons_file(entry);
    if (entry.path != "site.yaml") return unknown(entry);
    saw_site_ = true;
    if (const std::optional<std::string> bytes = read(entry, kMaxSettingsBytes)) {
      inventory_.settings = read_site(entry.path, *bytes, findings_);
    }
  }

  void redirects_file(const SourceEntry& entry) {
    if (const std::optional<std::string> bytes = read(entry, kMaxSettingsBytes)) {
      inventory_.redirects = read_redirects(entry.path, *bytes, findings_);
    }
  }

  void ledger_file(const SourceEntry& entry) {
    if (const std::optional<std::string> bytes = read(entry, kMaxLedgerBytes)) {
      inventory_.ledger =
          std::make_shared<const SiteLedger>(read_site_ledger(entry.path, *bytes, findings_));
    }
  }

  void comparisons_file(const SourceEntry& entry) {
    if (const std::optional<std::string> bytes = read(entry, kMaxSettingsBytes)) {
      inventory_.comparisons = read_comparisons(entry.path, *bytes, findings_);
    }
  }

  void names_file(const SourceEntry& entry) {
    if (const std::optional<std::string> bytes = read(entry, kMaxSettingsBytes)) {
      inventory_.names = read_known_names(entry.path, *bytes, findings_);
    }
  }

  void glossary_file(const SourceEntry& entry, const std::vector<std::string_view>& names) {
    if (names.size() != 2 || !names[1].ends_with(".yaml")) return unknown(entry);
    if (std::optional<std::string> bytes = read(entry, kMaxSettingsBytes)) {
      glossary_files_.push_back({entry.path, std::move(*bytes)});
    }
  }

  void guide_file(const SourceEntry& entry, const std::vector<std::string_view>& names) {
    if (names.size() == 3 && names[1] == "pictures" && is_guide_picture(names[2])) {
      inventory_.guide_pictures.push_back(entry.path);
      return;
    }
    if (names.size() != 2 || !guide_slug(names[1])) return unknown(entry);
    const std::optional<std::string> bytes = read(entry, kMaxSettingsBytes);
    if (!bytes) return;
    if (std::optional<GuidePage> page = read_guide_page(entry.path, *bytes, findings_)) {
      inventory_.guide.push_back(std::move(*page));
    }
  }

  void foreign_folder(std::string_view name, const SourceEntry& entry) {
    const bool known = !told_folders_.emplace(std::string(name), 0).second;
    if (known) return;
    const bool meant = !name.empty() && name.front() >= '0' && name.front() <= '9';
    if (meant) {
      findings_.add(kFolderName, whole_file(std::string(name)), {std::string(name)});
    } else {
      unknown(entry);
    }
  }

  /// The municipality of a folder; made, and its code judged, when the folder is first met.
  std::uint32_t municipality_of(std::string_view folder) {
    const auto [found, is_new] = folders_.emplace(
        std::string(folder), static_cast<std::uint32_t>(inventory_.municipalities.size()));
    if (!is_new) return found->second;
    Municipality fresh;
    fresh.code = folder.substr(0, 6);
    fresh.slug = folder.substr(7);
    fresh.folder = folder;
    if (!is_municipality_code(fresh.code)) {
      const std::string_view five = folder.substr(0, 5);
      findings_.add(kCheckDigit, whole_file(fresh.folder),
                    {fresh.code, std::string(five) + municipality_check_digit(five)});
    }
    inventory_.municipalities.push_back(std::move(fresh));
    has_file_.push_back(false);
    return found->second;
  }

  void municipality_file(const SourceEntry& entry, std::string_view name,
                         std::uint32_t municipality) {
    if (name == "allow.yaml") return allow_file(entry, municipality);
    if (name != "municipality.yaml") return unknown(entry);
    has_file_[municipality] = true;
    inventory_.words.push_back({entry.path, municipality, false});
    if (const std::optional<std::string> bytes = read(entry, kMaxSettingsBytes)) {
      read_municipality(entry.path, *bytes, inventory_.municipalities[municipality], findings_);
    }
  }

  void allow_file(const SourceEntry& entry, std::uint32_t municipality) {
    if (const std::optional<std::string> bytes = read(entry, kMaxSettingsBytes)) {
      inventory_.municipalities[municipality].reviewed =
          read_allow_list(entry.path, *bytes, findings_);
    }
  }

  /// What residents sent and what the city answers stands beside round.md.
  void file_of_hearing(const SourceEntry& entry, const std::vector<std::string_view>& names,
                       Hearing& hearing) {
    const bool answer = names.size() == 5 && names[3] == "answers" && names[4].ends_with(".md");
    const bool opinions = names.size() == 4 && names[3] == "opinions.csv";
    if (names.size() == 4 && names[3] == "README.md") return;
    if (!answer && !opinions) return unknown(entry);
    if (opinions) hearing.path = entry.path;
    const std::optional<std::string> bytes =
        read(entry, opinions ? kMaxOpinionsBytes : kMaxSettingsBytes);
    if (!bytes) return;
    if (opinions) {
      hearing.opinions = read_opinions(entry.path, *bytes, findings_);
      for (Opinion& opinion : hearing.opinions) {
        std::string().swap(opinion.text);  // an assignment would keep its memory
      }
    } else if (std::optional<Answer> whole = read_answer(entry.path, *bytes, findings_)) {
      hearing.answers.push_back(std::move(*whole));
    }
  }

  void round_file(const SourceEntry& entry, const std::vector<std::string_view>& names,
                  std::uint32_t municipality) {
    if (entry.path.ends_with(".md") || entry.path.ends_with(".csv")) {
      inventory_.words.push_back({entry.path, municipality, true});
    }
    if (names.size() < 4) return unknown(entry);
    const std::string folder =
        std::string(names[0]) + '/' + std::string(names[1]) + '/' + std::string(names[2]);
    const auto [round, fresh] = round_folders_.emplace(folder, false);
    if (!is_slug(names[2])) {
      if (fresh) findings_.add(kRoundFolder, whole_file(folder), {std::string(names[2])});
      round->second = true;
      return;
    }
    if (names.size() != 4 || names[3] != "round.md") {
      return file_of_hearing(entry, names, hearings_[folder]);
    }
    round->second = true;
    const std::optional<std::string> bytes = read(entry, kMaxSettingsBytes);
    if (!bytes) return;
    if (std::optional<Round> whole = read_round(entry.path, *bytes, findings_)) {
      whole->id = names[2];
      whole->municipality = municipality;
      whole->hearing =
          std::move(hearings_[folder]);  // "answers" and "opinions" come before "round"
      inventory_.rounds.push_back(std::move(*whole));
    }
  }

  void document(const SourceEntry& entry, const std::vector<std::string_view>& names,
                std::uint32_t municipality) {
    const std::optional<FolderName> folder = parse_assessment_folder(names[1]);
    if (!folder) {
      const std::string path = std::string(names[0]) + '/' + std::string(names[1]);
      if (told_folders_.emplace(path, 0).second) {
        findings_.add(kAssessmentFolder, whole_file(path), {std::string(names[1])});
      }
      return;
    }
    if (names[2].ends_with(".md.bak")) return;  // kept by an import that replaced the file
    if (!names[2].ends_with(".md")) return unknown(entry);
    DocumentPlace fresh;
    fresh.path = entry.path;
    fresh.municipality = municipality;
    fresh.folder_number = folder->number;
    fresh.slug = folder->slug;
    const std::string_view stem = names[2].substr(0, names[2].size() - 3);
    fresh.draft = stem == "draft";
    fresh.date = parse_iso_date(stem).date;
    if (!fresh.draft && !fresh.date) {
      findings_.add(kDocumentName, whole_file(entry.path), {std::string(names[2])});
      return;
    }
    if (entry.bytes > kMaxDocumentBytes) {
      findings_.add(kDocumentTooLarge, whole_file(entry.path),
                    {std::to_string(entry.bytes), std::to_string(kMaxDocumentBytes)});
      return;
    }
    inventory_.documents.push_back(std::move(fresh));
  }

  std::optional<std::string> read(const SourceEntry& entry, std::uint64_t limit) {
    if (entry.bytes > limit) {
      findings_.add(kDocumentTooLarge, whole_file(entry.path),
                    {std::to_string(entry.bytes), std::to_string(limit)});
      return std::nullopt;
    }
    Result<std::string> bytes = tree_.read(entry.path, limit);
    if (bytes.ok()) return std::move(bytes).value();
    if (!failure_) failure_ = bytes.failure();
    return std::nullopt;
  }

  /// By code, twins told; documents follow their municipality to its new place.
  void finish_municipalities() {
    auto& all = inventory_.municipalities;
    std::vector<std::uint32_t> order(all.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
      return std::tie(all[a].code, all[a].folder) < std::tie(all[b].code, all[b].folder);
    });
    std::vector<std::uint32_t> place_of(all.size());
    std::vector<Municipality> sorted;
    for (const std::uint32_t old : order) {
      place_of[old] = static_cast<std::uint32_t>(sorted.size());
      if (!has_file_[old]) {
        findings_.add(kNoMunicipalityFile, whole_file(all[old].folder),
                      {all[old].folder, all[old].code});
      }
      if (!sorted.empty() && sorted.back().code == all[old].code) {
        findings_.add(kTwinMunicipality, whole_file(all[old].folder),
                      {all[old].code, sorted.back().folder, all[old].folder});
      }
      sorted.push_back(std::move(all[old]));
    }
    all = std::move(sorted);
    for (DocumentPlace& place : inventory_.documents)
      place.municipality = place_of[place.municipality];
    for (WordsPlace& place : inventory_.words) place.municipality = place_of[place.municipality];
    for (Round& round : inventory_.rounds) round.municipality = place_of[round.municipality];
  }

  void finish_rounds() {
    std::sort(inventory_.rounds.begin(), inventory_.rounds.end(),
              [](const Round& a, const Round& b) {
                return std::tie(a.municipality, a.period.first, a.id, a.path) <
                       std::tie(b.municipality, b.period.first, b.id, b.path);
              });
    for (const auto& [folder, has_file] : round_folders_) {
      if (!has_file) findings_.add(kRoundFile, whole_file(folder), {folder});
    }
  }

  const SourceTree& tree_;
  Findings& findings_;
  Inventory inventory_;
  std::map<std::string, std::uint32_t> folders_;
  std::map<std::string, int> told_folders_;
  std::map<std::string, bool> round_folders_;  ///< has a round.md, or was told
  std::map<std::string, Hearing> hearings_;    ///< by the same folders
  std::vector<GlossaryFile> glossary_files_;
  std::vector<bool> has_file_;
  std::optional<Failure> failure_;
  bool saw_site_ = false;
};

}  // namespace

Result<Inventory> take_inventory(const SourceTree& tree, Findings& findings) {
  return Taker(tree, findings).run();
}

}  // namespace kokai
