// A request's own row, whoever begins it and by which act: its number, the law of its day, and what its first stage asks.
import { requests } from '#db/schema/requests'
import type { Law } from '#law/parameter'
import type { Form } from '#rules/fields/form'
import { snapshot } from '#rules/law'
import type { RequestKind } from '#rules/proceedings/kind'
import { firstState } from '#rules/proceedings/machine'
import type { Act } from '../../act/act.ts'
import { nextNumber } from '../../act/numbers.ts'
import { onEngine } from '../../proceedings/requests.ts'

type Begun = {
  id: string
  officeId: string
  personId: string
  form: Form
  law: Law
  filedOn: string
  consentPersonId?: string | null
  askedIn?: string | null
  accusedId?: string | null
}

/** Writes it down under the next number of its series; nothing of it is asked yet. */
export async function enterRequest(act: Act, kind: RequestKind, { law, ...begun }: Begun) {
  const { report } = kind
  const { year, serial } = await nextNumber(act, report ? `request:${kind.kind}` : 'request')
  const [row] = await act.tx
    .insert(requests)
    .values({
      ...begun,
      provinceId: act.province,
      number: report ? `${year}-${report.mark}-${serial}` : `${year}-${serial}`,
      kind: kind.kind,
      law: snapshot(law),
      ...firstState(kind),
      filedAt: act.now,
      stageAt: act.now,
    })
    .returning()
  return onEngine(row!)
}
