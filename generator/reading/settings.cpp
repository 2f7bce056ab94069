#include "generator/reading/settings.h"

#include <algorithm>

#include "generator/files/minisign.h"
#include "generator/reading/messages.h"
#include "generator/reading/strict_map.h"
#include "generator/text/municipality_code.h"
#include "generator/text/utf8.h"

namespace kokai {
namespace {

using yaml::Value;

constexpr std::string_view kSiteKeys[] = {
    "title",       "publisher", "base_url",           "languages",
    "theme",       "licence",   "licence_url",        "contact",
    "contact_url", "time_zone", "search_suggestions", "private",
    "bundles",     "public_key"};
constexpr std::string_view kMunicipalityKeys[] = {"code",   "name",    "reading",  "prefecture",
                                                  "bodies", "contact", "incidents"};
constexpr std::string_view kContactKeys[] = {"department", "phone", "mail", "address"};
constexpr std::string_view kIncidentKeys[] = {"date", "body", "summary"};

void read_code(const StrictMap& map, const Municipality& municipality) {
  const std::string quoted = '"' + municipality.code + '"';
  if (map.find("code") == nullptr) return map.missing("code", "code: " + quoted, 1);
  const std::string code = map.text("code", "code: " + quoted);
  if (code.empty() || code == municipality.code) return;
  map.tell(kCodeDiffers, "code", {code, municipality.code}, quoted);
}

std::vector<Incident> read_incidents(const StrictMap& map, const FileLines& lines,
                                     Findings& findings) {
  std::vector<Incident> incidents;
  for (const Value& entry : map.list("incidents", "incidents: []")) {
    const StrictMap keys(entry, "incidents", kIncidentKeys, lines, findings);
    Incident incident;
    incident.date = keys.date("date");
    incident.body = keys.text("body", "body: みほん市長");
    incident.summary = keys.text("summary", "summary: …");
    if (incident.summary.empty()) keys.missing("summary", "summary: …", entry.line);
    incidents.push_back(std::move(incident));
  }
  return incidents;
}

}  // namespace

bool is_web_address(std::string_view url) {
  return (url.starts_with("https://") && url.size() > 8) ||
         (url.starts_with("http://") && url.size() > 7);
}

Contact read_contact(const StrictMap& map, const FileLines& lines, Findings& findings) {
  Contact contact;
  const Value* const value = map.find("contact");
  if (value == nullptr) return contact;
  const StrictMap keys(*value, "contact", kContactKeys, lines, findings);
  contact.department = keys.text("department", "department: 総務課");
  contact.phone = keys.text("phone", "phone: 000-000-0000");
  contact.mail = keys.text("mail", "mail: somu@example.jp");
  contact.address = keys.text("address", "address: 本町1番地");
  return contact;
}

bool is_text(std::string_view path, std::string_view bytes, Findings& findings) {
  const FileLines lines(path, bytes);
  const std::size_t bad = find_invalid_utf8(bytes);
  if (bad != std::string_view::npos) {
    static constexpr char kHex[] = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(bytes[bad]);
    const Span place = lines.span_at(bad, 1);
    // The line itself is no text and cannot be shown whole.
    findings.add(kInvalidUtf8, {place.path, place.line, 1, 0},
                 {{kHex[byte >> 4], kHex[byte & 15]}});
    return false;
  }
  const std::size_t nul = bytes.find('\0');
  if (nul == std::string_view::npos) return true;
  findings.add(kNulByte, {std::string(path), lines.line_of(nul), 1, 0});
  return false;
}

SiteSettings read_site(std::string_view path, std::string_view bytes, Findings& findings) {
  SiteSettings settings;
  if (!is_text(path, bytes, findings)) return settings;
  const FileLines lines(path, bytes);
  const Value root = yaml::read({path, bytes, 1}, findings);
  const StrictMap map(root, "site.yaml", kSiteKeys, lines, findings);
  settings.title = map.text("title", "title: みほん市 特定個人情報保護評価書");
  if (settings.title.empty()) map.missing("title", "title: みほん市 特定個人情報保護評価書", 1);
  settings.publisher = map.text("publisher", "publisher: みほん市");
  settings.base_url = map.text("base_url", "base_url: https://www.city.example.jp/pia/");
  if (!settings.base_url.empty() && !is_web_address(settings.base_url)) {
    map.tell(kBaseUrl, "base_url", {settings.base_url});
    settings.base_url.clear();
  }
  if (!settings.base_url.empty() && !settings.base_url.ends_with('/')) settings.base_url += '/';
  std::vector<std::string> languages = map.texts("languages", "languages: [ja]");
  if (!languages.empty()) settings.languages = std::move(languages);
  const std::string theme = map.text("theme", "theme: default");
  if (!theme.empty()) settings.theme = theme;
  settings.licence = map.text("licence", "licence: CC BY 4.0");
  settings.licence_url =
      map.text("licence_url", "licence_url: https://creativecommons.org/licenses/by/4.0/");
  settings.contact = map.text("contact", "contact: 総務課");
  settings.contact_url = map.text("contact_url", "contact_url: https://www.city.example.jp/");
  const std::string zone = map.text("time_zone", "time_zone: Asia/Tokyo");
  if (!zone.empty() && zone != "Asia/Tokyo") map.tell(kTimeZone, "time_zone", {zone}, "Asia/Tokyo");
  settings.public_key = map.text("public_key", "public_key: RWQ…");
  if (!settings.public_key.empty() && !minisign::read_public_key(settings.public_key)) {
    map.tell(kPublicKey, "public_key", {settings.public_key});
    settings.public_key.clear();
  }
  settings.private_folder = map.text("private", "private: ../private");
  settings.search_suggestions =
      map.truth("search_suggestions", "search_suggestions: false").value_or(true);
  settings.bundles = map.truth("bundles", "bundles: true").value_or(false);
  return settings;
}

void read_municipality(std::string_view path, std::string_view bytes, Municipality& municipality,
                       Findings& findings) {
  if (!is_text(path, bytes, findings)) return;
  const FileLines lines(path, bytes);
  const Value root = yaml::read({path, bytes, 1}, findings);
  const StrictMap map(root, "municipality.yaml", kMunicipalityKeys, lines, findings);
  read_code(map, municipality);
  municipality.name = map.text("name", "name: みほん市");
  if (municipality.name.empty()) map.missing("name", "name: みほん市", 1);
  municipality.reading = map.text("reading", "reading: みほんし");
  municipality.prefecture = map.text("prefecture", "prefecture: みほん県");
  if (municipality.prefecture.empty()) map.missing("prefecture", "prefecture: みほん県", 1);
  municipality.bodies = map.texts("bodies", "bodies: [みほん市長]");
  municipality.incidents = read_incidents(map, lines, findings);
  municipality.contact = read_contact(map, lines, findings);
}

}  // namespace kokai
