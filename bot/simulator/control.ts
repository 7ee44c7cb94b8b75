// The driver over HTTP, under /sim: for the chat page, and for tests in another process.
import contentDisposition from 'content-disposition'
import { type Context, Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { groupOf, performAct } from './driver/acts.ts'
import { openDriver } from './driver/driver.ts'
import type { User } from './driver/user.ts'
import { addFault, type Fault } from './faults.ts'
import { type LimitSettings, openLimits } from './limits.ts'
import type { MessengerName } from './messengers.ts'
import { isObject } from './params.ts'
import type { People } from './people.ts'
import type { Messenger, World } from './world.ts'

/** Milliseconds in which changes gather before the page hears of them. */
const gather = 40

/** A time that can be moved: `ahead` goes on by whole days, with all that happens on each. */
export type MovedClock = { now(): Date; ahead(days: number): Promise<void> }

/** So far it goes at once, in days: a term of licenses has to be within reach. */
const mostAhead = 400

/** The routes below /sim. A mistake of the caller is answered with 400 and `{ error }`. */
export function controlRoutes(world: World, people: People, clock: MovedClock | null): Hono {
  const app = new Hono()
  app.onError((error, c) => c.json({ error: error.message }, 400))
  app.get('/people', (c) => c.json(people.list()))
  app.put('/people', async (c) => {
    people.set(await c.req.json())
    return c.json(people.list())
  })
  app.get('/clock', (c) => c.json({ now: clock?.now() ?? null }))
  app.post('/clock', async (c) => {
    const { days } = await c.req.json()
    if (!clock) throw new Error('this time cannot be moved')
    if (!Number.isInteger(days) || days < 1 || days > mostAhead) throw new Error(`expected days from 1 to ${mostAhead}`)
    await clock.ahead(days)
    return c.json({ now: clock.now() })
  })
  app.get('/ledger', (c) => c.json(world.ledger))
  app.get('/calls', (c) => c.json(world.calls))
  app.post('/fail', async (c) => {
    addFault(world.faults, (await c.req.json()) as Fault)
    return c.json({ pending: world.faults.pending.length })
  })
  app.post('/heal', (c) => {
    world.faults.pending = []
    return c.json({ pending: 0 })
  })
  app.put('/limits', async (c) => {
    world.limits = openLimits((await c.req.json()) as Partial<LimitSettings> | false)
    return c.json(world.limits.settings)
  })
  app.post('/:messenger/users', async (c) =>
    c.json(plain(openDriver(world, messengerOf(world, c)).user(await c.req.json()))),
  )
  app.get('/:messenger/users/:id/chat', (c) => {
    const user = userOf(world, c)
    return c.json(user.chat(askedGroup(user, c)))
  })
  app.get('/:messenger/users/:id/groups', (c) => c.json(groupsOf(userOf(world, c))))
  app.get('/:messenger/users/:id/events', (c) => events(world, c))
  app.post('/:messenger/users/:id/:act', async (c) => {
    const body: unknown = await c.req.json().catch(() => ({}))
    const result = await performAct(userOf(world, c), c.req.param('act'), isObject(body) ? body : {})
    return c.json({ result: result ?? null })
  })
  app.get(
    '/:messenger/files/:id',
    (c) => fileOf(messengerOf(world, c), c.req.param('id')) ?? c.json({ error: 'no file' }, 404),
  )
  return app
}

function messengerOf(world: World, c: Context): Messenger {
  const name = c.req.param('messenger') as MessengerName
  if (name !== 'telegram' && name !== 'bale') throw new Error(`no messenger ${String(name)}`)
  return world[name]
}

function userOf(world: World, c: Context): User {
  const messenger = messengerOf(world, c)
  const id = Number(c.req.param('id'))
  if (!messenger.people.has(id)) throw new Error(`no user ${c.req.param('id')} in ${messenger.name}`)
  return openDriver(world, messenger).user({ id })
}

/** The group that `?group=` names, none for the private chat. */
const askedGroup = (user: User, c: Context) =>
  c.req.query('group') ? groupOf(user, { group: Number(c.req.query('group')) }) : undefined

function groupsOf(user: User) {
  return user.groups().map((group) => ({ id: group.id, title: user.chat(group).title }))
}

/** What of a user object is data. */
function plain({ id, firstName, lastName, phone, messenger }: User) {
  return { id, firstName, lastName, phone, messenger }
}

/** The chat as it is, and again after every change, until the page goes away. */
function events(world: World, c: Context): Response {
  const user = userOf(world, c)
  const group = askedGroup(user, c)
  return streamSSE(c, async (stream) => {
    let wake = () => {}
    const listener = () => wake()
    world.listeners.add(listener)
    stream.onAbort(() => {
      world.listeners.delete(listener)
      wake()
    })
    while (!stream.aborted && !world.closed) {
      const change = new Promise<void>((resolve) => {
        wake = resolve
      })
      await stream.writeSSE({ event: 'chat', data: JSON.stringify({ ...user.chat(group), groups: groupsOf(user) }) })
      await change
      await stream.sleep(gather)
    }
    world.listeners.delete(listener)
  })
}

/** A file of any bot of the messenger; only pictures are shown in place. */
function fileOf(messenger: Messenger, id: string): Response | null {
  const file = [...messenger.bots.values()].map((bot) => bot.files.get(id)).find((found) => found !== undefined)
  if (!file) return null
  const picture = /^image\/(png|jpeg|webp)$/.test(file.mime)
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      'content-type': picture ? file.mime : 'application/octet-stream',
      'content-disposition': contentDisposition(file.name, { type: picture ? 'inline' : 'attachment' }),
      'x-content-type-options': 'nosniff',
    },
  })
}
