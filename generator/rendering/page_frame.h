#pragma once

// What every page has: head, header, foot.

#include <string>
#include <string_view>
#include <vector>

#include "generator/files/artifact_sink.h"
#include "generator/model/archive.h"
#include "generator/rendering/loaded_theme.h"

namespace kokai {

/// A file that tells what is new on a page, for programs that look now and then.
struct PageFeed {
  std::string file;  ///< below the root
  std::string type;  ///< "application/atom+xml"
  std::string title;
};

/// Everything about one page but its body.
struct PageHead {
  std::string address;  ///< "271403/48/"; the file is index.html in it
  std::string file;     ///< instead of address + "index.html": "404.html"
  std::string root;     ///< how links lead home; empty: from the address
  std::string title;    ///< the site's title is put behind it
  std::string description;
  std::string data;         ///< JSON of the same content, below the root; may be empty
  std::string linked_data;  ///< JSON-LD, ready made; may be empty
  std::string canonical;    ///< address below the root when it is another page's; else this page's
  std::vector<PageFeed> feeds;
  std::string refresh;  ///< where the page leads at once, from where it lies; may be empty
  std::string current;  ///< section of page.html to show for the menu: "AT_DATA"
  std::string foot;     ///< stands at the foot of each printed sheet; may be empty
  bool no_index = false;
  bool own_search = false;   ///< the page has a larger search box than the header's
  bool runs_search = false;  ///< the page answers queries itself
  bool paper = false;
};

/// Puts the body into page.html and writes the page.
Status write_page(const Archive& archive, const LoadedTheme& theme, const PageHead& head,
                  const Pieces& body, ArtifactSink& sink);
Status write_page(const Archive& archive, const LoadedTheme& theme, const PageHead& head,
                  std::string_view body, ArtifactSink& sink);

/// "/pia/" of "https://example.jp/pia/": what addresses on the server begin with; "./" when it is
/// unknown.
std::string root_of_server(const SiteSettings& settings);
/// The absolute address of a page, or empty when the site's own address is unknown.
std::string absolute(const Archive& archive, std::string_view address);
/// What stands for a page in CSV and JSON: its absolute address, or its path in the site.
std::string address_in_data(const Archive& archive, const std::string& path);

/// Publisher and contact, as the pages about the site show them.
void fill_contact(Values page, const SiteSettings& settings);
/// A desk that answers: HAS_CONTACT and a LINE with TEXT for each line there is, else NO_CONTACT.
void fill_contact_lines(Values page, const Contact& contact);
/// Name and address of the licence.
void fill_licence(Values page, const SiteSettings& settings);

}  // namespace kokai
