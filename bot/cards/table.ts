// What each kind of outbox row looks like: one line a kind.
import { answerCard } from './answer.ts'
import { auditHeadCard } from './audit.ts'
import { ballotCard, opinionCard } from './ballots.ts'
import type { CardTable } from './card.ts'
import { caseCard } from './cases.ts'
import { contactCard, mobileCard } from './contacts.ts'
import { copyCard } from './copy.ts'
import { delegationCard } from './delegations.ts'
import { healthCard } from './health.ts'
import { incomingCard } from './incoming.ts'
import { inviteCard, loginCodeCard, signInCard } from './login.ts'
import { officeCard, reminderCard } from './notices.ts'
import { sentBackCard, signCard } from './notices-sign.ts'
import { renewalCard } from './renewal.ts'
import { consentCard, requestCard } from './requests.ts'
import { secondAccountCard } from './secondAccount.ts'

export const cards: CardTable = {
  auditHead: auditHeadCard,
  answer: answerCard,
  ballot: ballotCard,
  case: caseCard,
  consent: consentCard,
  contact: contactCard,
  copy: copyCard,
  delegation: delegationCard,
  health: healthCard,
  incoming: incomingCard,
  invite: inviteCard,
  loginCode: loginCodeCard,
  mobile: mobileCard,
  notice: officeCard,
  opinion: opinionCard,
  reminder: reminderCard,
  renewal: renewalCard,
  request: requestCard,
  secondAccount: secondAccountCard,
  sentBack: sentBackCard,
  sign: signCard,
  signIn: signInCard,
}
