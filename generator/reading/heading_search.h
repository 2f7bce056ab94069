#pragma once

// Headings held against a form, with a memory: documents use the same few hundred headings again
// and again, and folding one costs more than reading its paragraph.

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "generator/forms/matching.h"

namespace kokai {

/// One form's headings. Not shared between threads: heading_search() gives each its own.
class HeadingSearch {
 public:
  explicit HeadingSearch(const forms::Form& form) : form_(form) {}

  /// The field among the children of `scope` (nullptr: the form's parts) that `heading` means.
  forms::Match below(const forms::Field* scope, std::string_view heading);

  /// A section of the form by its wording alone, from its part down; empty unless only one has it.
  /// For documents whose sections stand under a wrong or misspelt part.
  const std::vector<const forms::Field*>& stray_section(std::string_view heading);

  /// The fields from a child of `scope` down to the only one further below that has exactly this
  /// heading; empty when there is none or more than one. For documents that leave out a group's own
  /// heading. Points into the memory: valid until the next call.
  const std::vector<const forms::Field*>& implied(const forms::Field* scope,
                                                  std::string_view heading);

 private:
  struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>()(text);
    }
  };
  template <typename Value>
  using TextMap = std::unordered_map<std::string, Value, TextHash, std::equal_to<>>;
  using Path = std::vector<const forms::Field*>;

  struct Known {
    forms::Match match;
    std::size_t rest = 0;  ///< offset of match.rest in the heading
  };
  struct Scope {
    bool ready = false;
    Path children;
    TextMap<Known> known;
    bool has_descendants = false;
    TextMap<Path> descendants;  ///< by folded heading; an empty path where two have it
    TextMap<const Path*> implied;
  };

  Scope& scope_of(const forms::Field* field);
  const Path& remember(TextMap<const Path*>& memory, std::string_view heading,
                       TextMap<Path>::const_iterator found, const TextMap<Path>& paths);
  static void add_descendants(Scope& scope, Path& path, const forms::Field& field);
  void make_room();

  const forms::Form& form_;
  std::vector<Scope> scopes_;  ///< by serial; 0: the form's parts
  std::size_t remembered_ = 0;
  TextMap<Path> sections_;  ///< by folded label
  TextMap<const Path*> strays_;
  Path none_;
};

/// This thread's search of the form.
HeadingSearch& heading_search(const forms::Form& form);

}  // namespace kokai
