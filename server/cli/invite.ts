// `npm run invite -- --role ROLE --mobile 09… --name NAME [--office LICENSE] [--seat TITLE] [--body NAME]
// [--province NAME] [--english]`:
// gives a role and prints a link that signs in once. Also the way back for the last administrator.
// `npm run invite -- --setup` prints the link with which the first administrator names the province.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { invite } from '#actions/people/invite'
import { setupLink } from '#actions/provinces/set-up-by-link'
import { linkUrl } from '#actions/sessions/tokens'
import { loadWords } from '#locales/files'
import { type Locale, text, words } from '#locales/text'
import { provinceOf } from '#reads/provinces'
import { tehranDay } from '#rules/calendar'
import { licenseCode } from '#rules/identifiers'
import { type Role, roles } from '#rules/roles'
import { fold } from '#rules/texts'
import { root } from '../root.ts'
import { asCommand, type Command, endBy } from './command.ts'

/** Who is invited; `office` by its license, `seat` by its title, `body` by its name. */
export type InviteArguments = {
  role: Role
  mobile: string
  name: string
  office?: string
  seat?: string
  body?: string
}

/** Invites and prints the link alone on the last line, or why not. Whether it was done. */
export async function runInvite({ ctx, config }: Command, asked: InviteArguments, locale: Locale): Promise<boolean> {
  const province = await provinceOf(ctx.db, ctx.actor.province!, tehranDay(ctx.now))
  const vacant = province!.seats.filter(({ role, by }) => role === asked.role && !by)
  const seat = province!.seats.find(({ title }) => asked.seat && fold(title) === fold(asked.seat))
  if (asked.seat && !seat) return said('people-seat-wrong')
  const office = asked.office ? (licenseCode(asked.office) ?? asked.office) : null
  // Without a key: asked again, it gives no second role but a new link.
  const outcome = await invite(ctx, null, {
    ...asked,
    office,
    seat: seat?.id ?? null,
    body: null,
    bodyName: asked.body ?? null,
  })
  if (!outcome.ok) {
    for (const { key, facts } of outcome.refusals) console.error(words(locale, key, facts))
    if (outcome.refusals.some(({ field }) => field === 'seat')) sayTitles()
    return false
  }
  const { name, role } = asked
  console.log(text(locale, 'people-invited', { name, role: text(locale, `nav-role-${role}`) }))
  sayWhere(config, locale)
  console.log(linkUrl(addressOf(config), ctx.secret, outcome.value.link))
  return true

  function said(key: 'people-seat-wrong'): false {
    console.error(text(locale, key))
    sayTitles()
    return false
  }
  /** Whoever sits at a shell sees no list to choose from. */
  function sayTitles(): void {
    const titles = vacant.map(({ title }) => `«${title}»`).join(' ')
    if (titles) console.error(text(locale, 'people-command-seats', { titles }))
  }
}

/** A link leads nowhere where the program that serves has another address than this command was told. */
function sayWhere({ PUBLIC_URL }: Command['config'], locale: Locale): void {
  if (!PUBLIC_URL) console.error(text(locale, 'people-command-address'))
}

const addressOf = ({ PUBLIC_URL, PORT }: Command['config']) =>
  PUBLIC_URL?.replace(/\/$/, '') ?? `http://localhost:${PORT}`

/** Prints a new set-up link, or that there is nothing to set up any more. Whether it was done. */
export async function runSetUp({ ctx, config }: Command, locale: Locale): Promise<boolean> {
  const link = await setupLink({ db: ctx.db, secret: ctx.secret, now: ctx.now, publicUrl: addressOf(config) })
  if (!link) {
    console.error(text(locale, 'provinces-set-up-already'))
    return false
  }
  sayWhere(config, locale)
  console.log(text(locale, 'provinces-first-link'))
  console.log(link)
  return true
}

async function main(): Promise<boolean> {
  const option = { type: 'string' } as const
  const { values } = parseArgs({
    options: {
      role: option,
      mobile: option,
      name: option,
      office: option,
      seat: option,
      body: option,
      province: option,
      english: { type: 'boolean' },
      setup: { type: 'boolean' },
    },
  })
  const { mobile, name, office, seat, body, province } = values
  const locale: Locale = values.english ? 'en' : 'fa'
  if (values.setup) return asCommand({ province, locale, looking: true }, (command) => runSetUp(command, locale))
  const role = roles.find((one) => one === values.role)
  if (!role || !mobile || !name) {
    loadWords(join(root, 'locales'))
    console.error(text(locale, 'people-command-usage', { roles: roles.join(' ') }))
    return false
  }
  const asked = { role, mobile, name, office, seat, body }
  return asCommand({ province, locale }, (command) => runInvite(command, asked, locale))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) endBy(main())
