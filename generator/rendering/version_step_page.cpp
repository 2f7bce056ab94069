#include "generator/analysis/row_diff.h"
#include "generator/diagnostics/findings.h"
#include "generator/formats/html.h"
#include "generator/rendering/addresses.h"
#include "generator/rendering/changes_table_page.h"
#include "generator/rendering/draw_diff.h"
#include "generator/rendering/phrases.h"
#include "generator/rendering/turn.h"
#include "generator/rendering/version_facts.h"

namespace kokai {
namespace {

class StepPage {
 public:
  StepPage(ChangesView& view, std::size_t step)
      : view_(view),
        words_(view.theme.words),
        step_(view.steps[step]),
        differences_(view.differences[step]),
        before_(view.versions[step_.before]),
        after_(view.versions[step_.after]),
        old_(view.archive, view.theme, {0, before_.version}, *before_.assessment, *before_.notes),
        now_(view.archive, view.theme, {0, after_.version}, *after_.assessment, *after_.notes) {}

  Status write(ArtifactSink& sink) {
    const std::string first = step_page(view_.municipality(), view_.record(), after_.version);
    draw_items(first);
    std::string table;
    draw_unmatched_rows(table);
    rows_.add_section(table);
    const std::vector<std::string> pages = rows_.take();
    for (std::size_t i = 0; i < pages.size(); ++i) {
      if (Status status = write(first, i, pages, sink); !status) return status;
    }
    return Done{};
  }

 private:
  const DocumentView& side_of(const ItemChange& change) const {
    return change.after == kNoItem ? old_ : now_;
  }
  static std::uint32_t item_of(const ItemChange& change) {
    return change.after == kNoItem ? change.before : change.after;
  }

  Status write(const std::string& first, std::size_t index, const std::vector<std::string>& pages,
               ArtifactSink& sink) {
    std::string kind = words_.changes_step_heading;
    if (pages.size() > 1) {
      kind += fill(words_.changes_part, {std::to_string(index + 1), std::to_string(pages.size())});
    }
    const std::string address = numbered_page(first, index);
    ChangesPage page(view_, address, kind, after_);
    page.below_changes();
    fill_tools(page);
    if (index == 0) fill_notices(page);
    page.count(words_.changes_differences, step_.diff.items.size());
    page.filter("all", words_.changes_all, step_.diff.items.size());
    for (const ChangeKind kind_of : kChangeKinds) {
      page.filter(kind_class(kind_of), kind_word(kind_of, words_),
                  kinds_[static_cast<std::size_t>(kind_of)]);
    }
    if (!step_.diff.other_form) {
      page.filter("un", words_.changes_not_in_table, step_.check.unnamed);
    }
    fill_pager(page, first, index, pages.size());
    const auto place = static_cast<std::size_t>(&step_ - view_.steps.data());
    page.values().set(
        "TURN_HTML",
        turn_html(view_.theme, &Words::turn_changes, view_.steps, place, [&](const auto& to) {
          const VersionInHand& after = view_.versions[to.after];
          return Neighbour{
              page.link(page_file(step_page(view_.municipality(), view_.record(), after.version))),
              title_of(after)};
        }));
    const std::string root = root_from(address);
    return page.write(with_root(pages[index], root), sink);
  }

  void draw_items(const std::string& first) {
    std::string_view part;
    std::uint32_t parts = 0;
    for (std::size_t i = 0; i < step_.diff.items.size(); ++i) {
      const ItemChange& change = step_.diff.items[i];
      const DocumentView& side = side_of(change);
      std::uint32_t top = item_of(change);
      while (side.assessment.items[top].parent != kNoItem) top = side.assessment.items[top].parent;
      const Item& heading = side.assessment.items[top];
      if (heading.id != part) ++parts;
      part = heading.id;
      std::string row;
      draw_item(row, i);
      const std::size_t page = rows_.add(parts, side.numbers[top], label_words(heading), row);
      differences_.push_back(page_file(numbered_page(first, page)) + "#" + id_of(change));
    }
  }

  /// The item's id in the newer version; what is gone has that of the older one behind "was-".
  std::string id_of(const ItemChange& change) const {
    if (change.after != kNoItem) return after_.assessment->items[change.after].id;
    return "was-" + before_.assessment->items[change.before].id;
  }

