#include "generator/diagnostics/findings.h"
#include "generator/rendering/addresses.h"
#include "generator/rendering/feeds/feeds.h"
#include "generator/rendering/linked_data.h"
#include "generator/rendering/page_frame.h"
#include "generator/rendering/paging.h"
#include "generator/rendering/phrases.h"
#include "generator/rendering/rounds/effect_bars.h"
#include "generator/rendering/rounds/result_data.h"
#include "generator/rendering/rounds/result_groups.h"
#include "generator/rendering/rounds/result_lists.h"
#include "generator/rendering/rounds/result_pages.h"
#include "generator/rendering/rounds/result_view.h"
#include "generator/rendering/rounds/round_text.h"
#include "generator/rendering/small_text.h"

namespace kokai {
namespace {

class ResultPages {
 public:
  explicit ResultPages(ResultView& view)
      : view_(view),
        words_(view.theme.words),
        round_(view.round),
        municipality_(view.document.municipality),
        groups_(draw_groups(view)),
        list_(view.address, groups_.size(), 1, view.address + "opinions/") {}

  Status write(ArtifactSink& sink) const {
    return list_.each([&](std::size_t page) { return write_one(page, sink); });
  }

 private:
  Status write_one(std::size_t number, ArtifactSink& sink) const {
    const std::string root = root_from(list_.address_of(number));
    Page page;
    Values values = page.values();
    values.set("ROOT", root);
    fill_title(values, number, root);
    const bool any = !view_.hearing.opinions.empty();
    if (any && number == 0) fill_numbers(values);
    if (number == 0) fill_first(values, root);
    values.has("OPINIONS", any);
    if (any) fill_list(values, number, root);
    values.leave_open("GROUPS_HTML");
    const Frame frame = view_.theme.engine.frame("result.html", page);
    return write_page(view_.document.archive, view_.theme, head(number),
                      frame.around(with_root(groups_[number], root)), sink);
  }

  PageHead head(std::size_t number) const {
    PageHead head;
    head.address = list_.address_of(number);
    head.title =
        list_.title(fill(words_.title_pattern, {round_.title, municipality_.name}), number, words_);
    head.description = fill(words_.round_description, {municipality_.name, round_.title});
    head.data = round_data(municipality_, round_);
    head.feeds = feeds_of(municipality_, round_);
    const Archive& archive = view_.document.archive;
    head.linked_data =
        breadcrumb_linked_data(archive, {{archive.settings.title, ""},
                                         {municipality_.name, municipality_page(municipality_)},
                                         {round_.title, view_.address}});
    return head;
  }

  void fill_title(Values page, std::size_t number, const std::string& root) const {
    page.set("ID", round_.id);
    page.set("TITLE_HTML", phrases(list_.title(round_.title, number, words_)));
    page.set("MUNICIPALITY", municipality_.name);
    page.set("PREFECTURE", municipality_.prefecture);
    page.set("MUNICIPALITY_URL", root + page_file(municipality_page(municipality_)));
    page.set("STATE", round_state_word(RoundState::kResult));
    page.set("STATE_CLASS", round_class(RoundState::kResult));
    page.set("DATE", iso(*round_.published));
    page.set("WAREKI", wareki(*round_.published));
  }

  /// What came of it in two sentences, the steps, and what was announced.
  void fill_first(Values page, const std::string& root) const {
    page.show("IS_FIRST");
    page.set("LEAD", result_lead(round_, words_));
    page.set("SUMMARY", summary());
    fill_round_steps(page, round_, view_.document.archive.now, words_);
    page.set("PERIOD", fill(words_.round_period, {day_and_weekday(round_.period.first),
                                                  day_and_weekday(round_.period.last),
                                                  std::to_string(days_of(round_.period))}));
    page.set_or_not("SHORTENING", round_.shortening);
    page.set_or_not("WHO", round_.who);
    page.lend("PURPOSE_HTML", purpose_);
    fill_round_text(page, round_, municipality_, view_.document.record, root, words_);
    page.set("DATA_URL", root + round_data(municipality_, round_));
    page.set("TABLES_URL", root + round_tables(municipality_, round_));
    page.set("ABOUT_DATA_URL", root + page_file("data/"));
    fill_contact_lines(page, round_.contact);
  }

