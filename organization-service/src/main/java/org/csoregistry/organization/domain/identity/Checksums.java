package org.csoregistry.organization.domain.identity;

import java.math.BigInteger;

/** The arithmetic by which identifiers tell a slip of the hand. */
final class Checksums {
    private static final String CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    private Checksums() {}

    /**
     * Whether letters as 10 to 35 and digits, read as one number, leave 1 when divided by 97.
     *
     * @see <a href="https://www.iso.org/standard/31531.html">ISO 7064, MOD 97-10</a>
     */
    static boolean isMod97(String lettersAndDigits) {
        StringBuilder digits = new StringBuilder();
        lettersAndDigits.chars().forEach(c -> digits.append(Character.digit(c, 36)));
        return new BigInteger(digits.toString()).mod(NINETY_SEVEN).equals(BigInteger.ONE);
    }

    /**
     * Whether the last two digits are those of the base 32 number between them and the leading 0.
     *
     * @see <a href="https://ror.readme.io/docs/identifier">ROR, the identifier</a>
     */
    static boolean isRor(String id) {
        long number = 0;
        for (char c : id.substring(1, 7).toCharArray()) {
            number = number * 32 + CROCKFORD.indexOf(c);
        }
        return 98 - number * 100 % 97 == Integer.parseInt(id.substring(7));
    }

    /** Whether the digits, every second from the right doubled, add up to a multiple of ten (Luhn). */
    static boolean isLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
            sum += i % 2 == 0 ? digit : doubled;
        }
        return sum % 10 == 0;
    }
}
