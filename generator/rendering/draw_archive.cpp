#include "generator/rendering/archive_pages.h"

namespace kokai {
namespace {

Status draw_assets(const LoadedTheme& theme, ArtifactSink& sink) {
  for (const Asset* asset : {&theme.style, &theme.script, &theme.icon}) {
    if (Status status = sink.write(asset->path, asset->bytes); !status) return status;
  }
  return Done{};
}

constexpr std::size_t kJobsOfTheWhole = 5;

}  // namespace

std::size_t archive_jobs(const Archive& archive) {
  return kJobsOfTheWhole + archive.municipalities.size();
}

Status draw_archive_job(const Archive& archive, const Theme& theme, std::size_t job,
                        ArtifactSink& sink) {
  switch (job) {
    case 0:
      return draw_home(archive, loaded(theme), sink);
    case 1:
      return draw_data(archive, loaded(theme), sink);
    case 2:
      return draw_about(archive, loaded(theme), sink);
    case 3:
      return draw_for_robots(archive, sink);
    case 4:
      return draw_assets(loaded(theme), sink);
    default:
      return draw_municipality(archive, loaded(theme),
                               static_cast<std::uint32_t>(job - kJobsOfTheWhole), sink);
  }
}

}  // namespace kokai
