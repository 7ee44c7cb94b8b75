// A province's open data: each set as CSV and as JSON under a lasting address, and what its fields mean as JSON Schema.
import { text, words } from '#locales/text'
import { type ProvinceFigures, type PublicProvince, provinceFigures, publicProvinces } from '#reads/public-province'
import { type Day, tehranDay } from '#rules/calendar'
import { type OpenField, type OpenRow, type OpenSet, openData, openSets, openTerms } from '#rules/open-data'
import { Problem } from '../wire/errors.ts'
import { keptFor } from './kept.ts'
import { type PageContext, shared, type View } from './page.tsx'

const forms = { csv: 'CSV', json: 'JSON', 'schema.json': 'JSON Schema' } as const
type Form = keyof typeof forms

/** Every file of a province: the set, its name after the province's address, and its form as people call it. */
export const dataFiles = openSets.flatMap((set) =>
  (Object.keys(forms) as Form[]).map((form) => ({ set, form, file: `${set}.${form}`, name: forms[form] })),
)

/** What the data are, in the words of schema.org, for those who look for data. `url`: the page's own. */
export function aboutData(view: View, name: string, url: string, today: Day): Record<string, unknown> {
  return {
    '@type': 'Dataset',
    '@id': url,
    url,
    name,
    description: view.t('province-all-lead'),
    dateModified: today,
    license: openTerms,
    isAccessibleForFree: true,
    distribution: dataFiles
      .filter(({ form }) => form !== 'schema.json')
      .map(({ file, form }) => ({
        '@type': 'DataDownload',
        contentUrl: `${url}/${file}`,
        encodingFormat: form === 'csv' ? 'text/csv' : 'application/json',
      })),
  }
}

/** The province an address names. */
export async function shownProvince(c: PageContext): Promise<PublicProvince> {
  const slug = c.req.param('province')
  const found = (await publicProvinces(c.var.ctx.db)).find((one) => one.slug === slug)
  if (!found) throw new Problem(404, 'unknown')
  return found
}

/** GET /p/PROVINCE/FILE */
export async function provinceFile(c: PageContext) {
  const found = dataFiles.find(({ file }) => file === c.req.param('file'))
  const province = await shownProvince(c)
  if (!found) throw new Problem(404, 'unknown')
  return keptFor(c, province.id, () => madeFile(c, province, found))
}

async function madeFile(c: PageContext, province: PublicProvince, { set, form, file }: (typeof dataFiles)[number]) {
  const today = tehranDay(c.var.ctx.now)
  const headers = {
    'cache-control': shared,
    // for pages of anybody, which is what the data are open for; nothing else of the house has this
    'access-control-allow-origin': '*',
    'content-security-policy': "default-src 'none';frame-ancestors 'none'",
    'content-disposition': `inline; filename="${province.slug}-${file}"`,
  }
  const address = `${c.var.parts.publicUrl}/p/${province.slug}/${set}`
  if (form === 'schema.json') return c.json(schemaOf(set, address), 200, headers)
  const rows = rowsOf[set](await provinceFigures(c.var.ctx.db, province.id, today))
  if (form === 'csv') {
    const headings = openData[set].map(({ name }) => name)
    const cells = rows.map((row) =>
      headings.map((name) => (row as Record<string, string | number | null>)[name] ?? null),
    )
    const csv = await c.var.parts.sheets.csv({ headings, rows: cells })
    return c.body(new Uint8Array(csv), 200, { ...headers, 'content-type': 'text/csv; charset=utf-8' })
  }
  const about = {
    title: text('fa', `province-data-${set}`),
    province: province.name,
    date: today,
    license: openTerms,
    terms: text('fa', 'province-data-terms'),
    schema: `${address}.schema.json`,
  }
  return c.json({ ...about, rows }, 200, headers)
}

const rowsOf: { [S in OpenSet]: (figures: ProvinceFigures) => OpenRow<S>[] } = {
  offices: ({ offices }) =>
    offices.map(
      ({ license, name, kind, state, expiresOn, county, place, address, phone, position, score, ratings }) => ({
        ...{ license, name, kind, state, county, place, address, phone, score, ratings },
        valid_until: expiresOn,
        latitude: position?.lat ?? null,
        longitude: position?.lon ?? null,
      }),
    ),
  counties: ({ counties }) =>
    counties.map(({ name, population, offices, serving, urban, rural, mobile, peoplePerOffice, score, ratings }) => ({
      ...{ county: name, population, offices, serving, urban, rural, mobile, score, ratings },
      people_per_office: peoplePerOffice,
    })),
}

/** What a file of a set holds, as JSON Schema describes it, in both languages. */
function schemaOf(set: OpenSet, address: string) {
  const properties = openData[set].map(({ name, type }) => {
    const key = `province-data-${set}-${name.replaceAll('_', '-')}`
    const shape = type === 'date' ? { type: ['string', 'null'], format: 'date' } : { type: [type, 'null'] }
    return [name, { title: words('fa', key), description: words('en', key), ...shape }] as const
  })
  const names: OpenField[] = openData[set].map(({ name }) => name)
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${address}.schema.json`,
    title: text('fa', `province-data-${set}`),
    description: text('en', `province-data-${set}`),
    license: openTerms,
    type: 'object',
    required: ['date', 'license', 'rows'],
    properties: {
      date: { type: 'string', format: 'date' },
      license: { type: 'string', format: 'uri' },
      rows: {
        type: 'array',
        items: { type: 'object', required: names, properties: Object.fromEntries(properties) },
      },
    },
  }
}
