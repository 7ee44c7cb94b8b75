// The clock looks after cases that a process of the version before has filed or moved while both ran.
import { action, conflict, done } from '../../act/act.ts'
import { lockCase } from '../../proceedings/cases.ts'
import { caseScope } from './scope.ts'

/** Asks what such a case waits for, so that it stands in the lists of those whose turn it is; `lockCase` does it. */
export const catchUpCase = action<{ case: string }, null>('cases.catchUp', {
  scope: caseScope,
  run: async (act, { case: id }) => {
    const held = await lockCase(act, id)
    if (!held) return conflict('case-moved-on')
    act.record({ subject: 'case', subjectId: id, facts: { state: held.state } })
    return done(null)
  },
})
