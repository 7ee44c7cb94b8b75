// Refusals in the Bot API's own shape and words.

export type Failure = {
  ok: false
  error_code: number
  description: string
  parameters?: { retry_after?: number }
}

type Refused = Error & { failure: Failure }

/** Ends the call with a Bot API failure; `retryAfter` is in whole seconds. */
export function fail(code: number, description: string, retryAfter?: number): never {
  const failure: Failure = {
    ok: false,
    error_code: code,
    description,
    ...(retryAfter === undefined ? {} : { parameters: { retry_after: retryAfter } }),
  }
  throw Object.assign(new Error(description), { failure })
}

/** 400 with the usual prefix. */
export function badRequest(what: string): never {
  fail(400, `Bad Request: ${what}`)
}

/** 403 with the usual prefix. */
export function forbidden(what: string): never {
  fail(403, `Forbidden: ${what}`)
}

/** 409 with the usual prefix. */
export function conflict(what: string): never {
  fail(409, `Conflict: ${what}`)
}

/** The failure that `fail` threw, or null for a bug. */
export function failureOf(error: unknown): Failure | null {
  return error instanceof Error && 'failure' in error ? (error as Refused).failure : null
}
