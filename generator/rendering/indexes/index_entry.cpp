#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "generator/rendering/addresses.h"
#include "generator/rendering/figures.h"
#include "generator/rendering/indexes/connections.h"
#include "generator/rendering/indexes/index_kinds.h"
#include "generator/rendering/indexes/index_pages.h"
#include "generator/rendering/linked_data.h"
#include "generator/rendering/page_frame.h"
#include "generator/rendering/paging.h"
#include "generator/rendering/phrases.h"
#include "generator/rendering/turn.h"

namespace kokai {
namespace {

// What keeps every page below 150 kB however many documents there are; the data hold all.
constexpr std::size_t kRecordsPerPage = 60;
constexpr std::size_t kTextRecordsPerPage = 30;  ///< where lines carry running text
constexpr std::size_t kLinesShown = 8;           ///< of one assessment
constexpr std::size_t kLineBytes = 300;
constexpr std::size_t kPartnersShown = 60;
constexpr std::size_t kPartnerPlaces = 5;
constexpr std::size_t kFunctionsShown = 12;
constexpr std::size_t kFunctionPlaces = 12;

std::string shortened(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return std::string(text);
  while ((static_cast<unsigned char>(text[bytes]) & 0xC0u) == 0x80u) --bytes;
  return std::string(text.substr(0, bytes)) + "…";
}

/// The places of one assessment.
struct RecordPlaces {
  std::uint32_t record;
  std::vector<IndexPlace> places;
};

class EntryPages {
 public:
  EntryPages(const Archive& archive, const LoadedTheme& theme, IndexKind kind,
             const IndexEntry& entry)
      : archive_(archive), theme_(theme), words_(theme.words), kind_(kind), entry_(entry) {
    for (const IndexPlace& place : entry.places) {
      if (kind == IndexKind::kSystem && place.part != 0) continue;  // told as a connection
      if (records_.empty() || records_.back().record != place.record) {
        records_.push_back({place.record, {}});
      }
      records_.back().places.push_back(place);
    }
  }

  Status draw(ArtifactSink& sink) {
    const bool has_text = kind_ == IndexKind::kProcessor || kind_ == IndexKind::kRecipient;
    const PagedList pages(index_entry_page(kind_, entry_.id), records_.size(),
                          has_text ? kTextRecordsPerPage : kRecordsPerPage);
    return pages.each([&](std::size_t number) { return draw_page(pages, number, sink); });
  }

 private:
  Status draw_page(const PagedList& pages, std::size_t number, ArtifactSink& sink) {
    const std::string& kind_name = words_.*look_of(kind_).name;
    const std::string name(shown_name(kind_, entry_));
    PageHead head;
    head.address = pages.address_of(number);
    head.title = pages.title(fill(words_.index_entry_title, {name, kind_name}), number, words_);
    head.description =
        fill(words_.index_entry_description, {name, std::to_string(entry_.assessments)});
    head.current = "AT_INDEXES";
    head.linked_data = breadcrumb_linked_data(archive_, {{archive_.settings.title, ""},
                                                         {words_.indexes_heading, "indexes/"},
                                                         {kind_name, index_page(kind_)},
                                                         {name, pages.address_of(0)}});
    root_ = root_from(head.address);
    Page page;
    Values values = page.values();
    fill_title(values, name, kind_name);
    values.has("FIRST", number == 0);
    std::string figure;
    if (number == 0) {
      if (kind_ == IndexKind::kSystem) {
        fill_connections(values, figure);
        fill_functions(values);
      }
      if (kind_ == IndexKind::kRisk) fill_tally(values);
    }
    fill_places(values, pages, number);
    values.set("TURN_HTML", turn_html(theme_, look_of(kind_).name, neighbour(-1), neighbour(1)));
    std::string body;
    theme_.engine.expand("index_entry.html", page, body);
    return write_page(archive_, theme_, head, body, sink);
  }

