#include "generator/rendering/indexes/named_here.h"

#include <set>
#include <string_view>

#include "generator/rendering/addresses.h"
#include "generator/rendering/indexes/index_kinds.h"

namespace kokai {
namespace {

constexpr std::size_t kMostNames = 20;  ///< of one kind

class NameList {
 public:
  explicit NameList(const DocumentView& view) : view_(view) {}

  void open(IndexKind kind) {
    kind_ = kind;
    links_.clear();
    seen_.clear();
  }

  void add(const std::string& name) {
    const NameBook& book = *view_.notes.names;
    const std::string key = book.entry_key(kind_, name);
    if (key.empty() || seen_.size() == kMostNames || !seen_.insert(key).second) return;
    const std::int32_t row = book.row_of(kind_, key);
    if (!links_.empty()) links_ += "、";
    links_ += "<a href=\"";
    links_ += kRootMark;
    links_ += page_file(index_entry_page(kind_, book.entry_id(kind_, key))) + "\">";
    html::append_escaped(links_, row < 0 ? name : book.shown(row));
    links_ += "</a>";
  }

  void close(std::string& out) const {
    if (links_.empty()) return;
    out += out.empty() ? "<dl>\n" : "";
    out += "<div><dt>" + view_.theme.escaped.*look_of(kind_).name + "</dt><dd>" + links_ +
           "</dd></div>\n";
  }

 private:
  const DocumentView& view_;
  IndexKind kind_ = IndexKind::kSystem;
  std::string links_;
  std::set<std::string> seen_;
};

}  // namespace

void draw_named_here(std::string& out, const DocumentView& view) {
  if (view.notes.names == nullptr || !is_current(view.record, view.version)) return;
  const Mentions& mentions = view.notes.mentions;
  NameList list(view);
  std::string names;
  list.open(IndexKind::kSystem);
  for (const SystemMention& system : mentions.systems) list.add(system.system.name);
  for (const SystemMention& system : mentions.systems) {
    for (const SystemConnection& to : system.connections) list.add(to.name);
  }
  list.close(names);
  list.open(IndexKind::kProcessor);
  for (const ProcessorMention& one : mentions.processors) list.add(one.processor.name);
  list.close(names);
  list.open(IndexKind::kRecipient);
  for (const RecipientMention& one : mentions.recipients) list.add(one.recipient.name);
  list.close(names);
  list.open(IndexKind::kRetention);
  for (const RetentionMention& one : mentions.retention) list.add(one.period.name);
  list.close(names);
  list.open(IndexKind::kDepartment);
  for (const Mention& one : mentions.departments) list.add(one.name);
  list.close(names);
  if (!names.empty()) out += names + "</dl>\n";
}

}  // namespace kokai
