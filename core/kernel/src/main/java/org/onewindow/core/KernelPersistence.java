package org.onewindow.core;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.onewindow.core.act.PersistentModule;
import org.onewindow.core.application.Application;
import org.onewindow.core.application.DocumentSeries;
import org.onewindow.core.application.Dossier;
import org.onewindow.core.application.LegalClock;
import org.onewindow.core.application.Material;
import org.onewindow.core.application.NextDeadline;
import org.onewindow.core.application.OfficialDocument;
import org.onewindow.core.application.OpenDemands;
import org.onewindow.core.application.PublicResult;
import org.onewindow.core.application.ReceivedPapers;
import org.onewindow.core.application.ResultPublication;
import org.onewindow.core.application.SeparatedDuties;
import org.onewindow.core.application.StoredCommitment;
import org.onewindow.core.application.StoredDecision;
import org.onewindow.core.application.StoredMaterial;
import org.onewindow.core.basedata.StoredBaseData;
import org.onewindow.core.bundle.BundleApplication;
import org.onewindow.core.bundle.BundlePart;
import org.onewindow.core.bundle.StoredDraft;
import org.onewindow.core.bundle.StoredDraftMaterial;
import org.onewindow.core.definition.DefinitionVersion;
import org.onewindow.core.ledger.HallChain;
import org.onewindow.core.ledger.LedgerEntry;

/** What the kernel keeps: applications with their materials and documents, the ledger, published definitions. */
@ApplicationScoped
public class KernelPersistence implements PersistentModule {
    @Override
    public String name() {
        return "kernel";
    }

    @Override
    public List<Class<?>> classes() {
        return List.of(
                Application.class,
                Application.DocumentsColumn.class,
                Dossier.class,
                LegalClock.class,
                LegalClock.TimeFactsColumn.class,
                NextDeadline.class,
                OpenDemands.class,
                OpenDemands.CorrectionNoticeColumn.class,
                OpenDemands.DeferredMaterialsColumn.class,
                SeparatedDuties.class,
                SeparatedDuties.SecondPersonRequestsColumn.class,
                ReceivedPapers.class,
                ReceivedPapers.PapersColumn.class,
                StoredCommitment.class,
                StoredCommitment.CommitmentColumn.class,
                StoredDecision.class,
                ResultPublication.class,
                PublicResult.class,
                PublicResult.FieldsColumn.class,
                StoredMaterial.class,
                Material.class,
                OfficialDocument.class,
                OfficialDocument.FieldsColumn.class,
                DocumentSeries.class,
                LedgerEntry.class,
                HallChain.class,
                DefinitionVersion.class,
                BundleApplication.class,
                BundlePart.class,
                StoredDraft.class,
                StoredBaseData.class,
                StoredDraftMaterial.class);
    }
}
