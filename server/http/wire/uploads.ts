// Uploads under way: so many at once and no more, whoever sends them; the rest wait a little before anything is read.
// Citizens and staff have places of their own, so that no stranger shuts the office's door; and so has what is too small
// to hold files worth the name, so that words come through where photos have to wait.
import type { Context as HonoContext } from 'hono'
import type { Refusal } from '#rules/verdict'
import type { Env } from '../context.ts'
import { addressOf } from './address.ts'
import { Problem } from './errors.ts'
import { type Pace, readForm, type SentForm, shortPace, type Taken, TooLarge, usualPace } from './multipart.ts'
import { isTakingFiles } from './sizes.ts'

/** In this process. A mobile network shares an address among many, who wait for each other; nobody else waits for them. */
export const uploadsMost = { together: 32, address: 4, waiting: 200, working: 2 }
/** Of those who are signed in, by person. */
const ofStaff = { ...uploadsMost, address: 8 }
/** Bytes of a form without photos, and how many such at once: the pace leaves each of them a few seconds. */
const fewBytes = 128 * 1024
const ofFew = { together: 1000, address: 64, waiting: 200, working: 16 }
const waitMs = 10_000

/** Places to be had, and who waits for one. */
function places(most: number, mostOfOne: number, mostWaiting: number) {
  const held = new Map<string, number>()
  const queue: { who: string; enter: () => void }[] = []
  let taken = 0
  const isFree = (who: string) => taken < most && (held.get(who) ?? 0) < mostOfOne
  const hold = (who: string) => {
    taken += 1
    held.set(who, (held.get(who) ?? 0) + 1)
  }
  const leave = (who: string) => {
    taken -= 1
    const left = (held.get(who) ?? 1) - 1
    if (left > 0) held.set(who, left)
    else held.delete(who)
    const next = queue.findIndex((one) => isFree(one.who))
    if (next >= 0) queue.splice(next, 1)[0]!.enter()
  }
  /** A place, when one is free; rejects once nobody has left for too long. */
  const enter = (who: string, ms: number): Promise<() => void> => {
    let left = false
    const out = () => {
      if (!left) leave(who)
      left = true
    }
    if (isFree(who)) {
      hold(who)
      return Promise.resolve(out)
    }
    if (queue.length >= mostWaiting) return Promise.reject(busy())
    return new Promise((resolve, reject) => {
      const waiting = {
        who,
        enter: () => {
          clearTimeout(late)
          hold(who)
          resolve(out)
        },
      }
      const late = setTimeout(() => {
        queue.splice(queue.indexOf(waiting), 1)
        reject(busy())
      }, ms)
      queue.push(waiting)
    })
  }
  return enter
}

const busy = () => new Problem(429, 'busy', [], { 'Retry-After': '30' })

type Lane = { pace: Pace; upload: ReturnType<typeof places>; work: ReturnType<typeof places> }

/** Checking and storing holds whole files in memory: two at a time, and whoever has sent theirs waits their turn. */
const laneOf = ({ together, address, waiting, working }: typeof uploadsMost, pace: Pace): Lane => ({
  pace,
  upload: places(together, address, waiting),
  work: places(working, working, together),
})
const lanes = {
  citizens: laneOf(uploadsMost, usualPace),
  staff: laneOf(ofStaff, usualPace),
  few: laneOf(ofFew, shortPace),
}
const workWaitMs = 120_000

/** What a form with files may be, and how one that is larger is refused. */
export type Size = Taken & { refusal: Refusal }

/** Whether a request brings a form with files. */
export function isForm(c: HonoContext): boolean {
  return /^multipart\/form-data\b/i.test(c.req.header('content-type') ?? '')
}

/** Whether a body announces so few bytes that it needs no place among the uploads; the server reads no more than that. */
export function isFew(c: HonoContext): boolean {
  const announced = c.req.header('transfer-encoding') ? undefined : c.req.header('content-length')
  return announced !== undefined && Number(announced) <= fewBytes
}

/** Words stand before the files in our forms: of one that announces too much, no more is read than holds them. */
const wholeOf = (c: HonoContext, size: Size) =>
  isFew(c) || Number(c.req.header('content-length') ?? 0) > size.whole ? Math.min(size.whole, fewBytes) : size.whole

/**
 * Reads a form with files to disk and has it dealt with; its files are gone afterwards. One that is too large goes to `back`
 * with the fields that stood before the files, where there is a page that keeps what was typed.
 * @throws Problem 422 for one that is too large, 429 while too many are under way, 400 and 408 as `readForm`.
 */
export async function withForm<T>(
  c: HonoContext,
  size: Size,
  take: (form: SentForm) => Promise<T>,
  back?: (fields: SentForm['fields']) => Promise<T>,
): Promise<T> {
  if (!isTakingFiles(c)) throw new Error(`${c.req.routePath} reads files, but does not say so by takesFiles`)
  const body = c.req.raw.body
  if (!body) throw new Problem(400, 'unreadable')
  const tooLarge = () => new Problem(422, 'fields', [size.refusal])
  if (!back && Number(c.req.header('content-length') ?? 0) > size.whole) throw tooLarge()
  const signed: Env['Variables']['signed'] = c.var.signed
  const { pace, upload, work } = isFew(c) ? lanes.few : signed ? lanes.staff : lanes.citizens
  const leave = await upload(signed?.person ?? addressOf(c), waitMs)
  try {
    const taken = { ...size, whole: wholeOf(c, size) }
    const form = await readForm(body, c.req.header('content-type')!, taken, pace).catch((error) => {
      if (!(error instanceof TooLarge)) throw error
      if (!back) throw tooLarge()
      return error
    })
    if (form instanceof TooLarge) return await back!(form.fields)
    return await inTurn(work, () => take(form)).finally(form.done)
  } finally {
    leave()
  }
}

async function inTurn<T>(work: Lane['work'], dealWith: () => Promise<T>): Promise<T> {
  const leave = await work('', workWaitMs)
  return dealWith().finally(leave)
}
