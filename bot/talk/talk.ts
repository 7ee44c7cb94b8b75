// Conversations: asking, listening, leaving. They hold only an unsent draft, and survive a restart.
//
// A conversation is replayed from its beginning at every update, so nothing in it may look at the world by itself:
// whatever reads, writes or sends goes through `talk.external((ctx) => …)`, whose answer is kept. The helpers of this
// folder do so already; between them only plain computing may stand. What `external` answers must be plain JSON.
import { LRUCache } from 'lru-cache'
import type { BotContext } from '../context.ts'
import { showMenu } from '../menu/keyboard.ts'
import { change, say, tryEdit } from '../say.ts'
import type { Buttons, Keyboard } from '../send.ts'
import { corrects, ifCorrecting } from './back.ts'
import { ifPassed, passRows } from './pass.ts'
import { type Ask, answer, type Edit, type FileRef, type Heard, leaving, type Rows, type Talk, turnOf } from './turn.ts'
import { begunLast } from './unsent.ts'

export type { Ask, Rows, Talk }

/** The keys in the menu's place. */
export type Keys = (ctx: BotContext) => Keyboard

/** Takes a changed text over a given answer; false where it does not fit. */
type Mend = (text: string) => Promise<boolean>
/** The answers of a conversation that may still be changed by editing the message that gave them. */
const mends = new WeakMap<Talk, Map<number, Mend>>()

/** The conversations whose answers are kept in a draft, with what is said of where it is gone on with. */
const keeping = new WeakMap<Talk, 'bot-left' | 'bot-left-here'>()

/** Says of a conversation that it keeps what was answered: who leaves it is told that it can be gone on with, and where. */
export function keepsDraft(talk: Talk, where: 'bot-left' | 'bot-left-here' = 'bot-left'): void {
  keeping.set(talk, where)
}

/** The conversations with something in their draft: before that nothing is kept, whatever was pressed. */
const drafted = new WeakSet<Talk>()
/** Says of a conversation that something stands in its draft, kept now or earlier; or that nothing does any more. */
export const hasDraft = (talk: Talk, has = true) => void (has ? drafted.add(talk) : drafted.delete(talk))
/** The conversations in which something was pressed or written. */
const answered = new WeakSet<Talk>()

/** Milliseconds in which the same button again is a second tap, not a new beginning. */
const secondTap = 3_000
/** What each chat began last, as far as this process knows. */
const begun = new LRUCache<string, { what: string; at: number }>({ max: 20_000 })

/**
 * Starts a conversation by its name, leaving any other that was under way. Arguments are plain JSON. The second of two taps
 * on a button leaves the question that the first one brought.
 */
export async function begin(ctx: BotContext, name: string, ...args: unknown[]): Promise<void> {
  const [chat, what] = [`${ctx.house.form.name} ${ctx.chat?.id}`, JSON.stringify([name, ctx.takesUp, ...args])]
  const last = begun.get(chat)
  const again = ctx.callbackQuery && last?.what === what && performance.now() - last.at < secondTap
  if (again && ctx.conversation.active(name)) return
  begun.set(chat, { what, at: performance.now() })
  // the same once more goes on with it, or asks whether to
  if (ctx.open === 'kept' && last?.what !== what) await say(ctx, [ctx.t('bot-left-for-another')])
  ctx.open = null
  await ctx.conversation.exitAll()
  await begunLast.keep(ctx, { name, args })
  await ctx.conversation.enter(name, ...args)
}

/** Says something within a conversation. */
export async function tell(talk: Talk, words: Ask, keyboard?: Keys): Promise<void> {
  await talk.external(async (ctx) => say(ctx, await words(ctx), keyboard && { keyboard: keyboard(ctx) }))
}

/** Asks, with buttons and the one to leave under the question; the id of its message comes back. */
export function pose(talk: Talk, ask: Ask, rows?: Rows): Promise<number> {
  const rowsOf = below(talk, ask, rows)
  return talk.external(async (ctx) => say(ctx, await ask(ctx), { buttons: rowsOf(ctx) }))
}

/** Asks the same question with other words or buttons, in place; the id of the message that stands now comes back. */
export function poseAgain(talk: Talk, message: number, ask: Ask, rows?: Rows): Promise<number> {
  const rowsOf = below(talk, ask, rows)
  return talk.external(async (ctx) => change(ctx, message, await ask(ctx), rowsOf(ctx)))
}

