// Compressed answers that were made before they are asked for, and answers that the browser has already.
import { hash } from 'node:crypto'

export type Coding = 'br' | 'gzip'

/** The better of the codings that a browser takes; null for none. */
export function codingFor(header: string | undefined): Coding | null {
  const taken = new Map(
    (header ?? '').split(',').map((part) => {
      const [name = '', ...settings] = part.toLowerCase().split(';')
      const weight = settings.map((one) => /^\s*q=([\d.]+)\s*$/.exec(one)?.[1]).find((one) => one !== undefined)
      return [name.trim(), weight === undefined || Number(weight) > 0]
    }),
  )
  return taken.get('br') ? 'br' : taken.get('gzip') ? 'gzip' : null
}

/** Whether If-None-Match names an answer's tag; weakly, since every coding has the same. */
export function hasAlready(header: string | undefined, etag: string): boolean {
  const bare = (tag: string) => tag.trim().replace(/^W\//, '')
  return header?.trim() === '*' || (header ?? '').split(',').some((tag) => bare(tag) === bare(etag))
}

/** The tag of an answer by what it says. */
export function tagOf(body: Buffer | string): string {
  return `W/"${hash('sha256', body, 'base64url').slice(0, 22)}"`
}
