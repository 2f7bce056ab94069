#include "generator/formats/yaml.h"

#include <map>
#include <sstream>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include "generator/formats/messages.h"
#include "generator/text/utf8.h"

namespace kokai::yaml {
namespace {

constexpr std::size_t kMaxBytes = std::size_t{1} << 20;
constexpr std::size_t kMaxDepth = 20;
constexpr std::size_t kMaxNodes = 20'000;
constexpr int kMaxAttempts = 20;

/// Leaves yaml-cpp from within its events; the finding is made already.
struct Stop {};

/// The text by lines, for findings.
class Lines {
 public:
  explicit Lines(const Source& source) : source_(source) {
    std::size_t from = 0;
    while (from <= source.text.size()) {
      const std::size_t end = std::min(source.text.find('\n', from), source.text.size());
      std::string_view line = source.text.substr(from, end - from);
      if (line.ends_with('\r')) line.remove_suffix(1);
      lines_.push_back(line);
      from = end + 1;
    }
  }

  std::size_t size() const { return lines_.size(); }
  std::string_view at(std::size_t line) const {
    return line < lines_.size() ? lines_[line] : std::string_view();
  }
  Span span(std::size_t line, std::size_t column, std::size_t bytes) const {
    const std::size_t width = at(line).size();
    return {std::string(source_.path), source_.first_line + static_cast<std::uint32_t>(line),
            static_cast<std::uint32_t>(std::min(column, width)) + 1,
            static_cast<std::uint32_t>(std::min(bytes, width - std::min(column, width)))};
  }

 private:
  const Source& source_;
  std::vector<std::string_view> lines_;
};

/// `key: *value` -> `key: "*value"`; empty when the line has no such shape.
std::string with_quoted_value(std::string_view line) {
  const std::size_t colon = line.find(": ");
  if (colon == std::string_view::npos) return {};
  std::size_t from = colon + 2;
  while (from < line.size() && line[from] == ' ') ++from;
  const std::string_view value = trim(line.substr(from));
  if (value.empty() || value.front() == '"' || value.front() == '\'') return {};
  std::string quoted = "\"";
  for (const char c : value) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return std::string(line.substr(0, from)) + quoted + '"';
}

/// Builds the value from yaml-cpp's events, judging as it goes. Holds no recursion.
class Builder : public YAML::EventHandler {
 public:
  Builder(const Lines& lines, std::uint32_t first_line, Findings& findings)
      : lines_(lines), first_line_(first_line), findings_(findings) {}

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (++documents_ == 2) {
      add(kYamlSeveralDocuments, mark, 3, {});
      throw Stop{};
    }
  }
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t) override {
    place(fresh(Value::Kind::kNull, mark));
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    anchor(mark);
    place(fresh(Value::Kind::kNull, mark));
  }

