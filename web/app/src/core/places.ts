import type { Places, Pot } from '@/answers'

/** What was sold and is not on the village's account yet. */
export const notArrived = (places: Places): number => places.soldFen + places.onTheWayFen

/** What of a village's money no decision has a use for yet: so much can be shared out now; money that came back may leave less than was promised. */
export const freeFen = (pot: Pot): number => Math.max(0, pot.availableFen - pot.reservedFen)
