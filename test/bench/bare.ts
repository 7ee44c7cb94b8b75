// A bare Hono handler with the query of a license check and nothing else, in a process of its own.
import { Hono } from 'hono'
import { connect } from '#db/client'
import { checkLicense } from '#reads/offices/licenses'
import { tehranDay } from '#rules/calendar'
import { listen } from '#server/listen'

process.once('message', async ({ url }: { url: string }) => {
  const { db } = connect(url)
  const app = new Hono().get('/check', async (c) =>
    c.json(await checkLicense(db, c.req.query('of')!, tehranDay(new Date()))),
  )
  const { port } = await listen(app.fetch, '127.0.0.1', 0)
  process.send!(`http://127.0.0.1:${port}`)
})
process.once('disconnect', () => process.exit())
