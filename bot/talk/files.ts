// Files sent to the bot: asking for them, and fetching them from the messenger.
import { get as getPlain } from 'node:http'
import { get as getSecure } from 'node:https'
import type { Outcome } from '#actions/act'
import { bytes } from '#locales/format'
import type { BotContext } from '../context.ts'
import { sayTrouble } from '../say.ts'
import { type Further, writeOn } from './ask.ts'
import { type Ask, answer, type FileRef, hint, listen, pose, poseAgain, settle, type Talk, tell } from './talk.ts'

/**
 * `take`: keeps or checks a file as it comes; one that is refused is told and not counted. `early`: files that came with an
 * earlier answer. `further`: what captions and further texts are added to.
 */
export type FilesQuestion<T = FileRef> = {
  ask: Ask
  least?: number
  most: number
  take?: (ctx: BotContext, file: FileRef) => Promise<Outcome<T>>
  early?: readonly FileRef[]
  further?: Further
}

const asItIs = async (_ctx: BotContext, value: FileRef): Promise<Outcome<unknown>> => ({ ok: true, value })

/** Asks for `least` (0) to `most` files, as documents or photos; what `take` made of them comes back, or they themselves. */
export function askFiles(talk: Talk, question: FilesQuestion & { take?: never }): Promise<FileRef[]>
export function askFiles<T>(talk: Talk, question: FilesQuestion<T>): Promise<T[]>
export async function askFiles(talk: Talk, question: FilesQuestion<unknown>): Promise<unknown[]> {
  const { ask, least = 0, most, take = asItIs, early = [], further } = question
  const files: unknown[] = []
  const shown: Ask = async (ctx) => [
    ...(await ask(ctx)),
    ...(files.length ? [ctx.t('bot-files-taken', { count: files.length, most })] : []),
  ]
  const rows = (ctx: BotContext) =>
    files.length < least
      ? []
      : [[{ text: ctx.t(files.length ? 'bot-files-done' : 'bot-no-files'), data: answer('done') }]]
  for (const file of early.slice(0, most)) files.push(...(await taken(talk, file, take)))
  let message = await pose(talk, shown, rows)
  while (files.length < most) {
    const heard = await listen(talk, message)
    if (heard.is === 'press') break
    const words = heard.is === 'text' ? heard.text : heard.is === 'file' ? heard.file.caption : undefined
    if (heard.is !== 'file' && !(further && words)) return hint(talk, (ctx) => [ctx.t('bot-wants-file')])
    if (further && words) await writeOn(talk, further, words)
    if (heard.is !== 'file') continue
    const more = await taken(talk, heard.file, take)
    files.push(...more)
    if (more.length) message = await poseAgain(talk, message, shown, rows)
  }
  await settle(talk, message, shown)
  return files
}

/** What was made of a file, or nothing where it is too big or refused; the person is told why. */
async function taken(talk: Talk, file: FileRef, take: NonNullable<FilesQuestion<unknown>['take']>): Promise<unknown[]> {
  const most = await talk.external((ctx) => ctx.house.form.largestFile)
  if (file.size > most) {
    await tell(talk, (ctx) => [ctx.t('bot-file-too-big', { most: bytes(ctx.locale, most) })])
    return []
  }
  return talk.external(async (ctx) => {
    const outcome = await take(ctx, file)
    if (outcome.ok) return [outcome.value]
    await sayTrouble(ctx, outcome)
    return []
  })
}

/** Takes a file as it is, after a look whether it is one that may be kept. */
export async function checkFile(ctx: BotContext, file: FileRef): Promise<Outcome<FileRef>> {
  const cleaned = await ctx.house.base.clean(await download(ctx, file), file.name)
  return cleaned.ok ? { ok: true, value: file } : { ok: false, why: 'refused', refusals: [cleaned.refusal] }
}

/** The content of a file that was sent. Throws where the messenger does not hand it out any more. */
export async function download(ctx: BotContext, file: FileRef): Promise<Uint8Array> {
  const { form, agent } = ctx.house
  const found = await ctx.api.getFile(file.id)
  const url = (found as typeof found & { getUrl(): string }).getUrl()
  return fetched(url, form.largestFile, agent)
}

function fetched(url: string, largest: number, agent?: BotContext['house']['agent']): Promise<Uint8Array> {
  const get = url.startsWith('https:') ? getSecure : getPlain
  return new Promise((resolve, reject) => {
    const request = get(url, agent ? { agent } : {}, (response) => {
      const parts: Buffer[] = []
      let size = 0
      response.on('data', (part: Buffer) => {
        size += part.length
        // the address holds the bot's token: it must not get into an error that is logged
        if (size > largest) request.destroy(new Error('the file is larger than the messenger said'))
        parts.push(part)
      })
      response.on('error', reject)
      response.on('end', () =>
        response.statusCode === 200
          ? resolve(new Uint8Array(Buffer.concat(parts)))
          : reject(new Error(`the messenger answered ${response.statusCode} to a download`)),
      )
    })
    request.setTimeout(60_000, () => request.destroy(new Error('the messenger did not hand a file out in time')))
    request.on('error', reject)
  })
}
