#include "generator/rendering/template_engine.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iostream>
#include <mutex>
#include <sstream>
#include <stdexcept>
#include <unordered_map>

#include <ctemplate/template_cache.h>
#include <ctemplate/template_dictionary.h>
#include <ctemplate/template_enums.h>

#include "generator/text/concat.h"

namespace kokai {
namespace {

using ctemplate::TemplateString;

TemplateString lent(std::string_view text) { return {text.data(), text.size()}; }

/// The name of a value or section with its hash: ctemplate looks up what it hashes itself in a
/// locked map, each time.
class Name {
 public:
  explicit Name(std::string text) : text_(std::move(text)), hashed_(text_) {}
  Name(const Name&) = delete;
  Name& operator=(const Name&) = delete;
  const std::string& text() const { return text_; }
  operator const TemplateString&() const { return hashed_; }

 private:
  struct Hashed : TemplateString {
    explicit Hashed(std::string_view text) : TemplateString(lent(text)) { CacheGlobalId(); }
  };
  std::string text_;
  Hashed hashed_;
};

struct Names {
  explicit Names(const std::string& text)
      : own(text), has(concat({"HAS_", text})), no(concat({"NO_", text})) {}
  Name own, has, no;
};

struct NameHash : std::hash<std::string_view> {
  using is_transparent = void;
};

/// Most names are literals: one that lies where the last one lay is mostly the same.
const Names& named(std::string_view name) {
  thread_local std::unordered_map<std::string, Names, NameHash, std::equal_to<>> names;
  thread_local std::array<const Names*, 1024> by_place{};
  const auto place = reinterpret_cast<std::uintptr_t>(name.data());
  const Names*& known = by_place[place * 0x9E3779B97F4A7C15U >> 54];
  if (known == nullptr || known->own.text() != name) {
    auto found = names.find(name);
    if (found == names.end()) found = names.try_emplace(std::string(name), std::string(name)).first;
    known = &found->second;
  }
  return *known;
}

/// ctemplate tells its complaints to std::cerr only; here they are caught for a finding.
class CaughtComplaints {
 public:
  CaughtComplaints() : lock_(mutex()), before_(std::cerr.rdbuf(said_.rdbuf())) {}
  ~CaughtComplaints() { std::cerr.rdbuf(before_); }
  CaughtComplaints(const CaughtComplaints&) = delete;
  CaughtComplaints& operator=(const CaughtComplaints&) = delete;
  std::string said() const {
    std::string text = said_.str();
    for (char& c : text) {
      if (c == '\n') c = ' ';
    }
    while (!text.empty() && text.back() == ' ') text.pop_back();
    return text;
  }

 private:
  static std::mutex& mutex() {
    static std::mutex one;
    return one;
  }
  std::lock_guard<std::mutex> lock_;
  std::ostringstream said_;
  std::streambuf* before_;
};

/// Stands for the value that is left open; known by its place in memory, whatever texts hold.
constexpr char kOpen[] = "";

constexpr std::size_t kFrameBytes = 1U << 14;  ///< most frames have fewer

/// Takes what a template writes.
class FrameWriter : public ctemplate::ExpandEmitter {
 public:
  explicit FrameWriter(Frame& frame) : frame_(frame) {}
  void Emit(char c) override { frame_.text += c; }
  void Emit(const std::string& text) override { frame_.text += text; }
  void Emit(const char* text) override { frame_.text += text; }
  void Emit(const char* text, std::size_t size) override {
    if (text == kOpen) {
      frame_.open_at = frame_.text.size();
    } else {
      frame_.text.append(text, size);
    }
  }

 private:
  Frame& frame_;
};

void fill(const ctemplate::TemplateCache& cache, const std::string& name, const Page& page,
          ctemplate::ExpandEmitter& out) {
  if (!cache.ExpandNoLoad(name, ctemplate::STRIP_WHITESPACE, &page.dictionary(), nullptr, &out)) {
    throw std::logic_error("no template " + name);
  }
}

constexpr std::string_view kPragma = "{{%AUTOESCAPE context=\"HTML\"}}\n";

}  // namespace

void Values::set(std::string_view name, std::string_view value) {
  dictionary_->SetValue(named(name).own, lent(value));
}

void Values::lend(std::string_view name, std::string_view value) {
  dictionary_->SetValueWithoutCopy(named(name).own, lent(value));
}

void Values::leave_open(std::string_view name) { lend(name, {kOpen, sizeof kOpen}); }

void Values::show(std::string_view section) { dictionary_->ShowSection(named(section).own); }

void Values::has(std::string_view name, bool there) {
  const Names& names = named(name);
  dictionary_->ShowSection(there ? names.has : names.no);
}

void Values::set_or_not(std::string_view name, std::string_view value) {
  has(name, !value.empty());
  if (!value.empty()) set(name, value);
}

Values Values::add(std::string_view section) {
  return Values(dictionary_->AddSectionDictionary(named(section).own));
}

void Values::add_lines(std::string_view section, std::string_view name, std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (end != 0) add(section).set(name, text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

Page::Page() : dictionary_(std::make_unique<ctemplate::TemplateDictionary>("page")) {}
Page::~Page() = default;

TemplateEngine::TemplateEngine() : cache_(std::make_unique<ctemplate::TemplateCache>()) {}
TemplateEngine::~TemplateEngine() = default;

std::string TemplateEngine::add(const std::string& name, std::string_view text) {
  const std::string whole = std::string(kPragma).append(text);
  const CaughtComplaints complaints;
  const bool parsed = cache_->StringToTemplateCache(name, whole, ctemplate::STRIP_WHITESPACE);
  const std::string said = complaints.said();
  if (parsed && said.empty()) return {};
  return said.empty() ? "ctemplate" : said;
}

Pieces Frame::around(const Pieces& body) const {
  const std::string_view whole = text;
  if (open_at == std::string::npos) return {whole};
  Pieces pieces;
  pieces.reserve(body.size() + 2);
  pieces.push_back(whole.substr(0, open_at));
  pieces.insert(pieces.end(), body.begin(), body.end());
  pieces.push_back(whole.substr(open_at));
  return pieces;
}

void TemplateEngine::freeze() { cache_->Freeze(); }

void TemplateEngine::expand(const std::string& name, const Page& page, std::string& out) const {
  ctemplate::StringEmitter writer(&out);
  fill(*cache_, name, page, writer);
}

Frame TemplateEngine::frame(const std::string& name, const Page& page) const {
  Frame frame;
  frame.text.reserve(kFrameBytes);
  FrameWriter writer(frame);
  fill(*cache_, name, page, writer);
  return frame;
}

}  // namespace kokai
