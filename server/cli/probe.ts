// `npm run probe -- bale|telegram CHAT [--wait SECONDS] [--english]`: tries on the real service what public accounts of it
// contradict each other on, with a person in the chat who presses what is asked; the program goes by what was found.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { probe } from '#bot/probe/probe'
import { openLocks } from '#db/locks'
import { loadWords } from '#locales/files'
import { probeName, probeWords } from '#locales/probes'
import { type Locale, text } from '#locales/text'
import { messengers } from '#rules/messages'
import { saysNothing } from '#rules/probes'
import { noteProbe } from '#state/probes'
import { readConfig } from '../config.ts'
import { openDatabase } from '../database.ts'
import { accountsOf } from '../lanes.ts'
import { root } from '../root.ts'
import { endBy, keepCopy } from './command.ts'

/** Seconds for which the person in the chat is waited for, each time. */
const usualWait = 60

async function main(): Promise<boolean> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { wait: { type: 'string' }, english: { type: 'boolean' } },
  })
  const locale: Locale = values.english ? 'en' : 'fa'
  loadWords(join(root, 'locales'))
  const [name, chat] = positionals
  const messenger = messengers.find((one) => one === name)
  const patience = Number(values.wait ?? usualWait)
  if (!messenger || !/^-?\d+$/.test(chat ?? '') || !(patience > 0)) return said(text(locale, 'probe-usage'))
  const config = readConfig(process.env)
  const account = accountsOf(config)[messenger]
  if (!account) return said(text(locale, 'probe-no-token', { name: `${messenger.toUpperCase()}_BOT_TOKEN` }))
  const database = await openDatabase(config, keepCopy(config))
  const locks = openLocks(database.url)
  const election = `poll ${messenger}`
  try {
    // the program asks for updates while it runs, and would get what is meant for us
    const alone = await locks.take(election)
    if (!alone) console.error(text(locale, 'probe-busy'))
    const t = (key: Parameters<typeof text>[1]) => text(locale, key)
    const ask = { messenger, account, chat: Number(chat), alone, publicUrl: config.PUBLIC_URL ?? '', patience, t }
    let tried = true
    await probe(ask, async (behaviour, found) => {
      if (found instanceof Error) {
        tried = false
        console.error(`${probeName(locale, behaviour)}: ${found.message}`)
        return
      }
      await noteProbe(database.db, { messenger, behaviour, now: new Date() }, found)
      console.log(
        `${saysNothing(found.finding) ? '–' : '✓'} ${probeName(locale, behaviour)}: ${probeWords(locale, found)}`,
      )
    })
    if (tried) console.log(text(locale, 'probe-noted'))
    return tried
  } finally {
    await locks.release(election).catch(() => undefined)
    await locks.close()
    await database.close()
  }
}

function said(line: string): false {
  console.error(line)
  return false
}

if (process.argv[1] === fileURLToPath(import.meta.url)) endBy(main())
