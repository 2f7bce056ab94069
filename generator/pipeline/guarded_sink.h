#pragma once

// Every artifact, looked through by the guard on its way out.

#include <mutex>
#include <string>

#include "generator/diagnostics/findings.h"
#include "generator/files/artifact_sink.h"
#include "generator/intake/guard/guard.h"
#include "generator/intake/guard/statement_gate.h"

namespace kokai {

/// What residents sent and what quotes them stands below these paths: rounds/ anywhere, and the
/// tables of all rounds. There the whole guard looks; elsewhere, where a city speaks for itself,
/// scan_statement().
bool holds_residents_words(std::string_view path);

/// Passes everything on, from any thread, and keeps a finding for each sure hit. What was written
/// counts only when there is none: it fails closed.
///
/// Artifacts are read as their readers read them (readable_text.h). Of a city's own words only what
/// may hold a hit is (statement_gate.h); of that, pieces that a thread has just found clean are not
/// searched again (clean_texts.h). Every byte of every artifact is searched once or known to be as
/// one that was.
class GuardedSink : public ArtifactSink {
 public:
  GuardedSink(ArtifactSink& behind, const guard::Guard& guard) : behind_(behind), guard_(guard) {}
  using ArtifactSink::write;
  Status write(const std::string& path, const Pieces& pieces) override;
  Status write_again(const std::string& path, const std::string& first,
                     const Pieces& pieces) override;

  /// When all is written. Unsorted: their order is chance.
  Findings take_findings() { return std::move(findings_); }

 private:
  void look_through(const std::string& path, const Pieces& pieces);
  /// Of residents' words that come in pieces which have nothing to do with each other.
  bool any_sure_hit(const std::string& path, const Pieces& pieces) const;
  bool may_hold_sure_hit(const std::string& path, std::string_view whole,
                         const Pieces& pieces) const;
  bool may_part_hold_sure_hit(const std::string& path, std::string_view whole,
                              guard::Extent part) const;
  void look(const std::string& path, std::string_view bytes);

  ArtifactSink& behind_;
  const guard::Guard& guard_;
  std::mutex mutex_;
  Findings findings_;
};

}  // namespace kokai
