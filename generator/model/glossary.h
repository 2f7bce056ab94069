#pragma once

// 用語集: the words that readers may not know, as content/glossary/*.yaml tells them.

#include <cstdint>
#include <string>
#include <vector>

namespace kokai {

/// One term. Its page is glossary/<id>/.
struct Term {
  std::string id;                     ///< slug, unique in the site
  std::string term;                   ///< the word as pages show it
  std::string reading;                ///< hiragana; what 五十音 order goes by
  std::vector<std::string> aliases;   ///< other words for the same thing, found and linked alike
  std::string definition;             ///< Markdown
  std::string plain;                  ///< やさしい日本語; may be empty
  std::vector<std::string> sources;   ///< 番号法第2条第5項, …
  std::vector<std::string> see_also;  ///< ids
  std::string path;                   ///< the file it stands in
  std::uint32_t line = 0;             ///< of its id there
};

struct Glossary {
  std::vector<Term> terms;  ///< in 五十音 order of the readings, then by term and id
};

}  // namespace kokai
