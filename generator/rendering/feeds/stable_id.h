#pragma once

#include <string>
#include <string_view>

#include "generator/model/archive.h"

namespace kokai {

/// A UUID (RFC 9562, version 8) made from a name: the same name, the same UUID.
std::string uuid_of(std::string_view name);

/// An IRI that names something for ever: its address where the site's own is known, else
/// "urn:uuid:…" of its name. `name`: "990019/18/2025-01-31/".
std::string stable_iri(const Archive& archive, const std::string& name);

}  // namespace kokai
