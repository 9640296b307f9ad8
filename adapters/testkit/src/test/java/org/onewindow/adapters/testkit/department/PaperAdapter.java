package org.onewindow.adapters.testkit.department;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.onewindow.spi.application.SubmittedMaterial;
import org.onewindow.spi.department.DepartmentAdapter;
import org.onewindow.spi.department.DepartmentBinding;
import org.onewindow.spi.department.DepartmentReply;
import org.onewindow.spi.department.DepartmentUnreachableException;
import org.onewindow.spi.department.Dispatch;
import org.onewindow.spi.department.DispatchAnswer;
import org.onewindow.spi.department.DispatchedFiles;
import org.onewindow.spi.department.ReplyReceipt;

/** An adapter as it should be; planted bad ones change one thing each. */
class PaperAdapter implements DepartmentAdapter {
    private static final long PATIENCE_MILLIS = 400;

    final PaperDepartment department;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "paper");
        thread.setDaemon(true);
        return thread;
    });

    PaperAdapter(PaperDepartment department) {
        this.department = department;
    }

    @Override
    public String kind() {
        return "paper";
    }

    @Override
    public DispatchAnswer send(Dispatch dispatch, DepartmentBinding binding, DispatchedFiles files) {
        Future<String> number = threads.submit(taking(dispatch, files));
        try {
            return new DispatchAnswer.Taken(number.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DepartmentUnreachableException("interrupted", e);
        } catch (TimeoutException e) {
            throw new DepartmentUnreachableException("no answer in time", e);
        } catch (ExecutionException e) {
            return e.getCause() instanceof PaperDepartment.No ? refused() : gone(dispatch, e);
        } finally {
            number.cancel(true);
        }
    }

    private Callable<String> taking(Dispatch dispatch, DispatchedFiles files) {
        return () -> department.take(keyOf(dispatch), dispatch.purpose(), textOf(dispatch), filesOf(dispatch, files));
    }

    String keyOf(Dispatch dispatch) {
        return dispatch.key();
    }

    String textOf(Dispatch dispatch) {
        return dispatch.key() + " " + dispatch.step() + " "
                + dispatch.application().formData() + " " + dispatch.applicant().name();
    }

    List<String> filesOf(Dispatch dispatch, DispatchedFiles files) throws IOException {
        List<String> bytes = new ArrayList<>();
        for (SubmittedMaterial material : dispatch.application().materials()) {
            if (material.content().isPresent()) {
                try (InputStream file = files.open(material)) {
                    bytes.add(new String(file.readAllBytes(), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return bytes;
    }

    DispatchAnswer refused() {
        return new DispatchAnswer.Refused(List.of("缺少选址图"));
    }

    DispatchAnswer gone(Dispatch dispatch, Exception cause) {
        throw new DepartmentUnreachableException("planning is gone", cause);
    }

    @Override
    public boolean collects() {
        return true;
    }

    @Override
    public List<DepartmentReply> collect(DepartmentBinding binding) {
        List<DepartmentReply> replies = new ArrayList<>();
        for (Object each : department.pigeonhole()) {
            if (each instanceof DepartmentReply reply) {
                replies.add(reply);
            } else {
                department.takeOut(each);
            }
        }
        return replies;
    }

    @Override
    public void confirm(DepartmentReply reply, ReplyReceipt receipt, DepartmentBinding binding) {
        department.takeOut(reply);
    }
}
