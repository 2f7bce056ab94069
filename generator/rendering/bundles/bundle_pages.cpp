#include "generator/rendering/bundles/bundle_pages.h"

#include <algorithm>

#include "generator/rendering/addresses.h"
#include "generator/rendering/linked_data.h"
#include "generator/rendering/newest.h"
#include "generator/rendering/page_frame.h"
#include "generator/rendering/paging.h"

namespace kokai {
namespace {

constexpr std::size_t kBundlesPerPage = 100;

/// "1.2 MB": one digit behind the point is enough to choose by.
std::string size_words(std::uint64_t bytes) {
  constexpr std::string_view kUnits[] = {"KB", "MB", "GB", "TB"};
  std::uint64_t tenths = (bytes * 10 + 999) / 1000;
  std::size_t unit = 0;
  for (; tenths >= 10'000 && unit + 1 < std::size(kUnits); ++unit) tenths = (tenths + 500) / 1000;
  return std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10) + ' ' +
         std::string(kUnits[unit]);
}

const std::string& what_words(BundleOf of, const Words& words) {
  if (of == BundleOf::kSite) return words.bundles_what_site;
  return of == BundleOf::kMunicipality ? words.bundles_what_municipality
                                       : words.bundles_what_assessment;
}

class BundlePages {
 public:
  BundlePages(const Archive& archive, const MadeBundles& made, const LoadedTheme& theme)
      : archive_(archive), made_(made), theme_(theme), words_(theme.words) {}

  /// bundles/: the site's and all municipalities'.
  Status write_all(ArtifactSink& sink) const {
    const std::size_t count = archive_.municipalities.size();
    const PagedList pages(bundles_page(), count, kBundlesPerPage, bundles_page() + "list/");
    return pages.each([&](std::size_t number) {
      Page page;
      Values values = page.values();
      const std::string root = root_from(pages.address_of(number));
      values.has("ABOVE", false);
      values.set("LEAD", words_.bundles_lead);
      if (number == 0) {
        Values group = add_group(values, "site", words_.bundles_site_group, 1);
        add_bundle(group, {BundleOf::kSite, 0, 0}, made_.site, words_.bundles_whole, root);
      }
      Values group = add_group(values, "municipalities", words_.bundles_municipality_group, count);
      const auto [first, last] = pages.rows_on(number);
      for (std::size_t m = first; m < last; ++m) {
        const auto index = static_cast<std::uint32_t>(m);
        Values row = add_bundle(group, {BundleOf::kMunicipality, index, 0}, made_.municipalities[m],
                                archive_.municipalities[m].name, root);
        row.has("EACH", true);
        row.set("EACH_URL", root + page_file(bundles_page(archive_.municipalities[m])));
      }
      return write(page, pages, number, words_.bundles_heading, words_.bundles_heading, sink);
    });
  }

  /// bundles/271403/: the municipality's and those of its assessments.
  Status write_of(std::uint32_t index, ArtifactSink& sink) const {
    const Municipality& municipality = archive_.municipalities[index];
    const auto [begin, end] = records_of(archive_, index);
    const PagedList pages(bundles_page(municipality), end - begin, kBundlesPerPage);
    return pages.each([&, begin = begin, end = end](std::size_t number) {
      Page page;
      Values values = page.values();
      const std::string root = root_from(pages.address_of(number));
      values.has("ABOVE", true);
      values.set("LEAD", fill(words_.bundles_lead_of, {municipality.name}));
      if (number == 0) {
        Values group = add_group(values, "municipality", words_.bundles_municipality_group, 1);
        add_bundle(group, {BundleOf::kMunicipality, index, 0}, made_.municipalities[index],
                   municipality.name, root);
      }
      Values group = add_group(values, "assessments", words_.bundles_assessment_group, end - begin);
      const auto [first, last] = pages.rows_on(number);
      for (std::size_t r = begin + first; r < begin + last; ++r) {
        const BundleSubject subject{BundleOf::kAssessment, index, static_cast<std::uint32_t>(r)};
        add_bundle(group, subject, made_.records[r], bundle_title(archive_, subject), root);
      }
      return write(page, pages, number, municipality.name,
                   fill(words_.bundles_of, {municipality.name}), sink);
    });
  }

