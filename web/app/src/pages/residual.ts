import '@/texts/share'
import { yuan } from '@/core/format'
import { t } from '@/core/i18n'

/** What no household gets: less than a fen a head does not divide; more is left only where the amount per head was fixed. */
export const fixed = (residualFen: number, heads: number): boolean => residualFen >= heads

/** What the line of it is called. */
export const residual = (of: { residualFen: number; perHeadFen: number }, heads: number, each = yuan(of.perHeadFen)): string => t(fixed(of.residualFen, heads) ? 'share.rest' : 'share.residual', { each })
