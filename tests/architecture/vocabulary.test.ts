import { basename, dirname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesBelow, linesOf } from './source.ts'

const short = ['app', 'components', 'server', 'db/schema', 'bin', 'i18n'].flatMap((folder) =>
  filesBelow(folder),
)
const pages = filesBelow('app', /^(page|layout)\.tsx$/)
const everything = [...short, ...filesBelow('db'), ...filesBelow('tests')]

describe('vocabulary', () => {
  test('reads the house', () => {
    expect(short.length).toBeGreaterThan(300)
    expect(pages.length).toBeGreaterThan(20)
  })

  test('files have at most 200 lines', () => {
    expect(short.filter((file) => linesOf(file) > 200)).toEqual([])
  })

  test('pages have at most 60 lines', () => {
    expect(pages.filter((file) => linesOf(file) > 60)).toEqual([])
  })

  test('no folder for things without a name', () => {
    const vague = /(^|\/)(lib|libs|util|utils|helper|helpers|common|misc|shared)(\/|$)/
    expect(everything.filter((file) => vague.test(dirname(file)))).toEqual([])
    expect(everything.filter((file) => /^(index|utils?|helpers?|misc)\.tsx?$/.test(basename(file)))).toEqual(
      [],
    )
  })

  test('file names are kebab-case', () => {
    const outside = /^app\/.*[[(]/
    expect(
      everything.filter(
        (file) =>
          !outside.test(file) &&
          !/^[a-z0-9]+(-[a-z0-9]+)*(\.(test|long\.test|bench|spec|d))?$/.test(
            basename(file).replace(/\.tsx?$/, ''),
          ),
      ),
    ).toEqual([])
  })
})
