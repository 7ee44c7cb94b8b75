// What every trial works with: the real service, a chat with a person in it, and a way to hear what that person does.
import { randomBytes } from 'node:crypto'
import { type Api, GrammyError } from 'grammy'
import type { Update } from 'grammy/types'
import type { Key } from '#locales/text'

export type Asking = {
  api: Api
  /** The same service with a token that is none. */
  stranger: Api
  chat: number
  /** Whether updates come to us: no webhook is set, and no program asks for them. */
  listens: boolean
  /** The address people reach the program at; '' if it has none. */
  publicUrl: string
  /** Seconds for which the person is waited for. */
  patience: number
  t(key: Key): string
}

/** How a call was refused; null where it was not. */
export type Refused = { status: number; words: string }

/** Tries a call. What is no answer of the messenger is thrown. */
export async function refusalOf(call: Promise<unknown>): Promise<Refused | null> {
  try {
    await call
    return null
  } catch (error) {
    if (!(error instanceof GrammyError)) throw error
    return { status: error.error_code, words: error.description }
  }
}

/** What waits at the messenger, without confirming any of it: the program is to have it all later. */
export const waiting = (api: Api): Promise<Update[]> => api.getUpdates({ timeout: 0, limit: 100 })

/** The first that waits and is meant, until patience ends; null then. */
export async function heard<T>(asking: Asking, meant: (update: Update) => T | undefined): Promise<T | null> {
  const end = performance.now() + asking.patience * 1000
  while (performance.now() < end) {
    const found = (await waiting(asking.api)).map(meant).find((one) => one !== undefined)
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, Math.min(1000, asking.patience * 100)))
  }
  return null
}

/** Asks the person with buttons; the press and which it was, or null. */
export async function pressOf(asking: Asking, words: string, buttons: readonly string[]) {
  const mark = randomBytes(4).toString('hex')
  await asking.api.sendMessage(asking.chat, words, {
    reply_markup: {
      inline_keyboard: [buttons.map((text, nth) => ({ text, callback_data: `probe:${mark}:${nth}` }))],
    },
  })
  return heard(asking, ({ callback_query: press }) => {
    const [, , nth] = press?.data?.startsWith(`probe:${mark}:`) ? press.data.split(':') : []
    return press && nth !== undefined ? { id: press.id, choice: Number(nth) } : undefined
  })
}

/** Asks whether it is so. */
export async function answeredYes(asking: Asking, words: string): Promise<boolean | null> {
  const press = await pressOf(asking, words, [asking.t('probe-yes'), asking.t('probe-no')])
  if (!press) return null
  await refusalOf(asking.api.answerCallbackQuery(press.id))
  return press.choice === 0
}
