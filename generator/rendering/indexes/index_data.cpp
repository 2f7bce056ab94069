#include "generator/rendering/indexes/index_data.h"

#include <array>
#include <map>
#include <stdexcept>
#include <utility>

#include "generator/formats/csv.h"
#include "generator/formats/csv_reader.h"
#include "generator/rendering/addresses.h"
#include "generator/rendering/indexes/index_kinds.h"
#include "generator/rendering/indexes/index_pages.h"
#include "generator/rendering/page_frame.h"

namespace kokai {
namespace {

using Columns = std::vector<IndexColumn>;

const IndexColumn kName = {"name", &Words::index_csv_name, &Words::index_csv_name_meaning};
const IndexColumn kWritten = {"written", &Words::index_csv_written,
                              &Words::index_csv_written_meaning};
const IndexColumn kEntry = {"entry", &Words::index_csv_entry, &Words::index_csv_entry_meaning};
const IndexColumn kFile = {"file", &Words::index_csv_file, &Words::index_csv_file_meaning};
const IndexColumn kCount = {"count", &Words::index_csv_count, &Words::index_csv_count_meaning,
                            true};
const IndexColumn kList = {"assessments", &Words::index_csv_list, &Words::index_csv_list_meaning};

/// Which assessment and which item.
const Columns kWhere = {
    {"code", &Words::csv_code, &Words::csv_code_meaning},
    {"prefecture", &Words::csv_prefecture, &Words::csv_prefecture_meaning},
    {"municipality", &Words::csv_name, &Words::csv_name_meaning},
    {"assessment", &Words::csv_assessment, &Words::csv_assessment_meaning},
    {"number", &Words::csv_number, &Words::csv_number_meaning},
    {"title", &Words::csv_title, &Words::csv_title_meaning},
    {"item", &Words::index_csv_item, &Words::index_csv_item_meaning},
};

Columns with_place(const Columns& own) {
  Columns all = {kName};
  all.insert(all.end(), kWhere.begin(), kWhere.end());
  all.insert(all.end(), own.begin(), own.end());
  all.push_back({"page", &Words::index_csv_page, &Words::index_csv_page_meaning});
  all.push_back(kEntry);
  return all;
}

std::array<Columns, kIndexKinds> make_columns() {
  std::array<Columns, kIndexKinds> all;
  const auto of = [&](IndexKind kind) -> Columns& { return all[static_cast<std::size_t>(kind)]; };
  of(IndexKind::kSystem) =
      with_place({kWritten,
                  {"connected_by_name", &Words::index_csv_named, &Words::index_csv_named_meaning},
                  {"connected_by_category", &Words::index_csv_categories,
                   &Words::index_csv_categories_meaning}});
  of(IndexKind::kProcessor) = with_place(
      {kWritten,
       {"task", &Words::index_csv_task, &Words::index_csv_task_meaning},
       kFile,
       {"subprocessing", &Words::index_csv_subprocessing, &Words::index_csv_subprocessing_meaning},
       {"subprocessing_task", &Words::index_csv_subtask, &Words::index_csv_subtask_meaning}});
  of(IndexKind::kRecipient) =
      with_place({kWritten,
                  {"kind", &Words::index_csv_kind, &Words::index_csv_kind_meaning},
                  {"basis", &Words::index_csv_basis, &Words::index_csv_basis_meaning},
                  {"use", &Words::index_csv_use, &Words::index_csv_use_meaning}});
  of(IndexKind::kRetention) = with_place({kFile});
  of(IndexKind::kRetention)[0] = {"name", &Words::index_csv_period,
                                  &Words::index_csv_period_meaning};
  of(IndexKind::kDepartment) = with_place({kWritten});
  of(IndexKind::kRecord) = {kName, kCount, kList, kEntry};
  of(IndexKind::kRisk) = {
      {"section", &Words::index_csv_section, &Words::index_csv_section_meaning},
      {"risk", &Words::index_csv_risk, &Words::index_csv_risk_meaning},
      {"judgement", &Words::index_csv_judgement, &Words::index_csv_judgement_meaning},
      kCount,
      kList,
      kEntry};
  return all;
}

std::string entry_address(const Archive& archive, IndexKind kind, const IndexEntry& entry) {
  if (!has_page(kind, entry)) return {};
  return address_in_data(archive, index_entry_page(kind, entry.id));
}

std::string record_id(const Archive& archive, std::uint32_t index) {
  const AssessmentRecord& record = archive.records[index];
  return record_id(archive.municipalities[record.municipality], record);
}

class RowWriter {
 public:
  using Take = std::function<void(const std::vector<std::string>&)>;
  RowWriter(const Archive& archive, IndexKind kind, const Words& words, const Take& take)
      : archive_(archive), kind_(kind), words_(words), take_(take) {}

