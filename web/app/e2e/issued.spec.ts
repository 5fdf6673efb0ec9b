import { expect, test } from '@playwright/test'
import { as, CASE } from './answers'

for (const who of ['forestry', 'steward']) {
  test(`the case of a ticket leads to the ticket (${who})`, async ({ page }) => {
    await as(page, who)
    await page.route('**/api/ticket/applications/A1', (route) => route.fulfill({ json: { ...CASE, stage: 'ISSUED', ticketId: 'K1', allowedActions: [] } }))
    await page.route('**/api/ticket/tickets/K1', (route) => route.fulfill({ json: { ticketId: 'K1', serial: '0000001' } }))
    await page.goto(who === 'steward' ? '/app/applications/A1' : '/app/inbox/A1')
    await expect(page.getByRole('link', { name: '碳票第 0000001 号' })).toHaveAttribute('href', '/v/350428-0000001')
  })
}
