// The typed client of /api/app. Every answer passes here once: failures become problems, a 401 locks the app.

import type { ClientResponse } from 'hono/client'
import { hc } from 'hono/client'
import type { AppType } from '#http/app'
import type { Answer, Client } from './answers.ts'
import type { Unsent } from './drafts/device.ts'
import { noted, online, reached } from './network.ts'
import { failure, problemIn, unreachable } from './problem.ts'
import { partedBy, personId } from './session.ts'
import { locale } from './words.ts'

async function send(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const headers = new Headers(init?.headers)
  headers.set('Accept-Language', locale.peek())
  // The service worker keeps answers apart by person.
  if (personId()) headers.set('X-Person', personId())
  const response = await fetch(input, { ...init, headers, credentials: 'same-origin' }).catch(() => {
    online.value = false
    throw failure(unreachable())
  })
  reached(response.headers)
  if (response.ok) return response
  const problem = await problemIn(response)
  if (response.status === 401) await partedBy(problem.code)
  throw failure(problem)
}

/** The client: `ask(api.notices.$get())`. Paths, inputs and answers are checked against the server's types. */
export const api: Client = hc<AppType>('/', { fetch: send }).api.app

export type { Answer } from './answers.ts'

/** The body of an answer. Rejects with a problem (see problem.ts) on every other outcome. */
export async function ask<C extends ClientResponse<unknown, number, string>>(call: Promise<C>): Promise<Answer<C>> {
  const response = await call
  return (response.status === 204 ? undefined : noted(await response.json(), response.headers)) as Answer<C>
}

/** The rows of a list's page, how many there are on all pages, and counts that came with them. */
export type Listed<C> = Answer<C> & { found: number; counts: Record<string, number> }

/** A page of a list: `askPage(api.requests.$get({ query: { page: '2' } }))`. */
export async function askPage<C extends ClientResponse<unknown, number, string>>(call: Promise<C>): Promise<Listed<C>> {
  const response = await call
  const rows = noted(await response.json(), response.headers) as Answer<C>
  const counts = JSON.parse(response.headers.get('x-counts') ?? '{}')
  return Object.assign(rows, { found: Number(response.headers.get('x-found')), counts })
}

/** The header that makes a retry harmless: one key for one intention of the person (see `useAct`). */
export function keyed(key: string): { headers: Record<string, string> } {
  return { headers: { 'Idempotency-Key': key } }
}

/** Sends an act that waited for the network (see unsent.ts), under its first key. */
export function sendUnsent({ path, key, body, ...how }: Unsent): Promise<Response> {
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key }
  return send(path, { ...how, headers, body: JSON.stringify(body) })
}
