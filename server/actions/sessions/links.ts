// Links that sign in: GET shows who, POST consumes, because messengers fetch what is sent through them.
import { randomUUID } from 'node:crypto'
import { and, eq, gt, isNull, ne } from 'drizzle-orm'
import type { Transaction } from '#db/client'
import { links } from '#db/schema/logins'
import { people } from '#db/schema/people'
import { loginInviteValid } from '#law/login'
import { addDays, tehranInstant } from '#rules/calendar'
import { termEnd } from '#rules/periods'
import { type Act, action, done, needsPin, noBecause } from '../../act/act.ts'
import { type Opening, openSession } from './open.ts'
import { isFresh } from './set-pin.ts'
import { linkToken, tokenHash } from './tokens.ts'

export type NewLink = {
  kind: 'invite' | 'login' | 'bind'
  person: string
  reusable?: boolean
  days?: number
  until?: Date
}

/** Puts a link to a person and gives its id; see `linkUrl`. Good for `days`, or `until`, else as long as an invitation. */
export async function putLink(act: Act, { kind, person, reusable = false, days, until }: NewLink): Promise<string> {
  const id = randomUUID()
  const last = termEnd(act.today, days ? { days } : (await act.law())(loginInviteValid))
  await act.tx.insert(links).values({
    id,
    provinceId: act.province,
    tokenHash: tokenHash(linkToken(act.secret, id)),
    kind,
    personId: person,
    reusable,
    expiresAt: until ?? tehranInstant(addDays(last, 1)),
    createdAt: act.now,
  })
  return id
}

/** A link that signs a person in, for the demo and the command line. */
export const issueLink = action<{ person: string; reusable: boolean; days?: number }, { link: string }>(
  'sessions.issueLink',
  {
    scope: async (tx, { person }) => {
      const [row] = await tx.select({ province: people.provinceId }).from(people).where(eq(people.id, person))
      return row ?? null
    },
    run: async (act, input) => {
      const link = await putLink(act, { kind: 'login', ...input })
      act.record({ subject: 'link', subjectId: link, facts: { person: input.person, reusable: input.reusable } })
      return done({ link })
    },
  },
)

const botLinkMinutes = 15

/**
 * A short-lived invitation to oneself, with which somebody who is signed in binds a messenger. It signs nobody in, or
 * whoever got hold of a session could renew it and be rid of the PIN; and it wants the PIN, or a session that has just
 * begun, or whoever got hold of one could have codes sent to a chat of their own.
 */
export const issueBotLink = action<{ person: string; session: string }, { link: string }>('sessions.issueBotLink', {
  scope: async (tx, { person }) => {
    const [row] = await tx.select({ province: people.provinceId }).from(people).where(eq(people.id, person))
    return row ? { ...row, person } : null
  },
  run: async (act, { person, session }) => {
    if (!act.steppedUp && !(await isFresh(act, session)))
      return (await hasPin(act, person)) ? needsPin : noBecause('sessions-bind-sign-in-again')
    const until = new Date(act.now.getTime() + botLinkMinutes * 60_000)
    const link = await putLink(act, { kind: 'bind', person, until })
    act.record({ subject: 'link', subjectId: link, facts: { person } })
    return done({ link })
  },
})

async function hasPin(act: Act, person: string): Promise<boolean> {
  const [row] = await act.tx.select({ hash: people.pinHash }).from(people).where(eq(people.id, person))
  return row?.hash != null
}

/** Signs in by a link; a link that is not re-usable works once. An invitation also takes a locked PIN away. */
export const openLink = action<Opening & { link: string }, { session: string; person: string }>('sessions.openLink', {
  scope: async (tx, { link }) => {
    const [row] = await tx.select({ province: links.provinceId }).from(links).where(eq(links.tokenHash, link))
    return row?.province ? row : null
  },
  run: async (act, input) => {
    const link = await takeLink(act.tx, input.link, act.now)
    if (!link?.personId) return noBecause('login-link-over')
    const session = await openSession(act, link.personId, input, link.reusable)
    if (!session) return noBecause('login-link-over')
    if (link.kind === 'invite') await unlockPin(act, link.personId)
    return done({ session, person: link.personId })
  },
})

/** The link, used up unless it is re-usable; null once it is over. */
export async function takeLink(tx: Transaction, token: string, now: Date) {
  const live = and(eq(links.tokenHash, token), ne(links.kind, 'bind'), gt(links.expiresAt, now))
  const [reused] = await tx
    .select()
    .from(links)
    .where(and(live, eq(links.reusable, true)))
  if (reused) return reused
  const [taken] = await tx
    .update(links)
    .set({ usedAt: now })
    .where(and(live, eq(links.reusable, false), isNull(links.usedAt)))
    .returning()
  return taken ?? null
}

/** Whoever is invited anew may set a new PIN if the old one was locked by wrong tries. */
async function unlockPin(act: Act, person: string): Promise<void> {
  await act.tx
    .update(people)
    .set({ pinHash: null, pinTries: 0 })
    .where(and(eq(people.id, person), gt(people.pinTries, 4)))
}
