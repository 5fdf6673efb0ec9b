import type { Fault } from '@/answers'
import { t } from '@/core/i18n'

export interface RowFault {
  row: string
  column: string
  why: string
}

/** "5.身份证号" → row 5, that column: the sheet's own row numbers, so that a clerk finds the cell. */
export function rowFaults(faults: Fault[]): RowFault[] {
  return faults.map((fault) => {
    const match = /^(\d+)\.(.+)$/.exec(fault.field || '')
    return { row: match ? match[1] : '', column: match ? match[2] : fault.field || '', why: fault.detail || fault.code || '' }
  })
}

/** A table of them, in the language of the moment. */
export const faultColumns = () => [
  { key: 'row', label: t('roll.row'), text: (f: RowFault) => f.row, num: true },
  { key: 'column', label: t('roll.column'), text: (f: RowFault) => f.column },
  { key: 'why', label: t('roll.why'), text: (f: RowFault) => f.why },
]

/** A refusal that asks: the file is whole, a person must look at something first. */
export const isQuestion = (fault: Fault): boolean => fault.field === 'confirmed'
