package org.csoregistry.launcher.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenIssuerTest {

    @TempDir
    private Path directory;

    @Test
    void theSignatureVerifiesAndTheClaimsAreThoseAskedFor() throws Exception {
        UUID organization = UUID.randomUUID();
        TokenIssuer issuer = TokenIssuer.in(directory);
        String token = issuer.mint(TokenRequest.of("government")
                .withSubject("bolor")
                .withCountries(List.of("MN", "KE"))
                .withOrganization(organization));

        JwtClaims claims = consumer(issuer).processToClaims(token);

        assertThat(claims.getSubject()).isEqualTo("bolor");
        assertThat(claims.getStringClaimValue("upn")).isEqualTo("bolor");
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("government");
        assertThat(claims.getStringListClaimValue("countries")).containsExactly("MN", "KE");
        assertThat(claims.getStringClaimValue("organization")).isEqualTo(organization.toString());
        assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue())
                .isEqualTo(Duration.ofHours(12).toSeconds());
        assertThat(claims.getJwtId()).isNotBlank();
    }

    @Test
    void whatIsNotAskedForIsNotClaimed() throws Exception {
        TokenIssuer issuer = TokenIssuer.in(directory);
        JwtClaims claims = consumer(issuer).processToClaims(issuer.mint(TokenRequest.of("secretariat")));
        assertThat(claims.hasClaim("countries")).isFalse();
        assertThat(claims.hasClaim("organization")).isFalse();
    }

    @Test
    void aTokenMayBeBornExpired() throws Exception {
        TokenIssuer issuer = TokenIssuer.in(directory);
        String token = issuer.mint(TokenRequest.of("admin").withValidity(Duration.ofHours(-1)));
        JwtConsumer consumer = consumer(issuer);
        assertThatThrownBy(() -> consumer.process(token)).isInstanceOf(InvalidJwtException.class);
    }

    @Test
    void theKeyPairIsMadeOnceAndThePrivateKeyIsPrivate() throws Exception {
        String token = TokenIssuer.in(directory).mint(TokenRequest.of("admin"));
        TokenIssuer second = TokenIssuer.in(directory);
        assertThat(consumer(second).processToClaims(token).getSubject()).isEqualTo("admin");
        assertThat(Files.getPosixFilePermissions(directory.resolve("private.pem")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    private static JwtConsumer consumer(TokenIssuer issuer) throws Exception {
        String pem = Files.readString(issuer.publicKey()).replaceAll("-----[^-]+-----", "");
        PublicKey key = KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getMimeDecoder().decode(pem)));
        return new JwtConsumerBuilder()
                .setVerificationKey(key)
                .setExpectedIssuer(TokenIssuer.ISSUER)
                .build();
    }
}
