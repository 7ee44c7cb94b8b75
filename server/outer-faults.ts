// What lies outside the program and stops its start: the line that names the setting to look at.
import { type Config, WrongSetting } from './config.ts'

type Fault = { code: string; message: string; syscall: string }

/** The setting and what is wrong with it; null where the fault is none of its. */
type Blame = (fault: Fault) => string | null

/**
 * Waits for a part of the start.
 * @throws WrongSetting in place of what `blame` knows; everything else as it is.
 */
export async function blaming<T>(blame: Blame, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const line = error instanceof WrongSetting ? null : faultsIn(error).map(blame).find(Boolean)
    if (line) throw new WrongSetting(line)
    throw error
  }
}

/** An error with all that it came from, the outermost first. */
function faultsIn(error: unknown): Fault[] {
  if (!(error instanceof Error)) return []
  const { code, syscall } = error as NodeJS.ErrnoException
  const fault = { code: typeof code === 'string' ? code : '', message: error.message, syscall: syscall ?? '' }
  const inner = error instanceof AggregateError ? error.errors : []
  return [fault, ...[...inner, error.cause].flatMap(faultsIn)]
}

const databaseFaults: Record<string, string> = {
  ECONNREFUSED: 'nothing answers at this host and port',
  ECONNRESET: 'what answers at this host and port is no PostgreSQL',
  CONNECTION_CLOSED: 'what answers at this host and port is no PostgreSQL, or lets nobody in',
  ENOTFOUND: 'its host is not known',
  EAI_AGAIN: 'its host is not known, or the name service does not answer',
  EHOSTUNREACH: 'its host cannot be reached',
  ENETUNREACH: 'its host cannot be reached',
  ETIMEDOUT: 'its host does not answer',
  CONNECT_TIMEOUT: 'its host does not answer',
  EACCES: 'its socket may not be used',
  ENOENT: 'its socket is not there',
  '28P01': 'the user or the password is refused',
  '28000': 'the user is refused, or must connect with sslmode=require',
  '3D000': 'there is no database of this name',
  '42501': 'the user may not make tables: it should own the database',
  '53300': 'the server has no connection left',
  '53100': 'its disk is full: make room there',
  '25006': 'the database is read-only: give the address of the primary',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'the server’s certificate is not trusted: give sslrootcert',
  SELF_SIGNED_CERT_IN_CHAIN: 'the server’s certificate is not trusted: give sslrootcert',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'the server’s certificate is not trusted: give sslrootcert',
  ERR_TLS_CERT_ALTNAME_INVALID: 'the server’s certificate is for another host',
}

/** Of a database elsewhere. */
export function databaseBlame({ DATABASE_URL: at, DATABASE_DIRECT_URL: direct }: Config): Blame {
  // whatever is done before the first request goes past the pooler
  const name = direct ? 'DATABASE_DIRECT_URL' : 'DATABASE_URL'
  return ({ code, message }) => {
    if (!at) return null
    if (/unsupported startup parameter/.test(message))
      return 'DATABASE_URL: leads through a pooler: add ?pgbouncer=true, and give DATABASE_DIRECT_URL past it'
    return databaseFaults[code] ? `${name}: ${databaseFaults[code]}` : null
  }
}

const folderFaults: Record<string, string> = {
  EACCES: 'this folder may not be written to: make it this account’s, or name another',
  EPERM: 'this folder may not be written to: make it this account’s, or name another',
  EROFS: 'this folder is on a read-only disk: name another',
  ENOTDIR: 'is no folder',
  EEXIST: 'is no folder',
  ENOSPC: 'the disk of this folder is full: make room there, or name another folder',
  EDQUOT: 'the disk of this folder is full: make room there, or name another folder',
}

/** What PostgreSQL and its programs say of a folder, in whose output no code stands. */
const saidOfFolder: readonly (readonly [RegExp, string])[] = [
  [/No space left on device/, 'ENOSPC'],
  [/Disk quota exceeded/, 'EDQUOT'],
  [/Read-only file system/, 'EROFS'],
]

/** Of the folder for data, and of the own database in it. */
export const folderBlame: Blame = ({ code: coded, message, syscall }) => {
  const code = saidOfFolder.find(([words]) => words.test(message))?.[1] ?? coded
  if (code === 'ENOENT' && syscall === 'mkdir') return 'DATA_DIR: no folder can be made there'
  return folderFaults[code] ? `DATA_DIR: ${folderFaults[code]}` : null
}

/** Of the address to listen on. */
export function listenBlame({ HOST, PORT }: Config): Blame {
  return ({ code, syscall }) => {
    if (code === 'EADDRINUSE') return `PORT: ${PORT} is taken by another program`
    if (code === 'EACCES' && syscall === 'listen') return `PORT: ${PORT} may not be used by this account`
    if (code === 'EADDRNOTAVAIL' || code === 'EINVAL') return `HOST: ${HOST} is no address of this machine`
    return syscall === 'getaddrinfo' ? `HOST: ${HOST} is not known` : null
  }
}
