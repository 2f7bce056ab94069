#include "generator/analysis/mentions/mentions.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "generator/analysis/document.h"
#include "generator/analysis/mentions/name_cutting.h"
#include "generator/text/utf8.h"

namespace kokai {

namespace {

using forms::Role;

constexpr std::size_t kFunctionBytes = 1200;
constexpr std::size_t kTextBytes = 600;
constexpr std::size_t kMostRecords = 400;  ///< names of recorded items in one document

std::string cut_text(std::string_view text, std::size_t bytes) {
  text = trim(text);
  if (text.size() <= bytes) return std::string(text);
  while ((static_cast<unsigned char>(text[bytes]) & 0xC0u) == 0x80u) --bytes;
  return std::string(text.substr(0, bytes)) + "…";
}

std::string_view first_line(std::string_view text) {
  text = trim(text);
  return trim(text.substr(0, text.find('\n')));
}

bool is_written_twice(const Item& item) { return item.id.find('_') != std::string::npos; }

class Collector {
 public:
  explicit Collector(const Assessment& assessment) : assessment_(assessment) {}

  Mentions collect() {
    for (const Item& item : assessment_.items) {
      if (item.field != nullptr && !is_written_twice(item)) take(item);
    }
    finish();
    return std::move(out_);
  }

 private:
  void take(const Item& item) {
    switch (item.field->role) {
      case Role::kSystem:
      case Role::kSystemName:
      case Role::kSystemFunction:
      case Role::kSystemConnections:
        return take_system(item);
      case Role::kProcessorTask:
      case Role::kProcessorName:
      case Role::kSubprocessing:
      case Role::kSubprocessingTask:
        return take_processor(item);
      case Role::kRecipient:
      case Role::kTransferee:
      case Role::kRecipientBasis:
      case Role::kTransfereeBasis:
      case Role::kRecipientUse:
      case Role::kTransfereeUse:
        return take_recipient(item);
      case Role::kFile:
        file_.clear();
        return;
      case Role::kFileName:
        file_ = first_line(item.text);
        return;
      case Role::kSources:
        return take_sources(item);
      case Role::kRecordedItems:
        return take_ticked_records(item);
      case Role::kAllRecords:
        return take_listed_records(item.text, item.id);
      case Role::kAttachment:
        return take_attachment(item);
      case Role::kRetentionPeriod:
        return take_retention(item);
      case Role::kDepartment:
        for (std::string& name : names_in(item.text, NameKind::kDepartment)) {
          out_.departments.push_back({std::move(name), item.id});
        }
        return;
      case Role::kRisk:
      case Role::kRiskJudgement:
        return take_risk(item);
      default:
        return;
    }
  }

  void take_system(const Item& item) {
    const Role role = item.field->role;
    if (role == Role::kSystem) {
      out_.systems.emplace_back().system.item = item.id;
      group_ = item.id;
      return;
    }
    const bool grouped = !group_.empty() && is_below(item.id, group_);
    if (role == Role::kSystemName) {
      if (!grouped) return take_plain_systems(item);
      out_.systems.back().system = {name_in(item.text, NameKind::kSystem), item.id};
      learn_abbreviation(item.text, out_.systems.back().system.name);
    }
    if (!grouped) return;
    SystemMention& system = out_.systems.back();
    if (role == Role::kSystemFunction && !is_dash_or_blank(item.text)) {
      system.function = cut_text(item.text, kFunctionBytes);
    }
    if (role == Role::kSystemConnections) take_connections(item, system);
  }

  /// 様式2 has one box for the names of all systems.
  void take_plain_systems(const Item& item) {
    for (std::string& name : names_in(item.text, NameKind::kSystem)) {
      out_.systems.push_back({{std::move(name), item.id}, "", {}, "", false});
    }
  }

