package org.onewindow.examples.investment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.adapters.testkit.database.DatabaseKind;
import org.onewindow.adapters.testkit.database.TestDatabase;
import org.onewindow.adapters.testkit.hall.HallFixture;
import org.onewindow.adapters.testkit.hall.OnBothDatabases;
import org.onewindow.catalog.publishing.FolderInForce;
import org.onewindow.core.application.FormalCheck;
import org.onewindow.core.application.ItemCatalogue;
import org.onewindow.core.application.TakenInOn;
import org.onewindow.examples.investment.register.EnterpriseRegister;
import org.onewindow.examples.investment.story.FilledIn;
import org.onewindow.examples.investment.story.Typed;
import org.onewindow.forms.prefill.FillShare;
import org.onewindow.spi.application.Applicant;
import org.onewindow.spi.identity.SocialCreditCode;
import org.onewindow.spi.item.ServiceItem;

@OnBothDatabases(DatabaseKind.H2_MEMORY)
class PrefillShareTest {
    private static final double A_FIFTH = 0.20;

    private final HallFixture hall;

    PrefillShareTest(TestDatabase database) {
        hall = HallFixture.on(database, Map.of("onewindow.file.directory", HallUnderTest.FILES));
        hall.get(FolderInForce.class).bring(HallFolder.source());
    }

    @AfterEach
    void close() throws IOException, SQLException {
        hall.close();
    }

    @ParameterizedTest(name = "{0}: {2} of {3}")
    @CsvSource({
        "enterprise-filing, standard, 2, 21, 91320583MA1WJ3K23T",
        "enterprise-approval, standard, 4, 25, 91320583MA1WJ3K23T",
        "foreign-investment, city, 6, 32, 91320583MA24L7W1X2"
    })
    void an_enterprise_types_a_fifth_of_a_form_at_most(
            String item, String scenario, int typed, int fields, String creditCode) {
        Applicant applicant =
                hall.get(EnterpriseRegister.class).applicant(creditCode).orElseThrow();

        FilledIn.Form form = hall.get(FilledIn.class).form(item, scenario, applicant, typedInto(item));

        assertThat(form.share()).isEqualTo(new FillShare(fields - typed, typed));
        assertThat(form.share().typedPart()).isLessThanOrEqualTo(A_FIFTH);
        ServiceItem offered = hall.get(ItemCatalogue.class).inForce(item).orElseThrow();
        assertThat(hall.get(FormalCheck.class)
                        .findings(
                                offered,
                                scenario,
                                form.filing().formData(),
                                form.filing().materials(),
                                TakenInOn.NOTHING_YET))
                .isEmpty();
    }

    private static Map<String, Object> typedInto(String item) {
        return switch (item) {
            case "enterprise-filing" -> Typed.filing();
            case "enterprise-approval" -> Typed.approval("16000", "960");
            default -> Typed.foreign();
        };
    }

    @Test
    void every_credit_code_in_the_register_has_the_right_check_character() {
        assertThat(hall.get(EnterpriseRegister.class).creditCodes())
                .hasSizeGreaterThanOrEqualTo(8)
                .allMatch(code -> new SocialCreditCode(code).checkCharacterFits());
    }
}
