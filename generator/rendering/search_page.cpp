#include "generator/rendering/search_page.h"

#include <memory>

#include "generator/model/vocabulary.h"
#include "generator/rendering/addresses.h"
#include "generator/rendering/page_frame.h"
#include "generator/rendering/plain_lists.h"

namespace kokai {
namespace {

using Lists = std::vector<PlainList>;

constexpr std::size_t kMunicipalitiesShown = 12;  ///< more of them: the list on the home page

void add_entry(Values group, const std::string& url, const std::string& name, std::size_t count,
               const Words& words) {
  Values entry = group.add("ENTRY");
  entry.set("URL", url);
  entry.set("NAME", name);
  entry.set("COUNT", fill(words.count_documents, {std::to_string(count)}));
}

void fill_municipalities(Values page, const Archive& archive, const Words& words) {
  if (archive.municipalities.empty()) return;
  Values group = page.add("GROUP");
  group.set("LABEL", words.search_by_municipality);
  if (archive.municipalities.size() > kMunicipalitiesShown) {
    add_entry(group, "../index.html#municipalities", words.list_municipalities,
              archive.records.size(), words);
    return;
  }
  std::vector<std::size_t> counts(archive.municipalities.size(), 0);
  for (const AssessmentRecord& record : archive.records) ++counts[record.municipality];
  for (std::size_t m = 0; m < counts.size(); ++m) {
    const Municipality& municipality = archive.municipalities[m];
    add_entry(group, "../" + page_file(municipality_page(municipality)), municipality.name,
              counts[m], words);
  }
}

void fill_lists(Values page, const Lists& lists, const Words& words) {
  std::size_t i = 0;
  while (i < lists.size()) {
    Values group = page.add("GROUP");
    const std::string& label = lists[i].label;
    group.set("LABEL", label);
    for (; i < lists.size() && lists[i].label == label; ++i) {
      add_entry(group, "../" + page_file(lists[i].address), lists[i].name, lists[i].records.size(),
                words);
    }
  }
}

/// What the index says in numbers, parted by a bar.
void fill_codes(Values page) {
  std::string forms;
  for (const forms::Form& form : forms::all())
    forms.append(forms.empty() ? "" : "|").append(form.name);
  page.set("FORMS", forms);
  std::string statuses;
  for (const Word& status : status_words()) {
    statuses.append(statuses.empty() ? "" : "|").append(status.japanese);
  }
  page.set("STATUSES", statuses);
}

Status draw_search(const Archive& archive, const LoadedTheme& theme, const Lists& lists,
                   ArtifactSink& sink) {
  Page page;
  Values values = page.values();
  values.set("ROOT", "../");
  values.set("BUILD", archive.search_build);
  values.set("MORE_SCRIPT", theme.search_more.path + theme.search_more.query);
  fill_codes(values);
  if (archive.settings.search_suggestions) values.show("HAS_SUGGESTIONS");
  fill_municipalities(values, archive, theme.words);
  fill_lists(values, lists, theme.words);
  std::string body;
  theme.engine.expand("search.html", page, body);
  PageHead head;
  head.address = "search/";
  head.title = theme.words.search_heading;
  head.description = theme.words.search_description;
  head.own_search = true;
  head.runs_search = true;
  return write_page(archive, theme, head, body, sink);
}

}  // namespace

void add_search_page_jobs(std::vector<DrawJob>& jobs, const Archive& archive,
                          const LoadedTheme& theme) {
  const auto lists = std::make_shared<const Lists>(plain_lists(archive, theme.words));
  jobs.emplace_back(
      [&, lists](ArtifactSink& sink) { return draw_search(archive, theme, *lists, sink); });
  for (std::size_t i = 0; i < lists->size(); ++i) {
    jobs.emplace_back([&, lists, i](ArtifactSink& sink) {
      return draw_plain_list(archive, theme, (*lists)[i], sink);
    });
  }
}

}  // namespace kokai
