package org.onewindow.adapters.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.onewindow.spi.store.VirusScanner;

/** Finds what the file itself says should be found; in use only where a test names it. */
@ApplicationScoped
class ScriptedScanner implements VirusScanner {
    static final String KIND = "scripted";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Verdict scan(InputStream content) throws IOException {
        String file = new String(content.readAllBytes(), StandardCharsets.ISO_8859_1);
        if (file.contains("OUT OF REACH")) {
            throw new IOException("the scanner is out of reach");
        }
        if (file.contains("DEFECT")) {
            throw new IllegalStateException("the scanner is broken");
        }
        return file.contains("VIRUS") ? new Verdict.Infected("Test.Virus\u202e-1") : new Verdict.Clean();
    }
}
