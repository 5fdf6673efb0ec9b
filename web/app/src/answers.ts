/**
 * What the services answer and take, by the names the pages use. The types behind come from the services' OpenAPI (scripts/types.mjs):
 * a member a service no longer has is refused by vue-tsc. Amounts in fen, prices in fen per tonne, quantities in kilograms.
 */
import type { components as DocumentsApi } from './generated/documents'
import type { components as LedgerApi } from './generated/ledger'
import type { components as MarketApi } from './generated/market'
import type { components as PlatformApi } from './generated/platform'
import type { components as TicketApi } from './generated/ticket'

type Ticket = TicketApi['schemas']
type Market = MarketApi['schemas']
type Ledger = LedgerApi['schemas']
type Platform = PlatformApi['schemas']
type Documents = DocumentsApi['schemas']

/** A body as a form holds it: a choice is still text, and what is not filled in is null (the service refuses it by its name). */
export type Filled<Body> = Body extends string ? string : Body extends (infer Each)[] ? Filled<Each>[] : Body extends object ? { [Name in keyof Body]: Filled<Body[Name]> } | null : Body | null

// --- every service
/** One thing that is wrong with what was sent. The portal's own refusals have no field. */
export type Fault = Partial<Platform['FieldFault']>
export type Refused = Partial<Platform['Problem']>
export type Rule = Platform['RuleView']
export type NewRule = Platform['NewRule']
/** A rule that may be proposed, and what it may say. */
export type KnownRule = Platform['KnownRule']
export type DeadLetter = Platform['DeadLetter']
export type Books = Platform['Books']
export type ChainHead = Platform['ChainHead']
/** What a person did, and one field it changed. */
export type ActRow = Platform['ActView']
export type ActChange = Platform['Change']
/** A paper on its way to a service, and what is missing of it. */
export type SentPaper = Documents['DocumentView']
/** What a step says of a paper it stands on. */
export type Paper = Required<Ledger['NamedPaper']>
/** A paper of a step that can be opened; of a case's from before papers were kept there is only the fingerprint. */
export type ShownPaper = Pick<CasePaper, 'name' | 'sha256' | 'sizeBytes' | 'mediaType' | 'photographed'>
/** When and where a photo says it was taken. */
export type Photographed = NonNullable<CasePaper['photographed']>
/** A paper a decision, an objection or an answer stands on. */
export type BoundPaper = Ledger['BoundPaper']

// --- the registry
/** An outline as the registry gives it back: a Polygon or MultiPolygon. */
export type GeoJson = Ticket['GeoJson']
export type Plot = Ticket['PlotView']
export type NewPlot = Ticket['NewPlot']
export type NewPlotVersion = Ticket['NewPlotVersion']
export type PlotCorrected = Ticket['PlotCorrected']
/** A version in the history of a plot, and what differs between two. */
export type PlotVersion = Ticket['PlotVersionView']
export type PlotChanges = Ticket['PlotChanges']
export type Inventory = Ticket['InventoryView']
export type NewInventory = Ticket['NewInventory']
export type NewInventoryVersion = Ticket['NewInventoryVersion']
export type Method = Ticket['MethodView']
export type Holder = Ticket['Holder']
export type NewHolder = Ticket['NewHolder']
/** One line of an inbox. */
export type CaseRow = Ticket['CaseLine']
export type CoordinateSource = Ticket['CoordinateSource']
/** An application for a ticket. */
export type Case = Ticket['CaseView']
export type CaseStep = Ticket['Step']
export type CasePaper = Ticket['Paper']
/** One item of the list a case was returned with, and how it was put right. */
export type CaseItem = Ticket['ListedItem']
export type CaseReceipt = Ticket['Receipt']
export type CasePart = Ticket['CasePart']
export type ReturnedItem = Ticket['ItemBody']
export type ItemAnswer = Ticket['ItemAnswer']
export type CaseObjection = Ticket['Objection']
export type Check = Ticket['Check']
/** Outlines of a county and its townships, imported together. */
export type DivisionImport = Ticket['DivisionImportView']
export type NewDivisions = Ticket['NewDivisions']
export type StageStatistics = Ticket['StageStatistics']
/** A county's year, for the report. */
export type CountyYear = Ticket['CountyYear']
export type MarketYear = Market['MarketYear']
export type TradedDay = Market['TradedDay']
export type SharedOut = Ledger['SharedOut']
export type NewApplication = Ticket['NewApplication']
export type ActionBody = Ticket['ActionBody']
/** Where an application stands after an action, and what came of it. */
export type ActionResult = Ticket['ActionResult']
export type Applied = Ticket['Created']
export type PlotRegistered = Ticket['PlotRegistered']
export type TicketRow = Ticket['TicketLine']
export type Holding = Ticket['Holding']
export type IntoCustody = Ticket['NewDeposit']
export type Voucher = Ticket['VoucherView']
export type Retirement = Ticket['RetirementView']
export type NewRetirement = Ticket['NewRetirement']
/** What is said of a beneficiary's emissions before units are retired for it. */
export type NewStatement = Ticket['NewStatement']
/** What a certificate would say. */
export type Foretold = Ticket['Foretold']
export type Retired = Ticket['Retired']
export type TicketAudit = Ticket['TicketAudit']
export type RegistryReport = Ticket['RegistryAudit']

