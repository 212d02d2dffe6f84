package org.csoregistry.commons.imports.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkingReaderTest {
    private static String read(byte[] bytes, int room) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] piece = new char[room];
        try (MarkingReader reader = new MarkingReader(new ByteArrayInputStream(bytes))) {
            for (int read = reader.read(piece, 0, room); read >= 0; read = reader.read(piece, 0, room)) {
                assertThat(read).isPositive();
                text.append(piece, 0, read);
            }
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 1_000})
    void utf8IsReadAsItIsWhateverTheRoom(int room) throws IOException {
        String text = "a é Монгол 論壇 हिन्दी \uD83D\uDE00\uD83D\uDE00 عربي".repeat(3);

        assertThat(read(text.getBytes(UTF_8), room)).isEqualTo(text);
    }

    @Test
    void aTextLongerThanTheBufferIsReadWhole() throws IOException {
        String text = "논壇 \uD83D\uDE00".repeat(50_000);

        assertThat(read(text.getBytes(UTF_8), 4_096)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1_000})
    void bytesThatAreNoneAreMarkedWhereTheyStand(int room) throws IOException {
        byte[] bytes = {'a', (byte) 0xE9, 'b', (byte) 0xC3};

        assertThat(read(bytes, room)).isEqualTo("a" + MarkingReader.MARK + "b" + MarkingReader.MARK);
    }
}
