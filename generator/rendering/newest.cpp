#include "generator/rendering/newest.h"

#include <algorithm>

#include "generator/rendering/addresses.h"
#include "generator/rendering/feeds/feeds.h"
#include "generator/rendering/linked_data.h"
#include "generator/rendering/page_frame.h"
#include "generator/rendering/paging.h"
#include "generator/rendering/phrases.h"
#include "generator/rendering/version_facts.h"

namespace kokai {
namespace {

/// One list of versions with its pages.
class NewestList {
 public:
  /// `municipality`: nullptr for the whole archive.
  NewestList(const Archive& archive, const LoadedTheme& theme, const Municipality* municipality,
             std::vector<PublishedVersion> versions)
      : archive_(archive),
        theme_(theme),
        municipality_(municipality),
        versions_(std::move(versions)),
        pages_(municipality != nullptr ? newest_page(*municipality) : newest_page(),
               versions_.size()) {}

  Status write(ArtifactSink& sink) const {
    return pages_.each([&](std::size_t number) { return write_one(number, sink); });
  }

 private:
  Status write_one(std::size_t number, ArtifactSink& sink) const {
    const Words& words = theme_.words;
    PageHead head;
    head.address = pages_.address_of(number);
    head.title = pages_.title(heading(), number, words);
    head.description = fill(words.newest_description, {heading()});
    if (municipality_ == nullptr) head.current = "AT_NEWEST";
    head.feeds =
        municipality_ != nullptr ? feeds_of(*municipality_, words) : feeds_of_site(archive_, words);
    std::vector<Crumb> crumbs = {{archive_.settings.title, ""}};
    if (municipality_ != nullptr) {
      crumbs.emplace_back(municipality_->name, municipality_page(*municipality_));
    }
    crumbs.emplace_back(head.title, head.address);
    head.linked_data = breadcrumb_linked_data(archive_, crumbs);
    Page page;
    fill_page(page.values(), number, root_from(head.address));
    std::string body;
    theme_.engine.expand("new.html", page, body);
    return write_page(archive_, theme_, head, body, sink);
  }

  std::string heading() const {
    if (municipality_ == nullptr) return theme_.words.newest_heading;
    return fill(theme_.words.newest_of, {municipality_->name});
  }

  void fill_page(Values page, std::size_t number, const std::string& root) const {
    page.set("ROOT", root);
    page.set("HEADING", heading());
    page.has("MUNICIPALITY", municipality_ != nullptr);
    if (municipality_ != nullptr) {
      page.set("MUNICIPALITY", municipality_->name);
      page.set("MUNICIPALITY_URL", root + page_file(municipality_page(*municipality_)));
    }
    page.set("COUNT", fill(theme_.words.count_versions, {std::to_string(versions_.size())}));
    const std::string of = municipality_ != nullptr ? municipality_page(*municipality_) : "";
    page.set("FEED_URL", root + feed_file(of));
    page.set("CALENDAR_URL", root + calendar_file(of));
    page.set("PAGER_HTML", pages_.links_html(number, theme_));
    fill_years(page, root);
    const auto [first, last] = pages_.rows_on(number);
    page.has("ROWS", first != last);
    if (pages_.pages() == 1) page.show("IS_WHOLE");
    for (std::size_t i = first; i < last; ++i) {
      Values row = page.add("ROW");
      fill_version_row(row, archive_, versions_[i], root, municipality_ == nullptr, theme_.words);
      row.has("YEAR", begins_year(i));
      row.set("YEAR", std::to_string(versions_[i].date.year));
    }
  }

  /// Links to the first row of each year, when there are several.
  void fill_years(Values page, const std::string& root) const {
    page.has("YEARS",
             !versions_.empty() && versions_.front().date.year != versions_.back().date.year);
    for (std::size_t i = 0; i < versions_.size(); ++i) {
      if (!begins_year(i)) continue;
      const std::string year = std::to_string(versions_[i].date.year);
      Values link = page.add("YEAR_LINK");
      link.set("NAME", year);
      link.set("YEAR_URL", root + page_file(pages_.address_of(pages_.page_of(i))) + "#y" + year);
    }
  }

  bool begins_year(std::size_t i) const {
    return i == 0 || versions_[i].date.year != versions_[i - 1].date.year;
  }

  const Archive& archive_;
  const LoadedTheme& theme_;
  const Municipality* municipality_;
  const std::vector<PublishedVersion> versions_;
  const PagedList pages_;
};

}  // namespace

std::pair<std::size_t, std::size_t> records_of(const Archive& archive, std::uint32_t municipality) {
  AssessmentRecord wanted;
  wanted.municipality = municipality;
  const auto [first, last] =
      std::equal_range(archive.records.begin(), archive.records.end(), wanted,
                       [](const AssessmentRecord& a, const AssessmentRecord& b) {
                         return a.municipality < b.municipality;
                       });
  return {static_cast<std::size_t>(first - archive.records.begin()),
          static_cast<std::size_t>(last - archive.records.begin())};
}

std::vector<PublishedVersion> newest_first(const Archive& archive,
                                           std::pair<std::size_t, std::size_t> records) {
  std::vector<PublishedVersion> all;
  for (std::size_t r = records.first; r < records.second; ++r) {
    const std::vector<VersionFacts>& versions = archive.records[r].versions;
    for (std::size_t v = 0; v < versions.size(); ++v) {
      if (!versions[v].front.published) continue;
      all.push_back(
          {*versions[v].front.published, static_cast<std::uint32_t>(r), static_cast<int>(v)});
    }
  }
  std::sort(all.begin(), all.end(), [](const PublishedVersion& a, const PublishedVersion& b) {
    if (a.date != b.date) return a.date > b.date;
    return a.record != b.record ? a.record < b.record : a.version > b.version;
  });
  return all;
}

void fill_version_row(Values row, const Archive& archive, const PublishedVersion& each,
                      const std::string& root, bool named, const Words& words) {
  const AssessmentRecord& record = archive.records[each.record];
  const Municipality& municipality = archive.municipalities[record.municipality];
  const Frontmatter& front = facts_at(record, each.version).front;
  row.set("DATE", iso(each.date));
  row.set("URL", root + page_file(is_current(record, each.version)
                                      ? record_page(municipality, record)
                                      : version_page(municipality, record, each.version)));
  row.set("TITLE_HTML", phrases(front.title));
  row.set("FACTS", (named ? municipality.name + words.facts_separator : std::string()) +
                       front.form->name + words.facts_separator +
                       version_facts_line(record, each.version, words));
}

Status draw_newest(const Archive& archive, const LoadedTheme& theme, ArtifactSink& sink) {
  return NewestList(archive, theme, nullptr, newest_first(archive, {0, archive.records.size()}))
      .write(sink);
}

Status draw_newest_of(const Archive& archive, const LoadedTheme& theme, std::uint32_t municipality,
                      ArtifactSink& sink) {
  return NewestList(archive, theme, &archive.municipalities[municipality],
                    newest_first(archive, records_of(archive, municipality)))
      .write(sink);
}

}  // namespace kokai
