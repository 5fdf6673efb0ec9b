import type { Holding, Instrument, Listing } from '@/answers'
import { hasRole } from '@/core/session'

/** A village's money is for its households: its stewards only sell. */
export const mayBuy = (): boolean => hasRole('buyer', 'reserve-centre')

/** Whether what is sold is a village's: its stewards sell for its households. */
export const ofVillage = (): boolean => hasRole('steward')

/** Where a person sees the units they answer for. */
export const shelf = (): string => (ofVillage() ? '/app/tickets' : '/app/mine')

/** Where what lies in the market is offered: what trades continuously takes orders, not listings. */
export const offerAt = (ticketId: string, instruments: Instrument[]): { to: string; continuous: boolean } => {
  const continuous = instruments.some((one) => one.ticketId === ticketId && one.mode === 'CONTINUOUS')
  return { to: continuous ? `/app/market/${ticketId}/order?side=SELL` : `/app/tickets/${ticketId}/sell`, continuous }
}

/** Whether a quantity is whole lots, or the whole of what there is; where the lot could not be read the market alone decides. */
export const wholeLots = (kg: number, whole: number, lotKg?: number): boolean => !lotKg || kg % lotKg === 0 || kg === whole

export const listingKind = (state: Listing['state']): 'wait' | 'good' | 'plain' => (state === 'OPEN' ? 'wait' : state === 'FILLED' ? 'good' : 'plain')

/** Adds up the kilograms of one ticket in the given buckets. */
export const held = (holdings: Holding[], ticketId: string, ...buckets: string[]): number =>
  holdings.filter((one) => one.ticketId === ticketId && buckets.indexOf(one.bucket) >= 0).reduce((sum, one) => sum + one.quantityKg, 0)
