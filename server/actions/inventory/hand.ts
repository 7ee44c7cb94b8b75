// An agency hands a thing over to an office, whose holder is asked to say that it came. Bylaw 19-3, 19-4.
import { inventory } from '#db/schema/contracts'
import { answeringFor } from '#reads/offices/offices'
import { type Day, isDay } from '#rules/calendar'
import type { InventoryKind } from '#rules/inventory'
import { persianLine } from '#rules/texts'
import { type Refusal, refusalAt } from '#rules/verdict'
import { action, done, no } from '../../act/act.ts'
import { agencyFor, officeNamed } from '../contracts/agency.ts'

/** `license`: the office's code; `agency`: null for the actor's own. */
export type Handing = {
  license: string
  agency: string | null
  kind: InventoryKind
  name: string
  count: number
  mark: string
  document: string
  handedOn: Day
}

const most = 100_000

/** Writes down what was handed over; answers its id, and the office's people hear of it. */
export const handOver = action<Handing, { id: string }>('inventory.hand', {
  run: async (act, { license, agency: named, ...said }) => {
    const found = await agencyFor(act, named)
    if (!found.ok) return found
    const at = await officeNamed(act, license)
    if (!at.ok) return at
    const [office, agency] = [at.value, found.value]
    const [name, mark, document] = [said.name, said.mark, said.document].map((line) => persianLine(line)) as [
      string,
      string,
      string,
    ]
    const wrong: Refusal[] = [
      ...(name ? [] : [refusalAt('name', 'field-needed')]),
      ...(document ? [] : [refusalAt('document', 'field-needed')]),
      ...(Number.isInteger(said.count) && said.count > 0 && said.count <= most
        ? []
        : [refusalAt('count', 'inventory-count-wrong')]),
      ...(isDay(said.handedOn) && said.handedOn <= act.today ? [] : [refusalAt('handedOn', 'inventory-day-ahead')]),
    ]
    if (wrong.length) return no(...wrong)
    const [row] = await act.tx
      .insert(inventory)
      .values({
        ...{ provinceId: act.province, officeId: office, agencyId: agency, kind: said.kind, name, mark, document },
        ...{ count: said.count, handedOn: said.handedOn, by: act.actor.person!, at: act.now },
      })
      .returning({ id: inventory.id })
    const { id } = row!
    act.record({ subject: 'inventory', subjectId: id, facts: { office, agency, kind: said.kind, count: said.count } })
    for (const person of await answeringFor(act.tx, office, act.today))
      act.send({ to: { person }, kind: 'inventory', subjectId: id })
    return done({ id })
  },
})
