// The license passes from a natural person to a legal one, which that person manages. Bylaw 15 note 1.
import type { NatureEffect } from '#rules/proceedings/effects'
import type { Paper } from '#rules/proceedings/kind'
import type { Act } from '../../act/act.ts'
import { writeEntries } from '../../act/history.ts'
import type { Request } from '../request.ts'
import { companyRecord } from './company.ts'
import { beginManager, handOver } from './holding.ts'
import { licenseOf, writeTerm } from './license.ts'

/**
 * Makes the legal person the holder and whoever held the license its manager; the secretariat records another where that
 * changes. Staff and whoever stands in go on as they were.
 */
export async function applyNature(act: Act, request: Request, effect: NatureEffect, paper: Paper): Promise<void> {
  const { officeId: office } = request
  const { license, holder: was } = await licenseOf(act, office)
  const company = await companyRecord(act, effect.company)
  const id = await writeTerm(act, office, paper, { holder: company })
  await handOver(act, [{ office, person: company }])
  await beginManager(act, { office, holder: company, person: license.holderId })
  const { holder: became } = await licenseOf(act, office)
  await writeEntries(act, [{ subject: 'license', id, field: 'holder', was, became }])
}
