/** Where a village's money is, in fen, as the ledger answers it; a fen is in one place. */
export interface Places {
  soldFen: number
  onTheWayFen: number
  arrivedFen: number
  sharedFen: number
  paidOutFen: number
}

/** What was sold and is not on the village's account yet. */
export const notArrived = (places: Places): number => places.soldFen + places.onTheWayFen
