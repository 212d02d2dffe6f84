package org.csoregistry.commons.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.csoregistry.commons.change.FeedCursor;
import org.csoregistry.commons.change.FeedName;
import org.csoregistry.commons.change.Ids;
import org.csoregistry.commons.problem.Refusal.InvalidCursor;
import org.csoregistry.commons.problem.Refusal.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    private static ListQuery query(String country, String sort) {
        return new ListQuery(Map.of("country", country), 50, null, sort, List.of(), false);
    }

    @Test
    void aCursorIsReadBackInItsOwnQuery() {
        Cursor cursor = new Cursor(query("MN", "name").fingerprint(), "Монгол \"x\"", Ids.next());

        assertThat(Cursor.decode(cursor.encode(), query("MN", "name"))).isEqualTo(cursor);
    }

    @Test
    void aCursorOfAnotherFilterOrOrderIsRefused() {
        String cursor = new Cursor(query("MN", "name").fingerprint(), "a", Ids.next()).encode();

        assertThatThrownBy(() -> Cursor.decode(cursor, query("KE", "name"))).isInstanceOf(InvalidCursor.class);
        assertThatThrownBy(() -> Cursor.decode(cursor, query("MN", "-name"))).isInstanceOf(InvalidCursor.class);
    }

    @Test
    void randomBytesAreNeverACursorAndNeverAFailure() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            String text = random.ints(random.nextInt(60), 0x20, 0x7f)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThatThrownBy(() -> Cursor.decode(text, query("MN", null))).isInstanceOf(InvalidCursor.class);
            assertThat(FeedCursor.decode(text)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, Long.MAX_VALUE})
    void aFeedCursorIsReadBack(long sequence) {
        FeedCursor cursor = new FeedCursor(FeedName.FULL, sequence);

        assertThat(FeedCursor.decode(cursor.encode())).contains(cursor);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 201, Integer.MAX_VALUE})
    void aLimitOutsideItsRangeIsRefused(int limit) {
        assertThatThrownBy(() -> ListQuery.mustBeWithinLimit(limit)).isInstanceOf(InvalidInput.class);
    }
}
