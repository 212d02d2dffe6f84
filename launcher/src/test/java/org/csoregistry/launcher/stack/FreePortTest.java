package org.csoregistry.launcher.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class FreePortTest {

    @Test
    void aFoundPortIsFreeAndIsNotGivenTwice() {
        int first = FreePort.find();
        assertThat(FreePort.isFree(first)).isTrue();
        assertThat(FreePort.find()).isNotEqualTo(first);
    }

    @Test
    void aPortWithAListenerIsNotFree() throws Exception {
        try (ServerSocket listener = new ServerSocket()) {
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), FreePort.find()));
            assertThat(FreePort.isFree(listener.getLocalPort())).isFalse();
        }
    }
}
