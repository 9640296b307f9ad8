package org.onewindow.core.fee;

import java.util.ArrayList;
import java.util.List;

/**
 * 凭证: what one event posts. There is no voucher whose debits are not its credits.
 *
 * @param postings none if nothing moved
 */
record Voucher(List<Posting> postings) {
    Voucher {
        postings = List.copyOf(postings);
        long debits = postings.stream().mapToLong(Posting::debit).reduce(0, Math::addExact);
        long credits = postings.stream().mapToLong(Posting::credit).reduce(0, Math::addExact);
        if (debits != credits) {
            throw new IllegalArgumentException("debits " + debits + ", credits " + credits);
        }
    }

    /** Puts a voucher together, leaving out sides of nothing. */
    static final class Writing {
        private final List<Posting> postings = new ArrayList<>();

        Writing debit(FeeAccount account, String holder, long amount) {
            if (amount != 0) {
                postings.add(Posting.debit(account, holder, amount));
            }
            return this;
        }

        Writing credit(FeeAccount account, String holder, long amount) {
            if (amount != 0) {
                postings.add(Posting.credit(account, holder, amount));
            }
            return this;
        }

        Voucher done() {
            return new Voucher(postings);
        }
    }
}
