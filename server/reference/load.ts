import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { type Entry, entryOf } from './load-match.ts'
import type { placeKind } from './schema.ts'

export type Place = { code: string; name: string; within: string; kind: z.output<typeof placeKind> }
export type Heading = { code: string; words: string }

const named = z.object({ code: z.string(), name: z.string() })
const inCountry = named.extend({ country: z.string() })
const read = async <T extends z.ZodType>(list: string, shape: T): Promise<z.output<T>[]> =>
  z.array(shape).parse(JSON.parse(await readFile(`db/reference/${list}.json`, 'utf8')))

/** Read when first asked for and kept; a read that failed is tried again. */
function kept<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make().catch((thrown: unknown) => {
      made = undefined
      throw thrown
    })
    return made
  }
}

/** Ports, crossings, provinces and states, countries; those of the three countries come first. */
export const loadPlaces = kept(async (): Promise<Entry<Place>[]> => {
  const [countries, regions, crossings, ports] = await Promise.all([
    read('countries', named),
    read('regions', inCountry),
    read('crossings', inCountry.extend({ region: z.string() })),
    read('ports', inCountry),
  ])
  const names = new Map([...countries, ...regions].map(({ code, name }) => [code, name]))
  const place = (kind: Place['kind'], { code, name }: z.output<typeof named>, within: string, more = '') =>
    entryOf<Place>({ code, name, within: names.get(within) ?? within, kind }, code, name, [
      names.get(within) ?? within,
      names.get(more) ?? more,
    ])
  const ours = (port: z.output<typeof inCountry>) => ['CA', 'US', 'MX'].includes(port.country)
  return [
    ...ports.filter(ours).map((port) => place('port', port, port.country)),
    ...crossings.map((one) => place('crossing', one, one.region, one.country)),
    ...regions.map((region) => place('region', region, region.country)),
    ...countries.map((country) => place('country', country, '')),
    ...ports.filter((port) => !ours(port)).map((port) => place('port', port, port.country)),
  ]
})

/** Headings and subheadings of the Harmonized System; chapters are too wide to say what was found. */
export const loadHeadings = kept(async (): Promise<Entry<Heading>[]> => {
  const shape = z.object({ code: z.string(), level: z.number(), description: z.string() })
  const found = await read('hs', shape)
  return found
    .filter(({ level }) => level > 2)
    .map(({ code, description }) => entryOf({ code, words: description }, code, description))
})

const byCode = <T extends { code: string }>(load: () => Promise<Entry<T>[]>) =>
  kept(async () => new Map((await load()).map(({ value }) => [value.code, value])))
const headings = byCode(loadHeadings)
const places = byCode(loadPlaces)

/** What the published list says of a code; empty when there is none or the list does not know it. */
export const loadHeadingWords = async (code: string): Promise<string> =>
  code === '' ? '' : ((await headings()).get(code)?.words ?? '')
export async function loadPlaceName(code: string): Promise<string> {
  const found = code === '' ? undefined : (await places()).get(code.toUpperCase())
  return found ? [found.name, found.within].filter(Boolean).join(', ') : ''
}
