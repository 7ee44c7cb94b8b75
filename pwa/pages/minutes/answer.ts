// What the server tells of the minutes of a meeting.
import type { Answer, api } from '../../api.ts'

export type Minutes = Extract<Answer<ReturnType<(typeof api.minutes)[':id']['$get']>>, { sections: unknown }>
/** A resolution whose words may still be changed. */
export type Rewordable = Minutes['rewords'][number]
