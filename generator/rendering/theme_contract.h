#pragma once

// What each template of a theme may and must hold. A new marker is one word in the table of
// theme_contract.cpp.

#include <string>
#include <string_view>
#include <vector>

#include "generator/diagnostics/findings.h"

namespace kokai {

/// One template: its file below templates/ and the markers that the code fills. A name that ends in
/// '!' must be there.
struct TemplateContract {
  std::string_view file;
  std::vector<std::string_view> markers;
};
const std::vector<TemplateContract>& template_contracts();

/// Words a theme offers, for templates: returns the text, or nullptr when there is none.
class WordSource {
 public:
  virtual ~WordSource() = default;
  virtual const std::string* find(std::string_view key) = 0;
  virtual const std::string& path() const = 0;
};

/// Proves one template against its contract and puts the words in: {{WORD:key}} becomes the escaped
/// text, so that ctemplate sees only values. `path` is for findings. Returns the template for
/// ctemplate.
std::string prove_template(const TemplateContract& contract, const std::string& path,
                           std::string_view text, WordSource& words, Findings& findings);

/// Puts the words into a script: {{WORD:key}}, which stands in a string of double quotes.
std::string with_words(const std::string& path, std::string_view script, WordSource& words,
                       Findings& findings);

}  // namespace kokai