  /// The nearest entry with a page, before (-1) or after (1) this one in its list.
  Neighbour neighbour(std::ptrdiff_t step) const {
    const Index& all = archive_.indexes.of(kind_);
    const auto count = static_cast<std::ptrdiff_t>(all.size());
    for (std::ptrdiff_t at = &entry_ - all.data() + step; at >= 0 && at < count; at += step) {
      const IndexEntry& entry = all[static_cast<std::size_t>(at)];
      if (!has_page(kind_, entry)) continue;
      return {root_ + page_file(index_entry_page(kind_, entry.id)),
              std::string(shown_name(kind_, entry))};
    }
    return {};
  }

  void fill_title(Values values, const std::string& name, const std::string& kind_name) const {
    values.set("ROOT", root_);
    values.set("KIND", kind_name);
    values.set("KIND_URL", root_ + page_file(index_page(kind_)));
    values.set("NAME", name);
    values.set("NAME_HTML", phrases(name));
    values.set("COUNT", fill(words_.index_assessments, {std::to_string(entry_.assessments)}));
    values.set("CITY_COUNT",
               fill(words_.index_municipalities, {std::to_string(entry_.municipalities)}));
    values.set_or_not("SECTION", section_name(kind_, entry_));
    std::string spellings;
    for (const std::string& spelling : entry_.spellings) {
      spellings.append(spellings.empty() ? "" : "、").append(spelling);
    }
    values.set_or_not("SPELLINGS", kind_ == IndexKind::kRisk ? std::string() : spellings);
    values.set_or_not("TERM_URL", term_url());
    values.set_or_not("NOTE",
                      entry_.known < 0
                          ? std::string()
                          : archive_.indexes.names[static_cast<std::size_t>(entry_.known)].note);
  }

  std::string term_url() const {
    if (entry_.term < 0) return {};
    return root_ +
           page_file(term_page(archive_.glossary.terms[static_cast<std::size_t>(entry_.term)]));
  }

  void fill_place(Values row, std::uint32_t record, const std::string& item) const {
    const AssessmentRecord& of = archive_.records[record];
    row.set("AT_URL", root_ + item_address(archive_, of, item));
    row.set("AT", record_label(archive_, of, words_));
    row.set("AT_ITEM", item_number_of(of, item));
  }

  void fill_connections(Values values, std::string& figure) const {
    const std::vector<Partner> partners = partners_of(archive_, entry_);
    values.has("CONNECTIONS", !partners.empty());
    fill_doubts(values);
    if (partners.empty()) return;
    draw_connections(figure, figure_of(partners), theme_);
    values.lend("FIGURE_HTML", figure);
    const std::size_t shown = std::min(partners.size(), kPartnersShown);
    for (std::size_t i = 0; i < shown; ++i) fill_partner(values.add("PARTNER"), partners[i]);
    values.set_or_not("REST_PARTNERS", shown == partners.size()
                                           ? std::string()
                                           : fill(words_.index_rest_partners,
                                                  {std::to_string(partners.size() - shown)}));
  }

  ConnectionFigure figure_of(const std::vector<Partner>& partners) const {
    ConnectionFigure figure;
    figure.system = entry_.name;
    for (const Partner& partner : partners) {
      FigurePartner& to = (partner.by_name ? figure.named : figure.categories).emplace_back();
      to.name = partner.name;
      for (const ConnectionPlace& place : partner.places) {
        const std::string& city =
            archive_.municipalities[archive_.records[place.record].municipality].name;
        if (to.places.empty() || to.places.back() != city) to.places.push_back(city);
      }
    }
    return figure;
  }

