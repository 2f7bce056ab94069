#include <algorithm>

#include "generator/rendering/addresses.h"
#include "generator/rendering/annotations.h"
#include "generator/rendering/changes_pages.h"
#include "generator/rendering/document_json.h"
#include "generator/rendering/document_view.h"
#include "generator/rendering/draw_items.h"
#include "generator/rendering/linked_data.h"
#include "generator/rendering/open_data/item_tables.h"
#include "generator/rendering/overview.h"
#include "generator/rendering/page_frame.h"
#include "generator/rendering/phrases.h"
#include "generator/rendering/redirects.h"
#include "generator/rendering/rounds/round_pages.h"
#include "generator/rendering/rounds/round_text.h"
#include "generator/rendering/status_look.h"
#include "generator/rendering/turn.h"
#include "generator/rendering/version_facts.h"

namespace kokai {
namespace {

/// One of the pages a version appears on. The form itself is the same on all of them.
struct Sheet {
  std::string address;
  bool paper = false;
  bool own = false;  ///< the page of this version for ever, below the record's own page
};

class DocumentPages {
 public:
  DocumentPages(const DocumentView& view, ArtifactSink& sink)
      : view_(view), words_(view.theme.words), sink_(sink) {
    draw_overview(document_, view);
    document_ += "<div class=\"form\">\n";
    draw_items(document_, view);
    document_ += "</div>\n";
  }

  Status write(const Sheet& sheet) {
    const std::string root = root_from(sheet.address);
    Page page;
    Values values = page.values();
    values.show(sheet.paper ? "IS_PAPER" : "IS_SCREEN");
    values.set("ROOT", root);
    fill_title(values, root);
    fill_tools(values, sheet, root);
    fill_states(values, root);
    fill_common_text(values);
    fill_ways(values, sheet, root);
    values.has("READINGS", has_readings(view_));
    fill_versions(values, sheet, root);
    fill_moved(values, sheet, root);
    values.leave_open("DOCUMENT_HTML");
    const Frame frame = view_.theme.engine.frame("assessment.html", page);
    return write_page(view_.archive, view_.theme, head_of(sheet),
                      frame.around(with_root(document_, root)), sink_);
  }

 private:
  void fill_title(Values page, const std::string& root) const {
    const Frontmatter& front = view_.assessment.front;
    page.set("MUNICIPALITY", view_.municipality.name);
    page.set("PREFECTURE", view_.municipality.prefecture);
    page.set("MUNICIPALITY_URL", root + page_file(municipality_page(view_.municipality)));
    page.set_or_not("NUMBER", front.number);
    page.set("TITLE_HTML", phrases(front.title));
    page.set("STATUS", status_word(front.status));
    page.set("STATUS_CLASS", status_class(front.status));
    page.set("FORM", front.form->name);
    page.has("DATE", front.published.has_value());
    if (front.published) {
      page.set("DATE", iso(*front.published));
      page.set("WAREKI", wareki(*front.published));
    }
    const bool only = view_.record.versions.size() < 2;
    page.set_or_not("VERSION_WORD", view_.version < 0 || only ? std::string()
                                    : is_newest()             ? words_.version_newest
                                                              : words_.version_older);
  }

  void fill_tools(Values page, const Sheet& sheet, const std::string& root) const {
    page.set("HERE", crumb(sheet));
    const std::string current = root + page_file(record_page(view_.municipality, view_.record));
    page.has("PARENT", sheet.own);
    page.set("PARENT", record_crumb());
    page.set("PARENT_URL", current);
    page.set("CURRENT_URL", current);
    const bool changes = has_changes_page(view_.record);
    page.has("CHANGES", changes);
    if (changes) {
      const std::uint32_t rows = view_.record.current().change_count;
      page.set("CHANGES", rows == 0 ? words_.changes_versions_link
                                    : fill(words_.changes_link, {std::to_string(rows)}));
      page.set("CHANGES_URL", root + page_file(changes_page(view_.municipality, view_.record)));
    }
    const bool printed = is_current(view_.record, view_.version);
    page.has("PRINT", printed);
    page.set("PRINT_URL", root + page_file(print_page(view_.municipality, view_.record)));
    page.set("DATA_URL", root + data_of(sheet));
  }

