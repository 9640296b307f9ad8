package org.onewindow.adapters.web.hall;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Connection;
import org.jsoup.nodes.FormElement;

/** A form as a person fills it in: what the page put into it, and what was typed over it. */
public final class Form {
    private static final String BOUNDARY = "----a-line-between-the-parts";

    private record Field(String name, String value) {}

    private static final class Upload {
        private final String name;
        private final String fileName;
        private final byte[] content;

        Upload(String name, String fileName, byte[] content) {
            this.name = name;
            this.fileName = fileName;
            this.content = content;
        }
    }

    private final String path;
    private final boolean multipart;
    private final List<Field> fields;
    private final List<Upload> uploads;

    private Form(String path, boolean multipart, List<Field> fields, List<Upload> uploads) {
        this.path = path;
        this.multipart = multipart;
        this.fields = fields;
        this.uploads = uploads;
    }

    static Form of(FormElement form) {
        List<Field> fields = new ArrayList<>();
        for (Connection.KeyVal pair : form.formData()) {
            fields.add(new Field(pair.key(), pair.value()));
        }
        fields.removeIf(field -> form.selectFirst("input[type=file][name='" + field.name() + "']") != null);
        return new Form(
                URI.create(form.absUrl("action")).getPath(),
                form.attr("enctype").equals("multipart/form-data"),
                fields,
                List.of());
    }

    /** The same with {@code value} in place of whatever stands in {@code name}, also where the page has no such field. */
    public Form with(String name, String value) {
        List<Field> other = new ArrayList<>(fields);
        other.removeIf(field -> field.name().equals(name));
        other.add(new Field(name, value));
        return new Form(path, multipart, other, uploads);
    }

    /** The same without a field. */
    public Form without(String name) {
        List<Field> other = new ArrayList<>(fields);
        other.removeIf(field -> field.name().equals(name));
        return new Form(path, multipart, other, uploads);
    }

    /** The same with a file chosen. */
    public Form choosing(String name, String fileName, byte[] content) {
        List<Upload> other = new ArrayList<>(uploads);
        other.add(new Upload(name, fileName, content));
        return new Form(path, multipart, fields, other);
    }

    /** The same sent to another place, as somebody may who knows the address. */
    public Form sentTo(String other) {
        return new Form(other, multipart, fields, uploads);
    }

    /** Where it is sent to. */
    public String path() {
        return path;
    }

    String contentType() {
        return multipart ? "multipart/form-data; boundary=" + BOUNDARY : "application/x-www-form-urlencoded";
    }

    byte[] body() {
        return multipart ? parts() : encoded().getBytes(StandardCharsets.US_ASCII);
    }

    private String encoded() {
        return fields.stream()
                .map(field -> encode(field.name()) + "=" + encode(field.value()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private byte[] parts() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach(field -> {
            write(body, "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field.name() + "\"\r\n\r\n");
            write(body, field.value() + "\r\n");
        });
        uploads.forEach(upload -> {
            write(
                    body,
                    "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + upload.name + "\"; filename=\""
                            + upload.fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
            body.writeBytes(upload.content);
            write(body, "\r\n");
        });
        write(body, "--" + BOUNDARY + "--\r\n");
        return body.toByteArray();
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