 private:
  Values add_group(Values page, std::string_view id, const std::string& name,
                   std::size_t count) const {
    Values group = page.add("GROUP");
    group.set("GROUP_ID", id);
    group.set("GROUP_NAME", name);
    group.set("GROUP_COUNT", fill(words_.bundles_count, {std::to_string(count)}));
    return group;
  }

  Values add_bundle(Values group, const BundleSubject& subject, const MadeBundle& made,
                    const std::string& name, const std::string& root) const {
    Values row = group.add("BUNDLE");
    const bool assessment = subject.of == BundleOf::kAssessment;
    const std::string file = bundle_name(archive_, subject);
    row.set("ID", "a" + (assessment ? archive_.records[subject.record].key : file));
    row.set("SIZE", size_words(made.bytes));
    row.set("URL", root + bundle_file(file));
    row.set("NAME", name);
    row.set("WHAT", what_words(subject.of, words_));
    const std::optional<Date> newest = newest_in(archive_, subject);
    const std::string count = std::to_string(made.files);
    row.set("FACTS", newest ? fill(words_.bundles_facts, {count, iso(*newest)})
                            : fill(words_.bundles_facts_undated, {count}));
    row.set("SHA256", made.sha256);
    row.has("EACH", false);
    return row;
  }

  Status write(Page& page, const PagedList& pages, std::size_t number, const std::string& here,
               const std::string& heading, ArtifactSink& sink) const {
    PageHead head;
    head.address = pages.address_of(number);
    head.title = pages.title(heading, number, words_);
    head.description = words_.bundles_description;
    head.linked_data = breadcrumb_linked_data(
        archive_, {{archive_.settings.title, ""}, {head.title, head.address}});
    Values values = page.values();
    values.set("ROOT", root_from(head.address));
    values.set("HERE", here);
    values.set("HEADING", heading);
    values.set("PAGER_HTML", pages.links_html(number, theme_));
    std::string body;
    theme_.engine.expand("bundles.html", page, body);
    return write_page(archive_, theme_, head, body, sink);
  }

