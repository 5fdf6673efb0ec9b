package org.lintan.platform.http.body;

import io.vertx.core.buffer.Buffer;
import jakarta.validation.constraints.NotNull;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * What an endpoint takes as a body.
 *
 * @param maxBytes a longer one is refused (413), as soon as it announces itself or has grown too long
 * @param json it is read as JSON; any other type is refused (415)
 * @param required none is refused (400)
 */
record BodyRule(long maxBytes, boolean json, boolean required) {

    /** Enough for everything people type; what takes more says so by {@link MaxBody}. */
    static final int SMALL_KIB = 256;

    private static final Set<Class<?>> RAW = Set.of(byte[].class, String.class, InputStream.class, Buffer.class);

    static BodyRule of(Method endpoint) {
        MaxBody larger = endpoint.getAnnotation(MaxBody.class);
        Optional<Parameter> entity = Arrays.stream(endpoint.getParameters())
                .filter(BodyRule::isEntity)
                .findFirst();
        return new BodyRule(
                1024L * (larger == null ? SMALL_KIB : larger.kib()),
                entity.isPresent() && !RAW.contains(entity.get().getType()),
                entity.isPresent() && entity.get().isAnnotationPresent(NotNull.class));
    }

    /** A parameter that JAX-RS fills from neither the address nor the headers nor its own context. */
    private static boolean isEntity(Parameter parameter) {
        return !isOfFramework(parameter.getType())
                && Arrays.stream(parameter.getAnnotations())
                        .map(Annotation::annotationType)
                        .noneMatch(BodyRule::isOfFramework);
    }

    private static boolean isOfFramework(Class<?> type) {
        return type != Buffer.class
                && (type.getName().startsWith("jakarta.ws.rs.")
                        || type.getName().startsWith("org.jboss.resteasy.reactive.")
                        || type.getName().startsWith("io.vertx."));
    }
}
