package org.onewindow.routing.task;

import java.util.List;
import org.onewindow.routing.chain.Guest;
import org.onewindow.spi.identity.StaffId;

/**
 * Changes on the way as the ledger keeps them: what was changed, and the digest of the words, which themselves stay in the task. Ids hold no
 * blanks.
 */
final class Changes {
    private Changes() {}

    static String sentBack(String from, String to, String reasons) {
        return String.join(" ", from, to, OpinionRecord.digest(reasons));
    }

    static String asked(Guest guest, String question) {
        return guest.step() + " " + OpinionRecord.digest(question);
    }

    static String concluded(String round, String reasons) {
        return round + " " + OpinionRecord.digest(reasons);
    }

    static String reassigned(String step, StaffId to, String reasons) {
        return String.join(" ", step, to.value(), OpinionRecord.digest(reasons));
    }

    static String expedited(String reasons) {
        return "expedited " + OpinionRecord.digest(reasons);
    }

    /** The words of a record before the digest. */
    static List<String> of(String record) {
        List<String> words = List.of(record.split(" ", -1));
        return words.subList(0, words.size() - 1);
    }

    /** Who was asked. */
    static Guest guest(String record) {
        return Guest.of(of(record).get(0)).orElseThrow(() -> new IllegalArgumentException("no guest: " + record));
    }
}
