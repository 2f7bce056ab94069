#include "generator/rendering/guide_pages.h"

#include "generator/formats/html.h"
#include "generator/rendering/addresses.h"
#include "generator/rendering/linked_data.h"
#include "generator/rendering/page_frame.h"
#include "generator/rendering/turn.h"

namespace kokai {
namespace {

using markdown::Kind;
using markdown::Tree;

constexpr std::string_view kPictures = "pictures/";

/// Links lead out of the handbook or nowhere; pictures stand beside it.
struct PicturesOnly : html::LinkTargets {
  bool lands(std::string_view address) const override { return address.starts_with(kPictures); }
};

/// The body cut at its headings of level 2, each part with an id to link to.
class Sections {
 public:
  Sections(const GuidePage& guide, const LoadedTheme& theme)
      : tree_(markdown::parse(guide.body, 1).tree), theme_(theme) {}

  void fill(Values page) const {
    const auto last = static_cast<std::uint32_t>(tree_.nodes.size());
    std::uint32_t at = 1;
    while (at < last && !begins(at)) at = tree_.nodes[at].end;
    page.set("LEAD_HTML", drawn(1, at));
    page.has("SECTIONS", at < last);
    for (std::size_t number = 1; at < last; ++number) {
      const std::uint32_t heading = at;
      do at = tree_.nodes[at].end;
      while (at < last && !begins(at));
      const std::string id = "s-" + std::to_string(number);
      const std::string title = markdown::plain_text(tree_, heading + 1, tree_.nodes[heading].end);
      Values link = page.add("CONTENTS");
      link.set("URL", "#" + id);
      link.set("TITLE", title);
      Values section = page.add("SECTION");
      section.set("ID", id);
      section.set("TITLE", title);
      section.set("TEXT_HTML", drawn(tree_.nodes[heading].end, at));
    }
  }

 private:
  bool begins(std::uint32_t at) const {
    return tree_.nodes[at].kind == Kind::kHeading && tree_.nodes[at].level <= 2;
  }

  std::string drawn(std::uint32_t first, std::uint32_t last) const {
    const PicturesOnly targets;
    html::DrawOptions options;
    options.doubt_label = theme_.escaped.mark_doubt;
    options.on_label = theme_.escaped.mark_on;
    options.off_label = theme_.escaped.mark_off;
    options.targets = &targets;
    options.pictures_from = "../";
    std::string out;
    html::draw(out, tree_, first, last, options);
    return out;
  }

  const Tree tree_;
  const LoadedTheme& theme_;
};

Status write(const Archive& archive, const LoadedTheme& theme, PageHead head, const Page& page,
             const std::string& file, std::vector<Crumb> crumbs, ArtifactSink& sink) {
  head.current = "AT_GUIDE";
  crumbs.insert(crumbs.begin(), {archive.settings.title, ""});
  head.linked_data = breadcrumb_linked_data(archive, crumbs);
  std::string body;
  theme.engine.expand(file, page, body);
  return write_page(archive, theme, head, body, sink);
}

Status draw_list(const Archive& archive, const LoadedTheme& theme, ArtifactSink& sink) {
  PageHead head;
  head.address = guide_page();
  head.title = theme.words.guide_heading;
  head.description = theme.words.guide_description;
  Page page;
  page.values().set("ROOT", root_from(head.address));
  for (const GuidePage& guide : archive.guide) {
    Values row = page.values().add("PAGE");
    row.set("URL", guide.slug + "/index.html");
    row.set("TITLE", guide.title);
    row.set("SUMMARY", guide.summary);
  }
  return write(archive, theme, head, page, "guide_list.html", {{head.title, head.address}}, sink);
}

Status draw_page(const Archive& archive, const LoadedTheme& theme, std::size_t place,
                 ArtifactSink& sink) {
  const GuidePage& guide = archive.guide[place];
  PageHead head;
  head.address = guide_page(guide);
  head.title = guide.title;
  head.description = guide.summary;
  Page page;
  page.values().set("ROOT", root_from(head.address));
  page.values().set("HEADING", guide.title);
  page.values().set("SUMMARY", guide.summary);
  Sections(guide, theme).fill(page.values());
  page.values().set(
      "TURN_HTML",
      turn_html(theme, &Words::guide_kind, archive.guide, place, [&](const GuidePage& to) {
        return Neighbour{"../" + to.slug + "/index.html", to.title};
      }));
  return write(archive, theme, head, page, "guide.html",
               {{theme.words.guide_heading, guide_page()}, {head.title, head.address}}, sink);
}

}  // namespace

std::string guide_page() { return "guide/"; }
std::string guide_page(const GuidePage& page) { return guide_page() + page.slug + "/"; }

void add_guide_jobs(std::vector<DrawJob>& jobs, const Archive& archive, const LoadedTheme& theme) {
  if (archive.guide.empty()) return;
  jobs.emplace_back([&](ArtifactSink& sink) { return draw_list(archive, theme, sink); });
  for (std::size_t i = 0; i < archive.guide.size(); ++i) {
    jobs.emplace_back([&, i](ArtifactSink& sink) { return draw_page(archive, theme, i, sink); });
  }
}

}  // namespace kokai
