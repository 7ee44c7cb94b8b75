// A province's checklist is set anew from a day on; what was filled in by another one keeps it.
import { eq } from 'drizzle-orm'
import { checklists } from '#db/schema/checklists'
import { provinces } from '#db/schema/provinces'
import { type Day, isDay } from '#rules/calendar'
import { shippedChecklist } from '#rules/inspections/checklists'
import { type Group, itemsIn } from '#rules/inspections/item'
import { checklistRefusals } from '#rules/inspections/own'
import { normalise, says } from '#rules/texts'
import { action, done, no, noBecause } from '../../act/act.ts'

/** `firstDay`: today or later; `word`: why, or by which resolution. */
export type ChecklistInput = { groups: readonly Group[]; firstDay: Day; word: string }

/** Sets the next version; gives its name. */
export const setChecklist = action<ChecklistInput, { version: string }>('inspections.checklist', {
  run: async (act, { groups, firstDay, word }) => {
    if (!says(word)) return noBecause('request-reason-needed', 'word')
    if (!isDay(firstDay) || firstDay < act.today) return noBecause('checklist-day-past', 'firstDay')
    const wrong = checklistRefusals(groups)
    if (wrong.length) return no(...wrong)
    // two at the same moment are two versions
    await act.tx.select().from(provinces).where(eq(provinces.id, act.province)).for('update')
    const before = await act.tx.$count(checklists, eq(checklists.provinceId, act.province))
    const version = String(Number(shippedChecklist.version) + before + 1)
    const said = { groups: [...groups], firstDay, word: normalise(word) }
    await act.tx
      .insert(checklists)
      .values({ provinceId: act.province, version, ...said, setBy: act.actor.person!, setAt: act.now })
    const items = itemsIn({ version, groups }).length
    act.record({ subject: 'checklist', subjectId: version, facts: { firstDay, items, word: said.word } })
    return done({ version })
  },
})
