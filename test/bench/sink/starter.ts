// A bare Bot API for the unthrottled figures, in a process of its own and as quick as can be: it takes every message,
// keeps a ledger of chats and times, and tells it at /ledger; DELETE empties it, /until/N answers once N are taken.
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

let ledger: { chat: string; at: number }[] = []
let awaited = Number.POSITIVE_INFINITY
let reached = () => {}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request.setEncoding('utf8')) text += chunk
  return text
}

const server = createServer(async (request, response) => {
  const answer = (body: unknown) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  if (request.url === '/ledger') {
    if (request.method === 'DELETE') {
      ledger = []
      awaited = Number.POSITIVE_INFINITY
    }
    answer(ledger)
    return
  }
  if (request.url?.startsWith('/until/')) {
    awaited = Number(request.url.slice('/until/'.length))
    reached = () => answer(ledger.length)
    if (ledger.length >= awaited) reached()
    return
  }
  const { chat_id, text } = JSON.parse(await textOf(request)) as { chat_id: string; text: string }
  ledger.push({ chat: String(chat_id), at: Date.now() })
  if (ledger.length === awaited) reached()
  const chat = { id: chat_id, type: 'private' }
  answer({ ok: true, result: { message_id: ledger.length, date: 0, chat, text } })
})
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
process.on('disconnect', () => process.exit(0))
