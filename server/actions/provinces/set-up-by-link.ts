// The first start: a one-time link on which the first administrator names the province and gets in.
import { randomUUID } from 'node:crypto'
import { and, eq, isNull, lt, sql } from 'drizzle-orm'
import type { Database } from '#db/client'
import { links } from '#db/schema/logins'
import { memberships } from '#db/schema/people'
import { provinces } from '#db/schema/provinces'
import { mobileNumber } from '#rules/identifiers'
import { isLetterPrefix } from '#rules/notices'
import { isFullName, persianLine } from '#rules/texts'
import { type Refusal, refusalAt } from '#rules/verdict'
import { action, done, no, noBecause } from '../../act/act.ts'
import { addPerson } from '../people/person.ts'
import { takeLink } from '../sessions/links.ts'
import { type Opening, openSession } from '../sessions/open.ts'
import { linkToken, linkUrl, tokenHash } from '../sessions/tokens.ts'
import { insertProvince, type NewProvince } from './create.ts'

const validDays = 7

export type Starting = { db: Database; secret: string; now: Date; publicUrl: string }

/** The address of a new one-time set-up link while there is no province yet; null once there is one. */
export async function setupLink(ctx: Starting): Promise<string | null> {
  const [standing] = await ctx.db.select({ id: provinces.id }).from(provinces).limit(1)
  if (standing) return null
  const id = randomUUID()
  await ctx.db.insert(links).values({
    id,
    tokenHash: tokenHash(linkToken(ctx.secret, id)),
    kind: 'setup',
    expiresAt: new Date(ctx.now.getTime() + validDays * 86_400_000),
    createdAt: ctx.now,
  })
  return linkUrl(ctx.publicUrl, ctx.secret, id)
}

/**
 * The same at the very first start alone, so that it stands nowhere that starts are written down again and again: no link
 * was made before this process began. Several that begin together each show one. `waiting`: there is no province yet.
 */
export async function firstSetupLink(ctx: Starting, began: Date): Promise<{ link: string | null; waiting: boolean }> {
  const [standing] = await ctx.db.select({ id: provinces.id }).from(provinces).limit(1)
  if (standing) return { link: null, waiting: false }
  const earlier = and(eq(links.kind, 'setup'), lt(links.createdAt, began))
  const [made] = await ctx.db.select({ id: links.id }).from(links).where(earlier).limit(1)
  return { link: made ? null : await setupLink(ctx), waiting: true }
}

export type FirstSetUp = Opening & {
  link: string
  province: NewProvince
  admin: { name: string; mobile: string }
}

/** Creates the province and its first administrator, and signs that person in. */
export const setUpByLink = action<FirstSetUp, { session: string; person: string }>('sessions.openLink', {
  // The link becomes the province: one link, one province, whoever taps twice.
  scope: async (tx, { link }) => {
    const live = and(eq(links.tokenHash, link), eq(links.kind, 'setup'), isNull(links.usedAt))
    const [row] = await tx.select({ province: links.id }).from(links).where(live)
    return row ?? null
  },
  run: async (act, input) => {
    const mobile = mobileNumber(input.admin.mobile)
    const name = persianLine(input.admin.name)
    const wrong = refusalsOf(input, name, mobile)
    if (wrong.length || !mobile) return no(...wrong)
    // Two administrators at two links would else both find no province.
    await act.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('set-up', 0))`)
    if (!(await takeLink(act.tx, input.link, act.now))) return noBecause('login-link-over')
    const [standing] = await act.tx.select({ id: provinces.id }).from(provinces).limit(1)
    if (standing) return noBecause('login-link-over')
    await insertProvince(act, input.province)
    const person = await addPerson(act, { name, mobile })
    await act.tx
      .insert(memberships)
      .values({ provinceId: act.province, personId: person, role: 'admin', since: act.today })
    act.record({ subject: 'person', subjectId: person, facts: { role: 'admin' }, action: 'people.invite' })
    const session = await openSession(act, person, input)
    return session ? done({ session, person }) : noBecause('login-link-over')
  },
})

/** All that is wrong at once, each at its field. */
function refusalsOf({ province }: FirstSetUp, admin: string, mobile: string | null): Refusal[] {
  const empty = (['name', 'nameEn', 'letterPrefix'] as const).filter((field) => !province[field].trim())
  return [
    ...empty.map((field) => refusalAt(field, 'field-needed')),
    ...(isFullName(admin) ? [] : [refusalAt('admin', admin ? 'field-name-whole' : 'field-needed')]),
    ...(empty.includes('letterPrefix') || isLetterPrefix(province.letterPrefix)
      ? []
      : [refusalAt('letterPrefix', 'provinces-prefix-wrong')]),
    ...(mobile ? [] : [refusalAt('mobile', 'field-mobile-wrong')]),
    ...(province.closedWeekdays.length > 6 ? [refusalAt('closedWeekdays', 'provinces-never-open')] : []),
  ]
}
