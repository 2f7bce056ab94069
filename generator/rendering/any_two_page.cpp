#include <list>
#include <map>
#include <utility>

#include "generator/analysis/document.h"
#include "generator/analysis/item_pairing.h"
#include "generator/diagnostics/findings.h"
#include "generator/formats/json.h"
#include "generator/rendering/addresses.h"
#include "generator/rendering/changes_table_page.h"
#include "generator/rendering/version_facts.h"

namespace kokai {
namespace {

/// One box through all versions: the item it is in each, or kNoItem.
struct Thread {
  std::vector<std::uint32_t> items;
  bool changes = false;  ///< it says different things in different versions
};

class AnyTwo {
 public:
  explicit AnyTwo(const ChangesView& view) : view_(view), words_(view.theme.words) {
    for (const VersionInHand& one : view.versions) {
      views_.emplace_back(view.archive, view.theme, DocumentRef{0, one.version}, *one.assessment,
                          *one.notes);
    }
  }

  Status write(ArtifactSink& sink) {
    follow_items();
    const std::string address = any_two_page(view_.municipality(), view_.record());
    if (Status status = sink.write(address + "versions.js", data(address)); !status) return status;
    ChangesPage page(view_, address, words_.changes_any_heading, view_.versions.back());
    page.below_changes();
    page.tool(
        {page_file(changes_page(view_.municipality(), view_.record())), words_.changes_heading});
    page.values().show("ANY_TWO");
    page.values().set("SCRIPT_URL", "versions.js");
    fill_choices(page);
    return page.write({}, sink);
  }

 private:
  /// Steps pair items from version to version; a thread is what they link.
  void follow_items() {
    const std::size_t count = view_.versions.size();
    std::vector<std::uint32_t> now;
    for (std::size_t v = 0; v < count; ++v) {
      const Assessment& assessment = *view_.versions[v].assessment;
      std::vector<std::uint32_t> of(assessment.items.size(), kNoItem);
      if (v > 0) {
        const std::vector<std::uint32_t>& pairs = view_.steps[v - 1].diff.pairs;
        for (std::size_t i = 0; i < pairs.size(); ++i) {
          if (pairs[i] != kNoItem) of[pairs[i]] = now[i];
        }
        for (const ItemChange& change : view_.steps[v - 1].diff.items) {
          if (change.before != kNoItem) threads_[now[change.before]].changes = true;
        }
      }
      for (std::uint32_t i = 0; i < of.size(); ++i) {
        if (of[i] == kNoItem) {
          of[i] = static_cast<std::uint32_t>(threads_.size());
          threads_.push_back({std::vector<std::uint32_t>(count, kNoItem), v > 0});
        }
        threads_[of[i]].items[v] = i;
      }
      now = std::move(of);
      mark_gained(v, now);
    }
  }

  void mark_gained(std::size_t v, const std::vector<std::uint32_t>& now) {
    if (v == 0) return;
    for (const ItemChange& change : view_.steps[v - 1].diff.items) {
      if (change.after != kNoItem) threads_[now[change.after]].changes = true;
    }
  }

  /// The newest version's order; what only older ones have stands behind what it stood behind.
  std::vector<std::uint32_t> order() const {
    std::list<std::uint32_t> list;
    std::vector<std::list<std::uint32_t>::iterator> places(threads_.size(), list.end());
    for (std::size_t v = view_.versions.size(); v-- > 0;) {
      std::map<std::uint32_t, std::uint32_t> by_item;
      for (std::uint32_t t = 0; t < threads_.size(); ++t) {
        if (threads_[t].items[v] != kNoItem) by_item.emplace(threads_[t].items[v], t);
      }
      auto cursor = list.begin();
      for (const auto& [item, thread] : by_item) {
        if (places[thread] == list.end()) places[thread] = list.insert(cursor, thread);
        cursor = std::next(places[thread]);
      }
    }
    return {list.begin(), list.end()};
  }

  std::string data(const std::string& address) const {
    const std::string root = root_from(address);
    json::Writer out(false);
    out.begin_object().key("versions").begin_array();
    for (const VersionInHand& one : view_.versions) {
      out.begin_object();
      out.member("name", version_name(view_.record(), one.version));
      out.member("title", title_of(one));
      out.member("url",
                 root + page_file(version_page(view_.municipality(), view_.record(), one.version)));
      out.end_object();
    }
    out.end_array().key("items").begin_array();
    for (const std::uint32_t t : order()) write_thread(out, threads_[t]);
    out.end_array().end_object();
    return "window.kokaiVersions=" + out.take();
  }

  void write_thread(json::Writer& out, const Thread& thread) const {
    if (!thread.changes) return;
    std::size_t newest = thread.items.size() - 1;
    while (thread.items[newest] == kNoItem) --newest;
    const DocumentView& view = views_[newest];
    const std::uint32_t item = thread.items[newest];
    if (role_of(view.assessment.items[item]) == forms::Role::kChanges) return;
    std::vector<std::string> texts;
    bool any = false;
    for (std::size_t v = 0; v < thread.items.size(); ++v) {
      texts.push_back(thread.items[v] == kNoItem
                          ? std::string()
                          : words_of(views_[v].assessment.items[thread.items[v]]));
      any = any || !texts.back().empty();
    }
    if (!any) return;
    out.begin_object();
    out.member("number", view.numbers[item]);
    out.member("path", path_between(view.assessment, item));
    out.member("label", label_words(view.assessment.items[item]));
    out.key("ids").begin_array();
    for (std::size_t v = 0; v < thread.items.size(); ++v) {
      out.value(thread.items[v] == kNoItem
                    ? std::string_view()
                    : std::string_view(views_[v].assessment.items[thread.items[v]].id));
    }
    out.end_array().key("texts").begin_array();
    for (const std::string& text : texts) out.value(text);
    out.end_array().end_object();
  }

  void fill_choices(ChangesPage& page) const {
    for (std::size_t v = 0; v < view_.versions.size(); ++v) {
      for (const char* section : {"OLDER", "NEWER"}) {
        Values option = page.values().add(section);
        option.set("VALUE", version_name(view_.record(), view_.versions[v].version));
        option.set("NAME", title_of(view_.versions[v]));
        const std::size_t chosen = section[0] == 'O' ? 0 : view_.versions.size() - 1;
        if (v == chosen) option.show("CHOSEN");
      }
    }
    for (const VersionStep& step : view_.steps) {
      const VersionInHand& after = view_.versions[step.after];
      Values row = page.values().add("NEIGHBOURS");
      row.set("URL",
              page.link(page_file(step_page(view_.municipality(), view_.record(), after.version))));
      row.set("NAME", fill(words_.changes_compared,
                           {title_of(view_.versions[step.before]), title_of(after)}));
    }
  }

  std::string title_of(const VersionInHand& one) const {
    return version_title(facts_at(view_.record(), one.version), one.version, words_);
  }

  const ChangesView& view_;
  const Words& words_;
  std::vector<DocumentView> views_;
  std::vector<Thread> threads_;
};

}  // namespace

Status draw_any_two(const ChangesView& view, ArtifactSink& sink) {
  return AnyTwo(view).write(sink);
}

}  // namespace kokai
