import { readdirSync, readFileSync } from 'node:fs'
import { load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { wordsOf } from '../scripts/words.mjs'
import { actionName } from '../src/pages/case/case'

/** Where the words for a service's closed set of codes are: an area, perhaps without the codes no page can meet; or why no page shows the set as such. */
type Place = string | { area: string; without: string[] } | { unshown: string }
/** By service: its enums, and sets of one member alone (`Schema.member`). A new one is placed here before it is shown. */
const AREAS: Record<string, Record<string, Place>> = {
  ticket: {
    Action: { unshown: 'each step comes with its words in both languages' },
    Bucket: { area: 'bucket', without: ['ESCROW', 'PAYABLE', 'PAID'] },
    Claim: { unshown: 'each claim comes with its sentence, made from the rules of its day' },
    CasePart: 'part',
    CoordinateSource: 'coordinate.source',
    Declaration: 'declaration',
    'DivisionImportView.state': { unshown: 'said together with whether it is in force (division.inForce, proposed, past)' },
    ForestCategory: 'category',
    Part: 'plot.part',
    Kind: { unshown: 'the kind of a conflict of land is a whole sentence of the case page (case.conflict)' },
    'Land.forestCategory': 'category',
    Life: 'event',
    PartyKind: 'kind',
    'PublicTicket.status': { unshown: 'the public page says it of each part, by its bucket' },
    Purpose: 'purpose',
    Result: 'check.result',
    Stage: 'stage',
  },
  market: {
    AccountKind: 'account.kind',
    AccountState: 'account.state',
    BankMoveKind: 'bankbook.kind',
    'CalendarDay.state': { unshown: 'no page shows the calendar yet' },
    'CarriedClaim.state': 'payment.state',
    'CashWithdrawalView.state': 'payout.state',
    'CommandView.state': { unshown: 'each has a paragraph of its own (sent)' },
    'DepositView.state': 'deposit.state',
    Direction: { unshown: 'money that left is said as such (entry.match.DEBIT); everything else came in' },
    EntryState: 'entry.state',
    EndedWhy: 'ended',
    GoodFor: 'order.time',
    InstrumentKind: { unshown: 'only tickets are traded; the pages of forecasts and trees come with them' },
    Lane: 'lane',
    ListedLane: 'lane',
    ListingState: 'listing.state',
    Mode: 'mode',
    Match: 'entry.match',
    Moved: 'fen.kind',
    'ModeAnswer.state': { unshown: 'the page says it of the instrument, by pendingMode' },
    OrderState: { unshown: 'said together with how much was traded (fate)' },
    OrderType: 'order.type',
    ParticipantKind: 'participant',
    'PaymentFen.state': 'payment.state',
    'PaymentOrderView.source': 'payment.source',
    PaymentState: 'payment.state',
    'Proposed.state': { unshown: 'the page says it of the instrument, by pendingMode' },
    Side: 'order.side',
    StatementKind: { unshown: 'the page names the format as the bank does: camt.053, CSV' },
  },
  ledger: {
    CardCheck: { unshown: 'how strictly a roll was judged is the rule roll.card_check; the page shows the faults' },
    CorrectionKind: 'fix.kind',
    CorrectionState: 'fix.state',
    'DecisionFen.state': 'run.state',
    DecisionState: 'notice.state',
    DistributionState: 'run.state',
    IdCheck: { unshown: 'how strictly a roll was judged is the rule roll.id_check; the page shows the faults, and says where numbers were looked at by form only' },
    'LineFen.state': 'line',
    'LineView.state': 'line',
    Moved: 'fen.kind',
    PayeeChangeState: 'payee.state',
    'Piece.kind': 'fen.piece',
    'Piece.state': 'line',
    'Share.state': 'line',
    Step: 'notice.step',
  },
  platform: {
    ActField: 'act.field',
    ActKind: 'act',
    ActObject: 'act.object',
    'DeadLetter.state': { unshown: 'only those that wait are shown' },
    'Replayed.state': { unshown: 'only those that wait are shown' },
    Form: { unshown: 'how a rule is entered: the form asks for it in this way' },
    RuleUnit: 'rule.unit',
    'RuleView.state': 'rule.state',
  },
  documents: {
    DocumentState: { unshown: 'a paper is on its way, sent, or refused with its sentence' },
  },
}
/** Members whose name says that they hold a code. One of them that OpenAPI calls plain text says why. */
const CODES = /^(state|stage|status|kind|mode|lane|bucket|purpose|what|\w+(Stage|State|Kind|Mode|Category))$/
const BARE: Record<string, string> = {
  'ticket NamedBucket.bucket': 'a bucket, or OTHERS, whom the page does not name',
  'ticket PublicPaper.what': 'a sentence of the public page',
  'ticket Step1.what': 'a sentence of the public page',
  'ticket PublicVoucher.lane': 'the market’s lane as its event told it; held there',
  'ticket PublicVoucherLine.lane': 'the market’s lane as its event told it; held there',
  'ticket VoucherView.lane': 'the market’s lane as its event told it; held there',
  'ticket Decision.what': 'a sentence of the public page',
  'ledger IncomeView.lane': 'the market’s lane as its event told it; held there',
  'platform Wrong.bucket': 'as it stands in the books',
}
const FILES: Record<string, string> = { ticket: 'ticket-service', market: 'market-service', ledger: 'village-ledger-service', platform: 'platform/data', documents: 'platform/documents' }

/** Codes that OpenAPI calls plain text, by the source that has them, and the beginning of their words. */
const TEXTS: { of: string; codes: (source: string) => string[]; key: string }[] = [
  { of: 'ticket-service/src/main/java/org/lintan/ticket/workflow/Action.java', codes: (source) => [...source.matchAll(/^ {4}[A-Z_]+\("([a-z-]+)"/gm)].map((one) => actionName(one[1])), key: 'action' },
  { of: 'market-service/src/main/java/org/lintan/market/audit/Check.java', codes: (source) => constants(source).concat('MONEY_AT_THE_BANK'), key: 'finding' },
  { of: 'village-ledger-service/src/main/java/org/lintan/ledger/audit/Checks.java', codes: (source) => [...source.matchAll(/new Check\(\s*"([A-Z_]+)"/g)].map((one) => one[1]).concat('INCOME_IS_SOMEWHERE'), key: 'finding' },
  { of: 'village-ledger-service/src/main/java/org/lintan/ledger/payout/LineState.java', codes: constants, key: 'line' },
]

/** The constants of a Java enum: what stands before the first semicolon, without comments and arguments. */
function constants(source: string): string[] {
  const body = /enum \w+ \{([^;}]*)/.exec(source.replace(/\/\*[\s\S]*?\*\/|"[^"]*"/g, ''))![1]
  return body.replace(/\([^)]*\)/g, '').split(',').map((one) => one.trim()).filter((one) => one !== '')
}

interface Api {
  components: { schemas: Record<string, { enum?: string[]; properties?: Record<string, { type?: string; enum?: string[] }> }> }
  paths: Record<string, Record<string, { security?: Record<string, string[]>[] }>>
}
const apis = Object.entries(FILES).map(([service, folder]) => ({ service, api: load(readFileSync(`../../${folder}/openapi.yaml`, 'utf8')) as Api }))
const members = (api: Api) => Object.entries(api.components.schemas).flatMap(([schema, { properties = {} }]) => Object.entries(properties).map(([name, of]) => ({ schema, name, of })))
const sets = (api: Api) =>
  Object.entries(api.components.schemas)
    .map(([name, of]) => ({ name, codes: of.enum }))
    .concat(members(api).map(({ schema, name, of }) => ({ name: `${schema}.${name}`, codes: of.enum })))
    .filter((one): one is { name: string; codes: string[] } => one.codes !== undefined)
/** The words of the area, and the portal's own texts. */
const said = (language: string): Record<string, string> =>
  Object.assign(wordsOf(language, ['*']), ...readdirSync('src/texts/' + language).map((file) => JSON.parse(readFileSync(`src/texts/${language}/${file}`, 'utf8'))))

describe('codes of the services', () => {
  it('have a word in both languages, and a new set of codes is placed before it is shown', () => {
    for (const { service, api } of apis) {
      expect(sets(api).map(({ name }) => name).sort(), service).toEqual(Object.keys(AREAS[service]).sort())
      for (const { name, codes } of sets(api)) {
        const place = AREAS[service][name]
        if (typeof place !== 'string' && 'unshown' in place) continue
        const { area, without } = typeof place === 'string' ? { area: place, without: [] as string[] } : place
        for (const language of ['zh', 'en']) {
          const words = wordsOf(language, [area])
          for (const code of codes.filter((one) => without.indexOf(one) < 0)) expect(words[`${area}.${code}`], `${language}: ${service} may send ${name}.${code}`).toBeTruthy()
        }
      }
    }
  })
  it('are no plain text in OpenAPI, where a name says that it is a code', () => {
    const bare = apis.flatMap(({ service, api }) => members(api).filter(({ name, of }) => CODES.test(name) && of.type === 'string' && !of.enum).map(({ schema, name }) => `${service} ${schema}.${name}`))
    expect(bare.sort()).toEqual(Object.keys(BARE).sort())
  })
  it('have a word also where OpenAPI calls them plain text', () => {
    for (const { of, codes, key } of TEXTS) {
      const all = codes(readFileSync('../../' + of, 'utf8'))
      expect(all.length, of).toBeGreaterThan(3)
      for (const language of ['zh', 'en']) {
        const words = said(language)
        for (const code of all) expect(words[`${key}.${code}`], `${language}: ${of} has ${code}`).toBeTruthy()
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
