// Which processes live. A pid alone lies: after a crash, in a restarted container, and while a dead child is unreaped.
import { readFileSync } from 'node:fs'

/** The fields of /proc/PID/stat from the state on; null where there is no such process or no /proc (macOS). */
function stat(pid: number): string[] | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')
  } catch {
    return null
  }
}

/** The SQLSTATE-like code of a system error ('ENOENT', 'EEXIST' …), or undefined if it is no such error. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined
}

/** Whether a process runs. A zombie is dead; a process of another user is alive. */
export function alive(pid: number): boolean {
  if (!(pid > 0)) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (errorCode(error) !== 'EPERM') return false
  }
  return stat(pid)?.[0] !== 'Z'
}

/** The command line of a process; null where it cannot be known. */
export function commandLine(pid: number): string[] | null {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
  } catch {
    return null
  }
}

/** A process as 'pid.started', which no later process with the same pid shares (where there is a /proc). */
export function markOf(pid: number): string {
  return `${pid}.${stat(pid)?.[19] ?? ''}`
}

/** Whether the process with this mark still runs. */
export function living(mark: string): boolean {
  const pid = Number.parseInt(mark, 10)
  return alive(pid) && markOf(pid) === mark
}
