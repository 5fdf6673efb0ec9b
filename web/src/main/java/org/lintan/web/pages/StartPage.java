package org.lintan.web.pages;

import io.quarkus.qute.RawString;
import java.util.List;

/** What the start page tells everybody alike: how a ticket comes about, and which door is whose. */
public final class StartPage {

    /** One picture with its sentence. */
    public record Step(String zh, String zhMore, String en, String enMore, RawString picture) {}

    /** @param to the first page of that work, reached through the login */
    public record Door(String to, String zh, String zhMore, String en, String enMore) {}

    static final List<Step> STEPS = List.of(
            new Step(
                    "量林子",
                    "计量机构到山上量,木材长了多少,就知道多吸了多少碳。",
                    "Measured",
                    "A measuring body goes up the hill: what the stock grew tells the carbon taken up",
                    picture(
                            "M30 78V58M30 58l-14 0 10-14h-6l10-14 10 14h-6l10 14zM58 22v56M52 22h12M52 78h12M58 36h6M58 50h6M58 64h6")),
            new Step(
                    "审一审,公示",
                    "专家审,林业局和生态环境局各有人把关;公示期里谁都可以提意见。",
                    "Reviewed and put on notice",
                    "An expert and two bureaus check it, and anyone may object while the notice runs",
                    picture("M26 20h32v56H26zM34 34h16M34 46h16M34 58h8M54 60l8 10 16-22")),
            new Step(
                    "发碳票",
                    "一吨一吨都有编号,只发一次;扫上面的码就能查真假。",
                    "Issued",
                    "Every tonne is numbered and issued once; its code shows whether it is genuine",
                    picture(
                            "M16 28h64v14a8 8 0 0 0 0 14v14H16V56a8 8 0 0 0 0-14zM28 40h10v10H28zM48 42h18M48 50h18M28 60h38")),
            new Step(
                    "卖给用碳的人",
                    "企业、法院和收储中心来买。用掉的那一吨就注销,不能再卖第二次。",
                    "Sold",
                    "Firms, courts and the reserve buy; a tonne once used is retired and never sold again",
                    picture(
                            "M14 36h30M36 28l8 8-8 8M82 62H52M60 54l-8 8 8 8M58 36a10 10 0 1 0 20 0 10 10 0 1 0-20 0zM16 54h24v16H16z")),
            new Step(
                    "分到每一户",
                    "钱到了村集体账上,村里开会定分法,公示没人有意见,再一户一户打到卡上。",
                    "Shared",
                    "Once the money has reached the village the assembly decides, the notice runs, and each household is paid",
                    picture(
                            "M48 14v16M42 20h12M42 26h12M48 34v8M48 42L22 54M48 42v12M48 42l26 12M12 68l10-10 10 10v12H12zM38 68l10-10 10 10v12H38zM64 68l10-10 10 10v12H64z")));

    static final List<Door> DOORS = List.of(
            new Door(
                    "/",
                    "我是村民",
                    "看我家分到多少、怎么来的、到没到卡。",
                    "Villager",
                    "What my household got, how, and whether it has arrived."),
            new Door(
                    "/app/village",
                    "我是村里的经办人",
                    "报林子、申请碳票、上市、开会定分法、发钱。",
                    "Village",
                    "Forest, applications, sales, decisions and payments."),
            new Door("/app/buy", "我要买碳票", "看价钱、买、注销、拿证书。", "Buyer", "Prices, purchases, retirement, certificates."),
            new Door(
                    "/app/buy", "我是法院的", "按判决认购,用于生态修复。", "Court", "Purchases ordered by a judgment, for restoration."),
            new Door(
                    "/app/inbox",
                    "我是林业、生态环境部门或计量机构的",
                    "等我办的申请、碳票登记簿。",
                    "Officer",
                    "Cases that wait for me, and the register."));

    private StartPage() {}

    /** Strokes on 96 × 96. The sentence stands beside the picture, which a screen reader may therefore pass over. */
    private static RawString picture(String strokes) {
        return new RawString(
                "<svg viewBox=\"0 0 96 96\" aria-hidden=\"true\" focusable=\"false\"><rect width=\"96\" height=\"96\" rx=\"14\" "
                        + "fill=\"#e9f5ee\"/><path d=\"" + strokes
                        + "\" fill=\"none\" stroke=\"#0b6b3a\" stroke-width=\"3\" "
                        + "stroke-linecap=\"round\" stroke-linejoin=\"round\"/></svg>");
    }
}