  void fill_partner(Values row, const Partner& partner) const {
    row.set("PARTNER_HTML", phrases(partner.name));
    row.set_or_not(
        "PARTNER_URL",
        partner.entry < 0
            ? std::string()
            : root_ + page_file(index_entry_page(
                          kind_,
                          archive_.indexes.of(kind_)[static_cast<std::size_t>(partner.entry)].id)));
    const std::string& way = partner.by_name ? words_.index_by_name : words_.index_by_category;
    row.set("WAY", way);
    row.set_or_not("ELSEWHERE", partner.elsewhere ? words_.index_from_other : std::string());
    const std::size_t shown = std::min(partner.places.size(), kPartnerPlaces);
    for (std::size_t i = 0; i < shown; ++i) {
      fill_place(row.add("PARTNER_AT"), partner.places[i].record, *partner.places[i].item);
    }
    row.set_or_not("REST",
                   shown == partner.places.size()
                       ? std::string()
                       : fill(words_.index_more, {std::to_string(partner.places.size() - shown)}));
  }

  /// Assessments whose marks of ③他のシステムとの接続 cannot all be read.
  void fill_doubts(Values values) const {
    std::size_t count = 0;
    for (const RecordPlaces& of : records_) {
      const std::vector<SystemMention>& systems = archive_.records[of.record].now.mentions.systems;
      for (const IndexPlace& place : of.places) {
        const SystemMention& system = systems[place.mention];
        if (!system.connections_doubt || ++count > kFunctionPlaces) continue;
        fill_place(values.add("DOUBT_AT"), of.record, system.connections_item);
      }
    }
    values.has("DOUBTS", count != 0);
  }

  /// Texts of ②システムの機能, each once with the assessments that share it.
  void fill_functions(Values values) const {
    std::vector<std::pair<std::string_view, std::vector<IndexPlace>>> texts;
    std::unordered_map<std::string_view, std::size_t> seen;
    for (const RecordPlaces& of : records_) {
      for (const IndexPlace& place : of.places) {
        const std::string_view text =
            archive_.records[of.record].now.mentions.systems[place.mention].function;
        if (text.empty()) continue;
        const auto [found, is_new] = seen.emplace(text, texts.size());
        if (is_new) texts.emplace_back(text, std::vector<IndexPlace>{});
        texts[found->second].second.push_back(place);
      }
    }
    std::stable_sort(texts.begin(), texts.end(), [](const auto& a, const auto& b) {
      return a.second.size() > b.second.size();
    });
    values.has("FUNCTIONS", !texts.empty());
    const std::size_t shown = std::min(texts.size(), kFunctionsShown);
    for (std::size_t i = 0; i < shown; ++i) {
      fill_function(values.add("FUNCTION"), texts[i].first, texts[i].second);
    }
    values.set_or_not("REST_FUNCTIONS", shown == texts.size()
                                            ? std::string()
                                            : fill(words_.index_rest_functions,
                                                   {std::to_string(texts.size() - shown)}));
  }

  void fill_function(Values row, std::string_view text,
                     const std::vector<IndexPlace>& places) const {
    const std::size_t line = text.find('\n');
    row.set("FUNCTION_TEXT", text.substr(0, line));
    row.set_or_not("FUNCTION_REST", line == text.npos ? std::string_view() : text.substr(line + 1));
    const std::size_t shown = std::min(places.size(), kFunctionPlaces);
    for (std::size_t i = 0; i < shown; ++i) {
      fill_place(row.add("FUNCTION_AT"), places[i].record, item_of(archive_, kind_, places[i]));
    }
    row.set_or_not("FUNCTION_MORE",
                   shown == places.size()
                       ? std::string()
                       : fill(words_.index_more, {std::to_string(places.size() - shown)}));
  }

  std::string judgement_of(const IndexPlace& place) const {
    const std::string_view judged =
        archive_.records[place.record].now.mentions.risks[place.mention].judgement;
    if (judged.empty()) return words_.index_no_judgement;
    return judged == "?" ? words_.index_doubt : std::string(judged);
  }

  void fill_tally(Values values) const {
    std::map<std::string, std::size_t> counts;
    for (const IndexPlace& place : entry_.places) ++counts[judgement_of(place)];
    values.show("HAS_TALLY");
    for (const auto& [judgement, count] : counts) {
      Values row = values.add("TALLY");
      row.set("JUDGEMENT", judgement);
      row.set("TIMES", std::to_string(count));
    }
  }

