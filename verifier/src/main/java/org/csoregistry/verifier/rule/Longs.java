package org.csoregistry.verifier.rule;

import java.util.ArrayList;
import java.util.List;

/** A growing array of numbers, 0 where none was set; grows without copying, for there may be millions. */
final class Longs {

    private static final int CHUNK = 1 << 14;

    private final List<long[]> chunks = new ArrayList<>();

    void set(long index, long value) {
        while (chunks.size() <= index / CHUNK) {
            chunks.add(new long[CHUNK]);
        }
        chunks.get((int) (index / CHUNK))[(int) (index % CHUNK)] = value;
    }

    long get(long index) {
        int chunk = (int) (index / CHUNK);
        return chunk < chunks.size() ? chunks.get(chunk)[(int) (index % CHUNK)] : 0;
    }
}
