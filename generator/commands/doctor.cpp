#include "generator/commands/doctor.h"

#include <filesystem>
#include <iostream>

#include "generator/commands/build_settings.h"
#include "generator/commands/commands.h"
#include "generator/commands/round_of_content.h"
#include "generator/formats/json.h"

namespace kokai {
namespace {

namespace fs = std::filesystem;

struct Check {
  std::string_view id;
  Diagnosis (*look)(const Patient&);
};
constexpr Check kChecks[] = {{"texts", check_texts},
                             {"theme", check_theme},
                             {"settings", check_settings},
                             {"output", check_output},
                             {"space", check_space},
                             {"swap", check_swap},
                             {"private", check_private_folder},
                             {"clock", check_clock},
                             {"timer", check_timer},
                             {"web-server", check_web_server},
                             {"fonts", check_fonts},
                             {"terminal", check_terminal}};

constexpr Option kOptions[] = {
    kContentOption, kOutputOption, kPrivateOption, kNowOption, kThemeOption, kJsonOption,
};

constexpr Bilingual kMore = {
    "初めて公開する前に、原稿、公開先、この機械を調べ、気になる点ごとに直し方を示します。\n"
    "何も公開せず、原稿も変えません。公開できない点があれば、終了コードは 1 です。\n",
    "Looks at the content, the output folder and this machine before the first publication, and\n"
    "tells the cure for each finding. Publishes nothing and changes no content. Exit status 1 "
    "when\n"
    "something stands in the way of a publication.\n"};

constexpr Bilingual kMarks[] = {{"よし　", "fine  "}, {"注意　", "advice"}, {"だめ　", "fault "}};
constexpr std::string_view kKeys[] = {"fine", "advice", "fault"};
constexpr Bilingual kCure = {"        → {0}\n", "       -> {0}\n"};
constexpr Bilingual kSum = {"\n公開を妨げるもの {0}、注意 {1}\n", "\n{0} faults, {1} advices\n"};

/// Everything that the checks ask of the content, read once.
Result<Patient> examine(const Arguments& arguments, const std::string& content,
                        const BuildOptions& options) {
  const auto tree = disk_tree(content);
  const Result<std::vector<SourceEntry>> files = tree->list();
  if (!files.ok()) return files.failure();
  Patient patient;
  patient.content = content;
  patient.output = arguments.get("--output", "output");
  patient.today = options.now;
  patient.language = arguments.language;
  for (const SourceEntry& file : files.value()) patient.content_bytes += file.bytes;
  Archive archive;
  Result<BuildOutcome> outcome = check_content(*tree, options, archive);
  if (!outcome.ok()) return outcome.failure();
  patient.outcome = std::move(outcome).value();
  patient.settings = archive.settings;
  patient.rounds = archive.rounds.size();
  patient.newest = newest_published(archive.records);
  patient.private_folder = named_private_folder(arguments, content, patient.settings);
  return patient;
}

void print_text(const std::vector<Diagnosis>& diagnoses, Language language) {
  std::size_t counts[3] = {};
  for (const Diagnosis& one : diagnoses) {
    const auto health = static_cast<std::size_t>(one.health);
    ++counts[health];
    std::cout << in(kMarks[health], language) << ' ' << one.found << '\n';
    if (!one.cure.empty()) std::cout << in(kCure, language, {one.cure});
  }
  std::cout << in(kSum, language, {std::to_string(counts[2]), std::to_string(counts[1])});
}

std::string as_json(const std::vector<Diagnosis>& diagnoses) {
  json::Writer json;
  json.begin_object();
  json.member("schema", 1);
  json.key("checks").begin_array();
  for (std::size_t i = 0; i < diagnoses.size(); ++i) {
    json.begin_object();
    json.member("id", kChecks[i].id);
    json.member("health", kKeys[static_cast<std::size_t>(diagnoses[i].health)]);
    json.member("found", diagnoses[i].found);
    json.member("cure", diagnoses[i].cure);
    json.end_object();
  }
  json.end_array().end_object();
  return json.take();
}

int run_doctor(const Arguments& arguments) {
  const std::optional<BuildOptions> options = build_options(arguments);
  if (!options) return kUsage;
  const std::optional<std::string> content = content_folder(arguments);
  if (!content) return kFaults;
  const Result<Patient> patient = examine(arguments, *content, *options);
  if (!patient.ok()) return report_failure(arguments, patient.failure());

  std::vector<Diagnosis> diagnoses;
  bool fault = false;
  for (const Check& check : kChecks) {
    diagnoses.push_back(check.look(patient.value()));
    fault = fault || diagnoses.back().health == Health::kFault;
  }
  if (arguments.flag("--json")) {
    std::cout << as_json(diagnoses);
  } else {
    print_text(diagnoses, arguments.language);
  }
  return fault ? kFaults : kFine;
}

}  // namespace

extern constinit const Command kDoctor = {
    "doctor",
    {"公開の前に、原稿と公開先とこの機械を調べ、直し方を示します。",
     "Looks at content, output and machine before a publication and tells the cures."},
    {},
    kOptions,
    kMore,
    run_doctor};

}  // namespace kokai
