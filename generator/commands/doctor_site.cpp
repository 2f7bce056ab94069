#include <algorithm>
#include <filesystem>

#include "generator/commands/build_settings.h"
#include "generator/commands/doctor.h"
#include "generator/files/machine.h"
#include "generator/files/private_folder.h"
#include "generator/files/publication.h"

namespace kokai {
namespace {

namespace fs = std::filesystem;

/// A site is about eleven times its content (1,000 documents: 36 MB and 392 MB), and the old one
/// stands beside the new one until they are exchanged.
constexpr std::uint64_t kSpaceForContent = 30;
constexpr std::uint64_t kSpaceAtLeast = 200'000'000;

constexpr Bilingual kTextsGood = {"原稿: 評価書 {0} 件、文書 {1} 件。誤りはありません。",
                                  "content: {0} assessments, {1} documents, no errors"};
constexpr Bilingual kTextsWarn = {"原稿: 評価書 {0} 件、文書 {1} 件。警告 {2} 件。",
                                  "content: {0} assessments, {1} documents, {2} warnings"};
constexpr Bilingual kTextsBad = {
    "原稿: 誤りが {0} 件あります。直すまで公開できません。",
    "content: {0} errors; nothing is published before they are mended"};
constexpr Bilingual kTextsCure = {"場所と直し方を見る: kokai check --content {0}",
                                  "to see where and how: kokai check --content {0}"};
constexpr Bilingual kTheme = {"テーマ: {0}", "theme: {0}"};
constexpr Bilingual kNoTheme = {"テーマ「{0}」が見つからないか、壊れています。",
                                "theme \"{0}\" is not found or broken"};
constexpr Bilingual kNoThemeCure = {
    "site.yaml の theme を直すか、--theme でフォルダーを指定してください",
    "mend theme in site.yaml, or name a folder with --theme"};
constexpr Bilingual kSettings = {"設定: 公開する団体 {0}、公開するアドレス {1}",
                                 "settings: publisher {0}, address {1}"};
constexpr Bilingual kNoAddress = {"設定: 公開するアドレスが書かれていません。",
                                  "settings: the public address is not written"};
constexpr Bilingual kNoAddressCure = {
    "決まったら {0} に base_url: https://… を書いてください(sitemap に使います)",
    "when it is known, write base_url: https://… into {0} (for the sitemap)"};
constexpr Bilingual kNoPublisher = {"設定: 公開する団体の名前が書かれていません。",
                                    "settings: who publishes is not written"};
constexpr Bilingual kNoPublisherCure = {"{0} の publisher に、団体の名前を書いてください",
                                        "write the name into publisher in {0}"};
constexpr Bilingual kOutput = {"公開先: {0} に書けます。", "output: {0} can be written"};
constexpr Bilingual kOutputCure = {
    "空のフォルダーか、kokai が作ったサイトのフォルダーを指定してください",
    "name an empty folder, or the folder of a site made by kokai"};
constexpr Bilingual kOutputInside = {"公開先: {0} は原稿のフォルダーの中か外側です。",
                                     "output: {0} lies inside the content, or around it"};
constexpr Bilingual kRights = {"{0} に書く権限があるかを確かめてください",
                               "look whether you may write to {0}"};
constexpr Bilingual kSpace = {"空き容量: {0} MB(目安 {1} MB)", "space: {0} MB (wanted {1} MB)"};
constexpr Bilingual kSpaceCure = {"{0} のあるディスクに空きを作ってください",
                                  "make room on the disk of {0}"};
constexpr Bilingual kSwap = {"入れ替え: 公開先は一度に入れ替わります。",
                             "exchange: the site is exchanged in one step"};
constexpr Bilingual kTwoSteps = {
    "入れ替え: このディスクでは二段階になります(途中で電源が切れると、次の build "
    "まで公開先が空になります)。",
    "exchange: this disk needs two steps (a power cut between them leaves no site until the next "
    "build)"};
constexpr Bilingual kTwoStepsCure = {"できれば ext4、xfs、btrfs のディスクに置いてください",
                                     "put it on ext4, xfs or btrfs if you can"};
constexpr Bilingual kPrivate = {"非公開のフォルダー: {0}", "private folder: {0}"};
constexpr Bilingual kPrivateNone = {"非公開のフォルダー: 決められていません(意見聴取 {0} 件)。",
                                    "private folder: none is named ({0} rounds)"};
constexpr Bilingual kPrivateNotNeeded = {"非公開のフォルダー: 意見聴取がないので、要りません。",
                                         "private folder: not needed, there are no rounds"};
constexpr Bilingual kPrivateCure = {
    "原稿と公開先の外に作り(mkdir -m 700)、{0} に private: ../フォルダー と書いてください",
    "make one outside content and output (mkdir -m 700) and write private: ../FOLDER into {0}"};

std::string site_yaml(const Patient& patient) {
  return (fs::path(patient.content) / "site.yaml").string();
}

std::string megabytes(std::uint64_t bytes) { return std::to_string(bytes / 1'000'000); }

Diagnosis refused(const Patient& patient, const Failure& failure, const Bilingual& cure) {
  return {Health::kFault, print_failure(failure, patient.language),
          in(cure, patient.language, {failure.path})};
}

}  // namespace

Diagnosis check_texts(const Patient& patient) {
  const Findings& findings = patient.outcome.findings;
  const std::string assessments = std::to_string(patient.outcome.assessments);
  const std::string documents = std::to_string(patient.outcome.documents);
  const Language language = patient.language;
  if (findings.has_errors()) {
    return {Health::kFault,
            in(kTextsBad, language, {std::to_string(findings.count(Severity::kError))}),
            in(kTextsCure, language, {patient.content})};
  }
  if (const std::size_t warnings = findings.count(Severity::kWarning); warnings != 0) {
    return {Health::kAdvice,
            in(kTextsWarn, language, {assessments, documents, std::to_string(warnings)}),
            in(kTextsCure, language, {patient.content})};
  }
  return {Health::kGood, in(kTextsGood, language, {assessments, documents})};
}

Diagnosis check_theme(const Patient& patient) {
  if (patient.outcome.theme_folder.empty()) {
    return {Health::kFault, in(kNoTheme, patient.language, {patient.settings.theme}),
            in(kNoThemeCure, patient.language, {})};
  }
  return {Health::kGood, in(kTheme, patient.language, {patient.outcome.theme_folder})};
}

Diagnosis check_settings(const Patient& patient) {
  const SiteSettings& settings = patient.settings;
  if (settings.publisher.empty()) {
    return {Health::kAdvice, in(kNoPublisher, patient.language, {}),
            in(kNoPublisherCure, patient.language, {site_yaml(patient)})};
  }
  if (settings.base_url.empty()) {
    return {Health::kAdvice, in(kNoAddress, patient.language, {}),
            in(kNoAddressCure, patient.language, {site_yaml(patient)})};
  }
  return {Health::kGood, in(kSettings, patient.language, {settings.publisher, settings.base_url})};
}

Diagnosis check_output(const Patient& patient) {
  if (lies_inside(patient.output, patient.content) ||
      lies_inside(patient.content, patient.output)) {
    return {Health::kFault, in(kOutputInside, patient.language, {patient.output}),
            in(kOutputCure, patient.language, {})};
  }
  // A publication that is opened and given up leaves the folder as it was.
  const auto opened = Publication::open(patient.output);
  if (opened.ok()) return {Health::kGood, in(kOutput, patient.language, {patient.output})};
  const bool foreign = opened.failure().doing.starts_with("publish-");
  return refused(patient, opened.failure(), foreign ? kOutputCure : kRights);
}

Diagnosis check_space(const Patient& patient) {
  const std::string folder = nearest_folder(patient.output).string();
  const Result<std::uint64_t> free = free_bytes(folder);
  if (!free.ok()) return refused(patient, free.failure(), kRights);
  const std::uint64_t wanted = std::max(kSpaceAtLeast, patient.content_bytes * kSpaceForContent);
  const std::string found =
      in(kSpace, patient.language, {megabytes(free.value()), megabytes(wanted)});
  if (free.value() >= wanted) return {Health::kGood, found};
  return {Health::kFault, found, in(kSpaceCure, patient.language, {folder})};
}

Diagnosis check_swap(const Patient& patient) {
  const std::string folder = nearest_folder(fs::absolute(patient.output).parent_path()).string();
  const Result<bool> one_step = swaps_in_one_step(folder);
  if (!one_step.ok()) return refused(patient, one_step.failure(), kRights);
  if (one_step.value()) return {Health::kGood, in(kSwap, patient.language, {})};
  return {Health::kAdvice, in(kTwoSteps, patient.language, {}),
          in(kTwoStepsCure, patient.language, {})};
}

Diagnosis check_private_folder(const Patient& patient) {
  if (patient.private_folder.empty()) {
    if (patient.rounds == 0) return {Health::kGood, in(kPrivateNotNeeded, patient.language, {})};
    return {Health::kAdvice, in(kPrivateNone, patient.language, {std::to_string(patient.rounds)}),
            in(kPrivateCure, patient.language, {site_yaml(patient)})};
  }
  const std::string published[] = {patient.content, patient.output};
  const Status judged = judge_private_folder(patient.private_folder, published);
  if (!judged.ok()) {
    return {Health::kFault, print_failure(judged.failure(), patient.language),
            in(kPrivateCure, patient.language, {site_yaml(patient)})};
  }
  return {Health::kGood, in(kPrivate, patient.language, {patient.private_folder})};
}

}  // namespace kokai
