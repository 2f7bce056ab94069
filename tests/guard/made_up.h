#pragma once

// Opinions that nobody wrote, with personal data that belongs to nobody: what the guard is measured
// on. Same seed, same texts, on every machine.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "generator/intake/guard/guard.h"

namespace kokai::guard {

struct Planted {
  Kind kind;
  std::size_t begin;  ///< bytes of MadeUp::text
  std::size_t end;
  std::string how;     ///< the way it is written, for the report
  bool listed = true;  ///< names: the detector's lists hold family and given name
};

struct MadeUp {
  std::string text;
  std::vector<Planted> planted;
};

/// One opinion with at least one item of the kind in it.
class Maker {
 public:
  explicit Maker(std::uint64_t seed) : state_(seed) {}
  MadeUp opinion_with(Kind kind);
  /// An opinion without personal data.
  std::string clean();

 private:
  std::uint32_t below(std::uint32_t limit);
  bool one_in(std::uint32_t n) { return below(n) == 0; }
  std::string pick(const std::vector<std::string>& from) {
    return from[below(static_cast<std::uint32_t>(from.size()))];
  }
  std::string digits(std::size_t count);
  std::string grouped(const std::string& digits, std::vector<std::size_t> sizes);
  std::string dirty(const std::string& ascii);
  std::string sentences(std::size_t count);
  void plant(MadeUp& made, const std::string& before, const std::string& value,
             const std::string& behind, Kind kind, std::string how);

  std::string my_number();
  std::string resident_code();
  void number(MadeUp& made, Kind kind);
  void phone(MadeUp& made);
  void mail(MadeUp& made);
  void address(MadeUp& made);
  void name(MadeUp& made, bool with_age);
  void birthday(MadeUp& made);
  void url(MadeUp& made);

  std::uint64_t state_;
};

}  // namespace kokai::guard
