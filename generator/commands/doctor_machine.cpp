#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "generator/commands/doctor.h"
#include "generator/files/child.h"
#include "generator/files/machine.h"
#include "generator/text/ascii.h"

namespace kokai {
namespace {

namespace fs = std::filesystem;

constexpr Bilingual kClock = {"時計: 今日は {0} です(日本時間)。", "clock: today is {0} in Tokyo"};
constexpr Bilingual kClockBehind = {"時計: 今日は {0} ですが、公表日が {1} の版があります。",
                                    "clock: today is {0}, but a version says {1}"};
constexpr Bilingual kClockCure = {"機械の時計を合わせるか、公表日を確かめてください: timedatectl",
                                  "set the machine's clock, or look at the date: timedatectl"};
constexpr Bilingual kUtf8 = {"端末: {0}", "terminal: {0}"};
constexpr Bilingual kNotUtf8 = {"端末: 文字コードが UTF-8 でないようです({0})。",
                                "terminal: does not seem to use UTF-8 ({0})"};
constexpr Bilingual kUtf8Cure = {"次を実行してください: export LANG=C.UTF-8",
                                 "run: export LANG=C.UTF-8"};
constexpr Bilingual kFonts = {"日本語の字体: あります。", "Japanese fonts: there"};
constexpr Bilingual kNoFonts = {
    "日本語の字体: "
    "この機械にはありません(公開には要りません。この機械で画面や印刷を見るときに要ります)。",
    "Japanese fonts: none on this machine (needed only to look at pages on it)"};
constexpr Bilingual kFontsCure = {"apt install fonts-noto-cjk", "apt install fonts-noto-cjk"};
constexpr Bilingual kTimer = {"毎日の作り直し: {0}", "building anew every day: {0}"};
constexpr Bilingual kNoTimer = {
    "毎日の作り直し: 決められていません(意見聴取の残り日数は、作った日のものです)。",
    "building anew every day: not set up (days left are counted when built)"};
constexpr Bilingual kTimerCure = {
    "見本 {0} を /etc/systemd/system/ に置き、systemctl enable --now kokai-build.timer",
    "copy the sample {0} to /etc/systemd/system/, then systemctl enable --now kokai-build.timer"};
constexpr Bilingual kServer = {"ウェブサーバー: {0}。設定の見本: {1}",
                               "web server: {0}; samples: {1}"};
constexpr Bilingual kNoServer = {
    "ウェブサーバー: この機械にはありません(ほかの機械に置くなら、要りません)。",
    "web server: none on this machine (not needed to serve from another)"};

bool is_file(const std::string& path) {
  std::error_code error;
  return fs::is_regular_file(path, error);
}

/// Where the samples stand: with an installed program, or in the project's own folder.
std::string samples_folder() {
  std::error_code error;
  const fs::path program = program_folder();
  for (const char* const way : {"../share/doc/kokai/examples", "../../scripts/samples"}) {
    const fs::path folder = (program / way).lexically_normal();
    if (fs::is_directory(folder, error)) return folder.string();
  }
  return "scripts/samples";
}

/// The variable that decides the character set, as in locale(7).
std::string locale_in_use() {
  for (const char* const name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    const char* const value = std::getenv(name);
    if (value && *value) return value;
  }
  return "C";
}

}  // namespace

Diagnosis check_clock(const Patient& patient) {
  const std::string today = iso(patient.today);
  const std::string newest = patient.newest ? iso(*patient.newest) : "";
  if (patient.newest && patient.today < *patient.newest) {
    return {Health::kAdvice, in(kClockBehind, patient.language, {today, newest}),
            in(kClockCure, patient.language, {})};
  }
  return {Health::kGood, in(kClock, patient.language, {today})};
}

Diagnosis check_terminal(const Patient& patient) {
  const std::string locale = locale_in_use();
  const std::string lower = ascii::lower(locale);
  if (lower.find("utf-8") != std::string::npos || lower.find("utf8") != std::string::npos) {
    return {Health::kGood, in(kUtf8, patient.language, {locale})};
  }
  return {Health::kAdvice, in(kNotUtf8, patient.language, {locale}),
          in(kUtf8Cure, patient.language, {})};
}

Diagnosis check_fonts(const Patient& patient) {
  const std::string words[] = {"fc-list", ":lang=ja", "family"};
  const std::optional<ChildEnd> listed = run_child(words, 1);
  if (listed && !listed->output.empty()) return {Health::kGood, in(kFonts, patient.language, {})};
  return {Health::kAdvice, in(kNoFonts, patient.language, {}),
          in(kFontsCure, patient.language, {})};
}

Diagnosis check_timer(const Patient& patient) {
  for (const char* const path : {"/etc/systemd/system/kokai-build.timer", "/etc/cron.d/kokai"}) {
    if (is_file(path)) return {Health::kGood, in(kTimer, patient.language, {path})};
  }
  const std::string found = in(kNoTimer, patient.language, {});
  if (patient.rounds == 0) return {Health::kGood, found};
  return {Health::kAdvice, found,
          in(kTimerCure, patient.language, {samples_folder() + "/kokai-build.*"})};
}

Diagnosis check_web_server(const Patient& patient) {
  for (const char* const path : {"/usr/sbin/nginx", "/usr/sbin/apache2"}) {
    if (is_file(path)) {
      return {Health::kGood, in(kServer, patient.language, {path, samples_folder()})};
    }
  }
  return {Health::kGood, in(kNoServer, patient.language, {})};
}

}  // namespace kokai
