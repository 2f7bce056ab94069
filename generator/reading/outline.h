#pragma once

// The outline of one document: each heading finds its place in the form, gets its id and its
// parent.

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "generator/model/assessment.h"
#include "generator/reading/document_findings.h"
#include "generator/reading/heading_search.h"

namespace kokai {

/// Builds Assessment::items from the headings in their order. Cost: a few look-ups a heading,
/// whatever the headings are.
class Outline {
 public:
  Outline(Assessment& assessment, DocumentFindings& findings);

  /// Adds the item of a heading and returns its index. What fits no field of the form stays as a
  /// free heading below the one above it. `text` is plain; `level` 1..6, or kTableLevel for a
  /// table's label.
  std::uint32_t add(std::string_view text, int level, std::uint32_t line);
  /// Would add() find a field, without nearness?
  bool is_label(std::string_view text);
  /// Tells once how many numbers differ from the form's.
  void finish();

  static constexpr int kTableLevel = 7;

 private:
  struct Open {
    std::uint32_t item;
    int level;
    const forms::Field* field;  ///< nullptr: free
  };
  struct Found {
    forms::Match match;
    std::size_t keep = 0;  ///< stack entries that stay open above the item
    /// Fields between, then the field itself, where their own headings were left out.
    const std::vector<const forms::Field*>* implied = nullptr;
    bool stray = false;  ///< `implied` begins with a part, not below the open headings
  };

  Found find(std::string_view text, int level);
  bool find_stray(std::string_view text, int level, Found& found);
  bool find_at_root(std::string_view text, int level, Found& found);
  std::uint32_t add_field(const Found& found, std::string_view text, int level, std::uint32_t line);
  std::uint32_t add_free(std::string_view text, int level, std::uint32_t line);
  Item& push(std::string id, std::uint32_t parent, std::string_view text, std::uint32_t line);
  int repeat_of(const forms::Field& field, const std::string& parent_id, int written);
  void judge(const Item& item, int level);

  Assessment& assessment_;
  DocumentFindings& findings_;
  HeadingSearch& search_;
  std::vector<Open> open_;
  std::unordered_map<std::string, int> uses_;     ///< id -> how often it was wanted again
  std::unordered_map<std::string, int> repeats_;  ///< parent id + step -> last number
  std::unordered_map<std::string, int> free_;     ///< parent id -> free headings below
  int other_numbers_ = 0;
  std::uint32_t first_other_number_ = kNoItem;
};

}  // namespace kokai
