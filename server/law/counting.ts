// How periods are counted: no source of the domain says it, so that the Code of Civil Procedure by analogy is our reading.
import type { Citation } from './parameter.ts'

const read = (article: number) => ({ source: 'civil-procedure', article, reading: {} }) as const satisfies Citation

/** A month is thirty days (443), a deadline ends on an open day (444), the days of notification and of the action are left out (445). */
export const counting = { month: read(443), open: read(444), notified: read(445) } as const
