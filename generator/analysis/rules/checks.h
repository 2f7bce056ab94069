#pragma once

// The rules' entry points; what each looks for stands in its own file beside its words.

#include "generator/analysis/analysis.h"

namespace kokai {

void check_partial_document(const Assessment&, const Municipality&, const Date& now, Findings&);
void check_required_items(const Assessment&, const Municipality&, const Date& now, Findings&);
void check_number(const Assessment&, const Municipality&, const Date& now, Findings&);
void check_title_form(const Assessment&, const Municipality&, const Date& now, Findings&);
void check_title_end(const Assessment&, const Municipality&, const Date& now, Findings&);
void check_provision(const Assessment&, const Municipality&, const Date& now, Findings&);
void check_block_counts(const Assessment&, const Municipality&, const Date& now, Findings&);
void check_outsourcing(const Assessment&, const Municipality&, const Date& now, Findings&);
void check_number_recorded(const Assessment&, const Municipality&, const Date& now, Findings&);
void check_file_names(const Assessment&, const Municipality&, const Date& now, Findings&);
void check_threshold(const Assessment&, const Municipality&, const Date& now, Findings&);
void check_hearing_period(const Assessment&, const Municipality&, const Date& now, Findings&);
void check_hearing_end(const Assessment&, const Municipality&, const Date& now, Findings&);
void check_hearing_given(const Assessment&, const Municipality&, const Date& now, Findings&);
void check_leftovers(const Assessment&, const Municipality&, const Date& now, Findings&);
void check_citations(const Assessment&, const Municipality&, const Date& now, Findings&);
void check_change_timing(const Assessment&, const Municipality&, const Date& now, Findings&);
void check_change_dates(const Assessment&, const Municipality&, const Date& now, Findings&);

/// Does the document hold less than half of its form's parts? Then what is missing is told once, as
/// a whole.
bool is_excerpt(const Assessment& assessment);

}  // namespace kokai
