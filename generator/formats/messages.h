#pragma once

#include <span>

#include "generator/diagnostics/message.h"

namespace kokai {

extern const Message kYamlSyntax;
extern const Message kYamlDuplicateKey;
extern const Message kYamlAnchor;
extern const Message kYamlTag;
extern const Message kYamlMergeKey;
extern const Message kYamlSeveralDocuments;
extern const Message kYamlTooLarge;
extern const Message kYamlTooDeep;
extern const Message kYamlTab;

std::span<const Message* const> formats_messages();

}  // namespace kokai
