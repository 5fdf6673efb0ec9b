package org.lintan.platform.http.body;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Admits bodies larger than {@link BodyRule#SMALL_KIB} to an endpoint: uploads and outlines of land. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface MaxBody {

    /** Most KiB of a body; not above {@code quarkus.http.limits.max-body-size}. */
    int kib();
}
