// The one register: a line a letter, written in the transaction that makes the letter official. Source: Bylaw 20.
import { and, eq, sql } from 'drizzle-orm'
import { incoming } from '#db/schema/incoming'
import type { notices } from '#db/schema/notices'
import { register } from '#db/schema/register'
import type { Direction } from '#rules/incoming'
import type { Confidentiality } from '#rules/notices'
import { searchWords } from '#rules/register'
import type { Act } from '../../act/act.ts'

/** One letter as the register knows it. `party`: the sender; of what goes out the recipient, or how many as a figure. */
export type RegisterLine = {
  id: string
  direction: Direction
  number: string
  subject: string
  body: string
  party: string
  office: string | null
  confidentiality: Confidentiality
  /** The letter it speaks of, of either direction; its thread is carried on. */
  refersTo: string | null
  /** Further words by which it is to be found, e.g. the sender's own number. */
  more?: readonly string[]
}

/**
 * Writes a letter's line, in the thread of the letter it refers to or as the first of its own. A secret one is found by
 * number and party alone: what is looked for must not tell what it says.
 */
export async function registerLetter(
  act: Pick<Act, 'tx' | 'province' | 'now'>,
  { refersTo, office, body, more = [], ...line }: RegisterLine,
): Promise<void> {
  const { number, party, subject } = line
  const said = line.confidentiality === 'secret' ? [] : [subject, body]
  await act.tx.insert(register).values({
    ...line,
    provinceId: act.province,
    officeId: office,
    at: act.now,
    thread: (refersTo && (await threadOf(act, refersTo))) ?? line.id,
    search: sql`to_tsvector('simple', ${searchWords(number, party, ...said, ...more)})`,
  })
}

async function threadOf({ tx, province }: Pick<Act, 'tx' | 'province'>, letter: string): Promise<string | null> {
  const [row] = await tx
    .select({ thread: register.thread })
    .from(register)
    .where(and(eq(register.id, letter), eq(register.provinceId, province)))
  return row?.thread ?? null
}

/**
 * The line of a letter that is being signed under `number`; its recipients stand already. A letter that came in and is
 * answered by it is done.
 */
export async function registerSigned(
  act: Pick<Act, 'tx' | 'province' | 'now' | 'actor' | 'refresh'>,
  letter: typeof notices.$inferSelect,
  number: string,
  copies: readonly { name: string }[] = [],
): Promise<void> {
  const { id, subject, body, confidentiality, refersTo } = letter
  const to = letter.addressee ? { party: letter.addressee, office: null } : await addressed(act, id)
  await registerLetter(act, {
    id,
    direction: 'out',
    number,
    subject,
    body,
    confidentiality,
    refersTo,
    more: [...(letter.letterhead ? [letter.letterhead.name] : []), ...copies.map(({ name }) => name)],
    ...to,
  })
  if (refersTo) await markAnswered(act, refersTo)
}

/** Whom a letter goes to: the one office or body by name, several as a figure. */
async function addressed({ tx }: Pick<Act, 'tx'>, notice: string): Promise<{ party: string; office: string | null }> {
  const [row] = await tx.execute<{ count: string; office: string | null; name: string | null }>(sql`
    select count(*)::text as count,
           case when count(*) = 1 then min(r.office_id::text) end as office,
           case when count(*) = 1 then min(coalesce(o.name, b.name, p.name)) end as name
    from notice_recipients r
    left join offices o on o.id = r.office_id
    left join bodies b on b.id = r.body_id
    left join people p on p.id = r.person_id
    where r.notice_id = ${notice}::uuid`)
  return { party: row?.name ?? row?.count ?? '0', office: row?.office ?? null }
}

async function markAnswered(act: Pick<Act, 'tx' | 'province' | 'now' | 'actor' | 'refresh'>, letter: string) {
  const answered = await act.tx
    .update(incoming)
    .set({ state: 'done', doneAt: act.now, doneBy: act.actor.person })
    .where(and(eq(incoming.id, letter), eq(incoming.provinceId, act.province), eq(incoming.state, 'new')))
    .returning({ id: incoming.id })
  for (const { id } of answered) act.refresh('incoming', id)
}
