// A pooler as small as can be: all its clients share one connection, statement by statement, and what a client asks for
// when it begins goes nowhere. It stands for PgBouncer in transaction mode with `ignore_startup_parameters`.

import type { AddressInfo } from 'node:net'
import { createServer, type Socket } from 'node:net'
import { client } from '#db/client'

const message = (type: string, body: Buffer) => {
  const head = Buffer.alloc(5)
  head.write(type)
  head.writeInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}
const text = (words: string) => Buffer.from(`${words}\0`)
const int = (value: number, bytes = 4) => {
  const buffer = Buffer.alloc(bytes)
  buffer.writeIntBE(value, 0, bytes)
  return buffer
}

const ready = message('Z', Buffer.from('I'))
const greeting = Buffer.concat([
  message('R', int(0)),
  message('S', Buffer.concat([text('server_version'), text('18.0')])),
  message('K', Buffer.concat([int(1), int(1)])),
  ready,
])

/** One row of one text, or none. */
function answerOf(row: [string, string] | null): Buffer {
  const [name, value] = row ?? ['none', '']
  const column = Buffer.concat([text(name), int(0), int(0, 2), int(25), int(-1, 2), int(-1), int(0, 2)])
  const cell = Buffer.from(value)
  return Buffer.concat([
    message('1', Buffer.alloc(0)),
    message('t', int(0, 2)),
    message('T', Buffer.concat([int(1, 2), column])),
    message('2', Buffer.alloc(0)),
    row ? message('D', Buffer.concat([int(1, 2), int(cell.length), cell])) : Buffer.alloc(0),
    message('C', text('SELECT 1')),
  ])
}

/** Starts it before a database; `url` leads through it. */
export async function startPooler(url: string): Promise<{ url: string; stop(): Promise<void> }> {
  const sql = client(url, { max: 1 })
  const server = createServer(
    (socket) =>
      void serve(socket, async (asked) => {
        if (/pg_backend_pid/.test(asked)) return ['pid', String((await sql`select pg_backend_pid() as pid`)[0]!.pid)]
        if (/random_page_cost/.test(asked)) return ['cost', '4']
        return null
      }),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const through = new URL(url)
  through.port = String((server.address() as AddressInfo).port)
  through.hostname = '127.0.0.1'
  return {
    url: through.href,
    stop: async () => {
      server.close()
      await sql.end()
    },
  }
}

/** Answers each statement; `answer` gives a name and a text. */
async function serve(socket: Socket, answer: (asked: string) => Promise<[string, string] | null>): Promise<void> {
  socket.on('error', () => undefined)
  let begun = false
  let left = Buffer.alloc(0)
  let asked = ''
  for await (const part of socket) {
    left = Buffer.concat([left, part as Buffer])
    for (;;) {
      const head = begun ? 1 : 0
      if (left.length < head + 4 || left.length < head + left.readInt32BE(head)) break
      const size = head + left.readInt32BE(head)
      const [one, type] = [left.subarray(0, size), begun ? String.fromCharCode(left[0]!) : 'begin']
      left = left.subarray(size)
      begun = true
      if (type === 'begin') socket.write(greeting)
      if (type === 'P') asked = one.toString()
      if (type === 'S') socket.write(Buffer.concat([answerOf(await answer(asked)), ready]))
      if (type === 'X') socket.end()
    }
  }
}
