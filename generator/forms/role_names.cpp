#include "generator/forms/role_names.h"

namespace kokai::forms {

namespace {

struct Row {
  Role role;
  std::string_view name;
};

constexpr Row kRows[] = {
    {Role::kDeclaration, "declaration"},
    {Role::kSpecialNotes, "special-notes"},
    {Role::kTaskName, "task-name"},
    {Role::kTaskContent, "task-content"},
    {Role::kSubjectCount, "subject-count"},
    {Role::kSystem, "system"},
    {Role::kSystemName, "system-name"},
    {Role::kSystemFunction, "system-function"},
    {Role::kSystemConnections, "system-connections"},
    {Role::kFileNames, "file-names"},
    {Role::kLegalBasis, "legal-basis"},
    {Role::kLinkageUse, "linkage-use"},
    {Role::kLinkageBasis, "linkage-basis"},
    {Role::kDepartment, "department"},
    {Role::kDepartmentHead, "department-head"},
    {Role::kOtherBodies, "other-bodies"},
    {Role::kFile, "file"},
    {Role::kFileName, "file-name"},
    {Role::kFileKind, "file-kind"},
    {Role::kFileSubjectCount, "file-subject-count"},
    {Role::kFileSubjects, "file-subjects"},
    {Role::kRecordCount, "record-count"},
    {Role::kRecordedItems, "recorded-items"},
    {Role::kRecordReason, "record-reason"},
    {Role::kAllRecords, "all-records"},
    {Role::kHoldingSince, "holding-since"},
    {Role::kSources, "sources"},
    {Role::kMeans, "means"},
    {Role::kPurpose, "purpose"},
    {Role::kUsingDepartments, "using-departments"},
    {Role::kUserCount, "user-count"},
    {Role::kProcessing, "processing"},
    {Role::kProcessorTask, "processor-task"},
    {Role::kProcessorContent, "processor-content"},
    {Role::kProcessorName, "processor-name"},
    {Role::kSubprocessing, "subprocessing"},
    {Role::kSubprocessingTask, "subprocessing-task"},
    {Role::kProvision, "provision"},
    {Role::kRecipient, "recipient"},
    {Role::kRecipientBasis, "recipient-basis"},
    {Role::kRecipientUse, "recipient-use"},
    {Role::kTransferee, "transferee"},
    {Role::kTransfereeBasis, "transferee-basis"},
    {Role::kTransfereeUse, "transferee-use"},
    {Role::kStorage, "storage"},
    {Role::kRetentionPeriod, "retention-period"},
    {Role::kErasure, "erasure"},
    {Role::kRisk, "risk"},
    {Role::kRiskMeasure, "risk-measure"},
    {Role::kRiskJudgement, "risk-judgement"},
    {Role::kAudit, "audit"},
    {Role::kIncident, "incident"},
    {Role::kTraining, "training"},
    {Role::kDisclosureContact, "disclosure-contact"},
    {Role::kInquiryContact, "inquiry-contact"},
    {Role::kScreeningDate, "screening-date"},
    {Role::kScreeningResult, "screening-result"},
    {Role::kHearingMethod, "hearing-method"},
    {Role::kHearingPeriod, "hearing-period"},
    {Role::kHearingShortening, "hearing-shortening"},
    {Role::kHearingOpinions, "hearing-opinions"},
    {Role::kHearingEffect, "hearing-effect"},
    {Role::kReviewDate, "review-date"},
    {Role::kReviewMethod, "review-method"},
    {Role::kReviewResult, "review-result"},
    {Role::kThresholdCount, "threshold-count"},
    {Role::kThresholdStaff, "threshold-staff"},
    {Role::kThresholdIncident, "threshold-incident"},
    {Role::kAttachment, "attachment"},
    {Role::kChanges, "changes"},
};

}  // namespace

Role role_from_name(std::string_view name) {
  for (const Row& row : kRows) {
    if (row.name == name) return row.role;
  }
  return Role::kNone;
}

std::string_view name_of(Role role) {
  for (const Row& row : kRows) {
    if (row.role == role) return row.name;
  }
  return {};
}

}  // namespace kokai::forms
