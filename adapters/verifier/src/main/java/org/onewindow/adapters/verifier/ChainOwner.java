package org.onewindow.adapters.verifier;

import java.util.List;

/** A table of the hall whose rows have chains of the ledger, and which chains those are. An older hall may lack some. */
enum ChainOwner {
    APPLICATION("application", "id"),
    HALL_CHAIN("hall_chain", "id"),
    BUNDLE_APPLICATION("bundle_application", "id"),
    CERTIFICATE("certificate", "id"),
    MANDATE("mandate", "id"),
    QUEUE_DAY("queue_day", "'queue/' || cast(queue_day as varchar(10))"),
    FEE_DAY("fee_day", "'fees/' || cast(fee_day as varchar(10))"),
    /** The row ends the newest month's chain; those of the months before are its own, too. */
    MONTHLY_CHAIN("monthly_chain", "name || '/' || ledger_month") {
        @Override
        String owns() {
            return "exists (select 1 from monthly_chain o where e.chain like o.name || '/%'"
                    + " and e.chain <= o.name || '/' || o.ledger_month)";
        }
    };

    /** Without these it is no hall's database, but an empty one or a copy of the ledger alone. */
    static final List<ChainOwner> ESSENTIAL = List.of(APPLICATION, HALL_CHAIN);

    private final String table;
    private final String chain;

    ChainOwner(String table, String chain) {
        this.table = table;
        this.chain = chain;
    }

    String table() {
        return table;
    }

    /** A query of the chain that each row ends, of its position and its hash there. */
    String heads() {
        return "select %s as id, ledger_seq, ledger_hash from %s".formatted(chain, table);
    }

    /** Whether a row has the chain of the entry {@code e}. */
    String owns() {
        return "exists (select 1 from (%s) o where o.id = e.chain)".formatted(heads());
    }
}
