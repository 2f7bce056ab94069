#include "generator/rendering/feeds/feeds.h"

#include "generator/analysis/rounds.h"
#include "generator/diagnostics/findings.h"
#include "generator/rendering/addresses.h"

namespace kokai {
namespace {

PageFeed atom(const std::string& page, const std::string& title) {
  return {feed_file(page), "application/atom+xml", title};
}

PageFeed calendar(const std::string& page, const std::string& title) {
  return {calendar_file(page), "text/calendar", title};
}

}  // namespace

std::vector<PageFeed> feeds_of_site(const Archive& archive, const Words& words) {
  const std::string& title = archive.settings.title;
  return {atom("", fill(words.feed_title, {title})),
          calendar("", fill(words.calendar_title, {title}))};
}

std::vector<PageFeed> feeds_of(const Municipality& municipality, const Words& words) {
  const std::string page = municipality_page(municipality);
  return {atom(page, fill(words.feed_title, {municipality.name})),
          calendar(page, fill(words.calendar_title, {municipality.name}))};
}

std::vector<PageFeed> feeds_of(const Municipality& municipality, const Round& round) {
  return {atom(round_page(municipality, round), round.title)};
}

Status draw_feeds(const Archive& archive, const LoadedTheme& theme, ArtifactSink& sink) {
  if (Status feed = sink.write(feed_file(""), atom_of_site(archive, theme)); !feed) return feed;
  Status calendar = sink.write(calendar_file(""), calendar_of_site(archive, theme));
  if (!calendar || archive.settings.base_url.empty()) return calendar;
  return sink.write(std::string(kOpenSearchFile), open_search(archive, theme));
}

Status draw_feeds_of(const Archive& archive, const LoadedTheme& theme, std::uint32_t municipality,
                     ArtifactSink& sink) {
  const Municipality& city = archive.municipalities[municipality];
  const std::string page = municipality_page(city);
  Status status = sink.write(feed_file(page), atom_of(archive, theme, municipality));
  if (!status) return status;
  status = sink.write(calendar_file(page), calendar_of(archive, theme, municipality));
  if (!status) return status;
  for (const Round& round : rounds_in(archive, municipality)) {
    status = sink.write(feed_file(round_page(city, round)), atom_of(archive, theme, round));
    if (!status) return status;
  }
  return Done{};
}

}  // namespace kokai