  void fill_places(Values values, const PagedList& pages, std::size_t number) const {
    values.has("PLACES", !records_.empty());
    values.set("PLACES_HEADING",
               kind_ == IndexKind::kSystem ? words_.index_places_system : words_.index_places);
    values.set("PAGER_HTML", pages.links_html(number, theme_));
    const auto [first, last] = pages.rows_on(number);
    std::uint32_t city = 0xFFFFFFFF;
    Values group = values;
    for (std::size_t i = first; i < last; ++i) {
      const AssessmentRecord& record = archive_.records[records_[i].record];
      if (record.municipality != city) {
        city = record.municipality;
        group = values.add("CITY");
        group.set("CITY_NAME", archive_.municipalities[city].name);
      }
      fill_record(group.add("RECORD"), record, records_[i]);
    }
  }

  void fill_record(Values row, const AssessmentRecord& record, const RecordPlaces& of) const {
    const Municipality& municipality = archive_.municipalities[record.municipality];
    const Frontmatter& front = record.current().front;
    row.set("NUMBER", front.number.empty() ? std::string(status_word(front.status)) : front.number);
    row.set("URL", root_ + page_file(record_page(municipality, record)));
    row.set("TITLE_HTML", phrases(front.title));
    const std::size_t shown = std::min(of.places.size(), kLinesShown);
    for (std::size_t i = 0; i < shown; ++i) fill_line(row.add("LINE"), record, of.places[i]);
    row.set_or_not("MORE",
                   shown == of.places.size()
                       ? std::string()
                       : fill(words_.index_more, {std::to_string(of.places.size() - shown)}));
  }

  void fill_line(Values line, const AssessmentRecord& record, const IndexPlace& place) const {
    const std::string& item = item_of(archive_, kind_, place);
    line.set("ITEM_URL", root_ + item_address(archive_, record, item));
    const std::string number = item_number_of(record, item);
    line.set("ITEM", number.empty() ? words_.index_here : number);
    const auto [text, more] = said_at(record.now.mentions, place);
    line.set("TEXT", shortened(text, kLineBytes));
    line.set_or_not("EXTRA", shortened(more, kLineBytes));
  }

  /// What stands at a place, and a second line of it.
  std::pair<std::string, std::string> said_at(const Mentions& mentions,
                                              const IndexPlace& place) const {
    switch (kind_) {
      case IndexKind::kSystem:
        return {mentions.systems[place.mention].system.name, ""};
      case IndexKind::kProcessor:
        return said_of(mentions.processors[place.mention]);
      case IndexKind::kRecipient: {
        const RecipientMention& recipient = mentions.recipients[place.mention];
        const std::string& way =
            recipient.transfer ? words_.index_transfer : words_.index_provision;
        return {fill(way, {recipient.use}), recipient.basis};
      }
      case IndexKind::kRecord:
        return {place.part == 0 ? "" : words_.index_unread, ""};
      case IndexKind::kRetention:
        return {mentions.retention[place.mention].file, ""};
      case IndexKind::kDepartment:
        return {mentions.departments[place.mention].name, ""};
      case IndexKind::kRisk:
        break;
    }
    return {judgement_of(place), ""};
  }

  std::pair<std::string, std::string> said_of(const ProcessorMention& processor) const {
    std::string text = processor.file.empty()
                           ? processor.task
                           : fill(words_.index_task_of, {processor.task, processor.file});
    return {std::move(text),
            fill(words_.index_subprocessing, {subprocessing_words(processor, words_)})};
  }

  const Archive& archive_;
  const LoadedTheme& theme_;
  const Words& words_;
  IndexKind kind_;
  const IndexEntry& entry_;
  std::vector<RecordPlaces> records_;
  std::string root_;
};

}  // namespace

Status draw_index_entry(const Archive& archive, const LoadedTheme& theme, IndexKind kind,
                        std::uint32_t entry, ArtifactSink& sink) {
  return EntryPages(archive, theme, kind, archive.indexes.of(kind)[entry]).draw(sink);
}

}  // namespace kokai
