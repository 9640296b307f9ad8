package org.onewindow.adapters.rest.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import org.onewindow.adapters.rest.json.ForJersey;
import org.onewindow.core.signature.ContentDigest;

/** Takes the digest of what came in, byte by byte as it came, for endpoints that hold it against a signature. */
@SignedBody
@Provider
@ForJersey
public class SignedBodies implements ReaderInterceptor {
    private static final String DIGEST = "org.onewindow.content-digest";

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        MessageDigest digest = ContentDigest.sha256();
        InputStream body = new DigestInputStream(context.getInputStream(), digest);
        context.setInputStream(body);
        Object read = context.proceed();
        // What a reader leaves behind its value belongs to the body, too.
        body.transferTo(OutputStream.nullOutputStream());
        context.setProperty(DIGEST, ContentDigest.headerValue(digest.digest()));
        return read;
    }

    /** The {@code Content-Digest} of what {@code request} really brought. */
    static String digestOf(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(DIGEST));
    }
}
