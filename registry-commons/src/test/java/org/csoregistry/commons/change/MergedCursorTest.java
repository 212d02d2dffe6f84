package org.csoregistry.commons.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MergedCursorTest {

    @Test
    void aCursorIsReadAsItWasWrittenAndInItsOwnFeedOnly() {
        MergedCursor cursor = new MergedCursor(0, 12, 999_999_999_999_999_999L);

        String text = cursor.encode(FeedName.FULL);

        assertThat(MergedCursor.decode(text, FeedName.FULL)).contains(cursor);
        assertThat(MergedCursor.decode(text, FeedName.PUBLIC)).isEmpty();
    }

    @Test
    void theBeginningIsWhatTheDocumentationSays() {
        assertThat(MergedCursor.START.encode(FeedName.PUBLIC)).isEqualTo("MTowOjA6MA");
    }
}
