// What each kind of outbox row looks like: one line a kind.
import type { CardTable } from './card.ts'
import { caseCard } from './cases.ts'
import { contactCard } from './contacts.ts'
import { inviteCard, loginCodeCard } from './login.ts'
import { officeCard, reminderCard } from './notices.ts'
import { sentBackCard, signCard } from './notices-sign.ts'
import { secondAccountCard } from './secondAccount.ts'

export const cards: CardTable = {
  case: caseCard,
  contact: contactCard,
  invite: inviteCard,
  loginCode: loginCodeCard,
  notice: officeCard,
  reminder: reminderCard,
  secondAccount: secondAccountCard,
  sentBack: sentBackCard,
  sign: signCard,
}
