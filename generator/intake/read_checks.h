#pragma once

// The two ways a form asks: any of a list, or one of it.

#include "generator/intake/choice_lexemes.h"
#include "generator/intake/choices.h"

namespace kokai::intake {

/// A list of which any may be ticked: mark, option, note, mark, option…
ReadChoice read_checks(Original& original, const forms::Field& field,
                       const std::vector<Lexeme>& lexemes);
/// One of several: the value in a bracket, then the printed list.
ReadChoice read_one_of(Original& original, const forms::Field& field,
                       const std::vector<Lexeme>& lexemes);

/// Claims an option's words as written, or as replaced by the form's wording, which is then told.
void claim_option(Original& original, Range words, const forms::Option& option, bool near,
                  ReadChoice& into);

}  // namespace kokai::intake
