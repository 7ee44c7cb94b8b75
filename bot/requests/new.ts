// Filling in a request of any kind: a question for each field of its declaration, every answer kept in the draft that
// the app shares, the rules as soon as they can be asked, a review in which all can be changed, and the sending.
import { discardOwnDraft } from '#actions/drafts/save'
import { fileRequest } from '#actions/requests/file'
import type { Law } from '#law/parameter'
import { date, number } from '#locales/format'
import { licenseLine, pathWords, usualWords, wantedPapers } from '#locales/request-path'
import { allowanceWords, consentName, fieldLabel, formLines, kindTitle, kindWords } from '#locales/requests'
import { unapprovedWords } from '#locales/unapproved'
import { lawOfProvince } from '#reads/parameters'
import { usualTimes } from '#reads/requests/usual'
import { type Day, tehranDay } from '#rules/calendar'
import { requestDraft } from '#rules/drafts'
import { isEmpty } from '#rules/fields/empty'
import type { Field, Form } from '#rules/fields/form'
import { formRefusals } from '#rules/fields/form'
import type { RequestKind } from '#rules/proceedings/kind'
import { kindOf, underLaw } from '#rules/proceedings/kinds'
import { pathOf } from '#rules/proceedings/path'
import { unapprovedOf } from '#rules/proceedings/unapproved'
import { showCard } from '../cards/show.ts'
import type { BotContext } from '../context.ts'
import { showMenu } from '../menu/keyboard.ts'
import { welcome } from '../people/bind.ts'
import { sayTrouble } from '../say.ts'
import { askChoice, sureToDiscard } from '../talk/ask.ts'
import { unlessLeft } from '../talk/back.ts'
import { wrongParts } from '../talk/person.ts'
import { goesOn } from '../talk/take-up.ts'
import { type Ask, hasDraft, keepsDraft, type Talk, tell } from '../talk/talk.ts'
import { type Block, refusalBlocks, sourceLine } from '../words.ts'
import { asks, option } from './ask.ts'
import { checkBlocks, warningBlocks } from './blocks.ts'
import { begunForm, checked, formOfDraft, keepAnswer, keepField, type Wanted } from './draft.ts'
import { handOn } from './hand-on.ts'

/** The conversation that begins with `begin(ctx, 'request', wanted)`. */
export async function requestTalk(talk: Talk, _ctx: unknown, wanted: Wanted): Promise<void> {
  keepsDraft(talk)
  const whole = kindOf(wanted.kind)!
  const fields = await talk.external(async (ctx) => ctx.signed && underLaw(whole, await lawToday(ctx)).fields)
  if (!fields) return void (await gone(talk))
  const declared = { ...whole, fields }
  const today = await talk.external((ctx) => tehranDay(ctx.now))
  let form = await opened(talk, wanted, declared)
  while (form) {
    const field = unanswered(declared, form, today)
    if (field) form = await answered(talk, wanted, declared, field)
    else {
      const next = await reviewed(talk, wanted, declared, today)
      if (next === 'over') return
      form = next.field ? await corrected(talk, wanted, declared, next.field) : next.form
    }
  }
}

/** The first field that was neither answered nor passed over. */
function unanswered({ fields }: RequestKind, form: Form, today: Day): Field | undefined {
  const wrong = formRefusals(fields, form, today).map(({ field }) => field?.split('.')[0])
  return fields.find(({ name }) => form[name] === undefined || wrong.includes(name))
}

/** What stands against any request is told at once; else the rule, and the draft of an earlier time. Null: it ends here. */
async function opened(talk: Talk, wanted: Wanted, declared: RequestKind): Promise<Form | null> {
  const found = await talk.external(async (ctx) => {
    const check = await checked(ctx, wanted, {})
    const general = check?.refusals.filter(({ field }) => !field) ?? []
    const ahead = check?.warnings.filter(({ field }) => !field) ?? []
    const by =
      (check?.license && declared.lastToAsk?.(check.license.expiresOn, tehranDay(ctx.now), await lawToday(ctx))) ?? null
    return { general, ahead, by, form: await formOfDraft(ctx, wanted), known: check !== null }
  })
  if (!found.known) return gone(talk)
  if (found.general.length) {
    await talk.external((ctx) => sayTrouble(ctx, { ok: false, why: 'refused', refusals: found.general }))
    return null
  }
  const { form } = found
  if (Object.values(form).every((value) => isEmpty(value))) {
    await tell(talk, async (ctx) => [
      ...(await introduction(ctx, declared, found.by)),
      ...warningBlocks(ctx.locale, found.ahead),
    ])
    return talk.external((ctx) => begunForm(ctx, wanted, declared))
  }
  const ask: Ask = (ctx) => [
    { title: kindTitle(ctx.locale, declared) },
    ctx.t('bot-request-draft'),
    { facts: formFacts(ctx, declared, form) },
  ]
  if (await goesOn(talk, ask)) return form
  if (!(await sureToDiscard(talk))) return opened(talk, wanted, declared)
  await talk.external((ctx) => discardOwnDraft(ctx.act(), ctx.key(), requestDraft(wanted.kind, wanted.office)))
  hasDraft(talk, false)
  return {}
}

