package org.csoregistry.commons.problem;

/**
 * Every kind of problem that the registry answers with, and its explanation for the person who meets it.
 *
 * <p>A type's reference is a path, so that it leads to its explanation on whichever gateway served it.
 */
public enum ProblemType {
    MERGED(308, "The resource has been merged into another", "Location leads to the one that stands for it now."),
    INVALID_INPUT(400, "The input is invalid", "Each entry of errors names one fault and where it stands."),
    MALFORMED_BODY(400, "The body is not JSON that can be read", "Mend the syntax at the place named in detail."),
    INVALID_CURSOR(
            400, "The cursor is not valid here", "Start again without it: cursors belong to one list and filter."),
    UNSAFE_PATH(400, "The path is not canonical", "Leave out ;, //, dot segments and encoded slashes."),
    UNAUTHENTICATED(401, "A valid token is needed", "Send Authorization: Bearer with a token that has not expired."),
    FORBIDDEN(403, "The token does not allow this", "The caller's roles, countries or organization do not cover it."),
    NOT_FOUND(404, "There is nothing here for this caller", "It does not exist, or the caller may not know of it."),
    METHOD_NOT_ALLOWED(405, "The method is not offered here", "See the OpenAPI document for the methods of this path."),
    NOT_ACCEPTABLE(406, "No offered format is acceptable", "Ask for application/json."),
    CONFLICT(409, "It contradicts what is already registered", "holder, where given, leads to what stands in the way."),
    KEY_IN_FLIGHT(409, "The same request is being carried out", "Retry in a moment with the same Idempotency-Key."),
    GONE(410, "The resource has been withdrawn", "Its history stays with the secretariat."),
    CURSOR_EXPIRED(
            410,
            "The place in the feed is gone",
            "Keep the address in restart, read the collections of that feed anew, then follow from restart."),
    STALE_VERSION(412, "The resource has changed meanwhile", "current holds it as it is now; merge and send again."),
    ALREADY_EXISTS(412, "A resource with this id exists already", "current holds it, if the caller may read it."),
    TOO_LARGE(413, "The body is too large", "JSON bodies may have up to 1 MiB, files to import 64 MiB."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "The body's format is not understood",
            "Send application/json; to an import text/csv, XLSX or application/x-ndjson, in UTF-8."),
    IMPORT_REFUSED(
            422,
            "The file has faults, and nothing of it was written",
            "report.faults says for each the row and the column; mode=each writes the rows that have none."),
    KEY_REUSED(422, "The Idempotency-Key belongs to another request", "Use a new key for each new request."),
    PRECONDITION_REQUIRED(428, "A condition is needed", "Send If-Match with the ETag you hold."),
    TOO_MANY_REQUESTS(429, "Too many requests", "Wait for the time given in Retry-After."),
    INTERNAL_ERROR(500, "The registry failed", "Give traceId to the operator."),
    UNAVAILABLE(503, "The service cannot answer now", "Retry after the time given in Retry-After.");

    private final int status;
    private final String title;
    private final String explanation;

    ProblemType(int status, String title, String explanation) {
        this.status = status;
        this.title = title;
        this.explanation = explanation;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String explanation() {
        return explanation;
    }

    /** The last segment of the reference, such as {@code stale-version}. */
    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public String uri() {
        return "/problems/" + slug();
    }
}
