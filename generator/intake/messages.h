#pragma once

// What an import can find wrong, in both languages.

#include <span>

#include "generator/diagnostics/message.h"

namespace kokai {

extern const Message kImportTooLarge;
extern const Message kImportNotUtf8;
extern const Message kImportEmpty;
extern const Message kImportDestroyedText;
extern const Message kImportNotAnAssessment;
extern const Message kImportTitleMissing;
extern const Message kImportBadOption;
extern const Message kImportSameTarget;
extern const Message kImportFormGuessed;
extern const Message kImportOddCharacters;
extern const Message kImportNumberMissing;
extern const Message kImportUnreadableMark;
extern const Message kImportUnreadableCount;
extern const Message kImportFigureMissing;
extern const Message kImportOppositeWording;
extern const Message kImportNoMunicipality;
extern const Message kImportEditedSince;
extern const Message kImportOtherAssessment;

// Of a glossary.
extern const Message kImportNoGlossary;
extern const Message kImportTermKnown;
extern const Message kImportTermNoDefinition;
extern const Message kImportNotATerm;
extern const Message kImportTermNoReading;

/// All of them, by id.
std::span<const Message* const> intake_messages();

}  // namespace kokai
