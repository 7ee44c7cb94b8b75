// What a button carries: short ASCII through a schema. It is forgeable, so the action behind it checks again.
import type { Composer } from 'grammy'
import { addDays } from '#rules/calendar'
import type { BotContext } from './context.ts'

/** Kinds of values: an id, a whole number, a short word, a day. */
type Kind = 'uuid' | 'int' | 'word' | 'day'
type Values<S extends Record<string, Kind>> = { [N in keyof S]: S[N] extends 'int' ? number : string }

const longestData = 64

const codecs: Record<Kind, { write(value: string | number): string; read(text: string): string | number | null }> = {
  uuid: {
    write: (value) => Buffer.from(String(value).replaceAll('-', ''), 'hex').toString('base64url'),
    read: (text) => (/^[\w-]{22}$/.test(text) ? uuidOf(Buffer.from(text, 'base64url').toString('hex')) : null),
  },
  int: {
    write: (value) => Number(value).toString(36),
    read: (text) => (/^-?[0-9a-z]{1,10}$/.test(text) ? Number.parseInt(text, 36) : null),
  },
  word: { write: String, read: (text) => (/^[\w.-]{1,32}$/.test(text) ? text : null) },
  day: {
    write: (value) => String(value).replaceAll('-', ''),
    read: (text) => {
      const day = text.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')
      return /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day)) && addDays(day, 0) === day ? day : null
    },
  },
}

function uuidOf(hex: string): string | null {
  return /^[0-9a-f]{32}$/.test(hex) ? hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') : null
}

export type ButtonSchema<S extends Record<string, Kind>> = {
  /** The data of a button. Throws where it would not fit into 64 bytes. */
  data(values: Values<S>): string
  /** The values in a button's data, or null where it is another button's, an older one's or forged. */
  read(data: string): Values<S> | null
}

/**
 * Declares a button: `name` is `<noun letter>:<verb>`, unique in the bot.
 *
 * ```ts
 * export const acknowledge = button('n:ack', { recipient: 'uuid' })
 * acknowledge.data({ recipient })          // 'n:ack:AbCd…'
 * onPress(composer, acknowledge, async (ctx, { recipient }) => …)
 * ```
 */
export function button<const S extends Record<string, Kind>>(name: string, shape: S): ButtonSchema<S> {
  const fields = Object.entries(shape)
  return {
    data: (values) => {
      const data = [name, ...fields.map(([field, kind]) => codecs[kind].write(values[field]!))].join(':')
      if (Buffer.byteLength(data) > longestData) throw new Error(`the data of button ${name} is too long: ${data}`)
      return data
    },
    read: (data) => {
      if (data !== name && !data.startsWith(`${name}:`)) return null
      const parts = data === name ? [] : data.slice(name.length + 1).split(':')
      if (parts.length !== fields.length) return null
      const values = fields.map(([field, kind], index) => [field, codecs[kind].read(parts[index]!)] as const)
      return values.some(([, value]) => value === null) ? null : (Object.fromEntries(values) as Values<S>)
    },
  }
}

/** Calls the handler when a button of this kind is pressed; other presses go on. The press is answered in any case. */
export function onPress<S extends Record<string, Kind>>(
  composer: Composer<BotContext>,
  schema: ButtonSchema<S>,
  handler: (ctx: BotContext, values: Values<S>) => Promise<unknown>,
): void {
  composer.on('callback_query:data', async (ctx, next) => {
    const values = schema.read(ctx.callbackQuery.data)
    if (values) await handler(ctx, values)
    else await next()
  })
}
