#pragma once

// What reading can find wrong, by the step that finds it.

#include <span>

#include "generator/diagnostics/message.h"

namespace kokai {

// Names in the content folder.
extern const Message kUnknownFile;
extern const Message kLinkOut;
extern const Message kNotRegular;
extern const Message kControlInName;
extern const Message kNameNotNfc;
extern const Message kDotsInName;
extern const Message kFolderName;
extern const Message kCheckDigit;
extern const Message kTwinMunicipality;
extern const Message kNoMunicipalityFile;
extern const Message kCodeDiffers;
extern const Message kAssessmentFolder;
extern const Message kDocumentName;
extern const Message kDocumentTooLarge;
extern const Message kNoSiteFile;

// Rounds.
extern const Message kRoundFolder;     ///< {0} name of the folder
extern const Message kRoundFile;       ///< {0} folder
extern const Message kRoundEndsFirst;  ///< {0} first day, {1} last day
extern const Message kRoundWord;       ///< {0} key, {1} what is written, {2} what may be
extern const Message kRoundAddress;    ///< {0} key, {1} what is written, {2} example

// opinions.csv.
extern const Message kOpinionColumnMissing;  ///< {0} column, {1} all columns
extern const Message kOpinionColumnTwice;    ///< {0} column
extern const Message kOpinionColumnUnknown;  ///< {0} column, {1} all columns
extern const Message kOpinionNumber;         ///< {0} what is written
extern const Message kOpinionNumberTwice;    ///< {0} number, {1} line of the other
extern const Message kOpinionWord;           ///< {0} column, {1} what is written, {2} what may be
extern const Message kOpinionDay;            ///< {0} what is written
extern const Message kOpinionWithoutText;    ///< {0} number
extern const Message kOpinionWithoutReason;  ///< {0} number, {1} 公開区分
extern const Message kOpinionMaskedWhole;    ///< {0} number

// answers/*.md.
extern const Message kAnswerName;         ///< {0} name
extern const Message kAnswerHeading;      ///< {0} heading
extern const Message kAnswerPartMissing;  ///< {0} heading
extern const Message kAnswerEffect;       ///< {0} what is written, {1} what may be
extern const Message kAnswerNumber;       ///< {0} what is written

// Lists of what may be published.
extern const Message kAllowKind;  ///< {0} what is written, {1} what may be

// ledger.csv and redirects.yaml.
extern const Message kLedgerRow;        ///< {0} what cannot be read
extern const Message kRedirectAddress;  ///< {0} key, {1} what is written
extern const Message kRedirectTwice;    ///< {0} from, {1} line of the other

// Bytes.
extern const Message kInvalidUtf8;
extern const Message kNulByte;
extern const Message kControlCharacter;

// Keys and values of YAML, whatever the file.
extern const Message kUnknownKey;
extern const Message kWrongType;
extern const Message kMissingKey;
extern const Message kDateNotIso;
extern const Message kDateDoesNotExist;
extern const Message kDateOutsideEra;
extern const Message kDateBeforeEra;
extern const Message kNoWesternDate;
extern const Message kNoDate;
extern const Message kBaseUrl;
extern const Message kPublicKey;
extern const Message kTimeZone;

// Frontmatter.
extern const Message kNoFrontmatter;
extern const Message kFrontmatterNoEnd;
extern const Message kFormName;
extern const Message kFormLabel;
extern const Message kOctalNumber;
extern const Message kNumberShape;
extern const Message kNumberDiffers;
extern const Message kDateDiffers;
extern const Message kStatusWord;
extern const Message kStatusAndFile;
extern const Message kNoAuthority;

// The body.
extern const Message kRawHtml;
extern const Message kTooDeep;
extern const Message kNearHeading;
extern const Message kOppositeWording;
extern const Message kOtherNumbers;
extern const Message kDuplicateHeading;
extern const Message kUnknownOption;
extern const Message kTwoChoices;
extern const Message kUnreadableMark;
extern const Message kForeignMark;
extern const Message kCountWithoutNumber;
extern const Message kChangeDate;

// The glossary.
extern const Message kTermId;
extern const Message kTwinTermId;
extern const Message kNoReading;
extern const Message kReadingNotKana;
extern const Message kTermTwice;
extern const Message kTermWithoutLetters;
extern const Message kUnknownSeeAlso;
extern const Message kDefinitionSaysNothing;
extern const Message kTermTooLong;
extern const Message kTermTooMany;

// names.yaml.
extern const Message kNameKind;
extern const Message kNameId;
extern const Message kTwinNameId;
extern const Message kNameTwice;
extern const Message kNameTooLong;

// comparisons.yaml.
extern const Message kComparisonId;  ///< {0} id

// guide/.
extern const Message kGuidePicture;  ///< {0} address
extern const Message kGuideTwice;    ///< {0} slug, {1} the other file

std::span<const Message* const> reading_messages();

}  // namespace kokai
