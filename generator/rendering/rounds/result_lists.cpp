#include "generator/rendering/rounds/result_lists.h"

#include "generator/diagnostics/findings.h"
#include "generator/formats/html.h"
#include "generator/rendering/addresses.h"
#include "generator/rendering/page_frame.h"
#include "generator/rendering/paging.h"
#include "generator/rendering/phrases.h"
#include "generator/rendering/rounds/result_groups.h"
#include "generator/rendering/rounds/round_text.h"

namespace kokai {
namespace {

/// One list of answers or items, on as many pages as it needs.
struct ResultList {
  std::string address;
  std::string heading;
  std::string lead;
  std::string item;  ///< of the assessment; empty: not of one
  std::vector<std::string> pages;
};

class ListWriter {
 public:
  ListWriter(const ResultView& view, const ResultList& list)
      : view_(view),
        words_(view.theme.words),
        list_(list),
        pages_(list.address, list.pages.size(), 1) {}

  Status write(ArtifactSink& sink) const {
    return pages_.each([&](std::size_t page) { return write_one(page, sink); });
  }

 private:
  Status write_one(std::size_t number, ArtifactSink& sink) const {
    const std::string here = pages_.address_of(number);
    const std::string root = root_from(here);
    const Municipality& municipality = view_.document.municipality;
    Page page;
    Values values = page.values();
    values.set("ROOT", root);
    values.set("MUNICIPALITY", municipality.name);
    values.set("MUNICIPALITY_URL", root + page_file(municipality_page(municipality)));
    values.set("ROUND_URL", root + page_file(view_.address));
    values.set("ROUND_TITLE", view_.round.title);
    values.set("HEADING_HTML", phrases(list_.heading));
    values.set("HEADING", list_.heading);
    values.set("LEAD", list_.lead);
    fill_item(values, root);
    std::string kinds = result_kinds(view_, list_.address);
    values.set("KINDS_HTML", size_and_text(kinds, root));
    values.set("PAGER_HTML", pages_.links_html(number, view_.theme));
    values.leave_open("ROWS_HTML");
    const Frame frame = view_.theme.engine.frame("result_list.html", page);
    PageHead head;
    head.address = here;
    head.title = pages_.title(fill(words_.title_pattern, {list_.heading, view_.round.title}),
                              number, words_);
    head.description = fill(words_.result_list_description, {view_.round.title, list_.heading});
    head.canonical = view_.address;
    return write_page(view_.document.archive, view_.theme, head,
                      frame.around(with_root(list_.pages[number], root)), sink);
  }

  /// The few bytes of the filter, with the way to the root put in.
  static std::string size_and_text(std::string_view html, std::string_view root) {
    std::string text;
    for (const std::string_view piece : with_root(html, root)) text += piece;
    return text;
  }

  void fill_item(Values values, const std::string& root) const {
    values.has("ITEM", !list_.item.empty());
    if (list_.item.empty()) return;
    const DocumentView& document = view_.document;
    values.set(
        "ITEM_URL",
        root + page_file(version_page(document.municipality, document.record, document.version)) +
            "#" + list_.item);
    const std::string_view change = view_.change_of(list_.item);
    values.has("CHANGE", !change.empty());
    values.set("CHANGE_URL", root + std::string(change));
  }

  const ResultView& view_;
  const Words& words_;
  const ResultList& list_;
  const PagedList pages_;
};

ResultList list_of_items(const ResultView& view) {
  const Words& words = view.theme.words;
  ResultList list{heard_items_page(view.document.municipality, view.round),
                  words.result_items_heading,
                  words.result_items_lead,
                  {},
                  {}};
  const PagedList pages(list.address, view.items.size());
  for (std::size_t page = 0; page < pages.pages(); ++page) {
    std::string& out = list.pages.emplace_back("<ul class=\"rows\">\n");
    const auto [first, last] = pages.rows_on(page);
    for (std::size_t i = first; i < last; ++i) {
      const HeardItem& item = view.items[i];
      const std::uint32_t place = view.document.find(item.id);
      out += "<li><p class=\"n\">";
      html::append_escaped(out, view.document.numbers[place]);
      out.append("</p><a class=\"t\" href=\"").append(1, kRootMark);
      html::append_escaped(
          out, page_file(heard_item_page(view.document.municipality, view.round, item.id)));
      out += "\">";
      append_phrases(out, label_words(view.document.assessment.items[place]));
      out += "</a><p>";
      html::append_escaped(out, fill(words.result_item_facts, {std::to_string(item.opinions.size()),
                                                               became_of(item.by_effect, words)}));
      out += "</p></li>\n";
    }
    out += "</ul>\n";
  }
  return list;
}

std::vector<std::uint32_t> answers_of(const Hearing& hearing, Effect effect) {
  std::vector<std::uint32_t> places;
  for (std::uint32_t i = 0; i < hearing.answers.size(); ++i) {
    if (hearing.answers[i].effect == effect) places.push_back(i);
  }
  return places;
}

}  // namespace

std::string result_kinds(const ResultView& view, const std::string& here) {
  std::string out = "<nav class=\"kinds\" aria-label=\"" + view.theme.escaped.kinds_label;
  out += "\"><ul>";
  const auto add = [&](const std::string& address, std::string_view fragment,
                       const std::string& name) {
    out += "<li><a";
    if (address == here) out += " aria-current=\"page\"";
    out.append(" href=\"").append(1, kRootMark).append(page_file(address));
    out.append(fragment).append("\">").append(name).append("</a></li>");
  };
  add(view.address, "#answers",
      view.theme.escaped.kinds_all + ' ' + std::to_string(view.counts.received));
  for (std::size_t i = 0; i < view.counts.by_effect.size(); ++i) {
    if (view.counts.by_effect[i] == 0) continue;
    const auto effect = static_cast<Effect>(i);
    add(effect_page(view, effect), "",
        std::string(effect_word(effect)) + ' ' + std::to_string(view.counts.by_effect[i]));
  }
  if (!view.items.empty()) {
    add(heard_items_page(view.document.municipality, view.round), "",
        view.theme.escaped.result_by_item + ' ' + std::to_string(view.items.size()));
  }
  return out + "</ul></nav>\n";
}

Status draw_result_lists(const ResultView& view, ArtifactSink& sink) {
  const Words& words = view.theme.words;
  for (std::size_t i = 0; i < view.counts.by_effect.size(); ++i) {
    if (view.counts.by_effect[i] == 0) continue;
    const auto effect = static_cast<Effect>(i);
    const std::vector<std::uint32_t> answers = answers_of(view.hearing, effect);
    const ResultList list{effect_page(view, effect),
                          fill(words.result_effect_heading, {std::string(effect_word(effect))}),
                          fill(words.result_effect_lead, {effect_meaning(effect, words),
                                                          std::to_string(view.counts.by_effect[i]),
                                                          std::to_string(answers.size())}),
                          {},
                          draw_answers(view, answers, nullptr)};
    if (Status status = ListWriter(view, list).write(sink); !status) return status;
  }
  if (view.items.empty()) return Done{};
  for (const HeardItem& item : view.items) {
    const ResultList list{heard_item_page(view.document.municipality, view.round, item.id),
                          fill(words.result_item_heading, {view.item_name(item.id)}),
                          fill(words.result_item_facts, {std::to_string(item.opinions.size()),
                                                         became_of(item.by_effect, words)}),
                          item.id, draw_answers(view, item.answers, &item.opinions)};
    if (Status status = ListWriter(view, list).write(sink); !status) return status;
  }
  return ListWriter(view, list_of_items(view)).write(sink);
}

}  // namespace kokai
