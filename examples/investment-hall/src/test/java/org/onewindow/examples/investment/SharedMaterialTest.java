package org.onewindow.examples.investment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.onewindow.adapters.testkit.hall.HallFixture;
import org.onewindow.adapters.testkit.hall.OnBothDatabases;
import org.onewindow.catalog.publishing.FolderInForce;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.IdempotencyKey;
import org.onewindow.core.act.Scope;
import org.onewindow.core.application.ApplicantDesk;
import org.onewindow.core.application.ApplicationCodes;
import org.onewindow.core.application.CaseReading;
import org.onewindow.core.application.Commands;
import org.onewindow.core.fact.FactAccess;
import org.onewindow.core.fact.FactAudit;
import org.onewindow.core.fact.SharedMaterial;
import org.onewindow.core.fact.SharedMaterials;
import org.onewindow.core.fact.SharedOutcome;
import org.onewindow.core.integrity.InvariantChecker;
import org.onewindow.core.work.Work;
import org.onewindow.core.work.WorkHandler;
import org.onewindow.core.work.WorkResult;
import org.onewindow.examples.investment.register.EnterpriseRegister;
import org.onewindow.examples.investment.story.FilledIn;
import org.onewindow.spi.application.Applicant;
import org.onewindow.spi.facts.Fact;
import org.onewindow.spi.facts.FactSource;
import org.onewindow.spi.facts.SubjectNumber;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.identity.StaffId;

/** 数据共享 (R3.3): what nobody brings is really got, from a source, at a time, for a purpose; and asked for where it cannot be got. */
@OnBothDatabases(beans = SharedMaterialTest.SecondRegister.class)
class SharedMaterialTest {
    private static final Caller CLERK =
            new Caller.Staff(new StaffId("lin.yue"), EnumSet.of(Role.RECEPTION_CLERK), Optional.empty());
    private static final Caller BODY =
            new Caller.Staff(new StaffId("ji.wei"), EnumSet.of(Role.SUPERVISING_BODY), Optional.empty());
    private static final Applicant UNKNOWN = SampleFilings.enterprise(8801);
    private static final Applicant WHEN_DOWN = SampleFilings.enterprise(8802);

    private final HallFixture hall;

    SharedMaterialTest(HallFixture hall) {
        this.hall = hall;
        assertThat(hall.get(FolderInForce.class).bring(HallFolder.source())).isInstanceOf(FolderInForce.InForce.class);
    }

    /** Knows what a licence proves, of nobody; and is down for one company by the time that the hall asks for its licence. */
    @ApplicationScoped
    static class SecondRegister implements FactSource {
        @Override
        public String kind() {
            return "second-register";
        }

        @Override
        public Set<String> knows() {
            return Set.of("enterprise.name", "enterprise.creditCode", "enterprise.legalRepresentative");
        }

        @Override
        public List<Fact> lookUp(SubjectNumber subject, Set<String> wanted, Purpose purpose) {
            if (purpose.actor().equals("hall") && subject.equals(SubjectNumber.of(WHEN_DOWN))) {
                throw new IllegalStateException("down");
            }
            return List.of();
        }
    }

    @AfterEach
    void all_invariants_hold() {
        assertThat(hall.get(InvariantChecker.class).violations()).isEmpty();
    }

    @Test
    void a_licence_that_a_register_knows_is_got_with_source_and_time_and_the_question_is_on_record() {
        EnterpriseRegister register = hall.get(EnterpriseRegister.class);
        Applicant known = register.applicant(register.creditCodes().get(0)).orElseThrow();
        String id = handedIn(known);

        assertThat(fetch(id)).isEqualTo(WorkResult.done());

        assertThat(licenceOf(id)).satisfies(licence -> {
            assertThat(licence.outcome()).isEqualTo(SharedOutcome.SUPPLIED);
            assertThat(licence.source()).isEqualTo(EnterpriseRegister.KIND);
            assertThat(licence.asOf()).isPresent();
            assertThat(licence.fetchedAt()).isEqualTo(hall.clock().instant());
        });
        assertThat(hall.get(FactAudit.class).newest(BODY))
                .filteredOn(access -> access.actor().equals("hall"))
                .anySatisfy(access -> {
                    assertThat(access.source()).isEqualTo(EnterpriseRegister.KIND);
                    assertThat(access.purpose()).isEqualTo("enterprise-filing");
                    assertThat(access.facts()).contains("enterprise.creditCode");
                    assertThat(access.outcome()).isEqualTo(FactAccess.Outcome.ANSWERED);
                });
        assertThat(missing(id)).isEmpty();
    }

