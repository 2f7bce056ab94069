#include <algorithm>
#include <map>

#include "generator/formats/html.h"
#include "generator/rendering/figure_text.h"
#include "generator/rendering/figures.h"
#include "generator/rendering/indexes/index_kinds.h"
#include "generator/rendering/phrases.h"
#include "generator/rendering/svg.h"

namespace kokai {
namespace {

constexpr std::size_t kMostDrawn = 5;    ///< names in one box
constexpr std::size_t kMostListed = 12;  ///< names in one row of the list
constexpr int kWidth = 576;
constexpr int kBox = 164;
constexpr int kPad = 10;
constexpr int kGap = 14;
constexpr std::size_t kColumns = 22;  ///< of a line in a box
constexpr int kBetween = (kWidth - 3 * kBox) / 2;

/// A name with what the list says of it besides: of a company whether it may give work on, each
/// text once.
struct FlowName {
  const Mention* mention;
  std::vector<std::string> notes;
};

/// One box of the figure, one row of the list. Names are there once each.
struct Group {
  std::string Words::*head;
  std::vector<FlowName> names;
};

class NameCollector {
 public:
  explicit NameCollector(Group& group) : group_(group) {}
  void add(const Mention& mention, const std::string& note = {}) {
    if (mention.name.empty()) return;
    const auto [place, is_new] = places_.emplace(mention.name, group_.names.size());
    if (is_new) group_.names.push_back({&mention, {}});
    std::vector<std::string>& notes = group_.names[place->second].notes;
    if (!note.empty() && std::find(notes.begin(), notes.end(), note) == notes.end()) {
      notes.push_back(note);
    }
  }

 private:
  Group& group_;
  std::map<std::string_view, std::size_t> places_;
};

struct Flow {
  Group sources{&Words::figure_sources, {}};
  Group systems{&Words::figure_systems, {}};
  std::vector<Group> receivers;  ///< without empty ones
};

Flow flow_of(const Mentions& mentions, const Words& words) {
  Flow flow;
  NameCollector sources(flow.sources);
  for (const Mention& source : mentions.sources) sources.add(source);
  NameCollector systems(flow.systems);
  for (const SystemMention& system : mentions.systems) systems.add(system.system);

  Group processors{&Words::figure_processors, {}};
  NameCollector processor_names(processors);
  for (const ProcessorMention& one : mentions.processors) {
    const bool known = one.subprocessing != Subprocessing::kUnknown;
    processor_names.add(one.processor, known ? subprocessing_words(one, words) : std::string());
  }
  Group recipients{&Words::figure_recipients, {}};
  Group transfers{&Words::figure_transfers, {}};
  NameCollector recipient_names(recipients);
  NameCollector transfer_names(transfers);
  for (const RecipientMention& one : mentions.recipients) {
    (one.transfer ? transfer_names : recipient_names).add(one.recipient);
  }
  for (Group* group : {&processors, &recipients, &transfers}) {
    if (!group->names.empty()) flow.receivers.push_back(std::move(*group));
  }
  return flow;
}

class FlowDrawing {
 public:
  FlowDrawing(const DocumentView& view, const Flow& flow)
      : view_(view), words_(view.theme.words), flow_(flow) {}

  std::string draw() {
    const Box sources = box_of(flow_.sources);
    const Box systems = box_of(flow_.systems);
    const std::vector<std::string> title = wrap_columns(view_.assessment.front.title, kColumns, 5);
    const int work = static_cast<int>(title.size()) * Svg::kLine + 2 * kPad;
    std::vector<Box> receivers;
    int right = -kGap;
    for (const Group& group : flow_.receivers) {
      receivers.push_back(box_of(group));
      right += receivers.back().height + kGap;
    }
    const int height = std::max({sources.height, work + systems.height, right});
    const int top = (height - work - systems.height) / 2;  // of the box in the middle
    const int level = top + work / 2;

    constexpr int kWorkX = kBox + kBetween;
    if (sources.height > 0) {
      const int y = std::clamp(level - sources.height / 2, 0, height - sources.height);
      draw_box(sources, 0, y, "");
      arrow(kBox, y + sources.height / 2, kWorkX, level);
    }
    svg_.box(kWorkX, top, kBox, work, "c");
    svg_.text(kWorkX + kBox / 2, top + kPad + kBase, title, "m");
    if (systems.height > 0) draw_box(systems, kWorkX, top + work, "y");
    int y = std::clamp(level - right / 2, 0, height - std::max(right, 0));
    for (const Box& box : receivers) {
      draw_box(box, kWorkX + kBox + kBetween, y, "");
      arrow(kWorkX + kBox, level, kWorkX + kBox + kBetween, y + box.height / 2);
      y += box.height + kGap;
    }
    return svg_.take(height, fill(words_.figure_flow_label, {view_.assessment.front.title}));
  }

