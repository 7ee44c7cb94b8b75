// What every command shares: the database by the settings, the province that is meant, and the program's own name.
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Context } from '#act/act'
import { copyBeforeMigrating } from '#db/backup/before'
import type { Database } from '#db/client'
import { provinces } from '#db/schema/provinces'
import { loadWords } from '#locales/files'
import { commas, isolate } from '#locales/format'
import type { Key } from '#locales/keys.gen'
import { ownLetter } from '#locales/letters'
import { type Locale, text } from '#locales/text'
import { checkFile } from '#outside/files'
import { fold } from '#rules/texts'
import { backupLock, type Config, readConfig, WrongSetting } from '../config.ts'
import { openDatabase, refuseOtherSecret } from '../database.ts'
import { root } from '../root.ts'
import { secretOf } from '../secret.ts'
import { settingWords } from './setting.ts'

export type Command = { ctx: Context; config: Config }

/** `looking`: only looks, and may therefore do so before there is a province. */
export type Meant = { province?: string; locale: Locale; looking?: boolean }

/**
 * Runs something as the command line in the province that is meant by its name or id, or the only one; says so and
 * gives false where that does not say which.
 */
export async function asCommand(meant: Meant, run: (command: Command) => Promise<boolean>): Promise<boolean> {
  loadWords(join(root, 'locales'))
  const config = readConfig(process.env)
  const database = await openDatabase(config, keepCopy(config))
  try {
    const id = await provinceMeant(database.db, meant)
    if (!id) return false
    const actor = { person: null, name: 'command', memberships: [], system: 'command' as const, province: id }
    const secret = await secretOf(config.SECRET, config.DATA_DIR)
    await refuseOtherSecret(config, database, secret)
    const { db } = database
    const ctx: Context = { db, actor, via: 'command', now: new Date(), secret, clean: checkFile, letter: ownLetter }
    return await run({ ctx, config })
  } finally {
    await database.close()
  }
}

/** Copies the data before a command that comes first after an update migrates it. */
export const keepCopy = (config: Config) => async (url: string) => {
  await copyBeforeMigrating(url, config.DATA_DIR, backupLock(config))
}

async function provinceMeant(db: Database, { province: name, locale, looking }: Meant): Promise<string | null> {
  const all = await db.select({ id: provinces.id, name: provinces.name }).from(provinces)
  const meant = name ? all.filter((one) => one.id === name || fold(one.name) === fold(name)) : all
  if (meant.length === 1) return meant[0]!.id
  if (all.length === 0 && looking) return randomUUID()
  const names = commas(
    locale,
    all.map((one) => one.name),
  )
  console.error(
    all.length === 0 ? text(locale, 'registry-no-province') : text(locale, 'registry-which-province', { names }),
  )
  return null
}

/** Why a file that was named on the command line cannot be read, in words; null for every other fault. */
export function unreadWords(locale: Locale, error: unknown, file?: string): string | null {
  const { code, path } = error instanceof Error ? (error as NodeJS.ErrnoException) : {}
  const key = code === undefined ? undefined : unread[code]
  if (!key || !(file ?? path)) return null
  loadWords(join(root, 'locales'))
  return text(locale, key, { file: isolate(file ?? path!) })
}

const unread: Record<string, Key> = {
  ENOENT: 'registry-file-missing',
  EISDIR: 'registry-file-folder',
  EACCES: 'registry-file-closed',
}

/** Ends the process by what a command came to: 0 if it was done, 1 if not, or the code that it gives; one line for a wrong setting or a missing file. */
export function endBy(done: Promise<boolean | number>): void {
  done.then(
    (came) => process.exit(typeof came === 'number' ? came : came ? 0 : 1),
    (error: unknown) => {
      if (error instanceof WrongSetting) console.error(settingWords(error))
      else console.error(unreadWords('fa', error) ?? error)
      process.exit(1)
    },
  )
}
