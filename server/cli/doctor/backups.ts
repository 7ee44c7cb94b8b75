// Backups: whether they are locked, and how old the newest is.
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isLocked } from '#db/backup/lock'
import { backupLock, type Config } from '../../config.ts'
import { doubtful, type Finding, well, wrong } from './finding.ts'

/** Hours after which a nightly backup has not been made. */
const mostHours = 36

/** Looks at the backups in a folder, which whoever makes them names. */
export async function examineBackups(config: Config, folder: string | undefined, now: Date): Promise<Finding[]> {
  const locked = isLocked(backupLock(config))
    ? well({ key: 'doctor-backups-locked' })
    : doubtful({ key: 'doctor-backups-open' })
  return [locked, folder ? await newestIn(folder, now) : doubtful({ key: 'doctor-backups-where' })]
}

async function newestIn(folder: string, now: Date): Promise<Finding> {
  const names = await readdir(folder).catch(() => null)
  if (!names) return wrong({ key: 'doctor-backups-no-folder', facts: { folder } })
  const times = await Promise.all(
    names.filter((name) => name.endsWith('.backup')).map(async (name) => (await stat(join(folder, name))).mtimeMs),
  )
  if (times.length === 0) return wrong({ key: 'doctor-backups-none', facts: { folder } })
  const hours = Math.floor((now.getTime() - Math.max(...times)) / 3_600_000)
  const facts = { hours, count: times.length }
  return hours > mostHours ? wrong({ key: 'doctor-backups-old', facts }) : well({ key: 'doctor-backups-new', facts })
}
