// A request while it is filled in: the draft that bot and app share, and the live check.
import type { Law } from '#law/parameter'
import { reach } from '#policies/sights'
import type { Day } from '#rules/calendar'
import type { Form } from '#rules/fields/form'
import { allowancesOf, judge, kindOf, kinds } from '#rules/proceedings/kinds'
import type { Actor } from '#rules/roles'
import { ownDrafts } from '../drafts.ts'
import type { Db } from '../parameters.ts'
import { askOf, officeFacts } from './asks.ts'

const draftPrefix = 'request:'

/** The actor's drafts of requests for an office, the youngest first. */
export async function requestDrafts(db: Db, actor: Actor, office: string) {
  if (!reach(actor, 'requests.own').offices.includes(office)) return []
  const rows = await ownDrafts(db, actor, draftPrefix, office)
  return rows
    .map((row) => ({ ...row, kind: row.kind.slice(draftPrefix.length), form: row.form as Form }))
    .filter(({ kind }) => kindOf(kind))
}

/** The live check of a form before it is sent: refusals, rules with their answers, and the allowance. */
export async function checkForm(
  db: Db,
  actor: Actor,
  office: string,
  kindName: string,
  form: Form,
  today: Day,
  law: Law,
) {
  const kind = kindOf(kindName)
  const facts =
    kind && reach(actor, 'requests.own').offices.includes(office) ? await officeFacts(db, office, today) : null
  if (!kind || !facts) return null
  const ask = await askOf(db, facts, office, kindName, form, today)
  return { ...judge(kind, ask, law), allowance: allowancesOf(kind, ask, law) }
}

/** Every kind with the allowance an office has of it today, e.g. the days of leave that are left; empty where there is none. */
export async function kindsFor(db: Db, actor: Actor, office: string, today: Day, law: Law) {
  const checked = Object.values(kinds).map(async (kind) => {
    const found = await checkForm(db, actor, office, kind.kind, {}, today, law)
    return { kind, allowance: found?.allowance ?? [] }
  })
  return Promise.all(checked)
}
