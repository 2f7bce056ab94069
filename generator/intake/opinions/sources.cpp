#include "generator/intake/opinions/sources.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>

#include "generator/diagnostics/escape.h"
#include "generator/files/descriptor.h"
#include "generator/files/hash.h"
#include "generator/files/source_tree.h"
#include "generator/formats/csv_reader.h"
#include "generator/formats/decoded_file.h"
#include "generator/formats/mail.h"
#include "generator/formats/mbox.h"
#include "generator/formats/xlsx_reader.h"
#include "generator/intake/messages.h"
#include "generator/intake/opinions/mail_opinion.h"
#include "generator/intake/opinions/table_rows.h"
#include "generator/text/ascii.h"

namespace kokai {
namespace {

constexpr std::uint64_t kMostBytes = 256U << 20;
constexpr std::string_view kZipMark = "PK\x03\x04";
constexpr std::string_view kOleMark = "\xD0\xCF\x11\xE0";

enum class FileKind { kTable, kWorkbook, kMail, kText, kOther };

std::string ending_of(const std::string& name) {
  const std::size_t dot = name.rfind('.');
  return ascii::lower(dot == std::string::npos ? "" : name.substr(dot + 1));
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
      case FileKind::kOther:
        refuse(kOpinionsFileKind);
    }
  }

  /// One mail after the other: a mailbox may be larger than memory.
  Status mailbox(int file) {
    const auto take = [&](std::string_view bytes, const mail::MboxPlace& place) {
      const auto line = static_cast<std::uint32_t>(place.line);
      take_mail(mail::read_mail(bytes, {}, {shown_, line, 0, 0}, findings_), ordinal_word(place));
      return true;
    };
    const Result<mail::MboxSummary> read =
        mail::read_mbox(file, mail::Limits().message_bytes, shown_, take, findings_);
    if (!read.ok()) return read.failure();
    for (const mail::MboxPlace& place : read.value().refused) {
      reject_mail(ordinal_word(place), "メールが大きすぎます(元のファイルを見てください)", "");
    }
    if (read.value().messages == 0 && read.value().refused.empty()) refuse(kOpinionsFileKind);
    return Done{};
  }

 private:
  std::optional<std::string> decoded(std::string bytes) {
    return decode_file(std::move(bytes), options_.mapping.charset, shown_, findings_);
  }

  void table(std::string bytes) {
    const std::optional<std::string> text = decoded(std::move(bytes));
    if (!text) {
      outcome_.refused = true;
      return;
    }
    TableRows rows(index_, shown_, options_, outcome_, findings_);
    const csv::ReadSummary summary = csv::read_rows(
        *text, {}, shown_, [&](const table::Row& row) { return rows.take(row); }, findings_);
    for (const std::uint64_t line : summary.refused_lines) {
      reject(std::to_string(line) + "行", options_.told_method().value_or(SendingKind::kForm),
             "行を読めません(元のファイルを見てください)", "");
    }
    outcome_.refused |= !rows.finish();
  }

  void workbook(const std::string& bytes) {
    TableRows rows(index_, shown_, options_, outcome_, findings_);
    Findings found;
    xlsx::read_rows(
        {shown_, bytes}, {options_.mapping.sheet},
        [&](const table::Row& row) { return rows.take(row); }, found);
    const bool whole = !found.has_errors();  // a row may be handed on without a cell that is broken
    findings_.merge(std::move(found));
    outcome_.refused |= !whole || !rows.finish();
  }

  void text(std::string bytes) {
    const std::optional<std::string> whole = decoded(std::move(bytes));
    if (!whole) {
      outcome_.refused = true;
      return;
    }
    const std::optional<SendingKind> method = options_.told_method();
    if (!method) return refuse(kOpinionsMethodMissing);
    Received received;
    received.file = index_;
    received.method = *method;
    received[Field::kText] = cleaned(*whole);
    if (received[Field::kText].empty()) return reject("", *method, "文がありません", "");
    outcome_.received.push_back(std::move(received));
  }

  void take_mail(const std::optional<mail::Mail>& mail, std::string place) {
    if (!mail)
      return reject_mail(std::move(place), "メールを読めません(元のファイルを見てください)", "");
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
    reject_mail(received.place, "本文がありません", received[Field::kPlace] + "\n" + mail->text);
  }

  void refuse(const Message& message) {
    findings_.add(message, {shown_, 0, 0, 0}, {shown_});
    outcome_.refused = true;
  }

  void reject_mail(std::string place, std::string reason, std::string text) {
    reject(std::move(place), SendingKind::kMail, std::move(reason), std::move(text));
  }

  void reject(std::string place, SendingKind method, std::string reason, std::string text) {
    outcome_.rejected.push_back(
        {index_, std::move(place), method, std::move(reason), std::move(text)});
  }

  static std::string ordinal_word(const mail::MboxPlace& place) {
    return std::to_string(place.ordinal) + "通目";
  }

  const std::uint32_t index_;
  const std::string shown_;
  const SourceOptions& options_;
  SourceOutcome& outcome_;
  Findings& findings_;
};

bool is_mailbox(const std::string& name) {
  const std::string ending = ending_of(name);
  return ending == "mbox" || ending == "mbx";
}

Status read_mailbox(const std::string& path, SourceReader& reader, SourceFile& file) {
  const Descriptor open = open_at(AT_FDCWD, path, O_RDONLY);
  if (!open.open()) return system_failure("read", path, errno);
  if (Status read = reader.mailbox(open.get()); !read.ok()) return read;
  Result<FileDigest> digest = sha256_of(open.get(), path);
  if (!digest.ok()) return digest.failure();
  file.sha256 = digest.value().sha256;
  file.bytes = digest.value().bytes;
  return Done{};
}

}  // namespace

Result<SourceFile> read_source(const std::string& path, std::uint32_t index,
                               const SourceOptions& options, SourceOutcome& outcome,
                               Findings& findings) {
  SourceFile file{path, for_terminal(std::filesystem::path(path).filename().string()), "", 0};
  SourceReader reader(index, file.name, options, outcome, findings);
  if (is_mailbox(file.name)) {
    if (Status read = read_mailbox(path, reader, file); !read.ok()) return read.failure();
    return file;
  }
  Result<std::string> bytes = read_named_file(path, kMostBytes);
  if (!bytes.ok()) return bytes.failure();
  file.sha256 = sha256(bytes.value());
  file.bytes = bytes.value().size();
  reader.read(kind_of(file.name, bytes.value()), std::move(bytes).value());
  return file;
}

}  // namespace kokai
