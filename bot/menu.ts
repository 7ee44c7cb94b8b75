// What stands in the menu and behind deep links: one line each, in the order people see.
import { appEntry } from './app.ts'
import { ballotsEntry, opinionsEntry } from './ballots.ts'
import { inviteLink } from './bind.ts'
import { citizenEntry, complainEntry, complainLink, deskCasesEntry, officeCasesEntry } from './cases.ts'
import { followEntry, followLink } from './cases-follow.ts'
import { contactEntry } from './contacts.ts'
import type { DeepLink, MenuEntry } from './context.ts'
import { documentsEntry } from './documents.ts'
import { helpEntry } from './help.ts'
import { incomingEntry, toSecretariatEntry } from './incoming.ts'
import { invitationsEntry } from './invitations.ts'
import { languageEntry } from './language.ts'
import { mineEntry } from './mine.ts'
import { newsEntry } from './news.ts'
import { bodyLettersEntry, noticesEntry } from './notices.ts'
import { signEntry } from './notices-sign.ts'
import { ratingWordsEntry } from './rating-words.ts'
import { rateEntry, rateLink } from './ratings.ts'
import { consentLink, consentsEntry, newRequestEntry, requestsEntry } from './requests.ts'

/** The language stays last. */
export const menu: readonly MenuEntry[] = [
  noticesEntry,
  signEntry,
  consentsEntry,
  newRequestEntry,
  requestsEntry,
  ballotsEntry,
  opinionsEntry,
  bodyLettersEntry,
  toSecretariatEntry,
  incomingEntry,
  officeCasesEntry,
  documentsEntry,
  mineEntry,
  contactEntry,
  deskCasesEntry,
  ratingWordsEntry,
  rateEntry,
  complainEntry,
  followEntry,
  citizenEntry,
  invitationsEntry,
  newsEntry,
  appEntry,
  helpEntry,
  languageEntry,
]

export const deepLinks: readonly DeepLink[] = [inviteLink, consentLink, rateLink, complainLink, followLink]
