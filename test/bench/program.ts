// The program's web alone, in a process of its own, behind a proxy that it trusts.
import pino from 'pino'
import { connect } from '#db/client'
import { createApp } from '#http/app'
import { loadWords } from '#locales/files'
import { checkFile } from '#outside/files'
import { readSheet, writeCsv, writeXlsx } from '#outside/sheets'
import { listen } from '#server/listen'

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
    process.send!({ rss: process.memoryUsage().rss })
  })
  process.send!(`http://127.0.0.1:${port}`)
})
process.once('disconnect', () => process.exit())
