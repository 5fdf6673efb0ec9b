package org.lintan.platform.http;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Supplier;

/** Trace id of the current work, its W3C {@code traceparent} for the next hop, and the way back from one. */
public final class Traces {

    private static final TextMapGetter<String> TRACEPARENT = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String carrier) {
            return List.of("traceparent");
        }

        @Override
        public String get(String carrier, String key) {
            return "traceparent".equals(key) ? carrier : null;
        }
    };

    private Traces() {}

    /** 32 hex digits; all zeros outside any trace. */
    public static String currentTraceId() {
        return Span.current().getSpanContext().getTraceId();
    }

    /** W3C {@code traceparent} of the current work; null outside any trace. */
    public static String currentTraceparent() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + '-' + span.getSpanId() + '-'
                        + span.getTraceFlags().asHex()
                : null;
    }

    /** Runs the work as a span of the trace it was caused by, on the current Vert.x context, which also carries it into the logs. */
    public static <T> Uni<T> continuing(String traceparent, String name, Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            Context parent = W3CTraceContextPropagator.getInstance().extract(Context.root(), traceparent, TRACEPARENT);
            Span span = GlobalOpenTelemetry.getTracer("org.lintan.platform")
                    .spanBuilder(name)
                    .setParent(parent)
                    .setSpanKind(SpanKind.CONSUMER)
                    .startSpan();
            Scope scope = parent.with(span).makeCurrent();
            return work.get().onTermination().invoke(() -> {
                scope.close();
                span.end();
            });
        });
    }
}
