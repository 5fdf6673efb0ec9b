package org.lintan.ticket.divisions;

import org.lintan.platform.http.Code;

/** Why outlines of divisions are not taken in. */
public enum DivisionRefusal implements Code {
    DIVISIONS_BROKEN(422, "界线文件有 {0} 处不对,没有导入。", "{0} things are wrong with these outlines; nothing was imported."),
    DIVISIONS_ALREADY_CONFIRMED(409, "这批界线已经确认。", "These outlines are confirmed already."),
    DIVISIONS_WITHDRAWN(409, "这批界线已经撤回,不能再办。", "These outlines were withdrawn; nothing more can be done with them."),
    DIVISIONS_SAME_PERSON(409, "导入的人不能自己确认,请另一人核对。", "Whoever imported the outlines cannot confirm them.");

    private final int status;
    private final String zh;
    private final String en;

    DivisionRefusal(int status, String zh, String en) {
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
