package org.csoregistry.webhook.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.csoregistry.webhook.testing.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetsTest {

    /** A resolver for which every name leads to these addresses. */
    private static Targets leadingTo(String... addresses) {
        return new Targets(host -> resolved(addresses), Settings.with());
    }

    private static List<InetAddress> resolved(String... addresses) throws UnknownHostException {
        InetAddress[] found = new InetAddress[addresses.length];
        for (int i = 0; i < addresses.length; i++) {
            found[i] = InetAddress.getByName(addresses[i]);
        }
        return Arrays.asList(found);
    }

    @Test
    void aPublicEndpointIsConnectedToAtTheAddressThatWasChecked() throws Exception {
        Destination destination = leadingTo("1.1.1.1", "2606:4700::1111").check("https://hooks.example.org/in?x=1");

        assertThat(destination)
                .isEqualTo(
                        new Destination(InetAddress.getByName("1.1.1.1"), "hooks.example.org", 443, true, "/in?x=1"));
    }

    @Test
    void aNameThatLeadsToUsIsRefused() {
        assertThatThrownBy(() -> leadingTo("127.0.0.1").check("https://hooks.example.org/"))
                .hasMessage("must not lead to a private or reserved address");
    }

    @Test
    void oneBadAddressAmongGoodOnesIsEnough() {
        assertThatThrownBy(() -> leadingTo("1.1.1.1", "10.0.0.1").check("https://hooks.example.org/"))
                .isInstanceOf(TargetRefused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "http://hooks.example.org/, https",
        "https://1.1.1.1/, DNS name",
        "https://localhost/, DNS name",
        "https://intranet/, DNS name",
        "https://hooks.example.org:22/, 443",
        "https://hooks.example.org:6379/, 443"
    })
    void whatDoesNotSuitTheInternetIsRefused(String url, String word) {
        assertThatThrownBy(() -> leadingTo("1.1.1.1").check(url)).hasMessageContaining(word);
    }

    @Test
    void aNameThatLeadsNowhereIsRefused() {
        Targets targets = new Targets(
                host -> {
                    throw new UnknownHostException(host);
                },
                Settings.with());

        assertThatThrownBy(() -> targets.check("https://hooks.example.org/")).hasMessageContaining("leads nowhere");
    }

    @Test
    void theEmbeddedSuiteMayCallItself() throws Exception {
        Targets targets = new Targets(host -> resolved("127.0.0.1"), Settings.with("allow-private-targets", "true"));

        assertThat(targets.check("http://localhost:9999/in").port()).isEqualTo(9999);
    }
}
