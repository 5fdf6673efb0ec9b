package org.lintan.platform.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A part of the query that a person types, such as the name of a village: any letters, where other parts of a query hold plain ASCII. It is
 * compared with text columns only.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Typed {}
