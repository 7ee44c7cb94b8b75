// The program's counters, in one registry: of this process where something happens, of the whole deployment where it is
// asked of the database at the moment somebody looks.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Readings } from '#reads/stand'
import { RouteTimes } from './wire/route-times.ts'

export const metrics = new Registry()
collectDefaultMetrics({ register: metrics })

const registers = [metrics]

const ill = new Gauge({
  name: 'pishkhanyar_ill',
  help: 'What the last self-test found: 1 for a fault, 0 for a part that is well.',
  labelNames: ['name', 'fault'],
  registers,
})
const http = new RouteTimes({
  name: 'pishkhanyar_http_seconds',
  help: 'Seconds from a request to the head of its answer, by route.',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
  registers,
})
const acts = new Counter({
  name: 'pishkhanyar_acts_total',
  help: 'Acts by what came of them: done, repeated, or why not.',
  labelNames: ['action', 'outcome'],
  registers,
})
const messages = new Counter({
  name: 'pishkhanyar_messages_total',
  help: 'Attempts to send a message, by channel and what became of them.',
  labelNames: ['channel', 'result'],
  registers,
})
const jobs = new Histogram({
  name: 'pishkhanyar_job_seconds',
  help: 'Seconds that a job took in this process.',
  labelNames: ['job', 'result'],
  buckets: [0.01, 0.1, 1, 10, 60],
  registers,
})

const gauge = (name: string, help: string, labelNames: string[]) => new Gauge({ name, help, labelNames, registers })
const waiting = gauge('pishkhanyar_outbox_waiting', 'Messages that are due and not sent yet.', ['channel'])
const oldest = gauge('pishkhanyar_outbox_oldest_seconds', 'For how long the oldest of them has been due.', ['channel'])
const pool = gauge('pishkhanyar_pool_connections', 'Connections of all processes to the database.', ['state'])
const wait = gauge('pishkhanyar_pool_answer_seconds', 'One statement just now, with its wait for a connection.', [])
const jobRan = gauge('pishkhanyar_job_ran_timestamp_seconds', 'When a job ran last, in any process.', ['job'])
const jobFails = gauge('pishkhanyar_job_failing', '1 while the last run of a job failed.', ['job'])

/** Takes what the last self-test found. */
export function gaugeHealth(found: readonly { name: string; fault: string | null }[]): void {
  ill.reset()
  for (const { name, fault } of found) ill.set({ name, fault: fault ?? '' }, fault ? 1 : 0)
}

/** Takes how outbox, pool and jobs stand, and how many seconds it took to ask. */
export function gaugeStand({ outbox, connections, ran }: Readings, seconds: number): void {
  for (const one of [waiting, oldest, pool, jobRan, jobFails]) one.reset()
  for (const { channel, count, age } of outbox) {
    waiting.set({ channel }, count)
    oldest.set({ channel }, age)
  }
  for (const { state, count } of connections) pool.set({ state }, count)
  wait.set(seconds)
  for (const { name: job, at, failing } of ran) {
    jobRan.set({ job }, at.getTime() / 1000)
    jobFails.set({ job }, failing ? 1 : 0)
  }
}

/** A request was answered; `began` by `performance.now()`. */
export function timeHttp(method: string, route: string, status: number, began: number): void {
  http.time(method, route, status, (performance.now() - began) / 1000)
}

/** An act came to an end. */
export function countAct(action: string, outcome: string): void {
  acts.inc({ action, outcome })
}

/** A channel was given a message. */
export function countMessage(channel: string, result: string): void {
  messages.inc({ channel, result })
}

/** A job came to an end. */
export function timeJob(job: string, seconds: number, well: boolean): void {
  jobs.observe({ job, result: well ? 'done' : 'failed' }, seconds)
}
