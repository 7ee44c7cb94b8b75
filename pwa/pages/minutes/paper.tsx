// The minutes as they stand on paper: each part under its heading, the signature at the end.
import { digits, longDate } from '#locales/format'
import { inOrder } from '#locales/notices'
import { tehranDay } from '#rules/calendar'
import { Button } from '../../parts/button.tsx'
import { Facts } from '../../parts/card.tsx'
import { locale, t } from '../../words.ts'
import type { Minutes, Rewordable } from './answer.ts'
import './minutes.css'

type Section = Minutes['sections'][number]

/** The sheet; a resolution that may be put otherwise has its button beside it. */
export function Paper({ of, onReword }: { of: Minutes; onReword: (item: Rewordable) => void }) {
  const { letter } = of
  return (
    <article class="letter minutes" dir="auto">
      <header>
        <h2>{of.title}</h2>
      </header>
      {of.sections.map((section) => (
        <Part key={section.title} of={section} rewords={section.resolved ? of.rewords : []} onReword={onReword} />
      ))}
      <footer class="signature">
        {letter?.number && letter.signedAt ? (
          <span>
            {t('minutes-signed-by', {
              name: letter.signer ?? '',
              day: longDate(locale.value, tehranDay(new Date(letter.signedAt))),
              number: digits(locale.value, inOrder(letter.number)),
            })}
          </span>
        ) : (
          <span class="unsigned">{t(`minutes-state-${of.state}`)}</span>
        )}
      </footer>
    </article>
  )
}

type PartProps = { of: Section; rewords: readonly Rewordable[]; onReword: (item: Rewordable) => void }

function Part({ of: { title, facts, table, points, text }, rewords, onReword }: PartProps) {
  return (
    <section>
      <h3>{title}</h3>
      {facts && <Facts of={facts} />}
      {table && (
        <table>
          <thead>
            <tr>
              {table.heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr key={row.join()}>
                {row.map((cell, at) => (
                  <td key={table.heads[at]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {points && (
        <ol>
          {points.map((point, at) => (
            <li key={point.number}>
              <p class="pre">
                <b>{point.number}.</b> {point.title}
              </p>
              {point.lines.map((line) => (
                <p key={line} class="pre minutes-line">
                  {line}
                </p>
              ))}
              {rewords[at] && (
                <Button kind="plain" onClick={() => onReword(rewords[at]!)}>
                  {t('minutes-reword')}
                  <span class="unseen"> {point.number}</span>
                </Button>
              )}
            </li>
          ))}
        </ol>
      )}
      {text && <p class="pre">{text}</p>}
    </section>
  )
}
