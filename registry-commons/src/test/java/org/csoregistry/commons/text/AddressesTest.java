package org.csoregistry.commons.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Telephone numbers and e-mail addresses. */
class AddressesTest {

    @ParameterizedTest
    @CsvSource({
        "+976 11 312345, +97611312345",
        "+41 (0)22 917 90 00, +41229179000",
        "'  +43 1 26060 ', +43126060",
        "tel:+254-20-7622222, +254207622222"
    })
    void aNumberIsWrittenAsAnybodyMayDialIt(String given, String canonical) {
        assertThat(PhoneNumbers.canonical(given)).isEqualTo(canonical);
        assertThat(PhoneNumbers.isValid(canonical)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "11 312345",
                "0097611312345",
                "+",
                "+1",
                "+999 123456789",
                "+976 11 312345 ext. 5",
                "+97611312345678901",
                "office",
                "+976\u0000113"
            })
    void whatNobodyCouldDialIsNoNumber(String text) {
        assertThat(PhoneNumbers.isValid(PhoneNumbers.canonical(text))).isFalse();
    }

    @Test
    void aNumberWithoutEndIsNotEvenRead() {
        assertThat(PhoneNumbers.isValid("+9".repeat(100_000))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"office@forum.mn", "a.b+c@d-e.example.org", "o'neil_x@xn--80ak6aa92e.com"})
    void theseAreAddresses(String address) {
        assertThat(EmailAddresses.isValid(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "office",
                "office@",
                "@forum.mn",
                "office@forum",
                "a b@forum.mn",
                "a@-b.mn",
                "a@b..mn",
                "a@б.mn",
                "a@b.mn\n"
            })
    void theseAreNot(String text) {
        assertThat(EmailAddresses.isValid(text)).isFalse();
    }

    @Test
    void aMailboxIsOneWhateverTheCase() {
        assertThat(EmailAddresses.key(" Office@Forum.MN")).isEqualTo(EmailAddresses.key("office@forum.mn"));
    }
}
