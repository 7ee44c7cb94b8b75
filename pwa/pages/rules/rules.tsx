// The rules: every figure of the law as it stands in the province, where it is written and how that text stands.
import { useSignal } from '@preact/signals'
import { citation } from '#locales/citations'
import { parameterTitle, parameterValue } from '#locales/law'
import { searchKey } from '#rules/texts'
import { api, ask } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { RulesIcon } from '../../parts/icons/nav.tsx'
import { Empty, List, Loaded, Row } from '../../parts/list.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { Chips, SearchBox } from '../../parts/search.tsx'
import { locale, say, t } from '../../words.ts'
import { furtherOf, measured, RuleSheet } from './one.tsx'
import type { Rule } from './rule.ts'

/** The page of rules. */
export function Rules() {
  const asked = useAsk('rules', () => ask(api.rules.$get()))
  const q = useSignal('')
  const own = useSignal(false)
  const open = useSignal<Rule | null>(null)
  const close = () => {
    open.value = null
  }
  return (
    <Page title={t('rules-title')} lead={t('rules-lead')}>
      <Loaded of={asked} rows={6}>
        {(rules) => {
          const shown = rules.filter((rule) => (!own.value || rule.own) && meets(rule, q.value))
          return (
            <>
              <SearchBox label={t('rules-search')} onSearch={(typed) => (q.value = typed)} found={shown.length} />
              <Chips
                label={t('rules-search')}
                options={[{ value: 'own', label: t('rules-own-only'), count: rules.filter((rule) => rule.own).length }]}
                value={own.value ? ['own'] : []}
                onChange={(chosen) => (own.value = chosen.length > 0)}
              />
              {shown.length === 0 && <Empty icon={RulesIcon} title={t('rules-none')} detail={t('rules-none-detail')} />}
              {byNoun(shown).map(([noun, of]) => (
                <Section key={noun} title={say(`rules-noun-${noun}`)}>
                  <List label={say(`rules-noun-${noun}`)}>
                    {of.map((rule) => (
                      <RuleRow key={rule.name} rule={rule} onOpen={() => (open.value = rule)} />
                    ))}
                  </List>
                </Section>
              ))}
            </>
          )
        }}
      </Loaded>
      {open.value && (
        <RuleSheet
          rule={open.value}
          onClose={close}
          onChanged={() => {
            close()
            asked.again()
          }}
        />
      )}
    </Page>
  )
}

function RuleRow({ rule, onOpen }: { rule: Rule; onOpen: () => void }) {
  const { own, standard, cite } = rule
  const places = own ? [citation(locale.value, own.cite ?? cite)] : [citation(locale.value, cite), ...furtherOf(rule)]
  return (
    <Row
      onClick={onOpen}
      title={parameterTitle(locale.value, rule.name)}
      note={[...places, ...marks(rule)].join(' · ')}
      end={<strong>{parameterValue(locale.value, measured(rule), own ? own.value : standard)}</strong>}
    />
  )
}

/** The kind of period, and that nothing reads it yet; whose word it is stands in the citation. */
function marks({ counted, kind, locked }: Rule): string[] {
  return [...(counted ? [say(kind)] : []), ...(locked ? [t('rules-locked')] : [])]
}

function meets(rule: Rule, typed: string): boolean {
  const noun = say(`rules-noun-${rule.name.split('.')[0]}`)
  const text = searchKey(
    `${noun} ${parameterTitle(locale.value, rule.name)} ${citation(locale.value, rule.cite)} ${furtherOf(rule).join(' ')}`,
  )
  return typed.split(/\s+/).every((word) => text.includes(searchKey(word)))
}

/** By the first part of the name, in the order of the law. */
function byNoun(rules: Rule[]): [string, Rule[]][] {
  const nouns = [...new Set(rules.map(({ name }) => name.split('.')[0]!))]
  return nouns.map((noun) => [noun, rules.filter(({ name }) => name.split('.')[0] === noun)])
}
