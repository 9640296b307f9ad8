package org.onewindow.adapters.department.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.onewindow.core.act.Json;
import org.onewindow.spi.application.SubmittedMaterial;
import org.onewindow.spi.department.Dispatch;
import org.onewindow.spi.department.DispatchedFiles;

/**
 * The message of one dispatch, packed into a file of its own so that it can be signed and sent whatever its size: JSON, or JSON and the
 * electronic materials as the parts of one multipart message (RFC 7578).
 *
 * @param file the message; deleted when the parcel is closed
 * @param mediaType its type
 */
record Parcel(Path file, String mediaType) implements AutoCloseable {
    private static final String JSON = "application/json";
    private static final String LINE = "\r\n";

    static Parcel pack(Dispatch dispatch, HttpSettings settings, DispatchedFiles files, Json json) throws IOException {
        byte[] letter = json.mapper().writeValueAsBytes(settings.letter().write(dispatch, json));
        List<SubmittedMaterial> enclosed = settings.files() && dispatch.purpose() == Dispatch.Purpose.ASK
                ? dispatch.application().materials().stream()
                        .filter(material -> material.content().isPresent())
                        .toList()
                : List.of();
        Path file = Files.createTempFile("dispatch-", ".parcel");
        try (OutputStream out = Files.newOutputStream(file)) {
            if (enclosed.isEmpty()) {
                out.write(letter);
                return new Parcel(file, JSON);
            }
            String boundary = "ow-" + dispatch.key();
            part(out, boundary, "dispatch", JSON);
            out.write(letter);
            for (SubmittedMaterial material : enclosed) {
                write(out, LINE);
                part(out, boundary, material.requirement(), "application/octet-stream");
                try (InputStream content = files.open(material)) {
                    content.transferTo(out);
                }
            }
            write(out, LINE + "--" + boundary + "--" + LINE);
            return new Parcel(file, "multipart/form-data; boundary=" + boundary);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static void part(OutputStream out, String boundary, String name, String mediaType) throws IOException {
        String fileName = mediaType.equals(JSON) ? "" : "; filename=\"" + name + "\"";
        write(
                out,
                "--" + boundary + LINE + "Content-Disposition: form-data; name=\"" + name + "\"" + fileName + LINE
                        + "Content-Type: " + mediaType + LINE + LINE);
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
