#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "generator/files/hash.h"
#include "generator/formats/html.h"
#include "generator/formats/yaml.h"
#include "generator/rendering/loaded_theme.h"
#include "generator/rendering/messages.h"
#include "generator/rendering/script_squeeze.h"
#include "generator/rendering/theme_contract.h"
#include "generator/text/nearest.h"
#include "generator/text/utf8.h"

namespace kokai {
namespace {

constexpr std::uint64_t kMaxThemeFileBytes = 1u << 20;

/// Whether a line without its indent is a comment from end to end, and none that must stay.
bool is_comment(std::string_view line) {
  return line.substr(0, 2) == "/*" && line.substr(0, 3) != "/*!" &&
         line.find("*/") == line.size() - 2;
}

/// A style sheet without its indents, empty lines and lines that are a comment alone: readers need
/// not load them. Those of themes hold no text that runs over several lines.
void append_without_comments(std::string& out, std::string_view text) {
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t end = std::min(text.find('\n', from), text.size());
    const std::string_view line = text.substr(from, end - from);
    const std::size_t first = std::min(line.find_first_not_of(" \t\r"), line.size());
    if (first != line.size() && !is_comment(line.substr(first))) {
      out.append(line.substr(first)).push_back('\n');
    }
    from = end + 1;
  }
}

Span whole_file(const std::string& path) { return Span{path, 0, 0, 0}; }

/// The words of one language, and which of them somebody asked for.
class WordFile : public WordSource {
 public:
  WordFile(std::string path, const yaml::Value& root) : path_(std::move(path)) {
    for (const auto& [key, value] : root.entries) {
      words_[key.scalar] = {value.scalar, key.line, key.column};
    }
  }
  const std::string* find(std::string_view key) override {
    const auto found = words_.find(key);
    if (found == words_.end()) return nullptr;
    found->second.used = true;
    return &found->second.text;
  }
  const std::string& path() const override { return path_; }

  void fill(LoadedTheme& theme, Findings& findings) {
    for (const WordRow& row : word_rows()) {
      if (const std::string* word = find(row.name)) {
        theme.words.*row.member = *word;
        theme.escaped.*row.member = html::escaped(*word);
      } else {
        findings.add(kThemeWordMissing, whole_file(path_), {std::string(row.name), path_});
      }
    }
  }

  void tell_unused(Findings& findings) const {
    std::set<std::string_view> used;
    for (const WordRow& row : word_rows()) used.insert(row.name);
    for (const auto& [key, word] : words_) {
      if (word.used) used.insert(key);
    }
    for (const auto& [key, word] : words_) {
      if (word.used) continue;
      findings.add(kThemeWordUnknown,
                   Span{path_, word.line, word.column, static_cast<std::uint32_t>(key.size())},
                   {key, std::string(nearest_word(key, used, kHoweverFar))});
    }
  }

 private:
  struct Word {
    std::string text;
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    bool used = false;
  };
  std::string path_;
  std::map<std::string, Word, std::less<>> words_;
};

/// Reads the files of one theme. Stops at the first refusal of the machine, never at a mistake of
/// the author.
class ThemeReader {
 public:
  ThemeReader(const SourceTree& tree, const std::string& language, Findings& findings)
      : tree_(tree), findings_(findings), theme_(std::make_unique<LoadedTheme>()) {
    theme_->language = language;
  }

  Result<std::unique_ptr<Theme>> run() {
    Result<std::vector<SourceEntry>> listed = tree_.list();
    if (!listed) return listed.failure();
    for (const SourceEntry& entry : listed.value()) {
      if (entry.regular && !entry.leads_out) names_.insert(entry.path);
    }
    const yaml::Value settings = read_yaml("theme.yaml");
    check_keys(settings);
    const std::string words_path = "words." + theme_->language + ".yaml";
    WordFile words(shown(words_path), read_yaml(words_path));
    words.fill(*theme_, findings_);
    for (const TemplateContract& contract : template_contracts()) read_template(contract, words);
    theme_->engine.freeze();
    theme_->style = joined("assets/kokai.css", names_in(settings, "styles"));
    theme_->script = squeezed("assets/kokai.js", names_in(settings, "scripts"), words);
    theme_->search_script = squeezed("assets/search.js", names_in(settings, "search"), words);
    theme_->search_more =
        squeezed("assets/search-more.js", names_in(settings, "search_more"), words);
    if (names_.count(words_path) != 0) words.tell_unused(findings_);
    theme_->icon = asset("assets/icon.svg", names_in(settings, "icon"));
    if (failure_) return *failure_;
    return std::unique_ptr<Theme>(std::move(theme_));
  }

