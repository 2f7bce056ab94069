#pragma once

// Where addresses went that are no more: for readers, and for three kinds of servers.

#include <string>

#include "generator/files/artifact_sink.h"
#include "generator/model/archive.h"
#include "generator/rendering/loaded_theme.h"

namespace kokai {

/// Where a redirect leads, as a link on a page whose way to the root is `root`.
std::string leads_to(const Redirect& redirect, const std::string& root);

/// A page at each address that was a page's: leads on at once, with a link for those it does not
/// carry. And redirects/nginx.map, redirects/apache.conf, _redirects with the same. Nothing without
/// redirects. Items are no server's business: their page shows where they went.
Status draw_redirects(const Archive& archive, const LoadedTheme& theme, ArtifactSink& sink);

/// data/ledger.json: what was published when, with the digests of versions. Without a ledger
/// nothing.
Status draw_ledger(const Archive& archive, ArtifactSink& sink);

}  // namespace kokai
