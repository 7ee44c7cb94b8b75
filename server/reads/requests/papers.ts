// The papers of a request for those who see it: what is wanted, what was sent, and what the secretariat's check found of it.
import type { Form } from '#rules/fields/form'
import { papersOf } from '#rules/fields/papers'
import type { RequestKind } from '#rules/proceedings/kind'
import { findingOn } from '#rules/proceedings/papers'
import type { TaskRow } from './tasks.ts'

/**
 * Every paper that its kind wants, those too that nobody sent: a check may ask for them. `form` as its reader knows it: a file that
 * they may not open has no id.
 */
export function papersIn(kind: RequestKind, form: Form, tasks: readonly TaskRow[]) {
  const check = tasks.findLast(({ task, state }) => task === 'check' && state !== 'void')
  return papersOf(kind.fields, form).map(({ name, field, required, original, cite, files }) => ({
    ...{ name, field, required, original, cite, files },
    found: check ? findingOn(check.facts, name) : null,
  }))
}
