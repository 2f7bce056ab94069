#include "generator/reading/redirects.h"

#include <algorithm>

#include "generator/reading/messages.h"
#include "generator/reading/settings.h"
#include "generator/reading/strict_map.h"
#include "generator/text/municipality_code.h"
#include "generator/text/slug.h"

namespace kokai {
namespace {

using yaml::Value;

constexpr std::string_view kKeys[] = {"from", "to"};
constexpr std::string_view kFromExample = "from: 990019/18/";
constexpr std::string_view kToExample = "to: 990019/52/";

/// Letters that mean nothing to a server's settings or to HTML.
bool is_plain_address(std::string_view address) {
  return address.find_first_not_of(
             "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/?#@!&()*+,=%") ==
         std::string_view::npos;
}

bool is_item_id(std::string_view id) {
  return id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-.") == std::string_view::npos;
}

/// Names of a page's address, without the last slash.
std::vector<std::string_view> names_of(std::string_view page) {
  std::vector<std::string_view> names;
  while (!page.empty()) {
    const std::size_t slash = page.find('/');
    if (slash == std::string_view::npos) return {};
    names.push_back(page.substr(0, slash));
    page.remove_prefix(slash + 1);
  }
  return names;
}

bool is_record_key(std::string_view name) {
  const bool number = !name.empty() && name.size() <= 9 &&
                      name.find_first_not_of("0123456789") == std::string_view::npos;
  return number || (name.starts_with("draft-") && is_slug(name));
}

/// Pages of these shapes are either known to the archive or nobody's: no other page of ours is in
/// the way of what leads on from there.
bool can_lead_on(std::string_view address) {
  const std::vector<std::string_view> names = names_of(page_part(address));
  if (names.empty() || !is_item_id(item_part(address))) return false;
  if (names[0] == "glossary" || names[0] == "compare")
    return names.size() == 2 && is_slug(names[1]);
  if (!looks_like_municipality_code(names[0])) return false;
  if (names.size() == 1) return true;
  if (names[1] == "rounds") return names.size() == 3 && is_slug(names[2]);
  if (!is_record_key(names[1])) return false;
  return names.size() == 2 || (names.size() == 3 && parse_iso_date(names[2]).date);
}

bool can_be_reached(std::string_view address) {
  if (!is_plain_address(address)) return false;
  if (names_a_site(address)) return is_web_address(address);
  const std::string_view page = page_part(address);
  return (page.empty() || !names_of(page).empty()) && is_item_id(item_part(address)) &&
         page.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-/") ==
             std::string_view::npos &&
         !page.starts_with('/');
}

class RedirectReader {
 public:
  RedirectReader(const FileLines& lines, Findings& findings) : lines_(lines), findings_(findings) {}

  void take(const Value& entry) {
    const StrictMap map(entry, "redirects.yaml", kKeys, lines_, findings_);
    Redirect one{map.text("from", kFromExample), map.text("to", kToExample), entry.line};
    if (one.from.empty()) return map.missing("from", kFromExample, entry.line);
    if (map.find("to") == nullptr) return map.missing("to", kToExample, entry.line);
    if (!can_lead_on(one.from)) return map.tell(kRedirectAddress, "from", {"from", one.from});
    if (!can_be_reached(one.to)) return map.tell(kRedirectAddress, "to", {"to", one.to});
    const auto twin = std::find_if(all_.begin(), all_.end(),
                                   [&](const Redirect& each) { return each.from == one.from; });
    if (twin != all_.end()) {
      return map.tell(kRedirectTwice, "from", {one.from, std::to_string(twin->line)});
    }
    all_.push_back(std::move(one));
  }

  std::vector<Redirect> finish() { return std::move(all_); }

 private:
  const FileLines& lines_;
  Findings& findings_;
  std::vector<Redirect> all_;
};

}  // namespace

std::vector<Redirect> read_redirects(std::string_view path, std::string_view bytes,
                                     Findings& findings) {
  if (!is_text(path, bytes, findings)) return {};
  const FileLines lines(path, bytes);
  const Value root = yaml::read({path, bytes, 1}, findings);
  const ListWords words = {
      "redirects.yaml", {"移った先の並び", "a list of redirects"}, kFromExample};
  if (!is_list(root, words, lines, findings)) return {};
  RedirectReader reader(lines, findings);
  for (const Value& entry : root.items) reader.take(entry);
  return reader.finish();
}

}  // namespace kokai
