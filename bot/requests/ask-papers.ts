// The papers that a request wants, asked for one by one; what comes is kept in the draft that the app shares.
import { formHelp, paperLabel } from '#locales/papers'
import { text } from '#locales/text'
import type { WantedPaper } from '#rules/fields/field'
import { type PapersValue, papersMax, wantedNow } from '#rules/fields/papers'
import type { StoredFile } from '#rules/files'
import type { BotContext } from '../context.ts'
import { askStored } from '../talk/files.ts'
import type { Talk } from '../talk/talk.ts'
import { type Asking, formOfDraft, keepPart, type Value } from './draft.ts'

/** Each paper that is wanted, by its own question; those that were neither sent nor passed over or were refused, or all where nothing is open. */
export async function askPapers(talk: Talk, asking: Asking): Promise<Value> {
  const { declared, field, wrong } = asking
  const form = await talk.external((ctx) => formOfDraft(ctx, asking))
  let value = { ...((form[field.name] as PapersValue | undefined) ?? {}) }
  const wanted = wantedNow(field.papers ?? [], form)
  const open = wanted.filter(
    ({ name, required }) => !value[name] || (required && value[name].length === 0) || wrong.includes(name),
  )
  for (const paper of open.length ? open : wanted) {
    const keep = async (files: StoredFile[]) => {
      value = { ...value, [paper.name]: files }
      await keepPart(talk, asking, field.name, value)
    }
    const files = await askStored(talk, {
      standing: value[paper.name] ?? [],
      keep,
      least: paper.required ? 1 : 0,
      most: papersMax,
      ask: (ctx) => [
        { title: paperLabel(ctx.locale, declared, field.name, paper.name) },
        text(ctx.locale, 'papers-send', { help: helpOf(ctx, paper) }),
      ],
    })
    await keep(files)
  }
  return value
}

const helpOf = (ctx: BotContext, { original, cite }: WantedPaper) => formHelp(ctx.locale, { original, cite })
