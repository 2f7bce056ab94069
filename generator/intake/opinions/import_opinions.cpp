#include "generator/intake/opinions/import_opinions.h"

#include <algorithm>
#include <filesystem>
#include <set>

#include "generator/files/private_folder.h"
#include "generator/formats/csv.h"
#include "generator/intake/messages.h"
#include "generator/intake/opinions/private_list.h"
#include "generator/intake/opinions/round_files.h"

namespace kokai {
namespace {

namespace fs = std::filesystem;

std::size_t index_of(SendingKind kind) { return static_cast<std::size_t>(kind); }

class Importer {
 public:
  Importer(const OpinionImportOptions& options, const MergeTools& tools, Findings& findings)
      : options_(options), tools_(tools), findings_(findings) {}

  Result<OpinionImport> run() {
    if (Status read = read_what_is_there(); !read.ok()) return read.failure();
    if (!refused() && !table_.rows.empty() && ledger_.rows().empty() && !options_.new_private) {
      findings_.add(kOpinionsLedgerLost,
                    {(fs::path(options_.round_folder) / kOpinionsFile).string(), 0, 0, 0},
                    {std::to_string(table_.rows.size()), options_.private_folder});
    }
    if (refused()) return give_up();
    if (Status read = read_files(); !read.ok()) return read.failure();
    if (source_.refused) return give_up();
    result_.merged =
        merge_opinions(std::move(source_.received), result_.files, tools_, table_, ledger_);
    result_.rejected = std::move(source_.rejected);
    list_all();
    count();
    if (options_.dry_run) return std::move(result_);
    if (Status written = write(); !written.ok()) return written.failure();
    return std::move(result_);
  }

 private:
  bool refused() const { return findings_.has_errors(); }

  OpinionImport give_up() {
    result_.refused = true;
    result_.columns = std::move(source_.columns);
    return std::move(result_);
  }

  Status read_what_is_there() {
    Result<OpinionTable> table = read_table_of_round(options_.round_folder, findings_);
    if (!table.ok()) return table.failure();
    table_ = std::move(table).value();
    Result<std::string> ledger = read_if_there(options_.private_folder, kLedgerFile);
    if (!ledger.ok()) return ledger.failure();
    if (!ledger.value().empty()) {
      ledger_ = read_ledger(std::string(kLedgerFile), ledger.value(), findings_);
    }
    for (List* list : {&sources_, &rejects_, &changed_}) {
      Result<std::string> bytes = read_if_there(options_.private_folder, list->name);
      if (!bytes.ok()) return bytes.failure();
      list->rows.read(std::string(list->name), bytes.value(), findings_);
    }
    return Done{};
  }

  Status read_files() {
    for (std::uint32_t i = 0; i < options_.files.size(); ++i) {
      Result<SourceFile> file =
          read_source(options_.files[i], i, options_.sources, source_, findings_);
      if (!file.ok()) return file.failure();
      result_.files.push_back(std::move(file).value());
    }
    result_.columns = source_.columns;
    return Done{};
  }

  void list_all() {
    for (const SourceFile& file : result_.files) {
      sources_.rows.add({file.sha256, file.name, std::to_string(file.bytes), iso(options_.today)});
    }
    for (const Rejected& one : result_.rejected) {
      rejects_.rows.add({result_.files[one.file].sha256, one.place, result_.files[one.file].name,
                         std::string(sending_word(one.method)), one.reason, one.text});
    }
    for (const ChangedOpinion& one : result_.merged.changed) {
      const std::string& file = result_.files[one.after.file].name;
      changed_.rows.add({std::to_string(one.number), content_id(one.after), file, one.after.place,
                         one.before[Field::kText], one.after[Field::kText]});
      findings_.add(kOpinionsChanged, {file, 0, 0, 0},
                    {std::to_string(one.number), file, one.after.place, std::string(kChangedFile)});
    }
    for (const std::uint32_t number : result_.merged.alike) {
      findings_.add(kOpinionsAlike, {std::string(kOpinionsFile), 0, 0, 0},
                    {std::to_string(number)});
    }
  }

