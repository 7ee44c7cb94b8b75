// Who a letter went to, as the wall lists them.
import type { Answer, api } from '../../../api.ts'

export type Recipient = Answer<ReturnType<(typeof api.notices)[':id']['recipients']['$get']>>['rows'][number]
