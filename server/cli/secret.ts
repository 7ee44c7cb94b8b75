// `npm run secret -- --forget [--english]`: lets the next start begin with another secret, where the one that this database was
// begun with is lost for good. Everything that was made with the old one is void then.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { connect } from '#db/client'
import { loadWords } from '#locales/files'
import { text } from '#locales/text'
import { forgetSecret } from '#state/secret'
import { readConfig } from '../config.ts'
import { reachDatabase } from '../database.ts'
import { root } from '../root.ts'
import { endBy } from './command.ts'

async function main(): Promise<boolean> {
  const { values } = parseArgs({ options: { english: { type: 'boolean' }, forget: { type: 'boolean' } } })
  const locale = values.english ? 'en' : 'fa'
  loadWords(join(root, 'locales'))
  if (!values.forget) {
    console.error(text(locale, 'backup-secret-usage'))
    return false
  }
  const database = await reachDatabase(readConfig(process.env))
  const connection = connect(database.direct)
  try {
    const forgotten = await forgetSecret(connection.db)
    console.log(text(locale, forgotten ? 'backup-secret-forgotten' : 'backup-secret-none'))
    return forgotten
  } finally {
    await connection.close()
    await database.leave()
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) endBy(main())
