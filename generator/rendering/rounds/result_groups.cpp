#include "generator/rendering/rounds/result_groups.h"

#include <algorithm>
#include <map>

#include "generator/diagnostics/findings.h"
#include "generator/formats/html.h"
#include "generator/rendering/addresses.h"
#include "generator/rendering/phrases.h"
#include "generator/rendering/small_text.h"
#include "generator/text/utf8.h"

namespace kokai {
namespace {

constexpr int kBelowAnswer = 3;             ///< headings of an answer's parts stand below its h3
constexpr std::size_t kTextBytes = 30'000;  ///< of one opinion in one piece
constexpr std::size_t kMostLinks = 100;     ///< to opinions of one answer
constexpr std::size_t kMostMaskBytes = 40;  ///< ［電話番号］ and the like
constexpr std::string_view kMaskOpen = "［";
constexpr std::string_view kMaskClose = "］";

std::string_view effect_class(Effect effect) {
  const bool changes = effect == Effect::kReflected || effect == Effect::kPartly;
  return changes ? "tag on" : "tag";
}

void append_link(std::string& out, std::string_view address, std::string_view name) {
  out.append("<a href=\"").append(1, kRootMark);
  html::append_escaped(out, address);
  out += "\">";
  html::append_escaped(out, name);
  out += "</a>";
}

/// The text with what was masked in a thin box.
void append_masked(std::string& out, std::string_view text) {
  while (!text.empty()) {
    const std::size_t open = text.find(kMaskOpen);
    const std::size_t close = text.find(kMaskClose, open);
    if (open == std::string_view::npos || close == std::string_view::npos) break;
    const std::size_t end = close + kMaskClose.size();
    html::append_escaped(out, text.substr(0, open));
    const std::string_view mask = text.substr(open, end - open);
    const bool is_mask = mask.size() <= kMostMaskBytes && mask.find('\n') == mask.npos;
    if (is_mask) out += "<span class=\"mask\">";
    html::append_escaped(out, mask);
    if (is_mask) out += "</span>";
    text.remove_prefix(end);
  }
  html::append_escaped(out, text);
}

/// A text in pieces that fit on a page, cut between characters, behind a line where there is one.
std::vector<std::string_view> pieces_of(std::string_view text) {
  std::vector<std::string_view> pieces;
  while (text.size() > kTextBytes) {
    std::size_t cut = text.rfind('\n', kTextBytes);
    if (cut == std::string_view::npos || cut == 0) {
      cut = kTextBytes;
      while ((static_cast<unsigned char>(text[cut]) & 0xC0U) == 0x80U) --cut;
    }
    pieces.push_back(text.substr(0, cut));
    text.remove_prefix(cut);
  }
  pieces.push_back(text);
  return pieces;
}

class AnswerDrawer {
 public:
  explicit AnswerDrawer(const ResultView& view)
      : view_(view), words_(view.theme.words), escaped_(view.theme.escaped) {}

  /// Heading, effect, items, what was said in short and what the city answers. `here`: this is its
  /// place, not one that leads to it.
  void head(std::string& out, const Answer& answer, bool here) const {
    open(out, answer, here);
    html::append_escaped(out, view_.title_of(answer));
    out += "</h3>\n<ul class=\"facts\"><li><span class=\"";
    out.append(effect_class(answer.effect)).append("\">");
    out.append(effect_word(answer.effect)).append("</span></li><li>");
    out += fill(escaped_.result_count, {std::to_string(answer.opinions.size())});
    out += "</li>";
    for (const std::string& item : answer.items) {
      out += "<li>";
      item_link(out, item);
      out += "</li>";
    }
    out += "</ul>\n";
    part(out, "sum", escaped_.result_summary, answer.summary);
    out += "</div>\n";
    part(out, "af", escaped_.result_view, answer.view);
    change_links(out, answer);
    out += "</div>\n";
  }

  /// The number in the rail and the heading, still open.
  void open(std::string& out, const Answer& answer, bool here) const {
    out += "<a class=\"n\" href=\"";
    if (!here) out.append(1, kRootMark);
    html::append_escaped(out, here ? "#a-" + answer.id : view_.address_of(answer));
    out += "\">" + std::to_string(view_.place_of(answer) + 1) + "</a><h3>";
  }

  void item_link(std::string& out, const std::string& item) const {
    const DocumentView& document = view_.document;
    append_link(out,
                page_file(version_page(document.municipality, document.record, document.version)) +
                    '#' + item,
                view_.item_name(item));
  }

