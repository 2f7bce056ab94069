// The ledger's balance: every visible character is written, left out with a reason, or lost.

#include <algorithm>
#include <numeric>
#include <vector>

#include "generator/intake/finish.h"
#include "generator/text/utf8.h"

namespace kokai::intake {

namespace {

void append_input(std::string& out, char32_t sign) {
  out += "<input ";
  if (sign == kCheckedBox || sign == kCheckedRadio) out += "checked=\"\" ";
  out +=
      sign == kCheckedRadio || sign == kUncheckedRadio ? "type=\"radio\"/>" : "type=\"checkbox\"/>";
}

class Balance {
 public:
  Balance(const Original& original, ImportReport& report) : original_(original), report_(report) {}

  void take(std::uint32_t i, std::uint32_t line) {
    const bool seen = original_.visible(i);
    if (!seen && !is_input(original_.at(i))) {
      gap_ = gap_ || original_.at(i) != kInlineSign;
      return;
    }
    Fate fate = original_.fate(i);
    if (!seen && (fate == Fate::kOpen || fate == Fate::kWritten)) return;
    if (seen) count(i, fate);
    if (fate != fate_ || line != line_) flush();
    fate_ = fate;
    line_ = line;
    if (fate == Fate::kOpen || fate == Fate::kWritten) return;
    if (gap_ && !text_.empty()) text_ += ' ';
    gap_ = false;
    if (seen) {
      append_utf8(text_, original_.at(i));
    } else {
      append_input(text_, original_.at(i));
    }
  }

  void flush() {
    if (!text_.empty())
      report_.left_out.push_back({line_, std::move(text_), std::string(fate_word(fate_))});
    text_.clear();
    gap_ = false;
  }

  std::vector<std::uint32_t> written = std::vector<std::uint32_t>(0x110000);  ///< by code point

 private:
  void count(std::uint32_t i, Fate fate) {
    ++report_.original_characters;
    if (fate == Fate::kOpen) {
      ++report_.lost;
    } else if (fate == Fate::kWritten) {
      ++report_.written_characters;
      ++written[original_.at(i)];
    } else {
      ++report_.left_out_characters;
    }
  }

  const Original& original_;
  ImportReport& report_;
  Fate fate_ = Fate::kOpen;
  std::uint32_t line_ = 0;
  std::string text_;
  bool gap_ = false;
};

}  // namespace

void fill_report(const Original& original, Range whole, std::string_view markdown,
                 ImportReport& report) {
  Balance balance(original, report);
  std::uint32_t line = whole.empty() ? 1 : original.line_of(whole.first);
  for (std::uint32_t i = whole.first; i < whole.last; ++i) {
    balance.take(i, line);
    if (original.at(i) == U'\n') ++line;
  }
  balance.flush();
  for (std::size_t at = 0; at < markdown.size();) {
    std::uint32_t& left = balance.written[next_code_point(markdown, at)];
    if (left != 0) --left;
  }
  const std::size_t missing =
      std::accumulate(balance.written.begin(), balance.written.end(), std::size_t{0});
  report.lost += missing;
  report.written_characters -= missing;
}

}  // namespace kokai::intake
