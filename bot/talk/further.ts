// What a text grows by: later messages, the words below files that come after it, and edits of either.
import { normalise } from '#rules/texts'
import type { BotContext } from '../context.ts'
import { type Fit, misfit } from './fit.ts'
import { mendable, type Talk, tell } from './talk.ts'
import type { FileRef, Heard } from './turn.ts'

/**
 * What is kept of a text, and grows and changes with later messages: messengers cut long ones, people write on, and edit.
 * `standing` is what was written so far, `take` keeps the whole.
 */
export type Further = Fit & {
  standing: () => Promise<string> | string
  take: (text: string) => Promise<void> | void
}

/** What was typed, with the message that brought it and the file that it stood below. */
export type Typed = { text: string; message: number | undefined; file?: FileRef }

/** A text, or the words below a picture or a paper; undefined for anything else. */
export function typedIn(heard: Heard): Typed | undefined {
  if (heard.is === 'text') return heard
  const file = heard.is === 'file' ? heard.file : undefined
  return file?.caption ? { text: file.caption, message: file.message, file } : undefined
}

/** Later edits of a message change what it said within the text; what does not fit, or is not there any more, is told. */
export function mendIn(talk: Talk, kept: Further, { message, file }: Typed, given: string): void {
  let said = given
  if (message === undefined) return
  mendable(talk, message, async (edited) => {
    const before = await kept.standing()
    const now = normalise(edited)
    const whole = normalise(before.replace(said, () => now))
    const wrong = before.includes(said) ? misfit(kept, whole) : (ctx: BotContext) => [ctx.t('bot-edit-without-answer')]
    if (wrong) await tell(talk, wrong)
    else await kept.take(whole)
    if (!wrong) {
      said = now
      if (file) file.caption = now
    }
    return !wrong
  })
}

/** Adds what was written on to the text; what does not fit is told and left out. */
export async function writeOn(talk: Talk, kept: Further, typed: Typed): Promise<void> {
  const { standing, take } = kept
  const { text } = typed
  const whole = normalise(`${await standing()}\n${text}`)
  const wrong = misfit(kept, whole)
  if (wrong) return tell(talk, async (ctx) => [...(await wrong(ctx)), ctx.t('bot-text-left-out')])
  await take(whole)
  mendIn(talk, kept, typed, normalise(text))
  await tell(talk, (ctx) => [ctx.t('bot-text-added', { length: whole.length })])
}

/**
 * Takes the words below a file out of the text, as the file does not stand any more. They stay where the text would not do
 * without them: what was asked for is the text, and the file came with it.
 */
export async function takeBack(talk: Talk, kept: Further, { caption }: FileRef): Promise<void> {
  const words = normalise(caption ?? '')
  const standing = await kept.standing()
  if (!words || !standing.includes(words)) return
  const rest = normalise(standing.replace(words, ''))
  if (misfit(kept, rest)) return
  await kept.take(rest)
  await tell(talk, (ctx) => [ctx.t('bot-caption-gone')])
}
