// Files sent to the bot: asking for them, and fetching them from the messenger.
import { get as getPlain } from 'node:http'
import { get as getSecure } from 'node:https'
import { GrammyError } from 'grammy'
import { bytes, isolate } from '#locales/format'
import type { BotContext } from '../context.ts'
import { say, sayTrouble } from '../say.ts'
import { type Further, typedIn, writeOn } from './ask.ts'
import {
  type Ask,
  answer,
  type FileRef,
  filesFull,
  hint,
  listen,
  pose,
  poseAgain,
  settle,
  type Talk,
  tell,
  tooMany,
} from './talk.ts'

/**
 * `fits`: whether a file is one that is taken, asked as soon as it comes; it tells the person why not. `early`: files that
 * came with an earlier answer. `further`: what captions and further texts are added to.
 */
export type FilesQuestion = {
  ask: Ask
  least?: number
  most: number
  fits?: (file: FileRef) => Promise<boolean> | boolean
  early?: readonly FileRef[]
  further?: Further
  /** So many stand there from before, and stay unless the person takes all away, which `emptied` hears of. */
  held?: number
  emptied?: () => void
}

/** Asks for `least` (0) to `most` files, as documents or photos. What comes back can be fetched with `download`. */
export async function askFiles(talk: Talk, question: FilesQuestion): Promise<FileRef[]> {
  const { ask, least = 0, most, early = [], further, emptied } = question
  const { fits = () => true } = question
  const files: FileRef[] = []
  filesFull(talk, null)
  let held = question.held ?? 0
  const count = () => held + files.length
  for (const file of early.slice(0, most - held)) if (await fits(file)) files.push(file)
  if (early.length > most - held) await tell(talk, (ctx) => [ctx.t('bot-files-too-many', { most })])
  const counted = (ctx: BotContext) => (count() ? [ctx.t('bot-files-taken', { count: count(), most })] : [])
  // the question, and later the count alone, which stands below the last file
  let shown: Ask = async (ctx) => [...(await ask(ctx)), ...counted(ctx)]
  let album: string | undefined
  const rows = (ctx: BotContext) =>
    count() < least
      ? []
      : [
          [{ text: ctx.t(count() ? 'bot-files-done' : 'bot-no-files'), data: answer('done') }],
          ...(held ? [[{ text: ctx.t('bot-no-files'), data: answer('none') }]] : []),
        ]
  let message = await pose(talk, shown, rows)
  while (count() < most || held) {
    const heard = await listen(talk, message)
    if (heard.is === 'press') {
      if (heard.value === 'none') {
        held = 0
        files.length = 0
        emptied?.()
      }
      break
    }
    if (heard.is === 'file' && count() >= most) return tooMany(talk, heard.file, most)
    const typed = further && typedIn(heard)
    if (heard.is !== 'file' && !typed) return hint(talk, (ctx) => [ctx.t('bot-wants-file')])
    if (heard.is === 'file') {
      const largest = await talk.external((ctx) => ctx.house.form.largestFile)
      if (heard.file.size > largest)
        await hint(talk, (ctx) => [ctx.t('bot-file-too-big', { most: bytes(ctx.locale, largest) })])
    }
    if (further && typed) await writeOn(talk, further, typed)
    if (heard.is !== 'file' || !(await fits(heard.file))) continue
    // of files sent together the first brings the count, and the others change it there
    const together = album !== undefined && heard.file.album === album
    album = heard.file.album
    if (!together) await settle(talk, message, shown)
    files.push(heard.file)
    if (!together) shown = counted
    message = await (together ? poseAgain(talk, message, shown, rows) : pose(talk, shown, rows))
  }
  await settle(talk, message, shown)
  if (count() >= most) filesFull(talk, most)
  return files
}

/** The content of a file that was sent; null where the messenger does not hand it out any more, and its sender was told. */
export async function fetchedOrTold(ctx: BotContext, file: FileRef): Promise<Uint8Array | null> {
  try {
    return await download(ctx, file)
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error
    await say(ctx, [ctx.t('bot-file-gone', { name: isolate(file.name) })])
    return null
  }
}

/** Asks of each file whether its content is one that is kept. */
export function keepable(talk: Talk): (file: FileRef) => Promise<boolean> {
  return (file) => talk.external((ctx) => isTaken(ctx, file))
}

/** Whether a file may be kept; its sender is told why not. */
async function isTaken(ctx: BotContext, file: FileRef): Promise<boolean> {
  const bytes = await fetchedOrTold(ctx, file)
  const clean = bytes && (await ctx.house.base.clean(bytes, file.name))
  if (clean && !clean.ok) await sayTrouble(ctx, { ok: false, why: 'refused', refusals: [clean.refusal] })
  return clean?.ok ?? false
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
