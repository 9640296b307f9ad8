package org.onewindow.core.condition;

import com.google.common.collect.ImmutableList;
import dev.cel.checker.CelStandardDeclarations;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.Operator;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.TypeParamType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelMacro;
import dev.cel.parser.CelMacroExprFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelStandardFunctions;
import dev.cel.runtime.Program;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * CEL as our conditions speak it, for one shape: which names, types, functions and sizes there are.
 *
 * <p>Numbers are of one type: whole literals are read as decimals, and {@code size} answers a decimal, so that nobody meets a
 * complaint about int and double.
 */
final class ConditionLanguage {
    static final int LONGEST_TEXT = 1_000;
    static final int MOST_LIST_ENTRIES = 1_000;
    static final int LONGEST_VALUE = 10_000;
    /** Name of the variable that {@code has} looks into; no text can contain it. */
    static final String WHOLE_FORM = "@form";

    static final int MOST_PARTS = 300;
    /** Never reached: list questions do not nest, and lists are bounded. */
    private static final int MOST_STEPS = MOST_PARTS * MOST_LIST_ENTRIES;

    private static final int DEEPEST_BRACKETS = 32;

    /** Functions of CEL's standard that are taken over, by the ids of their overloads. */
    private static final Set<String> STANDARD = Set.of(
            "logical_and",
            "logical_or",
            "logical_not",
            "conditional",
            "not_strictly_false",
            "equals",
            "not_equals",
            "in_list",
            "less_double",
            "less_equals_double",
            "greater_double",
            "greater_equals_double",
            "less_timestamp",
            "less_equals_timestamp",
            "greater_timestamp",
            "greater_equals_timestamp",
            "add_double",
            "subtract_double",
            "multiply_double",
            "negate_double",
            "contains_string",
            "starts_with_string",
            "ends_with_string");

    private static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(LONGEST_TEXT)
            .maxParseRecursionDepth(DEEPEST_BRACKETS)
            .maxParseExpressionNodeCount(MOST_PARTS)
            .comprehensionMaxIterations(MOST_STEPS)
            .enableHeterogeneousNumericComparisons(true)
            .build();

    private static final CelRuntime RUNTIME = runtime();

    private final FormShape shape;
    private final CelCompiler compiler;

    private ConditionLanguage(FormShape shape, CelType result) {
        this.shape = shape;
        this.compiler = compiler(shape, result);
    }

    /** The language of conditions, which answer yes or no. */
    static ConditionLanguage ofQuestions(FormShape shape) {
        return new ConditionLanguage(shape, SimpleType.BOOL);
    }

    /** The language of calculations, which answer a number. */
    static ConditionLanguage ofNumbers(FormShape shape) {
        return new ConditionLanguage(shape, SimpleType.DOUBLE);
    }

    Optional<Condition> condition(String text, Consumer<ConditionFault> faults) {
        return compile(text, faults)
                .map(tree -> new Condition(
                        text, shape, ConditionRules.fields(tree, shape), tree.getExpr(), program(text, tree)));
    }

    Optional<Computation> computation(String text, Consumer<ConditionFault> faults) {
        return compile(text, faults)
                .map(tree -> new Computation(
                        text, shape, ConditionRules.fields(tree, shape), tree.getExpr(), program(text, tree)));
    }

