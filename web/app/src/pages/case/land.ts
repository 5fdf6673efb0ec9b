import '@/texts/case'
import type { CaseRow } from '@/answers'
import { t } from '@/core/i18n'

/** Which land a case is about: the first plot, and how many there are. */
export const landOf = (c: CaseRow): string => (c.plots > 1 ? t('case.land', { name: c.plotName || '', n: c.plots }) : c.plotName || '')
