package org.onewindow.examples.investment;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.eclipse.microprofile.config.ConfigProvider;
import org.onewindow.core.ledger.HallIdentity;

/** Starts the investment window, or the hall of another folder, and keeps it open until the process is asked to end. */
public final class InvestmentHall {
    private InvestmentHall() {}

    /** Starts; ends with an exit code other than 0 and one message if something stands against it. */
    public static void main(String[] args) throws InterruptedException {
        // Chinese must be readable whatever the locale of the process is.
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        RunningHall hall;
        try {
            hall = RunningHall.start();
        } catch (StartFailure failure) {
            err.println(failure.getMessage());
            System.exit(failure.exitCode());
            return;
        }
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            hall.close();
                            out.println("The hall is closed. / 大厅已关闭。");
                            stopped.countDown();
                        },
                        "closing"));
        out.println(greeting(hall));
        stopped.await();
    }

    private static String greeting(RunningHall hall) {
        StringBuilder text = new StringBuilder(1024);
        text.append(System.lineSeparator())
                .append("The hall is open / 大厅已开放: ")
                .append(hall.uri())
                .append(System.lineSeparator())
                .append("Its data lie in / 数据目录: ")
                .append(dataFolder())
                .append(System.lineSeparator())
                .append("Password of every demo log-in / 所有演示账号的密码: ")
                .append(DemoAccounts.PASSWORD)
                .append(System.lineSeparator());
        for (DemoAccounts.Demo demo : hall.get(DemoAccounts.class).toPrint()) {
            text.append(String.format("  %-10s %s%n", demo.login(), demo.who()));
        }
        if (hall.get(HallIdentity.class).equals(FolderIdentity.KUNSHAN)) {
            text.append("At the first start, applications enter the desks within seconds. / 首次启动后数秒内，各岗位将有办件。")
                    .append(System.lineSeparator());
        }
        return text.append("Ctrl-C closes the hall. / 按 Ctrl-C 关闭。").toString();
    }

    private static Path dataFolder() {
        return Path.of(ConfigProvider.getConfig()
                        .getOptionalValue("onewindow.data", String.class)
                        .orElse("onewindow-data"))
                .toAbsolutePath();
    }
}
