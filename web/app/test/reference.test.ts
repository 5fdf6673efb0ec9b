import { describe, expect, it } from 'vitest'
import { digitsOf, verdict } from '@/pages/buyer/reference'

const OWN = 'LT35042800000734'

describe('the reference of a deposit', () => {
  it.each(['LT35042800000734', 'LT 350428 000007 34', 'lt-350428-000007-34', 'ＬＴ３５０４２８０００００７３４', ' LT 3504 2800 0007 34 '])('is the same however it is grouped: %s', (typed) => {
    expect(digitsOf(typed)).toBe('35042800000734')
    expect(verdict(typed, OWN)).toBe('right')
  })
  it('shows a wrong digit and two that changed places', () => {
    for (const typed of ['LT 350428 000008 34', 'LT 350428 000007 43', 'LT 350482 000007 34']) expect(verdict(typed, OWN), typed).toBe('wrong')
  })
  it('is somebody else’s when the check digits are right and the number is another', () => expect(verdict('LT 350428 000008 31', OWN)).toBe('other'))
  it.each(['LT', '35042800000734', 'LT 350428 00007 34', 'LT350428000007341', '货款'])('is none: %s', (typed) => expect(verdict(typed, OWN)).toBe('length'))
  it('is not judged before anything is typed', () => expect(verdict('  ', OWN)).toBe(''))
})
