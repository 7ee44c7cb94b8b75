// Written by `npm run keys`; do not edit.
import { leave } from './leave.ts'
import { station } from './station.ts'

export const declared = { leave, station }
