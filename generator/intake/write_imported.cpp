#include <algorithm>
#include <filesystem>

#include "generator/files/publication.h"
#include "generator/files/source_tree.h"
#include "generator/intake/import_target.h"
#include "generator/intake/messages.h"
#include "generator/reading/reading.h"

namespace kokai {

namespace intake {
namespace {

namespace fs = std::filesystem;

struct Plan {
  std::string path;  ///< below content
  std::string old_bytes;
  bool there = false;
  bool keep = false;  ///< the old file, beside the new one
  bool same = false;
};

class Writer {
 public:
  Writer(const std::vector<ImportedDocument>& documents, const ImportTarget& target,
         const ImportOptions& options, Findings& findings)
      : documents_(documents), target_(target), options_(options), findings_(findings) {}

  Result<ImportOutcome> run() {
    Result<std::string> municipality = municipality_folder(target_.content, target_.municipality);
    if (!municipality.ok()) return municipality.failure();
    if (municipality.value().empty()) {
      findings_.add(kImportNoMunicipality, {options_.file_name, 0, 0, 0},
                    {target_.municipality, target_.content});
      return outcome_;
    }
    const std::size_t errors = findings_.count(Severity::kError);
    for (const ImportedDocument& document : documents_) {
      const Status planned = plan(document, municipality.value());
      if (!planned.ok()) return planned.failure();
    }
    if (findings_.count(Severity::kError) != errors) return outcome_;
    if (!target_.dry_run) {
      const Status written = write_all();
      if (!written.ok()) return written.failure();
    }
    tell();
    return outcome_;
  }

 private:
  Status plan(const ImportedDocument& document, const std::string& municipality) {
    Result<std::string> path =
        document_path(target_.content, municipality, document.draft.front, options_.slug);
    if (!path.ok()) return path.failure();
    Plan plan;
    plan.path = path.value();
    if (document.markdown.size() > kMaxDocumentBytes) {
      findings_.add(kImportTooLarge, {options_.file_name, 0, 0, 0},
                    {std::to_string(document.markdown.size()), std::to_string(kMaxDocumentBytes)});
    }
    const bool twin = std::any_of(plans_.begin(), plans_.end(),
                                  [&](const Plan& one) { return one.path == plan.path; });
    if (twin) findings_.add(kImportSameTarget, {options_.file_name, 0, 0, 0}, {plan.path});
    std::error_code error;
    plan.there = fs::exists(fs::symlink_status(fs::path(target_.content) / plan.path, error));
    if (plan.there) {
      Result<std::string> bytes = disk_tree(target_.content)->read(plan.path, kMaxDocumentBytes);
      if (!bytes.ok()) return bytes.failure();
      plan.old_bytes = std::move(bytes).value();
      judge_old(plan, document);
    }
    outcome_.paths.push_back(plan.path);
    plans_.push_back(std::move(plan));
    return Done{};
  }

  void judge_old(Plan& plan, const ImportedDocument& document) {
    plan.same = plan.old_bytes == document.markdown;
    if (plan.same) return;
    plan.keep = target_.replace;
    const bool other =
        front_value(plan.old_bytes, "title") != front_value(document.markdown, "title");
    if (target_.replace) return;
    if (other) {
      findings_.add(kImportOtherAssessment, {options_.file_name, 0, 0, 0},
                    {plan.path, front_value(plan.old_bytes, "title")});
    } else if (!is_untouched_import(plan.old_bytes)) {
      findings_.add(kImportEditedSince, {options_.file_name, 0, 0, 0}, {plan.path});
    }
  }

  std::string whole(const std::string& path) const {
    return (fs::path(target_.content) / path).string();
  }

  static std::string staged(const std::string& path) {
    const fs::path file = path;
    return (file.parent_path() / ('.' + file.filename().string() + ".kokai-import")).string();
  }

  /// Everything is on disk under hidden names before the first name that a reader sees is touched.
  Status write_all() {
    for (std::size_t i = 0; i < plans_.size(); ++i) {
      const Status ready = stage(plans_[i], documents_[i].markdown);
      if (!ready.ok()) {
        for (const Plan& plan : plans_) remove(staged(whole(plan.path)));
        return ready.failure();
      }
    }
    for (const Plan& plan : plans_) {
      if (plan.same) continue;
      std::error_code error;
      fs::rename(staged(whole(plan.path)), whole(plan.path), error);
      if (error) return system_failure("rename", whole(plan.path), error.value());
    }
    return Done{};
  }

  Status stage(const Plan& plan, const std::string& markdown) {
    if (plan.same) return Done{};
    const std::string path = whole(plan.path);
    const Status folder = make_folder(fs::path(path).parent_path().string());
    if (!folder.ok()) return folder.failure();
    if (plan.keep) {
      const Status kept =
          write_file_whole(whole(kept_name(plan.path, plan.old_bytes)), plan.old_bytes);
      if (!kept.ok()) return kept.failure();
    }
    return write_file_whole(staged(path), markdown);
  }

  static void remove(const std::string& path) {
    std::error_code ignored;
    fs::remove(path, ignored);
  }

  void tell() {
    for (const Plan& plan : plans_) {
      (plan.same ? outcome_.unchanged : outcome_.written).push_back(plan.path);
      if (plan.keep) outcome_.kept.push_back(kept_name(plan.path, plan.old_bytes));
    }
  }

  const std::vector<ImportedDocument>& documents_;
  const ImportTarget& target_;
  const ImportOptions& options_;
  Findings& findings_;
  std::vector<Plan> plans_;
  ImportOutcome outcome_;
};

}  // namespace
}  // namespace intake

Result<ImportOutcome> write_imported(const std::vector<ImportedDocument>& documents,
                                     const ImportTarget& target, const ImportOptions& options,
                                     Findings& findings) {
  return intake::Writer(documents, target, options, findings).run();
}

}  // namespace kokai
