import type { Holding, Listing } from '@/answers'
import { hasRole } from '@/core/session'

/** A village's money is for its households: its stewards only sell. */
export const mayBuy = (): boolean => hasRole('buyer', 'reserve-centre')

export const listingKind = (state: Listing['state']): 'wait' | 'good' | 'plain' => (state === 'OPEN' ? 'wait' : state === 'FILLED' ? 'good' : 'plain')

/** Adds up the kilograms of one ticket in the given buckets. */
export const held = (holdings: Holding[], ticketId: string, ...buckets: string[]): number =>
  holdings.filter((one) => one.ticketId === ticketId && buckets.indexOf(one.bucket) >= 0).reduce((sum, one) => sum + one.quantityKg, 0)
