package org.onewindow.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveListTest {
    private static final Set<String> OFD = Set.of("OFD.xml");

    @Test
    void what_office_programs_make_is_in_order() {
        assertThat(problem(Archives.docx(), FileType.DOCX.entries())).isEmpty();
        assertThat(problem(Archives.xlsx(), FileType.XLSX.entries())).isEmpty();
        assertThat(problem(Archives.ofd(), OFD)).isEmpty();
    }

    @Test
    void an_archive_of_another_kind_is_not_of_this_kind() {
        assertThat(problem(Archives.xlsx(), FileType.DOCX.entries())).contains(ArchiveProblem.NOT_OF_THIS_KIND);
        assertThat(problem(Archives.of(Map.of("program.jar", "x")), OFD)).contains(ArchiveProblem.NOT_OF_THIS_KIND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil", "a/../../evil", "/etc/passwd", "C:evil", "a\\b", "a\u0000b", ".."})
    void a_name_that_leads_out_of_the_archive_is_found(String name) {
        assertThat(problem(Archives.of(Map.of("OFD.xml", "", name, "")), OFD)).contains(ArchiveProblem.BAD_NAME);
    }

    @Test
    void macros_are_found() {
        byte[] docm = Archives.of(
                Map.of("[Content_Types].xml", "", "word/document.xml", "", "word/vbaProject.bin", "Sub AutoOpen()"));

        assertThat(problem(docm, FileType.DOCX.entries())).contains(ArchiveProblem.MACROS);
    }

    @Test
    void a_bomb_is_found_by_its_list_without_unpacking_it() {
        byte[] dense = Archives.of(Map.of("OFD.xml", "", "zeros", "0".repeat(4_000_000)));
        byte[] large = Archives.ofd();
        patchInt(large, firstEntry(large) + 24, 600 << 20);

        assertThat(problem(dense, OFD)).contains(ArchiveProblem.TOO_DENSE);
        assertThat(problem(large, OFD)).contains(ArchiveProblem.TOO_LARGE);
    }

    @Test
    void more_entries_than_any_document_needs_are_found() {
        Map<String, String> pages = new LinkedHashMap<>();
        for (int i = 0; i <= 2_000; i++) {
            pages.put("Pages/Page_" + i + ".xml", "");
        }

        assertThat(problem(Archives.of(pages), OFD)).contains(ArchiveProblem.TOO_MANY_ENTRIES);
    }

    @Test
    void entries_on_top_of_each_other_are_found() {
        byte[] archive = Archives.ofd();
        int second = nextEntry(archive, firstEntry(archive));
        patchInt(archive, second + 42, 0);

        assertThat(problem(archive, OFD)).contains(ArchiveProblem.OVERLAPPING);
    }

    @Test
    void encrypted_entries_and_unusual_methods_are_found() {
        byte[] encrypted = Archives.ofd();
        encrypted[firstEntry(encrypted) + 8] |= 1;
        byte[] odd = Archives.ofd();
        odd[firstEntry(odd) + 10] = 99;

        assertThat(problem(encrypted, OFD)).contains(ArchiveProblem.UNUSUAL_PACKING);
        assertThat(problem(odd, OFD)).contains(ArchiveProblem.UNUSUAL_PACKING);
    }

    @Test
    void a_cut_or_lengthened_archive_has_no_list() {
        byte[] archive = Archives.docx();

        for (int length = 0; length < archive.length; length++) {
            assertThat(problem(Arrays.copyOf(archive, length), FileType.DOCX.entries()))
                    .as("%d of %d bytes", length, archive.length)
                    .contains(ArchiveProblem.NO_LIST);
        }
        assertThat(problem(Arrays.copyOf(archive, archive.length + 1), FileType.DOCX.entries()))
                .contains(ArchiveProblem.NO_LIST);
    }

    @Test
    void no_byte_of_the_list_whatever_its_value_breaks_the_reader() {
        byte[] archive = Archives.ofd();
        int tried = 0;

        for (int at = firstEntry(archive); at < archive.length; at++) {
            for (int value : new int[] {0, 1, 0x7f, 0x80, 0xff}) {
                byte[] changed = archive.clone();
                changed[at] = (byte) value;
                assertThat(problem(changed, OFD)).isNotNull();
                tried++;
            }
        }

        assertThat(tried).isGreaterThan(500);
    }

    @Test
    void only_the_tail_of_a_long_file_is_needed() {
        byte[] archive = Archives.of(Map.of("OFD.xml", "", "scan.png", random(3 << 20)));
        byte[] tail = Arrays.copyOfRange(archive, archive.length - ArchiveList.TAIL, archive.length);

        assertThat(archive.length).isGreaterThan(ArchiveList.TAIL);
        assertThat(ArchiveList.problem(tail, archive.length, OFD)).isEmpty();
    }

    private static Optional<ArchiveProblem> problem(byte[] archive, Set<String> wanted) {
        return ArchiveList.problem(archive, archive.length, wanted);
    }

    private static int firstEntry(byte[] archive) {
        for (int at = 0; at < archive.length - 4; at++) {
            if (little(archive).getInt(at) == 0x02014b50) {
                return at;
            }
        }
        throw new AssertionError("no list");
    }

    private static int nextEntry(byte[] archive, int entry) {
        ByteBuffer bytes = little(archive);
        return entry + 46 + bytes.getShort(entry + 28) + bytes.getShort(entry + 30) + bytes.getShort(entry + 32);
    }

    private static void patchInt(byte[] archive, int at, int value) {
        little(archive).putInt(at, value);
    }

    private static ByteBuffer little(byte[] archive) {
        return ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Text that does not pack well. */
    private static String random(int length) {
        SplittableRandom chance = new SplittableRandom(1);
        StringBuilder text = new StringBuilder(length);
        while (text.length() < length) {
            text.append((char) chance.nextInt(0x4e00, 0x9fff));
        }
        return text.toString();
    }
}