/** Who is not bound any more, or holds the office no more, begins where everybody begins. */
async function gone(talk: Talk): Promise<null> {
  await talk.external((ctx) => (ctx.signed ? showMenu(ctx) : welcome(ctx)))
  return null
}

/** The kind with its rule, as the law of the person's province has it today. */
async function introduction(ctx: BotContext, declared: RequestKind, by: Day | null): Promise<Block[]> {
  const province = ctx.signed?.province ?? ''
  const law = await lawToday(ctx)
  const { title, line, source } = kindWords(ctx.locale, declared, law)
  const unapproved = unapprovedWords(ctx.locale, declared, unapprovedOf(declared, law))
  const usual = await usualTimes(ctx.house.db, province, ctx.now)
  return [
    { title, symbol: '📝' },
    `${line}\n${sourceLine(source)}`,
    ...(by ? [ctx.t('request-path-by', { day: date(ctx.locale, by) })] : []),
    ...(unapproved ? [`${unapproved}.`] : []),
    pathLines(ctx, declared, law),
    usualWords(ctx.locale, usual.get(declared.kind)),
    ...paperBlocks(ctx, declared),
    ctx.t('bot-request-kept'),
  ]
}

/** What has to be sent, before anybody begins without it: each paper with its original and its article. */
function paperBlocks(ctx: BotContext, declared: RequestKind): Block[] {
  const wanted = wantedPapers(ctx.locale, declared)
  if (wanted.length === 0) return []
  return [`${ctx.t('request-path-papers')}:`, { facts: wanted.map(({ label, help }) => [label, help] as const) }]
}

const lawToday = (ctx: BotContext) => lawOfProvince(ctx.house.db, ctx.signed?.province ?? '', tehranDay(ctx.now))

/** The stages below each other, in their order; what stands side by side in one on one line. */
function pathLines(ctx: BotContext, declared: RequestKind, law: Law): string {
  const path = pathWords(ctx.locale, declared, pathOf(declared, law), law)
  const lines = path.map(
    (tasks, at) => `${number(ctx.locale, at + 1)}. ${tasks.join(ctx.locale === 'fa' ? '؛ ' : '; ')}`,
  )
  return [ctx.t('request-path-steps'), ...lines].join('\n')
}

function formFacts(ctx: BotContext, declared: RequestKind, form: Form) {
  return formLines(ctx.locale, declared, form).map(({ label, value }) => [label, value] as const)
}

/**
 * Asks for one field until no rule refuses the answer, and keeps it; of several parts only those that are refused are asked
 * again. The draft as it stands then. What another field may
 * mend is told and that field asked; if it does not, the review shows what is not met.
 */
async function answered(talk: Talk, wanted: Wanted, declared: RequestKind, field: Field): Promise<Form | null> {
  const today = await talk.external((ctx) => tehranDay(ctx.now))
  let wrong: string[] = []
  for (;;) {
    const value = await asks[field.type](talk, { ...wanted, declared, today, field, wrong })
    const kept = await talk.external((ctx) => keepAnswer(ctx, wanted, field.name, value))
    if (!kept) return gone(talk)
    hasDraft(talk)
    if (kept.refusals.length === 0) return kept.form
    await tell(talk, (ctx) => refusalBlocks(ctx.locale, kept.refusals, ctx.reach))
    const remedy = declared.fields.find((one) => one.name === kept.remedy)
    if (remedy) return answered(talk, wanted, declared, remedy)
    wrong = wrongParts(kept.refusals)
  }
}

