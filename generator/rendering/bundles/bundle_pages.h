#pragma once

// Pages about what can be taken home, and the pages that only stand in there. How a bundle is made
// is the pipeline's work.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "generator/files/artifact_sink.h"
#include "generator/model/archive.h"
#include "generator/rendering/rendering.h"

namespace kokai {

enum class BundleOf { kSite, kMunicipality, kAssessment };

/// What a bundle is about: indexes into the archive it is named after.
struct BundleSubject {
  BundleOf of = BundleOf::kSite;
  std::uint32_t municipality = 0;
  std::uint32_t record = 0;
};

/// "site", "271403", "271403-48": the folder in the zip, and the zip's name without .zip.
std::string bundle_name(const Archive& archive, const BundleSubject& subject);
/// What people call it: the site's title, the municipality's name, the assessment's title.
std::string bundle_title(const Archive& archive, const BundleSubject& subject);
/// The newest 公表日 in it; nothing when it holds drafts alone.
std::optional<Date> newest_in(const Archive& archive, const BundleSubject& subject);

/// A bundle as it lies in bundles/.
struct MadeBundle {
  std::uint64_t bytes = 0;
  std::size_t files = 0;  ///< in its payload
  std::string sha256;
};
struct MadeBundles {
  MadeBundle site;
  std::vector<MadeBundle> municipalities;  ///< as in the archive
  std::vector<MadeBundle> records;
};

/// bundles/ and bundles/<code>/, each in pages.
std::vector<DrawJob> bundle_page_jobs(const Archive& archive, const MadeBundles& made,
                                      const Theme& theme);

/// In the folder that a bundle unpacks to: where a reader begins, and where the site lies.
inline constexpr const char* kStartPage = "はじめに.html";
inline constexpr const char* kSiteInBundle = "data/site/";

/// Writes kStartPage, whose links lead into kSiteInBundle.
Status draw_start_page(const Archive& archive, const Theme& theme, const BundleSubject& subject,
                       ArtifactSink& sink);

/// The files of the theme that every page loads, below the site's root.
std::vector<std::string> page_assets(const Theme& theme);

/// In place of a page that pages of a bundle link to and that is not in it: says so, and leads to
/// the public site where its address is known.
Status draw_elsewhere(const Archive& archive, const Theme& theme, const std::string& address,
                      const std::string& title, ArtifactSink& sink);
/// Such pages for every page of bundles/, which no bundle can hold.
Status draw_bundles_elsewhere(const Archive& archive, const Theme& theme, ArtifactSink& sink);

}  // namespace kokai
