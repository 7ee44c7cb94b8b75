// What the pages of letters share: a letter as the kit draws it, and how a letter stands with somebody, in words.
import { code, longDate } from '#locales/format'
import { addressedWords, answerByWords, headWords, inOrder, recipientsFact } from '#locales/notices'
import { reachLine } from '#locales/secretariat'
import { tehranDay } from '#rules/calendar'
import type { Reach } from '#rules/secretariat'
import type { Answer, api } from '../../api.ts'
import { later } from '../../later.tsx'
import type { Icon } from '../../parts/icons/icon.tsx'
import { ClockIcon, DoneIcon, OfflineIcon, OpenedIcon, RefusedIcon } from '../../parts/icons/states.tsx'
import type { LetterText } from '../../parts/letter.tsx'
import { State, type Tone } from '../../parts/state.tsx'
import { me } from '../../session.ts'
import { loadWords, locale, say, t } from '../../words.ts'

/** A letter of the secretariat's list, and one whole. */
export type Listed = Answer<ReturnType<typeof api.notices.$get>>[number]
export type Notice = Answer<ReturnType<(typeof api.notices)[':id']['$get']>>

/** How many have acknowledged, or have it on paper. */
export function official(progress: { acknowledged: number; delivered: number }): number {
  return progress.acknowledged + progress.delivered
}

type Written = {
  kind: string
  subject: string
  body: string
  number: string | null
  signedAt: string | null
  signer: string | null
  signedRole: string | null
  answerBy: string | null
  /** Until when it is in time, if closed days move the day. */
  answerDue?: string | null
  refers: { number: string; direction?: string | null } | null
  files: readonly { id: string; name: string; size: number }[]
  encloses?: boolean
  carried?: readonly Carried[]
  confidentiality?: string
  urgent?: boolean
  gateResolution?: string | null
  origin?: string
  /** Who wrote it; said where it passed the gate. */
  writer?: string | null
  signedForName?: string | null
  /** The body in whose own name it goes out. */
  sender?: string | null
  /** Who gets a copy. */
  copyLines?: readonly string[]
  /** Where its sender was reached when it was signed. */
  reach?: Reach | null
}

/** What a list calls a letter whose subject is not told there. */
export function subjectOf(letter: { subject: string; confidentiality: string }): string {
  return letter.confidentiality === 'secret' && !letter.subject ? t('notice-subject-secret') : letter.subject
}

function signatureOf({ signer, signedRole, signedForName: name, sender }: Written): LetterText['signature'] {
  if (!signer) return null
  const role = sender ?? (signedRole ? say(`nav-role-${signedRole}`) : '')
  return { name: signer, title: name ? t('notice-signed-for', { name, role }) : role }
}

// Few letters have any, and the words of the law are many.
const Grounds = later(async () => {
  const [{ Grounds }] = await Promise.all([import('./grounds.tsx'), loadWords(['law'])])
  return Grounds
})

function marksOf({ confidentiality = 'ordinary', urgent }: Written): [string, string][] {
  return [
    ...(confidentiality === 'ordinary'
      ? []
      : [[t('notice-card-class'), say(`notice-class-${confidentiality}`)] as [string, string]]),
    ...(urgent ? [[t('notice-urgency'), t('notice-urgent')] as [string, string]] : []),
  ]
}

/** A document of the library that goes with a letter, in the version that was signed. */
export type Carried = { version: string; document: string; title: string; file: { id: string; size: number } | null }

/** What is carried, but not among the letter's files already. */
function carriedFiles(of: Written) {
  const own = new Set(of.files.map(({ id }) => id))
  const more = (of.carried ?? []).filter(({ file }) => !file || !own.has(file.id))
  return more.map(({ version, document, title, file }) => {
    const href = file ? `/api/app/files/${file.id}` : `/app/documents/${document}`
    return { id: version, name: title, size: file?.size ?? 0, href }
  })
}

/** «عطف به» what somebody else wrote, «پیرو» the secretariat's own earlier letter. */
export function refersWords(refers: { number: string; direction?: string | null }, origin = 'secretariat'): string {
  const own = origin === 'secretariat' && refers.direction === 'out'
  return t(own ? 'notice-follows' : 'notice-refers', { number: code(locale.value, inOrder(refers.number)) })
}

/** Where the secretariat is reached that wrote it: as on the day of signing, or as today where it is still a draft. */
function reachOf({ reach = me.value?.secretariat ?? null }: Written): string {
  return reach ? reachLine(locale.value, reach, ['address', 'phone', 'fax']) : ''
}

/** A letter as it was, or will be, signed; `recipient` as the line after the head. */
export function letterText(of: Written, recipient: string): LetterText {
  const province = me.value?.province
  const { number, subject, body, refers, files } = of
  return {
    sender:
      of.sender ?? t('notice-sender', { province: (locale.value === 'fa' ? province?.name : province?.nameEn) ?? '' }),
    number: number && inOrder(number),
    day: of.signedAt ? tehranDay(new Date(of.signedAt)) : null,
    subject,
    recipient,
    body,
    answerBy: answerByWords(locale.value, of, longDate),
    refers: refers && refersWords(refers, of.origin),
    ground: (of.gateResolution || of.kind === 'warning') && <Grounds of={of} />,
    marks: marksOf(of),
    signature: signatureOf(of),
    copies: of.copyLines,
    encloses: of.encloses ?? false,
    reach: reachOf(of),
    files: [...files.map((file) => ({ ...file, href: `/api/app/files/${file.id}` })), ...carriedFiles(of)],
  }
}

/** The line after the head: whom a letter is addressed to. */
export const addressed = (of: Parameters<typeof addressedWords>[1]) => addressedWords(locale.value, of)

const faces: Record<string, { tone: Tone; icon: Icon }> = {
  queued: { tone: 'plain', icon: ClockIcon },
  sent: { tone: 'plain', icon: ClockIcon },
  faxed: { tone: 'waiting', icon: ClockIcon },
  opened: { tone: 'action', icon: OpenedIcon },
  acknowledged: { tone: 'ok', icon: DoneIcon },
  delivered: { tone: 'ok', icon: DoneIcon },
  failed: { tone: 'danger', icon: RefusedIcon },
  unreachable: { tone: 'danger', icon: OfflineIcon },
}

/** How far a letter has got with one recipient. */
export function RecipientState({ of }: { of: string }) {
  const { tone, icon } = faces[of] ?? faces.queued!
  return (
    <State tone={tone} icon={icon}>
      {say(`wall-state-${of}`)}
    </State>
  )
}

/** The same of a letter that may go to many, as those see it who do not get it. */
export const toWhom = (of: Parameters<typeof headWords>[1]) => headWords(locale.value, of)

/** Whom it goes to as a fact of its page: by name where it is one. */
export const whoGetsIt = (of: Parameters<typeof recipientsFact>[1]) => recipientsFact(locale.value, of)