 private:
  static constexpr int kBase = 13;  ///< from the top of a line to its base line

  static constexpr int kApart = 4;  ///< between names, so that a second line is no second name

  struct Box {
    std::string head;
    std::vector<std::vector<std::string>> names;
    int height = 0;  ///< 0: nothing to draw
  };

  Box box_of(const Group& group) const {
    Box box;
    if (group.names.empty()) return box;
    box.head = words_.*group.head;
    const std::size_t shown = std::min(group.names.size(), kMostDrawn);
    for (std::size_t i = 0; i < shown; ++i) {
      box.names.push_back(wrap_columns(group.names[i].mention->name, kColumns, 2));
    }
    if (group.names.size() > shown) {
      box.names.push_back({fill(words_.figure_more, {std::to_string(group.names.size() - shown)})});
    }
    box.height = Svg::kLine + 2 * kPad;
    for (const auto& lines : box.names) {
      box.height += static_cast<int>(lines.size()) * Svg::kLine + kApart;
    }
    return box;
  }

  void draw_box(const Box& box, int x, int y, std::string_view css) {
    svg_.box(x, y, kBox, box.height, css);
    svg_.text(x + kPad, y + kPad / 2 + kBase, {box.head}, "h");
    y += kPad / 2 + kBase + Svg::kLine;
    for (const auto& lines : box.names) {
      y += kApart;
      svg_.text(x + kPad, y, lines, "");
      y += static_cast<int>(lines.size()) * Svg::kLine;
    }
  }

  void arrow(int x, int y, int to_x, int to_y) {
    constexpr int kHead = 6;
    svg_.curve(x, y, to_x - kHead, to_y, false);
    svg_.arrow_head(to_x, to_y);
  }

  const DocumentView& view_;
  const Words& words_;
  const Flow& flow_;
  Svg svg_{kWidth};
};

void append_notes(std::string& out, const DocumentView& view,
                  const std::vector<std::string>& notes) {
  for (const std::string& note : notes) {
    out += "<small>";
    html::append_escaped(out, fill(view.theme.words.index_subprocessing, {note}));
    out += "</small>";
  }
}

/// A row of the list: each name leads to the item that says it.
void list_group(std::string& out, const DocumentView& view, const Group& group) {
  if (group.names.empty()) return;
  out.append("<div><dt>").append(view.theme.escaped.*group.head).append("</dt>");
  const std::size_t shown = std::min(group.names.size(), kMostListed);
  for (std::size_t i = 0; i < shown; ++i) {
    const Mention& mention = *group.names[i].mention;
    out += "<dd><a href=\"#";
    html::append_escaped(out, mention.item);
    out += "\">";
    append_phrases(out, mention.name);
    out += "</a>";
    append_notes(out, view, group.names[i].notes);
    out += "</dd>";
  }
  if (group.names.size() > shown) {
    out.append("<dd>");
    out += fill(view.theme.words.figure_more, {std::to_string(group.names.size() - shown)});
    out += "</dd>";
  }
  out += "</div>";
}

}  // namespace

void draw_flow(std::string& out, const DocumentView& view) {
  const Flow flow = flow_of(view.notes.mentions, view.theme.words);
  if (flow.sources.names.empty() && flow.receivers.empty()) return;
  const Words& words = view.theme.escaped;
  out += "<figure class=\"drawn\">";
  out += FlowDrawing(view, flow).draw();
  out += "</figure>\n<dl class=\"flow\">";
  list_group(out, view, flow.sources);
  out.append("<div class=\"c\"><dt>").append(words.figure_flow_work).append("</dt><dd>");
  append_phrases(out, view.assessment.front.title);
  out += "</dd></div>";
  list_group(out, view, flow.systems);
  for (const Group& group : flow.receivers) list_group(out, view, group);
  out += "</dl>\n";
}

}  // namespace kokai
