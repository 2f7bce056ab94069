#include "generator/rendering/archive_pages.h"
#include "generator/rendering/compare_pages.h"
#include "generator/rendering/feeds/feeds.h"
#include "generator/rendering/glossary_pages.h"
#include "generator/rendering/guide_pages.h"
#include "generator/rendering/indexes/index_pages.h"
#include "generator/rendering/laws/law_pages.h"
#include "generator/rendering/newest.h"
#include "generator/rendering/redirects.h"
#include "generator/rendering/rounds/round_pages.h"
#include "generator/rendering/search_page.h"

namespace kokai {
namespace {

Status draw_assets(const LoadedTheme& theme, ArtifactSink& sink) {
  for (const Asset* asset :
       {&theme.style, &theme.script, &theme.search_script, &theme.search_more, &theme.icon}) {
    if (Status status = sink.write(asset->path, asset->bytes); !status) return status;
  }
  return Done{};
}

}  // namespace

std::vector<DrawJob> archive_jobs(const Archive& archive, const Theme& of_site) {
  const LoadedTheme& theme = loaded(of_site);
  std::vector<DrawJob> jobs = {
      [&](ArtifactSink& sink) { return draw_home(archive, theme, sink); },
      [&](ArtifactSink& sink) { return draw_prefectures(archive, theme, sink); },
      [&](ArtifactSink& sink) { return draw_newest(archive, theme, sink); },
      [&](ArtifactSink& sink) { return draw_data(archive, theme, sink); },
      [&](ArtifactSink& sink) { return draw_about(archive, theme, sink); },
      [&](ArtifactSink& sink) { return draw_for_robots(archive, sink); },
      [&](ArtifactSink& sink) { return draw_redirects(archive, theme, sink); },
      [&](ArtifactSink& sink) { return draw_ledger(archive, sink); },
      [&](ArtifactSink& sink) { return draw_feeds(archive, theme, sink); },
      [&](ArtifactSink& sink) { return draw_assets(theme, sink); },
  };
  add_compare_jobs(jobs, archive, of_site);
  add_search_page_jobs(jobs, archive, theme);
  add_index_jobs(jobs, archive, theme);
  add_law_jobs(jobs, archive, theme);
  add_glossary_jobs(jobs, archive, theme);
  add_guide_jobs(jobs, archive, theme);
  for (const Round& round : archive.rounds) {
    if (round_state(round, archive.now) == RoundState::kResult) continue;  // see draw_result()
    jobs.emplace_back([&](ArtifactSink& sink) { return draw_round(archive, theme, round, sink); });
  }
  for (std::uint32_t m = 0; m < archive.municipalities.size(); ++m) {
    jobs.emplace_back([&archive, &theme, m](ArtifactSink& sink) {
      if (Status status = draw_municipality(archive, theme, m, sink); !status) return status;
      if (Status status = draw_newest_of(archive, theme, m, sink); !status) return status;
      return draw_feeds_of(archive, theme, m, sink);
    });
  }
  return jobs;
}

}  // namespace kokai
