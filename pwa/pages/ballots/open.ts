// What is being voted on, asked again while it is looked at; and the vote one has just left behind.
import { signal } from '@preact/signals'
import type { Choice } from '#rules/ballots'
import { type Answer, api, askPage, type Listed } from '../../api.ts'
import { type AskState, useAsk } from '../../ask.ts'
import { locale } from '../../words.ts'

export type Ballots = Answer<ReturnType<typeof api.requests.ballots.$get>>
type BallotsPage = Listed<Awaited<ReturnType<typeof api.requests.ballots.$get>>>

/** Open ballots, what waits for one's vote first. */
export function useBallots(page: number): AskState<BallotsPage> {
  const query = { page: page ? String(page) : undefined }
  return useAsk(`ballots ${locale.value} ${page}`, () => askPage(api.requests.ballots.$get({ query })), 30_000)
}

type Done = { id: string; title: string; choice: Choice | null }

/** The request that was voted on just now, which the next one follows; of a secret vote no choice. */
export const leaving = signal<Done | null>(null)

/** The one before the request that is shown, told above it. */
export const left = signal<Done | null>(null)