  void draw_item(std::string& out, std::size_t index) {
    const ItemChange& change = step_.diff.items[index];
    const DocumentView& side = side_of(change);
    ++kinds_[static_cast<std::size_t>(change.kind)];
    const std::vector<std::uint32_t>& rows = step_.check.named_by[index];
    const bool unnamed = rows.empty() && !step_.diff.other_form;
    out.append("<div class=\"i c ").append(kind_class(change.kind));
    out.append(unnamed ? " un\" id=\"" : "\" id=\"");
    html::append_escaped(out, id_of(change));
    out += "\">";
    draw_place(out, side, item_of(change),
               page_file(version_page(view_.municipality(), view_.record(), side.version)));
    out.append("<p class=\"t\">")
        .append(kind_word(change.kind, view_.theme.escaped))
        .append("</p>");
    draw_rows(out, rows, unnamed);
    draw_diff(out, change.kind, change.before_words, change.after_words, change.diff,
              view_.theme.escaped);
    out += "</div>\n";
  }

  /// Which rows of 変更箇所 speak of it, and how they were announced.
  void draw_rows(std::string& out, const std::vector<std::uint32_t>& rows, bool unnamed) const {
    if (unnamed) {
      out.append("<p class=\"o\">").append(view_.theme.escaped.changes_not_in_table).append("</p>");
    }
    for (const std::uint32_t r : rows) {
      const Change& change = after_.assessment->changes[r];
      out += "<p class=\"o\">";
      append_timing(out, change);
      out += " ";
      draw_row_link(out, r);
      out += " ";
      html::append_escaped(out, change.note);
      out += "</p>";
    }
  }

  void draw_row_link(std::string& out, std::uint32_t r) const {
    const std::string number = std::to_string(r + 1);
    out.append("<a href=\"").append(1, kRootMark);
    out += page_file(version_page(view_.municipality(), view_.record(), after_.version));
    out.append("#changes-").append(number).append("\">");
    out.append(fill(view_.theme.escaped.changes_row, {number})).append("</a>");
  }

  /// Rows of this step that could not be laid beside a difference.
  void draw_unmatched_rows(std::string& out) const {
    if (step_.check.unplaced + step_.check.not_shown == 0) return;
    out += "<section class=\"p\" id=\"table\"><h2>";
    append_phrases(out, words_.changes_rows_heading);
    out += "</h2><ul class=\"rows\">";
    for (std::uint32_t r = 0; r < step_.check.rows.size(); ++r) {
      const RowState state = step_.check.rows[r].state;
      if (state != RowState::kUnplaced && state != RowState::kNotShown) continue;
      out += "<li>";
      draw_row_link(out, r);
      out += " ";
      html::append_escaped(out, after_.assessment->changes[r].item);
      out += "<p>";
      out += state == RowState::kUnplaced ? view_.theme.escaped.changes_row_unplaced
                                          : view_.theme.escaped.changes_row_not_shown;
      out += "</p></li>";
    }
    out += "</ul></section>\n";
  }

  void fill_tools(ChangesPage& page) const {
    const Municipality& city = view_.municipality();
    const AssessmentRecord& record = view_.record();
    page.tool({page_file(changes_page(city, record)), words_.changes_heading});
    page.tool({page_file(version_page(city, record, before_.version)), title_of(before_)});
    page.tool({page_file(version_page(city, record, after_.version)), title_of(after_)});
    if (view_.versions.size() > 2) {
      page.tool({page_file(any_two_page(city, record)), words_.changes_to_any});
    }
  }

  void fill_notices(ChangesPage& page) const {
    page.values().show("COMPARED");
    page.values().set("COMPARED_TEXT",
                      fill(words_.changes_compared, {title_of(before_), title_of(after_)}));
    const VersionDiff& diff = step_.diff;
    if (diff.other_form) {
      page.notice(words_.changes_other_form_head,
                  fill(words_.changes_other_form,
                       {before_.assessment->front.form->name, after_.assessment->front.form->name}),
                  {});
    }
    if (diff.items.empty()) page.notice(words_.changes_none_head, words_.changes_none, {});
    if (!diff.spelling.empty()) {
      page.notice(fill(words_.changes_spelling_head, {std::to_string(diff.spelling.size())}),
                  words_.changes_spelling, {});
    }
  }

  std::string title_of(const VersionInHand& one) const {
    return version_title(facts_at(view_.record(), one.version), one.version, words_);
  }

  const ChangesView& view_;
  const Words& words_;
  const VersionStep& step_;
  std::vector<std::string>& differences_;
  const VersionInHand& before_;
  const VersionInHand& after_;
  DocumentView old_;
  DocumentView now_;
  PartedRows rows_;
  std::size_t kinds_[4] = {0, 0, 0, 0};
};

}  // namespace

Status draw_version_step(ChangesView& view, std::size_t step, ArtifactSink& sink) {
  return StepPage(view, step).write(sink);
}

}  // namespace kokai
