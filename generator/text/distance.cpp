#include <algorithm>
#include <array>
#include <vector>

#include "generator/text/fold.h"
#include "generator/text/utf8.h"

namespace kokai {
namespace {

using Row = std::vector<std::size_t>;

}  // namespace

// Three rows of the table of optimal string alignment; only cells within `limit` of the diagonal
// are filled.
std::size_t distance(std::string_view a, std::string_view b, std::size_t limit) {
  const std::u32string left = to_code_points(a);
  const std::u32string right = to_code_points(b);
  const std::size_t n = left.size();
  const std::size_t m = right.size();
  const std::size_t far = limit + 1;
  if ((n > m ? n - m : m - n) > limit) return far;
  std::array<Row, 3> rows{Row(m + 1, far), Row(m + 1, far), Row(m + 1, far)};
  for (std::size_t j = 0; j <= std::min(m, limit); ++j) rows[0][j] = j;
  for (std::size_t i = 1; i <= n; ++i) {
    Row& now = rows[i % 3];
    const Row& last = rows[(i + 2) % 3];
    const Row& before = rows[(i + 1) % 3];
    const std::size_t first = i > limit ? i - limit : 1;
    const std::size_t end = std::min(m, i + limit);
    now[first - 1] = first == 1 && i <= limit ? i : far;
    std::size_t least = now[first - 1];
    for (std::size_t j = first; j <= end; ++j) {
      const std::size_t change = left[i - 1] == right[j - 1] ? 0 : 1;
      std::size_t best = std::min({now[j - 1] + 1, last[j] + 1, last[j - 1] + change, far});
      if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1]) {
        best = std::min(best, before[j - 2] + 1);
      }
      now[j] = best;
      least = std::min(least, best);
    }
    if (end < m) now[end + 1] = far;
    if (least > limit) return far;
  }
  return std::min(rows[n % 3][m], far);
}

}  // namespace kokai
