package org.csoregistry.gateway.stream.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.csoregistry.gateway.Service;
import org.csoregistry.gateway.stream.Frame;
import org.csoregistry.gateway.stream.News;
import org.csoregistry.gateway.stream.Position;
import org.csoregistry.gateway.testing.Frames;
import org.junit.jupiter.api.Test;

class InboxTest {
    private static final long PLENTY = 1_000_000;

    @Test
    void whatFollowsOneAnotherIsJoined() {
        Inbox inbox = filled(PLENTY, PLENTY, 1, 2, 3);

        News news = inbox.take(Position.START).orElseThrow();

        assertThat(sequences(news)).containsExactly(1L, 2L, 3L);
        assertThat(news.before()).isEqualTo(at(0));
        assertThat(news.after()).isEqualTo(at(3));
        assertThat(inbox.take(Position.START)).isEmpty();
    }

    @Test
    void whatComesBehindAHoleIsTakenByItself() {
        Inbox inbox = filled(PLENTY, PLENTY, 1, 2, 7);

        assertThat(sequences(inbox.take(Position.START).orElseThrow())).containsExactly(1L, 2L);
        assertThat(sequences(inbox.take(Position.START).orElseThrow())).containsExactly(7L);
    }

    @Test
    void aTurnTakesNoMoreThanItCanHoldButAlwaysSomething() {
        long frame = Frames.of(1).text().length();

        assertThat(sequences(
                        filled(2 * frame, PLENTY, 1, 2, 3).take(Position.START).orElseThrow()))
                .containsExactly(1L, 2L);
        assertThat(sequences(filled(1, PLENTY, 1, 2, 3).take(Position.START).orElseThrow()))
                .containsExactly(1L);
    }

    @Test
    void whatIsTooMuchIsForgottenAndTheNextComesBehindAHole() {
        long frame = Frames.of(1).text().length();

        Inbox inbox = filled(PLENTY, 2 * frame, 1, 2, 3, 4);

        assertThat(sequences(inbox.take(Position.START).orElseThrow())).containsExactly(4L);
    }

    @Test
    void whatIsKnownAtThePlaceIsPassedOver() {
        Inbox inbox = filled(PLENTY, PLENTY, 1, 2, 3);

        assertThat(sequences(inbox.take(at(2)).orElseThrow())).containsExactly(3L);
    }

    @Test
    void onlyOneTurnIsSeenTo() {
        Inbox inbox = new Inbox(1, PLENTY);

        assertThat(inbox.add(news(1))).isTrue();
        assertThat(inbox.add(news(2))).isFalse();
        inbox.take(Position.START);
        assertThat(inbox.turnIsOver()).isTrue();
        inbox.take(Position.START);
        assertThat(inbox.turnIsOver()).isFalse();
        assertThat(inbox.add(news(3))).isTrue();
    }

    private static Inbox filled(long turnBytes, long maxBytes, long... sequences) {
        Inbox inbox = new Inbox(turnBytes, maxBytes);
        LongStream.of(sequences).forEach(sequence -> inbox.add(news(sequence)));
        return inbox;
    }

    private static News news(long sequence) {
        return new News(at(sequence - 1), at(sequence), List.of(Frames.of(sequence)));
    }

    private static Position at(long sequence) {
        return Position.START.with(Service.EVENT, sequence);
    }

    private static List<Long> sequences(News news) {
        return news.frames().stream().map(Frame::sequence).toList();
    }
}
