// Updates that the messenger posts to us.
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Api } from 'grammy'
import type { Update } from 'grammy/types'
import type { House } from '../context.ts'
import { faultOf } from '../unwell.ts'
import { type Handle, wanted } from './updates.ts'

/** A route that main mounts: POST to `path` is answered by `handle`. The path is a secret and must not be logged. */
export type Webhook = { path: string; handle: (request: Request) => Promise<Response> }

const secretOf = ({ base, form }: House, what: string) =>
  createHmac('sha256', base.secret).update(`${what} ${form.name}`).digest('base64url')

const header = 'x-telegram-bot-api-secret-token'

/** The webhook of a messenger. An update that could not be carried out is answered 500, so that it comes again. */
export function webhookOf(house: House, handle: Handle, ready: Promise<void>): Webhook {
  return {
    path: `/bot/${house.form.name}/${secretOf(house, 'path')}`,
    handle: async (request) => {
      if (house.form.secretToken && !same(request.headers.get(header) ?? '', secretOf(house, 'header')))
        return new Response(null, { status: 403 })
      const update = (await request.json().catch(() => null)) as Update | null
      if (typeof update?.update_id !== 'number') return new Response(null, { status: 400 })
      try {
        await ready
        await handle(update)
        return new Response(null, { status: 200 })
      } catch (error) {
        house.log.warn({ fault: faultOf(error), messenger: house.form.name }, 'an update is repeated')
        return new Response(null, { status: 500 })
      }
    },
  }
}

/** Tells the messenger where to post. */
export async function announce(api: Api, house: House, path: string): Promise<void> {
  await api.setWebhook(`${house.publicUrl}${path}`, {
    allowed_updates: wanted,
    ...(house.form.secretToken ? { secret_token: secretOf(house, 'header') } : {}),
  })
}

/** Compares bytes: a header may hold signs of several. */
function same(one: string, other: string): boolean {
  const [given, wanted] = [Buffer.from(one), Buffer.from(other)]
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
