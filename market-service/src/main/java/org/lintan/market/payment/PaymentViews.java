package org.lintan.market.payment;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.lintan.market.participant.ParticipantNames;
import org.lintan.platform.db.Sql;
import org.lintan.platform.pii.Mask;
import org.lintan.platform.pii.Vault;

/** Payment orders as people see them, with names and accounts read in one statement each. */
@ApplicationScoped
class PaymentViews {

    private final Vault vault;

    PaymentViews(Vault vault) {
        this.vault = vault;
    }

    private record Around(Map<String, String> names, Map<String, BankAccount> accounts) {

        /** Null for orders of the time before accounts. */
        BankAccount account(PaymentOrder order) {
            return order.accountId() == null ? null : accounts.get(order.accountId());
        }
    }

    Uni<CashWithdrawalView> withdrawal(Sql sql, PaymentOrder order) {
        return withdrawals(sql, order.county(), List.of(order)).map(views -> views.get(0));
    }

    Uni<CashWithdrawalView> withdrawal(Sql sql, String county, String id) {
        return PaymentRows.lock(sql, county, id).chain(order -> withdrawal(sql, order.orElseThrow()));
    }

    Uni<List<CashWithdrawalView>> withdrawals(Sql sql, String county, List<PaymentOrder> orders) {
        return around(sql, county, orders)
                .map(around -> orders.stream()
                        .map(order ->
                                CashWithdrawalView.of(order, around.names().get(order.party()), around.account(order)))
                        .toList());
    }

    /** With the account number masked. */
    Uni<PaymentOrderView> order(Sql sql, PaymentOrder order) {
        return orders(sql, order.county(), List.of(order), false).map(views -> views.get(0));
    }

    /** @param whole whether the reader pays and so must see the number */
    Uni<List<PaymentOrderView>> orders(Sql sql, String county, List<PaymentOrder> orders, boolean whole) {
        Function<BankAccount, String> number = account -> whole ? number(account) : Mask.number(account.lastFour());
        return around(sql, county, orders)
                .map(around -> orders.stream()
                        .map(order -> {
                            BankAccount account = around.account(order);
                            return PaymentOrderView.of(
                                    order,
                                    around.names().get(order.party()),
                                    account,
                                    account == null ? null : number.apply(account));
                        })
                        .toList());
    }

    String number(BankAccount account) {
        return vault.open(account.sealed(), BankAccount.place(account.county(), account.id()));
    }

    private static Uni<Around> around(Sql sql, String county, List<PaymentOrder> orders) {
        return ParticipantNames.of(
                        sql,
                        List.of(county),
                        orders.stream().map(PaymentOrder::party).toList())
                .chain(names -> AccountRows.byId(
                                sql,
                                county,
                                orders.stream()
                                        .map(PaymentOrder::accountId)
                                        .filter(Objects::nonNull)
                                        .toList())
                        .map(accounts -> new Around(names, accounts)));
    }
}