 private:
  std::string shown(const std::string& path) const { return tree_.name() + "/" + path; }

  /// The bytes of a file that must be there; empty when it is not, which is then told.
  std::string read(const std::string& path, const Message& missing) {
    if (names_.count(path) == 0) {
      findings_.add(missing, whole_file(shown(path)), {path});
      return {};
    }
    Result<std::string> bytes = tree_.read(path, kMaxThemeFileBytes);
    if (!bytes) {
      if (!failure_) failure_ = bytes.failure();
      return {};
    }
    if (find_invalid_utf8(bytes.value()) != std::string_view::npos) {
      findings_.add(kThemeFileBroken, whole_file(shown(path)), {path, "UTF-8"});
      return {};
    }
    return std::move(bytes).value();
  }

  yaml::Value read_yaml(const std::string& path) {
    const std::string text = read(path, kThemeFileMissing);
    return yaml::read({shown(path), text, 1}, findings_);
  }

  void check_keys(const yaml::Value& settings) {
    static const std::set<std::string_view> kKnown = {"name",   "languages",   "styles", "scripts",
                                                      "search", "search_more", "icon"};
    for (const auto& [key, value] : settings.entries) {
      if (kKnown.count(key.scalar) != 0) continue;
      findings_.add(kThemeFileBroken, Span{shown("theme.yaml"), key.line, key.column, 0},
                    {"theme.yaml", key.scalar + " -> " +
                                       std::string(nearest_word(key.scalar, kKnown, kHoweverFar))});
    }
  }

  std::vector<std::string> names_in(const yaml::Value& settings, std::string_view key) {
    std::vector<std::string> names;
    const yaml::Value* value = settings.find(key);
    if (value != nullptr && value->kind == yaml::Value::Kind::kScalar)
      names.push_back(value->scalar);
    if (value != nullptr) {
      for (const yaml::Value& item : value->items) names.push_back(item.scalar);
    }
    if (names.empty()) {
      findings_.add(kThemeFileBroken, whole_file(shown("theme.yaml")),
                    {"theme.yaml", std::string(key)});
    }
    return names;
  }

  void read_template(const TemplateContract& contract, WordFile& words) {
    const std::string file(contract.file);
    const std::string path = "templates/" + file;
    const std::string text = read(path, kThemeTemplateMissing);
    if (text.empty()) return;
    const std::size_t before = findings_.count(Severity::kError);
    const std::string proved = prove_template(contract, shown(path), text, words, findings_);
    if (findings_.count(Severity::kError) != before) return;
    const std::string said = theme_->engine.add(file, proved);
    if (!said.empty()) {
      findings_.add(kThemeTemplateRejected, whole_file(shown(path)), {path, said});
    }
  }

  Asset asset(std::string path, const std::vector<std::string>& files) {
    Asset made{std::move(path), {}, {}};
    for (const std::string& file : files) made.bytes += read(file, kThemeFileMissing);
    return with_query(std::move(made));
  }

  Asset joined(std::string path, const std::vector<std::string>& files) {
    Asset made{std::move(path), {}, {}};
    for (const std::string& file : files) {
      append_without_comments(made.bytes, read(file, kThemeFileMissing));
    }
    return with_query(std::move(made));
  }

  Asset squeezed(std::string path, const std::vector<std::string>& files, WordFile& words) {
    Asset made{std::move(path), {}, {}};
    for (const std::string& file : files) {
      const std::string text = read(file, kThemeFileMissing);
      const std::string script = with_words(shown(file), text, words, findings_);
      const std::optional<std::string> shorter = squeezed_script(script);
      made.bytes += shorter ? *shorter : script + "\n";
    }
    return with_query(std::move(made));
  }

  static Asset with_query(Asset made) {
    made.query = "?v=" + content_hash(made.bytes).substr(0, 8);
    return made;
  }

  const SourceTree& tree_;
  Findings& findings_;
  std::unique_ptr<LoadedTheme> theme_;
  std::set<std::string> names_;
  std::optional<Failure> failure_;
};

}  // namespace

Result<std::unique_ptr<Theme>> Theme::load(const SourceTree& tree, const std::string& language,
                                           Findings& findings) {
  return ThemeReader(tree, language, findings).run();
}

}  // namespace kokai
