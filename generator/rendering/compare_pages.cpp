#include "generator/rendering/compare_pages.h"

#include <algorithm>
#include <memory>
#include <set>

#include "generator/rendering/addresses.h"
#include "generator/rendering/compare_items.h"
#include "generator/rendering/linked_data.h"
#include "generator/rendering/page_frame.h"
#include "generator/rendering/paging.h"
#include "generator/rendering/phrases.h"
#include "generator/rendering/status_look.h"
#include "generator/rendering/turn.h"

namespace kokai {
namespace {

constexpr std::size_t kDocumentsPerPage = 150;
constexpr std::size_t kBytesPerPage = 110'000;  ///< of items; a page stays below 150 kB

std::size_t cities_of(const Archive& archive, const Comparison& comparison) {
  std::set<std::uint32_t> cities;
  for (const std::uint32_t each : comparison.records) {
    cities.insert(archive.records[each].municipality);
  }
  return cities.size();
}

/// One comparison in its list.
struct Row {
  const Comparison* comparison;
  std::size_t cities;
};
using Rows = std::vector<Row>;

/// All comparisons, those of most cities first.
Rows rows_of(const Archive& archive) {
  Rows rows;
  for (const Comparison& each : archive.comparisons) {
    rows.push_back({&each, cities_of(archive, each)});
  }
  std::stable_sort(rows.begin(), rows.end(),
                   [](const Row& a, const Row& b) { return a.cities > b.cities; });
  return rows;
}

/// compare/
Status draw_list(const Archive& archive, const LoadedTheme& theme, const Rows& rows,
                 ArtifactSink& sink) {
  const Words& words = theme.words;
  const PagedList pages(compare_page(), rows.size());
  for (std::size_t number = 0; number < pages.pages(); ++number) {
    PageHead head;
    head.address = pages.address_of(number);
    head.title = pages.title(words.compare_heading, number, words);
    head.description = words.compare_description;
    head.linked_data =
        breadcrumb_linked_data(archive, {{archive.settings.title, ""}, {head.title, head.address}});
    const std::string root = root_from(head.address);
    Page page;
    Values values = page.values();
    values.set("ROOT", root);
    values.set("COUNT", fill(words.compare_count, {std::to_string(rows.size())}));
    values.set("PAGER_HTML", pages.links_html(number, theme));
    values.has("ROWS", !rows.empty());
    if (pages.pages() == 1) values.show("IS_WHOLE");
    const auto [first, last] = pages.rows_on(number);
    for (std::size_t i = first; i < last; ++i) {
      Values row = values.add("ROW");
      row.set("URL", root + page_file(compare_page(*rows[i].comparison)));
      row.set("TITLE_HTML", phrases(rows[i].comparison->title));
      row.set("CITIES", fill(words.count_municipalities, {std::to_string(rows[i].cities)}));
      row.set("DOCUMENTS",
              fill(words.count_assessments, {std::to_string(rows[i].comparison->records.size())}));
    }
    std::string body;
    theme.engine.expand("compare_list.html", page, body);
    if (Status status = write_page(archive, theme, head, body, sink); !status) return status;
  }
  return Done{};
}

/// compare/<id>/ and the pages below it.
class ComparisonPages {
 public:
  ComparisonPages(const Archive& archive, const LoadedTheme& theme, const Rows& rows,
                  std::size_t place)
      : archive_(archive),
        theme_(theme),
        words_(theme.words),
        rows_(rows),
        place_(place),
        comparison_(*rows[place].comparison),
        groups_(form_groups(archive, comparison_)) {}

  Status write(ArtifactSink& sink) const {
    const PagedList pages(compare_page(comparison_), comparison_.records.size(), kDocumentsPerPage,
                          compare_page(comparison_) + "list/");
    for (std::size_t number = 0; number < pages.pages(); ++number) {
      if (Status status = write_table(pages, number, sink); !status) return status;
    }
    for (const FormGroup& group : groups_) {
      if (Status status = write_items(group, sink); !status) return status;
    }
    return Done{};
  }

 private:
  std::string items_page(const FormGroup& group) const {
    return compare_page(comparison_) + group.form->key + '/';
  }

  Status write_table(const PagedList& pages, std::size_t number, ArtifactSink& sink) const {
    PageHead head;
    head.address = pages.address_of(number);
    head.title = pages.title(fill(words_.compare_title, {comparison_.title}), number, words_);
    head.description = fill(words_.compare_of_description, {comparison_.title});
    head.linked_data = breadcrumb_linked_data(archive_, {{archive_.settings.title, ""},
                                                         {words_.compare_heading, compare_page()},
                                                         {comparison_.title, head.address}});
    const std::string root = root_from(head.address);
    Page page;
    Values values = page.values();
    values.set("ROOT", root);
    values.set("TITLE", comparison_.title);
    values.set("TITLE_HTML", phrases(comparison_.title));
    values.set("CITIES", fill(words_.count_municipalities,
                              {std::to_string(cities_of(archive_, comparison_))}));
    values.set("COUNT",
               fill(words_.count_assessments, {std::to_string(comparison_.records.size())}));
    values.set("PAGER_HTML", pages.links_html(number, theme_));
    if (pages.pages() == 1) values.show("IS_WHOLE");
    values.has("FORMS", !groups_.empty());
    for (const FormGroup& group : groups_) {
      Values row = values.add("FORM_LINK");
      row.set("FORM_URL", root + page_file(items_page(group)));
      row.set("FORM_NAME", group.form->name);
      row.set("FORM_COUNT", fill(words_.count_assessments, {std::to_string(group.records.size())}));
    }
    values.set(
        "TURN_HTML", turn_html(theme_, &Words::turn_task, rows_, place_, [&](const Row& to) {
          return Neighbour{root + page_file(compare_page(*to.comparison)), to.comparison->title};
        }));
    const auto [first, last] = pages.rows_on(number);
    for (std::size_t i = first; i < last; ++i) {
      fill_row(values.add("ROW"), archive_.records[comparison_.records[i]], root);
    }
    std::string body;
    theme_.engine.expand("compare.html", page, body);
    return write_page(archive_, theme_, head, body, sink);
  }

