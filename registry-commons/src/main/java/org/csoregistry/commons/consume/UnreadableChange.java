package org.csoregistry.commons.consume;

/** What no retry can make readable; it is put aside so that the messages behind it can pass. */
final class UnreadableChange extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableChange(String reason) {
        super(reason);
    }
}
