#include "generator/rendering/glossary_pages.h"

#include <algorithm>
#include <memory>

#include "generator/formats/html.h"
#include "generator/formats/json.h"
#include "generator/rendering/addresses.h"
#include "generator/rendering/glossary_data.h"
#include "generator/rendering/glossary_index.h"
#include "generator/rendering/indexes/index_kinds.h"
#include "generator/rendering/linked_data.h"
#include "generator/rendering/page_frame.h"
#include "generator/rendering/paging.h"
#include "generator/rendering/phrases.h"
#include "generator/rendering/small_text.h"
#include "generator/rendering/turn.h"
#include "generator/text/kana.h"
#include "generator/text/utf8.h"

namespace kokai {
namespace {

constexpr std::size_t kTermsPerPage = 200;
constexpr std::size_t kRowsBytes = 140'000;  ///< of a page's rows at the most
constexpr std::size_t kRowMarkup = 320;      ///< of a row besides the term's own words
constexpr std::size_t kTermsPerJob = 64;
constexpr std::size_t kShownRecords = 100;  ///< on a term's page; search has the others
constexpr std::size_t kShownCharacters = 60;

std::string plain(const std::string& text) {
  const markdown::Tree tree = markdown::parse(text, 1).tree;
  return markdown::plain_text(tree, 1, static_cast<std::uint32_t>(tree.nodes.size()));
}

/// What the list and the popover say: the plain words, else the definition.
std::string explained(const Term& term) {
  return squeeze(plain(term.plain.empty() ? term.definition : term.plain));
}

std::string cut(const std::string& text) {
  const std::size_t at = bytes_of_first(text, kShownCharacters);
  return at == text.size() ? text : text.substr(0, at) + "…";
}

/// So many rows as fit on a page when all were as long as the longest.
std::size_t terms_per_page(const std::vector<Term>& terms) {
  std::size_t longest = 0;
  for (const Term& term : terms) {
    const std::size_t words = html::escaped(term.term).size() + html::escaped(term.reading).size() +
                              html::escaped(cut(explained(term))).size() + term.id.size();
    longest = std::max(longest, words);
  }
  return std::min(kTermsPerPage, kRowsBytes / (kRowMarkup + longest));
}

/// The list on one or more pages.
class TermList {
 public:
  TermList(const Archive& archive, const LoadedTheme& theme)
      : archive_(archive),
        theme_(theme),
        terms_(archive.glossary.terms),
        pages_(glossary_page(), terms_.size(), terms_per_page(terms_), glossary_pages()) {}

  Status write(ArtifactSink& sink) const {
    return pages_.each([&](std::size_t number) { return write_one(number, sink); });
  }

 private:
  Status write_one(std::size_t number, ArtifactSink& sink) const {
    PageHead head;
    head.address = pages_.address_of(number);
    head.title = pages_.title(theme_.words.glossary_heading, number, theme_.words);
    head.description = theme_.words.glossary_description;
    head.current = "AT_GLOSSARY";
    head.linked_data = breadcrumb_linked_data(
        archive_, {{archive_.settings.title, ""}, {head.title, head.address}});
    Page page;
    fill_page(page.values(), number, root_from(head.address));
    std::string body;
    theme_.engine.expand("glossary.html", page, body);
    return write_page(archive_, theme_, head, body, sink);
  }

  void fill_page(Values page, std::size_t number, const std::string& root) const {
    page.set("ROOT", root);
    page.set("COUNT", fill(theme_.words.glossary_count, {std::to_string(terms_.size())}));
    page.set("PAGER_HTML", pages_.links_html(number, theme_));
    page.has("TERMS", !terms_.empty());
    for (std::size_t i = 0; i < terms_.size(); ++i) {
      if (!begins_row(i)) continue;
      Values link = page.add("LETTER");
      link.set("NAME", row_name(i));
      link.set("LETTER_URL",
               root + page_file(pages_.address_of(pages_.page_of(i))) + "#" + row_id(i));
    }
    const auto [first, last] = pages_.rows_on(number);
    for (std::size_t i = first; i < last;) {
      Values group = page.add("GROUP");
      group.set("ID", row_id(i));
      group.set("HEADING", row_of(i).empty() ? theme_.words.glossary_rest
                                             : fill(theme_.words.glossary_row, {row_name(i)}));
      do {
        fill_term(group.add("TERM"), i, i == first, root);
        ++i;
      } while (i < last && !begins_row(i));
    }
  }

