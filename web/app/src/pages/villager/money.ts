import { h, ref, type FunctionalComponent } from 'vue'
import type { Money } from '@/answers'
import { Fen } from '@/kit/fen'

/** The three parts always add up to the total shown. */
export const totalFen = (money: Money): number => money.availableFen + money.payableFen + money.paidFen

export const COVER = '••••'
/** Whether whoever looks over her shoulder is not to read what is hers, on any page. */
export const covered = ref(localStorage.getItem('lintan.covered') === '1')
export function cover(): void {
  covered.value = !covered.value
  localStorage.setItem('lintan.covered', covered.value ? '1' : '0')
}

/** An amount that is the household's own. */
export const Own: FunctionalComponent<{ fen: number }> = ({ fen }) => (covered.value ? COVER : h(Fen, { fen }))
Own.props = ['fen']
