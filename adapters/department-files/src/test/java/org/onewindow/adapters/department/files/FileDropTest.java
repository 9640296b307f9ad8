package org.onewindow.adapters.department.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.onewindow.core.act.Json;
import org.onewindow.spi.application.OpinionKind;
import org.onewindow.spi.department.DepartmentBinding;
import org.onewindow.spi.department.DepartmentReply;
import org.onewindow.spi.department.ReplyReceipt;
import org.onewindow.spi.department.StrayMessage;
import org.onewindow.spi.finding.Finding;

/** What a folder does to files that come twice, half, in another encoding or another format (R11.1, G15). */
class FileDropTest {
    private static final String KEY = "0123456789abcdef0123456789abcdef";
    private static final String NAMES = "dispatch,key,officer,opinion,decision,grounds\r\n";

    private final FolderDepartment department = new FolderDepartment("json");
    private final KeptAside aside = new KeptAside();
    private final FileDrop drop = new FileDrop(new Json(), aside, Clock.systemUTC());

    @AfterEach
    void close() {
        department.close();
    }

    @Test
    void a_file_that_breaks_off_is_left_alone_while_it_may_still_be_written_and_refused_when_it_is_old()
            throws IOException {
        department.lay(".csv", NAMES + KEY + ",r-1,10");
        Path broken = department.lay(".json", "{\"dispatch\": \"" + KEY);
        Files.writeString(broken.resolveSibling(".reply.json.part"), "{");
        Files.writeString(broken.resolveSibling("reply.json.filepart"), "{");

        assertThat(drop.collect(department.binding())).isEmpty();
        assertThat(aside.strays).isEmpty();
        assertThat(names("inbox")).hasSize(4);

        FileDrop later =
                new FileDrop(new Json(), aside, Clock.fixed(Instant.now().plus(Duration.ofMinutes(2)), ZoneOffset.UTC));
        assertThat(later.collect(department.binding())).isEmpty();
        assertThat(names("inbox")).containsExactlyInAnyOrder(".reply.json.part", "reply.json.filepart");
        assertThat(names("refused")).contains("reply-1.csv", "reply-1.csv.receipt.txt", "reply-2.json");
        assertThat(aside.strays)
                .extracting(StrayMessage::place)
                .containsExactlyInAnyOrder("refused/reply-1.csv", "refused/reply-2.json");
    }

    @Test
    void once_the_rest_of_a_half_written_file_is_there_it_is_read() throws IOException {
        Path file = department.lay(".csv", NAMES + KEY + ",r-1,10");
        assertThat(drop.collect(department.binding())).isEmpty();

        Files.writeString(file, NAMES + KEY + ",r-1,1024,AGREE,,\r\n");

        assertThat(drop.collect(department.binding()))
                .extracting(DepartmentReply::key)
                .containsExactly("r-1");
    }

    @Test
    void a_file_of_many_replies_is_done_when_each_has_its_receipt_and_the_department_reads_what_became_of_them() {
        department.lay(".csv", NAMES + KEY + ",r-1,1024,AGREE,,\r\n" + KEY + ",r-2,1024,DISAGREE,,\"距离, 不足\"\r\n");
        List<DepartmentReply> replies = drop.collect(department.binding());
        assertThat(replies).extracting(reply -> reply.answer().grounds()).containsExactly("", "距离, 不足");

        drop.confirm(replies.get(0), new ReplyReceipt.Effective(), department.binding());
        assertThat(drop.collect(department.binding())).containsExactly(replies.get(1));
        drop.confirm(
                replies.get(1), new ReplyReceipt.KeptAside(Finding.error("OW-RTE-2104", "")), department.binding());

        assertThat(names("inbox")).isEmpty();
        assertThat(FolderDepartment.text(
                        department.folder().resolve("done/reply-1.csv.receipt.txt"), StandardCharsets.UTF_8))
                .isEqualTo("r-1 EFFECTIVE\nr-2 KEPT_ASIDE OW-RTE-2104\n");
    }

