// The pictures of a letter on paper that was registered without them.
import { eq } from 'drizzle-orm'
import { files } from '#db/schema/files'
import { incoming } from '#db/schema/incoming'
import { lineInSight } from '#reads/register-sight'
import { incomingMax } from '#rules/incoming'
import { action, conflict, done, noBecause, unknown } from '../../act/act.ts'
import { attachFiles } from '../files/attach.ts'
import { incomingScope } from './scope.ts'

/**
 * Adds pictures to a letter on paper, which stays as it was registered otherwise; `files`: ids of what the actor uploaded. Refused at the
 * field where there are none or too many; of a letter that was written here a conflict.
 */
export const addScans = action<{ id: string; files: string[] }, null>('incoming.addScans', {
  scope: incomingScope,
  run: async (act, { id, files: added }) => {
    if (!(await lineInSight(act.tx, act.actor, id, act.now))) return unknown
    const [letter] = await act.tx.select().from(incoming).where(eq(incoming.id, id)).for('update')
    if (letter?.from !== 'paper') return conflict('incoming-not-paper')
    if (added.length === 0) return noBecause('incoming-scan-needed', 'files')
    const { files: most } = incomingMax
    if ((await act.tx.$count(files, eq(files.subjectId, id))) + added.length > most)
      return noBecause('incoming-too-many-files', 'files', { most })
    if (!(await attachFiles(act, 'incoming', id, added))) return noBecause('incoming-files-gone', 'files')
    act.record({ subject: 'incoming', subjectId: id, facts: { files: added.length } })
    act.refresh('incoming', id)
    return done(null)
  },
})
