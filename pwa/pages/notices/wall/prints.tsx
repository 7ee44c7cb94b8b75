// A sent letter on paper: a copy for each recipient, addressed to them.
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { api, ask } from '../../../api.ts'
import { Letter } from '../../../parts/letter.tsx'
import { toast } from '../../../parts/toast.tsx'
import { problemOf } from '../../../problem.ts'
import { t } from '../../../words.ts'
import { addressed, letterText, type Notice } from '../parts.tsx'
import type { Recipient } from './recipient.ts'

/** What is printed in one go: no more than a page can draw. */
const most = 500

/** All recipients, or a county's; null where they are too many, said to the person. */
async function recipientsOf(notice: string, county: string | undefined): Promise<readonly Recipient[] | null> {
  const all: Recipient[] = []
  for (let page = 0; ; page++) {
    const query = { show: 'all' as const, county, page: String(page) }
    const { rows, found } = await ask(api.notices[':id'].recipients.$get({ param: { id: notice }, query }))
    if (found > most) {
      toast(t('notice-print-many', { count: found, most }))
      return null
    }
    all.push(...rows)
    if (rows.length === 0 || all.length >= found) return all
  }
}

/** Prints a letter to those who were ticked, else to all or to the county in sight; one not sent yet as it is seen. */
export function usePrinting(of: Notice | undefined, chosen: readonly Recipient[], county: string | undefined) {
  const copies = useSignal<readonly Recipient[]>([])
  useEffect(() => {
    const over = () => {
      copies.value = []
    }
    addEventListener('afterprint', over)
    return () => removeEventListener('afterprint', over)
  }, [])
  const printLetter = async () => {
    if (of?.state !== 'signed') return print()
    try {
      const to = chosen.length ? chosen : await recipientsOf(of.id, county)
      if (!to) return
      copies.value = to
      // once the letters have been drawn
      requestAnimationFrame(() => setTimeout(print))
    } catch (error) {
      toast(problemOf(error).title)
    }
  }
  return { copies: copies.value, printLetter }
}

/** The copies, each on a sheet of its own; seen on paper only. */
export function Copies({ of, to }: { of: Notice; to: readonly Recipient[] }) {
  if (to.length === 0) return null
  return (
    <div class="only-print copies">
      {to.map((one) => (
        <Letter key={one.id} of={letterText(of, addressed(one))} />
      ))}
    </div>
  )
}
