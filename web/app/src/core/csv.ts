/** A cell that a spreadsheet could take for a formula is made plain text; real numbers stay numbers. */
function cell(value: string): string {
  const plain = /^-?[\d,]+(\.\d+)?$/.test(value)
  const safe = !plain && /^[=+\-@\t\r]/.test(value) ? "'" + value : value
  // Long digit rows (cards, identity numbers) would lose their tail in Excel.
  const kept = /^\d{12,}$/.test(safe) ? '\t' + safe : safe
  return /[",\r\n\t]/.test(kept) ? '"' + kept.replace(/"/g, '""') + '"' : kept
}

export function toCsv(rows: string[][]): string {
  return '\ufeff' + rows.map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n'
}

/** Hands a text to the browser as a file. */
export function download(name: string, content: BlobPart, type = 'text/csv;charset=utf-8'): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([content], { type }))
  link.download = name
  document.body.appendChild(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(link.href), 10000)
}

export interface Sheet {
  head: { label: string; number: boolean }[]
  rows: string[][]
}

/** A workbook, which the portal makes; where nobody answers, the same as text, so that what is on the screen can always be kept. */
export async function saveSheet(name: string, sheet: Sheet): Promise<void> {
  try {
    const answer = await fetch('/api/portal/table.xlsx', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json', 'X-Lintan': '1' },
      body: JSON.stringify(sheet),
    })
    if (answer.ok) return download(name + '.xlsx', await answer.blob())
  } catch {
    // no network: the text below needs none
  }
  download(name + '.csv', toCsv([sheet.head.map((column) => column.label), ...sheet.rows]))
}
