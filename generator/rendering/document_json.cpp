#include "generator/rendering/document_json.h"

#include <algorithm>

#include "generator/formats/json.h"
#include "generator/rendering/page_frame.h"

namespace kokai {
namespace {

/// Headings that only hold others, attachments and rows of 変更箇所 have places of their own.
bool is_datum(const DocumentView& view, std::uint32_t i) {
  const Item& item = view.assessment.items[i];
  const bool group = item.field == nullptr || item.field->kind == forms::Kind::kGroup ||
                     item.field->role == forms::Role::kChanges;
  return !group || !item.text.empty() || !item.marks.empty() || item.count >= 0;
}

void write_labels(json::Writer& json, std::string_view key, const Item& item, MarkState state,
                  bool any) {
  json.key(key).begin_array();
  for (const Mark& mark : item.marks) {
    if (any || mark.state == state) json.value(mark.label);
  }
  json.end_array();
}

void write_notes(json::Writer& json, const Item& item) {
  bool open = false;
  for (const Mark& mark : item.marks) {
    if (mark.note.empty() && mark.count < 0) continue;
    if (!open) json.key("notes").begin_object();
    open = true;
    json.member(mark.label, mark.note.empty() ? std::to_string(mark.count) : mark.note);
  }
  if (open) json.end_object();
}

void write_item(json::Writer& json, const DocumentView& view, std::uint32_t i) {
  const Item& item = view.assessment.items[i];
  json.begin_object().member("id", item.id).key("path").begin_array();
  for (const std::string_view heading : path_of(view.assessment, i)) json.value(heading);
  json.end_array();
  json.member("label", item.label).member("kind", kind_word(item));
  write_labels(json, "options", item, MarkState::kOff, true);
  write_labels(json, "selected", item, MarkState::kOn, false);
  write_labels(json, "unreadable", item, MarkState::kDoubt, false);
  write_notes(json, item);
  json.member("text", item.text).key("count");
  if (item.count >= 0) {
    json.value(static_cast<long long>(item.count));
  } else {
    json.null();
  }
  json.end_object();
}

/// True for items whose text stands under "attachments" instead.
std::vector<bool> placed_elsewhere(const DocumentView& view) {
  std::vector<bool> elsewhere(view.assessment.items.size(), false);
  for (const Attachment& attachment : view.assessment.attachments) {
    if (attachment.item >= elsewhere.size()) continue;
    std::fill(elsewhere.begin() + attachment.item, elsewhere.begin() + view.ends[attachment.item],
              true);
  }
  return elsewhere;
}

void write_changes(json::Writer& json, const Assessment& assessment) {
  json.key("changes").begin_array();
  for (const Change& change : assessment.changes) {
    json.begin_object().key("date");
    if (change.date) {
      json.value(iso(*change.date));
    } else if (!change.date_text.empty()) {
      json.value(change.date_text);
    } else {
      json.null();
    }
    json.member("item",
                std::string_view(change.section.empty() ? change.item
                                                        : change.section + " " + change.item));
    json.member("before", change.before);
    json.member("after", change.after).key("timing");
    if (change.timing.empty()) {
      json.null();
    } else {
      json.value(change.timing);
    }
    json.member("note", change.note).end_object();
  }
  json.end_array();
}

void write_head(json::Writer& json, const DocumentView& view) {
  const Frontmatter& front = view.assessment.front;
  const std::string schema = absolute(view.archive, "data/schema/assessment-1.json");
  json.member("schema",
              std::string_view(schema.empty() ? "data/schema/assessment-1.json" : schema));
  json.member("id", view.municipality.code + "/" + view.record.key);
  json.key("municipality").begin_object();
  json.member("code", view.municipality.code);
  json.member("name", view.municipality.name);
  json.member("prefecture", view.municipality.prefecture).end_object();
  json.member("number", front.number);
  json.member("title", front.title);
  json.member("form", front.form->name);
  json.member("form_label", front.form_label);
  json.member("status", status_word(front.status));
  json.member("authority", front.authority).key("published");
  if (front.published) {
    json.value(iso(*front.published));
  } else {
    json.null();
  }
}

/// About what they take.
std::size_t bytes_of_items(const Assessment& assessment) {
  constexpr std::size_t kOfNames = 400;
  std::size_t bytes = 0;
  for (const Item& item : assessment.items) bytes += item.text.size() + kOfNames;
  return bytes;
}

}  // namespace

std::string_view kind_word(const Item& item) {
  if (item.has_marks || !item.marks.empty()) {
    const bool one = item.field != nullptr && item.field->kind == forms::Kind::kChoice;
    return one ? "choice" : "checks";
  }
  if (item.field != nullptr && item.field->kind == forms::Kind::kChoice) return "choice";
  if (item.field != nullptr && item.field->kind == forms::Kind::kChecks) return "checks";
  return item.count >= 0 ? "count" : "text";
}

std::vector<std::uint32_t> data_items(const DocumentView& view) {
  std::vector<std::uint32_t> items;
  const std::vector<bool> elsewhere = placed_elsewhere(view);
  for (std::uint32_t i = 0; i < view.assessment.items.size(); ++i) {
    if (!elsewhere[i] && is_datum(view, i)) items.push_back(i);
  }
  return items;
}

std::string document_json(const DocumentView& view) {
  const Assessment& assessment = view.assessment;
  json::Writer json(false, bytes_of_items(assessment));
  json.begin_object();
  write_head(json, view);
  json.key("items").begin_array();
  for (const std::uint32_t i : data_items(view)) write_item(json, view, i);
  json.end_array();
  write_changes(json, assessment);
  json.key("attachments").begin_array();
  for (const Attachment& attachment : assessment.attachments) {
    json.begin_object().member("label", attachment.label);
    json.member("text", attachment.text).end_object();
  }
  json.end_array().key("findings").begin_array();
  if (view.findings != nullptr) {
    for (const Diagnostic& finding : *view.findings) {
      json.begin_object().member("id", finding.message->id);
      json.member("message", finding_text(finding, view.theme));
      const std::uint32_t place = view.place_of(finding);
      if (place != kNoItem) json.member("item", assessment.items[place].id);
      json.end_object();
    }
  }
  json.end_array().end_object();
  return json.take();
}

}  // namespace kokai