// --- the market
export type Instrument = Market['InstrumentView']
export type NewMode = Market['NewMode']
export type Quotes = Market['QuoteView']
/** One price of the continuous market's book. */
export type Level = Market['Rung']
export type Listing = Market['ListingView']
export type NewListing = Market['NewListing']
export type NewPurchase = Market['NewPurchase']
export type NewWithdrawal = Market['NewWithdrawal']
export type Order = Market['OrderView']
export type NewOrder = Market['NewOrder']
export type Side = Market['Side']
export type OrderType = Market['OrderType']
export type TimeInForce = Market['GoodFor']
export type Command = Market['CommandView']
/** A write that waits in the market's log. */
export type Later = MarketApi['responses']['Later']['content']['application/json']
export type Purchase = Market['PurchaseAnswer']
export type Position = Market['PositionView']
export type Trade = Market['TradeView']
export type Participant = Market['ParticipantView']
export type NewParticipant = Market['NewParticipant']
export type Account = Market['AccountView']
/** The county's account by day. */
export type BankBook = Market['BankBookView']
export type BankMovement = Market['BankMovementView']
export type Deposit = Market['DepositView']
export type NewDeposit = Market['NewDeposit']
/** Where the own party pays to, and with which reference. */
export type PayingIn = Market['PayingInView']
/** A statement of the bank, and where its entries stand. */
export type BankStatement = Market['StatementView']
export type StatementDetail = Market['StatementDetail']
export type BankEntry = Market['EntryView']
export type Seen = Market['Seen']
export type Assignment = Market['Assignment']
export type Aside = Market['Aside']
/** Money on its way out to the bank, asked for by hand. */
export type CashOut = Market['CashWithdrawalView']
export type NewCashOut = Market['NewCashWithdrawal']
/** Money on its way to a bank account. */
export type PaymentOrder = Market['PaymentOrderView']
export type BankAccount = Market['BankAccountView']
export type NewAccount = Market['NewAccount']
export type AccountInForce = Market['AccountInForce']
export type MarketReport = Market['MarketAudit']
/** Following one fen: what it was before or became after, in the market. */
export type MarketStep = Market['FenStep']
export type MarketSteps = Market['FenSteps']
export type CarriedClaim = Market['CarriedClaim']
export type DepositFen = Market['DepositFen']
export type TradeFen = Market['TradeFen']
export type PaymentFen = Market['PaymentFen']
export type TradeSample = Market['TradeSample']

// --- the village's ledger
/** Where a village's money is; a fen is in one place. */
export type Places = Ledger['Places']
export type Money = Ledger['Home']
/** How one household came to its amount: the village's pot first, then heads, then this household. */
export type Share = Ledger['Share']
export type Statement = Ledger['Statement']
export type Pot = Ledger['Pot']
export type Income = Ledger['IncomeView']
export type Roll = Ledger['Roll']
export type Household = Ledger['HouseholdView']
export type PayeeChange = Ledger['PayeeChangeView']
/** What a household is told of itself; a change of its card, with the name in full. */
export type Told = Ledger['Told']
export type CardTold = Ledger['CardTold']
export type NewPayee = Ledger['NewPayee']
export type ChosenPayees = Ledger['Chosen']
/** A decision of the village assembly. */
/** What one household gets by a decision, masked. */
export type HouseholdShare = Ledger['ShareView']
export type Decision = Ledger['DecisionView']
export type Meeting = Ledger['Meeting']
export type NewDecision = Ledger['DecisionRequest']
export type NewObjection = Ledger['Objection']
export type RaisedObjection = Ledger['ObjectionView']
/** A distribution. */
export type Run = Ledger['DistributionView']
export type RunLine = Ledger['LineView']
/** One batch that went to the bank. */
export type Payout = Ledger['PayoutView']
export type NewPayout = Ledger['NewPayout']
/** What a bank's answer did. */
export type Entered = Ledger['ResultsView']
export type Correction = Ledger['CorrectionView']
export type NewCorrection = Ledger['NewCorrection']
export type LedgerReport = Ledger['LedgerReport']
/** Following one fen in a village's book. */
export type LedgerStep = Ledger['FenStep']
export type ClaimPart = Ledger['ClaimPart']
export type ArrivalFen = Ledger['ArrivalFen']
export type DecisionFen = Ledger['DecisionFen']
export type DecisionPiece = Ledger['Piece']
export type LineFen = Ledger['LineFen']
export type LineSample = Ledger['LineSample']
export type Distribution = Ledger['DistributionSum']
/** What an audit looked at and found. */
export type Finding = Market['Finding'] | Ledger['Finding']
