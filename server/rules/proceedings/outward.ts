// Letters that carry a task to an authority outside: which tasks have one, and who may read it.
import type { Field, Form } from '../fields/form.ts'
import type { PersonValue } from '../fields/person.ts'
import type { Confidentiality } from '../notices.ts'
import type { AuthorityAsked } from './authorities.ts'
import type { TaskKind } from './tasks.ts'

const outwardTasks = ['inquiry', 'settlement', 'clearance', 'release', 'paper', 'opening'] as const
/** What an authority outside is asked or sent by a letter. */
export type OutwardTask = (typeof outwardTasks)[number]

/** What goes by letter whoever is here: the papers for the issuer, and the introduction of a new office to all agencies. */
const always: readonly TaskKind[] = ['paper', 'opening']

/** Whether a task is put to an authority by a letter, where `told` of its people have it before them. Guide, establishment 11, conversion 8. */
export function isOutward({ task, of }: { task: TaskKind; of: string | null }, told: number): boolean {
  if (task === 'opening' && of !== 'introduction') return false
  return outwardTasks.some((one) => one === task) && (told === 0 || always.includes(task))
}

/** Authorities that cannot answer without knowing who it is: their letters name the person with the national ID. */
const identified: readonly AuthorityAsked[] = ['security', 'premises-police', 'tax']

/** Whether a letter names the person whom it is about. */
export function namesPerson({ task, of }: { task: TaskKind; of: string | null }): boolean {
  return task === 'inquiry' && identified.some((one) => one === of)
}

/** A letter with somebody's national ID, or about what nobody else is to learn of yet, is for its addressee alone. */
export function outwardClass(task: { task: TaskKind; of: string | null }, confidential: boolean): Confidentiality {
  return confidential || namesPerson(task) ? 'confidential' : 'ordinary'
}

/** A form as a letter may tell it: people by their names alone, since a letter is for everybody, without places and papers. */
export function namesOnly(fields: readonly Field[], form: Form): Form {
  return Object.fromEntries(
    fields.flatMap(({ name, type }) => {
      const value = form[name]
      if (value === undefined || type === 'position' || type === 'papers') return []
      return [
        [
          name,
          type === 'person' ? { name: (value as Partial<PersonValue>).name ?? '', nationalId: '', mobile: '' } : value,
        ],
      ]
    }),
  )
}
