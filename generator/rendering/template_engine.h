#pragma once

// Templates that escape by context. The only place that knows ctemplate.

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "generator/files/artifact_sink.h"

namespace ctemplate {
class TemplateCache;
class TemplateDictionary;
}  // namespace ctemplate

namespace kokai {

/// The values of one template or of one repetition of a section. A value set here is seen in the
/// sections below. So are sections: a section shown above counts as shown in every repetition
/// below, hence nested sections carry names of their own.
class Values {
 public:
  explicit Values(ctemplate::TemplateDictionary* dictionary) : dictionary_(dictionary) {}
  void set(std::string_view name, std::string_view value);
  /// As set(), without a copy: `value` must outlive the expansion. For whole bodies.
  void lend(std::string_view name, std::string_view value);
  /// The value is put in place behind the expansion (Frame); one of a template.
  void leave_open(std::string_view name);
  void show(std::string_view section);
  /// Shows HAS_<name> when `there`, else NO_<name>.
  void has(std::string_view name, bool there);
  /// HAS_<name> and the value when it is not empty, else NO_<name>.
  void set_or_not(std::string_view name, std::string_view value);
  Values add(std::string_view section);
  /// A repetition of `section` for each line of `text`, with the line as `name`: escaping makes
  /// blanks of line ends.
  void add_lines(std::string_view section, std::string_view name, std::string_view text);

 private:
  ctemplate::TemplateDictionary* dictionary_;
};

/// The values of one page, with their memory.
class Page {
 public:
  Page();
  ~Page();
  Page(const Page&) = delete;
  Page& operator=(const Page&) = delete;
  Values values() { return Values(dictionary_.get()); }
  const ctemplate::TemplateDictionary& dictionary() const { return *dictionary_; }

 private:
  std::unique_ptr<ctemplate::TemplateDictionary> dictionary_;
};

/// A filled template with the place of the value that was left open.
struct Frame {
  std::string text;
  std::size_t open_at = std::string::npos;  ///< npos: the template does not show it

  /// The frame with `body` in its place; both must outlive it.
  Pieces around(const Pieces& body) const;
};

/// One theme's templates. add() each, then freeze(), then expand() from any thread.
class TemplateEngine {
 public:
  TemplateEngine();
  ~TemplateEngine();
  /// Parses a template. The auto-escape pragma is put before it, so that an include cannot miss it.
  /// Returns what ctemplate had against it, or an empty text.
  std::string add(const std::string& name, std::string_view text);
  void freeze();
  /// Fills a template. A template that was not added is our bug and throws std::logic_error.
  void expand(const std::string& name, const Page& page, std::string& out) const;
  Frame frame(const std::string& name, const Page& page) const;

 private:
  std::unique_ptr<ctemplate::TemplateCache> cache_;
};

}  // namespace kokai
