#pragma once

// Drawings made at build: SVG with its text as text and classes only, and for narrow screens the
// same as a list. What a figure shows stands as a table or list beneath it, too: the drawing is one
// picture to those who hear the page.

#include <string>
#include <vector>

#include "generator/rendering/document_view.h"

namespace kokai {

/// A box of the connection figure.
struct FigurePartner {
  std::string name;
  std::vector<std::string> places;  ///< municipalities that say so: 大阪市
};

/// What one system is connected with, over all documents.
struct ConnectionFigure {
  std::string system;
  std::vector<FigurePartner> named;       ///< written by name: solid lines, at the left
  std::vector<FigurePartner> categories;  ///< ticked options of the form: dotted, at the right
};

/// Appends <figure> with caption, SVG (from 48rem and on paper) and tree (below). Each side shows
/// its first twelve and counts the rest: the caller's table holds all. Nothing for a system without
/// connections.
void draw_connections(std::string& out, const ConnectionFigure& figure, const LoadedTheme& theme);

/// Appends the section of the flow of one document: 入手元 → 事務・システム → 委託先, 提供先,
/// 移転先, and the same as a list with links to the items. Nothing when no end of it is known.
void draw_flow(std::string& out, const DocumentView& view);

}  // namespace kokai
