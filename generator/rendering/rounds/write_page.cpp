#include "generator/diagnostics/findings.h"
#include "generator/formats/html.h"
#include "generator/rendering/addresses.h"
#include "generator/rendering/page_frame.h"
#include "generator/rendering/phrases.h"
#include "generator/rendering/rounds/round_pages.h"
#include "generator/rendering/rounds/round_text.h"
#include "generator/rendering/version_facts.h"

namespace kokai {
namespace {

/// Written by hand, not by template: a block an item, hundreds of them.
class WritePage {
 public:
  explicit WritePage(const DocumentView& view)
      : view_(view),
        words_(view.theme.words),
        round_(*view.open_round),
        address_(write_opinion_page(view.municipality, round_)),
        root_(root_from(address_)),
        text_page_(version_page(view.municipality, view.record, view.version)),
        mail_(way_of(round_, SendingKind::kMail)),
        form_(way_of(round_, SendingKind::kForm)) {}

  Status write(ArtifactSink& sink) const {
    Page page;
    Values values = page.values();
    values.set("ROOT", root_);
    values.set("MUNICIPALITY", view_.municipality.name);
    values.set("MUNICIPALITY_URL", root_ + page_file(municipality_page(view_.municipality)));
    const std::string round_url = root_ + page_file(round_page(view_.municipality, round_));
    values.set("ROUND_URL", round_url);
    values.set("HOW_URL", round_url + "#how");
    values.set("TEXT_URL", root_ + page_file(text_page_));
    values.set("ROUND_TITLE", round_.title);
    values.set("UNTIL", fill(words_.round_until, {day_and_weekday(round_.period.last)}));
    const std::string items = items_html();
    values.lend("ITEMS_HTML", items);
    std::string body;
    view_.theme.engine.expand("write.html", page, body);
    return write_page(view_.archive, view_.theme, head(), body, sink);
  }

 private:
  PageHead head() const {
    PageHead head;
    head.address = address_;
    head.title = fill(words_.write_title, {round_.title});
    head.description = fill(words_.write_description, {round_.title});
    head.canonical = round_page(view_.municipality, round_);
    head.no_index = true;  // it goes when the round ends
    return head;
  }

  std::string items_html() const {
    std::string out;
    for (std::uint32_t i = 0; i < view_.assessment.items.size(); ++i) {
      if (takes_opinions(view_, i)) draw_item(out, i);
    }
    return out;
  }

  void draw_item(std::string& out, std::uint32_t i) const {
    const Item& item = view_.assessment.items[i];
    const std::string label(label_words(item));
    const std::string& number = view_.numbers[i];
    const std::string numbered = number.empty() ? label : number + ' ' + label;
    const std::string name =
        fill(words_.write_name,
             {view_.municipality.name, record_name(view_.assessment.front, words_), numbered});
    const std::string place = text_page_ + "#" + item.id;
    const std::string shown = address_in_data(view_.archive, place);
    out += "<div class=\"i\" id=\"";
    html::append_escaped(out, item.id);
    out += "\"><a class=\"n\" href=\"";
    html::append_escaped(out, root_ + page_file(text_page_) + "#" + item.id);
    out += "\">";
    html::append_escaped(out, number.empty() ? "#" : number);
    out += "</a><h2>";
    append_phrases(out, label);
    out += "</h2>\n<p class=\"cite\">";
    html::append_escaped(out, name);
    out += "<br>";
    html::append_escaped(out, shown);
    out += "</p>\n<p>";
    draw_ways(out, fill(words_.write_subject, {numbered, round_.id}), shown + "\r\n\r\n");
    out += "</p></div>\n";
  }

  void draw_ways(std::string& out, const std::string& subject, const std::string& body) const {
    const auto link = [&](const std::string& url, const std::string& escaped_words) {
      out += "<a href=\"";
      html::append_escaped(out, url);
      out.append("\">").append(escaped_words).append("</a> ");
    };
    const Words& escaped = view_.theme.escaped;
    if (mail_ != nullptr) link(mail_link(mail_->to, subject, body), escaped.write_mail);
    if (form_ != nullptr) link(form_->to, escaped.write_form);
    if (mail_ == nullptr && form_ == nullptr) link("../index.html#how", escaped.write_other);
  }

  const DocumentView& view_;
  const Words& words_;
  const Round& round_;
  const std::string address_;
  const std::string root_;
  const std::string text_page_;
  const SendingWay* const mail_;
  const SendingWay* const form_;
};

}  // namespace

bool takes_opinions(const DocumentView& view, std::uint32_t i) {
  const Item& item = view.assessment.items[i];
  const bool changes = item.field != nullptr && item.field->role == forms::Role::kChanges;
  return view.ends[i] == i + 1 && !changes && !item.label.empty();
}

Status draw_write_page(const DocumentView& view, ArtifactSink& sink) {
  return WritePage(view).write(sink);
}

}  // namespace kokai
