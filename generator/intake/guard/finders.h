#pragma once

// What each kind looks like. A finder adds what it sees; overlaps are settled later (guard.cpp).

#include <span>
#include <vector>

#include "generator/intake/guard/cues.h"
#include "generator/intake/guard/folded.h"
#include "generator/intake/guard/guard.h"
#include "generator/intake/guard/number_runs.h"
#include "generator/intake/guard/reasons.h"

namespace kokai::guard {

/// A hit in places of the folded text.
struct Find {
  std::size_t begin;
  std::size_t end;
  Kind kind;
  Confidence confidence;
  const Reason* why;
};
using Finds = std::vector<Find>;

/// One text on its way through the finders.
struct Reading {
  explicit Reading(const Folded& text) : folded(text), cues(text), runs(number_runs(text)) {}

  const Folded& folded;
  const Cues cues;
  const std::vector<NumberRun> runs;
};

void find_numbers(const Reading& text, Finds& out);  ///< all numbers of persons, bank accounts
void find_phones(const Reading& text, Finds& out);
void find_letter_codes(const Reading& text, Finds& out);  ///< passports, residence cards
void find_mails(const Reading& text, Finds& out);
void find_urls(const Reading& text, Finds& out);
void find_birthdays(const Reading& text, Finds& out);
void find_addresses(const Reading& text, Finds& out);
/// Reads the addresses found before: what follows one in its line may be a name.
void find_names(const Reading& text, Finds& out);
/// Only those behind 氏名 and its like.
void find_labelled_names(const Reading& text, Finds& out);
/// Reads the names found before.
void find_ages(const Reading& text, Finds& out);
void find_sender(const Reading& text, std::span<const Known> sender, Finds& out);

}  // namespace kokai::guard