  void fill_row(Values row, const AssessmentRecord& record, const std::string& root) const {
    const Municipality& city = archive_.municipalities[record.municipality];
    const Frontmatter& front = record.current().front;
    const CurrentFacts& now = record.now;
    row.set("URL", root + page_file(record_page(city, record)));
    row.set("NAME", city.name);
    row.set("KIND", front.form->name);
    row.set("SUBJECTS",
            now.compared.subjects.empty() ? words_.compare_nothing : now.compared.subjects);
    row.set("KEPT", retention_of(now));
    row.set("PROCESSORS", std::to_string(now.mentions.processors.size()));
    row.set("STATUS", status_word(front.status));
    row.set("STATUS_CLASS", status_class(front.status));
    row.has("DATE", front.published.has_value());
    if (front.published) row.set("DATE", iso(*front.published));
  }

  std::string retention_of(const CurrentFacts& now) const {
    std::set<std::string> told;
    std::string out;
    for (const RetentionMention& each : now.mentions.retention) {
      const std::string name(each.period.name);
      if (!told.insert(name).second) continue;
      if (!out.empty()) out += "、";
      out += name;
    }
    return out.empty() ? words_.compare_nothing : out;
  }

  Status write_items(const FormGroup& group, ArtifactSink& sink) const {
    const std::vector<std::string> bodies = page_bodies(compared_items(archive_, theme_, group));
    const PagedList pages(items_page(group), bodies.size(), 1);
    for (std::size_t number = 0; number < pages.pages(); ++number) {
      const std::string body = number < bodies.size() ? bodies[number] : std::string();
      if (Status status = write_items_page(group, pages, number, body, sink); !status) {
        return status;
      }
    }
    return Done{};
  }

  /// As many items as a page may hold; a heading goes with what follows it.
  static std::vector<std::string> page_bodies(const std::vector<ComparedItem>& items) {
    std::vector<std::string> bodies;
    for (std::size_t i = 0; i < items.size(); ++i) {
      std::size_t wanted = items[i].html.size();
      if (items[i].heading && i + 1 < items.size()) wanted += items[i + 1].html.size();
      if (bodies.empty() || bodies.back().size() + wanted > kBytesPerPage) bodies.emplace_back();
      bodies.back() += items[i].html;
    }
    return bodies;
  }

  Status write_items_page(const FormGroup& group, const PagedList& pages, std::size_t number,
                          const std::string& items, ArtifactSink& sink) const {
    PageHead head;
    head.address = pages.address_of(number);
    const std::string name = fill(words_.compare_title, {comparison_.title});
    head.title = pages.title(fill(words_.title_pattern, {group.form->name, name}), number, words_);
    head.description = fill(words_.compare_of_description, {comparison_.title});
    head.linked_data =
        breadcrumb_linked_data(archive_, {{archive_.settings.title, ""},
                                          {words_.compare_heading, compare_page()},
                                          {comparison_.title, compare_page(comparison_)},
                                          {group.form->name, head.address}});
    const std::string root = root_from(head.address);
    Page page;
    Values values = page.values();
    values.set("ROOT", root);
    values.set("TITLE", comparison_.title);
    values.set("TITLE_HTML", phrases(comparison_.title));
    values.set("TABLE_URL", root + page_file(compare_page(comparison_)));
    values.set("FORM", group.form->name);
    values.set("LEAD", fill(words_.compare_items_lead, {std::to_string(group.records.size()),
                                                        std::to_string(group.shown.size())}));
    values.set("PAGER_HTML", pages.links_html(number, theme_));
    values.leave_open("ITEMS_HTML");
    const Frame frame = theme_.engine.frame("compare_items.html", page);
    return write_page(archive_, theme_, head, frame.around(with_root(items, root)), sink);
  }

  const Archive& archive_;
  const LoadedTheme& theme_;
  const Words& words_;
  const Rows& rows_;
  const std::size_t place_;
  const Comparison& comparison_;
  const std::vector<FormGroup> groups_;
};

}  // namespace

void add_compare_jobs(std::vector<DrawJob>& jobs, const Archive& archive, const Theme& of_site) {
  const LoadedTheme& theme = loaded(of_site);
  const auto rows = std::make_shared<const Rows>(rows_of(archive));
  jobs.emplace_back(
      [&, rows](ArtifactSink& sink) { return draw_list(archive, theme, *rows, sink); });
  for (std::size_t place = 0; place < rows->size(); ++place) {
    jobs.emplace_back([&, rows, place](ArtifactSink& sink) {
      return ComparisonPages(archive, theme, *rows, place).write(sink);
    });
  }
}

}  // namespace kokai
