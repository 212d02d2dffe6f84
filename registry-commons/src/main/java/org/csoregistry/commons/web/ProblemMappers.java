package org.csoregistry.commons.web;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.csoregistry.commons.exports.BrokenOff;
import org.csoregistry.commons.problem.Problem;
import org.csoregistry.commons.problem.ProblemType;
import org.csoregistry.commons.problem.Refusal;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Turns whatever ends a request into problem details. An exception's own text never leaves the service.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    Response refusal(Refusal refusal) {
        Response answer = answer(refusal.problem());
        return refusal instanceof Refusal.Unavailable busy
                ? Response.fromResponse(answer)
                        .header(HttpHeaders.RETRY_AFTER, busy.retryAfter())
                        .build()
                : answer;
    }

    @ServerExceptionMapper
    Response moved(Refusal.Moved moved, ContainerRequestContext request) {
        Redirect redirect = Redirect.of(moved, request.getUriInfo().getRequestUri());
        // A write goes nowhere by itself: its condition was meant for the other one.
        return Set.of("GET", "HEAD").contains(request.getMethod())
                ? Response.fromResponse(answer(moved.problem()))
                        .header(HttpHeaders.LOCATION, redirect.same())
                        .build()
                : answer(new Refusal.Conflict(moved.getMessage(), redirect.resource()).problem());
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response noGoodIdentity() {
        return unauthenticated();
    }

    @ServerExceptionMapper
    Response wrongRole(ForbiddenException e) {
        return answer(Problem.of(ProblemType.FORBIDDEN, "The caller's role does not allow this."));
    }

    /** Two writers passed the same check; the other one was faster. */
    @ServerExceptionMapper
    Response overtaken(OptimisticLockException e) {
        return answer(Problem.of(ProblemType.STALE_VERSION, "Another write came first; read the resource again."));
    }

    /** The store keeps what must be unique, also between writers who could not see each other. */
    @ServerExceptionMapper
    Response contradicted(ConstraintViolationException e) {
        if (e.getKind() != ConstraintViolationException.ConstraintKind.UNIQUE) {
            return failure(e);
        }
        boolean idTaken = e.getConstraintName() != null && e.getConstraintName().endsWith("_pk");
        return idTaken
                ? answer(Problem.of(ProblemType.ALREADY_EXISTS, "Another write came first with the same id."))
                : answer(Problem.of(ProblemType.CONFLICT, "What must be unique belongs to another resource."));
    }

    @ServerExceptionMapper
    Response framework(WebApplicationException e) {
        if (e.getCause() instanceof Refusal refusal) {
            // Thrown while a parameter was converted.
            return answer(refusal.problem());
        }
        ProblemType type =
                switch (e.getResponse().getStatus()) {
                    case 400 -> ProblemType.INVALID_INPUT;
                    case 401 -> ProblemType.UNAUTHENTICATED;
                    case 403 -> ProblemType.FORBIDDEN;
                    case 404 -> ProblemType.NOT_FOUND;
                    case 405 -> ProblemType.METHOD_NOT_ALLOWED;
                    case 406 -> ProblemType.NOT_ACCEPTABLE;
                    case 413 -> ProblemType.TOO_LARGE;
                    case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
                    default -> null;
                };
        if (type == null) {
            return failure(e);
        }
        Response.ResponseBuilder answer = Response.fromResponse(answer(Problem.of(type, null)));
        String allowed = e.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return allowed == null
                ? answer.build()
                : answer.header(HttpHeaders.ALLOW, allowed).build();
    }

    /** Told by the connection; this goes nowhere. */
    @ServerExceptionMapper
    Response brokenOff(BrokenOff e) {
        return answer(Problem.of(ProblemType.INTERNAL_ERROR, null));
    }

    /** A store that is away is said to be away, so that clients retry; all else is a fault of ours. */
    @ServerExceptionMapper
    Response failure(Throwable e) {
        if (isStoreAway(e)) {
            LOG.warnf("the store is away: %s", e.getMessage());
            return Response.fromResponse(answer(Problem.of(ProblemType.UNAVAILABLE, "The store does not answer.")))
                    .header(HttpHeaders.RETRY_AFTER, 2)
                    .build();
        }
        String traceId = UUID.randomUUID().toString();
        LOG.errorf(e, "request failed traceId=%s", traceId);
        return answer(Problem.of(ProblemType.INTERNAL_ERROR, null).withTraceId(traceId));
    }

    /** SQLSTATE classes 08 (connection), 53 (resources) and 57 (operator intervention), or a pool without answer. */
    private static boolean isStoreAway(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                return state == null || state.startsWith("08") || state.startsWith("53") || state.startsWith("57");
            }
        }
        return false;
    }

    private static Response unauthenticated() {
        return Response.fromResponse(answer(Problem.of(ProblemType.UNAUTHENTICATED, null)))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    private static Response answer(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }
}
