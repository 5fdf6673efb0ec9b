package org.lintan.ledger.roll;

/** What may be wrong with one cell of a roll. The names are part of the API; the sentences say what to do. */
enum RollFault {
    MISSING("没有填写。", "This cell is empty."),
    HOUSEHOLD_NO_FORM("户号只能用字母和数字,最多 12 位。", "A household number has letters and digits only, at most 12."),
    HOUSEHOLD_NO_TWICE("户号与第 {0} 行重复。", "This household number is already in row {0}."),
    MEMBERS_NOT_POSITIVE("人数要填 1 到 99 的整数。", "Members must be a whole number from 1 to 99."),
    ID_LENGTH("身份证号应为 18 位。", "An identity number has 18 characters."),
    ID_CHARACTERS("身份证号应为 17 位数字,最后一位是数字或 X。", "An identity number is 17 digits and a digit or X."),
    ID_BIRTH_DATE("身份证号中的出生日期不存在。", "The birth date inside the identity number does not exist."),
    ID_CHECK_DIGIT("身份证号校验位不对,请对照证件核对。", "The check digit of the identity number is wrong; compare with the card."),
    ID_TWICE("身份证号与第 {0} 行重复。", "This identity number is already in row {0}."),
    CARD_NOT_DIGITS("银行卡号只能是数字。", "A bank card number has digits only."),
    CARD_LENGTH("银行卡号应为 12 到 19 位。", "A bank card number has 12 to 19 digits."),
    CARD_CHECK_DIGIT(
            "银行卡号校验位不对,请对照银行卡核对。存折账号不是 62 开头的 16 到 19 位数。",
            "The check digit of the bank card is wrong; compare with the card. A passbook's number does not begin with 62 at 16 to 19 digits."),
    CARD_ZEROED(
            "这个卡号第 15 位以后都是 0,校验位也不对:多半是 Excel 改的,原来的数字已经丢失。请从原始材料重新填写(先把这一列设为“文本”)。",
            "This card ends in zeros after the 15th digit and its check digit is wrong: most likely Excel changed it and the digits are lost. Type it again from the source, with the column formatted as text."),
    CARD_TWICE("银行卡号与第 {0} 行重复。", "This bank card number is already in row {0}."),
    NUMBER_LOST(
            "Excel 把长号码变成了数字(如 3.5E+17),后几位已经丢失。请把这一列设为“文本”后重新填写。",
            "Excel turned the long number into a value (such as 3.5E+17) and its last digits are lost. Format the column as text and type it again."),
    NUMBER_ZEROED(
            "多行长号码的第 15 位以后都是 0:这份文件被 Excel 改过,原来的数字已经丢失。请从原始材料重新填写(先把这一列设为“文本”)。",
            "Several long numbers end in zeros after the 15th digit: Excel changed this file and the digits are lost. Type them again from the source, with the column formatted as text."),
    TURNED_INTO_DATE(
            "Excel 把这里变成了日期。请把这一列设为“文本”后重新填写。",
            "Excel turned this into a date. Format the column as text and type it again."),
    CELL_ERROR("这里是 Excel 的出错标记(如 #N/A),不是内容。", "This is an error of Excel (such as #N/A), not a value."),
    FORMULA_WITHOUT_RESULT(
            "这里是公式,文件里没有存结果。请用 Excel 打开、保存后再上传,或直接填内容。",
            "This is a formula and the file does not hold its result. Open and save it in Excel, or type the value."),
    CELL_MERGED(
            "这里是合并单元格,内容在第 {0} 行。请取消合并,每一行都填上。",
            "This cell is merged; its content stands in row {0}. Unmerge it and fill in every row."),
    SIGNS_DAMAGED("这里有损坏的字(乱码)。请对照证件重新填写。", "A sign here is damaged. Type it again from the identity card."),
    HOUSEHOLD_NO_ALIKE(
            "户号与第 {0} 行只差前面的 0,看不出是不是同一户。请写成一样的位数。",
            "This household number differs from that of row {0} only by leading zeros. Write both with the same number of digits."),
    PHONE_FORM("手机号应为 11 位数字,座机请写区号。", "A mobile phone number has 11 digits; write landlines with the area code."),
    TOO_LONG("内容太长,最多 {0} 个字。", "Too long: at most {0} characters."),
    COLUMN_MISSING("缺少“{0}”这一列,请用模板。", "The column “{0}” is missing; please use the template."),
    COLUMN_TWICE("“{0}”这一列出现了两次。", "The column “{0}” appears twice.");

    final String zh;
    final String en;

    RollFault(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }
}
