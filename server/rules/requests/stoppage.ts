// An office that is closed when it should be open, without a word to the working group: seen by somebody on duty, put to the office,
// watched until it works again. Sources: Bylaw 16-7; Annex 4 articles 8, 9.
import { inspectionSecrecy } from '#law/inspections'
import { unapprovedArticle } from '#law/revocation'
import { stoppageAnswerWithin, stoppageMax, stoppageResumeWithin } from '#law/stoppage'
import { checkWithin } from '#law/visits'
import type { Day } from '../calendar.ts'
import { isGone } from '../offices.ts'
import { oneAtATime } from '../proceedings/common.ts'
import { requestKind } from '../proceedings/kind.ts'
import { allow, refuse } from '../verdict.ts'

const { cite } = stoppageMax

export const stoppage = requestKind({
  kind: 'stoppage',
  rank: 8,
  words: 'stoppage',
  cite: [cite, unapprovedArticle],
  files: 'reporter',
  confidential: inspectionSecrecy,
  report: { shows: ['since', 'seenOn'], mark: 'ق', heard: 'stoppage' },
  fields: [
    { name: 'since', type: 'day', required: true, back: 2, ahead: 0 },
    { name: 'seenOn', type: 'day', required: true, back: 1, ahead: 0 },
    { name: 'seenBy', type: 'text', required: true, max: 200 },
    { name: 'account', type: 'paragraph', required: false, max: 2000 },
  ],
  rules: [
    {
      key: 'stoppage-rule-license',
      source: cite,
      needs: [],
      check: ({ license }) => (isGone(license.standing) ? refuse('stoppage-no-license', cite) : allow()),
    },
    oneAtATime,
    {
      key: 'stoppage-rule-seen',
      source: cite,
      needs: ['since', 'seenOn'],
      check: ({ form: { since, seenOn } }) =>
        since <= seenOn ? allow() : refuse('stoppage-seen-before', cite, { since, seenOn }, 'seenOn'),
    },
    {
      key: 'stoppage-rule-consent',
      source: cite,
      needs: ['seenOn'],
      // closed for a time that was granted: that is with consent
      check: ({ form: { seenOn }, others = [] }) => {
        const granted = others.filter(({ kind, pending }) => kind === 'closure' && !pending)
        const closed = granted.some(({ form }) => {
          const { from, to } = form.days as { from: Day; to: Day }
          return from <= seenOn && seenOn <= to
        })
        return closed ? refuse('stoppage-with-consent', cite, { seenOn }, 'seenOn') : allow()
      },
    },
  ],
  figure: stoppageMax,
  stages: [
    { stage: 'check', tasks: [{ task: 'check', of: 'report', within: checkWithin, no: 'ends' }] },
    { stage: 'hearing', tasks: [{ task: 'hearing', of: 'holder', within: stoppageAnswerWithin, since: 'notified' }] },
    {
      stage: 'compliance',
      tasks: [{ task: 'compliance', of: 'correction', within: stoppageResumeWithin, when: () => true }],
    },
  ],
  effect: () => ({ effect: 'answer', firstDay: null, lastDay: null, shown: {} }),
})
