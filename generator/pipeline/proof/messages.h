#pragma once

#include <span>

#include "generator/diagnostics/message.h"

namespace kokai::proof {

// Of a site that is to be signed. The place is the file.
extern const Message kUnguarded;
extern const Message kIncomplete;
extern const Message kNotAFile;
extern const Message kName;
extern const Message kTaken;

// Of what is checked.
extern const Message kUnsigned;   ///< {0} the file that is missing
extern const Message kSignature;  ///< {0} what was signed
extern const Message kOtherKey;   ///< {0} key of the signature, {1} key given
extern const Message kSums;
extern const Message kChanged;
extern const Message kMissing;
extern const Message kAdded;

// Of zips.
extern const Message kZipBroken;     ///< {0} entry
extern const Message kZipTooLarge;   ///< {0} entry
extern const Message kZipName;       ///< {0} entry
extern const Message kZipDouble;     ///< {0} entry
extern const Message kZipLink;       ///< {0} entry
extern const Message kZipEncrypted;  ///< {0} entry

std::span<const Message* const> messages();

}  // namespace kokai::proof
