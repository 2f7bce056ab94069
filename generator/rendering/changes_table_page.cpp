#include "generator/rendering/changes_table_page.h"

#include <algorithm>
#include <utility>

#include "generator/analysis/change_places.h"
#include "generator/analysis/row_diff.h"
#include "generator/diagnostics/findings.h"
#include "generator/formats/html.h"
#include "generator/rendering/addresses.h"
#include "generator/rendering/draw_diff.h"
#include "generator/rendering/phrases.h"
#include "generator/rendering/version_facts.h"
#include "generator/text/utf8.h"

namespace kokai {
namespace {

constexpr std::size_t kMostLinks = 5;  ///< of one notice

/// One row with the place it is shown at.
struct PlacedRow {
  std::uint32_t row = 0;
  std::uint32_t item = kNoItem;  ///< the one it speaks of
  std::uint32_t part = kNoItem;  ///< the top heading it is listed under
};

std::string_view timing_class(const Change& change) {
  if (change.timing == "事前") return " pre";
  return change.timing == "事後" ? " post" : "";
}

class TablePage {
 public:
  TablePage(const ChangesView& view, ArtifactSink& sink)
      : view_(view),
        words_(view.theme.words),
        sink_(sink),
        version_(current()),
        assessment_(*version_.assessment),
        document_(view.archive, view.theme, {0, version_.version}, assessment_, *version_.notes) {}

  Status run() {
    place_rows();
    draw_rows();
    for (std::size_t page = 0; page < pages_.size(); ++page) {
      if (Status status = write(page); !status) return status;
    }
    return Done{};
  }

 private:
  /// What /code/number/ shows: the newest published version, else the draft.
  const VersionInHand& current() const {
    for (auto one = view_.versions.rbegin(); one != view_.versions.rend(); ++one) {
      if (is_current(view_.record(), one->version)) return *one;
    }
    return view_.versions.back();
  }

  std::uint32_t top_of(std::uint32_t item) const {
    while (item != kNoItem && assessment_.items[item].parent != kNoItem) {
      item = assessment_.items[item].parent;
    }
    return item;
  }

  void place_rows() {
    if (assessment_.changes.empty()) return;
    const ChangePlaces places(assessment_);
    for (std::uint32_t r = 0; r < assessment_.changes.size(); ++r) {
      const ChangePlaces::Place place = places.place_of(assessment_.changes[r]);
      rows_.push_back({r, place.item, top_of(place.around)});
    }
    std::stable_sort(rows_.begin(), rows_.end(), [](const PlacedRow& a, const PlacedRow& b) {
      return a.part < b.part;  // what has no part comes last
    });
  }

  void draw_rows() {
    PartedRows rows;
    for (const PlacedRow& row : rows_) {
      std::string drawn;
      draw_row(drawn, row);
      const bool known = row.part != kNoItem;
      rows.add(row.part, known ? std::string_view(document_.numbers[row.part]) : "",
               known ? label_words(assessment_.items[row.part])
                     : std::string_view(words_.changes_elsewhere),
               drawn);
    }
    pages_ = rows.take();
  }

  void draw_row(std::string& out, const PlacedRow& row) {
    const Change& change = assessment_.changes[row.row];
    const RowDiff diff = diff_row(change);
    const std::string number = std::to_string(row.row + 1);
    ++kinds_[static_cast<std::size_t>(diff.kind)];
    out.append("<div class=\"i c ").append(kind_class(diff.kind)).append(timing_class(change));
    out.append("\" id=\"r-").append(number).append("\">");
    draw_heading(out, row);
    out.append("<p class=\"t\">");
    append_timing(out, change);
    out.append(" ").append(kind_word(diff.kind, view_.theme.escaped)).append("</p>");
    draw_facts(out, change);
    draw_diff(out, diff.kind, change.before, change.after, diff.diff, view_.theme.escaped);
    out.append("<p class=\"o\"><a href=\"").append(1, kRootMark).append(record_file());
    out.append("#changes-").append(number).append("\">");
    out.append(fill(view_.theme.escaped.changes_row, {number})).append("</a> ");
    html::append_escaped(out, change.item);
    out += "</p></div>\n";
  }

  void draw_heading(std::string& out, const PlacedRow& row) const {
    if (row.item != kNoItem) return draw_place(out, document_, row.item, record_file());
    const Change& change = assessment_.changes[row.row];
    out += "<h3>";
    append_phrases(out, change.item.empty() ? words_.change_unnamed : change.item);
    out += "</h3>";
  }

  /// Date and reason.
  void draw_facts(std::string& out, const Change& change) const {
    const bool dated = change.date || !change.date_text.empty();
    if (!dated && change.note.empty()) return;
    out += "<p class=\"o lines\">";
    if (change.date) {
      out.append("<time datetime=\"").append(iso(*change.date)).append("\">");
      out.append(iso(*change.date)).append("</time> ");
    } else if (dated) {
      html::append_escaped(out, change.date_text);
      out += " ";
    }
    html::append_escaped(out, change.note);
    out += "</p>";
  }

  std::string record_file() const {
    return page_file(record_page(view_.municipality(), view_.record()));
  }

