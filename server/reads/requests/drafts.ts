// A request while it is filled in: the draft that bot and app share, and the live check.
import type { Law } from '#law/parameter'
import { permits } from '#policies/policies'
import { reach } from '#policies/sights'
import type { Day } from '#rules/calendar'
import type { Form } from '#rules/fields/form'
import type { RequestKind } from '#rules/proceedings/kind'
import { allowancesOf, type Judgement, judge, kindOf, kinds, underLaw } from '#rules/proceedings/kinds'
import type { Actor } from '#rules/roles'
import { ownDrafts } from '../drafts.ts'
import type { Db } from '../parameters.ts'
import { askOf, officeFacts } from './asks.ts'
import { listsFor } from './lists.ts'
import { beginsAbout } from './may.ts'
import { offeredForm } from './offered.ts'
import type { PaperLetter } from './paper-letters.ts'

const draftPrefix = 'request:'

/** The actor's drafts of requests for an office, the youngest first. */
export async function requestDrafts(db: Db, actor: Actor, office: string) {
  const rows = await ownDrafts(db, actor, draftPrefix, office)
  return rows
    .map((row) => ({ ...row, kind: row.kind.slice(draftPrefix.length), form: row.form as Form }))
    .filter(({ kind }) => {
      const declared = kindOf(kind)
      return declared && asksFor(actor, declared, office)
    })
}

/**
 * Whether an actor asks for something of a kind about an office: the office's own people, or a body that begins such. `letter`: in
 * which the holder asked on paper, from which the secretariat writes down whatever a holder may file.
 */
export function asksFor(actor: Actor, { files }: RequestKind, office: string, letter?: PaperLetter | null): boolean {
  if (letter)
    return files === 'holder' && permits('requests.filePaper', actor, { province: letter.province, office }) !== null
  return files === 'holder' ? reach(actor, 'requests.own').offices.includes(office) : beginsAbout(actor, files, office)
}

/** Whether a kind is about such an office: one with a license, or one that is not there yet. */
export const isAbout = ({ about }: Pick<RequestKind, 'about'>, { license }: { license: string | null }) =>
  (about === 'planned') === (license === null)

/** What somebody asks for; `letter`: in which it came on paper. */
export type Asking = { office: string; kind: string; form: Form; letter?: PaperLetter | null }

/**
 * The live check of a form before it is sent: refusals, rules with their answers, the allowance, and the license it is about. `today`
 * and `law`: of the day on which it is asked.
 */
export async function checkForm(
  db: Db,
  actor: Actor,
  { office, kind: kindName, form, letter }: Asking,
  today: Day,
  law: Law,
) {
  const kind = kindOf(kindName)
  const facts = kind && asksFor(actor, kind, office, letter) ? await officeFacts(db, office, today) : null
  if (
    !kind ||
    !facts ||
    !isAbout(kind, facts) ||
    !actor.memberships.some(({ province }) => province === facts.province)
  )
    return null
  const ask = await askOf(db, facts, office, kindName, form, today)
  const { name: called, license: code } = facts
  const license = code === null ? null : { office: called, code, expiresOn: facts.ask.license.expiresOn }
  return { ...judge(kind, ask, law), allowance: allowancesOf(kind, ask, law), license }
}

/** Whether a kind has anything to do with whom it would be asked by; what is refused to them today may be open tomorrow. */
const concerns = ({ rules }: RequestKind, { checks }: Pick<Judgement, 'checks'>) =>
  !checks.some(({ key, met }) => met === false && rules.some((rule) => rule.key === key && rule.whom))

/**
 * Every kind that concerns the actor and that they ask for, as the law has it asked, with the allowance an office has of it today, e.g. the days of leave that are left;
 * empty where there is none. `by`: the last day to ask, where there is one. `against`: what stands against any request of the kind today, whatever is filled in.
 */
export async function kindsFor(
  db: Db,
  actor: Actor,
  { office, letter }: Pick<Asking, 'office' | 'letter'>,
  today: Day,
  law: Law,
) {
  const asked = Object.values(kinds).filter((kind) => asksFor(actor, kind, office, letter))
  const checked = asked.map(async (kind) => {
    const found = await checkForm(db, actor, { office, kind: kind.kind, form: {}, letter }, today, law)
    if (!found || !concerns(kind, found)) return []
    const against = found.refusals.filter(({ field }) => !field)
    const [lists, offered] = [await listsFor(db, kind.fields, office, today), await offeredForm(db, kind, office)]
    const by = found.license && kind.lastToAsk ? kind.lastToAsk(found.license.expiresOn, today, law) : null
    return [{ kind: underLaw(kind, law), allowance: found.allowance, against, lists, offered, by }]
  })
  return (await Promise.all(checked)).flat()
}
