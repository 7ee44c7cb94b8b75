// An office that is not there yet, from the secretariat's chat: a file that stands, or a new one with its applicant; then what is
// asked for there. Guide, conversion and establishment.
import { planOffice } from '#actions/offices/plan'
import { permits } from '#policies/policies'
import { plannedOffices } from '#reads/offices/planned'
import { countyNames } from '#reads/provinces'
import { type OfficeKind, officeKinds } from '#rules/offices'
import type { BotContext } from '../context.ts'
import { say, sayTrouble } from '../say.ts'
import { askChoice, askText, type Option } from '../talk/ask.ts'
import { askPerson, type NamedPerson, withoutWrong, wrongParts } from '../talk/person.ts'
import type { Talk } from '../talk/talk.ts'

/** Files in one list of buttons; whoever has more of them finds the others in the app. */
const mostFiles = 20

const mayPlan = ({ signed }: BotContext) => signed && permits('offices.plan', signed, { province: signed.province })

/**
 * Asks whether it is about an office that stands: `standing`; or about one to come, whose id comes back. Those who open no files
 * are not asked. Null where a file was not opened.
 */
export async function askWhether(talk: Talk): Promise<'standing' | { office: string } | null> {
  const files = await talk.external(async (ctx) => {
    if (!mayPlan(ctx)) return null
    const found = await plannedOffices(ctx.house.db, ctx.signed!, mostFiles)
    return found
      .filter(({ request }) => !request || request.stage === 'closed')
      .map(({ id, name, applicant }) => ({ id, label: ctx.t('common-comma', { first: name, second: applicant }) }))
  })
  if (!files) return 'standing'
  const options: Option[] = [
    { value: 'standing', label: (ctx) => ctx.t('bot-request-standing') },
    ...files.map(({ id, label }): Option => ({ value: id, label: () => label })),
    { value: 'new', label: (ctx) => ctx.t('bot-request-planned-new') },
  ]
  const chosen = await askChoice(talk, {
    ask: (ctx) => [{ title: ctx.t('bot-request-which') }, ctx.t('bot-request-planned-detail')],
    options,
  })
  if (chosen === 'standing') return chosen
  const office = chosen === 'new' ? await opened(talk) : chosen
  return office ? { office } : null
}

/** Asks for what a file needs and opens it; where the applicant is not taken, for somebody else or another number. */
async function opened(talk: Talk): Promise<string | null> {
  const title = (ctx: BotContext) => ({ title: ctx.t('founding-new') })
  const text = (key: 'founding-name' | 'offices-place' | 'offices-address', most: number) =>
    askText(talk, { ask: (ctx) => [title(ctx), ctx.t(key)], least: 2, most })
  const name = await text('founding-name', 100)
  const kind = await askChoice(talk, {
    ask: (ctx) => [title(ctx), ctx.t('offices-kind')],
    options: officeKinds.map((value) => ({ value, label: (ctx: BotContext) => ctx.t(`offices-kind-${value}`) })),
  })
  const counties = await talk.external((ctx) => countyNames(ctx.house.db, ctx.signed?.province ?? ''))
  const county = await askChoice(talk, {
    ask: (ctx) => [title(ctx), ctx.t('offices-county')],
    options: counties.map(({ id, name: label }) => ({ value: id, label: () => label })),
    perRow: 2,
  })
  const place = await text('offices-place', 100)
  const address = await text('offices-address', 300)
  let before: Partial<NamedPerson> = {}
  for (;;) {
    const applicant = await askPerson(talk, { ask: (ctx) => [title(ctx), ctx.t('founding-applicant')], before })
    const file = { name, kind: kind as OfficeKind, county, place, address, applicant }
    const made = await talk.external(async (ctx) => {
      const outcome = await planOffice(ctx.act(), ctx.key(), file)
      if (outcome.ok) await say(ctx, [ctx.t('founding-opened')])
      else await sayTrouble(ctx, outcome)
      if (outcome.ok) return { office: outcome.value.id }
      return { again: outcome.why === 'refused', wrong: wrongParts(outcome.refusals) }
    })
    if ('office' in made) return made.office ?? null
    if (!made.again) return null
    before = withoutWrong(applicant, made.wrong)
  }
}
