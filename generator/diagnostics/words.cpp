#include "generator/diagnostics/words.h"

namespace kokai {

std::string_view in(const Bilingual& words, Language language) {
  return language == Language::kJapanese ? words.ja : words.en;
}

Bilingual severity_words(Severity severity) {
  switch (severity) {
    case Severity::kError:
      return {"エラー", "error"};
    case Severity::kWarning:
      return {"警告", "warning"};
    case Severity::kNote:
      break;
  }
  return {"注意", "note"};
}

std::string_view severity_key(Severity severity) { return severity_words(severity).en; }

Severity severity_of(const Message& message, const PrintOptions& options) {
  return options.strict && message.severity == Severity::kWarning ? Severity::kError
                                                                  : message.severity;
}

std::string shown_path(const Span& at, const PrintOptions& options) {
  if (options.root.empty() || at.path.starts_with('/')) return at.path;
  if (at.path.empty()) return options.root;
  return options.root.back() == '/' ? options.root + at.path : options.root + '/' + at.path;
}

std::string filled(const Bilingual& pattern, const Diagnostic& diagnostic, Language language) {
  return fill(in(pattern, language), diagnostic.args);
}

}  // namespace kokai