  void write(const IndexEntry& entry) {
    if (kind_ == IndexKind::kRecord) return write_names(entry);
    if (kind_ == IndexKind::kRisk) return write_judgements(entry);
    for (const IndexPlace& place : entry.places) {
      if (kind_ == IndexKind::kSystem && place.part != 0) continue;
      write_mention(entry, place);
    }
  }

 private:
  void write_mention(const IndexEntry& entry, const IndexPlace& place) {
    const AssessmentRecord& record = archive_.records[place.record];
    const Municipality& municipality = archive_.municipalities[record.municipality];
    const Frontmatter& front = record.current().front;
    const std::string& item = item_of(archive_, kind_, place);
    std::vector<std::string> row = {entry.name,
                                    municipality.code,
                                    municipality.prefecture,
                                    municipality.name,
                                    record_id(municipality, record),
                                    front.number,
                                    front.title,
                                    item};
    add_own(row, record.now.mentions, place);
    row.push_back(address_in_data(archive_, record_page(municipality, record)) + '#' + item);
    row.push_back(entry_address(archive_, kind_, entry));
    take_(row);
  }

  void add_own(std::vector<std::string>& row, const Mentions& mentions, const IndexPlace& place) {
    if (kind_ == IndexKind::kSystem) {
      const SystemMention& system = mentions.systems[place.mention];
      row.push_back(system.system.name);
      row.push_back(joined(system.connections, true));
      row.push_back(joined(system.connections, false));
    } else if (kind_ == IndexKind::kProcessor) {
      const ProcessorMention& processor = mentions.processors[place.mention];
      row.push_back(processor.written.empty() ? processor.processor.name : processor.written);
      row.push_back(processor.task);
      row.push_back(processor.file);
      row.push_back(processor.subprocessing == Subprocessing::kAllowed ? words_.index_allowed
                    : processor.subprocessing == Subprocessing::kNone  ? words_.index_none
                                                                       : words_.index_unknown);
      row.push_back(processor.subprocessing_task);
    } else if (kind_ == IndexKind::kRecipient) {
      const RecipientMention& recipient = mentions.recipients[place.mention];
      row.push_back(recipient.recipient.name);
      row.push_back(recipient.transfer ? "移転" : "提供");
      row.push_back(recipient.basis);
      row.push_back(recipient.use);
    } else if (kind_ == IndexKind::kRetention) {
      row.push_back(mentions.retention[place.mention].file);
    } else {
      row.push_back(mentions.departments[place.mention].name);
    }
  }

  static std::string joined(const std::vector<SystemConnection>& connections, bool by_name) {
    std::string all;
    for (const SystemConnection& one : connections) {
      if (one.by_name != by_name) continue;
      all.append(all.empty() ? "" : " / ").append(one.name);
    }
    return all;
  }

  void write_names(const IndexEntry& entry) {
    std::string list;
    std::size_t count = 0;
    std::uint32_t last = 0xFFFFFFFF;
    for (const IndexPlace& place : entry.places) {
      if (place.part != 0 || place.record == last) continue;
      last = place.record;
      list.append(list.empty() ? "" : " ").append(record_id(archive_, place.record));
      ++count;
    }
    take_({entry.name, std::to_string(count), list, entry_address(archive_, kind_, entry)});
  }

