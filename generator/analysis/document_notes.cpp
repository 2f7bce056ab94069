#include "generator/analysis/document_notes.h"

#include "generator/analysis/citations/citations_of.h"
#include "generator/analysis/compared_facts.h"
#include "generator/analysis/compared_words.h"
#include "generator/analysis/mentions/mentions.h"
#include "generator/model/item_numbers.h"

namespace kokai {

DocumentNotes notes_on(const Assessment& assessment, const SiteContext& context) {
  DocumentNotes notes;
  notes.numbers = item_numbers(assessment);
  notes.mentions = mentions_of(assessment);
  notes.names = &context.names;
  notes.terms = term_notes(assessment, context.terms);
  notes.glossary = context.glossary;
  notes.common = common_passages(assessment, context.common);
  notes.place = context.folders.place_of(assessment.path);
  return notes;
}

CurrentFacts current_facts(const Assessment& assessment, const DocumentNotes& notes) {
  CurrentFacts facts;
  facts.mentions = notes.mentions;
  facts.terms = term_uses(assessment, notes.terms);
  facts.compared = compared_facts(assessment, notes.common, notes.place.city);
  if (notes.place.lends_words) {
    facts.compared.words = compared_words(assessment, notes.place.city);
  }
  facts.citations = citations_of(assessment);
  return facts;
}

}  // namespace kokai
