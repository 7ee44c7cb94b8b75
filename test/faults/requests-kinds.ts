// The ways of six kinds once more, in the plainest words: what each asks of whom, and what a no and silence make of it. Together they
// ask all that requests ask of people, but for the opening of an office that is new.
import type { Form } from '#rules/fields/form'
import type { World } from '#test/world'
import { inDays, stranger } from '../world/requests.ts'

/** What is asked once: `label` is the authority's name, `here` that it answers for itself. */
export type AskedTask = { task: string; of: string | null; label: string | null; here: boolean }
/** What an answer makes of it: `stays` keeps it waiting, `again` asks it anew. */
type No = 'passes' | 'refuses' | 'declined' | 'not-undertaken' | 'stays' | 'again' | 'unheard'
type Silence = 'passes' | 'waits' | 'declined' | 'not-undertaken'
type Ask = { task: string; of?: string; whom?: readonly [string, boolean][]; no: No; silence: Silence }
/** `effect`: what was granted takes effect as the stage begins. */
export type Way = readonly { stage: string; asks: readonly Ask[]; effect?: true }[]

export const inside = 'شرکت گاز'
export const outside = 'ثبت احوال'
export const service = 'صدور مجوز غرفه (g-1)'
const agencies: readonly [string, boolean][] = [
  [inside, true],
  [outside, false],
]

const opinion: Ask = { task: 'opinion', of: 'association', no: 'passes', silence: 'passes' }
const check: Ask = { task: 'check', of: 'secretariat', no: 'passes', silence: 'waits' }
const vote: Ask = { task: 'vote', no: 'refuses', silence: 'waits' }
const paper: Ask = { task: 'paper', of: 'issuer', no: 'refuses', silence: 'waits' }
const list = (of: string, silence: Silence): Ask => ({ task: 'handover', of, no: 'unheard', silence })
const letter = { stage: 'letter', asks: [{ task: 'letter', no: 'passes', silence: 'waits' }] } as const

export const ways = {
  leave: [
    { stage: 'consent', asks: [{ task: 'consent', of: 'substitute', no: 'declined', silence: 'declined' }] },
    { stage: 'association', asks: [opinion] },
    { stage: 'vote', asks: [vote] },
    letter,
  ],
  relocation: [
    { stage: 'association', asks: [opinion] },
    { stage: 'check', asks: [check] },
    { stage: 'visit', asks: [{ task: 'visit', no: 'passes', silence: 'waits' }] },
    { stage: 'vote', asks: [vote] },
    letter,
    { stage: 'issuer', asks: [paper, { task: 'visit', of: 'equipment', no: 'again', silence: 'waits' }] },
  ],
  renewal: [
    { stage: 'inquiries', asks: [opinion, check] },
    { stage: 'vote', asks: [vote] },
    letter,
    { stage: 'issuer', asks: [paper] },
  ],
  transfer: [
    { stage: 'consent', asks: [{ task: 'consent', of: 'transferee', no: 'declined', silence: 'declined' }] },
    { stage: 'check', asks: [check] },
    {
      stage: 'inquiries',
      asks: [
        opinion,
        { task: 'clearance', of: 'agencies', whom: agencies, no: 'stays', silence: 'waits' },
        { task: 'inquiry', of: 'security', no: 'refuses', silence: 'waits' },
        vote,
      ],
    },
    {
      stage: 'undertaking',
      asks: [{ task: 'undertaking', of: 'transferee', no: 'not-undertaken', silence: 'not-undertaken' }],
    },
    letter,
    { stage: 'issuer', asks: [list('applicant', 'waits'), paper] },
  ],
  cessation: [
    { stage: 'vote', asks: [vote] },
    letter,
    { stage: 'handover', asks: [list('holder', 'passes')] },
    {
      stage: 'settlement',
      effect: true,
      asks: [{ task: 'settlement', of: 'agencies', whom: agencies, no: 'stays', silence: 'waits' }],
    },
    { stage: 'release', asks: [{ task: 'release', of: 'kanoon', no: 'stays', silence: 'waits' }] },
  ],
  assignment: [
    { stage: 'hearing', asks: [{ task: 'hearing', of: 'holder', no: 'refuses', silence: 'waits' }] },
    {
      stage: 'inquiries',
      asks: [{ task: 'inquiry', of: 'service-agency', whom: [[inside, true]], no: 'passes', silence: 'waits' }],
    },
    { stage: 'decision', asks: [{ task: 'decision', of: 'secretariat', no: 'refuses', silence: 'waits' }] },
    letter,
    { stage: 'contract', asks: [list('applicant', 'waits')] },
  ],
} as const satisfies Record<string, Way>
export type Kind = keyof typeof ways

/** How many lines each list gets: one a thing, and of an original one more when it is given back. */
export const things: Record<Kind, number> = {
  leave: 0,
  relocation: 0,
  renewal: 0,
  transfer: 6,
  cessation: 5,
  assignment: 2,
}

/** How far ahead a leave begins, and for how long, in days. */
export const leave = { ahead: 25, days: 5 }

/** What is asked for, of the first office. */
export function formOf(world: World, kind: Kind): Form {
  const on = world.today
  const forms: Record<Kind, () => Form> = {
    leave: () => ({ days: inDays(world, leave.ahead, leave.days), substitute: stranger() }),
    relocation: () => {
      const address = { place: 'گلدشت', address: 'خیابان بهار، پلاک ۲۲', position: { lat: 38.18, lon: 48.23 } }
      return { ...address, area: 60, reason: 'پایان اجاره' }
    },
    renewal: () => ({}),
    transfer: () => ({ transferee: stranger(), kin: 'first-degree', born: '1990-05-05', education: 'bachelor' }),
    cessation: () => ({ reason: 'مهاجرت از استان' }),
    assignment: () => ({ service, memorandum: '۱۲/۳', memorandumOn: on, letter: '۴۵/۶', letterOn: on }),
  }
  return forms[kind]()
}
