package org.onewindow.core.application;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The commitment in the application's row; the two days stand beside it for the queries that ask for them. */
@Embeddable
public class StoredCommitment {
    @Convert(converter = CommitmentColumn.class)
    @Column(name = "commitment")
    private @Nullable Commitment value;

    @Column(name = "commitment_check_due_on")
    @SuppressWarnings("UnusedVariable") // the list of open checks asks for it
    private @Nullable LocalDate checkDueOn;

    @Column(name = "commitment_broken_on")
    @SuppressWarnings("UnusedVariable") // the credit record asks for it
    private @Nullable LocalDate brokenOn;

    protected StoredCommitment() {}

    static StoredCommitment of(Commitment commitment) {
        StoredCommitment stored = new StoredCommitment();
        stored.value = commitment;
        stored.checkDueOn = commitment.checkDueOn().orElse(null);
        stored.brokenOn = commitment.brokenOn().orElse(null);
        return stored;
    }

    @Nullable
    Commitment value() {
        return value;
    }

    /** A commitment as JSON. */
    @Converter
    public static class CommitmentColumn extends JsonColumn<Commitment>
            implements AttributeConverter<Commitment, String> {
        /** For the persistence provider. */
        public CommitmentColumn() {
            super(new TypeReference<>() {});
        }
    }
}
