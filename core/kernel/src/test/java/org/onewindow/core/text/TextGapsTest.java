package org.onewindow.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.onewindow.spi.PluginApi;
import org.onewindow.spi.finding.Finding;

class TextGapsTest {
    private static final Messages MESSAGES = Messages.of(new GlossaryTexts());

    /** A module that uses a code without texts; its test classes are the module. */
    private static final class SecondTexts implements TextBundle {
        @Override
        public String baseName() {
            return "org/onewindow/core/text/second";
        }
    }

    @Test
    void every_code_of_the_kernel_has_its_texts_in_both_languages() {
        List<TextBundle> bundles = kernelBundles();

        for (TextBundle own : bundles) {
            TextBundle[] others = bundles.stream().filter(other -> other != own).toArray(TextBundle[]::new);
            assertThat(TextGaps.of(own, others)).as(own.baseName()).isEmpty();
        }
    }

    @Test
    void a_code_without_texts_is_found_wherever_it_is_written() {
        Finding used = Finding.error("OW-LOC-0404", "");

        assertThat(TextGaps.of(new SecondTexts()))
                .contains(
                        used.code() + " has no text in both languages",
                        used.code() + ".why has no text in both languages",
                        used.code() + ".mend has no text in both languages");
    }

    @Test
    void a_code_that_belongs_to_another_bundle_is_no_gap() {
        assertThat(TextGaps.of(new SecondTexts(), () -> "org/onewindow/core/text/hall"))
                .noneMatch(gap -> gap.startsWith("OW-LOC-0001"));
    }

    @Test
    void a_key_in_one_language_and_differing_arguments_are_gaps() {
        assertThat(TextGaps.of(new SecondTexts()))
                .contains(
                        "only.english has no text in Chinese",
                        "places takes other arguments in Chinese than in English");
    }

    @Test
    void an_apostrophe_that_its_reader_would_see_twice_is_a_gap() {
        assertThat(TextGaps.of(new SecondTexts())).contains("twice doubles an apostrophe");
    }

    @ParameterizedTest
    @MethodSource("namedValues")
    void every_named_value_of_the_vocabulary_has_a_name_for_people_in_both_languages(Enum<?> constant) {
        assertThat(MESSAGES.knows(Messages.keyOf(constant)))
                .as(Messages.keyOf(constant))
                .isTrue();
        assertThat(MESSAGES.name(constant, Locale.ENGLISH))
                .isNotEqualTo(MESSAGES.name(constant, Locale.SIMPLIFIED_CHINESE));
    }

    /** Also those that a package of the kernel keeps for itself. */
    private static List<TextBundle> kernelBundles() {
        return ClassFiles.of(KernelTexts.class).keySet().stream()
                .map(TextGapsTest::type)
                .filter(type -> TextBundle.class.isAssignableFrom(type) && !type.isInterface())
                .map(TextGapsTest::bundle)
                .toList();
    }

    private static TextBundle bundle(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return (TextBundle) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a bundle has no plain constructor", e);
        }
    }

    static Stream<Enum<?>> namedValues() {
        return ClassFiles.of(PluginApi.class).keySet().stream()
                .filter(name -> !name.contains("PluginApi"))
                .flatMap(TextGapsTest::constants);
    }

    private static Stream<Enum<?>> constants(String className) {
        Class<?> type = type(className);
        return type.isEnum() ? Stream.of((Enum<?>[]) type.getEnumConstants()) : Stream.empty();
    }

    private static Class<?> type(String className) {
        try {
            return Class.forName(className, false, TextGapsTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
