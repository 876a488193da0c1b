import { asc, eq, sql } from 'drizzle-orm'
import { agreements, agreementVersions } from '#db/schema/agreements.ts'
import { query } from '#server/kernel/operation.ts'
import { loadParties } from './load.ts'
import { canReadAgreements } from './policy.ts'
import { listAgreementsInput } from './schema.ts'

/** The register, as far as the own agency or country is party: a few dozen, so no paging. */
export const listAgreements = query({
  name: 'agreements.list',
  action: 'agreements.listed',
  input: listAgreementsInput,
  policy: canReadAgreements,
  run: async ({ tx, input }) => {
    const rows = await tx
      .select({
        id: agreements.id,
        number: agreements.number,
        kind: agreements.kind,
        state: agreements.state,
        isOver: sql<boolean>`coalesce(${agreements.validUntil} <= app.now(), false)`,
        validFrom: agreementVersions.validFrom,
        validUntil: agreementVersions.validUntil,
        versionId: agreementVersions.id,
        titles: agreementVersions.titles,
        highestMark: agreementVersions.highestMark,
        articles: sql<
          { article: string; rule: string }[]
        >`(select coalesce(jsonb_agg(jsonb_build_object('article', a.article, 'rule', a.rule) order by a.position), '[]') from agreement_articles a where a.version_id = ${agreementVersions.id})`,
      })
      .from(agreements)
      .innerJoin(
        agreementVersions,
        sql`${agreementVersions.id} = coalesce(${agreements.versionId},
          (select v.id from agreement_versions v where v.agreement_id = ${agreements.id} order by v.version desc limit 1))`,
      )
      .where(input.state ? eq(agreements.state, input.state) : undefined)
      .orderBy(asc(agreements.number))
      .limit(200)
    const parties = await loadParties(
      tx,
      rows.map((row) => row.versionId),
    )
    return {
      agreements: rows.map((row) => ({
        ...row,
        parties: parties
          .filter((one) => one.versionId === row.versionId)
          .map((one) => one.code ?? one.country),
      })),
    }
  },
  audit: ({ result }) => ({ facts: { shown: result.agreements.length } }),
})
