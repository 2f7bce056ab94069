#include "generator/rendering/overview.h"

#include <algorithm>
#include <array>
#include <set>

#include "generator/rendering/doubts.h"
#include "generator/rendering/figures.h"
#include "generator/rendering/indexes/named_here.h"
#include "generator/rendering/phrases.h"
#include "generator/rendering/risks.h"
#include "generator/rendering/whole_numbers.h"
#include "generator/text/utf8.h"

namespace kokai {
namespace {

constexpr std::size_t kCardLines = 6;        ///< answers shown; the rest is counted
constexpr std::size_t kCardLineBytes = 600;  ///< about 200 characters of one answer

std::string_view question_word(CardQuestion question, const Words& words) {
  switch (question) {
    case CardQuestion::kWhose:
      return words.card_whose;
    case CardQuestion::kWhich:
      return words.card_which;
    case CardQuestion::kReceivers:
      return words.card_receivers;
    case CardQuestion::kCompanies:
      return words.card_companies;
    case CardQuestion::kHowLong:
      return words.card_how_long;
    case CardQuestion::kContact:
      return words.card_contact;
  }
  return {};
}

std::string shortened(std::string_view text) {
  text = trim(text);
  if (text.size() <= kCardLineBytes) return std::string(text);
  std::size_t cut = kCardLineBytes;
  while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0u) == 0x80u) --cut;
  return std::string(text.substr(0, cut)) + "…";
}

void fill_answer(Values question, const CardAnswer& answer, const DocumentView& view) {
  const Words& words = view.theme.words;
  question.set("LABEL", question_word(answer.question, words));
  const std::size_t shown = std::min(answer.lines.size(), kCardLines);
  std::vector<std::string_view> sources;
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < shown; ++i) {
    const SourcedText& line = answer.lines[i];
    question.add("LINE").set("TEXT_HTML", whole_numbers(shortened(line.text)));
    if (view.find(line.item) != kNoItem && seen.insert(line.item).second) {
      sources.push_back(line.item);
    }
  }
  for (const std::string& doubt : answer.doubts) {
    if (view.find(doubt) != kNoItem && seen.insert(doubt).second) sources.push_back(doubt);
  }
  question.has("MORE", answer.lines.size() > shown);
  if (answer.lines.size() > shown) {
    question.set("MORE", fill(words.card_more, {std::to_string(answer.lines.size() - shown)}));
    const std::string& next = answer.lines[shown].item;
    if (view.find(next) != kNoItem && seen.insert(next).second) sources.push_back(next);
  }
  if (answer.lines.empty() && answer.doubts.empty()) {
    question.show(answer.in_form ? "ABSENT" : "NOT_IN_FORM");
  }
  question.has("DOUBT", !answer.doubts.empty());
  question.has("SOURCES", !sources.empty());
  std::set<std::string_view> named;  // fields that share a number share the link
  for (const std::string_view item : sources) {
    const std::string_view number = view.number_of(item);
    if (!number.empty() && !named.insert(number).second) continue;
    Values source = question.add("SOURCE");
    source.set("ITEM", item);
    source.set("NUMBER",
               number.empty() ? label_words(view.assessment.items[view.find(item)]) : number);
  }
}

/// Sections of the form are listed under their part; free headings and rows of 変更箇所 are not.
bool is_listed_section(const Item& item) {
  return item.field != nullptr && item.field->level == forms::Level::kSection;
}

void fill_contents(Values page, const DocumentView& view) {
  const std::vector<Item>& items = view.assessment.items;
  for (std::uint32_t i = 0; i < items.size(); i = view.ends[i]) {
    Values part = page.add("PART");
    part.set("ITEM", items[i].id);
    const std::string_view label = label_words(items[i]);
    const bool says_it = label.substr(0, view.numbers[i].size()) == view.numbers[i];  // 別紙1
    part.set_or_not("NUMBER", says_it ? std::string_view() : view.numbers[i]);
    part.set("LABEL", label);
    bool nested = false;
    for (std::uint32_t s = i + 1; s < view.ends[i]; s = view.ends[s]) {
      if (!is_listed_section(items[s])) continue;
      if (!nested) part.show("HAS_SECTIONS");
      nested = true;
      Values section = part.add("SECTION");
      section.set("ITEM", items[s].id);
      section.set("LABEL", label_words(items[s]));
    }
    if (!nested) part.show("NO_SECTIONS");
  }
}

}  // namespace

void draw_overview(std::string& out, const DocumentView& view) {
  Page page;
  Values values = page.values();
  for (const CardAnswer& answer : plain_card(view.assessment)) {
    fill_answer(values.add("QUESTION"), answer, view);
  }
  fill_contents(values, view);
  fill_doubts(values, view);
  std::string flow;
  draw_flow(flow, view);
  values.has("FLOW", !flow.empty());
  values.lend("FLOW_HTML", flow);
  fill_risks(values, view);
  std::string named;
  draw_named_here(named, view);
  values.has("NAMED", !named.empty());
  values.lend("NAMED_HTML", named);
  view.theme.engine.expand("overview.html", page, out);
}

}  // namespace kokai
