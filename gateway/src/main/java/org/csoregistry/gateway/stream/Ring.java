package org.csoregistry.gateway.stream;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.csoregistry.gateway.feed.EventHead;

/**
 * The most recent changes of one service, without a hole: neighbours differ by exactly one sequence.
 * Written by the follower, read by every reader's event loop.
 */
final class Ring {
    private final Frame[] frames;
    private final long maxBytes;
    private long bytes;
    private long head;
    private int size;

    Ring(int capacity, long maxBytes) {
        this.frames = new Frame[Math.max(1, capacity)];
        this.maxBytes = maxBytes;
    }

    /** Begins behind {@code sequence}; what is kept up to now is forgotten. */
    synchronized void begin(long sequence) {
        Arrays.fill(frames, null);
        head = sequence;
        size = 0;
        bytes = 0;
    }

    /** @throws IllegalArgumentException if the frame is not the very next */
    synchronized void append(Frame frame) {
        if (frame.sequence() != head + 1) {
            throw new IllegalArgumentException("expected " + (head + 1) + ", got " + frame.sequence());
        }
        if (size == frames.length) {
            forgetOldest();
        }
        head++;
        frames[slot(head)] = frame;
        size++;
        bytes += frame.text().length();
        if (frame.head().isWithdrawal()) {
            forgetWhatIsTakenBack(frame.head().resourceId());
        }
        while (bytes > maxBytes && size > 1) {
            forgetOldest();
        }
    }

    /**
     * The next frames after a sequence; empty if some of them are kept no more.
     *
     * @param max frames, at most
     * @param maxBytes after so many there are no more frames; the first comes however large it is
     */
    synchronized Optional<List<Frame>> after(long sequence, int max, long maxBytes) {
        if (sequence >= head) {
            return Optional.of(List.of());
        }
        if (sequence < head - size) {
            return Optional.empty();
        }
        int count = (int) Math.min(max, head - sequence);
        List<Frame> next = new ArrayList<>(count);
        long length = 0;
        for (int i = 1; i <= count && length < maxBytes; i++) {
            Frame frame = frames[slot(sequence + i)];
            next.add(frame);
            length += frame.text().length();
        }
        return Optional.of(next);
    }

    /**
     * What is withdrawn is not told again as it was, nor what came before it: who still lacks that asks the service, which
     * knows how much of it may be told.
     */
    private void forgetWhatIsTakenBack(UUID resource) {
        for (long sequence = head - 1; sequence > head - size; sequence--) {
            EventHead earlier = frames[slot(sequence)].head();
            if (earlier.resourceId().equals(resource) && !earlier.isWithdrawal()) {
                while (sequence > head - size) {
                    forgetOldest();
                }
                return;
            }
        }
    }

    private void forgetOldest() {
        int oldest = slot(head - size + 1);
        bytes -= frames[oldest].text().length();
        frames[oldest] = null;
        size--;
    }

    private int slot(long sequence) {
        return (int) (sequence % frames.length);
    }
}
