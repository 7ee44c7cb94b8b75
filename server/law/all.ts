// Every legal number in one list, the one barrel of the house: the page of rules, snapshots and guard tests need the whole law
// at once. Each file lists its own, and a parameter that is missing here fails its guard test.
import { appeals } from './appeals.ts'
import { applicants } from './applicants.ts'
import { association } from './association.ts'
import { cases } from './cases.ts'
import { cessation } from './cessation.ts'
import { closures } from './closures.ts'
import { contact } from './contact.ts'
import { conversion } from './conversion.ts'
import { establishment } from './establishment.ts'
import { guarantees } from './guarantees.ts'
import { inquiries } from './inquiries.ts'
import { inspections } from './inspections.ts'
import { leave } from './leave.ts'
import { license } from './license.ts'
import { login } from './login.ts'
import { meetings } from './meetings.ts'
import { notices } from './notices.ts'
import { offices } from './offices.ts'
import type { Parameter } from './parameter.ts'
import { presence } from './presence.ts'
import { ratings } from './ratings.ts'
import { relocation } from './relocation.ts'
import { reports } from './reports.ts'
import { retention } from './retention.ts'
import { revocation } from './revocation.ts'
import { services } from './services.ts'
import { stations } from './stations.ts'
import { stoppage } from './stoppage.ts'
import { tasks } from './tasks.ts'
import { transfer } from './transfer.ts'
import { unlicensed } from './unlicensed.ts'
import { violations } from './violations.ts'
import { visits } from './visits.ts'
import { votes } from './votes.ts'

export const all: readonly Parameter[] = [
  ...appeals,
  ...applicants,
  ...association,
  ...cases,
  ...cessation,
  ...visits,
  ...closures,
  ...contact,
  ...conversion,
  ...establishment,
  ...guarantees,
  ...inquiries,
  ...inspections,
  ...leave,
  ...license,
  ...login,
  ...meetings,
  ...notices,
  ...offices,
  ...presence,
  ...tasks,
  ...relocation,
  ...revocation,
  ...ratings,
  ...reports,
  ...retention,
  ...services,
  ...stations,
  ...stoppage,
  ...transfer,
  ...unlicensed,
  ...violations,
  ...votes,
]
