#include <algorithm>
#include <string>
#include <vector>

#include "generator/rendering/addresses.h"
#include "generator/rendering/indexes/index_kinds.h"
#include "generator/rendering/indexes/index_pages.h"
#include "generator/rendering/linked_data.h"
#include "generator/rendering/page_frame.h"
#include "generator/rendering/paging.h"
#include "generator/rendering/phrases.h"

namespace kokai {
namespace {

constexpr std::size_t kNamesPerPage = 150;
constexpr std::size_t kCitiesShown = 6;
constexpr std::size_t kEntriesInJob = 32;

/// "堺市、大阪市、ほか3市区町村"
std::string cities_of(const Archive& archive, const IndexEntry& entry, const Words& words) {
  std::string out;
  std::size_t shown = 0;
  std::uint32_t last = 0xFFFFFFFF;
  for (const IndexPlace& place : entry.places) {
    const std::uint32_t city = archive.records[place.record].municipality;
    if (city == last) continue;
    last = city;
    if (shown++ == kCitiesShown) break;
    if (!out.empty()) out += "、";
    out += archive.municipalities[city].name;
  }
  if (entry.municipalities <= kCitiesShown) return out;
  return fill(words.index_in, {out, std::to_string(entry.municipalities -
                                                   static_cast<std::uint32_t>(kCitiesShown))});
}

void fill_row(Values row, const Archive& archive, IndexKind kind, const IndexEntry& entry,
              const std::string& root, const Words& words) {
  const std::string address = has_page(kind, entry)
                                  ? page_file(index_entry_page(kind, entry.id))
                                  : item_address(archive, archive.records[entry.places[0].record],
                                                 item_of(archive, kind, entry.places[0]));
  row.set("COUNT", fill(words.index_assessments, {std::to_string(entry.assessments)}));
  row.set("URL", root + address);
  row.set("NAME_HTML", phrases(shown_name(kind, entry)));
  row.set_or_not("SECTION", section_name(kind, entry));
  row.set("FACTS", cities_of(archive, entry, words));
}

/// Long keeping is what readers look for first.
void fill_longest(Values values, IndexKind kind, const Index& index, const std::string& root,
                  const Words& words) {
  constexpr std::string_view kLongest = "20-years-or-more";
  const auto found = std::find_if(index.begin(), index.end(),
                                  [&](const IndexEntry& entry) { return entry.id == kLongest; });
  const bool there = kind == IndexKind::kRetention && found != index.end();
  values.has("LONGEST", there);
  if (!there) return;
  values.set("LONGEST", fill(words.index_longest, {std::to_string(found->assessments)}));
  values.set("LONGEST_URL", root + page_file(index_entry_page(kind, found->id)));
}

Status draw_list_page(const Archive& archive, const LoadedTheme& theme, IndexKind kind,
                      const PagedList& pages, std::size_t number, ArtifactSink& sink) {
  const Words& words = theme.words;
  const Index& index = archive.indexes.of(kind);
  const std::string& name = words.*look_of(kind).name;
  PageHead head;
  head.address = pages.address_of(number);
  head.title = pages.title(name, number, words);
  head.description = fill(words.index_list_description, {name});
  head.current = "AT_INDEXES";
  head.data = "data/" + std::string(look_of(kind).folder) + ".json";
  head.linked_data = breadcrumb_linked_data(archive, {{archive.settings.title, ""},
                                                      {words.indexes_heading, "indexes/"},
                                                      {name, pages.address_of(0)}});
  const std::string root = root_from(head.address);
  Page page;
  Values values = page.values();
  values.set("ROOT", root);
  values.set("NAME", name);
  values.set("LEAD", words.*look_of(kind).lead);
  values.set("COUNT", fill(words.index_names, {std::to_string(index.size())}));
  values.set("DATA", look_of(kind).folder);
  values.set("PAGER_HTML", pages.links_html(number, theme));
  values.has("ROWS", !index.empty());
  fill_longest(values, kind, index, root, words);
  if (pages.pages() == 1) values.show("IS_WHOLE");
  const auto [first, last] = pages.rows_on(number);
  for (std::size_t i = first; i < last; ++i) {
    fill_row(values.add("ROW"), archive, kind, index[i], root, words);
  }
  std::string body;
  theme.engine.expand("index_list.html", page, body);
  return write_page(archive, theme, head, body, sink);
}

}  // namespace

Status draw_index_list(const Archive& archive, const LoadedTheme& theme, IndexKind kind,
                       ArtifactSink& sink) {
  const PagedList pages(index_page(kind), archive.indexes.of(kind).size(), kNamesPerPage);
  return pages.each([&](std::size_t number) {
    return draw_list_page(archive, theme, kind, pages, number, sink);
  });
}

Status draw_indexes(const Archive& archive, const LoadedTheme& theme, ArtifactSink& sink) {
  const Words& words = theme.words;
  PageHead head;
  head.address = "indexes/";
  head.title = words.indexes_heading;
  head.description = words.indexes_description;
  head.current = "AT_INDEXES";
  head.linked_data = breadcrumb_linked_data(
      archive, {{archive.settings.title, ""}, {words.indexes_heading, head.address}});
  Page page;
  Values values = page.values();
  values.set("ROOT", "../");
  for (std::size_t i = 0; i < kIndexKinds; ++i) {
    const auto kind = static_cast<IndexKind>(i);
    Values row = values.add("INDEX");
    row.set("COUNT", fill(words.index_names, {std::to_string(archive.indexes.of(kind).size())}));
    row.set("URL", "../" + page_file(index_page(kind)));
    row.set("NAME", words.*look_of(kind).name);
    row.set("LEAD", words.*look_of(kind).lead);
  }
  Values laws = values.add("INDEX");
  laws.set("COUNT", fill(words.laws_count, {std::to_string(archive.laws.size())}));
  laws.set("URL", "../laws/index.html");
  laws.set("NAME", words.laws_heading);
  laws.set("LEAD", words.laws_lead);
  std::string body;
  theme.engine.expand("indexes.html", page, body);
  return write_page(archive, theme, head, body, sink);
}

void add_index_jobs(std::vector<DrawJob>& jobs, const Archive& archive, const LoadedTheme& theme) {
  jobs.emplace_back([&](ArtifactSink& sink) { return draw_indexes(archive, theme, sink); });
  for (std::size_t i = 0; i < kIndexKinds; ++i) {
    const auto kind = static_cast<IndexKind>(i);
    jobs.emplace_back([&archive, &theme, kind](ArtifactSink& sink) {
      Status list = draw_index_list(archive, theme, kind, sink);
      return list.ok() ? draw_index_data(archive, theme, kind, sink) : list;
    });
    const Index& index = archive.indexes.of(kind);
    for (std::size_t first = 0; first < index.size(); first += kEntriesInJob) {
      jobs.emplace_back([&archive, &theme, kind, first](ArtifactSink& sink) {
        const Index& all = archive.indexes.of(kind);
        const std::size_t last = std::min(first + kEntriesInJob, all.size());
        for (std::size_t e = first; e < last; ++e) {
          if (!has_page(kind, all[e])) continue;
          Status status =
              draw_index_entry(archive, theme, kind, static_cast<std::uint32_t>(e), sink);
          if (!status) return status;
        }
        return Status(Done{});
      });
    }
  }
}

}  // namespace kokai