/** What stands below a question: its own rows, the button to pass it over where one may, and the one to leave. */
function below(talk: Talk, ask: Ask, rows?: Rows): Rows {
  const pass = passRows(talk, ask)
  return (ctx) => [...(rows?.(ctx) ?? []), ...pass(ctx), leaveRow(ctx, corrects(talk))]
}

/** Takes the buttons off a question that was answered, with the answer below it if there are words for it. */
export async function settle(talk: Talk, message: number, ask: Ask, given?: Ask): Promise<void> {
  await talk.external(async (ctx) => {
    await tryEdit(ctx, message, [...(await ask(ctx)), ...(given ? await given(ctx) : [])])
  })
}

/** The row with the button to leave; of a correction, to leave the answer as it was. */
function leaveRow(ctx: BotContext, correction: boolean): Buttons[number] {
  return [{ text: ctx.t(correction ? 'bot-correction-leave' : 'bot-leave'), data: answer(leaving) }]
}

/**
 * What the person does next about a question. Leaving ends the conversation here, or the correction of one answer; so does going to the menu. Presses
 * on other messages and taps on the menu's entries are done as usual, and the question waits on. `shows`: the question
 * shows earlier answers, and hears when one of them is changed.
 */
export async function listen(talk: Talk, message: number, shows = false): Promise<Heard> {
  await talk.wait()
  const turn = await talk.external((ctx) => turnOf(ctx, message))
  if (turn.is === 'edit') return (await mend(talk, turn)) && shows ? { is: 'mended' } : listen(talk, message, shows)
  if (turn.is === 'leave') ifCorrecting(talk)
  const left = drafted.has(talk) ? keeping.get(talk) : undefined
  // whoever takes the update further knows what it leaves, should it leave the question
  if (turn.is === 'elsewhere' || turn.is === 'home')
    await talk.external((ctx) => {
      ctx.open = left ? 'kept' : keeping.has(talk) && !answered.has(talk) ? null : 'unkept'
    })
  if (turn.is === 'elsewhere') return talk.skip({ next: true })
  // with nothing kept there is nothing to be taken up
  if (['home', 'leave'].includes(turn.is) && !left) await talk.external(begunLast.forget)
  if (turn.is === 'home') return talk.halt({ next: true })
  const most = full.get(talk)
  if (turn.is === 'file' && most !== undefined && !turn.file.caption) return tooMany(talk, turn.file, most)
  if (turn.is === 'press') await ifPassed(talk, turn.value, (ask, given) => settle(talk, message, ask, given))
  if (turn.is !== 'leave') return answered.add(talk) && turn
  await talk.external((ctx) => showMenu(ctx, [ctx.t(left ?? 'bot-left-nothing')]))
  return talk.halt()
}

/** The conversations whose question for files has got as many as it takes: what comes still is told so, whatever is asked. */
const full = new WeakMap<Talk, number>()

/** Says of a conversation that its files are `most` and no more are taken; null where files are asked for again. */
export function filesFull(talk: Talk, most: number | null): void {
  if (most === null) full.delete(talk)
  else full.set(talk, most)
}

/** Albums of which this process has said already that some of it is too much: each file comes by itself. */
const albumsTold = new LRUCache<string, true>({ max: 1_000 })

/** A file too many stays out, and the question waits on: how many are taken, that those stay, and what can be done. */
export async function tooMany(talk: Talk, { album }: FileRef, most: number): Promise<never> {
  await talk.external(async (ctx) => {
    const name = `${ctx.chat?.id} ${album}`
    if (album && albumsTold.has(name)) return
    if (album) albumsTold.set(name, true)
    await say(ctx, [ctx.t('bot-files-too-many', { most })])
  })
  return talk.skip({ next: false })
}

/** Has later edits of the message that gave an answer change the answer. */
export function mendable(talk: Talk, message: number, take: Mend): void {
  const known = mends.get(talk) ?? new Map<number, Mend>()
  mends.set(talk, known.set(message, take))
}

/** An edited answer is taken over; an edit that changes nothing here is told, and the question waits on. */
async function mend(talk: Talk, { message, text }: Edit): Promise<boolean> {
  const take = mends.get(talk)?.get(message)
  if (!take) return hint(talk, (ctx) => [ctx.t('bot-edit-without-answer')])
  const taken = await take(text)
  if (taken) await tell(talk, (ctx) => [ctx.t('bot-edit-taken')])
  return taken
}

/** Says why an answer does not fit; the question waits on as if nothing had been said. */
export async function hint(talk: Talk, words: Ask, keyboard?: Keys): Promise<never> {
  await tell(talk, words, keyboard)
  return talk.skip({ next: false })
}
