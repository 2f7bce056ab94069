#include "generator/formats/xlsx/package.h"

#include <vector>

#include "generator/formats/messages_xlsx.h"
#include "generator/text/ascii.h"

namespace kokai::xlsx {
namespace {

constexpr std::string_view kCompoundFile = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
constexpr std::string_view kEncryptedPackage("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0",
                                             32);
constexpr std::string_view kRelationshipSpaces[] = {
    "http://schemas.openxmlformats.org/package/2006/relationships",
    "http://purl.oclc.org/ooxml/package/relationships"};

void add(Findings& findings, const Message& message, const std::string& path,
         std::string argument = {}) {
  std::vector<std::string> arguments;
  if (!argument.empty()) arguments.push_back(std::move(argument));
  findings.add(message, {path}, std::move(arguments));
}

void add_trouble(Findings& findings, const std::string& path, const zip::Trouble& trouble) {
  switch (trouble.fault) {
    case zip::Fault::kNone:
      return;
    case zip::Fault::kNotAnArchive:
      return add(findings, kXlsxNotAWorkbook, path);
    case zip::Fault::kBroken:
      return add(findings, kXlsxBroken, path, trouble.entry.empty() ? "ZIP" : trouble.entry);
    case zip::Fault::kTooManyEntries:
      return add(findings, kXlsxTooLarge, path, "ZIP");
    case zip::Fault::kTooLarge:
      return add(findings, kXlsxTooLarge, path, trouble.entry);
    case zip::Fault::kName:
    case zip::Fault::kDoubledName:
    case zip::Fault::kLink:
      return add(findings, kXlsxForbidden, path, trouble.entry.empty() ? "ZIP" : trouble.entry);
    case zip::Fault::kEncrypted:
      return add(findings, kXlsxEncrypted, path);
  }
}

/// Everything that is told from the first bytes or from the names of the entries alone.
bool is_other_format(const File& file, const std::string& path, Findings& findings) {
  if (!file.bytes.starts_with(kCompoundFile)) return false;
  if (file.bytes.find(kEncryptedPackage) != std::string_view::npos) {
    add(findings, kXlsxEncrypted, path);
  } else {
    add(findings, kXlsxOtherFormat, path, ".xls");
  }
  return true;
}

bool same_but_for_case(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (ascii::lower(a[i]) != ascii::lower(b[i])) return false;
  }
  return true;
}

/// `target` as seen from the part `from`, without "." and ".."; absolute targets begin with '/'.
std::string resolved(std::string_view from, std::string_view target) {
  const std::size_t slash = from.rfind('/');
  std::string path(from.substr(0, slash == std::string_view::npos ? 0 : slash));
  if (target.starts_with('/')) path.clear();
  while (!target.empty()) {
    const std::size_t end = target.find('/');
    const std::string_view name = target.substr(0, end);
    if (name == "..") {
      const std::size_t up = path.rfind('/');
      path.erase(up == std::string::npos ? 0 : up);
    } else if (!name.empty() && name != ".") {
      if (!path.empty()) path += '/';
      path += name;
    }
    target.remove_prefix(end == std::string_view::npos ? target.size() : end + 1);
  }
  return path;
}

class RelationshipReader : public xml::Handler {
 public:
  explicit RelationshipReader(std::string_view from) : from_(from) {}
  bool open(const xml::Element& element) override {
    const xml::Name& name = element.name;
    const bool ours = name.space == kRelationshipSpaces[0] || name.space == kRelationshipSpaces[1];
    if (!ours || name.local != "Relationship") return true;
    if (element.value_of("TargetMode") == "External") return true;
    const std::string_view type = element.value_of("Type");
    found.insert_or_assign(std::string(element.value_of("Id")),
                           Relationship{std::string(type.substr(type.rfind('/') + 1)),
                                        resolved(from_, element.value_of("Target"))});
    return true;
  }
  bool text(std::string_view) override { return true; }
  bool close(const xml::Name&) override { return true; }
  std::map<std::string, Relationship> found;

 private:
  std::string_view from_;
};

}  // namespace

bool is_spreadsheet(std::string_view space) {
  return space == "http://schemas.openxmlformats.org/spreadsheetml/2006/main" ||
         space == "http://purl.oclc.org/ooxml/spreadsheetml/main";
}

std::optional<Package> Package::open(const File& file, Findings& findings) {
  const std::string path(file.path);
  if (is_other_format(file, path, findings)) return std::nullopt;
  zip::Trouble trouble;
  std::optional<zip::Archive> archive = zip::Archive::open(file.bytes, {}, trouble);
  if (!archive) {
    add_trouble(findings, path, trouble);
    return std::nullopt;
  }
  Package package(std::move(*archive), path);
  if (!package.find_workbook(findings)) return std::nullopt;
  return package;
}

bool Package::find_workbook(Findings& findings) {
  if (has("content.xml") && has("mimetype")) {
    add(findings, kXlsxOtherFormat, path_, ".ods");
    return false;
  }
  if (has("xl/workbook.bin")) {
    add(findings, kXlsxOtherFormat, path_, ".xlsb");
    return false;
  }
  const auto relationships = relationships_of("", findings);
  if (!relationships) return false;
  for (const auto& [id, relationship] : *relationships) {
    if (relationship.kind == "officeDocument") workbook_ = relationship.part;
  }
  if (!has(workbook_)) workbook_ = "xl/workbook.xml";
  if (has(workbook_)) return true;
  add(findings, kXlsxNotAWorkbook, path_);
  return false;
}

const zip::Entry* Package::find(std::string_view part) const {
  if (const zip::Entry* const entry = archive_.find(part)) return entry;
  for (const zip::Entry& entry : archive_.entries()) {
    if (same_but_for_case(entry.name, part)) return &entry;
  }
  return nullptr;
}

bool Package::read(std::string_view part, xml::Handler& handler, Findings& findings,
                   std::uint64_t most) const {
  const zip::Entry* const entry = find(part);
  if (entry == nullptr) {
    add(findings, kXlsxBroken, path_, std::string(part));
    return false;
  }
  if (entry->bytes > most) {
    add(findings, kXlsxTooLarge, path_, entry->name);
    return false;
  }
  zip::Stream stream = archive_.open_entry(*entry);
  const xml::Outcome outcome =
      xml::read([&](char* out, std::size_t room) { return stream.read(out, room); }, handler);
  const std::string place = entry->name + ":" + std::to_string(outcome.line);
  switch (outcome.end) {
    case xml::End::kWhole:
    case xml::End::kByHandler:
      return true;
    case xml::End::kSourceFailed:
      add_trouble(findings, path_, stream.trouble());
      return false;
    case xml::End::kDocumentType:
      add(findings, kXlsxForbidden, path_, entry->name + ": DOCTYPE");
      return false;
    case xml::End::kTooDeep:
    case xml::End::kNotXml:
      add(findings, kXlsxBroken, path_, place);
      return false;
  }
  return false;
}

std::optional<std::map<std::string, Relationship>> Package::relationships_of(
    std::string_view part, Findings& findings) const {
  const std::size_t name = part.rfind('/') + 1;
  const std::string beside =
      std::string(part.substr(0, name)) + "_rels/" + std::string(part.substr(name)) + ".rels";
  RelationshipReader reader(part);
  if (has(beside) && !read(beside, reader, findings)) return std::nullopt;
  return std::move(reader.found);
}

}  // namespace kokai::xlsx
