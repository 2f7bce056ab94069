#include "generator/rendering/svg.h"

#include <utility>

#include "generator/formats/html.h"

namespace kokai {
namespace {

void append_number(std::string& out, std::string_view name, int value) {
  out.append(" ").append(name).append("=\"").append(std::to_string(value)).append("\"");
}

void append_class(std::string& out, std::string_view css) {
  if (!css.empty()) out.append(" class=\"").append(css).append("\"");
}

void append_point(std::string& path, char command, int x, int y) {
  path += command;
  path.append(std::to_string(x)).append(" ").append(std::to_string(y));
}

void append_path(std::string& out, std::string_view css, const std::string& path) {
  if (path.empty()) return;
  out.append("<path class=\"").append(css).append("\" d=\"").append(path).append("\"/>");
}

}  // namespace

void Svg::box(int x, int y, int width, int height, std::string_view css) {
  shapes_ += "<rect";
  append_class(shapes_, css);
  append_number(shapes_, "x", x);
  append_number(shapes_, "y", y);
  append_number(shapes_, "width", width);
  append_number(shapes_, "height", height);
  shapes_ += "/>";
}

void Svg::text(int x, int y, const std::vector<std::string>& lines, std::string_view css) {
  for (const std::string& line : lines) {
    shapes_ += "<text";
    append_class(shapes_, css);
    append_number(shapes_, "x", x);
    append_number(shapes_, "y", y);
    shapes_ += ">";
    html::append_escaped(shapes_, line);
    shapes_ += "</text>";
    y += kLine;
  }
}

void Svg::curve(int x, int y, int to_x, int to_y, bool dotted) {
  std::string& path = dotted ? dotted_ : lines_;
  append_point(path, 'M', x, y);
  if (y == to_y) {
    path.append("H").append(std::to_string(to_x));
    return;
  }
  const int middle = (x + to_x) / 2;
  append_point(path, 'C', middle, y);
  append_point(path, ' ', middle, to_y);
  append_point(path, ' ', to_x, to_y);
}

void Svg::dot(int x, int y) {
  append_point(dots_, 'M', x, y);
  dots_ += "h0";
}

void Svg::arrow_head(int x, int y) {
  append_point(heads_, 'M', x, y);
  heads_ += "l-8-4v8z";
}

std::string Svg::take(int height, std::string_view label) {
  std::string out = "<svg viewBox=\"0 0 " + std::to_string(width_) + " " + std::to_string(height) +
                    "\" role=\"img\" aria-label=\"";
  html::append_escaped(out, label);
  out += "\">";
  append_path(out, "l", lines_);
  append_path(out, "l x", dotted_);
  out += std::exchange(shapes_, {});
  append_path(out, "o", dots_);
  append_path(out, "a", heads_);
  return out + "</svg>";
}

}  // namespace kokai
