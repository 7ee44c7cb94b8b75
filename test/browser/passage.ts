// A network between browser and server that a test may spoil at any moment of a call, for what a service worker sends as well.
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

type Call = { method: string; path: string; body: string }

/**
 * What becomes of a call: it is taken and nothing more is heard (`hang`), or it breaks off (`reset`), before the server got it;
 * or the server got it, and its answer stays away (`swallow`), is lost with the connection (`lose`) or breaks off in the middle
 * (`cut`); or something on the way answers in its stead.
 */
export type Trouble =
  | 'hang'
  | 'reset'
  | 'swallow'
  | 'lose'
  | 'cut'
  | { status: number; body?: string; type?: string; after?: string }

export type Passage = {
  url: string
  /** What happens to each call on its way; null lets it through. */
  trouble: ((call: Call) => Trouble | null) | null
  /** Ends the trouble: what hung until now breaks off, as it does when a phone has a network again. */
  mend(): void
  close(): void
}

/** Opens a passage to a site; what breaks on either side breaks the connection. `from`: the address each call comes from. */
export async function openPassage(to: string, from?: () => string): Promise<Passage> {
  const hung = new Set<ServerResponse>()
  const server = createServer(async (request, response) => {
    try {
      const { method, url: path } = request as { method: string; url: string }
      const body = await buffer(request)
      const trouble = passage.trouble?.({ method, path, body: body.toString('latin1') }) ?? null
      if (trouble === 'hang') return void hung.add(response)
      if (trouble === 'reset') return void response.destroy()
      if (trouble && typeof trouble === 'object') return answerInstead(response, trouble)
      const { host: _, connection: __, ...headers } = request.headers as Record<string, string>
      if (from) headers['x-forwarded-for'] = from()
      const sent = method === 'GET' || method === 'HEAD' ? null : body
      const answer = await fetch(to + path, { method, headers, body: sent, redirect: 'manual' })
      const whole = Buffer.from(await answer.arrayBuffer())
      if (trouble === 'swallow') return void hung.add(response)
      if (trouble === 'lose') return void response.destroy()
      const { 'content-encoding': ___, 'content-length': ____, ...plain } = Object.fromEntries(answer.headers)
      response.writeHead(answer.status, { ...plain, 'content-length': whole.length })
      if (trouble === 'cut') response.write(whole.subarray(0, whole.length / 2), () => response.destroy())
      else response.end(whole)
    } catch {
      response.destroy()
    }
  })
  const passage: Passage = {
    url: '',
    trouble: null,
    mend: () => {
      passage.trouble = null
      for (const response of hung) response.destroy()
      hung.clear()
    },
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  passage.url = `http://localhost:${(server.address() as AddressInfo).port}`
  return passage
}

function answerInstead(response: ServerResponse, { status, body, type, after }: Exclude<Trouble, string>): void {
  const headers = { 'content-type': type ?? 'text/html', ...(after ? { 'retry-after': after } : {}) }
  response.writeHead(status, headers).end(body ?? '')
}
