// What the server answers, by its own types; nothing of it runs here.
import type { ClientResponse, hc } from 'hono/client'
import type { SuccessStatusCode } from 'hono/utils/http-status'
import type { AppType } from '#http/app'

/** The typed client of the app's own routes. */
export type Client = ReturnType<typeof hc<AppType>>['api']['app']

/** What a call answers when it went well. */
export type Answer<C> = Awaited<C> extends ClientResponse<infer Body, infer Status, string> ? Good<Body, Status> : never
type Good<Body, Status> = Status extends SuccessStatusCode ? Body : never
