// Every legal number in one list, the one barrel of the house: the page of rules, snapshots and guard tests need the
// whole law at once, and a parameter that is missing here fails its guard test.
import { appealDecideWithin, appealSuspends, appealWithin } from './appeals.ts'
import {
  applicantEducation,
  applicantEducationConversion,
  applicantEducationRural,
  applicantMinAge,
  applicantVeteranDisability,
  applicantVeterans,
  applicantVeteransAs,
} from './applicants.ts'
import { associationReviewWithin } from './association.ts'
import { caseFirstAnswer, caseOfficeAnswer, caseReopenings, caseReopenWithin, caseResolve } from './cases.ts'
import { cessationHandover, cessationSettlement } from './cessation.ts'
import { closureGap, closureMax } from './closures.ts'
import { contactReportWithin } from './contact.ts'
import { conversionIssuedBefore } from './conversion.ts'
import { establishmentEquipment, establishmentShortlist } from './establishment.ts'
import { guaranteeAccepted, guaranteeMaxShare } from './guarantees.ts'
import { inquiryAgencies, inquiryAuthorities, inquirySecurity } from './inquiries.ts'
import { leaveConsentWithin, leavePerYear } from './leave.ts'
import {
  licenseAgreementInPrinciple,
  licenseGuaranteeRelease,
  licenseHeirGrace,
  licenseIssuer,
  licenseLegalHolderShare,
  licenseNoObjection,
  licensePerPerson,
  licenseReapplyAfter,
  licenseRemindAhead,
  licenseRemindFirst,
  licenseRemindLast,
  licenseRenewalLead,
  licenseSecondSignatory,
  licenseStartWithin,
  licenseUnionAuthority,
  licenseValidity,
} from './license.ts'
import { loginCodeTries, loginCodeValid, loginInviteValid, loginSessionIdle, loginSessionMost } from './login.ts'
import { delegationMost, meetingEvery, meetingInviteLead, meetingMinutesWithin, meetingQuorum } from './meetings.ts'
import {
  noticeAnswerBefore,
  noticeAnswerEvery,
  noticeEscalateAfter,
  noticeNumberAfter,
  noticeOtherAfter,
  noticePushAfter,
  noticeRemindAfter,
  quietHours,
} from './notices.ts'
import {
  officeHours,
  officeMinArea,
  officeMinAreaRural,
  officeMinStaff,
  officeNewAdmitted,
  officePerPopulation,
  officeVillageAbove,
} from './offices.ts'
import type { Parameter } from './parameter.ts'
import { presenceAnswerWithin } from './presence.ts'
import { expansionApprover, relocationFarFrom, relocationMinDistance, relocationUnapproved } from './relocation.ts'
import { reportEvery } from './reports.ts'
import { retentionCaseIdentity, retentionImportedSheet, retentionRatingComment } from './retention.ts'
import { revocationHearWithin } from './revocation.ts'
import { serviceListEvery, serviceOpenTo } from './services.ts'
import { stationFarFrom, stationGap, stationMax } from './stations.ts'
import { stoppageMax } from './stoppage.ts'
import { questionAnswerWithin, questionMostPerAsker, taskRemindBefore } from './tasks.ts'
import {
  transferAnswerWithin,
  transferBound,
  transferCountedFrom,
  transferExempt,
  transferMinYears,
} from './transfer.ts'
import {
  violationCorrectWithin,
  violationCountWindow,
  violationCutOff,
  violationCutOffLeast,
  violationExaminer,
  violationFineFactor,
  violationMaxWarnings,
  violationPayWithin,
  violationReportedTo,
} from './violations.ts'
import { checkWithin, visitBy, visitWithin } from './visits.ts'
import {
  voteBase,
  voteByDelegate,
  voteByPhone,
  voteMajority,
  voteOpenness,
  votePhoneClosing,
  voteRemindAfter,
  voteSeats,
} from './votes.ts'

export const all: readonly Parameter[] = [
  appealWithin,
  appealDecideWithin,
  appealSuspends,
  applicantMinAge,
  applicantEducation,
  applicantEducationRural,
  applicantEducationConversion,
  applicantVeterans,
  applicantVeteranDisability,
  applicantVeteransAs,
  associationReviewWithin,
  caseFirstAnswer,
  caseResolve,
  caseOfficeAnswer,
  caseReopenings,
  caseReopenWithin,
  cessationHandover,
  cessationSettlement,
  checkWithin,
  closureGap,
  closureMax,
  contactReportWithin,
  conversionIssuedBefore,
  establishmentShortlist,
  establishmentEquipment,
  guaranteeMaxShare,
  guaranteeAccepted,
  inquiryAgencies,
  inquiryAuthorities,
  inquirySecurity,
  leavePerYear,
  leaveConsentWithin,
  licenseValidity,
  licenseRenewalLead,
  licenseNoObjection,
  licenseRemindFirst,
  licenseRemindAhead,
  licenseRemindLast,
  licenseStartWithin,
  licenseGuaranteeRelease,
  licensePerPerson,
  licenseReapplyAfter,
  licenseHeirGrace,
  licenseAgreementInPrinciple,
  licenseIssuer,
  licenseSecondSignatory,
  licenseUnionAuthority,
  licenseLegalHolderShare,
  loginCodeValid,
  loginCodeTries,
  loginInviteValid,
  loginSessionIdle,
  loginSessionMost,
  delegationMost,
  meetingEvery,
  meetingInviteLead,
  meetingQuorum,
  meetingMinutesWithin,
  noticeRemindAfter,
  noticeOtherAfter,
  noticePushAfter,
  noticeNumberAfter,
  noticeEscalateAfter,
  noticeAnswerBefore,
  noticeAnswerEvery,
  quietHours,
  officeMinArea,
  officeMinAreaRural,
  officeMinStaff,
  officeHours,
  officePerPopulation,
  officeVillageAbove,
  officeNewAdmitted,
  presenceAnswerWithin,
  questionAnswerWithin,
  questionMostPerAsker,
  relocationFarFrom,
  relocationMinDistance,
  relocationUnapproved,
  revocationHearWithin,
  expansionApprover,
  reportEvery,
  retentionCaseIdentity,
  retentionImportedSheet,
  retentionRatingComment,
  serviceListEvery,
  serviceOpenTo,
  stationMax,
  stationGap,
  stationFarFrom,
  stoppageMax,
  taskRemindBefore,
  transferMinYears,
  transferAnswerWithin,
  transferBound,
  transferCountedFrom,
  transferExempt,
  violationCorrectWithin,
  violationPayWithin,
  violationFineFactor,
  violationCutOffLeast,
  violationCutOff,
  violationMaxWarnings,
  violationCountWindow,
  violationExaminer,
  violationReportedTo,
  visitWithin,
  visitBy,
  voteMajority,
  voteBase,
  voteOpenness,
  voteSeats,
  voteByDelegate,
  voteByPhone,
  votePhoneClosing,
  voteRemindAfter,
]
