// The folder of the program: room, and who can read the secret in it.
import { stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { diskFull } from '#rules/health'
import type { Config } from '../../config.ts'
import { blaming, folderBlame } from '../../outer-faults.ts'
import { makeFolder } from '../../secret.ts'
import { doubtful, type Finding, well, wrong } from './finding.ts'

/** Looks at DATA_DIR. Throws WrongSetting where it cannot be made or entered. */
export async function examineFolder({ DATA_DIR: folder, SECRET }: Config): Promise<Finding[]> {
  return blaming(folderBlame, async () => {
    await makeFolder(folder)
    const { bavail, blocks, bsize } = await statfs(folder)
    const full = diskFull({ free: bavail * bsize, size: blocks * bsize })
    const room = full
      ? wrong({ key: 'doctor-disk-full', facts: full.facts })
      : well({ key: 'doctor-disk', facts: { gigabytes: Math.floor((bavail * bsize) / 1024 ** 3) } })
    return [room, ...(SECRET ? [] : await secretIn(folder))]
  })
}

async function secretIn(folder: string): Promise<Finding[]> {
  const file = join(folder, 'secret')
  const found = await stat(file).catch(() => null)
  if (!found) return [doubtful({ key: 'doctor-secret-unmade', facts: { file } })]
  // group and others
  return [found.mode & 0o077 ? wrong({ key: 'doctor-secret-open', facts: { file } }) : well({ key: 'doctor-secret' })]
}
