import type { Money } from '@/answers'

/** The three parts always add up to the total shown. */
export const totalFen = (money: Money): number => money.availableFen + money.payableFen + money.paidFen
