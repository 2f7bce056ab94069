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

// Of opinions.
extern const Message kMappingWord;            ///< {0} what is written, {1} what may be
extern const Message kOpinionsFileKind;       ///< {0} file
extern const Message kOpinionsNoColumn;       ///< {0} file, {1} its first row
extern const Message kOpinionsSheetSkipped;   ///< {0} file, {1} sheet
extern const Message kOpinionsColumnAsked;    ///< {0} file, {1} heading
extern const Message kOpinionsMethodUnknown;  ///< {0} file, {1} place
extern const Message kOpinionsMethodMissing;  ///< {0} file
extern const Message kOpinionsAttachment;     ///< {0} file, {1} place, {2} how many
extern const Message kOpinionsLedger;         ///< {0} file
extern const Message kOpinionsLedgerLost;     ///< {0} rows, {1} folder
extern const Message kOpinionsChanged;  ///< {0} number, {1} file, {2} place, {3} where both stand
extern const Message kOpinionsAlike;    ///< {0} number

// Of the workbook with answers.
extern const Message kBookNotOurs;           ///< {0} file
extern const Message kBookUnknownOpinion;    ///< {0} what is written
extern const Message kBookConflict;          ///< {0} opinion or answer
extern const Message kBookAnswerName;        ///< {0} name
extern const Message kBookAnswerUnfinished;  ///< {0} name
extern const Message kBookAnswerNumber;      ///< {0} name, {1} what is written
extern const Message kBookAnswerText;        ///< {0} name
extern const Message kPrivateWords;          ///< {0} opinion or answer, {1} kind, {2} number
extern const Message kPersonalWords;         ///< {0} opinion or answer, {1} kind

/// All of them, by id.
std::span<const Message* const> intake_messages();

}  // namespace kokai
