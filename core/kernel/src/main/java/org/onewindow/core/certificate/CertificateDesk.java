package org.onewindow.core.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.onewindow.core.act.Act;
import org.onewindow.core.act.Outcome;
import org.onewindow.spi.application.ActName;
import org.onewindow.spi.finding.Finding;
import org.onewindow.spi.identity.Role;

/**
 * 证照管理: what becomes of a certificate after it was issued. Issuing and replacing belong to the issuing counter's act. Each method
 * answers the certificate's number.
 */
@ApplicationScoped
public class CertificateDesk {
    private final CertificateActs acts;
    private final EndingDecisions decisions;
    private final CertificateNotices notices;

    @Inject
    CertificateDesk(CertificateActs acts, EndingDecisions decisions, CertificateNotices notices) {
        this.acts = acts;
        this.decisions = decisions;
        this.notices = notices;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected CertificateDesk() {
        this(null, null, null);
    }

    /** Asks for a certificate to be revoked, withdrawn or cancelled; another person decides (Licensing Law Art. 8, 69, 80). */
    @Act(
            name = ActName.ASK_FOR_CERTIFICATE_END,
            roles = {Role.DEPARTMENT_APPROVER, Role.SUPERVISOR})
    public Outcome<String> askForEnd(CertificateCommands.End command) {
        return acts.on(
                command.certificate(),
                command.seen(),
                command.reasons(),
                (certificate, act) -> certificate.askFor(command.ending(), command.reasons(), act, acts.today()));
    }

    /** Ends a certificate as another person has asked for; the holder is told by the decision that it writes. */
    @Act(
            name = ActName.END_CERTIFICATE,
            roles = {Role.DEPARTMENT_APPROVER, Role.SUPERVISOR})
    public Outcome<String> end(CertificateCommands.On command) {
        return acts.on(command.certificate(), command.seen(), "", (certificate, act) -> {
            Optional<CertificateView.Asked> asked = certificate.asked();
            List<Finding> objections = certificate.endOnRequest(act, acts.today());
            if (objections.isEmpty()) {
                asked.ifPresent(
                        request -> decisions.write(certificate, request.ending(), request.because(), acts.today()));
            }
            return objections;
        });
    }

    /** Strikes a certificate off the register (注销, Licensing Law Art. 70); the holder is told by the decision that it writes. */
    @Act(name = ActName.DEREGISTER_CERTIFICATE, roles = Role.DEPARTMENT_APPROVER)
    public Outcome<String> deregister(CertificateCommands.End command) {
        return acts.on(command.certificate(), command.seen(), command.reasons(), (certificate, act) -> {
            List<Finding> objections = certificate.endAlone(command.ending(), command.reasons(), acts.today());
            if (objections.isEmpty()) {
                decisions.write(certificate, command.ending(), command.reasons(), acts.today());
            }
            return objections;
        });
    }

    /** Takes the paper of a replaced certificate back, or records that it is declared lost; before the new one is handed over. */
    @Act(name = ActName.TAKE_BACK_CERTIFICATE, roles = Role.ISSUER)
    public Outcome<String> takeBack(CertificateCommands.TakeBack command) {
        return acts.on(
                command.certificate(), command.seen(), "", (certificate, act) -> certificate.takeBack(command.as()));
    }

    /**
     * Reminds the holder that the certificate ends soon (R17.1), on its page and through the channels of the hall: once, when the renewal
     * window has opened.
     */
    @Act(name = ActName.REMIND_OF_EXPIRY, roles = Role.SYSTEM)
    public Outcome<String> remind(CertificateCommands.On command) {
        return acts.on(command.certificate(), command.seen(), "", (certificate, act) -> {
            List<Finding> objections = certificate.remind(act.at(), acts.today());
            if (objections.isEmpty()) {
                notices.plan(certificate);
            }
            return objections;
        });
    }
}
