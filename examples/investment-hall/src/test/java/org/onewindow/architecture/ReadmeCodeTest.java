package org.onewindow.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Java in a README is code: it compiles against the house as it is.
 *
 * <p>What a block uses without showing it, such as a variable of the reader's, is declared in a comment that readers do not see:
 * {@code <!-- given: String id; -->} right before the block. A block that quotes a source says so: {@code <!-- from: path -->}.
 */
class ReadmeCodeTest {
    private static final Pattern BLOCK =
            Pattern.compile("(?:<!-- (given|from): ((?:(?!-->).)*)-->\\s*)?```java\\n(.*?)\\n```", Pattern.DOTALL);
    private static final Pattern TYPE =
            Pattern.compile("(?m)^(?:public )?(?=(?:final |abstract )*(?:class|interface|record) )");
    private static final Pattern METHOD = Pattern.compile("(?m)^(?:public |@|[A-Z]\\w*(?:<.*>)? \\w+\\(|void )");
    private static final List<String> EVERYDAY = List.of(
            "java.time.*",
            "java.util.*",
            "java.nio.file.*",
            "jakarta.inject.*",
            "jakarta.enterprise.context.*",
            "org.junit.jupiter.api.*",
            "static org.assertj.core.api.Assertions.*");

    @TempDir
    Path classes;

    @TestFactory
    Stream<DynamicTest> every_java_block_of_a_readme_is_code_of_this_house() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path page : Readmes.pages()) {
            String text = Readmes.read(page);
            BLOCK.matcher(text).results().forEach(block -> {
                long line = text.substring(0, block.start(3)).lines().count() + 1;
                String name = Readmes.ROOT.relativize(page) + ":" + line;
                tests.add(dynamicTest(name, () -> check(block)));
            });
        }
        assertThat(tests).hasSizeGreaterThan(8);
        return tests.stream();
    }

    @Test
    void a_block_with_a_name_that_does_not_exist_is_found() {
        assertThat(faults("Accounts accounts;", "accounts.openForNobody();")).isNotEmpty();
        assertThat(faults("java.util.List<String> texts;", "texts.clear();")).isEmpty();
    }

    private void check(MatchResult block) {
        String code = block.group(3);
        if ("from".equals(block.group(1))) {
            assertThat(Readmes.read(Readmes.ROOT.resolve(block.group(2).strip())))
                    .contains(code.indent(4).stripTrailing());
        } else {
            assertThat(faults(Optional.ofNullable(block.group(2)).orElse(""), code))
                    .isEmpty();
        }
    }

    private List<String> faults(String given, String code) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        compiler.getTask(
                        null,
                        null,
                        diagnostics,
                        List.of("-proc:none", "-d", classes.toString()),
                        null,
                        List.of(new Source(imports() + wholeClass(given, code))))
                .call();
        return diagnostics.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .map(Object::toString)
                .toList();
    }

    private static String wholeClass(String given, String code) {
        if (TYPE.matcher(code).find()) {
            int end = code.lastIndexOf('}');
            return TYPE.matcher(code.substring(0, end)).replaceFirst("") + given + "}";
        }
        String fields = code.lines().filter(line -> line.startsWith("@Inject ")).collect(Collectors.joining("\n"));
        String rest = code.lines().filter(line -> !line.startsWith("@Inject ")).collect(Collectors.joining("\n"));
        Matcher method = METHOD.matcher(rest.strip());
        String body = method.lookingAt() && rest.strip().endsWith("}")
                ? rest
                : "void shown() throws Exception {" + rest + "}";
        return "class Shown {" + given + fields + body + "}";
    }

    private static String imports() {
        return Stream.concat(EVERYDAY.stream(), packages().stream().map(name -> name + ".*"))
                .map(name -> "import " + name + ";\n")
                .collect(Collectors.joining());
    }

    /** Every package of the house that has types and is on the class path of this test. */
    private static SortedSet<String> packages() {
        Pattern inMain = Pattern.compile("/src/main/java/(org/onewindow/.*)/(?!package-info)\\w+\\.java");
        SortedSet<String> packages = new TreeSet<>();
        for (Path file : Readmes.files(".java")) {
            Matcher path = inMain.matcher(file.toString().replace('\\', '/'));
            if (path.find() && ReadmeCodeTest.class.getClassLoader().getResource(path.group(1)) != null) {
                packages.add(path.group(1).replace('/', '.'));
            }
        }
        packages.removeIf(name -> name.startsWith("org.onewindow.examples"));
        return packages;
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///Shown.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
            return text;
        }
    }
}
