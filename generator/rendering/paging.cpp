#include "generator/rendering/paging.h"

#include <algorithm>
#include <array>

#include "generator/formats/html.h"
#include "generator/rendering/addresses.h"

namespace kokai {
namespace {

constexpr std::size_t kAround = 2;  ///< pages shown on both sides of the one in hand
constexpr std::array<std::string_view, kMaxRowKinds> kKindMarks = {"a", "b", "c", "d",
                                                                   "e", "f", "g", "h"};

void append_link(std::string& out, std::string_view url, std::string_view attributes,
                 std::string_view words) {
  out += "<li><a";
  out.append(attributes).append(" href=\"");
  html::append_escaped(out, url);
  out.append("\">").append(words).append("</a></li>");
}

}  // namespace

PagedList::PagedList(std::string address, std::size_t rows, std::size_t per_page,
                     std::string behind)
    : address_(std::move(address)),
      behind_(behind.empty() ? address_ : std::move(behind)),
      rows_(rows),
      per_page_(per_page) {}

std::size_t PagedList::pages() const {
  return std::max<std::size_t>(1, (rows_ + per_page_ - 1) / per_page_);
}

std::pair<std::size_t, std::size_t> PagedList::rows_on(std::size_t page) const {
  const std::size_t first = page * per_page_;
  return {std::min(first, rows_), std::min(first + per_page_, rows_)};
}

std::string PagedList::address_of(std::size_t page) const {
  return page == 0 ? address_ : behind_ + std::to_string(page + 1) + '/';
}

Status PagedList::each(const std::function<Status(std::size_t page)>& write) const {
  for (std::size_t page = 0; page < pages(); ++page) {
    if (Status status = write(page); !status) return status;
  }
  return Done{};
}

std::string PagedList::links_html(std::size_t page, const LoadedTheme& theme) const {
  const std::size_t count = pages();
  if (count < 2) return {};
  const std::string root = root_from(address_of(page));
  const Words& words = theme.escaped;
  const auto url = [&](std::size_t to) { return root + page_file(address_of(to)); };
  std::string out =
      "<div class=\"pager\" role=\"group\" aria-label=\"" + words.pager_label + "\"><ul>";
  if (page > 0) append_link(out, url(page - 1), " rel=\"prev\"", words.pager_previous);
  bool gap = false;
  for (std::size_t each = 0; each < count; ++each) {
    const std::string number = std::to_string(each + 1);
    const bool near = each + kAround >= page && each <= page + kAround;
    if (each == page) {
      out += "<li><b aria-current=\"page\">" + number + "</b></li>";
    } else if (near || each == 0 || each + 1 == count) {
      append_link(out, url(each), "", number);
    } else if (!gap) {
      out += "<li>…</li>";
    }
    gap = !near && each != 0;
  }
  if (page + 1 < count) append_link(out, url(page + 1), " rel=\"next\"", words.pager_next);
  return out + "</ul></div>\n";
}

std::string PagedList::title(std::string_view name, std::size_t page, const Words& words) const {
  if (page == 0) return std::string(name);
  return fill(words.pager_title, {std::string(name), std::to_string(page + 1)});
}

std::string_view row_kind_mark(std::size_t kind) { return kKindMarks[kind]; }

std::string row_kinds_html(std::string_view list, std::size_t rows,
                           const std::vector<RowKind>& kinds, const LoadedTheme& theme) {
  std::string links;
  bool choice = false;
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    if (kinds[i].count == 0) continue;
    choice = choice || kinds[i].count < rows;
    const std::string id = "only-" + std::string(row_kind_mark(i));
    const std::string label = html::escaped(kinds[i].label) + ' ' + std::to_string(kinds[i].count);
    append_link(links, '#' + id, " id=\"" + id + '"', label);
  }
  if (!choice) return {};
  std::string out = "<nav class=\"kinds\" aria-label=\"" + theme.escaped.kinds_label + "\"><ul>";
  append_link(out, '#' + std::string(list), " class=\"all\"",
              theme.escaped.kinds_all + ' ' + std::to_string(rows));
  return out + links + "</ul></nav>\n";
}

}  // namespace kokai
