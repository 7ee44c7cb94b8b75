// Letters at work for a bot's test: the house, the courier that brings them, and a desk that writes and signs.
import { and, eq } from 'drizzle-orm'
import pino from 'pino'
import { saveDraft } from '#actions/notices/draft'
import { signNotice } from '#actions/notices/sign'
import { submitNotice } from '#actions/notices/submit'
import type { BotParts } from '#bot/bot'
import { client } from '#db/client'
import { files } from '#db/schema/files'
import { noticeRecipients, notices } from '#db/schema/notices'
import { startCourier } from '#messages/courier/courier'
import { settleUndelivered } from '#messages/undelivered'
import { messengers } from '#rules/messages'
import type { Confidentiality } from '#rules/notices'
import { newKey } from '../world.ts'
import { type House, openHouse } from './house.ts'

export type Draft = {
  subject?: string
  body?: string
  kind?: 'notice' | 'warning'
  to?: string[]
  files?: string[]
  confidentiality?: Confidentiality
  answerBy?: string
}

export type Letters = House & {
  /** A letter that waits for its signature; to the first office unless `to` names others. */
  submit(draft?: Draft): Promise<string>
  /** A signed letter on its way. */
  send(draft?: Draft): Promise<string>
  /** The recipient's id of a letter; the first office unless another is named. */
  recipientOf(notice: string, office?: string): Promise<string>
  /** A stored file for an attachment. */
  file(name: string, content: string): Promise<string>
}

/** Opens a house whose messages go out by the real courier. */
export async function openLetters(over: Partial<BotParts> = {}): Promise<Letters> {
  const house = await openHouse(over)
  const { world, database } = house
  const sql = client(database.url, { max: 3 })
  const courier = startCourier({
    sql,
    direct: sql,
    channels: house.bots.channels,
    now: () => house.clock.now,
    log: pino({ level: 'silent' }),
    report: (batch) => settleUndelivered(house.database.db, messengers, batch),
    rates: { telegram: Number.POSITIVE_INFINITY, bale: Number.POSITIVE_INFINITY },
    settings: { chatGap: 0 },
  })
  const submit: Letters['submit'] = async (draft = {}) => {
    const clerk = await world.as('clerk')
    const id = newKey()
    await saveDraft(clerk, newKey(), {
      id,
      version: null,
      kind: 'notice',
      subject: draft.subject ?? 'ساعت کار',
      body: draft.body ?? 'متن نامه',
      answerBy: draft.answerBy ?? null,
      files: draft.files ?? [],
      selection: { offices: draft.to ?? [world.offices[0]!.id] },
      confidentiality: draft.confidentiality,
    })
    const outcome = await submitNotice(clerk, newKey(), { id, version: 1 })
    if (!outcome.ok) throw new Error(JSON.stringify(outcome))
    // one from before verdicts had theirs
    if (draft.kind === 'warning') await world.db.update(notices).set({ kind: 'warning' }).where(eq(notices.id, id))
    return id
  }
  const { close } = house
  return Object.assign(house, {
    submit,
    send: async (draft: Draft = {}) => {
      const id = await submit(draft)
      const outcome = await signNotice(await world.as('secretary'), newKey(), { id })
      if (!outcome.ok) throw new Error(JSON.stringify(outcome))
      return id
    },
    recipientOf: async (notice: string, office = world.offices[0]!.id) => {
      const [row] = await database.db
        .select({ id: noticeRecipients.id })
        .from(noticeRecipients)
        .where(and(eq(noticeRecipients.noticeId, notice), eq(noticeRecipients.officeId, office)))
      return row!.id
    },
    file: async (name: string, content: string) => {
      const bytes = new TextEncoder().encode(content)
      const row = { name, mime: 'application/pdf', size: bytes.length, sha256: name, content: bytes, at: world.now }
      const [kept] = await database.db
        .insert(files)
        .values({ ...row, provinceId: world.province, uploadedBy: world.people.clerk.id })
        .returning({ id: files.id })
      return kept!.id
    },
    close: async () => {
      await courier.stop()
      await sql.end()
      await close()
    },
  })
}
