// Which body somebody stands for in a role: the one named, the only one there is, or a new agency.
import { and, eq } from 'drizzle-orm'
import { bodies } from '#db/schema/bodies'
import { lastsTo } from '#db/terms'
import type { PartyRole, Role } from '#rules/roles'
import { partyRoles } from '#rules/roles'
import { fold, persianLine } from '#rules/texts'
import { type Act, done, noBecause, type Outcome } from '../../act/act.ts'

/** `body`: a body's id; `name`: its name, under which a new agency is added; `person`: who is to stand for it. */
export type Choice = { role: Role; body?: string | null; name?: string | null; seat: string | null; person: string }

/** The body's id, or null for roles that stand for none. Refuses a choice that is not clear. */
export async function chooseBody(act: Act, choice: Choice): Promise<Outcome<string | null>> {
  const kind = partyRoles.find((role) => role === choice.role)
  if (!kind) return choice.body || choice.name ? noBecause('bodies-wrong', 'body') : done(null)
  const standing = await bodiesOf(act, kind)
  if (kind === 'member') return done(standing.find((one) => one.seatId === choice.seat)?.id ?? null)
  if (choice.body) {
    const named = standing.find(({ id }) => id === choice.body)
    return named ? done(named.id) : noBecause('bodies-wrong', 'body')
  }
  const name = persianLine(choice.name ?? '')
  const same = standing.find((one) => fold(one.name) === fold(name))
  if (name) return done(same?.id ?? (await addBody(act, { kind, name })))
  if (standing.length > 1) return noBecause('bodies-needed', 'body')
  // a committee bears the name of its matter, and not of whoever comes first
  if (kind === 'committee' && !standing[0]) return noBecause('field-needed', 'bodyName')
  return done(standing[0]?.id ?? (await addBody(act, { kind, name: choice.person })))
}

function bodiesOf(act: Act, kind: PartyRole) {
  const here = and(eq(bodies.provinceId, act.province), eq(bodies.kind, kind))
  return act.tx
    .select({ id: bodies.id, name: bodies.name, seatId: bodies.seatId })
    .from(bodies)
    .where(and(here, lastsTo(bodies, act.today)))
    .orderBy(bodies.name)
    .for('update')
}

type NewBody = { kind: PartyRole; name: string; seatId?: string; address?: string; phone?: string; fax?: string }

/** Adds a body that stands from today; gives its id. The act that needs it is what is recorded. */
export async function addBody(act: Act, body: NewBody): Promise<string> {
  const [row] = await act.tx
    .insert(bodies)
    .values({ ...body, provinceId: act.province, since: act.today, updatedAt: act.now })
    .returning({ id: bodies.id })
  return row!.id
}
