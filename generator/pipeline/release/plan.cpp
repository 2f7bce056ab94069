#include "generator/pipeline/release/publish_release.h"

namespace kokai::release {
namespace {

using proof::Sum;

constexpr std::string_view kPage = ".html";
constexpr std::string_view kIndex = "index.html";

/// "271403/48/index.html" -> "/271403/48/"
std::string address_of(std::string_view path) {
  const bool index = path == kIndex || path.ends_with("/index.html");
  if (index) path.remove_suffix(kIndex.size());
  return '/' + std::string(path);
}

void count(const std::string& path, std::vector<std::string>& pages, std::size_t& others) {
  if (path.ends_with(kPage)) {
    pages.push_back(address_of(path));
  } else {
    ++others;
  }
}

/// As one word of a shell.
std::string quoted(std::string_view word) {
  std::string out = "'";
  for (const char c : word) {
    if (c == '\'') {
      out += "'\\''";
    } else {
      out += c;
    }
  }
  return out + '\'';
}

}  // namespace

Plan plan_between(const std::vector<Sum>& from, const std::vector<Sum>& to) {
  Plan plan;
  auto old = from.begin();
  for (const Sum& sum : to) {
    for (; old != from.end() && old->path < sum.path; ++old) {
      count(old->path, plan.gone, plan.other_gone);
    }
    if (old == from.end() || old->path != sum.path) {
      count(sum.path, plan.fresh, plan.other_fresh);
      continue;
    }
    if (old->sha256 != sum.sha256) count(sum.path, plan.changed, plan.other_changed);
    ++old;
  }
  for (; old != from.end(); ++old) count(old->path, plan.gone, plan.other_gone);
  plan.same = from == to;
  return plan;
}

std::string copy_plan(const std::string& output, const std::string& destination) {
  // Contents are compared, not times: a new build gives every file a new time.
  const std::string rsync = "rsync -rlc --delay-updates --exclude='/.kokai-manifest' ";
  const std::string places = " -- " + quoted(output + '/') + ' ' +
                             quoted(destination.ends_with('/') ? destination : destination + '/') +
                             '\n';
  const std::string lists = "--include='/manifest.json' --include='/SHA256SUMS*' --exclude='*'";
  return rsync + "--exclude='*.html' --exclude='/manifest.json' --exclude='/SHA256SUMS*'" + places +
         rsync + "--include='*/' --include='*.html' --exclude='*'" + places + rsync + lists +
         places + rsync + "--delete-after" + places;
}

}  // namespace kokai::release
