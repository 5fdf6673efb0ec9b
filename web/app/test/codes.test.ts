import { readFileSync } from 'node:fs'
import { load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { wordsOf } from '../scripts/words.mjs'

/** Where the words for a service's closed sets of codes are. A set that no page shows as such says why. */
const AREAS: Record<string, Record<string, string | { unshown: string }>> = {
  ticket: {
    CoordinateSource: 'coordinate.source',
    ForestCategory: 'category',
    Kind: { unshown: 'the kind of a conflict of land is a whole sentence of the case page (case.conflict)' },
    PartyKind: 'kind',
    Purpose: 'purpose',
    Result: 'check.result',
  },
  market: {
    AccountKind: 'account.kind',
    EndedWhy: 'ended',
    GoodFor: 'order.time',
    InstrumentKind: { unshown: 'only tickets are traded; the pages of forecasts and trees come with them' },
    Lane: 'lane',
    ListedLane: 'lane',
    ListingState: 'listing.state',
    Mode: 'mode',
    OrderState: { unshown: 'said together with how much was traded (fate)' },
    OrderType: 'order.type',
    ParticipantKind: 'participant',
    Side: 'order.side',
  },
  ledger: {
    CorrectionKind: 'fix.kind',
    DecisionState: 'notice.state',
    DistributionState: 'run.state',
    State: 'payee.state',
    State1: 'fix.state',
    Step: 'notice.step',
  },
  platform: {},
}
const FILES: Record<string, string> = { ticket: 'ticket-service', market: 'market-service', ledger: 'village-ledger-service', platform: 'platform/data' }

/** Sets of codes that OpenAPI calls plain text, by the enum that holds them; without those that never stand on a page. */
const TEXTS: { of: string; area: string; without?: string[] }[] = [
  { of: 'kernel/src/main/java/org/lintan/kernel/books/Bucket.java', area: 'bucket', without: ['ESCROW', 'PAYABLE', 'PAID'] },
  { of: 'ticket-service/src/main/java/org/lintan/ticket/workflow/Stage.java', area: 'stage' },
  { of: 'market-service/src/main/java/org/lintan/market/payment/OrderState.java', area: 'payment.state' },
  { of: 'village-ledger-service/src/main/java/org/lintan/ledger/payout/LineState.java', area: 'line' },
]

/** The constants of a Java enum: what stands before the first semicolon, without comments and arguments. */
function constants(file: string): string[] {
  const source = readFileSync('../../' + file, 'utf8').replace(/\/\*[\s\S]*?\*\/|"[^"]*"/g, '')
  const body = /enum \w+ \{([^;}]*)/.exec(source)![1]
  return body.replace(/\([^)]*\)/g, '').split(',').map((one) => one.trim()).filter((one) => one !== '')
}

interface Api {
  components: { schemas: Record<string, { enum?: string[] }> }
  paths: Record<string, Record<string, { security?: Record<string, string[]>[] }>>
}
const apis = Object.entries(FILES).map(([service, folder]) => ({ service, api: load(readFileSync(`../../${folder}/openapi.yaml`, 'utf8')) as Api }))

describe('codes of the services', () => {
  it('have a word in both languages, and a new set of codes is placed before it is shown', () => {
    for (const { service, api } of apis) {
      const sets = Object.entries(api.components.schemas).filter(([, schema]) => schema.enum)
      expect(sets.map(([name]) => name).sort(), service).toEqual(Object.keys(AREAS[service]).sort())
      for (const [name, schema] of sets) {
        const area = AREAS[service][name]
        if (typeof area !== 'string') continue
        for (const language of ['zh', 'en']) {
          const words = wordsOf(language, [area])
          for (const code of schema.enum!) expect(words[`${area}.${code}`], `${language}: ${service} may send ${name}.${code}`).toBeTruthy()
        }
      }
    }
  })
  it('have a word also where OpenAPI calls them plain text', () => {
    for (const { of, area, without = [] } of TEXTS) {
      const codes = constants(of)
      expect(codes.length, of).toBeGreaterThan(3)
      for (const language of ['zh', 'en']) {
        const words = wordsOf(language, [area])
        for (const code of codes.filter((one) => without.indexOf(one) < 0)) expect(words[`${area}.${code}`], `${language}: ${of} has ${code}`).toBeTruthy()
      }
    }
  })
  it('name every role that an endpoint is open to', () => {
    const roles = new Set(apis.flatMap(({ api }) => Object.values(api.paths).flatMap((path) => Object.values(path).flatMap((one) => (one.security || []).flatMap((scheme) => Object.values(scheme).flat())))))
    expect(roles.size).toBeGreaterThan(9)
    for (const language of ['zh', 'en']) {
      const words = wordsOf(language, ['role'])
      for (const role of roles) expect(words['role.' + role], `${language}: ${role}`).toBeTruthy()
    }
  })
  it('refuse an area that does not exist', () => {
    expect(() => wordsOf('zh', ['stages'])).toThrow('no area stages')
  })
})
