#include <algorithm>

#include "generator/formats/html.h"
#include "generator/rendering/figure_text.h"
#include "generator/rendering/figures.h"
#include "generator/rendering/phrases.h"
#include "generator/rendering/svg.h"

namespace kokai {
namespace {

constexpr std::size_t kMostPartners = 12;  ///< on one side
constexpr std::size_t kMostPlaces = 3;
constexpr int kWidth = 576;
constexpr int kSide = 190;  ///< width of the boxes of partners
constexpr int kCentre = 120;
constexpr int kPad = 10;
constexpr int kGap = 10;
constexpr int kHead = 26;                  ///< height of the words above the boxes
constexpr std::size_t kColumns = 26;       ///< of a partner's name
constexpr std::size_t kPlaceColumns = 30;  ///< small letters
constexpr std::size_t kCentreColumns = 14;

std::string places_of(const FigurePartner& partner, const Words& words) {
  std::string places;
  for (std::size_t i = 0; i < partner.places.size(); ++i) {
    if (i == kMostPlaces) {
      return places + fill(words.figure_more, {std::to_string(partner.places.size() - i)});
    }
    places += (i == 0 ? "" : words.facts_separator) + partner.places[i];
  }
  return places;
}

/// One side's boxes, laid out from the top.
class Side {
 public:
  Side(const std::vector<FigurePartner>& partners, int x, bool dotted, const Words& words)
      : partners_(partners), x_(x), dotted_(dotted), words_(words) {
    const std::size_t shown = std::min(partners.size(), kMostPartners);
    for (std::size_t i = 0; i < shown; ++i) {
      Box box{wrap_columns(partners[i].name, kColumns, 3),
              wrap_columns(places_of(partners[i], words), kPlaceColumns, 1), height_, 0};
      const auto lines = static_cast<int>(box.name.size() + box.places.size());
      box.height = lines * Svg::kLine + kPad + 2;
      height_ += box.height + kGap;
      boxes_.push_back(std::move(box));
    }
    if (partners.size() > shown) height_ += Svg::kLine;
  }

  int height() const { return height_; }

  void draw(Svg& svg, int top, std::string_view head, int centre_edge, int middle) const {
    if (boxes_.empty()) return;
    svg.text(x_, top - kPad, {std::string(head)}, "h");
    const int edge = dotted_ ? x_ : x_ + kSide;
    const int count = static_cast<int>(boxes_.size());
    const int step = count > 1 ? std::min(8, 40 / (count - 1)) : 0;
    for (int i = 0; i < count; ++i) {
      const Box& box = boxes_[static_cast<std::size_t>(i)];
      const int y = top + box.top;
      svg.box(x_, y, kSide, box.height, "");
      svg.text(x_ + kPad, y + Svg::kLine, box.name, "");
      svg.text(x_ + kPad, y + Svg::kLine * static_cast<int>(box.name.size() + 1), box.places, "h");
      const int at = middle + (2 * i - count + 1) * step / 2;
      svg.curve(edge, y + box.height / 2, centre_edge, at, dotted_);
      svg.dot(edge, y + box.height / 2);
    }
    if (partners_.size() > boxes_.size()) {
      svg.text(x_, top + height_ - kPad, {more()}, "h");
    }
  }

  /// The same for narrow screens.
  void list(std::string& out, std::string_view head) const {
    if (boxes_.empty()) return;
    out.append("<p class=\"l\">").append(head).append("</p><ul");
    if (dotted_) out += " class=\"x\"";
    out += ">";
    for (std::size_t i = 0; i < boxes_.size(); ++i) {
      out += "<li>";
      append_phrases(out, partners_[i].name);
      out += "<small>";
      html::append_escaped(out, places_of(partners_[i], words_));
      out += "</small></li>";
    }
    out += "</ul>";
    if (partners_.size() > boxes_.size())
      out.append("<p class=\"l\">").append(more()).append("</p>");
  }

 private:
  struct Box {
    std::vector<std::string> name;
    std::vector<std::string> places;
    int top;
    int height;
  };

  std::string more() const {
    return fill(words_.figure_more_in_table, {std::to_string(partners_.size() - boxes_.size())});
  }

  const std::vector<FigurePartner>& partners_;
  int x_;
  bool dotted_;
  const Words& words_;
  std::vector<Box> boxes_;
  int height_ = 0;
};

}  // namespace

void draw_connections(std::string& out, const ConnectionFigure& figure, const LoadedTheme& theme) {
  if (figure.named.empty() && figure.categories.empty()) return;
  const Words& words = theme.words;
  const Side named(figure.named, 0, false, words);
  const Side categories(figure.categories, kWidth - kSide, true, words);
  const std::vector<std::string> name = wrap_columns(figure.system, kCentreColumns, 4);
  const int centre_height = std::max(64, static_cast<int>(name.size()) * Svg::kLine + 3 * kPad);
  const int tallest = std::max({named.height(), categories.height(), centre_height + kGap});
  const int middle = kHead + (tallest - kGap) / 2;
  const int centre_x = (kWidth - kCentre) / 2;

  Svg svg(kWidth);
  named.draw(svg, kHead + (tallest - named.height()) / 2, words.figure_named, centre_x, middle);
  categories.draw(svg, kHead + (tallest - categories.height()) / 2, words.figure_categories,
                  centre_x + kCentre, middle);
  svg.box(centre_x, middle - centre_height / 2, kCentre, centre_height, "c");
  const int first = middle - static_cast<int>(name.size() - 1) * Svg::kLine / 2 + 5;
  svg.text(kWidth / 2, first, name, "m");

  const std::string caption = fill(words.figure_connections, {figure.system});
  out += "<figure class=\"drawn\"><figcaption>";
  append_phrases(out, caption);
  out += "</figcaption>";
  out += svg.take(kHead + tallest, caption);
  out += "<div class=\"tree\"><p>";
  append_phrases(out, figure.system);
  out += "</p>";
  named.list(out, theme.escaped.figure_named);
  categories.list(out, theme.escaped.figure_categories);
  out += "</div></figure>\n";
}

}  // namespace kokai
