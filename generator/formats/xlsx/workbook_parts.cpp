#include "generator/formats/xlsx/workbook_parts.h"

#include "generator/formats/messages_xlsx.h"
#include "generator/formats/xlsx/escapes.h"

namespace kokai::xlsx {
namespace {

constexpr std::size_t kMostSheets = 1'000;
constexpr std::string_view kRelationshipIdSpaces[] = {
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships"};

class Reader : public xml::Handler {
 public:
  struct Sheet {
    std::string name;
    std::string relationship;
    bool hidden = false;
  };

  bool open(const xml::Element& element) override {
    if (!is_spreadsheet(element.name.space)) return true;
    if (element.name.local == "workbookPr") {
      const std::string_view value = element.value_of("date1904");
      if (value == "1" || value == "true") epoch = Epoch::k1904;
    } else if (element.name.local == "sheet") {
      add_sheet(element);
    }
    return true;
  }
  bool text(std::string_view) override { return true; }
  bool close(const xml::Name&) override { return true; }

  std::vector<Sheet> sheets;  ///< the first kMostSheets
  std::size_t sheet_count = 0;
  Epoch epoch = Epoch::k1900;

 private:
  void add_sheet(const xml::Element& element) {
    if (++sheet_count > kMostSheets) return;
    std::string_view id = element.value_of("id", kRelationshipIdSpaces[0]);
    if (id.empty()) id = element.value_of("id", kRelationshipIdSpaces[1]);
    const std::string_view state = element.value_of("state");
    sheets.push_back({decoded(element.value_of("name")), std::string(id),
                      state == "hidden" || state == "veryHidden"});
  }
};

}  // namespace

std::optional<WorkbookParts> workbook_parts(const Package& package, Findings& findings) {
  Reader reader;
  if (!package.read(package.workbook(), reader, findings)) return std::nullopt;
  if (reader.sheet_count > kMostSheets) {
    findings.add(kXlsxTooManySheets, {package.path()}, {std::to_string(reader.sheet_count)});
    return std::nullopt;
  }
  const auto relationships = package.relationships_of(package.workbook(), findings);
  if (!relationships) return std::nullopt;
  WorkbookParts parts;
  parts.epoch = reader.epoch;
  for (const Reader::Sheet& sheet : reader.sheets) {
    const auto found = relationships->find(sheet.relationship);
    if (found == relationships->end() || !package.has(found->second.part)) {
      findings.add(kXlsxBroken, {package.path()}, {sheet.name});
      return std::nullopt;
    }
    if (found->second.kind != "worksheet") continue;
    parts.sheets.push_back({sheet.name, found->second.part, sheet.hidden});
  }
  for (const auto& [id, relationship] : *relationships) {
    // Missing texts are told at each cell that names one; missing styles would turn days to
    // numbers.
    if (relationship.kind == "styles") parts.styles = relationship.part;
    if (relationship.kind == "sharedStrings" && package.has(relationship.part)) {
      parts.shared_strings = relationship.part;
    }
  }
  return parts;
}

}  // namespace kokai::xlsx
