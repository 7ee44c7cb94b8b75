// What a verdict puts on its office, as everybody sees it who sees the verdict.
import type { Actor } from '#rules/roles'
import { mayAnswer, type TaskRow } from './tasks.ts'

/** Each with what came of it, and whether the actor writes that down. */
export function dutiesOf(actor: Actor, tasks: readonly TaskRow[], office: string) {
  return tasks
    .filter(({ task }) => task === 'compliance')
    .map((row) => {
      const { id, state, answer, word, dueOn } = row
      const said = state === 'answered' ? (answer === 'yes' ? ('yes' as const) : ('no' as const)) : state
      return {
        ...{ id, state, word, dueOn },
        of: row.of === 'payment' ? ('payment' as const) : ('correction' as const),
        said: said === 'silent' ? ('open' as const) : said,
        may: mayAnswer(actor, row, office).may,
      }
    })
}
