package org.csoregistry.verifier.rule;

import java.util.BitSet;
import org.csoregistry.verifier.change.Change;
import org.csoregistry.verifier.change.Kind;

/** What one reader has met, by sequence: not the changes, but enough to tell whether another met the same. */
final class Book {

    private final Longs frames = new Longs();
    private final Longs contents = new Longs();
    private final BitSet met = new BitSet();
    private final BitSet withdrawals = new BitSet();

    void enter(Change change) {
        int sequence = Math.toIntExact(change.sequence());
        frames.set(sequence, change.frame());
        contents.set(sequence, change.content());
        met.set(sequence);
        withdrawals.set(sequence, change.kind() == Kind.WITHDRAWN);
    }

    boolean has(long sequence) {
        return sequence <= Integer.MAX_VALUE && met.get((int) sequence);
    }

    /** Whether number, author, resource, version and time are the same. */
    boolean hasFrameOf(Change change) {
        return frames.get(change.sequence()) == change.frame();
    }

    /** Whether kind, schema and data are the same, to the byte. */
    boolean hasContentOf(Change change) {
        return contents.get(change.sequence()) == change.content();
    }

    boolean isWithdrawal(long sequence) {
        return withdrawals.get((int) sequence);
    }

    /** The first number from this on that was not met. */
    long missingFrom(long sequence) {
        return met.nextClearBit((int) sequence);
    }

    /** The first number from this on that was met; -1 = none. */
    long metFrom(long sequence) {
        return met.nextSetBit((int) sequence);
    }
}
