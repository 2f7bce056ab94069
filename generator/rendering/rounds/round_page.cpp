#include "generator/diagnostics/findings.h"
#include "generator/formats/html.h"
#include "generator/rendering/addresses.h"
#include "generator/rendering/feeds/feeds.h"
#include "generator/rendering/linked_data.h"
#include "generator/rendering/page_frame.h"
#include "generator/rendering/phrases.h"
#include "generator/rendering/rounds/round_pages.h"
#include "generator/rendering/rounds/round_text.h"
#include "generator/rendering/small_text.h"

namespace kokai {
namespace {

std::string link(const std::string& url, const std::string& text, std::string_view more = "") {
  std::string out = "<a";
  out.append(more).append(" href=\"");
  html::append_escaped(out, url);
  out += "\">";
  html::append_escaped(out, text);
  return out + "</a>";
}

class RoundPage {
 public:
  RoundPage(const Archive& archive, const LoadedTheme& theme, const Round& round)
      : archive_(archive),
        words_(theme.words),
        theme_(theme),
        round_(round),
        municipality_(archive.municipalities[round.municipality]),
        record_(archive.records[round.record]),
        state_(round_state(round, archive.now)),
        address_(round_page(municipality_, round)),
        root_(root_from(address_)) {}

  Status write(ArtifactSink& sink) const {
    Page page;
    Values values = page.values();
    values.set("ROOT", root_);
    fill_title(values);
    fill_days(values);
    fill_round_steps(values, round_, archive_.now, words_);
    fill_subject(values);
    fill_ways(values);
    fill_lists(values);
    fill_contact_lines(values, round_.contact);
    std::string body;
    theme_.engine.expand("round.html", page, body);
    return write_page(archive_, theme_, head(), body, sink);
  }

 private:
  PageHead head() const {
    PageHead head;
    head.address = address_;
    head.title = fill(words_.title_pattern, {round_.title, municipality_.name});
    head.description = fill(words_.round_description, {municipality_.name, round_.title});
    head.feeds = feeds_of(municipality_, round_);
    head.linked_data =
        breadcrumb_linked_data(archive_, {{archive_.settings.title, ""},
                                          {municipality_.name, municipality_page(municipality_)},
                                          {round_.title, address_}});
    return head;
  }

  void fill_title(Values page) const {
    page.set("ID", round_.id);
    page.set("TITLE_HTML", phrases(round_.title));
    page.set("MUNICIPALITY", municipality_.name);
    page.set("PREFECTURE", municipality_.prefecture);
    page.set("MUNICIPALITY_URL", root_ + page_file(municipality_page(municipality_)));
    page.set("STATE", round_state_word(state_));
    page.set("STATE_CLASS", round_class(state_));
    page.set_or_not("WHO", round_.who);
  }

  /// The days left may be those of the day the page was made; the written date is always right.
  void fill_days(Values page) const {
    page.show(is_over(state_) ? "IS_CLOSED" : "TAKES_OPINIONS");
    if (state_ == RoundState::kOpen) page.show("IS_OPEN");
    page.set_or_not("LEFT", round_rail(round_, archive_.now, words_));
    page.set("FIRST", iso(round_.period.first));
    page.set("LAST", iso(round_.period.last));
    page.set("UNTIL", is_over(state_)
                          ? fill(words_.round_closed_on, {day_and_weekday(round_.period.last)})
                          : fill(words_.round_until, {day_and_weekday(round_.period.last)}));
    page.set("PERIOD", fill(words_.round_period, {day_and_weekday(round_.period.first),
                                                  day_and_weekday(round_.period.last),
                                                  std::to_string(days_of(round_.period))}));
    page.set_or_not("ARRIVAL", round_.arrival.empty() || is_over(state_)
                                   ? std::string()
                                   : fill(words_.round_arrival, {round_.arrival}));
    page.set_or_not("SHORTENING", round_.shortening.empty()
                                      ? std::string()
                                      : fill(words_.round_shortening, {round_.shortening}));
  }

  void fill_subject(Values page) const {
    page.lend("PURPOSE_HTML", purpose_);
    page.set("NO_TEXT_YET", words_.round_no_draft);
    fill_round_text(page, round_, municipality_, record_, root_, words_);
  }

  void fill_ways(Values page) const {
    for (const SendingWay& way : round_.methods) {
      Values row = page.add("WAY");
      row.set("WAY_NAME", sending_word(way.kind));
      row.set("WAY_HTML", way_html(way));
      row.set_or_not("OFFICE", way.office);
      row.set_or_not("NOTE", way.note);
    }
    page.has("WRITE", state_ == RoundState::kOpen && round_.drawn.has_value());
    page.set("WRITE_URL",
             root_ + page_file(version_page(municipality_, record_, round_.drawn.value_or(-1))));
  }

  /// Nothing can be sent before the first day: the address is shown, not linked.
  std::string way_html(const SendingWay& way) const {
    const bool linked = way.kind == SendingKind::kForm || way.kind == SendingKind::kMail;
    if (!linked) return html::escaped(way.to);
    if (state_ != RoundState::kOpen) {
      return html::escaped(way.to) + " <small>" + theme_.escaped.round_from_first_day + "</small>";
    }
    if (way.kind == SendingKind::kForm) {
      return link(way.to, words_.round_form, " class=\"go\" rel=\"external\"");
    }
    return link(mail_link(way.to, fill(words_.round_mail_subject, {round_.title}), ""),
                words_.round_mail) +
           " <small>" + html::escaped(way.to) + "</small>";
  }

  void fill_lists(Values page) const {
    const auto add = [&](const std::string& name, const std::vector<std::string>& lines) {
      page.has(name + "S", !lines.empty());
      for (const std::string& line : lines) page.add(name).set(name + "_TEXT", line);
    };
    add("REQUIRED", round_.required);
    add("PLACE", round_.places);
    add("UNANSWERED", round_.unanswered);
  }

  const Archive& archive_;
  const Words& words_;
  const LoadedTheme& theme_;
  const Round& round_;
  const Municipality& municipality_;
  const AssessmentRecord& record_;
  const RoundState state_;
  const std::string address_;
  const std::string root_;
  const std::string purpose_ = small_text(round_.purpose, theme_, 1);
};

}  // namespace

Status draw_round(const Archive& archive, const LoadedTheme& theme, const Round& round,
                  ArtifactSink& sink) {
  return RoundPage(archive, theme, round).write(sink);
}

}  // namespace kokai
