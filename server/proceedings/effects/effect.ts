// What a granted request does once it is closed: each effect of the union in its own file.
import type { Paper } from '#rules/proceedings/kind'
import { measuredForm } from '#rules/proceedings/measured'
import { paperOf } from '#rules/proceedings/tasks'
import type { Act } from '../../act/act.ts'
import { declarationOf, type Request } from '../request.ts'
import { tasksOf } from '../tasks.ts'
import { applyArea } from './area.ts'
import { applyFounded } from './founded.ts'
import { applyHolder } from './holder.ts'
import { applyNature } from './nature.ts'
import { applyPlace } from './place.ts'
import { applyLicense } from './revoke.ts'
import { applySanction, overturnSanction } from './sanction.ts'
import { applyService } from './service.ts'
import { applyShare } from './share.ts'
import { applySpan } from './span.ts'
import { applyTerm } from './term.ts'

/** Applies the effect of a granted request that has just closed. Throws where the issuer's paper is missing: a bug. */
export async function takeEffect(act: Act, request: Request): Promise<void> {
  const kind = declarationOf(request)
  const tasks = await tasksOf(act, request.id)
  const paper = paperOf<Paper>(tasks)
  const effect = kind.effect(measuredForm(kind, request.form, tasks), paper, act.today)
  const bySelf =
    ['span', 'area', 'share', 'service', 'answer', 'sanction'].includes(effect.effect) ||
    (effect.effect === 'license' && effect.state === 'ended')
  if (!bySelf && !paper) throw new Error(`request ${request.id} has no paper of the issuer`)
  switch (effect.effect) {
    case 'span':
      return applySpan(act, request, effect)
    case 'term':
      return applyTerm(act, request, paper!)
    case 'holder':
      return applyHolder(act, request, paper!)
    case 'nature':
      return applyNature(act, request, effect, paper!)
    case 'place':
      return applyPlace(act, request, effect, paper!)
    case 'area':
      return applyArea(act, request, effect)
    case 'share':
      return applyShare(act, request, effect)
    case 'founded':
      return applyFounded(act, request, effect, paper!)
    case 'service':
      return applyService(act, request, effect)
    case 'sanction':
      return applySanction(act, request, effect)
    // the clock brings it to whoever asked
    case 'answer':
      return
    case 'license':
      return applyLicense(act, request, effect, paper?.issuedOn ?? act.today)
  }
}

/** Takes back what stands in effect of a request that is refused after all: a verdict that an appeal overturned. */
export async function undoEffect(act: Act, request: Request): Promise<void> {
  const took = declarationOf(request).stages.some(({ effect }) => effect)
  if (took) await overturnSanction(act, request)
}
