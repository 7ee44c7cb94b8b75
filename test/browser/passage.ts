// A network between browser and server that a test may spoil, for what a service worker sends as well.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

export type Passage = {
  url: string
  /** What happens to a rating on its way, by its body; null, or an answer of null, lets it through. */
  ratings: ((body: string) => Promise<Response | null>) | null
  close(): void
}

/** Opens a passage to a site; what breaks on either side breaks the connection. */
export async function openPassage(to: string): Promise<Passage> {
  const passage: Passage = { url: '', ratings: null, close: () => server.close() }
  const server = createServer(async (request, response) => {
    try {
      const post = request.method === 'POST'
      const body = post ? await text(request) : undefined
      const spoilt = post && request.url === '/api/ratings' ? await passage.ratings?.(body!) : null
      const { host: _, connection: __, ...headers } = request.headers as Record<string, string>
      const answer = spoilt ?? (await fetch(to + request.url, { method: request.method!, headers, body: body ?? null }))
      const { 'content-encoding': ___, 'content-length': ____, ...plain } = Object.fromEntries(answer.headers)
      response.writeHead(answer.status, plain).end(Buffer.from(await answer.arrayBuffer()))
    } catch {
      response.destroy()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  passage.url = `http://localhost:${(server.address() as AddressInfo).port}`
  return passage
}
