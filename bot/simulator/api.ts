// The Bot API over HTTP: /bot<token>/<method> and /file/bot<token>/<path>, for either messenger.
import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { type Context, Hono } from 'hono'
import { readBody } from './body.ts'
import { fail, failureOf } from './errors.ts'
import { type Fault, strike } from './faults.ts'
import { carryOut, methodNamed } from './methods.ts'
import { text } from './params.ts'
import type { BotAccount, Messenger, World } from './world.ts'

type Env = { Bindings: HttpBindings }
type Answer = { status: number; body: unknown }

/** Larger than any file the messengers take, so that the method itself can refuse. */
const roomForFields = 4 * 1024 * 1024

/** The routes of both messengers, each under its name. */
export function apiRoutes(world: World): Hono<Env> {
  const app = new Hono<Env>()
  for (const messenger of [world.telegram, world.bale]) {
    app.get(`/${messenger.name}/file/:bot{bot[^/]+}/:path{.+}`, (c) =>
      download(messenger, c.req.param('bot'), c.req.param('path')),
    )
    app.all(`/${messenger.name}/:bot{bot[^/]+}/:method`, (c) => serve(world, messenger, c))
    app.all(`/${messenger.name}/*`, (c) => c.json({ ok: false, error_code: 404, description: 'Not Found' }, 404))
  }
  return app
}

async function serve(world: World, messenger: Messenger, c: Context<Env>): Promise<Response> {
  const socket = c.env.incoming.socket
  const gone = new AbortController()
  const leave = () => gone.abort()
  socket.once('close', leave)
  try {
    const { answer, cut, plain } = await answerTo(world, messenger, c.req.raw, gone.signal)
    if (cut) {
      socket.destroy()
      return RESPONSE_ALREADY_SENT
    }
    if (plain) return new Response(plain, { status: answer.status })
    return Response.json(answer.body, { status: answer.status })
  } finally {
    socket.off('close', leave)
  }
}

/** What is known of a call before it is carried out. */
type Seen = { method: string; chat: string; fault: Fault | null }

async function answerTo(world: World, messenger: Messenger, request: Request, signal: AbortSignal) {
  const seen: Seen = { method: lastPart(request.url), chat: '', fault: null }
  const answer = await settle(async () => {
    const bot = botOf(messenger, request.url)
    const method = methodNamed(seen.method, messenger.traits.lacks).name
    const { params, uploads } = await readBody(request, messenger.traits.largestUpload + roomForFields)
    Object.assign(seen, { method, chat: text(params, 'chat_id') ?? '' })
    seen.fault = strike(world.faults, { ...seen, messenger: messenger.name })
    await suffer(world, seen.fault, signal)
    const replyLost = seen.fault?.kind === 'lose-reply'
    return await carryOut({ world, messenger, bot, method, params, uploads, signal, replyLost })
  })
  const cut = ['hang', 'reset', 'lose-reply'].includes(seen.fault?.kind ?? '')
  note(world, messenger, seen, answer, cut)
  return { answer, cut, plain: seen.fault?.plain ? (seen.fault.description ?? '') : null }
}

/** What a fault does before the call is carried out; those that forbid it throw. */
async function suffer(world: World, fault: Fault | null, signal: AbortSignal): Promise<void> {
  if (!fault) return
  if (fault.kind === 'error') fail(fault.status ?? 500, fault.description ?? 'Internal Server Error')
  if (fault.kind === 'reset') fail(0, 'reset')
  if (fault.kind === 'delay') await (fault.until ?? new Promise((resolve) => setTimeout(resolve, fault.ms ?? 0)))
  if (fault.kind === 'hang') {
    await untilGone(world, signal)
    fail(0, 'hung')
  }
}

/** Until the client hangs up or the simulator closes. */
function untilGone(world: World, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!world.closed && !signal.aborted) return
      world.listeners.delete(look)
      resolve()
    }
    signal.addEventListener('abort', look)
    world.listeners.add(look)
    look()
  })
}

async function settle(work: () => Promise<unknown>): Promise<Answer> {
  try {
    return { status: 200, body: { ok: true, result: await work() } }
  } catch (error) {
    const failure = failureOf(error)
    if (!failure) console.error('simulator:', error)
    const body = failure ?? { ok: false, error_code: 500, description: 'Internal Server Error' }
    return { status: body.error_code, body }
  }
}

function note(world: World, messenger: Messenger, seen: Seen, answer: Answer, cut: boolean): void {
  if (seen.method === 'getUpdates') return
  const failure = answer.status === 200 ? {} : { description: (answer.body as { description: string }).description }
  world.calls.push({
    at: world.now().getTime(),
    messenger: messenger.name,
    method: seen.method,
    chat: seen.chat,
    status: cut ? 0 : answer.status,
    ...failure,
  })
}

function lastPart(url: string): string {
  return new URL(url).pathname.split('/').at(-1) ?? ''
}

function botOf(messenger: Messenger, url: string): BotAccount {
  const name = new URL(url).pathname.split('/')[2] ?? ''
  const known = messenger.bots.get(decodeURIComponent(name).slice('bot'.length))
  // each in its own words
  const { status, words } = messenger.traits.wrongToken
  return known ?? fail(status, words)
}

function download(messenger: Messenger, name: string, path: string): Response {
  const bot = messenger.bots.get(name.slice('bot'.length))
  if (!bot) return Response.json({ ok: false, error_code: 401, description: 'Unauthorized' }, { status: 401 })
  const file = [...bot.files.values()].find((kept) => kept.path === path)
  const missing = { ok: false, error_code: 404, description: 'Not Found' }
  if (!file || file.bytes.length > messenger.traits.largestDownload) return Response.json(missing, { status: 404 })
  return new Response(new Uint8Array(file.bytes), { headers: { 'content-type': 'application/octet-stream' } })
}
