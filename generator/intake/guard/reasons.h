#pragma once

// Why the guard takes something for what it is. None of them holds a found text.

#include "generator/intake/guard/kinds.h"

namespace kokai::guard {

extern const Reason kCheckAndWord;
extern const Reason kCheckAlone;
extern const Reason kWordAlone;
extern const Reason kShapeAndWord;
extern const Reason kShapeAlone;
extern const Reason kOfSender;
extern const Reason kMailShape;
extern const Reason kMailSpelled;
extern const Reason kPrivateMail;
extern const Reason kPostalCode;
extern const Reason kAddressParts;
extern const Reason kAddressAndWord;
extern const Reason kNameBehindWord;
extern const Reason kNameNearWord;
extern const Reason kIntroduced;
extern const Reason kSigned;
extern const Reason kAddressed;
extern const Reason kFullName;
extern const Reason kAgeBesideName;
extern const Reason kTokenInUrl;
extern const Reason kRandomPath;

}  // namespace kokai::guard