    @Test
    void the_same_file_once_more_changes_nothing_and_keeps_both_files() throws IOException {
        String text = NAMES + KEY + ",r-1,1024,AGREE,,\r\n";
        Path file = department.lay(".csv", text);
        DepartmentReply reply = drop.collect(department.binding()).get(0);
        drop.confirm(reply, new ReplyReceipt.Effective(), department.binding());

        Files.writeString(file, text);
        Files.writeString(file.resolveSibling("copy.csv"), text);

        assertThat(drop.collect(department.binding())).isEmpty();
        assertThat(names("inbox")).isEmpty();
        assertThat(names("done")).contains("reply-1.csv", "2-reply-1.csv", "copy.csv");
    }

    @Test
    void the_good_lines_of_a_file_count_and_its_bad_ones_are_told_by_their_numbers() {
        department.lay(".csv", NAMES + KEY + ",r-1,1024,AGREE,,\r\nnobody,r-2,一,PERHAPS,,\r\n");

        DepartmentReply good = drop.collect(department.binding()).get(0);
        drop.confirm(good, new ReplyReceipt.Effective(), department.binding());

        assertThat(names("refused")).contains("reply-1.csv");
        assertThat(aside.strays)
                .singleElement()
                .satisfies(stray ->
                        assertThat(stray.why().arguments().get(0)).isEqualTo("2: /opinion, /dispatch, /officer"));
    }

    @Test
    void a_file_that_is_too_long_or_in_another_encoding_is_refused_and_holds_up_nobody() {
        department.lay(".json", new byte[3 * 1024 * 1024]);
        department.lay(".csv", (NAMES + KEY + ",r-1,1024,AGREE,,同意\r\n").getBytes(Charset.forName("GB18030")));
        department.lay(".csv", NAMES + KEY + ",r-2,1024,AGREE,,\r\n");
        FileDrop later =
                new FileDrop(new Json(), aside, Clock.fixed(Instant.now().plus(Duration.ofMinutes(2)), ZoneOffset.UTC));

        assertThat(later.collect(department.binding()))
                .extracting(DepartmentReply::key)
                .containsExactly("r-2");
        assertThat(names("refused")).contains("reply-1.json", "reply-2.csv");
    }

    @Test
    void a_department_with_its_own_words_and_encoding_is_read_by_the_mapping_in_its_settings() {
        DepartmentBinding binding = department.binding(Map.of(
                "charset",
                "GB18030",
                "reply.dispatch",
                "/分办号",
                "reply.key",
                "/流水号",
                "reply.officer",
                "/经办人",
                "reply.opinion",
                "/意见",
                "reply.grounds",
                "/理由",
                "reply.means.同意",
                "AGREE",
                "reply.means.附条件同意",
                "AGREE_ON_CONDITIONS"));
        department.lay(
                ".csv",
                ("分办号,流水号,经办人,意见,理由\r\n" + KEY + ",GH-7,1024,附条件同意,退让红线\r\n").getBytes(Charset.forName("GB18030")));

        assertThat(drop.check(binding)).isEmpty();
        assertThat(drop.collect(binding))
                .containsExactly(new DepartmentReply(
                        KEY, "GH-7", "1024", new DepartmentReply.Opinion(OpinionKind.AGREE_ON_CONDITIONS, "退让红线")));
    }

    @Test
    void a_department_that_lays_out_its_list_is_compared_with_it() throws IOException {
        assertThat(drop.openDispatches(department.binding())).isEmpty();

        Files.writeString(department.folder().resolve("open.csv"), "key\r\n" + KEY + "\r\n");

        assertThat(drop.openDispatches(department.binding())).contains(Set.of(KEY));
    }

    @Test
    void every_wrong_setting_is_told_at_once() {
        DepartmentBinding binding = department.binding(Map.of(
                "folder",
                "../etc",
                "format",
                "xml",
                "charset",
                "GBK",
                "patience",
                "soon",
                "sned.x",
                "/key",
                "send.y",
                "key"));

        assertThat(drop.check(binding))
                .extracting(Finding::subject)
                .containsExactlyInAnyOrder("folder", "format", "charset", "patience", "send.y", "sned.x");
    }

    private List<String> names(String folder) {
        return FolderDepartment.list(department.folder().resolve(folder)).stream()
                .map(file -> file.getFileName().toString())
                .toList();
    }
}
