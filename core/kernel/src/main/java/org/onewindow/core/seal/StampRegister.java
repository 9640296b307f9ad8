package org.onewindow.core.seal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.onewindow.core.act.Caller;
import org.onewindow.core.act.Reading;
import org.onewindow.core.definition.PublishedDefinitions;
import org.onewindow.core.hall.Hall;
import org.onewindow.spi.LocalizedText;
import org.onewindow.spi.identity.DepartmentId;
import org.onewindow.spi.identity.Role;
import org.onewindow.spi.identity.StaffId;
import org.onewindow.spi.seal.SealOrder;
import org.onewindow.spi.seal.StampKind;

/**
 * 印章登记簿: which stamps there are, in whose custody each is, and on which documents it stands (R6.5). A stamp is in the register from
 * its first use, or from the first time it is handed over.
 *
 * <p><b>Threads.</b> Safe for use by several threads and nodes.
 */
@ApplicationScoped
public class StampRegister {
    private static final List<Role> READERS =
            List.of(Role.HALL_ADMINISTRATION, Role.SUPERVISOR, Role.SUPERVISING_BODY, Role.AUDIT_ADMINISTRATOR);
    private static final int MOST = 200;

    private final Reading reading;
    private final EntityManager entities;
    private final PublishedDefinitions definitions;

    @Inject
    StampRegister(Reading reading, EntityManager entities, PublishedDefinitions definitions) {
        this.reading = reading;
        this.entities = entities;
        this.definitions = definitions;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected StampRegister() {
        this(null, null, null);
    }

    /**
     * One use of a stamp.
     *
     * @param documentId outside identifier of the document
     * @param documentNumber its number
     * @param writtenBy who did the act that wrote it, as the ledger names the person
     * @param organ whose stamp
     * @param stamp which
     * @param signer whom the seal's certificate names
     * @param certificate its serial number
     * @param fileDigest SHA-256 of the sealed file
     */
    public record Use(
            String documentId,
            String documentNumber,
            String writtenBy,
            DepartmentId organ,
            StampKind stamp,
            String signer,
            String certificate,
            String fileDigest) {}

    /** Whether nothing may be sealed with that stamp now. */
    public boolean isBlocked(DepartmentId organ, StampKind kind) {
        return reading.read(em -> Optional.ofNullable(em.find(Stamp.class, SealOrder.stampId(organ, kind)))
                .filter(Stamp::isBlocked)
                .isPresent());
    }

    /** Puts a use on the register; within an act, under the lock of the hall's ledger. */
    public void used(Use use, Instant at) {
        entities.persist(new StampUse(lockedOrNew(use.organ(), use.stamp()), use, at));
    }

    /** Whose seal is on a document, as the register has it; whoever may see the document has been decided before. */
    public Optional<String> signerOf(String documentId) {
        return reading.read(em ->
                        Optional.ofNullable(em.find(StampUse.class, documentId)).map(StampUse::line))
                .map(StampUseLine::signer);
    }

    /** What may be handed over for the first time: every organ of the hall has a stamp of each kind. */
    public List<StampLine> all() {
        return organs().flatMap(organ -> Stream.of(StampKind.values()).map(kind -> line(new Stamp(organ, kind))))
                .toList();
    }

    /** The stamps that {@code who} may know of: all of them for those who look after the hall, their own for everybody else. */
    public List<StampLine> stamps(Caller who) {
        return reading.read(em -> em.createQuery("select s from Stamp s order by s.id", Stamp.class)
                .getResultStream()
                .filter(stamp -> mayReadAll(who) || concerns(stamp, who))
                .map(this::line)
                .toList());
    }

    /** The newest 200 uses of the stamps that {@code who} may know of, newest first. */
    public List<StampUseLine> newestUses(Caller who) {
        List<String> known = stamps(who).stream().map(StampLine::id).toList();
        return known.isEmpty()
                ? List.of()
                : reading.read(em -> em.createQuery(
                                "select u from StampUse u where u.stampId in :stamps order by u.usedAt desc, u.documentId",
                                StampUse.class)
                        .setParameter("stamps", known)
                        .setMaxResults(MOST)
                        .getResultStream()
                        .map(StampUse::line)
                        .toList());
    }

    /** Whether {@code who} sees the whole register. */
    public boolean mayReadAll(Caller who) {
        return READERS.stream().anyMatch(who::has);
    }

    private static boolean concerns(Stamp stamp, Caller who) {
        return who instanceof Caller.Staff staff
                && Stream.concat(stamp.custodian().stream(), stamp.offeredTo().stream())
                        .anyMatch(staff.id()::equals);
    }

    /** The stamp of that name, locked for an act; empty if no organ of the hall has such a stamp. */
    Optional<Stamp> locked(String id) {
        return Stream.of(StampKind.values())
                .flatMap(kind -> organs().filter(
                                organ -> SealOrder.stampId(organ, kind).equals(id))
                        .map(organ -> lockedOrNew(organ, kind)))
                .findFirst();
    }

    private Stamp lockedOrNew(DepartmentId organ, StampKind kind) {
        Stamp found = entities.find(Stamp.class, SealOrder.stampId(organ, kind), LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            found = new Stamp(organ, kind);
            entities.persist(found);
        }
        return found;
    }

    private Stream<DepartmentId> organs() {
        return definitions.hall().stream()
                .flatMap(hall -> hall.departments().stream())
                .map(Hall.Department::id);
    }

    /** The staff member of that short name. */
    Optional<Hall.StaffMember> member(String staff) {
        return definitions.hall().stream()
                .flatMap(hall -> hall.staff().stream())
                .filter(each -> each.id().value().equals(staff))
                .findFirst();
    }

    StampLine line(Stamp stamp) {
        return new StampLine(
                stamp.id(),
                definitions
                        .hall()
                        .flatMap(hall -> hall.department(stamp.organ()))
                        .map(Hall.Department::name)
                        .orElseGet(() -> LocalizedText.chinese(stamp.organ().value())),
                stamp.kind(),
                stamp.custodian().map(StaffId::value),
                stamp.since(),
                stamp.offeredTo().map(StaffId::value),
                stamp.isBlocked());
    }
}
