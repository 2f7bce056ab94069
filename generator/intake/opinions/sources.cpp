#include "generator/intake/opinions/sources.h"

#include <algorithm>
#include <filesystem>

#include "generator/diagnostics/escape.h"
#include "generator/files/hash.h"
#include "generator/files/source_tree.h"
#include "generator/formats/csv_reader.h"
#include "generator/formats/mail.h"
#include "generator/formats/xlsx_reader.h"
#include "generator/intake/messages.h"
#include "generator/intake/opinions/mail_opinion.h"
#include "generator/intake/opinions/table_rows.h"
#include "generator/text/charset.h"

namespace kokai {
namespace {

constexpr std::uint64_t kMostBytes = 256U << 20;
constexpr std::string_view kZipMark = "PK\x03\x04";
constexpr std::string_view kOleMark = "\xD0\xCF\x11\xE0";

enum class FileKind { kTable, kWorkbook, kMail, kMailbox, kText, kOther };

std::string ending_of(const std::string& name) {
  const std::size_t dot = name.rfind('.');
  std::string ending = dot == std::string::npos ? "" : name.substr(dot + 1);
  for (char& c : ending) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 0x20 : c);
  return ending;
}

FileKind kind_of(const std::string& name, std::string_view bytes) {
  const std::string ending = ending_of(name);
  if (bytes.starts_with(kOleMark)) return ending == "msg" ? FileKind::kOther : FileKind::kWorkbook;
  if (bytes.starts_with(kZipMark)) {
    return ending == "zip" || ending == "docx" ? FileKind::kOther : FileKind::kWorkbook;
  }
  if (ending == "csv" || ending == "tsv") return FileKind::kTable;
  if (ending.starts_with("xls") || ending == "ods") return FileKind::kWorkbook;
  if (ending == "eml") return FileKind::kMail;
  if (ending == "txt") return FileKind::kText;
  return FileKind::kOther;
}

class SourceReader {
 public:
  SourceReader(std::uint32_t index, std::string shown, const SourceOptions& options,
               SourceOutcome& outcome, Findings& findings)
      : index_(index),
        shown_(std::move(shown)),
        options_(options),
        outcome_(outcome),
        findings_(findings) {}

  void read(FileKind kind, std::string bytes) {
    switch (kind) {
      case FileKind::kTable:
        return table(std::move(bytes));
      case FileKind::kWorkbook:
        return workbook(bytes);
      case FileKind::kMail:
        return take_mail(mail::read_mail(bytes, {}, {shown_, 0, 0, 0}, findings_), "");
      case FileKind::kText:
        return text(std::move(bytes));
      case FileKind::kMailbox:
      case FileKind::kOther:
        findings_.add(kOpinionsFileKind, {shown_, 0, 0, 0}, {shown_});
    }
  }

 private:
  std::optional<std::string> decoded(std::string bytes) {
    DecodedText text = decode_text(std::move(bytes), options_.mapping.charset);
    if (text.ok()) return std::move(text.text);
    const CharsetFault& fault = text.fault;
    const std::string like = fault.looks_like ? std::string(name_of(*fault.looks_like)) : "―";
    findings_.add(kOpinionsNotText, {shown_, static_cast<std::uint32_t>(fault.line), 0, 0},
                  {shown_, std::to_string(fault.line), std::string(name_of(fault.tried)),
                   fault.hex, like});
    return std::nullopt;
  }

  void table(std::string bytes) {
    const std::optional<std::string> text = decoded(std::move(bytes));
    if (!text) return;
    TableRows rows(index_, shown_, options_, outcome_, findings_);
    Findings found;
    const csv::ReadSummary summary = csv::read_rows(
        *text, {}, shown_, [&](const table::Row& row) { return rows.take(row); }, found);
    reject_refused(summary.refused_rows, found);
    findings_.merge(std::move(found));
    rows.finish();
  }

  /// Rows that the reader could not hand on: their places are in its findings.
  void reject_refused(std::uint64_t count, const Findings& found) {
    for (const Diagnostic& one : found.all()) {
      if (count == 0 || one.message->severity != Severity::kError) continue;
      --count;
      reject(std::to_string(one.at.line) + "行", "行を読めません(元のファイルを見てください)", "");
    }
  }

  void workbook(const std::string& bytes) {
    TableRows rows(index_, shown_, options_, outcome_, findings_);
    const bool whole = xlsx::read_rows(
        {shown_, bytes}, {options_.mapping.sheet},
        [&](const table::Row& row) { return rows.take(row); }, findings_);
    if (whole) rows.finish();
  }

  void text(std::string bytes) {
    const std::optional<std::string> whole = decoded(std::move(bytes));
    if (!whole) return;
    const std::optional<SendingKind> method =
        options_.method ? options_.method : options_.mapping.method;
    if (!method) {
      findings_.add(kOpinionsMethodMissing, {shown_, 0, 0, 0}, {shown_});
      return;
    }
    Received received;
    received.file = index_;
    received.method = *method;
    received[Field::kText] = cleaned(*whole);
    if (received[Field::kText].empty()) return reject("", "文がありません", "");
    outcome_.received.push_back(std::move(received));
  }

  void take_mail(const std::optional<mail::Mail>& mail, std::string place) {
    if (!mail) return reject(std::move(place), "メールを読めません(元のファイルを見てください)", "");
    for (const mail::Doubt& doubt : mail->doubts) {
      findings_.add(*doubt.message, {shown_, 0, 0, 0}, doubt.args);
    }
    if (!mail->attachments.empty()) {
      findings_.add(kOpinionsAttachment, {shown_, 0, 0, 0},
                    {shown_, place, std::to_string(mail->attachments.size())});
    }
    Received received = opinion_of(*mail);
    received.file = index_;
    received.place = std::move(place);
    if (!received[Field::kText].empty()) {
      outcome_.received.push_back(std::move(received));
      return;
    }
    reject(received.place, "本文がありません", received[Field::kPlace] + "\n" + mail->text);
  }

  void reject(std::string place, std::string reason, std::string text) {
    const SendingKind method = options_.mapping.method.value_or(
        options_.method.value_or(SendingKind::kForm));
    outcome_.rejected.push_back(
        {index_, std::move(place), method, std::move(reason), std::move(text)});
  }

  const std::uint32_t index_;
  const std::string shown_;
  const SourceOptions& options_;
  SourceOutcome& outcome_;
  Findings& findings_;
};

Result<std::string> read_whole(const std::string& path) {
  std::error_code error;
  const std::filesystem::path file = std::filesystem::canonical(path, error);
  if (error) return system_failure("read", path, error.value());
  return disk_tree(file.parent_path().string())->read(file.filename().string(), kMostBytes);
}

}  // namespace

Result<SourceFile> read_source(const std::string& path, std::uint32_t index,
                               const SourceOptions& options, SourceOutcome& outcome,
                               Findings& findings) {
  Result<std::string> bytes = read_whole(path);
  if (!bytes.ok()) return bytes.failure();
  SourceFile file{path, for_terminal(std::filesystem::path(path).filename().string()),
                  sha256(bytes.value()), bytes.value().size()};
  SourceReader(index, file.name, options, outcome, findings)
      .read(kind_of(file.name, bytes.value()), std::move(bytes).value());
  return file;
}

}  // namespace kokai
