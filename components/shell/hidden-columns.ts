import 'server-only'
import { cookies } from 'next/headers'
import { type ColumnList, preferenceCookies, toColumns } from '#i18n/languages.ts'

/** Keys of the columns that this reader has put away in a list. */
export const hiddenColumns = async (list: ColumnList): Promise<string[]> =>
  toColumns((await cookies()).get(preferenceCookies[list])?.value)
    .split(' ')
    .filter(Boolean)
