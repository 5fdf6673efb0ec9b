package org.lintan.platform;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;

/** Trace id of the current work, and its W3C {@code traceparent} for the next hop. */
final class Traces {

    private Traces() {
    }

    /** 32 hex digits; all zeros outside any trace. */
    static String currentTraceId() {
        return Span.current().getSpanContext().getTraceId();
    }

    /** W3C {@code traceparent} of the current work; null outside any trace. */
    static String currentTraceparent() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? "00-" + span.getTraceId() + '-' + span.getSpanId() + '-' + span.getTraceFlags().asHex() : null;
    }
}
