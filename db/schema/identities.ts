// Who citizens are, apart from what they said.
import { boolean, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Messenger } from '#rules/messages'
import { id, instant, provinceId } from './columns.ts'

/** Who a citizen is; read only through the one read that records who looked. */
export const identities = pgTable(
  'identities',
  {
    id: id(),
    provinceId: provinceId(),
    caseId: uuid('case_id').notNull(),
    name: text('name'),
    mobile: text('mobile'),
    messenger: text('messenger').$type<Messenger>(),
    chatId: text('chat_id'),
    /** Whether the citizen wants to be told of the case at the mobile, by short message. */
    bySms: boolean('by_sms').notNull().default(false),
    at: instant('at').notNull(),
  },
  (t) => [uniqueIndex('identities_case').on(t.caseId)],
)
