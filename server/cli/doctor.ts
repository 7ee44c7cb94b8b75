// `npm run doctor [-- --backups FOLDER] [--english]`: what is wrong with a deployment, in words: its settings, folder, database,
// address, channels and backups. It changes nothing, beside a running program or without one. Ends with 1 where something must be mended.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { loadWords } from '#locales/files'
import { faultWords } from '#locales/health'
import { type Key, type Locale, text } from '#locales/text'
import { type Config, doubtfulSettings, readConfig, WrongSetting } from '../config.ts'
import { root } from '../root.ts'
import { endBy } from './command.ts'
import { examineAddress } from './doctor/address.ts'
import { examineBackups } from './doctor/backups.ts'
import { examineChannels } from './doctor/channels.ts'
import { examineDatabase } from './doctor/database.ts'
import { doubtful, type Finding, type FindingWords, wrong } from './doctor/finding.ts'
import { examineFolder } from './doctor/folder.ts'
import { settingWords } from './setting.ts'

const marks = { well: '✓', doubtful: '!', wrong: '✗' } as const

async function main(): Promise<boolean> {
  const options = { backups: { type: 'string' }, english: { type: 'boolean' } } as const
  const { values } = parseArgs({ options })
  const locale: Locale = values.english ? 'en' : 'fa'
  loadWords(join(root, 'locales'))
  const config = settingsOr(locale)
  if (!config) return false
  const counts = { well: 0, doubtful: 0, wrong: 0 }
  const parts: [Key, () => Promise<Finding[]>][] = [
    ['doctor-settings', async () => doubtfulSettings(process.env, config).map((line) => doubtful({ line }))],
    ['doctor-folder', () => examineFolder(config)],
    ['doctor-database', () => examineDatabase(config)],
    ['doctor-address', () => examineAddress(config)],
    ['doctor-channels', () => examineChannels(config)],
    ['doctor-backups', () => examineBackups(config, values.backups, new Date())],
  ]
  for (const [name, examine] of parts) {
    const found = await examine().catch((error: unknown) => [wrong(saidBy(error, locale))])
    console.log(text(locale, name))
    for (const { state, said } of found.length ? found : [{ state: 'well', said: { key: 'doctor-fine' } } as Finding]) {
      counts[state]++
      console.log(`  ${marks[state]} ${words(locale, said)}`)
    }
  }
  console.log(text(locale, 'doctor-end', { wrong: counts.wrong, doubtful: counts.doubtful }))
  return counts.wrong === 0
}

/** The settings; null where one cannot be used, which is said then. */
function settingsOr(locale: Locale): Config | null {
  try {
    return readConfig(process.env)
  } catch (error) {
    if (!(error instanceof WrongSetting)) throw error
    console.log(text(locale, 'doctor-settings'))
    for (const line of settingWords(error).split('\n')) console.log(`  ${marks.wrong} ${line}`)
    return null
  }
}

/** What a part that could not be looked at says; a setting names itself. Throws what is a bug. */
function saidBy(error: unknown, locale: Locale): FindingWords {
  if (!(error instanceof WrongSetting)) throw error
  return { line: locale === 'fa' ? settingWords(error) : error.message }
}

function words(locale: Locale, said: FindingWords): string {
  if ('line' in said) return said.line
  if ('key' in said) return text(locale, said.key, said.facts)
  const { channel, fault, isMissing } = said
  const what = text(locale, `channels-name-${channel}`)
  if (isMissing) return `${what}: ${text(locale, 'health-not-set-up')}. ${text(locale, `health-missing-${channel}`)}`
  if (!fault) return `${what}: ${text(locale, 'health-fine')}`
  const { title, remedy } = faultWords(locale, fault, {})
  return `${what}: ${title}. ${remedy}`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) endBy(main())