  void take_connections(const Item& item, SystemMention& system) {
    system.connections_item = item.id;
    const auto connect = [&](std::string name, bool by_name) {
      for (const SystemConnection& known : system.connections) {
        if (known.name == name) return;
      }
      system.connections.push_back({std::move(name), by_name});
    };
    for (const Mark& mark : item.marks) {
      if (mark.state == MarkState::kDoubt) system.connections_doubt = true;
      // A note was written by hand: it stands even when its box cannot be read.
      for (std::string& name : names_in(mark.note, NameKind::kSystem)) {
        connect(std::move(name), true);
      }
      const bool other = mark.option == nullptr || mark.option->note;
      if (mark.state == MarkState::kOn && (mark.note.empty() || !other)) {
        connect(mark.label, false);
      }
    }
    for (std::string& name : names_in(item.text, NameKind::kSystem)) {
      connect(std::move(name), true);
    }
  }

  void take_processor(const Item& item) {
    const Role role = item.field->role;
    if (role == Role::kProcessorTask) {
      end_processor();
      task_ = &item;
      pending_ = {};
      pending_.task = cut_text(first_line(item.text), kTextBytes);
      pending_.file = file_;
      return;
    }
    if (task_ == nullptr || !is_below(item.id, task_->id)) return;
    if (role == Role::kProcessorName) {
      names_ = names_in(item.text, NameKind::kProcessor);
      pending_.processor.item = item.id;
      const std::string_view whole = trim(item.text);
      if (!is_dash_or_blank(whole) && (names_.size() != 1 || names_[0] != whole)) {
        pending_.written = cut_text(whole, kTextBytes);
      }
    } else if (role == Role::kSubprocessing) {
      const Mark* only = only_mark(item);
      const Mark* yes = mark_at(item, 0);
      if (only == nullptr || only->option == nullptr) return;
      pending_.subprocessing = only == yes ? Subprocessing::kAllowed : Subprocessing::kNone;
    } else if (!is_dash_or_blank(item.text)) {
      pending_.subprocessing_task = cut_text(item.text, kTextBytes);
    }
  }

  /// One mention a company; the form prints empty blocks, which say neither task nor company.
  void end_processor() {
    if (task_ == nullptr) return;
    if (pending_.processor.item.empty()) pending_.processor.item = task_->id;
    if (names_.empty() && !is_dash_or_blank(pending_.task)) out_.processors.push_back(pending_);
    for (std::string& name : names_) {
      pending_.processor.name = std::move(name);
      out_.processors.push_back(pending_);
    }
    names_.clear();
    task_ = nullptr;
  }

  void take_recipient(const Item& item) {
    const Role role = item.field->role;
    if (role == Role::kRecipient || role == Role::kTransferee) {
      receiver_ = item.id;
      first_recipient_ = out_.recipients.size();
      for (std::string& name : names_in(item.text, NameKind::kRecipient)) {
        learn_abbreviation(item.text, name);
        out_.recipients.push_back({{std::move(name), item.id}, role == Role::kTransferee, "", ""});
      }
      return;
    }
    if (receiver_.empty() || !is_below(item.id, receiver_) || is_dash_or_blank(item.text)) return;
    const bool basis = role == Role::kRecipientBasis || role == Role::kTransfereeBasis;
    for (std::size_t i = first_recipient_; i < out_.recipients.size(); ++i) {
      std::string& text = basis ? out_.recipients[i].basis : out_.recipients[i].use;
      text = cut_text(item.text, kTextBytes);
    }
  }

  void take_sources(const Item& item) {
    const auto add = [&](std::string name) {
      const bool known = std::any_of(out_.sources.begin(), out_.sources.end(),
                                     [&](const Mention& one) { return one.name == name; });
      if (!known) out_.sources.push_back({std::move(name), item.id});
    };
    for (const Mark& mark : item.marks) {
      if (mark.state == MarkState::kDoubt) out_.sources_doubt = true;
      for (std::string& name : names_in(mark.note, NameKind::kSource)) add(std::move(name));
      if (mark.state == MarkState::kOn && mark.note.empty()) add(mark.label);
    }
    if (item.marks.empty()) {
      for (std::string& name : names_in(item.text, NameKind::kSource)) add(std::move(name));
    }
  }

  void take_ticked_records(const Item& item) {
    for (const Mark& mark : item.marks) {
      const bool other = mark.option != nullptr && mark.option->note;
      if (mark.state == MarkState::kOn && !(other && !mark.note.empty())) {
        add_record(out_.records, mark.label, item.id);
      }
      if (mark.state == MarkState::kDoubt && !other) {
        add_record(out_.unread_records, mark.label, item.id);
      }
      take_listed_records(mark.note, item.id);
    }
  }

