#include "generator/formats/xlsx_reader.h"

#include "generator/formats/messages_xlsx.h"
#include "generator/formats/xlsx/cell_name.h"
#include "generator/formats/xlsx/sheet_rows.h"
#include "generator/formats/xlsx/workbook_parts.h"

namespace kokai::xlsx {
namespace {

/// <dimension ref="A1:H100"/>, which stands before the rows.
class DimensionReader : public xml::Handler {
 public:
  bool open(const xml::Element& element) override {
    if (element.name.local == "dimension") {
      const std::string_view range = element.value_of("ref");
      const std::optional<Cell> last = parse_cell(range.substr(range.find(':') + 1));
      if (last) rows = last->row;
    }
    return element.name.local != "dimension" && element.name.local != "sheetData";
  }
  bool text(std::string_view) override { return true; }
  bool close(const xml::Name&) override { return true; }
  std::uint64_t rows = 0;
};

bool read_sheet(const Package& package, const SheetPart& sheet, RowReading& reading) {
  if (sheet.hidden) reading.findings.add(kXlsxHiddenSheet, {reading.path}, {sheet.name});
  SheetRows rows(reading, sheet);
  const bool whole = package.read(sheet.part, rows, reading.findings, kAnySize);
  const std::string hidden = rows.hidden_places();
  if (!hidden.empty()) {
    reading.findings.add(kXlsxHiddenCells, {reading.path}, {sheet.name, hidden});
  }
  return whole;
}

/// The wish's sheet, or all; empty, and a finding, when there is none of this name.
std::vector<SheetPart> wanted_sheets(const WorkbookParts& parts, const std::string& wish,
                                     const std::string& path, Findings& findings) {
  if (wish.empty()) return parts.sheets;
  std::string names;
  for (const SheetPart& sheet : parts.sheets) {
    if (sheet.name == wish) return {sheet};
    if (!names.empty()) names += ", ";
    names += sheet.name;
  }
  findings.add(kXlsxNoSuchSheet, {path}, {wish, names});
  return {};
}

}  // namespace

std::vector<SheetInfo> list_sheets(const File& file, Findings& findings) {
  const std::optional<Package> package = Package::open(file, findings);
  if (!package) return {};
  const std::optional<WorkbookParts> parts = workbook_parts(*package, findings);
  if (!parts) return {};
  std::vector<SheetInfo> sheets;
  for (const SheetPart& sheet : parts->sheets) {
    DimensionReader dimension;
    if (!package->read(sheet.part, dimension, findings, kAnySize)) return {};
    sheets.push_back({sheet.name, sheet.hidden, dimension.rows});
  }
  return sheets;
}

bool read_rows(const File& file, const ReadOptions& options, const table::RowTaker& take,
               Findings& findings) {
  const std::optional<Package> package = Package::open(file, findings);
  if (!package) return false;
  const std::optional<WorkbookParts> parts = workbook_parts(*package, findings);
  if (!parts) return false;
  const std::vector<SheetPart> sheets =
      wanted_sheets(*parts, options.sheet, package->path(), findings);
  if (sheets.empty() && !options.sheet.empty()) return false;
  SharedStrings strings;
  if (!parts->shared_strings.empty() && !strings.read(*package, parts->shared_strings, findings)) {
    return false;
  }
  Styles styles;
  if (!parts->styles.empty() && !styles.read(*package, parts->styles, findings)) return false;
  RowReading reading{package->path(), parts->epoch, strings, styles, take, findings};
  for (const SheetPart& sheet : sheets) {
    if (!read_sheet(*package, sheet, reading)) return false;
    if (reading.ended) return reading.told.count(&kXlsxTooLarge) == 0;
  }
  return true;
}

}  // namespace kokai::xlsx
