// A Bot API that takes every call and says yes: for tests in which only what the bot does with updates counts.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Opens it; `calls` counts by method. */
export async function openApi(): Promise<{ root: string; calls: Map<string, number>; close(): Promise<void> }> {
  const calls = new Map<string, number>()
  const me = { id: 1, is_bot: true, first_name: 'bot', username: 'pishkhan_bot' }
  const server = createServer((request, response) => {
    const method = request.url?.split('/').at(-1) ?? ''
    calls.set(method, (calls.get(method) ?? 0) + 1)
    const message = { message_id: 1, date: 1, chat: { id: 1, type: 'private', first_name: 'x' }, text: 'x' }
    const result = method === 'getMe' ? me : /^(send|edit)Message/.test(method) ? message : true
    request.resume().once('end', () => response.end(JSON.stringify({ ok: true, result })))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    root: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    close: () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      return closed
    },
  }
}
