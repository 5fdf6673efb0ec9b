import type { Fault } from '@/core/api'

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

/** A refusal that asks: the file is whole, a person must look at something first. */
export const isQuestion = (fault: Fault): boolean => fault.field === 'confirmed'
