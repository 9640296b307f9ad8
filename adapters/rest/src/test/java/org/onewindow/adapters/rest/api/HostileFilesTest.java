package org.onewindow.adapters.rest.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files made to trick the hall, sent over real HTTP in one and in pieces: a clear answer, and nothing half stored (G34). */
@ExtendWith(InSmallHall.class)
class HostileFilesTest {
    private static final String TAKEN = "";
    private static final byte[] PDF = ascii("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n");
    private static final byte[] PNG = {
        (byte) 0x89,
        'P',
        'N',
        'G',
        '\r',
        '\n',
        0x1a,
        '\n',
        0,
        0,
        0,
        13,
        'I',
        'H',
        'D',
        'R',
        0,
        0,
        (byte) 0xea,
        0x60,
        0,
        0,
        (byte) 0xea,
        0x60,
        8,
        2,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        'I',
        'E',
        'N',
        'D',
        (byte) 0xae,
        0x42,
        0x60,
        (byte) 0x82
    };
    private static final int LIMIT = 50 << 20;
    private static SmallHall hall;

    @BeforeAll
    static void open(SmallHall opened) {
        hall = opened;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] office(String part, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : Map.of("[Content_Types].xml", ascii("<Types/>"), part, content)
                    .entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[] one, byte[] other) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(one);
        both.writeBytes(other);
        return both.toByteArray();
    }

    /** Name, bytes, and the code of the refusal; empty if the file is taken for what its name and its bytes say. */
    static Stream<Arguments> files() {
        byte[] bomb = office("word/document.xml", new byte[60 << 20]);
        byte[] formula = office(
                "xl/workbook.xml", ascii("<workbook/><c><f>HYPERLINK(\"http://127.0.0.1/\"&amp;A1)</f><v>1</v></c>"));
        byte[] scripted =
                ascii("%PDF-1.7\n1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\n%%EOF\n");
        byte[] encrypted = ascii("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Encrypt 9 0 R>>\n%%EOF\n");
        return Stream.of(
                Arguments.of("报告.docx", bomb, "OW-STO-1007"),
                Arguments.of("图.png", PNG, TAKEN),
                Arguments.of("图.png", joined(PNG, bomb), "OW-STO-1006"),
                Arguments.of("报告.docx", joined(PDF, formula), "OW-STO-1005"),
                Arguments.of("报告.pdf", joined(PNG, PDF), "OW-STO-1005"),
                Arguments.of("报告.docx", formula, "OW-STO-1007"),
                Arguments.of("报表.xlsx", formula, TAKEN),
                Arguments.of("报表.csv", ascii("=cmd|' /C calc'!A1,=1+1\n"), TAKEN),
                Arguments.of("报告.pdf", scripted, TAKEN),
                Arguments.of("报告.pdf", encrypted, TAKEN),
                Arguments.of("报告.pdf", Arrays.copyOf(PDF, PDF.length / 2), "OW-STO-1006"),
                Arguments.of(
                        "数据.xml", ascii("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"), TAKEN),
                Arguments.of("数据.xml", ascii("{\"no\": 1}          "), "OW-STO-1005"),
                Arguments.of("文本.txt", ascii("a\0b"), "OW-STO-1008"),
                Arguments.of("程序.exe", PDF, "OW-STO-1002"),
                Arguments.of("报告.pdf.exe", PDF, "OW-STO-1002"),
                Arguments.of("报\u0007告.pdf", PDF, "OW-STO-1001"),
                Arguments.of("报告\u202efdp.pdf", PDF, "OW-STO-1001"),
                Arguments.of("../../报告.pdf", PDF, "OW-STO-1001"),
                Arguments.of("长".repeat(83) + "ab.pdf", PDF, TAKEN),
                Arguments.of("长".repeat(300) + ".pdf", PDF, "OW-STO-1001"),
                Arguments.of("", PDF, "OW-STO-1001"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void in_one_or_in_pieces_it_is_refused_by_its_code_or_is_what_its_name_says(String name, byte[] file, String code)
            throws Exception {
        HttpClient zhang = hall.signedIn("zhang.san");
        long before = count("stored_file");
        long pieces = count("upload_piece");

        for (HttpResponse<String> answer : List.of(inOne(zhang, name, file), inPieces(zhang, name, file))) {
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 499);
            if (code.isEmpty()) {
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            } else {
                assertThat(answer.body()).contains(code);
            }
        }
        assertThat(count("stored_file") - before).isEqualTo(code.isEmpty() ? 2 : 0);
        assertThat(count("upload_piece")).isEqualTo(pieces);
    }

    private static HttpResponse<String> inOne(HttpClient person, String name, byte[] file) throws Exception {
        return SmallHall.send(
                person,
                hall.request("/files?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8))
                        .header("Content-Type", "application/octet-stream")
                        .POST(BodyPublishers.ofByteArray(file)));
    }

    /** The last answer: of the finish, or of the step that refused. An upload that was begun is given up when it is refused. */
    private static HttpResponse<String> inPieces(HttpClient person, String name, byte[] file) throws Exception {
        ObjectMapper json = new ObjectMapper();
        HttpResponse<String> begun = SmallHall.send(
                person, hall.post("/uploads", json.writeValueAsString(Map.of("name", name, "size", file.length))));
        if (begun.statusCode() != 200) {
            return begun;
        }
        String id = json.readTree(begun.body()).path("id").textValue();
        int half = Math.max(1, file.length / 2);
        HttpResponse<String> last = begun;
        for (int start = 0; start < file.length && last.statusCode() == 200; start += half) {
            last = SmallHall.send(
                    person,
                    hall.request("/uploads/" + id + "/pieces/" + start)
                            .header("Content-Type", "application/octet-stream")
                            .PUT(BodyPublishers.ofByteArray(
                                    Arrays.copyOfRange(file, start, Math.min(file.length, start + half)))));
        }
        if (last.statusCode() == 200) {
            last = SmallHall.send(person, hall.post("/uploads/" + id + "/finish", "{}"));
        }
        if (last.statusCode() != 200) {
            SmallHall.send(person, hall.request("/uploads/" + id).DELETE());
        }
        return last;
    }

    @Test
    void a_file_of_no_bytes_and_one_over_the_limit_are_refused_whether_they_say_so_or_not() throws Exception {
        HttpClient zhang = hall.signedIn("zhang.san");
        long before = count("stored_file");

        assertThat(inOne(zhang, "空.pdf", new byte[0]).body()).contains("OW-STO-1003");
        HttpResponse<String> unannounced = SmallHall.send(
                zhang,
                hall.request("/files?name=a.txt")
                        .header("Content-Type", "application/octet-stream")
                        .POST(BodyPublishers.ofInputStream(() -> new Letters(LIMIT + 1))));

        assertThat(unannounced.statusCode()).isBetween(400, 499);
        assertThat(unannounced.body()).contains("OW-STO-1004");
        assertThat(count("stored_file")).isEqualTo(before);
    }

    @Test
    void a_connection_cut_at_every_tenth_leaves_nothing_and_the_next_one_is_served() throws Exception {
        HttpClient zhang = hall.signedIn("zhang.san");
        String session = zhang.cookieHandler()
                .orElseThrow()
                .get(hall.request("/session").GET().build().uri(), Map.of())
                .get("Cookie")
                .get(0);
        byte[] whole = joined(PDF, ascii("x".repeat(100_000) + "\n%%EOF\n"));
        long before = count("stored_file");
        long pieces = count("upload_piece");
        String upload = begun(zhang, whole.length);

        for (int tenth = 0; tenth < 10; tenth++) {
            cut("POST /api/v1/files?name=a.pdf", session, whole, tenth);
            cut("PUT /api/v1/uploads/" + upload + "/pieces/0", session, whole, tenth);
        }

        assertThat(received(zhang, upload))
                .as("no piece counts that was not there")
                .isZero();
        assertThat(inOne(zhang, "a.pdf", whole).statusCode()).isEqualTo(200);
        SmallHall.send(zhang, hall.request("/uploads/" + upload).DELETE());
        assertThat(count("stored_file")).isEqualTo(before + 1);
        assertThat(count("upload_piece")).isEqualTo(pieces);
    }

    private static String begun(HttpClient person, int size) throws Exception {
        return new ObjectMapper()
                .readTree(SmallHall.send(person, hall.post("/uploads", "{\"name\": \"a.pdf\", \"size\": " + size + "}"))
                        .body())
                .path("id")
                .textValue();
    }

    private static int received(HttpClient person, String upload) throws Exception {
        return new ObjectMapper()
                .readTree(SmallHall.send(
                                person, hall.request("/uploads/" + upload).GET())
                        .body())
                .path("received")
                .intValue();
    }

    /** Announces the whole, sends some tenths, and is gone. */
    private static void cut(String request, String cookie, byte[] whole, int tenths) throws IOException {
        try (Socket socket = new Socket("localhost", hall.server.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(ascii(request + " HTTP/1.1\r\nHost: localhost:" + hall.server.port() + "\r\nCookie: " + cookie
                    + "\r\nContent-Type: application/octet-stream\r\nContent-Length: " + whole.length + "\r\n\r\n"));
            out.write(whole, 0, whole.length * tenths / 10);
            out.flush();
        }
    }

    private static long count(String table) throws SQLException {
        try (Connection connection = hall.hall.database().connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from " + table)) {
            result.next();
            return result.getLong(1);
        }
    }

    /** So many letters, made as they are read. */
    private static final class Letters extends InputStream {
        private long left;

        Letters(long count) {
            this.left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'x' : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(left, length);
            Arrays.fill(into, offset, offset + count, (byte) 'x');
            left -= count;
            return count;
        }
    }
}
