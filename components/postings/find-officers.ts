import { portal } from '#components/api/client.ts'
import type { ComboItem } from '#components/ui/combo-box.tsx'

/** Active officers of one agency whose name answers to the words. */
export const findOfficersOf =
  (agencyId: string) =>
  async (query: string, signal: AbortSignal): Promise<ComboItem[]> => {
    const found = await portal.officers.list.query(
      { agencyId, status: 'active', limit: 20, ...(query ? { query } : {}) },
      { signal },
    )
    return found.officers.map(({ id, fullName, rank, agencyCode }) => ({
      id,
      label: `${rank} ${fullName}`.trim(),
      detail: agencyCode,
    }))
  }
