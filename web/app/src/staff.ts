import { at, learnPages, type Extra } from './at'
import { learnTabs, tab } from './tabs'
import './kit/icons-more'
import './texts/kit'
import './texts/staff'

const BUY = tab('buy', '/app/buy', 'cart')
const MARKET = tab('market', '/app/market', 'chart')
const OWN = [tab('mine', '/app/mine', 'ticket'), tab('papers', '/app/papers', 'list')]
const DESK = [tab('inbox', '/app/inbox', 'inbox'), tab('register', '/app/register', 'list')]
learnTabs({
  steward: [tab('tasks', '/app/village', 'home'), tab('land', '/app/land', 'tree'), tab('tickets', '/app/tickets', 'ticket'), tab('sharing', '/app/sharing', 'money'), MARKET],
  'forestry-officer': DESK,
  'ecology-officer': DESK,
  measurer: DESK.slice(0, 1),
  expert: DESK.slice(0, 1),
  buyer: [BUY, MARKET, ...OWN],
  'reserve-centre': [BUY, MARKET, ...OWN],
  'judicial-buyer': [BUY, ...OWN],
  bank: [tab('cash', '/app/cash', 'money')],
  operator: [tab('health', '/app/health', 'gear'), tab('cash', '/app/cash', 'money'), tab('people', '/app/people', 'person'), tab('rules', '/app/rules', 'list'), tab('modes', '/app/modes', 'chart')],
  auditor: [tab('audit', '/app/audit', 'shield'), tab('fen', '/app/fen', 'money'), tab('acts', '/app/acts', 'list')],
})

const village: Extra = { roles: ['steward'] }
/** Pages an auditor may read as well: what acts there is not shown to them, and refused by the services. */
const read = ({ roles, wide }: Extra): Extra => ({ roles: [...(roles || []), 'auditor'], wide })
const desk: Extra = { roles: ['forestry-officer', 'ecology-officer', 'measurer', 'expert'], wide: true }
/** Who looks back at what a plot was. */
const land = read({ roles: ['steward', ...(desk.roles || [])], wide: true })
const trade: Extra = { roles: ['buyer', 'reserve-centre', 'judicial-buyer'] }
/** Who may offer what it holds, and who may take it back or use it up. */
const seller: Extra = { roles: ['steward', 'buyer', 'reserve-centre'] }
const owner: Extra = { roles: ['steward', ...(trade.roles || [])] }
const floor: Extra = { roles: ['steward', 'buyer', 'reserve-centre'], wide: true }
const house: Extra = { roles: ['operator'], wide: true }
const fen: Extra = { roles: ['auditor'] }
const cash: Extra = { roles: ['operator', 'bank'], wide: true }

