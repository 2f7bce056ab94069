#pragma once

// schema.org descriptions as JSON-LD. Made here and not in a template: a template engine would
// escape `<` in a way that is no JSON.

#include <string>
#include <utility>
#include <vector>

#include "generator/rendering/document_view.h"

namespace kokai {

/// One step of the way from the home page: name and page address.
using Crumb = std::pair<std::string, std::string>;

/// A Dataset for one version with the way to it. Addresses are absolute when the site's own is
/// known, else left out.
std::string document_linked_data(const DocumentView& view, const std::string& page,
                                 const std::string& data, const std::vector<Crumb>& crumbs);
/// A DefinedTerm with the way to it.
std::string term_linked_data(const Archive& archive, const Term& term,
                             const std::string& definition, const std::vector<Crumb>& crumbs);
/// The way to any other page.
std::string breadcrumb_linked_data(const Archive& archive, const std::vector<Crumb>& crumbs);

}  // namespace kokai
