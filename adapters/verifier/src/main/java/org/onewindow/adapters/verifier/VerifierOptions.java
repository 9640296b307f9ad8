package org.onewindow.adapters.verifier;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the command line asks for. */
record VerifierOptions(
        Command command,
        Optional<String> jdbc,
        Optional<String> user,
        Optional<Path> passwordFile,
        Optional<String> chain,
        Optional<Path> file,
        List<Path> heads) {
    static final String USAGE = """
            onewindow-verifier verify --jdbc URL [--user NAME] [--password-file FILE] [--chain CHAIN] [--heads FILE]...
            onewindow-verifier verify --file EXPORT.jsonl [--heads FILE]...
            onewindow-verifier heads  --jdbc URL [--user NAME] [--password-file FILE] [--heads FILE]...  > HEADS.jsonl
            onewindow-verifier export --jdbc URL [--user NAME] [--password-file FILE] [--chain CHAIN]  > EXPORT.jsonl
            exit code / 退出码: 0 sound / 完好, 1 not sound / 有问题, 2 not verified / 未能核验""";

    private static final Set<String> ONCE = Set.of("--jdbc", "--user", "--password-file", "--chain", "--file");

    /** What to do. */
    enum Command {
        VERIFY,
        HEADS,
        EXPORT
    }

    /** What {@code arguments} say, or nothing if they make no sense. */
    static Optional<VerifierOptions> of(List<String> arguments) {
        try {
            return arguments.isEmpty() ? Optional.empty() : parse(arguments).filter(VerifierOptions::makesSense);
        } catch (InvalidPathException noFileName) {
            return Optional.empty();
        }
    }

    private static Optional<VerifierOptions> parse(List<String> arguments) {
        Optional<Command> command = switch (arguments.get(0)) {
            case "verify" -> Optional.of(Command.VERIFY);
            case "heads" -> Optional.of(Command.HEADS);
            case "export" -> Optional.of(Command.EXPORT);
            default -> Optional.empty();
        };
        Map<String, String> given = new HashMap<>();
        List<Path> heads = new ArrayList<>();
        for (int i = 1; i + 1 < arguments.size(); i += 2) {
            String name = arguments.get(i);
            String value = arguments.get(i + 1);
            if (name.equals("--heads")) {
                heads.add(Path.of(value));
            } else if (!ONCE.contains(name) || given.put(name, value) != null) {
                return Optional.empty();
            }
        }
        if (command.isEmpty() || arguments.size() % 2 == 0) {
            return Optional.empty();
        }
        return Optional.of(new VerifierOptions(
                command.get(),
                Optional.ofNullable(given.get("--jdbc")),
                Optional.ofNullable(given.get("--user")),
                Optional.ofNullable(given.get("--password-file")).map(Path::of),
                Optional.ofNullable(given.get("--chain")),
                Optional.ofNullable(given.get("--file")).map(Path::of),
                List.copyOf(heads)));
    }

    private boolean makesSense() {
        boolean oneSource = jdbc.isPresent() != file.isPresent();
        boolean chainFits = chain.isEmpty() || (jdbc.isPresent() && command != Command.HEADS);
        boolean sourceFits =
                jdbc.isPresent() || (command == Command.VERIFY && user.isEmpty() && passwordFile.isEmpty());
        boolean headsFit = heads.isEmpty() || command != Command.EXPORT;
        return oneSource && chainFits && sourceFits && headsFit;
    }
}