  const Archive& archive_;
  const MadeBundles& made_;
  const LoadedTheme& theme_;
  const Words& words_;
};

/// Records [first, last) that a bundle holds.
std::pair<std::size_t, std::size_t> records_in(const Archive& archive,
                                               const BundleSubject& subject) {
  if (subject.of == BundleOf::kSite) return {0, archive.records.size()};
  if (subject.of == BundleOf::kMunicipality) return records_of(archive, subject.municipality);
  return {subject.record, subject.record + 1};
}

void add_page(Values page, std::string_view mark, const std::string& address,
              const std::string& name, const std::string& facts) {
  Values row = page.add("PAGE");
  row.set("PAGE_MARK", mark);
  row.set("PAGE_URL", kSiteInBundle + page_file(address));
  row.set("PAGE_NAME", name);
  row.set("PAGE_FACTS", facts);
}

/// Every version, the newest first, and what changed.
void add_versions(Values page, const Archive& archive, const BundleSubject& subject,
                  const Words& words) {
  const AssessmentRecord& record = archive.records[subject.record];
  const Municipality& municipality = archive.municipalities[subject.municipality];
  const int oldest = record.draft ? -1 : 0;
  const auto add = [&](int version) {
    const Frontmatter& front = facts_at(record, version).front;
    const std::string address = is_current(record, version)
                                    ? record_page(municipality, record)
                                    : version_page(municipality, record, version);
    add_page(page, front.published ? iso(*front.published) : std::string(), address, front.title,
             std::string(front.form->name));
  };
  for (int version = static_cast<int>(record.versions.size()) - 1; version >= oldest; --version) {
    add(version);
  }
  if (record.versions.size() + (record.draft ? 1 : 0) > 1) {
    add_page(page, "", changes_page(municipality, record), words.start_changes, "");
  }
}

}  // namespace

std::string bundle_name(const Archive& archive, const BundleSubject& subject) {
  if (subject.of == BundleOf::kSite) return "site";
  const std::string& code = archive.municipalities[subject.municipality].code;
  return subject.of == BundleOf::kMunicipality ? code
                                               : code + '-' + archive.records[subject.record].key;
}

std::string bundle_title(const Archive& archive, const BundleSubject& subject) {
  if (subject.of == BundleOf::kSite) return archive.settings.title;
  if (subject.of == BundleOf::kMunicipality) {
    return archive.municipalities[subject.municipality].name;
  }
  return archive.records[subject.record].current().front.title;
}

std::optional<Date> newest_in(const Archive& archive, const BundleSubject& subject) {
  const auto [first, last] = records_in(archive, subject);
  return newest_published(std::span(archive.records).subspan(first, last - first));
}

std::vector<DrawJob> bundle_page_jobs(const Archive& archive, const MadeBundles& made,
                                      const Theme& theme) {
  std::vector<DrawJob> jobs = {[&](ArtifactSink& sink) {
    return BundlePages(archive, made, loaded(theme)).write_all(sink);
  }};
  for (std::uint32_t m = 0; m < archive.municipalities.size(); ++m) {
    jobs.emplace_back([&, m](ArtifactSink& sink) {
      return BundlePages(archive, made, loaded(theme)).write_of(m, sink);
    });
  }
  return jobs;
}

Status draw_start_page(const Archive& archive, const Theme& of_site, const BundleSubject& subject,
                       ArtifactSink& sink) {
  const LoadedTheme& theme = loaded(of_site);
  const Words& words = theme.words;
  PageHead head;
  head.file = kStartPage;
  head.root = kSiteInBundle;
  head.title = fill(words.start_heading, {bundle_title(archive, subject)});
  head.description = words.bundles_description;
  Page page;
  Values values = page.values();
  values.set("HEADING", head.title);
  if (subject.of == BundleOf::kAssessment) {
    values.set("LEAD", words.start_lead_assessment);
    values.set("INSIDE", words.start_inside_assessment);
    add_versions(values, archive, subject, words);
  } else {
    const bool site = subject.of == BundleOf::kSite;
    values.set("LEAD", site ? words.start_lead_site : words.start_lead_part);
    values.set("INSIDE", site ? words.start_inside_site : words.start_inside_part);
    add_page(values, "", "", words.start_home, words.start_home_facts);
    add_page(values, "", "search/", words.start_search, words.start_search_facts);
  }
  const std::optional<Date> newest = newest_in(archive, subject);
  values.set_or_not("DATE", newest ? iso(*newest) : std::string());
  values.set_or_not("PUBLIC_URL", archive.settings.base_url);
  std::string body;
  theme.engine.expand("start.html", page, body);
  return write_page(archive, theme, head, body, sink);
}

std::vector<std::string> page_assets(const Theme& theme) {
  return {loaded(theme).style.path, loaded(theme).script.path, loaded(theme).icon.path};
}

Status draw_elsewhere(const Archive& archive, const Theme& of_site, const std::string& address,
                      const std::string& title, ArtifactSink& sink) {
  const LoadedTheme& theme = loaded(of_site);
  PageHead head;
  head.address = address;
  head.title = title;
  head.description = theme.words.bundles_description;
  head.no_index = true;
  Page page;
  Values values = page.values();
  values.set("ROOT", root_from(address));
  values.set("HEADING", title);
  values.set_or_not("PUBLIC_URL", absolute(archive, page_file(address)));
  std::string body;
  theme.engine.expand("elsewhere.html", page, body);
  return write_page(archive, theme, head, body, sink);
}

Status draw_bundles_elsewhere(const Archive& archive, const Theme& theme, ArtifactSink& sink) {
  const Words& words = loaded(theme).words;
  Status status = draw_elsewhere(archive, theme, bundles_page(), words.bundles_heading, sink);
  for (const Municipality& municipality : archive.municipalities) {
    if (!status) break;
    status = draw_elsewhere(archive, theme, bundles_page(municipality),
                            fill(words.bundles_of, {municipality.name}), sink);
  }
  return status;
}

}  // namespace kokai
