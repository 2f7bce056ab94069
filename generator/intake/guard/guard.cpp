#include "generator/intake/guard/guard.h"

#include <algorithm>
#include <tuple>

#include "generator/intake/guard/finders.h"
#include "generator/intake/guard/names.h"
#include "generator/intake/guard/private_mail.h"

namespace kokai::guard {
namespace {

void leave_out(Finds& finds, const Folded& folded, const Allowed& allowed) {
  std::erase_if(finds, [&](const Find& find) {
    return find.why != &kOfSender &&
           allowed.covers(find.kind, bare(folded.between(find.begin, find.end)));
  });
}

/// 〒000-0001 and the address behind it are one; so are the lines of one address.
bool goes_on(const Folded& folded, const Find& before, const Find& behind) {
  if (before.kind != behind.kind || before.kind != Kind::kAddress) return false;
  if (behind.begin < before.end || behind.begin - before.end > 4) return false;
  const std::u32string_view gap = folded.between(before.end, behind.begin);
  return gap.find_first_not_of(U" \n)、,") == std::u32string_view::npos;
}

/// The surer, then the longer one stays; what it overlaps of its own kind it takes in, and is the
/// sender's when that was.
Finds settled(Finds finds, const Folded& folded) {
  std::sort(finds.begin(), finds.end(), [](const Find& a, const Find& b) {
    return std::tuple(b.confidence, b.end - b.begin, a.begin, a.kind, a.why != &kOfSender) <
           std::tuple(a.confidence, a.end - a.begin, b.begin, b.kind, b.why != &kOfSender);
  });
  Finds kept;
  const auto behind = [](const Find& find, std::size_t place) { return find.end <= place; };
  for (Find find : finds) {
    auto at = std::lower_bound(kept.begin(), kept.end(), find.begin, behind);
    if (at == kept.end() || at->begin >= find.end) {
      kept.insert(at, find);
      continue;
    }
    const bool only = std::next(at) == kept.end() || std::next(at)->begin >= find.end;
    const bool wider = at->kind == find.kind && only && find.confidence != Confidence::kPossible;
    if (wider) {
      at->begin = std::min(at->begin, find.begin);
      at->end = std::max(at->end, find.end);
      if (find.why == &kOfSender) at->why = find.why;
    }
  }
  Finds joined;
  for (const Find& find : kept) {
    if (!joined.empty() && goes_on(folded, joined.back(), find)) {
      joined.back().end = find.end;
      joined.back().confidence = std::max(joined.back().confidence, find.confidence);
    } else {
      joined.push_back(find);
    }
  }
  return joined;
}

std::vector<Hit> hits_of(const Finds& finds, const Folded& folded) {
  std::vector<Hit> hits;
  hits.reserve(finds.size());
  for (const Find& find : finds) {
    hits.push_back(
        {folded.from[find.begin], folded.to[find.end - 1], find.kind, find.confidence, find.why});
  }
  return hits;
}

/// A city's text holds names and numbers of all sorts by right: what of the finds cannot be right.
void judge_as_statement(Finds& finds, const Folded& folded) {
  const auto is_person = [&](const Find& find) {
    return find.kind == Kind::kName && find.why == &kNameBehindWord &&
           is_listed_name(folded, find.begin, find.end);
  };
  const auto behind_person = [&](const Find& date) {
    return std::any_of(finds.begin(), finds.end(), [&](const Find& name) {
      return is_person(name) && name.end <= date.begin && date.begin - name.end <= 60;
    });
  };
  Finds judged;
  for (Find find : finds) {
    switch (find.kind) {
      case Kind::kMyNumber:  // 12 digits alone may be a number of the city's own
        if (find.why == &kCheckAlone)
          find.confidence = std::min(find.confidence, Confidence::kLikely);
        break;
      case Kind::kResidentCode:
      case Kind::kLicence:
        break;
      case Kind::kMail:
        if (!is_private_mail(folded.between(find.begin, find.end))) continue;
        find.why = &kPrivateMail;
        break;
      case Kind::kName:
        if (!is_person(find)) continue;
        break;
      case Kind::kBirthday:
        find.confidence = std::min(find.confidence,
                                   behind_person(find) ? Confidence::kSure : Confidence::kLikely);
        break;
      default:
        find.confidence = std::min(find.confidence, Confidence::kLikely);
    }
    judged.push_back(find);
  }
  finds = std::move(judged);
}

}  // namespace

Guard::Guard(Allowed allowed) : allowed_(std::move(allowed)) {}

std::vector<Hit> Guard::scan(std::string_view text, std::span<const Known> sender) const {
  const Folded folded = fold_for_guard(text);
  const Reading reading(folded);
  Finds finds;
  find_addresses(reading, finds);
  find_names(reading, finds);
  find_ages(reading, finds);
  find_numbers(reading, finds);
  find_phones(reading, finds);
  find_letter_codes(reading, finds);
  find_mails(reading, finds);
  find_urls(reading, finds);
  find_birthdays(reading, finds);
  find_sender(reading, sender, finds);
  leave_out(finds, folded, allowed_);
  return hits_of(settled(std::move(finds), folded), folded);
}

std::vector<Hit> Guard::scan_statement(std::string_view text) const {
  const Folded folded = fold_for_guard(text);
  const Reading reading(folded);
  Finds finds;
  find_labelled_names(reading, finds);
  find_numbers(reading, finds);
  find_letter_codes(reading, finds);
  find_mails(reading, finds);
  find_birthdays(reading, finds);
  judge_as_statement(finds, folded);
  leave_out(finds, folded, allowed_);
  return hits_of(settled(std::move(finds), folded), folded);
}

std::string masked(std::string_view text, std::span<const Hit> hits, Confidence least) {
  std::string out;
  std::size_t from = 0;
  for (const Hit& hit : hits) {
    if (hit.confidence < least) continue;
    out.append(text.substr(from, hit.begin - from)).append(mask_word(hit.kind));
    from = hit.end;
  }
  out.append(text.substr(from));
  return out;
}

}  // namespace kokai::guard
