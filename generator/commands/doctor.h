#pragma once

// What `kokai doctor` looks at before the first publication. A check is a function; its row in
// doctor.cpp is all that it needs.

#include <cstdint>
#include <optional>
#include <string>

#include "generator/commands/arguments.h"
#include "generator/pipeline/pipeline.h"

namespace kokai {

enum class Health {
  kGood,
  kAdvice,  ///< a publication succeeds without it
  kFault    ///< a publication fails, or harms, as long as it stands
};

/// What one check found, in the words of one language.
struct Diagnosis {
  Health health = Health::kGood;
  std::string found;
  std::string cure{};  ///< what to type or to change; empty when all is well
};

/// What is looked at. Content was read once, by the same steps as `kokai check`.
struct Patient {
  std::string content;
  std::string output;
  std::string private_folder;  ///< empty: none is named
  std::uint64_t content_bytes = 0;
  Date today;
  std::optional<Date> newest;  ///< 公表日 of the newest version
  SiteSettings settings;
  BuildOutcome outcome;
  std::size_t rounds = 0;
  Language language = Language::kJapanese;
};

Diagnosis check_texts(const Patient& patient);           ///< errors and warnings of the content
Diagnosis check_theme(const Patient& patient);           ///< found, whole
Diagnosis check_settings(const Patient& patient);        ///< base_url, publisher
Diagnosis check_output(const Patient& patient);          ///< may be made or replaced, is ours
Diagnosis check_space(const Patient& patient);           ///< for the old site and the new one
Diagnosis check_swap(const Patient& patient);            ///< one step or two
Diagnosis check_private_folder(const Patient& patient);  ///< named where there are rounds, closed
Diagnosis check_clock(const Patient& patient);           ///< not before what was published
Diagnosis check_terminal(const Patient& patient);        ///< UTF-8
Diagnosis check_fonts(const Patient& patient);           ///< Japanese, for looking at pages here
Diagnosis check_timer(const Patient& patient);           ///< who builds anew at midnight
Diagnosis check_web_server(const Patient& patient);      ///< which one is here, its sample

}  // namespace kokai
