#include <iostream>

#include <poll.h>
#include <unistd.h>

#include "generator/commands/build_settings.h"
#include "generator/commands/commands.h"
#include "generator/commands/interrupt.h"
#include "generator/commands/keys.h"
#include "generator/files/descriptor.h"
#include "generator/pipeline/release/publish_release.h"
#include "generator/text/whole_number.h"

namespace kokai {
namespace {

constexpr std::size_t kKeep = 10;
constexpr std::size_t kShown = 20;  // pages of one kind, on the terminal

constexpr Option kOptions[] = {
    {"--output",
     {"フォルダー", "DIR"},
     {"署名したサイトのフォルダー(既定: output)", "the signed site (default: output)"},
     true},
    {"--to",
     {"フォルダー", "DIR"},
     {"公開先。ウェブサーバーには、この中の current を見せます",
      "the target; the web server shows DIR/current"},
     true},
    kPubOption,
    {"--yes", {"", ""}, {"聞かずに公開します", "publishes without asking"}},
    {"--dry-run", {"", ""}, {"何が変わるかだけを示します", "tells what would change, no more"}},
    {"--keep",
     {"数", "N"},
     {"残す版の数(既定: 10)。公開中の版は必ず残します",
      "releases that stay (default: 10); the current one always does"},
     true},
    {"--list", {"", ""}, {"公開先にある版の一覧を示します", "lists the releases in the target"}},
    {"--rollback", {"", ""}, {"一つ前の版に戻します", "goes back to the release before"}},
    {"--copy-to",
     {"行き先", "DEST"},
     {"フォルダーの写ししか受け付けないサーバーへ送る手順(rsync)を表示します",
      "prints the steps (rsync) for a server that takes a copied folder only"}},
    kJobsOption,
};

constexpr Bilingual kMore = {
    "署名したサイトを、公開先の releases/ に新しい版として並べ、current というリンクの行き先を\n"
    "一度に切り替えます。見る人に、新旧の混ざったサイトは見えません。\n"
    "\n"
    "- 署名がない、署名と違う、kokai build が作っていない、欠けているサイトは公開しません。\n"
    "- 新しいページ、変わるページ、なくなるページを示してから、公開してよいかを聞きます。端末が\n"
    "  ないときは --yes が要ります。\n"
    "- 変わらないファイルは前の版と共有するので、版を重ねても場所はあまり増えません。\n"
    "- 版の名前は、番号、署名の日付、一覧の指紋です(例: 000012-2026-04-01-1a2b3c4d)。\n"
    "- --rollback は、一つ前の版が欠けていないことを確かめてから、聞かずに戻します。\n"
    "- --copy-to は何も送りません。表示された行を順に実行します(見本: "
    "scripts/samples/kokai-copy)。\n"
    "  行き先にあってサイトにないファイルは、最後の行で消えます。\n"
    "\n"
    "例: kokai publish --output output --to /srv/pia --pub mihon.key.pub\n"
    "    kokai publish --to /srv/pia --list\n"
    "    kokai publish --to /srv/pia --rollback\n",
    "Puts the signed site beside the other releases in DIR/releases and lets the link DIR/current\n"
    "lead to it, in one step: visitors never see a mixture.\n"
    "\n"
    "- A site that is unsigned, not as signed, not built by kokai or incomplete is refused.\n"
    "- Tells which pages are new, changed and gone, then asks; without a terminal --yes is "
    "needed.\n"
    "- Files that did not change are shared with the release before.\n"
    "- A release is named by number, day of the signature and hash: 000012-2026-04-01-1a2b3c4d.\n"
    "- --rollback looks whether the release before is whole, then switches without asking.\n"
    "- --copy-to sends nothing. Run the lines it prints in their order (a sample:\n"
    "  scripts/samples/kokai-copy); the last one removes what the site does not have.\n"
    "\n"
    "Example: kokai publish --output output --to /srv/pia --pub mihon.key.pub\n"
    "         kokai publish --to /srv/pia --list\n"
    "         kokai publish --to /srv/pia --rollback\n"};

constexpr Bilingual kNeeds = {"{0} を指定してください。", "Give {0}."};
constexpr Bilingual kNotKeep = {
    "--keep の値「{0}」は使えません。1 から 10000 までの整数を書いてください。",
    "The value \"{0}\" of --keep cannot be used. Write 1 to 10000."};
constexpr Bilingual kNoYes = {
    "聞く端末がないので、公開していません。よければ --yes を付けてください。",
    "There is no terminal to ask, so nothing was published. Add --yes if this is right."};
constexpr Bilingual kRefusedSite = {"公開していません。{0} は前のままです。",
                                    "Nothing was published. {0} is as it was."};
constexpr Bilingual kFirst = {"初めての公開です: ページ {0}・ほかのファイル {1}",
                              "The first publication: {0} pages, {1} other files"};
constexpr Bilingual kDifference = {"公開中の版 {0} との違い:", "Against the current release {0}:"};
constexpr Bilingual kNewPages = {"新しいページ", "new pages"};
constexpr Bilingual kChangedPages = {"変わるページ", "changed pages"};
constexpr Bilingual kGonePages = {"なくなるページ", "pages that go"};
constexpr Bilingual kMorePages = {"    ほか {0}", "    and {0} more"};
constexpr Bilingual kOthers = {"  ほかのファイル: 新しい {0}・変わる {1}・なくなる {2}",
                               "  other files: {0} new, {1} changed, {2} gone"};
constexpr Bilingual kSame = {"公開中の版 {0} と同じです。何もしません。",
                             "The same as the current release {0}. Nothing to do."};
constexpr Bilingual kOlder = {
    "注意: このサイトの署名の日付は、公開中の版 {0} より前です。古いサイトではありませんか。",
    "Note: this site was signed for an earlier day than the current release {0}. Is it an old "
    "one?"};
constexpr Bilingual kAsk = {"公開しますか? [y/N] ", "Publish? [y/N] "};
constexpr Bilingual kDeclined = {"公開していません。", "Nothing was published."};
constexpr Bilingual kDone = {"公開しました: {0}(写し {1}・共有 {2})",
                             "Published: {0} ({1} files copied, {2} shared)"};
constexpr Bilingual kRemoved = {"古い版を消しました: {0}", "Removed an old release: {0}"};
constexpr Bilingual kRolledBack = {"戻しました: {0} → {1}", "Went back: {0} -> {1}"};
constexpr Bilingual kNoneBefore = {"{0} に、戻れる前の版がありません。",
                                   "There is no release before the current one in {0}."};
constexpr Bilingual kBroken = {"戻していません。{0} が欠けているか、変わっています。",
                               "Did not go back: {0} is incomplete or was changed."};
constexpr Bilingual kCurrentMark = {" (公開中)", " (current)"};
constexpr Bilingual kEmpty = {"{0} に版はありません。", "There are no releases in {0}."};

std::string number(std::size_t value) { return std::to_string(value); }

void tell_pages(const Arguments& arguments, const Bilingual& kind,
                const std::vector<std::string>& pages) {
  if (pages.empty()) return;
  std::cout << "  " << in(kind, arguments.language, {}) << ": " << pages.size() << '\n';
  for (std::size_t i = 0; i < pages.size() && i < kShown; ++i) {
    std::cout << in({"    {0}", "    {0}"}, arguments.language, {pages[i]}) << '\n';
  }
  if (pages.size() > kShown) {
    std::cout << in(kMorePages, arguments.language, {number(pages.size() - kShown)}) << '\n';
  }
}

void tell_plan(const Arguments& arguments, const release::Plan& plan) {
  if (plan.from.empty()) {
    std::cout << in(kFirst, arguments.language,
                    {number(plan.fresh.size()), number(plan.other_fresh)})
              << '\n';
    return;
  }
  std::cout << in(kDifference, arguments.language, {plan.from}) << '\n';
  tell_pages(arguments, kNewPages, plan.fresh);
  tell_pages(arguments, kChangedPages, plan.changed);
  tell_pages(arguments, kGonePages, plan.gone);
  std::cout << in(kOthers, arguments.language,
                  {number(plan.other_fresh), number(plan.other_changed), number(plan.other_gone)})
            << '\n';
  if (plan.older) std::cout << in(kOlder, arguments.language, {plan.from}) << '\n';
}

/// kFine: go on. Ctrl+C is heard while the question stands.
int ask(const Arguments& arguments, const std::atomic<bool>& stop) {
  if (arguments.flag("--yes")) return kFine;
  if (isatty(STDIN_FILENO) == 0) {
    complain(arguments, kNoYes, {});
    return kUsage;
  }
  std::cout << in(kAsk, arguments.language, {}) << std::flush;
  pollfd terminal{STDIN_FILENO, POLLIN, 0};
  while (!stop && poll(&terminal, 1, 200) <= 0) {
  }
  std::string answer;
  if (!stop) std::getline(std::cin, answer);
  if (!stop && (answer == "y" || answer == "Y" || answer == "yes")) return kFine;
  std::cout << in(kDeclined, arguments.language, {}) << '\n';
  return stop ? kInterrupted : kFaults;
}

std::optional<std::size_t> wanted_keep(const Arguments& arguments) {
  const std::optional<std::string> given = arguments.find("--keep");
  if (!given) return kKeep;
  const auto keep = whole_number<std::size_t>(*given);
  if (keep && *keep >= 1 && *keep <= 10'000) return keep;
  complain(arguments, kNotKeep, {*given});
  return std::nullopt;
}

int run_list(const Arguments& arguments, const std::string& to) {
  const Result<ReleaseList> list = list_releases(to);
  if (!list.ok()) return report_failure(arguments, list.failure());
  for (const std::string& name : list.value().names) {
    std::cout << name;
    if (name == list.value().current) std::cout << in(kCurrentMark, arguments.language, {});
    std::cout << '\n';
  }
  if (list.value().names.empty()) std::cout << in(kEmpty, arguments.language, {to}) << '\n';
  return kFine;
}

int run_rollback(const Arguments& arguments, const std::string& to, const PoolOptions& pool) {
  std::optional<minisign::PublicKey> key;
  if (const std::string pub = arguments.get("--pub"); !pub.empty()) {
    int status = kFine;
    key = open_public_key(arguments, pub, status);
    if (!key) return status;
  }
  const Result<release::RolledBack> result = release::roll_back(to, key, pool);
  if (!result.ok()) return report_failure(arguments, result.failure());
  const release::RolledBack& back = result.value();
  if (back.to.empty()) {
    complain(arguments, kNoneBefore, {to});
    return kFaults;
  }
  if (!back.findings.empty()) {
    tell_findings(arguments, back.findings);
    complain(arguments, kBroken, {back.to});
    return kFaults;
  }
  std::cout << in(kRolledBack, arguments.language, {back.from, back.to}) << '\n';
  return kFine;
}

int print_copy_plan(const Arguments& arguments, const std::string& output,
                    const minisign::PublicKey& key, const PoolOptions& pool) {
  const Descriptor folder = open_at(AT_FDCWD, output, O_RDONLY | O_DIRECTORY);
  if (!folder.open()) return report_failure(arguments, system_failure("read", output, errno));
  const Result<proof::Verified> site = proof::verify_site(folder.get(), output, key, pool);
  if (!site.ok()) return report_failure(arguments, site.failure());
  if (site.value().interrupted) return kInterrupted;
  if (!site.value().findings.empty()) {
    tell_findings(arguments, site.value().findings);
    return kFaults;
  }
  std::cout << release::copy_plan(output, arguments.get("--copy-to"));
  return kFine;
}

int publish_site(const Arguments& arguments, const std::string& to, const minisign::PublicKey& key,
                 std::size_t keep, const PoolOptions& pool) {
  const std::string output = arguments.get("--output", "output");
  Result<std::unique_ptr<release::Publishing>> prepared =
      release::Publishing::prepare(output, to, key, pool);
  if (!prepared.ok()) return report_failure(arguments, prepared.failure());
  release::Publishing& publishing = *prepared.value();
  if (!publishing.findings().empty() || publishing.interrupted()) {
    tell_findings(arguments, publishing.findings());
    std::cerr << in(kRefusedSite, arguments.language, {to}) << '\n';
    return publishing.interrupted() ? kInterrupted : kFaults;
  }
  const release::Plan& plan = publishing.plan();
  if (plan.same) {
    std::cout << in(kSame, arguments.language, {plan.from}) << '\n';
    return kFine;
  }
  tell_plan(arguments, plan);
  if (arguments.flag("--dry-run")) return kFine;
  if (const int answer = ask(arguments, *pool.stop); answer != kFine) return answer;
  const Result<release::Published> done = publishing.publish(keep);
  if (!done.ok()) return *pool.stop ? kInterrupted : report_failure(arguments, done.failure());
  std::cout << in(kDone, arguments.language,
                  {plan.to, number(done.value().copied), number(done.value().linked)})
            << '\n';
  for (const std::string& name : done.value().removed) {
    std::cout << in(kRemoved, arguments.language, {name}) << '\n';
  }
  return kFine;
}

int run_publish(const Arguments& arguments) {
  const std::optional<BuildOptions> options = build_options(arguments);
  const std::optional<std::size_t> keep = wanted_keep(arguments);
  if (!options || !keep) return kUsage;
  const PoolOptions pool{options->jobs, &catch_interrupts(), {}};
  const bool copies = arguments.find("--copy-to").has_value();
  const std::string to = arguments.get("--to");
  if (to.empty() && !copies) {
    complain(arguments, kNeeds, {"--to"});
    return kUsage;
  }
  if (arguments.flag("--list")) return run_list(arguments, to);
  if (arguments.flag("--rollback")) return run_rollback(arguments, to, pool);
  const std::string pub = arguments.get("--pub");
  if (pub.empty()) {
    complain(arguments, kNeeds, {"--pub"});
    return kUsage;
  }
  int status = kFine;
  const std::optional<minisign::PublicKey> key = open_public_key(arguments, pub, status);
  if (!key) return status;
  if (copies) return print_copy_plan(arguments, arguments.get("--output", "output"), *key, pool);
  return publish_site(arguments, to, *key, *keep, pool);
}

}  // namespace

extern constinit const Command kPublish = {
    "publish",
    {"署名したサイトを、ウェブサーバーのフォルダーに一度に公開します。",
     "Publishes a signed site to a web server's folder, in one step."},
    {},
    kOptions,
    kMore,
    run_publish};

}  // namespace kokai
