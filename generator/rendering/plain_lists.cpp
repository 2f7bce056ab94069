#include "generator/rendering/plain_lists.h"

#include <algorithm>
#include <functional>
#include <map>

#include "generator/model/vocabulary.h"
#include "generator/rendering/addresses.h"
#include "generator/rendering/linked_data.h"
#include "generator/rendering/page_frame.h"
#include "generator/rendering/paging.h"
#include "generator/rendering/phrases.h"

namespace kokai {
namespace {

/// 基礎項目評価書 -> "kiso-komoku" is nobody's word: addresses use the English names of the code.
std::string address_word(std::string_view japanese) {
  std::string word(english(japanese));
  std::replace(word.begin(), word.end(), ' ', '-');
  std::replace(word.begin(), word.end(), '_', '-');
  return word;
}

void add_by_form(std::vector<PlainList>& lists, const Archive& archive, const Words& words) {
  for (const forms::Form& form : forms::all()) {
    PlainList list{
        "lists/form/" + address_word(form.name) + '/', words.search_by_form, form.name, {}};
    for (std::uint32_t r = 0; r < archive.records.size(); ++r) {
      if (archive.records[r].current().front.form == &form) list.records.push_back(r);
    }
    lists.push_back(std::move(list));
  }
}

void add_by_status(std::vector<PlainList>& lists, const Archive& archive, const Words& words) {
  for (const Word& status : status_words()) {
    PlainList list{"lists/status/" + address_word(status.japanese) + '/',
                   words.search_by_status,
                   std::string(status.japanese),
                   {}};
    const auto is_so = [&](const VersionFacts& version) {
      return status_word(version.front.status) == status.japanese;
    };
    for (std::uint32_t r = 0; r < archive.records.size(); ++r) {
      const AssessmentRecord& record = archive.records[r];
      const bool by_draft = record.draft && is_so(*record.draft);
      if (by_draft || is_so(record.current())) list.records.push_back(r);
      list.of_drafts |= by_draft;
    }
    lists.push_back(std::move(list));
  }
}

void add_by_year(std::vector<PlainList>& lists, const Archive& archive, const Words& words) {
  std::map<int, std::vector<std::uint32_t>, std::greater<>> years;
  for (std::uint32_t r = 0; r < archive.records.size(); ++r) {
    const auto& published = archive.records[r].current().front.published;
    if (published) years[published->year].push_back(r);
  }
  for (auto& [year, records] : years) {
    const std::string name = std::to_string(year);
    lists.push_back({"lists/year/" + name + '/', words.search_by_year, name, std::move(records)});
  }
}

void add_by_title(std::vector<PlainList>& lists, const Archive& archive, const Words& words) {
  PlainList list{"lists/title/", words.search_by_title, words.list_titles, {}};
  for (std::uint32_t r = 0; r < archive.records.size(); ++r) list.records.push_back(r);
  std::stable_sort(list.records.begin(), list.records.end(), [&](std::uint32_t a, std::uint32_t b) {
    return archive.records[a].current().front.title < archive.records[b].current().front.title;
  });
  lists.push_back(std::move(list));
}

void fill_row(Values row, const Archive& archive, const AssessmentRecord& record, bool of_drafts,
              const std::string& root, const Words& words) {
  const Municipality& municipality = archive.municipalities[record.municipality];
  const bool draft = of_drafts && record.draft;
  const Frontmatter& front = draft ? record.draft->front : record.current().front;
  row.set("DAY", front.published ? iso(*front.published) : std::string(status_word(front.status)));
  row.set("URL", root + page_file(draft ? version_page(municipality, record, -1)
                                        : record_page(municipality, record)));
  row.set("TITLE_HTML", phrases(front.title));
  std::string facts = municipality.name + words.facts_separator + front.form->name;
  if (!front.number.empty()) {
    facts += words.facts_separator + fill(words.crumb_number, {front.number});
  }
  row.set("FACTS", facts);
}

Status draw_page_of(const Archive& archive, const LoadedTheme& theme, const PlainList& list,
                    const PagedList& pages, std::size_t number, ArtifactSink& sink) {
  const Words& words = theme.words;
  PageHead head;
  head.address = pages.address_of(number);
  const std::string name = fill(words.list_heading, {list.label, list.name});
  head.title = pages.title(name, number, words);
  head.description = fill(words.list_description, {name});
  head.linked_data = breadcrumb_linked_data(
      archive,
      {{archive.settings.title, ""}, {words.search_heading, "search/"}, {name, list.address}});
  const std::string root = root_from(head.address);
  Page page;
  Values values = page.values();
  values.set("ROOT", root);
  values.set("HEADING", name);
  values.set("COUNT", fill(words.count_assessments, {std::to_string(list.records.size())}));
  values.set("PAGER_HTML", pages.links_html(number, theme));
  const auto [first, last] = pages.rows_on(number);
  for (std::size_t i = first; i < last; ++i) {
    fill_row(values.add("ROW"), archive, archive.records[list.records[i]], list.of_drafts, root,
             words);
  }
  std::string body;
  theme.engine.expand("list.html", page, body);
  return write_page(archive, theme, head, body, sink);
}

}  // namespace

std::vector<PlainList> plain_lists(const Archive& archive, const Words& words) {
  std::vector<PlainList> lists;
  add_by_form(lists, archive, words);
  add_by_status(lists, archive, words);
  add_by_year(lists, archive, words);
  add_by_title(lists, archive, words);
  const auto empty = [](const PlainList& list) { return list.records.empty(); };
  lists.erase(std::remove_if(lists.begin(), lists.end(), empty), lists.end());
  return lists;
}

Status draw_plain_list(const Archive& archive, const LoadedTheme& theme, const PlainList& list,
                       ArtifactSink& sink) {
  const PagedList pages(list.address, list.records.size());
  return pages.each(
      [&](std::size_t number) { return draw_page_of(archive, theme, list, pages, number, sink); });
}

}  // namespace kokai
