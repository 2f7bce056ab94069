#pragma once

// Findings as text for people, as JSON and SARIF 2.1.0 for programs.

#include <string>

#include "generator/diagnostics/findings.h"
#include "generator/diagnostics/result.h"

namespace kokai {

enum class Language { kJapanese, kEnglish };

struct PrintOptions {
  Language language = Language::kJapanese;
  bool color = false;        ///< ANSI colours; the caller has looked at NO_COLOR and the terminal
  bool strict = false;       ///< warnings count, and are called, errors
  bool errors_only = false;  ///< print_findings shows errors; the rest is in its last line
  std::string root{};        ///< put before paths so that an editor can open them; may be empty
};

/// All findings with place, line, caret (in display columns), reason, fix and source, then one line
/// that counts them. The first 20 of one message per file are printed in full, the rest counted.
std::string print_findings(const Findings& findings, const PrintOptions& options);
/// One compact line: "path:line:col: warning[id]: what".
std::string print_line(const Diagnostic& diagnostic, const PrintOptions& options);
/// {"schema":1,"findings":[{id,severity,path,line,column,bytes,message,why,fix,source,item,mended}],"errors":n,"warnings":n}
std::string findings_json(const Findings& findings, const PrintOptions& options);
/// SARIF 2.1.0 with one rule per message that occurs.
std::string findings_sarif(const Findings& findings, const PrintOptions& options);
/// Everything about one message, for `kokai explain`.
std::string explain(const Message& message, const PrintOptions& options);
/// "書き込めません: output/x (No space left on device)" and the like.
std::string print_failure(const Failure& failure, Language language);
/// The message's severity under these options.
Severity severity_of(const Message& message, const PrintOptions& options);

}  // namespace kokai
