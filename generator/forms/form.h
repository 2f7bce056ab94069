#pragma once

// The official forms as data: 様式2 (基礎項目評価書), 様式3 (重点項目評価書), 様式4 (全項目評価書).
// Source: 特定個人情報保護評価に関する規則 and its 様式; data in generator/forms/data/*.outline,
// read once.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kokai::forms {

enum class Kind : std::uint8_t {
  kGroup,   ///< holds fields, has no body of its own (parts, sections with fields, risks)
  kText,    ///< free text
  kChoice,  ///< one of the options
  kChecks,  ///< any of the options
};

enum class Level : std::uint8_t { kCover, kPart, kSection, kGroup, kItem, kAttachment };

/// What a field means, whatever form and number it has: pages and indexes ask for roles, not ids.
enum class Role : std::uint8_t {
  kNone,
  kDeclaration,
  kSpecialNotes,
  kTaskName,
  kTaskContent,
  kSubjectCount,
  kSystem,
  kSystemName,
  kSystemFunction,
  kSystemConnections,
  kFileNames,
  kLegalBasis,
  kLinkageUse,
  kLinkageBasis,
  kDepartment,
  kDepartmentHead,
  kOtherBodies,
  kFile,
  kFileName,
  kFileKind,
  kFileSubjectCount,
  kFileSubjects,
  kRecordCount,
  kRecordedItems,
  kRecordReason,
  kAllRecords,
  kHoldingSince,
  kSources,
  kMeans,
  kPurpose,
  kUsingDepartments,
  kUserCount,
  kProcessing,
  kProcessorTask,
  kProcessorContent,
  kProcessorName,
  kSubprocessing,
  kSubprocessingTask,
  kProvision,
  kRecipient,
  kRecipientBasis,
  kRecipientUse,
  kTransferee,
  kTransfereeBasis,
  kTransfereeUse,
  kStorage,
  kRetentionPeriod,
  kErasure,
  kRisk,
  kRiskMeasure,
  kRiskJudgement,
  kAudit,
  kIncident,
  kTraining,
  kDisclosureContact,
  kInquiryContact,
  kScreeningDate,
  kScreeningResult,
  kHearingMethod,
  kHearingPeriod,
  kHearingShortening,
  kHearingOpinions,
  kHearingEffect,
  kReviewDate,
  kReviewMethod,
  kReviewResult,
  kThresholdCount,
  kThresholdStaff,
  kThresholdIncident,
  kAttachment,
  kChanges,
};

struct Option {
  std::string label;                  ///< 10万人以上30万人未満
  std::string group;                  ///< 識別情報…: heading over several options; else empty
  bool note = false;                  ///< その他（ ）: may carry a note
  bool count = false;                 ///< 提供を行っている（ ）件
  std::vector<std::string> variants;  ///< other wordings met in published documents
};

/// One node of a form. A tree: part > section > group or item > lettered field.
struct Field {
  std::string step;    ///< what this node adds to an id: "i", "2", "p", "r1", "4", "a"
  std::string number;  ///< as printed: "I", "1.", "①", "リスク1：", ""
  std::string label;   ///< official wording without number and marks: 事務の名称
  Level level = Level::kItem;
  Kind kind = Kind::kText;
  Role role = Role::kNone;
  bool important = false;  ///< ※ 重要な変更の対象
  bool required = false;
  bool voluntary = false;      ///< 【任意】
  bool agencies_only = false;  ///< 【行政機関等のみ】
  bool repeats =
      false;  ///< part per file; システム1.., 委託事項1.. (repeat number in ids: "2.3", "ii.1")
  bool counted = false;  ///< a (n)件 belongs to the choice (委託の有無)
  std::string since;     ///< 令和6年10月: the revision it came with; empty = always there
  std::uint32_t serial =
      0;  ///< of this node among all nodes of all forms, from 1: the matcher's key
  std::string
      repeat_name;  ///< システム, 委託事項, 提供先, 移転先; the group heading is name + number
  std::vector<Option> options;
  std::vector<std::string>
      variants;  ///< other wordings met in published documents, matched as equal
  std::vector<std::string>
      opposites;  ///< wordings that extraction turned into the opposite: matched, and told
  std::vector<Field> children;

  /// number + label as a heading shows it: "③対象人数", "1. 特定個人情報ファイル名",
  /// "リスク1：目的外の…".
  std::string heading() const;
};

struct Form {
  std::string key;                  ///< kiso, juten, zenkomoku
  std::string name;                 ///< 基礎項目評価書
  std::string style;                ///< 様式2
  std::vector<std::string> labels;  ///< known revisions, oldest first: 平成30年5月 様式4
  std::vector<Field> cover;  ///< boxes of the cover that live in the frontmatter; step = its key
  std::vector<Field> parts;  ///< cover items, parts, attachments in the form's order
};

/// The three forms, in the order 基礎, 重点, 全項目. Built on first use, then never changed.
/// Thread-safe.
std::span<const Form> all();
/// By key, name (全項目評価書, 全項目) or style; nullptr when there is none.
const Form* find(std::string_view name);
/// True when `label` ("[平成30年5月 様式4]") is a known revision of the form.
bool is_known_label(const Form& form, std::string_view label);
/// Does the revision `label` have the field? An empty or unknown label has what every revision has.
/// Precondition: the field's parents are asked, too (a part's `since` stands at the part only).
bool is_in_revision(const Form& form, const Field& field, std::string_view label);
/// The id of `field` below `parent` ("" for parts): "i" + 2 -> "i-2", システム3 -> "i-2.3", 提供先2
/// -> "ii.1-5.p2", a part that repeats -> "ii.1". `repeat` below 1 counts as 1 where the field
/// repeats, else it is not looked at.
std::string id_of(std::string_view parent, const Field& field, int repeat = 0);
/// The outline of a form as text: one line per field with id, number, label, kind, flags, options.
std::string outline(const Form& form);

}  // namespace kokai::forms