  Status write(std::size_t index) {
    std::string kind = words_.changes_heading;
    if (pages_.size() > 1) {
      kind += fill(words_.changes_part, {std::to_string(index + 1), std::to_string(pages_.size())});
    }
    const std::string first = changes_page(view_.municipality(), view_.record());
    ChangesPage page(view_, numbered_page(first, index), kind, version_);
    if (index > 0) page.below_changes();
    fill_tools(page);
    if (index == 0) {
      fill_notice(page);
      fill_steps(page);
    }
    fill_counts(page);
    fill_pager(page, first, index, pages_.size());
    const std::string root = root_from(numbered_page(first, index));
    return page.write(with_root(pages_[index], root), sink_);
  }

  void fill_tools(ChangesPage& page) const {
    page.tool({record_file(), words_.changes_to_text});
    if (has_step_tool()) {
      page.tool({page_file(step_page(view_.municipality(), view_.record(), version_.version)),
                 words_.changes_to_step});
    }
    if (view_.versions.size() > 2) {
      page.tool(
          {page_file(any_two_page(view_.municipality(), view_.record())), words_.changes_to_any});
    }
  }

  /// The step to the version shown has a link of its own above the rows.
  bool has_step_tool() const {
    return !assessment_.changes.empty() && &view_.versions.front() != &version_;
  }

  void fill_counts(ChangesPage& page) const {
    if (assessment_.changes.empty()) return;
    std::size_t before = 0;
    std::size_t after = 0;
    for (const Change& change : assessment_.changes) {
      if (change.timing == "事前") ++before;
      if (change.timing == "事後") ++after;
    }
    const std::size_t all = assessment_.changes.size();
    page.count(words_.changes_heading, all);
    if (before + after != 0) {
      page.values().show("TIMING");
      page.count(words_.changes_announced, before);
      page.count(words_.changes_told_later, after);
    }
    if (before + after != all) page.count(words_.changes_no_timing, all - before - after);
    page.filter("all", words_.changes_all, all);
    page.filter("pre", "事前", before);
    page.filter("post", "事後", after);
    for (const ChangeKind kind : kChangeKinds) {
      page.filter(kind_class(kind), kind_word(kind, words_),
                  kinds_[static_cast<std::size_t>(kind)]);
    }
  }

  /// The step to the version shown, when its table and its text do not agree.
  void fill_notice(ChangesPage& page) const {
    for (std::size_t s = 0; s < view_.steps.size(); ++s) {
      const VersionStep& step = view_.steps[s];
      if (&view_.versions[step.after] != &version_ || step.diff.other_form) continue;
      if (step.check.unnamed != 0) {
        page.notice(fill(words_.changes_unnamed_head, {std::to_string(step.check.unnamed)}),
                    words_.changes_unnamed, unnamed_links(s));
      }
      if (step.check.not_shown != 0) {
        const std::string address =
            page_file(step_page(view_.municipality(), view_.record(), version_.version));
        page.notice(fill(words_.changes_not_shown_head, {std::to_string(step.check.not_shown)}),
                    words_.changes_not_shown, {{address, words_.changes_to_step}});
      }
    }
  }

  std::vector<ChangesLink> unnamed_links(std::size_t s) const {
    const VersionStep& step = view_.steps[s];
    std::vector<ChangesLink> links;
    for (std::size_t i = 0; i < step.diff.items.size() && links.size() < kMostLinks; ++i) {
      if (!step.check.named_by[i].empty()) continue;
      const ItemChange& change = step.diff.items[i];
      std::string name;
      if (change.after == kNoItem) {
        name = view_.versions[step.before].assessment->items[change.before].label;
      } else {
        name = document_.numbers[change.after] + " ";
        name += label_words(assessment_.items[change.after]);
      }
      links.push_back({view_.differences[s][i], std::string(trim(name))});
    }
    return links;
  }

  /// All steps, unless the link above names the only one.
  void fill_steps(ChangesPage& page) const {
    if (view_.steps.size() == (has_step_tool() ? 1 : 0)) return;
    page.values().show("STEPS");
    for (auto step = view_.steps.rbegin(); step != view_.steps.rend(); ++step) {
      const VersionInHand& after = view_.versions[step->after];
      const VersionInHand& before = view_.versions[step->before];
      Values row = page.values().add("STEP");
      const std::string day = version_name(view_.record(), after.version);
      row.set("DAY", after.version < 0 ? words_.version_draft : day);
      row.set("URL",
              page.link(page_file(step_page(view_.municipality(), view_.record(), after.version))));
      row.set(
          "NAME",
          fill(words_.changes_step_name,
               {version_title(facts_at(view_.record(), before.version), before.version, words_)}));
      row.set("FACTS", fill(words_.changes_step_facts, {std::to_string(step->diff.items.size())}));
    }
  }

  const ChangesView& view_;
  const Words& words_;
  ArtifactSink& sink_;
  const VersionInHand& version_;
  const Assessment& assessment_;
  DocumentView document_;
  std::vector<PlacedRow> rows_;
  std::vector<std::string> pages_;
  std::size_t kinds_[4] = {0, 0, 0, 0};
};

}  // namespace

void append_timing(std::string& out, const Change& change) {
  if (change.timing.empty()) return;
  const bool announced = change.timing == "事前";
  if (!announced && change.timing != "事後") return html::append_escaped(out, change.timing);
  out += announced ? "<span class=\"tag on\">" : "<span class=\"tag\">";
  out.append(change.timing).append("</span>");
}

Status draw_changes_table(const ChangesView& view, ArtifactSink& sink) {
  return TablePage(view, sink).run();
}

}  // namespace kokai
