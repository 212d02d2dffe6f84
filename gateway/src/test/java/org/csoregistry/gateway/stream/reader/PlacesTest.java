package org.csoregistry.gateway.stream.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.net.SocketAddress;
import org.csoregistry.gateway.stream.reader.Places.Outcome;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private final Places places = new Places(3, 2);

    @Test
    void nobodyTakesAllPlacesAndTheyComeFreeAgain() {
        assertThat(places.take("a")).isEqualTo(Outcome.GRANTED);
        assertThat(places.take("a")).isEqualTo(Outcome.GRANTED);
        assertThat(places.take("a")).isEqualTo(Outcome.ADDRESS_HAS_ENOUGH);
        assertThat(places.take("b")).isEqualTo(Outcome.GRANTED);
        assertThat(places.take("b")).isEqualTo(Outcome.ALL_TAKEN);

        places.leave("a");

        assertThat(places.take("c")).isEqualTo(Outcome.GRANTED);
        places.leave("c");
        assertThat(places.take("a")).isEqualTo(Outcome.GRANTED);
    }

    @Test
    void anIpv6NetworkIsOneHolderAndAnIpv4AddressAnother() {
        String one = holder("2001:db8:1:2:3:4:5:6");

        assertThat(holder("2001:db8:1:2:ffff::1")).isEqualTo(one);
        assertThat(holder("2001:db8:1:3::1")).isNotEqualTo(one);
        assertThat(holder("192.0.2.1")).isNotEqualTo(holder("192.0.2.2"));
    }

    private static String holder(String address) {
        return Places.holder(SocketAddress.inetSocketAddress(1234, address));
    }
}