  std::string summary() const {
    if (view_.hearing.opinions.empty()) {
      return fill(words_.result_none_more, {std::to_string(days_of(round_.period))});
    }
    std::string text = fill(words_.result_answered, {std::to_string(view_.hearing.answers.size())});
    std::size_t changed = 0;
    for (const Answer& answer : view_.hearing.answers) {
      changed += answer.effect == Effect::kReflected || answer.effect == Effect::kPartly ? 1 : 0;
    }
    if (changed > 0) text += fill(words_.result_changed, {std::to_string(changed)});
    return text;
  }

  void fill_numbers(Values page) const {
    page.lend("BARS_HTML", bars_);
    for (std::size_t i = 0; i < view_.counts.by_effect.size(); ++i) {
      const auto effect = static_cast<Effect>(i);
      Values row = page.add("EFFECT");
      row.set("EFFECT_NAME", effect_word(effect));
      row.set("EFFECT_MEANING", effect_meaning(effect, words_));
      row.set("EFFECT_COUNT", count_of(view_.counts.by_effect[i]));
    }
    for (std::size_t i = 0; i < view_.counts.by_method.size(); ++i) {
      if (view_.counts.by_method[i] == 0) continue;
      Values row = page.add("METHOD");
      row.set("METHOD_NAME", sending_word(static_cast<SendingKind>(i)));
      row.set("METHOD_COUNT", count_of(view_.counts.by_method[i]));
    }
    page.set_or_not("NOT_WHOLE", not_whole());
  }

  std::string count_of(std::size_t count) const {
    return fill(words_.result_bar, {std::to_string(count)});
  }

  /// Opinions that are not shown as they came: "一部公開 1件、非公開 1件、重複 1件"
  std::string not_whole() const {
    std::string kinds;
    for (const Disclosure disclosure :
         {Disclosure::kPartly, Disclosure::kWithheld, Disclosure::kDuplicate}) {
      const std::size_t count = view_.counts.by_disclosure[static_cast<std::size_t>(disclosure)];
      if (count == 0) continue;
      if (!kinds.empty()) kinds += words_.result_comma;
      kinds.append(disclosure_word(disclosure)).append(" ").append(count_of(count));
    }
    return kinds.empty() ? kinds : fill(words_.result_not_whole, {kinds});
  }

  void fill_list(Values page, std::size_t number, const std::string& root) const {
    std::string kinds;
    for (const std::string_view piece : with_root(number == 0 ? kinds_here_ : kinds_, root)) {
      kinds += piece;
    }
    page.set("KINDS_HTML", kinds);
    page.set("PAGER_HTML", list_.links_html(number, view_.theme));
  }

  const ResultView& view_;
  const Words& words_;
  const Round& round_;
  const Municipality& municipality_;
  const std::vector<std::string> groups_;
  const PagedList list_;
  const std::string purpose_ = small_text(round_.purpose, view_.theme, 1);
  const std::string bars_ = effect_bars(view_.counts, view_.theme);
  const std::string kinds_here_ = result_kinds(view_, view_.address);
  const std::string kinds_ = result_kinds(view_, "");
};

}  // namespace

Status draw_result(const Archive& of_one, const Theme& theme, const Round& round,
                   const ResultInHand& in_hand, ArtifactSink& sink) {
  const DocumentView document(of_one, loaded(theme), {0, in_hand.version.version},
                              *in_hand.version.assessment, *in_hand.version.notes);
  ResultView view(document, round, in_hand);
  if (Status status = ResultPages(view).write(sink); !status) return status;
  if (!round.hearing.opinions.empty()) {
    if (Status status = draw_result_lists(view, sink); !status) return status;
  }
  return draw_result_data(view, sink);
}

}  // namespace kokai