    private Optional<CelAbstractSyntaxTree> compile(String text, Consumer<ConditionFault> faults) {
        FaultReader reader = new FaultReader(text, shape, faults);
        if (text.isBlank()) {
            reader.blank();
            return Optional.empty();
        }
        if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            reader.tooBig();
            return Optional.empty();
        }
        try {
            return checked(compiler.parse(text), reader);
        } catch (CelValidationException e) {
            reader.syntax(e.getErrors());
            return Optional.empty();
        }
    }

    /** Parse errors are thrown: without a tree there is nothing more to say. */
    private Optional<CelAbstractSyntaxTree> checked(CelValidationResult parsed, FaultReader reader)
            throws CelValidationException {
        CelAbstractSyntaxTree tree = WholeNumbers.asDecimals(parsed.getAst());
        CelValidationResult checked = compiler.check(tree);
        reader.types(checked.getErrors());
        boolean rulesHold = new ConditionRules(shape, tree, reader).hold();
        return rulesHold && !checked.hasError() ? Optional.of(checked.getAst()) : Optional.empty();
    }

    private static Program program(String text, CelAbstractSyntaxTree tree) {
        try {
            return RUNTIME.createProgram(tree);
        } catch (CelEvaluationException e) {
            throw new IllegalStateException("a checked condition could not be made ready: " + text, e);
        }
    }

    private static CelCompiler compiler(FormShape shape, CelType result) {
        FormTypes types = new FormTypes(shape);
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardEnvironmentEnabled(false)
                .setStandardDeclarations(CelStandardDeclarations.newBuilder()
                        .filterFunctions((function, overload) ->
                                STANDARD.contains(overload.celOverloadDecl().overloadId()))
                        .filterIdentifiers(identifier -> false)
                        .build())
                .setStandardMacros(CelStandardMacro.ALL, CelStandardMacro.EXISTS)
                .addMacros(
                        CelMacro.newGlobalMacro("has", 1, ConditionLanguage::has),
                        CelMacro.newReceiverMacro("sum", 2, ConditionLanguage::sum))
                .addFunctionDeclarations(functions())
                .addVar(WHOLE_FORM, types.form())
                .setResultType(result);
        types.form().fields().forEach(field -> builder.addVar(field.name(), field.type()));
        return builder.setTypeProvider(types).build();
    }

    private static List<CelFunctionDecl> functions() {
        TypeParamType entry = TypeParamType.create("T");
        return List.of(
                CelFunctionDecl.newFunctionDeclaration(
                        "size",
                        CelOverloadDecl.newGlobalOverload("size_of_text", SimpleType.DOUBLE, SimpleType.STRING),
                        CelOverloadDecl.newGlobalOverload("size_of_list", SimpleType.DOUBLE, ListType.create(entry)),
                        CelOverloadDecl.newMemberOverload("text_size", SimpleType.DOUBLE, SimpleType.STRING),
                        CelOverloadDecl.newMemberOverload("list_size", SimpleType.DOUBLE, ListType.create(entry))),
                CelFunctionDecl.newFunctionDeclaration(
                        "date",
                        CelOverloadDecl.newGlobalOverload("date_of_text", SimpleType.TIMESTAMP, SimpleType.STRING)));
    }

    private static CelRuntime runtime() {
        return CelRuntimeFactory.plannerRuntimeBuilder()
                .setOptions(OPTIONS)
                .setStandardFunctions(CelStandardFunctions.newBuilder()
                        .includeFunctions(
                                CelStandardFunctions.StandardFunction.LOGICAL_NOT,
                                CelStandardFunctions.StandardFunction.NOT_STRICTLY_FALSE,
                                CelStandardFunctions.StandardFunction.IN,
                                CelStandardFunctions.StandardFunction.EQUALS,
                                CelStandardFunctions.StandardFunction.NOT_EQUALS,
                                CelStandardFunctions.StandardFunction.LESS,
                                CelStandardFunctions.StandardFunction.LESS_EQUALS,
                                CelStandardFunctions.StandardFunction.GREATER,
                                CelStandardFunctions.StandardFunction.GREATER_EQUALS,
                                CelStandardFunctions.StandardFunction.ADD,
                                CelStandardFunctions.StandardFunction.SUBTRACT,
                                CelStandardFunctions.StandardFunction.MULTIPLY,
                                CelStandardFunctions.StandardFunction.NEGATE,
                                CelStandardFunctions.StandardFunction.CONTAINS,
                                CelStandardFunctions.StandardFunction.STARTS_WITH,
                                CelStandardFunctions.StandardFunction.ENDS_WITH)
                        .build())
                .addFunctionBindings(CelFunctionBinding.fromOverloads(
                        "size",
                        CelFunctionBinding.from("size_of_text", String.class, ConditionLanguage::length),
                        CelFunctionBinding.from("text_size", String.class, ConditionLanguage::length),
                        CelFunctionBinding.from("size_of_list", List.class, list -> (double) list.size()),
                        CelFunctionBinding.from("list_size", List.class, list -> (double) list.size())))
                .addFunctionBindings(CelFunctionBinding.fromOverloads(
                        "date", CelFunctionBinding.from("date_of_text", String.class, ConditionLanguage::day)))
                .build();
    }

    private static double length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static Instant day(String text) {
        return FieldValues.day(text).orElseThrow(() -> new IllegalStateException("a day that was checked: " + text));
    }

    /** {@code has(x)} and {@code has(x.y)}: CEL's own macro knows only the second. */
    private static Optional<CelExpr> has(
            CelMacroExprFactory factory, CelExpr target, ImmutableList<CelExpr> arguments) {
        CelExpr field = arguments.get(0);
        return Optional.of(
                switch (field.getKind()) {
                    case IDENT ->
                        factory.newSelect(
                                factory.newIdentifier(WHOLE_FORM), field.ident().name(), true);
                    case SELECT ->
                        factory.newSelect(
                                field.select().operand(), field.select().field(), true);
                    default -> factory.reportError(FaultReader.HAS_NEEDS_FIELD);
                });
    }

    /** {@code list.sum(each, each.amount)}: adds up; an entry whose number was not given counts nothing. */
    private static Optional<CelExpr> sum(CelMacroExprFactory factory, CelExpr list, ImmutableList<CelExpr> arguments) {
        if (arguments.get(0).getKind() != CelExpr.ExprKind.Kind.IDENT) {
            return Optional.of(factory.reportError(FaultReader.SUM_NEEDS_NAME));
        }
        String sum = factory.getAccumulatorVarName();
        CelExpr number = arguments.get(1);
        CelExpr counted = number.getKind() == CelExpr.ExprKind.Kind.SELECT
                ? factory.newGlobalCall(
                        Operator.CONDITIONAL.getFunction(),
                        factory.newSelect(
                                factory.copy(number.select().operand()),
                                number.select().field(),
                                true),
                        number,
                        factory.newDoubleLiteral(0))
                : number;
        return Optional.of(factory.fold(
                arguments.get(0).ident().name(),
                list,
                sum,
                factory.newDoubleLiteral(0),
                factory.newBoolLiteral(true),
                factory.newGlobalCall(Operator.ADD.getFunction(), factory.newIdentifier(sum), counted),
                factory.newIdentifier(sum)));
    }
}
