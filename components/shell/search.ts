import { portal } from '#components/api/client.ts'

export type Found = { id: string; label: string; hint: string; href: string }

/** Cases, requests and people that answer to the words; a kind that the role may not search finds nothing. */
export async function searchPortal(query: string): Promise<Found[]> {
  const nothing = () => []
  const [cases, requests, officers] = await Promise.all([
    portal.cases.list
      .query({ query, limit: 6 })
      .then(
        ({ cases }) =>
          cases.map(({ id, number, title }) => ({ id, label: title, hint: number, href: `/cases/${id}` })),
        nothing,
      ),
    portal.requests.list.query({ query, limit: 6 }).then(
      ({ requests }) =>
        requests.map(({ id, number, subject }) => ({
          id,
          label: subject,
          hint: number,
          href: `/requests/${id}`,
        })),
      nothing,
    ),
    portal.officers.list.query({ query, limit: 6 }).then(
      ({ officers }) =>
        officers.map(({ id, fullName, rank, agencyCode }) => ({
          id,
          label: `${rank} ${fullName}`.trim(),
          hint: agencyCode,
          href: `/officers/${id}`,
        })),
      nothing,
    ),
  ])
  return [...cases, ...requests, ...officers]
}
