// What a connection string says: read by a library, and only what the driver or the server knows is handed on. The driver
// by itself sends every parameter it does not know to the server, which refuses the connection for it.
import { type ConnectionOptions, parse } from 'pg-connection-string'
import type { Options } from 'postgres'

/** Parameters of the server that a connection may begin with. */
const forServer = new Set([
  ...['search_path', 'statement_timeout', 'lock_timeout', 'work_mem', 'client_min_messages'],
  ...['idle_in_transaction_session_timeout', 'idle_session_timeout', 'default_transaction_isolation'],
])
/** Read here, by the parser, or said by the program itself. */
const known = new Set([
  ...['pgbouncer', 'options', 'connect_timeout', 'application_name', 'client_encoding', 'schema'],
  ...['sslmode', 'sslcert', 'sslkey', 'sslrootcert', 'ssl', 'host', 'port', 'user', 'password', 'database'],
])
const modes = ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full', 'no-verify']

/** An address that cannot be used; the message says which part, never the password. */
export class AddressFault extends Error {}

export type Address = {
  /** For postgres.js. */
  where: Pick<Options<Record<string, never>>, 'host' | 'port' | 'database' | 'username' | 'password' | 'ssl'>
  pooled: boolean
  encrypted: boolean
  /** Options of the server's own, as `options=-c name=value` gives them. */
  options: string
  parameters: Record<string, string>
  /** Seconds; undefined for the driver's own patience. */
  connectTimeout: number | undefined
  /** Names of parameters that nobody here knows, and that are left out. */
  ignored: string[]
}

/**
 * Reads `postgres://user:password@host:port/database?…`.
 * @throws AddressFault naming the part that cannot be used.
 */
export function readAddress(url: string): Address {
  const { params, bare } = split(url)
  const mode = params.get('sslmode')
  if (mode !== undefined && !modes.includes(mode)) throw new AddressFault(`sslmode must be one of ${modes.join(', ')}`)
  // one deployment lives in one schema, the server's first
  if ((params.get('schema') ?? 'public') !== 'public') throw new AddressFault('schema must be public')
  const read = parsed(bare, params)
  const connectTimeout = Number(params.get('connect_timeout')) || undefined
  return {
    where: {
      host: read.host || undefined,
      port: read.port ? Number(read.port) : undefined,
      database: read.database || undefined,
      username: read.user || undefined,
      password: read.password || undefined,
      ssl: sslOf(mode, read.ssl),
    },
    pooled: params.get('pgbouncer') === 'true',
    encrypted: mode !== undefined && mode !== 'disable',
    options: params.get('options') ?? '',
    parameters: Object.fromEntries([...params].filter(([name]) => forServer.has(name))),
    connectTimeout,
    ignored: [...params.keys()].filter((name) => !known.has(name) && !forServer.has(name)),
  }
}

function split(url: string): { params: Map<string, string>; bare: string } {
  const at = url.indexOf('?')
  const params = new Map(new URLSearchParams(at < 0 ? '' : url.slice(at + 1)))
  return { params, bare: at < 0 ? url : url.slice(0, at) }
}

/** Certificates are read only where a mode asks for encryption: without one they change nothing, as before. */
function parsed(bare: string, params: ReadonlyMap<string, string>): ConnectionOptions {
  const mode = params.get('sslmode')
  const wanted = ['host', 'port', 'user', 'password', ...(mode ? ['sslmode', 'sslcert', 'sslkey', 'sslrootcert'] : [])]
  const query = new URLSearchParams(wanted.flatMap((name) => (params.has(name) ? [[name, params.get(name)!]] : [])))
  if (mode === 'no-verify') query.set('sslmode', 'require')
  try {
    return parse(`${bare}?${query}`, { useLibpqCompat: true })
  } catch (error) {
    const file = error instanceof Error && 'path' in error
    throw new AddressFault(
      file ? 'a certificate or key that it names cannot be read' : mode === 'verify-ca' ? verifyCa : 'is no address',
    )
  }
}

const verifyCa = 'sslmode=verify-ca needs sslrootcert; with a public authority use verify-full'

/** The two modes that may do without encryption are the driver's own; the others are what the parser made of them. */
function sslOf(mode: string | undefined, ssl: unknown): Address['where']['ssl'] {
  if (mode === undefined || mode === 'disable') return false
  return mode === 'allow' || mode === 'prefer' ? mode : (ssl as object)
}
