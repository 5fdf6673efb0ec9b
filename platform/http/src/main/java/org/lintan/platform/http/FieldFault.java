package org.lintan.platform.http;

/**
 * One fault of one field, or of one line of a list or file.
 *
 * @param field where: {@code quantityKg}, or {@code 第7行.身份证号}
 * @param code stable name of the fault
 * @param detail plain sentence
 */
public record FieldFault(String field, String code, String detail) {}