 private:
  void part(std::string& out, std::string_view css, const std::string& name,
            const std::string& markdown) const {
    out.append("<div class=\"").append(css).append("\"><p class=\"l\">").append(name);
    out.append("</p>").append(small_text(markdown, view_.theme, kBelowAnswer));
  }

  /// To what came of it in the version, where the item differs from the version before.
  void change_links(std::string& out, const Answer& answer) const {
    for (const std::string& item : answer.items) {
      const std::string_view change = view_.change_of(item);
      if (change.empty()) continue;
      out += "<p>";
      append_link(out, change, fill(words_.result_change, {view_.item_name(item)}));
      out += "</p>";
    }
  }

  const ResultView& view_;
  const Words& words_;
  const Words& escaped_;
};

class GroupDrawer {
 public:
  explicit GroupDrawer(ResultView& view)
      : view_(view),
        words_(view.theme.words),
        escaped_(view.theme.escaped),
        answers_(view),
        drawn_(view.hearing.opinions.size(), false) {
    for (const Opinion& opinion : view.hearing.opinions) {
      if (opinion.disclosure == Disclosure::kDuplicate && opinion.answers.empty()) {
        repeats_.emplace(opinion.duplicate_of, &opinion);
      }
    }
  }

  std::vector<std::string> run() {
    for (const Answer& answer : view_.hearing.answers) group(answer);
    rest();
    return std::move(pages_);
  }

 private:
  std::uint32_t here() const { return static_cast<std::uint32_t>(pages_.size() - 1); }
  bool fits(std::size_t bytes) const {
    return pages_.back().empty() || pages_.back().size() + bytes <= kResultBytes;
  }

  void group(const Answer& answer) {
    std::string head;
    answers_.head(head, answer, true);
    if (!fits(head.size())) pages_.emplace_back();
    view_.answer_pages[view_.place_of(answer)] = here();
    pages_.back() += "<div class=\"s\" id=\"a-" + answer.id + "\">" + head;
    if (!answer.opinions.empty()) {
      pages_.back() += "<p class=\"l\">" + escaped_.result_said + "</p>\n<ol class=\"said\">\n";
    }
    for (const std::uint32_t number : answer.opinions) {
      const Opinion* const opinion = view_.hearing.opinion(number);
      if (opinion != nullptr) of_group(*opinion, &answer);
    }
    pages_.back() += answer.opinions.empty() ? "</div>\n" : "</ol></div>\n";
  }

  void of_group(const Opinion& opinion, const Answer* answer) {
    if (drawn_[view_.place_of(opinion)]) return again(opinion, answer);
    whole(opinion, answer);
    const auto [first, last] = repeats_.equal_range(opinion.number);
    for (auto it = first; it != last; ++it) {
      if (it->second->number != opinion.number) whole(*it->second, answer);
    }
  }

  /// What only repeats an opinion that the answers do not show.
  void rest() {
    std::vector<const Opinion*> left;
    for (const Opinion& opinion : view_.hearing.opinions) {
      const bool repeats = opinion.disclosure == Disclosure::kDuplicate;
      if (repeats && !drawn_[view_.place_of(opinion)]) left.push_back(&opinion);
    }
    if (left.empty()) return;
    pages_.back() += "<div class=\"s\" id=\"repeats\"><a class=\"n\" href=\"#repeats\">#</a><h3>" +
                     escaped_.result_repeats + "</h3>\n<ol class=\"said\">\n";
    for (const Opinion* opinion : left) whole(*opinion, nullptr);
    pages_.back() += "</ol></div>\n";
  }

  void whole(const Opinion& opinion, const Answer* answer) {
    const std::size_t place = view_.place_of(opinion);
    drawn_[place] = true;
    const bool shown = is_shown(opinion.disclosure);
    const std::vector<std::string_view> pieces =
        pieces_of(shown ? std::string_view(view_.texts[place]) : std::string_view());
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      std::string row = i == 0 ? "<li id=\"o" + std::to_string(opinion.number) + "\">" : "<li>";
      who(row, opinion);
      if (shown) {
        row += "<p class=\"lines\">";
        if (opinion.disclosure == Disclosure::kPartly)
          append_masked(row, pieces[i]);
        else
          html::append_escaped(row, pieces[i]);
        row += "</p>";
      }
      if (i + 1 == pieces.size()) why(row, opinion);
      row += "</li>\n";
      add(row, answer);
      if (i == 0) view_.opinion_pages[place] = here();
    }
  }

