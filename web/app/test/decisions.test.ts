import { describe, expect, it } from 'vitest'
import '../src/texts/notice'
import { until } from '../src/pages/decisions'
import { residual } from '../src/pages/residual'

describe('a decision', () => {
  it('says until when it hangs out, and that it had no notice where none was needed', () => {
    expect(until({ noticeDays: 7, noticeEndsOn: '2026-11-29' })).toBe('公示到 2026年11月29日')
    expect(until({ noticeDays: 0, noticeEndsOn: '2026-11-29' })).toBe('没有公示期')
  })

  it('calls what is left by its cause: an amount per head that was fixed, or less than a fen a head', () => {
    expect(residual({ residualFen: 14500, perHeadFen: 15000 }, 938)).toBe('定了每人 150.00 元,剩下的留在集体')
    expect(residual({ residualFen: 938, perHeadFen: 15000 }, 938)).toBe('定了每人 150.00 元,剩下的留在集体')
    expect(residual({ residualFen: 937, perHeadFen: 15000 }, 938)).toBe('分不尽,留在集体')
  })
})
