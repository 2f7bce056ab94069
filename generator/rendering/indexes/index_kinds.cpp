#include "generator/rendering/indexes/index_kinds.h"

#include <array>

#include "generator/rendering/addresses.h"
#include "generator/rendering/item_numbers.h"

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

}  // namespace

const IndexLook& look_of(IndexKind kind) { return kLooks[static_cast<std::size_t>(kind)]; }

std::string index_page(IndexKind kind) { return std::string(look_of(kind).folder) + '/'; }

std::string index_entry_page(IndexKind kind, std::string_view id) {
  return index_page(kind).append(id) + '/';
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
  // Every document with several files judges the risks of the last one.
  const std::vector<RiskMention>& risks = record.now.mentions.risks;
  const bool many = !risks.empty() && !risks.back().item.starts_with("iii.1-") &&
                    risks.back().item.starts_with("iii.");
  return item_number(*record.current().front.form, item, many);
}

std::string item_address(const Archive& archive, const AssessmentRecord& record,
                         std::string_view item) {
  std::string url =
      page_file(record_page(archive.municipalities[record.municipality], record)) + '#';
  return url.append(item);
}

std::string record_label(const Archive& archive, const AssessmentRecord& record,
                         const Words& words) {
  const std::string& city = archive.municipalities[record.municipality].name;
  const Frontmatter& front = record.current().front;
  if (front.number.empty()) return fill(words.index_draft, {city});
  return city + ' ' + front.number;
}

}  // namespace kokai
