#pragma once

// 意見聴取: the one address of a round through its life, and the page that helps to write on one
// item.

#include "generator/files/artifact_sink.h"
#include "generator/rendering/document_view.h"
#include "generator/rendering/loaded_theme.h"

namespace kokai {

/// /code/rounds/<id>/: what it is about, how long it lasts, how opinions are sent; behind its end,
/// when the result is to come.
Status draw_round(const Archive& archive, const LoadedTheme& theme, const Round& round,
                  ArtifactSink& sink);

/// /code/rounds/<id>/write/, for view.open_round alone: each item that takes opinions under its own
/// id, with name and address to copy and the ways of sending that are links. There is no server of
/// ours: what is sent goes to the city.
Status draw_write_page(const DocumentView& view, ArtifactSink& sink);

/// Can an opinion be asked for on this item alone? Those with text or choices of their own: no
/// headings of others, no rows of 変更箇所.
bool takes_opinions(const DocumentView& view, std::uint32_t item);

}  // namespace kokai
