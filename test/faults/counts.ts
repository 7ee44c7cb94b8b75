// How hard the faults strike: lightly in `npm test`, in full in `npm run faults`.
const full = process.env.FAULTS === 'full'

export const counts = {
  /** Recipients of the letter, and how often a courier is killed while it goes out. */
  recipients: full ? 13_000 : 400,
  kills: full ? 100 : 3,
  /** Messages a second, so that the sending takes longer than the killing. */
  rate: full ? 300 : 150,
  /** Requests among which the messenger fails in all its ways. */
  faults: full ? 5_000 : 66,
  /** How long a courier is stopped, in seconds; always longer than its leases. */
  stopped: full ? 60 : 8,
}
/** Long enough for the full counts; no test waits on purpose. */
export const patience = full ? 3_600_000 : 120_000
