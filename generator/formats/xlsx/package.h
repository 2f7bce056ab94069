#pragma once

// The parts of a workbook (ECMA-376 part 2): a ZIP archive of XML files that name each other by
// relationships. What is wrong becomes a finding of the file; the caller has only to stop.

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "generator/diagnostics/findings.h"
#include "generator/formats/xlsx_reader.h"
#include "generator/formats/xml_reader.h"
#include "generator/formats/zip_reader.h"

namespace kokai::xlsx {

/// True for the namespaces of SpreadsheetML, transitional and strict.
bool is_spreadsheet(std::string_view space);

struct Relationship {
  std::string kind;  ///< the last word of its type: worksheet, sharedStrings, styles …
  std::string part;  ///< the name of the part it leads to
};

/// Parts that are kept in memory as a whole are small: relationships, styles, the list of sheets.
inline constexpr std::uint64_t kMostOfSmallPart = 64ULL << 20;
inline constexpr std::uint64_t kAnySize = ~0ULL;

class Package {
 public:
  /// Nothing, and a finding, when `file` is no archive of XML parts.
  static std::optional<Package> open(const File& file, Findings& findings);

  /// The part that is the workbook; empty, and a finding, when there is none.
  const std::string& workbook() const { return workbook_; }
  bool has(std::string_view part) const { return find(part) != nullptr; }
  /// Reads a part. False, and a finding, when it could not be read to the end or unpacks to more
  /// than `most` bytes; true, too, when the handler ended it.
  bool read(std::string_view part, xml::Handler& handler, Findings& findings,
            std::uint64_t most = kMostOfSmallPart) const;
  /// Id -> relationship of a part, internal ones alone; empty when it has none.
  std::optional<std::map<std::string, Relationship>> relationships_of(std::string_view part,
                                                                      Findings& findings) const;
  const std::string& path() const { return path_; }

 private:
  Package(zip::Archive archive, std::string_view path)
      : archive_(std::move(archive)), path_(path) {}
  const zip::Entry* find(std::string_view part) const;
  bool find_workbook(Findings& findings);

  zip::Archive archive_;
  std::string path_;
  std::string workbook_;
};

}  // namespace kokai::xlsx
