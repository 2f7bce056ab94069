#include "generator/rendering/bundles/detached.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace kokai {
namespace {

/// The value of an attribute of a tag as our templates write it: name="value".
std::optional<std::string_view> value_of(std::string_view tag, std::string_view attribute) {
  const std::string wanted = std::string(" ").append(attribute).append("=\"");
  const std::size_t at = tag.find(wanted);
  if (at == std::string_view::npos) return std::nullopt;
  const std::string_view rest = tag.substr(at + wanted.size());
  return rest.substr(0, rest.find('"'));
}

bool leads_elsewhere(std::string_view link) {
  return link.empty() || link[0] == '#' || link.find(':') < link.find('/');
}

/// "../../index.html" seen from "271403/48/index.html" -> "index.html"; what leads above the root
/// stays there.
std::string resolved(std::string_view link, std::string_view page) {
  std::vector<std::string_view> names;
  const auto walk = [&](std::string_view path) {
    while (!path.empty()) {
      const std::size_t slash = std::min(path.find('/'), path.size());
      const std::string_view name = path.substr(0, slash);
      if (name == ".." && !names.empty()) names.pop_back();
      if (name != ".." && name != "." && !name.empty()) names.push_back(name);
      path.remove_prefix(std::min(slash + 1, path.size()));
    }
  };
  walk(page.substr(0, page.rfind('/') + 1));
  walk(link);
  std::string path;
  for (const std::string_view name : names) path.append(path.empty() ? "" : "/").append(name);
  return path;
}

class Detacher {
 public:
  Detacher(std::string_view html, std::string_view path, const Surroundings& around)
      : html_(html), path_(path), around_(around) {}

  std::string run() {
    out_.reserve(html_.size() + html_.size() / 8);
    std::size_t done = 0;
    for (std::size_t open = html_.find('<'); open != std::string_view::npos;
         open = html_.find('<', std::max(done, open + 1))) {
      const std::string_view rest = html_.substr(open);
      if (rest.starts_with("<a ")) {
        out_.append(html_.substr(done, open - done));
        done = open + take_link(rest.substr(0, rest.find('>') + 1));
      } else if (rest.starts_with("<form ")) {
        const std::string_view tag = rest.substr(0, rest.find('>') + 1);
        const std::optional<std::string_view> action = value_of(tag, "action");
        if (!action || leads_elsewhere(*action) || is_there(*action)) continue;
        out_.append(html_.substr(done, open - done));
        done = std::min(html_.find("</form>", open), html_.size() - 7) + 7;
      }
    }
    out_.append(html_.substr(done));
    return std::move(out_);
  }

 private:
  /// Below the site's root.
  std::string place_of(std::string_view link) const {
    std::string place = resolved(link.substr(0, link.find_first_of("?#")), path_);
    if (place.starts_with(around_.root)) place.erase(0, around_.root.size());
    return place;
  }
  bool is_there(std::string_view link) const { return around_.has(place_of(link)); }

  std::size_t take_link(std::string_view tag) {
    const std::optional<std::string_view> link = value_of(tag, "href");
    if (!link || leads_elsewhere(*link) || is_there(*link)) {
      out_ += tag;
      return tag.size();
    }
    const auto at = static_cast<std::size_t>(link->data() - tag.data());
    const std::string_view before = tag.substr(0, at);
    if (around_.base_url.empty()) {  // without ` href="…"`
      out_.append(before.substr(0, before.size() - 7)).append(tag.substr(at + link->size() + 1));
      return tag.size();
    }
    out_.append(before).append(around_.base_url).append(place_of(*link));
    const std::size_t query = std::min(link->find_first_of("?#"), link->size());
    out_.append(link->substr(query)).append("\" rel=\"external");
    out_.append(tag.substr(at + link->size()));
    return tag.size();
  }

  std::string_view html_;
  std::string_view path_;
  const Surroundings& around_;
  std::string out_;
};

}  // namespace

std::string detached(std::string_view html, std::string_view path, const Surroundings& around) {
  return Detacher(html, path, around).run();
}

}  // namespace kokai
