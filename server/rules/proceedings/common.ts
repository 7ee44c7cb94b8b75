// Rules that several kinds of request share.

import { licenseReapplyAfter, licenseValidity } from '#law/license'
import type { Citation } from '#law/parameter'
import type { Key } from '#locales/keys.gen'
import { addDays, type Day, daysBetween } from '../calendar.ts'
import { type DaysValue, isDays } from '../fields/days.ts'
import type { Form } from '../fields/form.ts'
import type { PersonValue } from '../fields/person.ts'
import { mobileNumber, nationalId } from '../identifiers.ts'
import { termEnd } from '../periods.ts'
import { allow, refuse, type Verdict } from '../verdict.ts'
import type { Ask, Earlier, Rule } from './kind.ts'

/** No text says these; that one asks ahead, and once, is our rule. */
const ours: Citation = { source: 'house' }

/**
 * Only an office whose license is active may ask. `days`: the field with the days it asks for, which do not begin when the
 * license has ended, unless its renewal is under way.
 */
export function activeLicense(cite: Citation, days?: string): Rule<unknown> {
  return {
    key: 'request-rule-license',
    source: cite,
    needs: [],
    check: ({ license: { standing, expiresOn }, form, others = [] }) => {
      if (standing !== 'active') return refuse('request-license-not-active', cite, { standing })
      const asked = days ? (form as Form)[days] : undefined
      const renewing = others.some(({ kind, pending }) => kind === 'renewal' && pending)
      if (renewing || !isDays(asked) || asked.from <= expiresOn) return allow()
      return refuse('request-after-license', licenseValidity, { from: asked.from, expires: expiresOn }, days)
    },
  }
}

/** One at a time: while a request of the kind is under way, no other is filed. */
export const oneAtATime: Rule<unknown> = {
  key: 'request-rule-one',
  source: ours,
  needs: [],
  check: ({ earlier }) => (earlier.some(({ pending }) => pending) ? refuse('request-under-way', ours) : allow()),
}

/** What is asked for has not begun yet. */
export function notBegun<N extends string>(field: N): Rule<Record<N, DaysValue>> {
  return {
    key: 'request-rule-not-begun',
    source: ours,
    needs: [field],
    check: (ask) =>
      ask.form[field].from >= ask.today ? allow() : refuse('request-begun', ours, { today: ask.today }, field),
  }
}

/** Does not fall on days that an earlier request of the kind already holds. */
export function noOverlap<N extends string>(field: N): Rule<Record<N, DaysValue>> {
  return {
    key: 'request-rule-no-overlap',
    source: ours,
    needs: [field],
    check: (ask) => {
      const asked = ask.form[field]
      const other = ask.earlier.find((one) => overlap(asked, one.form[field]))
      if (!other) return allow()
      const { from, to } = other.form[field]
      return refuse('request-overlap', ours, { from, to }, field)
    },
  }
}

type Known = { nationalId: string | null; mobile: string | null }

/** The part of a named person, whole or not, by which they are somebody who is known; null where they are not. */
function partOf(named: Partial<PersonValue>, known: Known): 'mobile' | 'nationalId' | null {
  const number = mobileNumber(named.mobile ?? '')
  if (number !== null && number === known.mobile) return 'mobile'
  const id = nationalId(named.nationalId ?? '')
  return id !== null && id === known.nationalId ? 'nationalId' : null
}

/** The nouns that have words for a field that names the holder. */
type NounOf<N extends string, K = Key> = K extends `${infer W}-${N}-is-holder` ? W : never

/**
 * Whoever is named is somebody else than the holder, and than the manager of a legal one; seen as soon as a number or a
 * national ID says so. `words`: the noun before `-rule-<field>`, `-<field>-is-holder` and `-<field>-is-manager`.
 */
export function somebodyElse<N extends string>(
  words: NounOf<N>,
  field: N,
  cite: Citation,
): Rule<Record<N, PersonValue>> {
  const verdict = (ask: Pick<Ask, 'filing'>, named: Partial<PersonValue>, whole: boolean): Verdict => {
    const { manager, ...holder } = ask.filing
    const at = (part: string) => (whole ? field : `${field}.${part}`)
    const own = partOf(named, holder)
    if (own) return refuse(`${words}-${field}-is-holder` as Key, cite, {}, at(own))
    const managing = manager ? partOf(named, manager) : null
    return managing ? refuse(`${words}-${field}-is-manager` as Key, cite, {}, at(managing)) : allow()
  }
  return {
    key: `${words}-rule-${field}` as Key,
    source: cite,
    needs: [field],
    check: (ask) => verdict(ask, ask.form[field], true),
    early: (ask) => verdict(ask, (ask.form[field] ?? {}) as Partial<PersonValue>, false),
  }
}

/** The days of a span that is granted on a day: what is over by then nobody consents to any more. Our reading. */
export function grantedDays({ from, to }: DaysValue, on: Day | null = null): DaysValue {
  return { from: on && from < on && on <= to ? on : from, to }
}

/** Two spans of days share a day. */
export function overlap(one: DaysValue, other: DaysValue): boolean {
  return one.from <= other.to && other.from <= one.to
}

/**
 * Days taken on end: those asked for and those of every earlier span that is linked to them, whether by touching or with
 * at most `gap` free days between, which do not count themselves.
 */
export function daysOnEnd<N extends string>(
  asked: DaysValue,
  earlier: readonly Earlier<Record<N, DaysValue>>[],
  field: N,
  gap: number,
): number {
  const spans = [asked, ...earlier.map((one) => one.form[field])].sort(
    (one, other) => Number(one.from > other.from) - Number(one.from < other.from),
  )
  // an office may have asked thousands of times: once through them in their order, a chain after the other
  let chain: { spans: DaysValue[]; last: Day } = { spans: [], last: '' }
  for (const span of spans) {
    if (chain.last && span.from > addDays(chain.last, gap + 1)) {
      if (chain.spans.includes(asked)) break
      chain = { spans: [], last: '' }
    }
    chain.spans.push(span)
    if (span.to > chain.last) chain.last = span.to
  }
  return chain.spans.reduce((sum, { from, to }) => sum + daysBetween(from, to) + 1, 0)
}

/**
 * Whoever is named has given up no license lately, nor lost one by a violation. Annex 2, j;
 * that a violation bars for good is our reading of it.
 */
export function mayHoldAgain<N extends string>(field: N): Rule<Record<N, PersonValue>> {
  return {
    key: 'request-rule-reapply',
    source: licenseReapplyAfter,
    needs: [field],
    facts: (law) => ({ years: law(licenseReapplyAfter).years ?? 0 }),
    check: ({ named, today }, law) => {
      const gone = named?.[field]?.gone
      if (!gone) return allow()
      if (gone.violation)
        return refuse('request-barred', { ...licenseReapplyAfter.cite, reading: {} }, { on: gone.on }, field)
      const from = termEnd(gone.on, law(licenseReapplyAfter))
      return from <= today
        ? allow()
        : refuse('request-reapply-early', licenseReapplyAfter, { on: gone.on, from }, field)
    },
  }
}
