#pragma once

#include "generator/diagnostics/message.h"

namespace kokai {

extern const Message kXlsxNotAWorkbook;
extern const Message kXlsxOtherFormat;
extern const Message kXlsxEncrypted;
extern const Message kXlsxBroken;
extern const Message kXlsxForbidden;
extern const Message kXlsxTooLarge;
extern const Message kXlsxTooManySheets;
extern const Message kXlsxNoSuchSheet;
extern const Message kXlsxCellPlace;
extern const Message kXlsxCellTooLarge;
extern const Message kXlsxTooManyColumns;
extern const Message kXlsxSharedString;
extern const Message kXlsxErrorValue;
extern const Message kXlsxFormulaWithoutValue;
extern const Message kXlsxHiddenSheet;
extern const Message kXlsxHiddenCells;

}  // namespace kokai
