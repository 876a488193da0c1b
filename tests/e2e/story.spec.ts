import { expect, type Page, test } from '@playwright/test'
import { asOfficer } from '#tests/support/sign-in.ts'

/** An act that the page could do as well, through the documented interface, as the officer who is signed in there. */
const act = (page: Page, path: string, input: unknown) =>
  page.evaluate(
    async ([where, body]) => {
      const answer = await fetch(`/api/v1/${where}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: body ?? '',
      })
      const told = await answer.json()
      if (!answer.ok) throw new Error(JSON.stringify(told))
      return told.result
    },
    [path, JSON.stringify(input)],
  )

test('officers of three agencies work one case in three languages, and an auditor reads who saw what', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const title = `Conteneur à Windsor ${Date.now()}`

  // A Canadian officer opens a case, in French.
  const canadian = await asOfficer(browser, 'marc-andre.tremblay@rcmp.example', 'fr')
  await canadian.goto('/cases/new')
  await canadian.getByLabel('Titre').fill(title)
  await canadian.getByLabel('Résumé').fill('Vu au triage de Windsor.')
  await canadian.getByLabel('Infraction').fill('Contrebande')
  await canadian.getByLabel('Fondement juridique').fill('Loi sur les douanes, art. 159')
  await canadian.getByLabel('Finalité').fill('Trouver le destinataire')
  await canadian.getByLabel('Marque').selectOption('protected_a')
  await canadian.getByRole('button', { name: 'Ouvrir un dossier' }).click()
  await expect(canadian.getByRole('heading', { level: 1, name: title })).toBeVisible()
  const caseUrl = new URL(canadian.url()).pathname

  // A partner cannot see it.
  const managerUS = await asOfficer(browser, 'paul.marchetti@hsi.example')
  await managerUS.goto(caseUrl)
  await expect(managerUS.getByRole('heading', { name: 'Nothing here' })).toBeVisible()
  await expect(managerUS.getByText(title)).toHaveCount(0)

  // The Canadian manager invites the American agency; its manager accepts, in English.
  const managerCA = await asOfficer(browser, 'angus.macneil@rcmp.example')
  await managerCA.goto(`${caseUrl}/access`)
  await managerCA.getByText('Invite an agency').first().click()
  await managerCA.getByLabel('Agency', { exact: true }).selectOption({ label: 'HSI · US' })
  await managerCA.getByLabel('Why it is needed').fill('The container passed Laredo.')
  await managerCA.getByRole('button', { name: 'Invite an agency' }).click()
  await expect(managerCA.getByRole('row', { name: /HSI/ })).toContainText('Invited')

  await managerUS.goto(caseUrl)
  await managerUS.getByRole('button', { name: 'Accept the invitation' }).click()
  await managerUS.getByRole('dialog').getByRole('button', { name: 'Accept the invitation' }).click()
  await expect(managerUS.getByRole('link', { name: 'Notes' })).toBeVisible()

  // A note stays with its agency until a release covers it.
  await canadian.goto(`${caseUrl}/notes`)
  await canadian.getByText('Ajouter une note').first().click()
  await canadian.getByRole('textbox', { name: 'Note' }).fill('Le scellé a été changé à Chicago.')
  await canadian.getByRole('button', { name: 'Ajouter une note' }).click()
  await expect(canadian.getByText('Le scellé a été changé à Chicago.').first()).toBeVisible()
  await managerUS.goto(`${caseUrl}/notes`)
  await expect(managerUS.getByText('Le scellé a été changé')).toHaveCount(0)

  // The officer asks for a release; the own manager approves it after reading what the partner will see; then it is there.
  const caseId = caseUrl.split('/').at(-1) ?? ''
  const note = await act(canadian, 'cases/list-notes', { caseId })
  const { agencies } = await act(canadian, 'agencies/list', {})
  const idOf = (code: string) => agencies.find((agency: { code: string }) => agency.code === code)?.id
  const release = await act(canadian, 'releases/request', {
    caseId,
    kind: 'one_off',
    itemIds: [note.notes[0].id],
    recipientIds: [idOf('HSI')],
    purpose: 'Enquête commune',
    legalBasis: 'Protocole de liaison, article 6',
  })
  await managerCA.goto(`/releases/${release.releaseId}`)
  await expect(managerCA.getByText('Le scellé a été changé à Chicago.')).toHaveCount(2)
  await managerCA.getByRole('button', { name: 'Approve release' }).click()
  await managerCA.getByRole('dialog').getByRole('button', { name: 'Approve release' }).click()
  await expect(managerCA.getByRole('button', { name: 'Revoke release' })).toBeVisible()
  await managerUS.goto(`${caseUrl}/notes`)
  // The form of a note of one's own offers it for quoting as well.
  await expect(managerUS.getByText('Le scellé a été changé à Chicago.', { exact: true })).toBeVisible()

  // Revoked: gone at once for the receiver, who sees that something was withdrawn and why.
  await managerCA.getByRole('button', { name: 'Revoke release' }).click()
  await managerCA.getByRole('dialog').getByLabel('Reason').fill('Named a source')
  await managerCA.getByRole('dialog').getByRole('button', { name: 'Revoke release' }).click()
  await expect(managerCA.getByRole('dialog')).toHaveCount(0)
  await managerUS.goto(`${caseUrl}/notes`)
  await expect(managerUS.getByText('Le scellé a été changé')).toHaveCount(0)
  await managerUS.goto(`/releases/${release.releaseId}`)
  await expect(managerUS.getByText('Named a source')).toBeVisible()

  // A request goes out through the own manager, and the other agency's desk answers it.
  const request = await act(canadian, 'requests/write', {
    toAgencyId: idOf('HSI'),
    caseId,
    subject: 'Ramp camera of Chicago',
    question: 'Please send the images of track 6.',
    language: 'en',
    purpose: 'Find who changed the seal',
    legalBasis: 'Liaison protocol, article 6',
    mark: 'protected_a',
    urgency: 'other',
    next: 'submit',
  })
  await managerCA.goto(`/requests/${request.requestId}`)
  await managerCA.getByRole('button', { name: 'Approve and send' }).click()
  await managerCA.getByRole('dialog').getByRole('button', { name: 'Approve and send' }).click()
  await expect(managerCA.getByRole('button', { name: 'Approve and send' })).toHaveCount(0)
  await managerUS.goto(`/requests/${request.requestId}`)
  await expect(managerUS.getByText('Please send the images of track 6.')).toBeVisible()
  await managerUS.getByRole('button', { name: 'Acknowledge' }).click()
  await managerUS.getByRole('dialog').getByRole('button', { name: 'Acknowledge' }).click()
  await expect(managerUS.getByRole('button', { name: 'Acknowledge' })).toHaveCount(0)

  // A Mexican officer, not invited, sees nothing of it, in Spanish; the auditor reads sentences, never content.
  const mexican = await asOfficer(browser, 'ignacio.aguirre@anam.example', 'es')
  await mexican.goto(caseUrl)
  await expect(mexican.getByRole('heading', { name: 'Aquí no hay nada' })).toBeVisible()
  const auditor = await asOfficer(browser, 'margaret.whitford@rcmp.example')
  await auditor.goto(caseUrl)
  await expect(auditor.getByRole('heading', { name: 'Nothing here' })).toBeVisible()
  await auditor.goto('/audit')
  await expect(auditor.getByRole('table').first()).toBeVisible()
  await expect(auditor.getByText('Le scellé a été changé')).toHaveCount(0)
  await expect(auditor.getByText(title)).toHaveCount(0)
})
