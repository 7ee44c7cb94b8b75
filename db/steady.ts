// postgres.js 3.4.9 does not survive every way in which a connection dies: inside a transaction, with a query still in
// its buffer, or by a reset. This keeps it from all three, until a release does (porsager/postgres, issues 1208, 1216).
import { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type postgres from 'postgres'

/** What the driver hands to `onexecute`: the connection that runs the transaction. */
type Wire = { onclose: ((error: unknown) => void) | null }
type Hooks = { onexecute?: (wire: Wire) => unknown }
type Begin = (options: string, run: (tx: postgres.TransactionSql) => unknown) => Promise<unknown>
type Unsafe = (text: string, args?: unknown[], options?: Hooks) => unknown

/**
 * Makes transactions of a client end with their connection. The driver would go on writing to the dead socket: its
 * rollback ends the whole process, and later statements may run outside any transaction. Here whatever a dead
 * transaction still asks for is refused, and the driver never gets to its rollback or commit.
 */
export function steady(sql: postgres.Sql): postgres.Sql {
  const begin = sql.begin.bind(sql) as unknown as Begin
  const unsafe = sql.unsafe.bind(sql) as unknown as Unsafe
  let opening: ((wire: Wire) => void) | null = null

  const hooked: Unsafe = (text, args, options) => {
    fetchTypesOnce(sql.options as unknown as Options)
    const { onexecute } = options ?? {}
    const opened = opening
    if (!onexecute || !opened) return unsafe(text, args, options)
    return unsafe(text, args, {
      ...options,
      onexecute: (wire) => {
        opened(wire)
        return onexecute(wire)
      },
    })
  }
  const steadyBegin = (...given: unknown[]) => {
    const run = given.at(-1) as (tx: postgres.TransactionSql) => unknown
    const life = newLife()
    opening = (wire) => {
      life.wire = wire
    }
    try {
      // the driver asks for the connection before it first waits, so `opening` is this transaction's
      return begin(given.length > 1 ? (given[0] as string) : '', (tx) => whileAlive(life, run, tx))
    } finally {
      opening = null
    }
  }
  return Object.assign(sql, { begin: steadyBegin, unsafe: hooked }) as unknown as postgres.Sql
}

type Life = { wire: Wire | null; over: boolean; end: () => void; ended: Promise<void> }

function newLife(): Life {
  let end: Life['end'] = () => undefined
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  return { wire: null, over: false, end, ended }
}

/** Runs a transaction's work; never settles once its connection is gone, for then the driver has rejected it already. */
async function whileAlive(
  life: Life,
  run: (tx: postgres.TransactionSql) => unknown,
  tx: postgres.TransactionSql,
): Promise<unknown> {
  watch(life)
  try {
    const outcome = await run(guarded(tx, life))
    return life.over ? await never() : outcome
  } catch (error) {
    if (life.over || (isConnectionError(error) && (await endsSoon(life)))) return never()
    throw error
  }
}

/** The driver sets its own `onclose` right after the work has begun: ours goes round it. */
function watch(life: Life): void {
  queueMicrotask(() => {
    const wire = life.wire
    if (!wire) return
    const before = wire.onclose
    wire.onclose = (error) => {
      life.over = true
      life.end()
      before?.(error)
    }
  })
}

function guarded(tx: postgres.TransactionSql, life: Life): postgres.TransactionSql {
  const check = () => {
    if (life.over)
      throw Object.assign(new Error('the connection of this transaction is gone'), { code: 'CONNECTION_CLOSED' })
  }
  return new Proxy(tx, {
    apply: (target, self, args) => {
      check()
      return Reflect.apply(target as unknown as () => unknown, self, args)
    },
    get: (target, name) => {
      if (name === 'unsafe' || name === 'savepoint' || name === 'file' || name === 'notify') check()
      return Reflect.get(target, name)
    },
  })
}

function never(): Promise<never> {
  return new Promise(() => undefined)
}

/**
 * Whether the transaction's own connection ends within a second, as it does after an error of its socket. Work inside a
 * transaction meets other sockets too: their errors are thrown like any other.
 */
function endsSoon({ ended }: Life): Promise<boolean> {
  return Promise.race([ended.then(() => true), sleep(1000, false, { ref: false })])
}

/** What the driver and a socket say of a connection. No other code with an E: a full disk or a missing file is none. */
const connectionCodes = new Set([
  ...['CONNECTION_CLOSED', 'CONNECTION_ENDED', 'CONNECTION_DESTROYED', 'CONNECT_TIMEOUT'],
  ...['ECONNRESET', 'ECONNREFUSED', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT'],
  ...['EHOSTDOWN', 'EHOSTUNREACH', 'ENETDOWN', 'ENETRESET', 'ENETUNREACH', 'ENOTCONN'],
])

/** Whether a connection failed, not the statement; looks through wrappings. */
export function isConnectionError(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return connectionCodes.has(code) || isConnectionError(error.cause)
}

/**
 * Makes the message that opens a connection so long that it is sent at once. After a connection died with a query in
 * its buffer the driver waits for ever to send anything shorter than 1,024 bytes. PostgreSQL sees options without any
 * option; a pooler, which knows no options, a long name.
 */
export function padded(name: string, pooled: boolean, options = ''): { application_name: string; options?: string } {
  const padding = 1100
  return pooled
    ? { application_name: name.padEnd(padding) }
    : { application_name: name, options: options.padEnd(padding) }
}

type Options = { fetch_types: boolean; path?: string | false; shared: { typeArrayMap: Record<number, number> } }

/**
 * The driver asks each new connection for the array types, and nobody catches it if that one dies meanwhile. They are
 * the same for all: once known they need not be asked for again.
 */
function fetchTypesOnce(options: Options): void {
  if (options.fetch_types && Object.keys(options.shared.typeArrayMap).length > 0) options.fetch_types = false
}

/**
 * Opens a socket, as the driver would, whose connection never ends by an error once it stands: the end alone is told.
 * The driver fails what is under way at either, but what is asked for between the two would wait for ever.
 */
export async function quietSocket(options: Options & { host: string[]; port: number[] }): Promise<Socket> {
  fetchTypesOnce(options)
  const socket = new Socket()
  // a query of several small writes must not wait for the acknowledgment of the first
  socket.setNoDelay(true)
  const emit = socket.emit.bind(socket) as (event: string, ...args: unknown[]) => boolean
  let stands = false
  socket.once('connect', () => {
    stands = true
  })
  socket.emit = (event: string, ...args: unknown[]) => {
    if (stands && event === 'error') return true
    return stands && event === 'close' ? emit('close', false) : emit(event, ...args)
  }
  if (options.path) socket.connect(options.path)
  else socket.connect(options.port[0]!, options.host[0]!)
  return socket
}