  void count() {
    Findings ignored;  // told when the table was read
    for (const Opinion& opinion : opinions_of(table_, std::string(kOpinionsFile), ignored)) {
      MethodCounts& counts = result_.counts[index_of(opinion.method)];
      ++counts.received;
      counts.shown += is_shown(opinion.disclosure) ? 1 : 0;
      counts.withheld += opinion.disclosure == Disclosure::kWithheld ? 1 : 0;
      counts.duplicate += opinion.disclosure == Disclosure::kDuplicate ? 1 : 0;
      counts.undecided += opinion.disclosure == Disclosure::kUndecided ? 1 : 0;
    }
    constexpr std::size_t kMethodColumn = 3;
    for (const std::vector<std::string>& row : rejects_.rows.rows()) {
      const std::optional<SendingKind> method = sending_from_word(row[kMethodColumn]);
      MethodCounts& counts = result_.counts[index_of(method.value_or(SendingKind::kForm))];
      ++counts.received;
      ++counts.rejected;
    }
    std::set<std::string> senders;
    for (const LedgerRow& row : ledger_.rows()) {
      const std::string sender = row.received[Field::kName] + '\n' + row.received[Field::kMail] +
                                 '\n' + row.received[Field::kAddress];
      const bool nameless = sender.size() == 2;
      senders.insert(nameless ? std::to_string(row.number) : sender);
    }
    result_.people = senders.size();
  }

  std::string count_sheet() const {
    std::string out(csv::kByteOrderMark);
    csv::append_record(out, {"方法", "受付", "公開", "非公開", "重複", "確認前", "受け付けず"});
    for (std::size_t i = 0; i < result_.counts.size(); ++i) {
      const MethodCounts& one = result_.counts[i];
      csv::append_record(out, {std::string(sending_words()[i]), std::to_string(one.received),
                               std::to_string(one.shown), std::to_string(one.withheld),
                               std::to_string(one.duplicate), std::to_string(one.undecided),
                               std::to_string(one.rejected)});
    }
    return out;
  }

  /// The ledger before the table: what it knows and the table lacks is put back by the next run.
  /// Lists come last: the next run of the same files writes them, too.
  Status write() {
    if (Status made = make_private_folder(options_.private_folder); !made.ok()) return made;
    remove_leftovers(options_.private_folder);
    if (Status one = put_file(options_.private_folder, kLedgerFile, write_ledger(ledger_));
        !one.ok()) {
      return one;
    }
    if (Status one = put_file(options_.round_folder, kOpinionsFile, write_opinion_table(table_));
        !one.ok()) {
      return one;
    }
    for (const List* list : {&sources_, &rejects_, &changed_}) {
      if (list->rows.rows().empty()) continue;
      if (Status one = put_file(options_.private_folder, list->name, list->rows.write());
          !one.ok()) {
        return one;
      }
    }
    return put_file(options_.private_folder, kCountsFile, count_sheet());
  }

  struct List {
    std::string_view name;
    PrivateList rows;
  };

  const OpinionImportOptions& options_;
  const MergeTools& tools_;
  Findings& findings_;
  OpinionTable table_ = empty_opinion_table();
  Ledger ledger_;
  List sources_{kSourcesFile, PrivateList({"SHA-256", "ファイル", "バイト", "取り込んだ日"}, 1)};
  List rejects_{kRejectsFile,
                PrivateList({"SHA-256", "場所", "ファイル", "方法", "理由", "内容"}, 2)};
  List changed_{kChangedFile,
                PrivateList({"番号", "識別子", "ファイル", "場所", "前の文", "新しい文"}, 2)};
  SourceOutcome source_;
  OpinionImport result_;
};

}  // namespace

Result<OpinionImport> import_opinions(const OpinionImportOptions& options, const MergeTools& tools,
                                      Findings& findings) {
  if (options.dry_run) return Importer(options, tools, findings).run();
  const Result<RoundLock> lock = lock_round(options.round_folder);
  if (!lock.ok()) return lock.failure();
  return Importer(options, tools, findings).run();
}

}  // namespace kokai