  void OnAnchor(const YAML::Mark& mark, const std::string&) override { anchor(mark); }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                const std::string& text) override {
    Value value = fresh(Value::Kind::kScalar, mark);
    value.scalar = text;
    value.quoted = tag == "!";
    if (!value.quoted) check_tag(mark, tag);
    place(std::move(value));
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {
    check_tag(mark, tag);
    open(fresh(Value::Kind::kList, mark), mark);
  }
  void OnSequenceEnd() override { close(); }

  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {
    check_tag(mark, tag);
    open(fresh(Value::Kind::kMap, mark), mark);
  }
  void OnMapEnd() override { close(); }

  /// What was read, also when reading stopped in the middle.
  Value take() {
    while (!open_.empty()) close();
    return std::move(root_);
  }

 private:
  struct Open {
    Value value;
    Value key;
    bool has_key = false;
    std::map<std::string, std::uint32_t> keys;  // of this map, with their lines
  };

  void add(const Message& message, const YAML::Mark& mark, std::size_t bytes,
           std::vector<std::string> args, std::string mended = {}) {
    const auto line = static_cast<std::size_t>(mark.line);
    findings_.add(message, lines_.span(line, static_cast<std::size_t>(mark.column), bytes),
                  std::move(args), lines_.at(line), std::move(mended));
  }

  std::string_view word_at(const YAML::Mark& mark) const {
    const std::string_view line = lines_.at(static_cast<std::size_t>(mark.line));
    const std::string_view rest =
        line.substr(std::min(line.size(), static_cast<std::size_t>(mark.column)));
    return rest.substr(0, rest.find_first_of(" ,]}\t"));
  }

  void anchor(const YAML::Mark& mark) {
    const std::string_view line = lines_.at(static_cast<std::size_t>(mark.line));
    const std::string_view word = word_at(mark);
    add(kYamlAnchor, mark, word.size(), {std::string(word), "\"" + std::string(word) + "\""},
        with_quoted_value(line));
  }

  void check_tag(const YAML::Mark& mark, const std::string& tag) {
    if (tag.empty() || tag == "?" || tag == "!") return;
    const std::string_view word = word_at(mark);
    add(kYamlTag, mark, word.size(), {word.starts_with('!') ? std::string(word) : tag},
        with_quoted_value(lines_.at(static_cast<std::size_t>(mark.line))));
  }

  Value fresh(Value::Kind kind, const YAML::Mark& mark) {
    if (++nodes_ > kMaxNodes) {
      add(kYamlTooLarge, mark, 1, {std::to_string(kMaxNodes) + "+"});
      throw Stop{};
    }
    Value value;
    value.kind = kind;
    value.line = first_line_ + static_cast<std::uint32_t>(std::max(mark.line, 0));
    value.column = static_cast<std::uint32_t>(std::max(mark.column, 0)) + 1;
    return value;
  }

  void open(Value value, const YAML::Mark& mark) {
    if (open_.size() >= kMaxDepth) {
      add(kYamlTooDeep, mark, 1, {std::to_string(kMaxDepth)});
      throw Stop{};
    }
    open_.emplace_back();
    open_.back().value = std::move(value);
  }

  void close() {
    Value value = std::move(open_.back().value);
    open_.pop_back();
    place(std::move(value));
  }

  void place(Value value) {
    if (open_.empty()) {
      root_ = std::move(value);
      return;
    }
    Open& top = open_.back();
    if (top.value.kind == Value::Kind::kList) {
      top.value.items.push_back(std::move(value));
    } else if (!top.has_key) {
      top.has_key = true;
      top.key = std::move(value);
    } else {
      top.has_key = false;
      if (is_new_key(top)) top.value.entries.push_back({std::move(top.key), std::move(value)});
    }
  }

  bool is_new_key(Open& top) {
    const Value& key = top.key;
    YAML::Mark mark;
    mark.line = static_cast<int>(key.line - first_line_);
    mark.column = static_cast<int>(key.column) - 1;
    if (key.scalar == "<<" && !key.quoted) {
      add(kYamlMergeKey, mark, 2, {});
      return false;
    }
    const auto [found, is_new] = top.keys.emplace(key.scalar, key.line);
    if (!is_new)
      add(kYamlDuplicateKey, mark, key.scalar.size(), {key.scalar, std::to_string(found->second)});
    return is_new;
  }

  const Lines& lines_;
  std::uint32_t first_line_;
  Findings& findings_;
  std::vector<Open> open_;
  Value root_;
  std::size_t nodes_ = 0;
  int documents_ = 0;
};

/// The text with tabs of the indentation as blanks; each such line is a finding.
std::string without_tabs(const Source& source, const Lines& lines, Findings& findings) {
  std::string text(source.text);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view line = lines.at(i);
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos || tab > line.find_first_not_of(" \t")) continue;
    std::string mended(line);
    const std::size_t from = static_cast<std::size_t>(line.data() - source.text.data());
    for (std::size_t k = 0; k < line.size() && (line[k] == ' ' || line[k] == '\t'); ++k) {
      mended[k] = ' ';
      text[from + k] = ' ';
    }
    if (trim(line).empty()) continue;
    findings.add(kYamlTab, lines.span(i, tab, 1), {}, line, std::move(mended));
  }
  return text;
}

