package org.lintan.market;

import org.lintan.platform.http.Code;

/** What this market refuses. The names are API; the sentences are read by the person refused. */
public enum MarketCode implements Code {
    PARTICIPANT_EXISTS(409, "{0} 已登记为市场参与人。", "{0} is already registered as a participant."),
    PARTY_FOREIGN(422, "{0} 不是本县的主体。", "{0} is not a party of this county."),
    NOT_A_PARTICIPANT(422, "{0} 还没有登记为市场参与人。", "{0} is not registered as a participant of the market."),

    RECEIPT_USED(409, "银行回单 {0} 已经登记过入金。", "Bank receipt {0} was already recorded."),
    RECEIVED_IN_FUTURE(422, "到账日期 {0} 在今天之后。", "The day of receipt {0} lies in the future."),
    SAME_PERSON(409, "登记的人不能自己确认,请另一位同事办理。", "Whoever recorded this cannot decide it; another person has to."),
    ALREADY_DECIDED(409, "此事已经办结({0})。", "This was already decided ({0})."),
    BANK_REFERENCE_USED(409, "银行流水号 {0} 已经用过。", "Bank reference {0} was already used."),
    NOT_ENOUGH_MONEY(
            409,
            "可用资金不足:需要 {0:yuan} 元,可用 {1:yuan} 元。",
            "Not enough money: {0:yuan} yuan needed, {1:yuan} yuan available."),

    VILLAGE_TAKES_NO_DEPOSIT(
            409,
            "村集体的钱由市场划到村账上,不在这里手工入金。",
            "A village's money is sent to its bank account by the market; nothing is paid in for it by hand."),
    VILLAGE_MONEY_SWEPT(
            409,
            "村集体的售票款每个营业日自动划到登记的村账,不用申请取款。",
            "A village's proceeds go to its registered account by themselves each business day; there is nothing to ask for."),
    ACCOUNT_MISSING(
            422,
            "还没有生效的收款账户:请先登记账户,由另一人确认。",
            "There is no bank account in force: register one and have another person confirm it."),
    ACCOUNT_NUMBER_FORM(422, "账号的位数或写法不对,请对照卡或回单再看一遍。", "This is not the form of an account number of that kind."),
    ACCOUNT_CHECK_DIGIT(
            422,
            "卡号的校验位不对,多半是抄错了一位;从 Excel 复制的长卡号末尾会变成 0。",
            "The card number's check digit does not fit: a digit is wrong, or a spreadsheet has made zeros of its end."),
    PAYMENTS_NONE(409, "现在没有要付的款。", "There is nothing to pay now."),

    NOT_ENOUGH_UNITS(
            409,
            "可用碳票数量不足:需要 {0:tonnes} 吨,可用 {1:tonnes} 吨。",
            "Not enough units: {0:tonnes} t needed, {1:tonnes} t available."),
    BOUGHT_TODAY(
            409,
            "当日买入的碳票当日不能卖出:现在可卖 {0:tonnes} 吨。",
            "What was bought today cannot be sold today: {0:tonnes} t can be sold now."),

    PRICE_OUTSIDE_BAND(
            422,
            "价格 {0:yuan} 元/吨超出今日涨跌幅 {1:yuan} 至 {2:yuan} 元/吨。",
            "Price {0:yuan} yuan/t is outside today's band of {1:yuan} to {2:yuan} yuan/t."),
    NOT_RESERVE_PRICE(422, "收储价格应为 {0:yuan} 元/吨。", "The reserve price is {0:yuan} yuan/t."),
    NOT_A_LOT(
            422,
            "数量须为 {0:tonnes} 吨的整倍数,或取全部剩余 {1:tonnes} 吨。",
            "The quantity must be a multiple of {0:tonnes} t, or all of the remaining {1:tonnes} t."),
    LISTING_TOO_LARGE(
            422,
            "单笔挂牌须小于 {0:tonnes} 吨,更大数量请走大宗协议。",
            "A single listing must be below {0:tonnes} t; larger ones are block trades."),
    AMOUNT_OUT_OF_RANGE(422, "金额不足一分或过大。", "The amount is below one fen or too large."),
    OTHER_MODE(409, "此处现行交易方式为 {0}。", "The trading mode here is {0}."),

