#pragma once

// Workbooks for tests, part by part: what other programs write, and what attackers do.

#include <map>
#include <string>
#include <vector>

#include "tests/support/zip_maker.h"

namespace kokai {

inline const std::string kMainSpace =
    "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

/// A workbook of sheets that are given as what stands in <sheetData>, or as a whole <worksheet>.
class WorkbookMaker {
 public:
  WorkbookMaker& sheet(const std::string& name, const std::string& content,
                       const std::string& attributes = "") {
    const std::string number = std::to_string(++sheets_);
    list_ += "<sheet name=\"" + name + "\" sheetId=\"" + number + "\" r:id=\"s" + number + "\" " +
             attributes + "/>";
    links_ += link("s" + number, "worksheet", "worksheets/sheet" + number + ".xml");
    parts["xl/worksheets/sheet" + number + ".xml"] =
        content.find("<worksheet") != std::string::npos
            ? content
            : "<worksheet " + kMainSpace + "><sheetData>" + content + "</sheetData></worksheet>";
    return *this;
  }
  /// What stands in <sst>.
  WorkbookMaker& strings(const std::string& items) {
    links_ += link("strings", "sharedStrings", "sharedStrings.xml");
    parts["xl/sharedStrings.xml"] = "<sst " + kMainSpace + ">" + items + "</sst>";
    return *this;
  }
  /// A style for each format code, from s="1" on.
  WorkbookMaker& formats(const std::vector<std::string>& codes) {
    std::string formats;
    std::string styles = "<xf numFmtId=\"0\"/>";
    for (std::size_t i = 0; i < codes.size(); ++i) {
      const std::string id = std::to_string(200 + i);
      formats += "<numFmt numFmtId=\"" + id + "\" formatCode=\"" + escaped(codes[i]) + "\"/>";
      styles += "<xf numFmtId=\"" + id + "\"/>";
    }
    return styles_part("<numFmts>" + formats + "</numFmts><cellXfs>" + styles + "</cellXfs>");
  }
  WorkbookMaker& styles_part(const std::string& content) {
    links_ += link("styles", "styles", "styles.xml");
    parts["xl/styles.xml"] = "<styleSheet " + kMainSpace + ">" + content + "</styleSheet>";
    return *this;
  }
  WorkbookMaker& epoch_1904() {
    properties_ = "<workbookPr date1904=\"1\"/>";
    return *this;
  }

  /// Extra parts, or others in the place of those above.
  std::map<std::string, std::string> parts;

  std::vector<ZipPart> zip_parts() const {
    std::map<std::string, std::string> all = {
        {"_rels/.rels",
         "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
             link("w", "officeDocument", "xl/workbook.xml") + "</Relationships>"},
        {"xl/_rels/workbook.xml.rels",
         "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
             links_ + "</Relationships>"},
        {"xl/workbook.xml",
         "<workbook " + kMainSpace +
             " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">" +
             properties_ + "<sheets>" + list_ + "</sheets></workbook>"}};
    for (const auto& [name, bytes] : parts) all[name] = bytes;
    std::vector<ZipPart> listed;
    for (const auto& [name, bytes] : all) listed.push_back({name, bytes});
    return listed;
  }
  std::string bytes() const { return zip_of(zip_parts()); }

 private:
  static std::string escaped(const std::string& text) {
    std::string out;
    for (const char c : text) {
      out += c == '"' ? "&quot;" : c == '<' ? "&lt;" : c == '&' ? "&amp;" : std::string(1, c);
    }
    return out;
  }
  static std::string link(const std::string& id, const std::string& kind,
                          const std::string& target) {
    return "<Relationship Id=\"" + id +
           "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + kind +
           "\" Target=\"" + target + "\"/>";
  }

  int sheets_ = 0;
  std::string list_;
  std::string links_;
  std::string properties_;
};

}  // namespace kokai
