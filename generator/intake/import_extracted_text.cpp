#include <algorithm>

#include "generator/files/hash.h"
#include "generator/forms/heading_words.h"
#include "generator/intake/cover.h"
#include "generator/intake/finish.h"
#include "generator/intake/front_values.h"
#include "generator/intake/import_assessment.h"
#include "generator/intake/judge_text.h"
#include "generator/intake/messages.h"
#include "generator/intake/outline_of_text.h"

namespace kokai {

namespace intake {
namespace {

std::vector<Row> read_rows(Original& original, const TextOutline& outline) {
  std::vector<Row> rows;
  rows.reserve(outline.last_line - outline.first_line + 1);
  for (std::uint32_t line = outline.first_line; line <= outline.last_line; ++line) {
    rows.push_back(read_row(original, line));
  }
  return rows;
}

class DocumentImport {
 public:
  DocumentImport(Original& original, const TextOutline& outline, const ImportOptions& options,
                 Findings& findings)
      : original_(original), outline_(outline), options_(options), findings_(findings) {}

  bool run(ImportedDocument& document, std::string_view sha256) {
    const forms::Form* form = choose_form();
    if (form == nullptr) return false;
    document.draft.front.form = form;
    const std::vector<Row> rows = read_rows(original_, outline_);
    const std::size_t body = find_body(original_, rows, *form);
    const Cover cover = read_cover(original_, rows, body, running_titles(original_, rows));
    FormWalk walk(original_, *form);
    walk.add_running_lines(cover.running);
    put_cover_items(walk, cover, *form);
    for (std::size_t i = body; i < rows.size(); ++i) walk.take(rows[i]);
    constexpr std::size_t kFewest = 3;
    if (walk.labels_found < kFewest && cover.title.empty()) {
      findings_.add(kImportNotAnAssessment, {options_.file_name, 0, 0, 0},
                    {std::to_string(walk.labels_found)});
      return false;
    }
    if (outline_.form_guessed && options_.form.empty()) {
      findings_.add(kImportFormGuessed, {options_.file_name, outline_.form_line, 0, 0},
                    {form->name});
    }
    document.draft.front.original_sha256 = sha256;
    if (!fill_front(original_, cover, outline_, options_, document, findings_)) return false;
    finish_draft(original_, walk, options_.file_name, document.draft, document.report, findings_);
    return true;
  }

 private:
  const forms::Form* choose_form() {
    if (options_.form.empty()) {
      if (outline_.form != nullptr) return outline_.form;
      findings_.add(kImportNotAnAssessment, {options_.file_name, 0, 0, 0}, {"0"});
      return nullptr;
    }
    return forms::find(options_.form);  // checked before
  }

  static void put_cover_items(FormWalk& walk, const Cover& cover, const forms::Form& form) {
    for (const forms::Field& field : form.parts) {
      if (field.role == forms::Role::kDeclaration && !cover.declaration_label.empty()) {
        walk.add_cover_item(field, cover.declaration_label, cover.declaration);
      }
      if (field.role == forms::Role::kSpecialNotes && !cover.notes_label.empty()) {
        walk.add_cover_item(field, cover.notes_label, cover.notes);
      }
    }
    if (!cover.stray.empty()) walk.add_stray(1, "表紙にあるその他の文", cover.stray);
  }

  Original& original_;
  const TextOutline& outline_;
  const ImportOptions& options_;
  Findings& findings_;
};

}  // namespace
}  // namespace intake

std::vector<ImportedDocument> import_extracted_text(std::string_view bytes,
                                                    const ImportOptions& options,
                                                    Findings& findings) {
  using namespace intake;
  std::vector<ImportedDocument> documents;
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  const std::string hash = sha256(bytes);
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  if (!check_options(options, findings)) return documents;
  if (!is_readable_text(bytes, options.file_name, findings)) return documents;
  Original original(bytes);
  for (const TextOutline& outline : outline_text(original)) {
    ImportedDocument document;
    if (!DocumentImport(original, outline, options, findings).run(document, hash)) return {};
    document.markdown = to_markdown(document.draft);
    document.draft.front.imported = content_hash(document.markdown);
    document.markdown = to_markdown(document.draft);
    const Range whole{original.line(outline.first_line).first,
                      original.line(outline.last_line).last};
    fill_report(original, whole, document.markdown, document.report);
    documents.push_back(std::move(document));
  }
  return documents;
}

}  // namespace kokai
