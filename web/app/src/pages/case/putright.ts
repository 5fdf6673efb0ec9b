import type { Case, CaseItem } from '@/answers'

/** The list that counts: of the newest round in which it went back with one. */
export function listOf(c: Pick<Case, 'items'>): CaseItem[] {
  const newest = (c.items || []).reduce((round, item) => Math.max(round, item.round), 0)
  return (c.items || []).filter((item) => item.round === newest)
}

/** The sentences of a declaration in either language, each to be ticked by itself. */
export const clausesOf = (text: string): string[] => text.replace(/^[^:\uff1a]{1,8}声明[:\uff1a]|^We declare: /, '').split(/[;\uff1b\u3002]|\.$/).map((one) => one.trim()).filter((one) => one)
