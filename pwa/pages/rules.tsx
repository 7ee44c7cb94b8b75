// The rules: every figure of the law as it stands in the province, where it is written and how that text stands.
import { useSignal } from '@preact/signals'
import { citation, date } from '#locales/format'
import { parameterTitle, parameterValue } from '#locales/law'
import { searchKey } from '#rules/texts'
import { type Answer, api, ask } from '../api.ts'
import { useAsk } from '../ask.ts'
import { Button } from '../parts/button.tsx'
import { Card, Facts } from '../parts/card.tsx'
import { Citation } from '../parts/citation.tsx'
import { EditIcon } from '../parts/icons/acts.tsx'
import { RulesIcon } from '../parts/icons/nav.tsx'
import { Empty, Loaded } from '../parts/list.tsx'
import { Page, Section } from '../parts/page.tsx'
import { SearchBox } from '../parts/search.tsx'
import { State } from '../parts/state.tsx'
import { acting } from '../session.ts'
import { locale, say, t } from '../words.ts'
import { Override } from './rules-override.tsx'

export type Rule = Answer<ReturnType<typeof api.rules.$get>>[number]

/** The page of rules. */
export function Rules() {
  const asked = useAsk('rules', () => ask(api.rules.$get()))
  const q = useSignal('')
  const own = useSignal(false)
  const changing = useSignal<Rule | null>(null)
  return (
    <Page title={t('rules-title')} lead={t('rules-lead')}>
      <Loaded of={asked} rows={6}>
        {(rules) => {
          const shown = rules.filter((rule) => (!own.value || rule.own) && meets(rule, q.value))
          return (
            <>
              <SearchBox label={t('rules-search')} onSearch={(typed) => (q.value = typed)} found={shown.length} />
              <div class="chips">
                <button
                  type="button"
                  class="chip"
                  aria-pressed={own.value ? 'true' : 'false'}
                  onClick={() => (own.value = !own.value)}
                >
                  {t('rules-own-only')}
                </button>
              </div>
              {shown.length === 0 && <Empty icon={RulesIcon} title={t('rules-none')} detail={t('rules-none-detail')} />}
              {byNoun(shown).map(([noun, of]) => (
                <Section key={noun} title={say(`rules-noun-${noun}`)}>
                  {of.map((rule) => (
                    <RuleCard key={rule.name} rule={rule} onChange={() => (changing.value = rule)} />
                  ))}
                </Section>
              ))}
            </>
          )
        }}
      </Loaded>
      {changing.value && (
        <Override
          rule={changing.value}
          onClose={() => (changing.value = null)}
          onDone={() => {
            changing.value = null
            asked.again()
          }}
        />
      )}
    </Page>
  )
}

function RuleCard({ rule, onChange }: { rule: Rule; onChange: () => void }) {
  const { own, standard, coming } = rule
  const word = (value: Rule['standard']) => parameterValue(locale.value, measured(rule), value)
  const now = word(own ? own.value : standard)
  return (
    <Card title={parameterTitle(locale.value, rule.name)} beside={own && <State tone="action">{t('rules-own')}</State>}>
      <p>
        <strong>{now}</strong>
      </p>
      <Facts
        of={[
          [t('rules-standard'), own && word(standard) !== now ? word(standard) : null],
          [t('rules-since'), own && date(locale.value, own.firstDay)],
          [t('rules-resolution'), own && !own.cite && own.resolution],
          [t('rules-counts'), rule.unit === 'period' ? say(`law-count-${rule.counts}`) : null],
          ...coming.map(({ value, firstDay }): [string, string] => [
            t('rules-coming', { day: date(locale.value, firstDay) }),
            word(value),
          ]),
        ]}
      />
      <Citation of={own?.cite ?? rule.cite} />
      {rule.also.map((cite) => (
        <span class="soft small" key={citation(locale.value, cite)}>
          {t('rules-also', { where: citation(locale.value, cite) })}
        </span>
      ))}
      {acting.value?.role === 'admin' && (
        <Button kind="plain" icon={EditIcon} onClick={onChange}>
          {t('rules-change')}
        </Button>
      )}
    </Card>
  )
}

/** What `parameterValue` asks of a rule. */
export function measured({ unit, counts, per }: Rule) {
  return { unit, counts, ...(per ? { per } : {}) }
}

function meets(rule: Rule, typed: string): boolean {
  const text = searchKey(`${parameterTitle(locale.value, rule.name)} ${citation(locale.value, rule.cite)}`)
  return typed.split(/\s+/).every((word) => text.includes(searchKey(word)))
}

/** By the first part of the name, in the order of the law. */
function byNoun(rules: Rule[]): [string, Rule[]][] {
  const nouns = [...new Set(rules.map(({ name }) => name.split('.')[0]!))]
  return nouns.map((noun) => [noun, rules.filter(({ name }) => name.split('.')[0] === noun)])
}
