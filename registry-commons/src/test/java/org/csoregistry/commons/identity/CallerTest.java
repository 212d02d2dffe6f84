package org.csoregistry.commons.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.csoregistry.commons.change.Audience;
import org.csoregistry.commons.problem.Refusal.Forbidden;
import org.junit.jupiter.api.Test;

class CallerTest {
    private static final List<String> MONGOLIA = List.of("MN");
    private static final List<String> MONGOLIA_AND_KENYA = List.of("MN", "KE");

    private static Caller caller(String role, String... countries) {
        return new Caller("somebody", Set.of(role), Set.of(countries), null);
    }

    @Test
    void theAnonymousReadWhatIsPublic() {
        assertThat(Caller.ANONYMOUS.mayRead(Audience.PUBLIC, MONGOLIA)).isTrue();
        assertThat(Caller.ANONYMOUS.mayRead(Audience.PARTNER, MONGOLIA)).isFalse();
        assertThat(Caller.ANONYMOUS.mayRead(Audience.RESTRICTED, MONGOLIA)).isFalse();
    }

    @Test
    void aFieldOfficeReadsWhatIsRestrictedInAnyOfItsCountries() {
        assertThat(caller(Role.FIELD_OFFICE, "MN").mayRead(Audience.RESTRICTED, MONGOLIA_AND_KENYA))
                .isTrue();
        assertThat(caller(Role.FIELD_OFFICE, "CH").mayRead(Audience.RESTRICTED, MONGOLIA))
                .isFalse();
        assertThat(caller(Role.FIELD_OFFICE, "MN").mayRead(Audience.RESTRICTED, List.of()))
                .isFalse();
    }

    @Test
    void aGovernmentDoesNotReadWhatIsRestrictedEvenAtHome() {
        assertThat(caller(Role.GOVERNMENT, "MN").mayRead(Audience.RESTRICTED, MONGOLIA))
                .isFalse();
        assertThat(caller(Role.ADMIN).mayRead(Audience.RESTRICTED, MONGOLIA)).isFalse();
        assertThat(caller(Role.SECRETARIAT).mayRead(Audience.RESTRICTED, MONGOLIA))
                .isTrue();
    }

    @Test
    void aGroupThatIsNoRoleOfOursOpensNothing() {
        assertThat(caller("/staff").mayRead(Audience.PARTNER, MONGOLIA)).isFalse();
        assertThat(caller(Role.PARTNER).mayRead(Audience.PARTNER, MONGOLIA)).isTrue();
    }

    @Test
    void oneWritesWhereEveryCountryIsOnesOwn() {
        assertThat(caller(Role.FIELD_OFFICE, "MN").mayWriteIn(MONGOLIA)).isTrue();
        assertThat(caller(Role.FIELD_OFFICE, "MN").mayWriteIn(MONGOLIA_AND_KENYA))
                .isFalse();
        assertThat(caller(Role.FIELD_OFFICE, "MN").mayWriteIn(List.of())).isFalse();
        assertThat(caller(Role.SECRETARIAT).mayWriteIn(List.of())).isTrue();
        assertThat(caller(Role.PARTNER, "MN").mayWriteIn(MONGOLIA)).isFalse();
    }

    @Test
    void changingAnAudienceNeedsTheRightToPublish() {
        Caller government = caller(Role.GOVERNMENT, "MN");
        assertThatThrownBy(() -> government.mustBeAllowedToPublish(null, Audience.PUBLIC, MONGOLIA))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> government.mustBeAllowedToPublish(Audience.RESTRICTED, Audience.PARTNER, MONGOLIA))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> government.mustBeAllowedToPublish(Audience.PUBLIC, Audience.RESTRICTED, MONGOLIA))
                .isInstanceOf(Forbidden.class);
        assertThatCode(() -> {
                    government.mustBeAllowedToPublish(null, Audience.PARTNER, MONGOLIA);
                    caller(Role.CSO).mustBeAllowedToPublish(Audience.PUBLIC, Audience.RESTRICTED, MONGOLIA);
                    government.mustBeAllowedToPublish(Audience.PUBLIC, Audience.PUBLIC, MONGOLIA);
                    caller(Role.FIELD_OFFICE, "MN").mustBeAllowedToPublish(null, Audience.PUBLIC, MONGOLIA);
                })
                .doesNotThrowAnyException();
    }
}
