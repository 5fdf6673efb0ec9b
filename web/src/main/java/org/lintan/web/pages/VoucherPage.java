package org.lintan.web.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.lintan.web.pages.TicketPage.Line;
import org.lintan.web.pages.Words.Said;

/** What the public page of a voucher shows: that units passed from one to the other, and when; at which price only where both are bodies. */
public final class VoucherPage {

    private final JsonNode voucher;
    private final String address;

    VoucherPage(JsonNode voucher, String address) {
        this.voucher = voucher;
        this.address = address;
    }

    public String number() {
        return text("voucherNo");
    }

    public String tonnes() {
        return Words.tonnes(voucher.path("quantityKg").asLong());
    }

    public String from() {
        return text("fromName");
    }

    public String to() {
        return text("toName");
    }

    public String qr() {
        return QrCode.svg(address);
    }

    public String address() {
        return address;
    }

    /** Where the same page is as a PDF. */
    public String paper() {
        return Papers.of(address);
    }

    String county() {
        return text("county");
    }

    /** When it became what it says: a voucher never changes. */
    String since() {
        return text("settledAt");
    }

    /** What the ticket's page is found by. */
    public String ticket() {
        return text("verifyCode");
    }

    public String limits() {
        return text("limits");
    }

    public String limitsEn() {
        return text("limitsEn");
    }

    public List<Line> fields() {
        Said lane = Words.lane(text("lane"));
        return List.of(
                new Line("凭证编号", "Voucher no.", number()),
                new Line("卖方", "Seller", from()),
                new Line("买方", "Buyer", to()),
                new Line("数量", "Quantity", tonnes() + " 吨二氧化碳 t CO2e"),
                new Line("每吨", "Price of a tonne", yuan("priceFenPerTonne")),
                new Line("总价", "Amount", yuan("amountFen")),
                new Line("在哪里成交", "Lane", lane.zh() + " " + lane.en()),
                new Line("碳票", "Ticket", text("ticketCode")),
                new Line("哪几年吸的碳", "Years", text("periodStart") + " 至 " + text("periodEnd")),
                new Line("成交时间", "Settled at", Words.moment(since())),
                new Line("编号区间", "Units", Words.units(voucher.path("blocks"))));
    }

    private String yuan(String name) {
        return voucher.path(name).isNumber()
                ? Words.yuan(voucher.path(name).asLong()) + " 元 yuan"
                : "一方是个人,不公开 not public, as a person is a side";
    }

    private String text(String name) {
        return voucher.path(name).asText("");
    }
}
