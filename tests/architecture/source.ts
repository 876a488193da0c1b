import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'

export const root = join(import.meta.dirname, '../..')
export const textOf = (file: string): string => readFileSync(join(root, file), 'utf8')
export const linesOf = (file: string): number => textOf(file).trimEnd().split('\n').length

/** Files below a folder of the project, as paths from its root. */
export const filesBelow = (folder: string, name = /\.tsx?$/): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => posix.join(entry.parentPath.slice(root.length + 1), entry.name))
    .sort()

export type Import = { file: string; to: string; typeOnly: boolean }

const statement = /^(?:import|export)\s+(type\s)?(?:[\w*{}\s,$]+?from\s+)?'([^']+)'/gm
const lazy = /\bimport\(\s*'([^']+)'\s*\)/g

/** What a file imports: paths from the project's root for its own files, package names otherwise. */
export function importsOf(file: string): Import[] {
  const text = textOf(file)
  const resolve = (to: string): string => {
    if (to.startsWith('#')) return to.slice(1)
    return to.startsWith('.') ? posix.join(dirname(file), to) : to
  }
  return [
    ...[...text.matchAll(statement)].map(([, type, to = '']) => ({
      file,
      to: resolve(to),
      typeOnly: type !== undefined,
    })),
    ...[...text.matchAll(lazy)].map(([, to = '']) => ({ file, to: resolve(to), typeOnly: false })),
  ]
}