  void write_judgements(const IndexEntry& entry) {
    std::map<std::string_view, std::pair<std::size_t, std::string>> rows;
    for (const IndexPlace& place : entry.places) {
      const std::string_view judged =
          archive_.records[place.record].now.mentions.risks[place.mention].judgement;
      auto& [count, list] = rows[judged];
      ++count;
      const std::string name = record_id(archive_, place.record);
      if (!list.ends_with(name)) list.append(list.empty() ? "" : " ").append(name);
    }
    for (const auto& [judged, row] : rows) {
      take_({std::string(section_name(kind_, entry)), std::string(shown_name(kind_, entry)),
             judged.empty()  ? words_.index_no_judgement
             : judged == "?" ? words_.index_doubt
                             : std::string(judged),
             std::to_string(row.first), row.second, entry_address(archive_, kind_, entry)});
    }
  }

  const Archive& archive_;
  IndexKind kind_;
  const Words& words_;
  const Take& take_;
};

}  // namespace

const std::vector<IndexColumn>& index_columns(IndexKind kind) {
  static const std::array<Columns, kIndexKinds> all = make_columns();
  return all[static_cast<std::size_t>(kind)];
}

void index_rows(const Archive& archive, IndexKind kind, const Words& words, const TakeRow& take) {
  RowWriter writer(archive, kind, words, take);
  for (const IndexEntry& entry : archive.indexes.of(kind)) writer.write(entry);
}

std::string rows_csv(const std::vector<IndexColumn>& columns, const Words& words,
                     const std::function<void(const TakeRow&)>& each_row) {
  std::string csv(csv::kByteOrderMark);
  std::vector<std::string> head;
  for (const IndexColumn& column : columns) head.push_back(words.*column.name);
  csv::append_record(csv, head);
  each_row([&](const std::vector<std::string>& row) { csv::append_record(csv, row); });
  return csv;
}

void each_row_of_csv(std::string_view csv, const TakeRow& take) {
  if (csv.starts_with(csv::kByteOrderMark)) csv.remove_prefix(csv::kByteOrderMark.size());
  Findings findings;
  csv::ReadOptions options;
  options.delimiter = csv::Delimiter::kComma;
  options.cell_bytes = csv.size() + 1;
  bool head = true;
  csv::read_rows(
      csv, options, "",
      [&](const table::Row& row) {
        if (!std::exchange(head, false)) take(csv::restored(row.cells));
        return true;
      },
      findings);
  if (findings.has_errors()) throw std::logic_error("a table of ours that cannot be read back");
}

void append_row(json::Writer& json, const std::vector<IndexColumn>& columns,
                const std::vector<std::string>& row) {
  json.begin_object();
  for (std::size_t i = 0; i < row.size(); ++i) {
    json.key(columns[i].key);
    if (!columns[i].number) {
      json.value(row[i]);
    } else if (row[i].empty()) {
      json.null();
    } else {
      json.value(std::stoll(row[i]));
    }
  }
  json.end_object();
}

Status write_rows(std::string_view folder, const std::vector<IndexColumn>& columns,
                  const Words& words, const std::function<void(const TakeRow&)>& each_row,
                  ArtifactSink& sink) {
  json::Writer json(false);
  json.begin_object().member("index", folder).key("rows").begin_array();
  const std::string csv = rows_csv(columns, words, [&](const TakeRow& take) {
    each_row([&](const std::vector<std::string>& row) {
      take(row);
      append_row(json, columns, row);
    });
  });
  json.end_array().end_object();
  const std::string path = "data/" + std::string(folder);
  Status written = sink.write(path + ".csv", csv);
  return written.ok() ? sink.write(path + ".json", json.take()) : written;
}

Status draw_index_data(const Archive& archive, const LoadedTheme& theme, IndexKind kind,
                       ArtifactSink& sink) {
  return write_rows(
      look_of(kind).folder, index_columns(kind), theme.words,
      [&](const TakeRow& take) { index_rows(archive, kind, theme.words, take); }, sink);
}

}  // namespace kokai
