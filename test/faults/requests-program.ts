// The program's web and clock in a process of its own, at the hour that each caller says, so that it can be killed.
import { connect } from '#db/client'
import { loadWords } from '#locales/files'
import { ownLetter } from '#locales/letters'
import { checkFile } from '#outside/files'
import { listen } from '#server/listen'
import { webOf } from '#test/web'
import { jobsOf, tickPath } from './requests-jobs.ts'

process.once('message', async ({ url, words }: { url: string; words: string }) => {
  loadWords(words)
  const { db, direct } = connect(url)
  const base = { db, clean: checkFile, letter: ownLetter, secret: 'a secret for tests only, long enough to pass' }
  let now = new Date()
  const { app } = webOf({ ...base, now }, { now: () => now })
  const jobs = jobsOf(base, direct)
  const { port } = await listen(
    async (request, env) => {
      now = new Date(Number(request.headers.get('x-now')))
      if (new URL(request.url).pathname !== tickPath) return app.fetch(request, env)
      await jobs(now)
      return Response.json({})
    },
    '127.0.0.1',
    0,
  )
  process.send!(`http://127.0.0.1:${port}`)
})
process.once('disconnect', () => process.exit())
