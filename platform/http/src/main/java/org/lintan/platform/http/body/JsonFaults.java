package org.lintan.platform.http.body;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import org.lintan.platform.http.FieldFault;

/** Names the field that could not be read, and why; never what Jackson says about our classes. */
final class JsonFaults {

    private JsonFaults() {}

    /** One fault; none when the text is no JSON before any field. */
    static List<FieldFault> of(JacksonException failure) {
        Throwable first = failure;
        while (first.getCause() instanceof JacksonException cause) {
            first = cause;
        }
        // where the text itself is broken the parser knows best, else who was to take the value
        String field = first instanceof JsonParseException broken && broken.getProcessor() != null
                ? path(broken.getProcessor().getParsingContext())
                : failure instanceof JsonMappingException mapping ? path(mapping.getPath()) : "";
        return field.isEmpty() ? List.of() : List.of(fault(field, failure));
    }

    private static FieldFault fault(String field, JacksonException failure) {
        if (failure instanceof TooMany list) {
            return new FieldFault(field, "TOO_MANY", "最多 %1$d 项 / at most %1$d elements".formatted(list.most()));
        }
        if (failure instanceof UnrecognizedPropertyException) {
            return new FieldFault(field, "UNKNOWN", "没有这一项 / there is no such field");
        }
        if (failure.getOriginalMessage().startsWith("Duplicate field")) {
            return new FieldFault(field, "TWICE", "出现了两次 / given twice");
        }
        return new FieldFault(field, "UNREADABLE", "无法读取 / not readable");
    }

    private static String path(List<JsonMappingException.Reference> path) {
        StringBuilder field = new StringBuilder();
        for (JsonMappingException.Reference part : path) {
            append(field, part.getFieldName(), part.getIndex());
        }
        return field.toString();
    }

    private static String path(JsonStreamContext at) {
        StringBuilder field = at.getParent() == null ? new StringBuilder() : new StringBuilder(path(at.getParent()));
        if (at.inObject() && at.getCurrentName() != null) {
            append(field, at.getCurrentName(), -1);
        } else if (at.inArray()) {
            append(field, null, at.getCurrentIndex());
        }
        return field.toString();
    }

    private static void append(StringBuilder field, String name, int index) {
        if (name == null) {
            field.append('[').append(index).append(']');
        } else {
            field.append(field.isEmpty() ? "" : ".").append(name);
        }
    }
}
