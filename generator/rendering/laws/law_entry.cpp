#include <algorithm>
#include <tuple>

#include "generator/analysis/citations/law_table.h"
#include "generator/formats/html.h"
#include "generator/rendering/addresses.h"
#include "generator/rendering/indexes/index_kinds.h"
#include "generator/rendering/laws/law_pages.h"
#include "generator/rendering/linked_data.h"
#include "generator/rendering/page_frame.h"
#include "generator/rendering/paging.h"
#include "generator/rendering/phrases.h"
#include "generator/rendering/turn.h"

namespace kokai {
namespace {

// What keeps every page below 150 kB however many documents there are; the data hold all.
constexpr std::size_t kPlacesPerPage = 200;
constexpr std::size_t kJumps = 300;

/// "a19.0.0.0.0.8": the same for the same provision for ever.
std::string anchor_of(const Provision& provision) {
  constexpr std::string_view kKinds = "wcats";
  std::string id(1, kKinds[static_cast<std::size_t>(provision.kind)]);
  id += std::to_string(provision.number);
  const unsigned below[] = {
      provision.branch,    provision.branch_below, provision.its_table ? 1u : 0u,
      provision.paragraph, provision.item,         provision.item_branch,
      provision.iroha};
  for (const unsigned one : below) id.append(".").append(std::to_string(one));
  while (id.size() > 2 && id.substr(id.size() - 2) == ".0") id.resize(id.size() - 2);
  return id;
}

std::string anchor_of(const Citation& citation) {
  std::string id = anchor_of(citation.from);
  if (citation.from != citation.to) id += "_" + anchor_of(citation.to);
  return id;
}

class LawPages {
 public:
  LawPages(const Archive& archive, const LoadedTheme& theme, const LawEntry& law)
      : archive_(archive),
        theme_(theme),
        words_(theme.words),
        law_(law),
        pages_(law_page(law), law.places.size(), kPlacesPerPage) {}

  Status draw(ArtifactSink& sink) {
    return pages_.each([&](std::size_t number) { return draw_page(number, sink); });
  }

 private:
  const Citation& at(std::size_t place) const {
    const LawPlace& of = law_.places[place];
    return archive_.records[of.record].now.citations[of.citation];
  }
  bool begins_provision(std::size_t place) const {
    return place == 0 ||
           std::tie(at(place).from, at(place).to) != std::tie(at(place - 1).from, at(place - 1).to);
  }

  Status draw_page(std::size_t number, ArtifactSink& sink) {
    const std::string name(law_name(law_));
    PageHead head;
    head.address = pages_.address_of(number);
    head.title = pages_.title(fill(words_.law_title, {name}), number, words_);
    head.description =
        fill(words_.index_entry_description, {name, std::to_string(law_.assessments)});
    head.current = "AT_INDEXES";
    head.linked_data = breadcrumb_linked_data(archive_, {{archive_.settings.title, ""},
                                                         {words_.indexes_heading, "indexes/"},
                                                         {words_.laws_heading, "laws/"},
                                                         {name, pages_.address_of(0)}});
    root_ = root_from(head.address);
    Page page;
    Values values = page.values();
    fill_title(values, name);
    std::string jumps;
    if (number == 0) draw_jumps(jumps);
    values.has("JUMPS", !jumps.empty());
    values.lend("JUMPS_HTML", jumps);
    values.set("PAGER_HTML", pages_.links_html(number, theme_));
    const auto place = static_cast<std::size_t>(&law_ - archive_.laws.data());
    values.set(
        "TURN_HTML",
        turn_html(theme_, &Words::laws_heading, archive_.laws, place, [&](const LawEntry& to) {
          return Neighbour{root_ + page_file(law_page(to)), std::string(law_name(to))};
        }));
    const std::string list = places_on(number);
    values.lend("PLACES_HTML", list);
    std::string body;
    theme_.engine.expand("law.html", page, body);
    return write_page(archive_, theme_, head, body, sink);
  }