  void who(std::string& row, const Opinion& opinion) const {
    const std::string number = std::to_string(opinion.number);
    row += "<p class=\"l\"><a href=\"#o" + number + "\">";
    row += fill(escaped_.result_opinion, {number}) + "</a>";
    if (opinion.received) {
      const std::string day = iso(*opinion.received);
      row += " <time datetime=\"" + day + "\">" + day + "</time>";
    }
    row.append(" ").append(sending_word(opinion.method));
    if (opinion.disclosure != Disclosure::kWhole) {
      row.append(" <span class=\"tag ended\">").append(disclosure_word(opinion.disclosure));
      row += "</span>";
    }
    row += "</p>";
  }

  /// Why something is not shown.
  void why(std::string& row, const Opinion& opinion) const {
    if (opinion.disclosure == Disclosure::kPartly) {
      row += "<p class=\"l\">" + html::escaped(fill(words_.result_masked, {opinion.reason}));
      row += "</p>";
    } else if (opinion.disclosure == Disclosure::kWithheld) {
      row += "<p class=\"absent\">" + html::escaped(fill(words_.result_withheld, {opinion.reason}));
      row += "</p>";
    } else if (opinion.disclosure == Disclosure::kDuplicate) {
      row += "<p>";
      const Opinion* const first = view_.hearing.opinion(opinion.duplicate_of);
      if (first == nullptr || !drawn_[view_.place_of(*first)]) {
        row += escaped_.result_repeats_some;
      } else {
        append_link(row, view_.address_of(*first),
                    fill(words_.result_repeats_one, {std::to_string(first->number)}));
      }
      row += "</p>";
    }
  }

  /// An opinion with two answers is shown with the first.
  void again(const Opinion& opinion, const Answer* answer) {
    std::string row = "<li><p class=\"l\">";
    append_link(row, view_.address_of(opinion),
                fill(words_.result_shown_before, {std::to_string(opinion.number)}));
    add(row + "</p></li>\n", answer);
  }

  /// Goes on with the list on a new page when this one is full.
  void add(const std::string& row, const Answer* answer) {
    if (!fits(row.size())) {
      pages_.back() += "</ol></div>\n";
      std::string& out = pages_.emplace_back("<div class=\"s\">");
      if (answer != nullptr) {
        answers_.open(out, *answer, false);
        html::append_escaped(out, fill(words_.result_goes_on, {view_.title_of(*answer)}));
      } else {
        out += "<a class=\"n\" href=\"#main\">#</a><h3>" + escaped_.result_repeats;
      }
      out += "</h3>\n<ol class=\"said\">\n";
    }
    pages_.back() += row;
  }

  ResultView& view_;
  const Words& words_;
  const Words& escaped_;
  const AnswerDrawer answers_;
  std::vector<bool> drawn_;
  std::multimap<std::uint32_t, const Opinion*> repeats_;  ///< by the number of what they repeat
  std::vector<std::string> pages_ = {""};
};

}  // namespace

std::vector<std::string> draw_groups(ResultView& view) { return GroupDrawer(view).run(); }

std::vector<std::string> draw_answers(const ResultView& view,
                                      const std::vector<std::uint32_t>& answers,
                                      const std::vector<std::uint32_t>* numbers) {
  const AnswerDrawer drawer(view);
  std::vector<std::string> pages = {""};
  for (const std::uint32_t place : answers) {
    const Answer& answer = view.hearing.answers[place];
    std::string row = "<div class=\"s\">";
    drawer.head(row, answer, false);
    std::size_t named = 0;
    std::string links;
    for (const std::uint32_t number : answer.opinions) {
      const Opinion* const opinion = view.hearing.opinion(number);
      const bool meant =
          numbers == nullptr || std::binary_search(numbers->begin(), numbers->end(), number);
      if (opinion == nullptr || !meant || ++named > kMostLinks) continue;
      links += " ";
      append_link(links, view.address_of(*opinion),
                  fill(view.theme.words.result_opinion, {std::to_string(number)}));
    }
    if (named > kMostLinks) {
      links += " ";
      append_link(links, view.address_of(answer),
                  fill(view.theme.words.result_more, {std::to_string(named - kMostLinks)}));
    }
    if (named > 0) row += "<p>" + view.theme.escaped.result_said + links + "</p>";
    row += "</div>\n";
    if (!pages.back().empty() && pages.back().size() + row.size() > kResultBytes) {
      pages.emplace_back();
    }
    pages.back() += row;
  }
  return pages;
}

}  // namespace kokai
