// What each kind of outbox row looks like: one line a kind.

import { ballotCard, opinionCard } from '../ballots/card.ts'
import { caseCard } from '../cases/card.ts'
import { contactCard, mobileCard } from '../contacts/card.ts'
import { incomingCard } from '../incoming/card.ts'
import { inventoryCard } from '../inventory/card.ts'
import { contractCard } from '../inventory/contract-card.ts'
import { meetingCard } from '../meetings/card.ts'
import { minutesCard } from '../minutes/card.ts'
import { answerCard } from '../notices/answer-card.ts'
import { officeCard, reminderCard } from '../notices/card.ts'
import { copyCard } from '../notices/copy-card.ts'
import { sentBackCard, signCard } from '../notices/sign-card.ts'
import { delegationCard } from '../people/delegations-card.ts'
import { inviteCard, loginCodeCard, signInCard } from '../people/login-card.ts'
import { secondAccountCard } from '../people/second-account-card.ts'
import { deskCard } from '../proceedings/desk-card.ts'
import { callCard } from '../ratings/call-card.ts'
import { posterCard } from '../ratings/poster-card.ts'
import { consentCard, requestCard } from '../requests/card.ts'
import { decisionCard } from '../requests/decision.ts'
import { inquiryCard } from '../requests/inquiry-card.ts'
import { questionCard } from '../requests/question.ts'
import { renewalCard } from '../requests/renewal-card.ts'
import { checkCard, visitCard } from '../requests/report.ts'
import { resolutionCard } from '../resolutions/card.ts'
import { trainingCard } from '../trainings/card.ts'
import { unlicensedCard } from '../unlicensed/card.ts'
import { auditHeadCard } from './audit.ts'
import type { CardTable } from './card.ts'
import { healthCard } from './health.ts'

export const cards: CardTable = {
  auditHead: auditHeadCard,
  answer: answerCard,
  ballot: ballotCard,
  callBack: callCard,
  case: caseCard,
  check: checkCard,
  consent: consentCard,
  contact: contactCard,
  copy: copyCard,
  decision: decisionCard,
  desk: deskCard,
  delegation: delegationCard,
  health: healthCard,
  incoming: incomingCard,
  inquiry: inquiryCard,
  invite: inviteCard,
  loginCode: loginCodeCard,
  meeting: meetingCard,
  minutes: minutesCard,
  mobile: mobileCard,
  notice: officeCard,
  opinion: opinionCard,
  poster: posterCard,
  question: questionCard,
  reminder: reminderCard,
  renewal: renewalCard,
  request: requestCard,
  resolution: resolutionCard,
  secondAccount: secondAccountCard,
  sentBack: sentBackCard,
  sign: signCard,
  signIn: signInCard,
  inventory: inventoryCard,
  contract: contractCard,
  training: trainingCard,
  unlicensed: unlicensedCard,
  visit: visitCard,
}
