import { h, type FunctionalComponent } from 'vue'
import { yuan } from '@/core/format'

/** As many signs as fit beside the edges at 360 px with the largest text; a longer sum is written smaller, never cut. */
const SIGNS = 13
export const fitted = (text: string): { fontSize: string } | undefined => (text.length > SIGNS ? { fontSize: SIGNS / text.length + 'em' } : undefined)

/** An amount in a line of its own, whole at any sum. */
export const Fen: FunctionalComponent<{ fen: number }> = ({ fen }) => h('span', { class: 'num', style: fitted(yuan(fen)) }, yuan(fen))
Fen.props = ['fen']
