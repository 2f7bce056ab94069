#pragma once

// What feed readers, calendars and browsers fetch beside the pages.

#include <string>
#include <vector>

#include "generator/files/artifact_sink.h"
#include "generator/model/archive.h"
#include "generator/rendering/loaded_theme.h"
#include "generator/rendering/page_frame.h"

namespace kokai {

/// A feed of the site or of a municipality holds so many entries; that of a round all of its own.
inline constexpr std::size_t kEntriesPerFeed = 100;
/// The site's calendar holds dates of review up to so many assessments; those of municipalities
/// always.
inline constexpr std::size_t kReviewsOfSite = 2000;

/// feed.atom, calendar.ics, and opensearch.xml where the site's own address is known.
Status draw_feeds(const Archive& archive, const LoadedTheme& theme, ArtifactSink& sink);
/// <code>/feed.atom, <code>/calendar.ics, and feed.atom beside each of its rounds.
Status draw_feeds_of(const Archive& archive, const LoadedTheme& theme, std::uint32_t municipality,
                     ArtifactSink& sink);

/// For a page's head.
std::vector<PageFeed> feeds_of_site(const Archive& archive, const Words& words);
std::vector<PageFeed> feeds_of(const Municipality& municipality, const Words& words);
std::vector<PageFeed> feeds_of(const Municipality& municipality, const Round& round);

// The texts of these files.
std::string atom_of_site(const Archive& archive, const LoadedTheme& theme);
std::string atom_of(const Archive& archive, const LoadedTheme& theme, std::uint32_t municipality);
std::string atom_of(const Archive& archive, const LoadedTheme& theme, const Round& round);
std::string calendar_of_site(const Archive& archive, const LoadedTheme& theme);
std::string calendar_of(const Archive& archive, const LoadedTheme& theme,
                        std::uint32_t municipality);
/// Precondition: the site's own address is known.
std::string open_search(const Archive& archive, const LoadedTheme& theme);

}  // namespace kokai