    LISTING_UNKNOWN(404, "没有找到这笔挂牌。", "No such listing."),
    LISTING_CLOSED(409, "这笔挂牌已结束({0})。", "This listing is closed ({0})."),
    OWN_LISTING(409, "不能买自己的挂牌。", "You cannot buy your own listing."),
    RELATED_PARTY(409, "不能与关联方成交。", "Related parties cannot trade with each other."),
    WRONG_LANE(409, "这是收储挂牌,只有收储中心可以购买。", "This is a reserve listing; only the reserve centre can take it."),
    COURTS_ONLY(409, "这是司法碳汇,只有司法机关凭案件可以购买。", "This is kept for courts: only they can take it, by a case."),
    PRICE_MOVED(
            409,
            "价格已不是 {0:yuan} 元/吨,现为 {1:yuan} 元/吨。",
            "The price is no longer {0:yuan} yuan/t; it is {1:yuan} yuan/t."),
    MORE_THAN_REMAINING(409, "挂牌只剩 {0:tonnes} 吨。", "Only {0:tonnes} t of the listing remain."),

    MODE_NOT_CONTINUOUS(
            422,
            "这张碳票现行交易方式为 {0},不能报单;连续竞价须由两位管理员开通。",
            "This ticket trades as {0}; orders need the continuous mode, which two operators switch on."),
    ORDER_NOT_WHOLE_LOTS(
            422, "报单数量须为 {0:tonnes} 吨的整倍数。", "The quantity of an order must be a multiple of {0:tonnes} t."),
    ORDER_TOO_LARGE(
            422,
            "单笔报单须小于 {0:tonnes} 吨,更大数量请走大宗协议。",
            "A single order must be below {0:tonnes} t; larger ones are block trades."),
    ORDER_PRICE_INVALID(422, "价格须为 0.01 至 {0:yuan} 元/吨。", "The price must be 0.01 to {0:yuan} yuan/t."),
    ORDER_TERMS_CONTRADICT(
            422,
            "市价报单只能即时成交,有效期须为 IOC 或 FOK。",
            "A market order trades at once only: its time in force must be IOC or FOK."),
    VILLAGE_ONLY_SELLS(
            422,
            "村里的钱要按分配方案分给农户,不能用来买碳票;村集体在这里只能卖。",
            "A village's money is for its households and cannot buy tickets; a village can only sell here."),
    TOO_MANY_OPEN_ORDERS(
            409,
            "在这张碳票上最多同时有 {0} 笔未成交的报单,请先撤掉一些。",
            "At most {0} orders may be open in one ticket at a time; take some away first."),
    DAY_CLOSED(
            409,
            "今日已收市,当日有效的报单请明日再报,或改为长期有效。",
            "The day has closed; place a day order tomorrow, or one good till cancelled."),
    FILL_NOT_AVAILABLE(
            409, "现在不能按此价格全部成交,报单未进入市场。", "Not all of it can be had at this price now; the order was not let in."),
    ORDER_BOOK_FULL(409, "这张碳票的未成交报单已满,请稍后再报。", "The ticket's book is full; try again later."),
    ORDER_BOOK_HALTED(409, "这张碳票暂停交易。", "Trading in this ticket is halted."),
    ORDER_NOT_POSSIBLE(409, "这张碳票的报单簿不接受这项指令({0})。", "The ticket's book does not take this order ({0})."),
    ORDER_UNKNOWN(404, "没有找到这笔报单。", "No such order."),
    ORDER_CLOSED(409, "这笔报单已结束({0})。", "This order has ended ({0})."),

    MODE_ALREADY(409, "这张碳票的交易方式已经是 {0}。", "This ticket already trades as {0}."),
    MODE_CHANGE_UNKNOWN(404, "没有找到这项交易方式变更。", "No such change of mode."),

    TICKET_UNKNOWN(404, "市场上没有这张碳票。", "This ticket has not reached the market."),
    PERIOD_REVERSED(400, "结束日期在开始日期以前。", "The last day is before the first."),
    PERIOD_CLOSED(409, "{0} 月已结账,不能再入账。", "The books of {0} are closed."),
    LOGIN_INCOMPLETE(
            403,
            "您的登录没有写明所属的县或单位,不能在市场上办理;请联系管理员补上。",
            "Your login does not say for which county or party you act, so nothing can be done in the market with it; please tell the operator."),
    TOO_MANY_COMMANDS(
            429,
            "您有 {0} 项指令还在办理,这一项没有收下,什么也没有记录;请稍等几秒,再按一次。",
            "{0} of your commands are still being carried out, so this one was not taken and nothing was kept of it; wait a few seconds and press again."),
    MARKET_CROWDED(
            429,
            "现在办理的人太多,这一项没有收下,什么也没有记录;请稍等几秒,再按一次。",
            "Too many are trading at this moment, so this was not taken and nothing was kept of it; wait a few seconds and press again."),
    COMMAND_UNKNOWN(404, "没有找到这项指令。", "No such command."),
    COMMAND_FAILED(500, "这项指令无法处理,请联系管理员。", "This command could not be carried out; please tell the operator.");

    private final int status;
    private final String zh;
    private final String en;

    MarketCode(int status, String zh, String en) {
        this.status = status;
        this.zh = zh;
        this.en = en;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
