package org.csoregistry.commons.problem;

import java.util.List;
import java.util.UUID;

/**
 * An answer other than the one asked for. It is thrown wherever it is found out and ends as {@link Problem}.
 *
 * <p>Each kind states its own problem, so that the compiler keeps the list complete: the language level has no
 * exhaustive switch over sealed classes yet.
 */
public abstract sealed class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Refusal(String message) {
        // No stack trace: a refusal is an answer, not a fault of ours.
        super(message, null, false, false);
    }

    public abstract Problem problem();

    /** Nothing with this id, or nothing that the caller may know of: the two must look the same. */
    public static final class NotFound extends Refusal {
        private static final long serialVersionUID = 1L;

        public NotFound(String what, Object id) {
            super("There is no " + what + " " + id + " for this caller.");
        }

        @Override
        public Problem problem() {
            return Problem.of(ProblemType.NOT_FOUND, getMessage());
        }
    }

    public static final class Gone extends Refusal {
        private static final long serialVersionUID = 1L;

        public Gone(String what, UUID id) {
            super("The " + what + " " + id + " has been withdrawn.");
        }

        @Override
        public Problem problem() {
            return Problem.of(ProblemType.GONE, getMessage());
        }
    }

    /** Another resource of the same type stands for it: readers are led there, writers are told to go there. */
    public static final class Moved extends Refusal {
        private static final long serialVersionUID = 1L;
        private final UUID id;
        private final UUID into;

        public Moved(String what, UUID id, UUID into) {
            super("The " + what + " " + id + " has been merged into " + into + ".");
            this.id = id;
            this.into = into;
        }

        public UUID id() {
            return id;
        }

        public UUID into() {
            return into;
        }

        @Override
        public Problem problem() {
            return Problem.of(ProblemType.MERGED, getMessage());
        }
    }

    /** The caller's copy is not the newest; {@code current} is the document as it is now. */
    public static final class StaleVersion extends Refusal {
        private static final long serialVersionUID = 1L;
        private final String current;

        public StaleVersion(long version, String current) {
            super("The resource is at version " + version + ".");
            this.current = current;
        }

        @Override
        public Problem problem() {
            return Problem.of(ProblemType.STALE_VERSION, getMessage()).withCurrent(current);
        }
    }

    /** The id is taken; {@code current} is null where the caller may not read what took it. */
    public static final class AlreadyExists extends Refusal {
        private static final long serialVersionUID = 1L;
        private final String current;

        public AlreadyExists(UUID id, String current) {
            super("The id " + id + " is taken.");
            this.current = current;
        }

        @Override
        public Problem problem() {
            return Problem.of(ProblemType.ALREADY_EXISTS, getMessage()).withCurrent(current);
        }
    }

    public static final class PreconditionRequired extends Refusal {
        private static final long serialVersionUID = 1L;

        public PreconditionRequired(String detail) {
            super(detail);
        }

        @Override
        public Problem problem() {
            return Problem.of(ProblemType.PRECONDITION_REQUIRED, getMessage());
        }
    }

    /** What was sent breaks a rule; all faults at once. */
    public static final class InvalidInput extends Refusal {
        private static final long serialVersionUID = 1L;
        private final transient List<Violation> violations;

        public InvalidInput(List<Violation> violations) {
            super(violations.size() == 1 ? "There is one fault." : "There are " + violations.size() + " faults.");
            this.violations = List.copyOf(violations);
        }

        public InvalidInput(Violation violation) {
            this(List.of(violation));
        }

        public List<Violation> violations() {
            return violations;
        }

        @Override
        public Problem problem() {
            return Problem.of(ProblemType.INVALID_INPUT, getMessage()).withErrors(violations);
        }
    }

    public static final class MalformedBody extends Refusal {
        private static final long serialVersionUID = 1L;

        public MalformedBody(String detail) {
            super(detail);
        }

        @Override
        public Problem problem() {
            return Problem.of(ProblemType.MALFORMED_BODY, getMessage());
        }
    }

    public static final class InvalidCursor extends Refusal {
        private static final long serialVersionUID = 1L;

        public InvalidCursor() {
            super("The value of after is not a cursor of this list and filter.");
        }

        @Override
        public Problem problem() {
            return Problem.of(ProblemType.INVALID_CURSOR, getMessage());
        }
    }

    public static final class Forbidden extends Refusal {
        private static final long serialVersionUID = 1L;

        public Forbidden(String detail) {
            super(detail);
        }

        @Override
        public Problem problem() {
            return Problem.of(ProblemType.FORBIDDEN, getMessage());
        }
    }

    /** {@code holder} is the path of what stands in the way; null where the caller may not know it. */
    public static final class Conflict extends Refusal {
        private static final long serialVersionUID = 1L;
        private final String holder;

        public Conflict(String detail, String holder) {
            super(detail);
            this.holder = holder;
        }

        @Override
        public Problem problem() {
            return Problem.of(ProblemType.CONFLICT, getMessage()).withHolder(holder);
        }
    }

    public static final class KeyInFlight extends Refusal {
        private static final long serialVersionUID = 1L;

        public KeyInFlight() {
            super("The first request with this Idempotency-Key has not ended yet.");
        }

        @Override
        public Problem problem() {
            return Problem.of(ProblemType.KEY_IN_FLIGHT, getMessage());
        }
    }

    public static final class KeyReused extends Refusal {
        private static final long serialVersionUID = 1L;

        public KeyReused() {
            super("This Idempotency-Key came with another body before.");
        }

        @Override
        public Problem problem() {
            return Problem.of(ProblemType.KEY_REUSED, getMessage());
        }
    }

    public static final class TooLarge extends Refusal {
        private static final long serialVersionUID = 1L;

        public TooLarge(long limitBytes) {
            super("The limit is " + limitBytes + " bytes.");
        }

        @Override
        public Problem problem() {
            return Problem.of(ProblemType.TOO_LARGE, getMessage());
        }
    }

    /** The reader's place in a feed is gone; {@code restart} is the path from which to follow it on. */
    public static final class CursorExpired extends Refusal {
        private static final long serialVersionUID = 1L;
        private final String restart;

        public CursorExpired(String detail, String restart) {
            super(detail);
            this.restart = restart;
        }

        @Override
        public Problem problem() {
            return Problem.of(ProblemType.CURSOR_EXPIRED, getMessage()).withRestart(restart);
        }
    }

    /** Not now; {@code retryAfter} says when, in seconds. */
    public static final class Unavailable extends Refusal {
        private static final long serialVersionUID = 1L;
        private final int retryAfter;

        public Unavailable(String detail, int retryAfter) {
            super(detail);
            this.retryAfter = retryAfter;
        }

        public int retryAfter() {
            return retryAfter;
        }

        @Override
        public Problem problem() {
            return Problem.of(ProblemType.UNAVAILABLE, getMessage());
        }
    }
}
