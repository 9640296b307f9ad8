package org.onewindow.core.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.item.DefinitionRef;

/**
 * 证照: one certificate as its holder and the staff who may see it read it.
 *
 * @param id outside identifier
 * @param version counts the acts
 * @param number certificate number
 * @param type which kind of certificate
 * @param name what it is called
 * @param item id and version of the item that it is the result of
 * @param department in whose name it was issued
 * @param application outside identifier of the application
 * @param holder an organisation's name, or a person's family name with the rest hidden
 * @param creditCode of an organisation
 * @param validity from when until when
 * @param status where it stands today
 * @param renewableToday whether its renewal can be applied for today
 * @param ended when and why it ended
 * @param replaces number of the certificate whose place it took
 * @param replacedBy number of the one that took its place
 * @param paper where the paper is
 * @param owesPaper whether its holder still has to hand the paper in
 * @param asked what somebody has asked for and another person may do
 * @param remindedAt when its holder was reminded that it ends soon, UTC
 * @param checkCode with the number it shows whoever holds it that the certificate is genuine
 * @param identifier 电子证照标识, if the item names what it is made of
 */
public record CertificateView(
        String id,
        long version,
        String number,
        String type,
        LocalizedText name,
        DefinitionRef item,
        DepartmentId department,
        String application,
        String holder,
        Optional<String> creditCode,
        Validity validity,
        CertificateStatus status,
        boolean renewableToday,
        Optional<Ended> ended,
        Optional<String> replaces,
        Optional<String> replacedBy,
        PaperState paper,
        boolean owesPaper,
        Optional<Asked> asked,
        Optional<Instant> remindedAt,
        String checkCode,
        Optional<String> identifier) {
    /**
     * An end.
     *
     * @param on the day
     * @param because the reasons given, or the number of the certificate that took its place
     */
    public record Ended(LocalDate on, String because) {}

    /**
     * An end that somebody has asked for.
     *
     * @param by who asked, as the ledger names it
     * @param because why
     */
    public record Asked(LicenceEnding ending, String by, String because) {}
}
