// Minutes in the reader's words: their sections, and what each version changed.
import { minutesOfMeeting, minutesSections, minutesText, minutesTitle } from '#locales/minutes'
import type { Locale } from '#locales/text'
import type { SeenMinutes } from '#reads/minutes/one'
import { differences, type MinutesFacts } from '#rules/minutes'
import { kinds } from '#rules/proceedings/kinds'

/** Minutes as their page shows them. A version tells what it changed of the one before; the first tells nothing. */
export function wordedMinutes(locale: Locale, { stated, versions, ...of }: SeenMinutes) {
  const sections = (minutes: MinutesFacts, body: string) => minutesSections(locale, { minutes, body, kinds })
  const texts = versions.map((one) => minutesText(locale, sections(one.stated, one.body)))
  return {
    ...of,
    name: minutesOfMeeting(locale, of.meeting),
    title: minutesTitle(locale, stated),
    sections: sections(stated, of.body),
    versions: versions.map(({ version, at, by }, nth) => ({
      version,
      at,
      by,
      changes: nth + 1 < texts.length ? differences(texts[nth + 1]!, texts[nth]!) : null,
    })),
  }
}