/** The pages of everybody who is not a villager; fetched when the first of them is opened, never on the villager's way. */
learnPages([
  at('/app/village', 'tab.tasks', () => import('./pages/steward/Tasks.vue'), village),
  at('/app/land', 'tab.land', () => import('./pages/steward/Plots.vue'), village),
  at('/app/land/new', 'plot.new', () => import('./pages/steward/PlotNew.vue'), village),
  at('/app/land/:id/correct', 'version.correctTitle', () => import('./pages/steward/PlotCorrect.vue'), village),
  at('/app/land/:id/versions', 'version.history', () => import('./pages/land/PlotVersions.vue'), land),
  at('/app/land/:id/inventories/:inventory', 'version.inventory', () => import('./pages/land/InventoryVersions.vue'), { ...land, wide: false }),
  at('/app/land/:id', 'tab.land', () => import('./pages/steward/Plot.vue'), village),
  at('/app/applications/new', 'apply.new', () => import('./pages/steward/Apply.vue'), village),
  at('/app/applications/:id', 'apply.title', () => import('./pages/steward/Application.vue'), village),
  at('/app/tickets', 'tab.tickets', () => import('./pages/steward/Tickets.vue'), village),
  at('/app/tickets/:id/deposit', 'custody.title', () => import('./pages/steward/Custody.vue'), seller),
  at('/app/tickets/:id/sell', 'sell.title', () => import('./pages/steward/Sell.vue'), seller),
  at('/app/sharing', 'tab.sharing', () => import('./pages/sharing/Sharing.vue'), village),
  at('/app/sharing/roll', 'roll.title', () => import('./pages/sharing/Roll.vue'), village),
  at('/app/sharing/payees', 'payee.title', () => import('./pages/sharing/Payees.vue'), village),
  at('/app/sharing/decision', 'decision.new', () => import('./pages/sharing/DecisionNew.vue'), village),
  at('/app/sharing/decisions/:id', 'decision.title', () => import('./pages/sharing/Decision.vue'), read(village)),
  at('/app/sharing/runs/:id', 'run.title', () => import('./pages/sharing/Run.vue'), read(village)),

  at('/app/inbox', 'tab.inbox', () => import('./pages/officer/Inbox.vue'), desk),
  at('/app/inbox/:id', 'case.title', () => import('./pages/officer/Case.vue'), read(desk)),
  at('/app/register', 'tab.register', () => import('./pages/officer/Register.vue'), read(desk)),
  at('/app/retired', 'retired.title', () => import('./pages/officer/Retired.vue'), { roles: ['forestry-officer', 'auditor'], wide: true }),
  at('/app/report', 'report.link', () => import('./pages/officer/Report.vue'), { roles: ['forestry-officer', 'ecology-officer', 'auditor', 'operator'], wide: true }),
  at('/app/divisions', 'division.title', () => import('./pages/officer/Divisions.vue'), read(desk)),

  at('/app/buy', 'tab.buy', () => import('./pages/buyer/Listings.vue'), { ...trade, wide: true }),
  at('/app/buy/:id', 'buy.title', () => import('./pages/buyer/Buy.vue'), { roles: ['buyer', 'reserve-centre'] }),
  at('/app/mine', 'tab.mine', () => import('./pages/buyer/Holdings.vue'), trade),
  at('/app/mine/retire', 'retire.title', () => import('./pages/buyer/Retire.vue'), owner),
  at('/app/mine/withdraw/:id', 'withdraw.title', () => import('./pages/buyer/Withdraw.vue'), owner),
  at('/app/payout', 'cashout.title', () => import('./pages/buyer/CashOut.vue'), owner),
  at('/app/payin', 'payin.title', () => import('./pages/buyer/PayIn.vue'), trade),
  at('/app/accounts', 'accounts.title', () => import('./pages/buyer/Accounts.vue'), owner),
  at('/app/papers', 'tab.papers', () => import('./pages/buyer/Papers.vue'), { ...trade, wide: true }),
  at('/app/papers/:no', 'voucher.title', () => import('./pages/buyer/Voucher.vue'), trade),

  at('/app/market', 'tab.market', () => import('./pages/trading/Market.vue'), floor),
  at('/app/market/:id', 'tab.market', () => import('./pages/trading/Instrument.vue'), floor),
  at('/app/market/:id/order', 'order.title', () => import('./pages/trading/OrderNew.vue'), { ...floor, wide: false }),
  at('/app/orders', 'orders.title', () => import('./pages/trading/Orders.vue'), floor),
  at('/app/orders/sent/:id', 'order.doneTitle', () => import('./pages/trading/Sent.vue'), { ...floor, wide: false }),
  at('/app/orders/:id', 'order.title', () => import('./pages/trading/Order.vue'), { ...floor, wide: false }),

  at('/app/health', 'tab.health', () => import('./pages/operator/Health.vue'), house),
  at('/app/cash', 'tab.cash', () => import('./pages/operator/Cash.vue'), read(cash)),
  at('/app/bank-book', 'bankbook.title', () => import('./pages/operator/BankBook.vue'), read(cash)),
  at('/app/statements', 'statements.title', () => import('./pages/operator/Statements.vue'), read(cash)),
  at('/app/statements/:id', 'statements.one', () => import('./pages/operator/Statement.vue'), read(cash)),
  at('/app/people', 'tab.people', () => import('./pages/operator/People.vue'), read(house)),
  at('/app/rules', 'tab.rules', () => import('./pages/operator/Rules.vue'), read(house)),
  at('/app/modes', 'tab.modes', () => import('./pages/operator/Modes.vue'), house),
  at('/app/audit', 'tab.audit', () => import('./pages/auditor/Audit.vue'), { roles: ['auditor'], wide: true }),
  at('/app/fen', 'tab.fen', () => import('./pages/auditor/Fen.vue'), fen),
  at('/app/fen/sample', 'sample.title', () => import('./pages/auditor/FenSample.vue'), fen),
  at('/app/fen/deposits/:id', 'tab.fen', () => import('./pages/auditor/FenDeposit.vue'), fen),
  at('/app/fen/trades/:id', 'tab.fen', () => import('./pages/auditor/FenTrade.vue'), fen),
  at('/app/fen/payments/:id', 'tab.fen', () => import('./pages/auditor/FenPayment.vue'), fen),
  at('/app/fen/decisions/:id', 'tab.fen', () => import('./pages/auditor/FenDecision.vue'), fen),
  at('/app/fen/decisions/:id/lines/:line', 'tab.fen', () => import('./pages/auditor/FenLine.vue'), fen),
  at('/app/acts', 'tab.acts', () => import('./pages/auditor/Acts.vue'), { roles: ['auditor'], wide: true }),
])

/** Later than what anybody waits for: who never sits here so long needs no word of it. */
const SITTING_MS = 60000
setTimeout(() => void import('./kit/ending').catch(console.warn), SITTING_MS)
