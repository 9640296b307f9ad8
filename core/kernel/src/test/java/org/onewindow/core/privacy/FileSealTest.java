package org.onewindow.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileSealTest {
    private static final int CHUNK = FileSeal.CHUNK;
    private static final int SEALED_CHUNK = CHUNK + Crypto.TAG_BYTES;
    private static final int START = FileSeal.MARK.length;
    private static final FileSeal ZHANG_SAN = new FileSeal(bytes(32, 1));
    private static final FileSeal LI_SI = new FileSeal(bytes(32, 2));

    @ParameterizedTest
    @ValueSource(ints = {0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 5 * CHUNK + 17})
    void a_file_comes_back_byte_for_byte_and_its_sealed_size_is_known_beforehand(int size) throws IOException {
        byte[] plan = bytes(size, 3);

        byte[] sealed = seal(plan);

        assertThat(open(sealed)).isEqualTo(plan);
        assertThat(sealed).hasSize((int) FileSeal.sealedSize(size));
    }

    @Test
    void nothing_of_the_file_can_be_read_in_its_sealed_form() throws IOException {
        byte[] zeros = new byte[2 * CHUNK];

        byte[] sealed = seal(zeros);

        assertThat(Arrays.copyOfRange(sealed, START, START + CHUNK))
                .isNotEqualTo(Arrays.copyOfRange(sealed, START + SEALED_CHUNK, START + SEALED_CHUNK + CHUNK));
        assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("\0\0\0\0\0\0\0\0");
    }

    @Test
    void a_file_cut_anywhere_does_not_open() throws IOException {
        byte[] sealed = seal(bytes(2 * CHUNK + 100, 4));

        for (int length : new int[] {
            0,
            START - 1,
            START,
            START + 10,
            START + SEALED_CHUNK,
            START + SEALED_CHUNK + 1,
            START + 2 * SEALED_CHUNK,
            sealed.length - 1
        }) {
            assertDamaged(Arrays.copyOf(sealed, length));
        }
    }

    @Test
    void a_file_cut_at_the_end_of_a_chunk_does_not_open_even_if_it_had_full_chunks_only() throws IOException {
        byte[] sealed = seal(bytes(3 * CHUNK, 5));

        assertDamaged(Arrays.copyOf(sealed, START + 2 * SEALED_CHUNK));
    }

    @Test
    void a_lengthened_file_does_not_open() throws IOException {
        byte[] sealed = seal(bytes(CHUNK, 6));

        assertDamaged(Arrays.copyOf(sealed, sealed.length + 1));
        assertDamaged(concat(sealed, Arrays.copyOfRange(sealed, START, sealed.length)));
    }

    @Test
    void exchanged_or_doubled_chunks_do_not_open() throws IOException {
        byte[] sealed = seal(bytes(3 * CHUNK, 7));
        byte[] head = Arrays.copyOf(sealed, START);
        byte[] first = Arrays.copyOfRange(sealed, START, START + SEALED_CHUNK);
        byte[] second = Arrays.copyOfRange(sealed, START + SEALED_CHUNK, START + 2 * SEALED_CHUNK);
        byte[] last = Arrays.copyOfRange(sealed, START + 2 * SEALED_CHUNK, sealed.length);

        assertDamaged(concat(head, second, first, last));
        assertDamaged(concat(head, first, first, second, last));
        assertDamaged(concat(head, first, last));
        assertThat(open(concat(head, first, second, last))).hasSize(3 * CHUNK);
    }

    @Test
    void a_changed_bit_anywhere_does_not_open() throws IOException {
        byte[] sealed = seal(bytes(CHUNK + 50, 8));

        for (int at = 0; at < sealed.length; at += at < START + 40 ? 1 : 997) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertDamaged(changed);
        }
    }

    @Test
    void another_persons_or_another_files_key_does_not_open() throws IOException {
        byte[] sealed = seal(bytes(100, 9));

        assertThatThrownBy(() -> readAll(LI_SI.decrypting(new ByteArrayInputStream(sealed))))
                .isInstanceOf(FileSeal.DamagedFileException.class);
    }

    @Test
    void no_byte_of_a_damaged_chunk_is_handed_out() throws IOException {
        byte[] sealed = seal(bytes(2 * CHUNK, 10));
        sealed[START + SEALED_CHUNK + 5] ^= 1;
        InputStream in = ZHANG_SAN.decrypting(new ByteArrayInputStream(sealed));

        assertThat(in.readNBytes(CHUNK)).hasSize(CHUNK);
        assertThatThrownBy(in::read).isInstanceOf(FileSeal.DamagedFileException.class);
    }

    @Test
    void single_bytes_and_blocks_may_be_read_in_turn() throws IOException {
        byte[] plan = bytes(CHUNK + 300, 11);
        InputStream in = ZHANG_SAN.decrypting(new ByteArrayInputStream(seal(plan)));
        ByteArrayOutputStream read = new ByteArrayOutputStream();

        for (int one = in.read(); one >= 0; one = in.read()) {
            read.write(one);
            read.write(in.readNBytes(99));
        }

        assertThat(read.toByteArray()).isEqualTo(plan);
    }

    private static byte[] seal(byte[] plain) throws IOException {
        return readAll(ZHANG_SAN.encrypting(new ByteArrayInputStream(plain)));
    }

    private static byte[] open(byte[] sealed) throws IOException {
        return readAll(ZHANG_SAN.decrypting(new ByteArrayInputStream(sealed)));
    }

    private static void assertDamaged(byte[] sealed) {
        assertThatThrownBy(() -> open(sealed))
                .as("%d bytes", sealed.length)
                .isInstanceOf(FileSeal.DamagedFileException.class);
    }

    private static byte[] readAll(InputStream in) throws IOException {
        try (in) {
            return in.readAllBytes();
        }
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] bytes(int count, long seed) {
        byte[] bytes = new byte[count];
        new SplittableRandom(seed).nextBytes(bytes);
        return bytes;
    }
}
