#include "generator/diagnostics/findings.h"
#include "generator/formats/xml_writer.h"
#include "generator/rendering/addresses.h"
#include "generator/rendering/feeds/events.h"
#include "generator/rendering/feeds/feeds.h"
#include "generator/rendering/feeds/stable_id.h"
#include "generator/rendering/rounds/round_text.h"
#include "generator/rendering/version_facts.h"

namespace kokai {
namespace {

/// RFC 3339: the midnight of Tokyo with which a day begins.
/// A feed must say when it changed; one that has told nothing yet never did.
constexpr Date kNever = {1970, 1, 1};

std::string_view category_of(EventKind kind) {
  switch (kind) {
    case EventKind::kOpened:
      return "round-opened";
    case EventKind::kClosed:
      return "round-closed";
    case EventKind::kResult:
      return "round-result";
    case EventKind::kPublished:
      break;
  }
  return "version-published";
}

/// One feed (RFC 4287).
class Feed {
 public:
  /// `address`: of the feed; `page`: what it is the feed of.
  Feed(const Archive& archive, const LoadedTheme& theme, std::string address, std::string page)
      : archive_(archive),
        words_(theme.words),
        language_(theme.language),
        address_(std::move(address)),
        page_(std::move(page)),
        root_(root_from(address_)) {}

  std::string write(const std::string& title, const std::string& author,
                    const std::vector<Event>& events) {
    xml_.open("feed").attribute("xmlns", "http://www.w3.org/2005/Atom");
    xml_.attribute("xml:lang", language_);
    xml_.element("id", stable_iri(archive_, own_name())).element("title", title);
    xml_.element("updated", iso_midnight(events.empty() ? kNever : events.front().day));
    put_author(author);
    xml_.element("generator", "kokai");
    put_link("alternate", "text/html", page_);
    const std::string self = absolute(archive_, address_);
    if (!self.empty()) {
      xml_.open("link").attribute("rel", "self").attribute("type", "application/atom+xml");
      xml_.attribute("href", self).close();
    }
    if (!archive_.settings.licence.empty()) xml_.element("rights", archive_.settings.licence);
    for (const Event& event : events) put_entry(event);
    return xml_.take();
  }

 private:
  /// Without an address of its own a site is told apart by its title.
  std::string own_name() const {
    return archive_.settings.base_url.empty() ? archive_.settings.title + '\n' + address_
                                              : address_;
  }

  void put_author(const std::string& name) { xml_.open("author").element("name", name).close(); }

  /// Relative where the site's own address is unknown: from where the feed lies.
  void put_link(std::string_view relation, std::string_view type, const std::string& page) {
    const std::string whole = absolute(archive_, page);
    xml_.open("link").attribute("rel", relation).attribute("type", type);
    xml_.attribute("href", whole.empty() ? root_ + page_file(page) : whole).close();
  }

  void put_entry(const Event& event) {
    const AssessmentRecord& record = archive_.records[event.record];
    const Municipality& municipality = archive_.municipalities[record.municipality];
    xml_.open("entry").element("id", stable_iri(archive_, name_of(archive_, event)));
    xml_.element("title", title_of(event, record, municipality));
    xml_.element("updated", iso_midnight(event.day)).element("published", iso_midnight(event.day));
    put_author(municipality.name);
    put_link("alternate", "text/html", page_of(archive_, event));
    xml_.open("category").attribute("term", category_of(event.kind)).close();
    const std::string summary = summary_of(event, record);
    if (!summary.empty()) xml_.element("summary", summary);
    xml_.close();
  }

  std::string title_of(const Event& event, const AssessmentRecord& record,
                       const Municipality& municipality) const {
    if (event.kind == EventKind::kPublished) {
      const std::string& pattern =
          event.version == 0 ? words_.feed_published : words_.feed_new_version;
      return fill(pattern, {municipality.name, facts_at(record, event.version).front.title});
    }
    return fill(event.kind == EventKind::kOpened   ? words_.feed_opened
                : event.kind == EventKind::kClosed ? words_.feed_closed
                                                   : words_.feed_result,
                {municipality.name, event.round->title});
  }

  std::string summary_of(const Event& event, const AssessmentRecord& record) const {
    switch (event.kind) {
      case EventKind::kPublished:
        return facts_at(record, event.version).front.form->name + words_.facts_separator +
               version_facts_line(record, event.version, words_);
      case EventKind::kOpened:
        return fill(words_.round_period, {day_and_weekday(event.round->period.first),
                                          day_and_weekday(event.round->period.last),
                                          std::to_string(days_of(event.round->period))});
      case EventKind::kClosed:
        return fill(words_.round_closed_on, {day_and_weekday(event.round->period.last)});
      case EventKind::kResult:
        return result_lead(*event.round, words_);
    }
    return {};
  }

  const Archive& archive_;
  const Words& words_;
  const std::string& language_;
  const std::string address_;
  const std::string page_;
  const std::string root_;
  xml::Writer xml_;
};

const std::string& author_of_site(const Archive& archive) {
  const SiteSettings& settings = archive.settings;
  return settings.publisher.empty() ? settings.title : settings.publisher;
}

}  // namespace

std::string atom_of_site(const Archive& archive, const LoadedTheme& theme) {
  return Feed(archive, theme, feed_file(""), "")
      .write(fill(theme.words.feed_title, {archive.settings.title}), author_of_site(archive),
             newest_events(archive, kEntriesPerFeed));
}

std::string atom_of(const Archive& archive, const LoadedTheme& theme, std::uint32_t municipality) {
  const Municipality& city = archive.municipalities[municipality];
  const std::string page = municipality_page(city);
  return Feed(archive, theme, feed_file(page), page)
      .write(fill(theme.words.feed_title, {city.name}), city.name,
             newest_events(archive, municipality, kEntriesPerFeed));
}

std::string atom_of(const Archive& archive, const LoadedTheme& theme, const Round& round) {
  const Municipality& city = archive.municipalities[round.municipality];
  const std::string page = round_page(city, round);
  return Feed(archive, theme, feed_file(page), page)
      .write(fill(theme.words.title_pattern, {round.title, city.name}), city.name,
             events_of(archive, round));
}

}  // namespace kokai
