// A draft is sent once, whatever doors it stands open in: sending it takes it away and leaves what became of it.

import { createHash } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { drafts } from '#db/schema/drafts'
import { keys } from '#db/schema/keys'
import { people } from '#db/schema/people'
import type { Key } from '#locales/keys.gen'
import { draftWhere, sentDraft, sentDraftKey } from '#reads/drafts'
import type { DraftName, SeenDraft } from '#rules/drafts'
import { type Act, conflict, type Trouble } from '../../act/act.ts'

/** `content`: what is sent, so that the same words from a device that knows no draft are known again; null: never. */
type Sending = DraftName & { content: unknown; seen?: SeenDraft | undefined }

/** The draft that was taken away; null where none was kept. */
export type Consumed = { draft: string | null }

/** Whose words tell what became of a draft. */
type NounOf<K> = K extends `${infer N}-draft-edited-meanwhile` ? N : never
type Noun = NounOf<Key>

const mark = 'drafts.sent'

/**
 * Takes the actor's draft away, so that the sending may go on. A conflict where it was sent from elsewhere already,
 * which names the number it got, or where it was changed since the sender saw it. What was never kept as a draft, or was
 * thrown away elsewhere, is sent as it is. `noun` begins the keys of the words.
 */
export async function consumeDraft(act: Act, noun: Noun, sending: Sending): Promise<Trouble | Consumed> {
  const person = act.actor.person!
  // two devices at once come one after the other
  await act.tx.select({ id: people.id }).from(people).where(eq(people.id, person)).for('update')
  const { kind, office, seen } = sending
  const [standing] = await act.tx
    .select({ id: drafts.id, version: drafts.version })
    .from(drafts)
    .where(draftWhere(person, { kind, office }))
  const became =
    (seen && (await sentDraft(act.tx, person, seen.id))) ?? (standing ? null : await sameWords(act, sending))
  if (became) return conflict(`${noun}-draft-sent`, { number: became.number })
  if (seen && standing && (standing.id !== seen.id || standing.version !== seen.version))
    return conflict(`${noun}-draft-edited-meanwhile`)
  if (standing) await act.tx.delete(drafts).where(eq(drafts.id, standing.id))
  const draft = standing?.id ?? seen?.id ?? null
  if (draft)
    await act.tx
      .insert(keys)
      .values(rowOf(act, draft, sending))
      .onConflictDoNothing()
  return { draft }
}

const rowOf = (act: Act, draft: string, sending: Sending) => ({
  owner: act.actor.person!,
  key: sentDraftKey(draft),
  action: mark,
  body: wordsOf(sending),
  provinceId: act.province,
  at: act.now,
})

function wordsOf({ kind, office, content }: Sending): string {
  return createHash('sha256')
    .update(JSON.stringify([kind, office, content]))
    .digest('hex')
}

/** What became of the same words that were sent as a draft before; null if they never were. */
async function sameWords(act: Act, sending: Sending): Promise<{ number: string } | null> {
  if (sending.content === null) return null
  const [row] = await act.tx
    .select({ answer: keys.answer })
    .from(keys)
    .where(and(eq(keys.owner, act.actor.person!), eq(keys.action, mark), eq(keys.body, wordsOf(sending))))
    .limit(1)
  return (row?.answer as { number: string } | null | undefined) ?? null
}

/** Notes what a consumed draft became. */
export async function noteSent(act: Act, { draft }: Consumed, { id, number }: { id: string; number: string }) {
  if (!draft) return
  await act.tx
    .update(keys)
    .set({ answer: { id, number } })
    .where(and(eq(keys.owner, act.actor.person!), eq(keys.key, sentDraftKey(draft))))
}