  /// At most one notice: what kind of text this is.
  void fill_states(Values page, const std::string& root) const {
    const Frontmatter& front = view_.assessment.front;
    bool any = false;
    const auto tell = [&](const std::string& head, const std::string& text) {
      Values state = page.add("STATE");
      state.set("HEAD", head);
      state.add_lines("TEXT_LINE", "TEXT", text);
      any = true;
    };
    if (front.status == AssessmentStatus::kDraft) tell(words_.state_draft_head, words_.state_draft);
    if (front.status == AssessmentStatus::kHearing) {
      tell(words_.state_hearing_head, words_.state_hearing);
    }
    const bool older = view_.version >= 0 && !is_newest();
    if (older) tell(words_.state_older_head, words_.state_older);
    if (front.status == AssessmentStatus::kEnded) {
      tell(words_.state_ended_head, front.ended ? fill(words_.state_ended, {wareki(*front.ended)})
                                                : words_.state_ended_undated);
    }
    if (!front.withheld.empty()) tell(words_.state_withheld_head, front.withheld);
    for (const Round* round : view_.rounds) any |= fill_round(page, *round, root);
    page.has("STATE", any);
    const bool draft_beside = view_.version < 0 && !view_.record.versions.empty();
    page.has("NEWEST", older || draft_beside);
    page.set("NEWEST_URL", root + page_file(record_page(view_.municipality, view_.record)));
  }

  /// Open and coming rounds are told on every current page, a closed one beside its own text.
  bool fill_round(Values page, const Round& round, const std::string& root) const {
    const RoundState state = round_state(round, view_.archive.now);
    const bool own = round.drawn == view_.version;
    const bool here = own || (!is_over(state) && is_current(view_.record, view_.version));
    if (!here) return false;
    Values notice = page.add("ROUND");
    const std::string first = day_and_weekday(round.period.first);
    const std::string last = day_and_weekday(round.period.last);
    const bool open = state == RoundState::kOpen;
    if (open) {
      notice.set("ROUND_HEAD", words_.round_state_open);
      notice.set("ROUND_TEXT",
                 fill(own ? words_.round_state_open_text : words_.round_state_open_next, {last}));
    } else if (state == RoundState::kComing) {
      notice.set("ROUND_HEAD", words_.round_state_coming);
      notice.set("ROUND_TEXT", fill(words_.round_state_coming_text, {first, last}));
    } else if (state == RoundState::kResult) {
      notice.set("ROUND_HEAD", words_.round_state_result);
      notice.set("ROUND_TEXT", result_lead(round, words_));
    } else {
      notice.set("ROUND_HEAD", words_.round_state_closed);
      notice.set("ROUND_TEXT", fill(words_.round_state_closed_text, {last}));
    }
    notice.set("ROUND_URL", root + page_file(round_page(view_.municipality, round)));
    notice.set("ROUND_LINK", open                           ? words_.round_link_open
                             : state == RoundState::kResult ? words_.round_link_result
                                                            : words_.round_link);
    return true;
  }

  /// To the same 事務 elsewhere and to the assessments before and after.
  void fill_ways(Values page, const Sheet& sheet, const std::string& root) const {
    const FolderPlace& place = view_.notes.place;
    page.has("COMPARISON", place.group != nullptr);
    if (place.group != nullptr) {
      page.set("COMPARISON_URL", root + page_file(compare_page(place.group->id)));
    }
    page.has("BUNDLES", view_.archive.settings.bundles);
    page.set("BUNDLES_URL", root + page_file(bundles_page(view_.municipality)));
    if (sheet.paper) return;
    const std::string city = root + municipality_page(view_.municipality);
    const auto neighbour = [&](const SurveyedFolder* to) {
      return to == nullptr ? Neighbour{} : Neighbour{page_file(city + to->key + '/'), to->title};
    };
    page.set("TURN_HTML", turn_html(view_.theme, &Words::turn_assessment, neighbour(place.previous),
                                    neighbour(place.next)));
  }

  /// How much of the text stands in other documents, too.
  void fill_common_text(Values page) const {
    const CommonPassages& common = view_.notes.common;
    page.has("COMMON", !common.blocks.empty());
    if (common.blocks.empty()) return;
    const std::uint32_t percent = std::max(1u, common.common * 100 / common.sentences);
    const bool one_city = common.needed == kManyDocuments;
    page.set("COMMON", fill(one_city ? words_.common_in_documents : words_.common_in_cities,
                            {std::to_string(percent)}));
  }

  /// Items that once stood on this page: no server can lead a fragment on, so the page does.
  void fill_moved(Values page, const Sheet& sheet, const std::string& root) const {
    bool any = false;
    for (const Redirect& redirect : view_.archive.redirects) {
      if (item_part(redirect.from).empty() || page_part(redirect.from) != sheet.address) continue;
      Values row = page.add("MOVED");
      row.set("MOVED_ID", item_part(redirect.from));
      row.set("MOVED_NAME", fill(words_.moved_item, {std::string(item_part(redirect.from))}));
      row.set("MOVED_URL", leads_to(redirect, root));
      any = true;
    }
    page.has("MOVED", any);
  }

  void fill_versions(Values page, const Sheet& sheet, const std::string& root) const {
    page.set("VERSION_COUNT",
             fill(words_.count_documents,
                  {std::to_string(view_.record.versions.size() + (view_.record.draft ? 1 : 0))}));
    if (view_.record.draft) fill_version(page.add("VERSION"), -1, sheet, root);
    for (auto i = static_cast<int>(view_.record.versions.size()); i-- > 0;) {
      fill_version(page.add("VERSION"), i, sheet, root);
    }
  }

