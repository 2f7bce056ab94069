#include "generator/pipeline/theme_folder.h"

#include <filesystem>
#include <system_error>
#include <utility>
#include <vector>

#include "generator/files/machine.h"
#include "generator/pipeline/messages.h"

namespace kokai {
namespace {

namespace fs = std::filesystem;

/// Folders that may hold the theme, best first. A name with '/' is a path and is looked at as it
/// is.
std::vector<fs::path> candidates(const std::string& name, const std::string& content) {
  if (name.find('/') != std::string::npos) return {fs::path(name)};
  std::error_code ignored;
  const fs::path program = program_folder();
  const fs::path beside_content = fs::absolute(content, ignored).lexically_normal();
  const fs::path parent = beside_content.has_filename()
                              ? beside_content.parent_path()
                              : beside_content.parent_path().parent_path();
  std::vector<fs::path> paths = {parent / "themes" / name, fs::path("themes") / name};
  if (!program.empty()) {
    paths.push_back((program / "../share/kokai/themes" / name).lexically_normal());
    paths.push_back(program / "themes" / name);
    paths.push_back((program / "../../themes" / name).lexically_normal());
  }
  return paths;
}

}  // namespace

std::string find_theme(const std::string& name, const std::string& content) {
  if (name.empty() || name == "." || name == "..") return {};
  for (const fs::path& path : candidates(name, content)) {
    std::error_code ignored;
    if (fs::is_directory(path, ignored)) return path.string();
  }
  return {};
}

Result<OpenedTheme> load_theme(const SiteSettings& settings, const SourceTree& content,
                               const BuildOptions& options, Findings& findings) {
  const bool by_hand = !options.theme_override.empty();
  const std::string& name = by_hand ? options.theme_override : settings.theme;
  const std::string folder = find_theme(name, content.name());
  if (folder.empty()) {
    std::string looked_at;
    for (const fs::path& path : candidates(name, content.name())) {
      if (!looked_at.empty()) looked_at += ", ";
      looked_at += path.string();
    }
    findings.add(kThemeNotFound, {by_hand ? "" : "site.yaml"}, {name, looked_at});
    return OpenedTheme{};
  }
  OpenedTheme loaded;
  loaded.folder = folder;
  loaded.tree = disk_tree(folder);
  const std::string language = settings.languages.empty() ? "ja" : settings.languages.front();
  Result<std::unique_ptr<Theme>> theme = Theme::load(*loaded.tree, language, findings);
  if (!theme.ok()) return theme.failure();
  loaded.theme = std::move(theme).value();
  return loaded;
}

}  // namespace kokai
