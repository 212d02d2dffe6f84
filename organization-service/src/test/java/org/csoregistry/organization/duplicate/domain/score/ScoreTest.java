package org.csoregistry.organization.duplicate.domain.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreTest {
    private static Profile profile(String name, String country, String identifier, String host) {
        return new Profile(
                UUID.randomUUID(),
                List.of(name),
                country == null ? Set.of() : Set.of(country),
                identifier == null ? Set.of() : Set.of(identifier),
                host);
    }

    private static Score score(Profile one, Profile other) {
        Score score = Score.of(one, other);
        assertThat(Score.of(other, one)).isEqualTo(score);
        return score;
    }

    @Test
    void theSameNameInTheSameCountryIsSuspicious() {
        Score score =
                score(profile("open society forum", "MN", null, null), profile("open society forum", "MN", null, null));

        assertThat(score.points()).isEqualTo(70);
        assertThat(score.grounds())
                .extracting(Ground::reason)
                .containsExactly(Reason.SIMILAR_NAME, Reason.SAME_COUNTRY);
        assertThat(score.grounds().get(0).similarity()).isEqualTo(1.0);
    }

    @Test
    void theSameNameInAnotherCountryIsNot() {
        Score score = score(
                profile("ministry of justice", "MN", null, null), profile("ministry of justice", "KE", null, null));

        assertThat(score.points()).isEqualTo(40);
        assertThat(score.isSuspicious()).isFalse();
    }

    @Test
    void anIdentifierInCommonIsSuspiciousWhateverTheNames() {
        Score score =
                score(profile("first name", "MN", "XM-DAC 41114", null), profile("other", "KE", "XM-DAC 41114", null));

        assertThat(score.points()).isEqualTo(50);
        assertThat(score.isSuspicious()).isTrue();
    }

    @Test
    void aWebDomainInCommonCountsOnlyTogetherWithMore() {
        Profile one = profile("open society forum", "MN", null, "forum.mn");

        assertThat(score(one, profile("forum for open society", "MN", null, "forum.mn"))
                        .isSuspicious())
                .isTrue();
        assertThat(score(one, profile("chamber of commerce", "MN", null, "forum.mn"))
                        .isSuspicious())
                .isFalse();
    }

    @Test
    void aScoreNeverLeavesItsBounds() {
        Profile all = profile("open society forum", "MN", "x 1", "forum.mn");

        assertThat(score(all, all).points()).isEqualTo(100);
        assertThat(score(profile("abcdef", "MN", null, null), profile("ghijkl", "KE", null, null)))
                .isEqualTo(new Score(0, List.of()));
    }

    @Test
    void acronymsSayNothing() {
        assertThat(score(profile("osf", "MN", null, null), profile("osf", "MN", null, null))
                        .isSuspicious())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"word, two words, 0.3636", "mongol, mongolia, 0.6", "same, same, 1", "abc, xyz, 0", "'', '', 0"})
    void similarityIsThatOfTheStore(String one, String other, double similarity) {
        assertThat(Trigrams.similarity(one, other)).isCloseTo(similarity, within(0.001));
    }
}
