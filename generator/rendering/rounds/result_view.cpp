#include "generator/rendering/rounds/result_view.h"

#include <algorithm>

#include "generator/analysis/document.h"
#include "generator/diagnostics/findings.h"
#include "generator/formats/markdown.h"
#include "generator/rendering/addresses.h"
#include "generator/rendering/figure_text.h"

namespace kokai {
namespace {

constexpr std::size_t kTitleColumns = 40;
constexpr std::string_view kEffectSlugs[] = {"hanei", "ichibu", "kisai", "sanko", "sonota"};

std::vector<HeardItem> in_document_order(std::vector<HeardItem> items,
                                         const DocumentView& document) {
  std::erase_if(items, [&](const HeardItem& item) { return document.find(item.id) == kNoItem; });
  std::sort(items.begin(), items.end(), [&](const HeardItem& a, const HeardItem& b) {
    return document.find(a.id) < document.find(b.id);
  });
  return items;
}

}  // namespace

ResultView::ResultView(const DocumentView& document_in, const Round& round_in,
                       const ResultInHand& in_hand)
    : document(document_in),
      round(round_in),
      hearing(round_in.hearing),
      texts(in_hand.texts),
      theme(document_in.theme),
      counts(counts_of(hearing)),
      items(in_document_order(heard_items(hearing), document_in)),
      address(round_page(document_in.municipality, round_in)),
      opinion_pages(hearing.opinions.size(), 0),
      answer_pages(hearing.answers.size(), 0) {
  if (in_hand.step == nullptr) return;
  const std::vector<ItemChange>& differences = in_hand.step->diff.items;
  for (std::size_t i = 0; i < differences.size(); ++i) {
    if (differences[i].after == kNoItem) continue;
    changes_.emplace(document.assessment.items[differences[i].after].id, (*in_hand.differences)[i]);
  }
}

std::string_view ResultView::change_of(std::string_view item) const {
  const auto own = changes_.find(item);
  if (own != changes_.end()) return own->second;
  const std::uint32_t place = document.find(item);
  if (place == kNoItem) return {};
  for (std::uint32_t i = place + 1; i < document.ends[place]; ++i) {
    const auto below = changes_.find(document.assessment.items[i].id);
    if (below != changes_.end()) return below->second;
  }
  return {};
}

std::string ResultView::item_name(std::string_view item) const {
  const std::uint32_t place = document.find(item);
  if (place == kNoItem) return std::string(item);
  const std::string label(label_words(document.assessment.items[place]));
  const std::string& number = document.numbers[place];
  return number.empty() ? label : number + ' ' + label;
}

std::string ResultView::title_of(const Answer& answer) const {
  if (!answer.title.empty()) return answer.title;
  const markdown::Tree tree = markdown::parse(answer.summary, 1).tree;
  std::string text = markdown::plain_text(tree, 1, static_cast<std::uint32_t>(tree.nodes.size()));
  text.resize(std::min(text.size(), text.find('\n')));
  const std::vector<std::string> line = wrap_columns(text, kTitleColumns, 1);
  return line.empty() ? answer.id : line.front();
}

std::string ResultView::address_of(const Opinion& opinion) const {
  return page_file(result_page(*this, opinion_pages[place_of(opinion)])) + "#o" +
         std::to_string(opinion.number);
}

std::string ResultView::address_of(const Answer& answer) const {
  return page_file(result_page(*this, answer_pages[place_of(answer)])) + "#a-" + answer.id;
}

std::string result_page(const ResultView& view, std::size_t page) {
  return page == 0 ? view.address : view.address + "opinions/" + std::to_string(page + 1) + '/';
}

std::string effect_page(const ResultView& view, Effect effect) {
  return view.address + "effect/" + std::string(kEffectSlugs[static_cast<std::size_t>(effect)]) +
         '/';
}

}  // namespace kokai
