import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AbstractIntlMessages } from 'next-intl'
import type { Language } from './languages.ts'

const root = join(process.cwd(), 'messages')
const kept = new Map<Language, Promise<AbstractIntlMessages>>()

async function read(language: Language): Promise<AbstractIntlMessages> {
  const names = (await readdir(join(root, language))).filter((name) => name.endsWith('.json')).sort()
  if (names.length === 0) throw new Error(`messages/${language} holds no file`)
  const entries = names.map(async (name) => {
    const text = await readFile(join(root, language, name), 'utf8')
    return [name.slice(0, -'.json'.length), JSON.parse(text)] as const
  })
  return Object.fromEntries(await Promise.all(entries))
}

/** All messages of one language, by namespace (the file name); read once in production. */
export function loadMessages(language: Language): Promise<AbstractIntlMessages> {
  if (process.env.NODE_ENV !== 'production') return read(language)
  const found = kept.get(language) ?? read(language)
  kept.set(language, found)
  return found
}
