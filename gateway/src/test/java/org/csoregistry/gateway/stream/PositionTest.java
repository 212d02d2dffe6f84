package org.csoregistry.gateway.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.csoregistry.gateway.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {

    @Test
    void aPositionIsReadAsItWasWritten() {
        Position position = new Position(0, 12, 999_999_999_999_999_999L);

        assertThat(Position.decode(position.encode())).contains(position);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1:1:2",
                "1:1:2:3:4",
                "2:1:2:3",
                "1:-1:2:3",
                "1:01:2:3",
                "1: 1:2:3",
                "1:9999999999999999999:0:0",
                "x"
            })
    void whatWeDidNotWriteIsNoPosition(String text) {
        String encoded = Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));

        assertThat(Position.decode(encoded)).isEmpty();
    }

    @Test
    void whatIsNotBase64IsNoPosition() {
        assertThat(Position.decode("not an id!")).isEmpty();
    }

    @Test
    void eachServiceHasItsOwnPlace() {
        Position position = Position.START.with(Service.EVENT, 5).with(Service.COMMITMENT, 7);

        assertThat(position).isEqualTo(new Position(0, 5, 7));
    }

    @Test
    void beingAheadInOneServiceDoesNotMakeUpForLaggingInAnother() {
        assertThat(new Position(10, 1, 1).behind(new Position(3, 2, 4))).isEqualTo(4);
    }
}
