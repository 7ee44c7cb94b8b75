// The program's web alone, in a process of its own, behind a proxy that it trusts.
import { readFileSync } from 'node:fs'
import pino from 'pino'
import { connect } from '#db/client'
import { createApp } from '#http/app'
import { loadWords } from '#locales/files'
import { checkFile } from '#outside/files'
import { readSheet, writeCsv, writeXlsx } from '#outside/sheets'
import { listen } from '#server/listen'

/** Bytes of the processes that work for this one; Linux tells. */
function besideIt(): number {
  if (process.platform !== 'linux') return 0
  const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').split(' ').filter(Boolean)
  const pages = children.map((pid) => Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]))
  return pages.reduce((sum, one) => sum + one, 0) * 4096
}

process.once('message', async ({ url, secret, appDir }: { url: string; secret: string; appDir?: string }) => {
  loadWords()
  const { db } = connect(url)
  const app = createApp({
    db,
    secret,
    now: () => new Date(),
    publicUrl: 'http://localhost:3000',
    trustedProxies: ['127.0.0.0/8'],
    log: pino({ level: 'error' }),
    clean: checkFile,
    letter: () => ({ subject: '', body: '', addressee: '' }),
    channels: [],
    pushKey: '',
    sheets: { read: readSheet, csv: async (table) => writeCsv(table), xlsx: writeXlsx },
    bots: {},
    webhooks: [],
    appDir: appDir ?? '/nowhere',
    ready: async () => ({ ready: true, said: 'ready' }),
  })
  const { port } = await listen(app.fetch, '127.0.0.1', 0)
  process.on('message', () => {
    globalThis.gc?.()
    process.send!({ rss: process.memoryUsage().rss + besideIt() })
  })
  process.send!(`http://127.0.0.1:${port}`)
})
process.once('disconnect', () => process.exit())
