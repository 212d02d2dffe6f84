package org.csoregistry.launcher.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RestartPolicyTest {

    @Test
    void usuallyEachRestartInARowComesLaterAndTheFifthIsTheLast() {
        RestartPolicy usual = RestartPolicy.from(Map.of());

        assertThat(usual.limit()).isEqualTo(5);
        assertThat(usual.delay(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(usual.delay(5)).isEqualTo(Duration.ofSeconds(16));
    }

    @Test
    void theEnvironmentMayAskForManyRestartsEachAfterASecond() {
        RestartPolicy patient = RestartPolicy.from(Map.of("REGISTRY_RESTARTS", "1000"));

        assertThat(patient.limit()).isEqualTo(1000);
        assertThat(patient.delay(1000)).isEqualTo(Duration.ofSeconds(1));
        assertThatThrownBy(() -> RestartPolicy.from(Map.of("REGISTRY_RESTARTS", "many")))
                .hasMessage("REGISTRY_RESTARTS is not a number: many");
    }
}
