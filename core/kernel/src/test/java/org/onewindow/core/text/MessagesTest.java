package org.onewindow.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.finding.Finding;
import org.slf4j.LoggerFactory;

class MessagesTest {
    private static final TextBundle HALL = () -> "org/onewindow/core/text/hall";
    private final Messages messages = Messages.of(HALL, new GlossaryTexts());

    @Test
    void an_english_reader_gets_english_and_everybody_else_chinese() {
        assertThat(messages.text("welcome", Locale.UK, "Kunshan")).isEqualTo("Welcome to the hall of Kunshan");
        assertThat(messages.text("welcome", Locale.SIMPLIFIED_CHINESE, "昆山")).isEqualTo("欢迎来到昆山办事大厅");
        assertThat(messages.text("welcome", Locale.FRENCH, "昆山")).isEqualTo("欢迎来到昆山办事大厅");
        assertThat(messages.text("only.chinese", Locale.ENGLISH)).isEqualTo("只有中文");
    }

    @Test
    void a_finding_says_what_is_wrong_why_and_how_to_mend_it() {
        Finding finding = Finding.error("OW-LOC-0001", "/investment", "5000", "3000", "7");

        assertThat(messages.text(finding, Locale.ENGLISH)).isEqualTo("the investment 5000 is over 3000");
        assertThat(messages.why(finding, Locale.SIMPLIFIED_CHINESE)).isEqualTo("依据《昆山办法》第7条");
        assertThat(messages.mend(finding, Locale.ENGLISH)).isEqualTo("look again");
    }

    @Test
    void what_an_applicant_typed_is_never_read_as_a_pattern() {
        assertThat(messages.text("welcome", Locale.ENGLISH, "{0} {1} $1 \\ ' ${jndi:ldap} 𠮷"))
                .isEqualTo("Welcome to the hall of {0} {1} $1 \\ ' ${jndi:ldap} 𠮷");
    }

    @Test
    void quotes_and_other_braces_stand_for_themselves() {
        assertThat(messages.text("quoted", Locale.ENGLISH, "A", "B")).isEqualTo("it's A and 'B' and {x} {10}");
    }

    @Test
    void an_argument_that_is_not_given_leaves_its_place_visible() {
        assertThat(messages.text("quoted", Locale.ENGLISH, "A")).isEqualTo("it's A and '{1}' and {x} {10}");
    }

    @Test
    void names_from_definitions_reach_people_in_their_language_through_a_finding() {
        String hall = new LocalizedText("昆山", "Kunshan").asArgument();

        assertThat(messages.text("welcome", Locale.ENGLISH, hall)).isEqualTo("Welcome to the hall of Kunshan");
        assertThat(messages.text("welcome", Locale.SIMPLIFIED_CHINESE, hall)).isEqualTo("欢迎来到昆山办事大厅");
    }

    @Test
    void names_of_the_program_reach_people_in_their_language() {
        assertThat(messages.text("now", Locale.ENGLISH, "ACCEPT,RETURN", "DRAFT"))
                .isEqualTo("Not possible now: accept, return; the state is draft");
        assertThat(messages.text("now", Locale.SIMPLIFIED_CHINESE, "ACCEPT,RETURN", "DRAFT"))
                .isEqualTo("现在不能受理、退件；状态是草稿");
    }

    @Test
    void enum_constants_and_bilingual_arguments_are_put_in_in_the_readers_language() {
        LocalizedText kunshan = new LocalizedText("昆山", "Kunshan");

        assertThat(messages.text("welcome", Locale.ENGLISH, kunshan)).isEqualTo("Welcome to the hall of Kunshan");
        assertThat(messages.text("welcome", Locale.ENGLISH, ActName.ACCEPT)).isEqualTo("Welcome to the hall of accept");
    }

    @Test
    void a_missing_text_shows_its_key_and_is_logged_once() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger logger = (Logger) LoggerFactory.getLogger(Messages.class);
        logger.addAppender(log);
        try {
            assertThat(messages.text("OW-LOC-9999", Locale.ENGLISH)).isEqualTo("OW-LOC-9999");
            assertThat(messages.text("OW-LOC-9999", Locale.SIMPLIFIED_CHINESE)).isEqualTo("OW-LOC-9999");
        } finally {
            logger.detachAppender(log);
        }

        assertThat(log.list)
                .singleElement()
                .satisfies(event -> assertThat(event.getFormattedMessage()).contains("OW-LOC-9999"));
    }

    @Test
    void a_bundle_without_its_files_costs_only_its_own_texts() {
        Messages crippled = Messages.of(() -> "org/onewindow/core/text/nowhere", HALL);

        assertThat(crippled.text("welcome", Locale.ENGLISH, "Kunshan")).isEqualTo("Welcome to the hall of Kunshan");
        assertThat(crippled.knows("only.chinese")).isTrue();
    }

    @Test
    void of_two_bundles_with_one_key_the_first_by_name_is_used_whatever_the_order() {
        TextBundle second = () -> "org/onewindow/core/text/second";

        List.of(Messages.of(HALL, second), Messages.of(second, HALL))
                .forEach(both ->
                        assertThat(both.text("only.chinese", Locale.ENGLISH)).isEqualTo("只有中文"));
    }
}
