// What an office is, in the words of schema.org: so that a search shows its hours, its place and its score.
import { commas } from '#locales/format'
import type { PublicOffice } from '#reads/offices/public'
import type { Rated } from '#reads/ratings'
import { weekOf } from '#rules/hours'
import type { View } from './page.tsx'

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** The same facts as on the page, hours of the week only while it may serve. `url`: the page's own. */
export function officeAbout(
  view: View,
  office: PublicOffice,
  { score, count }: Rated,
  url: string,
): Record<string, unknown> {
  const { address, phone, position, place, county, province } = office
  return {
    '@type': 'GovernmentOffice',
    '@id': url,
    url,
    name: view.t('office-title', { name: office.name }),
    identifier: office.license,
    address: {
      '@type': 'PostalAddress',
      addressCountry: 'IR',
      addressRegion: province.name,
      addressLocality: commas('fa', place === county.name ? [place] : [place, county.name]),
      ...(address ? { streetAddress: address } : {}),
    },
    ...(phone ? { telephone: phone } : {}),
    ...(position ? { geo: { '@type': 'GeoCoordinates', latitude: position.lat, longitude: position.lon } } : {}),
    ...(office.serves ? { openingHoursSpecification: weekOf(office.timetable).flatMap(opening) } : {}),
    ...(score
      ? {
          aggregateRating: {
            '@type': 'AggregateRating',
            ratingValue: score.value,
            ratingCount: count,
            bestRating: 5,
            worstRating: 1,
          },
          additionalProperty: {
            '@type': 'PropertyValue',
            name: '95% interval of ratingValue',
            minValue: score.from,
            maxValue: score.to,
          },
        }
      : {}),
  }
}

function opening({ weekday, hours }: ReturnType<typeof weekOf>[number]) {
  if (!hours) return []
  const [opens, closes] = hours
  return [{ '@type': 'OpeningHoursSpecification', dayOfWeek: weekdays[weekday], opens, closes }]
}