/** Asks for one field of a finished request anew; where its question is left, the answer that stood stands on. */
async function corrected(talk: Talk, wanted: Wanted, declared: RequestKind, field: Field): Promise<Form | null> {
  const before = await talk.external(async (ctx) => (await formOfDraft(ctx, wanted))[field.name] ?? null)
  const answer = await unlessLeft(talk, () => answered(talk, wanted, declared, field))
  if (answer) return answer.given
  await tell(talk, (ctx) => [ctx.t('bot-correction-left')])
  // papers are kept as they come
  if (before === null || field.type === 'papers') return talk.external((ctx) => formOfDraft(ctx, wanted))
  return (await talk.external((ctx) => keepField(ctx, wanted, field.name, before))) ?? gone(talk)
}

type Next = 'over' | { field: Field; form?: never } | { field?: never; form: Form }

/** The whole request with its rules; it is sent, changed, or thrown away. */
async function reviewed(talk: Talk, wanted: Wanted, declared: RequestKind, today: Day): Promise<Next> {
  const { form, ready, known } = await talk.external(async (ctx) => {
    const form = await formOfDraft(ctx, wanted)
    const check = await checked(ctx, wanted, form)
    return { form, ready: check?.refusals.length === 0, known: check !== null }
  })
  if (!known) return (await gone(talk)) ?? 'over'
  // the app may have taken something out meanwhile
  if (unanswered(declared, form, today)) return { form }
  const options = [
    ...(ready ? [option('send', 'request-form-send')] : []),
    ...declared.fields.map(({ name }) => ({
      value: `f-${name}`,
      label: (ctx: BotContext) => ctx.t('bot-request-change', { label: fieldLabel(ctx.locale, declared, name) }),
    })),
    option('discard', 'request-form-discard'),
  ]
  const review: Ask = (ctx) => reviewBlocks(ctx, wanted, declared, form)
  const chosen = await askChoice(talk, { ask: review, options, mended: 'mended' })
  // an answer was edited meanwhile: what is sent is what was shown
  if (chosen === 'mended') return { form }
  if (chosen === 'send') return (await sent(talk, wanted, declared, form)) ? 'over' : { form }
  if (chosen !== 'discard') return { field: declared.fields.find(({ name }) => chosen === `f-${name}`)! }
  if (!(await sureToDiscard(talk))) return { form }
  await talk.external((ctx) => discardOwnDraft(ctx.act(), ctx.key(), requestDraft(wanted.kind, wanted.office)))
  await tell(talk, (ctx) => [ctx.t('request-form-discarded')])
  return 'over'
}

async function reviewBlocks(ctx: BotContext, wanted: Wanted, declared: RequestKind, form: Form): Promise<Block[]> {
  const check = await checked(ctx, wanted, form)
  const unmet = check?.checks.filter(({ met }) => met === false) ?? []
  // what no rule says, such as whose number it is, stands in the way as well
  const other = check?.refusals.filter(({ cite }) => !cite) ?? []
  const title = kindTitle(ctx.locale, declared)
  const license = check?.license ? [licenseLine(ctx.locale, check.license)] : []
  const facts = formFacts(ctx, declared, form)
  return [
    { title: ctx.t('bot-request-review', { title }), symbol: '📝' },
    { facts: [...license.map(({ label, value }) => [label, value] as const), ...facts] },
    // where nothing was asked, what will be asked of others is all there is to look at
    ...(facts.length === 0 ? [pathLines(ctx, declared, await lawToday(ctx))] : []),
    ...(check?.allowance ?? []).map((year) => allowanceWords(ctx.locale, declared, year).words),
    // good news is not read as part of a warning
    ...(unmet.length || other.length ? checkBlocks(ctx.locale, unmet) : []),
    ...(check?.checks.every(({ met }) => met) && !other.length ? [`✓ ${ctx.t('bot-request-all-met')}`] : []),
    ...refusalBlocks(ctx.locale, other, ctx.reach),
    ...warningBlocks(ctx.locale, check?.warnings ?? []),
  ]
}

/** Sends it and shows its card; false where it was refused, and the person was told why. */
async function sent(talk: Talk, wanted: Wanted, declared: RequestKind, form: Form): Promise<boolean> {
  return talk.external(async (ctx) => {
    const outcome = await fileRequest(ctx.act(), ctx.key(), { ...wanted, form })
    if (!outcome.ok) {
      await sayTrouble(ctx, outcome)
      return false
    }
    await showCard(ctx, 'request', outcome.value.id)
    if (declared.stages[0]?.stage === 'consent') await handOn(ctx, wanted.office, declared, consentName(declared, form))
    return true
  })
}
