// Collects what became of messages and writes it down in batches, over and over until the database has it.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import type postgres from 'postgres'
import { sqlState } from '#db/client'
import type { Report } from '#rules/channel'
import { type Settlement, sameSort, settle, settleBarely } from './settle.ts'

/** What fits into one statement without making others wait. */
const batchSize = 500
const retryAfter = 250
/** SQLSTATE of what no second try will change: data, constraints, and what a trigger raises. */
const forGood = /^(22|23|42|P0)/

export type Ledger = {
  add(settlement: Settlement): void
  /** How many are not written yet. */
  count(): number
  /** The last write failed: nothing new should be begun. */
  behind(): boolean
  /** Resolves once everything is written. */
  drained(): Promise<void>
}

export type LedgerOptions = {
  sql: postgres.Sql
  log: Logger
  report: Report
  /** Is called after each statement with what it said. */
  written: (batch: readonly Settlement[]) => void
}

/** Opens a ledger. One statement is under way at a time, so batches grow by themselves under load. */
export function openLedger({ sql, log, report, written }: LedgerOptions): Ledger {
  let waiting: Settlement[] = []
  let writing = 0
  let failing = false
  let running: Promise<void> | null = null

  /** The oldest, and what may be settled with it. */
  const nextBatch = () => {
    const batch: Settlement[] = []
    const rest: Settlement[] = []
    for (const one of waiting)
      if (batch.length < batchSize && sameSort(one, waiting[0]!)) batch.push(one)
      else rest.push(one)
    waiting = rest
    return batch
  }

  /** Where the database refuses something for good, each half by itself, so that one bad row keeps no other. */
  const settleEach = async (batch: readonly Settlement[]): Promise<number> => {
    try {
      return await settle(sql, report, batch)
    } catch (error) {
      if (!forGood.test(sqlState(error) ?? '')) throw error
      if (batch.length === 1) {
        log.error({ err: error, outbox: batch[0]!.id }, 'courier: this one cannot be settled as it should')
        return settleBarely(sql, batch[0]!)
      }
      const middle = batch.length >> 1
      return (await settleEach(batch.slice(0, middle))) + (await settleEach(batch.slice(middle)))
    }
  }

  const write = async () => {
    while (waiting.length > 0) {
      const batch = nextBatch()
      writing = batch.length
      try {
        const held = await settleEach(batch)
        if (held < batch.length) log.warn({ void: batch.length - held }, 'courier: others took over what was late')
        failing = false
        writing = 0
        written(batch)
      } catch (error) {
        if (!failing) log.error({ err: error }, 'courier: the database does not take what was sent; trying on')
        failing = true
        waiting = [...batch, ...waiting]
        writing = 0
        await sleep(retryAfter)
      }
    }
    running = null
  }
  return {
    add: (settlement) => {
      waiting.push(settlement)
      running ??= Promise.resolve().then(write)
    },
    count: () => waiting.length + writing,
    behind: () => failing,
    drained: async () => {
      while (running) await running
    },
  }
}
