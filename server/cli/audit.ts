// `npm run audit [-- --head SEQ:HASH …] [--english]`: recomputes the audit chains of all provinces and compares them with
// the published heads and with those that are given. Ends with 1 if anything was changed, removed or moved, and with 2 if
// nothing was found but a province has no given head: then nothing is proven of it.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { connect } from '#db/client'
import { loadWords } from '#locales/files'
import { text } from '#locales/text'
import type { Head } from '#reads/audit'
import { readConfig } from '../config.ts'
import { reachDatabase } from '../database.ts'
import { root } from '../root.ts'
import { endBy } from './command.ts'
import { headIn, runAudit } from './proof.ts'

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { head: { type: 'string', multiple: true }, english: { type: 'boolean' } },
  })
  const locale = values.english ? 'en' : 'fa'
  loadWords(join(root, 'locales'))
  const known = (values.head ?? []).map(headIn)
  if (known.includes(null)) {
    console.error(text(locale, 'audit-usage'))
    return 1
  }
  const reached = await reachDatabase(readConfig(process.env))
  const database = connect(reached.direct)
  try {
    return await runAudit(database.db, known as Head[], locale, (line) => console.log(line))
  } finally {
    await database.close()
    await reached.leave()
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) endBy(main())
