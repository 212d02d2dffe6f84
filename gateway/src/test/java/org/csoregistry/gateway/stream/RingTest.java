package org.csoregistry.gateway.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.csoregistry.gateway.testing.Frames;
import org.junit.jupiter.api.Test;

class RingTest {
    private static final long PLENTY = 1_000_000;

    @Test
    void aReaderGetsWhatItLacksInOrder() {
        Ring ring = filled(10, PLENTY, 1, 5);

        assertThat(sequences(ring, 2, 64)).containsExactly(3L, 4L, 5L);
    }

    @Test
    void aReaderGetsNoMoreThanItAskedFor() {
        Ring ring = filled(10, PLENTY, 1, 5);

        assertThat(sequences(ring, 0, 2)).containsExactly(1L, 2L);
    }

    @Test
    void aReaderAtTheHeadOrBeyondLacksNothing() {
        Ring ring = filled(10, PLENTY, 1, 5);

        assertThat(sequences(ring, 5, 64)).isEmpty();
        assertThat(sequences(ring, 99, 64)).isEmpty();
    }

    @Test
    void theOldestAreForgottenAndWhoLacksThemIsTold() {
        Ring ring = filled(3, PLENTY, 1, 10);

        assertThat(sequences(ring, 7, 64)).containsExactly(8L, 9L, 10L);
        assertThat(ring.after(6, 64, PLENTY)).isEmpty();
    }

    @Test
    void bytesAreBoundedToo() {
        Ring ring = filled(100, 3 * Frames.of(1).text().length(), 1, 50);

        assertThat(sequences(ring, 47, 64)).containsExactly(48L, 49L, 50L);
        assertThat(ring.after(46, 64, PLENTY)).isEmpty();
    }

    @Test
    void aReaderGetsNoMoreBytesThanItCanHoldButAlwaysOneFrame() {
        Ring ring = filled(100, PLENTY, 1, 50);
        long two = 2L * Frames.of(1).text().length();

        assertThat(ring.after(0, 64, two).orElseThrow()).hasSize(2);
        assertThat(ring.after(0, 64, 1).orElseThrow()).hasSize(1);
    }

    @Test
    void aRingMayBeginAnywhere() {
        Ring ring = filled(10, PLENTY, 1000, 1002);

        assertThat(sequences(ring, 999, 64)).containsExactly(1000L, 1001L, 1002L);
        assertThat(ring.after(998, 64, PLENTY)).isEmpty();
    }

    @Test
    void aHoleIsNeverTakenIn() {
        Ring ring = filled(10, PLENTY, 1, 5);

        assertThatThrownBy(() -> ring.append(Frames.of(7))).hasMessageContaining("expected 6");
    }

    @Test
    void whatIsTakenBackIsForgottenWithAllBeforeIt() {
        UUID resource = UUID.randomUUID();
        Ring ring = filled(10, PLENTY, 1, 2);
        ring.append(Frames.of(3, "created", resource));
        ring.append(Frames.of(4));
        ring.append(Frames.of(5, "withdrawn", resource));
        ring.append(Frames.of(6, "updated", resource));

        assertThat(ring.after(2, 64, PLENTY)).isEmpty();
        assertThat(sequences(ring, 3, 64)).containsExactly(4L, 5L, 6L);
    }

    @Test
    void aWithdrawalOfWhatTheRingDoesNotHoldMakesItForgetNothing() {
        Ring ring = filled(10, PLENTY, 1, 2);
        ring.append(Frames.of(3, "withdrawn", UUID.randomUUID()));

        assertThat(sequences(ring, 0, 64)).containsExactly(1L, 2L, 3L);
    }

    private static Ring filled(int capacity, long bytes, long from, long to) {
        Ring ring = new Ring(capacity, bytes);
        ring.begin(from - 1);
        LongStream.rangeClosed(from, to).forEach(sequence -> ring.append(Frames.of(sequence)));
        return ring;
    }

    private static List<Long> sequences(Ring ring, long after, int max) {
        return ring.after(after, max, PLENTY).orElseThrow().stream()
                .map(Frame::sequence)
                .toList();
    }
}
