import type { Places } from '@/answers'

/** What was sold and is not on the village's account yet. */
export const notArrived = (places: Places): number => places.soldFen + places.onTheWayFen