  void take_listed_records(std::string_view text, const std::string& item) {
    for (const std::string& name : recorded_names_in(text)) add_record(out_.records, name, item);
  }

  void take_attachment(const Item& item) {
    if (item.field->label.find("記録項目") == std::string::npos) return;
    for (const Attachment& attachment : assessment_.attachments) {
      if (attachment.id == item.id) take_listed_records(attachment.text, item.id);
    }
  }

  void add_record(std::vector<RecordsMention>& records, const std::string& name,
                  const std::string& item) {
    if (record_count_ == kMostRecords) return;
    ++record_count_;
    if (records.empty() || records.back().item != item) records.push_back({"", item});
    records.back().names.append(name) += '\n';
  }

  void take_retention(const Item& item) {
    const Mark* only = only_mark(item);
    if (only != nullptr) {
      out_.retention.push_back({{only->label, item.id}, file_});
    } else if (item.marks.empty() && !is_dash_or_blank(item.text)) {
      out_.retention.push_back({{cut_text(first_line(item.text), 120), item.id}, file_});
    }
  }

  void take_risk(const Item& item) {
    const bool judges = item.field->role == Role::kRiskJudgement;
    if (!judges || out_.risks.empty() || !is_below(item.id, out_.risks.back().item)) {
      out_.risks.push_back({risk_label(*item.field), section_of(item), "", item.id});
    }
    if (!judges) return;
    RiskMention& risk = out_.risks.back();
    risk.item = item.id;
    const Mark* only = only_mark(item);
    if (only != nullptr && only->option != nullptr) {
      risk.judgement = only->option->label;
    } else if (has_doubt(item) || !selected(item).empty()) {
      risk.judgement = "?";
    }
  }

  /// Label of the section: the risk of one name stands in several.
  std::string_view section_of(const Item& item) const {
    for (std::uint32_t at = item.parent; at != kNoItem; at = assessment_.items[at].parent) {
      const forms::Field* field = assessment_.items[at].field;
      if (field != nullptr && field->level == forms::Level::kSection) return field->label;
    }
    return {};
  }

  void learn_abbreviation(std::string_view text, const std::string& name) {
    const std::string_view abbreviation = abbreviation_in(text);
    if (!abbreviation.empty() && !name.empty()) abbreviations_.emplace_back(abbreviation, name);
  }

  void write_out(std::string& name) const {
    for (const auto& [abbreviation, whole] : abbreviations_) {
      if (name == abbreviation) name = whole;
    }
  }

  void finish() {
    end_processor();
    std::erase_if(out_.systems, [](const SystemMention& one) { return one.system.name.empty(); });
    if (abbreviations_.empty()) return;
    for (SystemMention& system : out_.systems) {
      for (SystemConnection& connection : system.connections) write_out(connection.name);
    }
    for (Mention& source : out_.sources) write_out(source.name);
    for (RecipientMention& recipient : out_.recipients) write_out(recipient.recipient.name);
  }

  const Assessment& assessment_;
  Mentions out_;
  std::string group_;           ///< id of the システムN at hand
  std::string file_;            ///< name of the file whose part is at hand
  const Item* task_ = nullptr;  ///< the 委託事項 at hand
  ProcessorMention pending_;
  std::vector<std::string> names_;  ///< companies of the 委託事項 at hand
  std::string receiver_;            ///< id of the 提供先 or 移転先 at hand
  std::size_t first_recipient_ = 0;
  std::size_t record_count_ = 0;
  std::vector<std::pair<std::string, std::string>> abbreviations_;
};

}  // namespace

Mentions mentions_of(const Assessment& assessment) { return Collector(assessment).collect(); }

std::string_view risk_label(const forms::Field& field) {
  constexpr std::string_view kQuestion = "への対策は十分か";
  std::string_view label = field.label;
  if (label.ends_with(kQuestion)) label.remove_suffix(kQuestion.size());
  return label;
}

}  // namespace kokai