  void fill_term(Values row, std::size_t i, bool begins_page, const std::string& root) const {
    const Term& term = terms_[i];
    const std::string kana = first_kana(term.reading);
    const bool begins = begins_page || i == 0 || kana != first_kana(terms_[i - 1].reading);
    row.set_or_not("KANA", begins ? kana : "");
    row.set("URL", root + page_file(term_page(term)));
    row.set("TERM", term.term);
    row.set_or_not("READING", term.reading);
    row.set("TEXT", cut(explained(term)));
  }

  std::string_view row_of(std::size_t i) const { return kana_row(terms_[i].reading); }
  bool begins_row(std::size_t i) const { return i == 0 || row_of(i) != row_of(i - 1); }
  std::string row_name(std::size_t i) const {
    return row_of(i).empty() ? theme_.words.glossary_rest : std::string(row_of(i));
  }
  std::string row_id(std::size_t i) const {
    const std::string_view row = row_of(i);
    static constexpr std::pair<std::string_view, std::string_view> kIds[] = {
        {"あ", "a"},  {"か", "ka"}, {"さ", "sa"}, {"た", "ta"}, {"な", "na"},
        {"は", "ha"}, {"ま", "ma"}, {"や", "ya"}, {"ら", "ra"}, {"わ", "wa"}};
    for (const auto& [name, id] : kIds) {
      if (name == row) return "row-" + std::string(id);
    }
    return "row-rest";
  }

  const Archive& archive_;
  const LoadedTheme& theme_;
  const std::vector<Term>& terms_;
  const PagedList pages_;
};

/// The page of one term.
class TermPage {
 public:
  TermPage(const Archive& archive, const LoadedTheme& theme, const GlossaryIndex& index,
           std::uint32_t term)
      : archive_(archive),
        theme_(theme),
        words_(theme.words),
        index_(index),
        place_(term),
        term_(archive.glossary.terms[term]),
        uses_(index.uses[term]),
        root_(root_from(term_page(term_))) {}

  Status write(ArtifactSink& sink) const {
    PageHead head;
    head.address = term_page(term_);
    head.title = fill(words_.title_pattern, {term_.term, words_.glossary_heading});
    head.description = fill(words_.term_description, {term_.term, cut(explained(term_))});
    head.current = "AT_GLOSSARY";
    head.linked_data = term_linked_data(archive_, term_, squeeze(plain(term_.definition)),
                                        {{archive_.settings.title, ""},
                                         {words_.glossary_heading, glossary_page()},
                                         {term_.term, head.address}});
    Page page;
    fill_page(page.values());
    std::string body;
    theme_.engine.expand("term.html", page, body);
    if (Status status = write_page(archive_, theme_, head, body, sink); !status) return status;
    return sink.write(term_script(term_), script());
  }

 private:
  void fill_page(Values page) const {
    page.set("ROOT", root_);
    page.set("TERM", term_.term);
    page.set("TERM_HTML", phrases(term_.term));
    page.set_or_not("KANA", first_kana(term_.reading));
    page.set_or_not("READING", term_.reading);
    page.set("DEFINITION_HTML", small_text(term_.definition, theme_, 2));
    page.has("PLAIN", !term_.plain.empty());
    page.set("PLAIN_HTML", small_text(term_.plain, theme_, 2));
    page.has("FACTS", !term_.aliases.empty() || !term_.see_also.empty() || !term_.sources.empty());
    fill_list(page, "ALIASES", "ALIAS", term_.aliases);
    fill_list(page, "SOURCES", "SOURCE", term_.sources);
    fill_see_also(page);
    fill_uses(page);
    page.set("TURN_HTML", turn_html(theme_, &Words::term_kind, archive_.glossary.terms, place_,
                                    [&](const Term& to) {
                                      return Neighbour{root_ + page_file(term_page(to)), to.term};
                                    }));
  }

  static void fill_list(Values page, std::string_view list, std::string_view row,
                        const std::vector<std::string>& texts) {
    page.has(list, !texts.empty());
    for (const std::string& text : texts) page.add(row).set("TEXT", text);
  }

