// The library in the bot: the newest, by agency, found by typing; one document with its file.
import { Composer } from 'grammy'
import { codeOrWords, date } from '#locales/format'
import { text } from '#locales/text'
import {
  type DocumentFile,
  type DocumentFilter,
  type DocumentLine,
  documentAgencies,
  documentById,
  listDocuments,
} from '#reads/documents'
import { fileFor } from '#reads/files'
import { tehranDay } from '#rules/calendar'
import { button, onPress } from './callback.ts'
import type { BotContext, MenuEntry } from './context.ts'
import { lettersButtons } from './notices/list.ts'
import { change, here, say, toast } from './say.ts'
import { type Buttons, type FileToSend, sendFiles } from './send.ts'
import { askText } from './talk/ask.ts'
import { begin, type Talk } from './talk/talk.ts'
import type { Block } from './words.ts'

const newest = button('d:list', { page: 'int' })
const agencies = button('d:agencies', { page: 'int' })
/** An agency by one of its documents: its name would not fit. */
const ofAgency = button('d:agency', { document: 'uuid', page: 'int' })
const search = button('d:search', {})
const readDocument = button('d:one', { document: 'uuid' })

/** A library has some hundreds; nobody turns more pages than these in a chat. */
const listedMost = 400
const foundMost = 8
/** As much of a text as a chat bears; the file and the app have all of it. */
const longestText = 3000

export const documents = new Composer<BotContext>()

/** What every office must keep, for those who work there. */
export const documentsEntry: MenuEntry = {
  label: 'documents-title',
  needs: 'documents.set',
  open: (ctx) => showNewest(ctx, 0),
}

async function standing(ctx: BotContext, filter: DocumentFilter = {}, most = listedMost): Promise<DocumentLine[]> {
  if (!ctx.signed) return []
  const found = await listDocuments(ctx.house.db, ctx.signed, tehranDay(ctx.now), filter, most)
  return found.documents.filter(({ state }) => state !== 'repealed')
}

const rowOf = ({ id, title }: DocumentLine) => ({ label: title, data: readDocument.data({ document: id }) })

/** Shows a list where the pressed one stood, or anew. */
function show(ctx: BotContext, blocks: readonly Block[], buttons: Buttons): Promise<number> {
  const pressed = ctx.callbackQuery?.message?.message_id
  return pressed === undefined ? say(ctx, blocks, { buttons }) : change(ctx, pressed, blocks, buttons)
}

async function showNewest(ctx: BotContext, page: number): Promise<unknown> {
  const found = await standing(ctx)
  const lead = found.length ? ctx.t('documents-bot-lead', { count: found.length }) : ctx.t('documents-empty')
  const rows = lettersButtons(ctx, found.map(rowOf), page, (other) => newest.data({ page: other }))
  const ways = [
    { text: ctx.t('documents-bot-search'), data: search.data({}) },
    { text: ctx.t('documents-bot-agencies'), data: agencies.data({ page: 0 }) },
  ]
  return show(ctx, [{ title: ctx.t('documents-title') }, lead], found.length ? [...rows, ways] : [])
}

const back = (ctx: BotContext) => [{ text: ctx.t('documents-bot-newest'), data: newest.data({ page: 0 }) }]

async function showAgencies(ctx: BotContext, page: number): Promise<unknown> {
  const found = ctx.signed ? await documentAgencies(ctx.house.db, ctx.signed, tehranDay(ctx.now)) : []
  const rows = found.map(({ agency, count, document }) => ({
    label: ctx.t('bot-menu-counted', { label: agency, count }),
    data: ofAgency.data({ document, page: 0 }),
  }))
  const buttons = lettersButtons(ctx, rows, page, (other) => agencies.data({ page: other }))
  return show(ctx, [{ title: ctx.t('documents-bot-agencies') }], [...buttons, back(ctx)])
}

async function showAgency(ctx: BotContext, document: string, page: number): Promise<unknown> {
  const one = ctx.signed && (await documentById(ctx.house.db, ctx.signed, document, tehranDay(ctx.now)))
  if (!one) return toast(ctx, ctx.t('documents-bot-gone'), true)
  const rows = (await standing(ctx, { agency: one.agency })).map(rowOf)
  const buttons = lettersButtons(ctx, rows, page, (other) => ofAgency.data({ document, page: other }))
  return show(ctx, [{ title: one.agency }], [...buttons, back(ctx)])
}

onPress(documents, newest, (ctx, { page }) => showNewest(ctx, page))
onPress(documents, agencies, (ctx, { page }) => showAgencies(ctx, page))
onPress(documents, ofAgency, (ctx, { document, page }) => showAgency(ctx, document, page))
onPress(documents, search, (ctx) => begin(ctx, 'findDocument'))
onPress(documents, readDocument, (ctx, { document }) => read(ctx, document))

/** Asks for words and lists what has them. */
export async function findDocumentTalk(talk: Talk): Promise<void> {
  const typed = await askText(talk, { ask: (ctx) => [ctx.t('documents-bot-ask')], most: 100 })
  await talk.external(async (ctx) => {
    const found = await standing(ctx, { q: typed })
    const rows = found
      .slice(0, foundMost)
      .map((one) => [{ text: one.title, data: readDocument.data({ document: one.id }) }])
    const again = [{ text: ctx.t('documents-bot-search'), data: search.data({}) }, ...back(ctx)]
    return say(ctx, [ctx.t('documents-bot-found', { count: found.length, typed })], { buttons: [...rows, again] })
  })
}

/** Says what a document is and sends its file. */
async function read(ctx: BotContext, id: string): Promise<void> {
  const one = ctx.signed && (await documentById(ctx.house.db, ctx.signed, id, tehranDay(ctx.now)))
  if (!one) return toast(ctx, ctx.t('documents-bot-gone'), true)
  const version = one.versions.find((each) => each.id === one.versionId)
  const body = version?.body ?? ''
  const facts: [string, string][] = [
    [ctx.t('documents-kind'), text(ctx.locale, `documents-kind-${one.kind}`)],
    [ctx.t('documents-agency'), one.agency],
    ...(one.number ? [[ctx.t('documents-number'), codeOrWords(ctx.locale, one.number)] as [string, string]] : []),
    [ctx.t('documents-first-day'), date(ctx.locale, one.firstDay)],
  ]
  const message = await say(
    ctx,
    [
      { title: one.title, symbol: '📄' },
      { facts },
      ...(version?.changes ? [`${ctx.t('documents-changes')}: ${version.changes}`] : []),
      ...ending(ctx, one),
      ...(body ? [{ quote: body.length > longestText ? `${body.slice(0, longestText)}…` : body }] : []),
    ],
    { buttons: [back(ctx)] },
  )
  if (one.file) await sendFiles(here(ctx), [documentFile(ctx, one.file)], { replyTo: message })
}

function ending(ctx: BotContext, { repealedOn, repealedBy, state, next }: DocumentLine): string[] {
  const day = (of: string) => date(ctx.locale, of)
  const words = state === 'repealed' ? 'documents-repealed' : 'documents-repeal-coming'
  return [
    ...(repealedOn ? [ctx.t(words, { day: day(repealedOn), by: repealedBy ?? '' })] : []),
    ...(next ? [ctx.t('documents-version-next', { day: day(next) })] : []),
  ]
}

function documentFile({ house, signed }: BotContext, { id, name }: DocumentFile): FileToSend {
  return {
    name,
    content: async () => {
      const file = await fileFor(house.db, signed!, id, house.now())
      if (!file) throw new Error('a file of the library cannot be seen by who reads the library')
      return file.content
    },
  }
}
