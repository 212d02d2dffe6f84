package org.csoregistry.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.csoregistry.launcher.stack.TokenRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

    @Test
    void upKeepsTheDataUnlessItIsToldOtherwise() {
        assertThat(CommandLine.parse("up")).isEqualTo(new Command.Up(false, Set.of()));
        assertThat(CommandLine.parse("up", "--fresh", "--without", "event-service,gateway"))
                .isEqualTo(new Command.Up(true, Set.of(Endpoint.EVENT_SERVICE, Endpoint.GATEWAY)));
    }

    @Test
    void aRehearsalTakesNoOptions() {
        assertThat(CommandLine.parse("rehearse")).isEqualTo(new Command.Rehearse());
    }

    @Test
    void aTokenIsDescribedByItsOptions() {
        UUID organization = UUID.randomUUID();
        Command command = CommandLine.parse(
                "token",
                "--valid",
                "30m",
                "--countries",
                "mn,KE",
                "--organization",
                organization.toString(),
                "--role",
                "cso",
                "--subject",
                "bolor");
        assertThat(command)
                .isEqualTo(new Command.Token(TokenRequest.of("cso")
                        .withSubject("bolor")
                        .withCountries(List.of("MN", "KE"))
                        .withOrganization(organization)
                        .withValidity(Duration.ofMinutes(30))));
    }

    @Test
    void theSubjectIsTheRoleUnlessItIsGiven() {
        assertThat(CommandLine.parse("token", "--role", "admin"))
                .isEqualTo(new Command.Token(TokenRequest.of("admin").withSubject("admin")));
    }

    @ParameterizedTest
    @CsvSource({
        "down, unknown command 'down'",
        "up --cheap, unknown option '--cheap'",
        "rehearse --fresh, unknown option '--fresh'",
        "up --without kitchen, no service is called 'kitchen'",
        "token, token needs --role",
        "token --role king, no role is called 'king'",
        "token --role, --role needs a value",
        "token --countries Kenya, --countries takes ISO 3166-1 codes",
        "token --organization 7, --organization takes a UUID",
        "token --valid 12, --valid takes a number and",
        "env, env needs a value",
    })
    void aMistakeIsNamedAndIsWrongUsage(String line, String message) {
        assertThatThrownBy(() -> CommandLine.parse(line.split(" ")))
                .isInstanceOfSatisfying(
                        LauncherException.class, e -> assertThat(e.exitCode()).isEqualTo(2))
                .hasMessageContaining(message);
    }
}
