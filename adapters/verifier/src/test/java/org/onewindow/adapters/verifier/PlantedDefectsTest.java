package org.onewindow.adapters.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onewindow.adapters.testkit.database.TestDatabase;
import org.onewindow.adapters.verifier.Violation.Kind;

/** A writer with one line wrong writes a ledger that does not pass: the verifier follows the format, not the writer. */
class PlantedDefectsTest {
    private static final Path WRITER = Path.of("../../core/kernel/src/main/java/org/onewindow/core/ledger");

    /** One line of the writer, made wrong. */
    enum Defect {
        GROUNDS_NOT_COVERED("LedgerEntry", ".field(grounds)", "", Kind.CHANGED),
        ANSWER_NOT_COVERED("LedgerEntry", ".field(answer)", "", Kind.CHANGED),
        FIELDS_IN_ANOTHER_ORDER(
                "LedgerEntry", ".field(act)\n                .field(actor)", ".field(actor).field(act)", Kind.CHANGED),
        LENGTHS_OF_CHARACTERS("EntryBytes", "text.remaining() + \":\"", "value.length() + \":\"", Kind.CHANGED),
        ANOTHER_FORMAT_NAME("LedgerEntry", "\"OW-LEDGER-1\"", "\"OW-LEDGER-2\"", Kind.CHANGED),
        UPPER_CASE_HASHES("EntryBytes", "HexFormat.of()", "HexFormat.of().withUpperCase()", Kind.CHANGED),
        ALWAYS_FROM_THE_BEGINNING(
                "LedgerEntry",
                "this.previousHash = previous.hash()",
                "this.previousHash = \"0\".repeat(64)",
                Kind.FOREIGN),
        CHAINS_BEGIN_ALIKE("Ledger", ".field(chain)", "", Kind.FOREIGN),
        NUMBERS_SKIPPED("LedgerEntry", "previous.seq() + 1", "previous.seq() + 2", Kind.REMOVED),
        CLOCK_TAKEN_AS_IT_IS(
                "LedgerEntry",
                "by.at().isBefore(previous.at()) ? previous.at() : by.at()",
                "by.at()",
                Kind.TIME_WENT_BACK),
        HEAD_OF_THE_ENTRY_BEFORE(
                "LedgerEntry",
                "new LedgerHead(chain, seq, hash, at())",
                "new LedgerHead(chain, seq, previousHash, at())",
                Kind.REPLACED);

        private final String file;
        private final String right;
        private final String wrong;
        private final Kind foundAs;

        Defect(String file, String right, String wrong, Kind foundAs) {
            this.file = file;
            this.right = right;
            this.wrong = wrong;
            this.foundAs = foundAs;
        }
    }

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Defect.class)
    void a_defective_writer_does_not_pass(Defect defect) throws Exception {
        String right = Files.readString(WRITER.resolve(defect.file + ".java"));
        assertThat(right).contains(defect.right);

        VerificationReport report = verifyWhatIsWrittenBy(defect.file, right.replace(defect.right, defect.wrong));

        assertThat(report.counts()).containsKey(defect.foundAs);
    }

    @Test
    void the_writer_as_it_is_passes_the_same_way() throws Exception {
        String right = Files.readString(WRITER.resolve("LedgerEntry.java"));

        VerificationReport report = verifyWhatIsWrittenBy("LedgerEntry", right);

        assertThat(report.violations()).isEmpty();
        assertThat(report.entries()).isEqualTo(7);
    }

    private VerificationReport verifyWhatIsWrittenBy(String file, String source) throws Exception {
        compile(file, source);
        try (TestDatabase database = TestDatabase.inMemory()) {
            Heads heads = Heads.of(TwoCases.HALL, write(database));
            return LedgerVerifier.verify(LedgerSource.of(database::connect), heads);
        }
    }

    private void compile(String file, String source) throws IOException {
        Path changed = folder.resolve("source").resolve(file + ".java");
        Files.createDirectories(changed.getParent());
        Files.writeString(changed, source);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options =
                    List.of("-proc:none", "-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
            boolean compiled = compiler.getTask(
                            complaints, files, null, options, null, files.getJavaFileObjects(changed))
                    .call();
            assertThat(compiled).as(complaints.toString()).isTrue();
        }
    }

    @SuppressWarnings("unchecked") // what the other loader's class implements is known
    private List<Head> write(TestDatabase database) throws ReflectiveOperationException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ClassLoader writer = new WriterLoader(folder);
        // The persistence provider looks entities up there.
        thread.setContextClassLoader(writer);
        try {
            Class<?> cases = writer.loadClass(TwoCases.class.getName());
            return ((Function<List<String>, List<Head>>)
                            cases.getDeclaredConstructor().newInstance())
                    .apply(List.of(database.url(), database.user(), database.password()));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Loads the writer anew: what was compiled into {@code folder} from there, the rest of it as it is. */
    private static final class WriterLoader extends ClassLoader {
        private final Path folder;

        WriterLoader(Path folder) {
            super(PlantedDefectsTest.class.getClassLoader());
            this.folder = folder;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                if (loaded == null) {
                    loaded = isAnew(name) ? define(name) : super.loadClass(name, false);
                }
                return loaded;
            }
        }

        private static boolean isAnew(String name) {
            return name.startsWith("org.onewindow.core.ledger.")
                    || Stream.of(TwoCases.class, WritingHall.class).anyMatch(each -> name.startsWith(each.getName()));
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            String file = name.replace('.', '/') + ".class";
            try (InputStream bytes = Files.exists(folder.resolve(file))
                    ? Files.newInputStream(folder.resolve(file))
                    : getParent().getResourceAsStream(file)) {
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] all = bytes.readAllBytes();
                // The persistence provider asks where a class comes from.
                return defineClass(name, all, 0, all.length, PlantedDefectsTest.class.getProtectionDomain());
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
