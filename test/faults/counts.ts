// How hard the faults strike: lightly in `npm test`, in full in `npm run faults`.
import { appendFileSync } from 'node:fs'

export const full = process.env.FAULTS === 'full'

const recipients = full ? Number(process.env.RECIPIENTS ?? 13_000) : 150

export const counts = {
  /** Recipients of the letter (RECIPIENTS for fewer), and how often a courier is killed while it goes out. */
  recipients,
  kills: full ? Math.min(100, recipients / 20) : 1,
  /** What a killed courier may have sent and not written down, on the average; in a light run one kill is no average. */
  twicePerKill: full ? 20 : 100,
  /** The same on a channel that knows keys. */
  keyedKills: full ? 25 : 1,
  /** Messages a second, so that the sending takes longer than the killing. */
  rate: full ? 300 : 150,
  /** Requests among which the messenger fails in all its ways. */
  faults: full ? Math.min(5_000, recipients) : 22,
  /** How long a courier is stopped, in seconds; always longer than its leases. */
  stopped: full ? 60 : 6,
  /** How long the messenger is away, in seconds of this machine; the program's clock runs ten times as fast. */
  away: full ? 60 : 1,
  /** How often the database is restarted. */
  restarts: full ? 5 : 1,
  /** Updates of the messenger, of which most are repeats. */
  updates: full ? 100_000 : 500,
  /** Ratings and complaints that a citizen sends through a network that fails, half of each. */
  tries: full ? Number(process.env.TRIES ?? 200) : 6,
  /** Ratings given without a network, each sent three times while the browser is killed. */
  offline: full ? 1_000 : 12,
  /** Ratings of a national day (RATINGS for fewer), and how often the server and the database are killed meanwhile. */
  ratings: full ? Number(process.env.RATINGS ?? 1_300_000) : 400,
  serverKills: full ? 20 : 0,
  databaseKills: full ? 5 : 1,
  /** Files of whoever means harm. */
  hostile: full ? 500 : 20,
  /** Requests from their filing on, each with a row of random deeds, and of how many the program is killed meanwhile in one. */
  requests: full ? Number(process.env.REQUESTS ?? 1_000) : 10,
  killedEvery: full ? 8 : 10,
  /** Inspections filled in without a network, each sent three times, and how often the program is killed meanwhile. */
  inspections: full ? Number(process.env.INSPECTIONS ?? 200) : 8,
  inspectionKills: full ? 40 : 1,
  /** Moves between two provinces, the same. */
  moves: full ? 334 : 10,
}
/** Long enough for the full counts; no test waits on purpose. */
export const patience = full ? 3_600_000 : 120_000

/** Prints what was found, beside its target, at the end of `npm run faults`; tests have judged it by then. */
export function figure(what: string, found: string, target: string): void {
  if (process.env.FIGURES) appendFileSync(process.env.FIGURES, `${what}: ${found}; target ${target}: met\n`)
}
