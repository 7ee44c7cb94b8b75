// The one search of the desk: what a word or a number leads to, worded, of every noun a few.
import { Hono } from 'hono'
import { z } from 'zod'
import { inOrder } from '#locales/format'
import { type Locale, text } from '#locales/text'
import { findEverywhere } from '#reads/find-everywhere'
import { type Env, signedIn } from './context.ts'
import { kindsNamed, wordedRow } from './request-words.ts'
import { query } from './wire/body.ts'

/** One thing that was found: what it is, where it is told apart by a number, and what it belongs to. */
type Hit = {
  kind: 'office' | 'letter' | 'draft' | 'register' | 'inbox' | 'request' | 'case' | 'person'
  id: string
  title: string
  number: string | null
  note: string | null
}
type Found = Awaited<ReturnType<typeof findEverywhere>>

export const find = new Hono<Env>().use(signedIn).get('/', query(z.object({ q: z.string().max(100) })), async (c) => {
  const { ctx, locale } = c.var
  const named = (word: string) => kindsNamed(locale, word)
  // what was looked for is nobody's at the same device, and complaints are among it
  c.header('x-keep', 'no')
  return c.json(hitsOf(locale, await findEverywhere(ctx.db, ctx.actor, c.req.valid('query').q, ctx.now, named)))
})

function hitsOf(locale: Locale, { offices, letters, register, requests, cases, people }: Found): Hit[] {
  const noSubject = text(locale, 'notice-no-subject')
  return [
    ...offices.map(({ id, name, license, county }) => hit('office', id, name, license, county)),
    ...letters.map(({ id, state, subject, number, writer }) =>
      hit(state === 'draft' ? 'draft' : 'letter', id, subject.trim() || noSubject, number && inOrder(number), writer),
    ),
    ...register.map(({ id, recipient, subject, number, party }) =>
      hit(recipient ? 'inbox' : 'register', recipient ?? id, subject ?? noSubject, number && inOrder(number), party),
    ),
    ...requests.map((row) => hit('request', row.id, wordedRow(locale, row).title, row.number, row.office.name)),
    ...cases.map(({ id, topic, code, office }) =>
      hit('case', id, text(locale, `case-topic-${topic}`), code, office?.name ?? null),
    ),
    ...people.map(({ id, name, mobile }) => hit('person', id, name, mobile, null)),
  ]
}

const hit = (kind: Hit['kind'], id: string, title: string, number: string | null, note: string | null): Hit => ({
  kind,
  id,
  title,
  number,
  note,
})
