package org.csoregistry.launcher.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.List;
import java.util.UUID;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/**
 * Signs access tokens for the embedded stack: RS256 JSON Web Tokens whose {@code groups} claim holds the role.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7519">RFC 7519, JSON Web Token</a>
 */
public final class TokenIssuer {

    /** The {@code iss} claim; services of the embedded stack accept no other. */
    public static final String ISSUER = "urn:csoregistry:embedded-issuer";

    private final PrivateKey privateKey;
    private final Path publicKey;

    private TokenIssuer(PrivateKey privateKey, Path publicKey) {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
    }

    /**
     * The issuer whose RSA-2048 key pair lies in the directory; the pair is made on first use.
     *
     * @param directory holds {@code private.pem} (PKCS #8, mode 0600) and {@code public.pem} (X.509)
     * @throws UncheckedIOException if the keys cannot be read or written
     */
    public static TokenIssuer in(Path directory) {
        try {
            KeyFiles files = new KeyFiles(directory.toAbsolutePath().normalize());
            return new TokenIssuer(files.privateKey(), files.publicPath());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use the keys in " + directory, e);
        }
    }

    /** Absolute path of the public key, PEM, as {@code mp.jwt.verify.publickey.location} wants it. */
    public Path publicKey() {
        return publicKey;
    }

    /** A signed token in compact form, valid from now. */
    public String mint(TokenRequest request) {
        JwtClaims claims = new JwtClaims();
        NumericDate now = NumericDate.now();
        NumericDate expires = NumericDate.fromSeconds(now.getValue());
        expires.addSeconds(request.validity().toSeconds());
        claims.setIssuer(ISSUER);
        claims.setSubject(request.subject());
        claims.setStringClaim("upn", request.subject());
        claims.setStringListClaim("groups", List.of(request.role()));
        claims.setIssuedAt(now);
        claims.setExpirationTime(expires);
        claims.setJwtId(UUID.randomUUID().toString());
        if (!request.countries().isEmpty()) {
            claims.setStringListClaim("countries", request.countries());
        }
        request.organization().ifPresent(id -> claims.setStringClaim("organization", id.toString()));
        return sign(claims.toJson());
    }

    private String sign(String payload) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setHeader("typ", "JWT");
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setKey(privateKey);
        signature.setPayload(payload);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("cannot sign a token", e);
        }
    }
}
