// What stands in the menu and behind deep links: one line each, in the order people see.
import { appEntry } from '../app.ts'
import { ballotsEntry } from '../ballots/ballots.ts'
import { citizenEntry, complainEntry, complainLink, deskCasesEntry, officeCasesEntry } from '../cases/cases.ts'
import { followEntry, followLink } from '../cases/follow.ts'
import { contactEntry } from '../contacts/contacts.ts'
import type { DeepLink, MenuEntry } from '../context.ts'
import { documentsEntry } from '../documents.ts'
import { incomingEntry, toSecretariatEntry } from '../incoming/incoming.ts'
import { inventoryEntry } from '../inventory/inventory.ts'
import { meetingsEntry } from '../meetings/meetings.ts'
import { bodyLettersEntry, noticesEntry } from '../notices/notices.ts'
import { signEntry } from '../notices/sign.ts'
import { mineEntry } from '../offices/mine.ts'
import { pricesEntry } from '../offices/prices.ts'
import { inviteLink } from '../people/bind.ts'
import { invitationsEntry } from '../people/invitations.ts'
import { languageEntry } from '../people/language.ts'
import { newsEntry } from '../people/news.ts'
import { tasksEntry } from '../proceedings/inbox.ts'
import { callsEntry } from '../ratings/calls.ts'
import { rateEntry, rateLink } from '../ratings/ratings.ts'
import { ratingWordsEntry } from '../ratings/words.ts'
import { beginEntry, consentLink, newRequestEntry, pastEntry, requestsEntry } from '../requests/requests.ts'
import { resolutionsEntry } from '../resolutions/resolutions.ts'
import { trainingsEntry } from '../trainings/trainings.ts'
import { helpEntry } from './help.ts'

/** The language stays last. */
export const menu: readonly MenuEntry[] = [
  noticesEntry,
  signEntry,
  tasksEntry,
  newRequestEntry,
  beginEntry,
  requestsEntry,
  pastEntry,
  ballotsEntry,
  resolutionsEntry,
  meetingsEntry,
  bodyLettersEntry,
  toSecretariatEntry,
  incomingEntry,
  officeCasesEntry,
  documentsEntry,
  mineEntry,
  pricesEntry,
  trainingsEntry,
  inventoryEntry,
  contactEntry,
  deskCasesEntry,
  callsEntry,
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
