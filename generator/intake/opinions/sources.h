#pragma once

// Files that came in during a round: forms' exports, workbooks, mails, mailboxes, plain texts.

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "generator/diagnostics/findings.h"
#include "generator/diagnostics/result.h"
#include "generator/intake/opinions/form_mapping.h"
#include "generator/intake/opinions/received.h"

namespace kokai {

/// Something that could not become an opinion, kept word for word.
struct Rejected {
  std::uint32_t file = 0;
  std::string place;
  SendingKind method = SendingKind::kForm;
  std::string reason;  ///< in Japanese: for the clerk's list
  std::string text;    ///< all that was read of it; empty where the reader refused it
};

/// One file as the clerk named it.
struct SourceFile {
  std::string path;
  std::string name;    ///< without folders, control characters made visible
  std::string sha256;  ///< of its bytes: what was imported can be proved later
  std::uint64_t bytes = 0;
};

struct SourceOptions {
  FormMapping mapping;
  std::optional<SendingKind> method;  ///< of rows and texts that do not say it themselves
  /// What was said for this import, else what the mapping remembers.
  std::optional<SendingKind> told_method() const { return method ? method : mapping.method; }
};

struct SourceOutcome {
  std::vector<Received> received;
  std::vector<Rejected> rejected;
  /// Headings of tables and what was made of them, for the mapping file. Those nobody knows are
  /// not decided: their values are private.
  std::vector<FormMapping::Column> columns;
  bool refused = false;  ///< a file could not be read to its end: nothing may be written
};

/// Reads one file, by its first bytes and its name's end: .csv .tsv .txt .xlsx .eml .mbox. Text
/// files are one opinion each. What is wrong inside is a finding or a Rejected; a file that cannot
/// be read as a whole is refused, with an error among the findings that says what to do. `index`
/// becomes Received::file. Cost: linear; the file is in memory, a mailbox one mail at a time.
Result<SourceFile> read_source(const std::string& path, std::uint32_t index,
                               const SourceOptions& options, SourceOutcome& outcome,
                               Findings& findings);

}  // namespace kokai
