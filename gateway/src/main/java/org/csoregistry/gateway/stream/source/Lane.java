package org.csoregistry.gateway.stream.source;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.csoregistry.gateway.stream.Frame;

/**
 * Puts the changes of one service in order: drops what was seen, holds back what came before its predecessor.
 * Messages may repeat after a crash of the relay, and cross each other if the topic has several partitions.
 */
final class Lane {
    private static final long UNKNOWN = -1;

    private final TreeMap<Long, Frame> waiting = new TreeMap<>();
    private long head = UNKNOWN;

    boolean hasBegun() {
        return head != UNKNOWN;
    }

    /** The last sequence let through. */
    long head() {
        return head;
    }

    void offer(Frame frame) {
        if (frame.sequence() > head) {
            waiting.putIfAbsent(frame.sequence(), frame);
        }
    }

    /** Begins with the longest tail without a hole of what was offered, and returns the sequence before it. */
    long beginWithTail() {
        long first = waiting.lastKey();
        while (waiting.containsKey(first - 1)) {
            first--;
        }
        return beginAfter(first - 1);
    }

    long beginAfter(long sequence) {
        head = sequence;
        waiting.headMap(sequence, true).clear();
        return head;
    }

    /** Goes on behind a hole that nothing will ever fill, and returns the sequence before what is held back. */
    long leapHole() {
        return waiting.isEmpty() ? head : beginAfter(waiting.firstKey() - 1);
    }

    /** Takes what is next, as far as there is no hole. */
    List<Frame> next() {
        List<Frame> next = new ArrayList<>();
        for (Frame frame = waiting.remove(head + 1); frame != null; frame = waiting.remove(head + 1)) {
            head++;
            next.add(frame);
        }
        return next;
    }

    /** What is held back. Once begun and after {@link #next()}, anything here means that a sequence is missing. */
    int held() {
        return waiting.size();
    }
}
