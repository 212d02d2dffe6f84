package org.csoregistry.organization.domain.channel;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.csoregistry.commons.json.OpenCodes;
import org.csoregistry.commons.text.EmailAddresses;
import org.csoregistry.commons.text.PhoneNumbers;
import org.csoregistry.commons.text.Texts;

/** By what means an organization is reached, and how that is written. */
@OpenCodes
public enum ChannelKind {
    @JsonProperty("email")
    EMAIL("must be an e-mail address", EmailAddresses::isValid, Texts::normalise),
    @JsonProperty("phone")
    PHONE(
            "must be a telephone number with its country's code, such as +97611312345",
            PhoneNumbers::isValid,
            PhoneNumbers::canonical),
    @JsonProperty("website")
    WEBSITE(ChannelKind.ADDRESS_RULE, ChannelKind::isWebAddress, Texts::normalise),
    @JsonProperty("social")
    SOCIAL(ChannelKind.ADDRESS_RULE, ChannelKind::isWebAddress, Texts::normalise),
    @JsonProperty("post")
    POST("must not be blank", text -> !text.isBlank(), Texts::normalise);

    private static final String ADDRESS_RULE = "must be an http or https address";

    private final String rule;
    private final Predicate<String> valid;
    private final UnaryOperator<String> canonical;

    ChannelKind(String rule, Predicate<String> valid, UnaryOperator<String> canonical) {
        this.rule = rule;
        this.valid = valid;
        this.canonical = canonical;
    }

    String rule() {
        return rule;
    }

    boolean takes(String value) {
        return valid.test(value);
    }

    String canonical(String value) {
        return canonical.apply(value);
    }

    private static boolean isWebAddress(String text) {
        return text.matches("https?://[!-~]+");
    }
}
