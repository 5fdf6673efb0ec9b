import { amountFen, feeFen } from './numbers'

export interface Quote {
  grossFen: number
  feeFen: number
  netFen: number
}

/** What a sale brings: tonnes × price, less the fee, leaves what arrives. */
export function quote(kg: number, fenPerTonne: number, feeBasisPoints: number): Quote {
  const grossFen = amountFen(kg, fenPerTonne)
  const fee = feeFen(grossFen, feeBasisPoints)
  return { grossFen, feeFen: fee, netFen: grossFen - fee }
}
