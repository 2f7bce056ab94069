#include "generator/reading/heading_search.h"

#include <memory>

#include "generator/forms/folded_labels.h"
#include "generator/forms/heading_words.h"

namespace kokai {
namespace {

constexpr std::size_t kMostRemembered = 20'000;
constexpr std::size_t kLongestRemembered = 300;  // bytes

}  // namespace

HeadingSearch::Scope& HeadingSearch::scope_of(const forms::Field* field) {
  const std::size_t serial = field == nullptr ? 0 : field->serial;
  if (serial >= scopes_.size()) scopes_.resize(serial + 1);
  Scope& scope = scopes_[serial];
  if (!scope.ready) {
    scope.ready = true;
    for (const forms::Field& child : field == nullptr ? form_.parts : field->children) {
      scope.children.push_back(&child);
    }
  }
  return scope;
}

void HeadingSearch::make_room() {
  if (++remembered_ <= kMostRemembered) return;
  remembered_ = 0;
  for (Scope& scope : scopes_) {
    scope.known.clear();
    scope.implied.clear();
  }
  strays_.clear();
}

forms::Match HeadingSearch::below(const forms::Field* field, std::string_view heading) {
  Scope& scope = scope_of(field);
  if (scope.children.empty()) return {};
  const auto found = scope.known.find(heading);
  if (found != scope.known.end()) {
    forms::Match match = found->second.match;
    match.rest = heading.substr(found->second.rest, match.rest.size());
    return match;
  }
  const forms::Match match = forms::match_heading(heading, scope.children);
  if (heading.size() <= kLongestRemembered) {
    make_room();
    const auto rest =
        match.rest.empty() ? 0 : static_cast<std::size_t>(match.rest.data() - heading.data());
    Known known{match, rest};
    const auto entry = scope.known.emplace(heading, known).first;
    entry->second.match.rest = std::string_view(entry->first).substr(rest, match.rest.size());
  }
  return match;
}

void HeadingSearch::add_descendants(Scope& scope, Path& path, const forms::Field& field) {
  path.push_back(&field);
  for (const forms::Field& child : field.children) {
    path.push_back(&child);
    forms::FoldedField scratch;
    const auto [entry, is_new] =
        scope.descendants.emplace(forms::folded(child, scratch).exact, path);
    if (!is_new) entry->second.clear();
    path.pop_back();
    add_descendants(scope, path, child);
  }
  path.pop_back();
}

const std::vector<const forms::Field*>& HeadingSearch::implied(const forms::Field* field,
                                                               std::string_view heading) {
  Scope& scope = scope_of(field);
  if (heading.size() > kLongestRemembered) return none_;
  if (!scope.has_descendants) {
    scope.has_descendants = true;
    Path path;
    for (const forms::Field* child : scope.children) add_descendants(scope, path, *child);
  }
  if (scope.descendants.empty()) return none_;
  const auto known = scope.implied.find(heading);
  if (known != scope.implied.end()) return *known->second;
  return remember(scope.implied, heading, scope.descendants.find(forms::fold_heading(heading)),
                  scope.descendants);
}

const std::vector<const forms::Field*>& HeadingSearch::stray_section(std::string_view heading) {
  if (heading.size() > kLongestRemembered) return none_;
  if (sections_.empty()) {
    forms::FoldedField scratch;
    for (const forms::Field& part : form_.parts) {
      for (const forms::Field& section : part.children) {
        if (section.level != forms::Level::kSection) continue;
        const auto [entry, is_new] =
            sections_.emplace(forms::folded(section, scratch).label, Path{&part, &section});
        if (!is_new) entry->second.clear();
      }
    }
  }
  const auto known = strays_.find(heading);
  if (known != strays_.end()) return *known->second;
  const std::string label = forms::fold_heading(forms::split_heading(heading).words);
  return remember(strays_, heading, sections_.find(label), sections_);
}

const HeadingSearch::Path& HeadingSearch::remember(TextMap<const Path*>& memory,
                                                   std::string_view heading,
                                                   TextMap<Path>::const_iterator found,
                                                   const TextMap<Path>& paths) {
  const Path* const path = found == paths.end() ? &none_ : &found->second;
  make_room();
  memory.emplace(heading, path);
  return *path;
}

HeadingSearch& heading_search(const forms::Form& form) {
  thread_local std::unordered_map<const forms::Form*, std::unique_ptr<HeadingSearch>> searches;
  std::unique_ptr<HeadingSearch>& search = searches[&form];
  if (search == nullptr) search = std::make_unique<HeadingSearch>(form);
  return *search;
}

}  // namespace kokai
