// The question before an act, for pages on which it is seldom asked: it comes when it is.
import { later } from '../later.tsx'

export const Confirm = later(() => import('./sheet.tsx').then((m) => m.Confirm))
