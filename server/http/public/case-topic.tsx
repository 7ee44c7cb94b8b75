/** @jsxImportSource hono/jsx */
// What a case is about: its topic, what one may expect of that, and the service, place or agency that belongs to it.
import { citation } from '#locales/citations'
import { list } from '#locales/format'
import { type CaseTopic, caseTopics, mayName, topicCite } from '#rules/case-topics'
import { nameMax, placeMax } from '#rules/cases'
import type { CaseFormProps } from './case-values.ts'
import { Field } from './field.tsx'
import type { View } from './page.tsx'

/** The topic, and what belongs to the one that is chosen. */
export function Topic(props: CaseFormProps) {
  const { view, values, errors } = props
  return (
    <>
      <Field view={view} name="topic" label="case-topic" error={errors.topic}>
        {(input) => (
          <select {...input} class="input">
            <option value="">{view.t('case-topic-choose')}</option>
            {caseTopics.map((topic) => (
              <option value={topic} selected={topic === values.topic}>
                {view.t(`case-topic-${topic}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Expect view={view} topic={values.topic} />
      <About {...props} />
    </>
  )
}

/** What one may expect of each topic; a script shows that of the one that is chosen. */
function Expect({ view, topic }: { view: View; topic: string }) {
  return (
    <>
      {caseTopics.map((one) => (
        <p class="help" data-topics={one} hidden={one !== topic}>
          <Expected view={view} topic={one} />
        </p>
      ))}
    </>
  )
}

/** What one may expect of a topic, with the place where that stands. */
export function Expected({ view, topic }: { view: View; topic: CaseTopic }) {
  const cite = topicCite[topic]
  return (
    <>
      {view.say(`case-expect-${topic}`)}
      {cite && (
        <>
          <br />
          {citation(view.locale, cite)}
        </>
      )}
    </>
  )
}

/** A script shows what belongs to some topics with these alone; without one it is said with which. */
function OnlyFor({ view, what }: { view: View; what: 'place' | 'agency' }) {
  const topics = caseTopics.filter((topic) => mayName(topic, what)).map((topic) => view.t(`case-topic-${topic}`))
  const quoted = topics.map((topic) => view.t('case-topic-quoted', { topic }))
  return (
    <noscript>
      <p class="help">{view.t('case-only-for', { topics: list(view.locale, quoted) })}</p>
    </noscript>
  )
}

const naming = (what: 'place' | 'agency') => caseTopics.filter((topic) => mayName(topic, what)).join(' ')

/** What else it is about: which service of the office, where a place without permission is, which agency. */
function About({ view, values, errors, services, agencies }: CaseFormProps) {
  return (
    <>
      {services.length > 0 && (
        <Field view={view} name="service" label="case-service" error={errors.service} optional>
          {(input) => (
            <select {...input} class="input">
              <option value="">{view.t('case-service-none')}</option>
              {services.map(({ code, name }) => (
                <option value={code} selected={code === values.service}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <div data-topics={naming('place')}>
        <OnlyFor view={view} what="place" />
        <Field view={view} name="place" label="case-place" help="case-place-help" error={errors.place}>
          {(input) => <input {...input} class="input" value={values.place} maxlength={placeMax} autocomplete="off" />}
        </Field>
      </div>
      <div data-topics={naming('agency')}>
        <OnlyFor view={view} what="agency" />
        <Field view={view} name="agency" label="case-agency" help="case-agency-help" error={errors.agency}>
          {(input) => (
            <input
              {...input}
              class="input"
              value={values.agency}
              maxlength={nameMax}
              list="agencies"
              autocomplete="off"
            />
          )}
        </Field>
        <datalist id="agencies">
          {agencies.map((name) => (
            <option value={name} />
          ))}
        </datalist>
      </div>
    </>
  )
}
