package org.onewindow.adapters.testkit.department;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.application.Applicant;
import org.onewindow.spi.application.ApplicationNumber;
import org.onewindow.spi.application.ApplicationState;
import org.onewindow.spi.application.ApplicationView;
import org.onewindow.spi.application.SubmittedMaterial;
import org.onewindow.spi.department.Dispatch;
import org.onewindow.spi.department.DispatchedFiles;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.SocialCreditCode;
import org.onewindow.spi.item.DefinitionRef;
import org.onewindow.spi.store.ContentRef;

/** Dispatches of a planning bureau to try adapters with. */
final class SampleDispatches {
    static final String PROJECT = "精密连接器二期";
    static final DispatchedFiles FILES =
            material -> new ByteArrayInputStream(fileOf(material.requirement()).getBytes(StandardCharsets.ISO_8859_1));

    private static final Instant DUE = Instant.parse("2026-03-09T09:00:00Z");
    private static final List<String> READABLE =
            List.of("𠮷野家", "a \"b\" 'c' <d> & e", "é — ü", "1'; drop table x; --");

    private SampleDispatches() {}

    static Dispatch ask(int number) {
        return dispatch(number, Dispatch.Purpose.ASK, PROJECT, List.of());
    }

    static Dispatch callOff(int number) {
        return dispatch(number, Dispatch.Purpose.CALL_OFF, PROJECT, List.of());
    }

    static Dispatch withOddTexts(int number) {
        return dispatch(number, Dispatch.Purpose.ASK, String.join(" ", READABLE), List.of());
    }

    /** Those of the odd texts that JSON and XML write as they are. */
    static List<String> oddTextsThatAreReadable() {
        return List.of("𠮷野家", "é — ü");
    }

    static Dispatch withFiles(int number) {
        return dispatch(
                number,
                Dispatch.Purpose.ASK,
                PROJECT,
                List.of(material("site-plan", true), material("report", true), material("letter", false)));
    }

    /** The bytes of a material's file, read as ISO 8859-1: every byte there is, and the beginning of a boundary. */
    static String fileOf(String material) {
        StringBuilder bytes = new StringBuilder(material).append("\r\n--");
        for (int i = 0; i < 2_048; i++) {
            bytes.append((char) (i % 256));
        }
        return bytes.toString();
    }

    private static SubmittedMaterial material(String id, boolean electronic) {
        return new SubmittedMaterial(
                id,
                id,
                1,
                0,
                electronic
                        ? Optional.of(new ContentRef(
                                "2".repeat(32), "0".repeat(64), fileOf(id).length(), "application/pdf"))
                        : Optional.empty());
    }

    private static Dispatch dispatch(
            int number, Dispatch.Purpose purpose, String project, List<SubmittedMaterial> materials) {
        return new Dispatch(
                String.format("%032x", number),
                purpose,
                new DepartmentId("planning"),
                "site-opinion",
                LocalizedText.chinese("规划选址意见"),
                Dispatch.Wanted.OPINION,
                new ApplicationView(
                        "1".repeat(32),
                        Optional.of(ApplicationNumber.of("32058320260302APPR00001")),
                        3,
                        ApplicationState.ACCEPTED,
                        new DefinitionRef("enterprise-approval", 1),
                        "standard",
                        "昆山光伏有限公司",
                        Map.of("projectName", project),
                        materials,
                        new ApplicationView.Dates(
                                Optional.of(DUE), Optional.empty(), Optional.empty(), Optional.empty()),
                        Optional.empty()),
                new Applicant.Organisation(
                        "昆山光伏有限公司", new SocialCreditCode("91320583MA1234567X"), "王小明", "", Optional.empty()),
                DUE);
    }
}
