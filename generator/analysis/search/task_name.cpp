#include "generator/analysis/search/task_name.h"

#include "generator/forms/form.h"
#include "generator/text/search_fold.h"
#include "generator/text/utf8.h"

namespace kokai::search {
namespace {

void drop_head(std::string_view& text, std::string_view head) {
  if (!head.empty() && text.starts_with(head) && text.size() > head.size()) {
    text = trim(text.substr(head.size()));
  }
}

void drop_tail(std::string& text, std::string_view tail) {
  if (text.ends_with(tail) && text.size() > tail.size()) text.resize(text.size() - tail.size());
}

}  // namespace

std::string task_name(std::string_view title, std::string_view municipality) {
  title = trim(title);
  drop_head(title, municipality);
  drop_head(title, "における");
  for (const forms::Form& form : forms::all()) {
    const std::size_t at = title.find(form.name);
    if (at != 0 && at != std::string_view::npos) title = trim(title.substr(0, at));
  }
  return std::string(title);
}

std::string task_key(std::string_view task) {
  std::string key = search_fold(task);
  for (const std::string_view tail : {"事務", "に関する", "に係る", "関係", "の"})
    drop_tail(key, tail);
  return key;
}

}  // namespace kokai::search
