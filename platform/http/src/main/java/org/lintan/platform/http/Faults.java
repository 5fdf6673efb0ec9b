package org.lintan.platform.http;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.arc.All;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever leaves a resource into problem+json. Class names, SQL and stack traces never leave the service. */
class Faults {

    private static final Logger LOG = Logger.getLogger(Faults.class);

    private static final Map<Integer, PlatformCode> BY_STATUS = Map.of(
            401,
            PlatformCode.UNAUTHENTICATED,
            403,
            PlatformCode.FORBIDDEN,
            404,
            PlatformCode.NOT_FOUND,
            405,
            PlatformCode.METHOD_NOT_ALLOWED,
            406,
            PlatformCode.NOT_ACCEPTABLE,
            413,
            PlatformCode.TOO_LARGE,
            415,
            PlatformCode.UNSUPPORTED_MEDIA_TYPE);

    private final Problems problems;
    private final List<FailureReader> readers;

    Faults(Problems problems, @All List<FailureReader> readers) {
        this.problems = problems;
        this.readers = readers;
    }

    @ServerExceptionMapper
    Response refused(Rollback rollback) {
        return problems.response(rollback.refusal());
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response notSignedIn(SecurityException failure) {
        Response problem = problems.response(Refusal.of(PlatformCode.UNAUTHENTICATED));
        return Response.fromResponse(problem)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    Response notAllowed(ForbiddenException failure) {
        return problems.response(Refusal.of(PlatformCode.FORBIDDEN));
    }

    @ServerExceptionMapper
    Response notValid(ConstraintViolationException failure) {
        List<FieldFault> faults =
                failure.getConstraintViolations().stream().map(Faults::fault).toList();
        return problems.response(Refusal.of(PlatformCode.INVALID_FIELDS).with(faults));
    }

    /** Bodies are read elsewhere, so this is a bug of ours; Quarkus has a mapper of its own for it, which would name our classes. */
    @ServerExceptionMapper
    Response notMatching(MismatchedInputException failure) {
        return bug(failure);
    }

    @ServerExceptionMapper
    Response other(WebApplicationException failure) {
        int status = failure.getResponse().getStatus();
        if (status >= 500) {
            return bug(failure);
        }
        if (status < 400) {
            return failure.getResponse();
        }
        if (failure instanceof NotFoundException && failure.getCause() != null) {
            // JAX-RS takes a query it cannot convert (a state nobody has, a limit that is no number) for an address
            // nobody has
            return problems.response(Refusal.of(PlatformCode.BAD_REQUEST));
        }
        return problems.response(Refusal.of(BY_STATUS.getOrDefault(status, PlatformCode.BAD_REQUEST)));
    }

    @ServerExceptionMapper
    Response unexpected(Throwable failure) {
        return readers.stream()
                .map(reader -> reader.read(failure))
                .flatMap(Optional::stream)
                .findFirst()
                .map(problems::response)
                .orElseGet(() -> bug(failure));
    }

    private Response bug(Throwable failure) {
        LOG.error("A request failed inside.", failure);
        return problems.response(Refusal.of(PlatformCode.INTERNAL));
    }

    private static FieldFault fault(ConstraintViolation<?> violation) {
        String field = "";
        for (Path.Node node : violation.getPropertyPath()) {
            field = node.getName();
        }
        ConstraintDescriptor<?> constraint = violation.getConstraintDescriptor();
        String rule = constraint.getAnnotation().annotationType().getSimpleName();
        // a template in braces is the library's own sentence, in whatever language this machine speaks
        boolean ours = !violation.getMessageTemplate().startsWith("{");
        return new FieldFault(
                field, rule, ours ? violation.getMessage() : FieldRule.say(rule, constraint.getAttributes()));
    }
}
