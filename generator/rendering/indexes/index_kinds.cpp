#include "generator/rendering/indexes/index_kinds.h"

#include <array>

#include "generator/model/item_numbers.h"
#include "generator/rendering/addresses.h"
#include "generator/text/concat.h"

namespace kokai {
namespace {

constexpr std::array<IndexLook, kIndexKinds> kLooks = {{
    {IndexKind::kSystem, "systems", &Words::index_systems, &Words::index_systems_lead},
    {IndexKind::kProcessor, "processors", &Words::index_processors, &Words::index_processors_lead},
    {IndexKind::kRecipient, "recipients", &Words::index_recipients, &Words::index_recipients_lead},
    {IndexKind::kRecord, "records", &Words::index_records, &Words::index_records_lead},
    {IndexKind::kRetention, "retention", &Words::index_retention, &Words::index_retention_lead},
    {IndexKind::kDepartment, "departments", &Words::index_departments,
     &Words::index_departments_lead},
    {IndexKind::kRisk, "risks", &Words::index_risks, &Words::index_risks_lead},
}};

/// "ii.2-3": in a part that is there for more than one file.
bool is_of_later_file(std::string_view item) {
  const std::string_view part = item.substr(0, item.find('-'));
  return part.find('.') != part.npos && !part.ends_with(".1");
}

/// True when a document has several files. Mentions stand in its order: the last one tells.
bool names_later_files(const Mentions& mentions) {
  const auto last = [](const auto& all, const auto& item) {
    return !all.empty() && is_of_later_file(item(all.back()));
  };
  return last(mentions.risks, [](const RiskMention& one) { return one.item; }) ||
         last(mentions.retention, [](const RetentionMention& one) { return one.period.item; }) ||
         last(mentions.processors,
              [](const ProcessorMention& one) { return one.processor.item; }) ||
         last(mentions.recipients,
              [](const RecipientMention& one) { return one.recipient.item; }) ||
         last(mentions.records, [](const RecordsMention& one) { return one.item; });
}

}  // namespace

const IndexLook& look_of(IndexKind kind) { return kLooks[static_cast<std::size_t>(kind)]; }

std::string index_page(IndexKind kind) { return std::string(look_of(kind).folder) + '/'; }

std::string index_entry_page(IndexKind kind, std::string_view id) {
  return concat({index_page(kind), id, "/"});
}

bool has_page(IndexKind kind, const IndexEntry& entry) {
  return kind != IndexKind::kRecord || entry.assessments > 1 || entry.known >= 0;
}

std::string_view shown_name(IndexKind kind, const IndexEntry& entry) {
  std::string_view name = entry.name;
  if (kind == IndexKind::kRisk) name.remove_prefix(name.find('/') + 1);
  return name;
}

std::string_view section_name(IndexKind kind, const IndexEntry& entry) {
  if (kind != IndexKind::kRisk) return {};
  return std::string_view(entry.name).substr(0, entry.name.find('/'));
}

std::string subprocessing_words(const ProcessorMention& processor, const Words& words) {
  std::string said = processor.subprocessing == Subprocessing::kAllowed ? words.index_allowed
                     : processor.subprocessing == Subprocessing::kNone  ? words.index_none
                                                                        : words.index_unknown;
  const std::string& task = processor.subprocessing_task;
  return task.empty() ? said : concat({said, "（", task, "）"});
}

const std::string& item_of(const Archive& archive, IndexKind kind, const IndexPlace& place) {
  const Mentions& mentions = archive.records[place.record].now.mentions;
  switch (kind) {
    case IndexKind::kSystem:
      return place.part == 0 ? mentions.systems[place.mention].system.item
                             : mentions.systems[place.mention].connections_item;
    case IndexKind::kProcessor:
      return mentions.processors[place.mention].processor.item;
    case IndexKind::kRecipient:
      return mentions.recipients[place.mention].recipient.item;
    case IndexKind::kRecord:
      return (place.part == 0 ? mentions.records : mentions.unread_records)[place.mention].item;
    case IndexKind::kRetention:
      return mentions.retention[place.mention].period.item;
    case IndexKind::kDepartment:
      return mentions.departments[place.mention].item;
    case IndexKind::kRisk:
      break;
  }
  return mentions.risks[place.mention].item;
}

std::string item_number_of(const AssessmentRecord& record, std::string_view item) {
  return item_number(*record.current().front.form, item, names_later_files(record.now.mentions));
}

std::string item_address(const Archive& archive, const AssessmentRecord& record,
                         std::string_view item) {
  const Municipality& municipality = archive.municipalities[record.municipality];
  return concat({page_file(record_page(municipality, record)), "#", item});
}

std::string record_label(const Archive& archive, const AssessmentRecord& record,
                         const Words& words) {
  const std::string& city = archive.municipalities[record.municipality].name;
  const Frontmatter& front = record.current().front;
  if (front.number.empty()) return fill(words.index_draft, {city});
  return city + ' ' + front.number;
}

}  // namespace kokai