  void fill_see_also(Values page) const {
    page.has("SEE_ALSO", !term_.see_also.empty());
    for (const std::string& id : term_.see_also) {
      const Term& other = archive_.glossary.terms[index_.by_id.at(id)];
      Values link = page.add("ALSO");
      link.set("URL", root_ + page_file(term_page(other)));
      link.set("NAME", other.term);
    }
  }

  void fill_uses(Values page) const {
    std::size_t places = 0;
    for (const RecordUse& use : uses_) places += use.uses->places;
    page.has("USES", !uses_.empty());
    page.set("USES",
             fill(words_.term_uses, {std::to_string(uses_.size()), std::to_string(places)}));
    const std::string search = root_ + search_for(term_.term);
    page.set("SEARCH_URL", search);
    std::uint32_t municipality = kNoItem;
    for (std::size_t i = 0; i < std::min(uses_.size(), kShownRecords); ++i) {
      const AssessmentRecord& record = archive_.records[uses_[i].record];
      const Municipality& city = archive_.municipalities[record.municipality];
      Values row = page.add("USE");
      row.set_or_not("CITY", record.municipality == municipality ? "" : city.name);
      municipality = record.municipality;
      const std::string address = root_ + page_file(record_page(city, record));
      row.set("URL", address);
      row.set("TITLE_HTML", phrases(record.current().front.title));
      fill_places(row, record, *uses_[i].uses, address);
    }
    page.has("REST", uses_.size() > kShownRecords);
    page.set("REST", fill(words_.term_more_documents,
                          {std::to_string(uses_.size() - std::min(uses_.size(), kShownRecords))}));
  }

  void fill_places(Values row, const AssessmentRecord& record, const TermUses& uses,
                   const std::string& address) const {
    std::string_view items = uses.items;
    std::uint32_t shown = 0;
    while (!items.empty()) {
      const std::size_t end = std::min(items.find(' '), items.size());
      const std::string_view item = items.substr(0, end);
      items.remove_prefix(std::min(end + 1, items.size()));
      const std::string number = item_number_of(record, item);
      Values place = row.add("PLACE");
      place.set("PLACE_URL", address + "#" + std::string(item));
      place.set("NUMBER", number.empty() ? words_.term_place : number);
      ++shown;
    }
    row.has("MORE", uses.places > shown);
    row.set("MORE", fill(words_.term_more_places, {std::to_string(uses.places - shown)}));
  }

  /// A call with three texts; JSON's strings are JavaScript's.
  std::string script() const {
    json::Writer json(false);
    json.begin_array().value(term_.id).value(term_.term).value(term_.reading);
    json.value(explained(term_)).end_array();
    std::string texts = json.take();
    while (!texts.empty() && texts.back() == '\n') texts.pop_back();
    return "kokaiTerm(" + texts + ");\n";
  }

  const Archive& archive_;
  const LoadedTheme& theme_;
  const Words& words_;
  const GlossaryIndex& index_;
  const std::size_t place_;
  const Term& term_;
  const std::vector<RecordUse>& uses_;
  const std::string root_;
};

}  // namespace

void add_glossary_jobs(std::vector<DrawJob>& jobs, const Archive& archive,
                       const LoadedTheme& theme) {
  const auto index = std::make_shared<const GlossaryIndex>(glossary_index(archive));
  jobs.emplace_back([&](ArtifactSink& sink) { return TermList(archive, theme).write(sink); });
  jobs.emplace_back([&, index](ArtifactSink& sink) {
    return write_glossary_data(archive, *index, theme.words, sink);
  });
  const std::vector<Term>& terms = archive.glossary.terms;
  for (std::size_t first = 0; first < terms.size(); first += kTermsPerJob) {
    jobs.emplace_back([&, index, first](ArtifactSink& sink) -> Status {
      for (std::size_t i = first; i < std::min(first + kTermsPerJob, terms.size()); ++i) {
        const auto term = static_cast<std::uint32_t>(i);
        const Status status = TermPage(archive, theme, *index, term).write(sink);
        if (!status) return status;
      }
      return Done{};
    });
  }
}

}  // namespace kokai
