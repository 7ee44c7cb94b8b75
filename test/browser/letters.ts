// Letters for browser tests: written and signed through the actions, by the people of a site's world.
import { and, eq } from 'drizzle-orm'
import { type DraftInput, saveDraft } from '#actions/notices/draft'
import { signNotice } from '#actions/notices/sign'
import { submitNotice } from '#actions/notices/submit'
import { noticeRecipients } from '#db/schema/notices'
import { newKey } from '../world.ts'
import type { Site } from './site.ts'

export type Draft = Partial<Omit<DraftInput, 'id' | 'version'>>

/** The desk of a site. */
export function lettersOf({ world }: Site) {
  const draft = async (over: Draft = {}) => {
    const id = newKey()
    const first = world.offices[0]!.id
    const letter = { kind: 'circular', subject: 'ساعت کار', body: 'متن نامه', answerBy: null, files: [] } as const
    const input = { ...letter, files: [], selection: { offices: [first] }, ...over, id, version: null }
    await saveDraft(await world.as('clerk'), newKey(), input)
    return id
  }
  const submit = async (over: Draft = {}) => {
    const id = await draft(over)
    const outcome = await submitNotice(await world.as('clerk'), newKey(), { id, version: 1 })
    if (!outcome.ok) throw new Error(JSON.stringify(outcome))
    return id
  }
  const send = async (over: Draft = {}) => {
    const id = await submit(over)
    const outcome = await signNotice(await world.as('secretary'), newKey(), { id })
    if (!outcome.ok) throw new Error(JSON.stringify(outcome))
    return id
  }
  const recipientOf = async (notice: string, office = world.offices[0]!.id) => {
    const [row] = await world.db
      .select()
      .from(noticeRecipients)
      .where(and(eq(noticeRecipients.noticeId, notice), eq(noticeRecipients.officeId, office)))
    return row!
  }
  return { draft, submit, send, recipientOf }
}