    @Test
    void a_licence_that_no_register_knows_is_asked_for_after_all() {
        String id = handedIn(UNKNOWN);
        assertThat(missing(id)).as("as long as nobody has been asked").isEmpty();

        assertThat(fetch(id)).isEqualTo(WorkResult.done());

        assertThat(licenceOf(id).outcome()).isEqualTo(SharedOutcome.NOTHING_KNOWN);
        assertThat(missing(id)).containsExactly("business-licence");
    }

    @Test
    void a_licence_whose_register_is_down_is_asked_for_if_the_item_does_not_wait() {
        String id = handedIn(WHEN_DOWN);

        assertThat(fetch(id)).isEqualTo(WorkResult.done());

        assertThat(licenceOf(id)).satisfies(licence -> {
            assertThat(licence.outcome()).isEqualTo(SharedOutcome.OUT_OF_REACH);
            assertThat(licence.source()).isEqualTo("second-register");
        });
        assertThat(missing(id)).containsExactly("business-licence");
        assertThat(hall.get(FactAudit.class).newest(BODY))
                .anySatisfy(access -> assertThat(access.outcome()).isEqualTo(FactAccess.Outcome.FAILED));
    }

    private SharedMaterial licenceOf(String id) {
        return hall.get(SharedMaterials.class).of(id).stream()
                .filter(material -> material.requirement().equals("business-licence"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> missing(String id) {
        return hall.get(CaseReading.class).file(id, new Scope.WholeHall()).orElseThrow().openFindings().stream()
                .filter(finding -> finding.code().equals(ApplicationCodes.MATERIAL_MISSING))
                .map(Finding::subject)
                .toList();
    }

    private WorkResult fetch(String id) {
        WorkHandler sharing = hall.all(WorkHandler.class).stream()
                .filter(handler -> handler.kind().equals("shared-material"))
                .findFirst()
                .orElseThrow();
        Work work = new Work("shared-material", "shared-material-" + id, "{\"application\":\"" + id + "\"}", 1, 1);
        return hall.as(new Caller.Hall(), () -> {
            try {
                return sharing.run(work);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private String handedIn(Applicant applicant) {
        Map<String, Object> form = new HashMap<>();
        form.put("enterpriseName", applicant.name());
        form.put("creditCode", ((Applicant.Organisation) applicant).creditCode().value());
        form.put("legalRepresentative", "顾样例");
        form.put("contactPerson", "陆一鸣");
        form.put("contactPhone", "0512 5555 0188");
        form.put("projectName", "样例项目一期");
        form.put("constructionKind", "NEW");
        form.put("industry", "SERVICES");
        form.put("town", "ZHANGPU");
        form.put("siteAddress", "张浦镇俱进路 18 号 " + UUID.randomUUID());
        form.put("projectContent", "建设员工培训中心一幢，配套室外工程和停车场地。");
        form.put("totalInvestment", new BigDecimal("1600"));
        form.put("licensedProduction", false);
        form.put("truthDeclared", true);
        FilledIn.Form filled = hall.get(FilledIn.class).form("enterprise-filing", "standard", applicant, form);
        return hall.as(
                        CLERK,
                        () -> hall.get(ApplicantDesk.class)
                                .submit(new Commands.Submit(
                                        new IdempotencyKey(UUID.randomUUID().toString()),
                                        Optional.empty(),
                                        filled.filing())))
                .orElseThrow()
                .application();
    }
}
