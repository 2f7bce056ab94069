#pragma once

// Which assessments are of the same 事務.
//
// The rule: two assessments belong together when their titles are the same once the city's name,
// what stands in brackets, the names of the forms (全項目評価書) and words of no weight (に関する,
// に係る, の, 事務 at the end) are cut and spellings that differ by kana (子ども, こども; 障がい,
// 障害) are made one. Titles that are not the same but near belong together when those who have
// them rest on the same items of 番号法's table (law_items.h), all of them and no other, and no
// city has both titles. Nothing is joined by likeness alone, nor by an item alone, which may hold
// several 事務: 児童扶養手当 (56の項) and 特別児童扶養手当 (66の項) are two. What
// content/comparisons.yaml names belongs where it says and nowhere else. Decisions 0017, 0019.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "generator/diagnostics/findings.h"
#include "generator/model/archive.h"
#include "generator/model/comparison.h"

namespace kokai {

/// What is known of a folder's assessment before it is read.
struct SurveyedFolder {
  std::string path;  ///< "990019-shiomigaoka/018-jido-fuyo-teate"
  std::uint32_t municipality = 0;
  std::string key;  ///< "18" or "draft-jido": its address below the municipality
  std::string slug;
  std::string title;
  std::string form;  ///< its name as the file says it
  std::string city;  ///< name of the municipality
  std::vector<std::uint16_t> law_items;
};

/// Likeness of two title keys (word_diff.h) from which on they are near.
inline constexpr int kNearTitles = 600;

/// The title as titles are compared; never empty for a title with a letter.
std::string title_key(std::string_view title, const Municipality& municipality);

struct FolderGroup {
  std::string id;
  std::string title;  ///< the shortest of its titles without city and form, or the rule's
  std::vector<std::uint32_t> folders;  ///< ascending
};

/// Groups of two or more municipalities, by id. An id is the rule's, else the slug that most of its
/// folders have. Documents that a rule names and nobody has, and those that two rules name, are
/// told. Cost: O(n log n); of a flood of titles with the same law items the first 32 are tried.
std::vector<FolderGroup> group_alike(const std::vector<SurveyedFolder>& folders,
                                     const std::vector<Municipality>& municipalities,
                                     const std::vector<ComparisonRule>& rules, Findings& findings);

/// What a folder's pages say of others: the way to the comparison, to the assessment before and
/// after it.
struct FolderPlace {
  const FolderGroup* group = nullptr;        ///< nullptr: no other city has it
  const SurveyedFolder* previous = nullptr;  ///< of the municipality, by number; nullptr: none
  const SurveyedFolder* next = nullptr;
  std::string_view city;  ///< name of its municipality
  /// Its words may be shown by the comparison: it is one of the first kLenders of its form there.
  bool lends_words = false;
};

/// More give no better choice of wordings, and their words are kept in memory until pages are
/// drawn.
inline constexpr std::size_t kLenders = 16;

/// All folders of a site. Not to be copied: places point into it.
class FolderBook {
 public:
  FolderBook() = default;
  /// `folders` by path.
  FolderBook(std::vector<SurveyedFolder> folders, std::vector<FolderGroup> groups);
  FolderBook(FolderBook&&) = default;
  FolderBook& operator=(FolderBook&&) = default;

  /// `document`: the path of a file in the folder. Of an unknown folder an empty place.
  FolderPlace place_of(std::string_view document) const;
  /// The groups with the records of the archive; those of fewer than two municipalities (a document
  /// could not be read) are left out.
  std::vector<Comparison> comparisons(const Archive& archive) const;

 private:
  std::vector<SurveyedFolder> folders_;
  std::vector<FolderGroup> groups_;
  std::vector<FolderPlace> places_;
};

}  // namespace kokai