  void fill_version(Values row, int version, const Sheet& sheet, const std::string& root) const {
    const VersionFacts& facts = facts_at(view_.record, version);
    const std::string address = version_page(view_.municipality, view_.record, version);
    const bool dated = version >= 0 && facts.front.published.has_value();
    row.has("DAY", dated);
    if (dated) row.set("DAY", iso(*facts.front.published));
    row.show(address == sheet.address ? "IS_HERE" : "IS_LINK");
    row.set("URL", root + page_file(address));
    row.set("NAME", version_title(facts, version, words_));
    row.set("FACTS", version_facts_line(view_.record, version, words_));
    const bool first = version == 0 || (version < 0 && view_.record.versions.empty());
    row.has("STEP", !first);
    if (first) return;
    row.set("STEP_URL", root + page_file(step_page(view_.municipality, view_.record, version)));
  }

  PageHead head_of(const Sheet& sheet) const {
    const Frontmatter& front = view_.assessment.front;
    const bool draft = front.status == AssessmentStatus::kDraft ||
                       front.status == AssessmentStatus::kHearing || view_.version < 0;
    PageHead head;
    head.address = sheet.address;
    head.title = fill(words_.title_pattern, {front.title, view_.municipality.name});
    if (sheet.own || sheet.paper) {
      head.title = fill(words_.title_pattern, {crumb(sheet), head.title});
    }
    head.description = fill(words_.assessment_description,
                            {view_.municipality.name, front.form->name, front.title});
    head.data = data_of(sheet);
    head.foot = foot();
    head.no_index = draft || sheet.paper;
    head.paper = sheet.paper;
    if (sheet.paper) {
      head.canonical = record_page(view_.municipality, view_.record);
      return head;
    }
    std::vector<Crumb> crumbs = {{view_.archive.settings.title, ""},
                                 {view_.municipality.name, municipality_page(view_.municipality)},
                                 {record_crumb(), record_page(view_.municipality, view_.record)}};
    if (sheet.own) crumbs.emplace_back(crumb(sheet), sheet.address);
    head.linked_data = document_linked_data(view_, sheet.address, head.data, crumbs);
    return head;
  }

  /// "みほん市・評価書 12・令和8年4月1日公表の版"
  std::string foot() const {
    const std::string version = version_title(view_.facts, view_.version, words_);
    std::string text = view_.municipality.name + words_.facts_separator + record_crumb();
    if (record_crumb() != version) text += words_.facts_separator + version;
    return text;
  }

  std::string record_crumb() const { return record_name(view_.assessment.front, words_); }
  std::string crumb(const Sheet& sheet) const {
    if (sheet.paper) return words_.crumb_print;
    if (!sheet.own) return record_crumb();
    return view_.version < 0
               ? words_.crumb_draft
               : fill(words_.crumb_version, {version_name(view_.record, view_.version)});
  }
  std::string data_of(const Sheet& sheet) const {
    return sheet.own ? version_data(view_.municipality, view_.record, view_.version)
                     : record_data(view_.municipality, view_.record);
  }
  bool is_newest() const {
    return view_.version >= 0 &&
           static_cast<std::size_t>(view_.version) + 1 == view_.record.versions.size();
  }

  const DocumentView& view_;
  const Words& words_;
  ArtifactSink& sink_;
  std::string document_;
};

}  // namespace

Status draw_document(const Archive& archive, const Theme& theme, DocumentRef ref,
                     const Assessment& assessment, const DocumentNotes& notes, ArtifactSink& sink) {
  const DocumentView view(archive, loaded(theme), ref, assessment, notes);
  DocumentPages pages(view, sink);
  const std::string record = record_page(view.municipality, view.record);
  const std::string own = version_page(view.municipality, view.record, ref.version);
  const std::string data = document_json(view);
  const std::string own_data = version_data(view.municipality, view.record, ref.version);
  const bool has_own = own != record;
  if (has_own) {
    if (Status status = pages.write({own, false, true}); !status) return status;
    if (Status status = sink.write(own_data, data); !status) return status;
  }
  if (view.open_round != nullptr) {
    if (Status status = draw_write_page(view, sink); !status) return status;
  }
  if (!is_current(view.record, ref.version)) return Done{};
  if (Status status = pages.write({record, false, false}); !status) return status;
  Status printed = pages.write({print_page(view.municipality, view.record), true, false});
  if (!printed) return printed;
  const std::string newest_data = record_data(view.municipality, view.record);
  const Status written =
      has_own ? sink.write_again(newest_data, own_data, {data}) : sink.write(newest_data, data);
  return written.ok() ? draw_item_tables(view, sink) : written;
}

}  // namespace kokai
