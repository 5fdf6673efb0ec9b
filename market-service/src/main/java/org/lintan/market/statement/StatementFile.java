package org.lintan.market.statement;

/** Tells what a file is by its beginning, and reads it. */
final class StatementFile {

    private StatementFile() {}

    static ReadStatement read(byte[] file) throws NotAStatement {
        if (file.length == 0) {
            throw new NotAStatement(StatementCode.STATEMENT_EMPTY);
        }
        return isXml(file) ? Camt053.read(file) : BankCsv.read(file);
    }

    private static boolean isXml(byte[] file) {
        int at = file.length > 3 && (file[0] & 0xff) == 0xef && (file[1] & 0xff) == 0xbb ? 3 : 0;
        while (at < file.length && (file[at] == ' ' || file[at] == '\n' || file[at] == '\r' || file[at] == '\t')) {
            at++;
        }
        return at < file.length && file[at] == '<';
    }
}