/// Takes a line out of the text, keeping all places.
void blank_out(std::string& text, std::size_t line) {
  std::size_t from = 0;
  for (std::size_t i = 0; i < line && from != std::string::npos; ++i) {
    from = text.find('\n', from);
    if (from != std::string::npos) ++from;
  }
  for (; from < text.size() && text[from] != '\n'; ++from) text[from] = ' ';
}

void report_syntax(const YAML::Exception& problem, const Lines& lines, Findings& findings) {
  const auto line = static_cast<std::size_t>(std::max(problem.mark.line, 0));
  const auto column = static_cast<std::size_t>(std::max(problem.mark.column, 0));
  const std::string_view text = lines.at(line);
  const char c = column < text.size() ? text[column] : ' ';
  if (c == '*' || c == '&') {
    const std::string_view word = text.substr(column, text.find_first_of(" ,]}", column) - column);
    findings.add(kYamlAnchor, lines.span(line, column, word.size()),
                 {std::string(word), "\"" + std::string(word) + "\""}, text,
                 with_quoted_value(text));
    return;
  }
  findings.add(kYamlSyntax, lines.span(line, column, 1), {problem.msg}, text,
               with_quoted_value(text));
}

}  // namespace

const Value* Value::find(std::string_view key) const {
  for (const auto& [name, value] : entries) {
    if (name.scalar == key) return &value;
  }
  return nullptr;
}

Value read(const Source& source, Findings& findings) {
  const Lines lines(source);
  if (source.text.size() > kMaxBytes) {
    findings.add(kYamlTooLarge, lines.span(0, 0, 0),
                 {std::to_string(source.text.size()) + " bytes"}, lines.at(0));
    return {};
  }
  std::string text = without_tabs(source, lines, findings);
  for (int attempt = 1;; ++attempt) {
    Findings judged;
    Builder builder(lines, source.first_line, judged);
    std::size_t bad_line = lines.size();
    try {
      std::istringstream stream(text);
      YAML::Parser parser(stream);
      while (parser.HandleNextDocument(builder)) {
      }
    } catch (const Stop&) {
    } catch (const YAML::Exception& problem) {
      report_syntax(problem, lines, findings);
      bad_line = static_cast<std::size_t>(std::max(problem.mark.line, 0));
    }
    // A broken line is told, taken out, and the rest read again: all mistakes at once.
    if (bad_line >= lines.size() || attempt == kMaxAttempts) {
      findings.merge(std::move(judged));
      return builder.take();
    }
    blank_out(text, bad_line);
  }
}

std::string scalar(std::string_view text) {
  bool plain =
      !text.empty() && text.front() != ' ' && text.back() != ' ' && text.back() != ':' &&
      std::string_view("-?:,[]{}#&*!|>'\"%@`=~").find(text.front()) == std::string_view::npos &&
      text.find(": ") == std::string_view::npos && text.find(" #") == std::string_view::npos &&
      text.find(":\xE3\x80\x80") == std::string_view::npos;
  bool number = true;
  for (const char c : text) {
    if (static_cast<unsigned char>(c) < 32 || c == 0x7F) plain = false;
    if (!(c >= '0' && c <= '9') && c != '.' && c != '_' && c != '+' && c != 'e') number = false;
  }
  static constexpr std::string_view kWords[] = {
      "null", "Null", "NULL", "true", "True", "TRUE", "false", "False", "FALSE", "yes",
      "Yes",  "no",   "No",   "on",   "On",   "off",  "Off",   "y",     "n"};
  for (const std::string_view word : kWords) plain = plain && text != word;
  if (plain && !number) return std::string(text);
  std::string quoted = "\"";
  for (const char c : text) {
    static constexpr char kHex[] = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\n') {
      quoted += "\\n";
    } else if (byte < 32 || byte == 0x7F) {
      quoted += "\\x";
      quoted += kHex[byte >> 4];
      quoted += kHex[byte & 15];
    } else {
      if (c == '"' || c == '\\') quoted += '\\';
      quoted += c;
    }
  }
  return quoted + '"';
}

}  // namespace kokai::yaml