  void fill_title(Values values, const std::string& name) const {
    values.set("ROOT", root_);
    values.set("NAME", name);
    values.set("NAME_HTML", phrases(name));
    values.set("COUNT", fill(words_.index_assessments, {std::to_string(law_.assessments)}));
    values.set("CITY_COUNT",
               fill(words_.index_municipalities, {std::to_string(law_.municipalities)}));
    const bool known = law_.law != kOwnName;
    values.show(known ? "IS_KNOWN" : "IS_AS_WRITTEN");
    values.set_or_not("TITLE", known ? known_laws()[law_.law].title : std::string_view());
    values.set_or_not("LAW_NUMBER", known ? known_laws()[law_.law].number : std::string_view());
  }

  /// Every provision with the number of its assessments, as links.
  void draw_jumps(std::string& out) const {
    std::size_t jumps = 0;
    for (std::size_t i = 0; i < law_.places.size() && jumps < kJumps; ++jumps) {
      std::size_t end = i + 1;
      while (end < law_.places.size() && !begins_provision(end)) ++end;
      const std::size_t number = pages_.page_of(i);
      out += "<li><a href=\"";
      if (number != 0) out += root_ + page_file(pages_.address_of(number));
      out.append("#").append(anchor_of(at(i))).append("\">");
      append_phrases(out, provision_name(at(i), words_));
      out.append("</a> <span class=\"end\">").append(count_of(end - i)).append("</span></li>\n");
      i = end;
    }
  }

  std::string count_of(std::size_t assessments) const {
    return fill(theme_.escaped.index_assessments, {std::to_string(assessments)});
  }

  std::string places_on(std::size_t number) const {
    const auto [first, last] = pages_.rows_on(number);
    std::string out;
    for (std::size_t i = first; i < last; ++i) {
      if (i == first || begins_provision(i)) {
        if (i != first) out += "</ul>\n";
        out.append("<h3 id=\"").append(anchor_of(at(i))).append("\">");
        append_phrases(out, provision_name(at(i), words_));
        out += "</h3>\n<ul class=\"rows\">\n";
      }
      draw_place(out, law_.places[i]);
    }
    if (first < last) out += "</ul>\n";
    return out;
  }

  void draw_place(std::string& out, const LawPlace& place) const {
    const AssessmentRecord& record = archive_.records[place.record];
    const Citation& citation = record.now.citations[place.citation];
    out += "<li><p class=\"n\">";
    html::append_escaped(out, archive_.municipalities[record.municipality].name);
    out += "</p><a class=\"t\" href=\"";
    html::append_escaped(out, root_ + item_address(archive_, record, citation.item));
    out += "\">";
    append_phrases(out, record.current().front.title);
    out += "</a><p>";
    html::append_escaped(out, facts_of(record, citation));
    const std::string note = drift_note(place, words_);
    if (!note.empty()) {
      out += "<br>";
      html::append_escaped(out, note);
    }
    out += "</p></li>\n";
  }

  /// "I-5-①・ほか2項目・令和6年5月27日公表"
  std::string facts_of(const AssessmentRecord& record, const Citation& citation) const {
    std::string facts = item_number_of(record, citation.item);
    if (facts.empty()) facts = words_.index_here;
    const auto add = [&](const std::string& text) {
      facts.append(words_.facts_separator).append(text);
    };
    if (citation.count > 1) add(fill(words_.law_more_items, {std::to_string(citation.count - 1)}));
    const Frontmatter& front = record.current().front;
    if (front.published) {
      add(fill(words_.law_as_of, {wareki(*front.published)}));
    } else {
      add(std::string(status_word(front.status)));
    }
    return facts;
  }

  const Archive& archive_;
  const LoadedTheme& theme_;
  const Words& words_;
  const LawEntry& law_;
  const PagedList pages_;
  std::string root_;
};

}  // namespace

Status draw_law(const Archive& archive, const LoadedTheme& theme, const LawEntry& law,
                ArtifactSink& sink) {
  return LawPages(archive, theme, law).draw(sink);
}

}  // namespace kokai
