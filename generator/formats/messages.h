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

extern const Message kCharsetBroken;
extern const Message kCharsetNul;
extern const Message kCharsetMixed;
extern const Message kCharsetOther;
extern const Message kCharsetPrivateUse;

extern const Message kCsvUnclosedQuote;
extern const Message kCsvStrayQuote;
extern const Message kCsvCellTooLarge;
extern const Message kCsvTooManyColumns;
extern const Message kCsvUnevenRow;
extern const Message kCsvMore;

extern const Message kMailNoHeader;
extern const Message kMailTooLarge;
extern const Message kMailTooComplex;
extern const Message kMailTextTooLarge;
extern const Message kMailNoText;
extern const Message kMailCharset;
extern const Message kMailBrokenText;
extern const Message kMailLocked;
extern const Message kMailNotMbox;

std::span<const Message* const> formats_messages();

}  // namespace kokai
