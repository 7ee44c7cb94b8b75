// Written by `npm run keys`; do not edit.
import { admission } from './admission.ts'
import { assignment } from './assignment.ts'
import { cessation } from './cessation.ts'
import { closure } from './closure.ts'
import { conversion } from './conversion.ts'
import { departure } from './departure.ts'
import { establishment } from './establishment.ts'
import { exemption } from './exemption.ts'
import { expansion } from './expansion.ts'
import { leave } from './leave.ts'
import { nature } from './nature.ts'
import { relocation } from './relocation.ts'
import { renewal } from './renewal.ts'
import { revocation } from './revocation.ts'
import { station } from './station.ts'
import { transfer } from './transfer.ts'

export const declared = { admission, assignment, cessation, closure, conversion, departure, establishment, exemption, expansion, leave, nature, relocation, renewal, revocation, station, transfer }
