package org.onewindow.spi.store;

import java.util.regex.Pattern;
import org.onewindow.spi.PluginApi;

/**
 * Points to one stored file. The file's name is made up by the hall and never the applicant's.
 *
 * @param key 32 lower-case hexadecimal digits
 * @param digest SHA-256 of the stored bytes, 64 lower-case hexadecimal digits
 * @param size length of the stored bytes, 0 or more
 * @param mediaType what the bytes are, from the hall's allow-list, such as {@code application/pdf}
 */
@PluginApi(role = PluginApi.Role.USE, status = PluginApi.Status.PREVIEW)
public record ContentRef(String key, String digest, long size, String mediaType) {
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    public ContentRef {
        if (!KEY.matcher(key).matches() || !DIGEST.matcher(digest).matches() || size < 0) {
            throw new IllegalArgumentException("not a content reference");
        }
    }
}
